//! Abbreviations with dots.

use super::{Lexeme, class};
use crate::token::TokenKind;
use crate::work::looked;

/// Single letters that stand with a dot for a title or unit before a name: د. م. أ. ص. ت. ج. س. ط. هـ. ق. ا.
const SINGLE: [&str; 11] = ["د", "م", "أ", "ص", "ت", "ج", "س", "ط", "ه", "ق", "ا"];

/// Dotted initials (أ.ف.ب، ق.م.), a single letter of a closed list with its dot, or إلخ with its dot.
pub(super) fn arabic(text: &str, start: usize) -> Option<Lexeme> {
    let rest = text.get(start..).filter(|_| !inside_word(text, start))?;
    let end = initials(rest)
        .or_else(|| single(rest).filter(|_| !is_unit(text, start)))
        .or_else(|| etcetera(rest))?;
    Some(Lexeme::new(TokenKind::Abbr, start + end))
}

/// U.S.A.: two or more Latin letters, each with its dot.
pub(super) fn latin(text: &str, start: usize) -> Option<Lexeme> {
    let mut rest = text.get(start..)?;
    let mut count = 0;
    while let Some(after) =
        rest.strip_prefix(|c: char| c.is_ascii_alphabetic()).and_then(|rest| rest.strip_prefix('.'))
    {
        looked(rest.len() - after.len());
        rest = after;
        count += 1;
    }
    (count >= 2).then_some(Lexeme::new(TokenKind::Abbr, text.len() - rest.len()))
}

fn inside_word(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    before.is_some_and(|c| class::is_arabic_letter(c) || class::is_arabic_mark(c))
}

fn begins_word(rest: &str) -> bool {
    rest.starts_with(|c| class::is_arabic_letter(c) || class::is_arabic_mark(c))
}

/// A letter, perhaps with tatweel, and its dot.
fn dotted(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix(class::is_arabic_letter)?;
    after.strip_prefix(class::TATWEEL).unwrap_or(after).strip_prefix('.')
}

/// ق.م. or أ.ف.ب: two dotted letters, or one and a last letter without its dot.
fn initials(text: &str) -> Option<usize> {
    let mut rest = dotted(text)?;
    let mut count = 1;
    while let Some(after) = dotted(rest) {
        looked(rest.len() - after.len());
        rest = after;
        count += 1;
    }
    let last = rest.strip_prefix(class::is_arabic_letter).filter(|after| !begins_word(after));
    if let Some(after) = last {
        rest = after.strip_prefix('.').unwrap_or(after);
    } else if count >= 2 {
        rest = rest.strip_prefix('.').unwrap_or(rest);
    } else {
        return None;
    }
    Some(text.len() - rest.len())
}

/// د. before a space or a letter.
fn single(text: &str) -> Option<usize> {
    let after = SINGLE.iter().find_map(|letter| text.strip_prefix(letter))?;
    let after =
        if text.starts_with('ه') { after.strip_prefix(class::TATWEEL).unwrap_or(after) } else { after };
    let after = after.strip_prefix('.')?;
    let next = after.chars().next()?;
    (next.is_whitespace() || class::is_arabic_letter(next)).then_some(text.len() - after.len())
}

/// م, هـ or ص behind a number is a unit, an era or a part of the day, and the dot ends the sentence: 2022م.
fn is_unit(text: &str, start: usize) -> bool {
    let unit = text.get(start..).is_some_and(|rest| rest.starts_with(['م', 'ه', 'ص']));
    let before = text.get(..start).unwrap_or_default();
    unit && before.strip_suffix([' ', '\u{A0}']).unwrap_or(before).ends_with(class::is_digit)
}

/// إلخ. with one dot.
fn etcetera(text: &str) -> Option<usize> {
    let after = text.strip_prefix("إلخ.")?;
    (!after.starts_with('.')).then_some(text.len() - after.len())
}
