//! Two days of one month: `من 3 إلى 7 مايو 2019`, `13-15 تموز`, `يوليو 13-15`, `من 12 إلى 15 في مارس` of a gathering.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::context;
use super::input::{Res, Terms, fail};
use super::month;
use super::range::{Opening, Range, fresh, joint, opening};
use super::terminal::{Clitics, cardinal, digits, mark, ordinal, word};
use super::year;
use crate::context::DateOrder;
use crate::lexicon::Word;
use crate::said::{DaySaid, Said, Unit};

/// A day of a month.
fn day(i: Terms<'_>) -> Res<'_, u8> {
    let number = match digits(Clitics::Prep, 1, 31)(i) {
        Ok((rest, (number, 1 | 2))) => Ok((rest, i64::from(number))),
        _ => alt((ordinal(Clitics::Prep), cardinal(Clitics::Prep)))
            .parse(i)
            .map(|(rest, found)| (rest, if found.d == 1 { found.n } else { 0 })),
    };
    let (rest, number) = number?;
    match u8::try_from(number) {
        Ok(number @ 1..=31) => Ok((rest, number)),
        _ => fail(),
    }
}

/// `من 3 إلى 7 مايو 2019`, `13-15 تموز`, `12-17/5/2019`, `ليلة 14 على 15 يناير 2011`: one month for both days.
pub(super) fn days_of_month(i: Terms<'_>, order: DateOrder) -> Res<'_, Range> {
    let (i, night) = opt(super::terminal::single(Clitics::Prep, Unit::Night)).parse(i)?;
    let (j, opening) = opening(i);
    let (rest, first) = day(if opening == Opening::None { j } else { fresh(j) })?;
    let rest = match word(Word::On)(rest) {
        Ok((rest, ())) if night.is_some() => rest,
        _ => joint(rest, opening).or_else(|_| slash_of_days(j, rest))?.0,
    };
    let (rest, (said, _)) = super::date::date(fresh(rest))
        .or_else(|_| super::numeric::full(fresh(rest), order))
        .or_else(|_| day_and_moved_month(fresh(rest), opening))
        .or_else(|_| day_in_month(i, fresh(rest), opening))?;
    let Some(DaySaid::Number(last)) = said.day else { return fail() };
    if first >= last {
        return fail();
    }
    let said = Said { swappable: false, ..said };
    let from = Some(Said { day: Some(DaySaid::Number(first)), ..said });
    let rule = if night.is_some() { "range.night" } else { "range.days" };
    Ok((rest, Range { from, to: Some(said), rule, core: j.at }))
}

/// `9 / 10 / 10 / 1940`: two days of one month, a slash between them as between the fields.
fn slash_of_days<'a>(first: Terms<'a>, i: Terms<'a>) -> Res<'a, ()> {
    let (rest, _) = mark(&["/"])(i)?;
    let field = |by: usize| rest.skip(by).first().is_some_and(|term| term.digits.is_some());
    let fields = [0, 2, 4].into_iter().all(field) || rest.skip(4).key() == "(";
    let slashes = [1, 3].into_iter().all(|by| rest.skip(by).key() == "/");
    let listed = context::key_before(&first) == "/";
    if fields && slashes && !listed { Ok((fresh(rest), ())) } else { fail() }
}

/// `من 13 إلى 15 الشهر المقبل`: من goes without saying behind the second day.
fn day_and_moved_month(i: Terms<'_>, opening: Opening) -> Res<'_, super::date::Named> {
    let (i, number) = day(i)?;
    let (i, moved) = alt((super::moved::unit(Unit::Month), super::date::running)).parse(i)?;
    let said = Said { day: Some(DaySaid::Number(number)), moved: Some(moved), ..Said::default() };
    if opening == Opening::None { fail() } else { Ok((i, (said, "date.day_of_moved_month"))) }
}

/// `يقام المعرض من 12 إلى 15 في مارس`: the days of a gathering; `ارتفع المؤشر من 12 إلى 15 في مارس` counts.
fn day_in_month<'a>(start: Terms<'a>, i: Terms<'a>, opening: Opening) -> Res<'a, super::date::Named> {
    let (i, number) = day(i)?;
    let (i, ()) = word(Word::In)(i)?;
    let (i, month) = month::named(Clitics::Bare)(i)?;
    let (i, year) = opt(year::after_month).parse(i)?;
    if opening == Opening::None || !super::appointment::is_held(start) {
        return fail();
    }
    let (day, month) = (Some(DaySaid::Number(number)), Some(month.said));
    Ok((i, (Said { year, month, day, ..Said::default() }, "date.day_month")))
}

/// `يوليو 13-15`, `تموز 13 إلى 15`.
pub(super) fn month_days(i: Terms<'_>) -> Res<'_, Range> {
    let core = i.at;
    let (i, month) = month::named(Clitics::Prep)(i)?;
    let (i, first) = day(i)?;
    let (i, ()) = joint(i, Opening::None)?;
    let (i, last) = day(i)?;
    let (i, found) = opt(year::after_month).parse(i)?;
    if first >= last {
        return fail();
    }
    let said = Said { month: Some(month.said), year: found, ..Said::default() };
    let with = |day| Some(Said { day: Some(DaySaid::Number(day)), ..said });
    Ok((i, Range { from: with(first), to: with(last), rule: "range.days", core }))
}
