//! Gold annotations: a line a document, in the format of `extract`, with `text` or the name of a `file` beside it.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use rasd::{Context, Kind};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::read_file;
use crate::lang::say;

/// A document with everything that stands in it.
#[derive(Debug)]
pub(super) struct GoldDocument {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) context: Context,
    pub(super) mentions: Vec<GoldMention>,
}

impl GoldDocument {
    /// Leaves the mentions of other kinds out when only some are looked for.
    pub(super) fn restrict_to(&mut self, kinds: &[Kind]) {
        self.mentions.retain(|mention| kinds.is_empty() || kinds.contains(&mention.kind));
    }
}

/// One gold mention; fields that are absent are not compared.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GoldMention {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
    #[serde(serialize_with = "kind_name")]
    pub(super) kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<String>,
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub(super) modifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) currency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) class: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) ids: Vec<(String, String)>,
    #[serde(skip)]
    pub(super) optional: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
pub(super) fn kind_name<S: Serializer>(kind: &Kind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.name())
}

pub(super) fn read(path: &Path) -> Result<Vec<GoldDocument>> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let content = read_file(path)?;
    let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |(number, line)| document(line, folder).with_context(|| place(path, number + 1));
    lines.map(read).collect()
}

fn document(line: &str, folder: &Path) -> Result<GoldDocument> {
    let object: Value = serde_json::from_str(line)?;
    let id = string(&object, "id").with_context(|| say!("no `id`", "لا حقل `id`"))?;
    let text = match (string(&object, "text"), string(&object, "file")) {
        (Some(text), _) => text,
        (None, Some(file)) => read_file(&folder.join(file))?,
        (None, None) => anyhow::bail!(say!("neither `text` nor `file`", "لا `text` ولا `file`")),
    };
    let context = Context {
        reference: string(&object, "date").map(|date| date.parse()).transpose()?,
        region: string(&object, "region").map(|region| region.parse()).transpose()?,
    };
    let rows = object
        .get("mentions")
        .and_then(Value::as_array)
        .with_context(|| say!("no `mentions`", "لا حقل `mentions`"))?;
    let mentions = rows.iter().map(|row| mention(row, &text)).collect::<Result<_>>()?;
    Ok(GoldDocument { id, text, context, mentions })
}

fn mention(row: &Value, source: &str) -> Result<GoldMention> {
    let start = offset(row, "start")?;
    let end = offset(row, "end")?;
    let text = string(row, "text").with_context(|| has_no("text"))?;
    let entity = row.get("entity");
    ensure!(
        start < end && end <= source.chars().count(),
        say!("the span {start}..{end} does not lie in the text", "الموضع {start}..{end} ليس في النص")
    );
    let slice: String = source.chars().skip(start).take(end - start).collect();
    ensure!(
        slice == text,
        say!(
            "the text at {start}..{end} is «{slice}», the gold says «{text}»",
            "النص في {start}..{end} هو «{slice}»، وفي الوسم «{text}»"
        )
    );
    Ok(GoldMention {
        start,
        end,
        text,
        kind: string(row, "kind").with_context(|| has_no("kind"))?.parse()?,
        value: string(row, "value"),
        modifier: string(row, "mod"),
        currency: string(row, "currency"),
        unit: string(row, "unit"),
        class: entity.and_then(|entity| string(entity, "class")),
        ids: ids(entity),
        optional: row.get("optional").and_then(Value::as_bool).unwrap_or(false),
    })
}

fn place(path: &Path, line: usize) -> String {
    let name = path.display();
    say!("{name}, line {line}", "{name}، السطر {line}")
}

fn has_no(field: &str) -> String {
    say!("a mention has no `{field}`", "موضع بلا حقل `{field}`")
}

fn offset(row: &Value, field: &str) -> Result<usize> {
    let number = row.get(field).and_then(Value::as_u64).with_context(|| has_no(field))?;
    Ok(usize::try_from(number)?)
}

fn string(object: &Value, field: &str) -> Option<String> {
    object.get(field)?.as_str().map(str::to_owned)
}

fn ids(entity: Option<&Value>) -> Vec<(String, String)> {
    let pairs = entity.and_then(|entity| entity.get("ids")).and_then(Value::as_object).into_iter().flatten();
    pairs.filter_map(|(key, id)| Some((key.clone(), id.as_str()?.to_owned()))).collect()
}
