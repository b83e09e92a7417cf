//! The scanner: leftmost, first rule wins, every token a stretch of the source.

mod abbreviation;
mod class;
mod emoji;
mod number;
mod web;
mod word;

use rasd_normalize::fold_match_into;

use crate::hash;
use crate::stream::{TokenBuffer, span};
use crate::token::{Token, TokenFlags, TokenKind};

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

/// Writes the tokens and keys of a text.
pub(crate) fn scan(text: &str, buffer: &mut TokenBuffer) {
    let mut scanner = Scanner { text, no_web_before: 0 };
    let mut position = 0;
    let mut last_end = usize::MAX;
    while let Some(c) = scanner.char_at(position) {
        if class::is_space(c) || class::is_invisible(c) {
            position += c.len_utf8();
            continue;
        }
        let mut lexeme = scanner.lexeme(position, c);
        if position == last_end {
            lexeme.flags = lexeme.flags.with(TokenFlags::GLUED);
        }
        push(text, position, lexeme, buffer);
        position = lexeme.end;
        last_end = position;
    }
}

/// Appends a token with its key.
fn push(text: &str, start: usize, lexeme: Lexeme, buffer: &mut TokenBuffer) {
    let source = text.get(start..lexeme.end).unwrap_or_default();
    let mark = buffer.key_mark();
    fold_match_into(source, &mut buffer.keys);
    let folded = buffer.keys.get(mark..).unwrap_or_default();
    let mut flags = lexeme.flags;
    if lexeme.kind == TokenKind::Word {
        if folded.chars().all(|c| c.len_utf8() == 2) {
            flags = flags.with(TokenFlags::PLAIN);
        }
        if folded.len() == source.len() {
            flags = flags.with(TokenFlags::SAME_LENGTH);
        }
    }
    let hash = hash::key_hash(folded);
    let key = span(mark, buffer.keys.len());
    buffer.push(Token { span: span(start, lexeme.end), kind: lexeme.kind, flags, key, hash });
}

struct Scanner<'a> {
    text: &'a str,
    /// No address, mail or domain begins before this byte: it was looked for already.
    no_web_before: usize,
}

impl<'a> Scanner<'a> {
    fn char_at(&self, position: usize) -> Option<char> {
        self.rest(position).chars().next()
    }

    fn char_before(&self, position: usize) -> Option<char> {
        self.text.get(..position).and_then(|before| before.chars().next_back())
    }

    fn rest(&self, position: usize) -> &'a str {
        self.text.get(position..).unwrap_or_default()
    }

    /// The token at a position that begins with `c`.
    fn lexeme(&mut self, start: usize, c: char) -> Lexeme {
        self.web(start, c)
            .or_else(|| emoji::emoji(self.text, start, c))
            .or_else(|| number::date(self.text, start))
            .or_else(|| number::time(self.text, start))
            .or_else(|| number::number(self.text, start))
            .or_else(|| abbreviation::abbreviation(self.text, start, c))
            .unwrap_or_else(|| self.plain(start, c))
    }

    /// The rules that need no look ahead but over the token itself.
    fn plain(&self, start: usize, c: char) -> Lexeme {
        let after = start + c.len_utf8();
        if class::is_honorific(c) {
            Lexeme::new(TokenKind::Honorific, after)
        } else if class::is_arabic_letter(c) || c == class::TATWEEL {
            word::arabic(self.text, start)
        } else if class::is_latin(c) {
            word::latin(self.text, start)
        } else if class::is_letter(c) {
            word::other(self.text, start)
        } else if class::is_newline(c) {
            Lexeme::new(TokenKind::Newline, self.run(start, class::is_newline))
        } else {
            self.mark(start, c)
        }
    }

    /// Punctuation, symbols and the rest.
    fn mark(&self, start: usize, c: char) -> Lexeme {
        let after = start + c.len_utf8();
        match c {
            '.' if self.rest(after).starts_with('.') => {
                Lexeme::new(TokenKind::Ellipsis, self.run(start, |d| d == '.'))
            }
            '…' => Lexeme::new(TokenKind::Ellipsis, self.run(start, |d| d == '…')),
            '!' | '?' | '؟' => Lexeme::new(TokenKind::Punct, self.run(start, |d| d == c)),
            _ if class::is_punctuation(c) => Lexeme::new(TokenKind::Punct, after),
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

/// The end of the run of characters of a class that begins at `start`.
fn run(text: &str, start: usize, class: impl Fn(char) -> bool) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    start + rest.find(|c| !class(c)).unwrap_or(rest.len())
}
