//! The laws that hold on any input, one function a fuzz target. `fuzz_targets/NAME.rs` calls the function of its name;
//! the replay test runs every file of `corpus/NAME/` through it on stable Rust.

pub mod datetime;
pub mod gazetteer;
pub mod normalize;
pub mod number;
pub mod tokenize;

/// A law: panics when the input breaks it.
pub type Law = fn(&[u8]);

/// Every target with its law.
pub const TARGETS: &[(&str, Law)] = &[
    ("datetime", datetime::law),
    ("gazetteer_find", gazetteer::find),
    ("gazetteer_load", gazetteer::load),
    ("normalize", normalize::law),
    ("number", number::law),
    ("tokenize", tokenize::law),
];
