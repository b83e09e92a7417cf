//! From tokens to terms: what the grammar reads.
//!
//! Every token is looked up once, which costs most words a glance at a filter. Where a word of time, a date, a clock or the
//! digits of a year stand, the classes of the terms around them are noted, which is what rules ask for first; what else a term
//! says is worked out when one of them gets that far.

mod ahead;
mod apart;
mod beginnings;
mod event;
mod look_up;
mod memo;
mod tables;
mod term;

use std::cell::RefCell;

use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use crate::lexicon::{Classes, Cues, Form, Group, Sense, Vocabulary, vocabulary};
use crate::numerals::{Numerals, digits_at};
use crate::said::{Length, Offset, Said};
use beginnings::Beginnings;
pub(crate) use event::is_behind_event;
use memo::Memo;
use tables::Read;
pub(crate) use tables::Tables;
use term::Counted;
pub(crate) use term::{SenseAt, Term};

/// The terms of a document.
#[derive(Debug)]
pub(crate) struct Doc<'d> {
    pub(crate) stream: TokenStream<'d>,
    vocabulary: &'static Vocabulary,
    tables: Tables,
    read: RefCell<Read>,
    /// The points and the dates with a month that were read last.
    pub(crate) points: Memo<(usize, (Said, &'static str), usize)>,
    pub(crate) dates: Memo<(usize, (Said, &'static str))>,
    /// How often anything was asked of a term.
    #[cfg(test)]
    pub(crate) asked: std::cell::Cell<usize>,
}

impl<'d> Doc<'d> {
    /// The terms of a stream.
    pub(crate) fn of(stream: TokenStream<'d>, mut tables: Tables) -> Self {
        tables.clear();
        let mut doc = Self {
            stream,
            vocabulary: vocabulary(),
            read: RefCell::new(core::mem::take(&mut tables.read)),
            tables,
            points: Memo::default(),
            dates: Memo::default(),
            #[cfg(test)]
            asked: std::cell::Cell::default(),
        };
        doc.look_up();
        doc.tables.number_tokens();
        if !doc.tables.windows.is_empty() {
            doc.look_around();
        }
        doc
    }

    /// The memory, for the next document.
    pub(crate) fn into_tables(self) -> Tables {
        Tables { read: self.read.into_inner(), ..self.tables }
    }

    /// Settles the classes that depend on neighbours.
    fn look_around(&mut self) {
        let len = self.len();
        self.read.get_mut().places.resize(len, 0);
        self.read.get_mut().told.resize(len, 0);
        for (_, end) in &mut self.tables.windows {
            *end = (*end).min(len);
        }
        for open in 0..self.tables.open.len() {
            let Some(&at) = self.tables.open.get(open) else { break };
            let known = self.known_classes(at);
            if let Some(found) = self.tables.words.get_mut(at).filter(|_| known != Classes::NONE) {
                found.classes = known;
            }
        }
    }

    /// The stretches of terms that are worth reading.
    pub(crate) fn windows(&self) -> &[(usize, usize)] {
        &self.tables.windows
    }

    /// The number of terms.
    pub(crate) fn len(&self) -> usize {
        self.tables.words.len()
    }

    /// The terms from one on, before another, that an expression may begin at.
    pub(crate) fn beginnings(&self, at: usize, end: usize) -> Beginnings<'_, 'd> {
        let trigger = self.tables.triggers.partition_point(|trigger| *trigger < at);
        Beginnings { doc: self, at, end, trigger }
    }

    /// The classes of a term and of those behind it that may stand in one expression with it.
    pub(crate) fn ahead(&self, at: usize) -> Classes {
        let ahead = &mut self.read.borrow_mut().ahead;
        ahead.at(at).unwrap_or_else(|| ahead.gather(self, at))
    }

    /// The term that no expression from a term on reaches.
    pub(crate) fn reach(&self, at: usize) -> usize {
        let ahead = &mut self.read.borrow_mut().ahead;
        let known = ahead.reach(at);
        known
            .or_else(|| {
                ahead.gather(self, at);
                ahead.reach(at)
            })
            .unwrap_or(usize::MAX)
    }

    /// True for a term that stands in no expression, unless a form of the term before covers it or a numeral before it.
    pub(crate) fn is_wall(&self, at: usize) -> bool {
        self.classes(at) == Classes::NONE && ahead::is_wall(self, at, true)
    }

    /// The classes of a term.
    pub(crate) fn classes(&self, at: usize) -> Classes {
        #[cfg(test)]
        self.asked.set(self.asked.get() + 1);
        self.tables.words.get(at).map_or(Classes::NONE, |found| found.classes)
    }

    /// True when a numeral with words in it may begin at a term.
    pub(crate) fn counts_in_words(&self, at: usize) -> bool {
        let classes = self.classes(at);
        let mark = || classes.has(Classes::NUMBER.or(Classes::SYMBOL));
        classes.has(Classes::NUMERAL) && (self.may_count(at) || mark() && self.may_count(at + 1))
    }

    /// True when the word of a term belongs to numerals.
    fn may_count(&self, at: usize) -> bool {
        self.group(at).is_some_and(|group| group.numeral)
    }

    /// True when the word of a term carries ال, on it or as a token of its own.
    pub(crate) fn definite(&self, at: usize) -> bool {
        self.clitics(at).article()
    }

    /// True when no proclitics of a term stand apart before it.
    pub(crate) fn stands_alone(&self, at: usize) -> bool {
        self.tables.apart.is_empty() || term::apart(self, at).is_empty()
    }

    /// The proclitics of the reading that cuts least, and those that stand apart.
    pub(crate) fn clitics(&self, at: usize) -> Proclitics {
        let written = self.tables.words.get(at).map_or(Proclitics::NONE, |found| found.clitics);
        if self.tables.apart.is_empty() { written } else { written.with(term::apart(self, at)) }
    }

    /// The vocabulary group of the word of a term.
    pub(crate) fn group(&self, at: usize) -> Option<&'static Group> {
        let number = self.tables.words.get(at)?.group.checked_sub(1)?;
        self.vocabulary.group(number)
    }

    /// The forms of the vocabulary that stand at a term, with all their words, those of most words first.
    pub(crate) fn forms(&self, at: usize) -> impl Iterator<Item = &'static Form> {
        self.forms_of(at, self.definite(at))
    }

    fn forms_of(&self, at: usize, definite: bool) -> impl Iterator<Item = &'static Form> {
        let group = self.group(at);
        let next = if group.is_some_and(|group| group.long > 0) { self.hash(at + 1) } else { 0 };
        let forms = group.map_or(&[][..], |group| group.forms_before(next));
        forms.iter().filter(move |form| (!form.article || definite) && self.stands(at, form, next))
    }

    /// True when the words of a form stand at a term; `next` is the hash of the key of the next term.
    #[inline]
    fn stands(&self, at: usize, form: &Form, next: u32) -> bool {
        form.rest.is_empty() || form.second == next && self.stands_behind(at, form)
    }

    /// True when the words of a form behind its first stand behind a term.
    fn stands_behind(&self, at: usize, form: &Form) -> bool {
        form.rest.iter().enumerate().all(|(i, key)| self.key(at + 1 + i) == &**key)
    }

    /// The classes of the forms that stand at a term.
    fn known_classes(&self, at: usize) -> Classes {
        let Some(group) = self.group(at) else { return Classes::NONE };
        if group.may_be_long(self.hash(at + 1)) {
            return self.forms(at).fold(group.always, |all, form| all.or(form.classes));
        }
        group.classes(self.definite(at))
    }

    /// The hash of the key of a term.
    pub(crate) fn hash(&self, at: usize) -> u32 {
        self.stream.hash(self.token_of(at))
    }

    /// The token of a term; none has one behind the last.
    pub(crate) fn token_of(&self, at: usize) -> usize {
        #[cfg(test)]
        self.asked.set(self.asked.get() + 1);
        if self.tables.apart.is_empty() {
            return at;
        }
        let token = self.tables.tokens.get(at).and_then(|token| usize::try_from(*token).ok());
        token.unwrap_or(at + self.tables.apart.len())
    }

    /// The terms of quotation marks and line breaks.
    pub(crate) fn marks(&self) -> &[usize] {
        &self.tables.marks
    }

    /// The first term at or after a token.
    pub(crate) fn term_of(&self, token: usize) -> usize {
        let apart = &self.tables.apart;
        if apart.is_empty() {
            return token.min(self.len());
        }
        let before = apart.partition_point(|apart| usize::try_from(*apart).is_ok_and(|apart| apart < token));
        (token - before).min(self.len())
    }

    /// The kind of a term; none when there is no such term.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.stream.get(self.token_of(at)).map(|token| token.kind)
    }

    /// The key of a term; empty when there is none.
    pub(crate) fn key(&self, at: usize) -> &'d str {
        self.stream.key(self.token_of(at))
    }

    /// The key of the term so many before another; empty when there is none.
    pub(crate) fn key_before(&self, at: usize, back: usize) -> &'d str {
        at.checked_sub(back).map_or("", |at| self.key(at))
    }

    /// What the word of a term tells of the expressions near it.
    pub(crate) fn cues(&self, at: usize) -> Cues {
        Cues::at(&self.stream, self.token_of(at))
    }

    /// A term.
    pub(crate) fn term(&self, at: usize) -> Option<Term> {
        #[cfg(test)]
        self.asked.set(self.asked.get() + 1);
        let read = self.read.borrow();
        let place = *read.places.get(at)?;
        if let Some(known) = read.term_in(place) {
            return Some(*known);
        }
        drop(read);
        Some(self.new_term(at))
    }

    /// A term that nobody asked for yet.
    #[inline(never)]
    fn new_term(&self, at: usize) -> Term {
        let term = Term::of(self, at);
        self.read.borrow_mut().keep(at, term);
        term
    }

    /// The senses of a term, those of most words first.
    pub(crate) fn senses(&self, at: usize) -> impl Iterator<Item = SenseAt> {
        let clitics = self.clitics(at);
        self.forms_of(at, clitics.article()).map(move |form| SenseAt::of(form, clitics))
    }

    /// True when the word of a term is written letter for letter as a form is listed.
    pub(crate) fn is_exact(&self, at: usize, found: &SenseAt) -> bool {
        self.stream.text(self.token_of(at)).ends_with(found.spelling)
    }

    /// The numerals that begin at a term.
    pub(crate) fn numerals(&self, at: usize) -> Option<Numerals> {
        self.with_numerals(at, |found| Some(*found))
    }

    /// What is picked of the numerals that begin at a term.
    pub(crate) fn with_numerals<T>(&self, at: usize, pick: impl FnOnce(&Numerals) -> Option<T>) -> Option<T> {
        let term = self.term(at)?;
        match (term.counted, term.digits) {
            (Counted::No, _) => None,
            (Counted::Digits, value) => pick(&digits_at(value?, term.token, term.start, term.apart)),
            (Counted::Numerals(number), _) => {
                self.read.borrow().numerals.get(usize::try_from(number).ok()?).and_then(pick)
            }
        }
    }

    /// True when a numeral begins at a term.
    pub(crate) fn counts(&self, at: usize) -> bool {
        self.term(at).is_some_and(|term| !matches!(term.counted, Counted::No))
    }

    /// Keeps the length of a point that is counted from the reference.
    pub(crate) fn keep_length(&self, length: Length, sign: i8) -> Offset {
        let lengths = &mut self.read.borrow_mut().lengths;
        lengths.push(length);
        Offset { length: u32::try_from(lengths.len() - 1).unwrap_or(u32::MAX), sign }
    }

    /// The length of a point that is counted from the reference.
    pub(crate) fn length(&self, offset: Offset) -> Length {
        let number = usize::try_from(offset.length).unwrap_or(usize::MAX);
        self.read.borrow().lengths.get(number).copied().unwrap_or_default()
    }

    /// What a term tells of its clause, as bits that are not all zero: they are worked out once.
    pub(crate) fn told(&self, at: usize, work_out: impl FnOnce() -> u16) -> u16 {
        let known = self.read.borrow().told.get(at).copied().unwrap_or_default();
        if known != 0 {
            return known;
        }
        let told = work_out();
        if let Some(place) = self.read.borrow_mut().told.get_mut(at) {
            *place = told;
        }
        told
    }

    /// What the word of a term tells of its clause wherever it stands: it is worked out once for all that are written alike.
    pub(crate) fn told_by_word(&self, at: usize, work_out: impl FnOnce() -> u16) -> u16 {
        let token = self.token_of(at);
        match self.stream.get(token).map(|token| token.kind) {
            Some(TokenKind::Word) => {
                self.read.borrow_mut().told_by_words.get_or(&self.stream, token, work_out)
            }
            _ => work_out(),
        }
    }

    /// True when a term has a sense that the test accepts.
    pub(crate) fn has(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        self.forms(at).any(|form| test(form.sense))
    }

    /// True when the word of a term has such a sense by itself.
    pub(crate) fn means(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        self.group(at)
            .is_some_and(|group| group.forms.iter().any(|form| form.rest.is_empty() && test(form.sense)))
    }
}
