//! Reader, workers, writer: batches bounded in bytes and pieces flow from the sources through the threads to the
//! output in their order, so that memory does not grow with the input.

use std::io::Write;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use crate::Status;
use crate::args::{InputArgs, InputFormat};
use crate::input::{self, Fields, InputDocument, Raw, Source, Trouble};

/// A batch is closed when it holds this many bytes or pieces.
const BATCH_BYTES: usize = 1 << 20;
const BATCH_PIECES: usize = 1024;
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

/// Runs `work` over every document and writes what it writes, in the order of the input. A piece that is no document
/// gets an error record in its place when `records` is set, and a message on standard error.
pub(crate) fn run<S: Default + Send>(
    args: &InputArgs,
    records: bool,
    out: &mut (impl Write + Send),
    work: impl Fn(&mut S, &InputDocument, &mut Vec<u8>) -> Result<(), Trouble> + Sync,
) -> Result<Status> {
    let sources = input::list(&args.inputs);
    let fields = Fields::from(args);
    let reply = |scratch: &mut S, raw: Raw| answer(scratch, raw, &fields, records, &work);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(args.threads.unwrap_or(0)).build()?;
    let (sender, batches) = sync_channel(WAITING);
    let format = args.from;
    // Detached: when writing fails nobody waits for a reader that waits for input.
    thread::spawn(move || read_batches(&sources, format, &sender));
    let status = pool.install(|| write_batches(batches, out, &reply))?;
    out.flush().context("cannot write the output")?;
    Ok(status)
}

fn read_batches(sources: &[Source], format: Option<InputFormat>, sender: &SyncSender<Vec<Raw>>) {
    let mut batch = Vec::new();
    let mut bytes = 0;
    let mut take = |raw: Raw| {
        bytes += raw.size();
        batch.push(raw);
        if bytes < BATCH_BYTES && batch.len() < BATCH_PIECES {
            return ControlFlow::Continue(());
        }
        bytes = 0;
        let sent = sender.send(std::mem::take(&mut batch));
        if sent.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    if input::read_all(sources, format, &mut take).is_continue() {
        // The receiver is gone only when writing failed, and then nobody waits for the rest.
        let _ = sender.send(batch);
    }
}

fn write_batches<S: Default + Send>(
    batches: Receiver<Vec<Raw>>,
    out: &mut impl Write,
    reply: &(impl Fn(&mut S, Raw) -> Reply + Sync),
) -> Result<Status> {
    let (mut lost, mut good, mut bad) = (0_u64, 0_u64, 0_u64);
    for batch in batches {
        let replies: Vec<Reply> = batch.into_par_iter().map_init(S::default, reply).collect();
        for reply in replies {
            if let Some(trouble) = &reply.trouble {
                eprintln!("rasd: {trouble}");
            }
            bad += u64::from(reply.trouble.is_some());
            lost += u64::from(reply.lost);
            good += u64::from(!reply.lost);
            out.write_all(&reply.out).context("cannot write the output")?;
        }
    }
    anyhow::ensure!(lost == 0 || good > 0, "nothing could be read");
    Ok(if bad == 0 { Status::Good } else { Status::Bad })
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
        Err(trouble) => {
            let mut out = Vec::new();
            if records {
                out = trouble.record().to_string().into_bytes();
                out.push(b'\n');
            }
            Reply { out, trouble: Some(trouble), lost: true }
        }
    }
}
