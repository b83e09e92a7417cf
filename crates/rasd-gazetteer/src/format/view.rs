//! Zero-copy reading: the sections as arrays of fixed-size items. Every look-up is total; a file that passed
//! [`crate::check`] answers each one with a value.

use rasd_tokenize::key_hash_bytes;

use super::counts::offsets;
use super::{ENTITY_SIZE, Layout, Section};
use crate::cast::{index, offset};
use crate::{Class, GazetteerError, NameFlags};

type Words<'a> = &'a [[u8; 4]];

/// Where the stretches of the sections begin, added up from their lengths.
#[derive(Clone, Debug)]
pub(crate) struct Offsets {
    atoms: Vec<u32>,
    words: Vec<u32>,
    node_edges: Vec<u32>,
    node_names: Vec<u32>,
    respelt: Vec<u32>,
}

impl Offsets {
    /// Adds up the lengths of a file.
    ///
    /// # Errors
    /// A length that is cut off, or a sum beyond 4 GiB.
    pub(crate) fn read(bytes: &[u8], layout: Layout) -> Result<Self, GazetteerError> {
        let part = |section| {
            offsets(layout.slice(bytes, section)).ok_or(GazetteerError::corrupt("a table of lengths"))
        };
        Ok(Self {
            atoms: part(Section::AtomLengths)?,
            words: part(Section::WordLengths)?,
            node_edges: part(Section::NodeEdges)?,
            node_names: part(Section::NodeNames)?,
            respelt: part(Section::RespeltLengths)?,
        })
    }

    /// The shared texts of a file.
    pub(crate) fn atoms<'a>(&'a self, bytes: &'a [u8], layout: Layout) -> Texts<'a> {
        Texts { offsets: &self.atoms, bytes: layout.slice(bytes, Section::AtomBytes) }
    }

    /// The bytes they take in memory.
    pub(crate) fn byte_len(&self) -> usize {
        let tables = [&self.atoms, &self.words, &self.node_edges, &self.node_names, &self.respelt];
        tables.iter().map(|table| table.len() * size_of::<u32>()).sum()
    }
}

/// Texts one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Texts<'a> {
    pub(crate) offsets: &'a [u32],
    pub(crate) bytes: &'a [u8],
}

impl<'a> Texts<'a> {
    #[inline]
    pub(crate) fn get(self, at: usize) -> Option<&'a [u8]> {
        self.bytes.get(index(*self.offsets.get(at)?)..index(*self.offsets.get(at + 1)?))
    }

    pub(crate) fn text(self, at: usize) -> Option<&'a str> {
        core::str::from_utf8(self.get(at)?).ok()
    }

    /// The number of texts.
    pub(crate) fn len(self) -> usize {
        self.offsets.len().saturating_sub(1)
    }
}

/// The tables of one file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) atoms: Texts<'a>,
    /// Key and spelling of each word.
    pub(crate) words: Texts<'a>,
    pub(crate) node_edges: &'a [u32],
    pub(crate) edge_words: Words<'a>,
    pub(crate) node_names: &'a [u32],
    pub(crate) name_entities: Words<'a>,
    pub(crate) name_flags: &'a [[u8; 2]],
    pub(crate) respelt_names: Words<'a>,
    pub(crate) respelt: Texts<'a>,
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
pub(crate) fn between(table: &[u32], at: u32) -> Option<core::ops::Range<u32>> {
    Some(*table.get(index(at))?..*table.get(index(at) + 1)?)
}

impl<'a> View<'a> {
    pub(crate) fn new(bytes: &'a [u8], layout: Layout, offsets: &'a Offsets) -> Self {
        let part = |section| layout.slice(bytes, section);
        let words = |section| part(section).as_chunks().0;
        let texts = |offsets, section| Texts { offsets, bytes: part(section) };
        Self {
            atoms: offsets.atoms(bytes, layout),
            words: texts(&offsets.words, Section::WordBytes),
            node_edges: &offsets.node_edges,
            edge_words: words(Section::EdgeWords),
            node_names: &offsets.node_names,
            name_entities: words(Section::NameEntities),
            name_flags: part(Section::NameFlags).as_chunks().0,
            respelt_names: words(Section::RespeltNames),
            respelt: texts(&offsets.respelt, Section::RespeltBytes),
            entities: part(Section::Entities).as_chunks().0,
            records: part(Section::Records),
        }
    }

    /// The number of words that begin a name: their ids are the lowest, and word `w` leads from the root to node `w + 1`.
    #[inline]
    pub(crate) fn first_words(&self) -> u32 {
        self.node_edges.get(1).copied().unwrap_or_default()
    }

    /// The folded key of a word.
    #[inline]
    pub(crate) fn word_key(&self, word: u32) -> &'a [u8] {
        self.words.get(index(word) * 2).unwrap_or_default()
    }

    /// The hash of the key of each word, as tokens have it.
    pub(crate) fn word_hashes(&self) -> Vec<u32> {
        (0..self.word_count()).map(|word| key_hash_bytes(self.word_key(word))).collect()
    }

    /// The number of different first two words of names.
    pub(crate) fn second_words(&self) -> usize {
        let end = self.node_edges.get(index(self.first_words()) + 1).copied().unwrap_or_default();
        index(end.saturating_sub(self.first_words()))
    }

    /// How the list spells a word, most often.
    #[inline]
    pub(crate) fn word_spelling(&self, word: u32) -> &'a [u8] {
        let spelling = self.words.get(index(word) * 2 + 1).unwrap_or_default();
        if spelling.is_empty() { self.word_key(word) } else { spelling }
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
        let spelling = |&word: &u32| core::str::from_utf8(self.word_spelling(word)).unwrap_or_default();
        self.name_words(name).iter().map(spelling).collect::<Vec<_>>().join(" ")
    }

    /// The spelling of a name that is not that of its words.
    pub(crate) fn respelt(&self, name: u32) -> Option<&'a str> {
        if !self.name_flags(name).has(NameFlags::RESPELT) {
            return None;
        }
        let at = self.respelt_names.binary_search_by_key(&name, |bytes| u32::from_le_bytes(*bytes)).ok()?;
        self.respelt.text(at)
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

    /// True when an entity is of that class.
    pub(crate) fn has_class(&self, class: Class) -> bool {
        self.entities.iter().any(|entity| matches!(entity, [code, ..] if *code == class.code()))
    }

    /// The number of words.
    pub(crate) fn word_count(&self) -> u32 {
        offset(self.words.len() / 2)
    }

    /// True when there is such a shared text.
    pub(crate) fn has_atom(&self, atom: u8) -> bool {
        usize::from(atom) < self.atoms.len()
    }

    /// A shared text.
    pub(crate) fn atom(&self, atom: u8) -> &'a str {
        self.atoms.text(atom.into()).unwrap_or_default()
    }
}

/// The item whose stretch in a table of offsets holds `at`.
fn owner(table: &[u32], at: u32) -> u32 {
    offset(table.partition_point(|&start| start <= at)).saturating_sub(1)
}
