//! The trie over word ids, numbered in breadth-first order.

use core::ops::Range;

use super::Names;
use super::entities::Entities;
use super::words::Words;
use crate::NameFlags;
use crate::cast::{index, offset};
use crate::format::{Section, Tables};

/// Writes nodes, edges and names; gives the primary name of each entity, as a name id of the file.
pub(crate) fn write_trie(names: &Names, words: &Words, entities: &Entities, tables: &mut Tables) -> Vec<u32> {
    let order = sorted(names, entities);
    let mut writer = Writer {
        names,
        words,
        order: &order,
        primaries: vec![(u32::MAX, usize::MAX); entities.len()],
        edges: 0,
        written: 0,
    };
    let mut level = vec![Stretch { range: 0..order.len(), depth: 0 }];
    while !level.is_empty() {
        level = level.into_iter().flat_map(|node| writer.node(node, tables)).collect();
    }
    debug_assert!(words.first_words() <= index(writer.edges));
    writer.primaries.into_iter().map(|(name, _)| name).collect()
}

/// Names in the order of their words, prominent entities first; the same name of the same entity once.
fn sorted(names: &Names, entities: &Entities) -> Vec<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by(|&a, &b| {
        let rank = |name: usize| core::cmp::Reverse(entities.rank(names.entity(name)));
        let identity = |name: usize| (rank(name), names.entity(name), names.text(name));
        names.words(a).cmp(names.words(b)).then_with(|| identity(a).cmp(&identity(b))).then(a.cmp(&b))
    });
    order.dedup_by(|later, first| {
        names.entity(*later) == names.entity(*first) && names.text(*later) == names.text(*first)
    });
    order
}

/// A node to be: the names that share its words.
struct Stretch {
    range: Range<usize>,
    depth: usize,
}

struct Writer<'a> {
    names: &'a Names,
    words: &'a Words,
    order: &'a [usize],
    /// For each entity its best name so far: the name id and the place in the list.
    primaries: Vec<(u32, usize)>,
    edges: u32,
    written: u32,
}

impl Writer<'_> {
    /// Writes a node and gives its children.
    fn node(&mut self, node: Stretch, tables: &mut Tables) -> Vec<Stretch> {
        let Stretch { range, depth } = node;
        let names = self.order.get(range.clone()).unwrap_or_default();
        let here = names.iter().take_while(|&&name| self.names.words(name).len() == depth).count();
        for &name in names.get(..here).unwrap_or_default() {
            self.name(name, tables);
        }
        tables.count(Section::NodeNames, here);
        let children = self.children(range.start + here..range.end, depth, tables);
        tables.count(Section::NodeEdges, children.len());
        children
    }

    fn children(&mut self, range: Range<usize>, depth: usize, tables: &mut Tables) -> Vec<Stretch> {
        let word_of = |&name: &usize| self.names.words(name).get(depth).copied();
        let mut children = Vec::new();
        let mut start = range.start;
        let names = self.order.get(range).unwrap_or_default();
        for group in names.chunk_by(|a, b| word_of(a) == word_of(b)) {
            tables.push(Section::EdgeWords, group.first().and_then(word_of).unwrap_or(u32::MAX));
            children.push(Stretch { range: start..start + group.len(), depth: depth + 1 });
            start += group.len();
        }
        self.edges += offset(children.len());
        children
    }

    fn name(&mut self, name: usize, tables: &mut Tables) {
        let mut flags = self.names.flags(name).without(NameFlags::ARTICLE);
        let text = self.names.text(name);
        if self.words.spelled(self.names.words(name)) != text {
            flags |= NameFlags::RESPELT;
            tables.push(Section::RespeltNames, self.written);
            tables.text(Section::RespeltLengths, Section::RespeltBytes, text);
        }
        let entity = self.names.entity(name);
        tables.push(Section::NameEntities, entity);
        tables.section(Section::NameFlags).extend(flags.bits().to_le_bytes());
        self.prefer(entity, name, flags);
        self.written += 1;
    }

    /// The primary name, or else the first that the list gave.
    fn prefer(&mut self, entity: u32, name: usize, flags: NameFlags) {
        let place = if flags.has(NameFlags::PRIMARY) { 0 } else { name + 1 };
        if let Some(best) = self.primaries.get_mut(index(entity)).filter(|best| place < best.1) {
            *best = (self.written, place);
        }
    }
}
