//! A tokenized text.

use core::fmt;

use rasd_normalize::Span;

use crate::clitic::Proclitics;
use crate::interner::{Interner, Vocabulary};
use crate::offset::to_u32;
use crate::reading::{self, Readings};
use crate::scan::scan;
use crate::sentence::Sentence;
use crate::stem::{Stem, Stems};
use crate::token::{Token, TokenFlags, TokenKind};

/// The memory that [`tokenize`] writes to, reused from text to text: after a few texts nothing is allocated any more, and a word
/// that was read in one is not read letter by letter in the next. A copy begins with memory of its own.
///
/// ```
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// for text in ["أول نص", "ثاني نص قصير"] {
///     let stream = tokenize(text, &mut buffer)?;
///     assert!(stream.len() >= 2);
/// }
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Debug, Default)]
pub struct TokenBuffer {
    pub(crate) tokens: Vec<Token>,
    /// The keys of the words, and of the other tokens of the text.
    pub(crate) keys: String,
    pub(crate) words: Interner,
    pub(crate) sentences: Vec<Sentence>,
    /// The tokens of the paragraph that may end a sentence; empty between texts.
    pub(crate) stops: Vec<u32>,
}

impl Clone for TokenBuffer {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// The keys of earlier texts are forgotten, and the words with them, when they are longer than this, or when a text is.
const KEPT_KEYS: usize = 1 << 22;
const LONG_TEXT: usize = 1 << 30;

/// The text, or the keys of its words together, are longer than `u32::MAX` bytes, just under 4 GiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextTooLong;

impl fmt::Display for TextTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is longer than 4 GiB")
    }
}

impl core::error::Error for TextTooLong {}

/// Splits a text into tokens and sentences and folds the key of every token, in one pass.
///
/// # Errors
///
/// [`TextTooLong`] when the text has 4 GiB or more. No other text is ever an error.
///
/// ```
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("المادّة ٣٫٥٪", &mut buffer)?;
/// assert_eq!(stream.text(0), "المادّة");
/// assert_eq!(stream.key(0), "المادة");
/// assert_eq!(stream.key(1), "3.5");
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
pub fn tokenize<'d>(text: &'d str, buffer: &'d mut TokenBuffer) -> Result<TokenStream<'d>, TextTooLong> {
    if u32::try_from(text.len()).is_err() {
        return Err(TextTooLong);
    }
    buffer.tokens.clear();
    buffer.sentences.clear();
    if buffer.words.begin(buffer.keys.len() > KEPT_KEYS || text.len() > LONG_TEXT) {
        buffer.keys.clear();
    }
    scan(text, buffer);
    if u32::try_from(buffer.keys.len()).is_err() {
        return Err(TextTooLong);
    }
    Ok(TokenStream {
        source: text,
        tokens: &buffer.tokens,
        keys: &buffer.keys,
        sentences: &buffer.sentences,
        vocabulary: buffer.words.vocabulary(),
    })
}

/// A text with its tokens, keys and sentences; made by [`tokenize`], free to copy.
///
/// ```
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("انتهى الاجتماع. غادر الوفد.", &mut buffer)?;
/// let second = &stream.sentences()[1];
/// assert_eq!(second.span.slice(stream.source()), "غادر الوفد.");
/// assert_eq!(stream.text(second.tokens().start), "غادر");
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TokenStream<'d> {
    source: &'d str,
    tokens: &'d [Token],
    keys: &'d str,
    sentences: &'d [Sentence],
    /// What the numbers of the words mean.
    vocabulary: Vocabulary,
}

