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

mod header;
mod profile;
mod records;
mod view;
mod write;

pub(crate) use header::{Layout, read_layout};
pub(crate) use profile::{fingerprint, unicode_version};
pub(crate) use view::{EntityRecord, SLOT_WORD, View, slot};
pub(crate) use write::{Tables, assemble};

pub(crate) const MAGIC: [u8; 8] = *b"RASDGAZ\x1A";
pub(crate) const VERSION: u32 = 1;
pub(crate) const CHECKSUM_AT: usize = 32;
pub(crate) const CHECKED_FROM: usize = 40;
pub(crate) const SECTIONS: usize = 15;
pub(crate) const HEADER: usize = CHECKED_FROM + SECTIONS * 8;

/// The bytes of an entity in its table.
pub(crate) const ENTITY_SIZE: usize = 16;

/// The sections of a file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// u32 for each atom and one more: where its text begins.
    AtomOffsets,
    /// Texts shared by many entities: types, id schemes, languages, sources, the list's name (atom 0).
    AtomBytes,
    /// u32 for each word and one more.
    WordOffsets,
    /// Each word: its key and, where the list spells it otherwise, a zero byte and that spelling.
    WordBytes,
    /// Open addressing over the hash of the key: 8 bits of hash, 24 bits of word id + 1; 0 is free.
    WordSlots,
    /// u32 for each node and one more: its first edge.
    NodeEdges,
    /// u32 for each edge: its word.
    EdgeWords,
    /// u32 for each node and one more: its first name.
    NodeNames,
    /// u32 for each name: its entity.
    NameEntities,
    /// u16 for each name: its flags.
    NameFlags,
    /// u32 name ids, sorted, whose spelling is not that of their words.
    RespeltNames,
    /// u32 for each of them and one more.
    RespeltOffsets,
    /// Their spellings.
    RespeltBytes,
    /// 16 bytes each: class, rank, type atom, list atom, region (2), source atom, 0, primary name u32, record u32.
    Entities,
    /// Ids and labels: a count, then scheme atom, length, text for each; the same for labels.
    Records,
}

impl Section {
    pub(crate) const ALL: [Self; SECTIONS] = [
        Self::AtomOffsets,
        Self::AtomBytes,
        Self::WordOffsets,
        Self::WordBytes,
        Self::WordSlots,
        Self::NodeEdges,
        Self::EdgeWords,
        Self::NodeNames,
        Self::NameEntities,
        Self::NameFlags,
        Self::RespeltNames,
        Self::RespeltOffsets,
        Self::RespeltBytes,
        Self::Entities,
        Self::Records,
    ];

    /// The bytes of one item of the section.
    pub(crate) const fn item(self) -> usize {
        match self {
            Self::AtomBytes | Self::WordBytes | Self::RespeltBytes | Self::Records => 1,
            Self::NameFlags => 2,
            Self::Entities => ENTITY_SIZE,
            _ => 4,
        }
    }

    /// Its place in the section table.
    #[allow(clippy::as_conversions)]
    pub(crate) const fn at(self) -> usize {
        self as usize
    }
}
