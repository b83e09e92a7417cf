//! ISO 233:1984: every letter and mark for itself; a hamza on a carrier is the carrier and the hamza.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization;

/// The text with its Arabic letters in Latin; a shadda doubles the letter before it, whatever vowel sign stands between.
pub(super) fn to_latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.nfd().peekable();
    while let Some(c) = letters.next() {
        let Some(latin) = latin(c) else {
            out.push(c);
            continue;
        };
        out.push_str(latin);
        // In canonical order the shadda follows the vowel signs.
        let mut signs = String::new();
        while let Some(sign) = letters.next_if(|sign| matches!(sign, '\u{64B}'..='\u{652}' | '\u{670}')) {
            match sign {
                '\u{651}' => out.push_str(latin),
                _ => signs.push_str(vowel(sign)),
            }
        }
        out.push_str(&signs);
    }
    out
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
        'ب' => "b",
        'ت' => "t",
        'ث' => "ṯ",
        'ج' => "ǧ",
        'ح' => "ḥ",
        'خ' => "ẖ",
        'د' => "d",
        'ذ' => "ḏ",
        'ر' => "r",
        'ز' => "z",
        'س' => "s",
        'ش' => "š",
        'ص' => "ṣ",
        'ض' => "ḍ",
        'ط' => "ṭ",
        'ظ' => "ẓ",
        'ع' => "ʿ",
        'غ' => "ġ",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'ه' => "h",
        'ة' => "ẗ",
        'و' => "w",
        'ى' => "ỳ",
        'ي' => "y",
        '\u{640}' => "",
        _ => return None,
    })
}
