//! The fast path without vectors: eight bytes a step.
//!
//! Steps follow each other at every eight bytes of the source whatever the characters do, so that no step waits for the one before: a
//! character may begin in one and end in the next.

mod gaps;
mod pairs;

use core::ops::Range;

use crate::map::{Edit, MapWriter};
use crate::pass::Pass;
use crate::pass::order::is_in_order;
use crate::table::Table;

pub(crate) use self::pairs::Pairs;
use self::pairs::{Entries, entry_at, entry_of};

/// Bytes that a fast path may write past the end of what it means.
pub(crate) const ROOM: usize = 64;

/// The bytes of a step.
const STEP: usize = 8;

/// The lowest bit of every byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The bits of every byte in which [`Pairs`] has its flags.
const FLAGS: u64 = 0xC0 * ONES;
/// What brings the lowest bits of eight bytes together in the highest byte when it is multiplied with them.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// Eight bytes of the text.
#[derive(Clone, Copy)]
struct Step {
    /// The bytes, the first lowest.
    bytes: u64,
    /// What [`Pairs`] has for each of them.
    changes: u64,
    /// What it has for the first byte of the next step.
    next: u64,
}

impl Step {
    /// `last` is [`Self::next`] of the step before.
    #[inline]
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "the pairs are loaded from there")]
    fn new(entries: &Entries, bytes: &[u8; STEP + 1], last: u64) -> Self {
        let change = |lane| u64::from(entry_at(entries, bytes, lane));
        let next = change(7);
        let changes = last
            ^ change(0)
            ^ change(1) << 8
            ^ change(2) << 16
            ^ change(3) << 24
            ^ change(4) << 32
            ^ change(5) << 40
            ^ change(6) << 48
            ^ next << 56;
        let bytes = bytes.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        Self { bytes, changes, next: next >> 8 }
    }

    /// The bytes with every character replaced, as far as that changes no length.
    #[inline]
    fn replaced(self) -> u64 {
        self.bytes ^ (self.changes & !FLAGS)
    }

    /// In the lowest bit of each byte, the lower flag of [`Pairs`]: it is gone, when the other is not set.
    #[inline]
    fn low(self) -> u64 {
        self.changes >> 6 & ONES
    }

    /// In the lowest bit of each byte, the higher flag.
    #[inline]
    fn high(self) -> u64 {
        self.changes >> 7 & ONES
    }

    /// True when every character stays or becomes one of the same length.
    #[inline]
    fn is_light(self) -> bool {
        self.changes & FLAGS == 0
    }

    /// True when some are dropped and the others do so.
    #[inline]
    fn drops(self) -> bool {
        !self.is_light() && self.changes & ONES << 7 == 0
    }

    /// True when they do so but for marks that have to be in order, and are: each stands behind a character that stays. `before` has the
    /// changes of the step before.
    #[inline]
    fn is_settled(self, before: u64) -> bool {
        let marks = self.low() & self.high() & !self.later();
        if marks == 0 || marks != self.low() | self.high() {
            return false;
        }
        let [.., one, two] = before.to_le_bytes();
        let busy =
            u32::from(gather(busy(self.changes))) << 2 | u32::from(one != 0) | u32::from(two != 0) << 1;
        u32::from(gather(marks)) & (busy | busy >> 1) == 0
    }

    /// In the lowest bit of each byte, whether it goes on with a character.
    #[inline]
    fn later(self) -> u64 {
        self.bytes >> 7 & !(self.bytes >> 6)
    }
}

/// The length of the beginning of `text` that stays as it is, or somewhat less.
pub(crate) fn unchanged(pairs: &Pairs, text: &str) -> usize {
    let entries = pairs.entries();
    let mut at = same_words(entries, text.as_bytes());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let rest = text.get(at..).unwrap_or_default();
    let changes = |(_, c): &(usize, char)| {
        let [first, second, ..] = encoded(*c);
        entry_of(entries, [first, second]) != 0
    };
    at + rest.char_indices().find(changes).map_or(rest.len(), |(at, _)| at)
}

/// How many bytes are in the steps before the first one in which something may change.
fn same_words(entries: &Entries, text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(bytes) = text.get(at..).and_then(<[u8]>::first_chunk::<{ STEP + 1 }>) {
        let change = |lane| entry_at(entries, bytes, lane);
        let changes =
            change(0) | change(1) | change(2) | change(3) | change(4) | change(5) | change(6) | change(7);
        if changes != 0 {
            break;
        }
        at += STEP;
    }
    at
}

fn encoded(c: char) -> [u8; 4] {
    let mut bytes = [0; 4];
    c.encode_utf8(&mut bytes);
    bytes
}

/// Goes on to the next character that is not plain, or to the end.
pub(crate) fn run(pairs: &Pairs, pass: &mut Pass<'_>) {
    let (start, out_start) = (index(pass.map.source()), pass.at());
    let mut walk = Walk {
        text: pass.text,
        entries: pairs.entries(),
        out: &mut pass.out,
        map: &mut pass.map,
        base: start / STEP * STEP,
        out_at: out_start,
        kept_from: start,
        last: 0,
        before: u64::MAX,
    };
    let mut from = start % STEP;
    while walk.step(pass.table, from) {
        from = 0;
        walk.whole_steps();
    }
    let (at, out_at) = (walk.base, walk.out_at);
    pass.map.advance(offset(at - start), offset(out_at - out_start));
}

/// A way through the text from one character that is not plain to the next.
struct Walk<'p> {
    text: &'p str,
    entries: &'p Entries,
    out: &'p mut [u8],
    map: &'p mut MapWriter,
    /// Where the next step begins, …
    base: usize,
    /// … where it writes, …
    out_at: usize,
    /// … [`Step::next`] and the changes of the one before.
    last: u64,
    before: u64,
    /// From here to the next step all stands in both texts, and the map does not yet know.
    kept_from: usize,
}

