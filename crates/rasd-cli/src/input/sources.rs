//! Which files the arguments name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::Trouble;
use super::identity::FileId;
use super::walk::{ending, list_path};
use crate::args::{InputArgs, InputFormat};
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

/// The files behind the arguments, in their order; a folder gives its files sorted by name. No argument means standard
/// input.
///
/// # Errors
///
/// When the output is one of the files, so that nobody's article is written over. What goes on with an output, or goes to
/// standard output, takes nothing away: then the file is left out.
pub(crate) fn list(args: &InputArgs) -> Result<Vec<Source>> {
    let output = Output { id: FileId::of_output(args.output.as_deref()), args };
    if args.inputs.is_empty() {
        output.refuse(FileId::of_standard_input().as_ref(), Path::new("-"))?;
        return Ok(vec![Source::Stdin]);
    }
    let mut sources = Vec::new();
    for input in &args.inputs {
        if input.as_os_str() == "-" {
            output.refuse(FileId::of_standard_input().as_ref(), input)?;
            sources.push(Source::Stdin);
        } else {
            output.refuse(FileId::of(input).as_ref(), input)?;
            let mut found = Vec::new();
            list_path(input, &mut found);
            output.part_from(&mut found)?;
            sources.extend(found);
        }
    }
    Ok(sources)
}

/// # Errors
///
/// When both are names of one file.
pub(crate) fn refuse_to_write_over(input: &Path, output: &Path) -> Result<()> {
    let output = FileId::of_output(Some(output));
    ensure!(output.is_none() || output != FileId::of(input), at_once(input));
    Ok(())
}

fn at_once(name: &Path) -> String {
    let name = name.display();
    say!(
        "{name} is input and output at once; write to another file",
        "{name} دخل وخرج في آن واحد؛ اكتب إلى ملف آخر"
    )
}

/// The file that is written.
struct Output<'a> {
    id: Option<FileId>,
    args: &'a InputArgs,
}

impl Output<'_> {
    fn is(&self, file: Option<&FileId>) -> bool {
        file.is_some() && self.id.as_ref() == file
    }

    fn refuse(&self, file: Option<&FileId>, name: &Path) -> Result<()> {
        ensure!(!self.is(file), at_once(name));
        Ok(())
    }

    /// The files of a folder or a pattern without this one.
    fn part_from(&self, sources: &mut Vec<Source>) -> Result<()> {
        if self.id.is_none() {
            return Ok(());
        }
        let is_output =
            |source: &Source| matches!(source, Source::File(path) if self.is(FileId::of(path).as_ref()));
        for source in sources.extract_if(.., |source| is_output(source)) {
            if let Source::File(path) = source {
                self.leave_out(&path)?;
            }
        }
        Ok(())
    }

    fn leave_out(&self, path: &Path) -> Result<()> {
        if self.args.output.is_none() {
            let name = path.display();
            let message =
                say!("{name} is where the output goes, so it is not read", "{name} هو ملف الخرج فلا يُقرأ");
            eprintln!("rasd: {message}");
        } else if !self.args.resume {
            self.refuse(FileId::of(path).as_ref(), path)?;
        }
        Ok(())
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
