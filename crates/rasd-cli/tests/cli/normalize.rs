//! The contract of `rasd normalize`.

use std::io::{Read as _, Write as _};
use std::sync::mpsc::channel;
use std::thread::spawn;
use std::time::Duration;

use serde_json::json;

use crate::support::{command, folder, rasd};

#[track_caller]
fn check(args: &[&str], input: &str, output: &str) {
    let run = rasd(&[&["normalize"], args].concat(), input.as_bytes());
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (Some(0), output, ""));
}

#[test]
fn text_stays_text() {
    check(&[], "قالَ أحمدُ\n«نعم»", "قال احمد\n\"نعم\"");
    check(&["--profile", "lucene"], "مدرسةٌ\r\n\r\n", "مدرسه\r\n\r\n");
    check(&["--profile", "camel-ar"], "", "");
}

#[test]
fn named_operations() {
    check(&["--ops", "fold-teh,drop-tashkeel"], "مدرسةٌ أخرى", "مدرسه أخرى");
    check(&["--ops", "collapse-space,trim"], "  أ \n\n ب ", "أ ب");
}

#[test]
fn an_order_that_matters_is_told() {
    let run = rasd(&["normalize", "--ops", "fold-alef,nfc"], "\u{627}\u{654}".as_bytes());
    assert_eq!(run.out, "ا");
    assert!(run.err.contains("nfc runs before fold-alef"), "{}", run.err);
    let run = rasd(&["normalize", "--in-order", "--ops", "fold-alef,nfc", "-q"], "\u{627}\u{654}".as_bytes());
    assert_eq!((run.out.as_str(), run.err.as_str()), ("أ", ""));
}

#[test]
fn records_with_edits_in_bytes() {
    let run = rasd(&["normalize", "--map"], "{\"id\":3,\"text\":\"مُد، ﷺ\"}".as_bytes());
    let edits = [[2, 4, 2, 2], [6, 8, 4, 5], [9, 12, 6, 39]];
    assert_eq!(run.json(), [json!({"id": 3, "text": "مد, صلي الله عليه وسلم", "edits": edits})]);
}

#[test]
fn rows_end_their_lines() {
    check(&["--from", "jsonl"], "{\"text\":\"أ\"}\n{\"text\":\"إ\"}\n", "ا\nا\n");
}

#[test]
fn a_long_text_is_normalized_in_parts() {
    let text = "\u{FEFF}قالَ إنّ الوزيرَ\tوصل.\n\u{FEFF}".repeat(60_000) + &"طويلٌ".repeat(200_000) + " آخر";
    let expected = "قال ان الوزير\tوصل.\n".repeat(60_000) + &"طويل".repeat(200_000) + " اخر";
    let run = rasd(&["normalize"], text.as_bytes());
    assert!(run.out == expected, "{} bytes instead of {}", run.out.len(), expected.len());
}

#[test]
fn a_text_is_written_while_more_of_it_comes() {
    let mut child = command(&["normalize"]).spawn().unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (sender, parts) = channel();
    let reader = spawn(move || {
        let mut part = vec![0; 1 << 16];
        while let Ok(len @ 1..) = stdout.read(&mut part) {
            sender.send(part[..len].to_vec()).unwrap();
        }
    });
    stdin.write_all("قالَ\n".repeat(600_000).as_bytes()).unwrap();
    let mut out = Vec::new();
    while out.len() < 1 << 20 {
        out.extend(parts.recv_timeout(Duration::from_secs(100)).expect("output before the end of the input"));
    }
    drop(stdin);
    out.extend(parts.iter().flatten());
    reader.join().unwrap();
    assert!(child.wait().unwrap().success());
    assert!(out == "قال\n".repeat(600_000).as_bytes());
}

#[test]
fn bad_bytes_are_replaced_and_reported_with_their_place() {
    let path = folder("normalize-bytes").join("bad.txt");
    std::fs::write(&path, [vec![b'\n'; 3_000_000].as_slice(), b"a\xFFb"].concat()).unwrap();
    let run = rasd(&["normalize", path.to_str().unwrap()], b"");
    assert_eq!(run.status, Some(1));
    assert!(run.out.ends_with("\na\u{FFFD}b"));
    assert!(run.err.contains("not UTF-8 at byte 3000001"), "{}", run.err);
}

#[test]
fn unknown_names_are_refused() {
    let run = rasd(&["normalize", "--profile", "nonsense"], b"");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("--list"), "{}", run.err);
}

#[test]
fn every_profile_and_operation_is_listed() {
    let run = rasd(&["normalize", "--list"], b"");
    for name in
        ["conservative", "match-loose", "camel-arclean", "compose-hamza", "digits-ascii-all", "squeeze-2"]
    {
        assert!(run.out.lines().any(|line| line.trim().starts_with(name)), "{name}");
    }
}
