//! Reader, workers, writer: batches bounded in bytes and pieces flow from the sources through the threads to the
//! output in their order, so that memory does not grow with the input.

mod batches;
mod kept;
mod pool;
mod progress;
mod sink;
mod stop;
mod tally;
mod workers;

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::thread;

use anyhow::{Context as _, Result, ensure};

use crate::Status;
use crate::args::InputArgs;
use crate::input::{self, Counter, Fields, InputDocument, Raw, Reading, Source, Trouble};
use crate::lang::{cannot_write_output, say};

pub(crate) use kept::Kept;
use pool::Pool;
use progress::Progress;
pub(crate) use sink::Sink;
use tally::{Tally, nothing_read};

/// Where what the documents became is written, in the order of the input.
pub(crate) trait Writer: Send {
    /// What the documents of a batch become on the thread that works on it.
    type Batch: Default + Send;

    /// Writes a batch and leaves it empty, to be used again.
    fn write(&mut self, batch: &mut Self::Batch) -> io::Result<()>;

    /// Writes what comes after the last document, when the input is `whole`, or after the one where the run was stopped.
    fn finish(&mut self, whole: bool) -> io::Result<()>;

    /// True when `--resume` can go on with it.
    fn can_go_on(&self) -> bool;
}

/// What stands around the documents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// A piece that is no document gets an error record in its place: then every piece is one line of the output, which
    /// is what `--resume` counts on.
    pub(crate) records: bool,
    /// Comes before the first document.
    pub(crate) head: String,
    /// Comes after the last.
    pub(crate) tail: String,
    /// Where a text file may be cut, when its parts can be worked on one by one: a function that gives the length of the first part.
    pub(crate) cut: Option<fn(&[u8]) -> usize>,
}

/// Runs `work` over every document and writes what it writes, in the order of the input. Where a piece is no document
/// there is a message on standard error.
pub(crate) fn run<S: Default + Send>(
    args: &InputArgs,
    frame: &Frame,
    work: impl Fn(&mut S, &InputDocument, &mut Vec<u8>) -> Result<(), Trouble> + Sync,
) -> Result<Status> {
    ensure!(frame.records || !args.resume, resume_needs_lines());
    let open = || {
        let mut sink = Sink::open(args.output.as_deref(), args.resume)?;
        sink.write_all(frame.head.as_bytes()).with_context(cannot_write_output)?;
        let kept = sink.kept();
        Ok((Bytes { sink, frame }, kept))
    };
    let work = |scratch: &mut S, document: InputDocument, out: &mut Vec<u8>| {
        let before = out.len();
        let done = work(scratch, &document, out);
        done.inspect_err(|_| out.truncate(before))
    };
    let record = |trouble: &Trouble, out: &mut Vec<u8>| {
        if frame.records {
            // Writing to memory does not fail.
            let _ = writeln!(out, "{}", trouble.record());
        }
    };
    run_into(args, frame.cut, open, work, record)
}

