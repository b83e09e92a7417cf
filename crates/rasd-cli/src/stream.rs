//! Reader, workers, writer: batches bounded in bytes and pieces flow from the sources through the threads to the
//! output in their order, so that memory does not grow with the input.

mod pool;
mod progress;
mod sink;
mod stop;

use std::io::Write;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use rayon::prelude::*;

use crate::Status;
use crate::args::InputArgs;
use crate::input::{self, Counter, Fields, InputDocument, Raw, Reading, Source, Trouble};

use pool::Pool;
use progress::Progress;
use sink::Sink;

/// A batch is closed when it holds this many bytes or pieces.
const BATCH_BYTES: usize = 1 << 20;
const BATCH_PIECES: usize = 1024;
/// How long the writer waits for a batch before it looks whether it was asked to stop.
const PATIENCE: Duration = Duration::from_millis(100);
/// How many batches may wait.
const WAITING: usize = 2;

/// What one piece of input became.
#[derive(Debug, Default)]
struct Reply {
    out: Vec<u8>,
    /// What to say on standard error.
    trouble: Option<Trouble>,
    /// No document came of it.
    lost: bool,
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
    ensure!(frame.records || !args.resume, "--resume needs --to jsonl");
    let fields = Fields::new(&args.text_field, &args.id_field);
    let sources = input::list(&args.inputs, args.output.as_deref())?;
    let mut sink = Sink::open(args.output.as_deref(), args.resume)?;
    let counter = Counter::default();
    let progress = Progress::start(args.quiet, input::total_size(&sources), &counter);
    let reply = |scratch: &mut S, raw: Raw| answer(scratch, raw, &fields, frame.records, &work);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads.unwrap_or(0)).build()?;
    let reading = Reading {
        format: args.from,
        encoding: args.encoding,
        fields: fields.clone(),
        counter,
        cut: frame.cut,
    };
    let batches = read_in_background(reading, sources, sink.done());
    sink.write_all(frame.head.as_bytes()).context("cannot write the output")?;
    let tally = pool.install(|| write_batches(batches, &mut sink, &progress, &reply))?;
    sink.write_all(frame.tail.as_bytes()).and_then(|()| sink.flush()).context("cannot write the output")?;
    progress.finish(&tally);
    tally.status(args, sink.done())
}

/// Starts the reader. It is detached: when writing fails nobody waits for a reader that waits for input.
fn read_in_background(reading: Reading, sources: Vec<Source>, skip: u64) -> Receiver<Vec<Raw>> {
    let (sender, batches) = sync_channel(WAITING);
    thread::spawn(move || read_batches(&reading, &sources, skip, &sender));
    batches
}

/// Sends everything but the first `skip` pieces.
fn read_batches(reading: &Reading, sources: &[Source], mut skip: u64, sender: &SyncSender<Vec<Raw>>) {
    let mut batch = Vec::new();
    let mut bytes = 0;
    let mut take = |raw: Raw| {
        if skip > 0 {
            skip -= 1;
            return ControlFlow::Continue(());
        }
        bytes += raw.size();
        batch.push(raw);
        if bytes < BATCH_BYTES && batch.len() < BATCH_PIECES {
            return ControlFlow::Continue(());
        }
        bytes = 0;
        let sent = sender.send(std::mem::take(&mut batch));
        if sent.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    if reading.read_all(sources, &mut take).is_continue() {
        // The receiver is gone only when writing failed or was stopped, and then nobody waits for the rest.
        let _ = sender.send(batch);
    }
}

/// What happened to all pieces.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Pieces that became documents.
    good: u64,
    /// Pieces that did not.
    lost: u64,
    /// Sources that could not be opened.
    closed: u64,
    /// Pieces that something was wrong with.
    bad: u64,
    /// The run was stopped before its end.
    stopped: bool,
}

impl Tally {
    fn status(self, args: &InputArgs, done: u64) -> Result<Status> {
        if self.stopped {
            let again = if args.output.is_some() { "; the same command with --resume goes on" } else { "" };
            eprintln!("rasd: stopped after {} documents{again}", self.good + self.lost);
            return Ok(Status::Stopped);
        }
        let read = done + self.good + self.lost - self.closed;
        ensure!(self.closed == 0 || read > 0, "nothing could be read");
        Ok(if self.bad == 0 { Status::Good } else { Status::Bad })
    }
}

#[allow(clippy::needless_pass_by_value, reason = "a receiver moves to its thread, it cannot be shared")]
fn write_batches<S: Default + Send>(
    batches: Receiver<Vec<Raw>>,
    sink: &mut Sink,
    progress: &Progress,
    reply: &(impl Fn(&mut S, Raw) -> Reply + Sync),
) -> Result<Tally> {
    let stop = stop::on_interrupt()?;
    let mut tally = Tally::default();
    let pool = Pool::default();
    loop {
        if stop.is_asked() {
            tally.stopped = true;
            break;
        }
        let batch = match batches.recv_timeout(PATIENCE) {
            Ok(batch) => batch,
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => break,
        };
        let replies: Vec<Reply> =
            batch.into_par_iter().map_init(|| pool.take(), |scratch, raw| reply(scratch, raw)).collect();
        for reply in replies {
            sink.write_all(&reply.out).context("cannot write the output")?;
            tally.bad += u64::from(reply.trouble.is_some());
            tally.lost += u64::from(reply.lost);
            tally.closed += u64::from(reply.trouble.as_ref().is_some_and(Trouble::is_of_a_source));
            tally.good += u64::from(!reply.lost);
            if let Some(trouble) = &reply.trouble {
                progress.say(trouble);
            }
        }
        progress.show(&tally);
    }
    Ok(tally)
}

fn answer<S>(
    scratch: &mut S,
    raw: Raw,
    fields: &Fields,
    records: bool,
    work: &impl Fn(&mut S, &InputDocument, &mut Vec<u8>) -> Result<(), Trouble>,
) -> Reply {
    let mut out = Vec::new();
    let outcome = InputDocument::read(raw, fields).and_then(|document| {
        work(scratch, &document, &mut out)?;
        Ok(document.warning)
    });
    match outcome {
        Ok(warning) => Reply { out, trouble: warning, lost: false },
        Err(trouble) => Reply {
            out: if records { record(&trouble) } else { Vec::new() },
            trouble: Some(trouble),
            lost: true,
        },
    }
}

fn record(trouble: &Trouble) -> Vec<u8> {
    let mut line = trouble.record().to_string().into_bytes();
    line.push(b'\n');
    line
}
