//! `rasd normalize`: text in one form, for keys, for display, or as other tools have it.

use std::io::{self, Write as _};

use anyhow::Result;
use clap::{Args, ValueEnum};
use rasd::normalize::{Normalizer, OffsetMap, Operation, Profile, safe_cut};
use serde::Serialize;
use serde_json::Value;

use crate::Status;
use crate::args::InputArgs;
use crate::input::{InputDocument, Trouble};
use crate::lang::say;
use crate::stream::{self, Frame};

#[derive(Args, Debug)]
pub(crate) struct NormalizeArgs {
    #[command(flatten)]
    input: InputArgs,
    /// A named profile; --list names them
    #[arg(long, value_name = "NAME", default_value = "search", conflicts_with = "ops")]
    profile: Profile,
    /// Operations instead of a profile, separated by commas, in the canonical order whatever the order here
    #[arg(long, value_name = "OP,OP…", value_delimiter = ',')]
    ops: Vec<Operation>,
    /// Apply the operations in the order in which --ops names them
    #[arg(long, requires = "ops")]
    in_order: bool,
    /// Add the edits: [source start, source end, output start, output end] in bytes
    #[arg(long)]
    map: bool,
    /// How to write; with --map JSON Lines
    #[arg(long, value_enum)]
    to: Option<Form>,
    /// Print every profile and operation with an explanation
    #[arg(long, exclusive = true)]
    list: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// The text
    Text,
    /// One JSON object a document
    Jsonl,
}

pub(crate) fn run(args: &NormalizeArgs) -> Result<Status> {
    if args.list {
        return list();
    }
    let form = args.to.unwrap_or(if args.map { Form::Jsonl } else { Form::Text });
    anyhow::ensure!(
        form == Form::Jsonl || !args.map,
        say!("--map needs --to jsonl", "الخيار --map يحتاج إلى --to jsonl")
    );
    let normalizer = normalizer(args);
    let whole = form == Form::Jsonl || !normalizer.is_local();
    let safe: fn(&[u8]) -> usize = safe_cut;
    let cut = (!whole).then_some(safe);
    let frame = Frame { records: form == Form::Jsonl, cut, ..Frame::default() };
    stream::run(&args.input, &frame, |scratch: &mut Scratch, document, out| {
        normalizer
            .normalize_into(&document.text, &mut scratch.text, &mut scratch.map)
            .map_err(|error| Trouble::new("text_too_long", error.to_string()))?;
        match form {
            Form::Text => write_text(scratch, document, out),
            Form::Jsonl => write_record(scratch, document, args.map, out)?,
        }
        Ok(())
    })
}

/// What a thread uses again for every document.
#[derive(Default)]
struct Scratch {
    text: String,
    map: OffsetMap,
}

fn normalizer(args: &NormalizeArgs) -> Normalizer {
    if args.ops.is_empty() {
        return args.profile.normalizer();
    }
    let mut builder = Normalizer::builder();
    builder.operations(args.ops.iter().copied());
    if args.in_order {
        builder.in_named_order();
    }
    if !args.input.quiet {
        for note in builder.notes() {
            eprintln!("rasd: {note}");
        }
    }
    builder.build()
}

/// The text; one of several rows ends its line.
fn write_text(scratch: &Scratch, document: &InputDocument, out: &mut Vec<u8>) {
    out.extend_from_slice(scratch.text.as_bytes());
    if document.is_row {
        out.push(b'\n');
    }
}

#[derive(Serialize)]
struct DocumentRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    edits: Option<Vec<[u32; 4]>>,
}

fn write_record(
    scratch: &Scratch,
    document: &InputDocument,
    map: bool,
    out: &mut Vec<u8>,
) -> Result<(), Trouble> {
    let edits =
        || scratch.map.edits().map(|(old, new)| [old.start(), old.end(), new.start(), new.end()]).collect();
    let record = DocumentRecord {
        id: document.id.as_ref(),
        file: document.file.as_deref(),
        text: &scratch.text,
        edits: map.then(edits),
    };
    serde_json::to_writer(&mut *out, &record).map_err(|error| Trouble::new("output", error.to_string()))?;
    out.push(b'\n');
    Ok(())
}

/// `rasd profiles`, and `rasd normalize --list`.
pub(crate) fn list() -> Result<Status> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", say!("Profiles:", "الأنماط:"))?;
    for profile in Profile::all() {
        writeln!(out, "  {:30} {}", profile.name(), profile.explanation())?;
    }
    writeln!(out, "\n{}", say!("Operations, in canonical order:", "العمليات بترتيبها القياسي:"))?;
    for operation in Operation::all() {
        writeln!(out, "  {:30} {}", operation.name(), operation.explanation())?;
    }
    Ok(Status::Good)
}
