//! The fast path for words in the Arabic block, U+0600–06FF: one look-up a letter tells its class and its key.

use std::sync::LazyLock;

use rasd_normalize::fold_match_into;

use super::class;
use crate::hash;
use crate::shape::{Ending, enclitic_class};
use crate::token::TokenFlags;

/// A letter, mark or tatweel: part of a word.
const IN_WORD: u32 = 1 << 16;
/// A combining mark; stands where [`TokenFlags::MARKED`] does, sixteen bits up.
const MARK: u32 = TokenFlags::MARKED.bits() << FLAGS;
/// A letter or tatweel: it can begin a word.
const BEGINS_WORD: u32 = 1 << 18;
/// Tatweel; as [`TokenFlags::TATWEEL`].
const STRETCH: u32 = TokenFlags::TATWEEL.bits() << FLAGS;
/// Nothing of it goes into the key.
const DROPPED: u32 = 1 << 20;
/// The key may be shorter or longer than the source; where it is not, the word is [`TokenFlags::SAME_LENGTH`].
const RESIZED: u32 = TokenFlags::SAME_LENGTH.bits() << FLAGS;
/// The key differs from the source; as [`TokenFlags::KEYED`].
const CHANGED: u32 = TokenFlags::KEYED.bits() << FLAGS;
/// What goes into the key depends on the letters beside it.
const CONTEXT: u32 = 1 << 23;
/// A digit.
const DIGIT: u32 = 1 << 24;
/// Punctuation that is always a token of one character.
const PUNCTUATION: u32 = 1 << 25;
/// A letter that is in the key as it is or as another letter, whatever stands beside it.
const PLAIN: u32 = 1 << 26;
/// From this bit on: what the letter is as a part of a pronoun.
const ENCLITIC: u32 = 29;
/// The flags of the token lie so many bits up.
const FLAGS: u32 = 16;

/// For every character of the block: flags above, and below the UTF-8 bytes of its key, little-endian.
static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

/// The entries, indexed with the two bytes of a character as a little-endian number XOR [`FIRST`]: the look-up needs no shift and
/// refuses most other bytes by the length alone. Of the 64 KiB only one cache line for each of 64 trail bytes is ever used.
#[derive(Debug)]
pub(super) struct Table(Box<[u32]>);

/// The bytes of U+0600.
const FIRST: u16 = u16::from_le_bytes([0xD8, 0x80]);

/// A word as the fast path reads it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its length in bytes.
    pub(super) len: usize,
    seen: u32,
    hash: u32,
    /// The classes of the last letters as parts of a pronoun, three bits each.
    last: u32,
}

/// What begins at a character of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Word,
    Digit,
    /// Punctuation whose key is its text.
    Punctuation,
    FoldedPunctuation,
    Other,
}

impl Table {
    #[inline]
    pub(super) fn get() -> &'static Self {
        &TABLE
    }

    fn new() -> Self {
        let mut table = vec![0; 0x4000].into_boxed_slice();
        for c in '\u{600}'..='\u{6FF}' {
            let mut bytes = [0; 2];
            c.encode_utf8(&mut bytes);
            if let Some(entry) = table.get_mut(index(bytes)) {
                *entry = entry_of(c);
            }
        }
        Self(table)
    }

    /// The entry of two bytes; 0 when they are not a character of the block.
    #[inline]
    fn entry(&self, bytes: [u8; 2]) -> u32 {
        self.0.get(index(bytes)).copied().unwrap_or_default()
    }

    /// What the character of these two bytes begins.
    #[inline]
    pub(super) fn start(&self, bytes: [u8; 2]) -> Start {
        let entry = self.entry(bytes);
        if entry & BEGINS_WORD != 0 {
            Start::Word
        } else if entry & DIGIT != 0 {
            Start::Digit
        } else if entry & PUNCTUATION != 0 {
            if entry & CHANGED == 0 { Start::Punctuation } else { Start::FoldedPunctuation }
        } else {
            Start::Other
        }
    }

    /// The letters, marks and tatweels of the block at the beginning of `bytes`.
    #[inline]
    pub(super) fn word(&self, bytes: &[u8]) -> Word {
        let mut word = Word { len: 0, seen: 0, hash: 0, last: 0 };
        let mut rest = bytes;
        while let [lead, trail, after @ ..] = rest {
            let entry = self.entry([*lead, *trail]);
            if entry & PLAIN == 0 {
                if entry & IN_WORD == 0 {
                    break;
                }
                return self.marked_word(bytes, rest, word);
            }
            word.push(entry);
            rest = after;
        }
        word.len = bytes.len() - rest.len();
        word
    }

    /// The same from the first character on that is no plain letter.
    fn marked_word(&self, bytes: &[u8], mut rest: &[u8], mut word: Word) -> Word {
        while let [lead, trail, after @ ..] = rest {
            let entry = self.entry([*lead, *trail]);
            if entry & IN_WORD == 0 {
                break;
            }
            if entry & DROPPED == 0 {
                word.push(entry);
            } else {
                word.seen |= entry;
            }
            rest = after;
        }
        word.len = bytes.len() - rest.len();
        word
    }
}

