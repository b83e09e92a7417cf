//! The fingerprint of a profile and the checksum of files: fast, the same on every machine, not for secrets.

const K: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of some bytes. Part of the file format.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let (chunks, tail) = bytes.as_chunks::<8>();
    let mut state = K ^ length(bytes);
    for chunk in chunks {
        state = mix(state, u64::from_le_bytes(*chunk));
    }
    mix(state, last(tail)) ^ (state >> 29)
}

/// The checksum of a file: four lanes, so that it runs at the speed of memory.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let (blocks, tail) = bytes.as_chunks::<32>();
    let mut lanes = [K, K ^ 1, K ^ 2, K ^ 3];
    for block in blocks {
        for (lane, chunk) in lanes.iter_mut().zip(block.as_chunks::<8>().0) {
            *lane = mix(*lane, u64::from_le_bytes(*chunk));
        }
    }
    lanes.into_iter().fold(hash(tail) ^ length(bytes), mix)
}

#[inline]
fn mix(state: u64, value: u64) -> u64 {
    let product = u128::from(state ^ value).wrapping_mul(u128::from(K));
    fold(product)
}

/// The two halves of a product, one over the other.
#[inline]
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
fn fold(product: u128) -> u64 {
    (product as u64) ^ ((product >> 64) as u64)
}

/// Fewer than eight bytes as a number.
#[inline]
fn last(tail: &[u8]) -> u64 {
    tail.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte))
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{checksum, hash};
    use std::collections::HashSet;

    #[test]
    fn one_bit_changes_the_checksum() {
        let bytes: Vec<u8> = (0..200u8).collect();
        let sound = checksum(&bytes);
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(checksum(&flipped), sound, "bit {bit}");
        }
    }

    #[test]
    fn short_keys_spread() {
        let letters: Vec<char> = ('ا'..='ي').collect();
        let mut low = HashSet::new();
        for a in &letters {
            for b in &letters {
                low.insert(hash(format!("{a}{b}").as_bytes()) & 0xFFFF);
            }
        }
        let keys = letters.len() * letters.len();
        assert!(low.len() * 100 > keys * 95, "{} of {keys}", low.len());
    }

    #[test]
    fn the_format_does_not_drift() {
        assert_eq!(hash("تركيا".as_bytes()), hash("تركيا".as_bytes()));
        assert_ne!(hash(b"\0"), hash(b""));
        assert_ne!(checksum(b"\0"), checksum(b""));
    }
}
