//! The fast path without vectors: up to four letters of two bytes and one character of ASCII a step, in one register.

use crate::pass::Pass;
use crate::table::{Action, NOTHING, Table};

/// Bytes that a fast path may write past the end of what it means.
pub(crate) const ROOM: usize = 64;

/// The low sixteen bits in every quarter of a word.
const QUARTERS: u64 = 0x0001_0001_0001_0001;

/// Up to four characters of two bytes, then one of ASCII if there is one.
struct Group {
    actions: [Action; 5],
    /// How many characters of two bytes there are.
    letters: u32,
    /// How many bytes were read.
    old: u32,
}

impl Group {
    /// Reads the characters at the beginning of eight bytes.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "a call a group costs a third of the speed")]
    fn read(table: &Table, word: u64) -> Self {
        let no_letter = word & (0xE0 * QUARTERS) ^ (0xC0 * QUARTERS);
        let letters = no_letter.trailing_zeros() / 16;
        let codes = (word & (0x1F * QUARTERS)) << 6 | word >> 8 & (0x3F * QUARTERS);
        let codes = codes | (NOTHING * QUARTERS).checked_shl(letters * 16).unwrap_or_default();
        let after = word.checked_shr(letters * 16).unwrap_or(0x80) & 0xFF;
        let is_ascii = u32::from(after < 0x80);
        let actions = [
            table.short_action(codes & 0xFFFF),
            table.short_action(codes >> 16 & 0xFFFF),
            table.short_action(codes >> 32 & 0xFFFF),
            table.short_action(codes >> 48),
            table.short_action(after | (after & 0x80) << 4),
        ];
        Self { actions, letters, old: letters * 2 + is_ascii }
    }

    /// All actions together: for their flags.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as above")]
    fn all(&self) -> Action {
        let [one, two, three, four, five] = self.actions;
        one.or(two).or(three.or(four)).or(five)
    }

    /// The characters before the first special one.
    fn plain(mut self) -> Self {
        let special = self.actions.iter().position(|action| action.is_special());
        let plain = special.map_or(self.letters, |at| self.letters.min(offset(at)));
        self.actions.iter_mut().skip(index(plain)).for_each(|action| *action = Action::NONE);
        Self { letters: plain, old: plain * 2, ..self }
    }

    /// The new bytes when there are as many as before, the first lowest.
    fn same_length(&self) -> u64 {
        let [one, two, three, four, five] = self.actions.map(|action| u64::from(action.bytes()));
        one | two << 16 | three << 32 | four << 48 | five.checked_shl(self.letters * 16).unwrap_or_default()
    }

    /// The new bytes, the first lowest, how many they are, and one bit for every byte read that stays.
    fn any_length(&self) -> (u64, u32, u32) {
        let (mut bytes, mut new, mut kept) = (0, 0, 0);
        for (action, at) in self.actions.iter().zip([0, 2, 4, 6, self.letters * 2]) {
            bytes |= u64::from(action.bytes()).checked_shl(new * 8).unwrap_or_default();
            kept |= action.kept() << at;
            new += action.len();
        }
        (bytes, new, kept)
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
        let group = Group::read(table, word);
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
    let text = pass.text.as_bytes();
    let (mut at, mut out_at) = (index(pass.map.source()), pass.at());
    let mut kept_from = at;
    while let Some(word) = load(text, at) {
        let mut group = Group::read(pass.table, word);
        let all = group.all();
        if all.is_special() {
            group = group.plain();
        }
        if group.old == 0 {
            break;
        }
        let Some(place) = pass.out.get_mut(out_at..).and_then(|out| out.first_chunk_mut()) else { break };
        if all.moves() {
            let (bytes, new, kept) = group.any_length();
            *place = bytes.to_le_bytes();
            pass.map.keep(offset(at - kept_from));
            pass.map.keep_some(kept, group.old, new);
            out_at += index(new);
            at += index(group.old);
            kept_from = at;
        } else {
            *place = group.same_length().to_le_bytes();
            at += index(group.old);
            out_at += index(group.old);
        }
    }
    pass.map.keep(offset(at - kept_from));
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
