//! What a rule found at the places where it was tried last: other rules ask for it there again.

use std::cell::RefCell;

/// How many places are kept.
const PLACES: usize = 8;

/// A place and what was found there; none before the first.
type Place<T> = Option<(usize, Option<T>)>;

/// The findings of one rule by place: the term behind and what was found, or none.
#[derive(Debug)]
pub(crate) struct Memo<T> {
    places: RefCell<[Place<T>; PLACES]>,
}

impl<T: Copy> Default for Memo<T> {
    fn default() -> Self {
        Self { places: RefCell::new([None; PLACES]) }
    }
}

impl<T: Copy> Memo<T> {
    /// What the rule finds at a place; it is tried only where it was not tried lately.
    pub(crate) fn at(&self, place: usize, rule: impl FnOnce() -> Option<T>) -> Option<T> {
        if let Some(Some((kept, found))) = self.places.borrow().get(place % PLACES)
            && *kept == place
        {
            return *found;
        }
        let found = rule();
        if let Some(slot) = self.places.borrow_mut().get_mut(place % PLACES) {
            *slot = Some((place, found));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn a_place_is_read_once_until_others_take_its_room() {
        let memo = Memo::default();
        let mut read = 0;
        let mut at = |place: usize| {
            memo.at(place, || {
                read += 1;
                (place > 1).then_some(place)
            })
        };
        assert_eq!([at(1), at(1), at(2), at(2)], [None, None, Some(2), Some(2)]);
        assert_eq!([at(9), at(1)], [Some(9), None]);
        assert_eq!(read, 4);
    }
}
