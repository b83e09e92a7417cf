//! An entity with its names, as the builder takes it.

use crate::{Class, NameFlags};

/// One way to write the name of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameEntry {
    /// The name as it is written, with hamza and ta marbuta.
    pub text: String,
    /// What is known about this spelling.
    pub flags: NameFlags,
    /// The other forms to derive from it.
    pub derive: Derive,
}

/// Which forms the builder derives from a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Derive {
    /// None: the name is compiled as it stands.
    #[default]
    Nothing,
    /// The nisba of a place and all its forms: كازاخستان gives كازاخستاني, الكازاخستانية …
    Nisba,
    /// The name is a masculine singular nisba; all its forms: تركي gives تركية, التركيون …
    Demonym,
    /// The name is one form of a nisba; with and without ال: أتراك gives الأتراك.
    Form,
    /// Other spellings of a foreign name: غوغل gives جوجل.
    Translit,
    /// Both the nisba and the other spellings.
    NisbaAndTranslit,
}

/// An entity: what it is, its ids, and every name it goes by.
///
/// ```
/// use rasd_gazetteer::{Class, Entry};
///
/// let turkey = Entry::new("TR", Class::Place, "تركيا").kind("country").id("wikidata", "Q43").label("en", "Turkey");
/// assert_eq!(turkey.names.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the list calls it; one entity is one key.
    pub key: String,
    /// What it is.
    pub class: Class,
    /// What it is more precisely: `country`, `city`, `party`; free, lower case, may be empty.
    pub kind: String,
    /// Ids by scheme, in the order given: `("wikidata", "Q43")`.
    pub ids: Vec<(String, String)>,
    /// Names in other languages: `("en", "Turkey")`.
    pub labels: Vec<(String, String)>,
    /// The country it belongs to, ISO 3166-1 alpha-2; empty when unknown or none.
    pub region: String,
    /// How prominent it is, 0 to 255.
    pub rank: u8,
    /// Where the facts come from, with the licence.
    pub source: String,
    /// The names; the one with [`NameFlags::PRIMARY`], or the first, is shown.
    pub names: Vec<NameEntry>,
}

impl Entry {
    /// An entity with one name and nothing else known.
    pub fn new(key: &str, class: Class, name: &str) -> Self {
        Self {
            key: key.into(),
            class,
            kind: String::new(),
            ids: Vec::new(),
            labels: Vec::new(),
            region: String::new(),
            rank: 0,
            source: String::new(),
            names: Vec::new(),
        }
        .name(name, NameFlags::PRIMARY, Derive::Nothing)
    }

    /// Adds a name.
    #[must_use]
    pub fn name(mut self, text: &str, flags: NameFlags, derive: Derive) -> Self {
        self.names.push(NameEntry { text: text.into(), flags, derive });
        self
    }

    /// Sets the type.
    #[must_use]
    pub fn kind(mut self, kind: &str) -> Self {
        self.kind = kind.into();
        self
    }

    /// Adds an id.
    #[must_use]
    pub fn id(mut self, scheme: &str, value: &str) -> Self {
        self.ids.push((scheme.into(), value.into()));
        self
    }

    /// Adds a name in another language.
    #[must_use]
    pub fn label(mut self, language: &str, name: &str) -> Self {
        self.labels.push((language.into(), name.into()));
        self
    }

    /// Sets the country it belongs to.
    #[must_use]
    pub fn region(mut self, region: &str) -> Self {
        self.region = region.into();
        self
    }

    /// Sets how prominent it is.
    #[must_use]
    pub fn rank(mut self, rank: u8) -> Self {
        self.rank = rank;
        self
    }
}
