//! One look at a token: most are of no number, and the look tells so.

use rasd_tokenize::{Lexicon, Token, TokenKind, TokenStream};

use crate::joined::Stems;
use crate::lexicon::{INVENTORY, Lexeme};

/// The tables that a look asks; it errs only to the side of more.
#[derive(Clone, Copy)]
pub(crate) struct Glance {
    words: &'static Lexicon<Lexeme>,
    anchors: &'static Lexicon<bool>,
    stems: &'static Stems,
}

impl Glance {
    pub(crate) fn new() -> Self {
        let inventory = &*INVENTORY;
        Self { words: &inventory.words, anchors: &inventory.anchors, stems: Stems::all() }
    }

    /// The token, which is no digits, may be what every match has one of; joined numerals apart.
    #[inline]
    pub(crate) fn may_anchor(self, token: &Token) -> bool {
        match token.kind {
            TokenKind::Word => self.anchors.may_match(token),
            TokenKind::Num | TokenKind::Punct | TokenKind::Newline => false,
            _ => true,
        }
    }

    /// The token may join numerals.
    #[inline]
    pub(crate) fn may_join(self, stream: &TokenStream<'_>, i: usize, token: &Token) -> bool {
        token.kind == TokenKind::Word && self.stems.may_join(stream, i, token)
    }

    /// No more than its place in the text is to be known of the token, which is no digits.
    #[inline]
    pub(crate) fn is_plain(
        self,
        stream: &TokenStream<'_>,
        i: usize,
        token: &Token,
        next: Option<&Token>,
    ) -> bool {
        match token.kind {
            TokenKind::Word => {
                !self.words.may_match(token)
                    && !may_be_apart(token, next)
                    && !self.stems.may_join(stream, i, token)
            }
            kind => matches!(kind, TokenKind::Punct | TokenKind::Newline),
        }
    }
}

/// Only what the next token is glued to, what ends in tatweel, one letter, or the article before digits or a stretch of tatweel may be
/// a proclitic of its own.
#[inline]
pub(crate) fn may_be_apart(token: &Token, next: Option<&Token>) -> bool {
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

/// The longest key that is nothing but proclitics, in bytes: «وبال».
const MAX_PROCLITIC: u32 = 8;
