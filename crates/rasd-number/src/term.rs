//! Terminals: one token, or a token with the proclitic written apart from it, as the grammar sees it.

use core::ops::Range;

use rasd_normalize::Span;
use rasd_tokenize::{Lexicon, Matches, Proclitics, Reading, TokenKind, TokenStream};

use crate::lexicon::{Class, INVENTORY, Lexeme};
use crate::marks;

/// A terminal of the grammar.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    /// What the word may be; empty for anything else.
    pub(crate) class: Class,
    /// The rest that is known of the word.
    pub(crate) lexeme: &'static Lexeme,
    /// The first token: the proclitic when it is written apart.
    pub(crate) first: u32,
    /// The token of the word.
    pub(crate) token: u32,
    /// The first byte of the token without و ف ب ل ك, with ال.
    pub(crate) start: u32,
    /// The byte after the token.
    pub(crate) end: u32,
    /// What is written before the word, attached or apart.
    pub(crate) proclitics: Proclitics,
    /// The kind of the token.
    pub(crate) kind: TokenKind,
    /// Nothing stands between this term and the one before.
    pub(crate) glued: bool,
}

static NOTHING: Lexeme = Lexeme::EMPTY;

impl Term {
    /// True when the term is one of the classes.
    pub(crate) const fn is(&self, class: Class) -> bool {
        self.class.any(class)
    }

    /// True for digits and for words that a number may begin with.
    pub(crate) fn begins(&self) -> bool {
        self.is_digits() || self.is(STARTERS)
    }

    /// True for what may stand inside a numeral.
    pub(crate) fn continues(&self) -> bool {
        !self.is_word() || self.class != Class::NONE
    }

    /// True for a number in digits.
    pub(crate) fn is_digits(&self) -> bool {
        self.kind == TokenKind::Num
    }

    /// True when و or ف stands before the word.
    pub(crate) const fn conjoined(&self) -> bool {
        self.proclitics.conjunction()
    }

    /// True when ال stands before the word.
    pub(crate) const fn definite(&self) -> bool {
        self.proclitics.article()
    }

    /// True for a word of any script.
    pub(crate) const fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word)
    }

    /// True for a word that no list holds.
    pub(crate) fn is_plain(&self) -> bool {
        self.is_word() && self.class == Class::NONE && self.lexeme.word == 0
    }

    /// The bytes of the term without proclitics but with the article.
    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// What stands in a stretch of terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// The classes of all terms.
    pub(crate) classes: Class,
    /// From the first word or number to the last: outside of it there is only punctuation.
    pub(crate) content: Range<usize>,
    /// Some term may begin a match.
    pub(crate) begins: bool,
}

impl Seen {
    /// Notes the term at an index.
    pub(crate) fn note(&mut self, index: usize, term: &Term) {
        self.classes = self.classes | term.class;
        self.begins |= term.begins();
        if term.is_word() || term.is_digits() {
            let first = if self.content.is_empty() { index } else { self.content.start };
            self.content = first..index + 1;
        }
    }
}

/// Appends the terms of the tokens `range`.
pub(crate) fn lex(stream: &TokenStream<'_>, range: Range<usize>, terms: &mut Vec<Term>) -> Seen {
    let words = &INVENTORY.words;
    let mut seen = Seen::default();
    let mut i = range.start;
    while i < range.end {
        let (term, used) = lex_one(stream, words, i, range.end);
        seen.note(terms.len(), &term);
        terms.push(term);
        i += used;
    }
    seen
}

/// The term that begins with token `i`, and how many tokens it takes.
#[inline]
pub(crate) fn lex_one(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    end: usize,
) -> (Term, usize) {
    if may_be_apart(stream, i)
        && let Some(found) = carried(stream, words, i, end)
    {
        return found;
    }
    (single(stream, words, i), 1)
}

