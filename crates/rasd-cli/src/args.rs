//! What can be said on the command line.

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, TypedValueParser as _};
use clap::{Args, Parser, Subcommand, ValueEnum};
use rasd::{Kind, Reference, Region};

use crate::commands::date::DateArgs;
use crate::commands::gazetteer::GazetteerArgs;
use crate::commands::normalize::NormalizeArgs;
use crate::commands::spell::SpellArgs;
use crate::commands::tokenize::TokenizeArgs;
use crate::input::EncodingChoice;
use crate::lang::{Language, say};

/// Turns Arabic text into facts: exact numbers, money, dates and named things.
#[derive(Debug, Parser)]
#[command(name = "rasd", version, after_help = EXAMPLES, args_override_self = true)]
pub(crate) struct Cli {
    /// Options in TOML, a table a command; by default `rasd.toml`
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// The language of messages and help: en or ar
    #[arg(long, global = true, value_enum, default_value = "en", hide_possible_values = true)]
    pub(crate) lang: Language,
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "Examples:
  rasd extract article.txt                    a table of what the article says
  rasd extract --date 2022-01-08 news/ > facts.jsonl
  rasd extract --from jsonl < articles.jsonl  one line of facts a line
  rasd eval seeds/documents                   precision and recall against gold
  rasd spell 20.50 --currency EGP             عشرون جنيها وخمسون قرشا
  rasd help extract                           all that one command can do";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find every number, amount, date and name.
    Extract(ExtractArgs),
    /// Compare what `extract` finds with gold annotations.
    Eval(EvalArgs),
    /// Compile lists of names, and look into compiled ones.
    Gazetteer(GazetteerArgs),
    /// Write numbers out in Arabic words.
    Spell(SpellArgs),
    /// Convert a date between calendars and write it out in Arabic.
    Date(DateArgs),
    /// Rewrite text in one form: for search, for names, as other tools do
    Normalize(NormalizeArgs),
    /// Split text into tokens and sentences
    Tokenize(TokenizeArgs),
    /// Answer over HTTP, with a page to try it
    #[cfg(feature = "serve")]
    Serve(crate::commands::serve::ServeArgs),
    /// List the kinds of mentions
    Kinds,
    /// List the profiles and operations of `normalize`
    Profiles,
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print a manual page
    Man {
        /// The command that it is about, such as extract or gazetteer build; rasd itself by default
        command: Vec<String>,
    },
}

