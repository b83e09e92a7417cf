//! What the domain crates find, as mentions: one file a crate.

mod marks;
mod number;
mod temporal;

pub use marks::Marks;
pub use number::Numbers;
pub use temporal::Temporals;
