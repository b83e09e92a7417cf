//! `rasd.toml`: a table a command, with the names of its flags, and before the tables the flags of all commands. What
//! the file says comes before what the command line says, so that the command line wins.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use clap::error::ErrorKind;
use clap::{Command, CommandFactory as _, ValueEnum as _};
use toml::{Table, Value};

use crate::args::Cli;
use crate::lang::{Language, cannot_read, say};

/// The file that is read when the command line names none.
const DEFAULT: &str = "rasd.toml";

/// The arguments with the options of the configuration file put in behind the name of the command.
pub(crate) fn arguments(args: Vec<OsString>) -> Result<Vec<OsString>> {
    let Some(path) = named(&args).or_else(|| Path::new(DEFAULT).exists().then(|| PathBuf::from(DEFAULT)))
    else {
        return Ok(args);
    };
    if is_about_rasd(&args) {
        return Ok(with_language(args, &path));
    }
    let name = path.display();
    let text = fs::read_to_string(&path).with_context(|| cannot_read(&path))?;
    let table: Table = text.parse().with_context(|| say!("{name} is no TOML", "{name} ليس TOML"))?;
    with_options(args, &table).with_context(|| say!("in {name}", "في {name}"))
}

/// True for what needs no options but the language: whoever asks for help may be asking what is wrong with the file.
fn is_about_rasd(args: &[OsString]) -> bool {
    let is = |names: &[&str], arg: &OsString| names.iter().any(|name| arg == name);
    let cli = Cli::command();
    args.iter().skip(1).any(|arg| is(&["-h", "--help", "-V", "--version"], arg))
        || args
            .iter()
            .skip(1)
            .find(|arg| is_command(&cli, arg))
            .is_some_and(|command| is(&["help", "kinds", "profiles", "completions", "man"], command))
}

/// The language of the file, as far as it can be read.
fn with_language(mut args: Vec<OsString>, path: &Path) -> Vec<OsString> {
    let table: Table = fs::read_to_string(path).unwrap_or_default().parse().unwrap_or_default();
    let known =
        table.get("lang").and_then(Value::as_str).filter(|lang| Language::from_str(lang, false).is_ok());
    if let Some(lang) = known {
        insert(&mut args, 1, vec![format!("--lang={lang}")]);
    }
    args
}

/// The file after `--config`.
fn named(args: &[OsString]) -> Option<PathBuf> {
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        if arg == "--config" {
            return rest.next().map(PathBuf::from);
        }
        if let Some(path) = arg.to_str().and_then(|arg| arg.strip_prefix("--config=")) {
            return Some(PathBuf::from(path));
        }
    }
    None
}

fn with_options(mut args: Vec<OsString>, table: &Table) -> Result<Vec<OsString>> {
    let cli = Cli::command();
    let (mut global, mut sections) = (Vec::new(), Vec::new());
    for (name, value) in table {
        match value {
            Value::Table(options) => sections.push((name, section(&cli, name, options)?)),
            _ if has_option(&cli, name) => global.extend(flag(name, value)?),
            _ => bail!(outside(name)),
        }
    }
    let command = args.iter().skip(1).position(|arg| is_command(&cli, arg)).map(|at| at + 1);
    if let Some((at, options)) = command.and_then(|at| Some((at, take(&mut sections, args.get(at)?)?))) {
        let name = args.get(at).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        check_values(&cli, &name, &options)?;
        insert(&mut args, at + 1, options);
    }
    insert(&mut args, 1, global);
    Ok(args)
}

/// True for `help` too, which is a command and has no table: what follows it is a topic.
fn is_command(cli: &Command, arg: &OsStr) -> bool {
    arg.to_str().is_some_and(|arg| arg == "help" || cli.find_subcommand(arg).is_some())
}

/// The flags of the command of this name.
fn take(sections: &mut Vec<(&String, Vec<String>)>, command: &OsStr) -> Option<Vec<String>> {
    let at = sections.iter().position(|(name, _)| command == name.as_str())?;
    Some(sections.swap_remove(at).1)
}

/// What an option does not take is wrong in the file, not on the command line.
fn check_values(cli: &Command, command: &str, flags: &[String]) -> Result<()> {
    for flag in flags {
        let understood = cli.clone().try_get_matches_from(["rasd", command, flag]);
        let wrong = understood.err().filter(|error| {
            matches!(
                error.kind(),
                ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues
            )
        });
        if let Some(error) = wrong {
            bail!(crate::lang::help::first_line(&error));
        }
    }
    Ok(())
}

