//! One term: its place, its proclitics, its senses and the numerals that begin with it.

use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use super::{Doc, apart};
use crate::lexicon::Sense;
use crate::numerals::{Numerals, digits_at, numerals_at};

/// A token as the grammar sees it, with the proclitics that stood apart before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// The token.
    pub(crate) token: u32,
    /// First byte of what may belong to a match: after و ف ب ل ك, before ال.
    pub(crate) start: u32,
    /// Byte after it.
    pub(crate) end: u32,
    pub(crate) kind: TokenKind,
    /// The proclitics of the reading that cuts least.
    pub(crate) clitics: Proclitics,
    /// Nothing stands between it and the term before it.
    pub(crate) glued: bool,
    /// The proclitics that stood apart.
    pub(super) apart: Proclitics,
    /// The digits as a number, when the token is nothing but at most nine digits.
    pub(crate) digits: Option<u32>,
    /// How many digits it has.
    pub(crate) width: u8,
}

/// A sense at a term.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SenseAt {
    pub(crate) sense: Sense,
    pub(crate) amb: u8,
    /// How many terms it takes.
    pub(crate) len: u8,
    /// True when the word carries ال.
    pub(crate) definite: bool,
    /// True when the word is written letter for letter as listed.
    pub(crate) exact: bool,
    /// The proclitics of the reading, and those that stood apart.
    pub(crate) clitics: Proclitics,
}

/// The senses of a term: most have few, which need no memory of their own.
#[derive(Debug)]
pub(super) struct Senses {
    few: [SenseAt; 3],
    len: usize,
    /// All of them, when there are more.
    many: Vec<SenseAt>,
}

impl Default for Senses {
    fn default() -> Self {
        let none = SenseAt {
            sense: Sense::Numeral,
            amb: 0,
            len: 0,
            definite: false,
            exact: false,
            clitics: Proclitics::NONE,
        };
        Self { few: [none; 3], len: 0, many: Vec::new() }
    }
}

impl Senses {
    fn push(&mut self, sense: SenseAt) {
        match self.few.get_mut(self.len) {
            Some(place) => *place = sense,
            None if self.many.is_empty() => self.many.extend(self.few.into_iter().chain([sense])),
            None => self.many.push(sense),
        }
        self.len += 1;
    }

    pub(super) fn as_slice(&self) -> &[SenseAt] {
        self.few.get(..self.len).unwrap_or(&self.many)
    }
}

/// A term with what it means.
#[derive(Debug)]
pub(super) struct Read {
    pub(super) term: Term,
    pub(super) senses: Senses,
    pub(super) numerals: Option<Box<Numerals>>,
}

impl Read {
    /// Works out what a term of a document means.
    pub(super) fn of(doc: &Doc<'_>, at: usize) -> Self {
        let own = doc.words.get(at).map_or(Proclitics::NONE, |found| found.clitics);
        let mut term = place(doc, at, own);
        let senses = senses(doc, at, &term);
        if !senses.as_slice().is_empty() && !term.clitics.is_empty() {
            term.start = after_clitics(doc.stream, &term, own);
        }
        let numerals = numerals_of(doc, at, &term).map(|found| {
            let clitics = found.clitics.with(term.apart);
            Numerals { clitics, ..found }
        });
        if let Some(found) = &numerals
            && (senses.as_slice().is_empty() || found.cuts_less_than(term.clitics))
        {
            term.start = if term.apart.article() { term.start } else { found.start };
            term.clitics = found.clitics;
        }
        Self { term, senses, numerals: numerals.map(Box::new) }
    }
}

/// The place of a term, before its senses are known.
fn place(doc: &Doc<'_>, at: usize, own: Proclitics) -> Term {
    let token = doc.token_of(at);
    let mut term = Term {
        token: u32::try_from(token).unwrap_or(u32::MAX),
        start: 0,
        end: 0,
        kind: TokenKind::Other,
        clitics: own,
        apart: Proclitics::NONE,
        glued: false,
        digits: None,
        width: 0,
    };
    let Some(found) = doc.stream.get(token) else { return term };
    (term.start, term.end) = (found.span.start(), found.span.end());
    (term.kind, term.glued) = (found.kind, found.flags.glued());
    if term.kind == TokenKind::Num {
        let key = doc.stream.key(token);
        if key.len() <= 9 && key.bytes().all(|byte| byte.is_ascii_digit()) {
            term.digits = key.parse().ok();
            term.width = u8::try_from(key.len()).unwrap_or(0);
        }
    }
    let first = first_token(doc, at);
    if first < token {
        apart::gather(doc.stream, first, &mut term);
    }
    term
}

/// The first token that belongs to a term.
fn first_token(doc: &Doc<'_>, at: usize) -> usize {
    at.checked_sub(1).map_or(0, |before| doc.token_of(before) + 1)
}

/// The proclitics that stand apart before a term.
pub(super) fn apart(doc: &Doc<'_>, at: usize) -> Proclitics {
    apart::between(doc.stream, first_token(doc, at)..doc.token_of(at))
}

/// The senses of a term whose words follow.
fn senses(doc: &Doc<'_>, at: usize, term: &Term) -> Senses {
    let mut senses = Senses::default();
    let definite = term.clitics.article();
    let text = doc.stream.text(usize::try_from(term.token).unwrap_or(0));
    for form in doc.forms_of(at, definite) {
        senses.push(SenseAt {
            sense: form.sense,
            amb: form.amb,
            len: u8::try_from(form.rest.len() + 1).unwrap_or(1),
            definite,
            exact: text.ends_with(form.spelling),
            clitics: term.clitics,
        });
    }
    senses
}

/// The numerals at a term. Words that no numeral begins with, and digits that none follows, need no parser.
fn numerals_of(doc: &Doc<'_>, at: usize, term: &Term) -> Option<Numerals> {
    let (this, next) = (doc.group(at), doc.group(at + 1));
    let next_numeral = next.is_some_and(|group| group.numeral);
    if let (Some(value), false) = (term.digits, next_numeral) {
        return Some(digits_at(value, term.token, term.start));
    }
    let worded = this.is_some_and(|group| group.numeral);
    if !worded && !matches!(term.kind, TokenKind::Num | TokenKind::Symbol) {
        return None;
    }
    let fractions = [this, next].into_iter().flatten().any(|group| group.fraction);
    numerals_at(
        doc.stream,
        usize::try_from(term.token).unwrap_or(0),
        fractions || term.kind == TokenKind::Symbol,
        &mut doc.buffer.borrow_mut(),
    )
}

/// The byte after the conjunctions and prepositions that are written on a term itself: its article stays.
fn after_clitics(stream: TokenStream<'_>, term: &Term, own: Proclitics) -> u32 {
    let token = usize::try_from(term.token).unwrap_or(0);
    let Some(span) = stream.get(token).map(|token| token.span) else { return term.start };
    if term.start < span.start() {
        return term.start;
    }
    let all =
        [Proclitics::WA, Proclitics::FA, Proclitics::BA, Proclitics::LA, Proclitics::KA, Proclitics::SA];
    let mut letters = all.into_iter().filter(|clitic| own.has(*clitic)).count();
    for (at, c) in stream.text(token).char_indices() {
        if is_letter(c) {
            if letters == 0 {
                return span.start() + u32::try_from(at).unwrap_or(0);
            }
            letters -= 1;
        }
    }
    span.start()
}

/// A letter, tatweel excepted; most are told without the tables of Unicode.
fn is_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}') || c.is_alphabetic() && c != '\u{640}'
}