impl Walk<'_> {
    /// Takes all steps in which characters stay, change in place or are dropped and nothing is asked.
    #[inline]
    fn whole_steps(&mut self) {
        let text = self.text.as_bytes();
        while let Some(bytes) = text.get(self.base..).and_then(<[u8]>::first_chunk) {
            let step = Step::new(self.entries, bytes, self.last);
            let Some(place) = self.out.get_mut(self.out_at..).and_then(<[u8]>::first_chunk_mut) else {
                break;
            };
            if step.drops() {
                let written = !gather(step.low());
                *place = gaps::close(step.replaced(), written).to_le_bytes();
                self.keep(written);
                self.out_at += gaps::count(written);
            } else if step.is_light() || step.is_settled(self.before) {
                *place = step.replaced().to_le_bytes();
                self.out_at += STEP;
            } else {
                break;
            }
            self.base += STEP;
            (self.last, self.before) = (step.next, step.changes);
        }
    }

    /// Tells the map which bytes of a step stand in both texts, and all before it.
    #[inline]
    fn keep(&mut self, kept: u8) {
        if self.kept_from < self.base {
            self.map.set_all(self.kept_from, self.base);
        }
        self.map.set(self.base, kept);
        self.kept_from = self.base + STEP;
    }

    /// Takes one step of any kind, from a lane on where a character begins. False at a character that is not plain, and at the end.
    fn step(&mut self, table: &Table, from: usize) -> bool {
        let (text, base) = (self.text, self.base);
        let mut end = [0; STEP + 1];
        let (bytes, here) = load(text.as_bytes().get(base..).unwrap_or_default(), &mut end);
        let step = Step::new(self.entries, bytes, self.last);
        let heavy = Heavy::new(step, from..here, |lane| is_in_order(table, text, base + lane));
        if let Some(place) = self.out.get_mut(self.out_at..).and_then(<[u8]>::first_chunk_mut) {
            *place = heavy.bytes(step).to_le_bytes();
        }
        heavy.record(base, self.out_at, self.map);
        self.keep(heavy.written & !heavy.shrunk);
        self.base += heavy.end;
        self.out_at += gaps::count(heavy.written);
        (self.last, self.before) = (step.next, step.changes);
        heavy.end == STEP
    }
}

/// The bytes of the next step with one more, and how many of the step there are: at the end of the text `end`, which holds zeros, takes them.
#[inline]
fn load<'t>(rest: &'t [u8], end: &'t mut [u8; STEP + 1]) -> (&'t [u8; STEP + 1], usize) {
    if let Some(bytes) = rest.first_chunk() {
        return (bytes, STEP);
    }
    end.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
    (end, rest.len().min(STEP))
}

/// What becomes of a step of any kind.
struct Heavy {
    /// The lane up to which is read: all, or that of the first character that is none for this path.
    end: usize,
    /// One bit for each byte that is written, …
    written: u8,
    /// … and those of them that were two.
    shrunk: u8,
}

impl Heavy {
    /// `in_order` says of the mark that begins at a lane whether it may stay there.
    #[inline]
    fn new(step: Step, lanes: Range<usize>, in_order: impl Fn(usize) -> bool) -> Self {
        let (low, high, later) = (gather(step.low()), gather(step.high()), gather(step.later()));
        let (both, among) = (low & high, below(lanes.end) & !below(lanes.start));
        let stops = among & (high & !low | astray(among & both & !later, in_order));
        let end = lanes.end.min(index(stops.trailing_zeros()));
        let written = among & below(end) & !(low & !high);
        Self { end, written, shrunk: written & both & later }
    }

    /// The bytes that are written, one after the other.
    #[inline]
    fn bytes(&self, step: Step) -> u64 {
        let mut bytes = step.replaced();
        if self.shrunk != 0 {
            bytes &= !((step.low() & step.high() & step.later()) * 0xC0);
        }
        gaps::close(bytes, self.written)
    }

    /// Tells the map of the letters that become shorter. `base` is the place of the step in the source, `out_at` that of what it writes.
    fn record(&self, base: usize, out_at: usize, map: &mut MapWriter) {
        let mut shrunk = self.shrunk;
        while shrunk != 0 {
            let lane = index(shrunk.trailing_zeros());
            shrunk &= shrunk - 1;
            let to = out_at + gaps::count(self.written & below(lane));
            map.push(Edit::new(offset(base + lane - 1), 2, offset(to), 1));
        }
    }
}

/// In the lowest bit of each byte, whether it is not 0.
#[inline]
fn busy(bytes: u64) -> u64 {
    const LOWER: u64 = 0x7F * ONES;
    (((bytes & LOWER) + LOWER) | bytes) >> 7 & ONES
}

/// The first of the marks that begin at these lanes that may not stay where it is.
#[inline]
fn astray(mut marks: u8, in_order: impl Fn(usize) -> bool) -> u8 {
    while marks != 0 {
        if !in_order(index(marks.trailing_zeros())) {
            return marks & marks.wrapping_neg();
        }
        marks &= marks - 1;
    }
    0
}

/// The lowest bits of eight bytes, the first lowest.
#[inline]
fn gather(bits: u64) -> u8 {
    let [.., gathered] = (bits & ONES).wrapping_mul(GATHER).to_le_bytes();
    gathered
}

/// The bits under bit `at`, which is at most 8.
#[inline]
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
const fn below(at: usize) -> u8 {
    ((1_u32 << at) - 1) as u8
}

#[allow(clippy::as_conversions)]
const fn index(offset: u32) -> usize {
    offset as usize
}

/// Offsets into a text whose length was checked.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
const fn offset(index: usize) -> u32 {
    index as u32
}
