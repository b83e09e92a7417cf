//! Counts by kind, and the differences behind them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use rasd::Kind;

use super::gold::GoldMention;
use super::matching::{Found, describe};

/// What was wanted, found and right.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    gold: u32,
    found: u32,
    right: u32,
}

impl Counts {
    fn precision(self) -> f64 {
        ratio(self.right, self.found)
    }

    fn recall(self) -> f64 {
        ratio(self.right, self.gold)
    }

    fn f1(self) -> f64 {
        ratio(2 * self.right, self.gold + self.found)
    }

    fn add(&mut self, other: Counts) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
    }
}

/// A percentage; nothing of nothing is all of it.
#[allow(clippy::float_arithmetic)]
fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * f64::from(part) / f64::from(whole) }
}

/// Everything that was counted.
#[derive(Debug, Default)]
pub(super) struct Report {
    kinds: BTreeMap<Kind, Counts>,
    differences: Vec<String>,
}

impl Report {
    /// Compares one document. Optional gold counts neither when it is missed nor when it is found.
    pub(super) fn add(&mut self, id: &str, gold: &[GoldMention], mut found: Vec<Found>) {
        for wanted in gold {
            let hit = found.iter().position(|found| found.is(wanted));
            if let Some(hit) = hit {
                found.remove(hit);
            }
            if !wanted.optional {
                let counts = self.kinds.entry(wanted.kind).or_default();
                let right = u32::from(hit.is_some());
                counts.add(Counts { gold: 1, found: right, right });
            }
            if hit.is_none() && !wanted.optional {
                self.differences.push(format!("{id}  missed  {}", describe(wanted)));
            }
        }
        let optional = |found: &Found| gold.iter().any(|gold| gold.optional && found.may_be(gold));
        for spurious in found.iter().filter(|found| !optional(found)) {
            self.kinds.entry(spurious.kind).or_default().found += 1;
            self.differences.push(format!("{id}  spurious  {}", spurious.describe()));
        }
    }

    pub(super) fn table(&self) -> String {
        let mut table = format!(
            "{:12} {:>6} {:>6} {:>6} {:>10} {:>7} {:>6}\n",
            "kind", "gold", "found", "right", "precision", "recall", "F1"
        );
        for (kind, counts) in &self.kinds {
            row(&mut table, kind.name(), *counts);
        }
        row(&mut table, "values", self.sum(Kind::is_value));
        row(&mut table, "entities", self.sum(|kind| kind == Kind::Entity));
        table
    }

    pub(super) fn differences(&self, most: usize) -> String {
        self.differences.iter().take(most).fold(String::new(), |list, line| list + line + "\n")
    }

    /// True when no gate is missed.
    pub(super) fn reaches(&self, values: Option<u32>, entities: Option<u32>) -> bool {
        let holds =
            |gate: Option<u32>, counts: Counts| gate.is_none_or(|gate| counts.f1() >= f64::from(gate));
        holds(values, self.sum(Kind::is_value)) && holds(entities, self.sum(|kind| kind == Kind::Entity))
    }

    fn sum(&self, wanted: impl Fn(Kind) -> bool) -> Counts {
        let mut sum = Counts::default();
        self.kinds.iter().filter(|(kind, _)| wanted(**kind)).for_each(|(_, counts)| sum.add(*counts));
        sum
    }
}

fn row(table: &mut String, name: &str, counts: Counts) {
    let _ = writeln!(
        table,
        "{name:12} {:>6} {:>6} {:>6} {:>10.1} {:>7.1} {:>6.1}",
        counts.gold,
        counts.found,
        counts.right,
        counts.precision(),
        counts.recall(),
        counts.f1()
    );
}
