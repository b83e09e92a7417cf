//! The words of the texts that were read last, each with a number: a word that comes again is not read letter by letter.

use std::sync::atomic::{AtomicU64, Ordering};

use rasd_normalize::Span;

use crate::letters::Letters;
use crate::offset::{to_u32, to_usize};
use crate::shape::Ending;
use crate::token::TokenFlags;

/// The number of a word among those that a [`TokenBuffer`](crate::TokenBuffer) knows: its place, and which of the words that had the
/// place it is. It is never that of another word as long as the [`Vocabulary`] is the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordId(u32);

impl WordId {
    /// No word, or one that is not numbered.
    pub(crate) const NONE: Self = Self(0);

    /// The place of the word; several words may have one, one after the other.
    #[inline]
    pub(crate) const fn place(self) -> usize {
        to_usize(self.0) & (MOST - 1)
    }

    /// No word has it.
    pub(crate) const VACANT: Self = Self(u32::MAX);

    const fn of(place: usize, turn: u32) -> Self {
        Self(turn << MOST.trailing_zeros() | to_u32(place))
    }

    const fn turn(self) -> u32 {
        self.0 >> MOST.trailing_zeros()
    }
}

/// Which numbers of words are meant: those of one interner between two times that it forgot all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vocabulary {
    /// No two interners of a process share one; 0 before the first word.
    number: u64,
    /// How many places there are, a power of two.
    pub(crate) places: u32,
}

impl Vocabulary {
    /// That of no words.
    pub(crate) const NONE: Self = Self { number: 0, places: 0 };
}

/// How many places there are at first and at most.
const LEAST: usize = 64;
const MOST: usize = 1 << 16;

/// So many words of one place get a number; one more would be [`WordId::VACANT`].
const TURNS: u32 = (u32::MAX >> MOST.trailing_zeros()) - 1;

/// A text so long may fill so many places: one for so many bytes.
const BYTES_A_PLACE: usize = 16;

/// What is known of a word, whatever stands beside it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Interned {
    letters: Letters,
    /// Where its key begins among the keys, when it is not the text itself.
    key: u32,
    pub(crate) hash: u32,
    pub(crate) id: WordId,
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

/// The words, found by their letters; a word takes the place of the one before it.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    words: Vec<Interned>,
    vocabulary: Vocabulary,
    /// How many words came since all were forgotten.
    came: usize,
    /// Some place has had all the words that it can number.
    worn: bool,
}

impl Interner {
    /// Makes room for the words of a text of so many bytes; true when all words were forgotten for that, and with them their keys.
    pub(crate) fn begin(&mut self, bytes: usize, keys_are_many: bool) -> bool {
        let known = self.words.len();
        let fit = (bytes / BYTES_A_PLACE).next_power_of_two().clamp(LEAST, MOST);
        let full = if 2 * self.came > known { (4 * known).min(MOST) } else { known };
        let places = fit.max(full);
        let forgets = places > known || self.worn || keys_are_many;
        if forgets {
            self.forget(places);
        }
        forgets
    }

    /// Forgets every word; the numbers begin anew.
    fn forget(&mut self, places: usize) {
        static NUMBERS: AtomicU64 = AtomicU64::new(1);
        self.words.clear();
        self.words.resize(places, Interned::default());
        let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
        self.vocabulary = Vocabulary { number, places: to_u32(places) };
        (self.came, self.worn) = (0, false);
    }

    pub(crate) const fn vocabulary(&self) -> Vocabulary {
        self.vocabulary
    }

    /// What is known of the word of these letters.
    #[inline]
    pub(crate) fn get(&self, letters: &Letters) -> Option<&Interned> {
        self.words.get(self.place(letters)).filter(|known| known.letters == *letters)
    }

    #[inline]
    fn place(&self, letters: &Letters) -> usize {
        letters.hash() & self.words.len().wrapping_sub(1)
    }

    /// Keeps a word and gives its number.
    pub(crate) fn keep(
        &mut self,
        letters: Letters,
        key: Span,
        hash: u32,
        (flags, ending): (TokenFlags, Ending),
    ) -> WordId {
        let place = self.place(&letters);
        let (Some(known), Ok(key_len)) = (self.words.get_mut(place), u8::try_from(key.len())) else {
            return WordId::NONE;
        };
        let turn = known.id.turn() + 1;
        if turn > TURNS {
            self.worn = true;
            return WordId::NONE;
        }
        let id = WordId::of(place, turn);
        *known = Interned { letters, key: key.start(), hash, id, key_len, flags, ending };
        self.came += 1;
        id
    }
}

#[cfg(test)]
mod tests {
    use rasd_normalize::Span;

    use super::{Interner, TURNS, WordId};
    use crate::letters::Letters;
    use crate::shape::Ending;
    use crate::token::TokenFlags;

    fn keep(interner: &mut Interner, word: &str) -> WordId {
        let letters = Letters::first(word.as_bytes(), word.len()).unwrap();
        interner.keep(letters, Span::new(0, 4), 7, (TokenFlags::NONE, Ending::NONE))
    }

    /// No number is given twice: when a place has no more, its words get none until all is forgotten.
    #[test]
    fn a_place_that_is_worn_gives_no_number() {
        let mut interner = Interner::default();
        assert!(interner.begin(10, false));
        let before = interner.vocabulary();
        for turn in 1..=TURNS {
            assert_eq!(keep(&mut interner, "نص").turn(), turn);
        }
        assert_eq!(keep(&mut interner, "نص"), WordId::NONE);
        assert!(interner.begin(10, false));
        assert_ne!(interner.vocabulary(), before);
        assert_eq!(keep(&mut interner, "نص").turn(), 1);
    }

    #[test]
    fn words_are_forgotten_for_more_room_only() {
        let mut interner = Interner::default();
        assert!(interner.begin(0, false));
        let word = keep(&mut interner, "نص");
        assert!(!interner.begin(0, false));
        let letters = Letters::first("نص".as_bytes(), 4).unwrap();
        assert_eq!(interner.get(&letters).map(|known| known.id), Some(word));
        assert!(interner.begin(1 << 20, false));
        assert!(interner.get(&letters).is_none());
    }
}
