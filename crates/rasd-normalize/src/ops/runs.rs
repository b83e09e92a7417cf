//! Operations on runs: of spaces, of one letter, of marks.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::char::canonical_combining_class;

use super::forms;
use crate::glyph::{self, Glyph};
use crate::unicode;

/// `collapse-space`: a run of white space is one space.
pub(crate) fn collapse_space(glyphs: &mut Vec<Glyph>) {
    leave_one(glyphs, char::is_whitespace);
    for glyph in glyphs.iter_mut().filter(|glyph| glyph.c.is_whitespace()) {
        glyph.c = ' ';
    }
}

/// `collapse-space-keep-newlines`: a run of white space is one newline when it holds one, else one space.
pub(crate) fn collapse_space_keep_newlines(glyphs: &mut Vec<Glyph>) {
    for run in glyphs.chunk_by_mut(|one, two| one.c.is_whitespace() && two.c.is_whitespace()) {
        let one = if run.iter().any(|glyph| glyph.c == '\n') { '\n' } else { ' ' };
        if let Some(first) = run.first_mut().filter(|first| first.c.is_whitespace()) {
            first.c = one;
        }
    }
    leave_one(glyphs, char::is_whitespace);
}

/// Leaves the first of every run of what `is_space` names.
pub(crate) fn leave_one(glyphs: &mut Vec<Glyph>, is_space: impl Fn(char) -> bool) {
    let old = core::mem::take(glyphs);
    for (at, glyph) in old.iter().enumerate() {
        if is_space(glyph.c) && glyphs.last().is_some_and(|last| is_space(last.c)) {
            let next = old.get(at + 1).map(|next| next.source.start());
            glyph::drop_into(glyphs, glyph.source, next);
        } else {
            glyphs.push(*glyph);
        }
    }
}

/// `trim`: no white space at either end.
pub(crate) fn trim(glyphs: &mut Vec<Glyph>) {
    let end = glyphs.iter().rposition(|glyph| !glyph.c.is_whitespace()).map_or(0, |last| last + 1);
    glyphs.truncate(end);
    let start = glyphs.iter().position(|glyph| !glyph.c.is_whitespace()).unwrap_or(0);
    glyphs.drain(..start);
}

/// `squeeze-2`: three or more of one character, a digit not, are two.
pub(crate) fn squeeze_to_two(glyphs: &mut Vec<Glyph>) {
    squeeze(glyphs, 2);
}

/// `squeeze-1`: three or more of one character, a digit not, are one.
pub(crate) fn squeeze_to_one(glyphs: &mut Vec<Glyph>) {
    squeeze(glyphs, 1);
}

fn squeeze(glyphs: &mut Vec<Glyph>, left: usize) {
    let old = core::mem::take(glyphs);
    for run in old.chunk_by(|one, two| one.c == two.c) {
        if run.len() < 3 || run.first().is_some_and(|glyph| unicode::ascii_digit(glyph.c).is_some()) {
            glyphs.extend_from_slice(run);
            continue;
        }
        let (kept, rest) = run.split_at_checked(left).unwrap_or((run, &[]));
        glyphs.extend_from_slice(kept);
        for extra in rest {
            glyph::drop_into(glyphs, extra.source, None);
        }
    }
}

/// `amtra-order`: the marks of each letter in the transient order of UAX #53, for display: the marks that modify the letter
/// first, those below before those above, then shadda, then the others in canonical order.
pub(crate) fn amtra_order(glyphs: &mut Vec<Glyph>) {
    forms::canonical_marks(glyphs);
    glyph::runs(glyphs, |rest| {
        let len = rest.iter().take_while(|glyph| canonical_combining_class(glyph.c) != 0).count();
        let marks: Vec<char> = rest.iter().take(len).map(|glyph| glyph.c).collect();
        let modifiers = |class| {
            let first = marks.iter().position(|c| canonical_combining_class(*c) == class).unwrap_or(len);
            let run = marks.get(first..).unwrap_or_default().iter();
            first
                ..first
                    + run.take_while(|c| canonical_combining_class(**c) == class && is_modifier(**c)).count()
        };
        let (below, above) = (modifiers(220), modifiers(230));
        let rank = |at: usize, c: char| match c {
            _ if below.contains(&at) => 0,
            _ if above.contains(&at) => 1,
            '\u{651}' => 2,
            _ => 3,
        };
        let mut order: Vec<(usize, char)> = marks.iter().copied().enumerate().collect();
        order.sort_by_key(|(at, c)| rank(*at, *c));
        let text: String = order.into_iter().map(|(_, c)| c).collect();
        let same = text.chars().eq(marks.iter().copied());
        (len, (len > 0 && !same).then_some(text))
    });
}

/// Modifier combining marks (property `Modifier_Combining_Mark` of UAX #53).
fn is_modifier(c: char) -> bool {
    matches!(
        c,
        '\u{654}'
            | '\u{655}'
            | '\u{658}'
            | '\u{6DC}'
            | '\u{6E3}'
            | '\u{6E7}'
            | '\u{6E8}'
            | '\u{8CA}'
            | '\u{8CB}'
            | '\u{8CD}'..='\u{8CF}' | '\u{8D3}' | '\u{8F3}'
    )
}
