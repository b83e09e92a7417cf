//! What the schemes that read whole words share: letters with their marks, and the consonants that all scholars write alike.

use alloc::string::String;
use alloc::vec::Vec;

/// A letter with its marks.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    pub(super) c: char,
    pub(super) shaddas: usize,
    /// Vowel signs, tanwin, sukun, superscript alef.
    pub(super) signs: String,
}

impl Letter {
    pub(super) const fn has_shadda(&self) -> bool {
        self.shaddas > 0
    }

    /// The last of the signs.
    pub(super) fn sign(&self) -> Option<char> {
        self.signs.chars().next_back()
    }
}

/// The text with each run of letters as `write` has it; all else stays.
pub(super) fn convert(
    text: impl Iterator<Item = char>,
    is_letter: impl Fn(char) -> bool,
    write: impl Fn(&[Letter], &mut String),
) -> String {
    let mut out = String::new();
    let mut word: Vec<Letter> = Vec::new();
    for c in text {
        if is_letter(c) {
            word.push(Letter { c, shaddas: 0, signs: String::new() });
        } else if let Some(letter) = word.last_mut().filter(|_| is_mark(c)) {
            match c {
                '\u{651}' => letter.shaddas += 1,
                '\u{640}' => {}
                sign => letter.signs.push(sign),
            }
        } else {
            write(&word, &mut out);
            word.clear();
            out.push(c);
        }
    }
    write(&word, &mut out);
    out
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}')
}

/// The consonants but for خ and the hamza.
pub(super) const fn consonant(c: char) -> Option<&'static str> {
    Some(match c {
        'ب' => "b",
        'ت' => "t",
        'ث' => "ṯ",
        'ج' => "ǧ",
        'ح' => "ḥ",
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
        'و' => "w",
        'ي' => "y",
        _ => return None,
    })
}
