//! The beginnings of names: a word behind و ف ب ل ك with its article, as lists of names hold it.

use core::fmt;

use crate::clitic::Proclitics;
use crate::hash;
use crate::key;
use crate::offset::to_u32;
use crate::shape::{self, Head};
use crate::stream::TokenStream;
use crate::token::{Token, TokenFlags, TokenKind};

/// The fewest letters of a stem once something is cut off, its article counted.
const MIN_STEM: usize = 3;

const ARTICLE: &str = "ال";
const ARTICLE_HASH: u32 = hash::push_all(0, ARTICLE);
const HEH: &str = "ه";
const TEH: &str = "ة";
const HEH_HASH: u32 = hash::push_all(0, HEH);
const TEH_HASH: u32 = hash::push_all(0, TEH);

/// One way to cut و ف ب ل ك off a word.
///
/// The article stays, and after ل a written ل may be that of the article: للصين is also الصين.
///
/// ```
/// use rasd_tokenize::{Proclitics, TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("وبالقاهرة", &mut buffer)?;
/// let stem = stream.stems(0).last().unwrap();
/// assert!(stem.is("القاهرة"));
/// assert_eq!(stem.proclitics(), Proclitics::WA.with(Proclitics::BA));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stem<'d> {
    key: &'d [u8],
    head: Head,
    hash: u32,
    /// ة stands for the final ه.
    marked: bool,
}

impl<'d> Stem<'d> {
    /// What is cut off; never the article.
    #[inline]
    pub const fn proclitics(&self) -> Proclitics {
        self.head.proclitics.without(Proclitics::AL)
    }

    /// Token `i` with nothing cut off.
    #[inline]
    pub(crate) fn whole(stream: &TokenStream<'d>, i: usize) -> Self {
        let (key, hash) =
            stream.get(i).map_or((&[][..], 0), |token| (stream.key_bytes_of(token), token.hash));
        Self { key, head: shape::NOTHING, hash, marked: false }
    }

    /// False when the word has no other stem, and [`Stem::with_teh`] gives none: it begins with no clitic and ends in no ه.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("تركيا وتركيا القاهره", &mut buffer)?;
    /// assert_eq!((0..3).map(|i| stream.stem(i).may_be_another()).collect::<Vec<_>>(), [false, true, true]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn may_be_another(&self) -> bool {
        let first = self.key.first_chunk();
        first.is_some_and(|letter| shape::may_precede_name(*letter)) || self.key.ends_with(HEH.as_bytes())
    }

    /// True when nothing is cut off.
    #[inline]
    pub const fn is_whole(&self) -> bool {
        self.head.letters == 0
    }

    /// [`key_hash`](crate::key_hash) of the stem, taken from the hash of the token.
    #[inline]
    pub const fn hash(&self) -> u32 {
        self.hash
    }

    /// True when the stem is that key.
    #[inline]
    pub fn is(&self, key: impl AsRef<[u8]>) -> bool {
        let key = key.as_ref();
        let key = if self.hides_article() { key.strip_prefix(ARTICLE.as_bytes()) } else { Some(key) };
        let rest = self.rest();
        match key {
            Some(key) if self.marked => key
                .strip_suffix(TEH.as_bytes())
                .is_some_and(|key| rest.strip_suffix(HEH.as_bytes()) == Some(key)),
            key => key == Some(rest),
        }
    }

    /// True when the article of the stem is not written as such: القاهرة in للقاهرة.
    #[inline]
    pub const fn hides_article(&self) -> bool {
        self.head.hides_article()
    }

    /// True when the stem in the text begins with the ل of an article whose alef is not written: لصين in للصين.
    #[inline]
    pub fn begins_with_lam(&self) -> bool {
        self.hides_article() && skipped(self.head) < usize::from(self.head.letters)
    }

    /// The same stem with ة for a final ه, for which it is often written.
    ///
    /// ```
    /// use rasd_tokenize::{TokenBuffer, key_hash, tokenize};
    ///
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("وغزه", &mut buffer)?;
    /// let marked = stream.stems(0).nth(1).and_then(|stem| stem.with_teh()).unwrap();
    /// assert!(marked.is("غزة") && marked.hash() == key_hash("غزة"));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn with_teh(self) -> Option<Self> {
        let marked =
            self.key.ends_with(HEH.as_bytes()) && self.rest().len() + self.hidden() >= MIN_STEM * LETTER;
        let hash = hash::replace_last(self.hash, HEH_HASH, TEH_HASH);
        marked.then_some(Self { hash, marked, ..self })
    }

    /// The written rest of the word, without a hidden article.
    #[inline]
    fn rest(&self) -> &'d [u8] {
        self.key.get(usize::from(self.head.letters) * LETTER..).unwrap_or_default()
    }

    /// The bytes of an article that is not written.
    #[inline]
    const fn hidden(&self) -> usize {
        if self.hides_article() { ARTICLE.len() } else { 0 }
    }

    /// The byte of the source where the stem of `token` begins; the ل that hides the article belongs to it.
    #[inline]
    pub(crate) fn start_in(&self, token: &Token, source: &str) -> Option<u32> {
        let skip = skipped(self.head) * LETTER;
        if skip == 0 || token.flags.has(TokenFlags::SAME_LENGTH) {
            return Some(token.span.start() + to_u32(skip));
        }
        key::source_of(token.span.slice(source), skip).map(|at| token.span.start() + to_u32(at))
    }
}