/// Where the documents come from; the same for every command that reads text.
#[derive(Args, Clone, Debug)]
pub(crate) struct InputArgs {
    /// Files, folders (their .txt, .jsonl, .csv, .tsv, .parquet and .warc files, recursively), patterns such as `news/**/*.txt`, or `-`; gzip and zstd are told by content
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// How to read the input; by default by the name of the file, and by its first byte on standard input
    #[arg(long, value_enum)]
    pub(crate) from: Option<InputFormat>,
    /// The encoding: utf-8, auto, windows-1256, iso-8859-6, utf-16le …; a byte order mark always counts
    #[arg(long, value_name = "NAME", default_value = "utf-8")]
    pub(crate) encoding: EncodingChoice,
    /// The field of a JSON line or the column that holds the text
    #[arg(long, value_name = "FIELD", default_value = "text")]
    pub(crate) text_field: String,
    /// The field of a JSON line or the column that holds the id
    #[arg(long, value_name = "FIELD", default_value = "id")]
    pub(crate) id_field: String,
    /// Threads to use, up to 1024; all cores by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(..=1024))]
    pub(crate) threads: Option<u16>,
    /// Write to this file instead of standard output
    #[arg(long, short, value_name = "FILE", value_parser = PathBufValueParser::new().try_map(output_file))]
    pub(crate) output: Option<PathBuf>,
    /// Go on where an earlier run into the same --output stopped; JSON Lines only
    #[arg(long, requires = "output")]
    pub(crate) resume: bool,
    /// No progress and no messages about single documents; error records and the exit status stay
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

/// The name of an output, which `-` is not: other programs mean standard output by it.
fn output_file(path: PathBuf) -> Result<PathBuf, String> {
    if path.as_os_str() == "-" {
        return Err(say!(
            "leave --output out to write to standard output",
            "احذف --output للكتابة إلى الخرج القياسي"
        ));
    }
    Ok(path)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputFormat {
    /// A file is one document
    Text,
    /// A line is one JSON object
    Jsonl,
    /// A row of comma-separated values is one document, the header names the fields
    Csv,
    /// The same, separated by tabs
    Tsv,
    /// A row of a Parquet file is one document, the columns have the names of the fields
    #[cfg(feature = "parquet")]
    Parquet,
    /// A page of a web archive is one document, its address the id
    #[cfg(feature = "warc")]
    Warc,
}

#[derive(Args, Debug)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    /// How to write; a table on a terminal, else JSON Lines
    #[arg(long, value_enum)]
    pub(crate) to: Option<OutputFormat>,
    /// Say of each mention which rule found it, its other readings, and what lost to it; with --to jsonl in `lost`
    #[arg(long)]
    pub(crate) explain: bool,
    /// With --to parquet a row a mention instead of a row a document
    #[cfg(feature = "parquet")]
    #[arg(long)]
    pub(crate) flat: bool,
    #[command(flatten)]
    pub(crate) facts: FactArgs,
    /// The unit of `start` and `end`
    #[arg(long, value_enum, default_value = "chars")]
    pub(crate) offsets: OffsetUnit,
}

/// What to find, and what to know besides the text.
#[derive(Args, Clone, Debug)]
pub(crate) struct FactArgs {
    /// Only these kinds, separated by commas
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    pub(crate) kinds: Vec<Kind>,
    /// When the text was written, `YYYY-MM-DD[Thh:mm]`; a JSON line's own `date` beats it
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<Reference>,
    /// The country of the paper, ISO 3166-1 alpha-2; a JSON line's own `region` beats it
    #[arg(long, value_name = "CC")]
    pub(crate) region: Option<Region>,
    /// A compiled list of names, before the embedded ones; may be repeated, the first weighs most
    #[arg(long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,
    /// Leave the embedded lists of names out
    #[arg(long)]
    pub(crate) no_default_gazetteer: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// One JSON object a document
    Jsonl,
    /// A table to read
    Table,
    /// A row a mention
    Csv,
    /// One page to open in a browser
    Html,
    /// A line a token, BIO tags
    Conll,
    /// brat stand-off
    Brat,
    /// The text with TIMEX3 marks
    Timeml,
    /// Parquet: a row a document with the fields of JSON Lines, mentions in a list; with --flat a row a mention
    #[cfg(feature = "parquet")]
    Parquet,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OffsetUnit {
    /// Unicode code points
    #[default]
    Chars,
    /// UTF-8 bytes
    Bytes,
    /// UTF-16 code units
    Utf16,
}

#[derive(Args, Debug)]
pub(crate) struct EvalArgs {
    /// Gold in the format of `extract`, with `text` or `file` beside the mentions; of a folder its `gold.jsonl`
    #[arg(required = true, value_name = "GOLD")]
    pub(crate) gold: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) facts: FactArgs,
    /// How to report
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) to: EvalFormat,
    /// In text list up to N differences; JSON and HTML have them all
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) fails: usize,
    /// Exit with 1 when the F1 of the values is lower, 0 to 100
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(..=100))]
    pub(crate) min_value_f1: Option<u32>,
    /// Exit with 1 when the F1 of the entities is lower, 0 to 100
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(..=100))]
    pub(crate) min_entity_f1: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum EvalFormat {
    /// Tables
    Text,
    /// One JSON object
    Json,
    /// One page to open in a browser
    Html,
}
