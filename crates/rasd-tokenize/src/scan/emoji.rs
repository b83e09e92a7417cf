//! Emoji sequences (UTS #51).

use super::{Lexeme, class};
use crate::token::TokenKind;
use crate::work::looked;

const VARIATION: char = '\u{FE0F}';
const KEYCAP: char = '\u{20E3}';
const JOINER: char = '\u{200D}';
const TAG_END: char = '\u{E007F}';

/// A flag, or a pictograph with what modifies and joins it.
pub(super) fn emoji(text: &str, start: usize, c: char) -> Option<Lexeme> {
    let after = text.get(start + c.len_utf8()..)?;
    let rest = if class::is_regional(c) {
        after.strip_prefix(class::is_regional)?
    } else if class::begins_emoji(c) {
        joined(modified(after))
    } else {
        return None;
    };
    Some(Lexeme::new(TokenKind::Emoji, text.len() - rest.len()))
}

/// A keycap: 1️⃣.
pub(super) fn keycap(text: &str, start: usize) -> Option<Lexeme> {
    let after = text.get(start..)?.strip_prefix(|c: char| c.is_ascii_digit() || matches!(c, '*' | '#'))?;
    let rest = after.strip_prefix(VARIATION).unwrap_or(after).strip_prefix(KEYCAP)?;
    Some(Lexeme::new(TokenKind::Emoji, text.len() - rest.len()))
}

/// What follows the modifiers of a pictograph: a skin tone, a variation selector with or without a keycap, or tags.
fn modified(after: &str) -> &str {
    if let Some(rest) = after.strip_prefix(class::is_tone) {
        rest
    } else if let Some(rest) = after.strip_prefix(VARIATION) {
        rest.strip_prefix(KEYCAP).unwrap_or(rest)
    } else {
        let tags = after.trim_start_matches(|c| matches!(c, '\u{E0020}'..='\u{E007E}'));
        looked(after.len() - tags.len());
        tags.strip_prefix(TAG_END).filter(|_| tags.len() < after.len()).unwrap_or(after)
    }
}

/// What follows all parts joined with ZWJ.
fn joined(mut after: &str) -> &str {
    while let Some(rest) = after.strip_prefix(JOINER).and_then(|rest| rest.strip_prefix(class::is_emoji)) {
        let tone = rest.strip_prefix(class::is_tone).or_else(|| rest.strip_prefix(VARIATION));
        looked(JOINER.len_utf8());
        after = tone.unwrap_or(rest);
    }
    after
}
