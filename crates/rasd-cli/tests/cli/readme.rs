//! What README.md shows is what the command prints.

use std::fs;
use std::path::Path;

use crate::support::command;

#[test]
fn readme_shows_the_real_output() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let shown = readme.split("```text\n").nth(1).and_then(|rest| rest.split("\n```").next()).unwrap();
    let line =
        readme.lines().find_map(|line| line.strip_prefix("cargo run --release -p rasd-cli -- ")).unwrap();
    let mut args: Vec<&str> = line.split(' ').collect();
    args.extend(["--to", "table"]);
    let output = command(&args).current_dir(&root).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let mut printed_lines = printed.lines();
    for line in shown.lines().filter(|line| *line != "…") {
        assert!(
            printed_lines.any(|printed| printed == line),
            "not printed, or not in this order: {line}\n{printed}"
        );
    }
}
