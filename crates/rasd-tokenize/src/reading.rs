//! Clitic readings of a word: (و | ف)? (س | ب | ك | ل)? (ال | لل)? stem (pronoun)?

use rasd_normalize::Span;

use crate::clitic::{Enclitic, Proclitics};
use crate::hash;
use crate::key;
use crate::offset::to_u32;
use crate::stream::TokenStream;
use crate::token::{Token, TokenFlags, TokenKind};

/// The fewest letters a stem may have once something is cut off.
const MIN_STEM: usize = 2;
const MIN_STEM_U8: u8 = 2;

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

/// A cut before the stem: so many letters, with this hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) proclitics: Proclitics,
    letters: u8,
    hash: u32,
}

/// A cut behind the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tail {
    enclitic: Enclitic,
    letters: u8,
    hash: u32,
}

/// The cuts of a word: every head, first without and then with every tail. Head 0 cuts nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cuts {
    heads: [Head; MAX_HEADS],
    head_count: u8,
    tails: [Option<Tail>; MAX_TAILS],
    letters: u8,
    hash: u32,
}

/// وللـ…: the word, without و, without ول in two senses, without ولل.
const MAX_HEADS: usize = 5;
/// …ني: without ي, without ني.
const MAX_TAILS: usize = 2;

/// A candidate stem: what is cut and the hash of what stays.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) head: Head,
    pub(crate) tail: Option<Tail>,
    pub(crate) hash: u32,
}

impl Cuts {
    /// The whole form alone.
    const fn whole(hash: u32) -> Self {
        let none = Head { proclitics: Proclitics::NONE, letters: 0, hash: 0 };
        Self { heads: [none; MAX_HEADS], head_count: 1, tails: [None; MAX_TAILS], letters: 0, hash }
    }

    /// Every cut of a key of two-byte letters that leaves a stem of two letters.
    fn of(key: &[u8], hash: u32) -> Self {
        let mut cuts = Self::whole(hash);
        let letters = key.len() / 2;
        if letters > MIN_STEM && letters <= hash::MAX_LETTERS {
            cuts.letters = u8::try_from(letters).unwrap_or_default();
            if is_in(letter(key, 0), PROCLITIC_STARTS) {
                cuts.find_heads(key);
            }
            if is_in(letter(key, letters - 1), ENCLITIC_ENDS) {
                cuts.find_tails(key);
            }
        }
        cuts
    }

    #[inline(never)]
    fn find_heads(&mut self, key: &[u8]) {
        let mut head = Head::default();
        if let Some(conjunction) = conjunction(letter(key, 0)) {
            head = self.push_letter(head, conjunction, letter(key, 0));
        }
        let at = usize::from(head.letters);
        let (first, second, third) = (letter(key, at), letter(key, at + 1), letter(key, at + 2));
        match first {
            SEEN => {
                self.push_letter(head, Proclitics::SA, first);
            }
            BEH | KAF => {
                let preposition = if first == BEH { Proclitics::BA } else { Proclitics::KA };
                head = self.push_letter(head, preposition, first);
                if (second, third) == (ALEF, LAM) {
                    self.push_article(head);
                }
            }
            LAM => {
                head = self.push_letter(head, Proclitics::LA, first);
                if second == LAM {
                    // لليل = ل + ال + ليل: three ل are written as two.
                    self.push(Head { proclitics: head.proclitics.with(Proclitics::AL), ..head });
                    self.push_letter(head, Proclitics::AL, second);
                }
            }
            ALEF if second == LAM => self.push_article(head),
            _ => {}
        }
    }

    /// Adds the cut after one more letter.
    fn push_letter(&mut self, head: Head, proclitic: Proclitics, letter: u16) -> Head {
        let longer = Head {
            proclitics: head.proclitics.with(proclitic),
            letters: head.letters + 1,
            hash: hash::push(head.hash, u32::from(letter)),
        };
        self.push(longer);
        longer
    }

    /// Adds the cut after ال.
    fn push_article(&mut self, head: Head) {
        let hash = hash::push(hash::push(head.hash, u32::from(ALEF)), u32::from(LAM));
        self.push(Head { proclitics: head.proclitics.with(Proclitics::AL), letters: head.letters + 2, hash });
    }

    fn push(&mut self, head: Head) {
        if head.letters + MIN_STEM_U8 > self.letters {
            return;
        }
        if let Some(place) = self.heads.get_mut(usize::from(self.head_count)) {
            *place = head;
            self.head_count += 1;
        }
    }

