//! One pass over a text with a compiled table: stretches of plain characters at full speed, the others one by one, and where
//! neighbours matter, the steps themselves on the few characters concerned.

pub(crate) mod order;

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::Span;
use crate::glyph::{self, Glyph};
use crate::map::{MapWriter, OffsetMap};
use crate::normalizer::TextTooLong;
use crate::scalar::ROOM;
use crate::simd::{self, Level};
use crate::table::{Action, Kind, Table};

/// Where a pass stands: what the fast paths read and write.
#[derive(Debug)]
pub(crate) struct Pass<'t> {
    pub(crate) table: &'t Table,
    pub(crate) text: &'t str,
    /// The normalized text, as long as the map says; what follows is room, longer than the rest of the text.
    pub(crate) out: Vec<u8>,
    pub(crate) map: MapWriter,
    glyphs: Vec<Glyph>,
}

/// Normalizes `text` into `out` and `map`. True when something changed; else both are as they were given.
pub(crate) fn run(
    table: &Table,
    fast: &simd::Fast,
    level: Level,
    text: &str,
    out: &mut String,
    map: &mut OffsetMap,
) -> Result<bool, TextTooLong> {
    let len = u32::try_from(text.len()).map_err(|_| TextTooLong(()))?;
    let same = fast.unchanged(level, table, text);
    if same == text.len() {
        *map = OffsetMap::identity(len);
        return Ok(false);
    }
    let mut pass = Pass {
        table,
        text,
        out: room(core::mem::take(out).into_bytes(), text.len()),
        map: MapWriter::new(text.len(), core::mem::take(map)),
        glyphs: Vec::new(),
    };
    pass.put(text.get(..same).unwrap_or_default())?;
    pass.map.keep(u32::try_from(same).unwrap_or(len));
    loop {
        fast.run(level, &mut pass);
        if !pass.settle()? {
            break;
        }
    }
    pass.out.truncate(pass.at());
    *map = pass.map.finish(level);
    *out = simd::into_string(pass.out);
    Ok(!(map.is_identity() && out == text))
}

/// A buffer at least [`ROOM`] longer than the text, in the memory of an old one where that is large enough.
fn room(old: Vec<u8>, len: usize) -> Vec<u8> {
    let need = len.saturating_add(ROOM);
    if old.capacity() < need {
        return vec![0; need];
    }
    let mut bytes = old;
    bytes.resize(need, 0);
    bytes
}

