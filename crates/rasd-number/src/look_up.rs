//! What a word or a sign may be, by the inventories.

use rasd_tokenize::{Proclitics, Reading, Token, TokenKind, TokenStream, WordCache};

use crate::joined::{Stems, joins};
use crate::lexicon::{Class, INVENTORY, Lexeme};
use crate::marks;
use crate::proclitic::may_be_proclitic;
use crate::term::{Place, Seen, Term, anchors};

/// What was found of the words that were looked up last.
#[derive(Debug, Default)]
pub(crate) struct Words {
    sights: WordCache<Sight>,
    /// What the inventories have for the words of the sights.
    known: Vec<Known>,
}

/// So many words of the inventories are kept before all are forgotten.
const MOST_KNOWN: usize = 1 << 16;

/// What one look at a token tells, and where the rest that is known of a word is kept; nothing of most words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sight(u32);

impl Sight {
    /// A word of no list, or punctuation: no more than its place in the text is to be known of it.
    pub(crate) const PLAIN: Self = Self(0);
    /// What every match has one of.
    pub(crate) const ANCHOR: Self = Self(1);
    /// It joins numerals, when no digits stand behind it.
    pub(crate) const JOINS: Self = Self(2);
    /// It has the length and the first letters of a word that does.
    pub(crate) const MAY_JOIN: Self = Self(4);
    /// It has only letters of proclitics.
    pub(crate) const PROCLITIC: Self = Self(8);
    /// It is a sign, an abbreviation or of another script.
    pub(crate) const SIGN: Self = Self(16);
    /// The bits below the place, counted from 1, of what is known of the word.
    const BITS: u32 = 5;

    /// True when one of the other's bits is set.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both.
    #[inline]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Itself when the condition holds.
    pub(crate) const fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::PLAIN }
    }
}

/// What the inventories have for a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) lexeme: &'static Lexeme,
    pub(crate) class: Class,
    pub(crate) place: Place,
    pub(crate) proclitics: Proclitics,
    /// The bytes of و ف ب ل ك before the word.
    pub(crate) cut: u32,
}

impl Known {
    const fn new(lexeme: &'static Lexeme, class: Class, proclitics: Proclitics, cut: u32) -> Self {
        Self { lexeme, class, place: Place::of(class), proclitics, cut }
    }
}

impl Words {
    /// One look at token `i`.
    #[inline]
    pub(crate) fn sight(&mut self, stream: &TokenStream<'_>, i: usize) -> Sight {
        self.sights.get(stream, i).unwrap_or_else(|| self.look(stream, i))
    }

    /// The same for a word that is not kept, and for a token that is no word.
    #[inline(never)]
    fn look(&mut self, stream: &TokenStream<'_>, i: usize) -> Sight {
        let Some(token) = stream.get(i) else { return Sight::PLAIN };
        match token.kind {
            TokenKind::Word => {
                let Self { sights, known } = self;
                sights.get_or(stream, i, || sight(stream, i, known))
            }
            TokenKind::Num => Sight::ANCHOR,
            TokenKind::Punct | TokenKind::Newline => Sight::PLAIN,
            _ => sight_of_sign(stream, i),
        }
    }

    /// The term of a token that was looked at and is no more than a word of a list or none; noted in what is seen.
    #[inline]
    pub(crate) fn term(&self, i: usize, token: &Token, sight: Sight, seen: &mut Seen) -> Term {
        let mut term = Term::of(i, token);
        if sight != Sight::PLAIN {
            if let Some(known) = self.known(sight) {
                term.know(known);
            }
            seen.note(&term);
        }
        term
    }

    /// What the inventories have for a word that was looked at, over its clitic readings, the whole form first.
    #[inline]
    pub(crate) fn known(&self, sight: Sight) -> Option<&Known> {
        let place = usize::try_from(sight.0 >> Sight::BITS).ok()?.checked_sub(1)?;
        self.known.get(place)
    }

    /// Forgets all words when too many are kept; what was seen of them before says nothing then.
    pub(crate) fn tidy(&mut self) {
        if self.known.len() > MOST_KNOWN {
            self.sights.forget();
            self.known.clear();
        }
    }
}

