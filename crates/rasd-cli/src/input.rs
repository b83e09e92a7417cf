//! From arguments to documents: sources are listed, then read one after the other.

mod document;
mod reader;
mod sources;
mod trouble;

pub(crate) use document::{Fields, InputDocument};
pub(crate) use reader::{Raw, read_all};
pub(crate) use sources::{Source, list};
pub(crate) use trouble::Trouble;
