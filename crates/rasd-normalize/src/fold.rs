//! The key of a word: the `match` profile without a map, for those who fold many short words.

use alloc::string::String;
use alloc::vec::Vec;

use crate::glyph;
use crate::ops::{letters, marks, signs};
use crate::profile::Profile;

/// Appends the key of `word` to `out`: the word as the `match` profile folds it.
///
/// ```
/// let mut key = String::new();
/// rasd_normalize::fold_match_into("أَحْمَدُ", &mut key);
/// assert_eq!(key, "احمد");
/// ```
pub fn fold_match_into(word: &str, out: &mut String) {
    let start = out.len();
    for c in word.chars() {
        match FOLDED.get(index(c)) {
            Some(Folded::To(folded)) => out.push(*folded),
            Some(Folded::Drop) => {}
            None if signs::punct_ascii(c) != c => out.push(signs::punct_ascii(c)),
            Some(Folded::Context) | None => {
                out.truncate(start);
                fold_in_steps(word, out);
                return;
            }
        }
    }
}

/// Tells the foldings of [`fold_match_into`] apart: files that hold folded keys carry it, and whoever folds otherwise refuses them.
/// A test of `rasd-gazetteer` holds it against the folding and says what it must be.
///
/// ```
/// assert_eq!(rasd_normalize::MATCH_FINGERPRINT, 0x295D_89C8_2586_BF35);
/// ```
pub const MATCH_FINGERPRINT: u64 = 0x295D_89C8_2586_BF35;

/// What becomes of a code point whatever stands beside it.
#[derive(Clone, Copy)]
enum Folded {
    To(char),
    Drop,
    /// Its neighbours matter, or it is none of the letters that words are made of.
    Context,
}

#[allow(clippy::indexing_slicing)]
/// U+0000–007F and U+0600–06FF one after the other.
const FOLDED: [Folded; 0x180] = {
    let mut table = [Folded::Context; 0x180];
    let mut at = 0;
    while at < 0x180 {
        table[at] = folded(if at < 0x80 { at } else { at + 0x580 });
        at += 1;
    }
    table
};

fn index(c: char) -> usize {
    let code = usize::try_from(u32::from(c)).unwrap_or(usize::MAX);
    match code {
        0..0x80 => code,
        0x600..0x700 => code - 0x580,
        _ => usize::MAX,
    }
}

#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
const fn folded(code: usize) -> Folded {
    let Some(c) = char::from_u32(code as u32) else { return Folded::Context };
    if marks::is_hamza_mark(c) || matches!(c, '٫' | '٬' | '\u{609}' | '\u{60A}') {
        return Folded::Context;
    }
    if marks::is_mark(c) || marks::is_tatweel(c) || signs::is_bidi(c) {
        return Folded::Drop;
    }
    let letter = letters::fold_maksura(letters::fold_alef_ext(letters::fold_persian(c)));
    let sign = signs::punct_ascii(signs::digits_ascii(letter));
    Folded::To(if sign == '٪' { '%' } else { sign.to_ascii_lowercase() })
}

/// The steps of the profile one after the other.
fn fold_in_steps(word: &str, out: &mut String) {
    let mut glyphs = Vec::new();
    glyph::read(word, 0, &mut glyphs);
    for step in Profile::Match.steps() {
        step.apply(&mut glyphs);
    }
    out.extend(glyphs.iter().map(|glyph| glyph.c));
}

#[cfg(test)]
mod tests {
    use super::fold_match_into;
    use crate::Profile;
    use alloc::string::String;

    #[test]
    fn keys_are_what_the_profile_gives() {
        let normalizer = Profile::Match.normalizer();
        for c in '\0'..='\u{2FFF}' {
            for word in [String::from(c), String::from_iter(['أ', c, '\u{654}', c])] {
                let mut key = String::new();
                fold_match_into(&word, &mut key);
                assert_eq!(key, normalizer.normalize(&word).unwrap().text(), "{}", word.escape_unicode());
            }
        }
    }
}
