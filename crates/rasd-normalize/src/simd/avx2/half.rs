//! Thirty-two bytes: what is to be known of them, and what they become when nothing moves.

use core::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm256_add_epi8, _mm256_adds_epu8, _mm256_alignr_epi8, _mm256_and_si256,
    _mm256_andnot_si256, _mm256_blendv_epi8, _mm256_broadcastsi128_si256, _mm256_cmpeq_epi8,
    _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256, _mm256_permute2x128_si256, _mm256_set1_epi8,
    _mm256_setzero_si256, _mm256_shuffle_epi8, _mm256_slli_epi16, _mm256_srli_epi16, _mm256_testz_si256,
    _mm256_xor_si256,
};

use super::rules::{CAPITALS, LATIN, PERSIAN, Row, Rules};

/// One bit for each row of a pair of first bytes, by the lower nibble of [`Half::key`].
const ROW_BITS: Row = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128];

/// The look-ups of [`Rules`] that every step needs, in registers.
#[derive(Clone, Copy)]
pub(super) struct Loaded {
    rows: __m256i,
    hard: __m256i,
    heavy: __m256i,
    changed: __m256i,
    marks: __m256i,
    dropped: __m256i,
    shrunk: __m256i,
    select: __m256i,
    quick: [__m256i; 3],
    low: __m256i,
    high: __m256i,
}

impl Loaded {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn new(rules: &Rules) -> Self {
        Self {
            rows: row(&ROW_BITS),
            hard: row(&rules.hard),
            heavy: row(&rules.heavy),
            changed: row(&rules.arabic.changed),
            marks: row(&rules.arabic.marks),
            dropped: row(&rules.arabic.dropped),
            shrunk: row(&rules.arabic.shrunk),
            select: row(&rules.select),
            quick: [row(&rules.quick[0]), row(&rules.quick[1]), row(&rules.quick[2])],
            low: row(&rules.low),
            high: row(&rules.high),
        }
    }
}

/// Thirty-two bytes.
#[derive(Clone, Copy)]
pub(super) struct Half {
    pub(super) bytes: __m256i,
    /// The byte after each.
    pub(super) next: __m256i,
    /// [`Self::key`] of the letters with D8 and D9.
    pub(super) arabic: __m256i,
    /// The lower nibble of the byte after each.
    pub(super) column: __m256i,
    /// Which of the groups of `rules` each byte belongs to.
    pub(super) group: __m256i,
}

