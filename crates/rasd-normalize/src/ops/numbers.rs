//! `numsep`: the separators inside numbers.

use crate::glyph::Glyph;
use crate::ops::signs::is_digit;
use crate::step::Role;

/// The separators of decimals and thousands between two digits, and the percent signs anywhere, as ASCII has them; the
/// per-mille signs as typography has them.
///
/// ٣٫٥ → ٣.٥
pub(crate) fn separators(glyphs: &mut [Glyph]) {
    let mut before = None;
    for at in 0..glyphs.len() {
        let after = glyphs.get(at + 1).map(|glyph| glyph.c);
        if let Some(glyph) = glyphs.get_mut(at) {
            let c = glyph.c;
            glyph.c = separator(before, c, after);
            before = Some(c);
        }
    }
}

fn separator(before: Option<char>, c: char, after: Option<char>) -> char {
    let between_digits = || before.is_some_and(is_digit) && after.is_some_and(is_digit);
    match c {
        '٫' if between_digits() => '.',
        '٬' if between_digits() => ',',
        '٪' => '%',
        '\u{609}' => '‰',
        '\u{60A}' => '‱',
        other => other,
    }
}

/// The separators look at their neighbours.
pub(crate) fn role(c: char) -> Role {
    if matches!(c, '٫' | '٬') { Role::Trigger } else { Role::Inert }
}
