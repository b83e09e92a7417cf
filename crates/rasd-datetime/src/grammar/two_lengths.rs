//! Lengths between two amounts: `شهرين إلى ثلاثة أشهر`, `عام أو عامين`, `يومين ثلاثة`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::amount::part;
use super::input::{Res, Terms, fail};
use super::length::{First, Found};
use super::terminal::{Clitics, cardinal, unit, word, word_with};
use crate::lexicon::{Classes, Count, Word};
use crate::said::{Amount, Length, Modifier, Unit};

/// `عام أو عامين`, `بعد عامين أو ثلاثة`, `أسبوع أو عشرة أيام`: two amounts, either may be meant; a third may follow.
pub(super) fn either(first: First<'_>) -> Res<'_, Found> {
    let Some((i, (Amount::Exact(low, 1), unit, bare))) = first else { return fail() };
    let (i, (low, high, unit)) = or_part(i, low, unit, bare)?;
    let third = or_part(i, high, unit, false).ok().filter(|(_, (.., same))| *same == unit);
    let (i, high) = third.map_or((i, high), |(i, (_, high, _))| (i, high));
    Ok((i, (Length::of(Amount::Between(low, high), unit), None)))
}

/// The amount behind أو, and both in one unit; the unit of the first goes without saying, where none stands behind.
fn or_part(i: Terms<'_>, low: i64, of: Unit, bare: bool) -> Res<'_, (i64, i64, Unit)> {
    let (i, ()) = word(Word::Or)(i)?;
    let (rest, high, unit) = match part(i, Clitics::Bare) {
        Ok((rest, (Amount::Exact(high, 1), unit, one))) if unit == of || !(bare && one) => (rest, high, unit),
        _ => {
            let (rest, n) = cardinal(Clitics::Bare)(i)?;
            if n.d != 1 || unit_of_time(rest) {
                return fail();
            }
            (rest, n.n, of)
        }
    };
    match in_one_unit((low, of), (high, unit)) {
        Some(found @ (low, high, _)) if low < high => Ok((rest, found)),
        _ => fail(),
    }
}

/// `شهر أو ستة أسابيع`: the number has a unit of its own.
fn unit_of_time(rest: Terms<'_>) -> bool {
    unit(Clitics::Bare, |_, count, _| count != Count::Dual)(rest).is_ok()
}

/// `ساعة ساعتين`, `يومين تلاتة`: one after the other says about so many.
pub(super) fn estimate(i: Terms<'_>) -> Res<'_, Found> {
    let (i, (of, count, definite)) = unit(Clitics::Prep, |_, _, found| found.amb < 2)(i)?;
    let (i, low) = match count {
        Count::Single => {
            let (i, _) = unit(Clitics::Bare, |unit, count, _| unit == of && count == Count::Dual)(i)?;
            (i, 1)
        }
        Count::Dual => {
            let (i, three) = cardinal(Clitics::Bare)(i)?;
            let counted = unit(Clitics::Bare, |_, _, _| true)(i).is_ok();
            if three.n != 3
                || three.d != 1
                || !three.words
                || three.definite
                || counted
                || !super::context::is_open(i)
            {
                return fail();
            }
            (i, 2)
        }
        Count::Plural => return fail(),
    };
    if definite {
        return fail();
    }
    Ok((i, (Length::of(Amount::Between(low, low + 1), of), Some(Modifier::Approx))))
}

/// `شهرين إلى ثلاثة أشهر`, `بين سنتين وخمس سنوات`, `من 3 إلى 5 سنوات`.
pub(super) fn ranged<'a>(i: Terms<'a>, first: First<'a>) -> Res<'a, Found> {
    if first.is_none() && !i.classes().has(Classes::BETWEEN.or(Classes::FROM)) {
        return fail();
    }
    let (i, between) = opt(alt((
        |i| word_with(Clitics::Prep, Word::Between)(i).map(|(i, ())| (i, true)),
        |i| word(Word::From)(i).map(|(i, ())| (i, false)),
    )))
    .parse(i)?;
    let i = if between.is_some() { Terms { start: i.at, ..i } } else { i };
    let first = if between.is_some() { part(i, Clitics::Prep).ok() } else { first };
    let (rest, low, of) = match first {
        Some((rest, (Amount::Exact(low, 1), unit, _))) => (rest, low, Some(unit)),
        _ => match cardinal(Clitics::Prep)(i)? {
            (rest, low) if low.d == 1 && between.is_some() => (rest, low.n, None),
            _ => return fail(),
        },
    };
    let (rest, (amount, unit, _)) = match word(Word::To)(rest) {
        Ok((rest, ())) => part(rest, Clitics::Bare)?,
        Err(_) if between == Some(true) => part(rest, Clitics::And)?,
        Err(error) => return Err(error),
    };
    match amount {
        Amount::Exact(high, 1) => match in_one_unit((low, of.unwrap_or(unit)), (high, unit)) {
            Some((low, high, unit)) if low < high && low > 0 => {
                Ok((rest, (Length::of(Amount::Between(low, high), unit), None)))
            }
            _ => fail(),
        },
        _ => fail(),
    }
}

/// Two amounts in the smaller of their units: six months and a year are 6 and 12 months. Months have no fixed number of days.
fn in_one_unit((low, of): (i64, Unit), (high, unit): (i64, Unit)) -> Option<(i64, i64, Unit)> {
    if of >= unit {
        return Some((low.checked_mul(per_unit(of, unit)?)?, high, unit));
    }
    Some((low, high.checked_mul(per_unit(unit, of)?)?, of))
}

/// How many of the smaller unit make the larger one.
fn per_unit(large: Unit, small: Unit) -> Option<i64> {
    Some(match (large, small) {
        _ if large == small => 1,
        (Unit::Century, Unit::Year) => 100,
        (Unit::Decade, Unit::Year) | (Unit::Century, Unit::Decade) => 10,
        (Unit::Year, Unit::Month) => 12,
        (Unit::Week, Unit::Day) => 7,
        (Unit::Day, Unit::Hour) => 24,
        (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60,
        _ => return None,
    })
}
