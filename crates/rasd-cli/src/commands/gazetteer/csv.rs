//! Lists as comma-separated values.

use csv::{ReaderBuilder, StringRecord};
use rasd::gazetteer::Entry;
use rasd::gazetteer::seed::{COLUMNS, Cell, Row, Rows, SeedError};

/// Reads a list with a header line.
///
/// # Errors
/// Everything that is wrong, with line and column.
pub(crate) fn read(text: &str) -> Result<Vec<Entry>, Vec<SeedError>> {
    let mut rows = Rows::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut headings: Option<StringRecord> = None;
    for record in reader.records() {
        match record {
            Err(error) => rows.error(error.position().map_or(1, line), 1, error.to_string()),
            Ok(record) => match &headings {
                None => headings = Some(header(&mut rows, record)),
                Some(headings) => row(&mut rows, headings, &record, text),
            },
        }
    }
    if headings.is_none() {
        rows.error(1, 1, "no header line");
    }
    rows.finish()
}

fn line(position: &csv::Position) -> usize {
    usize::try_from(position.line()).unwrap_or(usize::MAX)
}

fn header(rows: &mut Rows, record: StringRecord) -> StringRecord {
    let number = record.position().map_or(1, line);
    for heading in record.iter().filter(|heading| !COLUMNS.contains(heading)) {
        rows.error(number, 1, format!("unknown column {heading:?}"));
    }
    for needed in ["key", "name", "class"] {
        if !record.iter().any(|heading| heading == needed) {
            rows.error(number, 1, format!("no column {needed:?}"));
        }
    }
    record
}

fn row(rows: &mut Rows, headings: &StringRecord, record: &StringRecord, text: &str) {
    let number = record.position().map_or(1, line);
    let source = text.lines().nth(number.saturating_sub(1)).unwrap_or_default();
    if record.len() > headings.len() {
        rows.error(number, 1, "more cells than the header has");
        return;
    }
    let mut row = Row::new(number);
    for ((heading, cell), column) in headings.iter().zip(record).zip(columns(source)) {
        row.set(heading, Cell { text: cell.into(), column });
    }
    rows.add(&row);
}

/// Where each cell of a line begins, counting characters from 1; after the last, the end of the line again and again.
fn columns(line: &str) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    let separators: Vec<usize> = (2..)
        .zip(line.chars())
        .filter(|(_, c)| {
            quoted ^= *c == '"';
            *c == ',' && !quoted
        })
        .map(|(next, _)| next)
        .collect();
    let end = line.chars().count() + 1;
    std::iter::once(1).chain(separators).chain(std::iter::repeat(end))
}
