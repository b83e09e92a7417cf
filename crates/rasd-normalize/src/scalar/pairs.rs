//! What becomes of a character, by its first two bytes: so eight bytes are looked up without asking where in them characters begin.

use alloc::boxed::Box;
use alloc::vec;

use crate::table::{Action, Kind, Table};

/// At a byte: it is gone.
const GONE: u8 = 1 << 6;
/// At the first byte of a character: the character is none of those that the entries tell.
const ASKS: u8 = 1 << 7;
/// At the first byte: a mark that stays where it is if the marks before it are in order. At the second: the first is gone, and this
/// becomes ASCII under 40.
const BOTH: u8 = GONE | ASKS;

/// A character that the entries do not tell.
const STOPS: u16 = u16::from_le_bytes([ASKS, 0]);

/// The bits of a byte that change.
const CHANGES: u8 = 0x3F;

/// One entry for every two bytes, the first lowest.
pub(super) type Entries = [u16; 0x1_0000];

static NONE: Entries = [0; 0x1_0000];

/// What to do with two neighbouring bytes of which the first begins a character: the bits of both to invert, and in the two highest bits
/// of both, which stay as they are, what else there is to do. 0 where the first begins none, or one that stays.
#[derive(Clone, Debug)]
pub(crate) struct Pairs(Box<[u16]>);

impl Pairs {
    pub(crate) fn new(table: &Table) -> Self {
        let mut pairs = vec![0; NONE.len()].into_boxed_slice();
        let bytes = (0..=u8::MAX).flat_map(|second| (0..=u8::MAX).map(move |first| (first, second)));
        for (place, (first, second)) in pairs.iter_mut().zip(bytes) {
            *place = entry(table, first, second);
        }
        Self(pairs)
    }

    /// The entries, of which a look-up need not be checked.
    pub(super) fn entries(&self) -> &Entries {
        self.0.first_chunk().unwrap_or(&NONE)
    }
}

/// The entry of two bytes.
#[inline]
pub(super) fn entry_of(entries: &Entries, pair: [u8; 2]) -> u16 {
    entries.get(usize::from(u16::from_le_bytes(pair))).copied().unwrap_or_default()
}

/// The entry of the two bytes from `lane` on, loaded together.
#[inline]
pub(super) fn entry_at(entries: &Entries, bytes: &[u8], lane: usize) -> u16 {
    let pair = bytes.get(lane..).and_then(<[u8]>::first_chunk);
    pair.map_or(0, |pair| entry_of(entries, *pair))
}

fn entry(table: &Table, first: u8, second: u8) -> u16 {
    let trail = u32::from(second & 0x3F);
    match first {
        0..0x80 => ascii(first, table.short_action(first.into())),
        _ if second & 0xC0 != 0x80 => 0,
        0xC2..0xE0 => letter(first, second, table.short_action(u32::from(first & 0x1F) << 6 | trail)),
        0xE0..0xF0 if table.page_stays(u32::from(first & 15) << 6 | trail) => 0,
        0xF0..0xF5 if table.far_stays() => 0,
        0xE0..0xF5 => STOPS,
        _ => 0,
    }
}

fn ascii(byte: u8, action: Action) -> u16 {
    let [new, ..] = action.bytes().to_le_bytes();
    let change = byte ^ new;
    match (action.kind(), action.len()) {
        (Kind::Plain, 1) if change & !CHANGES == 0 => change.into(),
        _ => STOPS,
    }
}

fn letter(first: u8, second: u8, action: Action) -> u16 {
    let [new, new_second, ..] = action.bytes().to_le_bytes();
    match (action.kind(), action.len()) {
        (Kind::Plain, 0) => u16::from_le_bytes([GONE, GONE]),
        (Kind::Plain, 2) => u16::from_le_bytes([(first ^ new) & CHANGES, (second ^ new_second) & CHANGES]),
        (Kind::Shrink, _) if new & !CHANGES == 0 => {
            u16::from_le_bytes([GONE, BOTH | (second ^ new) & CHANGES])
        }
        (Kind::Mark, _) => u16::from_le_bytes([BOTH, 0]),
        _ => STOPS,
    }
}
