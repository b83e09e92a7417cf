//! One generated file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// What to do with the generated files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Write the files that differ.
    Write,
    /// Report the files that differ.
    Check,
}

/// A file as it should be.
#[derive(Debug)]
pub(crate) struct Generated {
    /// The place, relative to the root of the workspace.
    pub(crate) path: PathBuf,
    /// All its bytes.
    pub(crate) content: Vec<u8>,
}

impl Generated {
    /// True when the file on disk holds the content (after writing it, in [`Mode::Write`]).
    pub(crate) fn settle(&self, mode: Mode) -> Result<bool> {
        let path = root().join(&self.path);
        if fs::read(&path).is_ok_and(|found| found == self.content) {
            return Ok(true);
        }
        if mode == Mode::Check {
            return Ok(false);
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &self.content).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(true)
    }
}

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}
