//! The JSON of a document and its mentions, as the output contract says.

use rasd::{Candidate, Entity, Label, Mention, Timex};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::offsets::Offsets;
use super::{Found, unwritable};
use crate::input::{InputDocument, Trouble};

/// The version of the output contract.
pub(crate) const SCHEMA: u32 = 1;

/// Appends a document as one line.
pub(super) fn write(found: &Found<'_>, out: &mut Vec<u8>) -> Result<(), Trouble> {
    let json = DocumentJson { document: found.document, mentions: found.mentions, offsets: found.offsets };
    serde_json::to_writer(&mut *out, &json).map_err(|error| unwritable(&error))?;
    out.push(b'\n');
    Ok(())
}

/// A document as one JSON object.
pub(crate) struct DocumentJson<'a> {
    pub(crate) document: &'a InputDocument,
    pub(crate) mentions: &'a [Mention],
    pub(crate) offsets: &'a Offsets<'a>,
}

impl Serialize for DocumentJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.entries(&mut map)?;
        map.end()
    }
}

impl DocumentJson<'_> {
    /// The fields, for an object that may have others.
    pub(super) fn entries<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let document = self.document;
        map.serialize_entry("schema", &SCHEMA)?;
        entry(map, "id", document.id.as_ref())?;
        entry(map, "file", document.file.as_ref())?;
        entry(map, "date", document.date.as_ref())?;
        entry(map, "region", document.region.as_ref())?;
        entry(map, "encoding", document.encoding)?;
        if let Some(warning) = &document.warning {
            map.serialize_entry("warnings", &[warning.record()])?;
        }
        let mention = |mention| MentionJson { mention, text: &document.text, offsets: self.offsets };
        map.serialize_entry("mentions", &Sequence(|| self.mentions.iter().map(mention)))
    }
}

/// An iterator as a JSON array, without a vector in between.
struct Sequence<F>(F);

impl<I: Iterator<Item: Serialize>, F: Fn() -> I> Serialize for Sequence<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// A mention as one JSON object.
pub(super) struct MentionJson<'a> {
    pub(super) mention: &'a Mention,
    pub(super) text: &'a str,
    pub(super) offsets: &'a Offsets<'a>,
}

impl Serialize for MentionJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { mention, text, offsets } = *self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("start", &offsets.at(mention.span.start()))?;
        map.serialize_entry("end", &offsets.at(mention.span.end()))?;
        map.serialize_entry("text", mention.span.slice(text))?;
        let core = mention.core.map(|core| [offsets.at(core.start()), offsets.at(core.end())]);
        entry(&mut map, "core", core)?;
        map.serialize_entry("kind", mention.kind.name())?;
        entry(&mut map, "value", mention.value.as_ref())?;
        entry(&mut map, "mod", mention.modifier.map(rasd::Modifier::name))?;
        entry(&mut map, "lo", mention.lo.as_ref())?;
        entry(&mut map, "hi", mention.hi.as_ref())?;
        entry(&mut map, "currency", mention.currency.as_ref())?;
        entry(&mut map, "unit", mention.unit.as_ref())?;
        entry(&mut map, "per", mention.per.as_ref())?;
        entry(&mut map, "edtf", mention.edtf.as_ref())?;
        entry(&mut map, "timex", mention.timex.as_ref().map(TimexJson))?;
        entry(&mut map, "begin", mention.begin.as_ref())?;
        entry(&mut map, "end_point", mention.end_point.as_ref())?;
        entry(&mut map, "underspecified", mention.underspecified.as_ref())?;
        entry(&mut map, "calendar", mention.calendar.as_ref())?;
        entry(&mut map, "cal_value", mention.cal_value.as_ref())?;
        entry(&mut map, "check", mention.check.as_ref())?;
        entry(&mut map, "role", mention.role.as_ref())?;
        entry(&mut map, "implicit", mention.implicit.then_some(true))?;
        entry(&mut map, "entity", mention.entity.as_deref().map(EntityJson))?;
        if !mention.candidates.is_empty() {
            map.serialize_entry("candidates", &Sequence(|| mention.candidates.iter().map(CandidateJson)))?;
        }
        entry(&mut map, "confidence", mention.confidence.map(hundredths))?;
        map.serialize_entry("rule", &mention.rule)?;
        map.end()
    }
}

struct TimexJson<'a>(&'a Timex);

impl Serialize for TimexJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.0.class)?;
        map.serialize_entry("value", &self.0.value)?;
        entry(&mut map, "mod", self.0.modifier)?;
        map.end()
    }
}

struct CandidateJson<'a>(&'a Candidate);

impl Serialize for CandidateJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "value", self.0.value.as_ref())?;
        entry(&mut map, "currency", self.0.currency.as_ref())?;
        entry(&mut map, "unit", self.0.unit.as_ref())?;
        entry(&mut map, "id", self.0.id.as_ref())?;
        entry(&mut map, "p", (self.0.percent > 0).then(|| hundredths(self.0.percent)))?;
        map.end()
    }
}

struct EntityJson<'a>(&'a Entity);

impl Serialize for EntityJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entity = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("class", entity.class.name())?;
        entry(&mut map, "type", Some(&entity.subtype).filter(|subtype| !subtype.is_empty()))?;
        map.serialize_entry("name", &entity.name)?;
        if !entity.ids.is_empty() {
            map.serialize_entry("ids", &Pairs(&entity.ids))?;
        }
        if !entity.labels.is_empty() {
            map.serialize_entry("labels", &Pairs(&entity.labels))?;
        }
        map.serialize_entry("list", &entity.list)?;
        map.end()
    }
}

struct Pairs<'a>(&'a [(Label, Label)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Writes a field that has something to say.
fn entry<M: SerializeMap>(map: &mut M, key: &str, value: Option<impl Serialize>) -> Result<(), M::Error> {
    value.map_or(Ok(()), |value| map.serialize_entry(key, &value))
}

/// A likelihood for JSON; no value of the text passes through here.
#[allow(clippy::float_arithmetic)]
fn hundredths(percent: u8) -> f64 {
    f64::from(percent) / 100.0
}
