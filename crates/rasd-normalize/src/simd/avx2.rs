//! The fast path with AVX2: 64 bytes a step, for the letters that begin with D8 to DB, ASCII, and all that stays as it is.
//!
//! Steps follow each other at every 64 bytes of the source whatever the characters do, so that no step waits for the one before: a
//! character may begin in one and end in the next. Most steps of plain text are [`Half::quick`]: letters become other letters of the
//! same length. What is dropped, becomes shorter or is none of the frequent letters takes [`block::Block`].

#![allow(
    clippy::as_conversions,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation
)]

mod block;
mod half;
mod pack;
mod rules;

use core::arch::x86_64::{_mm256_or_si256, _mm256_storeu_si256};

use alloc::vec::Vec;

use self::block::{Block, Carry};
use self::half::{Half, Loaded, is_zero, nonzero, pair, without_capitals};
pub(crate) use self::rules::Rules;
use crate::map::Edit;
use crate::pass::Pass;

/// The bytes of a step.
const STEP: usize = 64;

/// True when this machine has the instructions.
pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("popcnt")
}

/// How many bits are set.
pub(super) fn ones(words: &[u64]) -> u32 {
    // SAFETY: the level is chosen by `is_available`.
    unsafe { counted(words) }
}

/// [`ones`] by the instruction that counts them.
#[target_feature(enable = "popcnt")]
unsafe fn counted(words: &[u64]) -> u32 {
    let mut sum = 0;
    for word in words {
        sum += word.count_ones();
    }
    sum
}

/// Where the first byte of the first character stands that changes, or an earlier character boundary.
pub(super) fn unchanged(rules: &Rules, text: &str) -> usize {
    // SAFETY: the level is chosen by `is_available`.
    let mut at = unsafe { scan(rules, text.as_bytes()) };
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Goes on to the next character that is not plain. False when the rest is too short for a vector.
pub(super) fn run(rules: &Rules, pass: &mut Pass<'_>) -> bool {
    let start = pass.map.source() as usize;
    let out_at = pass.at();
    let text = pass.text.as_bytes();
    let (words, edits) = pass.map.words_and_edits();
    if pass.out.len() < out_at + text.len() - start + STEP || words.len() * STEP < text.len() - start + STEP {
        return false;
    }
    let mut walk = Walk { text, at: start, out: &mut pass.out, out_at, words, edits };
    // SAFETY: the level is chosen by `is_available`; there is room for every byte and every bit of the text and for one
    // step more.
    let special = unsafe { walk.go(rules, start) };
    let (read, written) = (walk.at - start, walk.out_at - out_at);
    pass.map.advance(read as u32, written as u32);
    special
}

/// The offset of the first character that may change, or of the last few bytes.
#[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
unsafe fn scan(rules: &Rules, text: &[u8]) -> usize {
    let loaded = Loaded::new(rules);
    let mut at = 0;
    while at + STEP < text.len() {
        // SAFETY: there are 65 bytes.
        let halves = unsafe { Half::read_two(text.as_ptr().add(at), &loaded) };
        let (one, two) = (halves[0].changed(&loaded), halves[1].changed(&loaded));
        if !is_zero(_mm256_or_si256(one, two)) {
            let changed =
                pair(nonzero(halves[0].precisely(one, rules)), nonzero(halves[1].precisely(two, rules)));
            if changed != 0 {
                return at + changed.trailing_zeros() as usize;
            }
        }
        at += STEP;
    }
    at
}

/// A way through the text from one special character to the next.
struct Walk<'p> {
    text: &'p [u8],
    /// How far it was read.
    at: usize,
    /// Room for the rest of the text and [`STEP`] bytes more after `out_at`.
    out: &'p mut [u8],
    out_at: usize,
    /// One bit a byte of the text, from the step on in which the walk began, with a word to spare.
    words: &'p mut [u64],
    edits: &'p mut Vec<Edit>,
}

