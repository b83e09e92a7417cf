//! The terms that an expression may begin at: a word that begins one, or a number, with a trigger not far behind.

use super::Doc;
use crate::lexicon::Classes;

/// How far the first trigger of an expression may lie from its beginning.
const REACH: usize = 8;

/// The beginnings in a stretch of terms, one after the other.
#[derive(Debug)]
pub(crate) struct Beginnings<'a, 'd> {
    pub(super) doc: &'a Doc<'d>,
    /// The next term.
    pub(super) at: usize,
    pub(super) end: usize,
    /// The number of the first trigger at it or behind it.
    pub(super) trigger: usize,
}

impl Beginnings<'_, '_> {
    /// Goes on at a term.
    pub(crate) fn skip_to(&mut self, at: usize) {
        self.at = at;
    }
}

impl Iterator for Beginnings<'_, '_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let triggers = &self.doc.tables.triggers;
        while self.at < self.end {
            while triggers.get(self.trigger).is_some_and(|trigger| *trigger < self.at) {
                self.trigger += 1;
            }
            let at = self.at.max(triggers.get(self.trigger)?.saturating_sub(REACH));
            self.at = at + 1;
            if at < self.end && begins(self.doc, at) {
                return Some(at);
            }
        }
        None
    }
}

fn begins(doc: &Doc<'_>, at: usize) -> bool {
    const SURE: Classes = Classes::BEGINS
        .or(Classes::NUMBER)
        .or(Classes::DATE_TOKEN)
        .or(Classes::TIME_TOKEN)
        .or(Classes::BRACKET);
    let classes = doc.classes(at);
    classes.has(SURE) || classes.has(Classes::SYMBOL) && doc.counts(at)
}
