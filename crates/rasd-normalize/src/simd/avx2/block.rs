//! Sixty-four bytes in which letters are dropped, become one byte, or cannot be done with vectors: light where nothing else happens
//! but to letters with D8 and D9, else heavy.

use core::arch::x86_64::{
    __m256i, _mm256_alignr_epi8, _mm256_and_si256, _mm256_cmpeq_epi8, _mm256_max_epu8, _mm256_or_si256,
    _mm256_permute2x128_si256, _mm256_set1_epi8, _mm256_setzero_si256, _mm256_xor_si256,
};

use super::half::{Half, Loaded, high_bits, is_zero, look_up, member, nonzero, pair, rows, spread};
use super::rules::{CAPITALS, LATIN, Letters, PERSIAN, Rules, STOPS};

/// What a step hands to the next: a letter may begin in one and end in the other.
#[derive(Clone, Copy)]
pub(super) struct Carry {
    /// [`Half::quick`]'s changes of second bytes, of the last half.
    second: __m256i,
    /// 1 when the letter that was begun is dropped, and when it becomes one byte.
    dropped: u64,
    shrunk: u64,
    /// One bit for each of the first lanes of the next step that stand right behind a letter that stays.
    steady: u64,
    /// The combining classes of the marks of the last half.
    classes: __m256i,
}

impl Carry {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn none() -> Self {
        Self::after_quick(_mm256_setzero_si256())
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn after_quick(second: __m256i) -> Self {
        Self { second, dropped: 0, shrunk: 0, steady: 0, classes: _mm256_setzero_si256() }
    }

    pub(super) fn second(&self) -> __m256i {
        self.second
    }

    /// True when the next step may be quick: no letter was begun of which bytes are gone.
    pub(super) fn is_light(&self) -> bool {
        self.dropped | self.shrunk == 0
    }
}

/// What became of sixty-four bytes. Letters that become one byte are not yet what they become.
pub(super) struct Block {
    pub(super) bytes: [__m256i; 2],
    /// How many bytes are done: all, or those before a special character.
    pub(super) len: u32,
    /// The bytes that stay, and those of them that are no part of an edit.
    pub(super) written: u64,
    pub(super) kept: u64,
    /// The last bytes of letters that become one byte.
    pub(super) shrunk: u64,
    /// The first bytes of marks that change places with the mark before.
    pub(super) swapped: u64,
}

impl Block {
    /// Folds the bytes from lane `from` on, which is a character boundary.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    pub(super) fn new(
        halves: &[Half; 2],
        rules: &Rules,
        loaded: &Loaded,
        carry: &mut Carry,
        from: usize,
    ) -> Self {
        let heavy = _mm256_or_si256(halves[0].heavy(loaded), halves[1].heavy(loaded));
        let shrinks = pair(halves[0].shrunk(loaded), halves[1].shrunk(loaded));
        if is_zero(heavy) {
            Self::light(halves, loaded, shrinks, carry, from)
        } else {
            Self::heavy(halves, rules, carry, from)
        }
    }

    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    fn light(halves: &[Half; 2], loaded: &Loaded, shrinks: u64, carry: &mut Carry, from: usize) -> Self {
        let (one, last) = halves[0].quick(carry.second, loaded);
        let (two, last) = halves[1].quick(last, loaded);
        let drops = pair(halves[0].dropped(loaded), halves[1].dropped(loaded));
        let block = Self::written([one, two], drops, shrinks, 0, *carry, from);
        *carry = Carry { dropped: drops >> 63, shrunk: shrinks >> 63, ..Carry::after_quick(last) };
        block
    }

    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    fn heavy(halves: &[Half; 2], rules: &Rules, carry: &mut Carry, from: usize) -> Self {
        let groups = _mm256_or_si256(halves[0].group, halves[1].group);
        let scripts = Scripts { persian: holds(groups, PERSIAN), latin: holds(groups, LATIN) };
        let (low, high) = (Classes::new(halves[0], rules, scripts), Classes::new(halves[1], rules, scripts));
        let (one, last) = low.fold(halves[0], carry.second);
        let (two, last) = high.fold(halves[1], last);
        let drops = pair(nonzero(low.dropped), nonzero(high.dropped));
        let shrinks = pair(nonzero(low.shrunk), nonzero(high.shrunk));
        let mut stops = pair(nonzero(low.special), nonzero(high.special));
        let mut next = Carry { dropped: drops >> 63, shrunk: shrinks >> 63, ..Carry::after_quick(last) };
        let mut swapped = 0;
        if rules.has_marks {
            let marks = Marks::new(halves, [&low, &high], rules, carry, scripts);
            swapped = marks.swapped & u64::MAX << from << 2;
            stops |= marks.astray & !swapped;
            next = Carry { steady: marks.steady, classes: marks.classes, ..next };
        }
        let block = Self::written([one, two], drops, shrinks, stops, *carry, from);
        *carry = next;
        let swapped = swapped & block.written;
        let moved = swapped >> 2 | swapped >> 1 | swapped | swapped << 1;
        Self { swapped, kept: block.kept & !moved, ..block }
    }

