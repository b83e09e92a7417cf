//! Compatibility shapes: presentation forms and mathematical letters.

use unicode_normalization::UnicodeNormalization;

use crate::glyph::Change;
use crate::step::spell;

/// The letters of a character of the kind that `takes` names. An isolated mark loses the space that Unicode gives it to
/// stand on.
///
/// ﻻ → لا
pub(crate) fn unshape(c: char, takes: fn(char) -> bool) -> Change {
    if !takes(c) {
        return Change::Keep;
    }
    spell(core::iter::once(c).nfkc().skip_while(|c| *c == ' '), c)
}

/// [`unshape`], but an isolated mark keeps the space.
pub(crate) fn unshape_keep_space(c: char) -> Change {
    if is_presentation_form(c) { spell(core::iter::once(c).nfkc(), c) } else { Change::Keep }
}

/// True for the presentation forms that `unshape` takes apart: the compatibility characters of U+FB50–FDFF and U+FE70–FEFF
/// but for the word ligatures U+FDF0–FDFC, which are [`super::honorific`]'s.
pub(crate) fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDEF}' | '\u{FE70}'..='\u{FEFE}') && decomposes(c)
}

/// True for those of Presentation Forms-B.
pub(crate) fn is_form_b(c: char) -> bool {
    matches!(c, '\u{FE70}'..='\u{FEFE}') && decomposes(c)
}

/// True for the ligatures of lam and an alef.
pub(crate) fn is_lam_alef(c: char) -> bool {
    matches!(c, '\u{FEF5}'..='\u{FEFC}')
}

/// True for the Arabic mathematical alphabetic symbols (U+1EE00–1EEFF) that `fold-math` makes letters of.
pub(crate) fn is_math_letter(c: char) -> bool {
    matches!(c, '\u{1EE00}'..='\u{1EEFF}') && decomposes(c)
}

fn decomposes(c: char) -> bool {
    core::iter::once(c).nfkd().next() != Some(c)
}
