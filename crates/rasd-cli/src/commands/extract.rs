//! `rasd extract`: every fact of every document.

use std::io::{self, IsTerminal};

use anyhow::Result;
use rasd::{Context, Document, Mention, Pipeline, Scratch};

use crate::Status;
use crate::args::{ExtractArgs, FactArgs, OutputFormat};
use crate::input::{InputDocument, Trouble};
use crate::output::Output;
use crate::stream::{self, Frame};

pub(crate) fn run(args: &ExtractArgs) -> Result<Status> {
    let terminal = args.input.output.is_none() && io::stdout().is_terminal();
    let format = args.to.unwrap_or(if terminal { OutputFormat::Table } else { OutputFormat::Jsonl });
    let extractor = Extractor::new(&args.facts);
    let output = Output { format, unit: args.offsets };
    let frame = Frame { records: output.has_records(), head: output.head(), tail: output.tail() };
    stream::run(&args.input, &frame, |scratch, document, out| {
        let mentions = extractor.run(scratch, document)?;
        output.write(document, &mentions, out)
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