    /// The bytes between `from` and the first of `stops`.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    fn written(bytes: [__m256i; 2], drops: u64, shrinks: u64, stops: u64, carry: Carry, from: usize) -> Self {
        let start = u64::MAX << from;
        let len = (stops & start).trailing_zeros();
        let valid = start & u64::MAX.checked_shr(64 - len).unwrap_or_default();
        let written = valid & !(drops | drops << 1 | carry.dropped | shrinks);
        let shrunk = valid & (shrinks << 1 | carry.shrunk);
        Self { bytes, len, written, kept: written & !shrunk, shrunk, swapped: 0 }
    }
}

/// The marks of sixty-four bytes that have to be in the order of their classes.
struct Marks {
    /// Those that may not stay where they are, …
    astray: u64,
    /// … and of these the second ones of two between letters that stay.
    swapped: u64,
    /// For the next step: [`Carry`].
    steady: u64,
    classes: __m256i,
}

impl Marks {
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    fn new(halves: &[Half; 2], found: [&Classes; 2], rules: &Rules, carry: &Carry, scripts: Scripts) -> Self {
        let marks = pair(nonzero(found[0].marks), nonzero(found[1].marks));
        let letters = pair(found[0].steady(), found[1].steady());
        let ascii = !pair(high_bits(halves[0].bytes), high_bits(halves[1].bytes));
        let plain = ascii & !pair(capitals(halves[0]), capitals(halves[1]));
        let (low, high) = (classes(halves[0], rules, scripts), classes(halves[1], rules, scripts));
        let (before_low, before_high) = (two_later(carry.classes, low), two_later(low, high));
        let follows = pair(nonzero(before_low), nonzero(before_high));
        let in_order = pair(at_most(before_low, low), at_most(before_high, high));
        let d9 = pair(high_bits(is(halves[0].bytes, 0xD9)), high_bits(is(halves[1].bytes, 0xD9)));
        let first = marks & (letters << 2 | plain << 1 | carry.steady);
        let astray = marks & !(first | follows & in_order);
        let between = first << 2 & (letters | plain) >> 2;
        Self {
            astray,
            swapped: astray & follows & between & d9 & d9 << 2,
            steady: letters >> 62 | plain >> 63,
            classes: high,
        }
    }
}

/// The combining classes of the marks among the letters.
#[inline]
#[target_feature(enable = "avx2")]
fn classes(half: Half, rules: &Rules, scripts: Scripts) -> __m256i {
    let arabic = look_up(&rules.arabic.classes, half, half.arabic);
    if !scripts.persian {
        return arabic;
    }
    _mm256_or_si256(arabic, look_up(&rules.persian.classes, half, half.persian()))
}

