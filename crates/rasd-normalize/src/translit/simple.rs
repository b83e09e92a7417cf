//! ASCII for the eye alone: one letter or digraph a letter, marks and what cannot be seen left out.

use alloc::string::String;

/// The text in Latin letters; what is not of the Arabic script stays.
pub(super) fn to_latin(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut latin, c| {
        match ascii(c) {
            Some(known) => latin.push_str(known),
            None => latin.push(c),
        }
        latin
    })
}

const fn ascii(c: char) -> Option<&'static str> {
    Some(match c {
        'ء' | 'ئ' | 'ؤ' => "'",
        'ا' | 'أ' | 'إ' | 'آ' | 'ى' | 'ٱ' => "a",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ة' | 'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'ع' => "`",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' | 'ی' => "y",
        'پ' => "p",
        'چ' => "ch",
        'ڤ' => "v",
        'گ' => "g",
        '،' | '٬' => ",",
        '؛' => ";",
        '؟' => "?",
        '٪' => "%",
        '٫' => ".",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' | '\u{200C}'..='\u{200F}' | '\u{061C}' => "",
        _ => return None,
    })
}
