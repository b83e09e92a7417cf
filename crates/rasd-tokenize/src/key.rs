//! From the bytes of a key back to the text it was folded from.

use rasd_normalize::fold_match_into;

/// The byte of `text` where byte `at` of its key begins; none when it lies inside the key of one character.
pub(crate) fn source_of(text: &str, at: usize) -> Option<usize> {
    let mut folded = 0;
    for (start, c) in text.char_indices() {
        let len = key_len(c);
        if folded == at && len > 0 {
            return Some(start);
        }
        folded += len;
        if folded > at {
            return None;
        }
    }
    None
}

/// The bytes that a character gives to the key.
fn key_len(c: char) -> usize {
    let mut key = String::new();
    fold_match_into(c.encode_utf8(&mut [0; 4]), &mut key);
    key.len()
}
