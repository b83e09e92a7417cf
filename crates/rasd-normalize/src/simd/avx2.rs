//! The fast path with AVX2: 32 bytes a step, for the letters that begin with D8 or D9, ASCII, and all that stays as it is.

#![allow(clippy::indexing_slicing)] // tables of 2, 4, 16 and 256 entries by as many bits
#![allow(
    clippy::as_conversions,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation
)]

use core::arch::x86_64::{
    __m128i, __m256i, _mm_loadl_epi64, _mm_loadu_si128, _mm_shuffle_epi8, _mm_storel_epi64,
    _mm_unpackhi_epi64, _mm256_alignr_epi8, _mm256_and_si256, _mm256_blendv_epi8,
    _mm256_broadcastsi128_si256, _mm256_castsi256_si128, _mm256_cmpeq_epi8, _mm256_cmpgt_epi8,
    _mm256_extracti128_si256, _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_or_si256,
    _mm256_permute2x128_si256, _mm256_set1_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8,
    _mm256_slli_epi16, _mm256_srli_epi16, _mm256_storeu_si256, _mm256_xor_si256,
};

use alloc::vec::Vec;

use crate::map::Edit;
use crate::pass::Pass;
use crate::table::{Action, Kind, Others, Table};
use crate::unicode;

/// Sixteen bytes to look up by a nibble.
type Row = [u8; 16];

/// What the vector path knows of a table.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    /// The new second byte of the letters D8 80–BF and D9 80–BF.
    second: [[Row; 4]; 2],
    /// What happens to them: the bits below.
    class: [[Row; 4]; 2],
    /// Other first bytes of characters that may not stay, by low and high nibble.
    low: Row,
    high: Row,
    /// A to Z become a to z.
    lower: bool,
}

/// The vector path cannot do it. (The highest bit, the one that is quickest to collect.)
const SPECIAL: u8 = 0x80;
/// It is dropped.
const DROPPED: u8 = 0x40;
/// It becomes one byte.
const SHRUNK: u8 = 0x20;
/// It changes.
const CHANGED: u8 = 0x10;
/// Its first byte becomes the other of D8 and D9. (The bit in which they differ.)
const FLIPPED: u8 = 1;

/// True when this machine has the instructions.
pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("popcnt")
}

impl Rules {
    /// None where ASCII changes in other ways than lower case.
    pub(super) fn new(table: &Table) -> Option<Self> {
        let plain = |code: u64| !table.short_action(code).changes() && !table.short_action(code).is_special();
        let lower = (0x41..=0x5A).all(|code| lowers(table.short_action(code), code));
        let capital = |code: u64| lower && (0x41..=0x5A).contains(&code);
        if table.others() == Others::Any || !(0..0x80).all(|code| plain(code) || capital(code)) {
            return None;
        }
        let mut rules =
            Self { second: [[[0; 16]; 4]; 2], class: [[[0; 16]; 4]; 2], low: [0; 16], high: [0; 16], lower };
        for lead in 0..2 {
            for second in 0..64 {
                rules.add(lead, second, table.short_action(0x600 | (lead as u64) << 6 | second as u64));
            }
        }
        let short = (0xC2..0xE0_u8).filter(|lead| !matches!(lead, 0xD8 | 0xD9));
        for lead in short.filter(|lead| (0..64).any(|second| !plain(u64::from(lead & 0x1F) << 6 | second))) {
            rules.add_lead(lead);
        }
        let touched = if table.others() == Others::Touched { unicode::touched_leads() } else { 0 };
        for lead in (0..16).filter(|lead| touched >> lead & 1 == 1 || table.changes_after(0xE0 | lead)) {
            rules.add_lead(0xE0 | lead);
        }
        if table.others() == Others::Touched {
            (0xF0..=0xF4).for_each(|lead| rules.add_lead(lead));
        }
        Some(rules)
    }

