//! Byte offsets in the unit that the reader asked for.

use crate::args::OffsetUnit;

/// Bytes between two marks of the index: so few that their units sum up to less than 256.
const STEP: usize = 64;

/// Turns byte offsets of one text into another unit: the count at every mark is kept, the rest is counted.
#[derive(Debug)]
pub(crate) struct Offsets<'t> {
    text: &'t [u8],
    unit: OffsetUnit,
    marks: Vec<usize>,
}

impl<'t> Offsets<'t> {
    pub(crate) fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let text = text.as_bytes();
        let mut marks = Vec::new();
        if unit != OffsetUnit::Bytes {
            let mut total = 0;
            marks.reserve_exact(text.len() / STEP + 1);
            marks.push(0);
            marks.extend(text.as_chunks::<STEP>().0.iter().map(|stretch| {
                total += count(stretch, unit);
                total
            }));
        }
        Self { text, unit, marks }
    }

    /// The offset in the unit for a byte offset on a character boundary.
    pub(crate) fn at(&self, byte: u32) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        if self.unit == OffsetUnit::Bytes {
            return byte;
        }
        let mark = byte / STEP;
        let before = self.marks.get(mark).copied().unwrap_or_default();
        let rest = self.text.get(mark * STEP..byte).unwrap_or_default();
        before + count(rest, self.unit)
    }
}

/// Characters that start in a stretch of bytes; the ones outside the Basic Multilingual Plane are two UTF-16 units. The sum fits a
/// byte, which lets the compiler count many bytes at once.
fn count(stretch: &[u8], unit: OffsetUnit) -> usize {
    let wide = unit == OffsetUnit::Utf16;
    let units = |byte: u8| u8::from(!matches!(byte, 0x80..=0xBF)) + u8::from(wide && byte >= 0xF0);
    usize::from(stretch.iter().map(|&byte| units(byte)).sum::<u8>())
}

#[cfg(test)]
mod tests {
    use super::Offsets;
    use crate::args::OffsetUnit;

    #[test]
    fn counts_as_the_standard_library_does() {
        let text = "بلغ 2800 😀 شركة ".repeat(60);
        for (byte, _) in text.char_indices() {
            let before = &text[..byte];
            let byte = u32::try_from(byte).unwrap();
            assert_eq!(Offsets::new(&text, OffsetUnit::Chars).at(byte), before.chars().count());
            assert_eq!(Offsets::new(&text, OffsetUnit::Utf16).at(byte), before.encode_utf16().count());
            assert_eq!(Offsets::new(&text, OffsetUnit::Bytes).at(byte), before.len());
        }
    }
}
