//! A record a mention, with the fields of its document and of its entity beside its own.

use serde_json::{Map, Value};

/// The fields of a document that each of its mentions repeats.
const SHARED: &[&str] = &["id", "file", "date", "region"];

/// The sources of ids that have a column. One of another name has none, be it the name of another column.
const IDS: &[&str] = &["wikidata", "iso3166", "geonames"];

/// The records of one document.
pub(super) fn mentions(document: Value) -> Vec<Value> {
    let Value::Object(mut document) = document else {
        return Vec::new();
    };
    let Some(Value::Array(mentions)) = document.remove("mentions") else {
        return Vec::new();
    };
    document.retain(|name, _| SHARED.contains(&name.as_str()));
    mentions.into_iter().map(|mention| record(&document, mention)).collect()
}

/// The fields of the mention itself come last, so that no other one hides them.
fn record(document: &Map<String, Value>, mention: Value) -> Value {
    let mut record = document.clone();
    let mut mention = object(Some(mention));
    let mut entity = object(mention.remove("entity"));
    let labels = object(entity.remove("labels"));
    let ids = object(entity.remove("ids"));
    record.extend(ids.into_iter().filter(|(source, _)| IDS.contains(&source.as_str())));
    record.extend(labels.into_iter().map(|(language, label)| (format!("label_{language}"), label)));
    record.extend(entity);
    record.extend(mention);
    Value::Object(record)
}

fn object(value: Option<Value>) -> Map<String, Value> {
    match value {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{IDS, mentions};
    use serde_json::json;

    #[test]
    fn ids_hide_no_other_column() {
        let ids = json!({"wikidata": "Q822", "id": "x", "date": "x", "value": "x", "rule": "x"});
        let mention = json!({"kind": "entity", "rule": "listed", "entity": {"name": "لبنان", "ids": ids}});
        let found = mentions(json!({"id": 7, "date": "2022-01-08", "mentions": [mention]}));
        let expected = json!({"id": 7, "date": "2022-01-08", "wikidata": "Q822", "name": "لبنان", "kind": "entity", "rule": "listed"});
        assert_eq!(found, [expected]);
    }

    #[test]
    fn every_source_of_ids_has_its_column() {
        let column = |name: &&str| super::super::FLAT.contains(&format!(" binary {name} ("));
        assert!(IDS.iter().all(column));
    }
}