/// As [`run`], into any writer. `open` gives it with what it holds already; `record` adds what
/// stands in the place of a piece of input that is no document, where the format has a place for it.
pub(crate) fn run_into<S: Default + Send, W: Writer>(
    args: &InputArgs,
    cut: Option<fn(&[u8]) -> usize>,
    open: impl FnOnce() -> Result<(W, Kept)>,
    work: impl Fn(&mut S, InputDocument, &mut W::Batch) -> Result<(), Trouble> + Sync,
    record: impl Fn(&Trouble, &mut W::Batch) + Sync,
) -> Result<Status> {
    let fields = Fields::new(&args.text_field, &args.id_field);
    // Before the output is opened, so that it cannot be one of the inputs.
    let sources = input::list(args)?;
    keep_output(args, &sources)?;
    let (mut writer, kept) = open()?;
    let counter = Counter::default();
    let progress = Progress::start(args, input::total_size(&sources), &counter);
    let reading = Reading {
        format: args.from,
        encoding: args.encoding,
        fields: fields.clone(),
        counter,
        cut,
        quiet: args.quiet,
    };
    let stop = stop::on_interrupt()?;
    let (batches, reader) = batches::read_in_background(reading, sources, kept.skip.clone());
    let spare = Pool::default();
    let work = |scratch: &mut S, raws: Vec<Raw>| {
        let mut reply = Reply { out: spare.take(), tally: Tally::default(), troubles: Vec::new() };
        for raw in raws {
            let outcome = understood(raw, &fields, |document| work(scratch, document, &mut reply.out));
            if let Err(trouble) = &outcome {
                record(trouble, &mut reply.out);
            }
            reply.tally.count(&outcome);
            reply.troubles.extend(outcome.unwrap_or_else(Some));
        }
        reply
    };
    let mut tally = Tally::default();
    workers::run(threads(args), batches, &stop, work, |mut reply| {
        writer.write(&mut reply.out).with_context(cannot_write_output)?;
        tally += reply.tally;
        reply.troubles.iter().for_each(|trouble| progress.say(trouble));
        progress.show(&tally);
        Ok(())
    })?;
    let whole = !stop.is_asked();
    // After an interrupt nobody waits for a reader that waits for input.
    ensure!(
        !whole || reader.join().is_ok(),
        say!("reading the input broke down; this is a bug of rasd", "انهارت قراءة الدخل؛ وهذا خلل في رصد")
    );
    writer.finish(whole).with_context(cannot_write_output)?;
    progress.finish(&tally);
    if whole {
        return tally.status(&kept);
    }
    eprintln!("rasd: {}", tally.where_stopped(args.output.is_some() && writer.can_go_on()));
    Ok(Status::Stopped)
}

/// Where there is nothing to read, an earlier output stays as it is.
fn keep_output(args: &InputArgs, sources: &[Source]) -> Result<()> {
    let missing =
        |source: &Source| if let Source::Missing(trouble) = source { Some(trouble.clone()) } else { None };
    let troubles: Vec<Trouble> = sources.iter().filter_map(missing).collect();
    if args.output.is_none() || sources.is_empty() || troubles.len() < sources.len() {
        return Ok(());
    }
    troubles.iter().filter(|_| !args.quiet).for_each(|trouble| eprintln!("rasd: {trouble}"));
    Err(anyhow::anyhow!(nothing_read()))
}

/// What a batch of input became.
struct Reply<B> {
    /// What is written.
    out: B,
    tally: Tally,
    /// What to say on standard error.
    troubles: Vec<Trouble>,
}

/// Works on a piece of input; what was wrong with it when a document came of it, or why none did.
fn understood(
    raw: Raw,
    fields: &Fields,
    work: impl FnOnce(InputDocument) -> Result<(), Trouble>,
) -> Result<Option<Trouble>, Trouble> {
    let document = InputDocument::read(raw, fields)?;
    let warning = document.warning.clone();
    work(document).map(|()| warning)
}

/// As many as the arguments say, or as the machine has.
fn threads(args: &InputArgs) -> NonZeroUsize {
    let wanted = args.threads.and_then(|threads| NonZeroUsize::new(threads.into()));
    wanted.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
}

/// The output of [`run_into`] without anything of an earlier run.
pub(crate) fn create(args: &InputArgs) -> Result<Sink> {
    Sink::open(args.output.as_deref(), false)
}

pub(crate) fn resume_needs_lines() -> String {
    say!("--resume needs --to jsonl", "الخيار --resume يحتاج إلى --to jsonl")
}

/// The documents one after the other, and what closes them.
struct Bytes<'f> {
    sink: Sink,
    frame: &'f Frame,
}

impl Writer for Bytes<'_> {
    type Batch = Vec<u8>;

    fn write(&mut self, batch: &mut Vec<u8>) -> io::Result<()> {
        self.sink.write_all(batch)?;
        batch.clear();
        Ok(())
    }

    fn finish(&mut self, whole: bool) -> io::Result<()> {
        if whole {
            self.sink.check_whole()?;
        }
        self.sink.write_all(self.frame.tail.as_bytes())?;
        self.sink.flush()
    }

    fn can_go_on(&self) -> bool {
        self.frame.records
    }
}
