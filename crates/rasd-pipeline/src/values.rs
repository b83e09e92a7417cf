//! What the domain crates find, as mentions: one file a crate.

mod number;

pub use number::Numbers;
