//! The fast path for what begins with an ASCII character or a digit.

use super::{Lexeme, Scanner};
use crate::token::TokenKind;
use crate::work::looked;

/// What an ASCII character begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ascii {
    Space,
    Newline,
    Letter,
    Digit,
    /// Punctuation that is a token of its own whatever follows.
    Single,
    /// Punctuation that is a token of its own before a space or a line break.
    Edge,
    /// The rules decide.
    Rules,
}

static CLASSES: [Ascii; 128] = classes();

#[allow(clippy::indexing_slicing, clippy::as_conversions, clippy::cast_possible_truncation)] // evaluated when compiling
const fn classes() -> [Ascii; 128] {
    let mut table = [Ascii::Rules; 128];
    let mut i = 0;
    while i < table.len() {
        table[i] = match i as u8 {
            b'\t' | 0x0B | 0x0C | 0x1C..=0x1F | b' ' => Ascii::Space,
            b'\n' | b'\r' => Ascii::Newline,
            b'A'..=b'Z' | b'a'..=b'z' => Ascii::Letter,
            b'0'..=b'9' => Ascii::Digit,
            b'"' | b'\'' | b'(' | b')' | b',' | b'/' | b':' | b';' | b'[' | b']' | b'{' | b'}' | b'\\'
            | b'&' => Ascii::Single,
            b'.' | b'-' | b'%' | b'_' => Ascii::Edge,
            _ => Ascii::Rules,
        };
        i += 1;
    }
    table
}

#[inline]
fn class(byte: u8) -> Ascii {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(Ascii::Rules)
}

/// A byte behind a number or Latin word with which nothing longer can begin.
const fn ends(byte: u8) -> bool {
    matches!(byte, 0 | b' ' | b'\n' | b'\r' | b'\t' | b'(' | b')' | b'"' | b'[' | b']' | b';' | b'!' | b'?')
}

impl Scanner<'_> {
    /// What begins with an ASCII character.
    #[inline]
    pub(super) fn ascii(&mut self, start: usize, byte: u8) -> usize {
        match class(byte) {
            Ascii::Space => start + 1,
            Ascii::Newline => self.newline(start),
            Ascii::Letter => self.latin_word(start),
            Ascii::Digit => self.digits(start),
            Ascii::Single => self.push_same(start, TokenKind::Punct, start + 1),
            Ascii::Edge if matches!(self.byte(start + 1), b' ' | b'\n' | b'\r') => {
                self.push_same(start, TokenKind::Punct, start + 1)
            }
            Ascii::Edge | Ascii::Rules => self.other(start),
        }
    }

    /// A run of line breaks.
    fn newline(&mut self, start: usize) -> usize {
        let end = start + self.count(start, |byte| matches!(byte, b'\n' | b'\r'));
        // U+0085, U+2028 and U+2029 would go on.
        if matches!(self.byte(end), 0xC2 | 0xE2) {
            self.other(start)
        } else {
            self.push_same(start, TokenKind::Newline, end)
        }
    }

    /// A word in ASCII letters and digits.
    fn latin_word(&mut self, start: usize) -> usize {
        let end = start + self.count(start, |byte| byte.is_ascii_alphanumeric());
        if !ends(self.byte(end)) {
            return self.other(start);
        }
        if self.bytes.get(start..end).unwrap_or_default().iter().any(u8::is_ascii_uppercase) {
            self.push_folded(start, Lexeme::new(TokenKind::Latin, end))
        } else {
            self.push_same(start, TokenKind::Latin, end)
        }
    }

    /// A number of one run of digits.
    pub(super) fn digits(&mut self, start: usize) -> usize {
        let end = start + self.count(start, |byte| byte.is_ascii_digit());
        if end > start && ends(self.byte(end)) {
            self.push_same(start, TokenKind::Num, end)
        } else {
            self.other(start)
        }
    }

    /// The number of bytes of a class from `start` on.
    fn count(&self, start: usize, class: impl Fn(u8) -> bool) -> usize {
        let count =
            self.bytes.get(start..).unwrap_or_default().iter().take_while(|byte| class(**byte)).count();
        looked(count);
        count
    }
}
