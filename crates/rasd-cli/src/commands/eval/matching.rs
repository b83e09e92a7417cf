//! When a mention that was found is the one that the gold asks for.

use rasd::{Kind, Mention};
use serde::Serialize;

use super::gold::{GoldMention, kind_name};
use crate::output::offsets::Offsets;

/// What was found, in the terms of the gold.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
    #[serde(serialize_with = "kind_name")]
    pub(super) kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ids: Vec<(String, String)>,
    rule: String,
}

impl Found {
    pub(super) fn new(mention: &Mention, source: &str, offsets: &Offsets<'_>) -> Self {
        let entity = mention.entity.as_deref();
        let ids = entity.map(|entity| entity.ids.as_slice()).unwrap_or_default();
        Self {
            start: offsets.at(mention.span.start()),
            end: offsets.at(mention.span.end()),
            text: mention.span.slice(source).to_owned(),
            kind: mention.kind,
            value: mention.value.clone(),
            modifier: mention.modifier.map(rasd::Modifier::name),
            currency: mention.currency.as_deref().map(str::to_owned),
            unit: mention.unit.as_deref().map(str::to_owned),
            class: entity.map(|entity| entity.class.name()),
            ids: ids.iter().map(|(key, id)| (key.to_string(), id.to_string())).collect(),
            rule: mention.rule.to_string(),
        }
    }

    /// The same place and kind, and every field that the gold gives is equal.
    pub(super) fn is(&self, gold: &GoldMention) -> bool {
        let same = |gold: Option<&str>, found: Option<&str>| gold.is_none() || gold == found;
        (self.start, self.end, self.kind) == (gold.start, gold.end, gold.kind)
            && same(gold.modifier.as_deref(), self.modifier)
            && same(gold.unit.as_deref(), self.unit.as_deref())
            && same(gold.class.as_deref(), self.class)
            && same(gold.currency.as_deref().filter(|code| !code.is_empty()), self.currency.as_deref())
            && if gold.kind == Kind::Entity {
                self.agrees_on_ids(gold)
            } else {
                same(gold.value.as_deref(), self.value.as_deref())
            }
    }

    /// How many characters it shares with the gold.
    pub(super) fn shared(&self, gold: &GoldMention) -> usize {
        self.end.min(gold.end).saturating_sub(self.start.max(gold.start))
    }

    /// A reading of the same words as optional gold: both are values, or of one kind.
    pub(super) fn may_be(&self, gold: &GoldMention) -> bool {
        self.shared(gold) > 0 && (self.kind == gold.kind || self.kind.is_value() && gold.kind.is_value())
    }

    /// No id contradicts, and where the gold has one at least one is found.
    fn agrees_on_ids(&self, gold: &GoldMention) -> bool {
        let id = |key: &str| self.ids.iter().find(|(known, _)| known == key).map(|(_, id)| id);
        let contradicts = gold.ids.iter().any(|(key, wanted)| id(key).is_some_and(|found| found != wanted));
        let hits = gold.ids.iter().any(|(key, wanted)| id(key) == Some(wanted));
        !contradicts && (gold.ids.is_empty() || hits)
    }

    /// The mention for a list of differences.
    pub(super) fn describe(&self) -> String {
        let mut words = vec![format!("{}..{}", self.start, self.end), self.kind.to_string()];
        words.extend(self.modifier.map(str::to_owned));
        words.extend(self.class.map(str::to_owned));
        words.extend(self.value.clone());
        words.extend(self.currency.clone());
        words.extend(self.unit.clone());
        words.extend(self.ids.first().map(|(key, id)| format!("{key}={id}")));
        format!("{} «{}» by {}", words.join(" "), self.text, self.rule)
    }
}

/// The gold for a list of differences.
pub(super) fn describe(gold: &GoldMention) -> String {
    let mut words = vec![format!("{}..{}", gold.start, gold.end), gold.kind.to_string()];
    words.extend(gold.modifier.clone());
    words.extend(gold.class.clone());
    words.extend(gold.value.clone());
    words.extend(gold.currency.clone());
    words.extend(gold.unit.clone());
    words.extend(gold.ids.first().map(|(key, id)| format!("{key}={id}")));
    format!("{} «{}»", words.join(" "), gold.text)
}
