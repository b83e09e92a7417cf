//! The grammar through the public interface: one module an area, two lines a case.

// The lints know `#[test]` functions, not the helpers that these call.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod articles;
mod clauses;
mod cldr;
mod dates;
mod laws;
mod lengths;
mod narrow;
mod neighbours;
mod never;
mod numbered;
mod papers;
mod press;
mod reference;
mod resolution;
mod resolver;
mod spans;
mod spoken;
mod stories;
mod times;
mod told;

use rasd_datetime::{CivilDate, CivilDateTime, CivilTime, Context, TemporalMatch, find};

/// A context with a reference, `2022-01-08` or `2022-01-08T12:00`; nothing known when empty.
fn context(reference: &str) -> Context {
    if reference.is_empty() {
        return Context::new();
    }
    let number =
        |range: std::ops::Range<usize>| reference.get(range).and_then(|part| part.parse::<u8>().ok());
    let year = reference[..4].parse().unwrap();
    let date = CivilDate::new(year, number(5..7).unwrap(), number(8..10).unwrap()).unwrap();
    match number(11..13) {
        Some(hour) => {
            let time = CivilTime::new(hour, number(14..16).unwrap(), 0).unwrap();
            Context::new().with_reference(CivilDateTime { date, time })
        }
        None => Context::new().with_date(date),
    }
}

/// What is found in a text: the surface and the value of each, `?` for an open one.
fn found(text: &str, context: &Context) -> Vec<String> {
    let show = |found: &TemporalMatch| {
        format!("{} = {}", found.span.slice(text), found.value.as_deref().unwrap_or("?"))
    };
    find(text, context).iter().map(show).collect()
}

/// The only expression of a text.
#[track_caller]
fn only(text: &str, context: &Context) -> TemporalMatch {
    let mut all = find(text, context);
    assert_eq!(all.len(), 1, "{text}: {:?}", found(text, context));
    all.remove(0)
}
