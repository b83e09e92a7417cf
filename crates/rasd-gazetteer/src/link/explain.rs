//! An explanation of a link, for people and for programs.

use core::fmt;

use crate::{Doubts, EntityMatch, EntityRef, Overlay, Ranked};

/// Why a name stands for an entity: every reading, its share, its points and where they come from.
///
/// Printed, it has a line for the rule and one for each reading, the likeliest first, the last one that it is no name:
///
/// ```
/// use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder, Overlay, Recognizer};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut builder = GazetteerBuilder::new("countries");
/// builder.add(&Entry::new("KZ", Class::Place, "كازاخستان").kind("country").id("wikidata", "Q232").rank(200))?;
/// let recognizer = Recognizer::new(Overlay::new([Gazetteer::from_bytes(builder.build()?)?]));
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("في كازاخستان", &mut buffer).unwrap();
/// let found = recognizer.find_in(&stream);
/// let explanation = found[0].explain(recognizer.overlay());
/// assert_eq!(
///     explanation.to_string(),
///     "entity.listed PLACE 99 %\n\
///      Q232 كازاخستان (countries) 99 %: 74 = rank 66, preposition 8\n\
///      no name 1 %: -20 = base -20"
/// );
/// let (best, entity) = explanation.readings().next().unwrap();
/// assert_eq!((best.points(), entity.id("wikidata")), (74, Some("Q232")));
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Explanation<'a> {
    found: &'a EntityMatch,
    lists: &'a Overlay,
}

impl<'a> Explanation<'a> {
    pub(crate) fn new(found: &'a EntityMatch, lists: &'a Overlay) -> Self {
        Self { found, lists }
    }

    /// The readings, the likeliest first, each with its entity. None for what was found by its shape.
    pub fn readings(&self) -> impl Iterator<Item = (&'a Ranked, EntityRef<'a>)> {
        let lists = self.lists;
        self.found.candidates.iter().filter_map(move |ranked| Some((ranked, lists.entity(&ranked.hit)?)))
    }

    /// The share of the reading that it is no name, in hundredths.
    pub fn no_name_percent(&self) -> u8 {
        let sum = self.found.candidates.iter().map(|ranked| ranked.percent).fold(0, u8::saturating_add);
        100_u8.saturating_sub(sum)
    }
}

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} %", self.found.rule, self.found.class, self.found.confidence)?;
        for (ranked, entity) in self.readings() {
            let id = entity.id("wikidata").or_else(|| entity.ids().next().map(|(_, id)| id)).unwrap_or("-");
            let points = ranked.points();
            write!(f, "\n{id} {} ({}) {} %: {points}", entity.name(), entity.list(), ranked.percent)?;
            sum(f, ranked.reasons.iter().map(|(reason, points)| (reason.as_str(), points)))?;
        }
        let doubts = self.found.doubts;
        if doubts == Doubts::default() {
            return Ok(());
        }
        write!(f, "\nno name {} %: {}", self.no_name_percent(), doubts.points())?;
        sum(f, doubts.iter().map(|doubt| (doubt.as_str(), doubt.points())))
    }
}

/// « = rank 66, preposition 8»
fn sum<'t>(f: &mut fmt::Formatter<'_>, terms: impl Iterator<Item = (&'t str, i16)>) -> fmt::Result {
    for (place, (name, points)) in terms.enumerate() {
        let before = if place == 0 { " =" } else { "," };
        write!(f, "{before} {name} {points}")?;
    }
    Ok(())
}
