//! Rows of any origin (TSV, CSV, JSON) collected into entities.

use std::collections::HashMap;

use super::flags::Said;
use super::{COLUMNS, SeedError};
use crate::{Class, Entry, NameEntry};

/// One cell of a row and where it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The text, without blanks at the ends.
    pub text: String,
    /// Its first character within the line, from 1.
    pub column: usize,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    line: usize,
    cells: [Cell; COLUMNS.len()],
}

impl Row {
    /// An empty row on that line, from 1.
    pub fn new(line: usize) -> Self {
        Self { line, cells: Default::default() }
    }

    /// Sets the cell under the heading; false when there is no such column.
    pub fn set(&mut self, heading: &str, cell: Cell) -> bool {
        let place = COLUMNS.iter().position(|&known| known == heading).and_then(|at| self.cells.get_mut(at));
        place.map(|place| *place = cell).is_some()
    }

    fn cell(&self, heading: &str) -> (&str, usize) {
        let at = COLUMNS.iter().position(|&known| known == heading);
        let cell = at.and_then(|at| self.cells.get(at));
        cell.map_or(("", 1), |cell| (cell.text.trim(), cell.column.max(1)))
    }

    fn text(&self, heading: &str) -> &str {
        self.cell(heading).0
    }
}

/// Collects rows into entities, and every error on the way.
#[derive(Debug, Default)]
pub struct Rows {
    entries: Vec<Entry>,
    by_key: HashMap<String, usize>,
    errors: Vec<SeedError>,
}

impl Rows {
    /// Adds a row to the entity of its key.
    pub fn add(&mut self, row: &Row) {
        let before = self.errors.len();
        let class = self.class(row);
        let said = self.said(row);
        for heading in ["key", "name"] {
            self.required(row, heading);
        }
        let (ids, labels) = (self.pairs(row, "ids"), self.pairs(row, "labels"));
        let region = self.region(row);
        let Some(class) = class.filter(|_| self.errors.len() == before) else { return };
        let at = self.entry(row, class);
        self.join(at, row, class, ids);
        let Some(entry) = self.entries.get_mut(at) else { return };
        for (language, label) in labels {
            if !entry.labels.iter().any(|(known, _)| *known == language) {
                entry.labels.push((language, label));
            }
        }
        fill(&mut entry.kind, row.text("type"));
        fill(&mut entry.region, &region);
        fill(&mut entry.source, &source(row));
        entry.rank = entry.rank.max(said.rank.unwrap_or_default());
        let text = row.text("name").into();
        entry.names.push(NameEntry { text, flags: said.flags, derive: said.derive });
    }

    /// Reports something that is wrong with a line.
    pub fn error(&mut self, line: usize, column: usize, message: impl Into<String>) {
        self.errors.push(SeedError { line, column, message: message.into() });
    }

    /// The entities in the order of their first rows.
    ///
    /// # Errors
    /// Everything that was wrong, in the order of the lines.
    pub fn finish(mut self) -> Result<Vec<Entry>, Vec<SeedError>> {
        if self.errors.is_empty() {
            return Ok(self.entries);
        }
        self.errors.sort_by_key(|error| (error.line, error.column));
        Err(self.errors)
    }

    fn required(&mut self, row: &Row, heading: &str) {
        let (text, column) = row.cell(heading);
        if text.is_empty() {
            self.error(row.line, column, format!("no {heading}"));
        } else if heading == "name"
            && let Err(why) = crate::build::check_name(text)
        {
            self.error(row.line, column, format!("cannot use the name {text:?}: {why}"));
        }
    }

    fn class(&mut self, row: &Row) -> Option<Class> {
        let (text, column) = row.cell("class");
        let class = Class::from_name(text);
        if class.is_none() {
            let known = Class::ALL.map(Class::as_str).join(" ");
            self.error(row.line, column, format!("unknown class {text:?}, expected one of {known}"));
        }
        class
    }

    fn said(&mut self, row: &Row) -> Said {
        let mut said = Said::default();
        let (text, column) = row.cell("flags");
        for (flag, column) in parts(text, column) {
            if let Err(why) = said.flag(flag) {
                self.error(row.line, column, why);
            }
        }
        said
    }

    fn region(&mut self, row: &Row) -> String {
        let (text, column) = row.cell("region");
        if !text.is_empty() && (text.len() != 2 || !text.bytes().all(|byte| byte.is_ascii_uppercase())) {
            self.error(row.line, column, format!("{text:?} is not a country code of two capital letters"));
        }
        text.into()
    }

    fn pairs(&mut self, row: &Row, heading: &str) -> Vec<(String, String)> {
        let (text, column) = row.cell(heading);
        let mut pairs = Vec::new();
        for (part, column) in parts(text, column) {
            match part.split_once('=') {
                Some((scheme, value))
                    if !scheme.trim().is_empty() && (1..256).contains(&value.trim().len()) =>
                {
                    pairs.push((scheme.trim().into(), value.trim().into()));
                }
                _ => self.error(row.line, column, format!("{part:?} is not of the form name=value")),
            }
        }
        pairs
    }

    /// The entity of the row's key, new when the key is.
    fn entry(&mut self, row: &Row, class: Class) -> usize {
        let key = row.text("key");
        if let Some(&at) = self.by_key.get(key) {
            return at;
        }
        let at = self.entries.len();
        self.by_key.insert(key.into(), at);
        let mut entry = Entry::new(key, class, "");
        entry.names.clear();
        self.entries.push(entry);
        at
    }

    /// Joins ids; a key has one class, and a scheme one value.
    fn join(&mut self, at: usize, row: &Row, class: Class, ids: Vec<(String, String)>) {
        let Some(entry) = self.entries.get_mut(at) else { return };
        let mut errors = Vec::new();
        if entry.class != class {
            let message = format!("{:?} is {} here and {} above", entry.key, class, entry.class);
            errors.push((row.cell("class").1, message));
        }
        for (scheme, value) in ids {
            match entry.ids.iter().find(|(known, _)| *known == scheme) {
                None => entry.ids.push((scheme, value)),
                Some((_, other)) if *other == value => {}
                Some((_, other)) => {
                    let message =
                        format!("{:?} has the {scheme} id {value} here and {other} above", entry.key);
                    errors.push((row.cell("ids").1, message));
                }
            }
        }
        for (column, message) in errors {
            self.error(row.line, column, message);
        }
    }
}

/// The parts of a cell between semicolons and where each begins.
fn parts(text: &str, column: usize) -> impl Iterator<Item = (&str, usize)> {
    let mut at = column;
    text.split(';').filter_map(move |part| {
        let begin = at + part.chars().take_while(|c| c.is_whitespace()).count();
        at += part.chars().count() + 1;
        Some((part.trim(), begin)).filter(|(part, _)| !part.is_empty())
    })
}

/// The first row that says it wins.
fn fill(field: &mut String, text: &str) {
    if field.is_empty() {
        field.push_str(text);
    }
}

fn source(row: &Row) -> String {
    match (row.text("source"), row.text("licence")) {
        (source, "") => source.into(),
        ("", licence) => licence.into(),
        (source, licence) => format!("{source}, {licence}"),
    }
}
