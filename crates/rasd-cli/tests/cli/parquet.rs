//! Parquet in and out.

use std::fs;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parquet::data_type::{ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::SerializedFileWriter;
use parquet::record::{Field, List, ListAccessor, Row, RowAccessor};
use parquet::schema::parser::parse_message_type;

use crate::support::{Run, folder, rasd};

const GOOD: &str = "بلغ عدد الشركات 2800 شركة.";

/// A column for a test file: the values that are there, and which are.
enum Column {
    Text(Vec<Option<&'static str>>),
    Int(Vec<i64>),
    Day(Vec<i32>),
}

/// Writes a file of optional columns.
fn file(name: &str, schema: &str, columns: &[Column]) -> PathBuf {
    let path = folder(name).join("articles.parquet");
    let schema = Arc::new(parse_message_type(schema).unwrap());
    let mut writer = SerializedFileWriter::new(File::create(&path).unwrap(), schema, Arc::default()).unwrap();
    let mut group = writer.next_row_group().unwrap();
    for column in columns {
        let mut out = group.next_column().unwrap().unwrap();
        match column {
            Column::Text(values) => {
                let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
                let values: Vec<ByteArray> = values.iter().flatten().map(|value| (*value).into()).collect();
                out.typed::<ByteArrayType>().write_batch(&values, Some(&levels), None).unwrap();
            }
            Column::Int(values) => put::<Int64Type>(&mut out, values),
            Column::Day(values) => put::<Int32Type>(&mut out, values),
        }
        out.close().unwrap();
    }
    group.close().unwrap();
    writer.close().unwrap();
    path
}

fn put<T: DataType>(out: &mut parquet::file::writer::SerializedColumnWriter<'_>, values: &[T::T]) {
    out.typed::<T>().write_batch(values, Some(&vec![1; values.len()]), None).unwrap();
}

fn extract(args: &[&str], file: &Path) -> Run {
    rasd(&[&["extract"], args, &[file.to_str().unwrap()]].concat(), b"")
}

/// The rows of what the command writes for this input.
fn written(name: &str, args: &[&str], lines: &str) -> Vec<Row> {
    let path = folder(name).join("facts.parquet");
    let args =
        [&["extract", "--from", "jsonl", "--to", "parquet", "-o", path.to_str().unwrap()], args].concat();
    rasd(&args, lines.as_bytes());
    let reader = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
    reader.get_row_iter(None).unwrap().map(|row| row.unwrap()).collect()
}

fn field<'r>(row: &'r Row, name: &str) -> &'r Field {
    row.get_column_iter().find(|(column, _)| *column == name).unwrap_or_else(|| panic!("no column {name}")).1
}

fn text(row: &Row, name: &str) -> String {
    match field(row, name) {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        other => other.to_string(),
    }
}

fn list(row: &Row, name: &str) -> Option<List> {
    match field(row, name) {
        Field::ListInternal(list) => Some(list.clone()),
        _ => None,
    }
}

const ARTICLES: &str = "message m { optional binary text (STRING); optional int64 id; optional int32 date (DATE); optional binary region (STRING); optional double score; }";

#[test]
fn days_of_no_calendar_have_their_records() {
    let schema = "message a { optional binary text (STRING); optional int32 date (DATE); }";
    let texts = Column::Text(vec![Some(GOOD); 3]);
    let file = file("parquet_far_days", schema, &[texts, Column::Day(vec![19_000, i32::MAX, 19_001])]);
    let run = extract(&[], &file);
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3), "{}", run.err);
    assert_eq!((&lines[1]["error"]["code"], &lines[1]["line"]), (&"invalid_field".into(), &2.into()));
    assert_eq!(lines[2]["date"], "2022-01-09");
}

#[test]
fn a_row_is_a_document() {
    // 19000 days after the first of January 1970 is the eighth of January 2022.
    let columns = [
        Column::Text(vec![Some(GOOD), None, Some("في 12 تشرين الثاني")]),
        Column::Int(vec![7, 8, 9]),
        Column::Day(vec![19000; 3]),
        Column::Text(vec![Some("LB"), None, None]),
    ];
    let schema = ARTICLES.replace(" optional double score;", "");
    let run = extract(&[], &file("parquet_rows", &schema, &columns));
    let lines = run.json();
    assert_eq!((run.status, lines.len()), (Some(1), 3), "{}", run.err);
    assert_eq!(
        (&lines[0]["id"], &lines[0]["region"], &lines[0]["date"]),
        (&7.into(), &"LB".into(), &"2022-01-08".into())
    );
    assert_eq!(lines[0]["mentions"][0]["value"], "2800");
    assert_eq!((&lines[1]["error"]["code"], &lines[1]["line"]), (&"missing_field".into(), &2.into()));
    assert_eq!(lines[2]["mentions"][0]["value"], "2021-11-12");
}

