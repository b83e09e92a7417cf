//! `rasd gazetteer`: lists of names compiled and looked into.

mod csv;
mod geonames;
mod info;
mod json;
mod sparql;
mod wikidata;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand, ValueEnum};
use rasd::gazetteer::seed::{SeedError, read_tsv};
use rasd::gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder, GazetteerError};

use crate::Status;
use crate::lang::{cannot_read, cannot_write, say};

#[derive(Args, Debug)]
pub(crate) struct GazetteerArgs {
    #[command(subcommand)]
    command: GazetteerCommand,
}

#[derive(Debug, Subcommand)]
enum GazetteerCommand {
    /// Compile lists of names into one file for `--gazetteer`
    Build(BuildArgs),
    /// Say what a compiled file holds
    Info {
        /// The compiled file
        file: PathBuf,
        /// Write every name, with its flags and entity, as JSON Lines
        #[arg(long)]
        names: bool,
    },
}

#[derive(Args, Debug)]
struct BuildArgs {
    /// Lists: .tsv, .csv, .jsonl, a GeoNames dump or a Wikidata export
    #[arg(required = true, value_name = "LIST")]
    lists: Vec<PathBuf>,
    /// The file to write
    #[arg(long, short, value_name = "FILE")]
    output: PathBuf,
    /// The name of the list, which every match carries; the name of the first file by default
    #[arg(long)]
    name: Option<String>,
    /// What the lists are; by default by the name of the file
    #[arg(long, value_enum)]
    from: Option<ListFormat>,
    /// The class of entities that do not say it: of GeoNames PLACE
    #[arg(long, value_name = "CLASS", value_parser = class)]
    class: Option<Class>,
    /// GeoNames: the file of alternate names, of which those in Arabic are taken
    #[arg(long, value_name = "FILE")]
    alternates: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    /// Tab-separated with the columns key, name, class, type, ids, labels, flags, region, source, licence, checked
    Tsv,
    /// The same columns separated by commas
    Csv,
    /// One object a line with the same fields
    Jsonl,
    /// A GeoNames dump such as allCountries.txt or SA.txt
    Geonames,
    /// A Wikidata dump: one entity a line, as in latest-all.json
    WikidataJson,
    /// A result of the Wikidata query service as TSV with ?item, ?itemLabel, ?itemAltLabel
    WikidataTsv,
}

fn class(name: &str) -> Result<Class, String> {
    let known = || Class::ALL.map(Class::as_str).join(" ");
    Class::from_name(&name.to_ascii_uppercase()).ok_or_else(|| format!("expected one of {}", known()))
}

pub(crate) fn run(args: &GazetteerArgs) -> Result<Status> {
    match &args.command {
        GazetteerCommand::Build(args) => build(args),
        GazetteerCommand::Info { file, names } => info::run(file, *names),
    }
}

/// A compiled list; why a file is none is said in the language that was chosen.
pub(crate) fn open(path: &Path) -> Result<Gazetteer> {
    let bytes = fs::read(path).with_context(|| cannot_read(path))?;
    Gazetteer::from_bytes(bytes).map_err(|error| anyhow::anyhow!(cannot_use(path, &error)))
}

fn cannot_use(path: &Path, error: &GazetteerError) -> String {
    let (name, arabic) = (path.display(), reason(error));
    say!(
        "cannot use {name}: {error}; make it with rasd gazetteer build",
        "تعذر استعمال {name}: {arabic}؛ اصنعه بالأمر rasd gazetteer build"
    )
}

fn reason(error: &GazetteerError) -> &'static str {
    match error {
        _ if error.is_not_a_gazetteer() => "ليس قائمة أسماء مجمّعة",
        _ if error.is_truncated() => "الملف ناقص",
        _ if error.is_wrong_version() => "من إصدار آخر",
        _ if error.is_wrong_profile() => "جُمّعت أسماؤه بتوحيد آخر",
        _ => "الملف تالف",
    }
}

/// Compiles the lists; nothing is written when one line of one of them is wrong.
fn build(args: &BuildArgs) -> Result<Status> {
    for list in args.lists.iter().chain(&args.alternates) {
        crate::input::refuse_to_write_over(list, &args.output)?;
    }
    let mut entries = Vec::new();
    let mut status = Status::Good;
    for path in &args.lists {
        match read(args, path)? {
            Ok(found) => entries.extend(found),
            Err(errors) => {
                status = Status::Bad;
                for error in errors {
                    eprintln!("{}:{error}", path.display());
                }
            }
        }
    }
    if status == Status::Bad {
        return Ok(status);
    }
    compile(args, &entries)?;
    Ok(status)
}

fn read(args: &BuildArgs, path: &Path) -> Result<Result<Vec<Entry>, Vec<SeedError>>> {
    let name = path.display();
    let text = fs::read(path).with_context(|| cannot_read(path))?;
    let text = String::from_utf8(text).with_context(|| say!("{name} is not UTF-8", "{name} ليس UTF-8"))?;
    Ok(match format(args, path)? {
        ListFormat::Tsv => read_tsv(&text),
        ListFormat::Csv => csv::read(&text),
        ListFormat::Jsonl => json::read(&text),
        ListFormat::Geonames => {
            let alternates = args.alternates.as_ref().map(fs::read_to_string).transpose();
            let alternates = alternates
                .with_context(|| say!("cannot read the alternate names", "تعذرت قراءة الأسماء البديلة"))?;
            geonames::read(&text, alternates.as_deref().unwrap_or_default())
        }
        ListFormat::WikidataJson => wikidata::read(&text, args.class),
        ListFormat::WikidataTsv => sparql::read(&text, args.class),
    })
}

fn format(args: &BuildArgs, path: &Path) -> Result<ListFormat> {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    let by_name = match extension.as_deref() {
        Some("tsv") => Some(ListFormat::Tsv),
        Some("csv") => Some(ListFormat::Csv),
        Some("jsonl" | "ndjson") => Some(ListFormat::Jsonl),
        Some("txt") => Some(ListFormat::Geonames),
        Some("json") => Some(ListFormat::WikidataJson),
        _ => None,
    };
    let name = path.display();
    args.from
        .or(by_name)
        .with_context(|| say!("what is {name}? say --from", "ما نوع {name}؟ اذكره بالخيار --from"))
}

fn compile(args: &BuildArgs, entries: &[Entry]) -> Result<()> {
    let stem = args.lists.first().and_then(|path| path.file_stem()).map(|stem| stem.to_string_lossy());
    let name = args.name.clone().unwrap_or_else(|| stem.unwrap_or_default().into_owned());
    let mut builder = GazetteerBuilder::new(&name);
    for entry in entries {
        builder.add(entry)?;
    }
    let names = builder.name_count();
    let bytes = builder.build()?;
    fs::write(&args.output, &bytes).with_context(|| cannot_write(&args.output))?;
    let (output, count, size) = (args.output.display(), entries.len(), bytes.len());
    let message = say!(
        "{output}: {count} entities, {names} names, {size} bytes",
        "{output}: الكيانات {count}، والأسماء {names}، والبايتات {size}"
    );
    eprintln!("{message}");
    Ok(())
}