impl Word {
    /// Adds a letter that is in the key.
    #[inline]
    fn push(&mut self, entry: u32) {
        self.seen |= entry;
        self.hash = self.hash.wrapping_mul(hash::BASE).wrapping_add(entry & 0xFFFF);
        self.last = (self.last << 3) | (entry >> ENCLITIC);
    }
}

/// The longest word in bytes that [`Table::fold`] folds.
pub(super) const MAX_FOLDED: usize = 64;

impl Table {
    /// The key of a word without letters that need their neighbours; none when it is longer than [`MAX_FOLDED`].
    pub(super) fn fold<'k>(&self, word: &[u8], key: &'k mut [u8; MAX_FOLDED]) -> Option<&'k str> {
        let mut len = 0;
        for pair in word.chunks_exact(2) {
            let entry = self.entry([*pair.first()?, *pair.last()?]);
            let [first, second, ..] = entry.to_le_bytes();
            key.get_mut(len..len + 2)?.copy_from_slice(&[first, second]);
            len += if entry & DROPPED == 0 { 2 } else { 0 };
        }
        core::str::from_utf8(key.get(..len)?).ok()
    }
}

/// The place of a character in the table.
#[inline]
fn index(bytes: [u8; 2]) -> usize {
    usize::from(u16::from_le_bytes(bytes) ^ FIRST)
}

fn entry_of(c: char) -> u32 {
    let letter = class::is_arabic_letter(c);
    let mark = class::is_arabic_mark(c);
    let tatweel = c == class::TATWEEL;
    let single = class::is_punctuation(c) && c != '؟';
    let flags = [
        (letter || mark || tatweel, IN_WORD),
        (letter || tatweel, BEGINS_WORD),
        (mark, MARK),
        (tatweel, STRETCH),
        (class::is_digit(c), DIGIT),
        (single, PUNCTUATION),
    ];
    let class = flags.iter().filter(|(is, _)| *is).fold(0, |all, (_, flag)| all | flag);
    let key = key_of(c);
    let plain = if class & IN_WORD != 0 && key & (DROPPED | CONTEXT) == 0 { PLAIN } else { 0 };
    class | key | plain
}

/// The part of an entry that tells the key.
fn key_of(c: char) -> u32 {
    let mut key = String::new();
    fold_match_into(c.encode_utf8(&mut [0; 4]), &mut key);
    let changed = if key.chars().eq([c]) { 0 } else { CHANGED };
    let composes = matches!(c, '\u{653}'..='\u{655}');
    match *key.as_bytes() {
        _ if composes => CONTEXT | CHANGED | DROPPED | RESIZED,
        [] => CHANGED | DROPPED | RESIZED,
        [first, second] => {
            let letter = u32::from(u16::from_le_bytes([first, second]));
            letter | changed | (enclitic_class([first, second]) << ENCLITIC)
        }
        _ => CONTEXT | CHANGED | RESIZED,
    }
}

impl Word {
    /// The flags of the token.
    #[inline]
    pub(super) const fn flags(self) -> TokenFlags {
        let seen = TokenFlags::from_bits(self.seen >> FLAGS);
        seen.flipped(TokenFlags::SAME_LENGTH).with(TokenFlags::PLAIN)
    }

    /// True when the key differs from the text.
    #[inline]
    pub(super) const fn is_changed(self) -> bool {
        self.seen & CHANGED != 0
    }

    /// The ending of the key when the letters are folded one by one.
    #[inline]
    pub(super) fn ending(self) -> Ending {
        Ending::of_classes(self.last)
    }

    /// The hash of the key; none when the letters have to be folded together.
    #[inline]
    pub(super) fn hash(self) -> Option<u32> {
        (self.seen & CONTEXT == 0).then_some(self.hash)
    }
}
