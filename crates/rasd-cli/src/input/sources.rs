//! Which files the arguments name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Trouble;
use crate::args::InputFormat;

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// What cannot be read; it is reported in its place.
    Missing(Trouble),
}

/// The files behind the arguments, in their order; a folder gives its files sorted by name. No argument means standard
/// input.
pub(crate) fn list(inputs: &[PathBuf]) -> Vec<Source> {
    if inputs.is_empty() {
        return vec![Source::Stdin];
    }
    let mut sources = Vec::new();
    for input in inputs {
        if input.as_os_str() == "-" {
            sources.push(Source::Stdin);
        } else {
            list_path(input, &mut sources);
        }
    }
    sources
}

fn list_path(path: &Path, sources: &mut Vec<Source>) {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => list_folder(path, sources),
        Ok(_) => sources.push(Source::File(path.to_owned())),
        Err(error) => sources.push(Source::Missing(unreadable(path, &error))),
    }
}

fn list_folder(folder: &Path, sources: &mut Vec<Source>) {
    let before = sources.len();
    match read_folder(folder) {
        Ok(paths) => {
            for path in paths {
                if path.is_dir() {
                    list_folder(&path, sources);
                } else if is_ours(&path) {
                    sources.push(Source::File(path));
                }
            }
        }
        Err(error) => sources.push(Source::Missing(unreadable(folder, &error))),
    }
    if sources.len() == before {
        let message = "the folder holds no .txt, .jsonl or .ndjson file; name the files to read others";
        sources.push(Source::Missing(Trouble::new("empty_folder", message).in_file(folder.to_str())));
    }
}

fn read_folder(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_ours(path: &Path) -> bool {
    let hidden = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with('.'));
    !hidden && matches!(path.extension().and_then(|end| end.to_str()), Some("txt" | "jsonl" | "ndjson"))
}

pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Trouble {
    Trouble::new("unreadable", format!("cannot be read: {error}")).in_file(path.to_str())
}

/// How a file is read when the arguments do not say.
pub(crate) fn format_by_name(path: &Path) -> InputFormat {
    match path.extension().and_then(|end| end.to_str()) {
        Some("jsonl" | "ndjson") => InputFormat::Jsonl,
        _ => InputFormat::Text,
    }
}
