//! Numerals written without the space between them: «خمسةوعشرون», «ثلاثةآلاف», «مليونو200».

use std::sync::LazyLock;

use rasd_tokenize::{Proclitics, Token, TokenKind, TokenStream};

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

/// True when the word of `term` joins numerals, whatever stands behind it.
pub(crate) fn joins(stream: &TokenStream<'_>, i: usize, term: &Term) -> bool {
    joined(stream, i, term, false).is_some()
}

/// Digits are glued to the token from behind.
pub(crate) fn before_digits(stream: &TokenStream<'_>, i: usize) -> bool {
    stream.get(i + 1).is_some_and(|next| next.kind == TokenKind::Num && next.flags.glued())
}

/// The numerals that the word of `term` joins; `digits` tells whether digits are glued to it.
pub(crate) fn joined(stream: &TokenStream<'_>, i: usize, term: &Term, digits: bool) -> Option<Joined> {
    let key = stream.key(i);
    let length = key.len() / LETTER;
    let waw = digits && key.ends_with('و');
    let (offset, proclitics) = proclitic(key);
    let letters = key.get(..(length - usize::from(waw)) * LETTER)?;
    let mut parts = Vec::new();
    let whole = split(letters, offset, &mut parts) && parts.len() + usize::from(waw) > 1;
    let text = stream.text(i);
    if !whole || text.chars().filter(|c| !marks::is_mark(*c)).count() != length {
        return None;
    }
    let place = |letter: usize| term.start + marks::skip_letters(text, letter);
    let terms = parts.iter().enumerate().map(|(n, (from, to, and, lexeme))| {
        let mut part = *term;
        part.set(lexeme, lexeme.class);
        part.start = if *from == 0 { term.start } else { place(*from) };
        part.end = if *to == length { term.end } else { place(*to) };
        part.proclitics = match (n, *and) {
            (0, _) => proclitics,
            (_, true) => Proclitics::WA,
            _ => Proclitics::NONE,
        };
        part.glued = n > 0 || term.glued;
        part
    });
    Some(Joined { terms: terms.collect(), waw })
}

/// The bytes of a letter: a word with longer ones holds no numeral.
const LETTER: usize = 2;

/// The fewest and the most bytes of two numerals or more.
const MIN_BYTES: u32 = 12;
const MAX_BYTES: u32 = 80;

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
    if STEMS.lengths(key.as_bytes()) == 0 { (1, found) } else { (0, Proclitics::NONE) }
}

const WAW: [u8; LETTER] = bytes("و");
const FEH: [u8; LETTER] = bytes("ف");
const BEH: [u8; LETTER] = bytes("ب");
const LAM: [u8; LETTER] = bytes("ل");
const KAF: [u8; LETTER] = bytes("ك");

/// The bytes of a letter.
const fn bytes(letter: &str) -> [u8; LETTER] {
    match letter.as_bytes().first_chunk() {
        Some(bytes) => *bytes,
        None => [0; LETTER],
    }
}

/// True when the letters of a key from `from` on are numerals, which go into `parts`; the longest first.
fn split(key: &str, from: usize, parts: &mut Vec<Part>) -> bool {
    let rest = key.get(from * LETTER..).unwrap_or_default();
    if rest.is_empty() {
        return true;
    }
    let and = !parts.is_empty() && rest.starts_with('و');
    let start = from + usize::from(and);
    let part = key.get(start * LETTER..).unwrap_or_default();
    let lengths = STEMS.lengths(part.as_bytes());
    parts.len() < MAX_PARTS
        && (MIN_PART..=MAX_PART).rev().filter(|letters| lengths >> letters & 1 == 1).any(|letters| {
            let Some(lexeme) = numeral(part, letters) else { return false };
            parts.push((start, start + letters, and, lexeme));
            let whole = split(key, start + letters, parts);
            if !whole {
                parts.pop();
            }
            whole
        })
}

/// The fewest and the most letters of a numeral, and the most numerals of a word.
const MIN_PART: usize = 3;
const MAX_PART: usize = 9;
const MAX_PARTS: usize = 6;

/// The numeral of the first letters of a key.
fn numeral(key: &str, letters: usize) -> Option<&'static Lexeme> {
    let word = key.get(..letters * LETTER)?;
    INVENTORY.words.get(word).filter(|lexeme| lexeme.class.any(NUMERALS))
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

/// The first three letters of all numerals, so that most words are passed by at a glance.
#[derive(Debug)]
pub(crate) struct Stems {
    /// Bits for three letters: some numeral may begin with them.
    open: [u64; ROWS],
    /// The first three letters, in order, with the lengths of the numerals that begin with them, as bits.
    triples: Vec<(usize, u16)>,
}

