//! What speaks for the reading that a word is no name.

/// What gives points to the reading that a word is no name, against the candidates of the lists.
///
/// ```
/// use rasd_gazetteer::Doubt;
///
/// assert_eq!(Doubt::CommonWord.points(), 45);
/// assert_eq!(Doubt::CommonWord.as_str(), "common_word");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Doubt {
    /// What every name begins with, -20.
    Base,
    /// Every candidate asks for a cue, +35.
    AllNeedCue,
    /// Three letters or fewer behind a clitic, +12.
    Short,
    /// The word is also a common word of the tables or, for a place, a title, +45.
    CommonWord,
    /// The word is a word of grammar, and not in quotes, +100.
    Grammar,
    /// After a word of prayer, +110: صلاة المغرب.
    Prayer,
    /// For places, an adjective of the definite noun before it, +80: الدخان الرمادي; for persons, a word with the ending of a relation
    /// behind neither a verb nor a title with the article: حيوان بري.
    Qualifies,
}

impl Doubt {
    /// Every doubt, in the order in which they are weighed.
    pub const ALL: [Self; 7] = [
        Self::Base,
        Self::AllNeedCue,
        Self::Short,
        Self::CommonWord,
        Self::Grammar,
        Self::Prayer,
        Self::Qualifies,
    ];

    /// The points that it gives.
    pub const fn points(self) -> i16 {
        match self {
            Self::Base => -20,
            Self::AllNeedCue => 35,
            Self::Short => 12,
            Self::CommonWord => 45,
            Self::Grammar => 100,
            Self::Prayer => 110,
            Self::Qualifies => 80,
        }
    }

    /// The name in explanations.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::AllNeedCue => "all_need_cue",
            Self::Short => "short",
            Self::CommonWord => "common_word",
            Self::Grammar => "grammar",
            Self::Prayer => "prayer",
            Self::Qualifies => "qualifies",
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Base => 1,
            Self::AllNeedCue => 1 << 1,
            Self::Short => 1 << 2,
            Self::CommonWord => 1 << 3,
            Self::Grammar => 1 << 4,
            Self::Prayer => 1 << 5,
            Self::Qualifies => 1 << 6,
        }
    }
}

/// A set of doubts.
///
/// ```
/// use rasd_gazetteer::{Doubt, Doubts};
///
/// let doubts = Doubts::default().with(Doubt::Base).with(Doubt::CommonWord);
/// assert_eq!(doubts.points(), 25);
/// assert_eq!(doubts.iter().collect::<Vec<_>>(), [Doubt::Base, Doubt::CommonWord]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doubts(u8);

impl Doubts {
    /// The set with one more.
    #[must_use]
    pub const fn with(self, doubt: Doubt) -> Self {
        Self(self.0 | doubt.bit())
    }

    /// The set with one more, if that speaks.
    pub(crate) const fn when(self, doubt: Doubt, speaks: bool) -> Self {
        if speaks { self.with(doubt) } else { self }
    }

    /// True when the set has it.
    pub const fn has(self, doubt: Doubt) -> bool {
        self.0 & doubt.bit() != 0
    }

    /// The doubts of the set, in the order of [`Doubt::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Doubt> {
        Doubt::ALL.into_iter().filter(move |&doubt| self.has(doubt))
    }

    /// The points of all together.
    pub fn points(self) -> i16 {
        self.iter().map(Doubt::points).sum()
    }
}
