//! The words of all lists of an overlay, found by their keys.

use core::ops::Range;

use rasd_tokenize::{Stem, key_hash};

use super::filter::Filter;
use crate::Gazetteer;
use crate::cast::{index, offset};
use crate::format::View;

/// Every word of every list once, by the hash of its key.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    /// The words that begin a name.
    begins: Filter,
    /// The first entry of each bucket of hashes, and one more.
    buckets: Vec<u32>,
    /// 32 less the bits of the number of buckets.
    shift: u32,
    /// In the order of their hashes, and one more.
    entries: Vec<Entry>,
    places: Vec<Place>,
}

/// A key: its spread hash, and its first place.
#[derive(Clone, Copy, Debug)]
struct Entry {
    spread: u32,
    first: u32,
}

/// A word of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place(u32);

impl Place {
    /// The bits that hold the word; the list stands above them.
    const WORD: u32 = crate::format::MOST_WORDS - 1;

    fn new(list: usize, word: u32) -> Self {
        Self(offset(list) << Self::WORD.count_ones() | word & Self::WORD)
    }

    #[inline]
    pub(crate) fn list(self) -> usize {
        index(self.0 >> Self::WORD.count_ones())
    }

    #[inline]
    pub(crate) fn word(self) -> u32 {
        self.0 & Self::WORD
    }
}

impl Vocabulary {
    pub(crate) fn new(lists: &[Gazetteer]) -> Self {
        let views: Vec<View<'_>> = lists.iter().map(Gazetteer::view).collect();
        let words = sorted(&views);
        let first = |view: &View<'_>| index(view.first_words());
        let mut vocabulary = Self {
            begins: Filter::with_room_for(views.iter().map(first).sum()),
            buckets: Vec::new(),
            shift: 32 - (words.len() / 2).next_power_of_two().trailing_zeros().clamp(1, 31),
            entries: Vec::new(),
            places: Vec::with_capacity(words.len()),
        };
        for same in words.chunk_by(|a, b| (a.0, key(&views, a.1)) == (b.0, key(&views, b.1))) {
            vocabulary.push(same, &views);
        }
        let end = offset(vocabulary.places.len());
        vocabulary.entries.push(Entry { spread: u32::MAX, first: end });
        vocabulary.entries.shrink_to_fit();
        vocabulary.fill_buckets();
        vocabulary
    }

    /// Adds a key with all its places.
    fn push(&mut self, same: &[(u32, Place)], views: &[View<'_>]) {
        let begins =
            |place: Place| views.get(place.list()).is_some_and(|view| place.word() < view.first_words());
        let Some(&(spread, _)) = same.first() else { return };
        self.entries.push(Entry { spread, first: offset(self.places.len()) });
        self.places.extend(same.iter().map(|&(_, place)| place));
        if same.iter().any(|&(_, place)| begins(place)) {
            self.begins.insert(unspread(spread));
        }
    }

    fn fill_buckets(&mut self) {
        let keys = self.entries.len() - 1;
        let mut next = 0;
        for bucket in 0..1u32 << (32 - self.shift) {
            self.buckets.push(offset(next));
            next += self
                .entries
                .iter()
                .take(keys)
                .skip(next)
                .take_while(|entry| entry.spread >> self.shift == bucket)
                .count();
        }
        self.buckets.push(offset(keys));
    }

    /// False when no name begins with a word of that hash.
    #[inline]
    pub(crate) fn may_begin(&self, hash: u32) -> bool {
        self.begins.may_hold(hash)
    }

    /// The places of a stem in the lists, in the order of the lists.
    pub(crate) fn places(&self, stem: &Stem<'_>, views: &[View<'_>]) -> &[Place] {
        let spread = spread(stem.hash());
        for at in self.bucket(spread) {
            let Some([entry, next]) = self.entries.get(at..).and_then(|rest| rest.first_chunk()) else {
                break;
            };
            if entry.spread == spread {
                let places = self.places.get(index(entry.first)..index(next.first)).unwrap_or_default();
                if places.first().is_some_and(|&place| stem.is(key(views, place))) {
                    return places;
                }
            }
        }
        &[]
    }

    #[inline]
    fn bucket(&self, spread: u32) -> Range<usize> {
        match self.buckets.get(index(spread >> self.shift)..).and_then(|rest| rest.first_chunk()) {
            Some(&[start, end]) => index(start)..index(end),
            None => 0..0,
        }
    }

    /// The bytes it takes in memory.
    pub(crate) fn memory(&self) -> usize {
        self.begins.memory()
            + size_of_val(&*self.buckets)
            + size_of_val(&*self.entries)
            + size_of_val(&*self.places)
    }
}

/// The words of all lists with their spread hashes, those of one key side by side.
fn sorted(views: &[View<'_>]) -> Vec<(u32, Place)> {
    let mut words = Vec::with_capacity(views.iter().map(|view| index(view.word_count())).sum());
    for (list, view) in views.iter().enumerate() {
        words.extend((0..view.word_count()).map(|word| {
            let key = core::str::from_utf8(view.word_key(word)).unwrap_or_default();
            (spread(key_hash(key)), Place::new(list, word))
        }));
    }
    words.sort_unstable_by(|a, b| {
        a.0.cmp(&b.0).then_with(|| key(views, a.1).cmp(key(views, b.1))).then_with(|| a.1.0.cmp(&b.1.0))
    });
    words
}

#[inline]
fn key<'v>(views: &[View<'v>], place: Place) -> &'v [u8] {
    views.get(place.list()).map(|view| view.word_key(place.word())).unwrap_or_default()
}

/// Odd, so that spreading loses nothing.
const SPREAD: u32 = 0x85EB_CA6B;
const UNSPREAD: u32 = 0xA5CB_9243;

/// The bits of a hash brought to the top.
#[inline]
const fn spread(hash: u32) -> u32 {
    hash.wrapping_mul(SPREAD)
}

const fn unspread(spread: u32) -> u32 {
    spread.wrapping_mul(UNSPREAD)
}
