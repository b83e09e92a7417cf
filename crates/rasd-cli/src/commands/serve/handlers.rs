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
use super::normalize;
use crate::args::{Cli, Command, OffsetUnit, OutputFormat};
use crate::commands;
use crate::input::{Fields, InputDocument, Raw, Trouble};
use crate::lang::say;
use crate::output::{Output, playground_page};

const OPENAPI: &str = include_str!("openapi.json");

/// The page to try it.
pub(super) async fn playground() -> Html<String> {
    Html(playground_page())
}

/// The description of the routes.
pub(super) async fn openapi() -> Response {
    let (profiles, operations) = normalize::names();
    let text = OPENAPI
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("\"{profiles}\"", &json!(profiles).to_string())
        .replace("\"{operations}\"", &json!(operations).to_string());
    json_text(StatusCode::OK, text)
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
    match body {
        Ok(body) => in_a_place(&app, move |app| extract_line(app, unit, body.to_vec())).await,
        Err(rejection) => reject(&rejection),
    }
}

/// The text of one document in another form: the JSON line of `rasd normalize`, with the flags as fields.
pub(super) async fn normalize(State(app): State<Arc<App>>, body: Result<Bytes, BytesRejection>) -> Response {
    match body {
        Ok(body) => in_a_place(&app, move |_| normalize::object(&body)).await,
        Err(rejection) => reject(&rejection),
    }
}

/// Works on a document when one of the places is free.
async fn in_a_place(
    app: &Arc<App>,
    work: impl FnOnce(&App) -> Result<String, Trouble> + Send + 'static,
) -> Response {
    let Ok(place) = Arc::clone(&app.places).try_acquire_owned() else {
        return refuse(
            StatusCode::SERVICE_UNAVAILABLE,
            &Trouble::new(
                "busy",
                say!("too many requests at once; try again", "الطلبات كثيرة في آن واحد؛ أعد المحاولة"),
            ),
        );
    };
    let app = Arc::clone(app);
    let work = move || {
        let found = work(&app);
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
    Output { format: OutputFormat::Jsonl, unit, colour: false }.write(&document, &mentions, &mut out)?;
    String::from_utf8(out).map_err(|error| Trouble::new("output", error.to_string()))
}

fn offset_unit(query: &[(String, String)]) -> Result<OffsetUnit, Trouble> {
    let Some((_, name)) = query.iter().find(|(key, _)| key == "offsets") else {
        return Ok(OffsetUnit::Chars);
    };
    clap::ValueEnum::from_str(name, false).map_err(|_| {
        Trouble::new(
            "invalid_field",
            say!("`offsets` is chars, bytes or utf16", "`offsets` واحد من chars وbytes وutf16"),
        )
    })
}

/// A number in words. The fields are the flags of `rasd spell`.
pub(super) async fn spell(body: Result<Bytes, BytesRejection>) -> Response {
    match body {
        Ok(body) => respond(spell_object(&body)),
        Err(rejection) => reject(&rejection),
    }
}

fn spell_object(body: &[u8]) -> Result<String, Trouble> {
    let mut object: Map<String, Value> = serde_json::from_slice(body).map_err(|error| {
        Trouble::new("invalid_json", say!("no JSON object: {error}", "ليس كائن JSON: {error}"))
    })?;
    let number = match object.remove("number") {
        Some(Value::String(number)) if number != "-" => number,
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => {
            return Err(Trouble::new(
                "wrong_type",
                say!(
                    "the field `number` is neither a number nor digits in a string",
                    "الحقل `number` ليس عددا ولا أرقاما في نص"
                ),
            ));
        }
        None => {
            return Err(Trouble::new(
                "missing_field",
                say!("the object has no field `number`", "ليس في الكائن حقل `number`"),
            ));
        }
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

fn no_such_field(name: &str) -> Trouble {
    let name = short(name);
    Trouble::new("invalid_field", say!("there is no field `{name}`", "لا حقل اسمه `{name}`"))
}

/// The start of what somebody sent, for a message.
fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

/// The fields as the flags of the command line, read by the same parser.
fn spell_flags(object: &Map<String, Value>, number: &str) -> Result<commands::spell::SpellArgs, Trouble> {
    let mut words = vec!["rasd".to_owned(), "spell".to_owned()];
    for (name, value) in object {
        if !FLAGS.contains(&name.as_str()) {
            return Err(no_such_field(name));
        }
        match value {
            Value::Bool(false) | Value::Null if name != "definite" => {}
            Value::Bool(true) => words.push(format!("--{name}")),
            Value::Bool(false) => words.push(format!("--{name}=false")),
            Value::String(text) => words.push(format!("--{name}={text}")),
            _ => {
                return Err(Trouble::new(
                    "wrong_type",
                    say!(
                        "the field `{name}` is neither text nor true or false",
                        "الحقل `{name}` ليس نصا ولا true ولا false"
                    ),
                ));
            }
        }
    }
    words.extend(["--".to_owned(), number.to_owned()]);
    match Cli::try_parse_from(words).map(|cli| cli.command) {
        Ok(Command::Spell(args)) => Ok(args),
        Ok(_) => Err(Trouble::new("invalid_field", say!("no field of `spell`", "ليس من حقول `spell`"))),
        Err(error) => Err(Trouble::new("invalid_field", first_line(&error.to_string()))),
    }
}

fn first_line(message: &str) -> String {
    short(message.lines().next().unwrap_or_default().trim_start_matches("error: "))
}

/// No such route.
pub(super) async fn not_found() -> Response {
    refuse(
        StatusCode::NOT_FOUND,
        &Trouble::new(
            "not_found",
            say!("there is no such path; see /openapi.json", "لا مسار بهذا الاسم؛ انظر /openapi.json"),
        ),
    )
}

/// The route is there, the method is not.
pub(super) async fn method_not_allowed() -> Response {
    refuse(
        StatusCode::METHOD_NOT_ALLOWED,
        &Trouble::new(
            "method_not_allowed",
            say!("see /openapi.json for the method", "انظر /openapi.json لمعرفة الطريقة"),
        ),
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
