//! What is noted of the terms of a document.

use rasd_number::NumeralBuffer;
use rasd_tokenize::{Proclitics, TokenStream, WordCache};

use super::ahead::Ahead;
use super::term::Term;
use crate::lexicon::{Classes, Group, Vocabulary};
use crate::numerals::Numerals;
use crate::said::Length;

/// How many terms before and after a trigger may belong to its expression.
const BEFORE: usize = 10;
const AFTER: usize = 10;

/// What the vocabulary has for a word, wherever it stands; 16 bytes, as most words of a text are looked for among those that came last.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// What it may be and do, where no other word belongs to it.
    pub(super) classes: Classes,
    /// The number of its group plus one; 0 for none.
    pub(super) group: u16,
    /// The proclitics of the reading that cuts least.
    pub(super) clitics: Proclitics,
    /// How many terms behind it may belong to it, whatever their classes.
    pub(super) covers: u8,
    /// It makes a look around worth its cost.
    pub(super) triggers: Triggers,
    /// A form of more than one word begins with it.
    pub(super) long: bool,
    /// It may stand apart as a proclitic of the next.
    pub(super) may_be_apart: bool,
    /// Any of these: there is more to note of it than what it is.
    pub(super) asks: bool,
}

/// Whether a word makes a look around worth its cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Triggers {
    #[default]
    Never,
    /// Where it may be an hour.
    AsHour,
    Always,
}

impl Triggers {
    fn of(group: &Group) -> Self {
        match (group.triggers, group.numeral) {
            (true, _) => Self::Always,
            (false, true) => Self::AsHour,
            (false, false) => Self::Never,
        }
    }
}

/// What is noted of the terms of a document, in memory that serves one document after the other.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// The tokens that belong to the term after them.
    pub(super) apart: Vec<u32>,
    pub(super) words: Vec<Known>,
    /// The token of each term, where some stand apart.
    pub(super) tokens: Vec<u32>,
    /// The terms of quotation marks and line breaks.
    pub(super) marks: Vec<usize>,
    /// The terms whose classes depend on their neighbours.
    pub(super) open: Vec<usize>,
    /// What the vocabulary had for the words that came last.
    pub(super) known: WordCache<Known>,
    pub(super) read: Read,
    /// Stretches of terms that are worth reading.
    pub(super) windows: Vec<(usize, usize)>,
    /// The terms that made them so.
    pub(super) triggers: Vec<usize>,
}

/// What was worked out of the terms that rules asked for.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// The terms in the order they were asked for.
    pub(super) terms: Vec<Term>,
    /// For each term of the document its place among them plus one; 0 for one that nobody asked for yet.
    pub(super) places: Vec<u32>,
    /// What may stand in one expression with the terms that were asked for last.
    pub(super) ahead: Ahead,
    /// What terms tell of their clause.
    pub(super) told: Vec<u16>,
    /// What words tell of it wherever they stand.
    pub(super) told_by_words: WordCache<u16>,
    /// Numerals that have words in them.
    pub(super) numerals: Vec<Numerals>,
    pub(super) buffer: NumeralBuffer,
    /// The lengths of the points that are counted from the reference.
    pub(super) lengths: Vec<Length>,
}

impl Known {
    /// What the vocabulary has for a word; it depends on nothing but the text and the kind of its token.
    pub(super) fn of(vocabulary: &'static Vocabulary, stream: TokenStream<'_>, i: usize) -> Self {
        let known = Self::held(vocabulary, stream, i);
        let asks = known.may_be_apart || known.long || known.triggers != Triggers::Never;
        Self { asks, ..known }
    }

    /// What the group has that the word belongs to.
    fn held(vocabulary: &'static Vocabulary, stream: TokenStream<'_>, i: usize) -> Self {
        if let Some(number) = vocabulary.map().whole(&stream, i)
            && let Some(group) = vocabulary.group(*number)
            && !group.apart
        {
            return Self::default().with(*number, group, Proclitics::NONE);
        }
        let mut known = Self { may_be_apart: stream.hash(i) == 0, ..Self::default() };
        for (reading, number) in vocabulary.map().matches(&stream, i) {
            let Some(group) = vocabulary.group(*number) else { continue };
            known.may_be_apart |= group.apart && reading.is_whole();
            if !group.forms.is_empty() {
                return known.with(*number, group, reading.proclitics);
            }
        }
        known
    }

    /// What its group tells, behind these proclitics.
    fn with(self, number: u16, group: &Group, clitics: Proclitics) -> Self {
        Self {
            classes: group.classes(clitics.article()),
            group: number + 1,
            clitics,
            covers: group.covers,
            triggers: Triggers::of(group),
            long: group.long > 0,
            ..self
        }
    }
}

impl Read {
    /// The term in a place; none in the place of one that nobody asked for yet.
    #[inline]
    pub(super) fn term_in(&self, place: u32) -> Option<&Term> {
        self.terms.get(usize::try_from(place.checked_sub(1)?).ok()?)
    }

    pub(super) fn keep(&mut self, at: usize, term: Term) {
        self.terms.push(term);
        if let Some(place) = self.places.get_mut(at) {
            *place = u32::try_from(self.terms.len()).unwrap_or(0);
        }
    }
}

/// A copy begins with memory of its own.
impl Clone for Tables {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Tables {
    pub(super) fn clear(&mut self) {
        self.apart.clear();
        self.words.clear();
        self.tokens.clear();
        self.open.clear();
        self.marks.clear();
        self.read.ahead.clear();
        self.read.terms.clear();
        self.read.places.clear();
        self.read.told.clear();
        self.read.numerals.clear();
        self.read.lengths.clear();
        self.windows.clear();
        self.triggers.clear();
    }

    /// Numbers the tokens of the terms between those that stand apart.
    pub(super) fn number_tokens(&mut self) {
        let terms = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        let mut token = 0;
        for apart in &self.apart {
            self.tokens.extend(token..*apart);
            token = apart + 1;
        }
        if token > 0 {
            let apart = u32::try_from(self.apart.len()).unwrap_or(u32::MAX);
            self.tokens.extend(token..terms.saturating_add(apart));
        }
    }

    /// Opens or lengthens the window around a trigger.
    pub(super) fn mark(&mut self, at: usize) {
        self.triggers.push(at);
        let (first, end) = (at.saturating_sub(BEFORE), at + AFTER);
        match self.windows.last_mut() {
            Some(last) if last.1 >= first => last.1 = end,
            _ => self.windows.push((first, end)),
        }
    }
}
