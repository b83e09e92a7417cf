//! Words of listed persons as name words: who knows أنجيلا ميركل also knows that أنجيلا is a given name and ميركل a surname.

use crate::cast::{index, offset};
use crate::format::View;
use crate::{Class, NameFlags};

/// Where in names of persons a word stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NamePart {
    /// It begins a name of several words.
    pub(crate) first: bool,
    /// It ends one.
    pub(crate) last: bool,
}

impl NamePart {
    pub(super) fn with(self, other: Self) -> Self {
        Self { first: self.first | other.first, last: self.last | other.last }
    }
}

/// For each word of a list where it stands in its persons of several words; nothing when it has no persons. Nodes come after their
/// parents, so one pass over the trie knows them all.
pub(super) fn name_parts(view: &View<'_>) -> Vec<NamePart> {
    if !view.has_class(Class::Person) {
        return Vec::new();
    }
    let nodes = view.node_edges.len().saturating_sub(1);
    let mut found = vec![NamePart::default(); index(view.word_count())];
    let mut first: Vec<u32> = vec![u32::MAX; nodes];
    for node in 0..offset(nodes) {
        let begins = first.get(index(node)).copied().unwrap_or(u32::MAX);
        for (word, child) in view.children(node) {
            let begins = if node == 0 { word } else { begins };
            if let Some(place) = first.get_mut(index(child)) {
                *place = begins;
            }
            let several = node != 0;
            if several && view.names_at(child).any(|name| is_person(view, name)) {
                mark(&mut found, begins, |part| part.first = true);
                mark(&mut found, word, |part| part.last = true);
            }
        }
    }
    found
}

fn mark(found: &mut [NamePart], word: u32, set: impl FnOnce(&mut NamePart)) {
    if let Some(part) = found.get_mut(index(word)) {
        set(part);
    }
}

fn is_person(view: &View<'_>, name: u32) -> bool {
    let person = view.entity(view.name_entity(name)).is_some_and(|entity| entity.class == Class::Person);
    person && !view.name_flags(name).has(NameFlags::TRANSLIT)
}
