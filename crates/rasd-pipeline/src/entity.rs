//! What a named thing is known as.

use crate::mention::Label;

/// The class of a named thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// A person.
    Person,
    /// A country, city, region, river or another place.
    Place,
    /// An organisation.
    Org,
    /// A nationality, people, religion or political group; the nisba adjectives.
    Norp,
    /// An event.
    Event,
    /// A work of art, book, law or treaty.
    Work,
    /// A product.
    Product,
    /// A language.
    Lang,
    /// Anything else with a name.
    Other,
}

impl Class {
    /// The name in the output.
    ///
    /// ```
    /// assert_eq!(rasd_pipeline::Class::Norp.name(), "NORP");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Class::Person => "PERSON",
            Class::Place => "PLACE",
            Class::Org => "ORG",
            Class::Norp => "NORP",
            Class::Event => "EVENT",
            Class::Work => "WORK",
            Class::Product => "PRODUCT",
            Class::Lang => "LANG",
            Class::Other => "OTHER",
        }
    }
}

/// The record of a named thing. Ids and labels are pairs of a key and a text, in a fixed order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// What sort of thing it is.
    pub class: Class,
    /// The finer sort, for example `country`; empty when unknown.
    pub subtype: Label,
    /// The name by which the list knows it.
    pub name: Label,
    /// `wikidata`, `iso3166`, `geonames` and their like, each with an id that has a source.
    pub ids: Vec<(Label, Label)>,
    /// Names in other languages, by language code.
    pub labels: Vec<(Label, Label)>,
    /// The list that the entity comes from; `pattern` when it was found by its shape.
    pub list: Label,
}

impl Entity {
    /// The id by which a mention is known: that of Wikidata, or else the first that there is.
    ///
    /// ```
    /// use rasd_pipeline::{Document, Pipeline};
    ///
    /// let text = "وصل إلى بيروت";
    /// let mentions = Pipeline::default().run(Document { text, ..Document::default() })?;
    /// let beirut = mentions[0].entity.as_deref().unwrap();
    /// assert_eq!(beirut.best_id(), Some("Q3820"));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    pub fn best_id(&self) -> Option<&str> {
        let wikidata = self.ids.iter().find(|(scheme, _)| scheme == "wikidata");
        wikidata.or(self.ids.first()).map(|(_, id)| &**id)
    }
}
