//! The embedded name lists: `seeds/gazetteer/*.tsv` compiled into `crates/rasd-gazetteer-data/lists/*.gaz`.
//!
//! A list may have two files, the names of packages in `imported/` and those written by hand beside it. Rows of one key are one entity
//! wherever they stand; where both files have a name, its flags are those of the hand-written row.

mod checks;
mod merge;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use rasd_gazetteer::{Entry, GazetteerBuilder, seed};

use super::Generated;
use super::file::root;

const SEEDS: &str = "seeds/gazetteer";
const LISTS: &str = "crates/rasd-gazetteer-data/lists";

/// One file of a list as text.
struct Source {
    path: PathBuf,
    text: String,
}

/// Compiles every list.
pub(crate) fn generate() -> Result<Vec<Generated>> {
    let stop_words = checks::StopWords::read(&root().join(SEEDS).join("stop_words.txt"))?;
    let mut faults = Vec::new();
    let mut lists = Vec::new();
    for list in names()? {
        let entries = entries(&list, &stop_words, &mut faults)?;
        lists.push((list, entries));
    }
    if !faults.is_empty() {
        bail!("the name lists have {} faults:\n{}", faults.len(), faults.join("\n"));
    }
    lists.iter().map(|(list, entries)| compile(list, entries)).collect()
}

/// The names of the lists: the file stems of both folders, sorted.
fn names() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for folder in [SEEDS.into(), format!("{SEEDS}/imported")] {
        for file in fs::read_dir(root().join(&folder)).with_context(|| format!("cannot read {folder}"))? {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "tsv") {
                names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
            }
        }
    }
    names.sort();
    names.dedup();
    Ok(names)
}

/// The entities of a list; what is wrong with its files goes into `faults`.
fn entries(list: &str, stop_words: &checks::StopWords, faults: &mut Vec<String>) -> Result<Vec<Entry>> {
    let mut files = Vec::new();
    for source in &sources(list)? {
        faults.extend(checks::faults(source, stop_words));
        match seed::read_tsv(&source.text) {
            Ok(entries) => files.push(entries),
            Err(errors) => {
                faults.extend(errors.iter().map(|error| format!("{}:{error}", source.path.display())));
            }
        }
    }
    Ok(merge::merge(files, faults))
}

fn compile(list: &str, entries: &[Entry]) -> Result<Generated> {
    let content = build(list, entries)?;
    Ok(Generated { path: Path::new(LISTS).join(format!("{list}.gaz")), content })
}

/// The files of a list, those of packages first.
fn sources(list: &str) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for folder in [format!("{SEEDS}/imported"), SEEDS.into()] {
        let path = Path::new(&folder).join(format!("{list}.tsv"));
        if root().join(&path).exists() {
            let text = fs::read_to_string(root().join(&path))
                .with_context(|| format!("cannot read {}", path.display()))?;
            sources.push(Source { path, text });
        }
    }
    Ok(sources)
}

fn build(list: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut builder = GazetteerBuilder::new(list);
    for entry in entries {
        builder.add(entry).with_context(|| format!("cannot compile the list {list}"))?;
    }
    Ok(builder.build()?)
}
