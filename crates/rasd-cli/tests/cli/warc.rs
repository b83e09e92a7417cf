//! Web archives.

use std::fs;
use std::io::Write;

use crate::support::{folder, rasd};

const GOOD: &str = "بلغ عدد الشركات 2800 شركة.";

fn record(kind: &str, uri: &str, block: &str) -> String {
    format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2023-05-01T00:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
        block.len()
    )
}

fn page(uri: &str, body: &str) -> String {
    record(
        "response",
        uri,
        &format!("HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\n\r\n{body}"),
    )
}

fn archive() -> String {
    let dated = "<meta property=\"article:published_time\" content=\"2022-01-08T20:00:00Z\">";
    [
        record("warcinfo", "", "software: test"),
        record("request", "https://example.org/a", "GET /a HTTP/1.1\r\n\r\n"),
        page(
            "https://example.org/a",
            &format!("<html><body><nav>5 أقسام</nav><article><p>{GOOD}</p></article></body></html>"),
        ),
        record(
            "response",
            "https://example.org/b.png",
            "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n12345",
        ),
        page("https://example.org/c", &format!("{dated}<p>في 12 تشرين الثاني</p>")),
    ]
    .concat()
}

#[test]
fn pages_are_documents_with_their_addresses_and_dates() {
    // Each record is a gzip member of its own, as archives have it.
    let file = folder("warc").join("crawl.warc.gz");
    let mut packed = Vec::new();
    for part in archive().split_inclusive("\r\n\r\nW") {
        let mut gzip = flate2::write::GzEncoder::new(&mut packed, flate2::Compression::fast());
        gzip.write_all(part.as_bytes()).unwrap();
        gzip.finish().unwrap();
    }
    fs::write(&file, packed).unwrap();
    let run = rasd(&["extract", file.to_str().unwrap()], b"");
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(0), 2), "{}{}", run.out, run.err);
    assert_eq!(lines[0]["id"], "https://example.org/a");
    assert_eq!(lines[0]["mentions"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&lines[0]["mentions"][0]["value"], &lines[0]["date"]),
        (&"2800".into(), &serde_json::Value::Null)
    );
    assert_eq!(
        (&lines[1]["date"], &lines[1]["mentions"][0]["value"]),
        (&"2022-01-08T20:00".into(), &"2021-11-12".into())
    );
}

#[test]
fn archive_is_told_on_standard_input() {
    assert_eq!(rasd(&["extract"], archive().as_bytes()).json().len(), 2);
}

#[test]
fn what_is_no_archive_is_an_error_behind_the_good_records() {
    let run = rasd(&["extract", "--from", "warc"], format!("{}garbage\n", archive()).as_bytes());
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3));
    assert_eq!(lines[2]["error"]["code"], "invalid_warc");
}

#[test]
fn truncated_archive_is_an_error_behind_the_good_records() {
    let archive = archive();
    let run = rasd(&["extract", "--from", "warc"], &archive.as_bytes()[..archive.len() - 20]);
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 2));
    assert_eq!(lines[1]["error"]["code"], "unreadable");
}

#[test]
fn page_that_is_nested_without_end_has_its_record() {
    let deep = page("https://example.org/deep", &format!("{}{GOOD}", "<div>".repeat(20_000)));
    let run = rasd(&["extract", "--from", "warc"], format!("{deep}{}", archive()).as_bytes());
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3));
    assert_eq!((&lines[0]["error"]["code"], &lines[0]["line"]), (&"page_too_complex".into(), &1.into()));
}

#[test]
fn record_without_a_length_costs_itself_alone() {
    let bad = page("https://example.org/bad", GOOD).replacen("Content-Length: ", "Content-Length: x", 1);
    let run = rasd(&["extract", "--from", "warc"], format!("{bad}{}", archive()).as_bytes());
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3));
    assert_eq!((&lines[0]["error"]["code"], &lines[0]["line"]), (&"invalid_warc".into(), &1.into()));
    assert_eq!(lines[1]["id"], "https://example.org/a");
}

#[test]
fn blank_lines_between_records_are_nothing() {
    let archive = format!("{}{}{}", archive(), "\r\n".repeat(100_000), archive());
    let run = rasd(&["extract", "--from", "warc"], archive.as_bytes());
    assert_eq!((run.status, run.json().len()), (Some(0), 4));
}

/// The archive behind an answer with this coding and body.
fn behind_packed(coding: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\n\r\n");
    let length = head.len() + body.len();
    let record = format!("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\n{head}");
    [record.as_bytes(), body, b"\r\n\r\n", archive().as_bytes()].concat()
}

#[track_caller]
fn check_packed(coding: &str, body: &[u8], code: &str) {
    let run = rasd(&["extract", "--from", "warc"], &behind_packed(coding, body));
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3));
    assert_eq!((&lines[0]["error"]["code"], &lines[0]["line"]), (&code.into(), &1.into()));
}

#[test]
fn page_that_is_packed_and_cut_off_has_its_record() {
    check_packed("br", b"\x0b\x09\x80", "unreadable");
}

#[test]
fn page_that_is_packed_again_and_again_has_its_record() {
    check_packed(&"gzip,".repeat(2000), b"plain", "unreadable");
}

#[test]
fn page_that_grows_without_end_has_its_record() {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&vec![b' '; 17 << 20]).unwrap();
    check_packed("gzip", &gzip.finish().unwrap(), "line_too_long");
}
