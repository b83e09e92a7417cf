//! A quick test whether a word may begin a name, and of which lists.

use crate::Gazetteer;
use crate::cast::{index, offset};
use crate::hash::hash;

/// A bit for each list and bucket of hashes: the lists in which a name begins with such a word. Lists from the sixteenth on share a bit.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    buckets: Vec<u16>,
}

/// Buckets for each word.
const SPARSENESS: usize = 4;

impl Filter {
    pub(crate) fn new(lists: &[Gazetteer]) -> Self {
        let words: usize = lists.iter().map(|list| index(list.view().first_words())).sum();
        let mut filter = Self { buckets: vec![0; (words * SPARSENESS).next_power_of_two()] };
        for (at, list) in lists.iter().enumerate() {
            let view = list.view();
            for word in 0..view.first_words() {
                filter.insert(hash(view.word_key(word)), Self::bit(at));
            }
        }
        filter
    }

    /// The bit of a list.
    pub(crate) fn bit(list: usize) -> u16 {
        1 << list.min(15)
    }

    fn insert(&mut self, hashed: u64, bit: u16) {
        let at = self.bucket(hashed);
        if let Some(bucket) = self.buckets.get_mut(at) {
            *bucket |= bit;
        }
    }

    /// The lists in which a name may begin with the word of that hash.
    #[inline]
    pub(crate) fn lists(&self, hashed: u64) -> u16 {
        self.buckets.get(self.bucket(hashed)).copied().unwrap_or_default()
    }

    #[inline]
    fn bucket(&self, hashed: u64) -> usize {
        let mask = offset(self.buckets.len() - 1);
        index(u32::try_from(hashed >> 24 & u64::from(u32::MAX)).unwrap_or_default() & mask)
    }
}
