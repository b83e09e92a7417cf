//! Character references as Python's `html.unescape` reads them.

use alloc::string::String;
use alloc::vec::Vec;

use super::find::substitute;
use crate::glyph::Glyph;
use crate::unicode;

/// The longest name that is looked at.
const LONGEST: usize = 32;

/// Characters for their references: `&amp;` → `&`, `&#1576;` → ب.
pub(super) fn unescape(glyphs: &mut Vec<Glyph>) {
    substitute(glyphs, |rest| {
        if rest.first()?.c != '&' {
            return None;
        }
        let body: String = rest.iter().skip(1).take(LONGEST + 1).map(|glyph| glyph.c).collect();
        let (text, len) = if body.starts_with('#') { numeric(rest) } else { named(&body) }?;
        Some((len + 1, text))
    });
}

/// `#1576;` or `#x628;` behind the ampersand, with its length.
fn numeric(rest: &[Glyph]) -> Option<(String, usize)> {
    let hexadecimal = rest.get(2).is_some_and(|glyph| matches!(glyph.c, 'x' | 'X'));
    let (start, radix) = if hexadecimal { (3, 16) } else { (2, 10) };
    let digits =
        rest.iter().skip(start).take_while(|glyph| glyph.c.is_ascii() && glyph.c.is_digit(radix)).count();
    if digits == 0 {
        return None;
    }
    let code = rest
        .iter()
        .skip(start)
        .take(digits)
        .try_fold(0_u32, |code, glyph| code.checked_mul(radix)?.checked_add(glyph.c.to_digit(radix)?));
    let end = start + digits;
    let semicolon = rest.get(end).is_some_and(|glyph| glyph.c == ';');
    Some((character(code.unwrap_or(u32::MAX)), end - 1 + usize::from(semicolon)))
}

/// The character of a number; the control characters of Windows-1252 are what they are there, others nothing.
fn character(code: u32) -> String {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match code {
        0xD => "\r".into(),
        0x80..=0x9F => usize::try_from(code - 0x80)
            .ok()
            .and_then(|at| WINDOWS.get(at))
            .copied()
            .map(String::from)
            .unwrap_or_default(),
        0x1..=0x8 | 0xB | 0xE..=0x1F | 0x7F | 0xFDD0..=0xFDEF => String::new(),
        noncharacter if noncharacter & 0xFFFE == 0xFFFE && noncharacter <= 0x0010_FFFF => String::new(),
        0 => char::REPLACEMENT_CHARACTER.into(),
        other => char::from_u32(other).unwrap_or(char::REPLACEMENT_CHARACTER).into(),
    }
}

/// A name behind the ampersand with its length: the whole with its semicolon, else the longest beginning that is a name.
fn named(body: &str) -> Option<(String, usize)> {
    let ends = |c: char| matches!(c, '\t' | '\n' | '\u{C}' | ' ' | '<' | '&' | '#' | ';');
    let name = body.split(ends).next().filter(|name| !name.is_empty())?;
    let name: &str = name.char_indices().nth(LONGEST).map_or(name, |(at, _)| name.get(..at).unwrap_or(name));
    let with_semicolon = body.get(..=name.len()).filter(|name| name.ends_with(';')).and_then(unicode::entity);
    if let Some(text) = with_semicolon {
        return Some((text.into(), name.chars().count() + 1));
    }
    let ends = name.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).collect::<Vec<_>>();
    ends.into_iter().rev().find_map(|end| {
        let name = name.get(..end)?;
        Some((unicode::entity(name)?.into(), name.chars().count()))
    })
}
