//! Closing the gaps: the bytes that stay, one after the other.

#![allow(clippy::indexing_slicing)] // a table made when the crate is compiled

use core::arch::x86_64::{
    __m128i, __m256i, _mm_loadl_epi64, _mm_shuffle_epi8, _mm_storel_epi64, _mm_unpackhi_epi64,
    _mm256_castsi256_si128, _mm256_extracti128_si256,
};

/// Which of eight bytes go where, for every set of those that stay.
static PACKED: [[u8; 8]; 256] = {
    let mut table = [[0x80; 8]; 256];
    let mut set = 0;
    while set < 256 {
        let (mut to, mut from) = (0, 0);
        while from < 8 {
            if set >> from & 1 == 1 {
                table[set][to] = from as u8;
                to += 1;
            }
            from += 1;
        }
        set += 1;
    }
    table
};

/// Writes the bytes that stay, one after the other, and says how many.
///
/// # Safety
///
/// There is room for 64 bytes at `out`.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
pub(super) unsafe fn pack(bytes: [__m256i; 2], kept: u64, out: *mut u8) -> usize {
    // SAFETY: at most 32 bytes are written for each 32 read, and there is room for 32 more.
    unsafe {
        let written = pack_half(bytes[0], kept as u32, out);
        written + pack_half(bytes[1], (kept >> 32) as u32, out.add(written))
    }
}

/// Writes those of 32 bytes that stay, and says how many.
///
/// # Safety
///
/// There is room for 32 bytes at `out`.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
unsafe fn pack_half(bytes: __m256i, kept: u32, out: *mut u8) -> usize {
    let (lower, upper) = (_mm256_castsi256_si128(bytes), _mm256_extracti128_si256(bytes, 1));
    let parts = [lower, _mm_unpackhi_epi64(lower, lower), upper, _mm_unpackhi_epi64(upper, upper)];
    let [first, second, third, fourth] = kept.to_le_bytes();
    // SAFETY: at most 8 bytes are written for each 8 read, and there is room for 8 more.
    unsafe {
        let mut written = pack_eight(parts[0], first, out);
        written += pack_eight(parts[1], second, out.add(written));
        written += pack_eight(parts[2], third, out.add(written));
        written + pack_eight(parts[3], fourth, out.add(written))
    }
}

/// Writes those of the lower eight bytes that stay, and says how many.
///
/// # Safety
///
/// There is room for 8 bytes at `out`.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
unsafe fn pack_eight(bytes: __m128i, kept: u8, out: *mut u8) -> usize {
    // SAFETY: a row has eight bytes.
    unsafe {
        let order = _mm_loadl_epi64(PACKED.get_unchecked(usize::from(kept)).as_ptr().cast());
        _mm_storel_epi64(out.cast(), _mm_shuffle_epi8(bytes, order));
    }
    kept.count_ones() as usize
}
