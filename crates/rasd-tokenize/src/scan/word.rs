//! Words by script.

use super::{Lexeme, class, run};
use crate::token::{TokenFlags, TokenKind};
use crate::work::looked;

/// Arabic letters with marks, tatweel and inner joiners; joiners at the end are not part: كتاب.
pub(super) fn arabic(text: &str, start: usize) -> Lexeme {
    let mut lexeme = Lexeme::new(TokenKind::Word, start);
    for (offset, c) in text.get(start..).unwrap_or_default().char_indices() {
        looked(c.len_utf8());
        if class::is_arabic_letter(c) {
        } else if class::is_arabic_mark(c) {
            lexeme.flags = lexeme.flags.with(TokenFlags::MARKED);
        } else if c == class::TATWEEL {
            lexeme.flags = lexeme.flags.with(TokenFlags::TATWEEL);
        } else if class::is_invisible(c) {
            continue;
        } else {
            break;
        }
        lexeme.end = start + offset + c.len_utf8();
    }
    lexeme
}

/// Latin letters, then also digits and marks, and one part after an apostrophe: G20, Côte, d'Ivoire.
pub(super) fn latin(text: &str, start: usize) -> Lexeme {
    let end = run(text, start, |c| class::is_latin(c) || class::is_mark(c) || class::is_decimal(c));
    let after = text.get(end..).unwrap_or_default();
    let tail = after.strip_prefix(['\'', '’']).filter(|tail| tail.starts_with(class::is_latin));
    let end = tail.map_or(end, |tail| run(text, text.len() - tail.len(), class::is_latin));
    Lexeme::new(TokenKind::Latin, end)
}

/// Letters of other scripts with their marks: Москва.
pub(super) fn other(text: &str, start: usize) -> Lexeme {
    let foreign =
        |c| class::is_letter(c) && !class::is_latin(c) && !class::is_arabic_letter(c) && c != class::TATWEEL;
    Lexeme::new(TokenKind::OtherWord, run(text, start, |c| foreign(c) || class::is_mark(c)))
}
