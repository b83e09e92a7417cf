//! What is found in running text: one `check`, two-line tests by area.

mod ages;
mod cardinals;
mod digits;
mod fractions;
mod implicit;
mod linear;
mod money;
mod negatives;
mod ordinals;
mod quantities;
mod ranges;
mod round_trip;

use crate::{NumberKind, NumberMatch, Options, find};

/// Finds in `text` and compares with `expected`: a match a line, «KIND VALUE [UNIT] [MODIFIER] | SPAN».
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    check_in(text, &Options::default(), expected);
}

#[track_caller]
fn check_in(text: &str, options: &Options, expected: &[&str]) {
    let found: Vec<String> = find(text, options).iter().map(|found| line(found, text)).collect();
    assert_eq!(found, expected, "{text}");
}

fn region(code: [u8; 2]) -> Options {
    Options { region: Some(code), ..Options::default() }
}

fn line(found: &NumberMatch, text: &str) -> String {
    let mut line = format!("{:?} {}", found.kind, found.value).to_lowercase();
    if found.kind == NumberKind::Money {
        line.push(' ');
        line.push_str(found.currency.unwrap_or("?"));
    }
    for part in [found.unit, found.per].into_iter().flatten() {
        line.push(' ');
        line.push_str(part);
    }
    if let Some(modifier) = found.modifier {
        line = format!("{line} {modifier:?}");
    }
    format!("{line} | {}", found.span.slice(text))
}