impl Half {
    /// Reads 65 bytes.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) unsafe fn read_two(from: *const u8, loaded: &Loaded) -> [Self; 2] {
        // SAFETY: the caller sees to the 65 bytes.
        unsafe { [Self::read(from, loaded), Self::read(from.add(32), loaded)] }
    }

    /// Reads 33 bytes.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn read(from: *const u8, loaded: &Loaded) -> Self {
        // SAFETY: the caller sees to the 33 bytes.
        let (bytes, next) =
            unsafe { (_mm256_loadu_si256(from.cast()), _mm256_loadu_si256(from.add(1).cast())) };
        let nibble = _mm256_set1_epi8(15);
        let low = _mm256_shuffle_epi8(loaded.low, _mm256_and_si256(bytes, nibble));
        let high = _mm256_shuffle_epi8(loaded.high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
        Self {
            bytes,
            next,
            arabic: key(bytes, next, 0xD8),
            column: _mm256_and_si256(next, nibble),
            group: _mm256_and_si256(low, high),
        }
    }

    /// [`key`] of the letters with DA and DB.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn persian(self) -> __m256i {
        key(self.bytes, self.next, 0xDA)
    }

    /// [`key`] of the letters and signs with C2 and C3.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn latin(self) -> __m256i {
        key(self.bytes, self.next, 0xC2)
    }

    /// The row bits of the letters with D8 and D9.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn rows(self, loaded: &Loaded) -> __m256i {
        _mm256_shuffle_epi8(loaded.rows, self.arabic)
    }

    /// Not 0 at letters with D8 and D9 for which the step cannot be quick.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn hard(self, loaded: &Loaded) -> __m256i {
        _mm256_and_si256(self.rows(loaded), _mm256_shuffle_epi8(loaded.hard, self.column))
    }

    /// What to XOR the bytes with to make the capitals small.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn small(self) -> __m256i {
        let capitals = _mm256_and_si256(self.group, _mm256_set1_epi8(CAPITALS as i8));
        _mm256_andnot_si256(zeros(capitals), _mm256_set1_epi8(0x20))
    }

    /// Not 0 at the first bytes of characters that may change.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn changed(self, loaded: &Loaded) -> __m256i {
        let changed = _mm256_and_si256(self.rows(loaded), _mm256_shuffle_epi8(loaded.changed, self.column));
        _mm256_or_si256(changed, self.group)
    }

    /// One bit for each letter with D8 or D9 that is dropped.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn dropped(self, loaded: &Loaded) -> u32 {
        nonzero(_mm256_and_si256(self.rows(loaded), _mm256_shuffle_epi8(loaded.dropped, self.column)))
    }

    /// One bit for each letter with D8 or D9 that becomes one byte.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn shrunk(self, loaded: &Loaded) -> u32 {
        nonzero(_mm256_and_si256(self.rows(loaded), _mm256_shuffle_epi8(loaded.shrunk, self.column)))
    }

    /// One bit for each mark among the letters with D8 and D9.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn marks(self, loaded: &Loaded) -> u32 {
        nonzero(_mm256_and_si256(self.rows(loaded), _mm256_shuffle_epi8(loaded.marks, self.column)))
    }

    /// One bit for each letter with D8 or D9 that stays as it is.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn steady(self, loaded: &Loaded) -> u32 {
        let changed = _mm256_and_si256(self.rows(loaded), _mm256_shuffle_epi8(loaded.changed, self.column));
        high_bits(_mm256_andnot_si256(self.arabic, zeros(changed)))
    }

    /// One bit for each byte of ASCII that is no capital which becomes small.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn plain(self) -> u32 {
        let capitals = _mm256_and_si256(self.group, _mm256_set1_epi8(CAPITALS as i8));
        high_bits(_mm256_andnot_si256(self.bytes, zeros(capitals)))
    }

    /// [`Self::changed`] without the letters with C2, C3, DA and DB that stay.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn precisely(self, changed: __m256i, rules: &Rules) -> __m256i {
        let unsure = _mm256_and_si256(self.group, _mm256_set1_epi8((LATIN | PERSIAN) as i8));
        let persian = member(rows(self.persian()), &rules.persian.changed, self.column);
        let latin = member(rows(self.latin()), &rules.latin.changed, self.column);
        let really = _mm256_or_si256(persian, latin);
        _mm256_or_si256(_mm256_xor_si256(changed, unsure), really)
    }

    /// The bytes with every capital and every letter replaced that stands in a quick row. `last` holds the changes of the second bytes of the half
    /// before; those of this one come with it.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn quick(self, last: __m256i, loaded: &Loaded) -> (__m256i, __m256i) {
        let select = _mm256_shuffle_epi8(loaded.select, self.arabic);
        let rest = _mm256_slli_epi16(select, 1);
        let zero = _mm256_setzero_si256();
        let one = _mm256_blendv_epi8(zero, _mm256_shuffle_epi8(loaded.quick[0], self.column), rest);
        let two = _mm256_shuffle_epi8(loaded.quick[1], self.column);
        let three = _mm256_shuffle_epi8(loaded.quick[2], self.column);
        let change = _mm256_blendv_epi8(one, _mm256_blendv_epi8(two, three, rest), select);
        let second = _mm256_and_si256(change, _mm256_set1_epi8(0x3F));
        let bytes = _mm256_xor_si256(self.bytes, self.small());
        (_mm256_xor_si256(bytes, spread(change, second, last)), second)
    }
}

/// Not 0 where a step cannot be light; `others` are the groups other than [`CAPITALS`].
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn heavy(halves: &[Half; 2], others: __m256i, loaded: &Loaded) -> __m256i {
    let one = _mm256_and_si256(halves[0].rows(loaded), _mm256_shuffle_epi8(loaded.heavy, halves[0].column));
    let two = _mm256_and_si256(halves[1].rows(loaded), _mm256_shuffle_epi8(loaded.heavy, halves[1].column));
    _mm256_or_si256(others, _mm256_or_si256(one, two))
}

