//! From terms to matches: sentence by sentence, at each place the longest thing that begins there.

mod added;
mod age;
mod ages;
mod apart;
mod bound;
mod choose;
mod currency;
mod dictated;
mod draft;
mod find;
mod guard;
mod implicit;
mod label;
mod licence;
mod lone;
mod measure;
mod model;
mod money;
mod multiple;
mod near;
mod ordinal;
mod person;
mod range;
mod regnal;
mod score;
mod share;
mod sides;
mod suffix;
mod tally;
mod unit;
mod vague;
mod way;
mod years;

pub(crate) use draft::Measure;
pub use find::{NumberBuffer, find, find_in, find_with, parse};
pub(crate) use near::is_particle;
