//! One function a route.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use clap::Parser as _;
use rasd::Scratch;
use serde_json::{Map, Value, json};

use super::app::App;
use crate::args::{Cli, Command, OffsetUnit, OutputFormat};
use crate::commands;
use crate::input::{Fields, InputDocument, Raw, Trouble};
use crate::output::{Output, playground_page};

const OPENAPI: &str = include_str!("openapi.json");

/// The page to try it.
pub(super) async fn playground() -> Html<String> {
    Html(playground_page())
}

/// The description of the routes.
pub(super) async fn openapi() -> Response {
    json_text(StatusCode::OK, OPENAPI.replace("{version}", env!("CARGO_PKG_VERSION")))
}

/// Counters.
pub(super) async fn metrics(State(app): State<Arc<App>>) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.text()).into_response()
}

/// The facts of one document: the JSON line of `rasd extract` in and out.
pub(super) async fn extract(
    State(app): State<Arc<App>>,
    Query(query): Query<Vec<(String, String)>>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let unit = match offset_unit(&query) {
        Ok(unit) => unit,
        Err(trouble) => return refuse(StatusCode::BAD_REQUEST, &trouble),
    };
    let body = match body {
        Ok(body) => body.to_vec(),
        Err(rejection) => return reject(&rejection),
    };
    let Ok(place) = Arc::clone(&app.places).try_acquire_owned() else {
        return refuse(
            StatusCode::SERVICE_UNAVAILABLE,
            &Trouble::new("busy", "too many requests at once; try again"),
        );
    };
    let work = move || {
        let found = extract_line(&app, unit, body);
        drop(place);
        found
    };
    respond(blocking(work).await)
}

fn extract_line(app: &App, unit: OffsetUnit, bytes: Vec<u8>) -> Result<String, Trouble> {
    let raw = Raw::Line { file: None, number: 1, bytes };
    let document = InputDocument::read(raw, &Fields::new("text", "id"))?;
    let mentions = app.extractor.run(&mut Scratch::default(), &document)?;
    let mut out = Vec::new();
    Output { format: OutputFormat::Jsonl, unit }.write(&document, &mentions, &mut out)?;
    String::from_utf8(out).map_err(|error| Trouble::new("output", error.to_string()))
}

fn offset_unit(query: &[(String, String)]) -> Result<OffsetUnit, Trouble> {
    let Some((_, name)) = query.iter().find(|(key, _)| key == "offsets") else {
        return Ok(OffsetUnit::Chars);
    };
    clap::ValueEnum::from_str(name, false)
        .map_err(|_| Trouble::new("invalid_field", "`offsets` is chars, bytes or utf16"))
}

/// A number in words. The fields are the flags of `rasd spell`.
pub(super) async fn spell(body: Result<Bytes, BytesRejection>) -> Response {
    match body {
        Ok(body) => respond(spell_object(&body)),
        Err(rejection) => reject(&rejection),
    }
}

fn spell_object(body: &[u8]) -> Result<String, Trouble> {
    let mut object: Map<String, Value> = serde_json::from_slice(body)
        .map_err(|error| Trouble::new("invalid_json", format!("no JSON object: {error}")))?;
    let number = match object.remove("number") {
        Some(Value::String(number)) if number != "-" => number,
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => {
            return Err(Trouble::new(
                "wrong_type",
                "the field `number` is neither a number nor digits in a string",
            ));
        }
        None => return Err(Trouble::new("missing_field", "the object has no field `number`")),
    };
    let args = spell_flags(&object, &number)?;
    let words = commands::spell::words(&args)
        .map_err(|error| Trouble::new("invalid_field", short(&error.to_string())))?;
    Ok(json!({ "words": words }).to_string())
}

/// The fields that are flags of `rasd spell`.
const FLAGS: &[&str] = &[
    "gender",
    "case",
    "ordinal",
    "currency",
    "nisba",
    "noun",
    "digits",
    "definite",
    "style",
    "decimals",
    "silent-alif",
    "separate-hundreds",
];

/// The start of what somebody sent, for a message.
fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

/// The fields as the flags of the command line, read by the same parser.
fn spell_flags(object: &Map<String, Value>, number: &str) -> Result<commands::spell::SpellArgs, Trouble> {
    let mut words = vec!["rasd".to_owned(), "spell".to_owned()];
    for (name, value) in object {
        if !FLAGS.contains(&name.as_str()) {
            return Err(Trouble::new("invalid_field", format!("there is no field `{}`", short(name))));
        }
        match value {
            Value::Bool(false) | Value::Null if name != "definite" => {}
            Value::Bool(true) => words.push(format!("--{name}")),
            Value::Bool(false) => words.push(format!("--{name}=false")),
            Value::String(text) => words.push(format!("--{name}={text}")),
            _ => {
                return Err(Trouble::new(
                    "wrong_type",
                    format!("the field `{name}` is neither text nor true or false"),
                ));
            }
        }
    }
    words.extend(["--".to_owned(), number.to_owned()]);
    match Cli::try_parse_from(words).map(|cli| cli.command) {
        Ok(Command::Spell(args)) => Ok(args),
        Ok(_) => Err(Trouble::new("invalid_field", "no field of `spell`")),
        Err(error) => Err(Trouble::new("invalid_field", first_line(&error.to_string()))),
    }
}

fn first_line(message: &str) -> String {
    short(message.lines().next().unwrap_or_default().trim_start_matches("error: "))
}

/// No such route.
pub(super) async fn not_found() -> Response {
    refuse(StatusCode::NOT_FOUND, &Trouble::new("not_found", "there is no such path; see /openapi.json"))
}

/// The route is there, the method is not.
pub(super) async fn method_not_allowed() -> Response {
    refuse(
        StatusCode::METHOD_NOT_ALLOWED,
        &Trouble::new("method_not_allowed", "see /openapi.json for the method"),
    )
}

/// Work that takes its time runs beside the threads that serve connections.
async fn blocking(
    work: impl FnOnce() -> Result<String, Trouble> + Send + 'static,
) -> Result<String, Trouble> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(Trouble::new("internal", error.to_string())))
}

fn respond(outcome: Result<String, Trouble>) -> Response {
    match outcome {
        Ok(body) => json_text(StatusCode::OK, body),
        Err(trouble) if trouble.code == "internal" => refuse(StatusCode::INTERNAL_SERVER_ERROR, &trouble),
        Err(trouble) => refuse(StatusCode::UNPROCESSABLE_ENTITY, &trouble),
    }
}

fn reject(rejection: &BytesRejection) -> Response {
    refuse(rejection.status(), &Trouble::new("body", rejection.body_text()))
}

fn refuse(status: StatusCode, trouble: &Trouble) -> Response {
    json_text(status, Value::from_iter([("error", trouble.error())]).to_string())
}

fn json_text(status: StatusCode, body: String) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
