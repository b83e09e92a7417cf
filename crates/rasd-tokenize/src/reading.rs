//! Clitic readings of a word: (و | ف)? (س | ب | ك | ل)? (ال | لل)? stem (pronoun)?

use rasd_normalize::Span;

use crate::clitic::{Enclitic, Proclitics};
use crate::hash;
use crate::key;
use crate::offset::to_u32;
use crate::stream::TokenStream;
use crate::token::{TokenFlags, TokenKind};

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

/// A cut before the stem: so many letters, with this hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) proclitics: Proclitics,
    pub(crate) letters: usize,
    pub(crate) hash: u32,
}

/// A cut behind the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tail {
    pub(crate) enclitic: Enclitic,
    pub(crate) letters: usize,
    pub(crate) hash: u32,
}

/// The cuts of a word: the whole form is head 0 with no tail.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cuts {
    heads: [Head; 6],
    head_count: usize,
    tails: [Option<Tail>; 2],
    letters: usize,
    hash: u32,
}

/// A candidate stem: where it lies in the key, in letters, and its hash.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) head: Head,
    pub(crate) tail: Option<Tail>,
    pub(crate) hash: u32,
}

impl Cuts {
    /// The whole form alone.
    fn whole(letters: usize, hash: u32) -> Self {
        Self { head_count: 1, letters, hash, ..Self::default() }
    }

    /// Every cut that leaves a stem of two letters.
    pub(crate) fn of(key: &str, hash: u32) -> Self {
        let letters = key.len() / 2;
        let mut cuts = Self::whole(letters, hash);
        if letters > MIN_STEM && letters <= hash::MAX_LETTERS {
            cuts.find_heads(key.as_bytes());
            cuts.find_tails(key.as_bytes());
        }
        cuts
    }

    fn find_heads(&mut self, key: &[u8]) {
        let mut head = Head::default();
        if let Some(conjunction) = conjunction(letter(key, 0)) {
            head = self.push_head(head, conjunction, letter(key, 0));
        }
        let (first, second, third) =
            (letter(key, head.letters), letter(key, head.letters + 1), letter(key, head.letters + 2));
        match first {
            SEEN => {
                self.push_head(head, Proclitics::SA, first);
            }
            BEH | KAF => {
                let preposition = if first == BEH { Proclitics::BA } else { Proclitics::KA };
                head = self.push_head(head, preposition, first);
                if (second, third) == (ALEF, LAM) {
                    self.push_article(head);
                }
            }
            LAM => {
                head = self.push_head(head, Proclitics::LA, first);
                if second == LAM {
                    // لليل = ل + ال + ليل: three ل are written as two.
                    self.push(Head { proclitics: head.proclitics.with(Proclitics::AL), ..head });
                    self.push_head(head, Proclitics::AL, second);
                }
            }
            ALEF if second == LAM => self.push_article(head),
            _ => {}
        }
    }

    /// Adds the cut after one more letter.
    fn push_head(&mut self, head: Head, proclitic: Proclitics, letter: u16) -> Head {
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
        if head.letters + MIN_STEM > self.letters {
            return;
        }
        if let Some(place) = self.heads.get_mut(self.head_count) {
            *place = head;
            self.head_count += 1;
        }
    }

    fn find_tails(&mut self, key: &[u8]) {
        let at = |back: usize| self.letters.checked_sub(back).map_or(0, |i| letter(key, i));
        let (last, second, third) = (at(1), at(2), at(3));
        let tails: [Option<Enclitic>; 2] = match (third, second, last) {
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
        self.tails =
            tails.map(|enclitic| enclitic.map(tail).filter(|tail| tail.letters + MIN_STEM <= self.letters));
    }

    /// Candidate `i`, heads first, then the same heads with each tail.
    pub(crate) fn get(&self, i: usize) -> Option<Step> {
        let (row, column) = (i / self.head_count.max(1), i % self.head_count.max(1));
        let head = *self.heads.get(column)?;
        if row == 0 {
            return Some(Step::Cut(self.cut(head, None)));
        }
        let Some(tail) = *self.tails.get(row - 1)? else {
            return Some(Step::Skip);
        };
        let fits = head.letters + tail.letters + MIN_STEM <= self.letters;
        Some(if fits { Step::Cut(self.cut(head, Some(tail))) } else { Step::Skip })
    }

    fn cut(&self, head: Head, tail: Option<Tail>) -> Cut {
        let (whole, letters) = match tail {
            None => (self.hash, self.letters),
            Some(tail) => (hash::cut_suffix(self.hash, tail.hash, tail.letters), self.letters - tail.letters),
        };
        let hash = if head.letters == 0 {
            whole
        } else {
            hash::cut_prefix(whole, head.hash, letters - head.letters)
        };
        Cut { head, tail, hash }
    }
}

/// One step of an iteration over the cuts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Cut(Cut),
    Skip,
}

