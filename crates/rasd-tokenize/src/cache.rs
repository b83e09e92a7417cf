//! What was found of words before: in running text the same words come again and again.

use crate::offset::to_usize;
use crate::stream::TokenStream;

/// What was found of the words that were asked for last, by their text.
///
/// For look-ups that depend on nothing but the text of a word, such as which of its readings a [`Lexicon`](crate::Lexicon) has: a word
/// that is kept costs one comparison. One cache serves one kind of look-up.
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
    /// A power of two of them, more when more words were kept.
    places: Vec<Place<T>>,
    /// How many words were kept, others since forgotten among them.
    kept: usize,
    /// The most places.
    most: usize,
}

/// A word that is kept, mostly in one line of the processor's cache; a place without one has a length that no text of a place has.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Place<T> {
    text: [u8; LONGEST],
    len: u8,
    found: T,
}

/// The longest text that is kept, in bytes: twelve letters.
const LONGEST: usize = 24;

/// The length of a place without a word.
const NOTHING: u8 = u8::MAX;

/// How many places a cache has at first, and at most when nothing else is said.
const LEAST: usize = 32;
const MOST: usize = 1024;
/// As many places as the bits of a hash tell apart.
const UTMOST: usize = 1 << 16;

impl<T> Default for WordCache<T> {
    fn default() -> Self {
        Self::of_words(MOST)
    }
}

impl<T> WordCache<T> {
    /// An empty cache that keeps about so many words: a power of two, 32 at least and 65,536 at most. The default keeps a thousand.
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
            LEAST..=UTMOST => most.next_power_of_two(),
            _ => UTMOST,
        };
        Self { places: Vec::new(), kept: 0, most }
    }

    /// Forgets every word; the memory stays.
    pub fn forget(&mut self) {
        self.places.iter_mut().for_each(|place| place.len = NOTHING);
    }
}

impl<T: Copy> WordCache<T> {
    /// What is known of token `i`, looked for when it is not kept, and always when there is no such token.
    #[inline]
    pub fn get_or(&mut self, stream: &TokenStream<'_>, i: usize, find: impl FnOnce() -> T) -> T {
        let text = stream.text_bytes(i);
        let hash = stream.hash(i);
        match self.places.get(self.place(hash)) {
            Some(known) if known.holds(text) => known.found,
            _ => {
                let found = find();
                self.keep(hash, text, found);
                found
            }
        }
    }

    /// The place of a word with this hash of its key.
    #[inline]
    fn place(&self, hash: u32) -> usize {
        to_usize(hash.wrapping_mul(0x9E37_79B1) >> 16) & self.places.len().wrapping_sub(1)
    }

    #[inline(never)]
    fn keep(&mut self, hash: u32, text: &[u8], found: T) {
        let Ok(len @ 1..) = u8::try_from(text.len()) else { return };
        let mut kept = Place { text: [0; LONGEST], len: NOTHING, found };
        if self.kept >= self.places.len() && self.places.len() < self.most {
            self.places.resize((2 * self.places.len()).max(LEAST), kept);
        }
        let Some(room) = kept.text.get_mut(..text.len()) else { return };
        room.copy_from_slice(text);
        self.kept += 1;
        let place = self.place(hash);
        if let Some(place) = self.places.get_mut(place) {
            *place = Place { len, ..kept };
        }
    }
}

impl<T> Place<T> {
    #[inline]
    fn holds(&self, text: &[u8]) -> bool {
        usize::from(self.len) == text.len() && self.text.get(..text.len()) == Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, WordCache};
    use crate::{TokenBuffer, tokenize};

    /// Whatever was kept in between, a word is what it is.
    #[test]
    fn a_word_is_found_as_without_a_cache() {
        let letters: Vec<char> = "بتثجحخدذرزسشصضطظعغفقلمنهي".chars().collect();
        let word = |n: usize| [n / 625, n / 25, n].map(|n| letters[n % 25]).into_iter().collect();
        let words: Vec<String> = (0..3 * MOST).map(word).collect();
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
}
