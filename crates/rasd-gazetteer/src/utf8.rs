//! Is a file's text UTF-8? Told eight bytes at a time where it is Arabic, as most of it is.

/// Four letters of U+0600 to U+07FF: the bits that are fixed in each byte, and what they are.
const FIXED: u64 = u64::from_le_bytes([0xF8, 0xC0, 0xF8, 0xC0, 0xF8, 0xC0, 0xF8, 0xC0]);
const LETTERS: u64 = u64::from_le_bytes([0xD8, 0x80, 0xD8, 0x80, 0xD8, 0x80, 0xD8, 0x80]);

/// True for what [`core::str::from_utf8`] takes.
pub(crate) fn is_utf8(mut bytes: &[u8]) -> bool {
    loop {
        bytes = behind_letters(bytes);
        let Some(lead) = bytes.first() else { return true };
        match bytes.split_at_checked(length(*lead)) {
            Some((character, rest)) if core::str::from_utf8(character).is_ok() => bytes = rest,
            _ => return false,
        }
    }
}

/// What follows the Arabic letters that the bytes begin with, as far as they come in fours.
fn behind_letters(bytes: &[u8]) -> &[u8] {
    let letters = |chunk: &&[u8; 8]| u64::from_le_bytes(**chunk) & FIXED == LETTERS;
    let fours = bytes.as_chunks().0.iter().take_while(letters).count();
    bytes.get(fours * 8..).unwrap_or_default()
}

/// The bytes of a character by its first one.
fn length(lead: u8) -> usize {
    match lead {
        0xF0.. => 4,
        0xE0.. => 3,
        0xC0.. => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::is_utf8;
    use proptest::prelude::*;

    #[test]
    fn every_pair_and_every_lead_is_judged_as_by_the_standard_library() {
        for first in 0..=255 {
            for second in 0..=255 {
                for rest in [&[][..], &[0x80], &[0x80, 0x80], &[0xBF, 0xBF, 0xD8], "لسلسبيل".as_bytes()]
                {
                    let bytes = [&[first, second], rest].concat();
                    assert_eq!(is_utf8(&bytes), core::str::from_utf8(&bytes).is_ok(), "{bytes:x?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn damaged_text_is_judged_as_by_the_standard_library(
            text in "[ء-يa٠-٩€𝟘]{0,40}", at in 0usize..80, byte: u8,
        ) {
            let mut bytes = text.into_bytes();
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            prop_assert_eq!(is_utf8(&bytes), core::str::from_utf8(&bytes).is_ok());
        }
    }
}
