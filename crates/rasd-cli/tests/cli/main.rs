//! The command as its users run it.

// The lints know `#[test]` functions, not the helpers that these call.
#![allow(clippy::expect_used, clippy::similar_names, clippy::unwrap_used)]

mod bad_input;
mod date;
mod eval;
mod extract;
mod gazetteer;
mod html;
mod normalize;
mod readme;
mod spell;
mod stream;
mod support;
mod tokenize;
