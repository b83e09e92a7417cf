//! What a letter may be as a part of a clitic.

/// What a two-byte letter is as a part of a pronoun, in three bits.
#[inline]
pub(crate) fn enclitic_class(letter: [u8; 2]) -> u32 {
    u32::from(class(letter) >> 3)
}

/// The classes of a two-byte letter: as part of a proclitic in the lower three bits, of an enclitic in the upper ones.
#[inline]
pub(super) fn class([lead, trail]: [u8; 2]) -> u8 {
    let index = (usize::from(lead & 7) << 6) | usize::from(trail & 0x3F);
    CLASSES.get(index).copied().unwrap_or_default()
}

/// The letters of proclitics, each at the place of its class.
const PROCLITIC: [&str; 8] = ["", "و", "ف", "س", "ب", "ك", "ل", "ا"];

/// The letters of enclitics, each at the place of its class.
const ENCLITIC: [&str; 7] = ["", "ه", "ا", "م", "ن", "ك", "ي"];

static CLASSES: [u8; 512] = classes();

#[allow(clippy::indexing_slicing, clippy::as_conversions, clippy::cast_possible_truncation)] // evaluated when compiling
const fn classes() -> [u8; 512] {
    let mut table = [0; 512];
    let mut class = 1;
    while class < PROCLITIC.len() {
        table[place(PROCLITIC[class])] |= class as u8;
        if class < ENCLITIC.len() {
            table[place(ENCLITIC[class])] |= (class as u8) << 3;
        }
        class += 1;
    }
    table
}

#[allow(clippy::indexing_slicing, clippy::as_conversions)] // evaluated when compiling
const fn place(letter: &str) -> usize {
    let bytes = letter.as_bytes();
    ((bytes[0] & 7) as usize) << 6 | (bytes[1] & 0x3F) as usize
}
