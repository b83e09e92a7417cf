//! `rasd eval`: precision, recall and F1 of `extract` against gold in the same format.

mod gold;
mod html;
mod matching;
mod report;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use rasd::Scratch;

use crate::Status;
use crate::args::{EvalArgs, EvalFormat, OffsetUnit};
use crate::commands::extract::Extractor;
use crate::input::InputDocument;
use crate::lang::cannot_read;
use crate::output::offsets::Offsets;

use gold::GoldDocument;
use matching::Found;
use report::Report;

pub(crate) fn run(args: &EvalArgs) -> Result<Status> {
    let extractor = Extractor::new(&args.facts)?;
    let mut scratch = Scratch::default();
    let mut report = Report::default();
    for path in &args.gold {
        let path = gold_file(path);
        for mut gold in gold::read(&path)? {
            gold.restrict_to(&args.facts.kinds);
            score(&extractor, &mut scratch, gold, &mut report)?;
        }
    }
    match args.to {
        EvalFormat::Text => print(&report.text(args.fails)),
        EvalFormat::Json => print(&report.json()?),
        EvalFormat::Html => print(&report.html()),
    }
    let held = report.reaches(args.min_value_f1, args.min_entity_f1);
    Ok(if held { Status::Good } else { Status::Bad })
}

/// The gold of a folder is in its `gold.jsonl`.
fn gold_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("gold.jsonl") } else { path.to_owned() }
}

fn score(
    extractor: &Extractor,
    scratch: &mut Scratch,
    gold: GoldDocument,
    report: &mut Report,
) -> Result<()> {
    let document =
        InputDocument { text: gold.text.into(), context: gold.context, ..InputDocument::default() };
    let mentions =
        extractor.run(scratch, &document).map_err(|trouble| anyhow::anyhow!("{}: {trouble}", gold.id))?;
    let offsets = Offsets::new(&document.text, OffsetUnit::Chars);
    let found = mentions.iter().map(|mention| Found::new(mention, &document.text, &offsets)).collect();
    report.add(&gold.id, &gold.mentions, found);
    Ok(())
}

#[allow(clippy::print_stdout)]
fn print(text: &str) {
    print!("{text}");
}

/// Reads a file or says which one could not be read.
fn read_file(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| cannot_read(path))
}
