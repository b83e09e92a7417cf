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

/// The places of what was found, in the order of the text. What was found in one way is in order already.
fn order(found: &[EntityMatch]) -> Vec<u32> {
    let place = |(at, entity): (u32, &EntityMatch)| ((entity.span.start(), Reverse(entity.span.end())), at);
    let mut order: Vec<_> = (0..).zip(found).map(place).collect();
    order.sort_by_key(|&(place, _)| place);
    order.into_iter().map(|(_, at)| at).collect()
}

/// Which of what was found is kept.
fn kept(page: &Page<'_>, found: &[EntityMatch], order: &[u32]) -> Vec<bool> {
    let mut owners = vec![NOBODY; page.stream.len()];
    let mut kept = vec![false; found.len()];
    for group in groups(found, order) {
        match group {
            [alone] => keep(&mut kept, *alone),
            rivals => settle(page, found, rivals, &mut owners, &mut kept),
        }
    }
    kept
}

/// Splits what was found where no token is shared.
fn groups<'o>(found: &[EntityMatch], mut order: &'o [u32]) -> impl Iterator<Item = &'o [u32]> {
    core::iter::from_fn(move || {
        let mut end = 0;
        let mut joins = |at: &u32| {
            let Some(entity) = found.get(index(*at)) else { return false };
            let joins = end == 0 || entity.tokens.start < end;
            end = end.max(entity.tokens.end);
            joins
        };
        let count = order.iter().position(|at| !joins(at)).unwrap_or(order.len());
        let (group, rest) = order.split_at_checked(count).filter(|_| count > 0)?;
        order = rest;
        Some(group)
    })
}

fn keep(kept: &mut [bool], at: u32) {
    if let Some(place) = kept.get_mut(index(at)) {
        *place = true;
    }
}

/// Settles which of those that share tokens are kept.
fn settle(page: &Page<'_>, found: &[EntityMatch], rivals: &[u32], owners: &mut [u32], kept: &mut [bool]) {
    let entity = |at: u32| found.get(index(at));
    let weight = |(place, &at): (u32, &u32)| Some((Reverse(weight(page, entity(at)?)), place, at));
    let mut weights = Vec::with_capacity(rivals.len());
    weights.extend((0..).zip(rivals).filter_map(weight));
    weights.sort_unstable();
    for (_, _, at) in weights {
        let Some(entity) = entity(at) else { continue };
        let Some(owners) = owners.get_mut(entity.tokens.clone()) else { continue };
        let holds = |&owner: &u32| found.get(index(owner)).is_some_and(|outer| may_hold(outer, entity));
        if owners.iter().all(|owner| *owner == NOBODY) || owners.iter().all(holds) {
            keep(kept, at);
            owners.fill(at);
        }
    }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rasd_normalize::Span;

    use super::groups;
    use crate::{Class, Doubts, EntityMatch};

    fn entity(start: usize, length: usize) -> EntityMatch {
        EntityMatch {
            span: Span::default(),
            tokens: start..start + length,
            class: Class::Place,
            role: None,
            candidates: Vec::new(),
            doubts: Doubts::default(),
            confidence: 50,
            rule: "",
        }
    }

    proptest! {
        #[test]
        fn groups_are_all_and_share_no_token(mut places in prop::collection::vec((0usize..40, 1usize..5), 0..20)) {
            places.sort_unstable();
            let found: Vec<EntityMatch> = places.iter().map(|&(start, length)| entity(start, length)).collect();
            let order: Vec<u32> = (0..).take(found.len()).collect();
            let groups: Vec<&[u32]> = groups(&found, &order).collect();
            prop_assert_eq!(&groups.concat(), &order);
            let token = |at: &u32| found[usize::try_from(*at).unwrap()].tokens.clone();
            for pair in groups.windows(2) {
                let end = pair[0].iter().map(|at| token(at).end).max();
                let start = pair[1].iter().map(|at| token(at).start).min();
                prop_assert!(end <= start);
            }
            for group in groups {
                let mut end = token(&group[0]).end;
                for at in &group[1..] {
                    prop_assert!(token(at).start < end);
                    end = end.max(token(at).end);
                }
            }
        }
    }
}