impl fmt::Display for Stem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let article = if self.hides_article() { ARTICLE } else { "" };
        let rest = core::str::from_utf8(self.rest()).unwrap_or_default();
        match rest.strip_suffix(HEH).filter(|_| self.marked) {
            Some(open) => write!(f, "{article}{open}{TEH}"),
            None => write!(f, "{article}{rest}"),
        }
    }
}

/// Bytes of an Arabic letter.
const LETTER: usize = 2;

/// The letters of a head before the stem and its article.
#[inline]
fn skipped(head: Head) -> usize {
    if head.hides_article() {
        1 + usize::from(head.proclitics.conjunction())
    } else {
        usize::from(head.letters)
    }
}

/// The ways to cut و ف ب ل ك off a word, the whole form first; made by [`TokenStream::stems`].
#[derive(Clone, Debug)]
pub struct Stems<'d> {
    key: &'d [u8],
    hash: u32,
    heads: core::slice::Iter<'static, Head>,
}

impl<'d> Stems<'d> {
    #[inline]
    pub(crate) fn of(stream: &TokenStream<'d>, i: usize) -> Self {
        let Some(token) = stream.get(i) else { return Self { key: &[], hash: 0, heads: [].iter() } };
        let key = stream.key_bytes_of(token);
        let heads = match key {
            [lead, trail, ..] if shape::may_precede_name([*lead, *trail]) => heads(token, key),
            _ => &shape::WHOLE,
        };
        Self { key, hash: token.hash, heads: heads.iter() }
    }

    /// The stem behind a head, when it is long enough.
    #[inline]
    fn stem(&self, head: Head) -> Option<Stem<'d>> {
        let letters = self.key.len() / LETTER;
        if head.letters == 0 {
            return Some(Stem { key: self.key, head, hash: self.hash, marked: false });
        }
        let rest = letters.checked_sub(head.letters.into())?;
        let stem = hash::cut_prefix(self.hash, head.hash, rest);
        let hash = if head.hides_article() { hash::with_prefix(stem, ARTICLE_HASH, rest) } else { stem };
        (letters - skipped(head) >= MIN_STEM).then_some(Stem { key: self.key, head, hash, marked: false })
    }
}

/// The cuts of a word that begins with the letter of one.
fn heads(token: &Token, key: &[u8]) -> &'static [Head] {
    let plain = token.kind == TokenKind::Word && token.flags.has(TokenFlags::PLAIN);
    let first = key.first_chunk().filter(|_| plain && key.len() <= hash::MAX_LETTERS * LETTER);
    first.map_or(&shape::WHOLE, |first| shape::name_heads(*first))
}

impl<'d> Iterator for Stems<'d> {
    type Item = Stem<'d>;

    #[inline]
    fn next(&mut self) -> Option<Stem<'d>> {
        loop {
            let head = *self.heads.next()?;
            if let Some(stem) = self.stem(head) {
                return Some(stem);
            }
        }
    }
}