/// The groups other than [`CAPITALS`].
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn without_capitals(group: __m256i) -> __m256i {
    _mm256_andnot_si256(_mm256_set1_epi8(CAPITALS as i8), group)
}

/// What to XOR the bytes with: at the first byte of each letter the two highest bits of `change`, and behind it `second`; `last` is
/// `second` of the half before.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn spread(change: __m256i, second: __m256i, last: __m256i) -> __m256i {
    let first = _mm256_and_si256(_mm256_srli_epi16(change, 6), _mm256_set1_epi8(3));
    let moved = _mm256_alignr_epi8(second, _mm256_permute2x128_si256(last, second, 0x21), 15);
    _mm256_xor_si256(first, moved)
}

/// Where a letter begins with `lead` or the byte after that: in the lower nibble 8 and one of eight rows, by the first byte and bits 4 and 5
/// of the second; elsewhere the highest bit is set.
#[inline]
#[target_feature(enable = "avx2")]
fn key(bytes: __m256i, next: __m256i, lead: u8) -> __m256i {
    let from_lead = _mm256_add_epi8(bytes, _mm256_set1_epi8(lead.wrapping_neg() as i8));
    let first = _mm256_adds_epu8(from_lead, _mm256_set1_epi8(0x7E));
    _mm256_xor_si256(first, _mm256_and_si256(_mm256_srli_epi16(next, 3), _mm256_set1_epi8(6)))
}

/// Not 0 where `set` has the letter whose row bit and column these are.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn member(rows: __m256i, set: &Row, column: __m256i) -> __m256i {
    _mm256_and_si256(rows, _mm256_shuffle_epi8(row(set), column))
}

/// The row bits of letters by their keys.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn rows(key: __m256i) -> __m256i {
    _mm256_shuffle_epi8(row(&ROW_BITS), key)
}

/// The entries of letters; 0 where the key says that there is none.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn look_up(rows: &[Row; 8], half: Half, key: __m256i) -> __m256i {
    // No closures and no iterators here: what they call would not be compiled for these instructions.
    let (row_bit, next_bit) = (_mm256_slli_epi16(half.next, 3), _mm256_slli_epi16(half.next, 2));
    let (one, two) = (at(&rows[0], half), at(&rows[1], half));
    let (three, four) = (at(&rows[2], half), at(&rows[3], half));
    let (five, six) = (at(&rows[4], half), at(&rows[5], half));
    let (seven, eight) = (at(&rows[6], half), at(&rows[7], half));
    let even = _mm256_blendv_epi8(
        _mm256_blendv_epi8(one, two, row_bit),
        _mm256_blendv_epi8(three, four, row_bit),
        next_bit,
    );
    let odd = _mm256_blendv_epi8(
        _mm256_blendv_epi8(five, six, row_bit),
        _mm256_blendv_epi8(seven, eight, row_bit),
        next_bit,
    );
    let entry = _mm256_blendv_epi8(even, odd, _mm256_slli_epi16(half.bytes, 7));
    _mm256_blendv_epi8(entry, _mm256_setzero_si256(), key)
}

#[inline]
#[target_feature(enable = "avx2")]
fn at(entries: &Row, half: Half) -> __m256i {
    _mm256_shuffle_epi8(row(entries), half.column)
}

/// A row in both halves of a register.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn row(row: &Row) -> __m256i {
    // SAFETY: a row has sixteen bytes.
    _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(row.as_ptr().cast()) })
}

/// True when no bit is set.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn is_zero(bytes: __m256i) -> bool {
    _mm256_testz_si256(bytes, bytes) == 1
}

/// FF where a byte is 0, else 0.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn zeros(bytes: __m256i) -> __m256i {
    _mm256_cmpeq_epi8(bytes, _mm256_setzero_si256())
}

/// One bit for each byte that is not 0.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn nonzero(bytes: __m256i) -> u32 {
    !high_bits(zeros(bytes))
}

/// The highest bit of each byte.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn high_bits(bytes: __m256i) -> u32 {
    _mm256_movemask_epi8(bytes) as u32
}

/// The bits of both halves of a step.
#[inline]
pub(super) fn pair(low: u32, high: u32) -> u64 {
    u64::from(low) | u64::from(high) << 32
}
