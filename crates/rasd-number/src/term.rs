//! Terminals: one token, or a token with the proclitic written apart from it, as the grammar sees it.

use core::ops::Range;

use rasd_normalize::Span;
use rasd_tokenize::{Lexicon, Proclitics, Reading, Token, TokenKind, TokenStream};

use crate::joined::{Joined, MIN_JOINED, joined};
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
    /// A term behind the end of the text.
    const NOTHING: Self = Self {
        class: Class::NONE,
        lexeme: &NOTHING,
        first: u32::MAX,
        token: u32::MAX,
        start: 0,
        end: 0,
        proclitics: Proclitics::NONE,
        kind: TokenKind::Other,
        glued: false,
    };

    /// The term of token `i` before it is looked up.
    #[inline]
    fn of(i: usize, token: &Token) -> Self {
        let number = u32::try_from(i).unwrap_or(u32::MAX);
        Self {
            first: number,
            token: number,
            start: token.span.start(),
            end: token.span.end(),
            kind: token.kind,
            glued: token.flags.glued(),
            ..Self::NOTHING
        }
    }

    /// Looks up what the term may be.
    fn look_up(&mut self, stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>) {
        match self.kind {
            TokenKind::Word => word(stream, words, self),
            TokenKind::Num | TokenKind::Punct | TokenKind::Newline => {}
            _ => sign(stream, words, self),
        }
    }

    /// The index of the token of the word.
    pub(crate) fn index(&self) -> usize {
        usize::try_from(self.token).unwrap_or(usize::MAX)
    }

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

    /// True for a word that no list knows.
    fn is_unknown(&self) -> bool {
        self.is_word() && self.class == Class::NONE
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
    /// Some term is a number in digits.
    pub(crate) digits: bool,
}

impl Seen {
    /// Notes a term.
    #[inline]
    pub(crate) fn note(&mut self, term: &Term) {
        self.classes = self.classes | term.class;
        self.digits |= term.is_digits();
    }

    /// Notes where the content of all terms lies.
    fn note_content(&mut self, terms: &[Term]) {
        let content = |term: &Term| !is_silent(term.kind);
        let first = terms.iter().position(content);
        let last = terms.iter().rposition(content);
        self.content = first.zip(last).map_or(0..0, |(first, last)| first..last + 1);
    }

    /// Some term may begin a match.
    pub(crate) const fn begins(&self) -> bool {
        self.digits || self.classes.any(STARTERS)
    }
}

/// Punctuation and what says no more than it.
const fn is_silent(kind: TokenKind) -> bool {
    use TokenKind::{Ellipsis, Emoji, Honorific, Newline, Other, Punct, Symbol};
    matches!(kind, Ellipsis | Emoji | Honorific | Newline | Other | Punct | Symbol)
}

/// Appends the terms of the tokens `range`.
pub(crate) fn lex(stream: &TokenStream<'_>, range: Range<usize>, terms: &mut Vec<Term>) -> Seen {
    let words = &INVENTORY.words;
    let tokens = stream.tokens();
    let mut seen = Seen::default();
    terms.reserve(range.len());
    let mut i = range.start;
    while let Some(token) = tokens.get(i).filter(|_| i < range.end) {
        #[cfg(test)]
        crate::grammar::input::work::one();
        let known = terms.len();
        let word = token.kind == TokenKind::Word;
        if word && may_be_apart(token, tokens.get(i + 1)) {
            i += lex_next(stream, words, i, range.end, terms);
            terms.iter().skip(known).for_each(|term| seen.note(term));
            continue;
        }
        let mut term = Term::of(i, token);
        if word {
            if words.may_match(token) {
                self::word(stream, words, &mut term);
                seen.note(&term);
            }
        } else if token.kind != TokenKind::Punct {
            term.look_up(stream, words);
            seen.note(&term);
        }
        i += push(stream, words, i, term, terms);
        if terms.len() > known + 1 {
            terms.iter().skip(known).for_each(|term| seen.note(term));
        }
    }
    seen.note_content(terms);
    seen
}

/// Appends the term that begins with token `i`, or the terms of numerals that it joins; how many tokens they take.
pub(crate) fn lex_next(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    end: usize,
    terms: &mut Vec<Term>,
) -> usize {
    let (term, used) = lex_one(stream, words, i, end);
    if used > 1 {
        terms.push(term);
        return used;
    }
    push(stream, words, i, term, terms)
}

/// Appends the term of token `i`, or the numerals that its word joins; how many tokens they take.
#[inline]
fn push(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    term: Term,
    terms: &mut Vec<Term>,
) -> usize {
    let long = stream.get(i).is_some_and(|token| token.key_len() >= MIN_JOINED);
    if long
        && term.is_unknown()
        && let Some(joined) = joined(stream, i, &term)
    {
        return push_joined(stream, words, i, joined, terms);
    }
    terms.push(term);
    1
}

