//! Arabic numbers, money and quantities: read exactly and spelled out correctly.
//!
//! ```
//! use rasd_number::{NumberKind, Options, find};
//!
//! let text = "باعت الشركة ألفي طن من القمح بنحو 3.2 مليون دينار كويتي، أي ثلاثة أرباع محصولها.";
//! let found: Vec<String> = find(text, &Options::default())
//!     .iter()
//!     .map(|found| format!("{:?} {}", found.kind, found.value.exact().unwrap()))
//!     .collect();
//! assert_eq!(found, ["Quantity 2000", "Money 3200000", "Fraction 3/4"]);
//! ```
//!
//! * [`find`], [`find_in`], [`parse`]: numbers of a running text, of a tokenized text, a text that is one number.
//! * [`Numerals`], [`cardinal_at`], [`ordinal_at`], [`fraction_at`]: numerals at a token, for larger grammars.
//! * [`spell`]: the way back, from numbers to words.
//!
//! # Where is the rule?
//!
//! | rule | example | file |
//! |---|---|---|
//! | pieces between two و | ثلاثة عشر، ألفا شركة، 12 500 | `grammar/piece.rs` |
//! | joining them | ألف وتسعمئة، خمس وستين وتسعمئة وألف | `grammar/sum.rs` |
//! | signs, decimals, parts | سالب ثلاثة، مليون ونصف، سبعة فاصل خمسة | `grammar/cardinal.rs` |
//! | fractions and shares | ثلثا، واحدة من كل ثماني، 1/8 | `grammar/fraction.rs` |
//! | ordinals | الحادي والعشرون، الأول بعد المئة | `grammar/ordinal.rs`, `scan/ordinal.rs` |
//! | which words stand alone | ألف الكاتب رواية, ست البيت | `scan/licence.rs` |
//! | money | ثلاثة دنانير ونصف الدينار | `scan/money.rs`, `scan/currency.rs` |
//! | units | متر و75 سنتيمترا | `scan/unit.rs`, `scan/measure.rs` |
//! | ranges, bounds, vague amounts | من 5 إلى 7 ملايين، ما لا يقل عن، عشرات الآلاف | `scan/range.rs`, `scan/bound.rs`, `scan/vague.rs` |
//! | ages, scores | في السابعة عشرة من عمرها، 3-1 | `scan/age.rs`, `scan/score.rs` |
//! | no numbers | هاتف، كوفيد-19، 3.2.1 | `scan/guard.rs` |
//!
//! # Features
//!
//! All off by default: `rust_decimal` and `bigdecimal` (`TryFrom<&Number>`), `num-rational` (`From<&Number>`), `serde` ([`Number`] as its
//! canonical string, [`NumberMatch`] with the fields of `rasd extract`).
//!
//! Words and units come from `seeds/lexicon`. Values are exact; nothing panics; the work grows with the text and no faster.

#![allow(clippy::trivially_copy_pass_by_ref)] // options go by reference so that they may grow

mod at;
mod digits;
mod grammar;
mod joined;
mod lex;
mod lexicon;
mod look_up;
mod marks;
mod matches;
#[cfg(feature = "serde")]
mod matches_serde;
mod options;
mod proclitic;
mod scan;
pub mod spell;
mod term;
mod value;

pub use at::{Numeral, NumeralBuffer, Numerals, Written, cardinal_at, fraction_at, ordinal_at};
pub use matches::{Candidate, Modifier, NumberKind, NumberMatch, Role, Value};
pub use options::Options;
pub use scan::{NumberBuffer, find, find_in, find_with, parse};
pub use value::{Number, NumberError};

#[cfg(test)]
mod tests;
