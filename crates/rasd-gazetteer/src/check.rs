//! The full check of a file: after it, every look-up of [`View`] lands where it should.

use crate::GazetteerError;
use crate::cast::{index, offset};
use crate::format::{SLOT_WORD, View};

type Checked = Result<(), GazetteerError>;

/// Checks every table against every other.
///
/// # Errors
/// The first thing that is wrong.
pub(crate) fn check(view: &View<'_>) -> Checked {
    offsets(view.atom_offsets, view.atom_bytes.len(), "the shared texts")?;
    offsets(view.word_offsets, view.word_bytes.len(), "the words")?;
    offsets(view.respelt_offsets, view.respelt_bytes.len(), "the spellings")?;
    texts(view.atom_bytes, view.atom_offsets, "the shared texts")?;
    texts(view.word_bytes, view.word_offsets, "the words")?;
    texts(view.respelt_bytes, view.respelt_offsets, "the spellings")?;
    slots(view)?;
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

/// Offsets begin at 0, never fall, and end at the end.
fn offsets(table: &[[u8; 4]], end: usize, what: &'static str) -> Checked {
    let first = table.first().copied().map(read);
    let last = table.last().copied().map(read);
    ensure(
        first == Some(0) && last.map(index) == Some(end) && table.is_sorted_by_key(|&item| read(item)),
        what,
    )
}

/// Every stretch is text.
fn texts(bytes: &[u8], table: &[[u8; 4]], what: &'static str) -> Checked {
    let Ok(text) = core::str::from_utf8(bytes) else { return ensure(false, what) };
    ensure(table.iter().all(|&item| text.is_char_boundary(index(read(item)))), what)
}

fn slots(view: &View<'_>) -> Checked {
    let words = view.word_count();
    let free = view.slots.iter().filter(|&&slot| read(slot) == 0).count();
    ensure(view.slots.len().is_power_of_two() && free >= view.slots.len() / 8, "the size of the word index")?;
    let sound =
        view.slots.iter().all(|&slot| read(slot) == 0 || (1..=words).contains(&(read(slot) & SLOT_WORD)));
    ensure(sound, "the word index")
}

fn trie(view: &View<'_>) -> Checked {
    let edges = offset(view.edge_words.len());
    offsets(view.node_edges, view.edge_words.len(), "the edges")?;
    ensure(index(edges) + 2 == view.node_edges.len(), "the number of nodes")?;
    ensure(view.node_names.len() == view.node_edges.len(), "the number of nodes")?;
    let words = view.word_count();
    ensure(view.edge_words.iter().all(|&word| read(word) < words), "a word of an edge")?;
    let first = index(view.first_words());
    let counted = view.edge_words.get(..first).unwrap_or_default().iter().zip(0u32..);
    ensure(counted.into_iter().all(|(&word, at)| read(word) == at), "the first words")?;
    view.node_edges.windows(2).zip(0u32..).try_for_each(|(pair, node)| children(view, pair, node))
}

/// The edges of a node lead to later nodes and are sorted by word.
fn children(view: &View<'_>, pair: &[[u8; 4]], node: u32) -> Checked {
    let [start, end] = *pair else { return Ok(()) };
    let (start, end) = (read(start), read(end));
    let words = view.edge_words.get(index(start)..index(end)).unwrap_or_default();
    ensure(start >= node, "a node that leads backwards")?;
    ensure(words.windows(2).all(|pair| matches!(*pair, [a, b] if read(a) < read(b))), "edges out of order")
}

fn names(view: &View<'_>) -> Checked {
    let count = view.name_entities.len();
    offsets(view.node_names, count, "the names of the nodes")?;
    ensure(view.name_flags.len() == count, "the flags of the names")?;
    ensure(view.names_at(0).is_empty(), "a name without words")?;
    let entities = offset(view.entities.len());
    ensure(view.name_entities.iter().all(|&entity| read(entity) < entities), "the entity of a name")?;
    let respelt = view.respelt_names;
    ensure(respelt.len() + 1 == view.respelt_offsets.len(), "the spellings")?;
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
