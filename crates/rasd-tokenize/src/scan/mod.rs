//! The scanner: leftmost, first rule wins, every token a stretch of the source.
//!
//! [`scan`] is driven by bytes: words in the Arabic block, spaces, simple numbers, Latin words and single punctuation are
//! settled by look-ups in [`arabic`] and [`ascii`]; everything else goes through the rules of [`Scanner::rules`].

mod abbreviation;
mod arabic;
mod ascii;
mod class;
mod emoji;
mod known;
mod number;
mod web;
mod word;

use rasd_normalize::{Span, fold_match_into};

use crate::hash;
use crate::interner::{Interned, WordId};
use crate::letters::Letters;
use crate::offset::{to_u32, to_usize};
use crate::sentence::Splitter;
use crate::shape::Ending;
use crate::stream::{TokenBuffer, span};
use crate::token::{Token, TokenFlags, TokenKind};
use crate::work::looked;
use known::{Cut, RUN};

/// What a rule found: the kind of the token and the byte after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lexeme {
    kind: TokenKind,
    end: usize,
    flags: TokenFlags,
}

impl Lexeme {
    const fn new(kind: TokenKind, end: usize) -> Self {
        Self { kind, end, flags: TokenFlags::NONE }
    }
}

/// Writes the tokens, keys and sentences of a text.
pub(crate) fn scan(text: &str, buffer: &mut TokenBuffer) {
    let bytes = text.as_bytes();
    let mut scanner = Scanner {
        text,
        bytes,
        table: arabic::Table::get(),
        buffer,
        cuts: [Cut::default(); RUN],
        paragraph: 0,
        last_end: usize::MAX,
        no_mail_before: 0,
        no_domain_before: 0,
    };
    let mut at = 0;
    while let Some(lead) = bytes.get(at) {
        at = match lead {
            b' ' => at + 1,
            0xD8..=0xDB => scanner.words(at, *lead),
            0..=0x7F => scanner.ascii(at, *lead),
            _ => scanner.other(at),
        };
    }
    scanner.end_paragraph();
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    table: &'static arabic::Table,
    buffer: &'a mut TokenBuffer,
    /// The words that are looked up side by side.
    cuts: [Cut; RUN],
    /// The first token of the paragraph.
    paragraph: usize,
    /// The end of the token before.
    last_end: usize,
    /// No mail address begins before this byte: it was looked for already.
    no_mail_before: usize,
    /// No domain name begins before this byte.
    no_domain_before: usize,
}

/// The rules: each takes the place where a token begins and gives the place where the next one is to be looked for.
impl<'a> Scanner<'a> {
    /// A character of the Arabic block.
    #[inline]
    fn arabic(&mut self, start: usize, lead: u8) -> usize {
        match self.table.start([lead, self.byte(start + 1)]) {
            arabic::Start::Word => self.arabic_word(start),
            arabic::Start::Digit => self.digits(start),
            arabic::Start::Punctuation => self.push_same(start, TokenKind::Punct, start + 2),
            arabic::Start::FoldedPunctuation => {
                self.push_folded(start, Lexeme::new(TokenKind::Punct, start + 2))
            }
            arabic::Start::Other => self.other(start),
        }
    }

    fn arabic_word(&mut self, start: usize) -> usize {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let word = self.table.word(rest);
        let end = start + word.len;
        looked(word.len);
        let next = self.byte(end);
        if next != b' ' && self.continues(end, word.len, next) {
            return self.other(start);
        }
        let letters = Letters::first(rest, word.len);
        if let Some((word, known)) =
            letters.and_then(|letters| self.buffer.words.get(&letters, letters.hash()))
        {
            let known = *known;
            self.push_known(span(start, end), word, known);
        } else if let Some(hash) = word.hash() {
            self.push_word(span(start, end), word, hash, letters);
        } else {
            self.push_folded(start, Lexeme { kind: TokenKind::Word, end, flags: word.flags() });
        }
        end + usize::from(next == b' ')
    }

    /// Appends a word whose letters are folded one by one, and keeps it when it is short.
    fn push_word(&mut self, text: Span, word: arabic::Word, hash: u32, letters: Option<Letters>) {
        let key = if word.is_changed() { self.fold_word(text) } else { text };
        let (flags, ending) = (word.flags(), word.ending());
        let keep = |letters| self.buffer.words.keep(letters, key, hash, (flags, ending));
        let word = letters.map_or(WordId::NONE, keep);
        self.push(Token { span: text, kind: TokenKind::Word, flags, key, hash, ending, word });
    }

