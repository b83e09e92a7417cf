//! The fast path without vectors: eight bytes a step.

mod gaps;
mod pairs;

use crate::map::{Edit, MapWriter};
use crate::pass::{Pass, is_in_order};

pub(crate) use self::pairs::Pairs;
use self::pairs::{Entries, entry_at, entry_of};

/// Bytes that a fast path may write past the end of what it means.
pub(crate) const ROOM: usize = 64;

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
    /// What [`Pairs`] has for each of them and the next.
    changes: u64,
    /// How many are read: all that are there, but not a last one that begins a longer character.
    read: usize,
}

impl Step {
    #[inline]
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "the pairs are loaded from there")]
    fn new(entries: &Entries, bytes: &[u8; 8], here: usize) -> Self {
        let [.., last] = *bytes;
        let change = |lane| u64::from(entry_at(entries, bytes, lane));
        let changes = change(0)
            ^ change(1) << 8
            ^ change(2) << 16
            ^ change(3) << 24
            ^ change(4) << 32
            ^ change(5) << 40
            ^ change(6) << 48
            ^ u64::from(entry_of(entries, [last, 0])) << 56;
        let read = here.min(8 - usize::from(last >= 0xC0));
        Self { bytes: u64::from_le_bytes(*bytes), changes, read }
    }

    /// True when every character stays or becomes one of the same length.
    #[inline]
    fn is_light(self) -> bool {
        self.changes & FLAGS == 0
    }

    /// The bytes with every character replaced, as far as that changes no length.
    #[inline]
    fn replaced(self) -> u64 {
        self.bytes ^ (self.changes & !FLAGS)
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

/// How many bytes are in the steps of eight before the first one in which something may change.
fn same_words(entries: &Entries, text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(bytes) = text.get(at..).and_then(<[u8]>::first_chunk::<9>) {
        let change = |lane| entry_at(entries, bytes, lane);
        let changes =
            change(0) | change(1) | change(2) | change(3) | change(4) | change(5) | change(6) | change(7);
        if changes != 0 {
            break;
        }
        at += 8;
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
    let (table, text, entries) = (pass.table, pass.text.as_bytes(), pairs.entries());
    let (out, map) = (pass.out.as_mut_slice(), &mut pass.map);
    let (mut at, mut out_at, mut kept_from) = (start, out_start, start);
    while at < text.len() {
        let mut last = [0; 8];
        let (bytes, here) = load(text.get(at..).unwrap_or_default(), &mut last);
        let step = Step::new(entries, bytes, here);
        let Some(place) = out.get_mut(out_at..).and_then(<[u8]>::first_chunk_mut) else { break };
        if step.is_light() {
            *place = step.replaced().to_le_bytes();
            at += step.read;
            out_at += step.read;
            continue;
        }
        if kept_from < at {
            map.set_all(kept_from, at);
        }
        let heavy = Heavy::dropping(step)
            .unwrap_or_else(|| Heavy::new(step, |lane| is_in_order(table, pass.text, at + lane)));
        *place = heavy.bytes(step).to_le_bytes();
        heavy.record(at, out_at, map);
        at += heavy.read;
        out_at += gaps::count(heavy.written);
        kept_from = at;
        if heavy.read < step.read {
            break;
        }
    }
    map.set_all(kept_from, at);
    map.advance(offset(at - start), offset(out_at - out_start));
}

/// The next eight bytes, and how many of them there are: at the end of the text `last`, which holds zeros, takes them.
#[inline]
fn load<'t>(rest: &'t [u8], last: &'t mut [u8; 8]) -> (&'t [u8; 8], usize) {
    if let Some(bytes) = rest.first_chunk() {
        return (bytes, 8);
    }
    last.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
    (last, rest.len())
}

/// A step in which something is dropped, becomes shorter or ends the run.
struct Heavy {
    /// How many bytes are read: those before the first character that is none for this path.
    read: usize,
    /// One bit for each byte that is written, …
    written: u8,
    /// … and those of them that were two.
    shrunk: u8,
}

impl Heavy {
    /// A step in which letters are dropped and nothing else: of vocalized text nearly every one.
    #[inline]
    fn dropping(step: Step) -> Option<Self> {
        let low = step.changes >> 6 & ONES;
        let others = step.changes & (ONES << 7) | low & step.later();
        let written = gather(!(low | low << 8)) & below(step.read);
        (others == 0).then_some(Self { read: step.read, written, shrunk: 0 })
    }

    /// `in_order` says of the mark that begins at a lane whether it may stay there.
    #[inline]
    fn new(step: Step, in_order: impl Fn(usize) -> bool) -> Self {
        let later = gather(step.later());
        let (high, low) = (gather(step.changes >> 7), gather(step.changes >> 6));
        let (dropped, shrunk) = (low & !later, low & later);
        let stops = high & !later | astray((high & later) >> 1, in_order);
        let read = step.read.min(index(stops.trailing_zeros()));
        let written = below(read) & !(dropped | dropped << 1 | shrunk >> 1);
        Self { read, written, shrunk: shrunk & written }
    }

    /// The bytes that are written, one after the other.
    #[inline]
    fn bytes(&self, step: Step) -> u64 {
        let mut bytes = step.replaced();
        if self.shrunk != 0 {
            bytes &= !((step.changes >> 6 & step.later() & ONES) * 0xC0);
        }
        gaps::close(bytes, self.written)
    }

    #[inline]
    fn record(&self, at: usize, out_at: usize, map: &mut MapWriter) {
        let mut shrunk = self.shrunk;
        while shrunk != 0 {
            let lane = index(shrunk.trailing_zeros());
            shrunk &= shrunk - 1;
            let to = out_at + gaps::count(self.written & below(lane));
            map.push(Edit::new(offset(at + lane - 1), 2, offset(to), 1));
        }
        map.set(at, self.written & !self.shrunk);
    }
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
