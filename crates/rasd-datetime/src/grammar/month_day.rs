//! The day that stands before its month: `12`, `الثاني عشر`, `ثالث أيام`, `غرة`, `منتصف`, `لعشر خلون`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::context;
use super::input::{Res, Terms, fail};
use super::minutes::is_feminine;
use super::terminal::{Clitics, bracketed, cardinal, digits, key, ordinal, sense, single, unit, word};
use crate::lexicon::{Classes, Count, MonthDay, Sense, Word};
use crate::numerals::Numeral;
use crate::said::{DaySaid, Edge, Unit};

/// The day before its month, in any form.
pub(super) fn day(i: Terms<'_>) -> Res<'_, DaySaid> {
    const DAYS: Classes = Classes::NUMERAL
        .or(Classes::DAY_UNIT)
        .or(Classes::NIGHT)
        .or(Classes::SIGN)
        .or(Classes::MONTH_DAY)
        .or(Classes::EDGE)
        .or(Classes::FRACTION);
    if !i.classes().has(DAYS) {
        return fail();
    }
    alt((classical, numbered_day, named_day, middle, first_of)).parse(i)
}

/// `12`, `الثاني عشر`, `اليوم الثالث`, `( 12 )`.
fn numbered_day(i: Terms<'_>) -> Res<'_, DaySaid> {
    fn plain(i: Terms<'_>) -> Res<'_, u8> {
        let (i, _) = opt(single(Clitics::Prep, Unit::Day)).parse(i)?;
        plain_day(i)
    }
    let (i, number) = alt((nth_day, plain, bracketed(plain_day))).parse(i)?;
    Ok((i, DaySaid::Number(number)))
}

/// A day of the month by number; a day is masculine: `الجولة الأولى من مارس` has none, unlike `ليلة الأولى من رمضان`.
pub(super) fn plain_day(i: Terms<'_>) -> Res<'_, u8> {
    if !i.classes().has(Classes::NUMERAL) {
        return fail();
    }
    let ranks = || is_feminine(i) && ordinal(Clitics::Prep)(i).is_ok();
    let feminine = ranks() && !context::is_behind_night(i);
    if feminine || is_sunday_and_ten(i) { fail() } else { number_of_day(i) }
}

/// `الأحد عشرة مايو` is a Sunday and ten; eleven is الأحد عشر of what is masculine.
fn is_sunday_and_ten(i: Terms<'_>) -> bool {
    i.key() == "الاحد" && matches!(i.doc.key(i.at + 1), "عشرة" | "عشره")
}

/// The number of a day, whatever stands before it.
fn number_of_day(i: Terms<'_>) -> Res<'_, u8> {
    if !i.classes().has(Classes::NUMERAL) {
        return fail();
    }
    let (rest, number) = if let Ok((rest, (number, width))) = digits(Clitics::Prep, 1, 31)(i) {
        if width > 2 {
            return fail();
        }
        (rest, i64::from(number))
    } else {
        let (rest, found) = alt((ordinal(Clitics::Prep), cardinal(Clitics::Prep))).parse(i)?;
        if found.d != 1 || is_amount(i, &found) {
            return fail();
        }
        (rest, found.n)
    };
    match u8::try_from(number) {
        Ok(number @ 1..=31) => Ok((rest, number)),
        _ => fail(),
    }
}

/// `الأشهر الثلاثة من أبريل`: a small number with ال that is no ordinal counts what stands before it.
fn is_amount(i: Terms<'_>, found: &Numeral) -> bool {
    found.definite && (3..=10).contains(&found.n) && ordinal(Clitics::Prep)(i).is_err()
}

/// `ثالث يوم`, `ثالث أيام رمضان`.
fn nth_day(i: Terms<'_>) -> Res<'_, u8> {
    let (rest, number) = number_of_day(i)?;
    if let Ok((rest, _)) = single(Clitics::Bare, Unit::Day)(rest) {
        return Ok((rest, number));
    }
    ordinal(Clitics::Prep)(i)?;
    let (rest, (.., definite)) =
        unit(Clitics::Bare, |unit, count, _| unit == Unit::Day && count == Count::Plural)(rest)?;
    if definite { fail() } else { Ok((rest, number)) }
}

/// غرة and فاتح are the first, سلخ the last, also before من.
fn named_day(i: Terms<'_>) -> Res<'_, DaySaid> {
    let (i, (day, _)) = sense(Classes::MONTH_DAY, Clitics::Prep, |found| match found {
        Sense::MonthDay(MonthDay::First) => Some(DaySaid::Number(1)),
        Sense::MonthDay(MonthDay::Last) => Some(DaySaid::Last),
        _ => None,
    })(i)?;
    Ok((i, day))
}

/// `منتصف شهر آذار`, `النصف من شعبان`.
fn middle(i: Terms<'_>) -> Res<'_, DaySaid> {
    let (i, _) = sense(Classes::EDGE.or(Classes::FRACTION), Clitics::Prep, |found| {
        (found == Sense::Edge(Edge::Mid) || found == Sense::Fraction(crate::lexicon::Fraction::Half))
            .then_some(())
    })(i)?;
    Ok((i, DaySaid::Middle))
}

/// `أول شباط` is its first day.
fn first_of(i: Terms<'_>) -> Res<'_, DaySaid> {
    let (rest, _) = key(&["اول", "باول", "لاول"])(i)?;
    Ok((rest, DaySaid::Number(1)))
}

/// Nights counted from either end of the month: `لعشر خلون من رجب`, `لأربع عشرة ليلة بقيت من صفر`, `لليلتين خلتا`.
fn classical(i: Terms<'_>) -> Res<'_, DaySaid> {
    if !i.ahead().has(Classes::NIGHTS) {
        return fail();
    }
    let (i, nights) = nights(i)?;
    let (i, passed) = alt((
        |i| word(Word::Passed)(i).map(|(i, ())| (i, true)),
        |i| word(Word::Remain)(i).map(|(i, ())| (i, false)),
    ))
    .parse(i)?;
    match (u8::try_from(nights), passed) {
        (Ok(nights @ 1..=29), true) => Ok((i, DaySaid::Number(nights))),
        (Ok(nights @ 1..=29), false) => Ok((i, DaySaid::FromEnd(nights))),
        _ => fail(),
    }
}

/// `لعشر`, `لأربع عشرة ليلة`, `لليلتين`, `لليلة`.
fn nights(i: Terms<'_>) -> Res<'_, i64> {
    if let Ok((rest, found)) = cardinal(Clitics::Prep)(i)
        && found.d == 1
    {
        let (rest, _) =
            opt(unit(Clitics::Bare, |unit, _, _| unit == Unit::Night || unit == Unit::Day)).parse(rest)?;
        return Ok((rest, found.n));
    }
    let (rest, (_, count, _)) =
        unit(Clitics::Prep, |unit, _, _| unit == Unit::Night || unit == Unit::Day)(i)?;
    match count {
        Count::Single => Ok((rest, 1)),
        Count::Dual => Ok((rest, 2)),
        Count::Plural => fail(),
    }
}
