//! Upper and lower case.

use crate::glyph::Change;
use crate::unicode::{self, Folding};

/// `casefold`: full case folding.
///
/// Straße → strasse
pub(crate) fn fold(c: char) -> Change {
    match unicode::fold(c) {
        Folding::To(same) if same == c => Change::Keep,
        Folding::To(other) => Change::To(other),
        Folding::Text(text) => Change::Text(text.into()),
    }
}
