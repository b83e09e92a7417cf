//! A record a mention, with the fields of its document and of its entity beside its own.

use serde_json::{Map, Value};

/// The fields of a document that each of its mentions repeats.
const SHARED: &[&str] = &["id", "file", "date", "region"];

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
    record.extend(object(entity.remove("ids")));
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
