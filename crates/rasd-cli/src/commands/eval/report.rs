//! Counts by kind and by document, what is taken for what, and the differences behind them.

use std::collections::BTreeMap;

use anyhow::Result;
use rasd::Kind;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::gold::GoldMention;
use super::matching::Found;

/// What was wanted, found and right.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub(super) gold: u32,
    pub(super) found: u32,
    pub(super) right: u32,
}

impl Counts {
    pub(super) fn precision(self) -> f64 {
        ratio(self.right, self.found)
    }

    pub(super) fn recall(self) -> f64 {
        ratio(self.right, self.gold)
    }

    pub(super) fn f1(self) -> f64 {
        ratio(2 * self.right, self.gold + self.found)
    }

    fn add(&mut self, other: Counts) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (precision, recall, f1) = (self.precision(), self.recall(), self.f1());
        json!({"gold": self.gold, "found": self.found, "right": self.right, "precision": precision, "recall": recall, "f1": f1})
            .serialize(serializer)
    }
}

/// A percentage; nothing of nothing is all of it.
#[allow(clippy::float_arithmetic)]
fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * f64::from(part) / f64::from(whole) }
}

/// A mention of the gold that was not found as it stands there, one that was found and is not in the gold, or both where
/// they share characters.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Difference {
    pub(super) document: String,
    pub(super) what: What,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gold: Option<GoldMention>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) found: Option<Found>,
}

/// What is different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum What {
    /// Nothing was found there.
    Missed,
    /// Nothing is there.
    Spurious,
    /// The same kind with other bounds.
    Span,
    /// Another kind.
    Kind,
    /// The same bounds and kind; a value or an id is another.
    Value,
}

impl What {
    pub(super) const fn name(self) -> &'static str {
        match self {
            What::Missed => "missed",
            What::Spurious => "spurious",
            What::Span => "span",
            What::Kind => "kind",
            What::Value => "value",
        }
    }
}

/// Everything that was counted.
#[derive(Debug, Default)]
pub(super) struct Report {
    pub(super) kinds: BTreeMap<Kind, Counts>,
    pub(super) documents: Vec<(String, Counts)>,
    /// How often the one kind was wanted and the other found; nothing stands for nothing.
    pub(super) confusion: BTreeMap<(Option<Kind>, Option<Kind>), u32>,
    pub(super) differences: Vec<Difference>,
}

impl Report {
    /// Compares one document. Optional gold counts neither when it is missed nor when it is found.
    pub(super) fn add(&mut self, id: &str, gold: &[GoldMention], mut found: Vec<Found>) {
        self.documents.push((id.to_owned(), Counts::default()));
        let mut missed = Vec::new();
        for wanted in gold {
            let hit = found.iter().position(|found| found.is(wanted));
            if let Some(hit) = hit {
                found.remove(hit);
            }
            if !wanted.optional {
                let right = u32::from(hit.is_some());
                self.count(wanted.kind, Counts { gold: 1, found: right, right });
                if hit.is_some() {
                    self.confuse(Some(wanted.kind), Some(wanted.kind));
                } else {
                    missed.push(wanted);
                }
            }
        }
        found.retain(|found| !gold.iter().any(|gold| gold.optional && found.may_be(gold)));
        for spurious in &found {
            self.count(spurious.kind, Counts { found: 1, ..Counts::default() });
        }
        self.pair(id, missed, found);
    }

    /// Puts what was missed beside what was found in its place.
    fn pair(&mut self, id: &str, missed: Vec<&GoldMention>, mut found: Vec<Found>) {
        for wanted in missed {
            let nearest = (0..found.len()).filter_map(|at| Some((found.get(at)?.shared(wanted), at)));
            let nearest = nearest
                .filter(|(shared, _)| *shared > 0)
                .max_by_key(|(shared, at)| (*shared, usize::MAX - at));
            let instead = nearest.map(|(_, at)| found.remove(at));
            self.differ(id, Some(wanted.clone()), instead);
        }
        for spurious in found {
            self.differ(id, None, Some(spurious));
        }
    }

    fn differ(&mut self, document: &str, gold: Option<GoldMention>, found: Option<Found>) {
        let kind = (gold.as_ref().map(|gold| gold.kind), found.as_ref().map(|found| found.kind));
        let what = match (&gold, &found) {
            (Some(gold), Some(found)) if gold.kind != found.kind => What::Kind,
            (Some(gold), Some(found)) if (gold.start, gold.end) != (found.start, found.end) => What::Span,
            (Some(_), Some(_)) => What::Value,
            (Some(_), None) => What::Missed,
            (None, _) => What::Spurious,
        };
        self.confuse(kind.0, kind.1);
        self.differences.push(Difference { document: document.to_owned(), what, gold, found });
    }

    fn count(&mut self, kind: Kind, counts: Counts) {
        self.kinds.entry(kind).or_default().add(counts);
        if let Some((_, document)) = self.documents.last_mut() {
            document.add(counts);
        }
    }

    fn confuse(&mut self, gold: Option<Kind>, found: Option<Kind>) {
        *self.confusion.entry((gold, found)).or_default() += 1;
    }

    /// Everything as one JSON object.
    pub(super) fn json(&self) -> Result<String> {
        let name = |kind: &Option<Kind>| kind.map(Kind::name);
        let kinds: serde_json::Map<String, Value> =
            self.kinds.iter().map(|(kind, counts)| (kind.name().to_owned(), json!(counts))).collect();
        let document = |(id, counts): &(String, Counts)| json!({"id": id, "counts": counts});
        let confusion = self
            .confusion
            .iter()
            .map(|((gold, found), count)| json!({"gold": name(gold), "found": name(found), "count": count}));
        let report = json!({
            "kinds": kinds,
            "values": self.values(),
            "entities": self.entities(),
            "documents": self.documents.iter().map(document).collect::<Value>(),
            "confusion": confusion.collect::<Value>(),
            "differences": self.differences,
        });
        Ok(serde_json::to_string(&report)? + "\n")
    }

    /// True when no gate is missed.
    pub(super) fn reaches(&self, values: Option<u32>, entities: Option<u32>) -> bool {
        let holds =
            |gate: Option<u32>, counts: Counts| gate.is_none_or(|gate| counts.f1() >= f64::from(gate));
        holds(values, self.values()) && holds(entities, self.entities())
    }

    /// The sum over the kinds of values.
    pub(super) fn values(&self) -> Counts {
        self.sum(Kind::is_value)
    }

    pub(super) fn entities(&self) -> Counts {
        self.sum(|kind| kind == Kind::Entity)
    }

    fn sum(&self, wanted: impl Fn(Kind) -> bool) -> Counts {
        let mut sum = Counts::default();
        self.kinds.iter().filter(|(kind, _)| wanted(**kind)).for_each(|(_, counts)| sum.add(*counts));
        sum
    }
}
