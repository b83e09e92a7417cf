//! Marks and the canonical order of their combining classes.

use super::{MARK, Pass, index, offset};
use crate::Span;
use crate::table::{Kind, Table};

/// True when the mark at `at` need not move before what stands there: a letter that stays, or a mark of a lower or equal class.
pub(crate) fn is_in_order(table: &Table, text: &str, at: usize) -> bool {
    let around = at.checked_sub(2).and_then(|start| text.as_bytes().get(start..));
    if let Some([one @ 0xC2..0xE0, two, three, four]) = around.and_then(<[u8]>::first_chunk) {
        return table.order_of_pair(*one, *two) <= table.order_of_pair(*three, *four);
    }
    let (before, rest) = text.split_at_checked(at).unwrap_or_default();
    let order = |c| table.order(c);
    before.chars().next_back().map_or(0, order) <= rest.chars().next().map_or(0, order)
}

/// The mark before `at` and the one there, when there is no third and they stand between letters that have no part in it: they may change
/// places. None also where the text ends or a longer character follows.
pub(crate) fn pair(table: &Table, text: &str, at: usize) -> Option<[u8; 4]> {
    let around = text.as_bytes().get(at.checked_sub(4)?..)?.first_chunk::<8>()?;
    let [letter @ 0xC2..0xE0, trail, one @ 0xC2..0xE0, two, three, four, next, last] = *around else {
        return None;
    };
    let is_mark = |first, second| table.action(of_two(first, second)).kind() == Kind::Mark;
    let ends = match next {
        0..0x80 => table.is_anchor(next.into()),
        0xC2..0xE0 => table.is_anchor(of_two(next, last)),
        _ => false,
    };
    let alone = ends && is_steady(table, of_two(letter, trail)) && is_mark(one, two) && is_mark(three, four);
    alone.then_some([one, two, three, four])
}

/// The character of these two bytes.
fn of_two(first: u8, second: u8) -> char {
    char::from_u32(u32::from(first & 0x1F) << 6 | u32::from(second & 0x3F)).unwrap_or_default()
}

/// True when marks behind `c` have nothing to do with it.
fn is_steady(table: &Table, c: char) -> bool {
    table.is_anchor(c) && !table.action(c).changes()
}

/// The places of `marks`, each once, in order.
pub(super) fn places(table: &Table, marks: &str) -> impl Iterator<Item = u8> {
    let after = |last: u8| marks.chars().map(|c| table.order(c)).filter(|place| *place > last).min();
    core::iter::successors(after(0), move |last| after(*last))
}

impl Pass<'_> {
    /// Lets the next mark and the one before it change places, when there is no third and they stand between letters that have no part in it.
    /// False when [`Self::reorder`] has to see.
    pub(super) fn swap(&mut self) -> bool {
        let at = self.map.source();
        let Some([one, two, three, four]) = pair(self.table, self.text, index(at)) else { return false };
        self.map.rewind(at - MARK, MARK);
        let place = self.at();
        if let Some(slot) = self.out.get_mut(place..).and_then(<[u8]>::first_chunk_mut) {
            *slot = [three, four, one, two];
        }
        self.map.replace(2 * MARK, 2 * MARK);
        true
    }

    /// Puts the run of marks around the next character in canonical order, when it stands between letters that have no part in it.
    /// False when they may, or what is removed stands between.
    pub(super) fn reorder(&mut self) -> bool {
        let at = self.map.source();
        let is_mark = |c: &char| self.table.action(*c).kind() == Kind::Mark;
        let before = Span::new(0, at).slice(self.text);
        let start = at - MARK * offset(before.chars().rev().take_while(is_mark).count());
        let rest = Span::new(start, self.len()).slice(self.text);
        let marks = Span::new(start, start + MARK * offset(rest.chars().take_while(is_mark).count()));
        #[cfg(test)]
        super::work::add(index(marks.len()));
        let letter = Span::new(0, start).slice(self.text).chars().next_back();
        let next = Span::new(marks.end(), self.len()).slice(self.text).chars().next();
        let alone =
            letter.is_none_or(|c| is_steady(self.table, c)) && next.is_none_or(|c| self.table.is_anchor(c));
        if alone {
            self.map.rewind(start, at - start);
            self.put_in_order(marks.slice(self.text));
        }
        alone
    }

    /// Writes `marks`, the next ones of the text, in the order of their classes, and tells the map what moved.
    fn put_in_order(&mut self, marks: &str) {
        let place = self.at();
        let sorted = self.out.get_mut(place..place.saturating_add(marks.len())).unwrap_or_default();
        let mut slots = sorted.chunks_exact_mut(index(MARK));
        for place in places(self.table, marks) {
            for mark in marks.chars().filter(|c| self.table.order(*c) == place) {
                slots.next().map(|slot| mark.encode_utf8(slot).len());
            }
        }
        let (old, new) = (marks.as_bytes().chunks(index(MARK)), sorted.chunks(index(MARK)));
        let same = |(old, new): &(&[u8], &[u8])| old == new;
        let front = MARK * offset(old.clone().zip(new.clone()).take_while(same).count());
        let back = MARK * offset(old.rev().zip(new.rev()).take_while(same).count());
        let middle = offset(marks.len()) - front - back;
        self.map.keep(front);
        self.map.replace(middle, middle);
        self.map.keep(back);
    }
}
