//! Help and what is wrong with the arguments, in Arabic. The table goes from the English text to the Arabic one, so that
//! a text that is changed and not translated shows itself in the tests.

use std::collections::BTreeMap;

use clap::builder::StyledStr;
use clap::error::{ContextKind, Error, ErrorKind};
use clap::{Arg, Command};

/// English, a tab, Arabic.
const TABLE: &str = include_str!("help.ar.tsv");

const PAGE: &str = "{about-with-newline}\nالاستعمال: {usage}\n\n{all-args}{after-help}";

/// The command with its help in Arabic.
pub(crate) fn in_arabic(command: Command) -> Command {
    let table: BTreeMap<&str, &str> = TABLE.lines().filter_map(|line| line.split_once('\t')).collect();
    translated(command, &table)
}

fn translated(command: Command, table: &BTreeMap<&str, &str>) -> Command {
    let arabic =
        |english: Option<&StyledStr>| table.get(english?.to_string().trim()).map(|text| (*text).to_owned());
    let about = arabic(command.get_about());
    let command = match about {
        Some(about) => command.about(about.clone()).long_about(about),
        None => command,
    };
    let argument = |arg: Arg| {
        let heading = if arg.is_positional() { "المدخلات" } else { "الخيارات" };
        let text = arabic(arg.get_help());
        let arg = arg.help_heading(heading);
        match text {
            Some(text) => arg.help(text.clone()).long_help(text),
            None => arg,
        }
    };
    command
        .mut_args(argument)
        .mut_subcommands(|command| translated(command, table))
        .subcommand_help_heading("الأوامر")
        .help_template(PAGE)
}

/// What is wrong with the arguments; other errors are said as clap says them.
pub(crate) fn error(error: &Error) -> Option<String> {
    let named = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (named(ContextKind::InvalidArg), named(ContextKind::InvalidValue));
    let (valid, command) = (named(ContextKind::ValidValue), named(ContextKind::InvalidSubcommand));
    let message = match error.kind() {
        ErrorKind::UnknownArgument => format!("لا خيار اسمه {argument}"),
        ErrorKind::InvalidSubcommand => format!("لا أمر اسمه {command}"),
        ErrorKind::InvalidValue if value.is_empty() => format!("الخيار {argument} يحتاج إلى قيمة"),
        ErrorKind::InvalidValue => format!("القيمة {value} لا تصلح للخيار {argument}؛ يصلح له: {valid}"),
        ErrorKind::ValueValidation => format!("القيمة {value} لا تصلح للخيار {argument}{}", reason(error)),
        ErrorKind::MissingRequiredArgument => format!("ينقص: {argument}"),
        ErrorKind::ArgumentConflict => format!("لا يجتمع {argument} مع {}", named(ContextKind::PriorArg)),
        ErrorKind::TooManyValues => format!("القيمة {value} زائدة على {argument}"),
        _ => return None,
    };
    Some(format!("{message}\n\nللمزيد: --help"))
}

fn reason(error: &Error) -> String {
    std::error::Error::source(error).map(|reason| format!(": {reason}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, in_arabic};
    use crate::args::Cli;
    use clap::{Command, CommandFactory as _};

    fn texts(command: &Command, found: &mut Vec<String>) {
        found.extend(command.get_about().map(ToString::to_string));
        found.extend(command.get_arguments().filter_map(|arg| arg.get_help().map(ToString::to_string)));
        command.get_subcommands().for_each(|command| texts(command, found));
    }

    #[test]
    fn all_help_is_there_in_arabic() {
        let mut found = Vec::new();
        texts(&in_arabic(Cli::command()), &mut found);
        let arabic: Vec<&str> = TABLE.lines().filter_map(|line| line.split('\t').nth(1)).collect();
        found.retain(|text| !arabic.contains(&text.as_str()));
        assert_eq!(found, Vec::<String>::new());
    }

    #[cfg(all(feature = "parquet", feature = "serve"))]
    #[test]
    fn every_row_is_the_text_of_some_help() {
        let mut english = Vec::new();
        texts(&Cli::command(), &mut english);
        for row in TABLE.lines() {
            let text = row.split('\t').next().unwrap_or_default();
            assert!(english.iter().any(|known| known == text), "no help says: {text}");
        }
    }
}
