//! The report as tables to read on a terminal.

use std::fmt::Write as _;

use rasd::Kind;

use super::matching::{Found, describe};
use super::report::{Counts, Difference, Report};

impl Report {
    /// Kinds and documents, what is taken for what, and up to `most` differences.
    pub(super) fn text(&self, most: usize) -> String {
        let mut page = String::new();
        head(&mut page, "kind");
        for (kind, counts) in &self.kinds {
            row(&mut page, kind.name(), *counts);
        }
        row(&mut page, "values", self.values());
        row(&mut page, "entities", self.entities());
        page.push('\n');
        head(&mut page, "document");
        for (id, counts) in &self.documents {
            row(&mut page, id, *counts);
        }
        self.confused(&mut page);
        let lines = self.differences.iter().flat_map(lines).take(most);
        lines.fold(page, |page, line| page + &line + "\n")
    }

    /// Pairs of kinds, the most frequent first; what is right is in the table of the kinds.
    fn confused(&self, page: &mut String) {
        let name = |kind: Option<Kind>| kind.map_or("nothing", Kind::name);
        let mut pairs: Vec<_> = self.confusion.iter().filter(|((gold, found), _)| gold != found).collect();
        pairs.sort_by_key(|(pair, count)| (std::cmp::Reverse(**count), **pair));
        if pairs.is_empty() {
            return;
        }
        let _ = writeln!(page, "\n{:12} {:12} {:>6}", "gold", "found", "times");
        for ((gold, found), count) in pairs {
            let _ = writeln!(page, "{:12} {:12} {count:>6}", name(*gold), name(*found));
        }
        page.push('\n');
    }
}

/// What was missed and what was found instead.
fn lines(difference: &Difference) -> Vec<String> {
    let id = &difference.document;
    let missed = difference.gold.iter().map(|gold| format!("{id}  missed  {}", describe(gold)));
    let found = difference.found.iter().map(Found::describe);
    missed.chain(found.map(|found| format!("{id}  spurious  {found}"))).collect()
}

fn head(page: &mut String, first: &str) {
    let _ = writeln!(
        page,
        "{first:12} {:>6} {:>6} {:>6} {:>10} {:>7} {:>6}",
        "gold", "found", "right", "precision", "recall", "F1"
    );
}

fn row(page: &mut String, name: &str, counts: Counts) {
    let _ = writeln!(
        page,
        "{name:12} {:>6} {:>6} {:>6} {:>10.1} {:>7.1} {:>6.1}",
        counts.gold,
        counts.found,
        counts.right,
        counts.precision(),
        counts.recall(),
        counts.f1()
    );
}
