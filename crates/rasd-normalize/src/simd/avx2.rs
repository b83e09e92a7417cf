//! The fast path with AVX2: 64 bytes a step, for the letters that begin with D8 to DB, ASCII, and all that stays as it is.
//!
//! Steps follow each other at every 64 bytes of the source whatever the characters do, so that no step waits for the one before: a
//! character may begin in one and end in the next. Most steps of plain text are [`Half::quick`]: letters become other letters of the
//! same length. Where some of them are dropped or become one byte it is [`block::Light`]; all else takes [`block::Block`].

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

use core::arch::x86_64::{__m256i, _mm256_or_si256, _mm256_storeu_si256};

use alloc::vec::Vec;

use self::block::{Block, Carry, Light, Marks, Place};
use self::half::{Half, Loaded, heavy, is_zero, nonzero, pair, without_capitals};
pub(crate) use self::rules::Rules;
use crate::map::Edit;
use crate::pass::Pass;
use crate::pass::order::{self, is_in_order};
use crate::table::Table;

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
    let text = pass.text;
    let (words, edits) = pass.map.words_and_edits();
    if pass.out.len() < out_at + text.len() - start + STEP || words.len() * STEP < text.len() - start + STEP {
        return false;
    }
    let mut walk = Walk {
        table: pass.table,
        text,
        at: start,
        out: &mut pass.out,
        out_at,
        words,
        first: start / STEP,
        edits,
    };
    // SAFETY: the level is chosen by `is_available`; there is room for every byte and every bit of the text and for one
    // step more.
    let special = unsafe { if rules.has_marks { walk.go::<true>(rules) } else { walk.go::<false>(rules) } };
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
    table: &'p Table,
    text: &'p str,
    /// How far it was read.
    at: usize,
    /// Room for the rest of the text and [`STEP`] bytes more after `out_at`.
    out: &'p mut [u8],
    out_at: usize,
    /// One bit a byte of the text, from the step on in which the walk began, with a word to spare; and the number of that step.
    words: &'p mut [u64],
    first: usize,
    edits: &'p mut Vec<Edit>,
}

