//! Conversions between offsets and indices, in one place.

/// An offset or id as an index. Every supported target addresses at least 32 bits.
#[allow(clippy::as_conversions)]
pub(crate) const fn index(offset: u32) -> usize {
    offset as usize
}

/// An index as an offset or id; the largest one when it does not fit.
pub(crate) fn offset(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
