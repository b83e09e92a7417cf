//! Which folding made the keys of a file.

use std::sync::OnceLock;

use rasd_normalize::fold_match_into;

use crate::hash::hash;

/// The blocks whose folding makes or breaks a key: ASCII, Latin-1, Arabic and its extensions and presentation forms,
/// joiners and bidi controls.
const BLOCKS: [core::ops::RangeInclusive<u32>; 8] = [
    0x20..=0x7E,
    0xA0..=0xFF,
    0x600..=0x6FF,
    0x750..=0x77F,
    0x870..=0x8FF,
    0x200B..=0x206F,
    0xFB50..=0xFDFF,
    0xFE70..=0xFEFF,
];

/// A fingerprint of the `match` profile: the hash of what it makes of every code point that matters. Two versions that fold alike have
/// one fingerprint, whatever they are called; any change of the folding changes it.
pub(crate) fn fingerprint() -> u64 {
    static FINGERPRINT: OnceLock<u64> = OnceLock::new();
    *FINGERPRINT.get_or_init(|| {
        let mut folded = String::new();
        let mut buffer = [0; 4];
        for c in BLOCKS.into_iter().flatten().filter_map(char::from_u32) {
            fold_match_into(c.encode_utf8(&mut buffer), &mut folded);
            folded.push('\n');
        }
        hash(folded.as_bytes())
    })
}

/// The version of Unicode that the folding follows: major, minor, micro, 0. For the reader's information; whether a file may be used
/// is decided by the fingerprint alone, so that a newer Unicode that folds alike does not invalidate it.
pub(crate) fn unicode_version() -> [u8; 4] {
    let (major, minor, micro) = rasd_normalize::UNICODE_VERSION;
    [major, minor, micro, 0]
}
