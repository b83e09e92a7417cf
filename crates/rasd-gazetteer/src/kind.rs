//! The types of entities that the rules ask for.

/// A type that a rule asks for; all others are [`EntityKind::Other`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntityKind {
    Other,
    Country,
    /// A given name, a surname, or a name word that is both: evidence for persons, no person.
    Given,
    Surname,
    Both,
    Club,
    Media,
    Company,
}

impl EntityKind {
    /// The kind that a list calls so.
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "country" => Self::Country,
            "given" => Self::Given,
            "surname" => Self::Surname,
            "both" => Self::Both,
            "club" | "team" | "league" => Self::Club,
            "media" | "newspaper" | "channel" | "agency" | "magazine" => Self::Media,
            "company" | "brand" | "bank" => Self::Company,
            _ => Self::Other,
        }
    }

    /// True for words of names.
    pub(crate) fn is_name_word(self) -> bool {
        matches!(self, Self::Given | Self::Surname | Self::Both)
    }
}
