//! The entities that a text names for certain.

use super::qualify::qualifies;
use crate::shape::Page;
use crate::{Class, NameHit};

/// The entities that a text names for certain: by entry, and by class and Wikidata id where another list has them, too. Both sorted.
#[derive(Debug, Default)]
pub(crate) struct Known<'p> {
    entries: Vec<u64>,
    ids: Vec<Id<'p>>,
}

impl<'p> Known<'p> {
    pub(crate) fn new(page: &Page<'p>, certain: &[NameHit]) -> Self {
        let mut certain: Vec<(u64, &NameHit)> = certain.iter().map(|hit| (entry(hit), hit)).collect();
        certain.sort_unstable_by_key(|(entry, _)| *entry);
        certain.dedup_by_key(|(entry, _)| *entry);
        let mut ids = Vec::with_capacity(certain.len());
        ids.extend(certain.iter().filter_map(|(_, hit)| id(page, hit)));
        ids.sort_unstable();
        Self { entries: certain.into_iter().map(|(entry, _)| entry).collect(), ids }
    }

    /// There are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entity of this hit is one of them; السوق العربية names no channel that the text names elsewhere.
    pub(crate) fn has(&self, page: &Page<'p>, hit: &NameHit) -> bool {
        if self.is_empty() || hit.needs_cue() && qualifies(page, hit) {
            return false;
        }
        let named = |id| self.ids.binary_search(&id).is_ok();
        self.entries.binary_search(&entry(hit)).is_ok()
            || !self.ids.is_empty() && id(page, hit).is_some_and(named)
    }
}

/// The entry of a hit as one number.
fn entry(hit: &NameHit) -> u64 {
    let (list, entity) = hit.entry();
    u64::from(list) << u32::BITS | u64::from(entity)
}

/// The Wikidata id of an entity, with its class: the same in every list.
pub(super) type Id<'p> = (Class, &'p [u8]);

/// That of the entity of a hit.
pub(super) fn id<'p>(page: &Page<'p>, hit: &NameHit) -> Option<Id<'p>> {
    let entity = page.overlay.entity(hit)?;
    Some((hit.class, entity.id_bytes("wikidata")?))
}
