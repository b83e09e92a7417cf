//! The contract of `rasd tokenize`.

use serde_json::json;

use crate::support::rasd;

#[test]
fn tokens_and_sentences() {
    let run = rasd(&["tokenize", "--from", "text"], "2800شركة. نعم".as_bytes());
    assert_eq!(run.status, Some(0));
    let token = |kind, text, start: u32, end: u32, glued| json!({"kind": kind, "text": text, "start": start, "end": end, "glued": glued});
    let tokens = [
        token("NUM", "2800", 0, 4, false),
        token("WORD", "شركة", 4, 8, true),
        token("PUNCT", ".", 8, 9, true),
        token("WORD", "نعم", 10, 13, false),
    ];
    assert_eq!(run.json()[0]["tokens"], json!(tokens));
    assert_eq!(run.json()[0]["sentences"], json!([[0, 9], [10, 13]]));
}

#[test]
fn offsets_in_bytes() {
    let run = rasd(&["tokenize", "--from", "text", "--offsets", "bytes"], "قال 5".as_bytes());
    assert_eq!(run.json()[0]["tokens"][1]["start"], 7);
    assert_eq!(run.json()[0]["sentences"], json!([[0, 8]]));
}

#[test]
fn a_line_keeps_its_id() {
    let run = rasd(
        &["tokenize", "--from", "jsonl"],
        "{\"id\":7,\"text\":\"نعم\"}\n{\"id\":8,\"text\":\"\"}".as_bytes(),
    );
    assert_eq!((&run.json()[0]["id"], &run.json()[1]["id"]), (&json!(7), &json!(8)));
    assert_eq!(run.json()[1]["tokens"], json!([]));
}
