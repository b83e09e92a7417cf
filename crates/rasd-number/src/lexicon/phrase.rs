//! Phrases of several words: bounds, full currency names, compound units.

use std::collections::BTreeMap;

use super::{Class, INVENTORY, Lexeme, PhraseRow, folded};
use crate::matches::Modifier;

/// What a phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A bound or approximation before a numeral: «ما لا يقل عن».
    Before(Modifier),
    /// The same behind it: «على الأقل».
    After(Modifier),
    /// A unit, by index; true when its name counts two: «نقطتين مئويتين».
    Unit(u16, bool),
    /// A currency, by ISO 4217 code: «كرونة سويدية».
    Currency(&'static str),
    /// A country, by index: «جنوب السودان».
    Region(u16),
}

/// A sequence of words, by their numbers, with its meaning.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    pub(crate) words: Box<[u16]>,
    pub(crate) sense: Sense,
    /// It ends in «على» or «عن» and its subject may stand before them: «يزيد عددهم على».
    pub(crate) parts: bool,
}

/// All phrases.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// By the number of the first word, longer ones first.
    rows: Vec<Phrase>,
    /// Where the phrases begin that begin with a word, by its number.
    starts: Vec<usize>,
}

impl Phrases {
    fn new(mut rows: Vec<Phrase>, words: u16) -> Self {
        rows.sort_by(|a, b| a.first().cmp(&b.first()).then(b.words.len().cmp(&a.words.len())));
        let starts =
            (0..=words + 1).map(|word| rows.partition_point(|phrase| phrase.first() < word)).collect();
        Self { rows, starts }
    }

    /// The phrases that begin with a word, longest first.
    fn from(&self, word: u16) -> &[Phrase] {
        let word = usize::from(word);
        let (start, end) = (self.starts.get(word), self.starts.get(word + 1));
        start.zip(end).and_then(|(start, end)| self.rows.get(*start..*end)).unwrap_or_default()
    }
}

impl Phrase {
    fn first(&self) -> u16 {
        self.words.first().copied().unwrap_or_default()
    }
}

/// Numbers the words of all phrases.
pub(super) fn build(rows: &[(&str, PhraseRow)], words: &mut BTreeMap<String, Lexeme>) -> Phrases {
    let mut next = 1;
    let phrases = rows
        .iter()
        .map(|(surface, row)| {
            let bound = matches!(row, PhraseRow::Before(_));
            let opens = bound || matches!(row, PhraseRow::Unit(..));
            let words = numbers(surface, (bound, opens), &mut next, words);
            Phrase { words, sense: sense(*row), parts: parts(surface) }
        })
        .collect();
    let phrases = Phrases::new(phrases, next);
    for lexeme in words.values_mut().filter(|lexeme| lexeme.word != 0) {
        let senses = phrases.from(lexeme.word).iter().map(|phrase| phrase.sense);
        lexeme.class = senses.fold(lexeme.class, |class, sense| class.with(opens(sense)));
    }
    phrases
}

/// «يزيد على», «لا يقل عن»: a verb and its preposition, between which its subject may stand.
fn parts(surface: &str) -> bool {
    surface.rsplit_once(' ').is_some_and(|(_, last)| matches!(last, "على" | "عن"))
}

/// What the first word of a phrase of this sense may begin.
const fn opens(sense: Sense) -> Class {
    match sense {
        Sense::Before(_) => Class::OPENS_BOUND,
        Sense::Unit(..) | Sense::Currency(_) => Class::OPENS_MEASURE,
        Sense::After(_) | Sense::Region(_) => Class::NONE,
    }
}

/// The numbers of the words of a phrase; the last word of a bound and the first of what opens a match are marked.
fn numbers(
    surface: &str,
    (bound, opens): (bool, bool),
    next: &mut u16,
    words: &mut BTreeMap<String, Lexeme>,
) -> Box<[u16]> {
    let keys: Vec<String> = surface.split(' ').map(folded).collect();
    let numbers = keys.iter().map(|key| number(key, next, words)).collect();
    if let Some(lexeme) = keys.first().filter(|_| opens).and_then(|key| words.get_mut(stem(key))) {
        lexeme.class = lexeme.class | Class::OPENS_PHRASE;
    }
    if let Some(lexeme) = keys.last().filter(|_| bound).and_then(|key| words.get_mut(stem(key))) {
        lexeme.class = lexeme.class | Class::BOUND;
    }
    numbers
}

/// A word without its article.
fn stem(key: &str) -> &str {
    key.strip_prefix("ال").filter(|stem| stem.chars().count() > 2).unwrap_or(key)
}

fn sense(row: PhraseRow) -> Sense {
    match row {
        PhraseRow::Before(modifier) => Sense::Before(modifier),
        PhraseRow::After(modifier) => Sense::After(modifier),
        PhraseRow::Unit(unit, dual) => Sense::Unit(unit, dual),
        PhraseRow::Currency(code) => Sense::Currency(code),
        PhraseRow::Region(region) => Sense::Region(region),
    }
}

/// The number of a word, given on first sight; the article is no part of it, and ه for ة is the same word.
fn number(key: &str, next: &mut u16, words: &mut BTreeMap<String, Lexeme>) -> u16 {
    let key = stem(key);
    let lexeme = words.entry(key.to_owned()).or_default();
    lexeme.class = lexeme.class | Class::PHRASE;
    if lexeme.word == 0 {
        lexeme.word = *next;
        *next = next.saturating_add(1);
    }
    let word = lexeme.word;
    if let Some(stem) = key.strip_suffix('ة') {
        let loose = words.entry(format!("{stem}ه")).or_default();
        loose.class = loose.class | Class::PHRASE;
        loose.word = if loose.word == 0 { word } else { loose.word };
    }
    word
}

/// The phrases that begin with a word, longest first.
pub(crate) fn phrases_from(word: u16) -> &'static [Phrase] {
    INVENTORY.phrases.from(word)
}
