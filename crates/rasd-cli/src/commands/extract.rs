//! `rasd extract`: every fact of every document.

use std::io::{self, IsTerminal};

use anyhow::Result;
use rasd::{Context, Document, Mention, Pipeline, Scratch};

use crate::Status;
use crate::args::{ExtractArgs, FactArgs, OffsetUnit, OutputFormat};
use crate::input::{InputDocument, Trouble};
use crate::output::json::DocumentJson;
use crate::output::offsets::Offsets;
use crate::output::table;
use crate::stream;

pub(crate) fn run(args: &ExtractArgs) -> Result<Status> {
    let terminal = args.input.output.is_none() && io::stdout().is_terminal();
    let format = args.to.unwrap_or(if terminal { OutputFormat::Table } else { OutputFormat::Jsonl });
    let extractor = Extractor::new(&args.facts);
    stream::run(&args.input, format == OutputFormat::Jsonl, |scratch, document, out| {
        let mentions = extractor.run(scratch, document)?;
        write(format, args.offsets, document, &mentions, out)
    })
}

/// The pipeline with what the arguments say.
#[derive(Debug)]
pub(crate) struct Extractor {
    pipeline: Pipeline,
    context: Context,
}

impl Extractor {
    pub(crate) fn new(args: &FactArgs) -> Self {
        let pipeline = Pipeline::default();
        let pipeline =
            if args.kinds.is_empty() { pipeline } else { pipeline.kinds(args.kinds.iter().copied()) };
        Self { pipeline, context: Context { reference: args.date, region: args.region } }
    }

    pub(crate) fn run(
        &self,
        scratch: &mut Scratch,
        document: &InputDocument,
    ) -> Result<Vec<Mention>, Trouble> {
        let input = Document { text: &document.text, context: document.context_or(self.context) };
        self.pipeline
            .run_with(scratch, input)
            .map_err(|error| Trouble::new("text_too_long", error.to_string()))
    }
}

fn write(
    format: OutputFormat,
    unit: OffsetUnit,
    document: &InputDocument,
    mentions: &[Mention],
    out: &mut Vec<u8>,
) -> Result<(), Trouble> {
    let offsets = Offsets::new(&document.text, unit);
    match format {
        OutputFormat::Table => {
            let mut page = String::new();
            table::write(document.title().as_deref(), &document.text, mentions, &offsets, &mut page);
            out.extend_from_slice(page.as_bytes());
        }
        OutputFormat::Jsonl => {
            let json = DocumentJson { document, mentions, offsets: &offsets };
            serde_json::to_writer(&mut *out, &json)
                .map_err(|error| Trouble::new("output", error.to_string()))?;
            out.push(b'\n');
        }
    }
    Ok(())
}
