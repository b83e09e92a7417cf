//! A set of hashes that may err on one side: what it says it does not hold, it does not hold.

use crate::reading::for_each_form;
use crate::shape::all_heads;

/// A Bloom filter of [`key_hash`](crate::key_hash)es whose bits of one hash lie in one word: a multiplication, a load and a comparison
/// a question.
///
/// ```
/// use rasd_tokenize::{Filter, key_hash};
///
/// let mut names = Filter::with_room_for(2);
/// names.insert(key_hash("تركيا"));
/// assert!(names.may_hold(key_hash("تركيا")));
/// ```
#[derive(Clone, Debug)]
pub struct Filter {
    words: Vec<u64>,
    /// 64 less the bits of the number of words.
    shift: u32,
}

impl Filter {
    /// An empty filter for so many hashes, with 8 to 16 bits for each.
    pub fn with_room_for(hashes: usize) -> Self {
        let words = (hashes / 8).next_power_of_two().max(2);
        Self { words: vec![0; words], shift: 64 - words.trailing_zeros() }
    }

    /// Adds a hash.
    pub fn insert(&mut self, hash: u32) {
        let (word, bits) = self.place(hash);
        if let Some(word) = self.words.get_mut(word) {
            *word |= bits;
        }
    }

    /// The filter of every way to write some keys: alone and behind each proclitic.
    ///
    /// ```
    /// use rasd_tokenize::{Filter, TokenBuffer, tokenize};
    ///
    /// let names = Filter::of_written(["الرياض"]);
    /// let mut buffer = TokenBuffer::default();
    /// let stream = tokenize("وبالرياض للرياض", &mut buffer)?;
    /// assert!((0..2).all(|i| names.may_hold(stream.hash(i))));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn of_written<'k>(keys: impl IntoIterator<Item = &'k str, IntoIter: ExactSizeIterator>) -> Self {
        let (keys, heads) = (keys.into_iter(), all_heads());
        let mut filter = Self::with_room_for(keys.len() * heads.len());
        for key in keys {
            for_each_form(key, heads, |form| filter.insert(form));
        }
        filter
    }

    /// False when the hash was never added; seldom true for one that was not.
    #[inline]
    pub fn may_hold(&self, hash: u32) -> bool {
        let (word, bits) = self.place(hash);
        self.words.get(word).is_some_and(|word| word & bits == bits)
    }

    /// The bytes it takes in memory.
    pub fn memory(&self) -> usize {
        size_of_val(&*self.words)
    }

    /// The word and the two bits of a hash: one multiplication brings every bit of the hash to the top.
    #[inline]
    fn place(&self, hash: u32) -> (usize, u64) {
        let spread = u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let bits = (1 << ((spread >> 20) & 63)) | (1 << ((spread >> 26) & 63));
        (usize::try_from(spread >> self.shift).unwrap_or_default(), bits)
    }
}
