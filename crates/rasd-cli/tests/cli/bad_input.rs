//! Bad input gives a clear message and the right exit status, and nothing else is lost.

use std::fs;

use crate::support::{command, folder, rasd};

pub(crate) const GOOD: &str = "بلغ عدد الشركات 2800 شركة.";

pub(crate) fn path(path: &std::path::Path) -> &str {
    path.to_str().unwrap_or_default()
}

#[test]
fn invalid_utf8_is_reported_with_file_and_byte_and_the_rest_is_processed() {
    let folder = folder("invalid_utf8");
    let file = folder.join("a.txt");
    fs::write(&file, [b"\xD8\xD8 ".as_slice(), GOOD.as_bytes()].concat()).unwrap();
    let run = rasd(&["extract", path(&file)], b"");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("a.txt: not UTF-8 at byte 0"), "{}", run.err);
    assert_eq!(run.json()[0]["mentions"][0]["value"], "2800");
    assert_eq!(run.json()[0]["warnings"][0]["error"]["code"], "invalid_utf8");
}

#[test]
fn empty_file_is_a_document_without_mentions() {
    let file = folder("empty").join("a.txt");
    fs::write(&file, "").unwrap();
    let run = rasd(&["extract", path(&file)], b"");
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    assert_eq!(run.json()[0]["mentions"], serde_json::json!([]));
}

#[test]
fn folder_gives_its_files_in_the_order_of_their_names() {
    let folder = folder("walk");
    fs::create_dir(folder.join("deep")).unwrap();
    fs::write(folder.join("b.txt"), GOOD).unwrap();
    fs::write(folder.join("a.jsonl"), format!("{{\"text\":\"{GOOD}\",\"id\":\"first\"}}\n")).unwrap();
    fs::write(folder.join("deep/c.txt"), GOOD).unwrap();
    fs::write(folder.join("notes.pdf"), "ignored").unwrap();
    let run = rasd(&["extract", path(&folder)], b"");
    let documents = run.json();
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert_eq!(documents.len(), 3);
    assert_eq!(documents[0]["id"], "first");
    assert!(documents[2]["file"].as_str().unwrap().ends_with("c.txt"));
}

#[test]
fn folder_without_texts_says_so() {
    let run = rasd(&["extract", path(&folder("nothing"))], b"");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("holds no file that ends in .txt"), "{}", run.err);
}

#[test]
fn missing_file_is_reported_and_the_others_are_read() {
    let folder = folder("missing");
    fs::write(folder.join("b.txt"), GOOD).unwrap();
    let run = rasd(&["extract", path(&folder.join("a.txt")), path(&folder.join("b.txt"))], b"");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("a.txt: cannot be read"), "{}", run.err);
    assert_eq!(run.json()[0]["error"]["code"], "unreadable");
    assert_eq!(run.json()[1]["mentions"][0]["value"], "2800");
}

#[test]
fn only_a_missing_file_cannot_run() {
    let run = rasd(&["extract", path(&folder("gone").join("a.txt"))], b"");
    assert_eq!(run.status, Some(2));
}

#[test]
fn bad_lines_have_their_records_in_place() {
    let input = format!("{{\"text\":\"{GOOD}\"}}\nnot json\n{{\"text\":1}}\n\n{{\"text\":\"{GOOD}\"}}\n");
    let run = rasd(&["extract", "--from", "jsonl"], input.as_bytes());
    let codes: Vec<_> =
        run.json().iter().map(|line| line["error"]["code"].as_str().map(str::to_owned)).collect();
    assert_eq!(run.status, Some(1));
    assert_eq!(codes, [None, Some("invalid_json".into()), Some("wrong_type".into()), None]);
    assert_eq!(run.json()[2]["line"], 3);
}

#[test]
fn nul_bytes_are_text_like_any_other() {
    let run = rasd(&["extract", "--from", "text"], format!("\0\0{GOOD}\0").as_bytes());
    assert_eq!(run.status, Some(0));
    assert_eq!(run.json()[0]["mentions"][0]["start"], 18);
}

#[test]
fn one_line_of_a_hundred_megabytes_is_read() {
    let file = folder("long_line").join("a.txt");
    let mut text = "كلمة ".repeat(100_000_000 / 9);
    text.push_str(GOOD);
    fs::write(&file, &text).unwrap();
    let run = rasd(&["extract", path(&file)], b"");
    fs::remove_file(&file).unwrap();
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    assert_eq!(run.json()[0]["mentions"][0]["value"], "2800");
}

