//! What a token is.

use core::fmt;

use rasd_normalize::Span;

use crate::interner::WordId;
use crate::shape::Ending;

/// The kind of a token.
///
/// ```
/// use rasd_tokenize::{TokenBuffer, TokenKind, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("د. سامي @ 10:30", &mut buffer)?;
/// let kinds: Vec<TokenKind> = stream.tokens().iter().map(|token| token.kind).collect();
/// assert_eq!(kinds, [TokenKind::Abbr, TokenKind::Word, TokenKind::Punct, TokenKind::Time]);
/// assert_eq!(TokenKind::Abbr.to_string(), "ABBR");
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// A word in Arabic letters with its marks, tatweel and inner joiners: شركة.
    Word,
    /// A word in Latin letters, digits after the first letter included: G20.
    Latin,
    /// A word in any other script: Москва.
    OtherWord,
    /// A number in digits with its sign, groups and decimals: ‎-1,234.5 or ٣٫٢.
    Num,
    /// A date in digits: 12/11/2021.
    Date,
    /// A time of day in digits: 10:30.
    Time,
    /// An abbreviation with its dots: ق.م. or د. before a name.
    Abbr,
    /// One of Unicode's honorific ligatures: ﷺ.
    Honorific,
    /// A web address with its scheme or `www.`.
    Url,
    /// An e-mail address.
    Email,
    /// A bare domain name, with its path: example.com/ar.
    Domain,
    /// A mention: @name.
    Mention,
    /// A hashtag: `#وسم_عربي`.
    Hashtag,
    /// One emoji sequence of UTS #51.
    Emoji,
    /// Two or more dots, or `…`.
    Ellipsis,
    /// A punctuation mark; a run of one of `!`, `?`, `؟` is one token.
    Punct,
    /// A symbol: `%` is punctuation in Unicode, `+`, `$` and `€` are symbols.
    Symbol,
    /// A run of line breaks.
    Newline,
    /// Anything else, by grapheme cluster.
    Other,
}

impl TokenKind {
    /// The name used in files: `WORD`, `NUM`, …
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "WORD",
            Self::Latin => "LATIN",
            Self::OtherWord => "OTHER_WORD",
            Self::Num => "NUM",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Abbr => "ABBR",
            Self::Honorific => "HON",
            Self::Url => "URL",
            Self::Email => "EMAIL",
            Self::Domain => "DOMAIN",
            Self::Mention => "MENTION",
            Self::Hashtag => "HASHTAG",
            Self::Emoji => "EMOJI",
            Self::Ellipsis => "ELL",
            Self::Punct => "PUNCT",
            Self::Symbol => "SYM",
            Self::Newline => "NL",
            Self::Other => "OTHER",
        }
    }
}

impl TokenKind {
    /// True for the kinds that are looked up in a [`Lexicon`](crate::Lexicon).
    #[inline]
    pub(crate) const fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Latin | Self::OtherWord | Self::Abbr)
    }
}

impl fmt::Display for TokenKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What else is known of a token.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct TokenFlags(u8);

impl TokenFlags {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const GLUED: Self = Self(1);
    pub(crate) const MARKED: Self = Self(2);
    pub(crate) const AMBIGUOUS: Self = Self(4);
    pub(crate) const TATWEEL: Self = Self(8);
    /// Every character of the key takes two bytes.
    pub(crate) const PLAIN: Self = Self(16);
    /// The key is as long as the text, letter for letter.
    pub(crate) const SAME_LENGTH: Self = Self(32);
    /// The key lies in the key buffer; otherwise it is the text itself.
    pub(crate) const KEYED: Self = Self(64);

    /// Nothing stands between this token and the one before it, not even a control character.
    #[inline]
    pub const fn glued(self) -> bool {
        self.has(Self::GLUED)
    }

    /// A word that carries marks: harakat, shadda, tanwin, dagger alef, Quranic signs.
    #[inline]
    pub const fn marked(self) -> bool {
        self.has(Self::MARKED)
    }

    /// A number that can be read in two ways: its comma is `،`, or its only comma is followed by three digits.
    #[inline]
    pub const fn ambiguous(self) -> bool {
        self.has(Self::AMBIGUOUS)
    }

    /// A word stretched with tatweel (U+0640), or ending in one: بـ, الـ.
    #[inline]
    pub const fn tatweel(self) -> bool {
        self.has(Self::TATWEEL)
    }

    /// The flag when the condition holds, else none.
    #[inline]
    pub(crate) const fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::NONE }
    }

    /// The flags as bits.
    #[allow(clippy::as_conversions, clippy::cast_lossless)] // a constant function
    pub(crate) const fn bits(self) -> u32 {
        self.0 as u32
    }

    /// The flags that a scanned word can have, from the lowest eight bits.
    #[inline]
    pub(crate) const fn from_bits(bits: u32) -> Self {
        let [low, ..] = bits.to_le_bytes();
        Self(low & (Self::MARKED.0 | Self::TATWEEL.0 | Self::SAME_LENGTH.0 | Self::KEYED.0))
    }

    /// The other way about for one flag.
    #[inline]
    pub(crate) const fn flipped(self, flag: Self) -> Self {
        Self(self.0 ^ flag.0)
    }

    #[inline]
    pub(crate) const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    #[inline]
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl fmt::Debug for TokenFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = [
            ("glued", Self::GLUED),
            ("marked", Self::MARKED),
            ("ambiguous", Self::AMBIGUOUS),
            ("tatweel", Self::TATWEEL),
        ];
        f.debug_set().entries(names.iter().filter(|(_, flag)| self.has(*flag)).map(|(name, _)| name)).finish()
    }
}

/// A token: where it stands, its kind and its flags. Its text and key are asked from the
/// [`TokenStream`](crate::TokenStream).
///
/// Tokens are equal when their spans, kinds, flags and hashes are, wherever their keys are kept.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// The bytes of the source.
    pub span: Span,
    /// The kind.
    pub kind: TokenKind,
    /// What else is known.
    pub flags: TokenFlags,
    /// The bytes of the key, in the key buffer or (without the flag `KEYED`) in the source.
    pub(crate) key: Span,
    /// [`key_hash`](crate::key_hash) of the key.
    pub(crate) hash: u32,
    /// The kind of ending of a word in Arabic letters: which pronouns may be cut off.
    pub(crate) ending: Ending,
    /// The number of the word.
    pub(crate) word: WordId,
}

impl PartialEq for Token {
    fn eq(&self, other: &Self) -> bool {
        (self.span, self.kind, self.flags, self.hash) == (other.span, other.kind, other.flags, other.hash)
    }
}

impl Eq for Token {}

impl Token {
    /// [`key_hash`](crate::key_hash) of its key, as [`TokenStream::hash`](crate::TokenStream::hash) gives it.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, key_hash, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("كتابٌ", &mut buffer)?;
    /// assert_eq!(stream.tokens()[0].key_hash(), key_hash("كتاب"));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub const fn key_hash(&self) -> u32 {
        self.hash
    }

    /// The length of its key in bytes.
    #[inline]
    pub const fn key_len(&self) -> u32 {
        self.key.len()
    }
}
