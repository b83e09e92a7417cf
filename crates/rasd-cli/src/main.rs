//! The `rasd` command: Arabic articles in, facts out.
//!
//! Exit status: 0 when all went well, 1 when some input was bad (each has an error record or a message), 2 when the
//! command could not run.

mod args;
mod commands;
mod config;
mod input;
mod lang;
mod output;
mod stream;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser as _};

use args::{Cli, Command};

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    lang::choose(&args);
    match config::arguments(args).and_then(|args| run(parsed(args))) {
        Ok(status) => status.into(),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("rasd: {}", lang::chain(&error));
            ExitCode::from(2)
        }
    }
}

/// The arguments with those of the configuration file, which may choose the language, too.
fn parsed(args: Vec<OsString>) -> Cli {
    lang::choose(&args);
    if lang::current() == lang::Language::En {
        return Cli::parse_from(args);
    }
    let args = lang::help::asked(args, &Cli::command());
    let matches = lang::help::in_arabic(Cli::command()).try_get_matches_from(args);
    match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => end(&error),
    }
}

/// Says in Arabic what is wrong with the arguments, or prints the help that was asked for.
fn end(error: &clap::Error) -> ! {
    let Some(message) = lang::help::error(error) else { error.exit() };
    eprintln!("rasd: {message}");
    std::process::exit(error.exit_code())
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
        Command::Profiles => commands::normalize::list(),
        Command::Completions { shell } => commands::about::completions(shell),
        Command::Man { command } => commands::about::man(&command),
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