fn insert(args: &mut Vec<OsString>, at: usize, flags: Vec<String>) {
    let rest = args.split_off(at.min(args.len()));
    args.extend(flags.into_iter().map(OsString::from));
    args.extend(rest);
}

/// The flags of a table, which is named like a command.
fn section(cli: &Command, name: &str, options: &Table) -> Result<Vec<String>> {
    let Some(command) = cli.find_subcommand(name) else { bail!(no_command(name)) };
    let mut flags = Vec::new();
    for (option, value) in options {
        ensure!(has_option(command, option) || has_option(cli, option), no_option(name, option));
        flags.extend(flag(option, value)?);
    }
    Ok(flags)
}

fn has_option(command: &Command, name: &str) -> bool {
    command.get_arguments().any(|arg| arg.get_long() == Some(name))
}

fn outside(name: &str) -> String {
    say!(
        "`{name}` stands outside a table; write it under the name of a command, such as [extract]",
        "`{name}` خارج كل جدول؛ اكتبه تحت اسم أمر، مثل [extract]"
    )
}

fn no_command(name: &str) -> String {
    say!("there is no command `{name}`; see rasd --help", "لا أمر اسمه `{name}`؛ انظر rasd --help")
}

fn no_option(command: &str, name: &str) -> String {
    say!(
        "`{command}` has no option `{name}`; see rasd help {command}",
        "ليس للأمر `{command}` خيار `{name}`؛ انظر rasd help {command}"
    )
}

/// An option as it would be written on the command line; `false` is the same as leaving it out.
fn flag(name: &str, value: &Value) -> Result<Option<String>> {
    Ok(Some(match value {
        Value::Boolean(true) => format!("--{name}"),
        Value::Boolean(false) => return Ok(None),
        Value::String(text) => format!("--{name}={text}"),
        Value::Integer(number) => format!("--{name}={number}"),
        Value::Datetime(date) => format!("--{name}={date}"),
        Value::Array(items) => format!("--{name}={}", list(name, items)?),
        Value::Float(_) | Value::Table(_) => bail!(say!(
            "the value of `{name}` is of no type that a flag has",
            "قيمة `{name}` من نوع ليس لخيار"
        )),
    }))
}

fn list(name: &str, items: &[Value]) -> Result<String> {
    let words: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
    words.map(|words| words.join(",")).with_context(|| {
        say!("the list of `{name}` holds something else than strings", "في قائمة `{name}` غير النصوص")
    })
}

#[cfg(test)]
mod tests {
    use super::with_options;

    #[track_caller]
    fn check(args: &str, file: &str, expected: &str) {
        let args = args.split(' ').map(Into::into).collect();
        let found = with_options(args, &file.parse().unwrap()).unwrap();
        assert_eq!(found.join(" ".as_ref()).to_str(), Some(expected));
    }

    #[test]
    fn options_come_before_what_the_command_line_says() {
        let file = "[extract]\nregion = \"LB\"\ndate = 2022-01-08\nkinds = [\"date\", \"money\"]\nthreads = 2\nquiet = true\nresume = false\n[spell]\ncase = \"gen\"\n";
        check(
            "rasd extract --region EG",
            file,
            "rasd extract --date=2022-01-08 --kinds=date,money --quiet --region=LB --threads=2 --region EG",
        );
        check("rasd spell 5", file, "rasd spell --case=gen 5");
        check("rasd kinds", file, "rasd kinds");
        check("rasd normalize extract", file, "rasd normalize extract");
        check("rasd help extract", file, "rasd help extract");
    }

    #[test]
    fn options_of_all_commands_stand_before_the_tables() {
        check(
            "rasd spell 5",
            "lang = \"ar\"\n[spell]\ncase = \"gen\"\n",
            "rasd --lang=ar spell --case=gen 5",
        );
    }

    #[track_caller]
    fn check_refused(file: &str, expected: &str) {
        let error = with_options(vec!["rasd".into(), "extract".into()], &file.parse().unwrap())
            .unwrap_err()
            .to_string();
        assert!(error.starts_with(expected), "{error}");
    }

    #[test]
    fn what_is_misspelled_is_refused() {
        check_refused("region = \"LB\"", "`region` stands outside a table");
        check_refused("[extrakt]\nregion = \"LB\"", "there is no command `extrakt`");
        check_refused("[extract]\nregion = \"Lebanon\"", "invalid value 'Lebanon' for '--region <CC>'");
        check_refused("[extract]\nthreads = 5000", "invalid value '5000' for '--threads <N>'");
        check_refused("[extract]\nregoin = \"LB\"", "`extract` has no option `regoin`");
    }
}
