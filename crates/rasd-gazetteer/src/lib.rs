//! Find and link names in Arabic text.

mod build;
mod cast;
mod check;
mod class;
mod entry;
mod error;
mod find;
mod flags;
mod format;
mod gazetteer;
mod hash;
mod nisba;
pub mod seed;
#[doc(hidden)]
pub mod testing;
mod translit;
mod wordlike;

pub use build::GazetteerBuilder;
pub use class::Class;
pub use entry::{Derive, Entry, NameEntry};
pub use error::GazetteerError;
pub use find::{NameHit, Overlay, Tier};
pub use flags::NameFlags;
pub use gazetteer::{EntityRef, Gazetteer};

pub(crate) use wordlike::{next_word, wordlike};
