//! Parquet: a row is a document; columns have the names of the fields of a JSON line.

use std::fs::File;
use std::io;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::Ordering;

use parquet::basic::{LogicalType, TimeUnit, Type as Physical};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use parquet::record::reader::RowIter;
use parquet::record::{Field, Row as Record};
use parquet::schema::types::{Type, TypePtr};
use rasd::datetime::CivilDate;

use super::rows::{Id, Row};
use super::{Counter, Fields, Raw, Trouble};
use crate::lang::say;

/// A Parquet file begins and ends with this.
pub(super) const MAGIC: &[u8] = b"PAR1";

/// Rows that are decoded at once: few, since a row is an article.
const BATCH: usize = 64;

/// Hands every row of a file to `take`. What is wrong with the file itself is one piece of trouble.
///
/// # Errors
/// When the file cannot be opened.
pub(super) fn read(
    path: &Path,
    fields: &Fields,
    counter: &Counter,
    take: &mut impl FnMut(Raw) -> ControlFlow<()>,
) -> io::Result<ControlFlow<()>> {
    let file = File::open(path)?;
    let name = path.to_string_lossy().into_owned();
    let mut source =
        Source { name: &name, size: file.metadata()?.len(), fields, counter, nanoseconds: false };
    // The decoder panics at some files that are damaged or of a kind that it does not know.
    let read = catch_unwind(AssertUnwindSafe(|| source.read(file, take)));
    let trouble = match read {
        Ok(Ok(flow)) => return Ok(flow),
        Ok(Err(trouble)) => trouble,
        Err(_) => {
            let message =
                say!("the file is damaged, or of a kind that is not read", "الملف تالف، أو من نوع لا يُقرأ");
            Trouble::new("invalid_parquet", message)
        }
    };
    Ok(take(Raw::Trouble(trouble.in_file(Some(&name)))))
}

/// A file that is being read.
struct Source<'a> {
    name: &'a str,
    size: u64,
    fields: &'a Fields,
    counter: &'a Counter,
    /// The column of dates counts nanoseconds.
    nanoseconds: bool,
}