impl Pass<'_> {
    /// Where the next normalized byte goes.
    pub(crate) fn at(&self) -> usize {
        index(self.map.normalized())
    }

    /// The rest of the text.
    pub(crate) fn rest(&self) -> &str {
        Span::new(self.map.source(), self.len()).slice(self.text)
    }

    fn len(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }

    /// Settles the next character by itself. False at the end of the text.
    fn settle(&mut self) -> Result<bool, TextTooLong> {
        #[cfg(test)]
        work::add(1);
        let Some(c) = self.rest().chars().next() else { return Ok(false) };
        let action = self.table.action(c);
        let len = glyph::len(c);
        match action.kind() {
            Kind::Plain if action.len() == 0 => self.map.drop(len),
            Kind::Plain | Kind::Shrink => self.push(action, len)?,
            Kind::Mark if order::is_in_order(self.table, self.text, index(self.map.source())) => {
                self.push(action, len)?;
            }
            Kind::Keep => {
                self.put(c.encode_utf8(&mut [0; 4]))?;
                self.map.keep(len);
            }
            Kind::Erase => self.map.replace(len, 0),
            Kind::Drop => self.map.drop(len),
            Kind::Text => {
                let text = self.table.text(action);
                self.put(text)?;
                self.record(
                    len,
                    u32::try_from(text.len()).unwrap_or_default(),
                    text.chars().nth(1).is_none(),
                );
            }
            Kind::Mark if self.swap() || self.reorder() => {}
            Kind::Mark | Kind::Trigger => self.stretch()?,
        }
        Ok(true)
    }

    /// Writes the one or two bytes of `action`.
    fn push(&mut self, action: Action, len: u32) -> Result<(), TextTooLong> {
        let bytes = action.bytes().to_le_bytes();
        let text = bytes.get(..index(action.len())).unwrap_or_default();
        self.put_bytes(text)?;
        self.record(len, action.len(), true);
        Ok(())
    }

    /// Records that one character of `old` bytes became `new` bytes.
    fn record(&mut self, old: u32, new: u32, one: bool) {
        if one && old == new {
            self.map.keep(old);
        } else {
            self.map.replace(old, new);
        }
    }

    fn put(&mut self, text: &str) -> Result<(), TextTooLong> {
        self.put_bytes(text.as_bytes())
    }

    /// Writes bytes where the next go and sees that there is room after them. The map is told afterwards.
    fn put_bytes(&mut self, bytes: &[u8]) -> Result<(), TextTooLong> {
        let at = self.at();
        let end = at.saturating_add(bytes.len());
        u32::try_from(end).map_err(|_| TextTooLong(()))?;
        let need = end.saturating_add(self.rest().len()).saturating_add(ROOM);
        if self.out.len() < need {
            self.out.resize(need.saturating_add(need / 8), 0);
        }
        if let Some(place) = self.out.get_mut(at..end) {
            place.copy_from_slice(bytes);
        }
        Ok(())
    }

    /// Runs the steps on the smallest stretch around the next character that can be cut out.
    fn stretch(&mut self) -> Result<(), TextTooLong> {
        let at = self.map.source();
        let start = self.start_of_stretch(at);
        let end = self.end_of_stretch(at);
        #[cfg(test)]
        work::add(index(end - start));
        self.rewind(start, at);
        let source = Span::new(start, end);
        glyph::read(source.slice(self.text), start, &mut self.glyphs);
        for step in self.table.steps() {
            step.apply(&mut self.glyphs);
        }
        let part: String = self.glyphs.iter().map(|glyph| glyph.c).collect();
        self.put(&part)?;
        glyph::write(&self.glyphs, self.text, end, &mut self.map);
        Ok(())
    }

    /// The nearest place before `at` where the text can be cut and a character stays.
    fn start_of_stretch(&self, at: u32) -> u32 {
        let before = Span::new(0, at).slice(self.text);
        let anchor = before.char_indices().rev().find(|(_, c)| self.table.is_anchor(*c));
        anchor.map_or(0, |(at, _)| u32::try_from(at).unwrap_or_default())
    }

    /// The nearest place after the character at `at` where the text can be cut: a character stays between the last trigger and
    /// there.
    fn end_of_stretch(&self, at: u32) -> u32 {
        let mut anchored = false;
        let rest = Span::new(at, self.len()).slice(self.text);
        for (offset, c) in rest.char_indices().skip(1) {
            let kind = self.table.action(c).kind();
            if matches!(kind, Kind::Trigger | Kind::Mark) {
                anchored = false;
            } else if self.table.is_anchor(c) {
                if anchored {
                    return at + u32::try_from(offset).unwrap_or_default();
                }
                anchored = true;
            }
        }
        self.len()
    }

    /// Takes back what was written for the source from `start` to `at`.
    fn rewind(&mut self, start: u32, at: u32) {
        let written = Span::new(start, at).slice(self.text).chars().map(|c| self.written(c)).sum::<usize>();
        self.map.rewind(start, u32::try_from(written).unwrap_or_default());
    }

    /// The bytes that were written for `c`, which was settled by itself.
    fn written(&self, c: char) -> usize {
        let action = self.table.action(c);
        match action.kind() {
            Kind::Keep => c.len_utf8(),
            Kind::Text => self.table.text(action).len(),
            _ => usize::try_from(action.len()).unwrap_or_default(),
        }
    }
}

/// The length of a [`Kind::Mark`].
const MARK: u32 = 2;

/// Counts of what stands in a text whose length was checked.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
const fn offset(count: usize) -> u32 {
    count as u32
}

#[allow(clippy::as_conversions)]
const fn index(offset: u32) -> usize {
    offset as usize
}

/// Counts the characters that are settled one by one, for the test that none is again and again.
#[cfg(test)]
pub(crate) mod work {
    use std::cell::Cell;

    std::thread_local!(static DONE: Cell<usize> = const { Cell::new(0) });

    pub(crate) fn add(count: usize) {
        DONE.set(DONE.get() + count);
    }

    /// What was counted since the last time.
    pub(crate) fn take() -> usize {
        DONE.replace(0)
    }
}
