//! What the command says of itself: kinds, completion scripts, the manual page.

use std::io::{self, Write as _};

use anyhow::Result;
use clap::CommandFactory as _;
use rasd::Kind;

use crate::Status;
use crate::args::Cli;

/// `rasd kinds`: one kind a line, with what is found by default marked.
pub(crate) fn kinds() -> Result<Status> {
    let mut out = io::stdout().lock();
    for kind in Kind::ALL {
        let note = if kind.is_opt_in() { "  only with --kinds" } else { "" };
        writeln!(out, "{:11} {}{note}", kind.name(), kind.example())?;
    }
    Ok(Status::Good)
}

/// `rasd completions SHELL`.
pub(crate) fn completions(shell: clap_complete::Shell) -> Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "rasd", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Status::Good)
}

/// `rasd man`.
pub(crate) fn man() -> Result<Status> {
    clap_mangen::Man::new(Cli::command()).render(&mut io::stdout().lock())?;
    Ok(Status::Good)
}