    /// Appends a word of which all is known but its place.
    #[inline]
    fn push_known(&mut self, text: Span, word: WordId, known: Interned) {
        let Interned { hash, flags, ending, .. } = known;
        let key = known.key_at(text.start());
        self.push(Token { span: text, kind: TokenKind::Word, flags, key, hash, ending, word });
    }

    /// True when the word that ends here may go on with a character outside the block, or is an abbreviation.
    fn continues(&self, end: usize, len: usize, next: u8) -> bool {
        if next.is_ascii() {
            return may_abbreviate(len, next);
        }
        let next = self.char_at(end).unwrap_or(' ');
        class::is_invisible(next) || class::is_arabic_letter(next) || class::is_arabic_mark(next)
    }

    /// Any character, by the rules.
    fn other(&mut self, start: usize) -> usize {
        let Some(c) = self.char_at(start) else { return self.bytes.len() };
        if class::is_space(c) || class::is_invisible(c) {
            return start + c.len_utf8();
        }
        let lexeme = self.rules(start, c);
        self.push_folded(start, lexeme)
    }

    /// Appends a token.
    #[inline]
    fn push(&mut self, mut token: Token) {
        let start = to_usize(token.span.start());
        token.flags = token.flags.with(TokenFlags::GLUED.when(start == self.last_end));
        self.last_end = to_usize(token.span.end());
        self.buffer.tokens.push(token);
    }

    /// Appends a token whose key is still to be folded.
    fn push_folded(&mut self, start: usize, lexeme: Lexeme) -> usize {
        let Lexeme { kind, end, flags } = lexeme;
        let text = self.bytes.get(start..end).unwrap_or_default();
        if flags == TokenFlags::NONE && text.iter().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
        {
            return self.push_same(start, kind, end);
        }
        let key = self.fold(start, end);
        let folded = self.buffer.keys.get(key.range()).unwrap_or_default();
        let plain = folded.chars().all(|c| c.len_utf8() == 2);
        let flags = flags.with(TokenFlags::KEYED).with(TokenFlags::PLAIN.when(plain));
        let hash = hash::key_hash(folded);
        let ending = if kind == TokenKind::Word { self.ending(key) } else { Ending::NONE };
        self.note_stop(kind);
        self.push(Token { span: span(start, end), kind, flags, key, hash, ending, word: WordId::NONE });
        end
    }

    /// The ending of a key in the key buffer.
    fn ending(&self, key: Span) -> Ending {
        Ending::of(self.buffer.keys.as_bytes().get(key.range()).unwrap_or_default())
    }

    /// Appends a token whose key is its text.
    fn push_same(&mut self, start: usize, kind: TokenKind, end: usize) -> usize {
        let key = span(start, end);
        let hash = hash::key_hash(self.text.get(start..end).unwrap_or_default());
        self.note_stop(kind);
        let (flags, ending, word) = (TokenFlags::NONE, Ending::NONE, WordId::NONE);
        self.push(Token { span: key, kind, flags, key, hash, ending, word });
        end
    }

    /// Notes that the token to be appended may end a sentence or the paragraph.
    fn note_stop(&mut self, kind: TokenKind) {
        match kind {
            TokenKind::Punct | TokenKind::Ellipsis | TokenKind::Abbr => {
                self.buffer.stops.push(to_u32(self.buffer.tokens.len()));
            }
            TokenKind::Newline => self.end_paragraph(),
            _ => {}
        }
    }

    /// Splits the paragraph into sentences while it is still in the cache.
    fn end_paragraph(&mut self) {
        let TokenBuffer { tokens, keys, sentences, stops, .. } = &mut *self.buffer;
        Splitter { text: self.text, keys, tokens }.split(self.paragraph, stops, sentences);
        stops.clear();
        self.paragraph = tokens.len() + 1;
    }

    /// Appends the key of a word whose letters can be folded one by one and returns its place.
    fn fold_word(&mut self, text: Span) -> Span {
        let mut letters = [0; arabic::MAX_FOLDED];
        let Some(key) = self.table.fold(self.bytes.get(text.range()).unwrap_or_default(), &mut letters)
        else {
            return self.fold(to_usize(text.start()), to_usize(text.end()));
        };
        let mark = self.buffer.keys.len();
        self.buffer.keys.push_str(key);
        span(mark, self.buffer.keys.len())
    }

