//! Unicode normalization forms over characters that know their source (UAX #15; the data are those of the
//! `unicode-normalization` crate).

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical, decompose_compatible};
use unicode_normalization::{IsNormalized, is_nfc_quick};

use crate::glyph::{self, Glyph};
use crate::step::Role;

pub(crate) fn nfc(glyphs: &mut Vec<Glyph>) {
    form(glyphs, |cluster| cluster.nfc().collect());
}

pub(crate) fn nfkc(glyphs: &mut Vec<Glyph>) {
    form(glyphs, |cluster| cluster.nfkc().collect());
}

pub(crate) fn nfkd(glyphs: &mut Vec<Glyph>) {
    form(glyphs, |cluster| cluster.nfkd().collect());
}

/// `canonical-marks`: the marks of each letter in the order of their combining classes; nothing is composed.
pub(crate) fn canonical_marks(glyphs: &mut Vec<Glyph>) {
    glyph::runs(glyphs, |rest| {
        let len = rest.iter().take_while(|glyph| canonical_combining_class(glyph.c) != 0).count();
        let marks = rest.get(..len).unwrap_or_default();
        if marks.is_sorted_by_key(|glyph| canonical_combining_class(glyph.c)) {
            return (len, None);
        }
        let mut marks: Vec<char> = marks.iter().map(|glyph| glyph.c).collect();
        marks.sort_by_key(|c| canonical_combining_class(*c));
        (len, Some(marks.into_iter().collect()))
    });
}

/// What a character may do to its neighbours in NFC and NFD.
pub(crate) fn canonical_role(c: char) -> Role {
    if c < '\u{300}' {
        return Role::Inert;
    }
    let mut first = None;
    decompose_canonical(c, |part| first = first.or(Some(part)));
    role(c, first.unwrap_or(c))
}

/// What a character may do to its neighbours in NFKC and NFKD.
pub(crate) fn compatible_role(c: char) -> Role {
    if c < '\u{A0}' || matches!(c, 'ء'..='غ' | 'ف'..='ي') {
        return Role::Inert;
    }
    let mut first = None;
    decompose_compatible(c, |part| first = first.or(Some(part)));
    role(c, first.unwrap_or(c))
}

fn role(c: char, first: char) -> Role {
    if is_nfc_quick(core::iter::once(first)) == IsNormalized::Maybe {
        Role::Trigger
    } else if canonical_combining_class(first) == 0 {
        Role::Inert
    } else if first == c {
        Role::Mark
    } else {
        Role::Trigger
    }
}

/// Normalizes cluster by cluster: a character that nothing before it can touch, and all that may move or join up to the
/// next such character.
pub(crate) fn form(
    glyphs: &mut Vec<Glyph>,
    normalize: impl Fn(core::iter::Copied<core::slice::Iter<'_, char>>) -> String,
) {
    if glyphs.iter().all(|glyph| glyph.c.is_ascii()) {
        return;
    }
    let mut chars = Vec::new();
    glyph::runs(glyphs, |rest| {
        let len = 1 + rest.iter().skip(1).take_while(|glyph| compatible_role(glyph.c) != Role::Inert).count();
        let run = rest.get(..len).unwrap_or_default();
        if run.iter().all(|glyph| glyph.c.is_ascii()) {
            return (len, None);
        }
        chars.clear();
        chars.extend(run.iter().map(|glyph| glyph.c));
        let text = normalize(chars.iter().copied());
        let same = text.chars().eq(chars.iter().copied());
        (len, (!same).then_some(text))
    });
}
