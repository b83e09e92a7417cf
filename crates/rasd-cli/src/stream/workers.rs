//! The threads that work on the batches. Whoever takes a batch leaves the promise of what will come of it, and the promises are
//! redeemed in their order: so nobody waits for the slowest of a round, and the order of the input is kept by construction.

use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, ScopedJoinHandle};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};

use super::stop::Stop;
use crate::lang::say;

/// How long one waits for a batch before one looks whether somebody asked to stop.
const PATIENCE: Duration = Duration::from_millis(100);

/// How many promises a thread may be ahead of the writer.
const AHEAD: usize = 2;

/// Batches, and where their promises go.
struct Queue<T, R> {
    batches: Receiver<T>,
    promises: SyncSender<Receiver<R>>,
    stop: Stop,
}

impl<T, R> Queue<T, R> {
    /// The next batch, and how to keep its promise; nothing behind the last, or when the run was stopped.
    fn next(&self) -> Option<(T, SyncSender<R>)> {
        let batch = loop {
            if self.stop.is_asked() {
                return None;
            }
            match self.batches.recv_timeout(PATIENCE) {
                Ok(batch) => break batch,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        };
        let (keep, promise) = sync_channel(1);
        self.promises.send(promise).ok().map(|()| (batch, keep))
    }
}

/// Works on all batches, each thread with a scratch of its own, and hands the results to `write` in the order of the batches. When
/// writing fails, or `stop` is asked to, no further batch is begun; those under way are finished.
///
/// # Errors
/// When writing fails, a thread cannot be started, or one breaks down.
pub(super) fn run<T: Send, R: Send, S: Default>(
    threads: NonZeroUsize,
    batches: Receiver<T>,
    stop: &Stop,
    work: impl Fn(&mut S, T) -> R + Sync,
    mut write: impl FnMut(R) -> Result<()>,
) -> Result<()> {
    let (promises, redeemed) = sync_channel(AHEAD * threads.get());
    let queue = Arc::new(Mutex::new(Queue { batches, promises, stop: stop.clone() }));
    let work = &work;
    thread::scope(|scope| {
        let mut workers = Vec::new();
        let mut start = |queue: Arc<Mutex<Queue<T, R>>>| -> Result<()> {
            let worker = thread::Builder::new().spawn_scoped(scope, move || keep_promises(&queue, work));
            workers.push(worker.with_context(cannot_start)?);
            Ok(())
        };
        let started = (0..threads.get()).try_for_each(|_| start(Arc::clone(&queue)));
        // The threads alone hold it: when the last of them leaves, no promise comes any more.
        drop(queue);
        // A promise that is not kept is one of a thread that broke down.
        let mut redeem = |promise: Receiver<R>| write(promise.recv().ok().with_context(broke_down)?);
        let written = started.and_then(|()| redeemed.iter().try_for_each(&mut redeem));
        if written.is_err() {
            stop.ask();
        }
        drop(redeemed);
        let broken = workers.into_iter().map(ScopedJoinHandle::join).filter(Result::is_err).count();
        ensure!(broken == 0, broke_down());
        written
    })
}

/// What a thread does: it works on batches while there are any.
fn keep_promises<T, R, S: Default>(queue: &Mutex<Queue<T, R>>, work: &impl Fn(&mut S, T) -> R) {
    let mut scratch = S::default();
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    while let Some((batch, keep)) = next() {
        // Nobody is there to take it when writing failed.
        let _ = keep.send(work(&mut scratch, batch));
    }
}

fn cannot_start() -> String {
    say!("cannot start so many threads", "تعذر بدء هذا العدد من الخيوط")
}

fn broke_down() -> String {
    say!("a thread broke down; this is a bug of rasd", "انهار أحد الخيوط؛ وهذا خلل في رصد")
}

#[cfg(test)]
mod tests {
    use super::{Stop, run};
    use anyhow::anyhow;
    use std::num::NonZeroUsize;
    use std::sync::mpsc::sync_channel;
    use std::thread;
    use std::time::Duration;

    const THREADS: NonZeroUsize = NonZeroUsize::new(3).unwrap();

    #[test]
    fn results_come_in_the_order_of_the_batches() {
        let (sender, batches) = sync_channel(2);
        let feeder = thread::spawn(move || (0..50_u64).for_each(|n| sender.send(n).unwrap()));
        let mut found = Vec::new();
        let work = |(): &mut (), n| {
            thread::sleep(Duration::from_millis((50 - n) % 7));
            n
        };
        let write = |n| {
            found.push(n);
            Ok(())
        };
        run(THREADS, batches, &Stop::default(), work, write).unwrap();
        feeder.join().unwrap();
        assert!(found.into_iter().eq(0..50));
    }

    /// The sender stays: as with a pipe that nobody closes.
    #[test]
    fn nobody_waits_for_input_when_writing_failed() {
        let (sender, batches) = sync_channel(10);
        (0..10).for_each(|n| sender.send(n).unwrap());
        let mut written = 0;
        let write = |n| {
            written += 1;
            if n < 2 { Ok(()) } else { Err(anyhow!("full")) }
        };
        assert!(run(THREADS, batches, &Stop::default(), |(): &mut (), n| n, write).is_err());
        assert_eq!(written, 3);
        drop(sender);
    }

    /// The sender stays, as above.
    #[test]
    fn nobody_waits_for_input_when_a_thread_broke_down() {
        let (sender, batches) = sync_channel(10);
        (0..10).for_each(|n| sender.send(n).unwrap());
        let work = |(): &mut (), n| {
            assert_ne!(n, 2, "breaks down");
            n
        };
        let mut written = Vec::new();
        let write = |n| {
            written.push(n);
            Ok(())
        };
        let error = run(THREADS, batches, &Stop::default(), work, write).unwrap_err();
        assert!(error.to_string().contains("bug"), "{error}");
        assert_eq!(written, [0, 1]);
        drop(sender);
    }

    #[test]
    fn batches_under_way_are_finished_when_asked_to_stop() {
        let (sender, batches) = sync_channel(10);
        (0..10).for_each(|n| sender.send(n).unwrap());
        let stop = Stop::default();
        let work = |(): &mut (), n: i32| {
            stop.ask();
            n
        };
        let mut written = Vec::new();
        let write = |n| {
            written.push(n);
            Ok(())
        };
        run(THREADS, batches, &stop, work, write).unwrap();
        assert!(!written.is_empty() && written.len() <= THREADS.get());
        assert!((0..).zip(written).all(|(place, n)| place == n));
        drop(sender);
    }
}
