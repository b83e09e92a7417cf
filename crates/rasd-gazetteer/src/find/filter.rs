//! A quick test whether a name may begin with a word: one look for most words of a text.

/// A set of hashes that may err on one side: what it says it does not hold, it does not hold. The two bits of a hash lie in one word.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    words: Vec<u64>,
    /// 64 less the bits of the number of words.
    shift: u32,
}

impl Filter {
    /// An empty filter for so many hashes, with 16 to 32 bits for each.
    pub(crate) fn with_room_for(hashes: usize) -> Self {
        let words = (hashes / 4).next_power_of_two().max(2);
        Self { words: vec![0; words], shift: 64 - words.trailing_zeros() }
    }

    pub(crate) fn insert(&mut self, hash: u32) {
        let (at, bits) = self.place(hash);
        if let Some(word) = self.words.get_mut(at) {
            *word |= bits;
        }
    }

    #[inline]
    pub(crate) fn may_hold(&self, hash: u32) -> bool {
        let (at, bits) = self.place(hash);
        self.words.get(at).is_some_and(|word| word & bits == bits)
    }

    /// The word and the bits of a hash: one multiplication brings all of it to the top.
    #[inline]
    fn place(&self, hash: u32) -> (usize, u64) {
        let spread = u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let bits = (1 << ((spread >> 20) & 63)) | (1 << ((spread >> 26) & 63));
        (usize::try_from(spread >> self.shift).unwrap_or_default(), bits)
    }

    /// The bytes it takes in memory.
    pub(crate) fn memory(&self) -> usize {
        size_of_val(&*self.words)
    }
}

#[cfg(test)]
mod tests {
    use super::Filter;

    #[test]
    fn what_is_in_passes_and_little_else() {
        let hash = |i: u32| i.wrapping_mul(0x9E37_79B1) ^ (i << 7);
        let mut filter = Filter::with_room_for(10_000);
        (0..10_000).for_each(|i| filter.insert(hash(i)));
        assert!((0..10_000).all(|i| filter.may_hold(hash(i))));
        let wrong = (10_000..110_000).filter(|&i| filter.may_hold(hash(i))).count();
        assert!(wrong < 4_000, "{wrong} of 100000");
    }
}
