//! Conversions between `u32` offsets and `usize` indexes, in one place.

/// An offset as an index; every supported target addresses at least 32 bits.
#[allow(clippy::as_conversions)]
#[inline]
pub const fn to_usize(offset: u32) -> usize {
    offset as usize
}

/// An index as an offset. Texts longer than `u32::MAX` bytes are refused before any index is made, and keys that grow longer before
/// any offset is read.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
#[inline]
pub(crate) const fn to_u32(index: usize) -> u32 {
    debug_assert!(index <= to_usize(u32::MAX), "an index lies in a text of at most 4 GiB");
    index as u32
}