/// Looks at a word for the first time.
#[inline(never)]
fn sight(stream: &TokenStream<'_>, i: usize, kept: &mut Vec<Known>) -> Sight {
    let Some(token) = stream.get(i) else { return Sight::PLAIN };
    let known = if INVENTORY.words.may_match(token) { known(stream, i) } else { None };
    let class = known.map_or(Class::NONE, |known| known.class);
    let may_join = Stems::all().may_join(stream, i, token);
    let joins = may_join && class == Class::NONE && joins(stream, i, &Term::of(i, token));
    let sight = Sight::ANCHOR
        .when(anchors(class))
        .with(Sight::MAY_JOIN.when(may_join))
        .with(Sight::JOINS.when(joins))
        .with(Sight::PROCLITIC.when(may_be_proclitic(stream.key(i))));
    kept.extend(known);
    let place =
        u32::try_from(kept.len()).ok().filter(|place| known.is_some() && *place <= u32::MAX >> Sight::BITS);
    sight.with(Sight(place.unwrap_or(0) << Sight::BITS))
}

/// One look at a sign.
fn sight_of_sign(stream: &TokenStream<'_>, i: usize) -> Sight {
    let anchor = sign(stream, i).is_some_and(|lexeme| anchors(lexeme.class));
    Sight::SIGN.with(Sight::ANCHOR.when(anchor))
}

/// Looks up what a term may be.
pub(crate) fn look_up(stream: &TokenStream<'_>, words: &mut Words, term: &mut Term) {
    match term.kind {
        TokenKind::Word => {
            let sight = words.sight(stream, term.index());
            if let Some(known) = words.known(sight) {
                term.know(known);
            }
        }
        TokenKind::Num | TokenKind::Punct | TokenKind::Newline => {}
        _ => {
            if let Some(lexeme) = sign(stream, term.index()) {
                term.set(lexeme, lexeme.class);
            }
        }
    }
}

/// What the inventories have for a word; it depends on nothing but its text.
fn known(stream: &TokenStream<'_>, i: usize) -> Option<Known> {
    let marked = stream.get(i).is_some_and(|token| token.flags.marked());
    let whole = if marked { None } else { INVENTORY.words.whole(stream, i) };
    match whole.filter(|_| !is_hidden_waw(stream, i)) {
        Some(lexeme) => Some(Known::new(lexeme, lexeme.class, Proclitics::NONE, 0)),
        None => cut_word(stream, i, marked),
    }
}

/// The first reading of a word that the inventories have.
fn cut_word(stream: &TokenStream<'_>, i: usize, marked: bool) -> Option<Known> {
    let hidden = |reading: &Reading<'_>| reading.is_whole() && is_hidden_waw(stream, i);
    let mut readings = INVENTORY.words.matches(stream, i);
    let (reading, lexeme) =
        readings.find(|(reading, lexeme)| licensed(reading, lexeme) && !hidden(reading))?;
    let owned = reading.enclitic.is_some();
    let class = match (marked, owned) {
        (true, _) => marks::evidence(reading.stem.slice(stream.source()), lexeme.class),
        (false, true) => part_only(lexeme.class),
        (false, false) => lexeme.class,
    };
    let proclitics = reading.proclitics;
    let cut = match prefix_letters(proclitics) {
        0 => 0,
        letters => marks::skip_letters(stream.text(i), letters),
    };
    Some(Known::new(lexeme, class, proclitics, cut))
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
    .with(Class::OPENS_MEASURE)
    .with(Class::OPENS_BOUND)
    .with(Class::NISBA)
    .with(Class::COIN);

/// A sign or abbreviation, as it is written before its folded form: `$`, «د.إ» and «د.أ».
fn sign(stream: &TokenStream<'_>, i: usize) -> Option<&'static Lexeme> {
    let words = &INVENTORY.words;
    let key = stream.key(i);
    let undotted = key.trim_end_matches('.');
    let dotted = undotted.len() < key.len();
    let exact = if key.contains('.') { exact_sign(stream.text(i)) } else { None };
    let found = exact.or_else(|| if dotted { words.get(undotted) } else { None });
    found.or_else(|| words.get_hashed(key, stream.hash(i)))
}

/// «د.إ» and «د.أ» have one key and two currencies.
fn exact_sign(text: &str) -> Option<&'static Lexeme> {
    let text = text.trim_end_matches('.');
    INVENTORY.signs.iter().find(|(sign, _)| *sign == text).map(|(_, lexeme)| lexeme)
}

/// How many letters و ف ب ل ك س take.
pub(crate) fn prefix_letters(proclitics: Proclitics) -> usize {
    usize::from(proclitics.conjunction())
        + usize::from(proclitics.preposition())
        + usize::from(proclitics.has(Proclitics::SA))
}