impl Walk<'_> {
    /// Folds up to a character that the vector path cannot do: true. False when there is too little text.
    ///
    /// # Safety
    ///
    /// `at` is a character boundary, and there is the room that the fields say.
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    unsafe fn go(&mut self, rules: &Rules, start: usize) -> bool {
        let loaded = Loaded::new(rules);
        let first = start / STEP;
        let mut carry = Carry::none();
        while self.at / STEP * STEP + STEP < self.text.len() {
            let base = self.at / STEP * STEP;
            // SAFETY: there are 65 bytes.
            let halves = unsafe { Half::read_two(self.text.as_ptr().add(base), &loaded) };
            let hard = _mm256_or_si256(halves[0].hard(&loaded), halves[1].hard(&loaded));
            let others = without_capitals(_mm256_or_si256(halves[0].group, halves[1].group));
            if self.at == base && carry.is_light() && is_zero(_mm256_or_si256(hard, others)) {
                let (low, last) = halves[0].quick(carry.second(), &loaded);
                let (high, last) = halves[1].quick(last, &loaded);
                // SAFETY: there is room for a step.
                unsafe {
                    let out = self.out.as_mut_ptr().add(self.out_at);
                    _mm256_storeu_si256(out.cast(), low);
                    _mm256_storeu_si256(out.add(32).cast(), high);
                    *self.words.get_unchecked_mut(base / STEP - first) = u64::MAX;
                }
                carry = Carry::after_quick(last);
                self.at += STEP;
                self.out_at += STEP;
                continue;
            }
            let block = Block::new(&halves, rules, &loaded, &mut carry, self.at - base);
            // SAFETY: as above.
            unsafe { self.write(&block, base, first) };
            self.replace(&block, base, rules);
            self.at = base + block.len as usize;
            if block.len as usize != STEP {
                return true;
            }
        }
        self.step_back(&carry, first);
        false
    }

    /// Writes the bytes of a block that stay.
    ///
    /// # Safety
    ///
    /// As [`Self::go`].
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    unsafe fn write(&mut self, block: &Block, base: usize, first: usize) {
        // SAFETY: no more is written than was read, and there is room for a step more; the words hold a bit for every byte.
        unsafe {
            self.out_at += pack::pack(block.bytes, block.written, self.out.as_mut_ptr().add(self.out_at));
            *self.words.get_unchecked_mut(base / STEP - first) |= block.kept;
        }
    }

    /// Writes and records the letters of a block that become one byte, and the marks that change places.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    fn replace(&mut self, block: &Block, base: usize, rules: &Rules) {
        let start = self.out_at - block.written.count_ones() as usize;
        let mut lanes = block.shrunk | block.swapped;
        while lanes != 0 {
            let lane = lanes.trailing_zeros();
            lanes &= lanes - 1;
            let at = base + lane as usize;
            let to = start + (block.written & ((1 << lane) - 1)).count_ones() as usize;
            if block.swapped >> lane & 1 == 1 {
                self.swap(at, to);
            } else {
                self.shrink(at - 1, to, rules);
            }
        }
    }

    fn shrink(&mut self, at: usize, to: usize, rules: &Rules) {
        self.edits.push(Edit::new(at as u32, 2, to as u32, 1));
        let letter = self.text.get(at..).and_then(<[u8]>::first_chunk);
        if let Some(([first, second], place)) = letter.zip(self.out.get_mut(to)) {
            *place = rules.letters(*first).shrink(*first, *second);
        }
    }

    fn swap(&mut self, at: usize, to: usize) {
        self.edits.push(Edit::new(at as u32 - 2, 4, to as u32 - 2, 4));
        if let Some([_, second, _, last]) = self.out.get_mut(to - 2..).and_then(<[u8]>::first_chunk_mut) {
            core::mem::swap(second, last);
        }
    }

    /// Takes back a character that was begun and not ended.
    fn step_back(&mut self, carry: &Carry, first: usize) {
        let is_inside = |byte: &u8| *byte & 0xC0 == 0x80;
        if !self.text.get(self.at).is_some_and(is_inside) {
            return;
        }
        let read = self.text.get(..self.at).unwrap_or_default();
        let back = 1 + read.iter().rev().take_while(|byte| is_inside(byte)).count();
        if carry.is_light() {
            self.out_at -= back;
            for at in self.at - back..self.at {
                if let Some(word) = self.words.get_mut(at / STEP - first) {
                    *word &= !(1 << (at % STEP));
                }
            }
        }
        self.at -= back;
    }
}
