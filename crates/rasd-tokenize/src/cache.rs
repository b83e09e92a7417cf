//! What was found of words before: in running text the same words come again and again.

use crate::interner::{Vocabulary, WordId};
use crate::stream::TokenStream;

/// What was found of words, kept until the buffer forgets them.
///
/// For look-ups that depend on nothing but the letters of a word, such as which of its readings a [`Lexicon`](crate::Lexicon) has: what
/// is kept costs one comparison, as the [`TokenBuffer`](crate::TokenBuffer) numbers its words. Only words in Arabic letters of up to 24
/// bytes are kept, and only as long as the texts come from the same buffer. One cache serves one kind of look-up.
///
/// ```
/// use rasd_tokenize::{Lexicon, TokenBuffer, WordCache, tokenize};
///
/// let months = Lexicon::build([("يناير", 1)]);
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("يناير ويناير يناير", &mut buffer)?;
/// let (mut cache, mut looks) = (WordCache::default(), 0);
/// for i in 0..3 {
///     let month = cache.get_or(&stream, i, || {
///         looks += 1;
///         months.matches(&stream, i).next().map(|(_, month)| *month)
///     });
///     assert_eq!(month, Some(1));
/// }
/// assert_eq!(looks, 2);
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Debug)]
pub struct WordCache<T> {
    /// A power of two of them, or none before the first word.
    places: Vec<(WordId, T)>,
    /// What the numbers of the words mean.
    vocabulary: Vocabulary,
    /// The most places.
    most: usize,
}

/// How many places a cache has at least and at most.
const LEAST: usize = 32;
const MOST: usize = 1 << 17;

impl<T> Default for WordCache<T> {
    fn default() -> Self {
        Self::of_words(MOST)
    }
}

impl<T> WordCache<T> {
    /// An empty cache that keeps so many words, a later one in the place of an earlier: a power of two, 32 at least and 131,072, the default, at most.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, WordCache, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("نص ونص", &mut buffer)?;
    /// let mut cache = WordCache::of_words(4096);
    /// assert_eq!(cache.get_or(&stream, 0, || 1), 1);
    /// cache.forget();
    /// assert_eq!(cache.get_or(&stream, 0, || 2), 2);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub const fn of_words(most: usize) -> Self {
        let most = match most {
            ..LEAST => LEAST,
            LEAST..=MOST => most.next_power_of_two(),
            _ => MOST,
        };
        Self { places: Vec::new(), vocabulary: Vocabulary::NONE, most }
    }

    /// Forgets every word; the memory stays.
    pub fn forget(&mut self) {
        self.places.clear();
        self.vocabulary = Vocabulary::NONE;
    }

    /// What is kept is of the words of this text's buffer: the next look-up there forgets nothing. For who keeps several caches and
    /// reads texts of several buffers.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, WordCache, tokenize};
    ///
    /// let (mut one, mut other) = (TokenBuffer::default(), TokenBuffer::default());
    /// let (one, other) = (tokenize("نص", &mut one)?, tokenize("نص", &mut other)?);
    /// let mut cache = WordCache::default();
    /// cache.get_or(&one, 0, || 1);
    /// assert!(cache.is_of(&one) && !cache.is_of(&other));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn is_of(&self, stream: &TokenStream<'_>) -> bool {
        self.vocabulary == stream.vocabulary()
    }
}

impl<T: Copy> WordCache<T> {
    /// What is kept of token `i`; nothing when it is no word or there is no such token.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, WordCache, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("نص ونص نص", &mut buffer)?;
    /// let mut cache = WordCache::default();
    /// cache.get_or(&stream, 0, || 7);
    /// assert_eq!([0, 1, 2, 3].map(|i| cache.get(&stream, i)), [Some(7), None, Some(7), None]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn get(&self, stream: &TokenStream<'_>, i: usize) -> Option<T> {
        let word = stream.get(i)?.word;
        let known = self.places.get(word.number() & self.places.len().wrapping_sub(1));
        known.filter(|(known, _)| *known == word && self.is_of(stream)).map(|(_, found)| *found)
    }

    /// What is known of token `i`, looked for when it is not kept, and always when it is no word or there is no such token.
    #[inline]
    pub fn get_or(&mut self, stream: &TokenStream<'_>, i: usize, find: impl FnOnce() -> T) -> T {
        if let Some(found) = self.get(stream, i) {
            return found;
        }
        let found = find();
        if let Some(token) = stream.get(i) {
            self.keep(stream, token.word, found);
        }
        found
    }

    #[inline(never)]
    fn keep(&mut self, stream: &TokenStream<'_>, word: WordId, found: T) {
        if word == WordId::NONE {
            return;
        }
        if !self.is_of(stream) {
            self.vocabulary = stream.vocabulary();
            self.places.clear();
        }
        if word.number() >= self.places.len() {
            let places = (word.number() + 1).next_power_of_two().clamp(LEAST, self.most);
            self.places.resize(places, (WordId::VACANT, found));
        }
        let last = self.places.len().wrapping_sub(1);
        if let Some(place) = self.places.get_mut(word.number() & last) {
            *place = (word, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::WordCache;
    use crate::{TokenBuffer, tokenize};

    /// Whatever was kept in between, a word is what it is.
    #[test]
    fn a_word_is_found_as_without_a_cache() {
        let letters: Vec<char> = "بتثجحخدذرزسشصضطظعغفقلمنهي".chars().collect();
        let word = |n: usize| [n / 625, n / 25, n].map(|n| letters[n % 25]).into_iter().collect();
        let words: Vec<String> = (0..3_000).map(word).collect();
        let text = words.join(" ") + " كلمةطويلةجداجداجدا وَكَلِمة وكلمة كلمه";
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        let mut cache = WordCache::default();
        for _ in 0..2 {
            for i in 0..stream.len() {
                let length = stream.text(i).len();
                assert_eq!(cache.get_or(&stream, i, || length), length, "{}", stream.text(i));
            }
        }
    }

    #[test]
    fn what_has_no_text_is_never_known() {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize("نص", &mut buffer).unwrap();
        let mut cache = WordCache::default();
        assert_eq!(cache.get_or(&stream, 0, || 1), 1);
        assert_eq!(cache.get_or(&stream, 0, || 2), 1);
        assert_eq!(cache.get_or(&stream, 1, || 3), 3);
        assert_eq!(cache.get_or(&stream, 1, || 4), 4);
    }

    #[test]
    fn what_is_longer_than_a_place_is_never_known() {
        let text = "ﻧ".repeat(85);
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).unwrap();
        let mut cache = WordCache::default();
        assert_eq!(stream.text(0).len(), 255);
        assert_eq!(cache.get_or(&stream, 0, || 1), 1);
        assert_eq!(cache.get_or(&stream, 0, || 2), 2);
    }

    /// Texts of two buffers number their words alike.
    #[test]
    fn words_of_another_buffer_are_others() {
        let mut buffers = [TokenBuffer::default(), TokenBuffer::default()];
        let mut cache = WordCache::default();
        for text in ["نص", "كتاب"] {
            for buffer in &mut buffers {
                let stream = tokenize(text, buffer).unwrap();
                assert_eq!(cache.get_or(&stream, 0, || stream.text(0).len()), text.len());
            }
        }
    }
}
