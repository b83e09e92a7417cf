//! The entities that a text names for certain.

use std::collections::HashSet;

use crate::shape::Page;
use crate::{Class, NameHit};

/// The entities that a text names for certain: by entry, and by class and Wikidata id where another list has them, too.
#[derive(Debug, Default)]
pub(crate) struct Known<'p> {
    entries: HashSet<(u8, u32)>,
    ids: HashSet<(Class, &'p str)>,
}

impl<'p> Known<'p> {
    pub(crate) fn new(page: &Page<'p>, certain: &[NameHit]) -> Self {
        let entries = certain.iter().map(NameHit::entry).collect();
        let ids = certain.iter().filter_map(|hit| id(page, hit)).collect();
        Self { entries, ids }
    }

    /// The entity of this hit is one of them.
    pub(crate) fn has(&self, page: &Page<'p>, hit: &NameHit) -> bool {
        self.entries.contains(&hit.entry()) || id(page, hit).is_some_and(|id| self.ids.contains(&id))
    }
}

fn id<'p>(page: &Page<'p>, hit: &NameHit) -> Option<(Class, &'p str)> {
    let entity = page.overlay.entity(hit)?;
    Some((hit.class, entity.id("wikidata")?))
}
