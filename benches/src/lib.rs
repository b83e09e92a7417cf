//! Benchmarks of rasd beside the peers and the physical limits: the shared corpus and helpers.

pub mod peer;

use std::fs;
use std::path::{Path, PathBuf};

use rasd_normalize::Profile;

/// Real Arabic text: the articles of the entity corpora beside the repository when they are there, else the documents of `seeds/`.
///
/// # Errors
///
/// When neither folder can be read.
pub fn corpus() -> anyhow::Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let corpora = files(&root.join("../shared/eval/ner"), "jsonl").unwrap_or_default();
    let mut text = String::new();
    for file in &corpora {
        for line in fs::read_to_string(file)?.lines() {
            let row: serde_json::Value = serde_json::from_str(line)?;
            text.push_str(row.get("text").and_then(serde_json::Value::as_str).unwrap_or_default());
            text.push('\n');
        }
    }
    if corpora.is_empty() {
        for file in files(&root.join("seeds/documents"), "txt")? {
            text.push_str(&fs::read_to_string(file)?);
            text.push('\n');
        }
    }
    anyhow::ensure!(!text.is_empty(), "no text to measure with");
    Ok(text)
}

/// The corpus as documents of about 4 KB, the size of a news article, cut at line breaks.
///
/// # Errors
///
/// As [`corpus`].
pub fn documents() -> anyhow::Result<Vec<String>> {
    Ok(cut(&corpus()?))
}

/// The documents of a file, or of the corpus without one.
///
/// # Errors
///
/// When it cannot be read.
pub fn documents_of(file: Option<&str>) -> anyhow::Result<Vec<String>> {
    file.map_or_else(documents, |file| Ok(cut(&fs::read_to_string(file)?)))
}

fn cut(text: &str) -> Vec<String> {
    let mut documents = vec![String::new()];
    for line in text.lines() {
        if documents.last().is_none_or(|document| document.len() > 4000) {
            documents.push(String::new());
        }
        if let Some(document) = documents.last_mut() {
            document.push_str(line);
            document.push('\n');
        }
    }
    documents
}

/// The corpus with a vowel sign, tanwin or sukun after every Arabic letter but the long vowels, and a shadda before some: as dense
/// as a vocalized book. The signs are chosen by the position, in the shares of vocalized prose.
///
/// # Errors
///
/// As [`corpus`].
pub fn vocalized() -> anyhow::Result<String> {
    let mut text = String::new();
    let mut state = 1u32;
    for c in corpus()?.chars() {
        text.push(c);
        if matches!(c, '\u{621}'..='\u{64A}') && !matches!(c, 'ا' | 'آ' | 'ى' | '\u{640}') {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            match state >> 24 {
                0..20 => text.push_str("\u{651}\u{64E}"),
                20..120 => text.push('\u{64E}'),
                120..165 => text.push('\u{650}'),
                165..205 => text.push('\u{64F}'),
                205..235 => text.push('\u{652}'),
                235..242 => text.push('\u{64D}'),
                _ => {}
            }
        }
    }
    Ok(text)
}

/// Words in Arabic letters that no text holds, for look-ups that miss.
pub fn foreign_words(count: u32) -> Vec<String> {
    let letter = |digit: char| digit.to_digit(10).and_then(|digit| char::from_u32(u32::from('خ') + digit));
    (0..count)
        .map(|number| number.to_string().chars().filter_map(letter).chain(['غ', 'غ', 'ذ']).collect())
        .collect()
}

/// The kinds of text that normalizing is measured on: undiacritized news, vocalized text, Arabic and Latin by turns, and a text in which
/// the `search` profile has nothing to change.
///
/// # Errors
///
/// As [`corpus`].
pub fn texts() -> anyhow::Result<[(&'static str, String); 4]> {
    let news = corpus()?;
    let latin = "\nThe Arabic text above has 24 words in UTF-8.\n";
    let mixed = news.lines().flat_map(|line| [line, latin]).collect();
    let unchanged = Profile::Search.normalizer().normalize(&news)?.text().to_owned();
    Ok([("news", news), ("vocalized", vocalized()?), ("mixed", mixed), ("unchanged", unchanged)])
}

/// The text in pieces of `size` bytes or less where a line ends.
pub fn pieces(text: &str, size: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > size {
        let whole = (0..=size).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or_default();
        let head = rest.get(..whole).unwrap_or_default();
        let end = head.rfind('\n').map_or(head.len(), |at| at + 1);
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// The length of a text, for the throughput of a benchmark.
pub fn bytes<T: AsRef<str>>(texts: &[T]) -> u64 {
    texts.iter().map(|text| u64::try_from(text.as_ref().len()).unwrap_or(u64::MAX)).sum()
}

/// The files of a folder with an extension, sorted.
fn files(folder: &Path, extension: &str) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
