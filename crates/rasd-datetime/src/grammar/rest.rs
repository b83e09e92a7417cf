//! What is left of a period, and all of it: `بقية الأسبوع`, `طوال الشهر`.

use nom::Parser;
use nom::branch::alt;

use super::input::{Res, Terms, fail};
use super::moved;
use super::range::Range;
use super::terminal::{Clitics, shift, this, unit, word_with};
use crate::lexicon::{Classes, Count, Word};
use crate::said::{Amount, Length, Moved, Said, Shift, Unit};

/// `بقية الأسبوع`, `باقي هذا العام`: from the day of reference to the end of the period.
pub(super) fn rest(i: Terms<'_>) -> Res<'_, Range> {
    if !i.classes().has(Classes::SMALL) {
        return fail();
    }
    let core = i.at;
    let (i, ()) = word_with(Clitics::Prep, Word::Rest)(i)?;
    let (i, moved) = alt((moved::any, bare)).parse(i)?;
    let fits = matches!(moved.unit, Unit::Week | Unit::Month | Unit::Year) && moved.shift == Shift::By(0);
    if !fits {
        return fail();
    }
    let of = |moved| Some(Said { moved: Some(moved), ..Said::default() });
    let today = Moved { unit: Unit::Day, shift: Shift::By(0) };
    Ok((i, Range { from: of(today), to: of(moved), rule: "range.rest", core }))
}

/// The period of the reference without a word for it: `الأسبوع`.
fn bare(i: Terms<'_>) -> Res<'_, Moved> {
    let (i, unit) = whole(i)?;
    Ok((i, Moved { unit, shift: Shift::By(0) }))
}

/// `طوال اليوم`, `طيلة العام` are a day and a year; `طوال العام الماضي` is that year and `طوال العام الدراسي` no length of its own; طول of a day is
/// how long it is.
pub(super) fn throughout(i: Terms<'_>) -> Res<'_, Length> {
    if !i.classes().has(Classes::SMALL) {
        return fail();
    }
    let (i, ()) = word_with(Clitics::Prep, Word::Throughout)(i)?;
    let (rest, unit) = whole(i)?;
    let measured = (unit == Unit::Day || rest.key() == "علي") && super::context::key_before(&i) == "طول";
    if measured { fail() } else { Ok((rest, Length::of(Amount::Exact(1, 1), unit))) }
}

/// A definite unit, no larger than a year, that nothing describes; `العقد` is a contract as well.
fn whole(i: Terms<'_>) -> Res<'_, Unit> {
    let (rest, (unit, ..)) = unit(Clitics::Bare, |unit, count, found| {
        (Unit::Day..=Unit::Year).contains(&unit)
            && unit != Unit::Night
            && count == Count::Single
            && found.definite
    })(i)?;
    let described = rest.key().starts_with("ال") || shift(rest).is_ok() || this(rest).is_ok();
    if described || rest.classes().has(Classes::NUMBER) { fail() } else { Ok((rest, unit)) }
}
