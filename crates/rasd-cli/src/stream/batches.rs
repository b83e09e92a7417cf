//! The thread that reads: it puts pieces of input together to batches.

use std::ops::{ControlFlow, Range};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use crate::input::{Raw, Reading, Source};

/// A batch is closed when it holds this many bytes or pieces: enough to be worth a hand-over, and few, so that at the end of the
/// input no thread is long without work.
const BYTES: usize = 1 << 17;
const PIECES: usize = 256;

/// How many batches may wait.
const WAITING: usize = 4;

/// Starts the reader, which passes over the pieces of these numbers. When writing fails nobody waits for a reader that waits for input.
pub(super) fn read_in_background(
    reading: Reading,
    sources: Vec<Source>,
    skip: Range<u64>,
) -> (Receiver<Vec<Raw>>, JoinHandle<()>) {
    let (sender, batches) = sync_channel(WAITING);
    let reader = thread::spawn(move || read(&reading, &sources, &skip, &sender));
    (batches, reader)
}

/// Sends everything but the pieces of these numbers.
fn read(reading: &Reading, sources: &[Source], skip: &Range<u64>, sender: &SyncSender<Vec<Raw>>) {
    let mut batch = Vec::new();
    let mut bytes = 0;
    let mut numbers = 0..;
    let mut take = |raw: Raw| {
        if numbers.next().is_some_and(|number| skip.contains(&number)) {
            return ControlFlow::Continue(());
        }
        bytes += raw.size();
        batch.push(raw);
        if bytes < BYTES && batch.len() < PIECES {
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
