//! Conversions between offsets and indices, in one place.

pub(crate) use rasd_tokenize::offset::to_usize as index;

/// An index as an offset or id; the largest one when it does not fit, which no file holds.
pub(crate) fn offset(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
