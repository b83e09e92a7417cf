//! Numerals written without the space between them: «خمسةوعشرون», «ثلاثةآلاف», «مليونو200».

use std::sync::LazyLock;

use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use crate::lexicon::{Class, INVENTORY, Lexeme};
use crate::marks;
use crate::term::Term;

/// What a word that no list knows is made of.
#[derive(Debug)]
pub(crate) struct Joined {
    /// Its numerals, two or more, or one before «و» and digits.
    pub(crate) terms: Vec<Term>,
    /// It ends with «و», and digits are glued to it.
    pub(crate) waw: bool,
}

/// A numeral inside a word: its letters from and to, «و» before it.
type Part = (usize, usize, bool, &'static Lexeme);

/// The numerals that the word of `term` joins.
pub(crate) fn joined(stream: &TokenStream<'_>, i: usize, term: &Term) -> Option<Joined> {
    let key = stream.key(i);
    let length = key.chars().count();
    if !may_begin(key) || !(MIN_LETTERS..=MAX_LETTERS).contains(&length) {
        return None;
    }
    let text = stream.text(i);
    if text.chars().filter(|c| !marks::is_mark(*c)).count() != length {
        return None;
    }
    let digits = stream.get(i + 1).is_some_and(|next| next.kind == TokenKind::Num && next.flags.glued());
    let waw = digits && key.ends_with('و');
    let (offset, proclitics) = proclitic(key);
    let letters: Vec<char> = key.chars().take(length - usize::from(waw)).collect();
    let mut parts = Vec::new();
    let whole = split(&letters, offset, &mut parts) && parts.len() + usize::from(waw) > 1;
    let place = |letter: usize| term.start + marks::skip_letters(text, letter);
    let terms = parts.iter().enumerate().map(|(n, (from, to, and, lexeme))| Term {
        class: lexeme.class,
        lexeme,
        start: if *from == 0 { term.start } else { place(*from) },
        end: if *to == length { term.end } else { place(*to) },
        proclitics: match (n, *and) {
            (0, _) => proclitics,
            (_, true) => Proclitics::WA,
            _ => Proclitics::NONE,
        },
        glued: n > 0 || term.glued,
        ..*term
    });
    whole.then(|| Joined { terms: terms.collect(), waw })
}

/// The fewest bytes and letters of two numerals.
pub(crate) const MIN_JOINED: u32 = 12;
const MIN_LETTERS: usize = 6;
const MAX_LETTERS: usize = 40;

/// The letter of a proclitic before the first numeral.
fn proclitic(key: &str) -> (usize, Proclitics) {
    let found = match key.chars().next() {
        Some('و') => Proclitics::WA,
        Some('ف') => Proclitics::FA,
        Some('ب') => Proclitics::BA,
        Some('ل') => Proclitics::LA,
        Some('ك') => Proclitics::KA,
        _ => return (0, Proclitics::NONE),
    };
    if STEMS.may_begin(key) { (0, Proclitics::NONE) } else { (1, found) }
}

/// True when the letters from `from` on are numerals, which go into `parts`; the longest first.
fn split(letters: &[char], from: usize, parts: &mut Vec<Part>) -> bool {
    if from >= letters.len() {
        return true;
    }
    let and = !parts.is_empty() && letters.get(from) == Some(&'و');
    let start = from + usize::from(and);
    (start + MIN_PART..=letters.len().min(start + MAX_PART)).rev().any(|end| {
        let Some(lexeme) = numeral(letters, start, end).filter(|_| parts.len() < MAX_PARTS) else {
            return false;
        };
        parts.push((start, end, and, lexeme));
        let whole = split(letters, end, parts);
        if !whole {
            parts.pop();
        }
        whole
    })
}

const MIN_PART: usize = 3;
const MAX_PART: usize = 9;
const MAX_PARTS: usize = 6;

fn numeral(letters: &[char], start: usize, end: usize) -> Option<&'static Lexeme> {
    let word: String = letters.get(start..end)?.iter().collect();
    INVENTORY.words.get(&word).filter(|lexeme| lexeme.class.any(NUMERALS))
}

/// What may be written without a space.
const NUMERALS: Class = Class::UNIT
    .with(Class::TEN)
    .with(Class::TENS)
    .with(Class::HUNDRED)
    .with(Class::HUNDREDS)
    .with(Class::HUNDREDS_DUAL)
    .with(Class::SCALE)
    .with(Class::SCALE_ACC)
    .with(Class::SCALE_DUAL)
    .with(Class::SCALE_CONSTRUCT)
    .with(Class::SCALE_PLURAL);

/// The first two letters of all numerals, so that most words are passed by at a glance.
#[derive(Debug)]
struct Stems([u64; 64]);

static STEMS: LazyLock<Stems> = LazyLock::new(Stems::new);

impl Stems {
    fn new() -> Self {
        let mut stems = Self([0; 64]);
        for (word, lexeme) in INVENTORY.words.iter() {
            if let Some((first, second)) = pair(word).filter(|_| lexeme.class.any(NUMERALS))
                && let Some(row) = stems.0.get_mut(first)
            {
                *row |= 1 << second;
            }
        }
        stems
    }

    fn may_begin(&self, key: &str) -> bool {
        pair(key).is_some_and(|(first, second)| self.0.get(first).is_some_and(|row| row >> second & 1 == 1))
    }
}

/// The first two letters, counted from hamza.
fn pair(word: &str) -> Option<(usize, usize)> {
    let mut letters =
        word.chars().map(|c| u32::from(c).checked_sub(0x621).and_then(|n| usize::try_from(n).ok()));
    let (first, second) = (letters.next()??, letters.next()??);
    (first < 64 && second < 64).then_some((first, second))
}

/// True when a numeral may begin with the word, or behind one letter of a proclitic.
fn may_begin(key: &str) -> bool {
    let behind = || key.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).is_some_and(|stem| STEMS.may_begin(stem));
    STEMS.may_begin(key) || behind()
}
