//! Which folding made the keys of a file.

/// A fingerprint of the `match` profile: the hash of what it makes of every code point that matters. Two versions that fold alike have
/// one fingerprint, whatever they are called; any change of the folding changes it.
pub(crate) const fn fingerprint() -> u64 {
    rasd_normalize::MATCH_FINGERPRINT
}

/// The version of Unicode that the folding follows: major, minor, micro, 0. For the reader's information; whether a file may be used
/// is decided by the fingerprint alone, so that a newer Unicode that folds alike does not invalidate it.
pub(crate) fn unicode_version() -> [u8; 4] {
    let (major, minor, micro) = rasd_normalize::UNICODE_VERSION;
    [major, minor, micro, 0]
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use crate::hash::hash;
    use rasd_normalize::fold_match_into;

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

    #[test]
    fn the_fingerprint_is_of_this_folding() {
        let mut folded = String::new();
        for c in BLOCKS.into_iter().flatten().filter_map(char::from_u32) {
            fold_match_into(c.encode_utf8(&mut [0; 4]), &mut folded);
            folded.push('\n');
        }
        let now = hash(folded.as_bytes());
        assert_eq!(
            fingerprint(),
            now,
            "the match profile changed: rasd_normalize::MATCH_FINGERPRINT must be {now:#x}"
        );
    }
}
