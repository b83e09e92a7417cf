//! Harakat as evidence: خُمس is a fifth, خَمس is five, ألّف and خمّس are verbs.

use crate::lexicon::Class;

/// Damma, fatha, kasra, shadda.
const DAMMA: char = '\u{64f}';
const FATHA: char = '\u{64e}';
const KASRA: char = '\u{650}';
const SHADDA: char = '\u{651}';
/// Tanwin of the accusative.
pub(crate) const FATHATAN: char = '\u{64b}';

/// True for what folding drops: harakat, tatweel, joiners and direction marks.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// و and then an alef that carries its hamza: «وأحد» is no «واحد».
pub(crate) fn waw_and_hamza(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !is_mark(*c));
    letters.next() == Some('و') && matches!(letters.next(), Some('أ' | 'إ' | 'آ'))
}

/// The bytes of the first `letters` letters with all marks on them.
pub(crate) fn skip_letters(text: &str, letters: usize) -> u32 {
    let start =
        text.char_indices().filter(|(_, c)| !is_mark(*c)).nth(letters).map_or(text.len(), |(start, _)| start);
    if letters == 0 { 0 } else { u32::try_from(start).unwrap_or(0) }
}

/// Drops the classes that the written vowels exclude. `stem` is the word without its clitics.
pub(crate) fn evidence(stem: &str, class: Class) -> Class {
    let first = vowel_after(stem, 0);
    if class.any(Class::UNIT | Class::TEN) && class.any(Class::FRACTION) {
        match first {
            Some(DAMMA) => {
                let other = Class::UNIT | Class::TEN | Class::COMPOUND_ONLY | Class::NEEDS_LICENCE;
                return class.without(other | Class::DIALECT);
            }
            Some(FATHA | KASRA) => return class.without(Class::FRACTION | Class::NEEDS_LICENCE),
            _ => {}
        }
    }
    if shadda_on(stem, 1) && (class.any(Class::SCALE) || class.any(Class::FRACTION) && letters(stem) > 2) {
        return Class::NONE;
    }
    if class.any(Class::MULTIPLE) && first == Some(FATHA) {
        return class.without(Class::MULTIPLE);
    }
    class
}

/// How many letters a word has: «نصّ» is a half of two.
fn letters(word: &str) -> usize {
    word.chars().filter(|c| !is_mark(*c)).count()
}

/// A damma is written on the word: «ثُمن» is an eighth, «ثَمن» a price.
pub(crate) fn has_damma(word: &str) -> bool {
    word.contains(DAMMA)
}

/// The vowel on letter `index`, counted from 0.
fn vowel_after(word: &str, index: usize) -> Option<char> {
    marks_of(word, index).find(|mark| matches!(*mark, DAMMA | FATHA | KASRA))
}

/// True when letter `index` is doubled.
fn shadda_on(word: &str, index: usize) -> bool {
    marks_of(word, index).any(|mark| mark == SHADDA)
}

/// The marks behind letter `index`.
fn marks_of(word: &str, index: usize) -> impl Iterator<Item = char> + '_ {
    let mut letters = 0;
    word.chars().filter(move |c| {
        letters += usize::from(!is_mark(*c));
        is_mark(*c) && letters == index + 1
    })
}
