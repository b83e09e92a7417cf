//! Every row of the vectors that the peers themselves gave, where they are at hand.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::Context;
use flate2::read::GzDecoder;
use rasd_normalize::fold_match_into;
use serde_json::Value;

/// What the vectors leave alone and we do not: the honorifics that Unicode added after version 14 and the tatweels with a
/// letter struck over.
fn newer_than_the_vectors(input: &str) -> bool {
    input.contains(|c| matches!(c, '\u{883}'..='\u{885}' | '\u{FBC3}'..='\u{FBD2}' | '\u{FD90}' | '\u{FD91}' | '\u{FDC8}'..='\u{FDCE}'))
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

fn each_row(name: &str, mut check: impl FnMut(&str, &str)) -> anyhow::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors");
    let path = path.join(format!("{name}.jsonl.gz"));
    let Ok(file) = File::open(&path) else {
        println!("skipped: {} is not there", path.display());
        return Ok(());
    };
    for line in BufReader::new(GzDecoder::new(file)).lines() {
        let row: Value = serde_json::from_str(&line?)?;
        let field = |name: &str| row[name].as_str().context("a row without text");
        check(field("input")?, field("output")?);
    }
    Ok(())
}
