//! What is taken off a length: `ثلاث ساعات إلا ربعا`, `ثلاث سنوات إلا شهرا`.

use super::amount::{part, small_fraction};
use super::input::Terms;
use super::terminal::{Clitics, word};
use crate::length::next_below;
use crate::lexicon::Word;
use crate::said::{Amount, Length, Unit};

/// A length and what follows it, less what `إلا` takes off its last part: 2:45 hours, two years and eleven months.
pub(super) fn less(i: Terms<'_>, length: Length) -> (Terms<'_>, Length) {
    let taken = || {
        let (rest, ()) = word(Word::Except)(i).ok()?;
        let (amount, last) = length.parts().last()?;
        fraction(rest, length, last).or_else(|| smaller(rest, length, (amount, last)))
    };
    taken().unwrap_or((i, length))
}
/// `إلا ربعا`: a quarter of the last unit.
fn fraction(rest: Terms<'_>, mut length: Length, last: Unit) -> Option<(Terms<'_>, Length)> {
    let (after, (n, d)) = small_fraction(rest, Clitics::Bare).ok()?;
    let of_another = part(rest, Clitics::Bare).is_ok();
    (!of_another && n < d && length.push(Amount::Exact(-n, d), last)).then_some((after, length))
}
/// `إلا شهرا`, `إلا خمس دقائق`: some of the unit that the last one has a fixed number of.
fn smaller(
    rest: Terms<'_>,
    mut length: Length,
    (amount, last): (Amount, Unit),
) -> Option<(Terms<'_>, Length)> {
    let (after, (taken, unit, _)) = part(rest, Clitics::Bare).ok()?;
    let (_, count) = next_below(last).filter(|(below, _)| *below == unit)?;
    let (Amount::Exact(whole, 1), Amount::Exact(less, 1)) = (amount, taken) else { return None };
    let left = Amount::Exact(count - less, 1);
    if !(1..count).contains(&less) {
        return None;
    }
    if whole == 1 && length.parts().count() == 1 {
        return Some((after, Length::of(left, unit)));
    }
    (whole > 1 && length.push(Amount::Exact(-1, 1), last) && length.push(left, unit))
        .then_some((after, length))
}
