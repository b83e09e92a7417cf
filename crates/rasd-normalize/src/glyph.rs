//! The text as characters that know where they come from: what the operations work on one after the other. This is the
//! definition of every profile; the fused path only has to give the same.

use alloc::string::String;
use alloc::vec::Vec;

use crate::Span;
use crate::map::MapWriter;

/// A character and the stretch of the source that it comes from. Characters that come from one stretch together
/// share its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) c: char,
    pub(crate) source: Span,
}

/// What an operation makes of one character whatever stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Nothing.
    Keep,
    /// Another character.
    To(char),
    /// Several.
    Text(String),
    /// Removed; what was there belongs to the character before.
    Drop,
    /// Removed; what was there belongs to nothing.
    Erase,
}

/// The characters of `text`, which begins at byte `start` of the source.
pub(crate) fn read(text: &str, start: u32, glyphs: &mut Vec<Glyph>) {
    glyphs.clear();
    let mut at = start;
    for c in text.chars() {
        let end = at + len(c);
        glyphs.push(Glyph { c, source: Span::new(at, end) });
        at = end;
    }
}

/// Applies `rule` to every character.
pub(crate) fn each(glyphs: &mut Vec<Glyph>, rule: impl Fn(char) -> Change) {
    let Some(first) = glyphs.iter().position(|glyph| rule(glyph.c) != Change::Keep) else { return };
    let tail = glyphs.split_off(first);
    for (at, glyph) in tail.iter().enumerate() {
        let next = tail.get(at + 1).map(|next| next.source.start());
        match rule(glyph.c) {
            Change::Keep => glyphs.push(*glyph),
            Change::To(c) => glyphs.push(Glyph { c, ..*glyph }),
            Change::Text(text) => glyphs.extend(text.chars().map(|c| Glyph { c, ..*glyph })),
            Change::Drop => drop_into(glyphs, glyph.source, next),
            Change::Erase => {}
        }
    }
}

/// Gives the stretch of a removed mark to the character right before it, unless others of the same stretch are still to come.
pub(crate) fn drop_into(before: &mut [Glyph], mark: Span, next: Option<u32>) {
    if next == Some(mark.start()) {
        return;
    }
    if let Some(last) = before.last_mut().filter(|last| mark.start() <= last.source.end()) {
        last.source = last.source.cover(mark);
    }
}

/// Replaces runs of characters: `next_run` gives the length of the first run and, when it changes, its new characters.
pub(crate) fn runs(glyphs: &mut Vec<Glyph>, mut next_run: impl FnMut(&[Glyph]) -> (usize, Option<String>)) {
    let old = core::mem::take(glyphs);
    glyphs.reserve(old.len());
    let mut rest = old.as_slice();
    while !rest.is_empty() {
        let (len, text) = next_run(rest);
        let (run, after) = rest.split_at_checked(len.max(1)).unwrap_or((rest, &[]));
        match text {
            Some(text) => replace(glyphs, run, &text),
            None => glyphs.extend_from_slice(run),
        }
        rest = after;
    }
}

/// Writes `text` in the place of `run`: what is the same at both ends keeps its own stretch of the source.
pub(crate) fn replace(out: &mut Vec<Glyph>, run: &[Glyph], text: &str) {
    let shared = |one: &mut dyn Iterator<Item = char>, two: &mut dyn Iterator<Item = char>| {
        one.zip(two).take_while(|(one, two)| one == two).count()
    };
    let new = text.chars().count();
    let most = run.len().min(new).saturating_sub(1);
    let front = shared(&mut run.iter().map(|glyph| glyph.c), &mut text.chars()).min(most);
    let back = shared(&mut run.iter().rev().map(|glyph| glyph.c), &mut text.chars().rev()).min(most - front);
    let middle = run.get(front..run.len() - back).unwrap_or_default();
    out.extend_from_slice(run.get(..front).unwrap_or_default());
    if let Some(first) = middle.first() {
        let source = middle.iter().fold(first.source, |all, glyph| all.cover(glyph.source));
        let changed = text.chars().skip(front).take(new - front - back);
        out.extend(changed.map(|c| Glyph { c, source }));
    }
    out.extend_from_slice(run.get(run.len() - back..).unwrap_or_default());
}

/// Writes the map of the characters. `source` is the whole source, `end` where the part ends that they come from.
pub(crate) fn write(glyphs: &[Glyph], source: &str, end: u32, map: &mut MapWriter) {
    let mut rest = glyphs.iter().peekable();
    while let Some(first) = rest.next() {
        let mut stretch = first.source;
        let mut core = first.source;
        let mut new = len(first.c);
        let mut alone = true;
        while let Some(glyph) = rest.next_if(|glyph| glyph.source.start() < stretch.end()) {
            new += len(glyph.c);
            let last = rest.peek().is_none_or(|next| next.source.start() >= glyph.source.end());
            if !last || glyph.source.start() != core.start() {
                core = core.cover(glyph.source);
            }
            stretch = stretch.cover(glyph.source);
            alone = false;
        }
        if stretch.start() > map.source() {
            map.replace(stretch.start() - map.source(), 0);
        }
        let old = Span::new(stretch.start(), end).slice(source).chars().next().map_or(0, len);
        if alone && old == new {
            map.keep(new);
        } else {
            map.replace(core.end() - map.source(), new);
        }
        map.drop(stretch.end() - map.source());
    }
    if end > map.source() {
        map.replace(end - map.source(), 0);
    }
}

/// The length of a character in UTF-8.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
pub(crate) const fn len(c: char) -> u32 {
    c.len_utf8() as u32
}
