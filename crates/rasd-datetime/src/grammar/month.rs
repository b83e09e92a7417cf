//! Months: names of every calendar and region, two names of one month together, and months by number.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, bracketed, count, key, sense, single, word};
use super::year;
use crate::calendar::Calendar;
use crate::lexicon::{Classes, Cues, Sense, Word};
use crate::said::{MonthSaid, Unit};

/// A month and whether two names of it disagree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Month {
    pub(super) said: MonthSaid,
    pub(super) conflict: bool,
    /// True after شهر, or with a second name: no doubt is left.
    pub(super) sure: bool,
}

/// A month name: `يناير`, `تشرين الثاني`, `ذي القعدة`.
///
/// Spellings that are other words when folded (آب, أب) count as what is written.
pub(super) fn name<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, MonthSaid> {
    move |i| {
        let (rest, (said, found)) = sense(Classes::MONTH, clitics, month_of)(i)?;
        if super::nil::is_nil(i) {
            return fail();
        }
        let (mut exact, mut doubtful): (Option<MonthSaid>, _) = (None, found.amb);
        for other in i.doc.senses(i.at).filter(|other| other.len == found.len) {
            let Some(month) = month_of(other.sense) else { continue };
            if month == said {
                doubtful = doubtful.max(other.amb);
            }
            if exact.is_none_or(|exact| other.amb < exact.amb) && i.doc.is_exact(i.at, &other) {
                exact = Some(MonthSaid { amb: other.amb, ..month });
            }
        }
        let said = exact.unwrap_or(MonthSaid { amb: doubtful, ..said });
        let amb = if is_doubtful_letter(i, usize::from(found.len)) { 2 } else { said.amb };
        Ok((rest, MonthSaid { amb, ..said }))
    }
}

/// `5 ت 1`, `المادة 5 ت1`: a letter and a number shorten no month for sure when written apart or behind a label.
fn is_doubtful_letter(i: Terms<'_>, len: usize) -> bool {
    let mut letters = i.key().chars();
    let shortened = len == 2 && letters.next().is_some() && letters.next().is_none();
    let together = || i.skip(1).first().is_some_and(|number| number.glued);
    let labelled = || i.at.checked_sub(2).is_some_and(|at| i.doc.cues(at).has(Cues::AMOUNT));
    shortened && (!together() || labelled())
}

fn month_of(sense: Sense) -> Option<MonthSaid> {
    match sense {
        Sense::Month { calendar, month, other } => {
            Some(MonthSaid { calendar: Some(calendar), month, other, amb: 0 })
        }
        _ => None,
    }
}

/// A second name of the same month: `كانون الثاني/يناير`, `آب (أغسطس)`, `آب «أغسطس»`.
fn second_name(i: Terms<'_>) -> Res<'_, MonthSaid> {
    fn after_slash(i: Terms<'_>) -> Res<'_, MonthSaid> {
        let (i, _) = key(&["/", "-", "\\", "أو", "او"])(i)?;
        name(Clitics::Bare)(i)
    }
    alt((after_slash, bracketed(name(Clitics::Bare)))).parse(i)
}

/// `أبريل نيسان`: a second name right behind the first is one only when both are names of one month.
fn beside<'a>(first: MonthSaid) -> impl Fn(Terms<'a>) -> Res<'a, MonthSaid> {
    move |i| {
        let (rest, second) = name(Clitics::Bare)(i)?;
        let agrees = [first.month, first.other].contains(&second.month);
        if second.calendar == first.calendar && agrees { Ok((rest, second)) } else { fail() }
    }
}