    #[inline(never)]
    fn find_tails(&mut self, key: &[u8]) {
        let letters = usize::from(self.letters);
        let at = |back: usize| letters.checked_sub(back).map_or(0, |i| letter(key, i));
        let tails: [Option<Enclitic>; MAX_TAILS] = match (at(3), at(2), at(1)) {
            (_, _, HEH) => [Some(Enclitic::Hu), None],
            (_, _, KAF) => [Some(Enclitic::Ka), None],
            (HEH, MEEM, ALEF) => [Some(Enclitic::Huma), None],
            (KAF, MEEM, ALEF) => [Some(Enclitic::Kuma), None],
            (_, HEH, ALEF) => [Some(Enclitic::Ha), None],
            (_, NOON, ALEF) => [Some(Enclitic::Na), None],
            (_, HEH, MEEM) => [Some(Enclitic::Hum), None],
            (_, KAF, MEEM) => [Some(Enclitic::Kum), None],
            (_, HEH, NOON) => [Some(Enclitic::Hunna), None],
            (_, KAF, NOON) => [Some(Enclitic::Kunna), None],
            (_, NOON, YEH) => [Some(Enclitic::Ya), Some(Enclitic::Ni)],
            (_, _, YEH) => [Some(Enclitic::Ya), None],
            _ => [None, None],
        };
        self.tails = tails
            .map(|enclitic| enclitic.map(tail).filter(|tail| tail.letters + MIN_STEM_U8 <= self.letters));
    }

    /// Cut `i` of at most [`MAX_CUTS`]; none when there is no such cut, though there may be later ones.
    fn get(&self, i: usize) -> Option<Cut> {
        let (row, column) = (i / MAX_HEADS, i % MAX_HEADS);
        let head = *self.heads.get(column).filter(|_| column < usize::from(self.head_count))?;
        match row.checked_sub(1) {
            None => self.cut(head, None),
            Some(row) => self.cut(head, Some((*self.tails.get(row)?)?)),
        }
    }

    /// The cut of a head and a tail, when a stem remains.
    fn cut(&self, head: Head, tail: Option<Tail>) -> Option<Cut> {
        let (whole, letters) = match tail {
            None => (self.hash, self.letters),
            Some(tail) => {
                (hash::cut_suffix(self.hash, tail.hash, tail.letters.into()), self.letters - tail.letters)
            }
        };
        if head.letters == 0 {
            return Some(Cut { head, tail, hash: whole });
        }
        let stem = letters.checked_sub(head.letters).filter(|stem| *stem >= MIN_STEM_U8)?;
        Some(Cut { head, tail, hash: hash::cut_prefix(whole, head.hash, stem.into()) })
    }

