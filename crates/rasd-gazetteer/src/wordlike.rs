//! Which tokens are words of names.

use rasd_tokenize::{Token, TokenKind, TokenStream};

/// True when the token can be a word of a name: Arabic or other letters, a number, an abbreviation. Punctuation is none.
#[inline]
pub(crate) fn wordlike(stream: TokenStream<'_>, at: usize) -> bool {
    stream.get(at).is_some_and(is_wordlike)
}

/// The same of a token at hand.
#[inline]
pub(crate) fn is_wordlike(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Word
            | TokenKind::Latin
            | TokenKind::OtherWord
            | TokenKind::Num
            | TokenKind::Abbr
            | TokenKind::Honorific
    )
}

/// The next word of a name after the token: hyphens and apostrophes between two parts of a name do not count.
#[inline]
pub(crate) fn next_word(stream: TokenStream<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    if wordlike(stream, next) {
        return Some(next);
    }
    let joined = matches!(stream.text(next), "-" | "–" | "‑" | "'" | "’" | "ʼ") && wordlike(stream, next + 1);
    joined.then_some(next + 1)
}
