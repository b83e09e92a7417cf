//! A map from folded words to values, asked over the clitic readings of a token.

use core::fmt;

use rasd_normalize::fold_match_into;

use crate::hash::key_hash;
use crate::offset::{to_u32, to_usize};
use crate::reading::{Reading, Word};
use crate::stream::TokenStream;

/// A map from words to values, for the words of a grammar or a list of names.
///
/// Words are folded when the lexicon is built, so that أربعة, اربعة and أَرْبَعَة are one entry. When two entries fold to one key the
/// last one stays.
///
/// ```
/// use rasd_tokenize::{Lexicon, Proclitics, TokenBuffer, tokenize};
///
/// let months = Lexicon::build([("يناير", 1), ("فبراير", 2), ("آذار", 3)]);
/// assert_eq!(months.get("اذار"), Some(&3));
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("وبفبراير", &mut buffer)?;
/// let (reading, month) = months.matches(&stream, 0).next().unwrap();
/// assert_eq!((reading.stem_key, *month), ("فبراير", 2));
/// assert_eq!(reading.proclitics, Proclitics::WA.with(Proclitics::BA));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone)]
pub struct Lexicon<T> {
    entries: Vec<Entry<T>>,
    /// Open addressing; a slot holds the number of an entry plus one, or 0.
    slots: Vec<u32>,
    /// Two bits a key in one word; most words of a text fail here.
    filter: Vec<u64>,
    /// 32 less the bits of the number of words in the filter.
    filter_shift: u32,
}

#[derive(Clone)]
struct Entry<T> {
    hash: u32,
    key: Box<str>,
    value: T,
}

impl<T> Lexicon<T> {
    /// The lexicon of these words; it folds them itself.
    pub fn build<W: AsRef<str>>(words: impl IntoIterator<Item = (W, T)>) -> Self {
        let entries: Vec<Entry<T>> =
            words.into_iter().map(|(word, value)| Entry::new(word.as_ref(), value)).collect();
        let size = (entries.len() * 2).next_power_of_two().max(8);
        let words = (size / 8).max(2);
        let mut lexicon = Self {
            entries: Vec::with_capacity(entries.len()),
            slots: vec![0; size],
            filter: vec![0; words],
            filter_shift: 32 - words.trailing_zeros(),
        };
        for entry in entries {
            lexicon.insert(entry);
        }
        lexicon
    }

    fn insert(&mut self, entry: Entry<T>) {
        let slot = self.slot(entry.hash, |key| *key == *entry.key);
        let found = self.slots.get(slot).copied().unwrap_or_default();
        if let Some(place) = self.entry_mut(found) {
            *place = entry;
            return;
        }
        let (word, bits) = self.filter_bits(entry.hash);
        if let Some(filter) = self.filter.get_mut(word) {
            *filter |= bits;
        }
        self.entries.push(entry);
        if let Some(place) = self.slots.get_mut(slot) {
            *place = to_u32(self.entries.len());
        }
    }

    fn entry(&self, slot: u32) -> Option<&Entry<T>> {
        to_usize(slot).checked_sub(1).and_then(|i| self.entries.get(i))
    }

    fn entry_mut(&mut self, slot: u32) -> Option<&mut Entry<T>> {
        to_usize(slot).checked_sub(1).and_then(|i| self.entries.get_mut(i))
    }

