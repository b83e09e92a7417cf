//! What a name stands for.

use core::fmt;

/// The class of an entity, as the output contract names it.
///
/// ```
/// use rasd_gazetteer::Class;
///
/// assert_eq!(Class::Place.as_str(), "PLACE");
/// assert_eq!(Class::from_name("NORP"), Some(Class::Norp));
/// assert_eq!(Class::from_name("place"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Class {
    /// A human being.
    Person,
    /// A country, city, region, sea, river, mountain or building.
    Place,
    /// An organisation: state body, company, party, club, newspaper.
    Org,
    /// A nationality, religion or political group; the nisba adjectives.
    Norp,
    /// An event with a name.
    Event,
    /// A book, film, song or other work.
    Work,
    /// A product or brand.
    Product,
    /// A language.
    Lang,
    /// Anything else that has a name.
    Other,
}

impl Class {
    /// Every class, in the order of the file format.
    pub const ALL: [Self; 9] = [
        Self::Person,
        Self::Place,
        Self::Org,
        Self::Norp,
        Self::Event,
        Self::Work,
        Self::Product,
        Self::Lang,
        Self::Other,
    ];

    /// The name of the class in the output contract.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "PERSON",
            Self::Place => "PLACE",
            Self::Org => "ORG",
            Self::Norp => "NORP",
            Self::Event => "EVENT",
            Self::Work => "WORK",
            Self::Product => "PRODUCT",
            Self::Lang => "LANG",
            Self::Other => "OTHER",
        }
    }

    /// The class of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.as_str() == name)
    }

    /// The number of the class in a file.
    pub(crate) fn code(self) -> u8 {
        Self::ALL
            .iter()
            .position(|&class| class == self)
            .and_then(|at| u8::try_from(at).ok())
            .unwrap_or(u8::MAX)
    }

    /// The class with that number in a file.
    pub(crate) fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Class;

    #[test]
    fn codes_and_names_go_round() {
        for class in Class::ALL {
            assert_eq!(Class::from_code(class.code()), Some(class));
            assert_eq!(Class::from_name(class.as_str()), Some(class));
        }
        assert_eq!(Class::from_code(9), None);
    }
}
