//! The hash of a key, made so that the hash of a stem follows from the hash of the whole word.
//!
//! A key `c1 c2 … cn` hashes to `c1·B^(n-1) + … + cn` modulo 2³², where a letter counts as its UTF-8 bytes read as a
//! little-endian integer and `B` is odd. Cutting a known prefix subtracts a constant times a power of `B`; cutting a known
//! suffix subtracts a constant and multiplies with a power of the inverse of `B`. So every clitic reading of a token
//! is hashed in a few instructions from the one hash the token carries.

/// The base of the polynomial; odd, so that it has an inverse modulo 2³².
pub(crate) const BASE: u32 = 0x9E37_79B1;

/// Words of more letters than this have no clitic readings but the whole form; it bounds the tables of powers.
pub(crate) const MAX_LETTERS: usize = 40;

const INVERSE: u32 = inverse(BASE);
static POWERS: [u32; MAX_LETTERS + 1] = powers(BASE);

/// The inverse of an odd number modulo 2³², by Newton's iteration.
const fn inverse(odd: u32) -> u32 {
    let mut x = odd;
    let mut round = 0;
    while round < 5 {
        x = x.wrapping_mul(2u32.wrapping_sub(odd.wrapping_mul(x)));
        round += 1;
    }
    x
}

#[allow(clippy::indexing_slicing)] // evaluated when compiling
const fn powers(base: u32) -> [u32; MAX_LETTERS + 1] {
    let mut all = [1u32; MAX_LETTERS + 1];
    let mut i = 1;
    while i <= MAX_LETTERS {
        all[i] = all[i - 1].wrapping_mul(base);
        i += 1;
    }
    all
}

/// The hash of a key: what [`Reading::hash`](crate::Reading::hash) is compared with.
///
/// The key must be folded already, as [`TokenStream::key`](crate::TokenStream::key) and
/// [`Reading::stem_key`](crate::Reading) are. The function will not change within a major version, so that compiled files may
/// hold its values.
///
/// ```
/// use rasd_tokenize::{TokenBuffer, key_hash, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("وبالقاهرة", &mut buffer)?;
/// let stem = stream.readings(0).find(|reading| reading.stem_key == "قاهرة").unwrap();
/// assert_eq!(stem.hash(), key_hash("قاهرة"));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[inline]
pub fn key_hash(key: &str) -> u32 {
    key_hash_bytes(key.as_bytes())
}

/// [`key_hash`] of a key that is at hand as bytes, as in a compiled file.
///
/// ```
/// use rasd_tokenize::{key_hash, key_hash_bytes};
///
/// assert_eq!(key_hash_bytes("g20 قمة".as_bytes()), key_hash("g20 قمة"));
/// ```
#[inline]
pub fn key_hash_bytes(key: &[u8]) -> u32 {
    let (mut hash, mut rest) = (0, key);
    while let [lead @ 0xC0..=0xDF, trail, after @ ..] = rest {
        hash = push(hash, u16::from_le_bytes([*lead, *trail]).into());
        rest = after;
    }
    if rest.is_empty() { hash } else { push_any(hash, rest) }
}

/// The hash of a key that is longer by characters of any length.
fn push_any(mut hash: u32, mut rest: &[u8]) -> u32 {
    while let Some(&lead) = rest.first() {
        let length = 1 + usize::from(lead >= 0xC0) + usize::from(lead >= 0xE0) + usize::from(lead >= 0xF0);
        let (character, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        hash = push(hash, character.iter().rev().fold(0, |unit, &byte| unit << 8 | u32::from(byte)));
        rest = after;
    }
    hash
}

/// The hash of a key that is longer by some two-byte letters, for constants.
#[allow(clippy::indexing_slicing, clippy::as_conversions)] // evaluated when compiling
pub(crate) const fn push_all(mut hash: u32, letters: &str) -> u32 {
    let bytes = letters.as_bytes();
    assert!(bytes.len().is_multiple_of(2), "two-byte letters");
    let mut i = 0;
    while i < bytes.len() {
        hash = push(hash, u16::from_le_bytes([bytes[i], bytes[i + 1]]) as u32);
        i += 2;
    }
    hash
}

/// The hash of a key that is one letter longer.
#[inline]
pub(crate) const fn push(hash: u32, unit: u32) -> u32 {
    hash.wrapping_mul(BASE).wrapping_add(unit)
}

/// The hash of what stays of a key when a prefix with hash `prefix` is cut and `rest` letters remain.
#[inline]
pub(crate) fn cut_prefix(whole: u32, prefix: u32, rest: usize) -> u32 {
    whole.wrapping_sub(prefix.wrapping_mul(power(rest)))
}

/// What a hash is multiplied with when so many letters behind it are cut off.
pub(crate) const fn inverse_power(letters: usize) -> u32 {
    let mut power = 1u32;
    let mut i = 0;
    while i < letters {
        power = power.wrapping_mul(INVERSE);
        i += 1;
    }
    power
}

/// The hash of a key of `letters` letters with something before it.
#[inline]
pub(crate) fn with_prefix(key: u32, prefix: u32, letters: usize) -> u32 {
    key.wrapping_add(prefix.wrapping_mul(power(letters)))
}

/// What the hash of a prefix is multiplied with before so many letters.
#[inline]
pub(crate) fn power(letters: usize) -> u32 {
    POWERS.get(letters).copied().unwrap_or_default()
}

/// The hash of a key with another last letter.
#[inline]
pub(crate) const fn replace_last(key: u32, from: u32, to: u32) -> u32 {
    key.wrapping_sub(from).wrapping_add(to)
}

#[cfg(test)]
mod tests {
    use super::{cut_prefix, inverse_power, key_hash, push, push_all, replace_last, with_prefix};
    use proptest::prelude::*;

    /// A letter as a number: its UTF-8 bytes, little-endian.
    fn unit(c: char) -> u32 {
        let mut bytes = [0; 4];
        c.encode_utf8(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    proptest! {
        #[test]
        fn every_character_counts_as_its_bytes(key in "[ء-يa-z0-9€𝟘]{0,20}") {
            prop_assert_eq!(key_hash(&key), key.chars().fold(0, |hash, c| push(hash, unit(c))));
        }

        #[test]
        fn cuts_equal_hashing_the_rest(prefix in "[ء-ي]{0,5}", stem in "[ء-ي]{1,20}", suffix in "[ء-ي]{0,4}") {
            let whole = key_hash(&format!("{prefix}{stem}{suffix}"));
            let headless = cut_prefix(whole, key_hash(&prefix), stem.chars().count() + suffix.chars().count());
            prop_assert_eq!(headless, key_hash(&format!("{stem}{suffix}")));
            let letters = suffix.chars().count();
            let cut = headless.wrapping_sub(key_hash(&suffix)).wrapping_mul(inverse_power(letters));
            prop_assert_eq!(cut, key_hash(&stem));
        }

        #[test]
        fn changes_equal_hashing_the_result(stem in "[ء-ي]{1,20}", first: bool) {
            let (from, to) = if first { ('ت', 'ة') } else { ('ا', 'ي') };
            let hash = key_hash(&format!("{stem}{from}"));
            prop_assert_eq!(replace_last(hash, unit(from), unit(to)), key_hash(&format!("{stem}{to}")));
            let named = with_prefix(key_hash(&stem), push_all(0, "ال"), stem.chars().count());
            prop_assert_eq!(named, key_hash(&format!("ال{stem}")));
        }
    }
}
