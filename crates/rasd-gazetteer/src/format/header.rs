//! Reading the header: is this a gazetteer, whole, of this version and profile, undamaged?

use super::{CHECKED_FROM, CHECKSUM_AT, HEADER, MAGIC, SECTIONS, Section, VERSION, fingerprint};
use crate::GazetteerError;
use crate::cast::index;
use crate::hash::checksum;

/// Where each section lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    spans: [(u32, u32); SECTIONS],
}

impl Layout {
    /// The bytes of a section; none when the layout does not fit the bytes.
    pub(crate) fn slice(self, bytes: &[u8], section: Section) -> &[u8] {
        let (start, end) = self.spans.get(section.at()).copied().unwrap_or_default();
        bytes.get(index(start)..index(end)).unwrap_or_default()
    }
}

/// Checks the header and gives the places of the sections.
///
/// # Errors
/// One kind each for foreign files, cut files, other versions, other profiles, damage.
pub(crate) fn read_layout(bytes: &[u8]) -> Result<Layout, GazetteerError> {
    check_identity(bytes)?;
    check_length(bytes)?;
    check_profile(bytes)?;
    if long(bytes, CHECKSUM_AT) != checksum(bytes.get(CHECKED_FROM..).unwrap_or_default()) {
        return Err(GazetteerError::checksum());
    }
    read_sections(bytes)
}

fn check_identity(bytes: &[u8]) -> Result<(), GazetteerError> {
    let magic = bytes.get(..MAGIC.len()).unwrap_or(bytes);
    if !MAGIC.starts_with(magic) || magic.is_empty() {
        return Err(GazetteerError::not_a_gazetteer());
    }
    if bytes.len() < HEADER {
        return Err(GazetteerError::truncated(widen(HEADER), widen(bytes.len())));
    }
    match word(bytes, 8) {
        VERSION => Ok(()),
        found => Err(GazetteerError::version(VERSION, found)),
    }
}

fn check_length(bytes: &[u8]) -> Result<(), GazetteerError> {
    let (expected, found) = (long(bytes, 24), widen(bytes.len()));
    match found.cmp(&expected) {
        core::cmp::Ordering::Less => Err(GazetteerError::truncated(expected, found)),
        core::cmp::Ordering::Equal => Ok(()),
        core::cmp::Ordering::Greater => Err(GazetteerError::corrupt("bytes after the end")),
    }
}

fn check_profile(bytes: &[u8]) -> Result<(), GazetteerError> {
    let (expected, found) = (fingerprint(), long(bytes, 16));
    if expected != found {
        return Err(GazetteerError::profile(expected, found));
    }
    Ok(())
}

fn read_sections(bytes: &[u8]) -> Result<Layout, GazetteerError> {
    let mut spans = [(0, 0); SECTIONS];
    for (section, span) in Section::ALL.into_iter().zip(&mut spans) {
        let at = CHECKED_FROM + section.at() * 8;
        let (start, length) = (word(bytes, at), word(bytes, at + 4));
        let end = start.checked_add(length).ok_or(GazetteerError::corrupt("a section beyond the end"))?;
        if index(start) < HEADER || index(end) > bytes.len() {
            return Err(GazetteerError::corrupt("a section beyond the end"));
        }
        if !index(length).is_multiple_of(section.item()) {
            return Err(GazetteerError::corrupt("a section with half an item"));
        }
        *span = (start, end);
    }
    Ok(Layout { spans })
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().map(u32::from_le_bytes).unwrap_or_default()
}

fn long(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(<[u8]>::first_chunk).copied().map(u64::from_le_bytes).unwrap_or_default()
}

fn widen(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