/// The classes that a match may begin with.
const STARTERS: Class = Class::ZERO
    .with(Class::UNIT)
    .with(Class::TEN)
    .with(Class::TEEN)
    .with(Class::TENS)
    .with(Class::HUNDRED)
    .with(Class::HUNDREDS_DUAL)
    .with(Class::HUNDREDS)
    .with(Class::SCALE)
    .with(Class::SCALE_ACC)
    .with(Class::SCALE_DUAL)
    .with(Class::SCALE_CONSTRUCT)
    .with(Class::SCALE_PLURAL)
    .with(Class::MANY)
    .with(Class::DOZEN)
    .with(Class::DOZEN_DUAL)
    .with(Class::FRACTION)
    .with(Class::FRACTION_CHAR)
    .with(Class::ORDINAL)
    .with(Class::ORDINAL_COMPOUND)
    .with(Class::ENUMERATOR)
    .with(Class::LAST)
    .with(Class::LAST_CONSTRUCT)
    .with(Class::COIN)
    .with(Class::MEASURE)
    .with(Class::MULTIPLE_DUAL)
    .with(Class::DECADE)
    .with(Class::DECADE_ADJECTIVE)
    .with(Class::FEW)
    .with(Class::SEVERAL);

/// One look at the tokens: only what the next token is glued to, what ends in tatweel, one letter, or the article before a
/// stretch of tatweel may be a proclitic of its own.
#[inline]
fn may_be_apart(stream: &TokenStream<'_>, i: usize) -> bool {
    let (Some(token), Some(next)) = (stream.get(i), stream.get(i + 1)) else { return false };
    let stretched = token.flags.tatweel() || next.flags.tatweel();
    token.kind == TokenKind::Word && (next.flags.glued() || stretched || token.key_len() <= 2)
}

/// A term whose proclitic is a token of its own: «الـ19», «و عشرون», «ب-3», «ال ـ 25».
fn carried(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    end: usize,
) -> Option<(Term, usize)> {
    let key = stream.key(i);
    if key.len() > MAX_PROCLITIC || !key.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ا']) {
        return None;
    }
    let (proclitics, next) = apart(stream, i, end)?;
    let mut term = single(stream, words, next);
    if term.proclitics.is_empty() || proclitics == Proclitics::WA && !term.conjoined() {
        let text = stream.text(i);
        let letters = prefix_letters(proclitics);
        if proclitics.article() {
            term.start = stream.get(i)?.span.start() + marks::skip_letters(text, letters);
        }
        term.proclitics = term.proclitics.with(proclitics);
        term.first = u32::try_from(i).unwrap_or(u32::MAX);
        term.glued = stream.get(i).is_some_and(|token| token.flags.glued());
        return Some((term, next - i + 1));
    }
    None
}

/// The longest key that is nothing but proclitics, in bytes: «وبال».
const MAX_PROCLITIC: usize = 8;

/// The proclitics of token `i` and the token that they belong to.
fn apart(stream: &TokenStream<'_>, i: usize, end: usize) -> Option<(Proclitics, usize)> {
    if let Some(proclitics) = stream.bare_proclitic(i)
        && i + 1 < end
    {
        let next = i + 1;
        let word =
            stream.get(next).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Num));
        return (next < end && word).then_some((proclitics, next));
    }
    if let Some(found) = hyphenated(stream, i, end) {
        return Some(found);
    }
    let article = matches!(stream.key(i), "ال" | "وال" | "بال") && stream.text(i + 1) == "ـ";
    let digits = stream.get(i + 2).is_some_and(|token| token.kind == TokenKind::Num);
    (article && digits && i + 2 < end).then(|| {
        let conjunction = if stream.key(i) == "وال" { Proclitics::WA } else { Proclitics::NONE };
        let preposition = if stream.key(i) == "بال" { Proclitics::BA } else { Proclitics::NONE };
        (Proclitics::AL.with(conjunction).with(preposition), i + 2)
    })
}

