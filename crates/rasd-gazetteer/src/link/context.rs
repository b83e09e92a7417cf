//! What stands in the text around the names.

use crate::shape::{Page, WordClass};
use crate::{Class, NameFlags};

/// Tokens on each side that count as near.
const NEAR: usize = 15;

/// Tokens on each side within which words of a field speak for it.
const FIELD: usize = 10;

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
            let Some(entity) = page.overlay.entity(hit) else { continue };
            let plain = !page.overlay.flags(hit).has(NameFlags::CUE);
            if plain
                && entity.kind() == "country"
                && entity.class() == Class::Place
                && let Some(region) = entity.region_code()
            {
                countries.push((hit.tokens().start, region));
            }
        }
        Self { countries }
    }

    /// Points for a candidate of that country at a token: near, anywhere, or none.
    pub(crate) fn region(&self, at: usize, region: [u8; 2]) -> i16 {
        let mut points = 0;
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
