//! Terminals: one token, or a token with the proclitic written apart from it, as the grammar sees it.

use core::ops::Range;

use rasd_normalize::Span;
use rasd_tokenize::{Lexicon, Proclitics, Reading, Token, TokenKind, TokenStream};

use crate::joined::{Joined, joined, may_be_joined};
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
    /// What the classes mean for the search, see [`Term::set`].
    place: Place,
}

/// What a term is to the search for matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place(u8);

impl Place {
    const BEGINS: u8 = 1;
    const ANCHORS: u8 = 2;
    const LAST: u8 = 4;

    /// The place of a number in digits.
    const DIGITS: Self = Self(Self::BEGINS | Self::ANCHORS);

    /// The place of a word of these classes.
    const fn of(class: Class) -> Self {
        let begins = if class.any(STARTERS) { Self::BEGINS } else { 0 };
        let anchors = if anchors(class.without(Class::LAST_CONSTRUCT)) { Self::ANCHORS } else { 0 };
        let last = if class.any(Class::LAST_CONSTRUCT) { Self::LAST } else { 0 };
        Self(begins | anchors | last)
    }

    const fn has(self, flag: u8) -> bool {
        self.0 & flag != 0
    }
}

/// What is known of a word that no list holds.
static NOTHING: Lexeme = Lexeme::EMPTY;

impl Term {
    /// The term of token `i` before it is looked up.
    #[inline]
    fn of(i: usize, token: &Token) -> Self {
        let number = u32::try_from(i).unwrap_or(u32::MAX);
        Self {
            class: Class::NONE,
            lexeme: &NOTHING,
            first: number,
            token: number,
            start: token.span.start(),
            end: token.span.end(),
            proclitics: Proclitics::NONE,
            kind: token.kind,
            glued: token.flags.glued(),
            place: if token.kind == TokenKind::Num { Place::DIGITS } else { Place(0) },
        }
    }

    /// Makes the term a word of a list, with these of its classes.
    pub(crate) fn set(&mut self, lexeme: &'static Lexeme, class: Class) {
        (self.lexeme, self.class, self.place) = (lexeme, class, Place::of(class));
    }

    /// Makes the term a word that no list holds.
    pub(crate) fn forget(&mut self) {
        self.set(self.lexeme, Class::NONE);
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
    pub(crate) const fn begins(&self) -> bool {
        self.place.has(Place::BEGINS)
    }

    /// True for digits and for words of which a match has one; «آخر» is one as the first or second word.
    pub(crate) const fn anchors(&self, at: usize) -> bool {
        self.place.has(Place::ANCHORS) || at < 2 && self.place.has(Place::LAST)
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

    /// There are so few words and numbers that they may be the name of a unit and no more.
    pub(crate) fn is_short(&self) -> bool {
        self.content.len() <= FEW
    }
}

/// Punctuation and what says no more than it.
const fn is_silent(kind: TokenKind) -> bool {
    use TokenKind::{Ellipsis, Emoji, Honorific, Newline, Other, Punct, Symbol};
    matches!(kind, Ellipsis | Emoji | Honorific | Newline | Other | Punct | Symbol)
}

/// True when a match may lie in the tokens `range`: most sentences are passed by with one look at each token.
pub(crate) fn may_hold_match(stream: &TokenStream<'_>, range: Range<usize>) -> bool {
    let tokens = stream.tokens().get(range.clone()).unwrap_or_default();
    let mut content = 0;
    for (i, token) in range.zip(tokens) {
        #[cfg(test)]
        crate::grammar::input::work::one();
        if may_anchor(stream, i, token) {
            return true;
        }
        content += usize::from(!is_silent(token.kind));
    }
    content <= FEW
}

/// A unit alone counts itself, and is no anchor: its name has so few words.
const FEW: usize = 4;

/// True when a term of the token may be what a match needs.
#[inline]
fn may_anchor(stream: &TokenStream<'_>, i: usize, token: &Token) -> bool {
    match token.kind {
        TokenKind::Num => true,
        TokenKind::Word => {
            INVENTORY.anchors.may_match(token) && INVENTORY.anchors.matches(stream, i).next().is_some()
                || may_be_joined(stream, token, i) && joined(stream, i, &Term::of(i, token)).is_some()
        }
        TokenKind::Punct | TokenKind::Newline => false,
        _ => {
            let mut term = Term::of(i, token);
            term.look_up(stream, &INVENTORY.words);
            anchors(term.class)
        }
    }
}

/// True for the classes of which a match has one, if it has no digits; so the words that count only beside such a one are none of
/// them: units and coins not in the dual, «أحد», «عدة».
pub(crate) const fn anchors(class: Class) -> bool {
    let measure = class.any(MEASURED) && class.any(Class::DUAL);
    let unit = class.any(Class::UNIT) && !class.any(Class::COMPOUND_ONLY);
    measure || unit || class.any(STARTERS.without(NO_ANCHORS))
}

/// Coins and units.
const MEASURED: Class = Class::COIN.with(Class::MEASURE);
/// What may begin a match and need not be an anchor.
const NO_ANCHORS: Class = MEASURED.with(Class::UNIT).with(Class::SEVERAL);

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
        let word = token.kind == TokenKind::Word;
        let silent = match token.kind {
            TokenKind::Punct | TokenKind::Newline => true,
            _ => word && !may_be_apart(token, tokens.get(i + 1)) && !may_mean(stream, words, token, i),
        };
        if silent {
            terms.push(Term::of(i, token));
            i += 1;
            continue;
        }
        let known = terms.len();
        i += lex_next(stream, words, i, range.end, terms);
        for term in terms.get(known..).unwrap_or_default() {
            seen.note(term);
        }
    }
    seen.note_content(terms);
    seen
}

