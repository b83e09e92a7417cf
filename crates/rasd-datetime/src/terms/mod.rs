//! From tokens to terms: what the grammar reads.
//!
//! Every token is looked up once, which costs most words a glance at a filter. Where a word of time, a date, a clock or the
//! digits of a year stand, the terms around them may be read: what a term means is worked out when the grammar first asks for it.

mod apart;
mod term;

use std::cell::{OnceCell, RefCell};

use rasd_number::NumeralBuffer;
use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use crate::lexicon::{Cues, Form, Group, Roles, Sense, Vocabulary, vocabulary};
use crate::numerals::Numerals;
use term::Read;
pub(crate) use term::{SenseAt, Term};

/// How many terms before and after a trigger may belong to its expression.
const BEFORE: usize = 10;
const AFTER: usize = 10;

/// How far the first trigger of an expression may lie from its beginning.
const REACH: usize = 8;

/// What the vocabulary has for the word of a term: the number of its group plus one, 0 for none, and the proclitics of the reading
/// that cuts least.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    group: u16,
    clitics: Proclitics,
}

/// The terms of a document.
#[derive(Debug)]
pub(crate) struct Doc<'d> {
    pub(crate) stream: TokenStream<'d>,
    /// The tokens that belong to the term after them.
    apart: Vec<u32>,
    words: Vec<Found>,
    read: Vec<OnceCell<Read>>,
    buffer: RefCell<NumeralBuffer>,
    /// Stretches of terms that are worth reading.
    pub(crate) windows: Vec<(usize, usize)>,
    /// The terms that made them so.
    triggers: Vec<usize>,
    /// How often anything was asked of a term.
    #[cfg(test)]
    pub(crate) asked: std::cell::Cell<usize>,
}

impl<'d> Doc<'d> {
    /// The terms of a stream.
    pub(crate) fn of(stream: TokenStream<'d>) -> Self {
        let mut doc = Self {
            stream,
            apart: Vec::new(),
            words: Vec::with_capacity(stream.len()),
            read: Vec::new(),
            buffer: RefCell::default(),
            windows: Vec::new(),
            triggers: Vec::new(),
            #[cfg(test)]
            asked: std::cell::Cell::default(),
        };
        doc.look_up();
        if !doc.windows.is_empty() {
            doc.read.resize_with(doc.words.len(), OnceCell::new);
        }
        doc
    }

    fn look_up(&mut self) {
        let vocabulary = vocabulary();
        for (i, token) in self.stream.tokens().iter().enumerate() {
            let (found, trigger) = match token.kind {
                TokenKind::Word | TokenKind::Abbr | TokenKind::Latin => match self.word(vocabulary, i) {
                    Some(word) => word,
                    None => continue,
                },
                TokenKind::Num => (Found::default(), may_be_date(self.stream, i)),
                kind => (Found::default(), matches!(kind, TokenKind::Date | TokenKind::Time)),
            };
            if trigger {
                self.mark(self.words.len());
            }
            self.words.push(found);
        }
        let len = self.words.len();
        for (_, end) in &mut self.windows {
            *end = (*end).min(len);
        }
    }

    /// What the vocabulary has for a word, and whether that makes a look around worth its cost; none for a word that stands apart.
    #[inline]
    fn word(&mut self, vocabulary: &'static Vocabulary, i: usize) -> Option<(Found, bool)> {
        if let Some(number) = vocabulary.map().whole(&self.stream, i)
            && let Some(group) = vocabulary.group(*number)
            && !group.apart
        {
            return Some((Found { group: number + 1, clitics: Proclitics::NONE }, group.triggers));
        }
        let mut known = vocabulary.map().matches(&self.stream, i);
        match known.next() {
            None if self.stream.hash(i) != 0 => Some((Found::default(), false)),
            first => self.known_word(vocabulary, i, first.into_iter().chain(known)),
        }
    }

