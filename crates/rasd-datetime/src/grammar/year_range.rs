//! Ranges of years: `بين عامي 2011 و2014`, `من 2010 إلى 2015`, `2020-2021`, `1914-18`, `(1332-1406م)`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::context;
use super::input::{Res, Terms, fail};
use super::range::{Opening, Range, fresh, joint, opening};
use super::terminal::{Clitics, digits, sense};
use super::two_years::{are_in_a_row, are_of_a_life, follow_each_other, follows_years, is_of_years};
use super::year;
use crate::lexicon::{Classes, Count, Cues, Sense};
use crate::said::{Era, Modifier, Said, Unit, YearSaid};

/// `بين عامي 2011 و2014`, `بين عامي 1990 وألفين`, `من 2010 إلى 2015`, `2020-2021`, `1914-18`, `(1332-1406م)`.
pub(super) fn years(start: Terms<'_>) -> Res<'_, Range> {
    let (i, opening) = opening(start);
    let i = if opening == Opening::None { i } else { fresh(i) };
    let (i, about) = opt(about).parse(i)?;
    let core = i.at;
    let (i, named) = opt(years_named).parse(i)?;
    let (rest, (marked, first)) = year_number(i)?;
    let sign = rest.key();
    let (rest, ()) = joint(rest, opening).or_else(|_| slash(opening, rest))?;
    let (rest, second) = match year_number(rest) {
        Ok((rest, (_, second))) => (rest, second),
        Err(_) if named.is_some() => year::in_words(rest)?,
        Err(error) => return Err(error),
    };
    let named = named.is_some();
    let counted = || context::counts_a_noun(rest);
    if about.is_some() && (!(marked || named) || counted()) {
        return fail();
    }
    if named && opening == Opening::None || are_of_two_calendars(first, second) {
        return fail();
    }
    let wanted = || is_of_years(start) && are_in_a_row(first, second);
    let in_a_row = opening == Opening::None && (wanted() || follow_each_other(start, rest, first, second));
    let backwards = in_a_row && first.number > second.number;
    let (first, second) = if backwards { (second, first) } else { (first, second) };
    let Some((first, second)) = complete(first, second) else { return fail() };
    let found = TwoYears { start, rest, opening, sign, named, marked, in_a_row, first, second };
    if !found.is_licensed() || found.is_date() || found.is_amount() {
        return fail();
    }
    let year = |year| Some(Said { year: Some(year), ..Said::default() });
    let from = year(first).map(|from| Said { modifier: about, ..from });
    Ok((rest, Range { from, to: year(second), rule: "range.years", core }))
}

/// `حوالي عام 1357-1366`.
fn about(i: Terms<'_>) -> Res<'_, Modifier> {
    match super::bound::bound_of_date(i)? {
        (rest, Modifier::Approx) => Ok((fresh(rest), Modifier::Approx)),
        _ => fail(),
    }
}

/// The slash of `العام الدراسي 2021/2022`, `ميزانية 2020/2021`.
fn slash(opening: Opening, i: Terms<'_>) -> Res<'_, ()> {
    if i.key() == "/" && opening == Opening::None { Ok((fresh(i.skip(1)), ())) } else { fail() }
}

fn are_of_two_calendars(first: YearSaid, second: YearSaid) -> bool {
    first.era.zip(second.era).is_some_and(|(first, second)| first.calendar() != second.calendar())
}

/// Two numbers that may be years, as they stand.
struct TwoYears<'a> {
    start: Terms<'a>,
    rest: Terms<'a>,
    opening: Opening,
    /// What stands between them.
    sign: &'a str,
    /// عامي stands before them.
    named: bool,
    /// عام stands before the first.
    marked: bool,
    /// Those of a school or a budget.
    in_a_row: bool,
    first: YearSaid,
    second: YearSaid,
}

impl TwoYears<'_> {
    /// No word opens the range and none names the years.
    fn is_plain(&self) -> bool {
        self.opening == Opening::None && !self.marked
    }

    /// Something says that they are years.
    fn is_licensed(&self) -> bool {
        self.named
            || self.marked
            || self.in_a_row
            || self.first.era.is_some()
            || self.is_plain() && are_of_a_life(self.start, self.rest, self.first, self.second)
            || self.look_like_years()
    }

    /// Four digits of our time or the centuries before it, and nothing that they would count.
    fn look_like_years(&self) -> bool {
        let dates = 1000..=2200;
        let years = dates.contains(&self.first.number) && dates.contains(&self.second.number);
        let told = || {
            let verb = self.opening != Opening::None && context::is_told(self.rest);
            verb && are_near(self.first, self.second) && !wants_amount(self.start)
        };
        years
            && self.first.digits == 4
            && !context::counts_a_noun(self.rest)
            && (context::is_open(self.rest) || context::after_yearly_noun(self.start) || told())
    }

    /// A slash joins years only where a word wants two or one is the next after the other.
    fn is_date(&self) -> bool {
        self.sign == "/" && !self.in_a_row && !follows_years(self.start, 1)
    }

    /// Two numbers with no dash between them, or behind a label: `أرقام 1984-1990`.
    fn is_amount(&self) -> bool {
        let dashed = matches!(self.sign, "-" | "–" | "—" | "/" | "ـ");
        let beside_hijri = self.first.era == Some(Era::Ce) && year::beside_hijri(self.start);
        self.is_plain() && (!dashed || !beside_hijri && amount_before(self.start))
    }
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
fn years_named(i: Terms<'_>) -> Res<'_, ()> {
    let (i, _) = sense(YEARS, Clitics::Prep, |found| {
        matches!(found, Sense::YearPair | Sense::Unit(Unit::Year, Count::Plural)).then_some(())
    })(i)?;
    Ok((i, ()))
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
