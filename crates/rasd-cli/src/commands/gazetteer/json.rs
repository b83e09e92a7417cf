//! Lists as JSON Lines: one object a name with the fields of the columns.

use rasd::gazetteer::Entry;
use rasd::gazetteer::seed::{Cell, Row, Rows, SeedError};
use serde_json::{Map, Value};

/// Reads a list. Ids and labels may be objects or texts, flags an array or a text, and a row may have `names` instead of `name`.
///
/// # Errors
/// Everything that is wrong, with line and column.
pub(crate) fn read(text: &str) -> Result<Vec<Entry>, Vec<SeedError>> {
    let mut rows = Rows::default();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Map<String, Value>>(line) {
            Err(error) => rows.error(number, error.column().max(1), error.to_string()),
            Ok(mut object) => {
                let names = object.remove("names");
                let names = names.as_ref().and_then(Value::as_array).cloned().unwrap_or_default();
                for name in names.into_iter().chain(object.remove("name")) {
                    row(&mut rows, number, line, &object, Some(&name));
                }
            }
        }
    }
    rows.finish()
}

fn row(rows: &mut Rows, number: usize, line: &str, object: &Map<String, Value>, name: Option<&Value>) {
    let mut row = Row::new(number);
    let fields = object.iter().map(|(heading, value)| (heading.as_str(), value));
    for (heading, value) in fields.chain(name.map(|name| ("name", name))) {
        let column = column(line, heading);
        let Some(text) = text(value) else {
            rows.error(number, column, format!("{heading:?} is neither a text nor a list of texts"));
            return;
        };
        if !row.set(heading, Cell { text, column }) {
            rows.error(number, column, format!("unknown field {heading:?}"));
        }
    }
    rows.add(&row);
}

/// A value as the cell of a table: parts joined by `;`.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(parts) => Some(parts.iter().map(text).collect::<Option<Vec<_>>>()?.join(";")),
        Value::Object(pairs) => {
            let pair = |(key, value): (&String, &Value)| Some(format!("{key}={}", text(value)?));
            Some(pairs.iter().map(pair).collect::<Option<Vec<_>>>()?.join(";"))
        }
        Value::Bool(_) => None,
    }
}

/// Where a field stands in the line, counting characters from 1.
fn column(line: &str, heading: &str) -> usize {
    let at = line.find(&format!("\"{heading}\"")).and_then(|at| line.get(..at));
    at.map_or(1, |before| before.chars().count() + 1)
}
