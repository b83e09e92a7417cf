//! Arabic text normalization with an exact map back to the source.
//!
//! ```
//! use rasd_normalize::{Profile, Span};
//!
//! let search = Profile::Search.normalizer();
//! let text = "قالَ الأُستاذُ أحمد: «٣٫٥ ملايين»";
//! let normalized = search.normalize(text)?;
//! assert_eq!(normalized.text(), "قال الاستاذ احمد: \"3.5 ملايين\"");
//!
//! // What was found in the normalized text, in the words of the source:
//! let at = normalized.text().find("الاستاذ").unwrap_or(0) as u32;
//! assert_eq!(normalized.map().source(Span::new(at, at + 14)).slice(text), "الأُستاذُ");
//! # Ok::<(), rasd_normalize::TextTooLong>(())
//! ```
//!
//! # What there is
//!
//! * [`Profile`]: ready-made. Ours are `conservative` for storage, `search` for keys, `match` and `match-loose` for names,
//!   `quran-search`; the others do what Lucene, CAMeL Tools, PyArabic, Tashaphyne, OpenITI, Maha and tnkeeh do, byte for byte
//!   ([`_migration`] says which is whose).
//! * [`Operation`]: the named steps that profiles are made of; [`Normalizer::builder`] puts them together in the right order and
//!   says where the order matters.
//! * [`OffsetMap`]: which bytes made which, both ways, composable; a mark that was removed belongs to its letter.
//! * [`fold_match_into`]: the key of one word, for lexicons.
//! * [`Scheme`]: Buckwalter and its kin both ways, ISO 233, DIN 31635 and plain ASCII one way.
//! * [`Analyzer`] and [`stem`](fn@stem): the terms of Lucene's `ArabicAnalyzer`.
//!
//! # How
//!
//! Each step is defined on characters that know where they come from. A profile is compiled to one look-up a character; only
//! where neighbours matter (a hamza mark, a decimal separator, marks out of order) the steps themselves run, on the few
//! characters concerned. Long stretches go through AVX2, 64 bytes a step, where the machine has it; every path gives what the
//! steps give, on every character, every pair of the Arabic blocks and on random text. Nothing is copied when nothing changes.
//!
//! Text is never an error, but for its length: offsets are `u32`, so a text or its normalization must be under 4 GiB. Time and
//! memory are linear in the text, runs of marks included. The tables are of Unicode [`UNICODE_VERSION`].
//!
//! # Features
//!
//! * `std` (default): without it the crate needs `alloc` alone.
//! * `simd` (default): vector instructions, chosen when the program runs; without it there is no unsafe code.
#![cfg_attr(not(any(feature = "std", test)), no_std)]

extern crate alloc;

pub mod _migration;
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
pub use fold::{MATCH_FINGERPRINT, fold_match_into};
pub use map::{Edits, OffsetMap};
pub use normalizer::{Normalized, Normalizer, TextTooLong};
pub use operation::{Operation, UnknownName};
pub use profile::Profile;
pub use span::Span;
pub use stem::{Analyzer, is_stop_word, stem};
pub use translit::{Scheme, SchemeError};
pub use unicode::UNICODE_VERSION;