#[test]
fn unknown_kind_lists_the_kinds() {
    let run = rasd(&["extract", "--kinds", "moni"], b"");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("there is no kind `moni`") && run.err.contains("money"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn folder_that_holds_itself_is_read_once() {
    let folder = folder("circle");
    fs::create_dir(folder.join("deep")).unwrap();
    fs::write(folder.join("deep/a.txt"), GOOD).unwrap();
    fs::write(folder.join("b.txt"), GOOD).unwrap();
    std::os::unix::fs::symlink(".", folder.join("again")).unwrap();
    std::os::unix::fs::symlink("..", folder.join("deep/up")).unwrap();
    for input in [folder.clone(), folder.join("**/*.txt")] {
        let run = rasd(&["extract", path(&input)], b"");
        let lines = run.json();
        assert_eq!((run.status, lines.len()), (Some(0), 2), "{}", run.out);
        assert!(!run.out.contains("again") && !run.out.contains("up"), "{}", run.out);
    }
}

#[test]
fn empty_date_is_none() {
    let run = rasd(&["extract", "--from", "jsonl"], br#"{"text":"2800","date":"","region":""}"#);
    assert_eq!((run.status, run.json()[0]["mentions"][0]["value"].as_str()), (Some(0), Some("2800")));
}

#[test]
fn pattern_that_is_none_cannot_run() {
    let run = rasd(&["extract", "d/["], b"");
    assert_eq!((run.status, run.json()[0]["error"]["code"].as_str()), (Some(2), Some("bad_pattern")));
}

#[test]
fn one_bad_line_is_bad_input() {
    let run = rasd(&["extract", "--from", "jsonl"], b"not json\n");
    assert_eq!((run.status, run.json()[0]["error"]["code"].as_str()), (Some(1), Some("invalid_json")));
}

#[test]
fn byte_order_mark_is_no_text() {
    let line = format!("\u{FEFF}{{\"text\":\"{GOOD}\"}}\n");
    let run = rasd(&["extract"], line.as_bytes());
    assert_eq!((run.status, run.json()[0]["mentions"][0]["value"].as_str()), (Some(0), Some("2800")));
    let run = rasd(&["extract", "--from", "text"], format!("\u{FEFF}{GOOD}").as_bytes());
    assert_eq!(run.json()[0]["mentions"][0]["start"], 16);
}

#[test]
fn damaged_utf16_is_reported() {
    let file = folder("utf16").join("a.txt");
    fs::write(&file, [0xFF, 0xFE, 0x00, 0xD8, 0x35, 0x00]).unwrap();
    let run = rasd(&["extract", path(&file)], b"");
    assert_eq!(
        (run.status, run.json()[0]["warnings"][0]["error"]["code"].as_str()),
        (Some(1), Some("invalid_encoding"))
    );
}

#[test]
fn control_characters_do_not_reach_the_table() {
    let line = "{\"id\":\"\\u001b[31m\\nT9\",\"text\":\"2800 شركة\"}";
    let run = rasd(&["extract", "--from", "jsonl", "--to", "table"], line.as_bytes());
    assert!(!run.out.contains('\u{1b}') && run.out.lines().count() == 3, "{}", run.out);
}

#[test]
fn unclosed_quote_costs_its_row_alone() {
    let table = format!("id,text\n1,\"{GOOD}\n2,{GOOD}\n");
    let run = rasd(&["extract", "--from", "csv"], table.as_bytes());
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 2), "{}", run.err);
    assert_eq!((&lines[0]["line"], &lines[0]["error"]["code"]), (&2.into(), &"unclosed_quote".into()));
    assert_eq!((&lines[1]["id"], &lines[1]["mentions"][0]["value"]), (&"2".into(), &"2800".into()));
}

/// Looking ahead from every line anew would take hours.
#[test]
fn quotes_that_are_opened_again_and_again_are_passed_over() {
    let table = format!("id,text\n{}", "x\",\"\n".repeat(100_000));
    let run = rasd(&["extract", "--from", "csv", "--quiet"], table.as_bytes());
    assert_eq!((run.status, run.out.matches("unclosed_quote").count()), (Some(1), 100_000));
}

/// The bytes of one mark come one by one.
#[test]
fn input_may_come_in_drops() {
    use std::io::Write;
    let mut child = command(&["extract"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let line = format!("{{\"text\":\"{GOOD}\"}}\n");
    let bytes: Vec<u8> = format!("\u{FEFF}{line}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for byte in &bytes[..4] {
        stdin.write_all(&[*byte]).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    stdin.write_all(&bytes[4..]).unwrap();
    drop(stdin);
    let run: crate::support::Run = child.wait_with_output().unwrap().into();
    assert_eq!((run.status, run.json()[0]["mentions"][0]["value"].as_str()), (Some(0), Some("2800")));
}

/// The codes of the lines, nothing for a document.
fn codes(input: &[u8], format: &str) -> Vec<Option<String>> {
    let run = rasd(&["extract", "--from", format], input);
    assert_eq!(run.status, Some(1), "{}", run.err);
    run.json().iter().map(|line| line["error"]["code"].as_str().map(str::to_owned)).collect()
}

#[test]
fn missing_fields_and_bad_dates_have_their_records() {
    let lines = [
        br#"{"body":"x"}"#.to_vec(),
        br#"{"text":"x","date":"2022-02-30"}"#.to_vec(),
        br#"{"text":"x","region":"Lebanon"}"#.to_vec(),
        b"{\"text\":\"\xff\"}".to_vec(),
        br#"{"text":"x"}"#.to_vec(),
    ];
    let found = codes(&lines.join(&b'\n'), "jsonl");
    let found: Vec<_> = found.iter().map(Option::as_deref).collect();
    assert_eq!(
        found,
        [Some("missing_field"), Some("invalid_field"), Some("invalid_field"), Some("invalid_utf8"), None]
    );
}

#[test]
fn bad_tables_have_their_records() {
    assert_eq!(codes(b"id,body\n1,x\n", "csv"), [Some("missing_field".to_owned())]);
    assert_eq!(codes(b"id,text\n1\n2,x\n", "csv"), [Some("missing_field".to_owned()), None]);
}

/// In less memory than the line is long, so that nobody can keep it.
#[cfg(unix)]
#[test]
fn line_of_a_gigabyte_is_passed_over() {
    use std::io::Write;
    let args = ["extract", "--from", "jsonl", "--quiet", "--threads", "2"];
    let mut child = crate::support::limited(768, &args).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeder = std::thread::spawn(move || {
        let chunk = "س".repeat(1 << 19);
        stdin.write_all(b"{\"text\":\"").unwrap();
        (0..1024).for_each(|_| stdin.write_all(chunk.as_bytes()).unwrap());
        write!(stdin, "\"}}\n{{\"text\":\"{GOOD}\"}}\n").unwrap();
    });
    let run: crate::support::Run = child.wait_with_output().unwrap().into();
    feeder.join().unwrap();
    assert_eq!((run.status, run.json()[0]["error"]["code"].as_str()), (Some(1), Some("line_too_long")));
    assert_eq!(run.json()[1]["mentions"][0]["value"], "2800");
}

#[cfg(unix)]
#[test]
fn unreadable_file_in_the_middle_of_a_folder() {
    let folder = folder("unreadable");
    fs::write(folder.join("a.txt"), GOOD).unwrap();
    std::os::unix::fs::symlink(folder.join("nowhere"), folder.join("b.txt")).unwrap();
    fs::write(folder.join("c.txt"), GOOD).unwrap();
    let run = rasd(&["extract", path(&folder)], b"");
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3));
    assert_eq!(lines[1]["error"]["code"], "unreadable");
    assert_eq!(lines[2]["mentions"][0]["value"], "2800");
}

#[test]
fn pattern_that_the_shell_left_alone() {
    let folder = folder("pattern");
    fs::create_dir(folder.join("deep")).unwrap();
    for name in ["b.txt", "a.txt", "c.md", "deep/d.txt"] {
        fs::write(folder.join(name), GOOD).unwrap();
    }
    let files = |pattern: &str| {
        let run = rasd(&["extract", path(&folder.join(pattern))], b"");
        let name =
            |line: &serde_json::Value| line["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        run.json().iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(files("*.txt"), ["a.txt", "b.txt"]);
    assert_eq!(files("**/*.txt"), ["a.txt", "b.txt", "d.txt"]);
    assert_eq!(files("[bc].*"), ["b.txt", "c.md"]);
}

#[test]
fn pattern_without_files_says_so() {
    let run = rasd(&["extract", path(&folder("pattern_none").join("*.txt"))], b"");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("no file has such a name"), "{}", run.err);
}

#[test]
fn every_row_of_the_table_in_the_docs_is_a_test() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let tests: String = fs::read_dir(root.join("tests/cli"))
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let table = fs::read_to_string(root.join("../../docs/bad-input.md")).unwrap();
    let rows: Vec<&str> =
        table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| what")).collect();
    assert!(rows.len() > 25);
    for row in rows {
        let name = row.trim_end_matches([' ', '|', '`']).rsplit('`').next().unwrap();
        assert!(tests.contains(&format!("#[test]\nfn {name}()")), "no test for: {row}");
    }
}
