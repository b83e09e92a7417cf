//! Every row of the vectors that the peers themselves gave, where they are at hand.
#![allow(clippy::print_stdout)]

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::Path;

use flate2::read::GzDecoder;
use rasd_normalize::{Normalizer, Operation, Profile, fold_match_into};
use serde_json::Value;

/// What the vectors leave alone and we do not: the honorifics that Unicode added after version 14, the tatweels with a letter
/// struck over, the per-mille signs.
fn newer_than_the_vectors(input: &str) -> bool {
    input.contains(|c| matches!(c, '\u{609}' | '\u{60A}' | '\u{883}'..='\u{885}' | '\u{FBC3}'..='\u{FBD2}' | '\u{FD90}' | '\u{FD91}' | '\u{FDC8}'..='\u{FDCE}'))
}

#[test]
fn word_keys_are_the_match_profile() -> anyhow::Result<()> {
    let mut wrong = 0;
    let mut rows = 0;
    each_row("match", |input, output| {
        if newer_than_the_vectors(input) {
            return;
        }
        let mut key = String::new();
        fold_match_into(input, &mut key);
        rows += 1;
        if key != output {
            wrong += 1;
            println!("{input:?} {:?}: {key:?} instead of {output:?}", input.escape_unicode().to_string());
        }
    })?;
    assert_eq!(wrong, 0, "of {rows}");
    Ok(())
}

#[test]
fn profiles_give_what_the_peers_give() -> anyhow::Result<()> {
    let mut wrong = 0;
    for profile in Profile::all() {
        let normalizer = profile.normalizer();
        let own =
            matches!(profile, Profile::Conservative | Profile::Search | Profile::Match | Profile::MatchLoose);
        each_row(profile.name(), |input, output| {
            let given = normalizer.normalize(input).unwrap();
            if given.text() != output && !(own && newer_than_the_vectors(input)) {
                wrong += 1;
                println!(
                    "{profile}: {} gave {:?} instead of {output:?}",
                    input.escape_unicode(),
                    given.text()
                );
            }
        })?;
    }
    assert_eq!(wrong, 0);
    Ok(())
}

#[test]
fn operations_give_what_their_definitions_give() -> anyhow::Result<()> {
    let mut wrong = 0;
    let normalizers: Vec<(&str, Normalizer)> =
        Operation::all().iter().map(|operation| (operation.name(), Normalizer::from(*operation))).collect();
    each_row_with("ops", |row| {
        let (op, input, output) = (text(row, "op"), text(row, "input"), text(row, "output"));
        let (_, normalizer) = normalizers.iter().find(|(name, _)| *name == op).unwrap();
        let given = normalizer.normalize(input).unwrap();
        if given.text() != output && !newer_than_the_vectors(input) {
            wrong += 1;
            println!("{op}: {} gave {:?} instead of {output:?}", input.escape_unicode(), given.text());
        }
    })?;
    assert_eq!(wrong, 0);
    Ok(())
}

fn each_row(name: &str, mut check: impl FnMut(&str, &str)) -> anyhow::Result<()> {
    each_row_with(name, |row| check(text(row, "input"), text(row, "output")))
}

fn text<'r>(row: &'r Value, field: &str) -> &'r str {
    row.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn each_row_with(name: &str, mut check: impl FnMut(&Value)) -> anyhow::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors");
    let path = path.join(format!("{name}.jsonl.gz"));
    let Ok(file) = File::open(&path) else {
        // Not by `eprintln!`, which the test harness swallows.
        writeln!(io::stderr(), "NOT RUN: the vectors {name}: no {}", path.display())?;
        return Ok(());
    };
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        check(&serde_json::from_str(&line?)?);
    }
    Ok(())
}
