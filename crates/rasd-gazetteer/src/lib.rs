//! Find and link names in Arabic text.

mod build;
mod cast;
mod check;
mod class;
mod entity_match;
mod entry;
mod error;
mod find;
mod flags;
mod format;
mod gazetteer;
mod hash;
mod kind;
mod link;
mod nisba;
mod pool;
mod recognize;
pub mod seed;
mod shape;
#[doc(hidden)]
pub mod testing;
mod translit;
mod utf8;
mod wordlike;

pub use build::GazetteerBuilder;
pub use class::Class;
pub use entity_match::{EntityMatch, Role};
pub use entry::{Derive, Entry, NameEntry};
pub use error::GazetteerError;
pub use find::{NameHit, Overlay, Tier};
pub use flags::NameFlags;
pub use gazetteer::{EntityRef, Gazetteer};
pub use link::{Doubt, Doubts, Explanation, Ranked, Reason, Reasons};
pub use recognize::Recognizer;

pub(crate) use wordlike::{is_wordlike, next_word, wordlike};
