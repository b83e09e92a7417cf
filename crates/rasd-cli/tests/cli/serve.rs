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

#[cfg(unix)]
#[test]
fn interrupt_ends_it_in_good_order() {
    let mut server = Server::start(&[]);
    assert_eq!(server.ask("GET", "/health", "").0, 200);
    let signal =
        std::process::Command::new("kill").args(["-INT", &server.child.id().to_string()]).status().unwrap();
    assert!(signal.success());
    let mut rest = String::new();
    server.messages.read_to_string(&mut rest).unwrap();
    assert_eq!((server.child.wait().unwrap().code(), rest.contains("stopped")), (Some(0), true));
}
