//! Clitic readings of a word: (و | ف)? (س | ب | ك | ل)? (ال | لل)? stem (pronoun)?

use core::ops::Range;

use rasd_normalize::Span;

use crate::clitic::{Enclitic, Proclitics};
use crate::hash;
use crate::key;
use crate::offset::to_u32;
use crate::shape::{self, Head, MAX_HEADS, MAX_TAILS, Tail};
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

/// The cuts of a word: every head, first without and then with every tail. Head 0 cuts nothing.
#[derive(Clone, Copy, Debug)]
struct Cuts {
    heads: &'static [Head],
    tails: &'static [Tail],
    letters: u8,
    hash: u32,
}

/// A candidate stem: what is cut and the hash of what stays.
#[derive(Clone, Copy, Debug)]
struct Cut {
    head: Head,
    tail: Option<Tail>,
    hash: u32,
}

impl Cuts {
    /// The whole form alone.
    #[inline]
    fn whole(hash: u32) -> Self {
        Self { heads: shape::heads([0; 8]), tails: &[], letters: 0, hash }
    }

    /// Every cut of a word whose key lies in `text`, all two-byte letters.
    #[inline]
    fn of(text: &[u8], token: &Token) -> Self {
        let key = token.key.range();
        let letters = key.len() / 2;
        match (first_letters(text, &key), u8::try_from(letters)) {
            (Some(first), Ok(count)) if letters > MIN_STEM && letters <= hash::MAX_LETTERS => Self {
                heads: shape::heads(first),
                tails: token.ending.tails(),
                letters: count,
                hash: token.hash,
            },
            _ => Self::whole(token.hash),
        }
    }

    /// Cut `i` of at most [`MAX_CUTS`]; none when there is no such cut, though there may be later ones.
    fn get(&self, i: usize) -> Option<Cut> {
        let (row, column) = (i / MAX_HEADS, i % MAX_HEADS);
        let head = *self.heads.get(column)?;
        match row.checked_sub(1) {
            None => self.cut(head, None),
            Some(row) => self.cut(head, Some(*self.tails.get(row)?)),
        }
    }

    /// The cut of a head and a tail, when a stem remains.
    #[inline]
    fn cut(&self, head: Head, tail: Option<Tail>) -> Option<Cut> {
        let (whole, letters) = match tail {
            None => (self.hash, self.letters),
            Some(tail) => (tail.cut(self.hash), self.letters.checked_sub(tail.letters)?),
        };
        if head.letters == 0 && tail.is_none() {
            return Some(Cut { head, tail, hash: whole });
        }
        let stem = letters.checked_sub(head.letters).filter(|stem| usize::from(*stem) >= MIN_STEM)?;
        Some(Cut { head, tail, hash: hash::cut_prefix(whole, head.hash, stem.into()) })
    }

    /// Which cuts without a pronoun may be in a set of hashes, as bits by the index of [`Form::at`].
    #[inline]
    fn mask_of_heads(&self, may_hold: impl Fn(u32) -> bool) -> u64 {
        let mut mask = u64::from(may_hold(self.hash));
        for (column, head) in self.heads.iter().enumerate().skip(1) {
            let Some(cut) = self.cut(*head, None) else { continue };
            mask |= u64::from(may_hold(cut.hash)) << column;
            if head.hides_article() {
                let stem = self.letters - head.letters;
                let hash = hash::with_prefix(cut.hash, ARTICLE, stem.into());
                mask |= u64::from(may_hold(hash)) << (ARTICLE_ROW * MAX_HEADS + column);
            }
        }
        mask
    }

    /// The same of those before a pronoun; `opens` is asked of the hash of what stands before each.
    #[inline]
    fn mask_of_tails(&self, key: &[u8], opens: impl Fn(u32) -> bool, may_hold: impl Fn(u32) -> bool) -> u64 {
        let mut mask = 0;
        for (row, tail) in self.tails.iter().enumerate().filter(|(_, tail)| opens(tail.cut(self.hash))) {
            let restored = restored(self.last_of_stem(key, *tail));
            for (column, head) in self.heads.iter().enumerate() {
                let Some(cut) = self.cut(*head, Some(*tail)) else { continue };
                mask |= u64::from(may_hold(cut.hash)) << ((row + 1) * MAX_HEADS + column);
                if let Some((from, to)) = restored {
                    let hash = hash::replace_last(cut.hash, from.into(), to.into());
                    mask |= u64::from(may_hold(hash)) << ((row + FINAL_ROW) * MAX_HEADS + column);
                }
            }
        }
        mask
    }

    /// The last letter of the stem before a pronoun.
    #[inline]
    fn last_of_stem(&self, key: &[u8], tail: Tail) -> u16 {
        usize::from(self.letters - tail.letters).checked_sub(1).map_or(0, |i| letter(key, i))
    }
}

/// The first four letters of a word; what follows it fills up a shorter one.
#[inline]
fn first_letters(text: &[u8], key: &Range<usize>) -> Option<[u8; 8]> {
    if let Some(first) = text.get(key.start..).and_then(<[u8]>::first_chunk::<8>) {
        return Some(*first);
    }
    let mut first = [0; 8];
    let rest = text.get(key.start..key.end)?;
    first.get_mut(..rest.len())?.copy_from_slice(rest);
    Some(first)
}

