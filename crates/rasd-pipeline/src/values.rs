//! What the domain crates find, as mentions: one file a crate.

mod number;
mod temporal;

pub use number::Numbers;
pub use temporal::Temporals;
