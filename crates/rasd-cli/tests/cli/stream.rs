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
