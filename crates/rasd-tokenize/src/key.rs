//! Keys: the text of a token folded by the `match` profile.

use rasd_normalize::fold_match_into;

use crate::token::TokenFlags;

/// The byte of the source where letter `letter` of the key begins; none when it lies inside a source character. The key
/// must be of two-byte letters.
pub(crate) fn letter_start(text: &str, flags: TokenFlags, letter: usize) -> Option<usize> {
    if flags.has(TokenFlags::SAME_LENGTH) {
        return Some(2 * letter);
    }
    let mut folded = String::new();
    for (start, c) in text.char_indices() {
        let before = folded.len();
        fold_match_into(c.encode_utf8(&mut [0; 4]), &mut folded);
        if before == 2 * letter && folded.len() > before {
            return Some(start);
        }
        if folded.len() > 2 * letter {
            return None;
        }
    }
    None
}
