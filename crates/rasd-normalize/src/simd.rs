//! Everything that trusts instead of checking: vector instructions, and that a table made of UTF-8 gives UTF-8.
//!
//! The vector path handles plain characters only, as [`crate::scalar`] does, and gives the same: a property test and a fuzz
//! target hold both equal.
#![cfg_attr(feature = "simd", allow(unsafe_code))]

use alloc::string::String;
use alloc::vec::Vec;

use crate::pass::Pass;
use crate::scalar::{self, Pairs};
use crate::table::Table;

#[cfg(all(feature = "simd", target_arch = "x86_64"))]
mod avx2;

/// Which instructions to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    Scalar,
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    Avx2,
}

impl Level {
    /// The fastest that this machine has.
    pub(crate) fn best() -> Self {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        if avx2::is_available() {
            return Self::Avx2;
        }
        Self::Scalar
    }

    /// How many bits are set.
    pub(crate) fn ones(self, words: &[u64]) -> u32 {
        match self {
            Self::Scalar => words.iter().map(|word| word.count_ones()).sum(),
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            Self::Avx2 => avx2::ones(words),
        }
    }

    /// Every level that this machine can run.
    #[cfg(test)]
    pub(crate) fn all() -> Vec<Self> {
        let best = Self::best();
        if best == Self::Scalar { [best].into() } else { [Self::Scalar, best].into() }
    }
}

/// What the fast paths need to know of a table.
#[derive(Clone, Debug)]
pub(crate) struct Fast {
    pairs: Pairs,
    #[cfg(all(feature = "simd", target_arch = "x86_64"))]
    avx2: Option<avx2::Rules>,
}

impl Fast {
    pub(crate) fn new(table: &Table) -> Self {
        Self {
            pairs: Pairs::new(table),
            #[cfg(all(feature = "simd", target_arch = "x86_64"))]
            avx2: avx2::Rules::new(table),
        }
    }

    #[cfg_attr(not(all(feature = "simd", target_arch = "x86_64")), allow(unused_variables))]
    /// The length of the beginning of `text` that stays as it is, or somewhat less.
    pub(crate) fn unchanged(&self, level: Level, table: &Table, text: &str) -> usize {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        if level == Level::Avx2
            && let Some(rules) = &self.avx2
        {
            let mut at = 0;
            loop {
                at += avx2::unchanged(rules, text.get(at..).unwrap_or_default());
                let rest = text.get(at..).unwrap_or_default();
                match rest.chars().next() {
                    Some(c) if rest.len() > 32 && !table.action(c).changes() => at += c.len_utf8(),
                    _ => return at + scalar::unchanged(&self.pairs, rest),
                }
            }
        }
        scalar::unchanged(&self.pairs, text)
    }

    #[cfg_attr(not(all(feature = "simd", target_arch = "x86_64")), allow(unused_variables))]
    /// Goes on to the next character that is not plain.
    pub(crate) fn run(&self, level: Level, pass: &mut Pass<'_>) {
        #[cfg(all(feature = "simd", target_arch = "x86_64"))]
        if level == Level::Avx2
            && let Some(rules) = &self.avx2
            && avx2::run(rules, pass)
        {
            return;
        }
        scalar::run(&self.pairs, pass);
    }
}

/// The normalized text: every piece that a pass writes is whole characters.
#[cfg(feature = "simd")]
pub(crate) fn into_string(bytes: Vec<u8>) -> String {
    debug_assert!(core::str::from_utf8(&bytes).is_ok());
    // SAFETY: a pass writes whole characters only: those of the source, of the steps, and of the table.
    unsafe { String::from_utf8_unchecked(bytes) }
}

/// The normalized text, checked.
#[cfg(not(feature = "simd"))]
pub(crate) fn into_string(bytes: Vec<u8>) -> String {
    debug_assert!(core::str::from_utf8(&bytes).is_ok());
    String::from_utf8(bytes).unwrap_or_default()
}
