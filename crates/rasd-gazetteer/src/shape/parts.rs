//! Words of listed persons as name words: who knows أنجيلا ميركل also knows that أنجيلا is a given name and ميركل a surname.

use rasd_tokenize::{Lexicon, TokenStream};

use crate::cast::offset;
use crate::format::View;
use crate::{Class, NameFlags, Overlay};

/// Where in names of persons a word stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct NamePart {
    /// It begins a name of several words.
    pub(crate) first: bool,
    /// It ends one.
    pub(crate) last: bool,
}

/// The words of all listed persons of several words.
#[derive(Debug)]
pub(crate) struct NameParts {
    lexicon: Lexicon<NamePart>,
}

impl NameParts {
    pub(crate) fn new(overlay: &Overlay) -> Self {
        let mut words: Vec<(String, NamePart)> = Vec::new();
        for list in overlay.lists() {
            collect(&list.view(), &mut words);
        }
        words.sort_by(|a, b| a.0.cmp(&b.0));
        words.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1.first |= later.1.first;
                first.1.last |= later.1.last;
            }
            same
        });
        Self { lexicon: Lexicon::build(words) }
    }

    /// What token `at`, with nothing cut off, is in the names of listed persons.
    #[inline]
    pub(crate) fn part(&self, stream: TokenStream<'_>, at: usize) -> Option<NamePart> {
        self.lexicon.whole(&stream, at).copied()
    }
}

/// The first and last words of a list's persons. Nodes come after their parents, so one pass over the trie knows them all.
fn collect(view: &View<'_>, words: &mut Vec<(String, NamePart)>) {
    let nodes = view.node_edges.len().saturating_sub(1);
    let mut found = vec![NamePart::default(); crate::cast::index(view.word_count())];
    let mut first: Vec<u32> = vec![u32::MAX; nodes];
    for node in 0..offset(nodes) {
        let begins = first.get(crate::cast::index(node)).copied().unwrap_or(u32::MAX);
        for (word, child) in view.children(node) {
            let begins = if node == 0 { word } else { begins };
            if let Some(place) = first.get_mut(crate::cast::index(child)) {
                *place = begins;
            }
            let several = node != 0;
            if several && view.names_at(child).any(|name| is_person(view, name)) {
                mark(&mut found, begins, |part| part.first = true);
                mark(&mut found, word, |part| part.last = true);
            }
        }
    }
    for (word, part) in (0..).zip(found).filter(|(_, part)| part.first || part.last) {
        if let Ok(key) = core::str::from_utf8(view.word_key(word)) {
            words.push((key.into(), part));
        }
    }
}

fn mark(found: &mut [NamePart], word: u32, set: impl FnOnce(&mut NamePart)) {
    if let Some(part) = found.get_mut(crate::cast::index(word)) {
        set(part);
    }
}

fn is_person(view: &View<'_>, name: u32) -> bool {
    let person = view.entity(view.name_entity(name)).is_some_and(|entity| entity.class == Class::Person);
    person && !view.name_flags(name).has(NameFlags::TRANSLIT)
}
