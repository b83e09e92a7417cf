//! A day by its number, of a month that the text leaves to the reader: `يوم 27`, `الجمعة 15`, `الثلاثاء الحادي والثلاثين`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::date::{self, Named};
use super::deixis::weekday_name;
use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, digits, ordinal, single};
use super::{clock, context};
use crate::lexicon::{Classes, Sense, Word};
use crate::said::{DaySaid, Said, Unit};

/// `عاد يوم 27`, `حتى الجمعة 15`; not `يوم 10 لاعبين`, `الأحد 3-2`, `يوم 5 و6 مايو`,
/// `الجمعة 25 فبراير`, `الاثنين 9 في المساء`.
pub(super) fn day(i: Terms<'_>) -> Res<'_, Named> {
    let (i, marked) = opt(single(Clitics::Prep, Unit::Day)).parse(i)?;
    let (i, weekday) = opt(weekday_name).parse(i)?;
    let (rest, number) = match weekday {
        Some((_, _, definite)) if definite || marked.is_some() => alt((in_digits, ranked)).parse(i)?,
        None if marked == Some(false) => in_digits(i)?,
        _ => return fail(),
    };
    let open = if weekday.is_some() { is_closed(rest) } else { context::is_open(rest) && !of_period(rest) };
    if goes_on(rest) || !open || date::date(i).is_ok() || clock::clock(i).is_ok() {
        return fail();
    }
    let said = Said {
        day: Some(DaySaid::Number(number)),
        weekday: weekday.map(|(weekday, ..)| weekday),
        ..Said::default()
    };
    Ok((rest, (said, "date.day_number")))
}

/// One or two digits.
fn in_digits(i: Terms<'_>) -> Res<'_, u8> {
    let (rest, (number, width)) = digits(Clitics::Bare, 1, 31)(i)?;
    match u8::try_from(number) {
        Ok(number) if width <= 2 => Ok((rest, number)),
        _ => fail(),
    }
}

/// `الحادي والثلاثين`; `الأحد الثاني` is the second Sunday as well, and `الأحد السابعة` an hour.
fn ranked(i: Terms<'_>) -> Res<'_, u8> {
    let (rest, found) = ordinal(Clitics::Bare)(i)?;
    match u8::try_from(found.n) {
        Ok(number @ 6..=31) if found.definite && !super::minutes::is_feminine(i) => Ok((rest, number)),
        _ => fail(),
    }
}

/// Nothing follows that a number behind a weekday could count: `قتل الجمعة 15 من الجنود`, `ارتفع الأربعاء 30 بالمئة` name no days.
fn is_closed(rest: Terms<'_>) -> bool {
    let to_a_day = || {
        let joins = rest.classes().has(Classes::JOINS);
        joins && rest.doc.classes(rest.at + 1).has(Classes::WEEKDAY.or(Classes::DAY_UNIT))
    };
    rest.at_stop() || to_a_day()
}

/// `يوم 15 من كل شهر`, `يوم 15 الشهر المقبل`: the period that the day is of follows.
fn of_period(rest: Terms<'_>) -> bool {
    rest.classes().has(Classes::FROM.or(Classes::EVERY).or(Classes::UNIT))
}

/// A sign or another number follows, or what joins one: a score, a range, days of one month.
fn goes_on(rest: Terms<'_>) -> bool {
    let number = |at| rest.doc.classes(at).has(Classes::NUMBER.or(Classes::NUMERAL));
    let joined = rest.first().is_some_and(|term| term.clitics.conjunction()) && number(rest.at);
    let listed = matches!(rest.key(), "،" | ",") && number(rest.at + 1) && !timed(rest.skip(1));
    let or = rest.doc.means(rest.at, |sense| sense == Sense::Word(Word::Or));
    joined
        || listed
        || or
        || matches!(rest.key(), "-" | "–" | "—" | "/" | "\\" | ":" | "*" | "%" | "٪" | ".")
            && rest.first().is_some_and(|term| rest.key() != "." || term.glued && number(rest.at + 1))
}

/// A clock time, which may follow the day behind a comma.
fn timed(i: Terms<'_>) -> bool {
    clock::clock(i).is_ok()
}
