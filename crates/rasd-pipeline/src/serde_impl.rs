//! [`Mention`] through serde, with the fields of the output contract. Offsets are bytes, so that a line of
//! `rasd extract --offsets bytes` reads back; `text` is not kept, it is the slice of the source.

use std::borrow::Cow;
use std::fmt;

use rasd_normalize::Span;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Candidate, Class, Entity, Kind, Label, Mention, Modifier, Timex};

/// Pairs as an object, in their order.
#[derive(Default)]
struct Pairs(Vec<(Label, Label)>);

impl Pairs {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, text)| (key, text)))
    }
}

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PairsVisitor)
    }
}

struct PairsVisitor;

impl<'de> de::Visitor<'de> for PairsVisitor {
    type Value = Pairs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of strings")
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
        let mut pairs = Vec::new();
        while let Some((key, text)) = map.next_entry::<String, String>()? {
            pairs.push((key.into(), text.into()));
        }
        Ok(Pairs(pairs))
    }
}

#[derive(Serialize, Deserialize)]
struct Record<'a> {
    start: u32,
    end: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    core: Option<[u32; 2]>,
    kind: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Cow<'a, str>>,
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lo: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hi: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    currency: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    per: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edtf: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    timex: Option<TimexRecord<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    begin: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end_point: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    underspecified: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    calendar: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cal_value: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    check: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    implicit: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entity: Option<EntityRecord<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<CandidateRecord<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confidence: Option<Share>,
    rule: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct TimexRecord<'a> {
    #[serde(rename = "type")]
    class: Cow<'a, str>,
    value: Cow<'a, str>,
    #[serde(default, rename = "mod", skip_serializing_if = "Option::is_none")]
    modifier: Option<Cow<'a, str>>,
}

#[derive(Serialize, Deserialize)]
struct EntityRecord<'a> {
    class: Cow<'a, str>,
    #[serde(default, rename = "type", skip_serializing_if = "str::is_empty")]
    subtype: Cow<'a, str>,
    name: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    ids: Pairs,
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    labels: Pairs,
    list: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct CandidateRecord<'a> {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    currency: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<Cow<'a, str>>,
    #[serde(default, rename = "p", skip_serializing_if = "Option::is_none")]
    share: Option<Share>,
}

/// Hundredths, written as a number from 0 to 1.
#[derive(Clone, Copy)]
struct Share(u8);

impl Serialize for Share {
    #[allow(clippy::float_arithmetic, reason = "how sure a reading is, no value of the text")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 100.0)
    }
}

impl<'de> Deserialize<'de> for Share {
    #[allow(clippy::float_arithmetic, reason = "how sure a reading is, no value of the text")]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let share = f64::deserialize(deserializer)?;
        let nearest = || (0..=100).find(|percent| share * 100.0 - f64::from(*percent) <= 0.5);
        let hundredths = (0.0..=1.0).contains(&share).then(nearest).flatten();
        hundredths.map(Self).ok_or_else(|| de::Error::custom("a likelihood is not from 0 to 1"))
    }
}

impl Serialize for Mention {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        record(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Mention {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        mention(Record::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

fn borrowed(text: Option<&str>) -> Option<Cow<'_, str>> {
    text.map(Cow::Borrowed)
}

fn record(mention: &Mention) -> Record<'_> {
    Record {
        start: mention.span.start(),
        end: mention.span.end(),
        core: mention.core.map(|core| [core.start(), core.end()]),
        kind: mention.kind.name().into(),
        value: borrowed(mention.value.as_deref()),
        modifier: borrowed(mention.modifier.map(Modifier::name)),
        lo: borrowed(mention.lo.as_deref()),
        hi: borrowed(mention.hi.as_deref()),
        currency: borrowed(mention.currency.as_deref()),
        unit: borrowed(mention.unit.as_deref()),
        per: borrowed(mention.per.as_deref()),
        edtf: borrowed(mention.edtf.as_deref()),
        timex: mention.timex.as_ref().map(timex_record),
        begin: borrowed(mention.begin.as_deref()),
        end_point: borrowed(mention.end_point.as_deref()),
        underspecified: borrowed(mention.underspecified.as_deref()),
        calendar: borrowed(mention.calendar.as_deref()),
        cal_value: borrowed(mention.cal_value.as_deref()),
        check: borrowed(mention.check.as_deref()),
        role: borrowed(mention.role.as_deref()),
        implicit: mention.implicit,
        entity: mention.entity.as_deref().map(entity_record),
        candidates: mention.candidates.iter().map(candidate_record).collect(),
        confidence: mention.confidence.map(Share),
        rule: Cow::Borrowed(&mention.rule),
    }
}

fn timex_record(timex: &Timex) -> TimexRecord<'_> {
    TimexRecord {
        class: timex.class.into(),
        value: (&*timex.value).into(),
        modifier: borrowed(timex.modifier),
    }
}

fn entity_record(entity: &Entity) -> EntityRecord<'_> {
    EntityRecord {
        class: entity.class.name().into(),
        subtype: Cow::Borrowed(&entity.subtype),
        name: Cow::Borrowed(&entity.name),
        ids: Pairs(entity.ids.clone()),
        labels: Pairs(entity.labels.clone()),
        list: Cow::Borrowed(&entity.list),
    }
}

fn candidate_record(candidate: &Candidate) -> CandidateRecord<'_> {
    CandidateRecord {
        value: borrowed(candidate.value.as_deref()),
        currency: borrowed(candidate.currency.as_deref()),
        unit: borrowed(candidate.unit.as_deref()),
        id: borrowed(candidate.id.as_deref()),
        share: (candidate.percent > 0).then_some(Share(candidate.percent)),
    }
}