    fn add(&mut self, lead: usize, second: usize, action: Action) {
        let [first, last, ..] = action.bytes().to_le_bytes();
        let (to, class) = match (action.kind(), action.len(), first) {
            (Kind::Plain, 0, _) => (0, DROPPED),
            (Kind::Plain, 2, 0xD8 | 0xD9) if usize::from(first & 1) == lead => (last, 0),
            (Kind::Plain, 2, 0xD8 | 0xD9) => (last, FLIPPED),
            (Kind::Shrink, ..) => (first, SHRUNK),
            _ => (0, SPECIAL),
        };
        let changed = if action.is_special() || action.changes() { CHANGED } else { 0 };
        self.second[lead][second >> 4][second & 15] = to;
        self.class[lead][second >> 4][second & 15] = class | changed;
    }

    fn add_lead(&mut self, lead: u8) {
        let row = 1 << ((lead >> 4) & 3);
        self.high[usize::from(lead >> 4)] = row;
        self.low[usize::from(lead & 15)] |= row;
    }
}

/// True when the action makes the capital with this code small.
fn lowers(action: Action, code: u64) -> bool {
    !action.is_special() && action.len() == 1 && u64::from(action.bytes()) == code | 0x20
}

/// Where the first byte of the first character stands that changes, or an earlier character boundary.
pub(super) fn unchanged(rules: &Rules, text: &str) -> usize {
    // SAFETY: the level is chosen by `is_available`.
    let mut at = unsafe { scan(rules, text.as_bytes()) };
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Goes on to the next character that is not plain. False when the rest is too short for a vector.
pub(super) fn run(rules: &Rules, pass: &mut Pass<'_>) -> bool {
    let start = pass.map.source() as usize;
    let out_at = pass.at();
    let text = pass.text.as_bytes().get(start..).unwrap_or_default();
    let out = pass.out.get_mut(out_at..).unwrap_or_default();
    let (words, edits) = pass.map.words_and_edits();
    if out.len() < text.len() + 32 || words.len() * 64 < start % 64 + text.len() + 64 {
        return false;
    }
    let mut to =
        Target { out, words, bit: start % 64, edits, source: start as u32, normalized: out_at as u32 };
    // SAFETY: the level is chosen by `is_available`; there is room for every byte and every bit of the text and for one
    // store more.
    let moved = unsafe { fold(rules, text, &mut to) };
    pass.map.advance(moved.read as u32, moved.written as u32);
    moved.special
}

/// Where [`fold`] writes.
struct Target<'p> {
    /// At least 32 bytes longer than the text.
    out: &'p mut [u8],
    /// Room for a bit a byte of the text, the first at `bit`, and for 64 more.
    words: &'p mut [u64],
    bit: usize,
    edits: &'p mut Vec<Edit>,
    /// The offsets of the first bytes.
    source: u32,
    normalized: u32,
}

/// How far [`fold`] came.
struct Moved {
    read: usize,
    written: usize,
    /// It stopped at a character that is not plain, not for want of text.
    special: bool,
}

/// The lookups of [`Rules`] in registers.
#[derive(Clone, Copy)]
struct Loaded {
    second: [[__m256i; 4]; 2],
    class: [[__m256i; 4]; 2],
    low: __m256i,
    high: __m256i,
    small: __m256i,
}

#[inline]
#[target_feature(enable = "avx2")]
fn row(row: &Row) -> __m256i {
    // SAFETY: a row has sixteen bytes.
    _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(row.as_ptr().cast()) })
}

#[inline]
#[target_feature(enable = "avx2")]
fn rows(rows: &[Row; 4]) -> [__m256i; 4] {
    [row(&rows[0]), row(&rows[1]), row(&rows[2]), row(&rows[3])]
}

#[inline]
#[target_feature(enable = "avx2")]
fn load(rules: &Rules) -> Loaded {
    Loaded {
        second: [rows(&rules.second[0]), rows(&rules.second[1])],
        class: [rows(&rules.class[0]), rows(&rules.class[1])],
        low: row(&rules.low),
        high: row(&rules.high),
        small: _mm256_set1_epi8(if rules.lower { 0x20 } else { 0 }),
    }
}

/// Thirty-two bytes and what is known of them.
#[derive(Clone, Copy)]
struct Block {
    bytes: __m256i,
    /// At the first bytes of letters with D8 and D9: their class; elsewhere 0.
    class: __m256i,
    /// Not 0 at the other first bytes of characters that may not stay.
    others: __m256i,
}

