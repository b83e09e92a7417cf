//! Words that were read before: several are cut at their spaces first and then looked up together.

use super::{Scanner, may_abbreviate};
use crate::letters::Letters;
use crate::stream::span;
use crate::work::looked;

/// So many words are cut before the first of them is looked up: what is known of words is much, and so the look-ups wait for the memory
/// side by side.
pub(super) const RUN: usize = 8;

/// Bytes that may be a word that was read before.
#[derive(Clone, Copy, Default)]
pub(super) struct Cut {
    letters: Letters,
    hash: u32,
    start: usize,
    len: usize,
}

impl Scanner<'_> {
    /// Words with a space behind each but the last, those that were read before all at once, and what else begins like one.
    #[inline]
    pub(super) fn words(&mut self, start: usize, lead: u8) -> usize {
        let count = self.cut(start);
        let mut at = start;
        // A word that ends before its cut does, at a mark that is no ASCII, leaves the other cuts behind.
        for n in 0..count {
            let Some(cut) = self.cuts.get(n).filter(|cut| cut.start == at) else { break };
            at = match self.buffer.words.get(&cut.letters, cut.hash) {
                Some((word, known)) => {
                    let (known, end) = (*known, at + cut.len);
                    looked(cut.len);
                    self.push_known(span(at, end), word, known);
                    end + usize::from(n + 1 < count || self.byte(end) == b' ')
                }
                None => self.arabic(at, self.byte(at)),
            };
        }
        if count == 0 { self.arabic(start, lead) } else { at }
    }

    /// Cuts the stretches from `start` on that end before ASCII, each with a single space behind it but the last; how many they are.
    #[inline]
    fn cut(&mut self, start: usize) -> usize {
        let mut at = start;
        for (count, cut) in self.cuts.iter_mut().enumerate() {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some((letters, len)) = Letters::before_ascii(rest).filter(|(_, len)| *len > 0) else {
                return count;
            };
            let next = self.bytes.get(at + len).copied().unwrap_or_default();
            if may_abbreviate(len, next) {
                return count;
            }
            *cut = Cut { letters, hash: letters.hash(), start: at, len };
            if next != b' ' {
                return count + 1;
            }
            at += len + 1;
        }
        RUN
    }
}