/// The letter that a stem-final letter before a pronoun may stand for: مدينتهم has مدينة, مستواه has مستوى.
#[inline]
const fn restored(last: u16) -> Option<(u16, u16)> {
    match last {
        TEH => Some((TEH, TEH_MARBUTA)),
        ALEF => Some((ALEF, YEH)),
        _ => None,
    }
}

/// Calls `form` with the hash of every written form of a key of a lexicon: the key itself, and behind each proclitic that may be
/// glued to it.
pub(crate) fn for_each_form(key: &str, heads: &[Head], mut form: impl FnMut(u32)) {
    let hash = hash::key_hash(key);
    form(hash);
    if key.len() / 2 < MIN_STEM || !is_of_two_byte_letters(key) {
        return;
    }
    let power = hash::power(key.len() / 2);
    for head in heads {
        form(hash.wrapping_add(head.hash.wrapping_mul(power)));
    }
    if let Some(stem) = key.strip_prefix("ال") {
        let (hash, power) = (hash::key_hash(stem), hash::power(stem.len() / 2));
        for head in heads.iter().filter(|head| head.hides_article()) {
            form(hash.wrapping_add(head.hash.wrapping_mul(power)));
        }
    }
}

fn is_of_two_byte_letters(key: &str) -> bool {
    key.len().is_multiple_of(2) && key.as_bytes().chunks_exact(2).all(|pair| matches!(pair, [0xC0..=0xDF, _]))
}

/// A key of a lexicon as it is written before a pronoun when its last letter changes there: مدينت for مدينة.
pub(crate) fn changed_before_pronoun(key: &str) -> Option<String> {
    let stem = |last| key.strip_suffix(last);
    let changed = stem('ة').map(|stem| (stem, 'ت')).or_else(|| stem('ي').map(|stem| (stem, 'ا')));
    changed.map(|(stem, last)| format!("{stem}{last}"))
}

/// The hash of ال.
const ARTICLE: u32 = hash::push_all(0, "ال");

/// The form of a stem as it may stand in a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As it is written.
    Written,
    /// With ة for the ت, or ى for the ا, before a pronoun.
    Final,
    /// With the article that لل hides: للرياض for الرياض.
    Article,
}

const FINAL_ROW: usize = MAX_TAILS + 1;
const ARTICLE_ROW: usize = FINAL_ROW + MAX_TAILS;

impl Form {
    /// The cut and form of a bit of a mask.
    fn at(bit: usize) -> (usize, Self) {
        let row = bit / MAX_HEADS;
        if row < FINAL_ROW {
            (bit, Self::Written)
        } else if row < ARTICLE_ROW {
            (bit - (FINAL_ROW - 1) * MAX_HEADS, Self::Final)
        } else {
            (bit - ARTICLE_ROW * MAX_HEADS, Self::Article)
        }
    }

    /// True when `entry` is the key of this form of the stem.
    pub(crate) fn equals(self, entry: &str, stem: &str) -> bool {
        match self {
            Self::Written => entry == stem,
            Self::Article => entry.strip_prefix("ال") == Some(stem),
            Self::Final => {
                let (entry, stem) = (entry.as_bytes(), stem.as_bytes());
                let (entry, stem) = (entry.split_last_chunk::<2>(), stem.split_last_chunk::<2>());
                entry.zip(stem).is_some_and(|((entry, last), (stem, written))| {
                    let pair = Some((u16::from_le_bytes(*written), u16::from_le_bytes(*last)));
                    entry == stem && restored(u16::from_le_bytes(*written)) == pair
                })
            }
        }
    }

    /// The hash of this form of a stem with its hash as written.
    fn hash(self, hash: u32, stem: &str) -> u32 {
        match self {
            Self::Written => hash,
            Self::Article => hash::with_prefix(hash, ARTICLE, stem.len() / 2),
            Self::Final => {
                let last = stem.as_bytes().last_chunk::<2>().map_or(0, |last| u16::from_le_bytes(*last));
                restored(last).map_or(hash, |(from, to)| hash::replace_last(hash, from.into(), to.into()))
            }
        }
    }
}

/// The most cuts a word can have.
const MAX_CUTS: usize = MAX_HEADS * (MAX_TAILS + 1);

const ALEF: u16 = utf8("ا");
const TEH: u16 = utf8("ت");
const TEH_MARBUTA: u16 = utf8("ة");
const YEH: u16 = utf8("ي");

/// A letter as its two bytes.
const fn utf8(letter: &str) -> u16 {
    match letter.as_bytes() {
        [first, second] => u16::from_le_bytes([*first, *second]),
        _ => 0,
    }
}

/// Letter `i` of a key of two-byte letters; 0 when there is none.
#[inline]
fn letter(key: &[u8], i: usize) -> u16 {
    match key.get(2 * i..2 * i + 2) {
        Some(&[first, second]) => u16::from_le_bytes([first, second]),
        _ => 0,
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
