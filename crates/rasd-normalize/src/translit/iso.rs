//! ISO 233:1984: every letter and mark for itself; a hamza on a carrier is the carrier and the hamza.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization;

use super::words::{self, Letter};

/// The text with its Arabic letters in Latin; a shadda doubles the letter before it, whatever vowel sign stands between.
pub(super) fn to_latin(text: &str) -> String {
    words::convert(
        text.nfd(),
        |c| latin(c).is_some(),
        |word, out| word.iter().for_each(|letter| write(letter, out)),
    )
}

fn write(letter: &Letter, out: &mut String) {
    let latin = latin(letter.c).unwrap_or_default();
    out.extend(core::iter::repeat_n(latin, 1 + letter.shaddas));
    out.extend(letter.signs.chars().map(vowel));
}

fn vowel(sign: char) -> &'static str {
    match sign {
        '\u{64B}' => "á",
        '\u{64C}' => "ú",
        '\u{64D}' => "í",
        '\u{64E}' => "a",
        '\u{64F}' => "u",
        '\u{650}' => "i",
        '\u{652}' => "°",
        _ => "ā",
    }
}

fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{654}' => "ˈ",
        'ء' | '\u{655}' => "ˌ",
        '\u{653}' => "â",
        'ا' | 'ٱ' => "ʾ",
        'خ' => "ẖ",
        'ة' => "ẗ",
        'ى' => "ỳ",
        '\u{640}' => "",
        _ => return words::consonant(c),
    })
}
