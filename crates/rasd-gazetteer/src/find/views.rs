//! The lists of an overlay, opened when they are first asked.

use core::cell::OnceCell;

use crate::Gazetteer;
use crate::format::View;

/// The lists of an overlay for the reading of one text, which may well ask none of them: then none is opened.
#[derive(Debug)]
pub(crate) struct Views<'a> {
    lists: &'a [Gazetteer],
    opened: OnceCell<Vec<View<'a>>>,
}

impl<'a> Views<'a> {
    pub(super) fn new(lists: &'a [Gazetteer]) -> Self {
        Self { lists, opened: OnceCell::new() }
    }

    /// The lists, in their order.
    #[inline]
    pub(super) fn all(&self) -> &[View<'a>] {
        self.opened.get_or_init(|| self.lists.iter().map(Gazetteer::view).collect())
    }

    /// One of the lists.
    #[inline]
    pub(super) fn get(&self, list: usize) -> Option<&View<'a>> {
        self.all().get(list)
    }
}
