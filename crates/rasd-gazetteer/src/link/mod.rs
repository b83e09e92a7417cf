//! Which entity does a name stand for? Candidates ranked by what the lists say and what stands near.
//!
//! Every candidate, and the reading that it is no name at all, gets points; ten points more double the likelihood. The points are those of
//! [`Reason`] and [`Doubt`]; [`Ranked::percent`] is the share of a candidate in the sum.

mod context;
mod doubt;
mod explain;
mod known;
mod lies;
mod longer;
mod merge;
mod qualify;
mod reasons;
mod score;
#[cfg(test)]
mod work;

pub use doubt::{Doubt, Doubts};
pub use explain::Explanation;
pub use reasons::Reasons;

pub(crate) use context::Surroundings;
pub(crate) use known::Known;
pub(crate) use longer::Longer;
pub(crate) use score::{rank, rank_known, reasons};

use crate::{Class, NameHit};

/// One reading of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The entry of the list.
    pub hit: NameHit,
    /// The class in this reading: NORP for a nisba.
    pub class: Class,
    /// How likely, in hundredths.
    pub percent: u8,
    /// Why: the points given and taken.
    pub reasons: Reasons,
}

/// What gives or takes points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// How prominent the entity is: a third of its rank, 0 to 85.
    Rank,
    /// The place of its list in the overlay: 2 points less for each list before it.
    List,
    /// Spelled otherwise than in the list: hamza -3, ة/ه -6, other -10, ى/ي -12.
    Spelling,
    /// The list writes diacritics, and the text has them: عمّان with its shadda; +80.
    Vocalized,
    /// A name of another time, -8.
    Historic,
    /// A spelling made by rule, -15.
    Transliteration,
    /// A word before it says what it is: مدينة, نادي, قناة; +30, +60 when the list has the name with that word, too, and -40 for
    /// organisations behind the word of a place.
    Head,
    /// A preposition of place before it, +8.
    Preposition,
    /// Its country is named nearby, +25, or elsewhere in the text, +12.
    Region,
    /// Words of its field nearby (sport, trade), a word of the media or of saying beside it, or where a place lies (غرب طرابلس), +25.
    Field,
    /// The entity is certain elsewhere in the text, +20.
    Document,
    /// In quotation marks, +15.
    Quoted,
    /// The list asks for a cue and there is none, -80.
    NoCue,
    /// A person's title before it, +30 for persons, -15 for others.
    Title,
}

impl Reason {
    /// Every reason, in the order in which they are told.
    pub const ALL: [Self; 14] = [
        Self::Rank,
        Self::List,
        Self::Spelling,
        Self::Vocalized,
        Self::Historic,
        Self::Transliteration,
        Self::Head,
        Self::Preposition,
        Self::Region,
        Self::Field,
        Self::Document,
        Self::Title,
        Self::Quoted,
        Self::NoCue,
    ];

    /// The name in explanations.
    ///
    /// ```
    /// assert_eq!(rasd_gazetteer::Reason::NoCue.as_str(), "no_cue");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::List => "list",
            Self::Spelling => "spelling",
            Self::Vocalized => "vocalized",
            Self::Historic => "historic",
            Self::Transliteration => "transliteration",
            Self::Head => "head",
            Self::Preposition => "preposition",
            Self::Region => "region",
            Self::Field => "field",
            Self::Document => "document",
            Self::Quoted => "quoted",
            Self::NoCue => "no_cue",
            Self::Title => "title",
        }
    }
}

impl Ranked {
    /// All points given and taken.
    pub fn points(&self) -> i16 {
        self.reasons.points()
    }
}
