//! The fast path without vectors: four characters of one or two bytes a step, in one register each.

use crate::pass::Pass;
use crate::table::{Action, Table};

/// Bytes that a fast path may write past the end of what it means.
pub(crate) const ROOM: usize = 64;

/// A group of four characters of one or two bytes each.
struct Group {
    /// All actions together: for their flags.
    actions: Action,
    /// The new bytes, the first lowest, and how many.
    bytes: u64,
    new: u32,
    /// How many bytes were read.
    old: u32,
    /// One bit for every byte read that stays.
    kept: u64,
}

/// The length of the beginning of `text` that stays as it is, or somewhat less.
pub(crate) fn unchanged(table: &Table, text: &str) -> usize {
    let mut at = 0;
    while let Some(group) = read(table, text.as_bytes(), at)
        .filter(|group| !group.actions.changes() && !group.actions.is_special())
    {
        at += index(group.old);
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.char_indices().find(|(_, c)| table.action(*c).changes()).map_or(rest.len(), |(at, _)| at)
}

/// Goes on to the next character that is not plain, or nearly to the end.
pub(crate) fn run(pass: &mut Pass<'_>) {
    let text = pass.text.as_bytes();
    let start = pass.map.source();
    let (mut at, mut out_at) = (index(start), pass.at());
    let words = pass.map.words();
    while let Some(group) = read(pass.table, text, at).filter(|group| !group.actions.is_special()) {
        let Some(place) = pass.out.get_mut(out_at..out_at + 8) else { break };
        place.copy_from_slice(&group.bytes.to_le_bytes());
        let bit = at - index(start / 64 * 64);
        let shift = bit % 64;
        if let Some([word, next]) = words.get_mut(bit / 64..bit / 64 + 2) {
            *word |= group.kept << shift;
            *next |= group.kept >> 1 >> (63 - shift);
        }
        at += index(group.old);
        out_at += index(group.new);
    }
    let (old, new) = (at - index(start), out_at - pass.at());
    pass.map.advance(offset(old), offset(new));
}

/// Reads four characters. None near the end of the text, and where a character is longer than two bytes.
#[inline(always)]
#[allow(clippy::inline_always, reason = "a call a group costs a third of the speed")]
fn read(table: &Table, text: &[u8], at: usize) -> Option<Group> {
    let bytes: [u8; 8] = text.get(at..at + 8)?.try_into().ok()?;
    let mut word = u64::from_le_bytes(bytes);
    if word & word << 1 & word << 2 & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    let mut group = Group { actions: Action::NONE, bytes: 0, new: 0, old: 0, kept: 0 };
    for _ in 0..4 {
        let two = word >> 7 & 1;
        let code = if two == 1 { (word & 0x1F) << 6 | word >> 8 & 0x3F } else { word & 0x7F };
        let action = table.short_action(code);
        group.actions = group.actions.or(action);
        group.bytes |= u64::from(action.bytes()) << (8 * group.new);
        group.kept |= u64::from(action.kept()) << group.old;
        group.new += action.len();
        group.old += 1 + low(two);
        word >>= 8 << two;
    }
    Some(group)
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

#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
const fn low(word: u64) -> u32 {
    word as u32
}
