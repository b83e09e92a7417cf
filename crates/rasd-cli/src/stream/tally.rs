//! What happened to the pieces of the input.

use std::ops::AddAssign;

use anyhow::{Result, ensure};

use super::Kept;
use crate::Status;
use crate::input::Trouble;
use crate::lang::say;

/// What happened to all pieces, or to those of a batch.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    /// Pieces that became documents.
    pub(super) good: u64,
    /// Pieces that did not.
    lost: u64,
    /// Sources that could not be opened.
    closed: u64,
    /// Pieces that something was wrong with.
    pub(super) bad: u64,
}

impl Tally {
    /// Counts a piece: what was wrong with it when a document came of it, or why none did.
    pub(super) fn count(&mut self, outcome: &Result<Option<Trouble>, Trouble>) {
        let trouble = outcome.as_ref().map_or_else(Some, Option::as_ref);
        self.good += u64::from(outcome.is_ok());
        self.lost += u64::from(outcome.is_err());
        self.bad += u64::from(trouble.is_some());
        self.closed += u64::from(trouble.is_some_and(Trouble::is_of_a_source));
    }

    pub(super) fn where_stopped(self, can_go_on: bool) -> String {
        let count = self.good + self.lost;
        if can_go_on {
            return say!(
                "stopped after {count} documents; the same command with --resume goes on",
                "توقف بعد {count} وثيقة؛ والأمر نفسه مع --resume يكمل من هنا"
            );
        }
        say!("stopped after {count} documents", "توقف بعد {count} وثيقة")
    }

    /// How a run ends that read everything; what was wrong with the pieces of an earlier run counts, too.
    pub(super) fn status(self, kept: &Kept) -> Result<Status> {
        let done = kept.skip.end - kept.skip.start;
        let read = done + self.good + self.lost - self.closed;
        ensure!(self.closed == 0 || read > 0, nothing_read());
        Ok(if self.bad == 0 && !kept.bad { Status::Good } else { Status::Bad })
    }
}

pub(super) fn nothing_read() -> String {
    say!("nothing could be read", "لم يُقرأ شيء")
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.good += more.good;
        self.lost += more.lost;
        self.closed += more.closed;
        self.bad += more.bad;
    }
}
