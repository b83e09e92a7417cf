//! The sets of marks that the `drop-…` operations remove (Unicode 18.0, general category Mn, except where said).

/// `drop-tashkeel`: fathatan to sukun.
pub(crate) const fn is_tashkeel(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}')
}

/// `drop-harakat`: [`is_tashkeel`] without shadda.
pub(crate) const fn is_haraka(c: char) -> bool {
    is_tashkeel(c) && !is_shadda(c)
}

/// `drop-shadda`.
pub(crate) const fn is_shadda(c: char) -> bool {
    c == '\u{651}'
}

/// `drop-tanwin`: fathatan, dammatan, kasratan.
pub(crate) const fn is_tanwin(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{64D}')
}

/// `drop-dagger`: the superscript alef.
pub(crate) const fn is_dagger(c: char) -> bool {
    c == '\u{670}'
}

/// `drop-hamza-marks`: madda and hamza as combining marks.
pub(crate) const fn is_hamza_mark(c: char) -> bool {
    matches!(c, '\u{653}'..='\u{655}')
}

/// `drop-ext-vowels`: the vowel signs of other languages.
pub(crate) const fn is_ext_vowel(c: char) -> bool {
    matches!(c, '\u{656}'..='\u{65F}')
}

/// `drop-quran-marks`: the recitation marks of the Quran.
pub(crate) const fn is_quran_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}')
}

/// `drop-quran-signs`: the end of ayah, the ornate parentheses and their like, which are no marks; the honorifics that nothing
/// spelled out; the small waw and yeh that stand for a letter.
pub(crate) const fn is_quran_sign(c: char) -> bool {
    matches!(
        c,
        '\u{6DD}' | '\u{6DE}' | '\u{6E9}' | '\u{8E2}' | '\u{FD3E}'
            ..='\u{FD4F}' | '\u{6E5}' | '\u{6E6}' | '\u{8C9}'
    )
}

/// `small-to-letter`: the small waw and yeh of the Quran are letters.
///
/// بِهِۦ → بِهِي
pub(crate) const fn small_to_letter(c: char) -> char {
    match c {
        '\u{6E5}' => 'و',
        '\u{6E6}' | '\u{8C9}' => 'ي',
        other => other,
    }
}

/// `drop-marks-all`: every combining mark of the Arabic script.
pub(crate) const fn is_mark(c: char) -> bool {
    is_tashkeel(c)
        || is_dagger(c)
        || is_hamza_mark(c)
        || is_ext_vowel(c)
        || is_quran_mark(c)
        || matches!(c,
            '\u{897}'..='\u{89F}' | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}'
            | '\u{10ECB}'..='\u{10ECF}' | '\u{10EF0}'..='\u{10EFF}')
}

/// `drop-tatweel`: the kashida, and those with a letter struck over (U+0883–0885).
pub(crate) const fn is_tatweel(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{883}'..='\u{885}')
}
