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
    assert_eq!(rasd(&["eval", &documents(), "--min-value-f1", "100"], b"").status, Some(1));
    assert_eq!(rasd(&["eval", &documents(), "--min-value-f1", "101"], b"").status, Some(2));
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

/// Three documents: one right, one with another kind and one that is missed.
fn mixed(name: &str) -> String {
    let gold = folder(name).join("gold.jsonl");
    let line = |id: &str, text: &str, mention: &str| {
        format!("{{\"id\":\"{id}\",\"text\":\"{text}\",\"mentions\":[{mention}]}}\n")
    };
    let right = r#"{"start":10,"end":14,"text":"2800","kind":"cardinal","value":"2800"}"#;
    let other = r#"{"start":10,"end":14,"text":"2800","kind":"ordinal"}"#;
    let missed = r#"{"start":0,"end":3,"text":"كان","kind":"percent","value":"3"}"#;
    let lines = [
        line("a", "بلغ عددها 2800 شركة", right),
        line("b", "بلغ عددها 2800 شركة", other),
        line("c<b>", "كان هناك", missed),
    ];
    fs::write(&gold, lines.concat()).unwrap();
    gold.to_string_lossy().into_owned()
}

#[test]
fn json_has_kinds_documents_confusion_and_differences() {
    let run = rasd(&["eval", "--to", "json", &mixed("eval_json")], b"");
    let report = run.json().remove(0);
    assert_eq!(report["kinds"]["cardinal"]["found"], 2, "{report}");
    assert_eq!((&report["values"]["right"], &report["values"]["gold"]), (&1.into(), &3.into()));
    let scores: Vec<_> =
        report["documents"].as_array().unwrap().iter().map(|one| one["counts"]["f1"].as_f64()).collect();
    assert_eq!(scores, [Some(100.0), Some(0.0), Some(0.0)]);
    let pairs = serde_json::json!([
        {"gold": "cardinal", "found": "cardinal", "count": 1},
        {"gold": "ordinal", "found": "cardinal", "count": 1},
        {"gold": "percent", "found": null, "count": 1},
    ]);
    assert_eq!(report["confusion"], pairs);
    assert_eq!(
        (&report["differences"][0]["what"], &report["differences"][0]["found"]["value"]),
        (&"kind".into(), &"2800".into())
    );
    assert_eq!(
        (&report["differences"][1]["what"], &report["differences"][1]["gold"]["text"]),
        (&"missed".into(), &"كان".into())
    );
}

#[test]
fn text_has_a_row_a_document_and_what_is_taken_for_what() {
    let run = rasd(&["eval", &mixed("eval_text")], b"");
    let has =
        |start: &str, end: &str| run.out.lines().any(|line| line.starts_with(start) && line.ends_with(end));
    assert!(has("a ", "100.0") && has("b ", "0.0"), "{}", run.out);
    assert!(run.out.contains("ordinal      cardinal          1"), "{}", run.out);
}

#[test]
fn html_shows_the_same_without_a_network() {
    let page = rasd(&["eval", "--to", "html", &mixed("eval_html")], b"").out;
    assert!(page.contains("<td class=\"wrong\">1</td>") && page.contains("«2800» by number."), "{page}");
    assert!(page.contains("c&lt;b&gt;") && !page.contains("c<b>"), "{page}");
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"));
}

#[test]
fn gold_outside_the_text_is_refused() {
    let gold = folder("eval_outside").join("gold.jsonl");
    let mention = r#"{"start":90,"end":95,"text":"","kind":"cardinal"}"#;
    fs::write(&gold, format!("{{\"id\":\"a\",\"text\":\"كلام\",\"mentions\":[{mention}]}}\n")).unwrap();
    let run = rasd(&["eval", gold.to_str().unwrap()], b"");
    assert!(run.status == Some(2) && run.err.contains("90..95 does not lie in the text"), "{}", run.err);
}

#[test]
fn gold_of_other_kinds_is_not_missed() {
    let gold = folder("eval_kinds").join("gold.jsonl");
    let mentions = r#"{"start":4,"end":8,"text":"2800","kind":"cardinal"},{"start":14,"end":22,"text":"5 دنانير","kind":"money"}"#;
    fs::write(
        &gold,
        format!("{{\"id\":\"a\",\"text\":\"بلغ 2800 شركة 5 دنانير\",\"mentions\":[{mentions}]}}\n"),
    )
    .unwrap();
    let run = rasd(&["eval", "--kinds", "cardinal", "--fails", "9", gold.to_str().unwrap()], b"");
    assert!(run.status == Some(0) && !run.out.contains("missed  "), "{}{}", run.out, run.err);
}
