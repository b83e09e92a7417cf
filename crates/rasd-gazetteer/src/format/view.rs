//! Zero-copy reading: the sections as arrays of fixed-size items. Every look-up is total; a file that passed
//! [`crate::check`] answers each one with a value.

use super::{ENTITY_SIZE, Layout, Section};
use crate::cast::{index, offset};
use crate::hash::hash;
use crate::{Class, NameFlags};

type Words<'a> = &'a [[u8; 4]];

/// The tables of one file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) atom_offsets: Words<'a>,
    pub(crate) atom_bytes: &'a [u8],
    pub(crate) word_offsets: Words<'a>,
    pub(crate) word_bytes: &'a [u8],
    pub(crate) slots: Words<'a>,
    pub(crate) node_edges: Words<'a>,
    pub(crate) edge_words: Words<'a>,
    pub(crate) node_names: Words<'a>,
    pub(crate) name_entities: Words<'a>,
    pub(crate) name_flags: &'a [[u8; 2]],
    pub(crate) respelt_names: Words<'a>,
    pub(crate) respelt_offsets: Words<'a>,
    pub(crate) respelt_bytes: &'a [u8],
    pub(crate) entities: &'a [[u8; ENTITY_SIZE]],
    pub(crate) records: &'a [u8],
}

/// The fixed part of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EntityRecord {
    pub(crate) class: Class,
    pub(crate) rank: u8,
    pub(crate) kind: u8,
    pub(crate) list: u8,
    pub(crate) region: [u8; 2],
    pub(crate) source: u8,
    pub(crate) primary: u32,
    pub(crate) record: u32,
}

impl EntityRecord {
    /// Reads the bytes of an entity; none when its class is unknown.
    pub(crate) fn read(bytes: &[u8; ENTITY_SIZE]) -> Option<Self> {
        let [class, rank, kind, list, r0, r1, source, _, p0, p1, p2, p3, o0, o1, o2, o3] = *bytes;
        Some(Self {
            class: Class::from_code(class)?,
            rank,
            kind,
            list,
            region: [r0, r1],
            source,
            primary: u32::from_le_bytes([p0, p1, p2, p3]),
            record: u32::from_le_bytes([o0, o1, o2, o3]),
        })
    }
}

/// Item `at` of a table of numbers.
#[inline]
pub(crate) fn number(table: Words<'_>, at: u32) -> Option<u32> {
    table.get(index(at)).copied().map(u32::from_le_bytes)
}

/// The stretch between items `at` and `at + 1` of a table of offsets.
#[inline]
pub(crate) fn between(table: Words<'_>, at: u32) -> Option<core::ops::Range<u32>> {
    Some(number(table, at)?..number(table, at.checked_add(1)?)?)
}

fn bytes_of<'a>(offsets: Words<'_>, bytes: &'a [u8], at: u32) -> Option<&'a [u8]> {
    let range = between(offsets, at)?;
    bytes.get(index(range.start)..index(range.end))
}

impl<'a> View<'a> {
    pub(crate) fn new(bytes: &'a [u8], layout: Layout) -> Self {
        let part = |section| layout.slice(bytes, section);
        let words = |section| part(section).as_chunks().0;
        Self {
            atom_offsets: words(Section::AtomOffsets),
            atom_bytes: part(Section::AtomBytes),
            word_offsets: words(Section::WordOffsets),
            word_bytes: part(Section::WordBytes),
            slots: words(Section::WordSlots),
            node_edges: words(Section::NodeEdges),
            edge_words: words(Section::EdgeWords),
            node_names: words(Section::NodeNames),
            name_entities: words(Section::NameEntities),
            name_flags: part(Section::NameFlags).as_chunks().0,
            respelt_names: words(Section::RespeltNames),
            respelt_offsets: words(Section::RespeltOffsets),
            respelt_bytes: part(Section::RespeltBytes),
            entities: part(Section::Entities).as_chunks().0,
            records: part(Section::Records),
        }
    }

    /// The number of words that begin a name: their ids are the lowest, and word `w` leads from the root to node `w + 1`.
    #[inline]
    pub(crate) fn first_words(&self) -> u32 {
        number(self.node_edges, 1).unwrap_or_default()
    }

    /// The word with that key.
    #[inline]
    pub(crate) fn word(&self, key: &[u8], hashed: u64) -> Option<u32> {
        let mask = offset(self.slots.len()).checked_sub(1)?;
        let (mut at, print) = slot(hashed, mask);
        for _ in 0..self.slots.len() {
            let found = number(self.slots, at)?;
            if found == 0 {
                return None;
            }
            if found >> 24 == print {
                let word = (found & SLOT_WORD) - 1;
                if self.word_key(word) == key {
                    return Some(word);
                }
            }
            at = (at + 1) & mask;
        }
        None
    }

    /// The word with that key, hashing it here.
    pub(crate) fn word_of(&self, key: &str) -> Option<u32> {
        self.word(key.as_bytes(), hash(key.as_bytes()))
    }

