//! `rasd extract`: every fact of every document.

use std::io::{self, IsTerminal};
use std::mem::ManuallyDrop;
use std::thread;

use anyhow::{Context as _, Result, ensure};
use rasd::gazetteer::Overlay;
use rasd::tokenize::TextTooLong;
use rasd::{Context, Document, Explanation, Mention, Numbers, Pipeline, Scratch, Temporals};

use crate::Status;
use crate::args::{ExtractArgs, FactArgs, OutputFormat};
use crate::input::{InputDocument, Trouble};
use crate::lang::say;
use crate::output::Output;
use crate::output::explain::ExplainedDocument;
use crate::output::offsets::Offsets;
#[cfg(feature = "parquet")]
use crate::output::parquet::{Layout, ParquetWriter};
#[cfg(feature = "parquet")]
use crate::stream::Kept;
use crate::stream::{self, Frame};

pub(crate) fn run(args: &ExtractArgs) -> Result<Status> {
    let terminal = args.input.output.is_none() && io::stdout().is_terminal();
    let format = args.to.unwrap_or(if terminal { OutputFormat::Table } else { OutputFormat::Jsonl });
    warm_up();
    // The process ends with it: to take the lists apart would only cost time.
    let extractor = ManuallyDrop::new(Extractor::new(&args.facts)?);
    #[cfg(feature = "parquet")]
    if format == OutputFormat::Parquet {
        return to_parquet(args, &extractor, terminal);
    }
    #[cfg(feature = "parquet")]
    ensure!(!args.flat, say!("--flat needs --to parquet", "الخيار --flat يحتاج إلى --to parquet"));
    let output = Output { format, unit: args.offsets, colour: terminal && wants_colour() };
    if args.explain {
        return explain(args, &extractor, format);
    }
    let frame = Frame { records: output.has_records(), head: output.head(), tail: output.tail(), cut: None };
    stream::run(&args.input, &frame, |scratch, document, out| {
        let mentions = extractor.run(scratch, document)?;
        output.write(document, &mentions, out)
    })
}

/// Reads a word on a thread of its own, for which numbers and dates make their words ready while the lists of names are loaded.
fn warm_up() {
    let read = || Pipeline::empty().with(Numbers::default()).with(Temporals).run(WARM_UP);
    // Without the thread the first document does it.
    let _ = thread::Builder::new().spawn(read);
}

/// A word that is in the lexicons of numbers and dates.
const WARM_UP: Document<'_> =
    Document { text: "يومان", context: Context { reference: None, region: None } };

/// Colours, unless somebody asked for none (<https://no-color.org>) or the terminal has none.
fn wants_colour() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_set("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}

/// The mentions with what was left out, for people or as JSON Lines.
fn explain(args: &ExtractArgs, extractor: &Extractor, format: OutputFormat) -> Result<Status> {
    let records = format == OutputFormat::Jsonl && args.to.is_some();
    ensure!(
        records || args.to.is_none_or(|to| to == OutputFormat::Table),
        say!(
            "--explain writes text, or JSON Lines with --to jsonl",
            "الخيار --explain يكتب نصا، أو JSON Lines مع --to jsonl"
        )
    );
    let frame = Frame { records, ..Frame::default() };
    stream::run(&args.input, &frame, |(): &mut (), document, out| {
        let explanation = extractor.explain(document)?;
        let offsets = Offsets::new(&document.text, args.offsets);
        let page = ExplainedDocument { document, explanation: &explanation, offsets: &offsets };
        if records {
            page.write_line(out);
        } else {
            page.write_text(out);
        }
        Ok(())
    })
}

#[cfg(feature = "parquet")]
fn to_parquet(args: &ExtractArgs, extractor: &Extractor, terminal: bool) -> Result<Status> {
    ensure!(
        !terminal,
        say!(
            "a terminal cannot show Parquet; name a file with --output",
            "لا يُعرض Parquet في الطرفية؛ سمِّ ملفا بالخيار --output"
        )
    );
    ensure!(!args.input.resume, stream::resume_needs_lines());
    let layout = Layout::new(args.flat, args.offsets)?;
    stream::run_into(
        &args.input,
        None,
        || Ok((ParquetWriter::new(&layout, stream::create(&args.input)?)?, Kept::default())),
        |scratch, document, rows| {
            let mentions = extractor.run(scratch, &document)?;
            layout.add(&document, &mentions, rows)
        },
        |trouble, rows| layout.add_record(trouble, rows),
    )
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

    pub(crate) fn explain(&self, document: &InputDocument) -> Result<Explanation, Trouble> {
        self.pipeline.explain(self.input(document)).map_err(too_long)
    }

    fn input<'d>(&self, document: &'d InputDocument) -> Document<'d> {
        Document { text: &document.text, context: document.context_or(self.context) }
    }

    pub(crate) fn run(
        &self,
        scratch: &mut Scratch,
        document: &InputDocument,
    ) -> Result<Vec<Mention>, Trouble> {
        self.pipeline.run_with(scratch, self.input(document)).map_err(too_long)
    }
}

fn too_long(error: TextTooLong) -> Trouble {
    Trouble::new("text_too_long", error.to_string())
}

/// The lists of the arguments, then the embedded ones.
fn lists(args: &FactArgs) -> Result<Overlay> {
    let mut lists = Vec::new();
    for path in &args.gazetteer {
        lists.push(super::gazetteer::open(path)?);
    }
    if !args.no_default_gazetteer {
        lists.extend(
            rasd::embedded_lists()
                .with_context(|| say!("cannot use the embedded lists", "تعذر استعمال القوائم المضمّنة"))?,
        );
    }
    Ok(Overlay::new(lists))
}
