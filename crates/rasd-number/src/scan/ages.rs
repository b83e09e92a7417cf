//! Ages in a row: «أعمارهم 3 و5 و8 سنوات», «عمرهما 4 و6 أشهر».

use super::age::{self, years_only};
use super::draft::Draft;
use super::years::counted;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::term::Term;

/// No row is longer.
const MOST: usize = 12;

/// The second age of a row or a later one: digits behind «و», with nothing but digits between them and the word of age.
pub(super) fn later(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|first| is_joined(first))?;
    let first = (1..=MOST).find(|n| !input.before(*n).is_some_and(is_joined))?;
    input.before(first).filter(|term| term.is_digits())?;
    input.before(first + 1).filter(|term| term.is(Class::AGE))?;
    let (rest, value, code) =
        counted(input).or_else(|| years_only(input).map(|(rest, value, _)| (rest, value, unit(rest))))?;
    Some((rest, age::draft(input, rest, value, code, "age.in_a_row")))
}

/// The unit that ends a row of ages: months in «4 و6 أشهر», else years.
pub(super) fn unit(mut rest: Terms<'_>) -> &'static str {
    while rest.first().is_some_and(is_joined) {
        if let Some((_, _, code)) = counted(rest) {
            return code;
        }
        rest = rest.skip(1);
    }
    "a"
}

fn is_joined(term: &Term) -> bool {
    term.is_digits() && term.conjoined()
}