/// True when a list may hold the word, or the numerals that it joins.
#[inline]
fn may_mean(stream: &TokenStream<'_>, words: &Lexicon<Lexeme>, token: &Token, i: usize) -> bool {
    words.may_match(token) || may_be_joined(stream, token, i)
}

/// Appends the term that begins with token `i`, or the terms of numerals that it joins; how many tokens they take.
pub(crate) fn lex_next(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    end: usize,
    terms: &mut Vec<Term>,
) -> usize {
    let Some(token) = stream.get(i) else { return 1 };
    if token.kind != TokenKind::Word {
        let mut term = Term::of(i, token);
        term.look_up(stream, words);
        terms.push(term);
        return 1;
    }
    if may_be_apart(token, stream.get(i + 1))
        && let Some((term, used)) = carried(stream, words, i, end)
    {
        terms.push(term);
        return used;
    }
    lex_word(stream, words, i, token, terms)
}

/// Appends the term of a word, or the numerals that it joins; how many tokens they take.
fn lex_word(
    stream: &TokenStream<'_>,
    words: &'static Lexicon<Lexeme>,
    i: usize,
    token: &Token,
    terms: &mut Vec<Term>,
) -> usize {
    let place = terms.len();
    terms.push(Term::of(i, token));
    if words.may_match(token)
        && let Some(term) = terms.get_mut(place)
    {
        word(stream, words, term);
    }
    if may_be_joined(stream, token, i)
        && let Some(term) = terms.get(place).filter(|term| term.is_unknown())
        && let Some(joined) = joined(stream, i, term)
    {
        terms.truncate(place);
        return push_joined(stream, words, i, joined, terms);
    }
    1
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
    lex_next(stream, words, i + 1, i + 2, terms);
    if let Some(digits) = terms.last_mut() {
        digits.proclitics = Proclitics::WA;
    }
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
    token.key_len() <= MAX_PROCLITIC
        && next.is_some_and(|next| {
            let article = next.kind == TokenKind::Num && token.key_len() <= 6;
            next.flags.glued()
                || token.flags.tatweel()
                || next.flags.tatweel()
                || token.key_len() <= 2
                || article
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
    if !key.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'ا']) {
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
const MAX_PROCLITIC: u32 = 8;

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
    let marked = stream.get(i).is_some_and(|token| token.flags.marked());
    let whole = if marked || is_hidden_waw(stream, i) { None } else { words.whole(stream, i) };
    match whole {
        Some(lexeme) => term.set(lexeme, lexeme.class),
        None => cut_word(stream, words, marked, term),
    }
}

/// Looks up every reading of a word.
fn cut_word(stream: &TokenStream<'_>, words: &'static Lexicon<Lexeme>, marked: bool, term: &mut Term) {
    let i = term.index();
    let hidden = |reading: &Reading<'_>| reading.is_whole() && is_hidden_waw(stream, i);
    let found =
        words.matches(stream, i).find(|(reading, lexeme)| licensed(reading, lexeme) && !hidden(reading));
    let Some((reading, lexeme)) = found else { return };
    let owned = reading.enclitic.is_some();
    let class = match (marked, owned) {
        (true, _) => marks::evidence(reading.stem.slice(stream.source()), lexeme.class),
        (false, true) => part_only(lexeme.class),
        (false, false) => lexeme.class,
    };
    term.set(lexeme, class);
    term.proclitics = reading.proclitics;
    if !reading.proclitics.is_empty() {
        let text = stream.text(i);
        term.start += marks::skip_letters(text, prefix_letters(reading.proclitics));
    }
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
        term.set(lexeme, lexeme.class);
    }
}

/// «د.إ» and «د.أ» have one key and two currencies.
fn exact_sign(text: &str) -> Option<&'static Lexeme> {
    let text = text.trim_end_matches('.');
    INVENTORY.signs.iter().find(|(sign, _)| *sign == text).map(|(_, lexeme)| lexeme)
}
