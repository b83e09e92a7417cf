//! The entities that a text names for certain.

use crate::shape::Page;
use crate::{Class, NameHit};

/// The entities that a text names for certain: by entry, and by class and Wikidata id where another list has them, too. Both sorted.
#[derive(Debug, Default)]
pub(crate) struct Known<'p> {
    entries: Vec<(u8, u32)>,
    ids: Vec<(Class, &'p str)>,
}

impl<'p> Known<'p> {
    pub(crate) fn new(page: &Page<'p>, certain: &[NameHit]) -> Self {
        let mut entries: Vec<(u8, u32)> = certain.iter().map(NameHit::entry).collect();
        let mut ids: Vec<(Class, &str)> = certain.iter().filter_map(|hit| id(page, hit)).collect();
        entries.sort_unstable();
        ids.sort_unstable();
        Self { entries, ids }
    }

    /// The entity of this hit is one of them.
    pub(crate) fn has(&self, page: &Page<'p>, hit: &NameHit) -> bool {
        let named = |id| self.ids.binary_search(&id).is_ok();
        self.entries.binary_search(&hit.entry()).is_ok()
            || !self.ids.is_empty() && id(page, hit).is_some_and(named)
    }
}

/// The Wikidata id of an entity: the same in every list.
pub(super) fn id<'p>(page: &Page<'p>, hit: &NameHit) -> Option<(Class, &'p str)> {
    let entity = page.overlay.entity(hit)?;
    Some((hit.class, entity.id("wikidata")?))
}
