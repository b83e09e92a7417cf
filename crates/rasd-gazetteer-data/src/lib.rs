//! The embedded name lists of rasd, one feature a list, all on by default.
//!
//! ```
//! use rasd_gazetteer::Overlay;
//! use rasd_tokenize::{TokenBuffer, tokenize};
//!
//! let lists = Overlay::new(rasd_gazetteer_data::lists()?);
//! let mut buffer = TokenBuffer::default();
//! let stream = tokenize("يزورون كازاخستان", &mut buffer).expect("a short text");
//! let hits = lists.find_in(&stream);
//! let country = hits.first().and_then(|hit| lists.entity(hit));
//! assert_eq!(country.and_then(|country| country.id("wikidata")), Some("Q232"));
//! # Ok::<(), rasd_gazetteer::GazetteerError>(())
//! ```
//!
//! Names of cities come from GeoNames (<https://www.geonames.org>, CC BY 4.0): whoever publishes results with its ids or names has to say so.
//! `NOTICE` beside this crate lists every source with its licence; each entity carries its own.

use rasd_gazetteer::{Gazetteer, GazetteerError};

/// The compiled lists by name, the weightiest first: where two lists have the same name, the earlier one is asked first.
const LISTS: &[(&str, &[u8])] = &[
    #[cfg(feature = "countries")]
    ("countries", include_bytes!("../lists/countries.gaz")),
    #[cfg(feature = "regions")]
    ("regions", include_bytes!("../lists/regions.gaz")),
    #[cfg(feature = "cities")]
    ("cities", include_bytes!("../lists/cities.gaz")),
    #[cfg(feature = "organisations")]
    ("organisations", include_bytes!("../lists/organisations.gaz")),
    #[cfg(feature = "persons")]
    ("persons", include_bytes!("../lists/persons.gaz")),
    #[cfg(feature = "media")]
    ("media", include_bytes!("../lists/media.gaz")),
    #[cfg(feature = "clubs")]
    ("clubs", include_bytes!("../lists/clubs.gaz")),
    #[cfg(feature = "companies")]
    ("companies", include_bytes!("../lists/companies.gaz")),
    #[cfg(feature = "universities")]
    ("universities", include_bytes!("../lists/universities.gaz")),
    #[cfg(feature = "peoples")]
    ("peoples", include_bytes!("../lists/peoples.gaz")),
    #[cfg(feature = "languages")]
    ("languages", include_bytes!("../lists/languages.gaz")),
    #[cfg(feature = "nature")]
    ("nature", include_bytes!("../lists/nature.gaz")),
    #[cfg(feature = "history")]
    ("history", include_bytes!("../lists/history.gaz")),
    #[cfg(feature = "name_tokens")]
    ("name_tokens", include_bytes!("../lists/name_tokens.gaz")),
];

/// The names of the lists that are built in, the weightiest first.
///
/// ```
/// assert!(rasd_gazetteer_data::names().any(|name| name == "countries"));
/// ```
pub fn names() -> impl Iterator<Item = &'static str> {
    LISTS.iter().map(|(name, _)| *name)
}

/// All lists that are built in, in the order of [`names`].
///
/// # Errors
/// When a list was compiled for another version of the gazetteer format.
pub fn lists() -> Result<Vec<Gazetteer>, GazetteerError> {
    LISTS.iter().map(|(_, bytes)| Gazetteer::from_static(bytes)).collect()
}

/// One list by name, `None` when there is none or its feature is off.
///
/// # Errors
/// When the list was compiled for another version of the gazetteer format.
///
/// ```
/// let countries = rasd_gazetteer_data::list("countries")?.expect("the feature is on");
/// assert!(countries.entity_count() > 190);
/// assert!(rasd_gazetteer_data::list("stars")?.is_none());
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
pub fn list(name: &str) -> Result<Option<Gazetteer>, GazetteerError> {
    let found = LISTS.iter().find(|(known, _)| *known == name);
    found.map(|(_, bytes)| Gazetteer::from_static(bytes)).transpose()
}
