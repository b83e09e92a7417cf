//! `compose-hamza`: a hamza or madda typed as a mark of its own joins its letter, whatever vowel signs stand between.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization;

use super::marks;

/// Composes every hamza mark with its carrier. Alef maksura carries a hamza as yeh does.
///
/// ا + U+0654 → أ
pub(crate) fn compose(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    let mut held = String::new();
    for c in text.nfd() {
        if !held.is_empty() && c == '\u{654}' {
            letters.push('ي');
            letters.extend(held.drain(..).skip(1));
        } else if !held.is_empty() && !may_stand_between(c) {
            letters.push_str(&held);
            held.clear();
        }
        if c == 'ى' || !held.is_empty() {
            held.push(c);
        } else {
            letters.push(c);
        }
    }
    letters.push_str(&held);
    letters.nfc().collect()
}

/// The marks that may come between alef maksura and its hamza.
fn may_stand_between(c: char) -> bool {
    marks::is_tashkeel(c) || marks::is_dagger(c)
}
