//! Lengths and counts as the file holds them, and the offsets that follow from them.
//!
//! A count takes a byte, or five when it is 255 or more. Counts compress far better than offsets; these are added up once, when a file
//! is loaded.

/// What announces a count of four bytes.
const LONG: u8 = u8::MAX;

/// Appends a count.
pub(crate) fn push_count(bytes: &mut Vec<u8>, count: u32) {
    match u8::try_from(count) {
        Ok(short) if short < LONG => bytes.push(short),
        _ => {
            bytes.push(LONG);
            bytes.extend(count.to_le_bytes());
        }
    }
}

/// Where each stretch begins, and where the last one ends; none when a count is cut off or the sum is too large.
pub(crate) fn offsets(mut bytes: &[u8]) -> Option<Vec<u32>> {
    let mut offsets = Vec::with_capacity(bytes.len() + 1);
    let mut end = 0u32;
    offsets.push(end);
    while let Some((&short, rest)) = bytes.split_first() {
        let (count, rest) = match short {
            LONG => rest.split_first_chunk().map(|(long, rest)| (u32::from_le_bytes(*long), rest))?,
            _ => (u32::from(short), rest),
        };
        end = end.checked_add(count)?;
        offsets.push(end);
        bytes = rest;
    }
    Some(offsets)
}

#[cfg(test)]
mod tests {
    use super::{offsets, push_count};

    #[track_caller]
    fn check(counts: &[u32], expected: &[u32]) {
        let mut bytes = Vec::new();
        for &count in counts {
            push_count(&mut bytes, count);
        }
        assert_eq!(offsets(&bytes).as_deref(), Some(expected));
    }

    #[test]
    fn counts_add_up() {
        check(&[], &[0]);
        check(&[0, 2, 254, 3], &[0, 0, 2, 256, 259]);
        check(&[255, 70_000, 1], &[0, 255, 70_255, 70_256]);
    }

    #[test]
    fn damage_is_seen() {
        assert_eq!(offsets(&[255, 1, 0]), None);
        assert_eq!(offsets(&[255, 255, 255, 255, 255, 1]), None);
    }
}
