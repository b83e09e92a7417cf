//! Sentences.

use core::ops::Range;

use rasd_normalize::Span;

use crate::offset::{to_u32, to_usize};
use crate::token::{Token, TokenFlags, TokenKind};
use crate::work::looked;

/// A sentence, or a title: it never crosses a line break.
///
/// ```
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("سأل د. سامي: «هل انتهيتم؟» ثم خرج.", &mut buffer)?;
/// assert_eq!(stream.sentences().len(), 1);
/// assert_eq!(stream.sentences()[0].tokens(), 0..12);
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The bytes from its first token to its last one.
    pub span: Span,
    first: u32,
    end: u32,
}

impl Sentence {
    /// The indexes of its tokens; line breaks belong to no sentence.
    pub const fn tokens(&self) -> Range<usize> {
        to_usize(self.first)..to_usize(self.end)
    }
}

/// A paragraph to be split: the source, the keys, all tokens so far.
pub(crate) struct Splitter<'a> {
    pub(crate) text: &'a str,
    pub(crate) keys: &'a str,
    pub(crate) tokens: &'a [Token],
}

impl Splitter<'_> {
    /// Splits the tokens from `first` on into sentences; `stops` are the tokens among them that may end one.
    pub(crate) fn split(&self, first: usize, stops: &[u32], sentences: &mut Vec<Sentence>) {
        let mut first = first;
        let mut seen = first;
        for stop in stops.iter().map(|stop| to_usize(*stop)) {
            if stop >= seen && self.ends(stop) {
                // Whether the sentence ends is settled for all marks of the run at once.
                seen = self.absorb(stop + 1);
                if !self.continues(stop + 1, seen) {
                    push(self.tokens, first, seen, sentences);
                    first = seen;
                }
            }
        }
        push(self.tokens, first, self.tokens.len(), sentences);
    }
}

fn push(tokens: &[Token], first: usize, end: usize, sentences: &mut Vec<Sentence>) {
    let Some([head, ..]) = tokens.get(first..end) else { return };
    let last = tokens.get(end - 1).unwrap_or(head);
    sentences.push(Sentence { span: head.span.cover(last.span), first: to_u32(first), end: to_u32(end) });
}

/// Titles and units that are followed by what they belong to.
const NEVER_END: [&str; 10] = ["د.", "م.", "أ.", "ص.", "ت.", "ج.", "س.", "ط.", "ا.", "ق."];

/// The keys of words that continue the sentence after a quotation.
const CONTINUING: [&str; 29] = [
    "قال",
    "قالت",
    "يقول",
    "تقول",
    "سال",
    "سالت",
    "تساءل",
    "تساءلت",
    "اضاف",
    "اضافت",
    "واضاف",
    "واضافت",
    "صرح",
    "صرحت",
    "اكد",
    "اكدت",
    "واكد",
    "واكدت",
    "اوضح",
    "اوضحت",
    "رد",
    "ردت",
    "اجاب",
    "اجابت",
    "هتف",
    "هتفت",
    "كتب",
    "ثم",
    "كما",
];

impl Splitter<'_> {
    fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    fn text(&self, i: usize) -> &str {
        self.tokens.get(i).map(|token| token.span.slice(self.text)).unwrap_or_default()
    }

    fn key(&self, i: usize) -> &str {
        let key = |token: &Token| {
            let keys = if token.flags.has(TokenFlags::KEYED) { self.keys } else { self.text };
            token.key.slice(keys)
        };
        self.tokens.get(i).map(key).unwrap_or_default()
    }

    fn glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.flags.glued())
    }

    fn begins_line(&self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|before| self.kind(before) == Some(TokenKind::Newline))
    }

    /// True when token `i` ends a sentence, unless what follows continues it.
    fn ends(&self, i: usize) -> bool {
        match self.kind(i) {
            Some(TokenKind::Punct) => self.mark_ends(i),
            Some(TokenKind::Ellipsis) => self.ellipsis_ends(i),
            Some(TokenKind::Abbr) => self.abbreviation_ends(i),
            _ => false,
        }
    }

    fn mark_ends(&self, i: usize) -> bool {
        let text = self.text(i);
        text.starts_with(['؟', '?', '!']) || text == "۔" || (text == "." && self.dot_ends(i))
    }

    /// A dot ends the sentence unless a Latin letter or digit is glued to it, or it follows the number of a list item.
    fn dot_ends(&self, i: usize) -> bool {
        let glued = self.glued(i + 1) && matches!(self.kind(i + 1), Some(TokenKind::Latin | TokenKind::Num));
        let item =
            i.checked_sub(1).is_some_and(|n| self.kind(n) == Some(TokenKind::Num) && self.begins_line(n));
        !glued && !item
    }

    /// Dots end the sentence before a space and a word, but not at the beginning of a line or after a colon.
    fn ellipsis_ends(&self, i: usize) -> bool {
        let follows = self.tokens.get(i + 1).is_some_and(|next| {
            !next.flags.glued() && !matches!(next.kind, TokenKind::Punct | TokenKind::Newline)
        });
        let leads =
            self.begins_line(i) || i.checked_sub(1).is_some_and(|n| matches!(self.text(n), ":" | "؛"));
        follows && !leads
    }

    /// An abbreviation ends the sentence only with its line.
    fn abbreviation_ends(&self, i: usize) -> bool {
        let text = self.text(i);
        text.ends_with('.')
            && !NEVER_END.contains(&text)
            && self.kind(i + 1).is_none_or(|kind| kind == TokenKind::Newline)
    }

    /// The token after the closing marks and further end marks glued to the end.
    fn absorb(&self, mut i: usize) -> usize {
        while self.glued(i) && self.closes(i) {
            looked(1);
            i += 1;
        }
        i
    }

    fn closes(&self, i: usize) -> bool {
        let text = self.text(i);
        match self.kind(i) {
            Some(TokenKind::Punct) => {
                matches!(text, "»" | "”" | "’" | ")" | "]" | "}" | "﴿" | "﴾" | "›" | "\"" | "'")
                    || text.starts_with(['!', '?', '؟', '.'])
            }
            Some(TokenKind::Ellipsis) => true,
            _ => false,
        }
    }

    /// True when the sentence goes on after the closing marks from `first` to `end`.
    fn continues(&self, first: usize, end: usize) -> bool {
        let next = self.text(end);
        let quoted = end > first && matches!(self.text(end - 1), "»" | "”" | "\"" | "’");
        next.starts_with(['،', ',', '؛', ':', ';', ')', '-', '–', '—'])
            || (quoted && CONTINUING.contains(&self.key(end)))
    }
}