#[test]
fn moments_of_every_grain_are_dates() {
    let check = |name: &str, column: &str, value: i64, date: &str| {
        let schema = format!("message m {{ optional binary text (STRING); optional int64 date {column}; }}");
        let path = file(name, &schema, &[Column::Text(vec![Some(GOOD)]), Column::Int(vec![value])]);
        assert_eq!(extract(&[], &path).json()[0]["date"], date, "{column}");
    };
    let day = 19000 * 86400;
    check("parquet_millis", "(TIMESTAMP(MILLIS,true))", (day + 72900) * 1000, "2022-01-08T20:15");
    check("parquet_micros", "(TIMESTAMP(MICROS,true))", day * 1_000_000, "2022-01-08");
    check("parquet_nanos", "(TIMESTAMP(NANOS,true))", (day + 72900) * 1_000_000_000, "2022-01-08T20:15");
}

#[test]
fn parquet_is_told_by_its_first_bytes_and_lies_in_folders() {
    let schema = "message m { optional binary body; }";
    let path = file("parquet_content", schema, &[Column::Text(vec![Some(GOOD)])]);
    assert_eq!(
        extract(&["--text-field", "body"], path.parent().unwrap()).json()[0]["mentions"][0]["value"],
        "2800"
    );
    let other = path.with_extension("data");
    fs::rename(&path, &other).unwrap();
    assert_eq!(extract(&["--text-field", "body"], &other).json()[0]["mentions"][0]["value"], "2800");
}

#[track_caller]
fn check_refused(run: &Run, code: &str, message: &str) {
    assert_eq!((run.status, run.json()[0]["error"]["code"].as_str()), (Some(1), Some(code)), "{}", run.err);
    assert!(run.err.contains(message), "{}", run.err);
}

#[test]
fn wrong_schema_names_the_columns_that_there_are() {
    let path = file(
        "parquet_schema",
        "message m { optional binary body (STRING); optional int64 text; }",
        &[Column::Text(vec![Some(GOOD)]), Column::Int(vec![1])],
    );
    check_refused(&extract(&["--text-field", "article"], &path), "missing_field", "there are body, text");
    check_refused(&extract(&[], &path), "wrong_type", "the column `text` does not hold text");
}

/// Dropped, they would be missed by nobody but the reader of the output.
#[test]
fn ids_in_lists_are_refused() {
    let path = file(
        "parquet_nested",
        "message m { optional binary text (STRING); optional group id { optional binary part (STRING); } }",
        &[Column::Text(vec![Some(GOOD)]), Column::Text(vec![None])],
    );
    check_refused(&extract(&[], &path), "wrong_type", "the column `id` holds lists or groups");
    assert_eq!(extract(&["--id-field", "text"], &path).status, Some(0));
}

#[test]
fn damaged_parquet_is_an_error_and_the_next_file_is_read() {
    let path = file(
        "parquet_damaged",
        "message m { optional binary text (STRING); }",
        &[Column::Text(vec![Some(GOOD)])],
    );
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let next = path.with_file_name("next.txt");
    fs::write(&next, GOOD).unwrap();
    let run = extract(&[path.to_str().unwrap()], &next);
    check_refused(&run, "invalid_parquet", "articles.parquet: cannot be read as Parquet");
    assert_eq!(run.json()[1]["mentions"][0]["value"], "2800");
}

#[test]
fn every_changed_byte_gives_rows_or_an_error_and_never_a_crash() {
    let path = file(
        "parquet_hostile",
        "message m { optional binary text (STRING); }",
        &[Column::Text(vec![Some(GOOD)])],
    );
    let bytes = fs::read(&path).unwrap();
    let folder = folder("parquet_hostile_all");
    for at in (4..bytes.len()).step_by(3) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x55;
        fs::write(folder.join(format!("{at:04}.parquet")), changed).unwrap();
    }
    let run = extract(&[], &folder);
    assert!(matches!(run.status, Some(0 | 1)), "{:?} {}", run.status, run.err);
    assert!(run.json().len() >= (bytes.len() - 4) / 3);
}

