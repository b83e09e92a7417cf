//! Which files the arguments name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::Trouble;
use crate::args::InputFormat;
use crate::lang::say;

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

/// The files behind the arguments, in their order; a folder gives its files sorted by name, without the file that the
/// output goes to. No argument means standard input.
///
/// # Errors
///
/// When the output is one of the named files.
pub(crate) fn list(inputs: &[PathBuf], output: Option<&Path>) -> Result<Vec<Source>> {
    if inputs.is_empty() {
        return Ok(vec![Source::Stdin]);
    }
    let output = output.and_then(|path| path.canonicalize().ok());
    let is_output = |path: &Path| output.is_some() && path.canonicalize().ok() == output;
    let mut sources = Vec::new();
    for input in inputs {
        if input.as_os_str() == "-" {
            sources.push(Source::Stdin);
        } else {
            let name = input.display();
            ensure!(
                !is_output(input),
                say!("{name} is input and output at once", "{name} دخل وخرج في آن واحد")
            );
            list_path(input, &mut sources);
        }
    }
    sources.retain(|source| !matches!(source, Source::File(path) if is_output(path)));
    Ok(sources)
}

fn list_path(path: &Path, sources: &mut Vec<Source>) {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => list_folder(path, sources),
        Ok(_) => sources.push(Source::File(path.to_owned())),
        Err(_) if path.to_str().is_some_and(is_pattern) => list_pattern(path, sources),
        Err(error) => sources.push(Source::Missing(unreadable(path.to_str(), &error))),
    }
}

/// A name that no file has and that may stand for others.
fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?', '['])
}

/// The files behind a pattern that the shell left alone, sorted by name; `**` goes into folders.
fn list_pattern(pattern: &Path, sources: &mut Vec<Source>) {
    let before = sources.len();
    let name = pattern.to_string_lossy();
    match glob::glob(&name) {
        Ok(paths) => {
            for path in paths {
                match path {
                    Ok(path) if path.is_dir() => {}
                    Ok(path) => sources.push(Source::File(path)),
                    Err(error) => {
                        sources.push(Source::Missing(unreadable(error.path().to_str(), error.error())));
                    }
                }
            }
        }
        Err(error) => {
            sources
                .push(Source::Missing(Trouble::new("bad_pattern", error.to_string()).in_file(Some(&name))));
        }
    }
    if sources.len() == before {
        let message = say!("no file has such a name", "لا ملف بهذا الاسم");
        sources.push(Source::Missing(Trouble::new("unreadable", message).in_file(Some(&name))));
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
        Err(error) => sources.push(Source::Missing(unreadable(folder.to_str(), &error))),
    }
    if sources.len() == before {
        let endings = ENDINGS.join(" .");
        let message = say!(
            "the folder holds no file that ends in .{endings}; name the files to read others",
            "ليس في المجلد ملف ينتهي اسمه بإحدى هذه: .{endings}؛ سمِّ الملفات لقراءة غيرها"
        );
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
    !hidden && ENDINGS.contains(&ending(path).as_str())
}

/// The files of a folder that are read.
const ENDINGS: &[&str] = &[
    "txt",
    "jsonl",
    "ndjson",
    "csv",
    "tsv",
    #[cfg(feature = "parquet")]
    "parquet",
    #[cfg(feature = "warc")]
    "warc",
];

/// The ending of a name without that of its compression: `news.jsonl.gz` ends in `jsonl`.
fn ending(path: &Path) -> String {
    let lower =
        |path: &Path| path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    match lower(path).as_str() {
        "gz" | "zst" => lower(&path.with_extension("")),
        ending => ending.to_owned(),
    }
}

/// A source that cannot be opened, or not be read to its end.
pub(super) fn unreadable(file: Option<&str>, error: &io::Error) -> Trouble {
    let reason = crate::lang::io_reason(error);
    Trouble::new("unreadable", say!("cannot be read: {reason}", "لا يُقرأ: {reason}")).in_file(file)
}

/// The bytes of all files; nothing when there is standard input, whose size nobody knows.
pub(crate) fn total_size(sources: &[Source]) -> Option<u64> {
    sources.iter().try_fold(0, |total, source| match source {
        Source::Stdin => None,
        Source::File(path) => Some(total + fs::metadata(path).map_or(0, |found| found.len())),
        Source::Missing(_) => Some(total),
    })
}

/// How a file is read when the arguments do not say.
pub(crate) fn format_by_name(path: &Path) -> InputFormat {
    match ending(path).as_str() {
        "jsonl" | "ndjson" => InputFormat::Jsonl,
        "csv" => InputFormat::Csv,
        "tsv" => InputFormat::Tsv,
        #[cfg(feature = "parquet")]
        "parquet" => InputFormat::Parquet,
        #[cfg(feature = "warc")]
        "warc" => InputFormat::Warc,
        _ => InputFormat::Text,
    }
}
