//! Arabic numbers, money and quantities: read exactly and spelled out correctly.

mod at;
mod digits;
mod grammar;
mod lexicon;
mod marks;
mod matches;
mod options;
mod scan;
pub mod spell;
mod term;
mod value;

pub use at::{Numeral, Written, cardinal_at, fraction_at, ordinal_at};
pub use matches::{Candidate, Modifier, NumberKind, NumberMatch, Role, Value};
pub use options::Options;
pub use scan::{find, find_in, parse};
pub use value::{Number, NumberError};

#[cfg(test)]
mod tests;
