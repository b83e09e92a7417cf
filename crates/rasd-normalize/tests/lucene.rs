//! Light stemming gives the terms that Lucene itself gives: those checked in, and where Java and Lucene are installed, those of
//! today.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};
use rasd_normalize::Analyzer;
use unicode_segmentation::UnicodeSegmentation;

/// Texts and the terms that Lucene gave.
fn rows() -> Vec<(&'static str, &'static str)> {
    let rows = include_str!("data/lucene_terms.tsv").lines().skip(2);
    rows.map(|row| row.split_once('\t').unwrap_or_default()).collect()
}

fn terms(text: &str) -> anyhow::Result<String> {
    let analyzer = Analyzer::new();
    let mut terms = Vec::new();
    for word in text.unicode_words() {
        terms.extend(analyzer.term(word)?);
    }
    Ok(terms.join(" "))
}

#[test]
fn terms_are_those_that_lucene_gave() -> anyhow::Result<()> {
    ensure!(rows().len() > 20, "the rows are there");
    for (text, expected) in rows() {
        assert_eq!(terms(text)?, expected, "{text}");
    }
    Ok(())
}

#[test]
fn terms_are_those_that_lucene_gives() -> anyhow::Result<()> {
    let Some(path) = class_path() else {
        // Not by `println!`, which the test harness swallows.
        writeln!(io::stderr(), "NOT RUN: no Lucene in /usr/share/java")?;
        return Ok(());
    };
    let classes = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lucene/Tokens.java");
    let compile = Command::new("javac").args(["-cp", &path, "-d"]).arg(classes).arg(source).status();
    let Ok(compiled) = compile else {
        writeln!(io::stderr(), "NOT RUN: no Java compiler")?;
        return Ok(());
    };
    ensure!(compiled.success(), "the Java program compiles");
    let texts: String = rows().iter().flat_map(|(text, _)| [*text, "\n"]).collect();
    let path = format!("{path}:{}", classes.display());
    let mut java = Command::new("java")
        .args(["-cp", &path, "Tokens"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    java.stdin.take().context("a pipe")?.write_all(texts.as_bytes())?;
    let given = String::from_utf8(java.wait_with_output()?.stdout)?;
    let given: Vec<&str> = given.lines().collect();
    assert_eq!(given, rows().iter().map(|(_, terms)| *terms).collect::<Vec<_>>());
    Ok(())
}

/// The jars of Debian's liblucene8-java.
fn class_path() -> Option<String> {
    let mut jars: Vec<PathBuf> =
        std::fs::read_dir("/usr/share/java").ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    jars.retain(|jar| {
        let name = jar.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        ["lucene-core-8", "lucene-analyzers-common-8"].iter().any(|start| name.starts_with(start))
            && jar.extension().is_some_and(|end| end == "jar")
    });
    let jars: Vec<&str> = jars.iter().filter_map(|jar| jar.to_str()).collect();
    (jars.len() >= 2).then(|| jars.join(":"))
}
