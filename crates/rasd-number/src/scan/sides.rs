//! The sides of a surface or a body: «غرفة 3×4 م» is 3 m and 4 m.

use super::choose;
use super::draft::Suffix;
use super::unit;
use crate::grammar::figure::TIMES;
use crate::grammar::input::{Terms, sign};
use crate::value::Number;

/// The unit of a side that is said behind the last of them: two more at most stand between.
pub(super) fn unit_of_all(rest: Terms<'_>, first: &Number) -> Option<Suffix> {
    let pair = !rest.before(2).is_some_and(|before| TIMES.contains(&rest.text(before)));
    let mut rest = times(rest)?;
    for sides in 0..2 {
        let (after, side) = choose::numeral(rest).filter(|(_, side)| side.digits)?;
        let Some(next) = times(after) else {
            let (_, suffix) = unit::suffix(after, &side)?;
            let counts = pair && sides == 0 && is_count(first, &side.value, &suffix);
            return Some(suffix).filter(|suffix| is_length(suffix) && !counts);
        };
        rest = next;
    }
    None
}

/// «×», «x», «*».
fn times(rest: Terms<'_>) -> Option<Terms<'_>> {
    sign(TIMES)(rest).ok().map(|(rest, _)| rest)
}

/// «سباق 4×100 متر», «مدفع 2 × 30 مم»: so few of so much longer a length are runners or guns, no side.
fn is_count(first: &Number, side: &Number, suffix: &Suffix) -> bool {
    let gun = matches!(suffix, Suffix::Unit { code: "mm", per: None });
    let longer = first.times(&if gun { 3 } else { 5 }.into());
    first.is_integer() && *first <= 10.into() && *side >= longer
}

/// A length: what is raised already is of the whole.
fn is_length(suffix: &Suffix) -> bool {
    matches!(suffix, Suffix::Unit { code: "m" | "cm" | "mm" | "km" | "[ft_i]" | "[in_i]", per: None })
}
