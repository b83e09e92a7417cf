//! A table to read on a terminal.
//!
//! The columns that align are Latin; the Arabic comes last on the line, between isolates, so that a terminal with
//! bidi support cannot mix it with the rest, and the words before it in Latin letters let one follow it without.

use std::borrow::Cow;
use std::fmt::Write as _;

use rasd::normalize::Scheme;
use rasd::{Kind, Mention};

use super::offsets::Offsets;
use super::{Found, printable};

/// First strong isolate and pop directional isolate (Unicode TR 9).
const ISOLATE: char = '\u{2068}';
const POP: char = '\u{2069}';

/// The mentions of one document.
pub(super) fn write(found: &Found<'_>, out: &mut Vec<u8>) {
    let (document, mentions, offsets) = (found.document, found.mentions, found.offsets);
    let (mut page, text) = (String::new(), &document.text);
    if let Some(title) = document.title() {
        let _ = writeln!(page, "{}", printable(&title));
    }
    let rows: Vec<Row> = mentions.iter().map(|mention| Row::new(mention, text, offsets)).collect();
    let place = rows.iter().map(|row| row.place.len()).max().unwrap_or(0);
    let kind = rows.iter().map(|row| row.kind.len()).max().unwrap_or(0);
    let value = rows.iter().map(|row| row.value.chars().count()).max().unwrap_or(0);
    for row in &rows {
        let _ = writeln!(
            page,
            "{:place$}  {:kind$}  {:value$}  {}  {ISOLATE}{}{POP}",
            row.place, row.kind, row.value, row.latin, row.text
        );
    }
    let _ = writeln!(page, "{} mentions", rows.len());
    out.extend_from_slice(page.as_bytes());
}

struct Row<'t> {
    place: String,
    kind: &'static str,
    value: String,
    latin: String,
    text: Cow<'t, str>,
}

impl<'t> Row<'t> {
    fn new(mention: &Mention, source: &'t str, offsets: &Offsets<'_>) -> Self {
        let text = mention.span.slice(source);
        let place = format!("{}..{}", offsets.at(mention.span.start()), offsets.at(mention.span.end()));
        let kind = if mention.kind == Kind::Entity { class(mention) } else { mention.kind.name() };
        let text = printable(text);
        Self { place, kind, value: value(mention), latin: latin(&text), text }
    }
}

/// The words in Latin letters for readers without Arabic. The scheme goes one way, so it refuses nothing.
fn latin(text: &str) -> String {
    Scheme::Simple.to_latin(text).unwrap_or_default()
}

fn class(mention: &Mention) -> &'static str {
    mention.entity.as_deref().map_or("entity", |entity| entity.class.name())
}

/// Value, currency or unit, modifier and check in one cell; an entity shows its English name.
fn value(mention: &Mention) -> String {
    let mut parts: Vec<&str> = Vec::new();
    parts.extend(mention.modifier.map(rasd::Modifier::name));
    parts.extend(mention.value.as_deref());
    parts.extend(mention.currency.as_deref());
    parts.extend(mention.unit.as_deref());
    let mut cell = parts.join(" ");
    if let Some(per) = &mention.per {
        let _ = write!(cell, "/{per}");
    }
    if let Some(check) = &mention.check {
        let _ = write!(cell, " [{check}]");
    }
    let label = mention.entity.as_deref().and_then(|entity| entity.labels.first());
    if let Some((_, label)) = label {
        let _ = write!(cell, " {label}");
    }
    if cell.is_empty() {
        cell.extend(
            mention
                .candidates
                .first()
                .and_then(|first| first.currency.as_deref())
                .map(|code| format!("? {code}")),
        );
    }
    cell.trim_start().to_owned()
}