    /// The folded key of a word.
    #[inline]
    pub(crate) fn word_key(&self, word: u32) -> &'a [u8] {
        let both = bytes_of(self.word_offsets, self.word_bytes, word).unwrap_or_default();
        both.split(|&byte| byte == 0).next().unwrap_or_default()
    }

    /// How the list spells a word, most often.
    pub(crate) fn word_spelling(&self, word: u32) -> &'a str {
        let both = bytes_of(self.word_offsets, self.word_bytes, word).unwrap_or_default();
        let spelling = both.split(|&byte| byte == 0).next_back().unwrap_or_default();
        core::str::from_utf8(spelling).unwrap_or_default()
    }

    /// The node that `word` leads to.
    #[inline]
    pub(crate) fn child(&self, node: u32, word: u32) -> Option<u32> {
        if node == 0 {
            return (word < self.first_words()).then(|| word + 1);
        }
        let edges = between(self.node_edges, node)?;
        let words = self.edge_words.get(index(edges.start)..index(edges.end))?;
        let at = words.binary_search_by_key(&word, |bytes| u32::from_le_bytes(*bytes)).ok()?;
        edges.start.checked_add(offset(at))?.checked_add(1)
    }

    /// True when no word leads on from the node.
    #[inline]
    pub(crate) fn is_leaf(&self, node: u32) -> bool {
        between(self.node_edges, node).is_none_or(|edges| edges.is_empty())
    }

    /// The words that lead on from a node, and where to.
    pub(crate) fn children(&self, node: u32) -> impl Iterator<Item = (u32, u32)> + use<'a> {
        let edges = between(self.node_edges, node).unwrap_or_default();
        let words = self.edge_words;
        edges.filter_map(move |edge| Some((number(words, edge)?, edge.checked_add(1)?)))
    }

    /// The names that end at a node.
    #[inline]
    pub(crate) fn names_at(&self, node: u32) -> core::ops::Range<u32> {
        between(self.node_names, node).unwrap_or_default()
    }

    pub(crate) fn name_entity(&self, name: u32) -> u32 {
        number(self.name_entities, name).unwrap_or(u32::MAX)
    }

    pub(crate) fn name_flags(&self, name: u32) -> NameFlags {
        let bits = self.name_flags.get(index(name)).copied().map(u16::from_le_bytes);
        NameFlags::from_bits(bits.unwrap_or_default())
    }

    /// The name as its list writes it.
    pub(crate) fn name_text(&self, name: u32) -> String {
        if let Some(respelt) = self.respelt(name) {
            return respelt.into();
        }
        self.name_words(name).iter().map(|&word| self.word_spelling(word)).collect::<Vec<_>>().join(" ")
    }

    /// The spelling of a name that is not that of its words.
    pub(crate) fn respelt(&self, name: u32) -> Option<&'a str> {
        if !self.name_flags(name).has(NameFlags::RESPELT) {
            return None;
        }
        let at = self.respelt_names.binary_search_by_key(&name, |bytes| u32::from_le_bytes(*bytes)).ok()?;
        core::str::from_utf8(bytes_of(self.respelt_offsets, self.respelt_bytes, offset(at))?).ok()
    }

    /// The words of a name: the way from its node up to the root.
    pub(crate) fn name_words(&self, name: u32) -> Vec<u32> {
        let mut words = Vec::new();
        let mut node = owner(self.node_names, name);
        while node != 0 {
            let edge = node - 1;
            words.push(number(self.edge_words, edge).unwrap_or(u32::MAX));
            node = owner(self.node_edges, edge).min(edge);
        }
        words.reverse();
        words
    }

    /// The fixed part of an entity.
    pub(crate) fn entity(&self, entity: u32) -> Option<EntityRecord> {
        EntityRecord::read(self.entities.get(index(entity))?)
    }

    /// The number of words.
    pub(crate) fn word_count(&self) -> u32 {
        offset(self.word_offsets.len()).saturating_sub(1)
    }

    /// True when there is such a shared text.
    pub(crate) fn has_atom(&self, atom: u8) -> bool {
        usize::from(atom) + 1 < self.atom_offsets.len()
    }

    /// A shared text.
    pub(crate) fn atom(&self, atom: u8) -> &'a str {
        let bytes = bytes_of(self.atom_offsets, self.atom_bytes, u32::from(atom)).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }
}

/// The bits of a slot that hold the word.
pub(crate) const SLOT_WORD: u32 = 0x00FF_FFFF;

/// Where a hash is looked for first, and its fingerprint.
#[inline]
#[allow(clippy::as_conversions, clippy::cast_possible_truncation)]
pub(crate) fn slot(hashed: u64, mask: u32) -> (u32, u32) {
    ((hashed as u32) & mask, (hashed >> 56) as u32)
}

/// The item whose stretch in a table of offsets holds `at`.
fn owner(table: Words<'_>, at: u32) -> u32 {
    offset(table.partition_point(|bytes| u32::from_le_bytes(*bytes) <= at)).saturating_sub(1)
}
