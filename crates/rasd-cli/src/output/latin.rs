//! Arabic in Latin letters, for the eye alone: simplified ISO 233, one letter or digraph a letter.

/// The text in Latin letters; marks are left out, everything else stays.
pub(crate) fn romanize(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut latin, letter| {
        match letter_of(letter) {
            Some(known) => latin.push_str(known),
            None => latin.push(letter),
        }
        latin
    })
}

const fn letter_of(letter: char) -> Option<&'static str> {
    Some(match letter {
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

#[cfg(test)]
mod tests {
    use super::romanize;

    #[test]
    fn reads_in_latin() {
        assert_eq!(romanize("٣٫٢ مليار دُولار"), "3.2 mlyar dwlar");
    }
}
