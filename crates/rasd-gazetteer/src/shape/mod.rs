//! Persons, organisations and places beyond the lists, by the shape of the words.

mod compound_name;
mod defined;
mod descent;
mod described;
mod foreign;
mod hint;
mod letters;
mod look_up;
mod name_part;
mod named;
mod office;
mod organisation;
mod page;
mod parts;
mod person;
mod place;
mod purpose;
mod table;
mod tables;
mod unlisted;
mod words;

pub(crate) use defined::defined;
pub(crate) use descent::descended;
pub(crate) use office::offices;
pub(crate) use organisation::organisations;
pub(crate) use page::Page;
pub(crate) use person::{is_eponym, persons};
pub(crate) use place::places;
pub(crate) use table::WORDS;
pub(crate) use tables::Tables;
pub(crate) use words::{WordClass, Words};

use core::ops::Range;

/// A stretch of tokens that is a name by its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// The tokens.
    pub(crate) tokens: Range<usize>,
    /// The first byte: behind the clitics of the first token.
    pub(crate) start: u32,
    /// What it is.
    pub(crate) kind: ShapeKind,
    /// How sure, in hundredths.
    pub(crate) confidence: u8,
    /// The rule that found it.
    pub(crate) rule: &'static str,
}

/// What a shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShapeKind {
    /// The name of a person.
    Person,
    /// The words that say what office a person holds.
    Office,
    /// The name of an organisation.
    Organisation,
    /// The name of a place.
    Place,
    /// A head word with the article that stands for an organisation named before: المنظمة.
    Reference,
}
