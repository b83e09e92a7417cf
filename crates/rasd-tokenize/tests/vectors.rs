//! Agreement with the reference tokenizer, row by row, when its vectors lie beside the repository.
#![allow(clippy::unwrap_used)] // a broken row fails the test

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::Path;

use flate2::read::GzDecoder;
use rasd_tokenize::{TokenBuffer, TokenKind, tokenize};
use serde_json::{Value, json};

const SIGN: &str = "the reference swallows the first digit in the grapheme cluster of a number sign; a number is a token of its own";
const JOINER: &str = "a joiner at the end of a word is nothing, as every other control between tokens";
const KEYCAP: &str = "a keycap is one emoji sequence, also on #";
const FULL_WIDTH: &str = "full-width digits are digits, as those of the other systems";
const CONTROLS: &str = "a sentence begins and ends with a token, not with the controls around it";

/// Every row where we differ from the reference: operation, input, why ours is right.
const DIFFERENT: [(&str, &str, &str); 15] = [
    ("tokens", "\u{600}١٢", SIGN),
    ("tokens", "\u{601}٢٠٢٢", SIGN),
    ("tokens", "\u{603}٥", SIGN),
    ("tokens", "\u{605}٥", SIGN),
    ("tokens", "\u{6DD}٥", SIGN),
    ("tokens", "\u{6DD}١٢", SIGN),
    ("tokens", "\u{890}١", SIGN),
    ("tokens", "ه\u{200D}", JOINER),
    ("tokens", "#\u{FE0F}\u{20E3}", KEYCAP),
    ("tokens", "１２", FULL_WIDTH),
    ("sentences", "ه\u{200D}", CONTROLS),
    ("sentences", "\u{202B}كلمة\u{202C}", CONTROLS),
    ("sentences", "\u{202E}كلمة\u{202C}", CONTROLS),
    ("sentences", "\u{2066}abc\u{2069} كلمة", CONTROLS),
    ("sentences", "\u{2067}كلمة\u{2069}", CONTROLS),
];

fn reference_name(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::Word => "AWORD",
        TokenKind::Latin => "LWORD",
        TokenKind::OtherWord => "OWORD",
        other => other.name(),
    }
}

fn ours(op: &str, text: &str) -> Value {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    if op == "tokens" {
        let row = |i: usize| {
            let token = stream.get(i).unwrap();
            json!([reference_name(token.kind), stream.text(i), token.span.start(), token.span.end()])
        };
        (0..stream.len()).map(row).collect()
    } else {
        let sentences = stream.sentences().iter();
        sentences.map(|s| json!([s.span.slice(text), s.span.start(), s.span.end()])).collect()
    }
}

#[test]
fn agrees_with_the_reference() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/tokens.jsonl.gz");
    let Ok(file) = File::open(&path) else {
        // Not by `eprintln!`, which the test harness swallows.
        writeln!(io::stderr(), "NOT RUN: the reference vectors: no {}", path.display()).unwrap();
        return;
    };
    let mut rows = 0;
    let mut different = Vec::new();
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let row: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let (op, input) = (row["op"].as_str().unwrap(), row["input"].as_str().unwrap());
        let (theirs, ours) = (&row["output"], ours(op, input));
        rows += 1;
        if *theirs != ours {
            different.push((op.to_owned(), input.to_owned()));
            let known = DIFFERENT.iter().any(|(o, i, _)| (*o, *i) == (op, input));
            assert!(known, "{op} of {input:?}\n  theirs {theirs}\n  ours   {ours}");
        }
    }
    assert!(rows > 1000, "only {rows} rows");
    for (op, input, why) in DIFFERENT {
        let found = different.iter().any(|(o, i)| (o.as_str(), i.as_str()) == (op, input));
        assert!(found, "{op} of {input:?} agrees now: {why}");
    }
}