    /// The slot of an entry with this hash that `is` the one, or the empty slot where it belongs.
    fn slot(&self, hash: u32, is: impl Fn(&str) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = to_usize(mix(hash)) & mask;
        while let Some(entry) = self.slots.get(slot).and_then(|found| self.entry(*found)) {
            if entry.hash == hash && is(&entry.key) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The word and the bits of the filter that belong to a hash: one multiplication brings every bit of the hash to the top.
    #[inline]
    fn filter_bits(&self, hash: u32) -> (usize, u64) {
        let spread = hash.wrapping_mul(0x85EB_CA6B);
        let bits = (1 << ((spread >> 7) & 63)) | (1 << ((spread >> 13) & 63));
        (to_usize(spread >> self.filter_shift), bits)
    }

    #[inline]
    fn may_hold(&self, hash: u32) -> bool {
        let (word, bits) = self.filter_bits(hash);
        self.filter.get(word).is_some_and(|filter| filter & bits == bits)
    }

    fn find(&self, hash: u32, is: impl Fn(&str) -> bool) -> Option<&T> {
        let slot = self.slot(hash, is);
        self.slots.get(slot).and_then(|found| self.entry(*found)).map(|entry| &entry.value)
    }

    /// The value of a folded key whose [`key_hash`] is known, such as a [`Reading`] gives.
    pub fn get_hashed(&self, key: &str, hash: u32) -> Option<&T> {
        if self.may_hold(hash) { self.find(hash, |entry| entry == key) } else { None }
    }

    /// The value of a folded key, such as [`TokenStream::key`] gives.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.get_hashed(key, key_hash(key))
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The folded keys and values, in the order they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.entries.iter().map(|entry| (&*entry.key, &entry.value))
    }

    /// The readings of token `i` whose stem is in the lexicon, the whole form first.
    ///
    /// A stem before a pronoun is also looked up with ة for its last ت and ى for its last ا, and a stem after لل also with the
    /// article: the lexicon holds the word as it is written alone, [`Reading::stem_key`] stays what is written here.
    ///
    /// ```
    /// use rasd_tokenize::{Lexicon, TokenBuffer, tokenize};
    ///
    /// let places = Lexicon::build([("مدينة", "city"), ("الرياض", "Riyadh")]);
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("مدينتهم للرياض", &mut buffer)?;
    /// assert_eq!(places.matches(&stream, 0).next().map(|(_, place)| *place), Some("city"));
    /// let (reading, place) = places.matches(&stream, 1).next().unwrap();
    /// assert_eq!((reading.stem_key, *place), ("رياض", "Riyadh"));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn matches<'l, 'd>(&'l self, stream: &TokenStream<'d>, i: usize) -> Matches<'l, 'd, T> {
        let word = Word::of(stream, i);
        let open = word.as_ref().map_or(0, |word| word.mask(|hash| self.may_hold(hash)));
        let word = if open == 0 { None } else { word };
        Matches { lexicon: self, word, open }
    }
}

impl<T> Entry<T> {
    fn new(word: &str, value: T) -> Self {
        let mut key = String::new();
        fold_match_into(word, &mut key);
        Self { hash: key_hash(&key), key: key.into_boxed_str(), value }
    }
}

impl<T: fmt::Debug> fmt::Debug for Lexicon<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// Spreads the polynomial over all bits.
#[inline]
fn mix(hash: u32) -> u32 {
    let hash = (hash ^ (hash >> 15)).wrapping_mul(0x85EB_CA6B);
    hash ^ (hash >> 13)
}

/// The readings of a token that a [`Lexicon`] knows; made by [`Lexicon::matches`].
#[derive(Debug)]
pub struct Matches<'l, 'd, T> {
    lexicon: &'l Lexicon<T>,
    word: Option<Word<'d>>,
    /// The readings that passed the filter and were not yet looked up.
    open: u64,
}

impl<'l, 'd, T> Iterator for Matches<'l, 'd, T> {
    type Item = (Reading<'d>, &'l T);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.open == 0 { None } else { self.look_up() }
    }
}

impl<'l, 'd, T> Matches<'l, 'd, T> {
    /// The next reading that passed the filter and is in the lexicon.
    fn look_up(&mut self) -> Option<(Reading<'d>, &'l T)> {
        let word = self.word.as_ref()?;
        while self.open != 0 {
            let bit = to_usize(self.open.trailing_zeros());
            self.open &= self.open - 1;
            if let Some((reading, form, hash)) = word.candidate(bit)
                && let Some(value) = self.lexicon.find(hash, |entry| form.equals(entry, reading.stem_key))
            {
                return Some((reading, value));
            }
        }
        None
    }
}
