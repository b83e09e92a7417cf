//! `rasd extract`: every fact of every document.

use std::fs;
use std::io::{self, IsTerminal};

use anyhow::{Context as _, Result};
use rasd::gazetteer::{Gazetteer, Overlay};
use rasd::{Context, Document, Mention, Pipeline, Scratch};

use crate::Status;
use crate::args::{ExtractArgs, FactArgs, OutputFormat};
use crate::input::{InputDocument, Trouble};
use crate::output::Output;
use crate::stream::{self, Frame};

pub(crate) fn run(args: &ExtractArgs) -> Result<Status> {
    let terminal = args.input.output.is_none() && io::stdout().is_terminal();
    let format = args.to.unwrap_or(if terminal { OutputFormat::Table } else { OutputFormat::Jsonl });
    let extractor = Extractor::new(&args.facts)?;
    let output = Output { format, unit: args.offsets };
    let frame = Frame { records: output.has_records(), head: output.head(), tail: output.tail(), cut: None };
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
    /// # Errors
    /// A gazetteer that cannot be read.
    pub(crate) fn new(args: &FactArgs) -> Result<Self> {
        let pipeline = Pipeline::with_lists(lists(args)?);
        let pipeline =
            if args.kinds.is_empty() { pipeline } else { pipeline.kinds(args.kinds.iter().copied()) };
        Ok(Self { pipeline, context: Context { reference: args.date, region: args.region } })
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

/// The lists of the arguments, then the embedded ones.
fn lists(args: &FactArgs) -> Result<Overlay> {
    let mut lists = Vec::new();
    for path in &args.gazetteer {
        let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        lists.push(Gazetteer::from_bytes(bytes).with_context(|| format!("cannot use {}", path.display()))?);
    }
    if !args.no_default_gazetteer {
        lists.extend(rasd::embedded_lists().context("cannot use the embedded lists")?);
    }
    Ok(Overlay::new(lists))
}
