//! The JSON of a document and its mentions, as the output contract says.

mod entity;
mod object;

use rasd::{Candidate, Mention, Timex};
use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::value::RawValue;

use super::Found;
use super::offsets::Offsets;
use crate::input::InputDocument;
pub(super) use object::{Key, Object, count, key, text};

/// The version of the output contract.
pub(crate) const SCHEMA: usize = 1;

/// Appends a document as one line.
pub(super) fn write(found: &Found<'_>, out: &mut Vec<u8>) {
    let Found { document, mentions, offsets } = *found;
    DocumentJson { document, mentions, offsets }.write(out);
    out.push(b'\n');
}

/// A document as one JSON object.
pub(crate) struct DocumentJson<'a> {
    pub(crate) document: &'a InputDocument,
    pub(crate) mentions: &'a [Mention],
    pub(crate) offsets: &'a Offsets<'a>,
}

impl Serialize for DocumentJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut json = Vec::new();
        self.write(&mut json);
        let json = String::from_utf8(json).map_err(S::Error::custom)?;
        RawValue::from_string(json).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl DocumentJson<'_> {
    /// Appends the object.
    fn write(&self, out: &mut Vec<u8>) {
        let mut object = Object::open(out);
        self.fields(&mut object);
        object.close();
    }

    /// The fields, for an object that may have others.
    pub(super) fn fields(&self, object: &mut Object<'_>) {
        let document = self.document;
        object.count(key!("schema"), SCHEMA);
        if let Some(id) = &document.id {
            object.json(key!("id"), id);
        }
        object.some_text(key!("file"), document.file.as_ref());
        object.some_text(key!("date"), document.date.as_ref());
        object.some_text(key!("region"), document.region.as_ref());
        object.some_text(key!("encoding"), document.encoding);
        if let Some(warning) = &document.warning {
            object.json(key!("warnings"), &[warning.record()]);
        }
        let mention = |mention| MentionJson { mention, text: &document.text, offsets: self.offsets };
        object.list(key!("mentions"), self.mentions, |out, found| mention(found).write(out));
    }
}

/// A mention as one JSON object.
pub(super) struct MentionJson<'a> {
    pub(super) mention: &'a Mention,
    pub(super) text: &'a str,
    pub(super) offsets: &'a Offsets<'a>,
}

impl MentionJson<'_> {
    /// Appends the object.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let Self { mention, text, offsets } = *self;
        let mut object = Object::open(out);
        object.count(key!("start"), offsets.at(mention.span.start()));
        object.count(key!("end"), offsets.at(mention.span.end()));
        object.text(key!("text"), mention.span.slice(text));
        if let Some(core) = mention.core {
            object.list(key!("core"), [offsets.at(core.start()), offsets.at(core.end())], count);
        }
        object.name(key!("kind"), mention.kind.name());
        write_value(mention, &mut object);
        if mention.implicit {
            object.key(key!("implicit")).extend_from_slice(b"true");
        }
        if let Some(entity) = &mention.entity {
            entity::write(entity, object.key(key!("entity")));
        }
        if !mention.candidates.is_empty() {
            object.list(key!("candidates"), &mention.candidates, write_candidate);
        }
        if let Some(percent) = mention.confidence {
            object.hundredths(key!("confidence"), percent);
        }
        object.text(key!("rule"), &mention.rule);
        object.close();
    }
}

/// What the mention says, as far as it is text.
fn write_value(mention: &Mention, object: &mut Object<'_>) {
    object.some_text(key!("value"), mention.value.as_ref());
    object.some_text(key!("mod"), mention.modifier.map(rasd::Modifier::name));
    object.some_text(key!("lo"), mention.lo.as_ref());
    object.some_text(key!("hi"), mention.hi.as_ref());
    object.some_text(key!("currency"), mention.currency.as_ref());
    object.some_text(key!("unit"), mention.unit.as_ref());
    object.some_text(key!("per"), mention.per.as_ref());
    object.some_text(key!("edtf"), mention.edtf.as_ref());
    if let Some(timex) = &mention.timex {
        write_timex(timex, object.key(key!("timex")));
    }
    object.some_text(key!("begin"), mention.begin.as_ref());
    object.some_text(key!("end_point"), mention.end_point.as_ref());
    object.some_text(key!("underspecified"), mention.underspecified.as_ref());
    object.some_text(key!("calendar"), mention.calendar.as_ref());
    object.some_text(key!("cal_value"), mention.cal_value.as_ref());
    object.some_text(key!("check"), mention.check.as_ref());
    object.some_text(key!("role"), mention.role.as_ref());
}

fn write_timex(timex: &Timex, out: &mut Vec<u8>) {
    let mut object = Object::open(out);
    object.text(key!("type"), timex.class);
    object.text(key!("value"), &timex.value);
    object.some_text(key!("mod"), timex.modifier);
    object.close();
}

fn write_candidate(out: &mut Vec<u8>, candidate: &Candidate) {
    let mut object = Object::open(out);
    object.some_text(key!("value"), candidate.value.as_ref());
    object.some_text(key!("currency"), candidate.currency.as_ref());
    object.some_text(key!("unit"), candidate.unit.as_ref());
    object.some_text(key!("id"), candidate.id.as_ref());
    if candidate.percent > 0 {
        object.hundredths(key!("p"), candidate.percent);
    }
    object.close();
}
