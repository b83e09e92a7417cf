//! The entities that a text names for certain.

use crate::shape::Page;
use crate::{Class, NameHit};

/// The entities that a text names for certain: by entry, and by class and Wikidata id where another list has them, too. Both sorted.
#[derive(Debug, Default)]
pub(crate) struct Known<'p> {
    entries: Vec<(u8, u32)>,
    ids: Vec<Id<'p>>,
}

impl<'p> Known<'p> {
    pub(crate) fn new(page: &Page<'p>, certain: &[NameHit]) -> Self {
        let mut certain: Vec<&NameHit> = certain.iter().collect();
        certain.sort_unstable_by_key(|hit| hit.entry());
        certain.dedup_by_key(|hit| hit.entry());
        let mut ids: Vec<Id<'_>> = certain.iter().filter_map(|hit| id(page, hit)).collect();
        ids.sort_unstable();
        Self { entries: certain.into_iter().map(NameHit::entry).collect(), ids }
    }

    /// There are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entity of this hit is one of them.
    pub(crate) fn has(&self, page: &Page<'p>, hit: &NameHit) -> bool {
        let named = |id| self.ids.binary_search(&id).is_ok();
        self.entries.binary_search(&hit.entry()).is_ok()
            || !self.ids.is_empty() && id(page, hit).is_some_and(named)
    }
}

/// The Wikidata id of an entity, with its class: the same in every list.
pub(super) type Id<'p> = (Class, &'p [u8]);

/// That of the entity of a hit.
pub(super) fn id<'p>(page: &Page<'p>, hit: &NameHit) -> Option<Id<'p>> {
    let entity = page.overlay.entity(hit)?;
    Some((hit.class, entity.id_bytes("wikidata")?))
}
