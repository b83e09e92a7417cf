//! Dumps of Wikidata (<https://www.wikidata.org/wiki/Wikidata:Database_download>, CC0): one entity as JSON a line.

use rasd::gazetteer::seed::SeedError;
use rasd::gazetteer::{Class, Derive, Entry, NameFlags};
use serde_json::Value;

/// Reads a dump: the lines between `[` and `]`, each with or without a comma at its end. Entities without an Arabic label, or of no class, are left out.
///
/// # Errors
/// Lines that are no entity.
pub(crate) fn read(text: &str, class: Option<Class>) -> Result<Vec<Entry>, Vec<SeedError>> {
    let mut errors = Vec::new();
    let mut entries = Vec::new();
    for (line, row) in (1..).zip(text.lines()) {
        let row = row.trim().trim_end_matches(',');
        if matches!(row, "" | "[" | "]") {
            continue;
        }
        match serde_json::from_str::<Value>(row) {
            Err(error) => {
                errors.push(SeedError { line, column: error.column().max(1), message: error.to_string() });
            }
            Ok(entity) if at(&entity, "/id").is_some() => entries.extend(entry(&entity, class)),
            Ok(_) => errors.push(SeedError { line, column: 1, message: "no entity: it has no id".into() }),
        }
    }
    if errors.is_empty() { Ok(entries) } else { Err(errors) }
}

fn entry(entity: &Value, class: Option<Class>) -> Option<Entry> {
    let id = at(entity, "/id")?;
    let label = at(entity, "/labels/ar/value")?;
    let (class, kind) = kind(entity).or_else(|| Some((class?, "")))?;
    let mut entry = Entry::new(id, class, label).id("wikidata", id).kind(kind);
    for (scheme, property) in [("iso3166", "P297"), ("geonames", "P1566")] {
        if let Some(value) = claims(entity, property).find_map(|value| value.as_str().map(str::to_owned)) {
            if scheme == "iso3166" {
                entry.region.clone_from(&value);
            }
            entry = entry.id(scheme, &value);
        }
    }
    if let Some(label) = at(entity, "/labels/en/value").filter(|label| label.len() < 256) {
        entry = entry.label("en", label);
    }
    for alias in list(entity, "/aliases/ar") {
        if let Some(alias) = at(alias, "/value").filter(|alias| *alias != label) {
            entry = entry.name(alias, NameFlags::ALIAS, Derive::Nothing);
        }
    }
    entry.rank = rank(entity);
    entry.source = "Wikidata, CC0-1.0".into();
    Some(entry)
}

/// The main values of a property.
fn claims<'e>(entity: &'e Value, property: &str) -> impl Iterator<Item = &'e Value> + use<'e> {
    list(entity, &format!("/claims/{property}"))
        .filter_map(|claim| claim.pointer("/mainsnak/datavalue/value"))
}

/// The text at a JSON pointer (RFC 6901).
fn at<'e>(value: &'e Value, pointer: &str) -> Option<&'e str> {
    value.pointer(pointer)?.as_str()
}

/// The items of the list at a JSON pointer; none when there is no list.
fn list<'e>(value: &'e Value, pointer: &str) -> impl Iterator<Item = &'e Value> + use<'e> {
    value.pointer(pointer).and_then(Value::as_array).into_iter().flatten()
}

/// Class and type by "instance of" (P31).
fn kind(entity: &Value) -> Option<(Class, &'static str)> {
    claims(entity, "P31").filter_map(|value| at(value, "/id")).find_map(|id| {
        Some(match id {
            "Q5" => (Class::Person, "person"),
            "Q6256" | "Q3624078" => (Class::Place, "country"),
            "Q515" | "Q1549591" | "Q1637706" => (Class::Place, "city"),
            "Q5119" => (Class::Place, "capital"),
            "Q532" | "Q3957" => (Class::Place, "town"),
            "Q4022" => (Class::Place, "river"),
            "Q8502" => (Class::Place, "mountain"),
            "Q165" => (Class::Place, "sea"),
            "Q23442" => (Class::Place, "island"),
            "Q7278" => (Class::Org, "party"),
            "Q4830453" | "Q783794" | "Q6881511" => (Class::Org, "company"),
            "Q476028" => (Class::Org, "club"),
            "Q11032" => (Class::Org, "newspaper"),
            "Q3918" => (Class::Org, "university"),
            "Q484652" => (Class::Org, "intl_org"),
            "Q43229" => (Class::Org, "organisation"),
            "Q34770" => (Class::Lang, "language"),
            _ => return None,
        })
    })
}

/// Prominence by the number of Wikipedias that have an article.
fn rank(entity: &Value) -> u8 {
    let articles = entity.get("sitelinks").and_then(Value::as_object).map_or(0, serde_json::Map::len);
    u8::try_from(articles).unwrap_or(u8::MAX).min(200)
}
