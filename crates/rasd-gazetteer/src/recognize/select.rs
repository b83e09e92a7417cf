//! Which of the names that share words are kept.

use core::cmp::Reverse;

use crate::cast::index;
use crate::shape::Page;
use crate::{Class, EntityMatch, Role};

/// Keeps the longer of two names; a place or a nisba may lie inside an organisation or an office. What is kept is sorted by its start,
/// the longer first.
pub(crate) fn select(page: &Page<'_>, found: Vec<EntityMatch>) -> Vec<EntityMatch> {
    let order = order(&found);
    let kept = kept(page, &found, &order);
    // Matches are large, so that none is moved more often than it must.
    let mut found: Vec<Option<EntityMatch>> =
        found.into_iter().zip(kept).map(|(entity, kept)| Some(entity).filter(|_| kept)).collect();
    order.into_iter().filter_map(|at| found.get_mut(index(at))?.take()).collect()
}

/// The places of what was found, in the order of the text.
fn order(found: &[EntityMatch]) -> Vec<u32> {
    let place = |(at, entity): (u32, &EntityMatch)| (entity.span.start(), Reverse(entity.span.end()), at);
    let mut order: Vec<_> = (0..).zip(found).map(place).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, _, at)| at).collect()
}

/// Which of what was found is kept.
fn kept(page: &Page<'_>, found: &[EntityMatch], order: &[u32]) -> Vec<bool> {
    let entity = |at: u32| found.get(index(at));
    let weight = |(place, &at): (u32, &u32)| Some((Reverse(weight(page, entity(at)?)), place, at));
    let mut weights: Vec<_> = (0..).zip(order).filter_map(weight).collect();
    weights.sort_unstable();
    let mut owners = vec![NOBODY; page.stream.len()];
    let mut kept = vec![false; found.len()];
    for (_, _, at) in weights {
        let Some((entity, place)) = entity(at).zip(kept.get_mut(index(at))) else { continue };
        let Some(owners) = owners.get_mut(entity.tokens.clone()) else { continue };
        let holds = |&owner: &u32| found.get(index(owner)).is_some_and(|outer| may_hold(outer, entity));
        *place = owners.iter().all(|owner| *owner == NOBODY) || owners.iter().all(holds);
        if *place {
            owners.fill(at);
        }
    }
    kept
}

/// The owner of a token that is part of nothing.
const NOBODY: u32 = u32::MAX;

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
