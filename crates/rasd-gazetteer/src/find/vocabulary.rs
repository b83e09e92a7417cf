//! The words of all lists of an overlay and those around names, found by their keys.

use core::ops::Range;

use rasd_tokenize::{Filter, Stem, key_hash};

use crate::Gazetteer;
use crate::cast::{index, offset};
use crate::format::View;
use crate::shape::WORDS;

/// Every word of every list, and of the [`WORDS`] around names, once, by the hash of its key.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
    /// All words.
    words: Filter,
    /// The words that begin a name.
    begins: Filter,
    /// The words that are a name.
    alone: Filter,
    /// The first two words of names.
    pairs: Filter,
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
        let mut words: Vec<Vec<u32>> = views.iter().map(View::word_hashes).collect();
        words.push(WORDS.iter().map(|(word, _)| key_hash(word)).collect());
        let count: usize = words.iter().map(Vec::len).sum();
        let first: usize = views.iter().map(|view| index(view.first_words())).sum();
        let second: usize = views.iter().map(View::second_words).sum();
        let mut vocabulary = Self {
            words: Filter::with_room_for(count),
            begins: Filter::with_room_for(first * 2),
            alone: Filter::with_room_for(first),
            pairs: Filter::with_room_for(second),
            buckets: Vec::new(),
            shift: 32 - (count / 2).next_power_of_two().trailing_zeros().clamp(1, 31),
            entries: Vec::with_capacity(count + 1),
            places: Vec::with_capacity(count),
        };
        words.iter().flatten().for_each(|&hash| vocabulary.words.insert(hash));
        vocabulary.fill_buckets(&views, &words);
        for (view, words) in views.iter().zip(&words) {
            vocabulary.fill_filters(view, words);
        }
        vocabulary
    }

    fn fill_filters(&mut self, view: &View<'_>, words: &[u32]) {
        let hash = |word: u32| words.get(index(word)).copied().unwrap_or_default();
        for (word, node) in view.children(0) {
            self.begins.insert(hash(word));
            if !view.names_at(node).is_empty() {
                self.alone.insert(hash(word));
            }
            view.children(node).for_each(|(second, _)| self.pairs.insert(pair(hash(word), hash(second))));
        }
    }

    fn fill_buckets(&mut self, views: &[View<'_>], words: &[Vec<u32>]) {
        let (mut words, ends) = self.by_bucket(words);
        let mut rest = &mut *words;
        let mut start = 0;
        for end in ends {
            let (bucket, behind) = rest.split_at_mut_checked(index(end - start)).unwrap_or_default();
            self.buckets.push(offset(self.entries.len()));
            self.fill_bucket(bucket, views);
            (rest, start) = (behind, end);
        }
        self.buckets.push(offset(self.entries.len()));
        self.entries.push(Entry { spread: u32::MAX, first: offset(self.places.len()) });
    }

    /// The words of all lists with their spread hashes, bucket after bucket and in each in the order of the lists; where each bucket ends.
    fn by_bucket(&self, words: &[Vec<u32>]) -> (Vec<(u32, Place)>, Vec<u32>) {
        let mut counts = vec![0; 1 << (32 - self.shift)];
        for &hash in words.iter().flatten() {
            if let Some(count) = counts.get_mut(index(spread(hash) >> self.shift)) {
                *count += 1;
            }
        }
        let (mut places, sum) = starts(counts);
        let mut sorted = vec![(0, Place(0)); index(sum)];
        for (list, words) in words.iter().enumerate() {
            for (word, &hash) in (0..).zip(words) {
                let spread = spread(hash);
                let Some(place) = places.get_mut(index(spread >> self.shift)) else { continue };
                if let Some(free) = sorted.get_mut(index(*place)) {
                    *free = (spread, Place::new(list, word));
                }
                *place += 1;
            }
        }
        (sorted, places)
    }

    /// Adds the words of a bucket.
    fn fill_bucket(&mut self, bucket: &mut [(u32, Place)], views: &[View<'_>]) {
        if bucket.len() > 1 {
            bucket.sort_by_key(|(spread, _)| *spread);
        }
        for alike in bucket.chunk_by_mut(|a, b| a.0 == b.0) {
            if alike.len() > 1 {
                alike.sort_by_key(|&(_, place)| key(views, place));
            }
            for same in alike.chunk_by(|a, b| key(views, a.1) == key(views, b.1)) {
                let spread = same.first().map_or(0, |(spread, _)| *spread);
                self.entries.push(Entry { spread, first: offset(self.places.len()) });
                self.places.extend(same.iter().map(|&(_, place)| place));
            }
        }
    }

    /// The places of each word, in the order of [`Vocabulary::find`].
    pub(crate) fn words(&self) -> impl Iterator<Item = &[Place]> {
        (0..self.entries.len().saturating_sub(1)).map(|at| self.places_of(at))
    }

    /// False when there is no word of that hash.
    #[inline]
    pub(crate) fn may_hold(&self, hash: u32) -> bool {
        self.words.may_hold(hash)
    }

    /// False when no name begins with a word of that hash.
    #[inline]
    pub(crate) fn may_begin(&self, hash: u32) -> bool {
        self.begins.may_hold(hash)
    }

    /// False when no name is a word of that hash.
    #[inline]
    pub(crate) fn may_be_name(&self, hash: u32) -> bool {
        self.alone.may_hold(hash)
    }

    /// False when no name begins with words of these hashes.
    #[inline]
    pub(crate) fn may_go_on(&self, first: u32, second: u32) -> bool {
        self.pairs.may_hold(pair(first, second))
    }

    /// The places of a stem in the lists, in the order of the lists.
    pub(crate) fn places(&self, stem: &Stem<'_>, views: &[View<'_>]) -> &[Place] {
        self.find(stem, views).map_or(&[], |at| self.places_of(at))
    }

    /// The number of a word among the [`Vocabulary::words`].
    pub(crate) fn find(&self, stem: &Stem<'_>, views: &[View<'_>]) -> Option<usize> {
        let spread = spread(stem.hash());
        self.bucket(spread).find(|&at| {
            let alike = self.entries.get(at).is_some_and(|entry| entry.spread == spread);
            alike && self.places_of(at).first().is_some_and(|&place| stem.is(key(views, place)))
        })
    }

    /// The places of a word by its number.
    #[inline]
    pub(crate) fn places_of(&self, at: usize) -> &[Place] {
        match self.entries.get(at..).and_then(|rest| rest.first_chunk()) {
            Some([entry, next]) => self.places.get(index(entry.first)..index(next.first)).unwrap_or_default(),
            None => &[],
        }
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
        self.words.memory()
            + self.begins.memory()
            + self.alone.memory()
            + self.pairs.memory()
            + size_of_val(&*self.buckets)
            + size_of_val(&*self.entries)
            + size_of_val(&*self.places)
    }
}

/// The key of a word of a list, or of the [`WORDS`] around names behind the lists.
#[inline]
fn key<'v>(views: &[View<'v>], place: Place) -> &'v [u8] {
    match views.get(place.list()) {
        Some(view) => view.word_key(place.word()),
        None => WORDS.get(index(place.word())).map(|(word, _)| word.as_bytes()).unwrap_or_default(),
    }
}

/// Where each of some stretches of these lengths starts, and where the last one ends.
fn starts(mut lengths: Vec<u32>) -> (Vec<u32>, u32) {
    let mut sum = 0;
    for length in &mut lengths {
        sum += core::mem::replace(length, sum);
    }
    (lengths, sum)
}

/// Odd, so that spreading loses nothing.
const SPREAD: u32 = 0x85EB_CA6B;

/// The bits of a hash brought to the top.
#[inline]
const fn spread(hash: u32) -> u32 {
    hash.wrapping_mul(SPREAD)
}

/// The hash of two words.
#[inline]
const fn pair(first: u32, second: u32) -> u32 {
    spread(first).rotate_left(15) ^ second
}
