//! `rasd serve`: the routes, the limits and the end.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr};

use serde_json::{Value, json};

use crate::support::command;

/// A server on a free port, stopped when it is dropped.
struct Server {
    child: Child,
    address: String,
    messages: BufReader<ChildStderr>,
}

impl Server {
    fn start(args: &[&str]) -> Self {
        let mut child = command(&[&["serve", "--listen", "127.0.0.1:0"], args].concat()).spawn().unwrap();
        let mut messages = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        messages.read_line(&mut line).unwrap();
        let address = line.trim().rsplit('/').next().unwrap().to_owned();
        Self { child, address, messages }
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), body.to_owned())
    }

    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let (status, answer) = self.ask("POST", path, &body.to_string());
        (status, serde_json::from_str(&answer).unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn routes_answer_with_the_contract_of_the_commands() {
    let server = Server::start(&[]);
    let (status, facts) =
        server.post("/extract", &json!({"text": "في 12 تشرين الثاني", "date": "2022-01-08", "id": 7}));
    assert_eq!(
        (status, &facts["id"], &facts["mentions"][0]["value"]),
        (200, &7.into(), &"2021-11-12".into())
    );
    let (status, text) = server.post("/normalize", &json!({"text": "مُحَمَّد", "map": true}));
    assert_eq!((status, &text["text"], &text["edits"][0]), (200, &"محمد".into(), &json!([2, 4, 2, 2])));
    let (status, words) = server.post("/spell", &json!({"number": 20.50, "currency": "EGP"}));
    assert_eq!((status, &words["words"]), (200, &"عشرون جنيها وخمسون قرشا".into()));
    let page = server.ask("GET", "/", "").1;
    assert!(page.contains("<textarea") && !page.contains("https://"));
    let paths =
        serde_json::from_str::<Value>(&server.ask("GET", "/openapi.json", "").1).unwrap()["paths"].clone();
    assert!(["/extract", "/normalize", "/spell"].iter().all(|path| paths[path]["post"].is_object()));
    assert!(
        server
            .ask("GET", "/metrics", "")
            .1
            .contains("rasd_requests_total{path=\"/normalize\",status=\"200\"} 1")
    );
}

#[test]
fn bad_requests_are_told_why() {
    let server = Server::start(&["--max-body", "1"]);
    let long = json!({"text": "x".repeat(2000)});
    assert_eq!(server.post("/extract", &long).0, 413);
    let code = |path: &str, body: Value| {
        let (status, answer) = server.post(path, &body);
        (status, answer["error"]["code"].as_str().unwrap().to_owned())
    };
    assert_eq!(code("/extract", json!({})), (422, "missing_field".to_owned()));
    assert_eq!(code("/normalize", json!({"text": "", "profile": "x"})), (422, "invalid_field".to_owned()));
    assert_eq!(code("/spell", json!({"number": "x"})), (422, "invalid_field".to_owned()));
    assert_eq!(server.ask("GET", "/extract", "").0, 405);
    assert_eq!(server.ask("GET", "/nothing", "").0, 404);
}

#[test]
fn numbers_are_read_as_they_are_written() {
    let server = Server::start(&[]);
    let (_, facts) = server.ask("POST", "/extract", r#"{"text":"","id":18446744073709551616}"#);
    assert!(facts.contains(r#""id":18446744073709551616,"#), "{facts}");
    let words = |body: &str| server.ask("POST", "/spell", body);
    let exact = words(r#"{"number":"3.14159265358979323846"}"#);
    assert_eq!((exact.0, words(r#"{"number":3.14159265358979323846}"#)), (200, exact));
}

/// The connection of a request that has begun, and the server that is told to stop.
#[cfg(unix)]
#[track_caller]
fn check_ends_in_good_order(signal: &str) {
    let mut server = Server::start(&[]);
    assert_eq!(server.ask("GET", "/health", "").0, 200);
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let body = r#"{"text":"2800"}"#;
    let length = body.len();
    write!(stream, "POST /extract HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(200));
    let id = server.child.id().to_string();
    assert!(std::process::Command::new("kill").args([signal, &id]).status().unwrap().success());
    std::thread::sleep(std::time::Duration::from_millis(200));
    stream.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.contains(r#""value":"2800""#), "{answer}");
    let mut rest = String::new();
    server.messages.read_to_string(&mut rest).unwrap();
    assert_eq!((server.child.wait().unwrap().code(), rest.contains("stopped")), (Some(0), true));
}

#[cfg(unix)]
#[test]
fn interrupt_ends_it_in_good_order() {
    check_ends_in_good_order("-INT");
}

#[cfg(unix)]
#[test]
fn termination_ends_it_in_good_order() {
    check_ends_in_good_order("-TERM");
}
