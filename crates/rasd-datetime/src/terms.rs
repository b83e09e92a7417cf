//! From tokens to terms: what the grammar reads.
//!
//! Every token is looked up once. Where a word of time, a date, a clock or the digits of a year stand, the terms around
//! them get their senses and numerals; elsewhere nothing more is done.

use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use crate::lexicon::{Cues, Group, Sense, vocabulary};
use crate::numerals::{Numerals, digits_at, numerals_at};

/// How many terms before and after a trigger may belong to its expression.
const BEFORE: usize = 10;
const AFTER: usize = 10;

/// How far the first trigger of an expression may lie from its beginning.
const REACH: usize = 8;

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
    apart: Proclitics,
    /// Number of the vocabulary group, plus one.
    group: u16,
    /// The first sense, and how many there are.
    senses: (u32, u8),
    /// The numerals that begin here, plus one.
    numerals: u32,
    /// The digits as a number, when the token is nothing but at most nine digits.
    pub(crate) digits: Option<u32>,
    /// How many digits it has.
    pub(crate) width: u8,
}

impl Term {
    /// The vocabulary group of the word.
    fn words(&self) -> Option<&'static Group> {
        self.group.checked_sub(1).and_then(|number| vocabulary().group(number))
    }
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

/// The terms of a document.
#[derive(Debug)]
pub(crate) struct Doc<'d> {
    pub(crate) stream: TokenStream<'d>,
    pub(crate) terms: Vec<Term>,
    senses: Vec<SenseAt>,
    numerals: Vec<Numerals>,
    /// Stretches of terms that are worth reading.
    pub(crate) windows: Vec<(usize, usize)>,
    /// The terms that made them so.
    triggers: Vec<usize>,
}

impl<'d> Doc<'d> {
    /// The terms of a stream.
    pub(crate) fn of(stream: TokenStream<'d>) -> Self {
        let mut doc = Self {
            stream,
            terms: Vec::new(),
            senses: Vec::new(),
            numerals: Vec::new(),
            windows: Vec::new(),
            triggers: Vec::new(),
        };
        doc.look_up();
        for (first, end) in doc.windows.clone() {
            for at in first..end {
                doc.expand(at);
            }
        }
        doc
    }

    fn look_up(&mut self) {
        let map = vocabulary().map();
        let mut apart = Apart::default();
        for (i, token) in self.stream.tokens().iter().enumerate() {
            if token.kind == TokenKind::Word && apart.take(self.stream, i) {
                continue;
            }
            let mut term = Term {
                token: u32::try_from(i).unwrap_or(u32::MAX),
                start: token.span.start(),
                end: token.span.end(),
                kind: token.kind,
                clitics: Proclitics::NONE,
                apart: Proclitics::NONE,
                glued: token.flags.glued(),
                group: 0,
                senses: (0, 0),
                numerals: 0,
                digits: None,
                width: 0,
            };
            let mut trigger = matches!(token.kind, TokenKind::Date | TokenKind::Time);
            match token.kind {
                TokenKind::Word | TokenKind::Abbr | TokenKind::Latin => {
                    if let Some((reading, group)) =
                        map.matches(&self.stream, i).find(|(reading, _)| reading.enclitic.is_none())
                    {
                        term.group = group + 1;
                        term.clitics = reading.proclitics;
                        trigger = vocabulary().group(*group).is_some_and(|group| group.triggers);
                    }
                }
                TokenKind::Num => {
                    let key = self.stream.key(i);
                    if key.len() <= 9 && key.bytes().all(|byte| byte.is_ascii_digit()) {
                        term.digits = key.parse().ok();
                        term.width = u8::try_from(key.len()).unwrap_or(0);
                    }
                    trigger = may_be_date(key, self.stream, i);
                }
                _ => {}
            }
            apart.give(&mut term);
            if trigger {
                self.mark(self.terms.len());
            }
            self.terms.push(term);
        }
        let len = self.terms.len();
        for (_, end) in &mut self.windows {
            *end = (*end).min(len);
        }
    }

    /// Opens or lengthens the window around a trigger.
    fn mark(&mut self, at: usize) {
        self.triggers.push(at);
        let (first, end) = (at.saturating_sub(BEFORE), at + AFTER);
        match self.windows.last_mut() {
            Some(last) if last.1 >= first => last.1 = end,
            _ => self.windows.push((first, end)),
        }
    }

