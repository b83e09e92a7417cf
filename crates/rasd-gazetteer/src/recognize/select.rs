//! Which of the names that share words are kept.

use crate::shape::Page;
use crate::{Class, EntityMatch, Role};

/// Keeps the longer of two names; a place or a nisba may lie inside an organisation or an office.
pub(crate) fn select(page: &Page<'_>, mut found: Vec<EntityMatch>) -> Vec<EntityMatch> {
    found.sort_by_cached_key(|entity| (core::cmp::Reverse(weight(page, entity)), entity.span.start()));
    let mut owner: Vec<Option<usize>> = vec![None; page.stream.len()];
    let mut kept: Vec<EntityMatch> = Vec::new();
    for entity in found {
        let owners = || entity.tokens.clone().map(|at| owner.get(at).copied().flatten());
        let free = owners().all(|owner| owner.is_none());
        let inside = owners()
            .all(|owner| owner.and_then(|at| kept.get(at)).is_some_and(|outer| may_hold(outer, &entity)));
        if !free && !inside {
            continue;
        }
        for at in entity.tokens.clone() {
            if let Some(place) = owner.get_mut(at) {
                *place = Some(kept.len());
            }
        }
        kept.push(entity);
    }
    kept.sort_by_key(|entity| (entity.span.start(), core::cmp::Reverse(entity.span.end())));
    kept
}

/// Longer before shorter, listed before shapes, sure before unsure. A person by shape of the same length beats a place that is a name word.
fn weight(page: &Page<'_>, entity: &EntityMatch) -> (usize, u8, u8) {
    let listed = !entity.candidates.is_empty();
    let multiword = u8::from(entity.tokens.len() > 1);
    let surname = entity.class == Class::Person && page.named(entity.tokens.start).strength >= 2;
    let length = if entity.role == Some(Role::Coref) { 0 } else { entity.tokens.len() };
    (length, u8::from(listed) + multiword + u8::from(surname && !listed), entity.confidence)
}

fn may_hold(outer: &EntityMatch, inner: &EntityMatch) -> bool {
    let holds = outer.class == Class::Org && outer.role.is_none() || outer.role == Some(Role::Office);
    let held = matches!(inner.class, Class::Place | Class::Norp | Class::Lang)
        || outer.role == Some(Role::Office) && inner.class == Class::Org;
    holds && held && inner.role != Some(Role::Coref) && inner.tokens.len() < outer.tokens.len()
}