impl Block {
    /// Reads 33 bytes.
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn read(from: *const u8, loaded: &Loaded) -> Self {
        // SAFETY: the caller sees to the 33 bytes.
        let (bytes, next) =
            unsafe { (_mm256_loadu_si256(from.cast()), _mm256_loadu_si256(from.add(1).cast())) };
        let d8 = _mm256_and_si256(is(bytes, 0xD8), look_up(loaded.class[0], next));
        let d9 = _mm256_and_si256(is(bytes, 0xD9), look_up(loaded.class[1], next));
        let nibble = _mm256_set1_epi8(15);
        let low = _mm256_shuffle_epi8(loaded.low, _mm256_and_si256(bytes, nibble));
        let high = _mm256_shuffle_epi8(loaded.high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble));
        Self { bytes, class: _mm256_or_si256(d8, d9), others: _mm256_and_si256(low, high) }
    }

    /// The lanes where `others` is not 0.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn others(self) -> u32 {
        !(_mm256_movemask_epi8(_mm256_cmpeq_epi8(self.others, _mm256_setzero_si256())) as u32)
    }

    /// 20 at capital letters when they become small, else 0.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn capitals(self, loaded: &Loaded) -> __m256i {
        let from_a = _mm256_cmpgt_epi8(self.bytes, _mm256_set1_epi8(0x40));
        let to_z = _mm256_cmpgt_epi8(_mm256_set1_epi8(0x5B), self.bytes);
        _mm256_and_si256(_mm256_and_si256(from_a, to_z), loaded.small)
    }

    /// The bytes with every letter replaced; `last` is the block before.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn fold(self, last: __m256i, loaded: &Loaded) -> __m256i {
        let bytes =
            _mm256_xor_si256(self.bytes, _mm256_and_si256(self.class, _mm256_set1_epi8(FLIPPED as i8)));
        let bytes = _mm256_or_si256(bytes, self.capitals(loaded));
        let before = _mm256_alignr_epi8(self.bytes, _mm256_permute2x128_si256(last, self.bytes, 0x21), 15);
        let bytes = _mm256_blendv_epi8(bytes, look_up(loaded.second[0], self.bytes), is(before, 0xD8));
        _mm256_blendv_epi8(bytes, look_up(loaded.second[1], self.bytes), is(before, 0xD9))
    }
}

#[inline]
#[target_feature(enable = "avx2")]
fn is(bytes: __m256i, byte: u8) -> __m256i {
    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte as i8))
}

/// The offset of the first character that may change, or of the last few bytes.
#[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
unsafe fn scan(rules: &Rules, text: &[u8]) -> usize {
    let loaded = load(rules);
    let mut at = 0;
    while at + 33 <= text.len() {
        // SAFETY: there are 33 bytes.
        let block = unsafe { Block::read(text.as_ptr().add(at), &loaded) };
        let hit = _mm256_or_si256(_mm256_or_si256(block.class, block.others), block.capitals(&loaded));
        let same = _mm256_movemask_epi8(_mm256_cmpeq_epi8(hit, _mm256_setzero_si256())) as u32;
        if same != u32::MAX {
            return at + same.trailing_ones() as usize;
        }
        at += 32;
    }
    at
}

