//! Terminals: one token, or a token with the proclitic written apart from it, as the grammar sees it.

use core::ops::Range;

use rasd_normalize::Span;
use rasd_tokenize::{Proclitics, Token, TokenKind};

use crate::lexicon::{Class, Lexeme};
use crate::look_up::Known;

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
pub(crate) struct Place(u8);

impl Place {
    const BEGINS: u8 = 1;
    const ANCHORS: u8 = 2;
    const LAST: u8 = 4;

    /// The place of a number in digits.
    const DIGITS: Self = Self(Self::BEGINS | Self::ANCHORS);

    /// The place of a word of these classes.
    pub(crate) const fn of(class: Class) -> Self {
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
    pub(crate) fn of(i: usize, token: &Token) -> Self {
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

    /// Makes the term what is known of its word.
    #[inline]
    pub(crate) const fn know(&mut self, known: &Known) {
        (self.lexeme, self.class, self.place) = (known.lexeme, known.class, known.place);
        self.proclitics = known.proclitics;
        self.start += known.cut;
    }

    /// Makes the term a word that no list holds.
    pub(crate) fn forget(&mut self) {
        self.set(self.lexeme, Class::NONE);
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
    pub(crate) fn is_unknown(&self) -> bool {
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
    pub(crate) fn note_content(&mut self, terms: &[Term]) {
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
pub(crate) const fn is_silent(kind: TokenKind) -> bool {
    use TokenKind::{Ellipsis, Emoji, Honorific, Newline, Other, Punct, Symbol};
    matches!(kind, Ellipsis | Emoji | Honorific | Newline | Other | Punct | Symbol)
}

/// A unit alone counts itself, and is no anchor: its name has so few words.
pub(crate) const FEW: usize = 4;

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
