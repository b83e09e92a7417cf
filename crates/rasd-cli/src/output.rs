//! From mentions to what is written: one module a format.

mod brat;
mod conll;
mod csv;
pub(crate) mod explain;
mod html;
pub(crate) mod json;
pub(crate) mod offsets;
#[cfg(feature = "parquet")]
pub(crate) mod parquet;
mod table;
mod timeml;

use rasd::Mention;

use crate::args::{OffsetUnit, OutputFormat};
use crate::input::{InputDocument, Trouble};

#[cfg(feature = "serve")]
pub(crate) use html::playground as playground_page;
use offsets::Offsets;

/// A document with what was found in it.
pub(crate) struct Found<'a> {
    pub(crate) document: &'a InputDocument,
    pub(crate) mentions: &'a [Mention],
    pub(crate) offsets: &'a Offsets<'a>,
}

/// A format with its options.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Output {
    pub(crate) format: OutputFormat,
    pub(crate) unit: OffsetUnit,
    /// The table has colours.
    pub(crate) colour: bool,
}

impl Output {
    /// True when every piece of input is one line of the output, an error record where it is no document.
    pub(crate) fn has_records(self) -> bool {
        self.format == OutputFormat::Jsonl
    }

    /// What comes before the first document.
    pub(crate) fn head(self) -> String {
        match self.format {
            OutputFormat::Csv => csv::head(),
            OutputFormat::Html => html::head(),
            OutputFormat::Timeml => timeml::HEAD.to_owned(),
            _ => String::new(),
        }
    }

    /// What comes after the last document.
    pub(crate) fn tail(self) -> String {
        match self.format {
            OutputFormat::Html => html::tail(),
            OutputFormat::Timeml => timeml::TAIL.to_owned(),
            _ => String::new(),
        }
    }

    /// Appends one document.
    pub(crate) fn write(
        self,
        document: &InputDocument,
        mentions: &[Mention],
        out: &mut Vec<u8>,
    ) -> Result<(), Trouble> {
        let offsets = Offsets::new(&document.text, self.unit);
        let found = Found { document, mentions, offsets: &offsets };
        match self.format {
            OutputFormat::Table => table::write(&found, self.colour, out),
            OutputFormat::Jsonl => json::write(&found, out),
            OutputFormat::Csv => csv::write(&found, out)?,
            OutputFormat::Html => html::write(document, mentions, out),
            OutputFormat::Conll => conll::write(&found, out)?,
            OutputFormat::Brat => brat::write(document, mentions, out),
            OutputFormat::Timeml => timeml::write(&found, out),
            // Its documents are no bytes; see `parquet::ParquetWriter`.
            #[cfg(feature = "parquet")]
            OutputFormat::Parquet => {}
        }
        Ok(())
    }
}

/// The text without what would break a line or drive a terminal: control characters become U+FFFD.
fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    if text.chars().any(char::is_control) {
        return text.chars().map(|letter| if letter.is_control() { '\u{FFFD}' } else { letter }).collect();
    }
    text.into()
}

/// A document that cannot be written in its format.
fn unwritable(error: &impl std::fmt::Display) -> Trouble {
    Trouble::new("output", error.to_string())
}
