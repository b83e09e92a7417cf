//! Classes of characters.

use unicode_properties::{
    EmojiStatus, GeneralCategory, GeneralCategoryGroup, UnicodeEmoji, UnicodeGeneralCategory,
};

/// A letter of an Arabic word.
pub(super) const fn is_arabic_letter(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{66E}'..='\u{66F}' | '\u{671}'..='\u{6D3}' | '\u{6D5}'
        | '\u{6EE}'..='\u{6EF}' | '\u{6FA}'..='\u{6FC}' | '\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{870}'..='\u{887}'
        | '\u{889}'..='\u{88F}' | '\u{8A0}'..='\u{8C8}' | '\u{FB50}'..='\u{FBB1}' | '\u{FBD3}'..='\u{FD3D}'
        | '\u{FD50}'..='\u{FD8F}' | '\u{FD92}'..='\u{FDC7}' | '\u{FDF0}'..='\u{FDF9}' | '\u{FDFC}'
        | '\u{FE70}'..='\u{FEFC}')
}

/// A mark of an Arabic word.
pub(super) const fn is_arabic_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E8}'
        | '\u{6EA}'..='\u{6ED}' | '\u{897}'..='\u{89F}' | '\u{8C9}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}')
}

/// Tatweel (kashida).
pub(super) const TATWEEL: char = '\u{640}';

/// A character without width: it may stand inside a word and is nothing between words.
pub(super) const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{2066}'..='\u{2069}' | '\u{202A}'..='\u{202E}' | '\u{AD}' | '\u{2060}'
        | '\u{FEFF}')
}

/// One of Unicode's honorific ligatures.
pub(super) const fn is_honorific(c: char) -> bool {
    matches!(c,
        '\u{FDFA}' | '\u{FDFB}' | '\u{FDFD}'..='\u{FDFF}' | '\u{FD40}'..='\u{FD4F}' | '\u{FDCF}' | '\u{FBC3}'..='\u{FBD2}'
        | '\u{FD90}' | '\u{FD91}' | '\u{FDC8}'..='\u{FDCE}')
}

/// A digit of one of the three systems of Arabic text, or a full-width one.
pub(super) const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹' | '０'..='９')
}

/// A line or paragraph break.
pub(super) const fn is_newline(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A space that is no line break.
pub(super) fn is_space(c: char) -> bool {
    (c.is_whitespace() && !is_newline(c)) || matches!(c, '\u{1C}'..='\u{1F}')
}

/// A letter of the Latin script (Unicode Scripts.txt, letters only).
pub(super) const fn is_latin(c: char) -> bool {
    matches!(c,
        'A'..='Z' | 'a'..='z' | '\u{AA}' | '\u{BA}' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2B8}'
        | '\u{2E0}'..='\u{2E4}' | '\u{1D00}'..='\u{1D25}' | '\u{1D2C}'..='\u{1D5C}' | '\u{1D62}'..='\u{1D65}'
        | '\u{1D6B}'..='\u{1D77}' | '\u{1D79}'..='\u{1DBE}' | '\u{1E00}'..='\u{1EFF}' | '\u{2071}' | '\u{207F}'
        | '\u{2090}'..='\u{209C}' | '\u{212A}'..='\u{212B}' | '\u{2132}' | '\u{214E}' | '\u{2160}'..='\u{2188}'
        | '\u{2C60}'..='\u{2C7F}' | '\u{A722}'..='\u{A787}' | '\u{A78B}'..='\u{A7DC}' | '\u{A7F1}'..='\u{A7FF}'
        | '\u{AB30}'..='\u{AB5A}' | '\u{AB5C}'..='\u{AB64}' | '\u{AB66}'..='\u{AB69}' | '\u{FB00}'..='\u{FB06}'
        | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' | '\u{10780}'..='\u{107BA}' | '\u{1DF00}'..='\u{1DF2A}')
}

/// A letter of any script.
pub(super) fn is_letter(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Letter
}

/// A combining mark.
pub(super) fn is_mark(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Mark
}

/// A decimal digit of any script.
pub(super) fn is_decimal(c: char) -> bool {
    c.general_category() == GeneralCategory::DecimalNumber
}

/// The punctuation of running text outside ASCII, known without a search.
pub(super) const fn is_common_punctuation(c: char) -> bool {
    matches!(c, '«' | '»' | '\u{2010}'..='\u{2027}' | '،' | '؛' | '؟')
}

pub(super) fn is_punctuation(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Punctuation
}

pub(super) fn is_symbol(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Symbol
}

/// A character of a mention or hashtag.
pub(super) fn is_tag(c: char) -> bool {
    c == '_' || is_letter(c) || is_mark(c) || is_decimal(c)
}

/// A regional indicator, half of a flag.
pub(super) const fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// A skin tone.
pub(super) const fn is_tone(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

/// A character with the Emoji property.
pub(super) fn is_emoji(c: char) -> bool {
    !matches!(c.emoji_status(), EmojiStatus::NonEmoji | EmojiStatus::NonEmojiButEmojiComponent)
}

/// A character that begins an emoji sequence of its own. © ® ™ are symbols; no other emoji lies below U+203C.
pub(super) fn begins_emoji(c: char) -> bool {
    c >= '\u{203C}' && is_emoji(c) && !is_regional(c) && !is_tone(c) && c != '™'
}
