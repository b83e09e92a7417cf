//! The full check of a file: after it, every look-up of [`View`] lands where it should.

use crate::GazetteerError;
use crate::build::LONGEST_NAME;
use crate::cast::{index, offset};
use crate::format::{MOST_WORDS, Texts, View};
use crate::utf8::is_utf8;

type Checked = Result<(), GazetteerError>;

/// Checks every table against every other.
///
/// # Errors
/// The first thing that is wrong.
pub(crate) fn check(view: &View<'_>) -> Checked {
    texts(view.atoms, "the shared texts")?;
    texts(view.words, "the words")?;
    texts(view.respelt, "the spellings")?;
    words(view)?;
    trie(view)?;
    names(view)?;
    entities(view)
}

fn ensure(sound: bool, what: &'static str) -> Checked {
    if sound { Ok(()) } else { Err(GazetteerError::corrupt(what)) }
}

fn read(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes)
}

/// Added up, the lengths give the whole.
fn whole(offsets: &[u32], end: usize, what: &'static str) -> Checked {
    ensure(offsets.last().is_some_and(|&last| index(last) == end), what)
}

/// Every stretch is text.
fn texts(texts: Texts<'_>, what: &'static str) -> Checked {
    whole(texts.offsets, texts.bytes.len(), what)?;
    ensure(is_utf8(texts.bytes), what)?;
    ensure(texts.offsets.iter().all(|&offset| is_boundary(texts.bytes, index(offset))), what)
}

/// True where no character goes on.
fn is_boundary(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|byte| byte & 0xC0 != 0x80)
}

/// Every word has a key and a spelling.
fn words(view: &View<'_>) -> Checked {
    ensure(view.words.len().is_multiple_of(2) && view.word_count() < MOST_WORDS, "the number of words")
}

fn trie(view: &View<'_>) -> Checked {
    let edges = offset(view.edge_words.len());
    whole(view.node_edges, view.edge_words.len(), "the edges")?;
    ensure(index(edges) + 2 == view.node_edges.len(), "the number of nodes")?;
    ensure(view.node_names.len() == view.node_edges.len(), "the number of nodes")?;
    let words = view.word_count();
    ensure(view.edge_words.iter().all(|&word| read(word) < words), "a word of an edge")?;
    let first = index(view.first_words());
    let counted = view.edge_words.get(..first).unwrap_or_default().iter().zip(0u32..);
    ensure(counted.into_iter().all(|(&word, at)| read(word) == at), "the first words")?;
    view.node_edges.windows(2).zip(0u32..).try_for_each(|(pair, node)| children(view, pair, node))?;
    ensure(is_shallow(view), "a name of too many words")
}

/// No name has more words than are looked for. Nodes come after their parents, so that the nodes of so many words are one stretch.
fn is_shallow(view: &View<'_>) -> bool {
    let mut level = 0..1;
    (0..=LONGEST_NAME).any(|_| {
        let end = view.node_edges.get(index(level.end)).map_or(level.end, |&edge| edge + 1);
        level = level.end..end;
        level.is_empty()
    })
}

/// The edges of a node lead to later nodes and are sorted by word.
fn children(view: &View<'_>, pair: &[u32], node: u32) -> Checked {
    let [start, end] = *pair else { return Ok(()) };
    let words = view.edge_words.get(index(start)..index(end)).unwrap_or_default();
    ensure(start >= node, "a node that leads backwards")?;
    ensure(words.windows(2).all(|pair| matches!(*pair, [a, b] if read(a) < read(b))), "edges out of order")
}

fn names(view: &View<'_>) -> Checked {
    let count = view.name_entities.len();
    whole(view.node_names, count, "the names of the nodes")?;
    ensure(view.name_flags.len() == count, "the flags of the names")?;
    ensure(view.names_at(0).is_empty(), "a name without words")?;
    let entities = offset(view.entities.len());
    ensure(view.name_entities.iter().all(|&entity| read(entity) < entities), "the entity of a name")?;
    let respelt = view.respelt_names;
    ensure(respelt.len() == view.respelt.len(), "the spellings")?;
    let rising = respelt.windows(2).all(|pair| matches!(*pair, [a, b] if read(a) < read(b)));
    ensure(rising && respelt.last().is_none_or(|&name| index(read(name)) < count), "the spellings")
}

fn entities(view: &View<'_>) -> Checked {
    let names = offset(view.name_entities.len());
    ensure(view.records.starts_with(&[0, 0]), "the ids of an entity")?;
    let mut free = 2;
    (0..offset(view.entities.len())).try_for_each(|at| {
        let entity = view.entity(at).ok_or(GazetteerError::corrupt("the class of an entity"))?;
        ensure(entity.primary < names, "the name of an entity")?;
        let atoms = [entity.kind, entity.list, entity.source];
        ensure(atoms.iter().all(|&atom| view.has_atom(atom)), "a shared text of an entity")?;
        free = record(view, entity.record, free)?;
        Ok(())
    })
}

/// A record is the empty one at 0 or begins where no earlier one lies, so that checking all takes linear time.
fn record(view: &View<'_>, at: u32, free: u32) -> Result<u32, GazetteerError> {
    if at == 0 {
        return Ok(free);
    }
    let end = view.record_end(at).filter(|_| at >= free);
    end.ok_or(GazetteerError::corrupt("the ids of an entity"))
}
