//! What a word or a sign may be, by the inventories.

use rasd_tokenize::{Proclitics, Reading, TokenKind, TokenStream, WordCache};

use crate::lexicon::{Class, INVENTORY, Lexeme};
use crate::marks;
use crate::term::{Place, Term};

/// What was found of the words that were looked up last.
#[derive(Debug, Default)]
pub(crate) struct Words {
    known: WordCache<Option<Known>>,
    /// Whether they join numerals, when no digits stand behind them.
    pub(crate) joined: WordCache<bool>,
}

/// What the inventories have for a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    lexeme: &'static Lexeme,
    pub(crate) class: Class,
    place: Place,
    proclitics: Proclitics,
    /// The bytes of و ف ب ل ك before the word.
    cut: u32,
}

impl Known {
    const fn new(lexeme: &'static Lexeme, class: Class, proclitics: Proclitics, cut: u32) -> Self {
        Self { lexeme, class, place: Place::of(class), proclitics, cut }
    }
}

impl Words {
    /// What the inventories have for a word over its clitic readings, the whole form first.
    #[inline]
    pub(crate) fn known(&mut self, stream: &TokenStream<'_>, i: usize) -> Option<Known> {
        self.known.get_or(stream, i, || known(stream, i))
    }
}

/// Looks up what a term may be.
pub(crate) fn look_up(stream: &TokenStream<'_>, words: &mut Words, term: &mut Term) {
    match term.kind {
        TokenKind::Word => word(stream, words, term),
        TokenKind::Num | TokenKind::Punct | TokenKind::Newline => {}
        _ => sign(stream, term),
    }
}

/// Looks up a word.
fn word(stream: &TokenStream<'_>, words: &mut Words, term: &mut Term) {
    if let Some(known) = words.known(stream, term.index()) {
        term.know(known.lexeme, known.class, known.place);
        term.proclitics = known.proclitics;
        term.start += known.cut;
    }
}

/// What the inventories have for a word; it depends on nothing but its text.
fn known(stream: &TokenStream<'_>, i: usize) -> Option<Known> {
    let marked = stream.get(i).is_some_and(|token| token.flags.marked());
    let whole = if marked { None } else { INVENTORY.words.whole(stream, i) };
    match whole.filter(|_| !is_hidden_waw(stream, i)) {
        Some(lexeme) => Some(Known::new(lexeme, lexeme.class, Proclitics::NONE, 0)),
        None => cut_word(stream, i, marked),
    }
}

/// The first reading of a word that the inventories have.
fn cut_word(stream: &TokenStream<'_>, i: usize, marked: bool) -> Option<Known> {
    let hidden = |reading: &Reading<'_>| reading.is_whole() && is_hidden_waw(stream, i);
    let mut readings = INVENTORY.words.matches(stream, i);
    let (reading, lexeme) =
        readings.find(|(reading, lexeme)| licensed(reading, lexeme) && !hidden(reading))?;
    let owned = reading.enclitic.is_some();
    let class = match (marked, owned) {
        (true, _) => marks::evidence(reading.stem.slice(stream.source()), lexeme.class),
        (false, true) => part_only(lexeme.class),
        (false, false) => lexeme.class,
    };
    let proclitics = reading.proclitics;
    let cut = match prefix_letters(proclitics) {
        0 => 0,
        letters => marks::skip_letters(stream.text(i), letters),
    };
    Some(Known::new(lexeme, class, proclitics, cut))
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
fn sign(stream: &TokenStream<'_>, term: &mut Term) {
    let (words, i) = (&INVENTORY.words, term.index());
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
