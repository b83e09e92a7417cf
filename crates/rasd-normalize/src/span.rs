//! A stretch of a text in bytes.

use core::fmt;
use core::ops::Range;

/// A stretch of a text: UTF-8 byte offsets, end exclusive, `start <= end` always.
///
/// ```
/// use rasd_normalize::Span;
///
/// let text = "بلغ 2800 شركة";
/// let span = Span::new(7, 11);
/// assert_eq!(span.slice(text), "2800");
/// assert_eq!(span.to_string(), "7..11");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end` in bytes; empty at `start` when `end` lies before it.
    #[inline]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The first byte.
    #[inline]
    pub const fn start(self) -> u32 {
        self.start
    }

    /// The byte after the last one.
    #[inline]
    pub const fn end(self) -> u32 {
        self.end
    }

    /// The length in bytes.
    #[inline]
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// True when the span holds no byte.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range for slicing.
    #[inline]
    pub const fn range(self) -> Range<usize> {
        to_usize(self.start)..to_usize(self.end)
    }

    /// The part of `text` under the span; empty when the span does not lie on character boundaries of `text`.
    #[inline]
    pub fn slice(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// True when every byte of `other` lies in this span.
    #[inline]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when the two share at least one byte.
    #[inline]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    #[inline]
    pub const fn cover(self, other: Self) -> Self {
        let start = if other.start < self.start { other.start } else { self.start };
        let end = if other.end > self.end { other.end } else { self.end };
        Self { start, end }
    }
}

/// Offsets are `u32`; every supported target addresses at least that many bytes.
#[allow(clippy::as_conversions)]
#[inline]
const fn to_usize(offset: u32) -> usize {
    offset as usize
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn backwards_is_empty() {
        assert_eq!(Span::new(5, 3), Span::new(5, 5));
        assert!(Span::new(5, 3).is_empty());
    }

    #[test]
    fn slices_on_boundaries_only() {
        assert_eq!(Span::new(0, 4).slice("من"), "من");
        assert_eq!(Span::new(1, 4).slice("من"), "");
        assert_eq!(Span::new(0, 9).slice("من"), "");
    }

    #[test]
    fn overlap_needs_a_shared_byte() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
        assert_eq!(Span::new(0, 2).cover(Span::new(4, 6)), Span::new(0, 6));
    }
}
