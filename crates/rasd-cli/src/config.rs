//! `rasd.toml`: a table a command, with the names of its flags. What the file says comes before what the command line
//! says, so that the command line wins.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::lang::{cannot_read, say};
use anyhow::{Context as _, Result, bail};
use toml::{Table, Value};

/// The file that is read when the command line names none.
const DEFAULT: &str = "rasd.toml";

/// The arguments with the options of the configuration file put in behind the name of the command.
pub(crate) fn arguments(args: Vec<OsString>) -> Result<Vec<OsString>> {
    let Some(path) = named(&args).or_else(|| Path::new(DEFAULT).exists().then(|| PathBuf::from(DEFAULT)))
    else {
        return Ok(args);
    };
    let name = path.display();
    let text = fs::read_to_string(&path).with_context(|| cannot_read(&path))?;
    let table: Table = text.parse().with_context(|| say!("{name} is no TOML", "{name} ليس TOML"))?;
    with_options(args, &table).with_context(|| say!("in {name}", "في {name}"))
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
    let sections: Vec<(&String, &Table)> =
        table.iter().map(|(name, value)| section(name, value)).collect::<Result<_>>()?;
    let found = args.iter().skip(1).position(|arg| sections.iter().any(|(name, _)| arg == name.as_str()));
    let Some(at) = found.map(|at| at + 1) else {
        return Ok(args);
    };
    let options = sections.iter().find(|(name, _)| args.get(at).is_some_and(|arg| arg == name.as_str()));
    let mut flags = Vec::new();
    for (name, value) in options.iter().flat_map(|(_, options)| options.iter()) {
        flags.extend(flag(name, value)?.map(OsString::from));
    }
    let rest = args.split_off(at + 1);
    args.extend(flags);
    args.extend(rest);
    Ok(args)
}

fn section<'t>(name: &'t String, value: &'t Value) -> Result<(&'t String, &'t Table)> {
    match value {
        Value::Table(options) => Ok((name, options)),
        _ => {
            bail!(say!(
                "`{name}` stands outside a table; write it under the name of a command, such as [extract]",
                "`{name}` خارج كل جدول؛ اكتبه تحت اسم أمر، مثل [extract]"
            ))
        }
    }
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
    }

    #[test]
    fn option_outside_a_table_is_refused() {
        assert!(with_options(vec!["rasd".into()], &"region = \"LB\"".parse().unwrap()).is_err());
    }
}
