//! The first or last so many months of a year and days of a month: `الأشهر الستة الأولى من 2021`, `أول خمسة أيام من رمضان`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::input::{Res, Terms, fail};
use super::range::Range;
use super::terminal::{Clitics, cardinal, key, ordinal, shift, unit, word};
use super::{context, date, large, month, moved};
use crate::lexicon::{Classes, Count, Word};
use crate::said::{DaySaid, MonthSaid, Said, Shift, Unit};

/// Which end of the larger period the stretch touches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    First,
    Last,
}

/// So many months or days from one end.
type Stretch = (i64, Unit, Side);

/// Any stretch: `الأشهر التسعة الأولى من العام الماضي` is January to September.
pub(super) fn stretch(i: Terms<'_>) -> Res<'_, Range> {
    const COUNTED: Classes = Classes::MONTH_UNIT.or(Classes::DAY_UNIT);
    if !i.ahead().has(COUNTED) && !i.classes().has(Classes::FRACTION) {
        return fail();
    }
    let core = i.at;
    let (i, found) = alt((named, third)).parse(i)?;
    let (i, _) = opt(alt((word(Word::From), word(Word::In)))).parse(i)?;
    let (i, (from, to, rule)) = match found {
        (n, Unit::Month, side) => months(i, n, side)?,
        (n, Unit::Day, Side::First) => days(i, n)?,
        _ => return fail(),
    };
    Ok((i, Range { from: Some(from), to: Some(to), rule, core }))
}

type Ends = (Said, Said, &'static str);

/// The months of a year; not of 2000 metres, and not of a fiscal year, which begins when it likes.
fn months(i: Terms<'_>, n: i64, side: Side) -> Res<'_, Ends> {
    let marked = !i.classes().has(Classes::NUMBER);
    let (rest, said) = large::with_year(i, &Said::default())?;
    let fiscal = (i.at..rest.at).any(|at| i.doc.classes(at).has(Classes::FISCAL));
    if fiscal || !(marked || context::is_open(rest)) {
        return fail();
    }
    let Some(n) = u8::try_from(n).ok().filter(|n| (2..12).contains(n)) else { return fail() };
    let of = |month| Said { month: Some(MonthSaid { calendar: None, month, other: 0, amb: 0 }), ..said };
    let (first, last) = if side == Side::First { (1, n) } else { (13 - n, 12) };
    Ok((rest, (of(first), of(last), "range.months_of_year")))
}

/// The days of a month.
fn days(i: Terms<'_>, n: i64) -> Res<'_, Ends> {
    let (i, said) = alt((moved_month, month_and_year)).parse(i)?;
    let Some(n) = u8::try_from(n).ok().filter(|n| (2..29).contains(n)) else { return fail() };
    let of = |day| Said { day: Some(DaySaid::Number(day)), ..said };
    Ok((i, (of(1), of(n), "range.days_of_month")))
}

fn moved_month(i: Terms<'_>) -> Res<'_, Said> {
    let (i, moved) = moved::unit(Unit::Month)(i)?;
    Ok((i, Said { moved: Some(moved), ..Said::default() }))
}

fn month_and_year(i: Terms<'_>) -> Res<'_, Said> {
    let (i, month) = month::month(Clitics::Prep)(i)?;
    Ok(date::rest_of_month(i, month))
}

/// `الأشهر الستة الأولى`, `الستة أشهر الأولى`, `الشهرين الأولين`, `أول ثلاثة أشهر`.
fn named(i: Terms<'_>) -> Res<'_, Stretch> {
    if let Ok((rest, side)) = rank(i) {
        let (rest, (n, of)) = alt((counted, pair)).parse(rest)?;
        return Ok((rest, (n, of, side)));
    }
    let (i, (n, of)) = alt((noun_first, counted, pair)).parse(i)?;
    let (i, side) = side(i)?;
    Ok((i, (n, of, side)))
}

/// `الثلث الأول من عام 2020` is four months of it.
fn third(i: Terms<'_>) -> Res<'_, Stretch> {
    let (i, _) = key(&["الثلث"])(i)?;
    let (i, side) = side(i)?;
    Ok((i, (4, Unit::Month, side)))
}

/// أول and آخر before what is counted.
fn rank(i: Terms<'_>) -> Res<'_, Side> {
    if !i.classes().has(Classes::EDGE) {
        return fail();
    }
    let (i, found) = key(&["اول", "باول", "لاول", "اخر", "باخر", "لاخر"])(i)?;
    Ok((i, if found.ends_with("اول") { Side::First } else { Side::Last }))
}

/// الأولى or الأخيرة behind it.
fn side(i: Terms<'_>) -> Res<'_, Side> {
    if let Ok((rest, _)) = key(&["الاولين", "الاوليين", "الاولان", "الاوليان", "الاوائل"])(
        i,
    ) {
        return Ok((rest, Side::First));
    }
    if let Ok((rest, _)) = key(&["الاخيرين", "الاخيرتين"])(i) {
        return Ok((rest, Side::Last));
    }
    match ordinal(Clitics::Bare)(i) {
        Ok((rest, found)) if found.n == 1 && found.definite => Ok((rest, Side::First)),
        _ => match shift(i)? {
            (rest, Shift::Trailing) => Ok((rest, Side::Last)),
            _ => fail(),
        },
    }
}

/// `الأشهر الستة`, `الأيام العشرة`.
fn noun_first(i: Terms<'_>) -> Res<'_, (i64, Unit)> {
    let (i, (of, ..)) = unit(Clitics::Prep, |_, count, found| count == Count::Plural && found.definite)(i)?;
    let (i, n) = cardinal(Clitics::Bare)(i)?;
    if n.d == 1 && n.definite { Ok((i, (n.n, of))) } else { fail() }
}

/// `الستة أشهر`, `ثلاثة أشهر`.
fn counted(i: Terms<'_>) -> Res<'_, (i64, Unit)> {
    let (i, n) = cardinal(Clitics::Prep)(i)?;
    let (i, (of, ..)) = unit(Clitics::Bare, |_, count, _| count != Count::Dual)(i)?;
    if n.d == 1 { Ok((i, (n.n, of))) } else { fail() }
}

/// `الشهرين`, `شهرين`.
fn pair(i: Terms<'_>) -> Res<'_, (i64, Unit)> {
    let (i, (of, ..)) = unit(Clitics::Prep, |_, count, _| count == Count::Dual)(i)?;
    Ok((i, (2, of)))
}
