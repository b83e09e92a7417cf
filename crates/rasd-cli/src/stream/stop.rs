//! Ctrl-C stops behind a whole document: the batch under way is finished and written.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, Result};

use crate::lang::cannot_listen;

/// Whether somebody asked the run to stop.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    pub(super) fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    pub(super) fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// From now on an interrupt asks to stop; a second one ends the process at once.
pub(super) fn on_interrupt() -> Result<Stop> {
    let stop = Stop::default();
    let asked = stop.clone();
    ctrlc::set_handler(move || {
        if asked.0.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    })
    .with_context(cannot_listen)?;
    Ok(stop)
}
