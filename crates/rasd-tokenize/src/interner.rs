//! The words of the texts that were read last, each with a number: a word that comes again is not read letter by letter.

use std::sync::atomic::{AtomicU64, Ordering};

use rasd_normalize::Span;

use crate::letters::Letters;
use crate::offset::{to_u32, to_usize};
use crate::shape::Ending;
use crate::token::TokenFlags;

/// The number of a word among those that a [`TokenBuffer`](crate::TokenBuffer) knows, in the order in which they came: the common ones
/// have low numbers, so that what is kept of them lies together. It is never that of another word as long as the [`Vocabulary`] is
/// the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordId(u32);

impl WordId {
    /// No word, or one that is not numbered.
    pub(crate) const NONE: Self = Self(0);

    /// No word has it.
    pub(crate) const VACANT: Self = Self(u32::MAX);

    /// The number, from 1 on.
    #[inline]
    pub(crate) const fn number(self) -> usize {
        to_usize(self.0)
    }
}

/// Which numbers of words are meant: those of one interner between two times that it forgot all. No two interners of a process share
/// one; 0 before the first word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vocabulary(u64);

impl Vocabulary {
    /// That of no words.
    pub(crate) const NONE: Self = Self(0);
}

/// So many words get a number before all are forgotten, which happens at the beginning of a text: later words of the text get none.
const MOST: usize = 1 << 17;

/// How many places the index has at first.
const LEAST: usize = 64;

/// A word lies so near to its first place in the index; one that finds all of these taken gets no number, so that words made to meet
/// cost no more than others.
const REACH: usize = 16;

/// What is known of a word, whatever stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Interned {
    letters: Letters,
    /// Where its key begins among the keys, when it is not the text itself.
    key: u32,
    pub(crate) hash: u32,
    key_len: u8,
    pub(crate) flags: TokenFlags,
    pub(crate) ending: Ending,
}

impl Interned {
    /// The key of the word where it stands at `start`.
    #[inline]
    pub(crate) fn key_at(&self, start: u32) -> Span {
        let key = if self.flags.has(TokenFlags::KEYED) { self.key } else { start };
        Span::new(key, key + u32::from(self.key_len))
    }
}

/// A place of the index: the number of a word, and bits of its hash above; 0 is vacant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place(u32);

impl Place {
    /// The bits of the number: [`MOST`] has one more than the numbers below it.
    const NUMBER: u32 = MOST.trailing_zeros() + 1;

    const fn of(number: u32, hash: u32) -> Self {
        Self(number | hash >> Self::NUMBER << Self::NUMBER)
    }

    /// True when the word may have the hash.
    #[inline]
    const fn may_be(self, hash: u32) -> bool {
        (self.0 ^ hash) >> Self::NUMBER == 0
    }

    #[inline]
    const fn word(self) -> WordId {
        WordId(self.0 & ((1 << Self::NUMBER) - 1))
    }

    const fn is_vacant(self) -> bool {
        self.0 == 0
    }
}

/// The words, found by their letters.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    /// A power of two of places, at least half of them vacant.
    index: Vec<Place>,
    words: Vec<Interned>,
    vocabulary: Vocabulary,
}

impl Interner {
    /// Makes ready for a text; true when all words were forgotten, because they or their keys are many, and with them their keys.
    pub(crate) fn begin(&mut self, keys_are_many: bool) -> bool {
        static VOCABULARIES: AtomicU64 = AtomicU64::new(1);
        let forgets = self.index.is_empty() || self.words.len() >= MOST || keys_are_many;
        if forgets {
            self.words.clear();
            self.index.clear();
            self.index.resize(LEAST, Place::default());
            self.vocabulary = Vocabulary(VOCABULARIES.fetch_add(1, Ordering::Relaxed));
        }
        forgets
    }

    pub(crate) const fn vocabulary(&self) -> Vocabulary {
        self.vocabulary
    }

    /// What is known of the word of these letters, whose hash is given.
    #[inline]
    pub(crate) fn get(&self, letters: &Letters, hash: u32) -> Option<(WordId, &Interned)> {
        for step in 0..REACH {
            let place = *self.index.get(self.place(hash, step))?;
            if place.is_vacant() {
                return None;
            }
            if place.may_be(hash)
                && let Some(known) = self.words.get(place.word().number().wrapping_sub(1))
                && known.letters == *letters
            {
                return Some((place.word(), known));
            }
        }
        None
    }

