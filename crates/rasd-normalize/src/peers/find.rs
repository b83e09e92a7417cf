//! Search and replace over characters that know their source.

use alloc::string::String;
use alloc::vec::Vec;

use crate::glyph::{self, Glyph};

/// Replaces what `find` finds: the length of the match at the beginning of what it is given, and the new text.
pub(super) fn substitute(glyphs: &mut Vec<Glyph>, find: impl Fn(&[Glyph]) -> Option<(usize, String)>) {
    let old = core::mem::take(glyphs);
    glyphs.reserve(old.len());
    let mut rest = old.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if let Some((len, text)) = find(rest).filter(|(len, _)| *len > 0) {
            let (run, behind) = rest.split_at_checked(len).unwrap_or((rest, &[]));
            glyph::replace(glyphs, run, &text);
            rest = behind;
        } else {
            glyphs.push(*first);
            rest = after;
        }
    }
}

/// How many characters from the beginning `holds` is true of.
pub(super) fn run(glyphs: &[Glyph], holds: impl Fn(char) -> bool) -> usize {
    glyphs.iter().take_while(|glyph| holds(glyph.c)).count()
}

/// True when the characters begin with `text`.
pub(super) fn starts_with(glyphs: &[Glyph], text: &str) -> bool {
    let mut rest = glyphs.iter();
    text.chars().all(|c| rest.next().is_some_and(|glyph| glyph.c == c))
}

/// What stands behind the first `len` characters.
pub(super) fn behind(glyphs: &[Glyph], len: usize) -> &[Glyph] {
    glyphs.get(len..).unwrap_or_default()
}
