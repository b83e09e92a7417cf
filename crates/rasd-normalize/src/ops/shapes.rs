//! Compatibility shapes: presentation forms and mathematical letters.

use unicode_normalization::UnicodeNormalization;

/// True for the presentation forms that `unshape` takes apart: the compatibility characters of U+FB50–FDFF and U+FE70–FEFF
/// but for the word ligatures U+FDF0–FDFC, which are [`super::honorific`]'s.
pub(crate) fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDEF}' | '\u{FE70}'..='\u{FEFE}') && decomposes(c)
}

/// True for the Arabic mathematical alphabetic symbols (U+1EE00–1EEFF) that `fold-math` makes letters of.
pub(crate) fn is_math_letter(c: char) -> bool {
    matches!(c, '\u{1EE00}'..='\u{1EEFF}') && decomposes(c)
}

/// The letters of a compatibility character. An isolated mark loses the space that Unicode gives it to stand on.
///
/// ﻻ → لا
pub(crate) fn letters(c: char) -> impl Iterator<Item = char> {
    core::iter::once(c).nfkc().skip_while(|c| *c == ' ')
}

fn decomposes(c: char) -> bool {
    core::iter::once(c).nfkd().next() != Some(c)
}
