//! The sides of a surface or a body: «غرفة 3×4 م» is 3 m and 4 m.

use super::choose;
use super::draft::Suffix;
use super::unit;
use crate::grammar::input::{Terms, sign};

/// The unit of a side that is said behind the last of them: two more at most stand between.
pub(super) fn unit_of_all(rest: Terms<'_>) -> Option<Suffix> {
    let mut rest = times(rest)?;
    for _ in 0..2 {
        let (after, side) = choose::numeral(rest).filter(|(_, side)| side.digits)?;
        let Some(next) = times(after) else {
            let (_, suffix) = unit::suffix(after, &side)?;
            return Some(suffix).filter(is_length);
        };
        rest = next;
    }
    None
}

/// «×», «x», «*».
fn times(rest: Terms<'_>) -> Option<Terms<'_>> {
    sign(&["×", "x", "X", "*"])(rest).ok().map(|(rest, _)| rest)
}

/// A length: what is raised already is of the whole.
fn is_length(suffix: &Suffix) -> bool {
    matches!(suffix, Suffix::Unit { code: "m" | "cm" | "mm" | "km" | "[ft_i]" | "[in_i]", per: None })
}
