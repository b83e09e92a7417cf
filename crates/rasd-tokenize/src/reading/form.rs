//! The forms of a stem that a lexicon may have.

use super::MIN_STEM;
use crate::hash;
use crate::shape::{Head, MAX_HEADS, MAX_TAILS};

/// The form of a stem as it may stand in a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As it is written.
    Written,
    /// With ة for the ت, or ى for the ا, before a pronoun.
    Final,
    /// With the article that لل hides: للرياض for الرياض.
    Article,
}

pub(super) const FINAL_ROW: usize = MAX_TAILS + 1;

pub(super) const ARTICLE_ROW: usize = FINAL_ROW + MAX_TAILS;

/// The hash of ال.
pub(super) const ARTICLE: u32 = hash::push_all(0, "ال");

impl Form {
    /// The cut and form of a bit of a mask.
    pub(super) fn at(bit: usize) -> (usize, Self) {
        let row = bit / MAX_HEADS;
        if row < FINAL_ROW {
            (bit, Self::Written)
        } else if row < ARTICLE_ROW {
            (bit - (FINAL_ROW - 1) * MAX_HEADS, Self::Final)
        } else {
            (bit - ARTICLE_ROW * MAX_HEADS, Self::Article)
        }
    }

    /// True when `entry` is the key of this form of the stem.
    pub(crate) fn equals(self, entry: &str, stem: &str) -> bool {
        match self {
            Self::Written => entry == stem,
            Self::Article => entry.strip_prefix("ال") == Some(stem),
            Self::Final => {
                let (entry, stem) = (entry.as_bytes(), stem.as_bytes());
                let (entry, stem) = (entry.split_last_chunk::<2>(), stem.split_last_chunk::<2>());
                entry.zip(stem).is_some_and(|((entry, last), (stem, written))| {
                    let pair = Some((u16::from_le_bytes(*written), u16::from_le_bytes(*last)));
                    entry == stem && restored(u16::from_le_bytes(*written)) == pair
                })
            }
        }
    }

    /// The hash of this form of a stem with its hash as written.
    pub(super) fn hash(self, hash: u32, stem: &str) -> u32 {
        match self {
            Self::Written => hash,
            Self::Article => hash::with_prefix(hash, ARTICLE, stem.len() / 2),
            Self::Final => {
                let last = stem.as_bytes().last_chunk::<2>().map_or(0, |last| u16::from_le_bytes(*last));
                restored(last).map_or(hash, |(from, to)| hash::replace_last(hash, from.into(), to.into()))
            }
        }
    }
}

/// The letter that a stem-final letter before a pronoun may stand for: مدينتهم has مدينة, مستواه has مستوى.
#[inline]
pub(super) const fn restored(last: u16) -> Option<(u16, u16)> {
    match last {
        TEH => Some((TEH, TEH_MARBUTA)),
        ALEF => Some((ALEF, YEH)),
        _ => None,
    }
}

/// Calls `form` with the hash of every written form of a key of a lexicon: the key itself, and behind each proclitic that may be
/// glued to it.
pub(crate) fn for_each_form(key: &str, heads: &[Head], mut form: impl FnMut(u32)) {
    let hash = hash::key_hash(key);
    form(hash);
    if key.len() / 2 < MIN_STEM || !is_of_two_byte_letters(key) {
        return;
    }
    let power = hash::power(key.len() / 2);
    for head in heads {
        form(hash.wrapping_add(head.hash.wrapping_mul(power)));
    }
    if let Some(stem) = key.strip_prefix("ال") {
        let (hash, power) = (hash::key_hash(stem), hash::power(stem.len() / 2));
        for head in heads.iter().filter(|head| head.hides_article()) {
            form(hash.wrapping_add(head.hash.wrapping_mul(power)));
        }
    }
}

fn is_of_two_byte_letters(key: &str) -> bool {
    key.len().is_multiple_of(2) && key.as_bytes().chunks_exact(2).all(|pair| matches!(pair, [0xC0..=0xDF, _]))
}

/// A key of a lexicon as it is written before a pronoun when its last letter changes there: مدينت for مدينة.
pub(crate) fn changed_before_pronoun(key: &str) -> Option<String> {
    let stem = |last| key.strip_suffix(last);
    let changed = stem('ة').map(|stem| (stem, 'ت')).or_else(|| stem('ي').map(|stem| (stem, 'ا')));
    changed.map(|(stem, last)| format!("{stem}{last}"))
}

const ALEF: u16 = utf8("ا");

const TEH: u16 = utf8("ت");

const TEH_MARBUTA: u16 = utf8("ة");

const YEH: u16 = utf8("ي");

/// A letter as its two bytes.
const fn utf8(letter: &str) -> u16 {
    match letter.as_bytes() {
        [first, second] => u16::from_le_bytes([*first, *second]),
        _ => 0,
    }
}
