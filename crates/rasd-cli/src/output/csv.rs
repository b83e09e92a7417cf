//! CSV: a row a mention.

use csv::Writer;
use rasd::Mention;

use super::{Found, unwritable};
use crate::input::Trouble;

const COLUMNS: &[&str] = &[
    "id",
    "file",
    "start",
    "end",
    "text",
    "kind",
    "value",
    "mod",
    "lo",
    "hi",
    "currency",
    "unit",
    "per",
    "edtf",
    "begin",
    "end_point",
    "underspecified",
    "calendar",
    "cal_value",
    "check",
    "role",
    "class",
    "type",
    "name",
    "wikidata",
    "iso3166",
    "geonames",
    "confidence",
    "rule",
];

/// The names of the columns.
pub(super) fn head() -> String {
    COLUMNS.join(",") + "\n"
}

pub(super) fn write(found: &Found<'_>, out: &mut Vec<u8>) -> Result<(), Trouble> {
    let mut writer = Writer::from_writer(out);
    for mention in found.mentions {
        writer.write_record(cells(found, mention)).map_err(|error| unwritable(&error))?;
    }
    writer.flush().map_err(|error| unwritable(&error))
}

fn cells(found: &Found<'_>, mention: &Mention) -> Vec<String> {
    let document = found.document;
    let entity = mention.entity.as_deref();
    let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let id = |key: &str| {
        own(entity.and_then(|entity| entity.ids.iter().find(|(name, _)| name == key)).map(|(_, id)| &**id))
    };
    vec![
        document
            .id
            .as_ref()
            .map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned))
            .unwrap_or_default(),
        own(document.file.as_deref()),
        found.offsets.at(mention.span.start()).to_string(),
        found.offsets.at(mention.span.end()).to_string(),
        mention.span.slice(&document.text).to_owned(),
        mention.kind.name().to_owned(),
        own(mention.value.as_deref()),
        own(mention.modifier.map(rasd::Modifier::name)),
        own(mention.lo.as_deref()),
        own(mention.hi.as_deref()),
        own(mention.currency.as_deref()),
        own(mention.unit.as_deref()),
        own(mention.per.as_deref()),
        own(mention.edtf.as_deref()),
        own(mention.begin.as_deref()),
        own(mention.end_point.as_deref()),
        own(mention.underspecified.as_deref()),
        own(mention.calendar.as_deref()),
        own(mention.cal_value.as_deref()),
        own(mention.check.as_deref()),
        own(mention.role.as_deref()),
        own(entity.map(|entity| entity.class.name())),
        own(entity.map(|entity| &*entity.subtype)),
        own(entity.map(|entity| &*entity.name)),
        id("wikidata"),
        id("iso3166"),
        id("geonames"),
        mention
            .confidence
            .map(|percent| format!("{}.{:02}", percent / 100, percent % 100))
            .unwrap_or_default(),
        mention.rule.to_string(),
    ]
}
