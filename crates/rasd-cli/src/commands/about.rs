//! What the command says of itself: kinds, completion scripts, the manual page.

use std::io::{self, Write as _};

use anyhow::{Context as _, Result};
use clap::CommandFactory as _;
use rasd::Kind;

use crate::Status;
use crate::args::Cli;
use crate::lang::{self, Language, say};

/// `rasd kinds`: one kind a line, with what is found by default marked.
pub(crate) fn kinds() -> Result<Status> {
    let mut out = io::stdout().lock();
    for kind in Kind::ALL {
        let note = if kind.is_opt_in() {
            say!("  only with --kinds", "  مع --kinds وحده")
        } else {
            String::new()
        };
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

/// `rasd man COMMAND…`.
pub(crate) fn man(words: &[String]) -> Result<Status> {
    let command = match lang::current() {
        Language::En => Cli::command(),
        Language::Ar => lang::help::in_arabic(Cli::command()),
    };
    let mut command = command.disable_help_subcommand(true);
    command.build();
    let named = words.iter().try_fold(&command, |command, word| command.find_subcommand(word));
    let named = named.with_context(|| no_command(&words.join(" ")))?;
    clap_mangen::Man::new(named.clone()).render(&mut io::stdout().lock())?;
    Ok(Status::Good)
}

fn no_command(name: &str) -> String {
    say!("there is no command `{name}`; see rasd --help", "لا أمر اسمه `{name}`؛ انظر rasd --help")
}
