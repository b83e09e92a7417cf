//! Two maps in a row as one.

use alloc::vec::Vec;

use super::edits::Pieces;
use super::{MapWriter, OffsetMap, Piece, index};
use crate::simd::Level;

/// The map from the source of `first` to the text of `second`.
pub(super) fn compose(first: &OffsetMap, second: &OffsetMap) -> OffsetMap {
    if first.is_identity() {
        return second.clone();
    }
    if second.is_identity() {
        return first.clone();
    }
    let mut merge = Merge {
        first: Stream::new(first),
        second: Stream::new(second),
        out: MapWriter::new(index(first.source_len()), OffsetMap::default()),
        waiting: Vec::new(),
        cut_off: false,
    };
    while merge.step() {}
    merge.flush();
    merge.out.finish(Level::best())
}

struct Merge<'m> {
    first: Stream<'m>,
    second: Stream<'m>,
    out: MapWriter,
    /// What `first` removed since the last unit, from a control on. It is part of that unit after all if `second` drops
    /// something behind it into the unit.
    waiting: Vec<Piece>,
    /// True when `second` removed a control since the last unit: what it drops from there on belongs to nothing.
    cut_off: bool,
}

impl Merge<'_> {
    /// Writes what the heads of the two streams say. False at the end.
    fn step(&mut self) -> bool {
        match (self.first.head, self.second.head) {
            (None, _) => return false,
            (Some(removed @ (Piece::Drop(_) | Piece::Replace(_, 0))), _) => {
                self.first.advance();
                if matches!(removed, Piece::Drop(_)) && self.waiting.is_empty() {
                    self.out.drop(removed.source_len());
                } else {
                    self.waiting.push(removed);
                }
            }
            (Some(Piece::Keep(one)), Some(Piece::Keep(other))) => {
                let len = one.min(other);
                self.first.take(len);
                self.second.take(len);
                self.flush();
                self.out.keep(len);
                self.cut_off = false;
            }
            (Some(Piece::Keep(one)), Some(Piece::Drop(other))) => {
                let len = one.min(other);
                self.first.take(len);
                self.second.take(len);
                self.drop(len);
            }
            (Some(_), _) => self.cluster(),
        }
        true
    }

    /// Writes what was waiting as `first` has it.
    fn flush(&mut self) {
        for piece in self.waiting.drain(..) {
            match piece {
                Piece::Drop(len) | Piece::Keep(len) => self.out.drop(len),
                Piece::Replace(old, new) => self.out.replace(old, new),
            }
        }
    }

    /// Writes what `second` dropped.
    fn drop(&mut self, len: u32) {
        if self.cut_off {
            self.flush();
        } else {
            let waiting: u32 = self.waiting.drain(..).map(Piece::source_len).sum();
            self.out.drop(waiting);
        }
        self.out.drop(len);
    }

    /// A replacement on either side takes whole what overlaps it on the other, and so on until both end together.
    fn cluster(&mut self) {
        let (mut source, mut between, mut normalized) = (0, 0, 0);
        let mut only_drops = true;
        let mut owed = 0;
        loop {
            while between > owed {
                let Some(piece) = self.second.take(between - owed) else { break };
                owed += piece.source_len();
                normalized += piece.normalized_len();
                only_drops &= matches!(piece, Piece::Drop(_));
            }
            if owed > between || between == 0 {
                let want = if between == 0 { self.second.whole() } else { owed - between };
                let Some(piece) = self.first.take(want) else { break };
                source += piece.source_len();
                between += piece.normalized_len();
            } else {
                break;
            }
        }
        if normalized == 0 && only_drops {
            self.drop(source);
            return;
        }
        self.flush();
        self.out.replace(source, normalized);
        self.cut_off = normalized == 0;
    }
}

/// The pieces of a map with the first one at hand, the rest of it when a part was taken.
struct Stream<'m> {
    rest: Pieces<'m>,
    head: Option<Piece>,
}

impl<'m> Stream<'m> {
    fn new(map: &'m OffsetMap) -> Self {
        let mut rest = Pieces::new(map);
        let head = rest.next();
        Self { rest, head }
    }

    fn advance(&mut self) {
        self.head = self.rest.next();
    }

    /// How many bytes the head asks for when it is a replacement, else one.
    fn whole(&self) -> u32 {
        match self.head {
            Some(Piece::Replace(len, _)) => len,
            _ => 1,
        }
    }

    /// Takes up to `len` bytes of the head; a replacement cannot be cut and comes whole.
    fn take(&mut self, len: u32) -> Option<Piece> {
        let (taken, left) = match self.head? {
            Piece::Keep(all) if all > len => (Piece::Keep(len), Some(Piece::Keep(all - len))),
            Piece::Drop(all) if all > len => (Piece::Drop(len), Some(Piece::Drop(all - len))),
            whole => (whole, None),
        };
        match left {
            Some(left) => self.head = Some(left),
            None => self.advance(),
        }
        Some(taken)
    }
}