impl<'d> TokenStream<'d> {
    /// The text the tokens were taken from.
    #[inline]
    pub const fn source(&self) -> &'d str {
        self.source
    }

    /// All tokens, in the order of the text.
    #[inline]
    pub const fn tokens(&self) -> &'d [Token] {
        self.tokens
    }

    /// The number of tokens.
    #[inline]
    pub const fn len(&self) -> usize {
        self.tokens.len()
    }

    /// True when the text holds no token.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Token `i`.
    #[inline]
    pub fn get(&self, i: usize) -> Option<&'d Token> {
        self.tokens.get(i)
    }

    /// The text of token `i`, a slice of the source; empty when there is no such token.
    #[inline]
    pub fn text(&self, i: usize) -> &'d str {
        self.get(i).and_then(|token| self.source.get(token.span.range())).unwrap_or_default()
    }

    /// What the numbers of its words mean.
    #[inline]
    pub(crate) const fn vocabulary(&self) -> Vocabulary {
        self.vocabulary
    }

    /// The text from token `first` to the token before `end`, with all that stands between them; empty when there is none.
    pub fn text_of(&self, first: usize, end: usize) -> &'d str {
        self.source.get(self.span_of(first, end).range()).unwrap_or_default()
    }

    /// The bytes from token `first` to the token before `end`; empty at 0 when there is none.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("في 3.2 مليار دولار", &mut buffer)?;
    /// assert_eq!(stream.text_of(1, 3), "3.2 مليار");
    /// assert_eq!(stream.span_of(1, 3).start(), 5);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn span_of(&self, first: usize, end: usize) -> Span {
        let last = end.checked_sub(1).filter(|last| *last >= first).and_then(|last| self.get(last));
        self.get(first).zip(last).map_or_else(Span::default, |(first, last)| first.span.cover(last.span))
    }

    /// The key of token `i`: its text folded by the `match` profile, digits in ASCII, `٫` as `.` and `٬` as `,`. Empty when there
    /// is no such token.
    #[inline]
    pub fn key(&self, i: usize) -> &'d str {
        self.get(i).map(|token| self.key_of(token)).unwrap_or_default()
    }

    /// The bytes of [`TokenStream::key`], without looking for the bounds of characters.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("كتابٌ", &mut buffer)?;
    /// assert_eq!(stream.key_bytes(0), "كتاب".as_bytes());
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn key_bytes(&self, i: usize) -> &'d [u8] {
        self.get(i).map(|token| self.key_bytes_of(token)).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn key_bytes_of(&self, token: &Token) -> &'d [u8] {
        self.keys_of(token).as_bytes().get(token.key.range()).unwrap_or_default()
    }

    #[inline]
    pub(crate) fn key_of(&self, token: &Token) -> &'d str {
        self.keys_of(token).get(token.key.range()).unwrap_or_default()
    }

    /// The text that holds the key of a token.
    #[inline]
    pub(crate) fn keys_of(&self, token: &Token) -> &'d str {
        if token.flags.has(TokenFlags::KEYED) { self.keys } else { self.source }
    }

    /// [`key_hash`](crate::key_hash) of the key of token `i`, which costs nothing; 0 when there is no such token.
    #[inline]
    pub fn hash(&self, i: usize) -> u32 {
        self.get(i).map_or(0, |token| token.hash)
    }

    /// The sentences, in the order of the text.
    #[inline]
    pub const fn sentences(&self) -> &'d [Sentence] {
        self.sentences
    }

    /// The index of the sentence of token `i`; a line break belongs to the sentence before it. 0 when there is none.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("عنوان\nنص.", &mut buffer)?;
    /// assert_eq!((0..4).map(|i| stream.sentence_of(i)).collect::<Vec<_>>(), [0, 0, 1, 1]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens().start <= i).saturating_sub(1)
    }

    /// The clitic readings of token `i`, the whole form first; none when the token is not a word.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("بوتين", &mut buffer)?;
    /// let stems: Vec<&str> = stream.readings(0).map(|reading| reading.stem_key).collect();
    /// assert_eq!(stems, ["بوتين", "وتين"]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn readings(&self, i: usize) -> Readings<'d> {
        Readings::of(self, i)
    }

    /// Token `i` as the beginning of a name: the whole form, then without و ف, then without ب ل ك; the article stays.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, key_hash, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("وللقاهرة", &mut buffer)?;
    /// let stems: Vec<String> = stream.stems(0).map(|stem| stem.to_string()).collect();
    /// assert_eq!(stems, ["وللقاهرة", "للقاهرة", "لقاهرة", "اللقاهرة", "القاهرة"]);
    /// assert!(stream.stems(0).any(|stem| stem.hash() == key_hash("القاهرة") && stem.is("القاهرة")));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn stems(&self, i: usize) -> Stems<'d> {
        Stems::of(self, i)
    }

    /// Token `i` with nothing cut off: the first of its [`TokenStream::stems`]; empty when there is no such token.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("وتركيا", &mut buffer)?;
    /// assert!(stream.stem(0).is("وتركيا") && stream.stem(0).is_whole());
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn stem(&self, i: usize) -> Stem<'d> {
        Stem::whole(self, i)
    }

    /// The byte of the source where a stem of token `i` begins; none when that lies inside a character of the source.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("وَمِصر", &mut buffer)?;
    /// let stem = stream.stems(0).nth(1).unwrap();
    /// assert_eq!(stream.stem_start(0, &stem), Some(4));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn stem_start(&self, i: usize, stem: &Stem<'_>) -> Option<u32> {
        stem.start_in(self.get(i)?, self.source)
    }

    /// The proclitics of token `i` when it is nothing but proclitics of what follows: `بـ`, `الـ` or `و` glued to a number, a Latin
    /// word, an opening quotation mark or bracket, and so on; a form that ends in tatweel, and a lone و, also before a space.
    ///
    /// ```
    /// use rasd_tokenize::{Proclitics, TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("والـ90 ب300", &mut buffer)?;
    /// assert_eq!(stream.bare_proclitic(0), Some(Proclitics::WA.with(Proclitics::AL)));
    /// assert_eq!(stream.bare_proclitic(1), None);
    /// assert_eq!(stream.bare_proclitic(2), Some(Proclitics::BA));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn bare_proclitic(&self, i: usize) -> Option<Proclitics> {
        let (token, next) = (self.get(i)?, self.get(i + 1)?);
        let near = next.flags.glued() || token.flags.tatweel() || token.key.len() <= 2;
        if near && token.kind == TokenKind::Word { self.near_proclitic(i, token) } else { None }
    }

    /// The proclitics of a word that may be nothing else.
    fn near_proclitic(&self, i: usize, token: &Token) -> Option<Proclitics> {
        let proclitics = reading::whole_proclitic(self.key_of(token))?;
        let glued = self.get(i + 1)?.flags.glued();
        let near = glued || self.text(i).ends_with('\u{640}') || proclitics == Proclitics::WA;
        (near && self.may_carry(i + 1)).then_some(proclitics)
    }

    /// True when a proclitic may stand before token `i` without being part of it.
    fn may_carry(&self, i: usize) -> bool {
        match self.get(i).map(|token| token.kind) {
            None | Some(TokenKind::Newline | TokenKind::Ellipsis | TokenKind::Emoji | TokenKind::Other) => {
                false
            }
            Some(TokenKind::Punct) => {
                matches!(self.text(i), "\"" | "'" | "«" | "“" | "‘" | "„" | "‹" | "(" | "[" | "{" | "﴿")
            }
            Some(_) => true,
        }
    }

    /// The index of the first token that ends after byte `offset` of the source: the token at that byte, or the next one.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("من 3 إلى 5", &mut buffer)?;
    /// assert_eq!(stream.token_at(5), 1);
    /// assert_eq!(stream.token_at(6), 2);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end() <= offset)
    }
}

/// The span of two indexes.
#[inline]
pub(crate) fn span(start: usize, end: usize) -> Span {
    Span::new(to_u32(start), to_u32(end))
}