    /// Appends the key of a stretch of the text and returns its place.
    fn fold(&mut self, start: usize, end: usize) -> Span {
        let mark = self.buffer.keys.len();
        fold_match_into(self.text.get(start..end).unwrap_or_default(), &mut self.buffer.keys);
        span(mark, self.buffer.keys.len())
    }

    /// The byte at a position; 0 behind the end.
    #[inline]
    fn byte(&self, position: usize) -> u8 {
        self.bytes.get(position).copied().unwrap_or_default()
    }

    #[inline]
    fn char_at(&self, position: usize) -> Option<char> {
        self.rest(position).chars().next()
    }

    fn char_before(&self, position: usize) -> Option<char> {
        self.text.get(..position).and_then(|before| before.chars().next_back())
    }

    #[inline]
    fn rest(&self, position: usize) -> &'a str {
        self.text.get(position..).unwrap_or_default()
    }

    /// The token at a position that begins with `c`. What a rule begins with decides which rules are asked.
    fn rules(&mut self, start: usize, c: char) -> Lexeme {
        if class::is_arabic_letter(c) || c == class::TATWEEL {
            return abbreviation::arabic(self.text, start).unwrap_or_else(|| word::arabic(self.text, start));
        }
        if class::is_digit(c) {
            let special = if c.is_ascii() {
                self.web(start, c).or_else(|| emoji::keycap(self.text, start))
            } else {
                None
            };
            return special.unwrap_or_else(|| number::value(self.text, start));
        }
        let special = match c {
            '+' | '-' | '−' => self.web(start, c).or_else(|| number::signed(self.text, start)),
            '#' | '*' => emoji::keycap(self.text, start).or_else(|| self.web(start, c)),
            'A'..='Z' | 'a'..='z' => self.web(start, c).or_else(|| abbreviation::latin(self.text, start)),
            _ if c.is_ascii() => self.web(start, c),
            _ => emoji::emoji(self.text, start, c),
        };
        special.unwrap_or_else(|| self.plain(start, c))
    }

    /// The rules that need no look ahead but over the token itself.
    fn plain(&self, start: usize, c: char) -> Lexeme {
        if class::is_honorific(c) {
            Lexeme::new(TokenKind::Honorific, start + c.len_utf8())
        } else if class::is_latin(c) {
            word::latin(self.text, start)
        } else if class::is_newline(c) {
            Lexeme::new(TokenKind::Newline, self.run(start, class::is_newline))
        } else if !class::is_common_punctuation(c) && class::is_letter(c) {
            word::other(self.text, start)
        } else {
            self.sign(start, c)
        }
    }

    /// Punctuation, symbols and the rest.
    fn sign(&self, start: usize, c: char) -> Lexeme {
        let after = start + c.len_utf8();
        match c {
            '.' if self.byte(after) == b'.' => {
                Lexeme::new(TokenKind::Ellipsis, self.run(start, |d| d == '.'))
            }
            '…' => Lexeme::new(TokenKind::Ellipsis, self.run(start, |d| d == '…')),
            '!' | '?' | '؟' => Lexeme::new(TokenKind::Punct, self.run(start, |d| d == c)),
            _ if class::is_common_punctuation(c) || class::is_punctuation(c) => {
                Lexeme::new(TokenKind::Punct, after)
            }
            _ if class::is_symbol(c) => {
                let selector = self.char_at(after).filter(|d| matches!(d, '\u{FE0E}' | '\u{FE0F}'));
                Lexeme::new(TokenKind::Symbol, after + selector.map_or(0, char::len_utf8))
            }
            _ => Lexeme::new(TokenKind::Other, self.run(after, |d| class::is_mark(d) || d == '\u{200D}')),
        }
    }

    /// The end of the run of characters of a class.
    fn run(&self, start: usize, class: impl Fn(char) -> bool) -> usize {
        run(self.text, start, class)
    }
}

/// A word of so many bytes and the byte behind it may be an abbreviation.
#[inline]
const fn may_abbreviate(len: usize, next: u8) -> bool {
    next == b'.' && len <= 6
}

/// The end of the run of characters of a class that begins at `start`.
fn run(text: &str, start: usize, class: impl Fn(char) -> bool) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let len = rest.find(|c| !class(c)).unwrap_or(rest.len());
    looked(len);
    start + len
}