impl Walk<'_> {
    /// Folds up to a character that the vector path cannot do: true. False when there is too little text. `MARKS` is
    /// [`Rules::has_marks`].
    ///
    /// # Safety
    ///
    /// `at` is a character boundary, and there is the room that the fields say.
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    unsafe fn go<const MARKS: bool>(&mut self, rules: &Rules) -> bool {
        let loaded = Loaded::new(rules);
        let (mut at, mut out_at, mut carry) = (self.at, self.out_at, Carry::none());
        while at / STEP * STEP + STEP < self.text.len() {
            let base = at / STEP * STEP;
            // SAFETY: there are 65 bytes.
            let halves = unsafe { Half::read_two(self.text.as_ptr().add(base), &loaded) };
            let hard = _mm256_or_si256(halves[0].hard(&loaded), halves[1].hard(&loaded));
            let others = without_capitals(_mm256_or_si256(halves[0].group, halves[1].group));
            let is_calm = is_zero(_mm256_or_si256(hard, others));
            if at != base || !is_calm && !is_zero(heavy(&halves, others, &loaded)) {
                (self.at, self.out_at) = (at, out_at);
                // SAFETY: the room is as said, and there are 65 bytes.
                let (is_special, next) = unsafe { self.heavy(rules, carry) };
                (at, out_at, carry) = (self.at, self.out_at, next);
                if is_special {
                    return true;
                }
                continue;
            }
            let (low, last) = halves[0].quick(carry.second(), &loaded);
            let (high, last) = halves[1].quick(last, &loaded);
            if !is_calm || !carry.is_light() {
                let light = Light::new(&halves, &loaded, &carry);
                carry = light.carry(last);
                // SAFETY: the room is as said.
                let written = unsafe { self.write([low, high], light.written, light.kept, base, out_at) };
                if light.shrunk != 0 {
                    self.shrink(light.written, light.shrunk, base, out_at, rules);
                }
                (at, out_at) = (at + STEP, out_at + written);
                continue;
            }
            // SAFETY: the room is as said.
            unsafe { self.write_all([low, high], base, out_at) };
            let found = if MARKS { pair(halves[0].marks(&loaded), halves[1].marks(&loaded)) } else { 0 };
            let before = carry;
            carry = Carry::after_quick(last);
            if found != 0 {
                let marks = Marks::new(&halves, found, &loaded, &before);
                carry = carry.after_marks(&marks);
                if marks.unsure != 0 {
                    (self.at, self.out_at) = (at, out_at);
                    if self.order(marks.unsure) {
                        return true;
                    }
                }
            }
            (at, out_at) = (at + STEP, out_at + STEP);
        }
        (self.at, self.out_at) = (at, out_at);
        self.step_back(&carry);
        false
    }

    /// Takes a step of any kind. True when it ends before a character that the vector path cannot do.
    ///
    /// # Safety
    ///
    /// As [`Self::go`], and there are 65 bytes from the step on.
    #[inline(never)]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    unsafe fn heavy(&mut self, rules: &Rules, mut carry: Carry) -> (bool, Carry) {
        let loaded = Loaded::new(rules);
        let base = self.at / STEP * STEP;
        // SAFETY: there are 65 bytes.
        let halves = unsafe { Half::read_two(self.text.as_ptr().add(base), &loaded) };
        let place = Place { table: self.table, text: self.text, base, from: self.at - base };
        let block = Block::new(&halves, rules, &loaded, &mut carry, place);
        // SAFETY: the room is as said.
        let written = unsafe { self.write(block.bytes, block.written, block.kept, base, self.out_at) };
        self.shrink(block.written, block.shrunk, base, self.out_at, rules);
        (self.at, self.out_at) = (base + block.len as usize, self.out_at + written);
        (block.len as usize != STEP, carry)
    }

    /// Writes the bytes of a step that stay, tells which of them are no part of an edit, and counts them.
    ///
    /// # Safety
    ///
    /// As [`Self::go`].
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    unsafe fn write(
        &mut self,
        bytes: [__m256i; 2],
        written: u64,
        kept: u64,
        base: usize,
        out_at: usize,
    ) -> usize {
        // SAFETY: no more is written than was read, and there is room for a step more; the words hold a bit for every byte.
        unsafe {
            *self.words.get_unchecked_mut(base / STEP - self.first) |= kept;
            pack::pack(bytes, written, self.out.as_mut_ptr().add(out_at))
        }
    }

    /// Writes a whole step.
    ///
    /// # Safety
    ///
    /// As [`Self::go`].
    #[inline]
    #[target_feature(enable = "avx2")]
    unsafe fn write_all(&mut self, bytes: [__m256i; 2], base: usize, out_at: usize) {
        // SAFETY: there is room for a step; the words hold a bit for every byte.
        unsafe {
            let out = self.out.as_mut_ptr().add(out_at);
            _mm256_storeu_si256(out.cast(), bytes[0]);
            _mm256_storeu_si256(out.add(STEP / 2).cast(), bytes[1]);
            *self.words.get_unchecked_mut(base / STEP - self.first) = u64::MAX;
        }
    }

    /// Writes and records the letters that become one byte, of a step of which these bytes were written; their last ones are `lanes`.
    #[inline]
    #[target_feature(enable = "avx2,bmi1,lzcnt,popcnt")]
    fn shrink(&mut self, written: u64, mut lanes: u64, base: usize, out_at: usize, rules: &Rules) {
        while lanes != 0 {
            let lane = lanes.trailing_zeros();
            lanes &= lanes - 1;
            let at = base + lane as usize - 1;
            let to = out_at + (written & ((1 << lane) - 1)).count_ones() as usize;
            self.edits.push(Edit::new(at as u32, 2, to as u32, 1));
            let letter = self.text.as_bytes().get(at..).and_then(<[u8]>::first_chunk);
            if let Some(([first, second], place)) = letter.zip(self.out.get_mut(to)) {
                *place = rules.letters(*first).shrink(*first, *second);
            }
        }
    }

    /// Sees to these marks of the next step, which is written and not yet counted. True at one that cannot be settled here: the step ends
    /// before it.
    fn order(&mut self, mut marks: u64) -> bool {
        while marks != 0 {
            let lane = marks.trailing_zeros() as usize;
            let at = self.at + lane;
            if !is_in_order(self.table, self.text, at) && !self.swap(at, self.out_at + lane) {
                if let Some(word) = self.words.get_mut(self.at / STEP - self.first) {
                    *word &= !(u64::MAX << lane);
                }
                self.at = at;
                self.out_at += lane;
                return true;
            }
            marks &= marks - 1;
        }
        false
    }

    /// Lets the mark at `at`, which is written at `to`, and the one before change places. False when they may not, or are not written to the
    /// end.
    fn swap(&mut self, at: usize, to: usize) -> bool {
        let Some([one, two, three, four]) = order::pair(self.table, self.text, at) else { return false };
        let place = to.checked_sub(2).and_then(|to| self.out.get_mut(to..)).and_then(<[u8]>::first_chunk_mut);
        let is_written = (at - 2) / STEP >= self.first && at % STEP < STEP - 1;
        let Some(place) = place.filter(|_| is_written) else { return false };
        *place = [three, four, one, two];
        for at in at - 2..at + 2 {
            if let Some(word) = self.words.get_mut(at / STEP - self.first) {
                *word &= !(1 << (at % STEP));
            }
        }
        self.edits.push(Edit::new(at as u32 - 2, 4, to as u32 - 2, 4));
        true
    }

    /// Takes back a character that was begun and not ended.
    fn step_back(&mut self, carry: &Carry) {
        let is_inside = |byte: &u8| *byte & 0xC0 == 0x80;
        let text = self.text.as_bytes();
        if !text.get(self.at).is_some_and(is_inside) {
            return;
        }
        let read = text.get(..self.at).unwrap_or_default();
        let back = 1 + read.iter().rev().take_while(|byte| is_inside(byte)).count();
        if carry.is_light() {
            self.out_at -= back;
            for at in self.at - back..self.at {
                if let Some(word) = self.words.get_mut(at / STEP - self.first) {
                    *word &= !(1 << (at % STEP));
                }
            }
        }
        self.at -= back;
    }
}
