//! The words that other libraries assert for a number, compared with ours: `../shared/eval/values`, where it is there.
//!
//! A row counts when some style gives its words exactly, apart from a space behind و, which some of them
//! write, and from the spelling ترليون. What remains is explained
//! in the documentation of `rasd_number::spell`.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::explicit_write,
    reason = "a test may panic, and says what it skips"
)]

use std::io::Write;
use std::path::Path;
use std::{fs, io};

use rasd_number::spell::{
    ArticlePlace, Case, DecimalReading, Figure, Gender, HundredJoin, HundredSpelling, NegativeWord, Order,
    OrdinalJoin, PointWord, Speller, State, Tanwin,
};
use serde_json::Value;

/// Every combination of choices.
fn styles() -> Vec<Speller> {
    let mut all = vec![Speller::new()];
    let mut choose = |variants: &[&dyn Fn(Speller) -> Speller]| {
        all = all.iter().flat_map(|speller| variants.iter().map(|variant| variant(*speller))).collect();
    };
    choose(&[&|s| s, &|s| s.gender(Gender::Feminine)]);
    choose(&[&|s| s, &|s| s.case(Case::Accusative), &|s| s.case(Case::Genitive)]);
    choose(&[&|s| s, &|s| s.state(State::Construct)]);
    choose(&[&|s| s, &|s| s.definite(false)]);
    choose(&[&|s| s, &|s| s.order(Order::Classical)]);
    choose(&[&|s| s, &|s| s.article(ArticlePlace::Last)]);
    choose(&[&|s| s, &|s| s.hundred(HundredSpelling::SilentAlif)]);
    choose(&[&|s| s, &|s| s.join(HundredJoin::Separate)]);
    choose(&[&|s| s, &|s| s.tanwin(Tanwin::BeforeAlif), &|s| s.tanwin(Tanwin::OnAlif)]);
    choose(&[&|s| s, &|s| s.negative(NegativeWord::Naqis)]);
    choose(&[&|s| s, &|s| s.decimals(DecimalReading::Digits), &|s| s.decimals(DecimalReading::Parts)]);
    choose(&[&|s| s, &|s| s.point(PointWord::Fasila)]);
    choose(&[&|s| s, &|s| s.ordinal_join(OrdinalJoin::And)]);
    choose(&[&|s| s, &|s| s.nisba(true)]);
    all
}

/// The words of one asserted value in one style.
fn words(speller: Speller, expected: &Value) -> Option<String> {
    let figure: Figure = expected["value"].as_str()?.parse().ok()?;
    match expected["kind"].as_str()? {
        "cardinal" => Some(speller.cardinal(figure)),
        "ordinal" => speller.ordinal(figure).ok(),
        "money" => speller.money(figure, expected["currency"].as_str()?).ok(),
        _ => None,
    }
}

/// How many rows of numbers a suite has, and how many of them some style gives; prints the others.
fn agreement(suite: &str) -> Option<(usize, usize)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/eval/values").join(suite);
    let Ok(text) = fs::read_to_string(&path) else {
        // Past the test harness, which shows no output of a test that passes.
        writeln!(io::stderr(), "NOT RUN: there is no {}", path.display()).unwrap();
        return None;
    };
    let styles = styles();
    let (mut rows, mut same) = (0, 0);
    for line in text.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let expected = &row["expect"][0];
        let said = expected["text"].as_str().unwrap().replace("ترليون", "تريليون");
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ").replace(" و ", " و");
        if words(Speller::new(), expected).is_none() {
            continue;
        }
        rows += 1;
        if styles.iter().any(|style| words(*style, expected).is_some_and(|ours| ours == said)) {
            same += 1;
        } else {
            eprintln!("{suite}: {} is not {said}", expected["value"]);
        }
    }
    Some((rows, same))
}

#[track_caller]
fn check(suite: &str, rows: usize, same: usize) {
    if let Some(found) = agreement(suite) {
        assert_eq!(found, (rows, same), "rows and agreements of {suite}");
    }
}

#[test]
fn humanizer() {
    check("humanizer.jsonl", 104, 97);
}

#[test]
fn tafqit() {
    check("tafqit.jsonl", 339, 334);
}

#[test]
fn num2words() {
    check("num2words.jsonl", 72, 52);
}
