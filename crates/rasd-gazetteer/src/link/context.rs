//! What stands in the text around the names.

use std::collections::BTreeMap;

use crate::Class;
use crate::kind::EntityKind;
use crate::shape::{Page, WordClass};

/// Tokens on each side that count as near.
const NEAR: usize = 15;

/// Tokens on each side within which words of a field speak for it.
const FIELD: usize = 10;

/// The region of entities that belong to no country.
pub(crate) const NO_REGION: [u8; 2] = [0, 0];

/// The countries of a text.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    /// Token and country of every name of a country or its people, in the order of the text.
    countries: Vec<(usize, [u8; 2])>,
    /// Each country with the first and the last token where it is named.
    named: BTreeMap<[u8; 2], (usize, usize)>,
}

impl Surroundings {
    pub(crate) fn new(page: &Page<'_>) -> Self {
        let mut around = Self::default();
        for hit in page.hits() {
            let country = hit.kind == EntityKind::Country && hit.class == Class::Place && !hit.needs_cue();
            if country && hit.region != NO_REGION {
                let at = hit.tokens().start;
                around.countries.push((at, hit.region));
                around.named.entry(hit.region).and_modify(|(_, last)| *last = at).or_insert((at, at));
            }
        }
        around
    }

    /// Points for a candidate of that country at a token: near, anywhere, or none.
    pub(crate) fn region(&self, at: usize, region: [u8; 2]) -> i16 {
        let elsewhere = |&(first, last): &(usize, usize)| first != at || last != at;
        if region == NO_REGION || !self.named.get(&region).is_some_and(elsewhere) {
            return 0;
        }
        let start = self.countries.partition_point(|(token, _)| token + NEAR < at);
        let near = self.countries.iter().skip(start).take_while(|(token, _)| *token <= at + NEAR);
        if near.into_iter().any(|&(token, known)| known == region && token != at) { 25 } else { 12 }
    }
}

/// True when words of one of the classes stand near tokens `from..to`.
pub(crate) fn field(page: &Page<'_>, from: usize, to: usize, classes: WordClass) -> bool {
    let start = from.saturating_sub(FIELD);
    let near = (start..from).chain(to..to + FIELD);
    near.into_iter().any(|at| page.has(at, classes))
}
