//! The command as its users run it.

// The lints know `#[test]` functions, not the helpers that these call.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::similar_names,
    clippy::unwrap_used
)]

mod about;
mod bad_input;
mod bad_output;
mod date;
mod eval;
mod explain;
mod extract;
mod gazetteer;
mod html;
mod lang;
mod normalize;
#[cfg(feature = "parquet")]
mod parquet;
mod readme;
#[cfg(feature = "serve")]
mod serve;
mod spell;
mod stream;
mod support;
mod tokenize;
#[cfg(feature = "warc")]
mod warc;
