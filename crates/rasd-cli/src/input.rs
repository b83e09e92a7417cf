//! From arguments to documents: sources are listed, then read one after the other.

mod document;
mod encoding;
mod open;
#[cfg(feature = "parquet")]
mod parquet;
mod reader;
mod rows;
mod sources;
mod spare;
mod trouble;
#[cfg(feature = "warc")]
mod warc;

pub(crate) use document::{Fields, InputDocument};
pub(crate) use encoding::EncodingChoice;
pub(crate) use open::Counter;
pub(crate) use reader::{Raw, Reading};
pub(crate) use sources::{Source, list, total_size};
pub(crate) use trouble::Trouble;
