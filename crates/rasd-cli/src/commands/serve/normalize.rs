//! `POST /normalize`: the fields are the flags of `rasd normalize`.

use rasd::normalize::{Normalizer, OffsetMap, Operation, Profile};
use serde_json::{Map, Value, json};

use crate::input::Trouble;
use crate::lang::say;

/// The answer to one object.
pub(super) fn object(body: &[u8]) -> Result<String, Trouble> {
    let mut object: Map<String, Value> = serde_json::from_slice(body).map_err(|error| {
        Trouble::new("invalid_json", say!("no JSON object: {error}", "ليس كائن JSON: {error}"))
    })?;
    let text = string(&mut object, "text")?.ok_or_else(|| missing("text"))?;
    let normalizer = normalizer(&mut object)?;
    let (mut out, mut map) = (String::new(), OffsetMap::default());
    normalizer
        .normalize_into(&text, &mut out, &mut map)
        .map_err(|error| Trouble::new("text_too_long", error.to_string()))?;
    let mut answer = Map::new();
    answer.extend(object.remove("id").filter(|id| !id.is_null()).map(|id| ("id".to_owned(), id)));
    answer.insert("text".to_owned(), out.into());
    if flag(&mut object, "map")? {
        let edits = map.edits().map(|(old, new)| json!([old.start(), old.end(), new.start(), new.end()]));
        answer.insert("edits".to_owned(), edits.collect());
    }
    Ok(Value::Object(answer).to_string())
}

/// The names of the profiles and of the operations, for the description of the routes.
pub(super) fn names() -> (Vec<&'static str>, Vec<&'static str>) {
    let profiles = Profile::all().iter().map(|profile| profile.name()).collect();
    (profiles, Operation::all().iter().map(|operation| operation.name()).collect())
}

fn normalizer(object: &mut Map<String, Value>) -> Result<Normalizer, Trouble> {
    let profile = string(object, "profile")?;
    let in_order = flag(object, "in_order")?;
    let Some(names) = strings(object, "ops")? else {
        let profile: Profile = parsed(profile.as_deref().unwrap_or("search"))?;
        return Ok(profile.normalizer());
    };
    if profile.is_some() {
        return Err(Trouble::new(
            "invalid_field",
            say!("give `profile` or `ops`, not both", "أعط `profile` أو `ops` لا كليهما"),
        ));
    }
    let operations: Vec<Operation> = names.iter().map(|name| parsed(name)).collect::<Result<_, _>>()?;
    let mut builder = Normalizer::builder();
    builder.operations(operations);
    if in_order {
        builder.in_named_order();
    }
    Ok(builder.build())
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(name: &str) -> Result<T, Trouble> {
    name.parse().map_err(|error: T::Err| Trouble::new("invalid_field", error.to_string()))
}

fn string(object: &mut Map<String, Value>, name: &str) -> Result<Option<String>, Trouble> {
    match object.remove(name) {
        Some(Value::String(text)) => Ok(Some(text)),
        Some(Value::Null) | None => Ok(None),
        Some(_) => Err(wrong_type(name)),
    }
}

fn strings(object: &mut Map<String, Value>, name: &str) -> Result<Option<Vec<String>>, Trouble> {
    let items = match object.remove(name) {
        Some(Value::Array(items)) => items,
        Some(Value::Null) | None => return Ok(None),
        Some(_) => return Err(wrong_type(name)),
    };
    let text = |item: Value| item.as_str().map(str::to_owned).ok_or_else(|| wrong_type(name));
    items.into_iter().map(text).collect::<Result<_, _>>().map(Some)
}

fn flag(object: &mut Map<String, Value>, name: &str) -> Result<bool, Trouble> {
    match object.remove(name) {
        Some(Value::Bool(flag)) => Ok(flag),
        Some(Value::Null) | None => Ok(false),
        Some(_) => Err(wrong_type(name)),
    }
}

fn missing(name: &str) -> Trouble {
    Trouble::new("missing_field", say!("the object has no field `{name}`", "ليس في الكائن حقل `{name}`"))
}

fn wrong_type(name: &str) -> Trouble {
    Trouble::new(
        "wrong_type",
        say!(
            "the field `{name}` is of another type; see /openapi.json",
            "الحقل `{name}` من نوع آخر؛ انظر /openapi.json"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::object;

    #[track_caller]
    fn check(body: &str, expected: Result<&str, &str>) {
        let answer = object(body.as_bytes());
        assert_eq!(answer.as_deref().map_err(|trouble| trouble.code), expected);
    }

    #[test]
    fn profile_and_operations() {
        check(r#"{"text":"مُحَمَّد","id":3}"#, Ok(r#"{"id":3,"text":"محمد"}"#));
        check(r#"{"text":"أحمد","profile":"match"}"#, Ok(r#"{"text":"احمد"}"#));
    }

    #[test]
    fn edits_in_bytes() {
        check(r#"{"text":"دُب","map":true}"#, Ok(r#"{"edits":[[2,4,2,2]],"text":"دب"}"#));
    }

    #[test]
    fn bad_requests() {
        check("[", Err("invalid_json"));
        check("{}", Err("missing_field"));
        check(r#"{"text":1}"#, Err("wrong_type"));
        check(r#"{"text":"","map":1}"#, Err("wrong_type"));
        check(r#"{"text":"","ops":["x"]}"#, Err("invalid_field"));
        check(r#"{"text":"","profile":"x"}"#, Err("invalid_field"));
        check(r#"{"text":"","profile":"search","ops":[]}"#, Err("invalid_field"));
    }
}
