//! Reader, workers, writer: batches bounded in bytes and pieces flow from the sources through the threads to the
//! output in their order, so that memory does not grow with the input.

mod pool;
mod progress;
mod sink;
mod stop;

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use rayon::prelude::*;

use crate::Status;
use crate::args::InputArgs;
use crate::input::{self, Counter, Fields, InputDocument, Raw, Reading, Source, Trouble};
use crate::lang::{cannot_write_output, say};

use pool::Pool;
use progress::Progress;
pub(crate) use sink::Sink;

/// A batch is closed when it holds this many bytes or pieces.
const BATCH_BYTES: usize = 1 << 20;
const BATCH_PIECES: usize = 1024;
/// How long the writer waits for a batch before it looks whether it was asked to stop.
const PATIENCE: Duration = Duration::from_millis(100);
/// How many batches may wait.
const WAITING: usize = 2;

/// What one piece of input became.
struct Reply<P> {
    /// What is written; nothing where the format has no place for what is no document.
    out: Option<P>,
    /// What to say on standard error.
    trouble: Option<Trouble>,
    /// No document came of it.
    lost: bool,
}

/// Where what the documents became is written, in the order of the input.
pub(crate) trait Writer: Send {
    /// What a document becomes on the thread that works on it.
    type Piece: Send;

    /// Writes what one piece of input became.
    fn write(&mut self, piece: Self::Piece) -> io::Result<()>;

    /// Writes what comes after the last document, when the input is `whole`, or after the one where the run was stopped.
    fn finish(&mut self, whole: bool) -> io::Result<()>;
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
        let begun = sink.begun().clone();
        // The last line is made again, and must come out the same.
        let skip = begun.lines.saturating_sub(1);
        Ok((Bytes { sink, tail: &frame.tail, last: begun.last }, skip))
    };
    let work = |scratch: &mut S, document: InputDocument| {
        let mut out = Vec::new();
        work(scratch, &document, &mut out).map(|()| out)
    };
    run_into(args, frame.cut, open, work, |trouble| frame.records.then(|| record(trouble)))
}

/// As [`run`], into any writer. `open` gives it with the number of pieces that it holds already; `record` gives what
/// stands in the place of a piece of input that is no document, where the format has a place for it.
pub(crate) fn run_into<S: Default + Send, W: Writer>(
    args: &InputArgs,
    cut: Option<fn(&[u8]) -> usize>,
    open: impl FnOnce() -> Result<(W, u64)>,
    work: impl Fn(&mut S, InputDocument) -> Result<W::Piece, Trouble> + Sync,
    record: impl Fn(&Trouble) -> Option<W::Piece> + Sync,
) -> Result<Status> {
    let fields = Fields::new(&args.text_field, &args.id_field);
    // Before the output is opened, so that it cannot be one of the inputs.
    let sources = input::list(&args.inputs, args.output.as_deref())?;
    let (mut writer, done) = open()?;
    let counter = Counter::default();
    let progress = Progress::start(args.quiet, input::total_size(&sources), &counter);
    let reply = |scratch: &mut S, raw: Raw| answer(scratch, raw, &fields, &work, &record);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads.unwrap_or(0)).build()?;
    let reading =
        Reading { format: args.from, encoding: args.encoding, fields: fields.clone(), counter, cut };
    let (batches, reader) = read_in_background(reading, sources, done);
    let tally = pool.install(|| write_batches(batches, &mut writer, &progress, &reply))?;
    // After an interrupt nobody waits for a reader that waits for input.
    ensure!(
        tally.stopped || reader.join().is_ok(),
        say!("reading the input broke down; this is a bug of rasd", "انهارت قراءة الدخل؛ وهذا خلل في رصد")
    );
    writer.finish(!tally.stopped).with_context(cannot_write_output)?;
    progress.finish(&tally);
    tally.status(args, done)
}

/// The output of [`run_into`] without anything of an earlier run.
pub(crate) fn create(args: &InputArgs) -> Result<Sink> {
    Sink::open(args.output.as_deref(), false)
}

/// The documents one after the other, and what closes them.
struct Bytes<'f> {
    sink: Sink,
    tail: &'f str,
    /// The last line of an earlier run, until it was seen again.
    last: Vec<u8>,
}

