//! What a word or a sign may be, by the inventories.

use rasd_tokenize::{Lexicon, Proclitics, Reading, TokenKind, TokenStream};

use crate::lexicon::{Class, INVENTORY, Lexeme};
use crate::marks;
use crate::term::Term;

/// Looks up what a term may be.
pub(crate) fn look_up(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, term: &mut Term) {
    match term.kind {
        TokenKind::Word => word(stream, words, term),
        TokenKind::Num | TokenKind::Punct | TokenKind::Newline => {}
        _ => sign(stream, words, term),
    }
}

/// Looks up a word over its clitic readings, the whole form first.
pub(crate) fn word(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, term: &mut Term) {
    let i = term.index();
    let marked = stream.get(i).is_some_and(|token| token.flags.marked());
    let whole = if marked { None } else { words.whole(stream, i) };
    match whole.filter(|_| !is_hidden_waw(stream, i)) {
        Some(lexeme) => term.set(lexeme, lexeme.class),
        None => cut_word(stream, words, marked, term),
    }
}

/// Looks up every reading of a word.
fn cut_word(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, marked: bool, term: &mut Term) {
    let i = term.index();
    let hidden = |reading: &Reading<'_>| reading.is_whole() && is_hidden_waw(stream, i);
    let found =
        words.matches(stream, i).find(|(reading, lexeme)| licensed(reading, lexeme) && !hidden(reading));
    let Some((reading, lexeme)) = found else { return };
    let owned = reading.enclitic.is_some();
    let class = match (marked, owned) {
        (true, _) => marks::evidence(reading.stem.slice(stream.source()), lexeme.class),
        (false, true) => part_only(lexeme.class),
        (false, false) => lexeme.class,
    };
    term.set(lexeme, class);
    term.proclitics = reading.proclitics;
    if !reading.proclitics.is_empty() {
        let text = stream.text(i);
        term.start += marks::skip_letters(text, prefix_letters(reading.proclitics));
    }
}

/// A word with a pronoun is a part and no number: «ثلثها», «عشرها».
const fn part_only(class: Class) -> Class {
    class.without(Class::UNIT.with(Class::TEN).with(Class::NEEDS_LICENCE).with(Class::COMPOUND_ONLY))
}

/// «وأحد» folds to «واحد», but its hamza shows that و stands apart.
fn is_hidden_waw(stream: &TokenStream<'_>, i: usize) -> bool {
    stream.key_bytes(i).starts_with("و".as_bytes()) && marks::waw_and_hamza(stream.text(i))
}

/// Measures take no preposition that is a letter, and nothing that counts takes a pronoun.
fn licensed(reading: &Reading<'_>, lexeme: &Lexeme) -> bool {
    if reading.enclitic.is_some() && !lexeme.takes_pronoun() || reading.proclitics.has(Proclitics::SA) {
        return false;
    }
    let measure_only = lexeme.class.without(MEASURES) == Class::NONE;
    !(measure_only && reading.proclitics.has(Proclitics::KA))
}

/// What only stands behind a number.
const MEASURES: Class = Class::MEASURE
    .with(Class::SHORT)
    .with(Class::EVERYDAY)
    .with(Class::DUAL)
    .with(Class::PHRASE)
    .with(Class::OPENS_MEASURE)
    .with(Class::OPENS_BOUND)
    .with(Class::NISBA)
    .with(Class::COIN);

/// Looks up a sign or abbreviation, as it is written before its folded form: `$`, «د.إ» and «د.أ».
fn sign(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, term: &mut Term) {
    let i = term.index();
    let key = stream.key(i);
    let undotted = key.trim_end_matches('.');
    let dotted = undotted.len() < key.len();
    let exact = if key.contains('.') { exact_sign(stream.text(i)) } else { None };
    let found = exact.or_else(|| if dotted { words.get(undotted) } else { None });
    if let Some(lexeme) = found.or_else(|| words.get_hashed(key, stream.hash(i))) {
        term.set(lexeme, lexeme.class);
    }
}

/// «د.إ» and «د.أ» have one key and two currencies.
fn exact_sign(text: &str) -> Option<&'static Lexeme> {
    let text = text.trim_end_matches('.');
    INVENTORY.signs.iter().find(|(sign, _)| *sign == text).map(|(_, lexeme)| lexeme)
}

/// How many letters و ف ب ل ك س take.
pub(crate) fn prefix_letters(proclitics: Proclitics) -> usize {
    usize::from(proclitics.conjunction())
        + usize::from(proclitics.preposition())
        + usize::from(proclitics.has(Proclitics::SA))
}
