//! Ranges of years: `بين عامي 2011 و2014`, `من 2010 إلى 2015`, `2020-2021`, `1914-18`, `(1332-1406م)`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::context;
use super::input::{Res, Terms, fail};
use super::range::{Opening, Range, fresh, joint, opening};
use super::terminal::{Clitics, digits, sense};
use super::two_years::{are_in_a_row, are_of_a_life, follows_years, is_of_years};
use super::year;
use crate::lexicon::{Classes, Cues, Sense};
use crate::said::{Era, Said, Unit, YearSaid};

/// `بين عامي 2011 و2014`, `بين عامي 1990 وألفين`, `من 2010 إلى 2015`, `2020-2021`, `1914-18`, `(1332-1406م)`.
pub(super) fn years(i: Terms<'_>) -> Res<'_, Range> {
    let start = i;
    let (i, opening) = opening(i);
    let core = i.at;
    let i = if opening == Opening::None { i } else { fresh(i) };
    let (i, pair) =
        opt(|i| sense(YEARS, Clitics::Prep, |found| names_years(found).then_some(()))(i)).parse(i)?;
    if pair.is_some() && opening == Opening::None {
        return fail();
    }
    let (rest, (marked, first)) = year_number(i)?;
    let sign = rest.key();
    let (rest, ()) = match joint(rest, opening) {
        Ok(found) => found,
        Err(_) if rest.key() == "/" && is_of_years(start) => (fresh(rest.skip(1)), ()),
        Err(error) => return Err(error),
    };
    let (rest, second) = match year_number(rest) {
        Ok((rest, (_, second))) => (rest, second),
        Err(_) if pair.is_some() => year::in_words(rest)?,
        Err(error) => return Err(error),
    };
    let calendar = |year: &YearSaid| year.era.map(Era::calendar);
    if calendar(&first).is_some() && calendar(&second).is_some() && calendar(&first) != calendar(&second) {
        return fail();
    }
    let in_a_row = opening == Opening::None && is_of_years(start) && are_in_a_row(first, second);
    let (first, second) =
        if in_a_row && first.number > second.number { (second, first) } else { (first, second) };
    let Some((first, second)) = complete(first, second) else { return fail() };
    let plain = opening == Opening::None && !marked;
    let licensed = pair.is_some()
        || in_a_row
        || plain && are_of_a_life(start, rest, first, second)
        || first.era.is_some()
        || marked
        || (1000..=2200).contains(&first.number)
            && (1000..=2200).contains(&second.number)
            && first.digits == 4
            && !context::counts_a_noun(rest)
            && (context::is_open(rest)
                || context::after_yearly_noun(start)
                || opening != Opening::None
                    && context::is_told(rest)
                    && are_near(first, second)
                    && !wants_amount(start));
    let dashed = matches!(sign, "-" | "–" | "—" | "/" | "ـ");
    let beside_hijri = first.era == Some(Era::Ce) && year::beside_hijri(start);
    let apart = sign == "/" && !in_a_row && !follows_years(start, 1);
    if !licensed || apart || plain && !dashed || plain && !beside_hijri && amount_before(start) {
        return fail();
    }
    let year = |year| Some(Said { year: Some(year), ..Said::default() });
    Ok((rest, Range { from: year(first), to: year(second), rule: "range.years", core }))
}

/// `بلغ عدد المصابين ما بين 2000 و2015`, `يتراوح السعر بين 1910 و1925`: a word of amounts a few terms before.
fn wants_amount(i: Terms<'_>) -> bool {
    const REACH: usize = 6;
    let mut before = (1..=REACH).filter_map(|back| i.at.checked_sub(back));
    before.any(|at| i.doc.cues(at).has(Cues::AMOUNT))
}

/// `ما بين 2003 و2005 نظم المركز`: years of our time close to each other behind بين or من, before a verb that tells of them.
fn are_near(first: YearSaid, second: YearSaid) -> bool {
    const FEW: i32 = 20;
    let ours = 1900..=2035;
    let years = ours.contains(&first.number) && ours.contains(&second.number);
    years && (0..=FEW).contains(&(second.number - first.number))
}

/// The classes of words that name years.
const YEARS: Classes = Classes::YEAR_PAIR.or(Classes::YEAR_UNIT);

/// عامي, أعوام: years follow, of which each is one.
fn names_years(found: Sense) -> bool {
    matches!(found, Sense::YearPair | Sense::Unit(Unit::Year, crate::lexicon::Count::Plural))
}

/// A label or an amount before it: أرقام 1984-1990 are no years.
fn amount_before(i: Terms<'_>) -> bool {
    matches!(
        context::key_before(&i),
        "رقم" | "عدد" | "هاتف" | "تليفون" | "جوال" | "نحو" | "/" | "-" | "ص" | "صفحه"
    )
}

/// A year in a range, with its era; true when a word marked it.
fn year_number(i: Terms<'_>) -> Res<'_, (bool, YearSaid)> {
    if let Ok((rest, found)) = alt((year::marked, year::with_era)).parse(i) {
        return Ok((rest, (true, found)));
    }
    let (rest, (number, width)) = digits(Clitics::Prep, 1, 99_999)(i)?;
    let (rest, era) = opt(year::era).parse(rest)?;
    let number = i32::try_from(number).unwrap_or(0);
    Ok((rest, (false, YearSaid { number, digits: width, era, marked: false })))
}

/// The era of the second year is the first one's too, and a short second year is completed; `None` when they run backwards,
/// and for metres: `10-15 م`.
fn complete(first: YearSaid, second: YearSaid) -> Option<(YearSaid, YearSaid)> {
    let era = first.era.or(second.era);
    let first = YearSaid { era, ..first };
    let mut second = YearSaid { era: second.era.or(era), ..second };
    if second.digits == 2 && first.digits == 4 {
        second = YearSaid {
            number: first.number - first.number.rem_euclid(100) + second.number,
            digits: 4,
            ..second
        };
    }
    let before = |year: &YearSaid| matches!(year.era, Some(Era::Bce | Era::Bh));
    let metres = era == Some(Era::Ce) && first.era.is_none_or(|era| era == Era::Ce) && first.number < 100;
    if metres {
        return None;
    }
    let ordered = match (before(&first), before(&second)) {
        (true, true) => first.number > second.number,
        (true, false) => true,
        (false, true) => false,
        (false, false) => first.number < second.number,
    };
    (ordered && second.digits != 1).then_some((first, second))
}
