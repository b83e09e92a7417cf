//! The way back: which bytes of the source made which bytes of the normalized text.

mod edits;
mod then;
mod writer;

use alloc::vec::Vec;

use crate::Span;

pub use edits::Edits;
pub(crate) use edits::Piece;
pub(crate) use writer::MapWriter;

/// The alignment of a source with its normalized text, both in bytes.
///
/// One bit a source byte says whether it stands in the normalized text (as itself or as another letter of the same
/// length), and a list holds the stretches that another length or another order replaced. An unchanged text
/// costs nothing, any other at most an eighth of the source and 16 bytes a replacement.
///
/// What was removed belongs somewhere: a mark or tatweel to the letter right before it, so that the span of احمد in the
/// normalized text leads back to all of أَحْمَدُ. An invisible control belongs to nothing and is left out at the edges.
///
/// ```
/// use rasd_normalize::{Profile, Span};
///
/// let text = "قال أَحْمَدُ";
/// let normalized = Profile::Search.normalizer().normalize(text)?;
/// assert_eq!(normalized.text(), "قال احمد");
/// let name = Span::new(7, 15);
/// assert_eq!(normalized.map().source(name).slice(text), "أَحْمَدُ");
/// # Ok::<(), rasd_normalize::TextTooLong>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    source_len: u32,
    normalized_len: u32,
    /// One bit a source byte, set where the byte stands in the normalized text. Empty when all do.
    kept: Vec<u64>,
    /// The normalized offset at every [`STEP`]th source byte.
    ranks: Vec<u32>,
    /// The replaced stretches, whose bits are clear.
    edits: Vec<Edit>,
}

/// Source bytes between two entries of `ranks`.
const STEP: u32 = 512;

/// A stretch replaced as a whole: nothing inside it aligns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    source: Span,
    normalized: Span,
}

impl Edit {
    /// `old` bytes at `source` that became `new` bytes at `normalized`.
    pub(crate) const fn new(source: u32, old: u32, normalized: u32, new: u32) -> Self {
        Self { source: Span::new(source, source + old), normalized: Span::new(normalized, normalized + new) }
    }
}

impl OffsetMap {
    /// The map of a text of `len` bytes that nothing changed.
    pub fn identity(len: u32) -> Self {
        Self { source_len: len, normalized_len: len, ..Self::default() }
    }

    /// True when every offset means the same in both texts.
    pub fn is_identity(&self) -> bool {
        self.kept.is_empty()
    }

    /// The length of the source in bytes.
    pub fn source_len(&self) -> u32 {
        self.source_len
    }

    /// The length of the normalized text in bytes.
    pub fn normalized_len(&self) -> u32 {
        self.normalized_len
    }

    /// The bytes of the heap that the map holds.
    pub fn heap_size(&self) -> usize {
        size_of_val(self.kept.as_slice())
            + size_of_val(self.ranks.as_slice())
            + size_of_val(self.edits.as_slice())
    }

    /// The stretch of the source that produced `normalized`, a span of the normalized text: exactly the characters that
    /// its characters come from, with the marks that were removed after each. An empty span gives an empty one; what lies
    /// past the end is cut.
    pub fn source(&self, normalized: Span) -> Span {
        if self.is_identity() {
            return cut(normalized, self.source_len);
        }
        let start = self.unit_at(normalized.start()).map_or(self.source_len, Span::start);
        let last = normalized.end().min(self.normalized_len).checked_sub(1);
        match last.filter(|last| *last >= normalized.start()).and_then(|last| self.unit_at(last)) {
            Some(unit) => Span::new(start, self.end_with_marks(unit.end())),
            None => Span::new(start, start),
        }
    }

