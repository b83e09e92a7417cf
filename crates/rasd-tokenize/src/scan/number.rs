//! Numbers, dates and times in digits.

use super::{Lexeme, class, run};
use crate::token::{TokenFlags, TokenKind};

/// A date, a time or a number that begins with the digit at `start`.
pub(super) fn value(text: &str, start: usize) -> Lexeme {
    date(text, start).or_else(|| time(text, start)).unwrap_or_else(|| number(text, start))
}

/// A number with a sign: only where nothing that a hyphen could join stands before it.
pub(super) fn signed(text: &str, start: usize) -> Option<Lexeme> {
    let sign = char_at(text, start).filter(|c| matches!(c, '+' | '-' | '−'))?;
    let digits = start + sign.len_utf8();
    let joins = |c: char| class::is_tag(c) || matches!(c, ')' | ']');
    let free = digit_at(text, digits) && !before(text, start).is_some_and(joins);
    free.then(|| number(text, digits))
}

/// The end and the number of digits of the run at `start`.
fn digits(text: &str, start: usize) -> (usize, usize) {
    let end = run(text, start, class::is_digit);
    (end, text.get(start..end).unwrap_or_default().chars().count())
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

fn before(text: &str, at: usize) -> Option<char> {
    text.get(..at).and_then(|text| text.chars().next_back())
}

fn digit_at(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(class::is_digit)
}

/// 2021/11/12, 12-11-2021 or 12.11.21: one separator twice, a year of two or four digits.
fn date(text: &str, start: usize) -> Option<Lexeme> {
    let (end, first) = digits(text, start);
    let separator = char_at(text, end).filter(|c| matches!(c, '/' | '-' | '.' | '\\'))?;
    let (end, second) = digits(text, end + 1);
    if char_at(text, end) != Some(separator) || before(text, start).is_some_and(class::is_digit) {
        return None;
    }
    let (end, third) = digits(text, end + 1);
    let legal = matches!((first, second, third), (4, 1 | 2, 1 | 2) | (1 | 2, 1 | 2, 2 | 4));
    let tail = char_at(text, end).is_some_and(|c| matches!(c, '.' | ',')) && digit_at(text, end + 1);
    (legal && !tail).then_some(Lexeme::new(TokenKind::Date, end))
}

/// 10:30 or 10:30:15.
fn time(text: &str, start: usize) -> Option<Lexeme> {
    let (end, hours) = digits(text, start);
    let end = two_digits_after_colon(text, end).filter(|_| matches!(hours, 1 | 2))?;
    let free = !before(text, start).is_some_and(class::is_digit);
    free.then(|| Lexeme::new(TokenKind::Time, two_digits_after_colon(text, end).unwrap_or(end)))
}

fn two_digits_after_colon(text: &str, at: usize) -> Option<usize> {
    if char_at(text, at) != Some(':') {
        return None;
    }
    let (end, count) = digits(text, at + 1);
    (count == 2).then_some(end)
}

/// A number with its groups and decimals.
fn number(text: &str, start: usize) -> Lexeme {
    european(text, start).unwrap_or_else(|| grouped(text, start))
}

/// 1.234.567,89 and 185.000,000: groups after dots, two or more, or one with decimals behind a comma.
fn european(text: &str, start: usize) -> Option<Lexeme> {
    let (mut end, first) = digits(text, start);
    let mut groups = 0;
    while char_at(text, end) == Some('.') {
        let (after, count) = digits(text, end + 1);
        if count != 3 {
            break;
        }
        end = after;
        groups += 1;
    }
    let decimals = behind_comma(text, end);
    if groups == 0 || first > 3 || groups == 1 && decimals.is_none() {
        return None;
    }
    Some(Lexeme::new(TokenKind::Num, decimals.unwrap_or(end)))
}

/// The end of the decimals behind a comma; none when they go on as a group or another number does.
fn behind_comma(text: &str, at: usize) -> Option<usize> {
    let comma = char_at(text, at).filter(|c| matches!(c, ',' | '٫'))?;
    let (end, count) = digits(text, at + comma.len_utf8());
    let more = char_at(text, end).is_some_and(|c| matches!(c, '.' | ',')) && digit_at(text, end + 1);
    (count > 0 && !more).then_some(end)
}

/// 1,234,567.89, ٣٫٢ or 12,5.
fn grouped(text: &str, start: usize) -> Lexeme {
    let (mut end, _) = digits(text, start);
    let mut groups = 0;
    let mut arabic_comma = false;
    while let Some((at, comma)) = mark_at(text, end, &[',', '٬', '،', '\'', '’']) {
        let (after, count) = digits(text, at + comma.len_utf8());
        if count != 3 {
            break;
        }
        arabic_comma |= comma == '،';
        groups += 1;
        end = after;
    }
    let single_group = groups == 1;
    let mut decimals = false;
    if let Some((at, point)) = mark_at(text, end, &['.', '٫', ',', '،']) {
        let (after, count) = digits(text, at + point.len_utf8());
        let more = char_at(text, after) == Some('.') && digit_at(text, after + 1);
        if count > 0 && !more && !is_section(text, start) {
            arabic_comma |= point == '،';
            decimals = true;
            end = after;
        }
    }
    let mut lexeme = Lexeme::new(TokenKind::Num, end);
    if arabic_comma || (single_group && !decimals) {
        lexeme.flags = TokenFlags::AMBIGUOUS;
    }
    lexeme
}

/// One of the separators at the end of digits, and where it stands: a direction mark may stand before it.
fn mark_at(text: &str, end: usize, separators: &[char]) -> Option<(usize, char)> {
    let at = char_at(text, end).filter(|c| class::is_invisible(*c)).map_or(end, |mark| end + mark.len_utf8());
    char_at(text, at).filter(|c| separators.contains(c)).map(|separator| (at, separator))
}

/// True for the parts of 3.2.1 behind the first dot.
fn is_section(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.strip_suffix('.'));
    before.is_some_and(|before| before.ends_with(class::is_digit))
}
