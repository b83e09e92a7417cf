//! Help and what is wrong with the arguments, in Arabic. The table goes from the English text to the Arabic one, so that
//! a text that is changed and not translated shows itself in the tests.

use std::collections::BTreeMap;
use std::ffi::OsString;

use clap::builder::{PossibleValue, StyledStr};
use clap::error::{ContextKind, Error, ErrorKind};
use clap::{Arg, ArgAction, Command};
use rasd::Kind;

/// English, a tab, Arabic.
const TABLE: &str = include_str!("help.ar.tsv");

const PAGE: &str = "{about-with-newline}\nالاستعمال: {usage}\n\n{all-args}{after-help}";

const EXAMPLES: &str = "أمثلة:
  rasd extract article.txt                    جدول بما في المقال
  rasd extract --date 2022-01-08 news/ > facts.jsonl
  rasd extract --from jsonl < articles.jsonl  سطر من الحقائق لكل سطر
  rasd eval seeds/documents                   الضبط والاستيعاب أمام الوسم المرجعي
  rasd spell 20.50 --currency EGP             عشرون جنيها وخمسون قرشا
  rasd help extract                           كل ما في أمر واحد";

type Table = BTreeMap<&'static str, &'static str>;

/// The command with its help in Arabic.
pub(crate) fn in_arabic(command: Command) -> Command {
    let table: Table = TABLE.lines().filter_map(|line| line.split_once('\t')).collect();
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let command = command.disable_version_flag(true).arg(version.help("Print version"));
    translated(command.after_help(EXAMPLES), &table)
}

/// `rasd help extract` as `rasd extract --help`, for the command `help` that comes by itself speaks English.
pub(crate) fn asked(mut args: Vec<OsString>, command: &Command) -> Vec<OsString> {
    let is_command = |arg: &OsString| arg == "help" || command.find_subcommand(arg).is_some();
    let at = args.iter().skip(1).position(is_command).map_or(args.len(), |at| at + 1);
    if args.get(at).is_some_and(|arg| arg == "help") {
        args.remove(at);
        args.push("--help".into());
    }
    args
}

fn translated(command: Command, table: &Table) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Print help");
    let command = match arabic(command.get_about(), table) {
        Some(about) => command.about(about.clone()).long_about(about),
        None => command,
    };
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .mut_args(|arg| argument(arg, table))
        .mut_subcommands(|command| translated(command, table))
        .subcommand_help_heading("الأوامر")
        .help_template(PAGE)
}

fn arabic(english: Option<&StyledStr>, table: &Table) -> Option<String> {
    table.get(english?.to_string().trim()).map(|text| (*text).to_owned())
}

/// An argument with what it does, what it may be and what it is by default.
fn argument(arg: Arg, table: &Table) -> Arg {
    let heading = if arg.is_positional() { "المدخلات" } else { "الخيارات" };
    let text = arabic(arg.get_help(), table).unwrap_or_default();
    let default: Vec<String> =
        arg.get_default_values().iter().map(|value| format!(" [الأصل: {}]", value.display())).collect();
    let values = values(&arg);
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    let short = if names.is_empty() { String::new() } else { format!(" [القيم: {}]", names.join(", ")) };
    let long: String = values.iter().map(|value| value_line(value, table)).collect();
    let default = default.concat();
    let has_values = arg.get_action().takes_values();
    let arg = if has_values { arg.hide_possible_values(true).hide_default_value(true) } else { arg };
    arg.help_heading(heading)
        .help(format!("{text}{short}{default}"))
        .long_help(format!("{text}{default}{long}"))
}

/// What an argument may be, when that is to be shown.
fn values(arg: &Arg) -> Vec<PossibleValue> {
    let is_shown = arg.get_action().takes_values() && !arg.is_hide_possible_values_set();
    if is_shown { arg.get_possible_values() } else { Vec::new() }
}

