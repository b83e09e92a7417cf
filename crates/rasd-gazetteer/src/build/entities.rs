//! The entities and the texts they share.

use crate::cast::offset;
use crate::format::{Section, Tables};
use crate::{Class, Entry, GazetteerError};

/// The fixed part of each entity, and their ids and labels.
#[derive(Debug)]
pub(crate) struct Entities {
    atoms: Vec<String>,
    fixed: Vec<Fixed>,
    records: Vec<u8>,
}

#[derive(Debug)]
struct Fixed {
    class: Class,
    rank: u8,
    kind: u8,
    region: [u8; 2],
    source: u8,
    record: u32,
}

impl Entities {
    pub(crate) fn new(list: &str) -> Self {
        Self { atoms: vec![list.into(), String::new()], fixed: Vec::new(), records: vec![0, 0] }
    }

    pub(crate) fn len(&self) -> usize {
        self.fixed.len()
    }

    pub(crate) fn rank(&self, entity: u32) -> u8 {
        usize::try_from(entity).ok().and_then(|at| self.fixed.get(at)).map_or(0, |fixed| fixed.rank)
    }

    /// Adds an entity and gives its number.
    pub(crate) fn add(&mut self, entry: &Entry) -> Result<u32, GazetteerError> {
        let refuse =
            |why| GazetteerError::name(&entry.key, entry.names.first().map_or("", |name| &name.text), why);
        let region =
            region(&entry.region).ok_or_else(|| refuse("its region is not a country code like TR"))?;
        if entry.names.is_empty() {
            return Err(refuse("it has no name"));
        }
        let too_many = "more than 256 different types, id schemes, languages and sources in one list";
        let mut record = Vec::new();
        for pairs in [&entry.ids, &entry.labels] {
            record.push(u8::try_from(pairs.len()).map_err(|_| refuse("it has more than 255 ids or labels"))?);
            for (scheme, value) in pairs {
                record.push(self.atom(scheme).ok_or_else(|| refuse(too_many))?);
                record.push(
                    u8::try_from(value.len()).map_err(|_| refuse("an id or label longer than 255 bytes"))?,
                );
                record.extend(value.bytes());
            }
        }
        let kind = self.atom(&entry.kind).ok_or_else(|| refuse(too_many))?;
        let source = self.atom(&entry.source).ok_or_else(|| refuse(too_many))?;
        let record = self.record(&record);
        self.fixed.push(Fixed { class: entry.class, rank: entry.rank, kind, region, source, record });
        Ok(offset(self.fixed.len() - 1))
    }

    /// Keeps a record; all empty ones are the one at 0.
    fn record(&mut self, record: &[u8]) -> u32 {
        if record == [0, 0] {
            return 0;
        }
        let at = offset(self.records.len());
        self.records.extend(record);
        at
    }

    fn atom(&mut self, text: &str) -> Option<u8> {
        if let Some(at) = self.atoms.iter().skip(1).position(|atom| atom == text) {
            return u8::try_from(at + 1).ok();
        }
        let at = u8::try_from(self.atoms.len()).ok()?;
        self.atoms.push(text.into());
        Some(at)
    }

    pub(crate) fn write(self, primaries: &[u32], tables: &mut Tables) -> Result<(), GazetteerError> {
        u32::try_from(self.records.len()).map_err(|_| GazetteerError::too_large("more than 4 GiB"))?;
        for (fixed, primary) in self.fixed.iter().zip(primaries) {
            let entity = tables.section(Section::Entities);
            entity.extend([fixed.class.code(), fixed.rank, fixed.kind, 0]);
            entity.extend(fixed.region);
            entity.extend([fixed.source, 0]);
            entity.extend(primary.to_le_bytes());
            entity.extend(fixed.record.to_le_bytes());
        }
        tables.section(Section::Records).extend(self.records);
        for atom in &self.atoms {
            tables.text(Section::AtomLengths, Section::AtomBytes, atom);
        }
        Ok(())
    }
}

/// Two capital letters, or nothing.
fn region(text: &str) -> Option<[u8; 2]> {
    match *text.as_bytes() {
        [] => Some([0, 0]),
        [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some([a, b]),
        _ => None,
    }
}