    /// Which cuts may be in a set of hashes, as bits by the index of [`Form::at`].
    fn mask(&self, key: &[u8], may_hold: impl Fn(u32) -> bool) -> u64 {
        let mut mask = u64::from(may_hold(self.hash));
        let heads = self.heads.iter().take(self.head_count.into()).enumerate();
        for (column, head) in heads.clone().skip(1) {
            let Some(cut) = self.cut(*head, None) else { continue };
            mask |= u64::from(may_hold(cut.hash)) << column;
            if head.is_joined_article() {
                let stem = self.letters - head.letters;
                mask |= u64::from(may_hold(hash::with_prefix(cut.hash, ARTICLE, stem.into())))
                    << (ARTICLE_ROW * MAX_HEADS + column);
            }
        }
        for (row, tail) in self.tails.iter().flatten().enumerate() {
            let restored = restored(self.last_of_stem(key, *tail));
            for (column, head) in heads.clone() {
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
    fn last_of_stem(&self, key: &[u8], tail: Tail) -> u16 {
        usize::from(self.letters - tail.letters).checked_sub(1).map_or(0, |i| letter(key, i))
    }
}

impl Head {
    /// True for لل: the alef of the article is not written.
    const fn is_joined_article(self) -> bool {
        self.proclitics.article() && self.proclitics.has(Proclitics::LA)
    }
}

/// The letter that a stem-final letter before a pronoun may stand for: مدينتهم has مدينة, مستواه has مستوى.
const fn restored(last: u16) -> Option<(u16, u16)> {
    match last {
        TEH => Some((TEH, TEH_MARBUTA)),
        ALEF => Some((ALEF, YEH)),
        _ => None,
    }
}

/// The hash of ال.
const ARTICLE: u32 = hash::constant("ال");

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
    /// The cut and form of a bit of [`Cuts::mask`].
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

/// The letters a proclitic begins with.
const PROCLITIC_STARTS: u128 = set("وفسبكلا");
/// The letters an enclitic ends with.
const ENCLITIC_ENDS: u128 = set("هكامني");

/// A set of letters between U+0600 and U+067F, one bit each.
#[allow(clippy::indexing_slicing)] // evaluated when compiling
const fn set(letters: &str) -> u128 {
    let bytes = letters.as_bytes();
    let mut set = 0;
    let mut i = 0;
    while i < bytes.len() {
        set |= bit(u16::from_le_bytes([bytes[i], bytes[i + 1]]));
        i += 2;
    }
    set
}

/// The bit of a letter between U+0600 and U+067F, given as its two bytes.
const fn bit(letter: u16) -> u128 {
    let [lead, trail] = letter.to_le_bytes();
    1 << (((lead & 1) << 6) | (trail & 0x3F))
}

/// True when the letter is in the set.
const fn is_in(letter: u16, set: u128) -> bool {
    let [lead, _] = letter.to_le_bytes();
    lead & 0xFE == 0xD8 && set & bit(letter) != 0
}

const ALEF: u16 = utf8("ا");
const BEH: u16 = utf8("ب");
const TEH: u16 = utf8("ت");
const TEH_MARBUTA: u16 = utf8("ة");
const SEEN: u16 = utf8("س");
const FEH: u16 = utf8("ف");
const KAF: u16 = utf8("ك");
const LAM: u16 = utf8("ل");
const MEEM: u16 = utf8("م");
const NOON: u16 = utf8("ن");
const HEH: u16 = utf8("ه");
const WAW: u16 = utf8("و");
const YEH: u16 = utf8("ي");

/// A letter as its two bytes.
const fn utf8(letter: &str) -> u16 {
    match letter.as_bytes() {
        [first, second] => u16::from_le_bytes([*first, *second]),
        _ => 0,
    }
}

/// Letter `i` of a key of two-byte letters; 0 when there is none.
fn letter(key: &[u8], i: usize) -> u16 {
    match key.get(2 * i..2 * i + 2) {
        Some(&[first, second]) => u16::from_le_bytes([first, second]),
        _ => 0,
    }
}

const fn conjunction(letter: u16) -> Option<Proclitics> {
    match letter {
        WAW => Some(Proclitics::WA),
        FEH => Some(Proclitics::FA),
        _ => None,
    }
}

fn tail(enclitic: Enclitic) -> Tail {
    let letters = enclitic.text().len() / 2;
    Tail { enclitic, letters: u8::try_from(letters).unwrap_or_default(), hash: enclitic.hash() }
}

/// The clitic readings of a token, the whole form first, then by the number of letters cut; readings with a pronoun last. Made by
/// [`TokenStream::readings`].
#[derive(Clone, Debug)]
pub struct Readings<'d> {
    word: Option<Word<'d>>,
    next: usize,
}

impl<'d> Readings<'d> {
    pub(crate) fn of(stream: TokenStream<'d>, i: usize) -> Self {
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
    stream: TokenStream<'d>,
    token: &'d Token,
    cuts: Cuts,
}

impl<'d> Word<'d> {
    /// Token `i` when it is a word in any script.
    pub(crate) fn of(stream: TokenStream<'d>, i: usize) -> Option<Self> {
        let token = stream.get(i)?;
        let cuts = match token.kind {
            TokenKind::Word if token.flags.has(TokenFlags::PLAIN) => {
                Cuts::of(stream.key_of(token).as_bytes(), token.hash)
            }
            TokenKind::Word | TokenKind::Latin | TokenKind::OtherWord | TokenKind::Abbr => {
                Cuts::whole(token.hash)
            }
            _ => return None,
        };
        Some(Self { stream, token, cuts })
    }

    /// Which readings may be in a set of hashes.
    pub(crate) fn mask(&self, may_hold: impl Fn(u32) -> bool) -> u64 {
        self.cuts.mask(self.stream.key_of(self.token).as_bytes(), may_hold)
    }

    /// The reading of a bit of [`Word::mask`], the form and the hash to look it up with.
    pub(crate) fn candidate(&self, bit: usize) -> Option<(Reading<'d>, Form, u32)> {
        let (cut, form) = Form::at(bit);
        let reading = self.reading(self.cuts.get(cut)?)?;
        Some((reading, form, form.hash(reading.hash, reading.stem_key)))
    }

    /// The reading of a cut; none when the cut falls inside a source character, or the article's alef carries a hamza.
    pub(crate) fn reading(&self, cut: Cut) -> Option<Reading<'d>> {
        let key = self.stream.key_of(self.token);
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
        if self.token.flags.has(TokenFlags::SAME_LENGTH) && !head.proclitics.article() {
            return Some(Span::new(token.start() + to_u32(start), token.start() + to_u32(end)));
        }
        let text = token.slice(self.stream.source());
        let place = |at: usize| {
            let found = if at == len { Some(text.len()) } else { key::source_of(text, at) };
            found.map(|found| token.start() + to_u32(found))
        };
        let article_alef = head.proclitics.article() && !head.proclitics.has(Proclitics::LA);
        if article_alef && !has_bare_alef(text, start.checked_sub(4)?) {
            return None;
        }
        let first = if start == 0 { token.start() } else { place(start)? };
        Some(Span::new(first, place(end)?))
    }
}

/// True when the alef at a byte of the key is written without hamza or madda in the source.
fn has_bare_alef(text: &str, at: usize) -> bool {
    let start = key::source_of(text, at);
    let end = key::source_of(text, at + 2);
    let source = start.zip(end).and_then(|(start, end)| text.get(start..end)).unwrap_or_default();
    source.starts_with(['\u{627}', '\u{671}']) && !source.contains(['\u{653}', '\u{654}', '\u{655}'])
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
