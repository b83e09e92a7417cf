//! Days and weeks counted in a month: `ثالث ثلاثاء في أيلول 2014`, `الأسبوع الأول من شباط`, `العشر الأواخر من رمضان`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::date::{Named, rest_of_month};
use super::input::{Res, Terms, fail};
use super::month;
use super::terminal::{Clitics, cardinal, digits, key, ordinal, sense, shift, single, word};
use super::{large, moved};
use crate::lexicon::{Classes, Count, Fraction, Sense, Word};
use crate::said::{DaySaid, Era, MonthSaid, Moved, Said, Shift, Unit, YearSaid};

/// The n-th weekday, week or day of a month: `ثالث ثلاثاء في أيلول 2014`, `الأسبوع الأول من شباط 2016`, `آخر يوم من شهر عشرة`.
pub(super) fn nth_of_month(i: Terms<'_>) -> Res<'_, Named> {
    const OPENING: Classes = COUNTED.or(Classes::NUMERAL).or(Classes::EDGE).or(Classes::FRACTION);
    if !i.classes().has(OPENING) {
        return fail();
    }
    let (i, (day, rule)) = alt((nth_before, nth_behind, part_of_month, ten_days)).parse(i)?;
    let (i, linked) = opt(alt((word(Word::From), word(Word::In)))).parse(i)?;
    let prefixed = i.first().is_some_and(|term| term.clitics.preposition());
    if linked.is_none() && !prefixed {
        return fail();
    }
    if let Ok((i, moved)) = alt((moved::unit(Unit::Month), this_month)).parse(i) {
        return Ok((i, (Said { day: Some(day), moved: Some(moved), ..Said::default() }, rule)));
    }
    let (i, month) = month::month(Clitics::Prep)(i)?;
    let (i, said) = rest_of_month(i, month);
    Ok((i, (Said { day: Some(day), ..said }, rule)))
}

/// `آخر يوم من الشهر`; not of one that is described: `آخر يوم من الشهر الفضيل`.
fn this_month(i: Terms<'_>) -> Res<'_, Moved> {
    let (rest, definite) = single(Clitics::Bare, Unit::Month)(i)?;
    let described = rest.key().starts_with("ال") || rest.classes().has(Classes::NUMBER.or(Classes::NUMERAL));
    if definite && !described { Ok((rest, Moved { unit: Unit::Month, shift: Shift::By(0) })) } else { fail() }
}

/// `آخر يوم من عام 2019`, `أول جمعة من 2021`, `أول يوم من السنة القادمة`: the first lies in January and the last in December; of a Hijri
/// year they are not read.
pub(super) fn nth_of_year(i: Terms<'_>) -> Res<'_, Named> {
    let (i, (day, rule)) = nth_before(i)?;
    let (i, ()) = alt((word(Word::From), word(Word::In))).parse(i)?;
    let month = match day {
        DaySaid::Number(1) | DaySaid::NthWeekday(1, _) => 1,
        DaySaid::Last | DaySaid::NthWeekday(-1, _) => 12,
        _ => return fail(),
    };
    let month = Some(MonthSaid { calendar: None, month, other: 0, amb: 0 });
    let (rest, said) = large::with_year(i, &Said { day: Some(day), month, ..Said::default() })?;
    if is_described(i, rest) || said.year.is_some_and(is_hijri) { fail() } else { Ok((rest, (said, rule))) }
}

/// `السنة الهجرية`, `العام الدراسي`: another year than that of the calendar.
fn is_described(i: Terms<'_>, rest: Terms<'_>) -> bool {
    let fiscal = (i.at..rest.at).any(|at| i.doc.classes(at).has(Classes::FISCAL));
    fiscal || rest.key().starts_with("ال") && rest.key() != "الي"
}

fn is_hijri(year: YearSaid) -> bool {
    year.era.map_or(year.number < 1500, |era| era != Era::Ce)
}

/// A weekday, a week or a day.
#[derive(Clone, Copy)]
enum Counted {
    Weekday(u8),
    Week,
    Day,
}

/// The classes of what is counted in a month.
const COUNTED: Classes = Classes::WEEKDAY.or(Classes::WEEK).or(Classes::DAY_UNIT);

fn counted(i: Terms<'_>) -> Res<'_, Counted> {
    let (i, (found, _)) = sense(COUNTED, Clitics::Bare, |found| match found {
        Sense::Weekday(day) => Some(Counted::Weekday(day)),
        Sense::Unit(Unit::Week, Count::Single) => Some(Counted::Week),
        Sense::Unit(Unit::Day, Count::Single) => Some(Counted::Day),
        _ => None,
    })(i)?;
    Ok((i, found))
}

fn nth(counted: Counted, n: i8) -> Option<(DaySaid, &'static str)> {
    Some(match counted {
        Counted::Weekday(day) if n <= 5 => (DaySaid::NthWeekday(n, day), "date.nth_weekday"),
        Counted::Week if n <= 5 => (DaySaid::NthWeek(n), "date.nth_week"),
        Counted::Day if n == -1 => (DaySaid::Last, "date.last_day"),
        Counted::Day => (DaySaid::Number(u8::try_from(n).ok()?), "date.nth_day"),
        _ => return None,
    })
}

/// `ثالث ثلاثاء`, `آخر يوم`, `ثالث يوم ثلاثاء`.
fn nth_before(i: Terms<'_>) -> Res<'_, (DaySaid, &'static str)> {
    let (i, n) = alt((last, rank)).parse(i)?;
    let (i, first) = counted(i)?;
    let (i, weekday) = match first {
        Counted::Day => {
            opt(|i| sense(Classes::WEEKDAY, Clitics::Bare, weekday_of)(i).map(|(i, (day, _))| (i, day)))
                .parse(i)?
        }
        _ => (i, None),
    };
    match nth(weekday.map_or(first, Counted::Weekday), n) {
        Some(found) => Ok((i, found)),
        None => fail(),
    }
}

fn weekday_of(found: Sense) -> Option<u8> {
    if let Sense::Weekday(day) = found { Some(day) } else { None }
}

/// `الأسبوع الأول`, `الثلاثاء الأولى`, `الأسبوع الأخير`.
fn nth_behind(i: Terms<'_>) -> Res<'_, (DaySaid, &'static str)> {
    let start = i;
    let (i, found) = counted(i)?;
    if matches!(found, Counted::Weekday(_)) && is_dated_night(start, i) {
        return fail();
    }
    let (i, n) = match number_of_week(i) {
        Ok(number) if matches!(found, Counted::Week) => number,
        _ => alt((trailing, rank)).parse(i)?,
    };
    match nth(found, n) {
        Some(found) => Ok((i, found)),
        None => fail(),
    }
}

/// `ليلة الجمعة الخامس من شوال`: behind a night, and behind الجمعة, whose rank is feminine, the number is that of the day;
/// not `ليلة الجمعة الأولى من رجب`, `ليلة الأحد الأخير من أكتوبر`.
fn is_dated_night(start: Terms<'_>, rank: Terms<'_>) -> bool {
    let friday = start.key().ends_with(['ة', 'ه']);
    let masculine = !super::minutes::is_feminine(rank) && trailing(rank).is_err();
    masculine && (friday || super::context::is_behind_night(start))
}

/// `النصف الأول من شهر مايو 2020` is its days 1 to 15, `الثلث الأخير من رمضان` from the 21st on.
fn part_of_month(i: Terms<'_>) -> Res<'_, (DaySaid, &'static str)> {
    let (i, (fraction, _)) = sense(Classes::FRACTION, Clitics::Prep, |found| {
        if let Sense::Fraction(fraction) = found { Some(fraction) } else { None }
    })(i)?;
    let (i, n) = alt((trailing, rank)).parse(i)?;
    let day = match (fraction, u8::try_from(n)) {
        (Fraction::Half, Ok(n @ 1..=2)) => DaySaid::Half(n),
        (Fraction::Half, Err(_)) => DaySaid::Half(2),
        (Fraction::Third, Ok(n @ 1..=3)) => DaySaid::Third(n),
        (Fraction::Third, Err(_)) => DaySaid::Third(3),
        _ => return fail(),
    };
    Ok((i, (day, "date.part_of_month")))
}

/// `العشر الأواخر من رمضان`: from the 21st on.
fn ten_days(i: Terms<'_>) -> Res<'_, (DaySaid, &'static str)> {
    let (i, found) = cardinal(Clitics::Prep)(i)?;
    let (i, third) = key(&["الاوائل", "الاول", "الاواسط", "الاواخر"])(i)?;
    let third = match third {
        "الاواخر" => 3,
        "الاواسط" => 2,
        _ => 1,
    };
    let ten = found.n == 10 && found.d == 1 && found.words && found.definite;
    if ten { Ok((i, (DaySaid::Third(third), "date.part_of_month"))) } else { fail() }
}

fn rank(i: Terms<'_>) -> Res<'_, i8> {
    let (rest, found) = ordinal(Clitics::Prep)(i)?;
    match i8::try_from(found.n) {
        Ok(n @ 1..=31) => Ok((rest, n)),
        _ => fail(),
    }
}

fn last(i: Terms<'_>) -> Res<'_, i8> {
    if !i.classes().has(Classes::EDGE) {
        return fail();
    }
    let (rest, _) = key(&["اخر", "لاخر", "باخر"])(i)?;
    Ok((rest, -1))
}

/// The 2 of `الأسبوع 2 من أغسطس`.
fn number_of_week(i: Terms<'_>) -> Res<'_, i8> {
    let (i, (number, _)) = digits(Clitics::Bare, 1, 5)(i)?;
    Ok((i, i8::try_from(number).unwrap_or(1)))
}

fn trailing(i: Terms<'_>) -> Res<'_, i8> {
    let (rest, found) = shift(i)?;
    if found == crate::said::Shift::Trailing { Ok((rest, -1)) } else { fail() }
}
