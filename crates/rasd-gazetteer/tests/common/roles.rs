//! Finds with their roles, for the tests that look at more than names.

use rasd_gazetteer::EntityMatch;

use crate::common::{lines, recognizer};

/// Text, class and role of each find, without nisbas.
pub(crate) fn found(list: &str, text: &str) -> Vec<String> {
    let line = |found: &EntityMatch| {
        let role = found.role.map(|role| format!(" {}", role.as_str())).unwrap_or_default();
        format!("{} {}{role}", found.span.slice(text), found.class)
    };
    let mut found = lines(&recognizer(list), text, line);
    found.retain(|line| !line.ends_with("nisba"));
    found
}
