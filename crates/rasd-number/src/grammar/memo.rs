//! What rules found, kept for the other rules that ask at the same place.

use std::cell::RefCell;

use super::cardinal::Summed;
use super::input::{Res, Terms};
use super::numeral::Numeral;
use crate::scan::Measure;

/// The results of the rules that others build on.
#[derive(Debug, Default)]
pub(crate) struct Memo {
    pub(crate) sums: Table<Summed>,
    pub(crate) fractions: Table<Numeral>,
    pub(crate) numerals: Table<Numeral>,
    pub(crate) licensed: Table<Numeral>,
    pub(crate) measures: Table<Measure>,
}

/// The results of one rule, found or not, in a flat table: an input has one place, and the next input with the same place takes it.
/// Inputs lie near each other, so they seldom do.
#[derive(Debug)]
pub(crate) struct Table<T>(RefCell<Vec<Entry<T>>>);

#[derive(Debug)]
struct Entry<T> {
    /// The number of the scene, and where the input begins and ends.
    input: (u64, usize, usize),
    /// The result with the term behind it.
    found: Option<(usize, T)>,
}

/// How many results of a rule are kept: about as far as rules look ahead.
const PLACES: usize = 16;

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: Clone> Table<T> {
    /// The result of a rule at an input, looked for when it is not kept.
    pub(crate) fn get_or<'a>(
        &self,
        input: Terms<'a>,
        find: impl FnOnce() -> Option<(Terms<'a>, T)>,
    ) -> Option<(Terms<'a>, T)> {
        let key = (input.scene.number, input.at, input.end);
        if let Some(known) = self.known(input.at % PLACES, key) {
            return known.map(|(rest, found)| (Terms::from(input, rest), found));
        }
        let found = find();
        self.keep(
            input.at % PLACES,
            Entry { input: key, found: found.clone().map(|(rest, found)| (rest.at, found)) },
        );
        found
    }

    /// The same for a rule of the grammar.
    pub(crate) fn parse<'a>(
        &self,
        input: Terms<'a>,
        rule: impl FnOnce(Terms<'a>) -> Res<'a, T>,
    ) -> Res<'a, T> {
        self.get_or(input, || rule(input).ok()).map_or_else(|| input.fail(), Ok)
    }

    #[allow(clippy::option_option)] // not looked for, looked for in vain, found
    fn known(&self, place: usize, key: (u64, usize, usize)) -> Option<Option<(usize, T)>> {
        let entries = self.0.borrow();
        entries.get(place).filter(|entry| entry.input == key).map(|entry| entry.found.clone())
    }

    fn keep(&self, place: usize, entry: Entry<T>) {
        let mut entries = self.0.borrow_mut();
        if entries.is_empty() {
            entries.resize_with(PLACES, || Entry { input: (u64::MAX, 0, 0), found: None });
        }
        if let Some(kept) = entries.get_mut(place) {
            *kept = entry;
        }
    }
}
