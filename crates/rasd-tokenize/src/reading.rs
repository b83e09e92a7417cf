//! Clitic readings of a word: (و | ف)? (س | ب | ك | ل)? (ال | لل)? stem (pronoun)?

mod cuts;
mod form;

use rasd_normalize::Span;

use self::cuts::{Cut, Cuts, MAX_CUTS};
pub(crate) use self::form::{Form, changed_before_pronoun, for_each_form};
use crate::clitic::{Enclitic, Proclitics};
use crate::key;
use crate::offset::to_u32;
use crate::shape::Head;
use crate::stream::TokenStream;
use crate::token::{Token, TokenFlags, TokenKind};

/// The fewest letters a stem may have once something is cut off.
const MIN_STEM: usize = 2;

/// One way to cut a word into proclitics, stem and pronoun.
///
/// ```
/// use rasd_tokenize::{Enclitic, Proclitics, TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("وبِلادُهم", &mut buffer)?;
/// let reading = stream.readings(0).find(|r| r.stem_key == "بلاد" && r.enclitic == Some(Enclitic::Hum)).unwrap();
/// assert_eq!(reading.proclitics, Proclitics::WA);
/// assert_eq!(reading.stem.slice(stream.source()), "بِلادُ");
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading<'d> {
    /// What stands before the stem.
    pub proclitics: Proclitics,
    /// The key of the stem.
    pub stem_key: &'d str,
    /// The bytes of the stem in the source, its marks included, article and other clitics excluded.
    pub stem: Span,
    /// The pronoun behind the stem.
    pub enclitic: Option<Enclitic>,
    pub(crate) hash: u32,
}

impl Reading<'_> {
    /// [`key_hash`](crate::key_hash) of the stem, taken from the hash of the token.
    pub const fn hash(&self) -> u32 {
        self.hash
    }

    /// True for the whole form: nothing is cut.
    pub const fn is_whole(&self) -> bool {
        self.proclitics.is_empty() && self.enclitic.is_none()
    }
}

/// The clitic readings of a token, the whole form first, then by the number of letters cut; readings with a pronoun last. Made by
/// [`TokenStream::readings`].
#[derive(Clone, Debug)]
pub struct Readings<'d> {
    word: Option<Word<'d>>,
    next: usize,
}

impl<'d> Readings<'d> {
    pub(crate) fn of(stream: &TokenStream<'d>, i: usize) -> Self {
        Self { word: Word::of(stream, i), next: 0 }
    }
}

impl<'d> Iterator for Readings<'d> {
    type Item = Reading<'d>;

    fn next(&mut self) -> Option<Reading<'d>> {
        let word = self.word.as_ref()?;
        while self.next < MAX_CUTS {
            let cut = word.cuts.get(self.next);
            self.next += 1;
            if let Some(reading) = cut.and_then(|cut| word.reading(cut)) {
                return Some(reading);
            }
        }
        None
    }
}

/// A word whose cuts are asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'d> {
    token: &'d Token,
    text: &'d str,
    key: &'d str,
    cuts: Cuts,
}

impl<'d> Word<'d> {
    /// Token `i` when it is a word in any script.
    #[inline]
    pub(crate) fn of(stream: &TokenStream<'d>, i: usize) -> Option<Self> {
        let token = stream.get(i)?;
        let cuts = match token.kind {
            TokenKind::Word if token.flags.has(TokenFlags::PLAIN) => {
                Cuts::of(stream.keys_of(token).as_bytes(), token)
            }
            kind if kind.is_word() => Cuts::whole(token.hash),
            _ => return None,
        };
        Some(Self { token, text: stream.source(), key: stream.key_of(token), cuts })
    }

    /// Which readings without a pronoun may be in a set of hashes.
    #[inline]
    pub(crate) fn mask_of_heads(&self, may_hold: impl Fn(u32) -> bool) -> u64 {
        self.cuts.mask_of_heads(may_hold)
    }

