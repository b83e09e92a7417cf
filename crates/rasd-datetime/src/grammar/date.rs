//! Dates with a month name: the day in any form, the month of any calendar, the year.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::{Proclitics, TokenKind};

use super::context;
use super::input::{Res, Terms, fail};
use super::month::{self, Month};
use super::month_day::{day, plain_day};
use super::moved;
use super::nth::{nth_of_month, nth_of_year};
use super::terminal::{Clitics, bracketed, comma, digits, glued, key, mark, shift, single, word, word_with};
use super::year;
use crate::calendar::Calendar;
use crate::lexicon::{Classes, Sense, Word};
use crate::said::{DaySaid, Edge, Moved, Said, Shift, Unit, YearSaid};

/// What a rule says, with the rule's name.
pub(super) type Named = (Said, &'static str);

/// Any date with a month.
pub(super) fn date(i: Terms<'_>) -> Res<'_, Named> {
    if i.classes().has(Classes::EDGE)
        && i.ahead().has(Classes::YEAR_UNIT.or(Classes::FIELD))
        && let Ok(found) = nth_of_year(i)
    {
        return Ok(found);
    }
    if !i.ahead().has(Classes::MONTH.or(Classes::MONTH_UNIT).or(Classes::SHIFT)) {
        return fail();
    }
    if !i.ahead().has(MONTHS) {
        return this_month(i);
    }
    let free = i.start == i.at;
    let found = i.doc.dates.at(i.at * 2 + usize::from(free), || {
        let (rest, found) = any_date(i).ok()?;
        Some((rest.at, found))
    });
    found.map_or_else(fail, |(rest, found)| Ok((Terms { at: rest, ..i }, found)))
}

/// The classes of the words for a month.
const MONTHS: Classes = Classes::MONTH.or(Classes::MONTH_UNIT).or(Classes::THIS);

/// A date with a month, whatever stands there.
pub(super) fn any_date(i: Terms<'_>) -> Res<'_, Named> {
    alt((day_month_year, nth_of_month, day_of_moved_month)).parse(i).or_else(|_| {
        let named = month::named(Clitics::Prep)(i);
        let whole = named.clone().and_then(|(rest, month)| month_day_year(rest, month));
        whole.or_else(|_| month_year(i, named.or_else(|_| month::numbered(Clitics::Prep)(i))?))
    })
}

/// `15 الجاري`: where no word for a month stands, nothing but the number of a day has one.
fn this_month(i: Terms<'_>) -> Res<'_, Named> {
    if i.classes().has(Classes::NUMERAL.or(Classes::DAY_UNIT)) { day_of_moved_month(i) } else { fail() }
}

/// `12 تشرين الثاني 2021`, `الأول من يناير`, `فاتح ماي`, `17 رمضان 2هـ`.
fn day_month_year(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, day) = day(i)?;
    if counts_in_a_month(start, i, day) || is_ranked_before_slash(i) || is_side_of_score(start, i) {
        return fail();
    }
    let (i, dashed) = opt(alt((
        |i| word(Word::From)(i).map(|(i, ())| (i, false)),
        |i| word(Word::In)(i).map(|(i, ())| (i, false)),
        |i| dash(i).map(|(i, ())| (i, true)),
    )))
    .parse(i)?;
    let named = i;
    let (i, month) = month::month(Clitics::Prep)(i)?;
    let framed = dashed == Some(true) && dashed_year(i, month).is_ok();
    let doubtful = month.said.amb > 0 && !month.sure && !framed;
    let placed = month.said.amb == 1 && is_placed(start) && (is_tight(named) || ends_a_date(i, month));
    if dashed == Some(true) && doubtful && !placed {
        return fail();
    }
    if is_onset(start) && month.said.calendar != Some(Calendar::Hijri) {
        return fail();
    }
    if month.said.calendar.is_none() && matches!(day, DaySaid::Middle) && !month.sure {
        return fail();
    }
    let (i, said) = match dashed_year(i, month) {
        Ok(found) if dashed == Some(true) => found,
        _ => rest_of_month(i, month),
    };
    let bare = dashed.is_none() && matches!(day, DaySaid::Number(_)) && names_no_count(named, i);
    if !month.sure && month.said.amb == 2 && said.year.is_none() && !bare {
        return fail();
    }
    Ok((i, (Said { day: Some(day), ..said }, "date.day_month_year")))
}

/// `في 28-مارس`, `يوم 2/ مارس`; `5- مارس الرياضة` is the fifth point of a list.
fn is_placed(start: Terms<'_>) -> bool {
    start.classes().has(Classes::DAY_UNIT) || places_a_day(start)
}

/// `28-مارس`: no space on either side of the sign before a month.
fn is_tight(named: Terms<'_>) -> bool {
    glued(named) && named.before().is_some_and(|sign| sign.glued)
}

/// The end, a mark, a year or what moves it behind a month: `يوم 2 - مارس 2020`, `في 3 -مارس الماضي`, not `يوم 5 - مارس رياضته`.
fn ends_a_date(rest: Terms<'_>, month: Month) -> bool {
    let marks = |kind| matches!(kind, TokenKind::Punct | TokenKind::Newline);
    let (_, said) = rest_of_month(rest, month);
    let told = said.year.is_some() || said.shift.is_some() || said.moved.is_some();
    told || rest.first().is_none_or(|term| marks(term.kind))
}

/// `قتل 12 في مارس 2015`, `عقد المؤتمر الثاني في مارس`: before في a number is a day only where a word says so: `يوم 5 في مايو`,
/// `ليلة الخامس في رمضان`.
fn counts_in_a_month(start: Terms<'_>, rest: Terms<'_>, day: DaySaid) -> bool {
    const DAYS: Classes =
        Classes::DAY_UNIT.or(Classes::NIGHT).or(Classes::WEEKDAY).or(Classes::PART).or(Classes::DAY_PART);
    let placed = matches!(context::key_before(&start), "في" | "وفي" | "بتاريخ" | "تاريخ" | "مواليد");
    let said = placed || (start.at.saturating_sub(1)..rest.at).any(|at| start.doc.classes(at).has(DAYS));
    matches!(day, DaySaid::Number(_)) && word(Word::In)(rest).is_ok() && !said
}

/// `الثاني / كانون الأول`: a rank stands before no slash.
fn is_ranked_before_slash(rest: Terms<'_>) -> bool {
    rest.key() == "/" && rest.before().is_some_and(|term| term.kind == TokenKind::Word)
}

/// `فاز ثلاثة صفر`, `فازوا 3 لصفر`: nil is the other side of a score. A day stands before the month in digits, as a rank or behind في.
fn is_side_of_score(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let nil = rest.key().ends_with("صفر") && rest.first().is_some_and(|term| !term.clitics.conjunction());
    nil && super::nil::is_side(start, rest) && year::after_month(rest.skip(1)).is_err()
}

/// مستهل is the first day of a Hijri month, and the beginning of any other.
fn is_onset(i: Terms<'_>) -> bool {
    let has = |test: fn(Sense) -> bool| i.doc.has(i.at, test);
    has(|found| matches!(found, Sense::Edge(Edge::Start))) && has(|found| matches!(found, Sense::MonthDay(_)))
}

/// `3 التمور`: nothing definite stands behind the number that counts it.
fn names_no_count(named: Terms<'_>, rest: Terms<'_>) -> bool {
    let digits = named.before().is_some_and(|term| term.digits.is_some());
    digits && named.first().is_some_and(|term| term.clitics == Proclitics::AL) && context::is_open(rest)
}

/// `يناير 12, 2018`, `شباط 13`.
fn month_day_year(i: Terms<'_>, month: Month) -> Res<'_, Named> {
    let (i, dashed) = opt(dash).parse(i)?;
    let (i, number) = plain_day(i)?;
    let doubtful = month.said.amb == 2 || month.said.amb == 1 && dashed.is_some();
    let measured =
        glued(i) && !matches!(i.key(), "،" | "," | "." | ")" | "؛" | ":") || matches!(i.key(), "/" | "%");
    if doubtful || context::counts_a_noun(i) || measured {
        return fail();
    }
    let (i, said) = rest_of_month(i, month);
    let alone = said.year.is_none() && i.first().is_some_and(|term| term.kind == TokenKind::Word);
    if alone && !context::is_open(i) {
        return fail();
    }
    Ok((i, (Said { day: Some(DaySaid::Number(number)), ..said }, "date.month_day_year")))
}

/// `كانون الثاني 2022`, `شهر صفر من عام 1440هـ`, `شباط الماضي`, `نيسان`; ربيع of a Christian year is the season.
fn month_year<'a>(start: Terms<'a>, (i, month): (Terms<'a>, Month)) -> Res<'a, Named> {
    let (i, said) = rest_of_month(i, month);
    let christian = said.year.is_some_and(|year| year.number >= 1600 && year.era.is_none());
    if month.said.calendar == Some(Calendar::Hijri) && month.said.other > 0 && christian {
        return fail();
    }
    let backed = said.year.is_some() || said.shift.is_some() || said.moved.is_some() || month.sure;
    let number = start.doc.counts(start.at);
    let placed = backed || context::places_a_month(start, i) && !number;
    let clear = match month.said.amb {
        0 => month.said.other == 0 || backed,
        1 => placed && !(context::is_person(start) && said.year.is_none() && said.shift.is_none()),
        _ => {
            month.sure
                || month.said.other > 0
                    && said.year.is_some_and(|year| !year.marked)
                    && !context::is_event(start)
        }
    };
    let rule = if said.year.is_some() { "date.month_year" } else { "date.month" };
    if clear && !context::is_epithet(i) { Ok((i, (said, rule))) } else { fail() }
}

/// A month name that is clear only because a month stands before it: `بين يناير ومارس`.
pub(super) fn month_again<'a>(i: Terms<'a>, first: &Said) -> Res<'a, Said> {
    let (i, month) = month::named(Clitics::Prep)(i)?;
    let alike = first.month.is_some_and(|first| first.calendar == month.said.calendar);
    if alike && first.day.is_none() && month.said.amb < 2 { Ok(rest_of_month(i, month)) } else { fail() }
}

/// The year or the shift after a month.
pub(super) fn rest_of_month(i: Terms<'_>, month: Month) -> (Terms<'_>, Said) {
    let said = Said { month: Some(month.said), conflict: month.conflict, ..Said::default() };
    if let Ok((rest, year)) = year::after_month(i) {
        return (rest, Said { year: Some(year), ..said });
    }
    if let Ok((rest, year)) = year_behind_slash(i) {
        return (rest, Said { year: Some(year), ..said });
    }
    if month.said.calendar == Some(Calendar::Hijri)
        && let Ok((rest, year)) = year::early(i)
    {
        return (rest, Said { year: Some(year), ..said });
    }
    moved_behind(i, &said)
}

/// What moves a month or a day of one: `الماضي`, `من العام نفسه`.
pub(super) fn moved_behind<'a>(i: Terms<'a>, said: &Said) -> (Terms<'a>, Said) {
    if let Ok((rest, shift)) = shift(i) {
        return (rest, Said { shift: Some(shift), ..*said });
    }
    let linked = opt(alt((word(Word::From), word(Word::In), |i| comma(i).map(|(i, _)| (i, ()))))).parse(i);
    let j = linked.map_or(i, |(j, _)| j);
    match moved::unit(Unit::Year)(j) {
        Ok((rest, moved)) => (rest, Said { moved: Some(moved), ..*said }),
        Err(_) => (i, *said),
    }
}

/// `أيار / ( 1936 )`, `تموز / 1936`; not `مارس / 1500 طن`, `آب / 2012 / 5`.
fn year_behind_slash(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (i, _) = mark(&["/"])(i)?;
    let bare = digits(Clitics::Bare, 1000, 2200);
    let (rest, (number, digits)) = alt((&bare, bracketed(&bare))).parse(i)?;
    let number = i32::try_from(number).unwrap_or(i32::MAX);
    let goes_on = matches!(rest.key(), "/" | "-") || !context::is_open(rest);
    if digits != 4 || goes_on {
        fail()
    } else {
        Ok((rest, YearSaid { number, digits, era: None, marked: false }))
    }
}

/// `12-يناير-2011`: the sign before the month stands before the year too.
fn dashed_year(i: Terms<'_>, month: Month) -> Res<'_, Said> {
    fn bare(i: Terms<'_>) -> Res<'_, YearSaid> {
        let (i, (number, digits)) = digits(Clitics::Bare, 1000, 2999)(i)?;
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        Ok((i, YearSaid { number, digits, era: None, marked: false }))
    }
    let (i, ()) = dash(i)?;
    let (i, year) = alt((year::with_era, bare)).parse(i)?;
    let said = Said { month: Some(month.said), conflict: month.conflict, ..Said::default() };
    Ok((i, Said { year: Some(year), ..said }))
}

fn dash(i: Terms<'_>) -> Res<'_, ()> {
    let (i, _) = mark(&["-", "/", ".", "–"])(i)?;
    Ok((i, ()))
}

/// `ال 25 من الشهر ذاته`, `التاسع عشر من هذا الشهر`, `يوم 15 الجاري`, `في 14 الشهر المقبل`.
fn day_of_moved_month(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, day) = opt(single(Clitics::Prep, Unit::Day)).parse(i)?;
    let (i, number) = plain_day(i)?;
    let (rest, moved) = alt((of_moved_month, running, moved::unit(Unit::Month))).parse(i)?;
    let linked = word(Word::From)(i).is_ok() || super::length::is_all(start, rest);
    if !linked && day.is_none() && !places_a_day(start) {
        return fail();
    }
    let i = rest;
    let said = Said { day: Some(DaySaid::Number(number)), moved: Some(moved), ..Said::default() };
    Ok((i, (said, "date.day_of_moved_month")))
}

/// في, بتاريخ or a weekday before a number: `في 15 الجاري`; a number alone is no day: `الحساب 15 الجاري`.
fn places_a_day(i: Terms<'_>) -> bool {
    let before = context::key_before(&i);
    let prefixed = i.first().is_some_and(|term| term.clitics.preposition());
    let small = matches!(
        before,
        "في" | "وفي" | "حتي" | "منذ" | "بتاريخ" | "لغايه" | "لغاية" | "بين" | "قبل" | "بعد"
    );
    prefixed || small || super::point::after_day_word(i)
}

fn of_moved_month(i: Terms<'_>) -> Res<'_, Moved> {
    let (i, ()) = word(Word::From)(i)?;
    moved::unit(Unit::Month)(i)
}

/// `الجاري`, `من الجاري` behind a day: the month goes without saying.
pub(super) fn running(i: Terms<'_>) -> Res<'_, Moved> {
    let (i, _) = opt(word(Word::From)).parse(i)?;
    let (i, _) = key(&["الجاري"])(i)?;
    Ok((i, Moved { unit: Unit::Month, shift: Shift::By(0) }))
}

/// The word that joins two datings of one day.
pub(super) fn joins(i: Terms<'_>) -> Res<'_, ()> {
    let (i, ()) = word_with(Clitics::MaybeAnd, Word::Joins)(i)?;
    let (i, _) = opt(mark(&[":"])).parse(i)?;
    let (i, _) = opt(word(Word::In)).parse(i)?;
    Ok((i, ()))
}
