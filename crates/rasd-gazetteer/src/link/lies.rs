//! Names of places by where they lie: «في الزاوية غرب طرابلس», «من الخليل جنوب الضفة الغربية».

use crate::shape::{Page, WordClass};
use crate::{Class, NameHit};

/// A preposition of place stands before the name, and behind it a direction and another place.
pub(super) fn lies(page: &Page<'_>, hit: &NameHit) -> bool {
    let tokens = hit.tokens();
    let direction = |at: usize| page.has(at, WordClass::DIRECTION) && !page.is_definite(at);
    let placed = || page.before(tokens.start).is_some_and(|before| page.has(before, WordClass::LOCATIVE));
    let behind = tokens.end + 1 + usize::from(direction(tokens.end + 1));
    direction(tokens.end) && placed() && is_of_a_place(page, behind)
}

/// طرابلس, الضفة الغربية: a name that needs no cue of its own.
fn is_of_a_place(page: &Page<'_>, at: usize) -> bool {
    let place = |hit: &NameHit| hit.class == Class::Place && !hit.is_nisba() && !hit.needs_cue();
    page.hits_at(at).iter().any(|hit| place(hit) && hit.proclitics.is_empty())
}
