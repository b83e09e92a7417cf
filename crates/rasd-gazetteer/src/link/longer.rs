//! Names that the lists have with the word before them, too.

use crate::NameHit;
use crate::shape::Page;

/// The entries of the names that begin with the word before one place in the text and end where it ends: قطاع غزة is the strip, مدينة غزة
/// the city. Sorted.
#[derive(Debug)]
pub(crate) struct Longer(Vec<(u8, u32)>);

impl Longer {
    /// Those around the hits of one place, which one of them stands for.
    pub(crate) fn around(page: &Page<'_>, hit: &NameHit) -> Self {
        let tokens = hit.tokens();
        let before = page.before(tokens.start).map(|before| page.hits_at(before)).unwrap_or_default();
        let same_end = |longer: &&NameHit| {
            #[cfg(test)]
            super::work::one();
            longer.tokens().end == tokens.end
        };
        let mut entries: Vec<(u8, u32)> = before.iter().filter(same_end).map(NameHit::entry).collect();
        entries.sort_unstable();
        Self(entries)
    }

    /// One of them names what the hit names.
    pub(super) fn names(&self, hit: &NameHit) -> bool {
        self.0.binary_search(&hit.entry()).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use crate::link::work;
    use crate::{Class, Derive, Entry, Gazetteer, GazetteerBuilder, NameFlags, Overlay, Reason, Recognizer};
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// Every entity has the same two names. The readings of the shorter that have the points of the longer, and the looks it took.
    fn readings_of(entities: u32) -> (usize, u64) {
        let mut builder = GazetteerBuilder::new("places");
        for at in 0..entities {
            let entry = Entry::new(&format!("Q{at}"), Class::Place, "الخضراء").name(
                "مدينة الخضراء",
                NameFlags::default(),
                Derive::Nothing,
            );
            builder.add(&entry).unwrap();
        }
        let list = Gazetteer::from_bytes(builder.build().unwrap()).unwrap();
        let recognizer = Recognizer::new(Overlay::new([list]));
        let mut buffer = TokenBuffer::default();
        let stream = tokenize("مدينة الخضراء", &mut buffer).unwrap();
        work::take();
        let found = recognizer.find_in(&stream);
        let candidates = found.iter().flat_map(|entity| &entity.candidates);
        let listed = candidates.filter(|ranked| ranked.reasons.iter().any(|told| told == (Reason::Head, 60)));
        (listed.count(), work::take())
    }

    #[test]
    fn looks_grow_with_the_namesakes() {
        // One for the longer name of each, and one of linking.
        assert_eq!(readings_of(100), (100, 200));
        assert_eq!(readings_of(3000), (3000, 6000));
    }
}