    /// Gives a term its senses and numerals.
    fn expand(&mut self, at: usize) {
        let Some(mut term) = self.terms.get(at).copied() else { return };
        let first = u32::try_from(self.senses.len()).unwrap_or(u32::MAX);
        self.push_senses(at, &mut term);
        let count = u8::try_from(self.senses.len().saturating_sub(usize::try_from(first).unwrap_or(0)))
            .unwrap_or(u8::MAX);
        term.senses = (first, count);
        let own = term.clitics;
        if count > 0 && !own.is_empty() {
            term.start = after_clitics(self.stream, &term);
        }
        if let Some(mut numerals) = self.numerals_of(at, &term) {
            numerals.clitics = numerals.clitics.with(term.apart);
            if count == 0 || numerals.cuts_less_than(own) {
                term.start = if term.apart.article() { term.start } else { numerals.start };
                term.clitics = numerals.clitics;
            }
            self.numerals.push(numerals);
            term.numerals = u32::try_from(self.numerals.len()).unwrap_or(0);
        }
        if let Some(place) = self.terms.get_mut(at) {
            *place = term;
        }
    }

    /// The numerals at a term. Words that no numeral begins with, and digits that none follows, need no parser.
    fn numerals_of(&self, at: usize, term: &Term) -> Option<Numerals> {
        let (this, next) = (term.words(), self.terms.get(at + 1).and_then(Term::words));
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
            self.stream,
            usize::try_from(term.token).unwrap_or(0),
            fractions || term.kind == TokenKind::Symbol,
        )
    }

    fn push_senses(&mut self, at: usize, term: &mut Term) {
        let Some(group) = term.group.checked_sub(1).and_then(|number| vocabulary().group(number)) else {
            return;
        };
        let definite = term.clitics.article();
        let text = self.stream.text(usize::try_from(term.token).unwrap_or(0));
        for form in &group.forms {
            if form.article && !definite {
                continue;
            }
            if form.rest.iter().enumerate().all(|(i, key)| self.key(at + 1 + i) == &**key) {
                self.senses.push(SenseAt {
                    sense: form.sense,
                    amb: form.amb,
                    len: u8::try_from(form.rest.len() + 1).unwrap_or(1),
                    definite,
                    exact: text.ends_with(form.spelling),
                    clitics: term.clitics,
                });
            }
        }
    }

    /// True when an expression may begin at a term: with a word that begins one, or a number, and a trigger not far behind.
    pub(crate) fn may_begin(&self, at: usize) -> bool {
        let Some(term) = self.terms.get(at) else { return false };
        let begins = match term.kind {
            TokenKind::Date | TokenKind::Time | TokenKind::Num => true,
            TokenKind::Punct => self.key(at) == "(",
            _ => term.numerals > 0 || term.words().is_some_and(|group| group.begins),
        };
        begins && {
            let next = self.triggers.partition_point(|trigger| *trigger < at);
            self.triggers.get(next).is_some_and(|trigger| *trigger <= at + REACH)
        }
    }

    /// The key of a term; empty when there is none.
    pub(crate) fn key(&self, at: usize) -> &'d str {
        self.terms
            .get(at)
            .map_or("", |term| self.stream.key(usize::try_from(term.token).unwrap_or(usize::MAX)))
    }

    /// What the word of a term tells of the expressions near it.
    pub(crate) fn cues(&self, at: usize) -> Cues {
        let token = self.terms.get(at).map(|term| usize::try_from(term.token).unwrap_or(usize::MAX));
        token.map_or(Cues::NONE, |token| Cues::at(&self.stream, token))
    }

    /// The senses of a term, those of most words first.
    pub(crate) fn senses(&self, at: usize) -> &[SenseAt] {
        let Some(term) = self.terms.get(at) else { return &[] };
        let first = usize::try_from(term.senses.0).unwrap_or(0);
        self.senses.get(first..first + usize::from(term.senses.1)).unwrap_or(&[])
    }

    /// The numerals that begin at a term.
    pub(crate) fn numerals(&self, at: usize) -> Option<&Numerals> {
        let number = usize::try_from(self.terms.get(at)?.numerals).ok()?;
        self.numerals.get(number.checked_sub(1)?)
    }

    /// The first term at or after a token.
    pub(crate) fn term_of(&self, token: usize) -> usize {
        let token = u32::try_from(token).unwrap_or(u32::MAX);
        self.terms.partition_point(|term| term.token < token)
    }

    /// True when a term has a sense that the test accepts.
    pub(crate) fn has(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        self.senses(at).iter().any(|found| test(found.sense))
    }

    /// True when a term has such a sense, in a window or not.
    pub(crate) fn means(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        let group = self.terms.get(at).and_then(|term| term.group.checked_sub(1));
        let Some(group) = group.and_then(|number| vocabulary().group(number)) else { return false };
        group.forms.iter().any(|form| form.rest.is_empty() && test(form.sense))
    }
}

