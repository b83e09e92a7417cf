//! The words of all lists of an overlay, found by their keys.

use core::ops::Range;

use rasd_tokenize::{Filter, Stem};

use crate::Gazetteer;
use crate::cast::{index, offset};
use crate::format::View;

/// Every word of every list once, by the hash of its key.
#[derive(Clone, Debug)]
pub(crate) struct Vocabulary {
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
        let words: Vec<Vec<u32>> = views.iter().map(View::word_hashes).collect();
        let count: usize = words.iter().map(Vec::len).sum();
        let first: usize = views.iter().map(|view| index(view.first_words())).sum();
        let second: usize = views.iter().map(View::second_words).sum();
        let mut vocabulary = Self {
            begins: Filter::with_room_for(first * 2),
            alone: Filter::with_room_for(first),
            pairs: Filter::with_room_for(second),
            buckets: Vec::new(),
            shift: 32 - (count / 2).next_power_of_two().trailing_zeros().clamp(1, 31),
            entries: Vec::with_capacity(count + 1),
            places: Vec::with_capacity(count),
        };
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
        let (mut words, starts) = self.by_bucket(words);
        for bounds in starts.windows(2) {
            let [start, end] = *bounds else { continue };
            self.buckets.push(offset(self.entries.len()));
            self.fill_bucket(words.get_mut(index(start)..index(end)).unwrap_or_default(), views);
        }
        self.buckets.push(offset(self.entries.len()));
        self.entries.push(Entry { spread: u32::MAX, first: offset(self.places.len()) });
    }

    /// The words of all lists with their spread hashes, sorted by bucket, and where each bucket begins.
    fn by_bucket(&self, words: &[Vec<u32>]) -> (Vec<(u32, Place)>, Vec<u32>) {
        let places = || {
            let of_list = |(list, words): (usize, &'_ Vec<u32>)| {
                words
                    .iter()
                    .zip(0..)
                    .map(move |(&hash, word)| (spread(hash), Place::new(list, word)))
                    .collect::<Vec<_>>()
            };
            words.iter().enumerate().flat_map(of_list)
        };
        let mut ends = vec![0; (1 << (32 - self.shift)) + 1];
        for (spread, _) in places() {
            if let Some(count) = ends.get_mut(index(spread >> self.shift)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut sorted = vec![(0, Place(0)); index(sum)];
        for (spread, place) in places() {
            let Some(end) = ends.get_mut(index(spread >> self.shift)) else { continue };
            *end -= 1;
            if let Some(free) = sorted.get_mut(index(*end)) {
                *free = (spread, place);
            }
        }
        (sorted, ends)
    }

    /// Adds the words of a bucket.
    fn fill_bucket(&mut self, bucket: &mut [(u32, Place)], views: &[View<'_>]) {
        bucket.sort_unstable_by(|a, b| {
            let keys = || key(views, a.1).cmp(key(views, b.1));
            a.0.cmp(&b.0).then_with(keys).then(a.1.0.cmp(&b.1.0))
        });
        for same in bucket.chunk_by(|a, b| a.0 == b.0 && key(views, a.1) == key(views, b.1)) {
            let spread = same.first().map_or(0, |(spread, _)| *spread);
            self.entries.push(Entry { spread, first: offset(self.places.len()) });
            self.places.extend(same.iter().map(|&(_, place)| place));
        }
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
            + self.alone.memory()
            + self.pairs.memory()
            + size_of_val(&*self.buckets)
            + size_of_val(&*self.entries)
            + size_of_val(&*self.places)
    }
}

#[inline]
fn key<'v>(views: &[View<'v>], place: Place) -> &'v [u8] {
    views.get(place.list()).map(|view| view.word_key(place.word())).unwrap_or_default()
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