    #[inline]
    fn place(&self, hash: u32, step: usize) -> usize {
        (to_usize(hash) + step) & self.index.len().wrapping_sub(1)
    }

    /// Keeps a word that is not known yet and gives its number.
    pub(crate) fn keep(
        &mut self,
        letters: Letters,
        key: Span,
        hash: u32,
        (flags, ending): (TokenFlags, Ending),
    ) -> WordId {
        let Ok(key_len) = u8::try_from(key.len()) else { return WordId::NONE };
        if self.words.len() >= MOST {
            return WordId::NONE;
        }
        if 2 * self.words.len() >= self.index.len() {
            self.grow();
        }
        let number = to_u32(self.words.len() + 1);
        if !self.enter(number, letters.hash()) {
            return WordId::NONE;
        }
        self.words.push(Interned { letters, key: key.start(), hash, key_len, flags, ending });
        WordId(number)
    }

    /// Enters a number into the index; false when no place is near.
    fn enter(&mut self, number: u32, hash: u32) -> bool {
        for step in 0..REACH {
            let place = self.place(hash, step);
            if let Some(vacant) = self.index.get_mut(place).filter(|place| place.is_vacant()) {
                *vacant = Place::of(number, hash);
                return true;
            }
        }
        false
    }

    /// Makes the index twice as large. A word that finds no place any more is not found again, and keeps its number for nothing; it will
    /// get another one.
    fn grow(&mut self) {
        let places = 2 * self.index.len();
        self.index.clear();
        self.index.resize(places, Place::default());
        for n in 0..self.words.len() {
            if let Some(word) = self.words.get(n) {
                self.enter(to_u32(n + 1), word.letters.hash());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use rasd_normalize::Span;

    use super::{Interner, MOST, WordId};
    use crate::letters::Letters;
    use crate::shape::Ending;
    use crate::token::TokenFlags;

    fn letters(word: &str) -> Letters {
        Letters::first(word.as_bytes(), word.len()).unwrap()
    }

    fn keep(interner: &mut Interner, word: &str) -> WordId {
        interner.keep(letters(word), Span::new(0, 4), 7, (TokenFlags::NONE, Ending::NONE))
    }

    fn number_of(interner: &Interner, word: &str) -> Option<WordId> {
        let letters = letters(word);
        interner.get(&letters, letters.hash()).map(|(number, _)| number)
    }

    /// No number is given twice: when all are, words get none until all is forgotten.
    #[test]
    fn a_full_interner_gives_no_number() {
        let mut interner = Interner::default();
        assert!(interner.begin(false));
        let before = interner.vocabulary();
        let numbers: Vec<WordId> =
            (0..MOST + MOST / 8).map(|n| keep(&mut interner, &n.to_string())).collect();
        let given = numbers.iter().filter(|number| **number != WordId::NONE);
        let mut given: Vec<usize> = given.map(|number| number.number()).collect();
        given.dedup();
        assert_eq!(given, (1..=MOST).collect::<Vec<_>>());
        assert_eq!(keep(&mut interner, "نص"), WordId::NONE);
        assert!(interner.begin(false));
        assert_ne!(interner.vocabulary(), before);
        assert_eq!(keep(&mut interner, "نص").number(), 1);
    }

    #[test]
    fn words_are_kept_from_text_to_text() {
        let mut interner = Interner::default();
        assert!(interner.begin(false));
        let word = keep(&mut interner, "نص");
        assert!(!interner.begin(false));
        assert_eq!(number_of(&interner, "نص"), Some(word));
        assert_eq!(number_of(&interner, "نصوص"), None);
        assert!(interner.begin(true));
        assert_eq!(number_of(&interner, "نص"), None);
    }

    /// The index grows under the words.
    #[test]
    fn a_word_that_is_found_is_the_same_word() {
        let mut interner = Interner::default();
        interner.begin(false);
        let words: Vec<String> = (0..20_000).map(|n| format!("كلمة{n}")).collect();
        let numbers: Vec<WordId> = words.iter().map(|word| keep(&mut interner, word)).collect();
        let found = words.iter().zip(&numbers).filter(|(word, number)| {
            let found = number_of(&interner, word);
            assert!(found.is_none_or(|found| found == **number));
            found.is_some()
        });
        assert!(found.count() > 19_900);
    }
}
