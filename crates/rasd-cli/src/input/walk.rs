//! From a folder or a pattern to its files.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use glob::{MatchOptions, Pattern, PatternError};

use super::Trouble;
use super::identity::FileId;
use super::sources::{Source, unreadable};
use crate::lang::say;

/// The files that an argument names: itself, those of a folder, or those of a pattern that the shell left alone.
pub(super) fn list_path(path: &Path, sources: &mut Vec<Source>) {
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

/// The files behind a pattern, sorted by name; `**` goes into folders.
fn list_pattern(pattern: &Path, sources: &mut Vec<Source>) {
    let before = sources.len();
    let pattern = pattern.strip_prefix(".").unwrap_or(pattern);
    let name = pattern.to_string_lossy();
    if let Err(error) = expand(pattern, &name, sources) {
        sources.push(Source::Missing(Trouble::new("bad_pattern", error.to_string()).in_file(Some(&name))));
    }
    if sources.len() == before {
        let message = say!("no file has such a name", "لا ملف بهذا الاسم");
        sources.push(Source::Missing(Trouble::new("unreadable", message).in_file(Some(&name))));
    }
}

fn expand(pattern: &Path, name: &str, sources: &mut Vec<Source>) -> Result<(), PatternError> {
    let whole = Pattern::new(name)?;
    let is_deep = |part: &Component<'_>| part.as_os_str() == "**";
    let base: PathBuf = pattern.components().take_while(|part| !is_deep(part)).collect();
    if base == pattern.components().collect::<PathBuf>() {
        return matches(name, sources, |path, sources| {
            if !path.is_dir() {
                sources.push(Source::File(path));
            }
        });
    }
    let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
    let wanted = |path: &Path| whole.matches_path_with(path, options);
    if base.as_os_str().is_empty() {
        Walk::new(&wanted, false, sources).files(Path::new(""));
        return Ok(());
    }
    matches(&base.to_string_lossy(), sources, |folder, sources| {
        if folder.is_dir() {
            Walk::new(&wanted, false, sources).files(&folder);
        }
    })
}

/// What a pattern without `**` stands for, as `take` wants it.
fn matches(
    pattern: &str,
    sources: &mut Vec<Source>,
    mut take: impl FnMut(PathBuf, &mut Vec<Source>),
) -> Result<(), PatternError> {
    for path in glob::glob(pattern)? {
        match path {
            Ok(path) => take(path, sources),
            Err(error) => {
                sources.push(Source::Missing(unreadable(error.path().to_str(), error.error())));
            }
        }
    }
    Ok(())
}

fn list_folder(folder: &Path, sources: &mut Vec<Source>) {
    Walk::new(&is_ours, true, sources).files(folder);
}

/// A walk through folders, each of which is entered once, whatever links lead to it.
struct Walk<'a> {
    wanted: &'a dyn Fn(&Path) -> bool,
    /// A folder without files is reported.
    says_empty: bool,
    sources: &'a mut Vec<Source>,
    entered: BTreeSet<FileId>,
}

impl<'a> Walk<'a> {
    fn new(wanted: &'a dyn Fn(&Path) -> bool, says_empty: bool, sources: &'a mut Vec<Source>) -> Self {
        Self { wanted, says_empty, sources, entered: BTreeSet::new() }
    }

    /// The files of a folder and of those in it; the empty name is that of the current one.
    fn files(&mut self, folder: &Path) {
        let place = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        if !FileId::of(place).is_none_or(|id| self.entered.insert(id)) {
            return;
        }
        let before = self.sources.len();
        match names(place) {
            Ok(names) => names.iter().for_each(|name| self.entry(folder.join(name))),
            Err(error) => self.sources.push(Source::Missing(unreadable(place.to_str(), &error))),
        }
        if self.says_empty && self.sources.len() == before {
            self.sources.push(Source::Missing(empty(place)));
        }
    }

    fn entry(&mut self, path: PathBuf) {
        if path.is_dir() {
            self.files(&path);
        } else if (self.wanted)(&path) {
            self.sources.push(Source::File(path));
        }
    }
}

fn empty(folder: &Path) -> Trouble {
    let endings = ENDINGS.join(" .");
    let message = say!(
        "the folder holds no file that ends in .{endings}; name the files to read others",
        "ليس في المجلد ملف ينتهي اسمه بإحدى هذه: .{endings}؛ سمِّ الملفات لقراءة غيرها"
    );
    Trouble::new("empty_folder", message).in_file(folder.to_str())
}

/// What a folder holds, sorted by name.
fn names(folder: &Path) -> io::Result<Vec<OsString>> {
    let mut names =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
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
pub(super) fn ending(path: &Path) -> String {
    let lower =
        |path: &Path| path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
    match lower(path).as_str() {
        "gz" | "zst" => lower(&path.with_extension("")),
        ending => ending.to_owned(),
    }
}