const ALEF: u16 = utf8("ا");
const BEH: u16 = utf8("ب");
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

const fn tail(enclitic: Enclitic) -> Tail {
    let text = enclitic.text();
    Tail { enclitic, letters: text.len() / 2, hash: hash::constant(text) }
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
        loop {
            let step = word.cuts.get(self.next)?;
            self.next += 1;
            if let Step::Cut(cut) = step
                && let Some(reading) = word.reading(cut)
            {
                return Some(reading);
            }
        }
    }
}

/// A word whose cuts are asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'d> {
    text: &'d str,
    start: u32,
    key: &'d str,
    flags: TokenFlags,
    pub(crate) cuts: Cuts,
}

impl<'d> Word<'d> {
    /// Token `i` when it is a word in any script.
    pub(crate) fn of(stream: TokenStream<'d>, i: usize) -> Option<Self> {
        let token = stream.get(i)?;
        let key = stream.key_of(token);
        let cuts = match token.kind {
            TokenKind::Word if token.flags.has(TokenFlags::PLAIN) => Cuts::of(key, token.hash),
            TokenKind::Word | TokenKind::Latin | TokenKind::OtherWord | TokenKind::Abbr => {
                Cuts::whole(0, token.hash)
            }
            _ => return None,
        };
        Some(Self { text: stream.text(i), start: token.span.start(), key, flags: token.flags, cuts })
    }

    /// The reading of a cut; none when the cut falls inside a source character, or the article's alef carries a hamza.
    pub(crate) fn reading(&self, cut: Cut) -> Option<Reading<'d>> {
        let Cut { head, tail, hash } = cut;
        let tail_letters = tail.map_or(0, |tail| tail.letters);
        let stem_key = self.key.get(2 * head.letters..self.key.len().checked_sub(2 * tail_letters)?)?;
        let stem = self.stem_range(head, tail_letters)?;
        let stem = Span::new(self.start + to_u32(stem.start), self.start + to_u32(stem.end));
        let enclitic = tail.map(|tail| tail.enclitic);
        Some(Reading { proclitics: head.proclitics, stem_key, stem, enclitic, hash })
    }

    fn stem_range(&self, head: Head, tail: usize) -> Option<core::ops::Range<usize>> {
        if head.letters == 0 && tail == 0 {
            return Some(0..self.text.len());
        }
        let start = key::letter_start(self.text, self.flags, head.letters)?;
        let end = if tail == 0 {
            self.text.len()
        } else {
            key::letter_start(self.text, self.flags, self.key.len() / 2 - tail)?
        };
        let article_alef = head.proclitics.article() && !head.proclitics.has(Proclitics::LA);
        if article_alef && !self.bare_alef(head.letters.checked_sub(2)?) {
            return None;
        }
        Some(start..end)
    }

    /// True when the alef at a letter of the key is written without hamza or madda in the source.
    fn bare_alef(&self, letter: usize) -> bool {
        let start = key::letter_start(self.text, self.flags, letter);
        let end = key::letter_start(self.text, self.flags, letter + 1);
        let source = start.zip(end).and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default();
        source.starts_with(['\u{627}', '\u{671}']) && !source.contains(['\u{653}', '\u{654}', '\u{655}'])
    }
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