/// «ب-3»: a hyphen between a preposition and digits is no minus.
fn hyphenated(stream: &TokenStream<'_>, i: usize, end: usize) -> Option<(Proclitics, usize)> {
    let proclitics = match stream.key(i) {
        "ب" => Proclitics::BA,
        "ل" => Proclitics::LA,
        "ك" => Proclitics::KA,
        "وب" => Proclitics::WA.with(Proclitics::BA),
        "ول" => Proclitics::WA.with(Proclitics::LA),
        _ => return None,
    };
    let hyphen = stream.text(i + 1) == "-" && glued(stream, i + 1) && glued(stream, i + 2);
    let digits = stream.get(i + 2).is_some_and(|token| token.kind == TokenKind::Num);
    (hyphen && digits && i + 2 < end).then_some((proclitics, i + 2))
}

fn glued(stream: &TokenStream<'_>, i: usize) -> bool {
    stream.get(i).is_some_and(|token| token.flags.glued())
}

/// How many letters و ف ب ل ك س take.
fn prefix_letters(proclitics: Proclitics) -> usize {
    usize::from(proclitics.conjunction())
        + usize::from(proclitics.preposition())
        + usize::from(proclitics.has(Proclitics::SA))
}

/// The term of one token.
#[inline]
fn single(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, i: usize) -> Term {
    let number = u32::try_from(i).unwrap_or(u32::MAX);
    let token = stream.get(i);
    let span = token.map(|token| token.span).unwrap_or_default();
    let mut term = Term {
        class: Class::NONE,
        lexeme: &NOTHING,
        first: number,
        token: number,
        start: span.start(),
        end: span.end(),
        proclitics: Proclitics::NONE,
        kind: token.map_or(TokenKind::Other, |token| token.kind),
        glued: token.is_some_and(|token| token.flags.glued()),
    };
    match term.kind {
        TokenKind::Word => {
            let found = words.matches(stream, i);
            if !found.is_empty() {
                word(stream, i, found, &mut term);
            }
        }
        TokenKind::Num | TokenKind::Punct | TokenKind::Newline => {}
        _ => sign(stream, words, i, &mut term),
    }
    term
}

/// Looks up a word over its clitic readings, the whole form first.
fn word(stream: &TokenStream<'_>, i: usize, found: Matches<'static, '_, Lexeme>, term: &mut Term) {
    let mut found = found;
    let found =
        found.find(|(reading, lexeme)| licensed(reading, lexeme) && !is_hidden_waw(stream, i, reading));
    let Some((reading, lexeme)) = found else { return };
    term.lexeme = lexeme;
    term.class = if reading.enclitic.is_some() { part_only(lexeme.class) } else { lexeme.class };
    term.proclitics = reading.proclitics;
    if !reading.proclitics.is_empty() {
        let text = stream.text(i);
        term.start += marks::skip_letters(text, prefix_letters(reading.proclitics));
    }
    if stream.get(i).is_some_and(|token| token.flags.marked()) {
        term.class = marks::evidence(reading.stem.slice(stream.source()), lexeme.class);
    }
}

/// A word with a pronoun is a part and no number: «ثلثها», «عشرها».
const fn part_only(class: Class) -> Class {
    class.without(Class::UNIT.with(Class::TEN).with(Class::NEEDS_LICENCE).with(Class::COMPOUND_ONLY))
}

/// «وأحد» folds to «واحد», but its hamza shows that و stands apart.
fn is_hidden_waw(stream: &TokenStream<'_>, i: usize, reading: &Reading<'_>) -> bool {
    reading.is_whole() && reading.stem_key.starts_with('و') && marks::waw_and_hamza(stream.text(i))
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
    .with(Class::NISBA)
    .with(Class::COIN);

/// Looks up a sign or abbreviation: `$`, د.ك.
fn sign(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, i: usize, term: &mut Term) {
    let key = stream.key(i);
    let undotted = key.trim_end_matches('.');
    let dotted = undotted.len() < key.len();
    let found = if dotted { words.get(undotted) } else { None };
    if let Some(lexeme) = found.or_else(|| words.get_hashed(key, stream.hash(i))) {
        term.lexeme = lexeme;
        term.class = lexeme.class;
    }
}
