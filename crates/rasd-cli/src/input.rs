//! From arguments to documents: sources are listed, then read one after the other.

mod detect;
mod document;
mod encoding;
mod gzip;
mod identity;
mod open;
#[cfg(feature = "parquet")]
mod parquet;
mod reader;
mod rows;
mod sources;
mod spare;
mod trouble;
mod walk;
#[cfg(feature = "warc")]
mod warc;

pub(crate) use document::{Fields, InputDocument};
pub(crate) use encoding::EncodingChoice;
pub(crate) use open::Counter;
pub(crate) use reader::{LONGEST_LINE, Raw, Reading};
pub(crate) use sources::{Source, list, refuse_to_write_over, total_size};
pub(crate) use trouble::Trouble;
