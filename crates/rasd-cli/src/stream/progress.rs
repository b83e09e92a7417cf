//! Progress on a terminal; silence elsewhere.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use super::Tally;
use crate::args::InputArgs;
use crate::input::{Counter, Trouble};
use crate::lang::say;

const KNOWN: &str = "{bar:30} {percent}%  {bytes_per_sec}  {msg}  ~{eta}";
const UNKNOWN: &str = "{spinner} {bytes}  {bytes_per_sec}  {msg}";

/// A bar on standard error when that is a terminal and the output goes elsewhere.
#[derive(Debug)]
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    quiet: bool,
    counter: Counter,
}

impl Progress {
    pub(super) fn start(args: &InputArgs, size: Option<u64>, counter: &Counter) -> Self {
        let quiet = args.quiet;
        let is_elsewhere = args.output.is_some() || !io::stdout().is_terminal();
        let wanted = !quiet && io::stderr().is_terminal() && is_elsewhere;
        let bar = wanted.then(|| {
            let (bar, template) = match size {
                Some(size) => (ProgressBar::new(size), KNOWN),
                None => (ProgressBar::new_spinner(), UNKNOWN),
            };
            bar.enable_steady_tick(Duration::from_millis(200));
            let style = ProgressStyle::with_template(template);
            style.map_or(bar.clone(), |style| bar.with_style(style))
        });
        Self { bar, quiet, counter: Arc::clone(counter) }
    }

    /// A message about one piece of input.
    pub(super) fn say(&self, trouble: &Trouble) {
        match &self.bar {
            _ if self.quiet => {}
            Some(bar) => bar.suspend(|| eprintln!("rasd: {trouble}")),
            None => eprintln!("rasd: {trouble}"),
        }
    }

    pub(super) fn show(&self, tally: &Tally) {
        if let Some(bar) = &self.bar {
            bar.set_position(self.counter.load(Ordering::Relaxed));
            let (good, bad) = (tally.good, tally.bad);
            bar.set_message(say!("{good} documents, {bad} errors", "الوثائق {good}، والأخطاء {bad}"));
        }
    }

    /// Leaves the last state on the screen.
    pub(super) fn finish(&self, tally: &Tally) {
        self.show(tally);
        if let Some(bar) = &self.bar {
            bar.abandon();
        }
    }
}