/// The term that begins with token `i`, and how many tokens it takes.
fn lex_one(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, i: usize, end: usize) -> (Term, usize) {
    let Some(token) = stream.get(i) else { return (Term::NOTHING, 1) };
    if token.kind == TokenKind::Word
        && may_be_apart(token, stream.get(i + 1))
        && let Some(found) = carried(stream, words, i, end)
    {
        return found;
    }
    let mut term = Term::of(i, token);
    term.look_up(stream, words);
    (term, 1)
}

/// Appends the numerals of one word, and digits behind its «و»; how many tokens that were.
fn push_joined(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    joined: Joined,
    terms: &mut Vec<Term>,
) -> usize {
    terms.extend(joined.terms);
    if !joined.waw {
        return 1;
    }
    let (digits, _) = lex_one(stream, words, i + 1, i + 2);
    terms.push(Term { proclitics: Proclitics::WA, ..digits });
    2
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
    .with(Class::MULTIPLE)
    .with(Class::MULTIPLE_DUAL)
    .with(Class::TIMES_DUAL)
    .with(Class::TIME_DUAL)
    .with(Class::GOAL)
    .with(Class::TUPLE)
    .with(Class::DECADE)
    .with(Class::DECADE_ADJECTIVE)
    .with(Class::FEW)
    .with(Class::SEVERAL);

/// One look at a word and the next token: only what that is glued to, what ends in tatweel, one letter, or the article before digits or
/// a stretch of tatweel may be a proclitic of its own.
#[inline]
fn may_be_apart(token: &Token, next: Option<&Token>) -> bool {
    next.is_some_and(|next| {
        let article = next.kind == TokenKind::Num && token.key_len() <= 6;
        next.flags.glued() || token.flags.tatweel() || next.flags.tatweel() || token.key_len() <= 2 || article
    })
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
    let token = stream.get(next)?;
    let mut term = Term::of(next, token);
    term.look_up(stream, words);
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
    if matches!(stream.key(i), "ال" | "وال")
        && i + 1 < end
        && stream.get(i + 1).is_some_and(|token| token.kind == TokenKind::Num)
    {
        let and = if stream.key(i) == "وال" { Proclitics::WA } else { Proclitics::NONE };
        return Some((Proclitics::AL.with(and), i + 1));
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

/// Looks up a word over its clitic readings, the whole form first.
fn word(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, term: &mut Term) {
    let i = term.index();
    let (key, marked) = (stream.key(i), stream.get(i).is_some_and(|token| token.flags.marked()));
    let whole =
        if marked || is_hidden_waw(stream, i, key) { None } else { words.get_hashed(key, stream.hash(i)) };
    match whole {
        Some(lexeme) => (term.lexeme, term.class) = (lexeme, lexeme.class),
        None => cut_word(stream, words, marked, term),
    }
}

/// Looks up every reading of a word.
fn cut_word(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, marked: bool, term: &mut Term) {
    let i = term.index();
    let hidden = |reading: &Reading<'_>| reading.is_whole() && is_hidden_waw(stream, i, reading.stem_key);
    let found =
        words.matches(stream, i).find(|(reading, lexeme)| licensed(reading, lexeme) && !hidden(reading));
    let Some((reading, lexeme)) = found else { return };
    term.lexeme = lexeme;
    term.class = if reading.enclitic.is_some() { part_only(lexeme.class) } else { lexeme.class };
    term.proclitics = reading.proclitics;
    if !reading.proclitics.is_empty() {
        let text = stream.text(i);
        term.start += marks::skip_letters(text, prefix_letters(reading.proclitics));
    }
    if marked {
        term.class = marks::evidence(reading.stem.slice(stream.source()), lexeme.class);
    }
}

/// A word with a pronoun is a part and no number: «ثلثها», «عشرها».
const fn part_only(class: Class) -> Class {
    class.without(Class::UNIT.with(Class::TEN).with(Class::NEEDS_LICENCE).with(Class::COMPOUND_ONLY))
}

/// «وأحد» folds to «واحد», but its hamza shows that و stands apart.
fn is_hidden_waw(stream: &TokenStream<'_>, i: usize, key: &str) -> bool {
    key.starts_with('و') && marks::waw_and_hamza(stream.text(i))
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

/// Looks up a sign or abbreviation, as it is written before its folded form: `$`, «د.إ» and «د.أ».
fn sign(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, term: &mut Term) {
    let i = term.index();
    let key = stream.key(i);
    let undotted = key.trim_end_matches('.');
    let dotted = undotted.len() < key.len();
    let exact = if key.contains('.') { exact_sign(stream.text(i)) } else { None };
    let found = exact.or_else(|| if dotted { words.get(undotted) } else { None });
    if let Some(lexeme) = found.or_else(|| words.get_hashed(key, stream.hash(i))) {
        term.lexeme = lexeme;
        term.class = lexeme.class;
    }
}

/// «د.إ» and «د.أ» have one key and two currencies.
fn exact_sign(text: &str) -> Option<&'static Lexeme> {
    let text = text.trim_end_matches('.');
    INVENTORY.signs.iter().find(|(sign, _)| *sign == text).map(|(_, lexeme)| lexeme)
}
