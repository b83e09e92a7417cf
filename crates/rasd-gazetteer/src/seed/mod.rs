//! Lists as people edit them: rows of one name each, collected into entities.
//!
//! The columns and flags are described in `seeds/gazetteer/README.md`. Every error of a list is reported, each with line and column.
//!
//! ```
//! use rasd_gazetteer::{GazetteerBuilder, seed};
//!
//! let list = "key\tname\tclass\ttype\tids\tflags\n\
//!             TR\tتركيا\tPLACE\tcountry\twikidata=Q43\tprimary;nisba\n";
//! let entries = seed::read_tsv(list).unwrap();
//! let mut builder = GazetteerBuilder::new("countries");
//! for entry in &entries {
//!     builder.add(entry)?;
//! }
//! assert!(builder.name_count() > 10); // تركيا and the forms of تركي
//! # Ok::<(), rasd_gazetteer::GazetteerError>(())
//! ```

mod flags;
mod rows;
mod tsv;

pub use rows::{Cell, Row, Rows};
pub use tsv::read_tsv;

use core::fmt;

/// The columns of a list, in the usual order.
pub const COLUMNS: [&str; 11] =
    ["key", "name", "class", "type", "ids", "labels", "flags", "region", "source", "licence", "checked"];

/// What is wrong with a list, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedError {
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}

impl core::error::Error for SeedError {}
