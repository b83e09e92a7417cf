//! DIN 31635, word by word.

use super::words::{self, Letter};
use alloc::string::String;

/// The text with its Arabic words in Latin.
pub(super) fn to_latin(text: &str) -> String {
    let is_letter = |c| consonant(c).is_some() || matches!(c, 'ا' | 'ٱ' | 'آ' | 'ى' | 'ة');
    words::convert(text.chars(), is_letter, write)
}

fn write(word: &[Letter], out: &mut String) {
    let rest = write_article(word, out);
    for (at, letter) in rest.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| rest.get(at));
        write_letter(letter, before, rest.get(at + 1), at == 0, out);
    }
}

/// The article with the letter that it is assimilated to: al-qamar, aš-šams. Gives the rest of the word.
fn write_article<'w>(word: &'w [Letter], out: &mut String) -> &'w [Letter] {
    let [alef, lam, rest @ ..] = word else { return word };
    let bare = matches!(alef.c, 'ا' | 'ٱ') && !alef.has_shadda() && lam.c == 'ل' && !lam.has_shadda();
    if !bare || !matches!(lam.sign(), None | Some('\u{652}')) {
        return word;
    }
    let Some(first) = rest.first().filter(|_| rest.len() > 1) else { return word };
    let sun = "تثدذرزسشصضطظلن".contains(first.c);
    out.push('a');
    out.push_str(consonant(if sun { first.c } else { 'ل' }).unwrap_or("l"));
    out.push('-');
    rest
}

fn write_letter(
    letter: &Letter,
    before: Option<&Letter>,
    after: Option<&Letter>,
    first: bool,
    out: &mut String,
) {
    let vowel_before = before.and_then(Letter::sign);
    match letter.c {
        // A seat or a lengthening of the vowel before it.
        'ا' | 'ى' if vowel_before == Some('\u{64B}') => {}
        'ا' | 'ى' if vowel_before == Some('\u{64E}') => lengthen(out, 'ā'),
        'و' if long(letter) && vowel_before == Some('\u{64F}') => lengthen(out, 'ū'),
        'ي' if long(letter) && vowel_before == Some('\u{650}') => lengthen(out, 'ī'),
        'ا' | 'ٱ' if first => {}
        'ا' | 'ٱ' | 'ى' => out.push('ā'),
        'آ' => out.push_str(if first { "ā" } else { "ʾā" }),
        'ة' if letter.sign().is_some() || after.is_some() => out.push('t'),
        'ة' => {
            if vowel_before != Some('\u{64E}') {
                out.push('a');
            }
        }
        // After the article the first letter's shadda is written already.
        c => {
            let silent = first && matches!(c, 'أ' | 'إ');
            let latin = if silent { "" } else { consonant(c).unwrap_or_default() };
            out.push_str(latin);
            if letter.has_shadda() && !first {
                out.push_str(latin);
            }
        }
    }
    out.push_str(vowel(letter.sign()));
}

/// True for a waw or yeh that only lengthens.
fn long(letter: &Letter) -> bool {
    !letter.has_shadda() && matches!(letter.sign(), None | Some('\u{652}'))
}

/// Makes the short vowel just written long.
fn lengthen(out: &mut String, long: char) {
    out.pop();
    out.push(long);
}

fn vowel(sign: Option<char>) -> &'static str {
    match sign {
        Some('\u{64B}') => "an",
        Some('\u{64C}') => "un",
        Some('\u{64D}') => "in",
        Some('\u{64E}') => "a",
        Some('\u{64F}') => "u",
        Some('\u{650}') => "i",
        Some('\u{670}') => "ā",
        _ => "",
    }
}

fn consonant(c: char) -> Option<&'static str> {
    Some(match c {
        'ء' | 'أ' | 'إ' | 'ؤ' | 'ئ' => "ʾ",
        'خ' => "ḫ",
        'پ' => "p",
        'چ' => "č",
        'ڤ' => "v",
        'گ' => "g",
        _ => return words::consonant(c),
    })
}