impl Source<'_> {
    fn read(
        &mut self,
        file: File,
        take: &mut impl FnMut(Raw) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, Trouble> {
        let reader = SerializedFileReader::new(file).map_err(|error| broken(&error))?;
        let schema = reader.metadata().file_metadata().schema();
        let wanted = self.columns(schema)?;
        self.nanoseconds = column(schema, "date").is_some_and(|column| counts_nanoseconds(column));
        let count = u64::try_from(reader.metadata().file_metadata().num_rows()).unwrap_or_default();
        let share = self.size.checked_div(count).unwrap_or_default();
        let rows = RowIter::from_file_into(Box::new(reader)).with_batch_size(BATCH);
        let rows = rows.project(Some(wanted)).map_err(|error| broken(&error))?;
        for (number, row) in (1..).zip(rows) {
            let row = row.map_err(|error| broken(&error).at_line(number))?;
            self.counter.fetch_add(share, Ordering::Relaxed);
            if take(self.raw(row, number)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The columns that matter, as a schema of their own.
    fn columns(&self, schema: &Type) -> Result<Type, Trouble> {
        let text = column(schema, self.fields.text()).ok_or_else(|| self.no_text(schema))?;
        if !text.is_primitive() || text.get_physical_type() != Physical::BYTE_ARRAY {
            let name = self.fields.text();
            let message = say!("the column `{name}` does not hold text", "العمود `{name}` لا يحمل نصا");
            return Err(Trouble::new("wrong_type", message));
        }
        let others = [self.fields.id(), "date", "region"];
        let others: Vec<_> = others.into_iter().filter_map(|name| column(schema, name)).collect();
        if let Some(nested) = others.iter().find(|column| !column.is_primitive()) {
            return Err(not_flat(nested.name()));
        }
        let wanted = std::iter::once(text).chain(others);
        Type::group_type_builder(schema.name())
            .with_fields(wanted.cloned().collect())
            .build()
            .map_err(|error| broken(&error))
    }

    fn no_text(&self, schema: &Type) -> Trouble {
        let names: Vec<&str> = schema.get_fields().iter().map(|field| field.name()).collect();
        let (text, names) = (self.fields.text(), names.join(", "));
        let message = say!(
            "no column is called `{text}`; there are {names}; name the column with --text-field",
            "لا عمود اسمه `{text}`؛ الأعمدة: {names}؛ سمِّ العمود بالخيار --text-field"
        );
        Trouble::new("missing_field", message)
    }

    /// A moment in nanoseconds comes as a bare number.
    fn moment(&self, field: Field) -> Field {
        match field {
            Field::Long(nanoseconds) if self.nanoseconds => {
                Field::TimestampMicros(nanoseconds.div_euclid(1000))
            }
            other => other,
        }
    }

    fn raw(&self, record: Record, number: u64) -> Raw {
        match self.row(record) {
            Ok(row) => Raw::Row { file: Some(self.name.to_owned()), number, row },
            Err(trouble) => Raw::Trouble(trouble.in_file(Some(self.name)).at_line(number)),
        }
    }

    fn row(&self, record: Record) -> Result<Row, Trouble> {
        let mut row = Row::default();
        let mut has_text = false;
        for (name, field) in record.into_columns() {
            match name.as_str() {
                _ if field == Field::Null => {}
                name if name == self.fields.text() => {
                    row.text = bytes(field).ok_or_else(|| wrong_type(name))?;
                    has_text = true;
                }
                name if name == self.fields.id() => row.id = id(field),
                "date" => row.date = Some(date(self.moment(field))?),
                _ => row.region = Some(bytes(field).ok_or_else(|| wrong_type("region"))?),
            }
        }
        let missing = || Trouble::new("missing_field", say!("the row has no text", "ليس في الصف نص"));
        has_text.then_some(row).ok_or_else(missing)
    }
}

fn column<'s>(schema: &'s Type, name: &str) -> Option<&'s TypePtr> {
    schema.get_fields().iter().find(|field| field.name() == name)
}

fn counts_nanoseconds(column: &Type) -> bool {
    matches!(column.get_basic_info().logical_type_ref(), Some(LogicalType::Timestamp(of)) if of.unit == TimeUnit::NANOS)
}

fn bytes(field: Field) -> Option<Vec<u8>> {
    match field {
        Field::Str(text) => Some(text.into_bytes()),
        Field::Bytes(bytes) => Some(bytes.data().to_vec()),
        _ => None,
    }
}

/// A whole number stays one; other ids are text.
fn id(field: Field) -> Option<Id> {
    Some(Id::Number(match field {
        Field::Byte(number) => number.into(),
        Field::Short(number) => number.into(),
        Field::Int(number) => number.into(),
        Field::Long(number) => number,
        Field::UByte(number) => number.into(),
        Field::UShort(number) => number.into(),
        Field::UInt(number) => number.into(),
        Field::ULong(number) => {
            return Some(i64::try_from(number).map_or_else(|_| text_id(number.to_string()), Id::Number));
        }
        Field::Date(_) | Field::TimestampMillis(_) | Field::TimestampMicros(_) => {
            return moment(&field).map(|_| text_id(field.to_string()));
        }
        other => return Some(bytes(other.clone()).map_or_else(|| text_id(other.to_string()), Id::Text)),
    }))
}

fn text_id(text: String) -> Id {
    Id::Text(text.into_bytes())
}

/// What a document says its date is, as text; from the columns of dates and moments, too.
fn date(field: Field) -> Result<Vec<u8>, Trouble> {
    match field {
        Field::Date(_) | Field::TimestampMillis(_) | Field::TimestampMicros(_) => {
            moment(&field).map(String::into_bytes).ok_or_else(out_of_range)
        }
        other => bytes(other).ok_or_else(|| wrong_type("date")),
    }
}

/// `2022-01-08` and `2022-01-08T20:15`. Moments are in UTC; midnight is how days are written in them. Nothing for
/// a year of more than four digits; the conversions of the decoder panic at years of more than six.
fn moment(field: &Field) -> Option<String> {
    let (days, minute) = match *field {
        Field::Date(days) => (i64::from(days), 0),
        Field::TimestampMillis(count) => minutes(count.div_euclid(60_000)),
        Field::TimestampMicros(count) => minutes(count.div_euclid(60_000_000)),
        _ => return None,
    };
    let day = CivilDate::from_days(days).filter(|day| (0..=9999).contains(&day.year()))?;
    let (hour, minute) = (minute / 60, minute % 60);
    Some(if (hour, minute) == (0, 0) { day.to_string() } else { format!("{day}T{hour:02}:{minute:02}") })
}

/// The days, and the minute of the last one.
const fn minutes(count: i64) -> (i64, i64) {
    (count.div_euclid(24 * 60), count.rem_euclid(24 * 60))
}

fn out_of_range() -> Trouble {
    let message = say!("the date lies in no year that is read", "التاريخ في سنة لا تُقرأ");
    Trouble::new("invalid_field", message)
}

fn wrong_type(name: &str) -> Trouble {
    let message = say!(
        "the column `{name}` holds something else than text, or than dates in `date`",
        "في العمود `{name}` غير النص، أو غير التاريخ في `date`"
    );
    Trouble::new("wrong_type", message)
}

fn not_flat(name: &str) -> Trouble {
    let message = say!(
        "the column `{name}` holds lists or groups; name a column of text or numbers with --id-field, or leave the column out of the file",
        "في العمود `{name}` قوائم أو مجموعات؛ سمِّ عمودا من نصوص أو أعداد بالخيار --id-field، أو احذف العمود من الملف"
    );
    Trouble::new("wrong_type", message)
}

/// The decoder says of what it was built without that it is disabled.
fn broken(error: &ParquetError) -> Trouble {
    if error.to_string().contains("Disabled feature") {
        let message = say!(
            "compressed in a way that is not read ({error}); write the file again with zstd, snappy, gzip or lz4",
            "مضغوط بطريقة لا تُقرأ ({error})؛ اكتب الملف من جديد بضغط zstd أو snappy أو gzip أو lz4"
        );
        return Trouble::new("invalid_parquet", message);
    }
    Trouble::new(
        "invalid_parquet",
        say!("cannot be read as Parquet: {error}", "لا يُقرأ على أنه Parquet: {error}"),
    )
}

#[cfg(test)]
mod tests {
    use super::{broken, date, moment};
    use parquet::record::Field;

    #[test]
    fn days_and_moments() {
        let check = |field: Field, expected: Option<&str>| assert_eq!(moment(&field).as_deref(), expected);
        check(Field::Date(19_000), Some("2022-01-08"));
        check(Field::Date(-1), Some("1969-12-31"));
        check(Field::TimestampMillis(19_000 * 86_400_000 + 72_900_000), Some("2022-01-08T20:15"));
        check(Field::TimestampMicros(19_000 * 86_400_000_000), Some("2022-01-08"));
        check(Field::TimestampMicros(-1), Some("1969-12-31T23:59"));
        check(Field::Date(2_932_896), Some("9999-12-31"));
        check(Field::Date(2_932_897), None);
        check(Field::Date(i32::MAX), None);
        check(Field::TimestampMillis(i64::MIN), None);
    }

    #[test]
    fn compression_that_is_not_built_in_has_a_way_out() {
        let error =
            parquet::errors::ParquetError::General("Disabled feature at compile time: brotli".to_owned());
        let said = broken(&error).to_string();
        assert!(said.contains("brotli") && said.contains("zstd, snappy"), "{said}");
    }

    #[test]
    fn days_of_no_calendar_are_no_dates() {
        let code = |field| date(field).unwrap_err().code;
        assert_eq!((code(Field::Date(i32::MIN)), code(Field::Bool(true))), ("invalid_field", "wrong_type"));
    }
}
