//! The compiled file: flat little-endian tables behind a header.
//!
//! ```text
//! 0   magic          8 bytes   "RASDGAZ" 0x1A
//! 8   version        u32       VERSION
//! 12  Unicode        4 bytes   major, minor, micro, 0
//! 16  profile        u64       fingerprint of the folding that made the keys
//! 24  length         u64       of the whole file
//! 32  checksum       u64       of everything after this field
//! 40  section table  (offset u32, length u32) for each of Section::ALL
//!     sections
//! ```
//!
//! Words are interned by their folded key; the words that begin a name have the lowest ids. Names form a trie over word ids, numbered in
//! breadth-first order, so that edge `e` leads to node `e + 1` and the children of a node lie side by side, sorted by word.
//!
//! Lengths and counts are those of [`counts`]. How words are found by their keys is not part of the file: [`crate::find`] indexes the
//! words of all lists together.

mod counts;
mod header;
mod profile;
mod records;
mod view;
mod write;

pub(crate) use counts::push_count;
pub(crate) use header::{Layout, read_layout};
pub(crate) use profile::{fingerprint, unicode_version};
pub(crate) use records::Pairs;
pub(crate) use view::{EntityRecord, Offsets, Texts, View};
pub(crate) use write::{Tables, assemble};

pub(crate) const MAGIC: [u8; 8] = *b"RASDGAZ\x1A";
pub(crate) const VERSION: u32 = 2;
pub(crate) const CHECKSUM_AT: usize = 32;
pub(crate) const CHECKED_FROM: usize = 40;
pub(crate) const SECTIONS: usize = 14;
pub(crate) const HEADER: usize = CHECKED_FROM + SECTIONS * 8;

/// Different words that a file may hold.
pub(crate) const MOST_WORDS: u32 = 1 << 24;

/// The bytes of an entity in its table.
pub(crate) const ENTITY_SIZE: usize = 16;

/// The sections of a file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// The length of each atom.
    AtomLengths,
    /// Texts shared by many entities: types, id schemes, languages, sources, the list's name (atom 0).
    AtomBytes,
    /// For each word the length of its key, and that of its spelling: 0 where the list spells it like the key.
    WordLengths,
    /// The key of each word, and its spelling.
    WordBytes,
    /// The number of edges of each node.
    NodeEdges,
    /// u32 for each edge: its word.
    EdgeWords,
    /// The number of names of each node.
    NodeNames,
    /// u32 for each name: its entity.
    NameEntities,
    /// u16 for each name: its flags.
    NameFlags,
    /// u32 name ids, sorted, whose spelling is not that of their words.
    RespeltNames,
    /// The length of their spellings.
    RespeltLengths,
    /// Their spellings.
    RespeltBytes,
    /// 16 bytes each: class, rank, type atom, list atom, region (2), source atom, 0, primary name u32, record u32.
    Entities,
    /// Ids and labels: a count, then scheme atom, length, text for each; the same for labels.
    Records,
}

impl Section {
    pub(crate) const ALL: [Self; SECTIONS] = [
        Self::AtomLengths,
        Self::AtomBytes,
        Self::WordLengths,
        Self::WordBytes,
        Self::NodeEdges,
        Self::EdgeWords,
        Self::NodeNames,
        Self::NameEntities,
        Self::NameFlags,
        Self::RespeltNames,
        Self::RespeltLengths,
        Self::RespeltBytes,
        Self::Entities,
        Self::Records,
    ];

    /// The bytes of one item of the section.
    pub(crate) const fn item(self) -> usize {
        match self {
            Self::EdgeWords | Self::NameEntities | Self::RespeltNames => 4,
            Self::NameFlags => 2,
            Self::Entities => ENTITY_SIZE,
            _ => 1,
        }
    }

    /// Its place in the section table.
    #[allow(clippy::as_conversions)]
    pub(crate) const fn at(self) -> usize {
        self as usize
    }
}