/// A value on a line of its own. What is said of some is Arabic in both languages.
fn value_line(value: &PossibleValue, table: &Table) -> String {
    let english = value.get_help().map(ToString::to_string).unwrap_or_default();
    let text = table.get(english.as_str()).copied().unwrap_or(&english);
    let colon = if text.is_empty() { "" } else { ": " };
    format!("\n- {}{colon}{text}", value.get_name())
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
        ErrorKind::ValueValidation => {
            format!("القيمة {value} لا تصلح للخيار {argument}{}", reason(error, &argument))
        }
        ErrorKind::MissingRequiredArgument => format!("ينقص: {argument}"),
        ErrorKind::ArgumentConflict => format!("لا يجتمع {argument} مع {}", named(ContextKind::PriorArg)),
        ErrorKind::TooManyValues => format!("القيمة {value} زائدة على {argument}"),
        _ => return None,
    };
    Some(format!("{message}\n\nللمزيد: --help"))
}

/// What is wrong, in one line and in the language that was chosen.
pub(crate) fn first_line(wrong: &Error) -> String {
    let arabic = (super::current() == super::Language::Ar).then(|| error(wrong)).flatten();
    let text = arabic.unwrap_or_else(|| wrong.to_string());
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}

/// Why the value of an argument was refused.
fn reason(error: &Error, argument: &str) -> String {
    let name = argument.split(' ').next().unwrap_or_default();
    let said = match name {
        "--kinds" => {
            Kind::ALL.iter().fold("الأنواع هي".to_owned(), |list, kind| list + " " + kind.name())
        }
        "--date" => "اكتب YYYY-MM-DD أو YYYY-MM-DDThh:mm".to_owned(),
        "--region" => "اكتب حرفين من ISO 3166-1 مثل LB".to_owned(),
        "--threads" => "اكتب عددا من 0 إلى 1024".to_owned(),
        "--listen" => "اكتب عنوانا ومنفذا مثل 127.0.0.1:8080".to_owned(),
        "--profile" | "--ops" => "الأسماء كلها في rasd profiles".to_owned(),
        "--noun" => "اكتب المفرد والجمع: شركة,شركات".to_owned(),
        _ => std::error::Error::source(error).map(ToString::to_string).unwrap_or_default(),
    };
    if said.is_empty() { said } else { format!("؛ {said}") }
}

#[cfg(test)]
mod tests {
    use super::{TABLE, in_arabic};
    use crate::args::Cli;
    use clap::{Command, CommandFactory as _};

    /// What is to be said in Arabic: letters of English in front of a reader who asked for Arabic.
    fn texts(command: &Command, found: &mut Vec<String>) {
        found.extend(command.get_about().map(ToString::to_string));
        for arg in command.get_arguments() {
            found.extend(arg.get_help().map(ToString::to_string));
            let values = super::values(arg);
            found.extend(values.iter().filter_map(|value| value.get_help().map(ToString::to_string)));
        }
        command.get_subcommands().for_each(|command| texts(command, found));
    }

    fn is_arabic(text: &str) -> bool {
        !text.chars().any(|letter| letter.is_ascii_lowercase())
    }

    #[test]
    fn every_help_has_its_row() {
        let mut found = Vec::new();
        texts(&Cli::command(), &mut found);
        found.retain(|text| {
            !is_arabic(text) && !TABLE.lines().any(|row| row.split('\t').next() == Some(text))
        });
        assert_eq!(found, Vec::<String>::new());
    }

    #[cfg(all(feature = "parquet", feature = "serve", feature = "warc"))]
    #[test]
    fn every_row_is_the_text_of_some_help() {
        let mut english = vec!["Print help".to_owned(), "Print version".to_owned()];
        texts(&Cli::command(), &mut english);
        for row in TABLE.lines() {
            let text = row.split('\t').next().unwrap_or_default();
            assert!(english.iter().any(|known| known == text), "no help says: {text}");
        }
    }

    #[track_caller]
    fn check_has_no_english(mut command: Command) {
        let help = command.render_long_help().to_string();
        for english in [
            "Options:",
            "Arguments:",
            "Commands:",
            "Print",
            "[possible values",
            "[default",
            "Possible values",
        ] {
            assert!(!help.contains(english), "{english} in {help}");
        }
        command.get_subcommands().cloned().for_each(check_has_no_english);
    }

    #[test]
    fn nothing_is_left_in_english() {
        check_has_no_english(in_arabic(Cli::command()));
    }
}
