//! CSV and TSV: a row is a document; the header names the fields.

use std::io::BufRead;
use std::ops::ControlFlow;

use csv::{ByteRecord, ReaderBuilder, Terminator};

use super::{Fields, Raw, Trouble};

/// A row with the fields that matter, not yet checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Row {
    pub(super) text: Vec<u8>,
    pub(super) id: Option<Vec<u8>>,
    pub(super) date: Option<Vec<u8>>,
    pub(super) region: Option<Vec<u8>>,
}

impl Row {
    /// How much memory it holds.
    pub(super) fn size(&self) -> usize {
        self.text.len() + self.id.as_ref().map_or(0, Vec::len)
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
pub(super) fn read(
    input: impl BufRead,
    delimiter: u8,
    file: Option<&str>,
    fields: &Fields,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_reader(input);
    let header = match reader.byte_headers() {
        Ok(header) => header.clone(),
        Err(error) => return take(Raw::Trouble(broken(&error).in_file(file))),
    };
    let Some(columns) = Columns::find(&header, fields) else {
        let message = format!("no column is called `{}`; name the column with --text-field", fields.text());
        return take(Raw::Trouble(Trouble::new("missing_field", message).in_file(file)));
    };
    let mut record = ByteRecord::new();
    loop {
        let raw = match reader.read_byte_record(&mut record) {
            Ok(false) => return ControlFlow::Continue(()),
            Ok(true) => {
                let number = record.position().map_or(0, csv::Position::line);
                columns.raw(&record, file, number)
            }
            Err(error) => {
                let trouble = broken(&error).in_file(file);
                return take(Raw::Trouble(trouble));
            }
        };
        take(raw)?;
    }
}

fn broken(error: &csv::Error) -> Trouble {
    let trouble = Trouble::new("invalid_csv", format!("cannot be read as a table: {error}"));
    match error.position() {
        Some(position) => trouble.at_line(position.line()),
        None => trouble,
    }
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
            let message = format!("the row has {} cells and none for the text", record.len());
            return Raw::Trouble(Trouble::new("missing_field", message).in_file(file).at_line(number));
        };
        let owned = |column| cell(column).map(<[u8]>::to_vec);
        let row = Row {
            text: text.to_vec(),
            id: owned(self.id),
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
    use super::{Row, read};
    use crate::input::{Fields, Raw};
    use std::ops::ControlFlow;

    fn rows(table: &str) -> Vec<Raw> {
        let mut found = Vec::new();
        let mut take = |raw| {
            found.push(raw);
            ControlFlow::Continue(())
        };
        let _ = read(table.as_bytes(), b',', None, &Fields::new("body", "key"), &mut take);
        found
    }

    #[test]
    fn header_names_the_columns() {
        let found = rows("key,date,body\n7,2022-01-08,\"سطر أول\nسطر ثان\"\n8,,نص\n");
        let row = |text: &str, id: &str, date: Option<&str>| Row {
            text: text.into(),
            id: Some(id.into()),
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
}