/// The bytes two lanes later; `last` is the half before.
#[inline]
#[target_feature(enable = "avx2")]
fn two_later(last: __m256i, bytes: __m256i) -> __m256i {
    _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(last, bytes, 0x21), 14)
}

/// One bit for each lane in which `one` is at most `two`.
#[inline]
#[target_feature(enable = "avx2")]
fn at_most(one: __m256i, two: __m256i) -> u32 {
    high_bits(_mm256_cmpeq_epi8(_mm256_max_epu8(one, two), two))
}

#[inline]
#[target_feature(enable = "avx2")]
fn is(bytes: __m256i, byte: u8) -> __m256i {
    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte as i8))
}

/// Which letters that change stand in a block beside those with D8 and D9.
#[derive(Clone, Copy)]
struct Scripts {
    persian: bool,
    latin: bool,
}

/// What happens to the letters of thirty-two bytes: each is 0 but at the first bytes of the letters concerned.
struct Classes {
    change: __m256i,
    changed: __m256i,
    dropped: __m256i,
    shrunk: __m256i,
    special: __m256i,
    marks: __m256i,
    /// The highest bit is clear at the first bytes of letters.
    key: __m256i,
}

impl Classes {
    #[inline]
    #[target_feature(enable = "avx2")]
    fn new(half: Half, rules: &Rules, scripts: Scripts) -> Self {
        let mut all = Self::of(half, &rules.arabic, half.arabic);
        if scripts.persian {
            all = all.and(&Self::of(half, &rules.persian, half.persian()));
        }
        if scripts.latin {
            all = all.and(&Self::of(half, &rules.latin, half.latin()));
        }
        let stops = _mm256_and_si256(half.group, _mm256_set1_epi8(STOPS as i8));
        all.special = _mm256_or_si256(all.special, stops);
        all
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn and(&self, others: &Self) -> Self {
        Self {
            change: _mm256_or_si256(self.change, others.change),
            changed: _mm256_or_si256(self.changed, others.changed),
            dropped: _mm256_or_si256(self.dropped, others.dropped),
            shrunk: _mm256_or_si256(self.shrunk, others.shrunk),
            special: _mm256_or_si256(self.special, others.special),
            marks: _mm256_or_si256(self.marks, others.marks),
            key: _mm256_and_si256(self.key, others.key),
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn of(half: Half, letters: &Letters, key: __m256i) -> Self {
        let rows = rows(key);
        Self {
            change: look_up(&letters.changes, half, key),
            changed: member(rows, &letters.changed, half.column),
            dropped: member(rows, &letters.dropped, half.column),
            shrunk: member(rows, &letters.shrunk, half.column),
            special: member(rows, &letters.special, half.column),
            marks: member(rows, &letters.marks, half.column),
            key,
        }
    }

    /// The bytes with every letter replaced, and what [`Half::quick`] gives with them.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn fold(&self, half: Half, last: __m256i) -> (__m256i, __m256i) {
        let second = _mm256_and_si256(self.change, _mm256_set1_epi8(0x3F));
        let bytes = _mm256_xor_si256(half.bytes, spread(self.change, second, last));
        (_mm256_xor_si256(bytes, half.small()), second)
    }

    /// The first bytes of letters that stay as they are.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn steady(&self) -> u32 {
        !(high_bits(self.key) | nonzero(self.changed))
    }
}

/// True when a byte of these groups is in `group`.
#[inline]
#[target_feature(enable = "avx2")]
fn holds(groups: __m256i, group: u8) -> bool {
    !is_zero(_mm256_and_si256(groups, _mm256_set1_epi8(group as i8)))
}

/// The capitals that become small letters.
#[inline]
#[target_feature(enable = "avx2")]
fn capitals(half: Half) -> u32 {
    nonzero(_mm256_and_si256(half.group, _mm256_set1_epi8(CAPITALS as i8)))
}
