//! `compose-hamza`: a hamza or madda typed as a mark of its own joins its letter, whatever vowel signs stand between.

use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;

use super::{forms, marks};
use crate::glyph::Glyph;

/// Composes every hamza mark with its carrier. Alef maksura carries a hamza as yeh does.
///
/// ا + U+0654 → أ
pub(crate) fn compose(glyphs: &mut Vec<Glyph>) {
    forms::form(glyphs, |cluster| give_dots(cluster.nfd().collect()).into_iter().nfc().collect());
}

/// Every alef maksura with a hamza above as yeh.
fn give_dots(mut letters: Vec<char>) -> Vec<char> {
    let mut carrier = None;
    for at in 0..letters.len() {
        let Some(c) = letters.get(at).copied() else { break };
        match c {
            '\u{654}' => {
                if let Some(carrier) = carrier.take().and_then(|at: usize| letters.get_mut(at)) {
                    *carrier = 'ي';
                }
            }
            'ى' => carrier = Some(at),
            mark if marks::is_tashkeel(mark) || marks::is_dagger(mark) => {}
            _ => carrier = None,
        }
    }
    letters
}
