//! Arabic text normalization with an exact map back to the source.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod builder;
mod bytes;
mod fold;
mod glyph;
#[cfg(test)]
mod laws;
mod map;
mod normalizer;
mod operation;
mod ops;
mod pass;
mod peers;
mod profile;
mod scalar;
mod simd;
mod span;
mod stem;
mod step;
mod table;
mod translit;
mod unicode;

pub use builder::{Builder, OrderNote};
pub use bytes::{BytesError, Invalid, safe_cut};
pub use fold::fold_match_into;
pub use map::{Edits, OffsetMap};
pub use normalizer::{Normalized, Normalizer, TextTooLong};
pub use operation::{Operation, UnknownName};
pub use profile::Profile;
pub use span::Span;
pub use stem::{Analyzer, is_stop_word, stem};
pub use translit::{Scheme, SchemeError};
pub use unicode::UNICODE_VERSION;
