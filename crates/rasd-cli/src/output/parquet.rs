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

/// Rows on their way to the file.
#[derive(Debug)]
pub(crate) struct Rows {
    columns: Vec<Leaf>,
}

impl Layout {
    pub(crate) fn new(flat: bool, unit: OffsetUnit) -> Result<Self> {
        let schema = parse_message_type(if flat { FLAT } else { NESTED })?;
        Ok(Self { schema: Arc::new(schema), flat, unit })
    }

    /// The rows of one document.
    pub(crate) fn rows(&self, document: &InputDocument, mentions: &[Mention]) -> Result<Rows, Trouble> {
        let offsets = Offsets::new(&document.text, self.unit);
        let json = DocumentJson { document, mentions, offsets: &offsets };
        let record = serde_json::to_value(json).map_err(|error| unwritable(&error))?;
        Ok(self.shred(record))
    }

    fn shred(&self, record: Value) -> Rows {
        let records = if self.flat { flat::mentions(record) } else { vec![record] };
        let mut shredder = Shredder::new(&self.schema);
        for record in &records {
            shredder.add(record);
        }
        Rows { columns: shredder.finish() }
    }

    /// A row in the place of what is no document. Where a row is a mention there is no place.
    pub(crate) fn record(&self, trouble: &Trouble) -> Option<Rows> {
        (!self.flat).then(|| self.shred(trouble.record()))
    }
}

/// Writes one file.
pub(crate) struct ParquetWriter<W: Write + Send> {
    file: SerializedFileWriter<W>,
    group: Vec<Leaf>,
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
        Ok(Self { file, group: Shredder::new(&layout.schema).finish() })
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let mut group = self.file.next_row_group()?;
        for leaf in &mut self.group {
            if let Some(column) = group.next_column()? {
                write_column(column, leaf)?;
            }
            leaf.clear();
        }
        group.close().map(drop)
    }
}

impl<W: Write + Send> Writer for ParquetWriter<W> {
    type Piece = Rows;

    fn write(&mut self, rows: Rows) -> io::Result<()> {
        for (leaf, more) in self.group.iter_mut().zip(rows.columns) {
            leaf.append(more);
        }
        let size: usize = self.group.iter().map(Leaf::size).sum();
        if size < GROUP_BYTES { Ok(()) } else { self.write_group().map_err(to_io) }
    }

    fn finish(&mut self, _: bool) -> io::Result<()> {
        if self.group.iter().any(|leaf| leaf.size() > 0) {
            self.write_group().map_err(to_io)?;
        }
        self.file.finish().map_err(to_io)?;
        self.file.flush()
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
