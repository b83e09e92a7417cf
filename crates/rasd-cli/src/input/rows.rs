//! CSV and TSV: a row is a document; the header names the fields.

mod frame;

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use csv::{ByteRecord, ReaderBuilder, Terminator};

use super::reader::{LONGEST_LINE, too_long};
use super::{Fields, Raw, Trouble};
use crate::lang::say;
use frame::{Frame, Frames};

/// A row with the fields that matter, not yet checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(super) text: Vec<u8>,
    pub(super) id: Option<Id>,
    pub(super) date: Option<Vec<u8>>,
    pub(super) region: Option<Vec<u8>>,
}

/// The id of a row as it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Id {
    /// Text, not yet checked.
    Text(Vec<u8>),
    /// A number.
    Number(i64),
}

impl Row {
    /// How much memory it holds.
    pub(super) fn size(&self) -> usize {
        self.text.len() + size_of::<Self>()
    }
}

/// Which columns hold what.
struct Columns {
    text: usize,
    id: Option<usize>,
    date: Option<usize>,
    region: Option<usize>,
}

/// Hands every row to `take`.
///
/// # Errors
/// When the input cannot be read to its end.
pub(super) fn read(
    input: impl BufRead,
    delimiter: u8,
    file: Option<&str>,
    fields: &Fields,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> io::Result<ControlFlow<()>> {
    let mut cells = Cells::new(delimiter);
    let mut frames = Frames::new(input, delimiter);
    let mut columns: Option<Columns> = None;
    while let Some(frame) = frames.next()? {
        let (number, row) = match frame {
            Frame::Row(number, row) => (number, row),
            Frame::Unclosed(number) | Frame::TooLong(number) => {
                let trouble = if frame == Frame::TooLong(number) { too_long() } else { unclosed() };
                if take(Raw::Trouble(trouble.in_file(file).at_line(number))).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
                continue;
            }
        };
        for record in cells.of(row) {
            let Some(columns) = &columns else {
                columns = Columns::find(&record, fields);
                if columns.is_none() {
                    return Ok(take(Raw::Trouble(no_text(fields).in_file(file))));
                }
                continue;
            };
            if take(columns.raw(&record, file, number)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Splits rows into cells.
struct Cells(ReaderBuilder);

impl Cells {
    fn new(delimiter: u8) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(delimiter).terminator(Terminator::CRLF).flexible(true).has_headers(false);
        Self(builder)
    }

    /// The records of a few whole lines: one, unless a lone carriage return ends another. Bytes in memory do not fail.
    fn of<'r>(&mut self, row: &'r [u8]) -> impl Iterator<Item = ByteRecord> + use<'r> {
        self.0.buffer_capacity(row.len().max(1)).from_reader(row).into_byte_records().filter_map(Result::ok)
    }
}

fn unclosed() -> Trouble {
    let most = LONGEST_LINE >> 20;
    let message = say!(
        "a quote is opened and not closed within {most} MiB; close it, or double it where it is a character",
        "علامة اقتباس فُتحت ولم تُغلق في {most} ميبيبايت؛ أغلقها، أو ضاعفها حيث هي من النص"
    );
    Trouble::new("unclosed_quote", message)
}

fn no_text(fields: &Fields) -> Trouble {
    let name = fields.text();
    let message = say!(
        "no column is called `{name}`; name the column with --text-field",
        "لا عمود اسمه `{name}`؛ سمِّ العمود بالخيار --text-field"
    );
    Trouble::new("missing_field", message)
}

impl Columns {
    fn find(header: &ByteRecord, fields: &Fields) -> Option<Self> {
        let column = |name: &str| header.iter().position(|cell| strip_bom(cell) == name.as_bytes());
        Some(Self {
            text: column(fields.text())?,
            id: column(fields.id()),
            date: column("date"),
            region: column("region"),
        })
    }

    fn raw(&self, record: &ByteRecord, file: Option<&str>, number: u64) -> Raw {
        let cell = |column: Option<usize>| {
            column.and_then(|column| record.get(column)).filter(|cell| !cell.is_empty())
        };
        let Some(text) = record.get(self.text) else {
            let cells = record.len();
            let message = say!(
                "no cell of the row is for the text; it has {cells}",
                "خلايا الصف {cells} وليس للنص منها شيء"
            );
            return Raw::Trouble(Trouble::new("missing_field", message).in_file(file).at_line(number));
        };
        let owned = |column| cell(column).map(<[u8]>::to_vec);
        let row = Row {
            text: text.to_vec(),
            id: owned(self.id).map(Id::Text),
            date: owned(self.date),
            region: owned(self.region),
        };
        Raw::Row { file: file.map(str::to_owned), number, row }
    }
}

fn strip_bom(cell: &[u8]) -> &[u8] {
    cell.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::{Id, Row, read};
    use crate::input::{Fields, Raw};
    use std::ops::ControlFlow;

    fn rows(table: &str) -> Vec<Raw> {
        let mut found = Vec::new();
        let mut take = |raw| {
            found.push(raw);
            ControlFlow::Continue(())
        };
        let _ = read(table.as_bytes(), b',', None, &Fields::new("body", "key"), &mut take).unwrap();
        found
    }

    #[test]
    fn header_names_the_columns() {
        let found = rows("key,date,body\n7,2022-01-08,\"سطر أول\nسطر ثان\"\n8,,نص\n");
        let row = |text: &str, id: &str, date: Option<&str>| Row {
            text: text.into(),
            id: Some(Id::Text(id.into())),
            date: date.map(Into::into),
            region: None,
        };
        let first = row("سطر أول\nسطر ثان", "7", Some("2022-01-08"));
        assert_eq!(found[0], Raw::Row { file: None, number: 2, row: first });
        assert_eq!(found[1], Raw::Row { file: None, number: 4, row: row("نص", "8", None) });
    }

    #[test]
    fn missing_column_and_short_rows_are_reported() {
        assert!(
            matches!(&rows("a,b\n1,2\n")[..], [Raw::Trouble(trouble)] if trouble.code == "missing_field")
        );
        assert!(matches!(&rows("key,body\n1\n2,x\n")[..], [Raw::Trouble(_), Raw::Row { .. }]));
    }

    #[test]
    fn unclosed_quote_is_an_error_of_its_row() {
        let found = rows("key,body\n1,\"نص\n2,آخر\n");
        let [Raw::Trouble(trouble), Raw::Row { number: 3, row, .. }] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(
            (trouble.code, trouble.line, row.text.as_slice()),
            ("unclosed_quote", Some(2), "آخر".as_bytes())
        );
    }
}
