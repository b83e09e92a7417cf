//! `rasd tokenize`: the tokens and sentences of every document, one JSON object a line.

use anyhow::Result;
use clap::Args;
use rasd::tokenize::{Token, TokenBuffer, TokenStream, tokenize};
use serde::Serialize;
use serde_json::Value;

use crate::Status;
use crate::args::{InputArgs, OffsetUnit};
use crate::input::{InputDocument, Trouble};
use crate::output::offsets::Offsets;
use crate::stream::{self, Frame};

#[derive(Args, Debug)]
pub(crate) struct TokenizeArgs {
    #[command(flatten)]
    input: InputArgs,
    /// The unit of `start`, `end` and of the sentences
    #[arg(long, value_enum, default_value = "chars")]
    offsets: OffsetUnit,
}

pub(crate) fn run(args: &TokenizeArgs) -> Result<Status> {
    let frame = Frame { records: true, ..Frame::default() };
    stream::run(&args.input, &frame, |buffer, document, out| write(buffer, document, args.offsets, out))
}

/// Appends the line of one document.
fn write(
    buffer: &mut TokenBuffer,
    document: &InputDocument,
    unit: OffsetUnit,
    out: &mut Vec<u8>,
) -> Result<(), Trouble> {
    let stream =
        tokenize(&document.text, buffer).map_err(|error| Trouble::new("text_too_long", error.to_string()))?;
    let offsets = Offsets::new(&document.text, unit);
    let record = DocumentRecord {
        id: document.id.as_ref(),
        file: document.file.as_deref(),
        tokens: stream.tokens().iter().map(|token| TokenRecord::new(&stream, token, &offsets)).collect(),
        sentences: stream
            .sentences()
            .iter()
            .map(|s| [offsets.at(s.span.start()), offsets.at(s.span.end())])
            .collect(),
    };
    serde_json::to_writer(&mut *out, &record).map_err(|error| Trouble::new("output", error.to_string()))?;
    out.push(b'\n');
    Ok(())
}

#[derive(Serialize)]
struct DocumentRecord<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    tokens: Vec<TokenRecord<'a>>,
    sentences: Vec<[usize; 2]>,
}

#[derive(Serialize)]
struct TokenRecord<'a> {
    kind: &'static str,
    text: &'a str,
    start: usize,
    end: usize,
    glued: bool,
}

impl<'a> TokenRecord<'a> {
    fn new(stream: &TokenStream<'a>, token: &Token, offsets: &Offsets<'_>) -> Self {
        Self {
            kind: token.kind.name(),
            text: token.span.slice(stream.source()),
            start: offsets.at(token.span.start()),
            end: offsets.at(token.span.end()),
            glued: token.flags.glued(),
        }
    }
}
