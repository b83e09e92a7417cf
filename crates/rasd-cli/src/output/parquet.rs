//! Parquet: the fields of JSON Lines as columns. A row is a document with its mentions in a list, or with `--flat` a
//! row is a mention and has columns of plain values alone.
//!
//! Documents are shredded into columns on the threads that read them; the writer gathers a row group and writes it.

mod flat;
mod shred;

use std::io::{self, Write};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use parquet::basic::{Compression, ZstdLevel};
use parquet::data_type::{BoolType, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::TypePtr;
use rasd::Mention;
use serde_json::Value;

use super::json::{DocumentJson, SCHEMA};
use super::offsets::Offsets;
use super::unwritable;
use crate::args::OffsetUnit;
use crate::input::{InputDocument, Trouble};
use crate::lang::cannot_write_output;
use crate::stream::Writer;

use shred::{Leaf, Shredder, Values};

const NESTED: &str = include_str!("parquet/nested.schema");
const FLAT: &str = include_str!("parquet/flat.schema");

/// A row group is written when it holds this many bytes: a few times the size of what it becomes.
const GROUP_BYTES: usize = 32 << 20;

/// How documents become rows.
#[derive(Debug)]
pub(crate) struct Layout {
    schema: TypePtr,
    flat: bool,
    unit: OffsetUnit,
}

/// Rows on their way to the file: nothing, or all columns.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    columns: Vec<Leaf>,
}

impl Rows {
    fn append(&mut self, more: Self) {
        if self.columns.is_empty() {
            *self = more;
        } else {
            self.columns.iter_mut().zip(more.columns).for_each(|(leaf, more)| leaf.append(more));
        }
    }
}

impl Layout {
    pub(crate) fn new(flat: bool, unit: OffsetUnit) -> Result<Self> {
        let schema = parse_message_type(if flat { FLAT } else { NESTED })?;
        Ok(Self { schema: Arc::new(schema), flat, unit })
    }

    /// Appends the rows of one document.
    pub(crate) fn add(
        &self,
        document: &InputDocument,
        mentions: &[Mention],
        rows: &mut Rows,
    ) -> Result<(), Trouble> {
        let offsets = Offsets::new(&document.text, self.unit);
        let json = DocumentJson { document, mentions, offsets: &offsets };
        let record = serde_json::to_value(json).map_err(|error| unwritable(&error))?;
        rows.append(self.shred(record));
        Ok(())
    }

    fn shred(&self, record: Value) -> Rows {
        let records = if self.flat { flat::mentions(record) } else { vec![record] };
        let mut shredder = Shredder::new(&self.schema);
        for record in &records {
            shredder.add(record);
        }
        Rows { columns: shredder.finish() }
    }

    /// Appends a row in the place of what is no document. Where a row is a mention there is no place.
    pub(crate) fn add_record(&self, trouble: &Trouble, rows: &mut Rows) {
        if !self.flat {
            rows.append(self.shred(trouble.record()));
        }
    }
}

/// Writes one file.
pub(crate) struct ParquetWriter<W: Write + Send> {
    file: SerializedFileWriter<W>,
    group: Rows,
}

impl<W: Write + Send> ParquetWriter<W> {
    pub(crate) fn new(layout: &Layout, out: W) -> Result<Self> {
        let version = KeyValue::new("rasd.schema".to_owned(), SCHEMA.to_string());
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_key_value_metadata(Some(vec![version]))
            .build();
        let file = SerializedFileWriter::new(out, Arc::clone(&layout.schema), Arc::new(properties))
            .map_err(to_io)
            .with_context(cannot_write_output)?;
        Ok(Self { file, group: Rows::default() })
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.file.next_row_group()?;
        for leaf in &mut self.group.columns {
            if let Some(column) = group.next_column()? {
                write_column(column, leaf)?;
            }
            leaf.clear();
        }
        group.close().map(drop)
    }
}

impl<W: Write + Send> Writer for ParquetWriter<W> {
    type Batch = Rows;

    fn write(&mut self, batch: &mut Rows) -> io::Result<()> {
        self.group.append(std::mem::take(batch));
        let size: usize = self.group.columns.iter().map(Leaf::size).sum();
        if size < GROUP_BYTES { Ok(()) } else { self.write_group().map_err(to_io) }
    }

    fn finish(&mut self, _: bool) -> io::Result<()> {
        if self.group.columns.iter().any(|leaf| leaf.size() > 0) {
            self.write_group().map_err(to_io)?;
        }
        self.file.finish().map_err(to_io)?;
        self.file.flush()
    }

    fn can_go_on(&self) -> bool {
        false
    }
}

fn write_column(mut column: SerializedColumnWriter<'_>, leaf: &Leaf) -> Result<(), ParquetError> {
    let (def, rep) = (Some(leaf.definitions()), Some(leaf.repetitions()));
    match leaf.values() {
        Values::Text(values) => column.typed::<ByteArrayType>().write_batch(values, def, rep)?,
        Values::Int(values) => column.typed::<Int64Type>().write_batch(values, def, rep)?,
        Values::Bool(values) => column.typed::<BoolType>().write_batch(values, def, rep)?,
        Values::Real(values) => column.typed::<DoubleType>().write_batch(values, def, rep)?,
    };
    column.close()
}

/// The error of the file underneath, where it is one: the command tells a closed pipe from a full disk.
fn to_io(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}
