//! Long runs: compressed and tabular input, resuming, stopping.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::support::{command, folder, rasd};

fn path(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}

fn articles(count: usize) -> String {
    let line = |n| format!("{{\"id\":{n},\"text\":\"بلغ العدد {n} في العام 2020\"}}\n");
    (0..count).map(line).collect::<Vec<_>>().concat()
}

#[test]
fn table_rows_are_documents() {
    let table = "id,text,region\n7,\"بلغ 2800 شركة\",LB\n";
    let run = rasd(&["extract", "--from", "csv"], table.as_bytes());
    assert_eq!(
        (run.status, run.json()[0]["id"].as_str(), run.json()[0]["region"].as_str()),
        (Some(0), Some("7"), Some("LB"))
    );
    assert_eq!(run.json()[0]["mentions"][0]["value"], "2800");
}

#[test]
fn compression_is_told_by_content() {
    let file = folder("packed").join("articles.jsonl");
    let mut gzip =
        flate2::write::GzEncoder::new(fs::File::create(&file).unwrap(), flate2::Compression::fast());
    gzip.write_all(articles(3).as_bytes()).unwrap();
    gzip.finish().unwrap();
    let run = rasd(&["extract", path(&file)], b"");
    assert_eq!((run.status, run.json().len()), (Some(0), 3));
}

#[test]
fn truncated_gzip_gives_what_it_has_and_an_error() {
    let file = folder("truncated").join("articles.jsonl.gz");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    gzip.write_all(articles(2000).as_bytes()).unwrap();
    let packed = gzip.finish().unwrap();
    fs::write(&file, &packed[..packed.len() / 2]).unwrap();
    let run = rasd(&["extract", path(&file)], b"");
    let lines = run.json();
    assert_eq!(run.status, Some(1));
    assert!(lines.len() > 900, "{}", lines.len());
    assert!(lines.last().unwrap()["error"].is_object());
}

fn packed(text: &str) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::none());
    gzip.write_all(text.as_bytes()).unwrap();
    gzip.finish().unwrap()
}

#[test]
fn truncated_gzip_of_a_text_gives_what_it_holds() {
    let file = folder("truncated_text").join("a.txt.gz");
    let packed = packed(&"بلغ العدد 2800 شركة. ".repeat(100_000));
    for length in [packed.len() / 2, packed.len() - 3] {
        fs::write(&file, &packed[..length]).unwrap();
        let run = rasd(&["extract", path(&file)], b"");
        let lines = run.json();
        assert_eq!((run.status, lines.len()), (Some(1), 2));
        assert_eq!(lines[0]["mentions"][0]["value"], "2800");
        assert_eq!(lines[1]["error"]["code"], "unreadable");
        let run = rasd(&["normalize", path(&file)], b"");
        assert!(run.status == Some(1) && run.out.len() > length / 2, "{}", run.err);
    }
}

#[test]
fn zeros_behind_gzip_are_nothing_and_other_bytes_are_reported() {
    let folder = folder("padded");
    for (name, text) in [("a.txt.gz", "بلغ 2800 شركة".to_owned()), ("a.jsonl.gz", articles(1))] {
        let file = folder.join(name);
        for (behind, status, count) in [(&[0; 512][..], 0, 1), (b"junk", 1, 2)] {
            fs::write(&file, [&packed(&text), behind].concat()).unwrap();
            let run = rasd(&["extract", path(&file)], b"");
            let lines = run.json();
            assert_eq!((run.status, lines.len()), (Some(status), count), "{}", run.out);
            assert!(lines[0]["mentions"].is_array());
            let code = lines.get(1).and_then(|line| line["error"]["code"].as_str());
            assert_eq!(code, (count == 2).then_some("trailing_bytes"));
        }
    }
}

#[test]
fn detected_encoding_is_said_in_every_format() {
    let file = folder("legacy_formats").join("a.txt");
    let (bytes, ..) = encoding_rs::WINDOWS_1256.encode("بلغ عدد الشركات 2800 شركة");
    fs::write(&file, bytes).unwrap();
    for format in ["csv", "conll", "table", "jsonl"] {
        let run = rasd(&["extract", "--encoding", "auto", "--to", format, path(&file)], b"");
        assert_eq!(run.err.matches("a.txt: read as windows-1256").count(), 1, "{}", run.err);
    }
    let run = rasd(&["extract", "--encoding", "auto", "--quiet", path(&file)], b"");
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
}

#[test]
fn utf16_without_a_mark_is_detected_on_standard_input() {
    for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = articles(2).encode_utf16().flat_map(to_bytes).collect();
        let run = rasd(&["extract", "--encoding", "auto"], &bytes);
        assert_eq!((run.status, run.json().len()), (Some(0), 2), "{}", run.err);
    }
}

#[test]
fn a_bad_byte_does_not_change_the_encoding() {
    let text = ["بلغ عدد الشركات 2800 شركة".as_bytes(), b"\xFF"].concat();
    let run = rasd(&["extract", "--from", "text", "--encoding", "auto"], &text);
    assert_eq!((run.status, run.json()[0]["mentions"][0]["value"].as_str()), (Some(1), Some("2800")));
}

#[test]
fn legacy_encoding_is_detected_and_reported() {
    let file = folder("legacy").join("a.txt");
    let (bytes, ..) =
        encoding_rs::WINDOWS_1256.encode("بلغ عدد الشركات العاملة في البلاد 2800 شركة في بداية العام");
    fs::write(&file, bytes).unwrap();
    let run = rasd(&["extract", "--encoding", "auto", path(&file)], b"");
    assert_eq!(run.json()[0]["encoding"], "windows-1256");
    assert_eq!(run.json()[0]["mentions"][0]["value"], "2800");
}