#[test]
fn standard_input_is_refused_with_a_way_out() {
    let run = rasd(&["extract"], b"PAR1....");
    assert_eq!((run.status, run.json()[0]["error"]["code"].as_str()), (Some(2), Some("unreadable")));
    assert!(run.err.contains("name the file"), "{}", run.err);
}

#[test]
fn a_document_is_a_row_with_the_fields_of_its_line() {
    let lines = format!(
        "{{\"id\":\"a\",\"date\":\"2022-01-08\",\"text\":\"وصل إلى لبنان في 12 تشرين الثاني، و{GOOD}\"}}\nnot json\n{{\"id\":3,\"text\":\"\"}}\n"
    );
    let rows = written("parquet_out", &[], &lines);
    let json = rasd(&["extract", "--from", "jsonl"], lines.as_bytes()).json();
    assert_eq!(rows.len(), 3);
    assert_eq!(
        (text(&rows[0], "id"), text(&rows[0], "date"), text(&rows[2], "id")),
        ("a".into(), "2022-01-08".into(), "3".into())
    );
    let mentions = list(&rows[0], "mentions").unwrap();
    let wanted = json[0]["mentions"].as_array().unwrap();
    assert_eq!(mentions.len(), wanted.len());
    for (at, wanted) in wanted.iter().enumerate() {
        let found = mentions.get_group(at).unwrap();
        for name in ["text", "kind", "value", "edtf", "rule"] {
            assert_eq!(text(found, name), wanted[name].as_str().unwrap_or_default(), "{name}");
        }
        assert_eq!(found.get_long(0).ok(), wanted["start"].as_i64());
        let timex = found.get_column_iter().find(|(name, _)| *name == "timex").unwrap().1;
        assert_eq!(*timex != Field::Null, wanted["timex"].is_object());
    }
    let place = mentions.get_group(0).unwrap();
    let Field::Group(entity) = field(place, "entity") else { panic!("{place}") };
    assert!(text(entity, "ids").contains("wikidata") && text(entity, "ids").contains("Q822"), "{entity}");
    assert!(text(&rows[1], "error").contains("invalid_json"));
    assert_eq!((text(&rows[1], "line"), list(&rows[1], "mentions").is_none()), ("2".into(), true));
    assert_eq!(list(&rows[2], "mentions").map(|mentions| mentions.len()), Some(0));
}

#[test]
fn flat_is_a_row_a_mention() {
    let lines =
        "{\"id\":5,\"text\":\"بلغت الاستثمارات 3.2 مليار دولار في لبنان\"}\n{\"id\":6,\"text\":\"لا شيء\"}\n";
    let rows = written("parquet_flat", &["--flat"], lines);
    let cells: Vec<_> = rows
        .iter()
        .map(|row| {
            ["id", "kind", "value", "currency", "class", "iso3166", "label_en"].map(|name| text(row, name))
        })
        .collect();
    assert_eq!(
        cells,
        [
            ["5", "money", "3200000000", "USD", "", "", ""],
            ["5", "entity", "Q822", "", "PLACE", "LB", "Lebanon"]
        ]
    );
}

#[test]
fn flat_needs_parquet() {
    let run = rasd(&["extract", "--flat", "--from", "text"], GOOD.as_bytes());
    assert!(run.status == Some(2) && run.err.contains("--flat needs --to parquet"), "{}", run.err);
}

#[test]
fn many_documents_make_several_row_groups_that_do_not_depend_on_threads() {
    let line = format!("{{\"text\":\"{}\"}}\n", GOOD.repeat(40));
    let lines = line.repeat(3000);
    let bytes = |threads| {
        let args = ["extract", "--from", "jsonl", "--to", "parquet", "--threads", threads];
        let path = folder(&format!("parquet_groups_{threads}")).join("facts.parquet");
        rasd(&[&args[..], &["-o", path.to_str().unwrap()]].concat(), lines.as_bytes());
        let reader = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
        let metadata = reader.metadata();
        assert!(metadata.num_row_groups() > 1);
        assert_eq!(metadata.file_metadata().num_rows(), 3000);
        fs::read(path).unwrap()
    };
    assert!(bytes("1") == bytes("3"));
}
