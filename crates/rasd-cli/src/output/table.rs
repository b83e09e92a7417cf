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
pub(super) fn write(found: &Found<'_>, colour: bool, out: &mut Vec<u8>) {
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
            "{:place$}  {}{:kind$}{}  {:value$}  {}  {}",
            row.place,
            if colour { row.hue } else { "" },
            row.kind,
            if colour { PLAIN } else { "" },
            row.value,
            row.latin,
            isolated(&row.text)
        );
    }
    let _ = writeln!(page, "{} mentions", rows.len());
    out.extend_from_slice(page.as_bytes());
}

/// The cells of one mention.
pub(super) struct Row<'t> {
    pub(super) place: String,
    pub(super) kind: &'static str,
    hue: &'static str,
    pub(super) value: String,
    latin: String,
    pub(super) text: Cow<'t, str>,
}

/// Arabic that cannot change the order of what stands around it.
pub(super) fn isolated(text: &str) -> String {
    format!("{ISOLATE}{text}{POP}")
}

impl<'t> Row<'t> {
    pub(super) fn new(mention: &Mention, source: &'t str, offsets: &Offsets<'_>) -> Self {
        let text = mention.span.slice(source);
        let place = format!("{}..{}", offsets.at(mention.span.start()), offsets.at(mention.span.end()));
        let kind = if mention.kind == Kind::Entity { class(mention) } else { mention.kind.name() };
        let text = printable(text);
        Self { place, kind, hue: hue(mention), value: value(mention), latin: latin(&text), text }
    }
}

/// Ends a colour.
const PLAIN: &str = "\u{1b}[0m";

/// The colour of a kind, one of the eight that every terminal has.
fn hue(mention: &Mention) -> &'static str {
    match mention.kind {
        Kind::Money | Kind::Percent | Kind::Permille => "\u{1b}[33m",
        Kind::Date
        | Kind::Time
        | Kind::Datetime
        | Kind::DateRange
        | Kind::TimeRange
        | Kind::Duration
        | Kind::Set => "\u{1b}[36m",
        Kind::Entity => "\u{1b}[35m",
        _ => "\u{1b}[32m",
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
