//! The `rasd` command: Arabic articles in, facts out.
//!
//! Exit status: 0 when all went well, 1 when some input was bad (each has an error record or a message), 2 when the
//! command could not run.

mod args;
mod commands;
mod config;
mod input;
mod output;
mod stream;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};

fn main() -> ExitCode {
    match config::arguments(std::env::args_os().collect()).and_then(|args| run(Cli::parse_from(args))) {
        Ok(status) => status.into(),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rasd: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// What the command says when it ran to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Status {
    /// All input was good.
    Good,
    /// Some input was bad, or a gate was missed.
    Bad,
    /// Interrupted; what was done is written.
    Stopped,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(match status {
            Status::Good => 0,
            Status::Bad => 1,
            Status::Stopped => 130,
        })
    }
}

fn run(cli: Cli) -> anyhow::Result<Status> {
    match cli.command {
        Command::Extract(args) => commands::extract::run(&args),
        Command::Eval(args) => commands::eval::run(&args),
        #[cfg(feature = "serve")]
        Command::Serve(args) => commands::serve::run(&args),
        Command::Gazetteer(args) => commands::gazetteer::run(&args),
        Command::Kinds => commands::about::kinds(),
        Command::Completions { shell } => commands::about::completions(shell),
        Command::Man => commands::about::man(),
        Command::Normalize(args) => commands::normalize::run(&args),
        Command::Spell(args) => commands::spell::run(&args),
        Command::Date(args) => commands::date::run(&args),
        Command::Tokenize(args) => commands::tokenize::run(&args),
    }
}

/// True when whoever read our output has gone: that is no error of ours.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let broken = |io: &std::io::Error| io.kind() == std::io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref::<std::io::Error>().is_some_and(broken))
}