/// So many that few letters share their bit with others.
const ROWS: usize = 64;

static STEMS: LazyLock<Stems> = LazyLock::new(Stems::new);

impl Stems {
    fn new() -> Self {
        let mut stems = Self { open: [0; ROWS], triples: Vec::new() };
        for (word, _) in INVENTORY.words.iter().filter(|(_, lexeme)| lexeme.class.any(NUMERALS)) {
            stems.add(word);
        }
        stems.triples.sort_unstable();
        stems.triples.dedup_by(|later, first| {
            let same = later.0 == first.0;
            first.1 |= if same { later.1 } else { 0 };
            same
        });
        stems
    }

    fn add(&mut self, word: &str) {
        let letters = word.len() / LETTER;
        let Some(first) = first_letters(word.as_bytes()) else { return };
        let (row, bit) = place(first);
        if (MIN_PART..=MAX_PART).contains(&letters)
            && let Some(open) = self.open.get_mut(row)
        {
            *open |= bit;
            self.triples.push((triple(first), 1 << letters));
        }
    }

    /// The stems of all numerals.
    pub(crate) fn all() -> &'static Self {
        &STEMS
    }

    /// One look at a word: it has the length of two numerals or more, and begins with one, perhaps behind the letter of a proclitic.
    #[inline]
    pub(crate) fn may_join(&self, stream: &TokenStream<'_>, i: usize, token: &Token) -> bool {
        (MIN_BYTES..=MAX_BYTES).contains(&token.key_len()) && self.may_begin(stream.key_bytes(i))
    }

    /// True when a numeral may begin with the word, or behind one letter of a proclitic.
    #[inline]
    fn may_begin(&self, key: &[u8]) -> bool {
        let Some(head) = key.first_chunk() else { return false };
        let [first, second, third, fourth] = first_four(*head);
        let proclitic = || matches!(key.first_chunk(), Some(&(WAW | FEH | BEH | LAM | KAF)));
        self.may_open([first, second, third]) || self.may_open([second, third, fourth]) && proclitic()
    }

    /// False when no numeral begins with these letters: most words end here.
    #[inline]
    fn may_open(&self, first: [usize; 3]) -> bool {
        let (row, bit) = place(first);
        self.open.get(row).is_some_and(|row| row & bit != 0)
    }

    /// The lengths of the numerals that may begin with a key, as bits; none for most words.
    fn lengths(&self, key: &[u8]) -> u16 {
        let Some(letters) = first_letters(key).filter(|first| self.may_open(*first)) else { return 0 };
        let found = self.triples.binary_search_by_key(&triple(letters), |(letters, _)| *letters);
        found.ok().and_then(|at| self.triples.get(at)).map_or(0, |(_, lengths)| *lengths)
    }
}

/// The row and the bit of three letters.
#[inline]
const fn place(first: [usize; 3]) -> (usize, u64) {
    let spread = triple(first).wrapping_mul(0x9E37_79B1);
    ((spread >> 26) % ROWS, 1 << (spread >> 20 & 63))
}

/// Three letters as one number.
#[inline]
const fn triple([first, second, third]: [usize; 3]) -> usize {
    first << 12 | second << 6 | third
}

/// The first three letters of a key; none when one of them is no letter of two bytes as Arabic has them.
#[inline]
fn first_letters(key: &[u8]) -> Option<[usize; 3]> {
    let (pairs, _) = key.first_chunk::<6>()?.as_chunks::<LETTER>();
    let &[first, second, third] = pairs else { return None };
    Some([letter(first)?, letter(second)?, letter(third)?])
}

/// The first four letters of a key, each in the bits that [`letter`] gives it; what is no such letter gets some, too.
#[inline]
fn first_four(key: [u8; 4 * LETTER]) -> [usize; 4] {
    let pairs = u64::from_le_bytes(key);
    let letters = (pairs >> 8 & 0x003F_003F_003F_003F) ^ (pairs & 0x0001_0001_0001_0001) << 4;
    let [first, _, second, _, third, _, fourth, _] = letters.to_le_bytes().map(usize::from);
    [first, second, third, fourth]
}

/// A letter in six bits. Arabic has one for each; a letter of another language may share them.
#[inline]
fn letter([lead, trail]: [u8; LETTER]) -> Option<usize> {
    (lead & 0xFE == 0xD8).then(|| usize::from(trail & 0x3F ^ (lead & 1) << 4))
}
