//! Which pronouns may stand behind a stem, by the last letters of the word.

use super::letters::enclitic_class;
use crate::clitic::Enclitic;
use crate::hash;
use crate::offset::to_usize;

/// A cut behind the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tail {
    pub(crate) enclitic: Enclitic,
    pub(crate) letters: u8,
    pub(crate) hash: u32,
    /// What takes the letters off a hash, see [`Tail::cut`].
    inverse: u32,
}

/// The most cuts behind a stem: …ني is read without ي and without ني.
pub(crate) const MAX_TAILS: usize = 2;

/// Which pronouns a word may end in, found once for each token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ending(u8);

impl Ending {
    /// No pronoun can be cut off.
    pub(crate) const NONE: Self = Self(0);

    /// The ending of a key.
    #[inline]
    pub(crate) fn of(key: &[u8]) -> Self {
        let Some(last) = key.last_chunk::<6>() else { return Self::NONE };
        let (letters, _) = last.as_chunks::<2>();
        Self::of_classes(letters.iter().fold(0, |code, letter| (code << 3) | enclitic_class(*letter)))
    }

    /// The ending for the classes of the last three letters, three bits each, the last letter lowest.
    #[inline]
    pub(crate) fn of_classes(code: u32) -> Self {
        Self(TAIL_CODES.get(to_usize(code & 0x1FF)).copied().unwrap_or_default())
    }

    /// The cuts behind the stem.
    #[inline]
    pub(crate) fn tails(self) -> &'static [Tail] {
        TAILS.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// Every cut behind a stem, some of them twice.
pub(crate) fn all_tails() -> impl Iterator<Item = &'static Tail> {
    TAILS.iter().copied().flatten()
}

/// The kinds of endings, in the order of [`tail_kind`].
static TAILS: [&[Tail]; 13] = [
    &[],
    &[Tail::of(Enclitic::Hu)],
    &[Tail::of(Enclitic::Ka)],
    &[Tail::of(Enclitic::Huma)],
    &[Tail::of(Enclitic::Kuma)],
    &[Tail::of(Enclitic::Ha)],
    &[Tail::of(Enclitic::Na)],
    &[Tail::of(Enclitic::Hum)],
    &[Tail::of(Enclitic::Kum)],
    &[Tail::of(Enclitic::Hunna)],
    &[Tail::of(Enclitic::Kunna)],
    &[Tail::of(Enclitic::Ya), Tail::of(Enclitic::Ni)],
    &[Tail::of(Enclitic::Ya)],
];

impl Tail {
    #[allow(clippy::as_conversions, clippy::cast_possible_truncation)] // evaluated when compiling
    const fn of(enclitic: Enclitic) -> Self {
        let text = enclitic.text();
        let letters = text.len() / 2;
        let hash = hash::push_all(0, text);
        Self { enclitic, letters: letters as u8, hash, inverse: hash::inverse_power(letters) }
    }

    /// The hash of what stays of a word with this hash when the pronoun is cut.
    #[inline]
    pub(crate) const fn cut(self, whole: u32) -> u32 {
        whole.wrapping_sub(self.hash).wrapping_mul(self.inverse)
    }

    /// The hash of a word of which this is the rest without the tail.
    pub(crate) fn added(self, stem: u32) -> u32 {
        stem.wrapping_mul(hash::power(usize::from(self.letters))).wrapping_add(self.hash)
    }
}

/// The kind of ending for the classes of the last three letters, three bits each, the last letter lowest.
static TAIL_CODES: [u8; 512] = tail_codes();

#[allow(clippy::indexing_slicing)] // evaluated when compiling
const fn tail_codes() -> [u8; 512] {
    let mut codes = [0; 512];
    let mut code = 0;
    while code < codes.len() {
        codes[code] = tail_kind(code);
        code += 1;
    }
    codes
}

/// The place in [`TAILS`] of an ending.
const fn tail_kind(code: usize) -> u8 {
    match (code >> 6, (code >> 3) & 7, code & 7) {
        (_, _, 1) => 1,
        (_, _, 5) => 2,
        (1, 3, 2) => 3,
        (5, 3, 2) => 4,
        (_, 1, 2) => 5,
        (_, 4, 2) => 6,
        (_, 1, 3) => 7,
        (_, 5, 3) => 8,
        (_, 1, 4) => 9,
        (_, 5, 4) => 10,
        (_, 4, 6) => 11,
        (_, _, 6) => 12,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ending, Tail};

    #[track_caller]
    fn check_tails(word: &str, expected: &str) {
        let shown = |tail: &Tail| tail.enclitic.text();
        assert_eq!(
            Ending::of(word.as_bytes()).tails().iter().map(shown).collect::<Vec<_>>().join(" "),
            expected
        );
    }

    #[test]
    fn pronouns() {
        check_tails("كتابه", "ه");
        check_tails("كتابهما", "هما");
        check_tails("كتابكن", "كن");
        check_tails("أخبرني", "ي ني");
        check_tails("قلم", "");
    }
}