impl Bytes<'_> {
    /// Holds what comes first against what the earlier run wrote last: other input, other options or another version give
    /// themselves away.
    fn meets(&mut self, bytes: &[u8]) -> io::Result<()> {
        let last = std::mem::take(&mut self.last);
        if last == bytes { Ok(()) } else { Err(io::Error::new(io::ErrorKind::InvalidData, stranger())) }
    }
}

fn stranger() -> String {
    say!(
        "it was not written from this input with these options, so it cannot be resumed; name another --output, or leave --resume out to write it anew",
        "لم يُكتب من هذا الدخل بهذه الخيارات فلا يُستأنف؛ سمِّ ملفا آخر بالخيار --output، أو احذف --resume ليُكتب من جديد"
    )
}

pub(crate) fn resume_needs_lines() -> String {
    say!("--resume needs --to jsonl", "الخيار --resume يحتاج إلى --to jsonl")
}

impl Writer for Bytes<'_> {
    type Piece = Vec<u8>;

    fn write(&mut self, bytes: Vec<u8>) -> io::Result<()> {
        if self.last.is_empty() { self.sink.write_all(&bytes) } else { self.meets(&bytes) }
    }

    fn finish(&mut self, whole: bool) -> io::Result<()> {
        if whole && !self.last.is_empty() {
            self.meets(&[])?;
        }
        self.sink.write_all(self.tail.as_bytes())?;
        self.sink.flush()
    }
}

/// Starts the reader. When writing fails nobody waits for a reader that waits for input.
fn read_in_background(
    reading: Reading,
    sources: Vec<Source>,
    skip: u64,
) -> (Receiver<Vec<Raw>>, JoinHandle<()>) {
    let (sender, batches) = sync_channel(WAITING);
    let reader = thread::spawn(move || read_batches(&reading, &sources, skip, &sender));
    (batches, reader)
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
    fn where_stopped(self, can_go_on: bool) -> String {
        let count = self.good + self.lost;
        if can_go_on {
            return say!(
                "stopped after {count} documents; the same command with --resume goes on",
                "توقف بعد {count} وثيقة؛ والأمر نفسه مع --resume يكمل من هنا"
            );
        }
        say!("stopped after {count} documents", "توقف بعد {count} وثيقة")
    }

    fn status(self, args: &InputArgs, done: u64) -> Result<Status> {
        if self.stopped {
            eprintln!("rasd: {}", self.where_stopped(args.output.is_some()));
            return Ok(Status::Stopped);
        }
        let read = done + self.good + self.lost - self.closed;
        ensure!(self.closed == 0 || read > 0, say!("nothing could be read", "لم يُقرأ شيء"));
        Ok(if self.bad == 0 { Status::Good } else { Status::Bad })
    }
}

#[allow(clippy::needless_pass_by_value, reason = "a receiver moves to its thread, it cannot be shared")]
fn write_batches<S: Default + Send, W: Writer>(
    batches: Receiver<Vec<Raw>>,
    writer: &mut W,
    progress: &Progress,
    reply: &(impl Fn(&mut S, Raw) -> Reply<W::Piece> + Sync),
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
        let replies: Vec<Reply<W::Piece>> =
            batch.into_par_iter().map_init(|| pool.take(), |scratch, raw| reply(scratch, raw)).collect();
        for reply in replies {
            if let Some(piece) = reply.out {
                writer.write(piece).with_context(cannot_write_output)?;
            }
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

fn answer<S, P>(
    scratch: &mut S,
    raw: Raw,
    fields: &Fields,
    work: &impl Fn(&mut S, InputDocument) -> Result<P, Trouble>,
    record: &impl Fn(&Trouble) -> Option<P>,
) -> Reply<P> {
    let outcome = InputDocument::read(raw, fields).and_then(|document| {
        let warning = document.warning.clone();
        Ok((work(scratch, document)?, warning))
    });
    match outcome {
        Ok((piece, warning)) => Reply { out: Some(piece), trouble: warning, lost: false },
        Err(trouble) => Reply { out: record(&trouble), trouble: Some(trouble), lost: true },
    }
}

fn record(trouble: &Trouble) -> Vec<u8> {
    let mut line = trouble.record().to_string().into_bytes();
    line.push(b'\n');
    line
}
