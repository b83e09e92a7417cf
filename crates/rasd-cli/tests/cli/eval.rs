//! `rasd eval`, and the floor under the scores on our own documents.

use std::fs;
use std::path::Path;

use crate::support::{folder, rasd};

fn documents() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/documents").to_string_lossy().into_owned()
}

#[test]
fn scores_on_the_seed_documents_keep_their_floor() {
    let run = rasd(&["eval", &documents(), "--min-value-f1", "92", "--min-entity-f1", "77"], b"");
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
    for kind in ["cardinal", "money", "date", "duration", "entity"] {
        assert!(run.out.lines().any(|line| line.starts_with(kind)), "no row for {kind}:\n{}", run.out);
    }
}

#[test]
fn missed_gate_is_the_exit_status() {
    assert_eq!(rasd(&["eval", &documents(), "--min-value-f1", "101"], b"").status, Some(1));
}

#[test]
fn differences_are_listed() {
    let gold = folder("eval").join("gold.jsonl");
    let text = "بلغ عددها 2800 شركة و5 مصانع";
    let mention = r#"{"start":10,"end":14,"text":"2800","kind":"cardinal","value":"2801"}"#;
    fs::write(&gold, format!("{{\"id\":\"a\",\"text\":\"{text}\",\"mentions\":[{mention}]}}\n")).unwrap();
    let run = rasd(&["eval", gold.to_str().unwrap(), "--fails", "9"], b"");
    assert!(run.out.contains("a  missed  10..14 cardinal 2801 «2800»"), "{}", run.out);
    assert!(run.out.contains("a  spurious  10..14 cardinal 2800 «2800» by number."), "{}", run.out);
    assert!(run.out.contains("a  spurious  21..22 cardinal 5 «5»"), "{}", run.out);
}

#[test]
fn gold_that_is_not_in_the_text_is_refused_with_its_line() {
    let gold = folder("eval_bad").join("gold.jsonl");
    let mention = r#"{"start":0,"end":2,"text":"نص","kind":"cardinal"}"#;
    fs::write(&gold, format!("\n{{\"id\":\"a\",\"text\":\"كلام\",\"mentions\":[{mention}]}}\n")).unwrap();
    let run = rasd(&["eval", gold.to_str().unwrap()], b"");
    assert_eq!(run.status, Some(2));
    assert!(
        run.err.contains("gold.jsonl, line 2: the text at 0..2 is «كل», the gold says «نص»"),
        "{}",
        run.err
    );
}
