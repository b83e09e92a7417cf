//! The map as a sequence of stretches that tile both texts.

use super::{Edit, OffsetMap, index};
use crate::Span;

/// The stretches where two texts do not run byte for byte: see [`OffsetMap::edits`].
#[derive(Clone, Debug)]
pub struct Edits<'m> {
    pieces: Pieces<'m>,
    source: u32,
    normalized: u32,
}

impl<'m> Edits<'m> {
    pub(super) fn new(map: &'m OffsetMap) -> Self {
        Self { pieces: Pieces::new(map), source: 0, normalized: 0 }
    }
}

impl Iterator for Edits<'_> {
    type Item = (Span, Span);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let piece = self.pieces.next()?;
            let source = Span::new(self.source, self.source + piece.source_len());
            let normalized = Span::new(self.normalized, self.normalized + piece.normalized_len());
            self.source = source.end();
            self.normalized = normalized.end();
            if !matches!(piece, Piece::Keep(_)) {
                return Some((source, normalized));
            }
        }
    }
}

/// A stretch of both texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Bytes that stand in both.
    Keep(u32),
    /// Bytes removed that belong to what stands before them.
    Drop(u32),
    /// Bytes replaced as a whole, by nothing when they belong to nothing.
    Replace(u32, u32),
}

impl Piece {
    /// The length in the source.
    pub(crate) const fn source_len(self) -> u32 {
        match self {
            Self::Keep(len) | Self::Drop(len) | Self::Replace(len, _) => len,
        }
    }

    /// The length in the normalized text.
    pub(crate) const fn normalized_len(self) -> u32 {
        match self {
            Self::Keep(len) | Self::Replace(_, len) => len,
            Self::Drop(_) => 0,
        }
    }
}

/// The pieces of a map from left to right: the longest stretches of each kind.
#[derive(Clone, Debug)]
pub(super) struct Pieces<'m> {
    map: &'m OffsetMap,
    edits: core::slice::Iter<'m, Edit>,
    next_edit: Option<&'m Edit>,
    at: u32,
}

impl<'m> Pieces<'m> {
    pub(super) fn new(map: &'m OffsetMap) -> Self {
        let mut edits = map.edits.iter();
        let next_edit = edits.next();
        Self { map, edits, next_edit, at: 0 }
    }

    /// The end of the run of equal bits that begins at `self.at`, no further than `limit`.
    fn run(&self, set: bool, limit: u32) -> u32 {
        let mut at = self.at;
        while at < limit {
            let word = self.map.kept.get(index(at / 64)).copied().unwrap_or_default();
            let others = if set { !word } else { word } >> (at % 64);
            if others != 0 {
                return limit.min(at + others.trailing_zeros());
            }
            at += 64 - at % 64;
        }
        limit
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let start = self.at;
        let len = self.map.source_len;
        if start >= len {
            return None;
        }
        if self.map.is_identity() {
            self.at = len;
            return Some(Piece::Keep(len));
        }
        if let Some(edit) = self.next_edit.filter(|edit| edit.source.start() == start) {
            self.next_edit = self.edits.next();
            self.at = edit.source.end();
            return Some(Piece::Replace(edit.source.len(), edit.normalized.len()));
        }
        let limit = self.next_edit.map_or(len, |edit| edit.source.start());
        let kept = self.run(true, limit);
        if kept > start {
            self.at = kept;
            return Some(Piece::Keep(kept - start));
        }
        self.at = self.run(false, limit);
        Some(Piece::Drop(self.at - start))
    }
}
