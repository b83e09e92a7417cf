//! The fast path without vectors: up to four letters of two bytes and one character of ASCII a step, in one register.

use crate::pass::Pass;
use crate::table::{Action, NOTHING, Short, Table, action};

/// Bytes that a fast path may write past the end of what it means.
pub(crate) const ROOM: usize = 64;

/// One in every quarter of a word.
const QUARTERS: u64 = 0x0001_0001_0001_0001;
/// What moves the bits of the quarters together when it is multiplied with them: two bits each, from bit 48 on.
const GATHER: u64 = 1 << 48 | 1 << 34 | 1 << 20 | 1 << 6;

/// Up to four characters of two bytes, then one of ASCII if there is one.
struct Group {
    actions: [Action; 4],
    ascii: Action,
    /// How many characters of two bytes there are.
    letters: u32,
    /// How many bytes were read.
    old: u32,
}

impl Group {
    /// Reads the characters at the beginning of eight bytes.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a call a group costs a third of the speed")]
    fn read(short: &Short, word: u64) -> Self {
        let no_letter = word & (0xE0 * QUARTERS) ^ (0xC0 * QUARTERS);
        // The highest bit is that of a second byte, which only stands in for a fifth quarter.
        let letters = ((no_letter | 1 << 63).trailing_zeros() + 1) / 16;
        // Behind four letters that is the first byte of the first, which is not ASCII either.
        let after = word.wrapping_shr(letters * 16) & 0xFF;
        let others = (no_letter | no_letter.wrapping_neg()) & (NOTHING * QUARTERS);
        let codes = (word & (0x1F * QUARTERS)) << 6 | word >> 8 & (0x3F * QUARTERS) | others;
        let actions = [
            action(short, codes & 0xFFFF),
            action(short, codes >> 16 & 0xFFFF),
            action(short, codes >> 32 & 0xFFFF),
            action(short, codes >> 48),
        ];
        let ascii = action(short, after | (after & 0x80) << 4);
        Self { actions, ascii, letters, old: letters * 2 + u32::from(after < 0x80) }
    }

    /// The flags of all actions together.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as above")]
    fn all(&self) -> Action {
        let [one, two, three, four] = self.actions;
        one.or(two).or(three.or(four)).or(self.ascii)
    }

    /// The characters before the first special one.
    fn plain(self) -> Self {
        let special = self.actions.iter().position(|action| action.is_special());
        let letters = special.map_or(self.letters, |at| self.letters.min(offset(at)));
        let mut actions = self.actions;
        actions.iter_mut().skip(index(letters)).for_each(|action| *action = Action::NONE);
        Self { actions, ascii: Action::NONE, letters, old: letters * 2 }
    }

    /// The new bytes of the letters, each in a quarter.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as above")]
    fn bytes(&self) -> u64 {
        let [one, two, three, four] = self.actions.map(|action| u64::from(action.bytes()));
        one | two << 16 | three << 32 | four << 48
    }

    /// The flags of the letters, each in a quarter.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as above")]
    fn flags(&self) -> u64 {
        let [one, two, three, four] = self.actions.map(|action| u64::from(action.flags()));
        one | two << 16 | three << 32 | four << 48
    }

    /// The new bytes when there are as many as before, the first lowest.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as above")]
    fn same_length(&self) -> u64 {
        self.bytes() | u64::from(self.ascii.bytes()).wrapping_shl(self.letters * 16)
    }

    /// The new bytes, the first lowest, how many they are, and one bit for every byte read that stays.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as above")]
    fn any_length(&self) -> (u64, u32, u32) {
        let (bytes, flags) = (self.bytes(), self.flags());
        let ends = (flags & (3 * QUARTERS)).wrapping_mul(QUARTERS);
        let end = |letter: u32| low(ends >> (letter * 16)) & 15;
        let letter = |number: u32| bytes >> (number * 16) & 0xFFFF;
        let bytes = letter(0)
            | letter(1).wrapping_shl(end(0) * 8)
            | letter(2).wrapping_shl(end(1) * 8)
            | letter(3).wrapping_shl(end(2) * 8)
            | u64::from(self.ascii.bytes()).wrapping_shl(end(3) * 8);
        let kept = low((flags >> 2 & (3 * QUARTERS)).wrapping_mul(GATHER) >> 48);
        (bytes, end(3) + self.ascii.len(), kept | self.ascii.kept() << (self.letters * 2))
    }
}

/// The eight bytes at `at`.
#[inline(always)]
#[allow(clippy::inline_always, reason = "it is a load")]
fn load(text: &[u8], at: usize) -> Option<u64> {
    let bytes = text.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*bytes))
}

/// The length of the beginning of `text` that stays as it is, or somewhat less.
pub(crate) fn unchanged(table: &Table, text: &str) -> usize {
    let mut at = 0;
    while let Some(word) = load(text.as_bytes(), at) {
        let group = Group::read(table.short(), word);
        if group.old > 0 && !group.all().changes() {
            at += index(group.old);
            continue;
        }
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) if !table.action(c).changes() => at += c.len_utf8(),
            _ => return at,
        }
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.char_indices().find(|(_, c)| table.action(*c).changes()).map_or(rest.len(), |(at, _)| at)
}

/// Goes on to the next character that is not plain, or nearly to the end.
pub(crate) fn run(pass: &mut Pass<'_>) {
    let mut out_at = pass.at();
    let Pass { table, text, out, map, .. } = pass;
    let (short, text) = (table.short(), text.as_bytes());
    let mut at = index(map.source());
    let mut kept_from = at;
    while let Some(word) = load(text, at) {
        let mut group = Group::read(short, word);
        let all = group.all();
        if all.is_special() {
            group = group.plain();
        }
        if group.old == 0 {
            break;
        }
        let Some(place) = out.get_mut(out_at..).and_then(|out| out.first_chunk_mut()) else { break };
        if all.drops() {
            let (bytes, new, kept) = group.any_length();
            *place = bytes.to_le_bytes();
            if kept_from < at {
                map.keep(offset(at - kept_from));
            }
            map.keep_some(kept, group.old, new);
            out_at += index(new);
            at += index(group.old);
            kept_from = at;
        } else {
            *place = group.same_length().to_le_bytes();
            at += index(group.old);
            out_at += index(group.old);
        }
    }
    map.keep(offset(at - kept_from));
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
