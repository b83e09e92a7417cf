//! For tests and fuzzers of this crate; no part of the interface.

use crate::format::{CHECKED_FROM, CHECKSUM_AT};
use crate::hash::checksum;

/// Writes the right checksum and length into a damaged file, so that the deeper checks are reached.
pub fn reseal(bytes: &mut [u8]) {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes();
    let sum = checksum(bytes.get(CHECKED_FROM..).unwrap_or_default()).to_le_bytes();
    for (place, value) in bytes.iter_mut().skip(CHECKSUM_AT - 8).zip(length.into_iter().chain(sum)) {
        *place = value;
    }
}
