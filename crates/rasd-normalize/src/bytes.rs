//! Bytes that should be UTF-8, and text that comes in parts.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use crate::map::{MapWriter, OffsetMap};
use crate::normalizer::{Normalized, Normalizer, TextTooLong};
use crate::simd::Level;

/// What to do with bytes that are no UTF-8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Invalid {
    /// Report the first one.
    #[default]
    Report,
    /// Read each as U+FFFD, the replacement character.
    Replace,
}

impl Normalizer {
    /// Normalizes bytes. The map leads to the bytes as given, whatever was replaced.
    ///
    /// ```
    /// use rasd_normalize::{Invalid, Profile, Span};
    ///
    /// let search = Profile::Search.normalizer();
    /// let bytes = b"\xD8\xA3\xFF!";
    /// assert_eq!(search.normalize_bytes(bytes, Invalid::Report).unwrap_err().offset(), Some(2));
    /// let normalized = search.normalize_bytes(bytes, Invalid::Replace)?;
    /// assert_eq!(normalized.text(), "ا\u{FFFD}!");
    /// assert_eq!(normalized.map().source(Span::new(2, 5)), Span::new(2, 3));
    /// # Ok::<(), rasd_normalize::BytesError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When a byte is no UTF-8 and is to be reported, and where [`Self::normalize`] gives one.
    pub fn normalize_bytes<'t>(
        &self,
        bytes: &'t [u8],
        invalid: Invalid,
    ) -> Result<Normalized<'t>, BytesError> {
        match core::str::from_utf8(bytes) {
            Ok(text) => Ok(self.normalize(text)?),
            Err(error) if invalid == Invalid::Report => {
                Err(BytesError(Kind::Invalid(u64::try_from(error.valid_up_to()).unwrap_or(u64::MAX))))
            }
            Err(_) => {
                let (text, repaired) = repair(bytes)?;
                let (normalized, map) = self.normalize(&text)?.into_parts();
                let text = Cow::Owned(normalized.into_owned());
                Ok(Normalized::new(text, repaired.then(&map)))
            }
        }
    }

    /// True when a text may be cut behind any white space and its parts normalized one by one: no operation looks further than
    /// a word.
    pub fn is_local(&self) -> bool {
        self.stages_are_local()
    }
}

/// The length of the beginning of `bytes` that can be normalized by itself when more is to come, by a normalizer that
/// [is local](Normalizer::is_local): up to the last line end, else up to the last space, else nothing.
///
/// ```
/// assert_eq!(rasd_normalize::safe_cut("سطر\nثم نصف".as_bytes()), 7);
/// ```
pub fn safe_cut(bytes: &[u8]) -> usize {
    let behind = |wanted: fn(&u8) -> bool| bytes.iter().rposition(wanted).map(|at| at + 1);
    behind(|byte| *byte == b'\n').or_else(|| behind(u8::is_ascii_whitespace)).unwrap_or(0)
}

/// The text with U+FFFD for every ill-formed sequence, as [`String::from_utf8_lossy`] has it, and its map.
fn repair(bytes: &[u8]) -> Result<(String, OffsetMap), TextTooLong> {
    let mut text = String::with_capacity(bytes.len());
    let mut map = MapWriter::new(bytes.len(), OffsetMap::default());
    let offset = |len: usize| u32::try_from(len).map_err(|_| TextTooLong(()));
    offset(bytes.len())?;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        map.keep(offset(chunk.valid().len())?);
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            offset(text.len())?;
            map.replace(offset(chunk.invalid().len())?, 3);
        }
    }
    Ok((text, map.finish(Level::best())))
}

/// Bytes that cannot be normalized.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BytesError(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Invalid(u64),
    TooLong(TextTooLong),
}

impl BytesError {
    /// The offset of the first byte that is no UTF-8, when that is the matter.
    pub fn offset(&self) -> Option<u64> {
        match self.0 {
            Kind::Invalid(offset) => Some(offset),
            Kind::TooLong(_) => None,
        }
    }
}

impl From<TextTooLong> for BytesError {
    fn from(error: TextTooLong) -> Self {
        Self(Kind::TooLong(error))
    }
}

impl fmt::Display for BytesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Invalid(offset) => write!(f, "not UTF-8 at byte {offset}"),
            Kind::TooLong(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for BytesError {}

#[cfg(test)]
mod tests {
    use super::{Invalid, safe_cut};
    use crate::{Profile, Span};

    #[track_caller]
    fn check_cut(text: &str, whole: &str) {
        assert_eq!(&text.as_bytes()[..safe_cut(text.as_bytes())], whole.as_bytes());
    }

    #[test]
    fn cuts_behind_the_last_line() {
        check_cut("أ\nب\nت ث", "أ\nب\n");
        check_cut("أ ب ت", "أ ب ");
        check_cut("أبت", "");
    }

    #[test]
    fn replaced_bytes_keep_their_place() {
        let bytes = [b"\xE2\x80".as_slice(), "أَ".as_bytes(), b"\xC0x"].concat();
        let normalized = Profile::Search.normalizer().normalize_bytes(&bytes, Invalid::Replace).unwrap();
        assert_eq!(normalized.text(), "\u{FFFD}ا\u{FFFD}x");
        assert_eq!(normalized.map().source(Span::new(3, 5)), Span::new(2, 6));
        assert_eq!(normalized.map().source(Span::new(8, 9)), Span::new(7, 8));
    }
}