    /// Which readings with a pronoun may be in a set of hashes, of the pronouns that `opens` the hash of what stands before them.
    #[inline]
    pub(crate) fn mask_of_tails(&self, opens: impl Fn(u32) -> bool, may_hold: impl Fn(u32) -> bool) -> u64 {
        self.cuts.mask_of_tails(self.key.as_bytes(), opens, may_hold)
    }

    /// The reading of a bit of a mask, the form and the hash to look it up with.
    pub(crate) fn candidate(&self, bit: usize) -> Option<(Reading<'d>, Form, u32)> {
        let (cut, form) = Form::at(bit);
        let reading = self.reading(self.cuts.get(cut)?)?;
        Some((reading, form, form.hash(reading.hash, reading.stem_key)))
    }

    /// The reading of a cut; none when the cut falls inside a source character, or the article's alef carries a hamza.
    fn reading(&self, cut: Cut) -> Option<Reading<'d>> {
        let key = self.key;
        let start = 2 * usize::from(cut.head.letters);
        let end = key.len().checked_sub(cut.tail.map_or(0, |tail| 2 * usize::from(tail.letters)))?;
        let stem_key = key.get(start..end)?;
        let stem = self.stem(cut.head, start, end, key.len())?;
        let enclitic = cut.tail.map(|tail| tail.enclitic);
        Some(Reading { proclitics: cut.head.proclitics, stem_key, stem, enclitic, hash: cut.hash })
    }

    /// The source of the bytes from `start` to `end` of the key.
    fn stem(&self, head: Head, start: usize, end: usize, len: usize) -> Option<Span> {
        let token = self.token.span;
        let text = token.slice(self.text);
        let article_alef = head.proclitics.article() && !head.proclitics.has(Proclitics::LA);
        if self.token.flags.has(TokenFlags::SAME_LENGTH) {
            if article_alef && !text.get(start.checked_sub(4)?..)?.starts_with(BARE_ALEF) {
                return None;
            }
            return Some(Span::new(token.start() + to_u32(start), token.start() + to_u32(end)));
        }
        let place = |at: usize| {
            let found = if at == len { Some(text.len()) } else { key::source_of(text, at) };
            found.map(|found| token.start() + to_u32(found))
        };
        if article_alef && !has_bare_alef(text, start.checked_sub(4)?) {
            return None;
        }
        let first = if start == 0 { token.start() } else { place(start)? };
        Some(Span::new(first, place(end)?))
    }
}

/// Alef without hamza or madda.
const BARE_ALEF: [char; 2] = ['\u{627}', '\u{671}'];

/// True when the alef at a byte of the key is written without hamza or madda in the source.
fn has_bare_alef(text: &str, at: usize) -> bool {
    let start = key::source_of(text, at);
    let end = key::source_of(text, at + 2);
    let source = start.zip(end).and_then(|(start, end)| text.get(start..end)).unwrap_or_default();
    source.starts_with(BARE_ALEF) && !source.contains(['\u{653}', '\u{654}', '\u{655}'])
}

/// The proclitics of a key that is nothing but proclitics.
pub(crate) fn whole_proclitic(key: &str) -> Option<Proclitics> {
    let after = |set: Proclitics, proclitic: Proclitics| Some(set.with(proclitic));
    let (set, rest) = match key.strip_prefix(['و', 'ف']) {
        Some(rest) => (if key.starts_with('و') { Proclitics::WA } else { Proclitics::FA }, rest),
        None => (Proclitics::NONE, key),
    };
    match rest {
        "" => (!set.is_empty()).then_some(set),
        "ال" => after(set, Proclitics::AL),
        "ب" => after(set, Proclitics::BA),
        "ك" => after(set, Proclitics::KA),
        "ل" => after(set, Proclitics::LA),
        "س" => after(set, Proclitics::SA),
        "بال" => after(set, Proclitics::BA.with(Proclitics::AL)),
        "كال" => after(set, Proclitics::KA.with(Proclitics::AL)),
        "لل" | "لال" => after(set, Proclitics::LA.with(Proclitics::AL)),
        _ => None,
    }
}
