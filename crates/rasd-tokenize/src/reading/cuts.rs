//! What may be cut off a word, and the hashes of what stays.

use core::ops::Range;

use super::MIN_STEM;
use super::form::{ARTICLE, ARTICLE_ROW, FINAL_ROW, restored};
use crate::hash;
use crate::shape::{self, Head, MAX_HEADS, MAX_TAILS, Tail};
use crate::token::Token;

/// The cuts of a word: every head, first without and then with every tail. Head 0 cuts nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cuts {
    heads: &'static [Head],
    tails: &'static [Tail],
    letters: u8,
    hash: u32,
}

/// A candidate stem: what is cut and the hash of what stays.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) head: Head,
    pub(super) tail: Option<Tail>,
    pub(super) hash: u32,
}

impl Cuts {
    /// The whole form alone.
    #[inline]
    pub(super) fn whole(hash: u32) -> Self {
        Self { heads: shape::heads([0; 8]), tails: &[], letters: 0, hash }
    }

    /// Every cut of a word whose key lies in `text`, all two-byte letters.
    #[inline]
    pub(super) fn of(text: &[u8], token: &Token) -> Self {
        let key = token.key.range();
        let letters = key.len() / 2;
        match (first_letters(text, &key), u8::try_from(letters)) {
            (Some(first), Ok(count)) if letters > MIN_STEM && letters <= hash::MAX_LETTERS => Self {
                heads: shape::heads(first),
                tails: token.ending.tails(),
                letters: count,
                hash: token.hash,
            },
            _ => Self::whole(token.hash),
        }
    }

    /// Cut `i` of at most [`MAX_CUTS`]; none when there is no such cut, though there may be later ones.
    pub(super) fn get(&self, i: usize) -> Option<Cut> {
        let (row, column) = (i / MAX_HEADS, i % MAX_HEADS);
        let head = *self.heads.get(column)?;
        match row.checked_sub(1) {
            None => self.cut(head, None),
            Some(row) => self.cut(head, Some(*self.tails.get(row)?)),
        }
    }

    /// The cut of a head and a tail, when a stem remains.
    #[inline]
    fn cut(&self, head: Head, tail: Option<Tail>) -> Option<Cut> {
        let (whole, letters) = match tail {
            None => (self.hash, self.letters),
            Some(tail) => (tail.cut(self.hash), self.letters.checked_sub(tail.letters)?),
        };
        if head.letters == 0 && tail.is_none() {
            return Some(Cut { head, tail, hash: whole });
        }
        let stem = letters.checked_sub(head.letters).filter(|stem| usize::from(*stem) >= MIN_STEM)?;
        Some(Cut { head, tail, hash: hash::cut_prefix(whole, head.hash, stem.into()) })
    }

    /// Which cuts without a pronoun may be in a set of hashes, as bits by the index of [`Form::at`].
    #[inline]
    pub(super) fn mask_of_heads(&self, may_hold: impl Fn(u32) -> bool) -> u64 {
        let mut mask = u64::from(may_hold(self.hash));
        for (column, head) in self.heads.iter().enumerate().skip(1) {
            let Some(cut) = self.cut(*head, None) else { continue };
            mask |= u64::from(may_hold(cut.hash)) << column;
            if head.hides_article() {
                let stem = self.letters - head.letters;
                let hash = hash::with_prefix(cut.hash, ARTICLE, stem.into());
                mask |= u64::from(may_hold(hash)) << (ARTICLE_ROW * MAX_HEADS + column);
            }
        }
        mask
    }

    /// The same of those before a pronoun; `opens` is asked of the hash of what stands before each.
    #[inline]
    pub(super) fn mask_of_tails(
        &self,
        key: &[u8],
        opens: impl Fn(u32) -> bool,
        may_hold: impl Fn(u32) -> bool,
    ) -> u64 {
        let mut mask = 0;
        for (row, tail) in self.tails.iter().enumerate().filter(|(_, tail)| opens(tail.cut(self.hash))) {
            let restored = restored(self.last_of_stem(key, *tail));
            for (column, head) in self.heads.iter().enumerate() {
                let Some(cut) = self.cut(*head, Some(*tail)) else { continue };
                mask |= u64::from(may_hold(cut.hash)) << ((row + 1) * MAX_HEADS + column);
                if let Some((from, to)) = restored {
                    let hash = hash::replace_last(cut.hash, from.into(), to.into());
                    mask |= u64::from(may_hold(hash)) << ((row + FINAL_ROW) * MAX_HEADS + column);
                }
            }
        }
        mask
    }

    /// The last letter of the stem before a pronoun.
    #[inline]
    fn last_of_stem(&self, key: &[u8], tail: Tail) -> u16 {
        usize::from(self.letters - tail.letters).checked_sub(1).map_or(0, |i| letter(key, i))
    }
}

/// The first four letters of a word; what follows it fills up a shorter one.
#[inline]
fn first_letters(text: &[u8], key: &Range<usize>) -> Option<[u8; 8]> {
    if let Some(first) = text.get(key.start..).and_then(<[u8]>::first_chunk::<8>) {
        return Some(*first);
    }
    let mut first = [0; 8];
    let rest = text.get(key.start..key.end)?;
    first.get_mut(..rest.len())?.copy_from_slice(rest);
    Some(first)
}

/// The most cuts a word can have.
pub(super) const MAX_CUTS: usize = MAX_HEADS * (MAX_TAILS + 1);

/// Letter `i` of a key of two-byte letters; 0 when there is none.
#[inline]
fn letter(key: &[u8], i: usize) -> u16 {
    match key.get(2 * i..2 * i + 2) {
        Some(&[first, second]) => u16::from_le_bytes([first, second]),
        _ => 0,
    }
}
