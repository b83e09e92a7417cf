//! Digits read one by one.

use super::error::SpellError;
use super::figure::digit;
use super::fraction::each_digit;
use super::line::Line;
use super::style::Gender;

/// «زائد تسعة ستة ستة، خمسة خمسة» for `+966 55`: a plus at the start is زائد, spaces and punctuation between digits one comma.
pub(super) fn digits(line: &mut Line, text: &str, gender: Gender) -> Result<(), SpellError> {
    let trimmed = text.trim();
    let body = trimmed.strip_prefix('+').unwrap_or(trimmed);
    let wrong = |c: char| digit(c).is_none() && c.is_alphanumeric();
    if body.contains(wrong) || !body.chars().any(|c| digit(c).is_some()) {
        return Err(SpellError::not_a_number(text));
    }
    if body.len() < trimmed.len() {
        line.word("زائد");
    }
    let blocks = body.split(|c| digit(c).is_none()).filter(|block| !block.is_empty());
    for (at, block) in blocks.enumerate() {
        if at > 0 {
            line.comma();
        }
        let digits: Vec<u8> = block.chars().filter_map(digit).collect();
        each_digit(line, &digits, gender);
    }
    Ok(())
}
