//! Ids and labels of an entity: a count, then atom, length and text of each, twice.

use super::view::{Offsets, Texts};
use super::{Layout, Section, View};
use crate::cast::{index, offset};

/// What is left to read of the ids or labels of a record.
#[derive(Clone, Debug)]
pub(crate) struct Pairs<'a> {
    atoms: Texts<'a>,
    left: u8,
    rest: &'a [u8],
}

impl<'a> Pairs<'a> {
    /// The ids of a record: scheme and value.
    pub(crate) fn of_record(bytes: &'a [u8], layout: Layout, offsets: &'a Offsets, record: u32) -> Self {
        let records = layout.slice(bytes, Section::Records);
        Self::new(offsets.atoms(bytes, layout), records.get(index(record)..).unwrap_or_default())
    }

    fn new(atoms: Texts<'a>, bytes: &'a [u8]) -> Self {
        let (&left, rest) = bytes.split_first().unwrap_or((&0, &[]));
        Self { atoms, left, rest }
    }

    /// The bytes of the text that a name stands before.
    pub(crate) fn find(mut self, name: &str) -> Option<&'a [u8]> {
        loop {
            let (atom, text) = self.step()?;
            if self.atoms.get(atom.into()) == Some(name.as_bytes()) {
                return Some(text);
            }
        }
    }

    /// The next atom and text.
    #[inline]
    fn step(&mut self) -> Option<(u8, &'a [u8])> {
        self.left = self.left.checked_sub(1)?;
        let (&atom, rest) = self.rest.split_first()?;
        let (&length, rest) = rest.split_first()?;
        let (text, rest) = rest.split_at_checked(usize::from(length))?;
        self.rest = rest;
        Some((atom, text))
    }

    /// What follows these: behind the ids of a record its labels, language and name.
    pub(crate) fn behind(mut self) -> Self {
        self.by_ref().for_each(drop);
        Self::new(self.atoms, self.rest)
    }
}

impl<'a> Iterator for Pairs<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (atom, text) = self.step()?;
        Some((self.atoms.text(atom.into()).unwrap_or_default(), core::str::from_utf8(text).ok()?))
    }
}

impl<'a> View<'a> {
    /// Where the record ends, when it can be read to its end.
    pub(crate) fn record_end(&self, record: u32) -> Option<u32> {
        let bytes = self.records.get(index(record)..)?;
        let rest = self.skim(bytes).and_then(|rest| self.skim(rest))?;
        Some(offset(self.records.len() - rest.len()))
    }

    fn skim(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        let (&count, mut rest) = bytes.split_first()?;
        for _ in 0..count {
            let (&atom, tail) = rest.split_first()?;
            let (&length, tail) = tail.split_first()?;
            let (text, tail) = tail.split_at_checked(usize::from(length))?;
            core::str::from_utf8(text).ok().filter(|_| self.has_atom(atom))?;
            rest = tail;
        }
        Some(rest)
    }
}
