//! A recognizer of `names.tsv` and a line of each of its finds.

use rasd_gazetteer::{EntityMatch, Recognizer};

use super::common;

pub(crate) fn recognizer() -> Recognizer {
    common::recognizer(include_str!("names.tsv"))
}

/// Text, class, id or `-`, role or nothing of each find.
pub(crate) fn show(recognizer: &Recognizer, text: &str) -> Vec<String> {
    let line = |found: &EntityMatch| {
        let entity = found.link().and_then(|best| recognizer.overlay().entity(&best.hit));
        let id = entity.and_then(|entity| entity.id("wikidata")).unwrap_or("-");
        let role = found.role.map(|role| format!(" {}", role.as_str())).unwrap_or_default();
        format!("{} {} {id}{role}", found.span.slice(text), found.class)
    };
    common::lines(recognizer, text, line)
}

#[track_caller]
pub(crate) fn check(text: &str, expected: &[&str]) {
    assert_eq!(show(&recognizer(), text), expected, "{text}");
}
