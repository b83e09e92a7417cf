//! Builds a map from left to right.

use alloc::vec::Vec;

use super::{Edit, OffsetMap, STEP, index, offset};
use crate::Span;
use crate::simd::Level;

/// Writes an [`OffsetMap`] from left to right, into the memory of an old one.
#[derive(Debug)]
pub(crate) struct MapWriter {
    kept: Vec<u64>,
    ranks: Vec<u32>,
    edits: Vec<Edit>,
    source: u32,
    normalized: u32,
}

impl MapWriter {
    /// Starts a map over a source of `len` bytes, reusing the memory of `old`.
    pub(crate) fn new(len: usize, old: OffsetMap) -> Self {
        let OffsetMap { mut kept, mut ranks, mut edits, .. } = old;
        kept.clear();
        kept.resize(len / 64 + 2, 0);
        ranks.clear();
        edits.clear();
        Self { kept, ranks, edits, source: 0, normalized: 0 }
    }

    /// The next `len` bytes stand in both texts.
    pub(crate) fn keep(&mut self, len: u32) {
        self.set_all(index(self.source), index(self.source + len));
        self.source += len;
        self.normalized += len;
    }

    /// The next `len` bytes of the source were removed and belong to what stands before them.
    pub(crate) fn drop(&mut self, len: u32) {
        self.source += len;
    }

    /// The next `source` bytes became `normalized` bytes as a whole; none at all when they belong to nothing.
    pub(crate) fn replace(&mut self, source: u32, normalized: u32) {
        self.edits.push(Edit {
            source: Span::new(self.source, self.source + source),
            normalized: Span::new(self.normalized, self.normalized + normalized),
        });
        self.source += source;
        self.normalized += normalized;
    }

    /// The offset in the source up to which the map is written.
    pub(crate) fn source(&self) -> u32 {
        self.source
    }

    /// The length of the normalized text so far.
    pub(crate) fn normalized(&self) -> u32 {
        self.normalized
    }

    /// Takes back everything from `source` on, which made `normalized` bytes.
    pub(crate) fn rewind(&mut self, source: u32, normalized: u32) {
        let first = index(source / 64);
        let last = index(self.source / 64);
        if let Some(word) = self.kept.get_mut(first) {
            *word &= (1 << (source % 64)) - 1;
        }
        self.kept.get_mut(first + 1..=last).unwrap_or_default().fill(0);
        while self.edits.pop_if(|edit| edit.source.start() >= source).is_some() {}
        self.source = source;
        self.normalized -= normalized;
    }

    /// Of the eight bytes of the source from `at` on, a multiple of eight, those stand in both texts that have a bit in `kept`;
    /// [`Self::advance`] follows.
    #[inline]
    pub(crate) fn set(&mut self, at: usize, kept: u8) {
        if let Some(word) = self.kept.get_mut(at / 64) {
            *word |= u64::from(kept) << (at % 64);
        }
    }

    /// The bytes of the source from `at` to `end` stand in both texts; [`Self::advance`] follows.
    pub(crate) fn set_all(&mut self, mut at: usize, end: usize) {
        while at < end {
            let bits = (64 - at % 64).min(end - at);
            if let Some(word) = self.kept.get_mut(at / 64) {
                *word |= (u64::MAX >> (64 - bits)) << (at % 64);
            }
            at += bits;
        }
    }

    /// What became of a stretch; [`Self::advance`] follows.
    pub(crate) fn push(&mut self, edit: Edit) {
        self.edits.push(edit);
    }

    /// The bits from the word of the next source byte on and the list of replaced stretches, for those who set and add to them
    /// themselves and [`Self::advance`] then. There is a word to spare at the end.
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    pub(crate) fn words_and_edits(&mut self) -> (&mut [u64], &mut Vec<Edit>) {
        (self.kept.get_mut(index(self.source / 64)..).unwrap_or_default(), &mut self.edits)
    }

    /// `source` bytes more were read and gave `normalized` bytes.
    pub(crate) fn advance(&mut self, source: u32, normalized: u32) {
        self.source += source;
        self.normalized += normalized;
    }

    /// The map.
    pub(crate) fn finish(self, level: Level) -> OffsetMap {
        let Self { mut kept, mut ranks, edits, source, normalized } = self;
        if !edits.is_empty() || normalized != source {
            rank(level, &kept, &edits, source, &mut ranks);
        } else {
            kept.clear();
        }
        OffsetMap { source_len: source, normalized_len: normalized, kept, ranks, edits }
    }
}

/// Fills `ranks`: the normalized offset at every [`STEP`]th byte of the source.
fn rank(level: Level, kept: &[u64], edits: &[Edit], len: u32, ranks: &mut Vec<u32>) {
    let mut edits = edits.iter().peekable();
    let mut sum = 0;
    let words = index(STEP / 64);
    for (block, kept) in kept.chunks(words).enumerate() {
        let start = offset(block) * STEP;
        if start > len {
            break;
        }
        ranks.push(sum);
        sum += level.ones(kept);
        while let Some(edit) = edits.next_if(|edit| edit.source.start() < start + STEP) {
            sum += edit.normalized.len();
        }
    }
}
