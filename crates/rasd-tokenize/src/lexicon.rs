//! A map from folded words to values, asked over the clitic readings of a token.

use core::fmt;
use std::borrow::Cow;

use rasd_normalize::fold_match_into;

use crate::filter::Filter;
use crate::hash::key_hash;
use crate::offset::{to_u32, to_usize};
use crate::reading::{Reading, Word, changed_before_pronoun, for_each_form};
use crate::shape::{Head, all_heads, all_tails};
use crate::stream::TokenStream;
use crate::token::Token;

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
    /// The words.
    stems: Filter,
    /// The words behind every proclitic; most words of a text fail here. When only some may stand before a pronoun, with every pronoun
    /// behind them, too.
    forms: Filter,
    /// Every word may stand before a pronoun: a word of a text that may end in one is looked for without it.
    cuts_pronouns: bool,
}

#[derive(Clone)]
struct Entry<T> {
    hash: u32,
    key: Cow<'static, str>,
    value: T,
}

impl<T> Lexicon<T> {
    /// The lexicon of these words; it folds them itself.
    pub fn build<W: AsRef<str>>(words: impl IntoIterator<Item = (W, T)>) -> Self {
        Self::build_with(words, |_| true)
    }

    /// The same, when only some words may have a pronoun behind them: [`Lexicon::matches`] looks for no others there.
    ///
    /// ```
    /// use rasd_tokenize::{Lexicon, TokenBuffer, tokenize};
    ///
    /// let words = Lexicon::build_with([("ثلث", 3), ("مئة", 100)], |value| *value == 3);
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("ثلثهم ومئتهم ومئة", &mut buffer)?;
    /// let found: Vec<usize> = (0..3).map(|i| words.matches(&stream, i).count()).collect();
    /// assert_eq!(found, [1, 0, 1]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn build_with<W: AsRef<str>>(
        words: impl IntoIterator<Item = (W, T)>,
        takes_pronoun: impl Fn(&T) -> bool,
    ) -> Self {
        let entries = words.into_iter().map(|(word, value)| Entry::folded(word.as_ref(), value)).collect();
        Self::of_entries(entries, takes_pronoun)
    }

    /// The lexicon of words that are folded already, as generated tables hold them: nothing is copied.
    ///
    /// ```
    /// use rasd_tokenize::Lexicon;
    ///
    /// let months = Lexicon::of_keys([("يناير", 1), ("اذار", 3)]);
    /// assert_eq!(months.get("اذار"), Some(&3));
    /// ```
    pub fn of_keys(words: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let entries = words.into_iter().map(|(key, value)| Entry::new(Cow::Borrowed(key), value)).collect();
        Self::of_entries(entries, |_| true)
    }

    fn of_entries(entries: Vec<Entry<T>>, takes_pronoun: impl Fn(&T) -> bool) -> Self {
        let heads = all_heads();
        let owned = entries.iter().filter(|entry| takes_pronoun(&entry.value)).count();
        let cuts_pronouns = owned == entries.len();
        let behind = if cuts_pronouns { 0 } else { owned * all_tails().count() };
        let mut lexicon = Self {
            slots: vec![0; (entries.len() * 2).next_power_of_two().max(8)],
            stems: Filter::with_room_for(entries.len()),
            forms: Filter::with_room_for((entries.len() + behind) * heads.len()),
            cuts_pronouns,
            entries: Vec::with_capacity(entries.len()),
        };
        for entry in entries {
            lexicon.insert(entry);
        }
        lexicon.note_forms(heads, takes_pronoun);
        lexicon
    }

    fn insert(&mut self, entry: Entry<T>) {
        let slot = self.slot(entry.hash, |key| *key == *entry.key);
        let found = self.slots.get(slot).copied().unwrap_or_default();
        if let Some(place) = self.entry_mut(found) {
            *place = entry;
            return;
        }
        self.entries.push(entry);
        if let Some(place) = self.slots.get_mut(slot) {
            *place = to_u32(self.entries.len());
        }
    }

    /// Fills the filters.
    fn note_forms(&mut self, heads: &[Head], takes_pronoun: impl Fn(&T) -> bool) {
        let (forms, cuts_pronouns) = (&mut self.forms, self.cuts_pronouns);
        for entry in &self.entries {
            self.stems.insert(entry.hash);
            for_each_form(&entry.key, heads, |form| forms.insert(form));
            if !takes_pronoun(&entry.value) {
                continue;
            }
            let changed = changed_before_pronoun(&entry.key);
            if !cuts_pronouns {
                for_each_form(&entry.key, heads, |form| note_owned(forms, form));
            }
            if let Some(changed) = changed {
                for_each_form(&changed, heads, |form| {
                    if cuts_pronouns { forms.insert(form) } else { note_owned(forms, form) }
                });
            }
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

    fn find(&self, hash: u32, is: impl Fn(&str) -> bool) -> Option<&T> {
        let slot = self.slot(hash, is);
        self.slots.get(slot).and_then(|found| self.entry(*found)).map(|entry| &entry.value)
    }

    /// The value of a folded key whose [`key_hash`] is known, such as a [`Reading`] gives.
    pub fn get_hashed(&self, key: &str, hash: u32) -> Option<&T> {
        if self.stems.may_hold(hash) { self.find(hash, |entry| entry == key) } else { None }
    }

    /// The value of token `i` in its whole form; one look at a filter for most words.
    ///
    /// ```
    /// use rasd_tokenize::{Lexicon, TokenBuffer, tokenize};
    ///
    /// let months = Lexicon::build([("يناير", 1)]);
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("يناير وفي يناير", &mut buffer)?;
    /// assert_eq!([months.whole(&stream, 0), months.whole(&stream, 1)], [Some(&1), None]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn whole(&self, stream: &TokenStream<'_>, i: usize) -> Option<&T> {
        let hash = stream.hash(i);
        if self.stems.may_hold(hash) { self.find(hash, |entry| entry == stream.key(i)) } else { None }
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
        if stream.get(i).is_some_and(|token| self.may_match(token)) {
            self.look(stream, i)
        } else {
            Matches { lexicon: self, word: None, open: 0 }
        }
    }

    /// False when no reading of the token is in the lexicon: one look for most words. True promises nothing.
    ///
    /// ```
    /// use rasd_tokenize::{Lexicon, TokenBuffer, tokenize};
    ///
    /// let months = Lexicon::build([("يناير", 1), ("فبراير", 2)]);
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("وفي يناير", &mut buffer)?;
    /// let open: Vec<bool> = stream.tokens().iter().map(|token| months.may_match(token)).collect();
    /// assert_eq!(open, [false, true]);
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    #[inline]
    pub fn may_match(&self, token: &Token) -> bool {
        token.kind.is_word()
            && (self.forms.may_hold(token.hash) || self.cuts_pronouns && self.may_match_owned(token))
    }

    /// The same for the readings with a pronoun.
    #[inline]
    fn may_match_owned(&self, token: &Token) -> bool {
        token.ending.tails().iter().any(|tail| self.forms.may_hold(tail.cut(token.hash)))
    }

    /// The readings of a token that passed the filters of forms.
    #[inline(never)]
    fn look<'l, 'd>(&'l self, stream: &TokenStream<'d>, i: usize) -> Matches<'l, 'd, T> {
        let word = Word::of(stream, i);
        let open = word.as_ref().map_or(0, |word| self.open(word, stream.hash(i)));
        Matches { lexicon: self, word, open }
    }

    /// The readings of a word that may be in the lexicon, as bits: the filter of forms tells which pronouns are asked for.
    #[inline]
    fn open(&self, word: &Word<'_>, hash: u32) -> u64 {
        let is_stem = |hash| self.stems.may_hold(hash);
        let opens = |before: u32| !self.cuts_pronouns || self.forms.may_hold(before);
        let plain = if self.forms.may_hold(hash) { word.mask_of_heads(is_stem) } else { 0 };
        plain | word.mask_of_tails(opens, is_stem)
    }
}

/// Notes a written form with every pronoun behind it.
fn note_owned(forms: &mut Filter, form: u32) {
    for tail in all_tails() {
        forms.insert(tail.added(form));
    }
}

impl<T> Entry<T> {
    fn folded(word: &str, value: T) -> Self {
        let mut key = String::new();
        fold_match_into(word, &mut key);
        Self::new(Cow::Owned(key), value)
    }

    fn new(key: Cow<'static, str>, value: T) -> Self {
        Self { hash: key_hash(&key), key, value }
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
