//! Closing the gaps among eight bytes.

#![allow(clippy::indexing_slicing, clippy::as_conversions, clippy::cast_possible_truncation)] // tables made when the crate is compiled

/// For every set of bytes that stay: those bytes, and then those that move down by one place, by two and by four.
static MOVES: [[u64; 4]; 256] = {
    let mut table = [[0; 4]; 256];
    let mut set = 0;
    while set < 256 {
        table[set] = moves_for(set);
        set += 1;
    }
    table
};

const fn moves_for(set: usize) -> [u64; 4] {
    let mut moves = [0; 4];
    let (mut lane, mut gone) = (0, 0);
    while lane < 8 {
        if set >> lane & 1 == 0 {
            gone += 1;
        } else {
            moves[0] |= 0xFF << (lane * 8);
            let mut round = 0;
            while round < 3 {
                if gone >> round & 1 == 1 {
                    let so_far = gone & ((1 << round) - 1);
                    moves[round + 1] |= 0xFF << ((lane - so_far) * 8);
                }
                round += 1;
            }
        }
        lane += 1;
    }
    moves
}

/// The bytes in `set`, one after the other.
#[inline]
pub(super) fn close(bytes: u64, set: u8) -> u64 {
    let [stay, one, two, four] = MOVES.get(usize::from(set)).copied().unwrap_or_default();
    let bytes = bytes & stay;
    let bytes = bytes & !one | (bytes & one) >> 8;
    let bytes = bytes & !two | (bytes & two) >> 16;
    bytes & !four | (bytes & four) >> 32
}

/// How many bytes a set has: a look-up, since not every machine counts bits.
static COUNTS: [u8; 256] = {
    let mut counts = [0; 256];
    let mut set = 1;
    while set < 256 {
        counts[set] = counts[set / 2] + (set % 2) as u8;
        set += 1;
    }
    counts
};

/// How many bytes are in `set`.
#[inline]
pub(super) fn count(set: u8) -> usize {
    COUNTS.get(usize::from(set)).copied().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::{close, count};

    #[test]
    fn every_set_of_bytes() {
        let bytes = *b"abcdefgh";
        for set in 0..=u8::MAX {
            let mut expected = [0; 8];
            let kept = bytes.iter().enumerate().filter(|(lane, _)| set >> lane & 1 == 1);
            expected.iter_mut().zip(kept).for_each(|(place, (_, byte))| *place = *byte);
            assert_eq!(close(u64::from_le_bytes(bytes), set).to_le_bytes(), expected);
            assert_eq!(count(set), expected.iter().filter(|byte| **byte > 0).count());
        }
    }
}