/// Folds `text` into its target up to a character that the vector path cannot do.
///
/// Blocks follow each other at every 32 bytes whatever the characters do, so that no step waits for the one before: a
/// character may begin in one block and end in the next.
///
/// # Safety
///
/// `text` begins at a character boundary, and `to` has the room that it says.
#[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
unsafe fn fold(rules: &Rules, text: &[u8], to: &mut Target<'_>) -> Moved {
    let loaded = load(rules);
    let (mut at, mut out_at) = (0, 0);
    let mut last = _mm256_setzero_si256();
    // The second byte of a character that began at the end of the last block: dropped with it, or the one byte it became.
    let (mut drop_first, mut shrink_first) = (0, 0);
    while at + 33 <= text.len() {
        // SAFETY: there are 33 bytes.
        let block = unsafe { Block::read(text.as_ptr().add(at), &loaded) };
        let stop = _mm256_movemask_epi8(block.class) as u32 | block.others();
        let drops = _mm256_movemask_epi8(_mm256_slli_epi16(block.class, 1)) as u32;
        let shrinks = _mm256_movemask_epi8(_mm256_slli_epi16(block.class, 2)) as u32;
        let folded = block.fold(last, &loaded);
        let len = stop.trailing_zeros();
        let valid = (1_u64 << len) as u32;
        let valid = valid.wrapping_sub(1);
        let written = valid & !(drops | drops << 1 | drop_first | shrinks);
        let kept = written & !(shrinks << 1 | shrink_first);
        for lane in bits(shrinks & valid) {
            let source = to.source + at as u32 + lane;
            let before = written & ((1 << lane) - 1);
            let normalized = to.normalized + out_at as u32 + before.count_ones();
            to.edits.push(Edit::new(source, 2, normalized, 1));
        }
        // SAFETY: no more is written than was read, and `out` is 32 bytes longer.
        out_at += unsafe {
            if written == u32::MAX {
                _mm256_storeu_si256(to.out.as_mut_ptr().add(out_at).cast(), folded);
                32
            } else {
                pack(folded, written, to.out.as_mut_ptr().add(out_at))
            }
        };
        let place = to.bit + at;
        // SAFETY: the words hold the bits of the text and 64 more.
        unsafe {
            *to.words.get_unchecked_mut(place / 64) |= u64::from(kept) << (place % 64);
            *to.words.get_unchecked_mut(place / 64 + 1) |= u64::from(kept) >> 1 >> (63 - place % 64);
        }
        if stop != 0 {
            return Moved { read: at + len as usize, written: out_at, special: true };
        }
        at += 32;
        (drop_first, shrink_first) = (drops >> 31, shrinks >> 31);
        last = block.bytes;
    }
    let begun =
        text.get(..at).unwrap_or_default().iter().rev().take_while(|byte| **byte & 0xC0 == 0x80).count();
    let whole = text.get(at).is_none_or(|byte| byte & 0xC0 != 0x80);
    let back = if whole { 0 } else { begun + 1 };
    if shrink_first == 1 {
        to.edits.pop();
    } else if drop_first == 0 {
        out_at -= back;
        for place in (at - back..at).map(|at| to.bit + at) {
            if let Some(word) = to.words.get_mut(place / 64) {
                *word &= !(1 << (place % 64));
            }
        }
    }
    Moved { read: at - back, written: out_at, special: false }
}

/// The set bits, lowest first.
fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    core::iter::from_fn(move || {
        let lane = set.trailing_zeros();
        set &= set.wrapping_sub(1);
        (lane < 32).then_some(lane)
    })
}

/// The entries of a table of 64 bytes at the low six bits of every byte.
#[inline]
#[target_feature(enable = "avx2")]
fn look_up(rows: [__m256i; 4], at: __m256i) -> __m256i {
    let low = _mm256_and_si256(at, _mm256_set1_epi8(15));
    // No closures and no iterators here: what they call would not be compiled for these instructions.
    let (one, two) = (_mm256_shuffle_epi8(rows[0], low), _mm256_shuffle_epi8(rows[1], low));
    let (three, four) = (_mm256_shuffle_epi8(rows[2], low), _mm256_shuffle_epi8(rows[3], low));
    let (bit_four, bit_five) = (_mm256_slli_epi16(at, 3), _mm256_slli_epi16(at, 2));
    let lower = _mm256_blendv_epi8(one, two, bit_four);
    let upper = _mm256_blendv_epi8(three, four, bit_four);
    _mm256_blendv_epi8(lower, upper, bit_five)
}

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
/// There is room for 32 bytes at `out`.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
unsafe fn pack(bytes: __m256i, kept: u32, out: *mut u8) -> usize {
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
        let order = _mm_loadl_epi64(PACKED[usize::from(kept)].as_ptr().cast());
        _mm_storel_epi64(out.cast(), _mm_shuffle_epi8(bytes, order));
    }
    kept.count_ones() as usize
}
