//! What README.md shows is what the command prints.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::command;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)).unwrap()
}

#[track_caller]
fn check(readme: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
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

#[test]
fn readme_shows_the_real_output() {
    check(&read("README.md"));
}

#[test]
fn arabic_readme_shows_the_real_output() {
    check(&read("README.ar.md"));
}

/// What stands between backquotes, outside the blocks.
fn code(readme: &str) -> BTreeSet<String> {
    let text = readme.split("```").step_by(2).collect::<String>();
    text.split('`').skip(1).step_by(2).filter(|code| code.starts_with("rasd")).map(str::to_owned).collect()
}

#[test]
fn both_readmes_show_the_same_commands_and_crates() {
    let (english, arabic) = (read("README.md"), read("README.ar.md"));
    assert!(code(&english).len() > 15);
    assert_eq!(code(&english), code(&arabic));
    let blocks = |readme: &str| readme.split("```").skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(blocks(&english), blocks(&arabic));
}
