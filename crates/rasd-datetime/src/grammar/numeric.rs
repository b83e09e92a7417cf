//! Dates in digits: `12/11/2021`, `2021-11-12`, `15 / 5 / 1985`, `2/2013`, and day and month alone where they are licensed.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::context;
use super::date::Named;
use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, bracketed, digits, key};
use super::year;
use crate::context::DateOrder;
use crate::lexicon::{Classes, Word};
use crate::said::{DaySaid, Era, MonthSaid, Said, YearSaid};

/// The first Hijri year that numeric dates are written with; no Gregorian text of such age has any.
const HIJRI: core::ops::RangeInclusive<i32> = 1300..=1499;

/// A number with how many digits it was written with.
type Field = (u32, u8);

/// Any date in digits.
pub(super) fn date(i: Terms<'_>, order: DateOrder) -> Res<'_, Named> {
    let apart = i.skip(1).classes().has(Classes::SIGN.or(Classes::NUMBER));
    if !apart && !i.classes().has(Classes::DATE_TOKEN) {
        return fail();
    }
    if let Ok(found) = full(i, order) {
        return Ok(found);
    }
    alt((month_year, month_comma_year, |i| day_month(i, order))).parse(i)
}

/// `08، 2019 م`: two digits and a year with its era.
fn month_comma_year(i: Terms<'_>) -> Res<'_, Named> {
    let (rest, (month, width)) = digits(Clitics::Prep, 1, 12)(i)?;
    let (rest, _) = super::terminal::comma(rest)?;
    let (rest, year) = year::with_era(rest)?;
    if width != 2 {
        return fail();
    }
    let said = Said { month: Some(month_said(month)), year: Some(year), ..Said::default() };
    Ok((rest, (said, "date.numeric_month_year")))
}

/// Three fields, in one token or apart, with an era perhaps.
pub(super) fn full(i: Terms<'_>, order: DateOrder) -> Res<'_, Named> {
    let (i, fields) = alt((one_token, apart, marked)).parse(i)?;
    let (i, era) = opt(year::era).parse(i)?;
    match read(fields, order, era) {
        Some(said) => Ok((i, (said, "date.numeric"))),
        None => fail(),
    }
}

/// A date that the tokenizer kept together.
fn one_token(i: Terms<'_>) -> Res<'_, [Field; 3]> {
    if !super::terminal::at_kind(i, TokenKind::Date) {
        return fail();
    }
    let mut parts = i.key().split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut field =
        || parts.next().and_then(|part| Some((part.parse().ok()?, u8::try_from(part.len()).ok()?)));
    match (field(), field(), field()) {
        (Some(a), Some(b), Some(c)) => Ok((i.skip(1), [a, b, c])),
        _ => fail(),
    }
}

/// `22 / 8 / 1929`, `17 / 2 / ( 1966 )`, and with bidi marks between.
fn apart(i: Terms<'_>) -> Res<'_, [Field; 3]> {
    const SIGNS: &[&str] = &["/", "-", ".", "\\", "؍"];
    let (i, a) = digits(Clitics::Prep, 1, 9999)(i)?;
    let (i, first) = key(SIGNS)(i)?;
    let (i, b) = digits(Clitics::Bare, 1, 31)(i)?;
    let (i, second) = key(SIGNS)(i)?;
    let (i, c) = alt((digits(Clitics::Bare, 1, 9999), bracketed(digits(Clitics::Bare, 1, 9999)))).parse(i)?;
    let continues = i.first().is_some_and(|term| term.glued)
        && SIGNS.contains(&i.key())
        && i.skip(1).first().is_some_and(|term| term.digits.is_some());
    if first == second && a.1 + c.1 >= 5 && !continues { Ok((i, [a, b, c])) } else { fail() }
}

/// `6-12-2020` with a mark of direction before each sign, which then looks like a minus.
fn marked(i: Terms<'_>) -> Res<'_, [Field; 3]> {
    fn signed_field(i: Terms<'_>) -> Option<Field> {
        i.first().filter(|term| term.kind == TokenKind::Num)?;
        let digits = i.key().strip_prefix('-').filter(|_| touches(i))?;
        Some((digits.parse().ok()?, u8::try_from(digits.len()).ok()?))
    }
    let (i, a) = digits(Clitics::Prep, 1, 9999)(i)?;
    match (signed_field(i), signed_field(i.skip(1))) {
        (Some(b), Some(c)) if signed_field(i.skip(2)).is_none() => Ok((i.skip(2), [a, b, c])),
        _ => fail(),
    }
}

/// True when nothing, or nothing but marks of direction, stands before a term.
fn touches(i: Terms<'_>) -> bool {
    let between = |before: u32, start: u32| {
        i.doc.stream.source().get(usize::try_from(before).ok()?..usize::try_from(start).ok()?)
    };
    let marks = |text: &str| text.chars().all(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}'));
    match (i.before(), i.first()) {
        (Some(before), Some(term)) => term.glued || between(before.end, term.start).is_some_and(marks),
        _ => false,
    }
}

/// Day, month and year of three fields, in the only order that fits; `None` when none does.
///
/// A year of four digits stands first or last. A number above twelve is a day; where both fit, the context decides.
fn read([a, b, c]: [Field; 3], order: DateOrder, era: Option<Era>) -> Option<Said> {
    let (year, month, day, swappable) = if a.1 >= 3 {
        (a, b, c, false)
    } else if a.0 <= 12 && (b.0 > 12 || order == DateOrder::MonthFirst) {
        (c, a, b, b.0 <= 12)
    } else {
        (c, b, a, a.0 <= 12 && a.0 != b.0)
    };
    let (month, day) = (u8::try_from(month.0).ok()?, u8::try_from(day.0).ok()?);
    let number = i32::try_from(year.0).ok()?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !matches!(year.1, 2 | 4) {
        return None;
    }
    let era = era.or_else(|| (year.1 == 4 && HIJRI.contains(&number)).then_some(Era::Ah));
    let year = YearSaid { number, digits: year.1, era, marked: false };
    let month = MonthSaid { calendar: None, month, other: 0, amb: 0 };
    let swappable = swappable && era.is_none_or(|era| era == Era::Ce);
    Some(Said {
        year: Some(year),
        month: Some(month),
        day: Some(DaySaid::Number(day)),
        swappable,
        ..Said::default()
    })
}

/// `2/2013`, `2015/3`: a month and a year of four digits, with nothing between but the sign.
fn month_year(i: Terms<'_>) -> Res<'_, Named> {
    let (rest, a) = digits(Clitics::Prep, 1, 2200)(i)?;
    let (rest, b) = signed(rest, &["/", "-"], 2200)?;
    let (month, year) = if a.1 == 4 { (b, a) } else { (a, b) };
    let fits = year.1 == 4 && (1700..=2200).contains(&year.0) && month.1 <= 2 && (1..=12).contains(&month.0);
    if !fits || continues(rest) || context::amounts_to(i) || context::counts_a_noun(rest) {
        return fail();
    }
    let said = Said {
        year: Some(YearSaid {
            number: i32::try_from(year.0).unwrap_or(0),
            digits: 4,
            era: None,
            marked: false,
        }),
        month: Some(month_said(month.0)),
        ..Said::default()
    };
    Ok((rest, (said, "date.numeric_month_year")))
}

/// `21/09` after في, يوم, بتاريخ, a weekday or `سأعود`.
fn day_month(i: Terms<'_>, order: DateOrder) -> Res<'_, Named> {
    let (rest, said) = day_and_month(i, order)?;
    let padded = |i: Terms<'_>| i.first().is_some_and(|term| term.width == 2 && term.digits < Some(10));
    let two = |i: Terms<'_>| i.first().is_some_and(|term| term.width == 2);
    let (a, b) = (i, i.skip(2));
    let slash = i.skip(1).key() == "/";
    let licensed = slash && (padded(a) || padded(b)) && two(a) && two(b) && !context::amounts_to(i)
        || context::after_word(i, Word::Date)
        || context::after_word(i, Word::In)
        || context::after_word(i, Word::Joins)
        || slash && !context::amounts_to(i) && before_hour(rest)
        || super::appointment::is_dated(i, rest)
        || super::point::after_day_word(i) && (slash || !super::point::after_weekday(i));
    let counted = super::terminal::at_kind(rest, TokenKind::Symbol) || context::counts_a_noun(rest);
    let (rest, said) = super::date::moved_behind(rest, &said);
    if licensed && !counted { Ok((rest, (said, "date.numeric_day_month"))) } else { fail() }
}

/// `20/9 الساعة 8`: an hour stands behind.
fn before_hour(rest: Terms<'_>) -> bool {
    super::terminal::single(Clitics::Bare, crate::said::Unit::Hour)(rest).is_ok_and(|(_, definite)| definite)
        && super::clock::clock(Terms { start: rest.at, ..rest }).is_ok()
}

/// Day and month in digits, wherever they stand.
pub(super) fn day_and_month(i: Terms<'_>, order: DateOrder) -> Res<'_, Said> {
    let (rest, a) = digits(Clitics::Prep, 1, 31)(i)?;
    let (rest, b) = signed(rest, &["/", "-"], 31)?;
    let (day, month) = if b.0 > 12 || order == DateOrder::MonthFirst { (b, a) } else { (a, b) };
    if continues(rest) || a.1 > 2 || b.1 > 2 || month.0 > 12 {
        return fail();
    }
    let said = Said {
        month: Some(month_said(month.0)),
        day: Some(DaySaid::Number(u8::try_from(day.0).unwrap_or(0))),
        swappable: a.0 <= 12 && b.0 <= 12 && a.0 != b.0,
        ..Said::default()
    };
    Ok((rest, said))
}

/// A sign and a number, both touching what stands before.
fn signed<'a>(i: Terms<'a>, signs: &'static [&'static str], high: u32) -> Res<'a, Field> {
    if !touches(i) {
        return fail();
    }
    let (i, _) = key(signs)(i)?;
    if !touches(i) {
        return fail();
    }
    digits(Clitics::Bare, 1, high)(i)
}

/// True when a further sign and number follow.
fn continues(rest: Terms<'_>) -> bool {
    matches!(rest.key(), "/" | "-" | "." | "%" | ":")
        && rest.skip(1).first().is_some_and(|term| term.glued && term.digits.is_some())
}

fn month_said(month: u32) -> MonthSaid {
    MonthSaid { calendar: None, month: u8::try_from(month).unwrap_or(0), other: 0, amb: 0 }
}
