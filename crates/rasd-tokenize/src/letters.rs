//! The letters of a short word as numbers, compared and hashed all at once.

/// The bytes of a word of up to 24 bytes, filled up with zeros.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Letters([u64; 3]);

/// The longest word that fits, in bytes: twelve letters.
pub(crate) const LONGEST: usize = 24;

/// The highest bit of every byte: what a byte of ASCII has not.
const HIGH: u64 = 0x8080_8080_8080_8080;

impl Letters {
    /// The bytes up to the first of ASCII, and how many they are; none when they are too many, or when the text ends too soon to be
    /// read at once.
    #[inline]
    pub(crate) fn before_ascii(text: &[u8]) -> Option<(Self, usize)> {
        let [a, b, c] = numbers(text.first_chunk()?);
        if let Some((a, len)) = before_low(a) {
            Some((Self([a, 0, 0]), len))
        } else if let Some((b, len)) = before_low(b) {
            Some((Self([a, b, 0]), 8 + len))
        } else {
            before_low(c).map(|(c, len)| (Self([a, b, c]), 16 + len))
        }
    }

    /// So many bytes at the beginning of a text; none when they are too many, or too many for the text.
    pub(crate) fn first(text: &[u8], len: usize) -> Option<Self> {
        if let (Some(bytes), ..=LONGEST) = (text.first_chunk(), len) {
            return Some(Self(numbers(bytes)).shortened(len));
        }
        let mut bytes = [0; LONGEST];
        bytes.get_mut(..len)?.copy_from_slice(text.get(..len)?);
        Some(Self(numbers(&bytes)))
    }

    /// The first so many bytes of them.
    pub(crate) fn shortened(self, len: usize) -> Self {
        let keep = |first: usize| match len.saturating_sub(first) {
            kept @ ..8 => (1 << (8 * kept)) - 1,
            _ => u64::MAX,
        };
        let [a, b, c] = self.0;
        Self([a & keep(0), b & keep(8), c & keep(16)])
    }

    /// A number that spreads words over all bits.
    #[inline]
    #[allow(clippy::as_conversions, clippy::cast_possible_truncation)] // the high bits are wanted
    pub(crate) const fn hash(&self) -> u32 {
        let [a, b, c] = self.0;
        let mixed = a ^ b.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ c.wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
        let spread = (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (spread >> 32) as u32
    }
}

impl PartialEq for Letters {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        // Bit by bit: no jump for each of the numbers.
        self.0.iter().zip(&other.0).fold(0, |differ, (one, other)| differ | (one ^ other)) == 0
    }
}

impl Eq for Letters {}

/// Eight bytes each, little-endian.
#[inline]
fn numbers(bytes: &[u8; LONGEST]) -> [u64; 3] {
    let [mut a, mut b, mut c] = [[0; 8]; 3];
    a.copy_from_slice(&bytes[..8]);
    b.copy_from_slice(&bytes[8..16]);
    c.copy_from_slice(&bytes[16..]);
    [a, b, c].map(u64::from_le_bytes)
}

/// The bytes before the first that is ASCII, and how many they are; none when there is no such byte.
#[inline]
const fn before_low(bytes: u64) -> Option<(u64, usize)> {
    let low = !bytes & HIGH;
    if low == 0 {
        return None;
    }
    let before = ((low & low.wrapping_neg()) >> 7).wrapping_sub(1);
    Some((bytes & before, crate::offset::to_usize(low.trailing_zeros() / 8)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST, Letters};

    proptest! {
        #[test]
        fn letters_end_before_ascii(word in "[ء-ي]{0,14}", rest in "[ -~][ -~ء-ي]{30}") {
            let text = format!("{word}{rest}");
            let found = Letters::before_ascii(text.as_bytes());
            let expected = Letters::first(text.as_bytes(), word.len()).filter(|_| word.len() < LONGEST);
            prop_assert_eq!(found, expected.map(|letters| (letters, word.len())));
        }

        #[test]
        fn other_words_have_other_letters(one in "[ء-ي]{1,12}", other in "[ء-ي]{1,12}") {
            let letters = |word: &str| Letters::first(word.as_bytes(), word.len());
            prop_assert_eq!(letters(&one) == letters(&other), one == other);
        }
    }
}
