//! What can be wrong with one piece of input; the rest goes on.

use crate::lang::say;
use serde_json::{Map, Value, json};

/// One bad piece of input: a stable code, a sentence for people, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// Stable name for programs.
    pub(crate) code: &'static str,
    /// What is wrong and what to do.
    pub(crate) message: String,
    /// The file, when it has a name.
    pub(crate) file: Option<String>,
    /// The line, counted from 1, when the input has lines.
    pub(crate) line: Option<u64>,
}

impl Trouble {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), file: None, line: None }
    }

    #[must_use]
    pub(crate) fn in_file(mut self, file: Option<&str>) -> Self {
        self.file = file.map(str::to_owned);
        self
    }

    #[must_use]
    pub(crate) fn at_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// True when it is not a piece of a source that is bad but the source itself.
    pub(crate) fn is_of_a_source(&self) -> bool {
        self.line.is_none() && matches!(self.code, "unreadable" | "empty_folder" | "bad_pattern")
    }

    /// The record that stands in the output in place of the document.
    pub(crate) fn record(&self) -> Value {
        let mut record = Map::new();
        record.extend(self.line.map(|line| ("line".to_owned(), line.into())));
        record.extend(self.file.as_deref().map(|file| ("file".to_owned(), file.into())));
        record.insert("error".to_owned(), self.error());
        Value::Object(record)
    }

    /// Code and message.
    pub(crate) fn error(&self) -> Value {
        json!({"code": self.code, "message": self.message})
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}: ")?;
        }
        if let Some(line) = self.line {
            f.write_str(&say!("line {line}: ", "السطر {line}: "))?;
        }
        f.write_str(&self.message)
    }
}
