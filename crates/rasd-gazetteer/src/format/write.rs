//! Putting the sections together.

use super::{
    CHECKED_FROM, HEADER, MAGIC, SECTIONS, Section, VERSION, fingerprint, push_count, unicode_version,
};
use crate::GazetteerError;
use crate::cast::offset;
use crate::hash::checksum;

/// The sections of a file under construction.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    sections: [Vec<u8>; SECTIONS],
}

impl Tables {
    /// The bytes of a section, to append to.
    pub(crate) fn section(&mut self, section: Section) -> &mut Vec<u8> {
        let at = section.at().min(SECTIONS - 1);
        #[allow(clippy::indexing_slicing)]
        &mut self.sections[at]
    }

    /// Appends a count to a section.
    pub(crate) fn count(&mut self, section: Section, count: usize) {
        push_count(self.section(section), offset(count));
    }

    /// Appends a text to a section, and its length to another.
    pub(crate) fn text(&mut self, lengths: Section, texts: Section, text: &str) {
        self.count(lengths, text.len());
        self.section(texts).extend(text.bytes());
    }

    /// Appends a number to a section.
    pub(crate) fn push(&mut self, section: Section, number: u32) {
        self.section(section).extend(number.to_le_bytes());
    }
}

/// The whole file.
///
/// # Errors
/// When it would be longer than 4 GiB.
pub(crate) fn assemble(tables: Tables) -> Result<Vec<u8>, GazetteerError> {
    let total = HEADER + tables.sections.iter().map(Vec::len).sum::<usize>();
    u32::try_from(total).map_err(|_| GazetteerError::too_large("more than 4 GiB"))?;
    let mut body = section_table(&tables)?;
    for section in tables.sections {
        body.extend(section);
    }
    let mut file = Vec::with_capacity(total);
    file.extend(MAGIC);
    file.extend(VERSION.to_le_bytes());
    file.extend(unicode_version());
    file.extend(fingerprint().to_le_bytes());
    file.extend(u64::try_from(total).unwrap_or(u64::MAX).to_le_bytes());
    file.extend(checksum(&body).to_le_bytes());
    debug_assert_eq!(file.len(), CHECKED_FROM);
    file.append(&mut body);
    Ok(file)
}

fn section_table(tables: &Tables) -> Result<Vec<u8>, GazetteerError> {
    let mut table = Vec::with_capacity(SECTIONS * 8);
    let mut start = HEADER;
    for section in &tables.sections {
        for number in [start, section.len()] {
            let number = u32::try_from(number).map_err(|_| GazetteerError::too_large("more than 4 GiB"))?;
            table.extend(number.to_le_bytes());
        }
        start += section.len();
    }
    Ok(table)
}
