//! Arabic text normalization with an exact map back to the source.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod fold;
mod ops;
mod span;

pub use fold::fold_match_into;
pub use span::Span;

/// The version of Unicode whose decompositions the folding follows: major, minor, micro.
pub use unicode_normalization::UNICODE_VERSION;
