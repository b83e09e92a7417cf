//! From a piece of input to a document.

use std::borrow::Cow;

use rasd::{Context, Reference, Region};
use serde_json::{Map, Value};

use super::rows::{Id, Row};
use super::spare::{SPARE, Text};
use super::{Raw, Trouble};
use crate::lang::say;

/// The names of the fields of a JSON line.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    text: String,
    id: String,
}

impl Fields {
    pub(crate) fn new(text: &str, id: &str) -> Self {
        Self { text: text.to_owned(), id: id.to_owned() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

/// A document with what was given beside its text.
#[derive(Debug, Default)]
pub(crate) struct InputDocument {
    /// The text, always valid UTF-8.
    pub(crate) text: Text,
    /// The id as given.
    pub(crate) id: Option<Value>,
    /// The reference time as given.
    pub(crate) date: Option<String>,
    /// The region as given.
    pub(crate) region: Option<String>,
    /// Reference time and region, understood.
    pub(crate) context: Context,
    /// The file of a text document.
    pub(crate) file: Option<String>,
    /// The encoding of a text file, when it was not UTF-8.
    pub(crate) encoding: Option<&'static str>,
    /// It is a line or a row among others, not a text file.
    pub(crate) is_row: bool,
    /// What was wrong with a text of which the good part is kept.
    pub(crate) warning: Option<Trouble>,
}

impl InputDocument {
    /// Understands a piece of input.
    pub(crate) fn read(raw: Raw, fields: &Fields) -> Result<Self, Trouble> {
        match raw {
            Raw::Trouble(trouble) => Err(trouble),
            Raw::Text { file, bytes, encoding, damaged } => {
                let document = Self::from_text(file, bytes, 0);
                let warning = document.warning.clone().or_else(|| damage(damaged, encoding));
                Ok(Self { encoding, warning, ..document })
            }
            Raw::Part { file, bytes, start } => Ok(Self::from_text(file, bytes, start)),
            Raw::Row { file, number, row } => {
                Self::from_row(row).map_err(|trouble| trouble.in_file(file.as_deref()).at_line(number))
            }
            Raw::Line { file, number, bytes } => Self::from_line(&bytes, fields)
                .map_err(|trouble| trouble.in_file(file.as_deref()).at_line(number)),
        }
    }

    /// A text file, or the part of one that begins at byte `start`; bytes that are no UTF-8 become U+FFFD, and the first one is
    /// reported.
    fn from_text(file: Option<String>, bytes: Vec<u8>, start: u64) -> Self {
        let mark = if start == 0 { "\u{FEFF}" } else { "" };
        let text = |text: &str| Text::copy(text.strip_prefix(mark).unwrap_or(text), &SPARE);
        let (text, warning) = match checked(&bytes) {
            Ok(good) => (text(good), None),
            Err(error) => {
                let byte = start + u64::try_from(error.valid_up_to()).unwrap_or_default();
                let message = say!(
                    "not UTF-8 at byte {byte}; bad bytes are read as U+FFFD, the rest is processed",
                    "ليس UTF-8 عند البايت {byte}؛ تُقرأ البايتات المعيبة U+FFFD ويُعالَج الباقي"
                );
                let warning = Trouble::new("invalid_utf8", message).in_file(file.as_deref());
                (text(&String::from_utf8_lossy(&bytes)), Some(warning))
            }
        };
        SPARE.give(bytes);
        Self { text, file, warning, ..Self::default() }
    }

    fn from_line(bytes: &[u8], fields: &Fields) -> Result<Self, Trouble> {
        let line = simdutf8::compat::from_utf8(bytes).map_err(|error| {
            let byte = error.valid_up_to();
            Trouble::new(
                "invalid_utf8",
                say!("not UTF-8 at byte {byte} of the line", "ليس UTF-8 عند البايت {byte} من السطر"),
            )
        })?;
        let mut object: Map<String, Value> = serde_json::from_str(line).map_err(|error| {
            Trouble::new("invalid_json", say!("no JSON object: {error}", "ليس كائن JSON: {error}"))
        })?;
        let text = match object.remove(&fields.text) {
            Some(Value::String(text)) => text.into(),
            Some(_) => return Err(not_a_string(&fields.text)),
            None => return Err(missing(&fields.text)),
        };
        let id = object.remove(&fields.id).filter(|id| !id.is_null());
        let date = string_field(&mut object, "date")?;
        let region = string_field(&mut object, "region")?;
        Self { text, id, date, region, is_row: true, ..Self::default() }.with_context()
    }

    fn from_row(row: Row) -> Result<Self, Trouble> {
        let cell = |bytes: Option<Vec<u8>>| bytes.map(utf8).transpose();
        let id = row.id.map(|id| match id {
            Id::Text(bytes) => utf8(bytes).map(Value::String),
            Id::Number(number) => Ok(number.into()),
        });
        let (text, id) = (utf8(row.text)?.into(), id.transpose()?);
        Self { text, id, date: cell(row.date)?, region: cell(row.region)?, is_row: true, ..Self::default() }
            .with_context()
    }

    /// Understands the date and the region.
    fn with_context(mut self) -> Result<Self, Trouble> {
        self.context = Context {
            reference: parsed::<Reference>(self.date.as_deref())?,
            region: parsed::<Region>(self.region.as_deref())?,
        };
        Ok(self)
    }

    /// The context, completed by what the arguments say.
    pub(crate) fn context_or(&self, default: Context) -> Context {
        Context {
            reference: self.context.reference.or(default.reference),
            region: self.context.region.or(default.region),
        }
    }

    /// How the document is called in messages.
    pub(crate) fn title(&self) -> Option<Cow<'_, str>> {
        match (&self.id, &self.file) {
            (Some(Value::String(id)), _) => Some(Cow::Borrowed(id)),
            (Some(id), _) => Some(Cow::Owned(id.to_string())),
            (None, file) => file.as_deref().map(Cow::Borrowed),
        }
    }
}

/// The bytes as a text. The quick check does not say where a bad byte is.
fn checked(bytes: &[u8]) -> Result<&str, std::str::Utf8Error> {
    simdutf8::basic::from_utf8(bytes).or_else(|_| std::str::from_utf8(bytes))
}

fn string_field(object: &mut Map<String, Value>, name: &str) -> Result<Option<String>, Trouble> {
    match object.remove(name) {
        Some(Value::String(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
        Some(Value::Null) | None => Ok(None),
        Some(_) => Err(not_a_string(name)),
    }
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(text: Option<&str>) -> Result<Option<T>, Trouble> {
    text.map(str::parse).transpose().map_err(|error: T::Err| Trouble::new("invalid_field", error.to_string()))
}

fn utf8(bytes: Vec<u8>) -> Result<String, Trouble> {
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        Trouble::new(
            "invalid_utf8",
            say!("not UTF-8 at byte {byte} of a cell", "ليس UTF-8 عند البايت {byte} من الخلية"),
        )
    })
}

/// Bytes that mean nothing in the encoding of a text.
fn damage(damaged: bool, encoding: Option<&str>) -> Option<Trouble> {
    let name = encoding.filter(|_| damaged)?;
    Some(Trouble::new(
        "invalid_encoding",
        say!("some bytes are no {name}; they are read as U+FFFD", "بايتات ليست من {name}؛ قُرئت U+FFFD"),
    ))
}

fn missing(field: &str) -> Trouble {
    Trouble::new(
        "missing_field",
        say!(
            "the object has no field `{field}`; name the field with --text-field",
            "ليس في الكائن حقل `{field}`؛ سمِّ الحقل بالخيار --text-field"
        ),
    )
}

fn not_a_string(field: &str) -> Trouble {
    Trouble::new("wrong_type", say!("the field `{field}` is not a string", "الحقل `{field}` ليس نصا"))
}

#[cfg(test)]
mod tests {
    use super::{Fields, InputDocument};
    use crate::input::Raw;

    #[track_caller]
    fn check_line(line: &[u8], expected: Result<&str, &str>) {
        let fields = Fields::new("text", "id");
        let raw = Raw::Line { file: None, number: 7, bytes: line.to_vec() };
        let found = InputDocument::read(raw, &fields);
        match (&found, expected) {
            (Ok(document), Ok(text)) => assert_eq!(&*document.text, text),
            (Err(trouble), Err(code)) => assert_eq!((trouble.code, trouble.line), (code, Some(7))),
            _ => panic!("{found:?} is not {expected:?}"),
        }
    }

    #[test]
    fn good_line() {
        check_line(
            r#"{"text":"نص","id":3,"date":"2022-01-08","region":"LB","other":[]}"#.as_bytes(),
            Ok("نص"),
        );
    }

    #[test]
    fn bad_lines() {
        check_line(b"{\"text\":", Err("invalid_json"));
        check_line(b"[1]", Err("invalid_json"));
        check_line(b"{\"text\":1}", Err("wrong_type"));
        check_line(b"{\"body\":\"x\"}", Err("missing_field"));
        check_line(b"{\"text\":\"\xff\"}", Err("invalid_utf8"));
        check_line(b"{\"text\":\"x\",\"date\":\"2022-02-30\"}", Err("invalid_field"));
        check_line(b"{\"text\":\"x\",\"region\":\"Lebanon\"}", Err("invalid_field"));
        check_line(b"{\"text\":\"x\",\"date\":20220101}", Err("wrong_type"));
    }

    #[test]
    fn bad_byte_of_a_text_is_reported_and_the_rest_kept() {
        let raw = Raw::Text {
            file: Some("a.txt".into()),
            bytes: b"5 \xff 7".to_vec(),
            encoding: None,
            damaged: false,
        };
        let document = InputDocument::read(raw, &Fields::new("text", "id")).unwrap();
        assert_eq!(&*document.text, "5 \u{FFFD} 7");
        assert!(document.warning.unwrap().to_string().starts_with("a.txt: not UTF-8 at byte 2"));
    }
}
