//! The readings of one name: those that are one entity are one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Ranked;
use super::known::{Id, id};
use crate::Class;
use crate::shape::Page;

/// What an entity is known by: the class of the reading, and its Wikidata id with the class of its list, or else its entry.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Identity<'p> {
    Wikidata(Class, Id<'p>),
    Entry(Class, (u8, u32)),
}

impl<'p> Identity<'p> {
    fn of(page: &Page<'p>, reading: &Ranked) -> Self {
        #[cfg(test)]
        super::work::one();
        match id(page, &reading.hit) {
            Some(id) => Self::Wikidata(reading.class, id),
            None => Self::Entry(reading.class, reading.hit.entry()),
        }
    }
}

/// Adds the readings to those that are `ranked`; of several of one entity the first with the most points.
pub(super) fn merge(page: &Page<'_>, readings: impl Iterator<Item = Ranked>, ranked: &mut Vec<Ranked>) {
    let mut places: BTreeMap<Identity<'_>, usize> = BTreeMap::new();
    for reading in readings {
        match places.entry(Identity::of(page, &reading)) {
            Entry::Vacant(place) => {
                place.insert(ranked.len());
                ranked.push(reading);
            }
            Entry::Occupied(place) => {
                let known = ranked.get_mut(*place.get());
                if let Some(known) = known.filter(|known| known.points() < reading.points()) {
                    *known = reading;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::link::work;
    use crate::{Class, Entry, Gazetteer, GazetteerBuilder, Overlay, Recognizer};
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// Every entity of two lists has the same name; half of them stand in both. The readings of that name, and the looks it took.
    fn readings_of(entities: u32) -> (usize, u64) {
        let list = |from: u32| {
            let mut builder = GazetteerBuilder::new("places");
            for at in from..from + entities {
                let id = format!("Q{at}");
                builder.add(&Entry::new(&id, Class::Place, "الخضراء").id("wikidata", &id)).unwrap();
            }
            Gazetteer::from_bytes(builder.build().unwrap()).unwrap()
        };
        let recognizer = Recognizer::new(Overlay::new([list(0), list(entities / 2)]));
        let mut buffer = TokenBuffer::default();
        let stream = tokenize("في الخضراء", &mut buffer).unwrap();
        work::take();
        let found = recognizer.find_in(&stream);
        (found.iter().map(|entity| entity.candidates.len()).sum(), work::take())
    }

    #[test]
    fn entities_of_two_lists_are_one_and_looks_grow_with_the_readings() {
        // One at every hit; nothing is certain, so that no second round looks again.
        assert_eq!(readings_of(100), (150, 200));
        assert_eq!(readings_of(3000), (4500, 6000));
    }
}
