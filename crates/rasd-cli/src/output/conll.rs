//! CoNLL: a line a token with its offsets and a BIO tag, an empty line between sentences, `# newdoc id = …` before each
//! document. Where mentions nest, the longest is tagged.

use std::io::Write as _;

use rasd::tokenize::{TokenBuffer, TokenKind, TokenStream, tokenize};
use rasd::{Mention, Span};

use super::brat::label;
use super::{Found, printable, unwritable};
use crate::input::Trouble;

pub(super) fn write(found: &Found<'_>, out: &mut Vec<u8>) -> Result<(), Trouble> {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(&found.document.text, &mut buffer).map_err(|error| unwritable(&error))?;
    let outer = outermost(found.mentions);
    let _ = writeln!(out, "# newdoc id = {}", printable(&found.document.title().unwrap_or_default()));
    for sentence in stream.sentences() {
        for token in sentence.tokens() {
            write_token(found, &stream, token, &outer, out);
        }
        out.push(b'\n');
    }
    Ok(())
}

fn write_token(
    found: &Found<'_>,
    stream: &TokenStream<'_>,
    token: usize,
    outer: &[&Mention],
    out: &mut Vec<u8>,
) {
    let Some(known) = stream.get(token).filter(|known| known.kind != TokenKind::Newline) else {
        return;
    };
    let (start, end) = (found.offsets.at(known.span.start()), found.offsets.at(known.span.end()));
    // Writing to memory does not fail.
    let _ = writeln!(out, "{}\t{start}\t{end}\t{}", printable(stream.text(token)), tag(outer, known.span));
}

/// Mentions that lie in no other; they are sorted by start, longer first.
fn outermost(mentions: &[Mention]) -> Vec<&Mention> {
    let mut end = 0;
    let outer = |mention: &&Mention| {
        let free = mention.span.start() >= end;
        end = if free { mention.span.end() } else { end };
        free
    };
    mentions.iter().filter(outer).collect()
}

fn tag(outer: &[&Mention], token: Span) -> String {
    let at = outer.partition_point(|mention| mention.span.end() <= token.start());
    match outer.get(at).filter(|mention| mention.span.overlaps(token)) {
        None => "O".to_owned(),
        Some(mention) if mention.span.start() >= token.start() => format!("B-{}", label(mention)),
        Some(mention) => format!("I-{}", label(mention)),
    }
}
