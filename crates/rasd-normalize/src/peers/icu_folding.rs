//! The foldings of Lucene's `ICUFoldingFilter`: `NFKC_Casefold` of Unicode and those of UTR #30, each applied to what the other
//! gives until nothing changes.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use crate::glyph::Change;
use crate::ops::marks;
use crate::step::spell;
use crate::unicode::{self, Folding};

/// What becomes of one character, decomposed.
pub(super) fn fold(c: char) -> Change {
    let mut out = String::new();
    expand(c, &mut out);
    let is_mark = marks::is_mark(c) || canonical_combining_class(c) != 0;
    if out.is_empty() && !is_mark { Change::Erase } else { spell(out.nfc(), c) }
}

fn expand(c: char, out: &mut String) {
    let folded: String = match unicode::utr30(c) {
        Some(to) => to.into(),
        None => nfkc_casefold(c).nfd().collect(),
    };
    if folded.chars().eq([c]) {
        out.push(c);
    } else {
        folded.chars().for_each(|part| expand(part, out));
    }
}

/// The property `NFKC_Casefold` of Unicode: NFKC and case folding in turn until nothing changes, without ignorable characters.
fn nfkc_casefold(c: char) -> String {
    let mut text = String::from(c);
    loop {
        let mut folded = String::new();
        for c in text.nfd() {
            match unicode::fold(c) {
                Folding::To(to) => folded.push(to),
                Folding::Text(several) => folded.push_str(several),
            }
        }
        let next: String = folded.nfkc().filter(|c| !is_ignorable(*c)).collect();
        if next == text {
            return text;
        }
        text = next;
    }
}

/// The property `Default_Ignorable_Code_Point`.
fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
}
