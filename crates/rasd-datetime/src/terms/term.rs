//! One term: its place, its proclitics, its senses and the numerals that begin with it.

use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use super::{Doc, apart};
use crate::lexicon::{Form, Sense};
use crate::numerals::{Numerals, numerals_at};

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
    /// What may be counted with it.
    pub(super) counted: Counted,
}

/// The numerals at a term.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counted {
    No,
    /// Its digits.
    Digits,
    /// These of the document.
    Numerals(u32),
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
    /// The word as listed, without ال.
    pub(super) spelling: &'static str,
    /// The proclitics of the reading, and those that stood apart.
    pub(crate) clitics: Proclitics,
}

impl SenseAt {
    /// A form that stands behind these proclitics.
    pub(super) fn of(form: &'static Form, clitics: Proclitics) -> Self {
        Self {
            sense: form.sense,
            amb: form.amb,
            len: u8::try_from(form.rest.len() + 1).unwrap_or(1),
            definite: clitics.article(),
            spelling: form.spelling,
            clitics,
        }
    }
}

impl Term {
    /// A term of which nothing is known.
    const BLANK: Self = Self {
        token: u32::MAX,
        start: 0,
        end: 0,
        kind: TokenKind::Other,
        clitics: Proclitics::NONE,
        apart: Proclitics::NONE,
        glued: false,
        digits: None,
        width: 0,
        counted: Counted::No,
    };

    /// Works out what a term of a document says.
    pub(super) fn of(doc: &Doc<'_>, at: usize) -> Self {
        let own = doc.tables.words.get(at).map_or(Proclitics::NONE, |found| found.clitics);
        let mut term = place(doc, at, own);
        let known = doc.forms_of(at, term.clitics.article()).next().is_some();
        if known && !term.clitics.is_empty() {
            term.start = after_clitics(doc.stream, &term, own);
        }
        if term.digits.is_some() && !doc.may_count(at + 1) && !opens_groups(doc, at, &term) {
            term.counted = Counted::Digits;
            return term;
        }
        let Some(found) = numerals_of(doc, at, &term) else { return term };
        if !known || found.cuts_less_than(term.clitics) {
            term.start = if term.apart.article() { term.start } else { found.start };
            term.clitics = found.clitics;
        }
        let all = &mut doc.read.borrow_mut().numerals;
        term.counted = Counted::Numerals(u32::try_from(all.len()).unwrap_or(u32::MAX));
        all.push(found);
        term
    }
}

/// The place of a term, before its senses are known.
fn place(doc: &Doc<'_>, at: usize, own: Proclitics) -> Term {
    let token = doc.token_of(at);
    let mut term = Term { token: u32::try_from(token).unwrap_or(0), clitics: own, ..Term::BLANK };
    let Some(found) = doc.stream.get(token) else { return term };
    (term.start, term.end) = (found.span.start(), found.span.end());
    (term.kind, term.glued) = (found.kind, found.flags.glued());
    if term.kind == TokenKind::Num {
        let key = doc.stream.key(token);
        term.digits = digits(key);
        term.width = term.digits.and_then(|_| u8::try_from(key.len()).ok()).unwrap_or(0);
    }
    let first = first_token(doc, at);
    if first < token {
        apart::gather(doc.stream, first, &mut term);
    }
    term
}

/// The value of a key that is nothing but at most nine digits.
fn digits(key: &str) -> Option<u32> {
    let plain = key.len() <= 9 && key.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| key.parse().ok()).flatten()
}

/// The first token that belongs to a term.
fn first_token(doc: &Doc<'_>, at: usize) -> usize {
    at.checked_sub(1).map_or(0, |before| doc.token_of(before) + 1)
}

/// The proclitics that stand apart before a term.
pub(super) fn apart(doc: &Doc<'_>, at: usize) -> Proclitics {
    apart::between(doc.stream, first_token(doc, at)..doc.token_of(at))
}

/// The 100 of `100 000 ثانية` and `100 ، 000 سنة`: three digits follow that may be its next group.
fn opens_groups(doc: &Doc<'_>, at: usize, term: &Term) -> bool {
    let group = |at: usize| doc.kind(at) == Some(TokenKind::Num) && doc.key(at).len() == 3;
    let comma = || matches!(doc.key(at + 1), "،" | ",");
    matches!(term.width, 1..=3) && (group(at + 1) || comma() && group(at + 2))
}

/// The numerals at a term. Words that no numeral begins with need no parser.
fn numerals_of(doc: &Doc<'_>, at: usize, term: &Term) -> Option<Numerals> {
    let (this, next) = (doc.group(at), doc.group(at + 1));
    if !doc.may_count(at) && !matches!(term.kind, TokenKind::Num | TokenKind::Symbol) {
        return None;
    }
    let fractions = [this, next].into_iter().flatten().any(|group| group.fraction);
    let found = numerals_at(
        doc.stream,
        usize::try_from(term.token).unwrap_or(0),
        fractions || term.kind == TokenKind::Symbol,
        &mut doc.read.borrow_mut().buffer,
    )?;
    Some(Numerals { clitics: found.clitics.with(term.apart), ..found })
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