/// Proclitics that stand as tokens of their own: بـ before a number, و before anything, a stretch of tatweel.
#[derive(Debug, Default)]
struct Apart {
    clitics: Proclitics,
    start: Option<u32>,
    glued: Option<bool>,
}

impl Apart {
    /// True when token `i` is nothing but proclitics of the next one.
    fn take(&mut self, stream: TokenStream<'_>, i: usize) -> bool {
        let number =
            |token: Option<&rasd_tokenize::Token>| token.is_some_and(|token| token.kind == TokenKind::Num);
        let dash =
            i.checked_sub(1).is_some_and(|before| number(stream.get(before))) && number(stream.get(i + 1));
        let tatweel = stream.key(i).is_empty() && !dash;
        let bare = stream.bare_proclitic(i).or_else(|| stretched(stream, i));
        let Some(clitics) = bare.or_else(|| tatweel.then_some(Proclitics::NONE)) else { return false };
        if self.glued.is_none() {
            self.glued = stream.get(i).map(|token| token.flags.glued());
        }
        self.clitics = self.clitics.with(clitics);
        if clitics.article() && self.start.is_none() {
            self.start = stream.get(i).map(|token| {
                let text = token.span.slice(stream.source());
                let article = text.find('ا').unwrap_or(0);
                token.span.start() + u32::try_from(article).unwrap_or(0)
            });
        }
        true
    }

    /// Hands what was gathered to the term that follows.
    fn give(&mut self, term: &mut Term) {
        if let Some(start) = self.start.take() {
            term.start = start;
        }
        if let Some(glued) = self.glued.take() {
            term.glued = glued;
        }
        term.apart = core::mem::take(&mut self.clitics);
        term.clitics = term.clitics.with(term.apart);
    }
}

/// «ب ـ 6» and «ال ـ 25»: a proclitic, a tatweel apart, a number.
fn stretched(stream: TokenStream<'_>, i: usize) -> Option<Proclitics> {
    let tatweel = stream.text(i + 1).starts_with('\u{640}') && stream.key(i + 1).is_empty();
    let number = stream.get(i + 2).is_some_and(|token| token.kind == TokenKind::Num);
    if !tatweel || !number {
        return None;
    }
    match stream.key(i) {
        "ب" => Some(Proclitics::BA),
        "ل" => Some(Proclitics::LA),
        "ال" => Some(Proclitics::AL),
        _ => None,
    }
}

/// The byte after the conjunctions and prepositions of a term: its article stays.
fn after_clitics(stream: TokenStream<'_>, term: &Term) -> u32 {
    let token = usize::try_from(term.token).unwrap_or(0);
    let Some(span) = stream.get(token).map(|token| token.span) else { return term.start };
    if term.start < span.start() {
        return term.start;
    }
    let all =
        [Proclitics::WA, Proclitics::FA, Proclitics::BA, Proclitics::LA, Proclitics::KA, Proclitics::SA];
    let own = stream_clitics(stream, token);
    let mut letters = all.into_iter().filter(|clitic| own.has(*clitic)).count();
    for (at, c) in stream.text(token).char_indices() {
        if c.is_alphabetic() && c != '\u{640}' {
            if letters == 0 {
                return span.start() + u32::try_from(at).unwrap_or(0);
            }
            letters -= 1;
        }
    }
    span.start()
}

/// The proclitics written on a token itself.
fn stream_clitics(stream: TokenStream<'_>, token: usize) -> Proclitics {
    let found = vocabulary().map().matches(&stream, token).find(|(reading, _)| reading.enclitic.is_none());
    found.map_or(Proclitics::NONE, |(reading, _)| reading.proclitics)
}

/// True for a number that may be a year, or part of a date with separators.
fn may_be_date(key: &str, stream: TokenStream<'_>, i: usize) -> bool {
    let year = key.len() == 4 && matches!(key.as_bytes().first(), Some(b'1' | b'2'));
    let separated = || {
        matches!(stream.key(i + 1), "/" | "-")
            && stream.get(i + 2).is_some_and(|next| next.kind == TokenKind::Num)
    };
    let signed = || {
        let negative = |i: usize| {
            stream.get(i).is_some_and(|next| next.kind == TokenKind::Num) && stream.key(i).starts_with('-')
        };
        negative(i + 1) && negative(i + 2)
    };
    let dotted = || key.contains('.') && key.len() <= 7;
    year || separated() || signed() || dotted()
}