    fn known_word<'r>(
        &mut self,
        vocabulary: &'static Vocabulary,
        i: usize,
        readings: impl Iterator<Item = (rasd_tokenize::Reading<'r>, &'r u16)>,
    ) -> Option<(Found, bool)> {
        let mut found = Found::default();
        let mut may_be_apart = self.stream.hash(i) == 0;
        let mut trigger = false;
        for (reading, number) in readings {
            let Some(group) = vocabulary.group(*number) else { continue };
            may_be_apart |= group.apart && reading.is_whole();
            if !group.forms.is_empty() {
                found = Found { group: number + 1, clitics: reading.proclitics };
                trigger = group.triggers;
                break;
            }
        }
        if may_be_apart && apart::is_apart(self.stream, i) {
            self.apart.push(u32::try_from(i).unwrap_or(u32::MAX));
            return None;
        }
        Some((found, trigger))
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

    /// The number of terms.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The first term from `at` on, before `end`, that an expression may begin at: a word that begins one, or a number, with a
    /// trigger not far behind.
    pub(crate) fn next_beginning(&self, at: usize, end: usize) -> Option<usize> {
        let mut at = at;
        let mut next = self.triggers.partition_point(|trigger| *trigger < at);
        while at < end {
            while self.triggers.get(next).is_some_and(|trigger| *trigger < at) {
                next += 1;
            }
            at = at.max(self.triggers.get(next)?.saturating_sub(REACH));
            if at < end && self.begins(at) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    fn begins(&self, at: usize) -> bool {
        if self.group(at).is_some() {
            return self.roles(at).has(Roles::BEGINS);
        }
        match self.kind(at) {
            Some(TokenKind::Date | TokenKind::Time | TokenKind::Num) => true,
            Some(TokenKind::Punct) => self.key(at) == "(",
            Some(TokenKind::Symbol) => self.numerals(at).is_some(),
            _ => false,
        }
    }

    /// True when a numeral with words in it may begin at a term.
    pub(crate) fn counts_in_words(&self, at: usize) -> bool {
        let numeral = |at: usize| self.group(at).is_some_and(|group| group.numeral);
        let mark = || matches!(self.kind(at), Some(TokenKind::Num | TokenKind::Symbol));
        numeral(at) || numeral(at + 1) && mark()
    }

    /// True when the word of a term carries ال, on it or as a token of its own.
    pub(crate) fn definite(&self, at: usize) -> bool {
        let written = self.words.get(at).is_some_and(|found| found.clitics.article());
        written || !self.apart.is_empty() && term::apart(self, at).article()
    }

    /// The vocabulary group of the word of a term.
    pub(crate) fn group(&self, at: usize) -> Option<&'static Group> {
        let number = self.words.get(at)?.group.checked_sub(1)?;
        vocabulary().group(number)
    }

    /// The forms of the vocabulary that stand at a term, with all their words, those of most words first.
    pub(crate) fn forms(&self, at: usize) -> impl Iterator<Item = &'static Form> {
        self.forms_of(at, self.definite(at))
    }

    pub(super) fn forms_of(&self, at: usize, definite: bool) -> impl Iterator<Item = &'static Form> {
        let forms = self.group(at).map_or(&[][..], |group| &group.forms);
        let next = self.stream.hash(self.token_of(at + 1));
        forms.iter().filter(move |form| (!form.article || definite) && self.stands(at, form, next))
    }

    /// True when the words of a form stand at a term; `next` is the hash of the key of the next term.
    fn stands(&self, at: usize, form: &Form, next: u32) -> bool {
        form.rest.is_empty()
            || form.second == next
                && form.rest.iter().enumerate().all(|(i, key)| self.key(at + 1 + i) == &**key)
    }

    /// What the word of a term may do.
    pub(crate) fn roles(&self, at: usize) -> Roles {
        let Some(group) = self.group(at) else { return Roles::default() };
        if group.long > 0 {
            return self.forms(at).fold(Roles::default(), |all, form| all.or(form.roles));
        }
        if group.definite != Roles::default() && self.definite(at) {
            group.bare.or(group.definite)
        } else {
            group.bare
        }
    }

    /// The token of a term.
    pub(crate) fn token_of(&self, at: usize) -> usize {
        #[cfg(test)]
        self.asked.set(self.asked.get() + 1);
        if self.apart.is_empty() {
            return at;
        }
        let before =
            |(index, apart): (usize, &u32)| usize::try_from(*apart).is_ok_and(|apart| apart - index <= at);
        let (mut low, mut high) = (0, self.apart.len());
        while low < high {
            let mid = usize::midpoint(low, high);
            if self.apart.get(mid).is_some_and(|apart| before((mid, apart))) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        at + low
    }

    /// The first term at or after a token.
    pub(crate) fn term_of(&self, token: usize) -> usize {
        if self.apart.is_empty() {
            return token.min(self.len());
        }
        let before =
            self.apart.partition_point(|apart| usize::try_from(*apart).is_ok_and(|apart| apart < token));
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

    /// What the word of a term tells of the expressions near it.
    pub(crate) fn cues(&self, at: usize) -> Cues {
        Cues::at(&self.stream, self.token_of(at))
    }

    /// A term with all that is known of it.
    fn read(&self, at: usize) -> Option<&Read> {
        #[cfg(test)]
        self.asked.set(self.asked.get() + 1);
        self.read.get(at).map(|place| place.get_or_init(|| Read::of(self, at)))
    }

    /// A term.
    pub(crate) fn term(&self, at: usize) -> Option<&Term> {
        self.read(at).map(|read| &read.term)
    }

    /// The senses of a term, those of most words first.
    pub(crate) fn senses(&self, at: usize) -> &[SenseAt] {
        self.read(at).map_or(&[], |read| read.senses.as_slice())
    }

    /// The numerals that begin at a term.
    pub(crate) fn numerals(&self, at: usize) -> Option<&Numerals> {
        self.read(at)?.numerals.as_deref()
    }

    /// True when a term has a sense that the test accepts.
    pub(crate) fn has(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        self.senses(at).iter().any(|found| test(found.sense))
    }

    /// True when the word of a term has such a sense by itself.
    pub(crate) fn means(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        self.group(at)
            .is_some_and(|group| group.forms.iter().any(|form| form.rest.is_empty() && test(form.sense)))
    }
}

/// True for a number that may be a year, or part of a date with separators.
fn may_be_date(stream: TokenStream<'_>, i: usize) -> bool {
    let key = stream.key(i);
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