fn mention(record: Record<'_>) -> Result<Mention, String> {
    let string = |text: Option<Cow<'_, str>>| text.map(Cow::into_owned);
    let label = |text: Option<Cow<'_, str>>| text.map(|text| Label::Owned(text.into_owned()));
    let kind: Kind = record.kind.parse().map_err(|error: crate::UnknownKind| error.to_string())?;
    Ok(Mention {
        core: record.core.map(|[start, end]| span(start, end)).transpose()?,
        value: string(record.value),
        modifier: record.modifier.map(|name| known(MODIFIERS, Modifier::name, &name)).transpose()?,
        lo: string(record.lo),
        hi: string(record.hi),
        currency: label(record.currency),
        unit: label(record.unit),
        per: label(record.per),
        edtf: string(record.edtf),
        timex: record.timex.map(timex).transpose()?,
        begin: string(record.begin),
        end_point: string(record.end_point),
        underspecified: string(record.underspecified),
        calendar: label(record.calendar),
        cal_value: string(record.cal_value),
        check: label(record.check),
        role: label(record.role),
        implicit: record.implicit,
        entity: record.entity.map(entity).transpose()?.map(Into::into),
        candidates: record.candidates.into_iter().map(candidate).collect(),
        confidence: record.confidence.map(|share| share.0),
        rule: Label::Owned(record.rule.into_owned()),
        ..Mention::new(span(record.start, record.end)?, kind)
    })
}

fn span(start: u32, end: u32) -> Result<Span, String> {
    if start >= end {
        Err(format!("a mention ends at {end} and begins at {start}"))
    } else {
        Ok(Span::new(start, end))
    }
}

/// The one of these that has the name.
fn known<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, wanted: &str) -> Result<T, String> {
    let found = all.iter().copied().find(|one| name(*one) == wanted);
    found.ok_or_else(|| format!("`{wanted}` is no name that is known here"))
}

const MODIFIERS: &[Modifier] = &[
    Modifier::Approx,
    Modifier::MoreThan,
    Modifier::LessThan,
    Modifier::EqualOrMore,
    Modifier::EqualOrLess,
    Modifier::Vague,
    Modifier::Start,
    Modifier::Mid,
    Modifier::End,
];

const CLASSES: &[Class] = &[
    Class::Person,
    Class::Place,
    Class::Org,
    Class::Norp,
    Class::Event,
    Class::Work,
    Class::Product,
    Class::Lang,
    Class::Other,
];

/// The types of TIMEX3.
const TYPES: &[&str] = &["DATE", "TIME", "DURATION", "SET"];

fn timex(record: TimexRecord<'_>) -> Result<Timex, String> {
    let modifier = |name: Cow<'_, str>| known(MODIFIERS, Modifier::name, &name).map(Modifier::name);
    Ok(Timex {
        class: known(TYPES, |class| class, &record.class)?,
        value: record.value.into_owned(),
        modifier: record.modifier.map(modifier).transpose()?,
    })
}

fn entity(record: EntityRecord<'_>) -> Result<Entity, String> {
    let label = |text: Cow<'_, str>| Label::Owned(text.into_owned());
    Ok(Entity {
        class: known(CLASSES, Class::name, &record.class)?,
        subtype: label(record.subtype),
        name: label(record.name),
        ids: record.ids.0,
        labels: record.labels.0,
        list: label(record.list),
    })
}

fn candidate(record: CandidateRecord<'_>) -> Candidate {
    let label = |text: Option<Cow<'_, str>>| text.map(|text| Label::Owned(text.into_owned()));
    Candidate {
        value: record.value.map(Cow::into_owned),
        currency: label(record.currency),
        unit: label(record.unit),
        id: label(record.id),
        percent: record.share.map_or(0, |share| share.0),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Document, Mention, Pipeline};

    #[test]
    fn mentions_read_back() {
        let text = "قالت القناة 12 الإسرائيلية في أواخر القرن الثامن عشر إن لبنان أنفق نحو 3.2 مليار ليرة خلال ثلاث سنوات";
        let mentions = Pipeline::default().run(Document { text, ..Document::default() }).unwrap();
        assert!(mentions.len() > 4);
        let json = serde_json::to_string(&mentions).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Mention>>(&json).unwrap(), mentions);
    }

    #[track_caller]
    fn check_refused(json: &str, reason: &str) {
        let error = serde_json::from_str::<Mention>(json).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }

    #[test]
    fn what_is_no_mention_is_refused() {
        check_refused(r#"{"start":3,"end":1,"kind":"date","rule":""}"#, "ends at 1");
        check_refused(r#"{"start":1,"end":1,"kind":"date","rule":""}"#, "ends at 1");
        check_refused(r#"{"start":0,"end":1,"core":[1,1],"kind":"date","rule":""}"#, "ends at 1");
        check_refused(r#"{"start":0,"end":1,"kind":"moni","rule":""}"#, "moni");
        check_refused(r#"{"start":0,"end":1,"kind":"date","mod":"LIKE","rule":""}"#, "LIKE");
        check_refused(r#"{"start":0,"end":1,"kind":"date","confidence":7,"rule":""}"#, "0 to 1");
        check_refused(r#"{"start":0,"end":1,"kind":"date","confidence":1.004,"rule":""}"#, "0 to 1");
    }

    #[test]
    fn any_share_is_read_as_the_nearest_hundredth() {
        let read = |share: &str| {
            let json = format!(r#"{{"start":0,"end":1,"kind":"date","confidence":{share},"rule":""}}"#);
            serde_json::from_str::<Mention>(&json).unwrap().confidence
        };
        assert_eq!((read("0.125"), read("0.994"), read("0.996")), (Some(12), Some(99), Some(100)));
        assert_eq!((read("0"), read("0.07"), read("1.0")), (Some(0), Some(7), Some(100)));
    }
}