/// A month by name, with a second name perhaps, after شهر perhaps.
///
/// `يناير/كانون الثاني` is month 1; the names of two months keep the first and say that they disagree.
pub(super) fn named<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Month> {
    move |i| {
        let (i, marked) = opt(single(clitics, Unit::Month)).parse(i)?;
        let (i, first) = name(if marked.is_some() { Clitics::Bare } else { clitics })(i)?;
        let (after, second) = opt(alt((second_name, beside(first)))).parse(i)?;
        let Some(second) = second.filter(|_| !is_said_again(i)) else {
            return Ok((i, Month { said: first, conflict: false, sure: marked.is_some() }));
        };
        let same_calendar = second.calendar == first.calendar;
        let agrees = [first.month, first.other].contains(&second.month);
        let dashed = matches!(i.key(), "-");
        if !same_calendar || (dashed && !agrees) {
            return Ok((i, Month { said: first, conflict: false, sure: marked.is_some() }));
        }
        let said =
            MonthSaid { month: if agrees { second.month } else { first.month }, other: 0, amb: 0, ..first };
        Ok((after, Month { said, conflict: !agrees, sure: true }))
    }
}

/// `صفر صفر`, `صفر/صفر`: one word is no second name of its month.
fn is_said_again(i: Terms<'_>) -> bool {
    let first = i.at.checked_sub(1).map(|at| i.doc.key(at));
    first == Some(i.key()) || first == Some(i.skip(1).key())
}

/// شهر and a number, or الشهر and an ordinal: `شهر 11`, `شهر ثلاثة`, `الشهر التاسع`.
pub(super) fn numbered<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Month> {
    move |i| {
        let (rest, definite) = single(clitics, Unit::Month)(i)?;
        let (after, number) = count(Clitics::Bare, 1, 12)(rest)?;
        let month = u8::try_from(number).unwrap_or(0);
        if month == 0
            || super::context::in_a_row(after)
            || rest.first().is_some_and(|term| term.glued)
            || definite && is_rank(rest) && is_of_a_stretch(after)
        {
            return fail();
        }
        let (after, calendar) = of_calendar(after)?;
        let said = MonthSaid { calendar, month, other: 0, amb: 0 };
        Ok((after, Month { said, conflict: false, sure: true }))
    }
}

/// التاسع behind الشهر; what says `شهر 8` names a month, from wherever somebody came in it.
fn is_rank(i: Terms<'_>) -> bool {
    i.first().is_some_and(|term| term.kind == TokenKind::Word && term.clitics.article())
}

/// `الشهر التاسع من الحمل`: a month of what is neither a year nor a calendar nor said to be this one.
fn is_of_a_stretch(i: Terms<'_>) -> bool {
    word(Word::From)(i).is_ok_and(|(rest, ())| {
        let noun = rest.first().is_some_and(|term| term.kind == TokenKind::Word);
        let undated = rest.classes().has(Classes::MONTH) || !rest.classes().has(Classes::KNOWN);
        noun && undated && calendar_word(rest).is_err()
    })
}

/// `الشهر الثامن من التقويم الهجري`, `الشهر التاسع من السنة الهجرية`: the calendar said behind the number; none is read of `من التقويم القمري`.
fn of_calendar(i: Terms<'_>) -> Res<'_, Option<Calendar>> {
    let Ok((adjective, ())) = word(Word::From)(i).and_then(|(rest, ())| calendar_word(rest)) else {
        return Ok((i, None));
    };
    if adjective.cues().has(Cues::OTHER_CALENDAR) {
        return fail();
    }
    let Ok((rest, _)) = year::hijri(adjective) else { return Ok((i, None)) };
    let dated = rest.classes().has(Classes::NUMBER);
    Ok((if dated { i } else { rest }, Some(Calendar::Hijri)))
}

/// التقويم, السنة, العام.
fn calendar_word(i: Terms<'_>) -> Res<'_, ()> {
    match single(Clitics::Bare, Unit::Year)(i) {
        Ok((rest, true)) => Ok((rest, ())),
        _ => key(&["التقويم"])(i).map(|(rest, _)| (rest, ())),
    }
}

/// Any month.
pub(super) fn month<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Month> {
    move |i| alt((named(clitics), numbered(clitics))).parse(i)
}