#[test]
fn killed_again_and_again_the_output_is_that_of_one_run() {
    let folder = folder("resume");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    fs::write(&input, articles(60_000)).unwrap();
    let whole = rasd(&["extract", "--threads", "1", path(&input)], b"").out;
    let mut kills = 0;
    // Longer each time, so that a slow machine gets through, too.
    for wait in (1..).map(|n| 30 * n) {
        let args = ["extract", "--threads", "1", "--resume", "-o", path(&output), path(&input)];
        let mut child = command(&args).stdin(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        if child.try_wait().unwrap().is_some() {
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
    }
    assert!(kills > 0, "the run was too short to be killed");
    assert!(fs::read_to_string(&output).unwrap() == whole, "a gap or a double after {kills} kills");
}

#[test]
fn output_of_another_run_is_not_resumed() {
    let folder = folder("resume_other");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    let resume = || rasd(&["extract", "--resume", "-o", path(&output), path(&input)], b"");
    fs::write(&input, articles(3)).unwrap();
    assert_eq!((resume().status, resume().status), (Some(0), Some(0)));
    let written = fs::read_to_string(&output).unwrap();
    for other in [articles(5).replace("2020", "2021"), articles(2)] {
        fs::write(&input, other).unwrap();
        let run = resume();
        assert_eq!(run.status, Some(2), "{}", run.err);
        assert!(run.err.contains("cannot be resumed"), "{}", run.err);
        assert_eq!(fs::read_to_string(&output).unwrap(), written);
    }
    fs::write(&input, articles(5)).unwrap();
    assert_eq!((resume().status, fs::read_to_string(&output).unwrap().lines().count()), (Some(0), 5));
}

/// A line without facts would fit nearly every run.
#[test]
fn output_with_other_options_is_not_resumed_behind_a_line_without_facts() {
    let folder = folder("resume_mute");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    let mute = "{\"id\":7,\"text\":\"كلام\"}\nno json\n";
    fs::write(&input, articles(1) + mute + &articles(1)).unwrap();
    let whole = rasd(&["extract", path(&input)], b"").out;
    for count in [2, 3] {
        let begun: String = whole.split_inclusive('\n').take(count).collect();
        let resume = |args: &[&str]| {
            fs::write(&output, &begun).unwrap();
            let run = rasd(&[args, &["--resume", "-o", path(&output), path(&input)]].concat(), b"");
            (run.status, fs::read_to_string(&output).unwrap())
        };
        let refused = (Some(2), begun.clone());
        assert_eq!(resume(&["extract", "--offsets", "bytes"]), refused);
        assert_eq!(resume(&["extract", "--kinds", "money"]), refused);
        assert_eq!(resume(&["extract", "--id-field", "key"]), refused);
        assert_eq!(resume(&["normalize", "--to", "jsonl"]), refused);
        assert_eq!(resume(&["extract"]), (Some(1), whole.clone()));
    }
}

#[test]
fn bad_line_of_an_earlier_run_counts_in_a_resumed_one() {
    let folder = folder("resume_status");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    fs::write(&input, "no json\n".to_owned() + &articles(500)).unwrap();
    let whole = rasd(&["extract", path(&input)], b"").out;
    for count in [2, 400] {
        fs::write(&output, whole.split_inclusive('\n').take(count).collect::<String>()).unwrap();
        let run = rasd(&["extract", "--resume", "-o", path(&output), path(&input)], b"");
        assert_eq!(
            (run.status, fs::read_to_string(&output).unwrap()),
            (Some(1), whole.clone()),
            "{}",
            run.err
        );
    }
}

#[test]
fn file_of_another_program_is_not_resumed() {
    let folder = folder("resume_letter");
    let (input, output) = (folder.join("in.jsonl"), folder.join("out.jsonl"));
    fs::write(&input, articles(3)).unwrap();
    fs::write(&output, "a letter without a line break").unwrap();
    let run = rasd(&["extract", "--resume", "-o", path(&output), path(&input)], b"");
    assert!(run.status == Some(2) && run.err.contains("cannot be resumed"), "{}", run.err);
    assert_eq!(fs::read_to_string(&output).unwrap(), "a letter without a line break");
}

#[test]
fn resume_needs_an_output_with_a_line_a_document() {
    let run =
        rasd(&["extract", "--resume", "-o", path(&folder("resume_csv").join("a.csv")), "--to", "csv"], b"");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("--resume needs --to jsonl"), "{}", run.err);
}

/// What an interrupted run said and wrote.
#[cfg(unix)]
fn interrupted(name: &str, format: &str) -> (String, String) {
    use std::io::Read;
    let output = folder(name).join("out");
    let mut child =
        command(&["extract", "--from", "jsonl", "--to", format, "-o", path(&output)]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(articles(20_000).as_bytes()).unwrap();
    let signal = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(signal.success());
    // The feeder goes on until nobody reads any more.
    while stdin.write_all(articles(1000).as_bytes()).is_ok() {}
    let mut messages = String::new();
    child.stderr.take().unwrap().read_to_string(&mut messages).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "{messages}");
    (messages, fs::read_to_string(&output).unwrap())
}

#[cfg(unix)]
#[test]
fn interrupt_stops_at_the_end_of_a_document_and_says_how_to_go_on() {
    let (messages, written) = interrupted("interrupt", "jsonl");
    assert!(messages.contains("--resume goes on"), "{messages}");
    assert!(written.is_empty() || written.ends_with("}\n"));
}

#[cfg(unix)]
#[test]
fn interrupt_promises_nothing_where_no_run_can_go_on() {
    let (messages, _) = interrupted("interrupt_csv", "csv");
    assert!(messages.contains("stopped after") && !messages.contains("--resume"), "{messages}");
}
