//! What stands in the text around the names.

use crate::Class;
use crate::kind::EntityKind;
use crate::shape::{Page, WordClass};

/// Tokens on each side that count as near.
const NEAR: usize = 15;

/// Tokens on each side within which words of a field speak for it.
const FIELD: usize = 10;

/// The region of entities that belong to no country.
pub(crate) const NO_REGION: [u8; 2] = [0, 0];

/// The countries and the fields of a text.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    /// Token and country of every name of a country or its people.
    countries: Vec<(usize, [u8; 2])>,
}

impl Surroundings {
    pub(crate) fn new(page: &Page<'_>) -> Self {
        let mut countries = Vec::new();
        for hit in &page.hits {
            let country = hit.kind == EntityKind::Country && hit.class == Class::Place && !hit.needs_cue();
            if country && hit.region != NO_REGION {
                countries.push((hit.tokens().start, hit.region));
            }
        }
        Self { countries }
    }

    /// Points for a candidate of that country at a token: near, anywhere, or none.
    pub(crate) fn region(&self, at: usize, region: [u8; 2]) -> i16 {
        let mut points = 0;
        if region == NO_REGION {
            return points;
        }
        for (token, _) in self.countries.iter().filter(|(token, known)| *known == region && *token != at) {
            if token.abs_diff(at) <= NEAR {
                return 25;
            }
            points = 12;
        }
        points
    }
}

/// True when words of one of the classes stand near tokens `from..to`.
pub(crate) fn field(page: &Page<'_>, from: usize, to: usize, classes: WordClass) -> bool {
    let start = from.saturating_sub(FIELD);
    let near = (start..from).chain(to..to + FIELD);
    near.into_iter().any(|at| page.has(at, classes))
}
