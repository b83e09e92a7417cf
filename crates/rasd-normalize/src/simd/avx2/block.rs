//! Sixty-four bytes in which letters are dropped, become one byte, or cannot be done with vectors: light where nothing else happens
//! but to letters with D8 and D9, else heavy.

use core::arch::x86_64::{
    __m256i, _mm256_and_si256, _mm256_or_si256, _mm256_set1_epi8, _mm256_setzero_si256, _mm256_xor_si256,
};

use super::half::{Half, Loaded, is_zero, look_up, member, nonzero, pair, rows, spread};
use super::rules::{LATIN, Letters, PERSIAN, Rules, STOPS};
use crate::pass::order::is_in_order;
use crate::table::Table;

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
}

impl Carry {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn none() -> Self {
        Self::after_quick(_mm256_setzero_si256())
    }

    /// `second` is what [`Half::quick`] gives with the last half.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn after_quick(second: __m256i) -> Self {
        Self { second, dropped: 0, shrunk: 0, steady: 0 }
    }

    /// The same after a step with these marks.
    pub(super) fn after_marks(self, marks: &Marks) -> Self {
        Self { steady: marks.next, ..self }
    }

    pub(super) fn second(&self) -> __m256i {
        self.second
    }

    /// True when the next step may be quick: no letter was begun of which bytes are gone.
    pub(super) fn is_light(&self) -> bool {
        self.dropped | self.shrunk == 0
    }
}

/// Sixty-four bytes in which letters with D8 and D9 are dropped or become one byte, and others change in place.
pub(super) struct Light {
    drops: u64,
    shrinks: u64,
    /// As in [`Block`].
    pub(super) written: u64,
    pub(super) kept: u64,
    pub(super) shrunk: u64,
}

impl Light {
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    pub(super) fn new(halves: &[Half; 2], loaded: &Loaded, carry: &Carry) -> Self {
        let drops = pair(halves[0].dropped(loaded), halves[1].dropped(loaded));
        let shrinks = pair(halves[0].shrunk(loaded), halves[1].shrunk(loaded));
        let written = !(drops | drops << 1 | carry.dropped | shrinks);
        let shrunk = shrinks << 1 | carry.shrunk;
        Self { drops, shrinks, written, kept: written & !shrunk, shrunk }
    }

    /// What the next step is handed; `last` is what [`Half::quick`] gives with the last half.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn carry(&self, last: __m256i) -> Carry {
        Carry { dropped: self.drops >> 63, shrunk: self.shrinks >> 63, ..Carry::after_quick(last) }
    }
}

/// What became of sixty-four bytes of any kind. Letters that become one byte are not yet what they become.
pub(super) struct Block {
    pub(super) bytes: [__m256i; 2],
    /// How many bytes are done: all, or those before a special character.
    pub(super) len: u32,
    /// The bytes that stay, and those of them that are no part of an edit.
    pub(super) written: u64,
    pub(super) kept: u64,
    /// The last bytes of letters that become one byte.
    pub(super) shrunk: u64,
}

impl Block {
    /// Folds the bytes from lane `from` of the place on, which is a character boundary.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    pub(super) fn new(
        halves: &[Half; 2],
        rules: &Rules,
        loaded: &Loaded,
        carry: &mut Carry,
        place: Place<'_>,
    ) -> Self {
        let groups = _mm256_or_si256(halves[0].group, halves[1].group);
        let scripts = Scripts { persian: holds(groups, PERSIAN), latin: holds(groups, LATIN) };
        let (low, high) = (Classes::new(halves[0], rules, scripts), Classes::new(halves[1], rules, scripts));
        let (one, last) = low.fold(halves[0], carry.second);
        let (two, last) = high.fold(halves[1], last);
        let drops = pair(nonzero(low.dropped), nonzero(high.dropped));
        let shrinks = pair(nonzero(low.shrunk), nonzero(high.shrunk));
        let mut stops = pair(nonzero(low.special), nonzero(high.special));
        let mut next = Carry { dropped: drops >> 63, shrunk: shrinks >> 63, ..Carry::after_quick(last) };
        if rules.has_marks {
            let marks = pair(nonzero(low.marks), nonzero(high.marks));
            let marks = Marks::new(halves, marks, loaded, carry);
            stops |= place.astray(marks.unsure);
            next = next.after_marks(&marks);
        }
        let block = Self::written([one, two], drops, shrinks, stops, *carry, place.from);
        *carry = next;
        block
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
        Self { bytes, len, written, kept: written & !shrunk, shrunk }
    }
}

/// The marks of sixty-four bytes that have to be in the order of their classes.
pub(super) struct Marks {
    /// Those that do not stand right behind a letter that stays.
    pub(super) unsure: u64,
    /// One bit for each of the first lanes of the next step that stand behind one.
    next: u64,
}

impl Marks {
    /// `among` has those of letters with D8 and D9 and any others.
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn new(halves: &[Half; 2], among: u64, loaded: &Loaded, carry: &Carry) -> Self {
        let letters = pair(halves[0].steady(loaded), halves[1].steady(loaded));
        let plain = pair(halves[0].plain(), halves[1].plain());
        Self {
            unsure: among & !(letters << 2 | plain << 1 | carry.steady),
            next: letters >> 62 | plain >> 63,
        }
    }
}

/// Where a block stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub(super) table: &'p Table,
    pub(super) text: &'p str,
    pub(super) base: usize,
    /// The lane from which on it is folded.
    pub(super) from: usize,
}

impl Place<'_> {
    /// The first of the marks that may not stay where it is.
    fn astray(self, marks: u64) -> u64 {
        let mut marks = marks & u64::MAX << self.from;
        while marks != 0 && is_in_order(self.table, self.text, self.base + marks.trailing_zeros() as usize) {
            marks &= marks - 1;
        }
        marks & marks.wrapping_neg()
    }
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
    dropped: __m256i,
    shrunk: __m256i,
    special: __m256i,
    marks: __m256i,
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
            dropped: _mm256_or_si256(self.dropped, others.dropped),
            shrunk: _mm256_or_si256(self.shrunk, others.shrunk),
            special: _mm256_or_si256(self.special, others.special),
            marks: _mm256_or_si256(self.marks, others.marks),
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn of(half: Half, letters: &Letters, key: __m256i) -> Self {
        let rows = rows(key);
        Self {
            change: look_up(&letters.changes, half, key),
            dropped: member(rows, &letters.dropped, half.column),
            shrunk: member(rows, &letters.shrunk, half.column),
            special: member(rows, &letters.special, half.column),
            marks: member(rows, &letters.marks, half.column),
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
}

/// True when a byte of these groups is in `group`.
#[inline]
#[target_feature(enable = "avx2")]
fn holds(groups: __m256i, group: u8) -> bool {
    !is_zero(_mm256_and_si256(groups, _mm256_set1_epi8(group as i8)))
}
