//! Digits, punctuation, spaces and the characters that cannot be seen.

/// `drop-bidi`: marks, embeddings, overrides and isolates of the bidirectional algorithm.
pub(crate) const fn is_bidi(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `drop-zw`: soft hyphen, grapheme joiner, zero-width space, word joiner, byte-order mark.
pub(crate) const fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{180E}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// `drop-joiners`: the zero-width joiner and non-joiner.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// `zwnj-to-space`: the zero-width non-joiner is a space.
pub(crate) const fn zwnj_to_space(c: char) -> char {
    match c {
        '\u{200C}' => ' ',
        other => other,
    }
}

/// `digits-ascii`: Arabic-Indic and extended Arabic-Indic digits are 0 to 9.
pub(crate) const fn digits_ascii(c: char) -> char {
    match c {
        '٠' | '۰' => '0',
        '١' | '۱' => '1',
        '٢' | '۲' => '2',
        '٣' | '۳' => '3',
        '٤' | '۴' => '4',
        '٥' | '۵' => '5',
        '٦' | '۶' => '6',
        '٧' | '۷' => '7',
        '٨' | '۸' => '8',
        '٩' | '۹' => '9',
        other => other,
    }
}

/// True for the digits that [`digits_ascii`] gives or takes.
pub(crate) const fn is_digit(c: char) -> bool {
    digits_ascii(c).is_ascii_digit()
}

/// `punct-ascii`: Arabic and typographic punctuation as ASCII has it.
pub(crate) const fn punct_ascii(c: char) -> char {
    match c {
        '،' => ',',
        '؛' => ';',
        '؟' => '?',
        '۔' => '.',
        '٭' => '*',
        '«' | '»' | '\u{201C}'..='\u{201F}' | '\u{2039}' | '\u{203A}' => '"',
        '\u{2018}'..='\u{201B}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

/// `fold-space`: every space separator (general category Zs) is a space.
pub(crate) const fn fold_space(c: char) -> char {
    match c {
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        other => other,
    }
}

/// `digits-arabic`: 0 to 9 and the extended Arabic-Indic digits are Arabic-Indic digits.
pub(crate) const fn digits_arabic(c: char) -> char {
    match c {
        '0' | '۰' => '٠',
        '1' | '۱' => '١',
        '2' | '۲' => '٢',
        '3' | '۳' => '٣',
        '4' | '۴' => '٤',
        '5' | '۵' => '٥',
        '6' | '۶' => '٦',
        '7' | '۷' => '٧',
        '8' | '۸' => '٨',
        '9' | '۹' => '٩',
        other => other,
    }
}

/// `digits-persian`: 0 to 9 and the Arabic-Indic digits are extended Arabic-Indic digits.
pub(crate) const fn digits_persian(c: char) -> char {
    match c {
        '0' | '٠' => '۰',
        '1' | '١' => '۱',
        '2' | '٢' => '۲',
        '3' | '٣' => '۳',
        '4' | '٤' => '۴',
        '5' | '٥' => '۵',
        '6' | '٦' => '۶',
        '7' | '٧' => '۷',
        '8' | '٨' => '۸',
        '9' | '٩' => '۹',
        other => other,
    }
}