    /// The smallest stretch of the normalized text that holds all that `source` produced, a span of the source; empty when
    /// all of it was removed. What lies past the end is cut.
    pub fn normalized(&self, source: Span) -> Span {
        let source = cut(source, self.source_len);
        if self.is_identity() {
            return source;
        }
        let start = self.offset_of(source.start()).start();
        if source.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.offset_of(source.end()).end())
    }

    /// The stretches where the two texts do not run byte for byte, in order: `(source, normalized)`. An empty normalized
    /// span is a removal. A letter replaced by another of the same length moves no offset and is no edit.
    ///
    /// ```
    /// use rasd_normalize::{Profile, Span};
    ///
    /// let normalized = Profile::Search.normalizer().normalize("مُدُن، ٣")?;
    /// let edits: Vec<(Span, Span)> = normalized.map().edits().collect();
    /// assert_eq!(normalized.text(), "مدن, 3");
    /// assert_eq!(edits[0], (Span::new(2, 4), Span::new(2, 2)));
    /// assert_eq!(edits[2], (Span::new(10, 12), Span::new(6, 7)));
    /// # Ok::<(), rasd_normalize::TextTooLong>(())
    /// ```
    pub fn edits(&self) -> Edits<'_> {
        Edits::new(self)
    }

    /// The map of two steps in a row: this one, then `next` over this one's normalized text.
    ///
    /// For every span `s` on character boundaries, `first.then(&second).source(s)` is `first.source(second.source(s))`, unless
    /// `s` cuts a stretch that was replaced as a whole, or the second step changed only a part of one of the first.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        then::compose(self, next)
    }

    /// The source of the unit that holds the byte `at` of the normalized text: a kept byte or a whole edit.
    fn unit_at(&self, at: u32) -> Option<Span> {
        if at >= self.normalized_len {
            return None;
        }
        let before = self.edits.partition_point(|edit| edit.normalized.start() <= at);
        let edit = before.checked_sub(1).and_then(|last| self.edits.get(last));
        if let Some(edit) = edit.filter(|edit| at < edit.normalized.end()) {
            return Some(edit.source);
        }
        let block = self.ranks.partition_point(|rank| *rank <= at).saturating_sub(1);
        let (from, rank) = self.later(edit, block);
        let source = self.select(from, at - rank)?;
        Some(Span::new(source, source + 1))
    }

    /// The normalized offset of the source offset `at`: one offset, or the whole of the edit that it lies inside of.
    fn offset_of(&self, at: u32) -> Span {
        let before = self.edits.partition_point(|edit| edit.source.start() < at);
        let edit = before.checked_sub(1).and_then(|last| self.edits.get(last));
        if let Some(edit) = edit.filter(|edit| at < edit.source.end()) {
            return edit.normalized;
        }
        let (from, rank) = self.later(edit, index(at / STEP));
        let offset = rank + self.count(from, at);
        Span::new(offset, offset)
    }

    /// The nearer of two places where both offsets are known: the end of `edit` and the start of `block`.
    fn later(&self, edit: Option<&Edit>, block: usize) -> (u32, u32) {
        let known = self.ranks.get(block).map_or((0, 0), |rank| (offset(block) * STEP, *rank));
        match edit {
            Some(edit) if edit.source.end() >= known.0 => (edit.source.end(), edit.normalized.end()),
            _ => known,
        }
    }

    /// The end of a unit's source stretch with the marks removed right after it.
    fn end_with_marks(&self, end: u32) -> u32 {
        let next = self.edits.partition_point(|edit| edit.source.start() < end);
        let limit = self.edits.get(next).map_or(self.source_len, |edit| edit.source.start());
        self.select(end, 0).map_or(limit, |kept| kept.min(limit))
    }

    /// The kept bytes of the source in `from..to`.
    fn count(&self, from: u32, to: u32) -> u32 {
        let (first, last) = (index(from / 64), index(to / 64));
        let words = self.kept.get(first..=last.min(self.kept.len().saturating_sub(1))).unwrap_or_default();
        let mut sum = words.iter().map(|word| word.count_ones()).sum();
        if let Some(word) = words.first() {
            sum -= (word & below(from % 64)).count_ones();
        }
        if let Some(word) = self.kept.get(last) {
            sum -= (word & !below(to % 64)).count_ones();
        }
        sum
    }

    /// The source offset of the kept byte number `skip` counted from `from`.
    fn select(&self, from: u32, mut skip: u32) -> Option<u32> {
        let first = index(from / 64);
        let mut mask = !below(from % 64);
        for (at, word) in self.kept.iter().enumerate().skip(first) {
            let mut word = word & mask;
            mask = u64::MAX;
            let ones = word.count_ones();
            if skip >= ones {
                skip -= ones;
                continue;
            }
            for _ in 0..skip {
                word &= word - 1;
            }
            return Some(offset(at) * 64 + word.trailing_zeros());
        }
        None
    }
}

/// The bits under bit `at` (0 to 63).
const fn below(at: u32) -> u64 {
    (1 << at) - 1
}

fn cut(span: Span, len: u32) -> Span {
    Span::new(span.start().min(len), span.end().min(len))
}

/// Offsets are `u32`; every supported target addresses at least that many bytes.
#[allow(clippy::as_conversions)]
const fn index(offset: u32) -> usize {
    offset as usize
}

/// Lengths are checked to fit when a text comes in.
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
const fn offset(index: usize) -> u32 {
    index as u32
}
