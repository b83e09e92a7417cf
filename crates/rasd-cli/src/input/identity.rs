//! Which file it is, whatever name it goes by: links, folders that hold themselves, and an output among the inputs.

use std::path::Path;
#[cfg(not(unix))]
use std::path::PathBuf;

/// What two names of one file have in common: its number on its device, or the path without links where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FileId(Key);

#[cfg(unix)]
type Key = (u64, u64);
#[cfg(not(unix))]
type Key = PathBuf;

impl FileId {
    /// Nothing for what is not there.
    #[cfg(unix)]
    pub(super) fn of(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().as_ref().map(numbers)
    }

    #[cfg(not(unix))]
    pub(super) fn of(path: &Path) -> Option<Self> {
        path.canonicalize().ok().map(Self)
    }

    /// The file that the output goes to; nothing for a pipe or a terminal, and for a file that is yet to be made.
    pub(super) fn of_output(path: Option<&Path>) -> Option<Self> {
        match path {
            Some(path) => path.is_file().then(|| Self::of(path))?,
            None => Self::of_standard_output(),
        }
    }

    #[cfg(unix)]
    fn of_standard_output() -> Option<Self> {
        of_stream(&std::io::stdout())
    }

    #[cfg(not(unix))]
    fn of_standard_output() -> Option<Self> {
        None
    }

    /// The file that standard input comes from.
    #[cfg(unix)]
    pub(super) fn of_standard_input() -> Option<Self> {
        of_stream(&std::io::stdin())
    }

    #[cfg(not(unix))]
    pub(super) fn of_standard_input() -> Option<Self> {
        None
    }
}

#[cfg(unix)]
fn numbers(of: &std::fs::Metadata) -> FileId {
    use std::os::unix::fs::MetadataExt as _;
    FileId((of.dev(), of.ino()))
}

#[cfg(unix)]
fn of_stream(stream: &impl std::os::fd::AsFd) -> Option<FileId> {
    let file = std::fs::File::from(stream.as_fd().try_clone_to_owned().ok()?);
    file.metadata().ok().filter(std::fs::Metadata::is_file).as_ref().map(numbers)
}
