//! Recurrences: `كل يوم`, `كل ثلاثة أشهر`, `كل خميس`, `أيام الخميس`, `يوميا`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::Proclitics;

use super::deixis::weekday_name;
use super::input::{Res, Terms, fail};
use super::length::length;
use super::terminal::{Clitics, ordinal, sense, unit, word_with};
use super::{Expression, Meaning};
use crate::lexicon::{Classes, Count, Sense, Word};
use crate::said::{Amount, Length, Unit};
use crate::terms::Doc;

/// What comes back and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// After so long.
    Every(Box<Length>),
    /// A period said in one word.
    Word(&'static str),
    /// On a weekday.
    Weekday(u8),
    /// On a day of every month.
    DayOfMonth(u8),
}

/// `كل يوم عدا الجمعة`, `يوميا ما عدا الجمعة والسبت`: a weekday taken out of what comes back, right behind it or behind another such
/// day, is no single one.
pub(super) fn is_left_out(doc: &Doc<'_>, end: usize, expression: &Expression) -> bool {
    const LONGEST: usize = 4;
    let weekday = match &expression.meaning {
        Meaning::Point(said, None) => said.is_weekday_only(),
        _ => false,
    };
    let excepts = |at: usize| matches!(doc.key(at), "عدا" | "ماعدا" | "باستثناء");
    let between = end..expression.first;
    let joined = between.is_empty()
        && doc.term(expression.first).is_some_and(|term| term.clitics.conjunction())
        && (1..=LONGEST).map_while(|back| end.checked_sub(back)).any(excepts);
    weekday && between.len() <= LONGEST && (joined || between.clone().any(excepts))
}

/// Any recurrence.
pub(super) fn set(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let said = i.classes().has(Classes::SET.or(Classes::DAY_UNIT)) || i.ahead().has(Classes::EVERY);
    if !said && times_before(&i).is_none() {
        return fail();
    }
    alt((
        adverb,
        every_weekday,
        every_part,
        weekdays,
        every,
        weekday_of_every_month,
        day_of_every_month,
        weekday_of_every_week,
        times,
    ))
    .parse(i)
}

/// `مرتين في الأسبوع`, `خمس مرات في اليوم الواحد`, `ساعتين في اليوم`: the period behind the word for its times; not `مرتين في الأسبوع الماضي`.
fn times(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    if times_before(&i).is_none() {
        return fail();
    }
    let (rest, (of, ..)) =
        unit(Clitics::Bare, |_, count, found| count == Count::Single && found.definite && found.amb < 2)(i)?;
    let (rest, _) = opt(super::terminal::key(&["الواحد", "الواحده"])).parse(rest)?;
    let described = rest.key().starts_with("ال") || super::terminal::cardinal(Clitics::Bare)(rest).is_ok();
    let one = Box::new(Length::of(Amount::Exact(1, 1), of));
    if described { fail() } else { Ok((rest, (Period::Every(one), "set.times"))) }
}

/// `ساعتين`, `ثلاثة أيام`, `40 ساعة`: what is spent in a longer period.
fn is_amount(doc: &Doc<'_>, at: usize) -> bool {
    let counted = at
        .checked_sub(1)
        .is_some_and(|at| doc.numerals(at).is_some_and(|numerals| numerals.cardinal.is_some()));
    doc.means(at, |sense| match sense {
        Sense::Unit(Unit::Minute | Unit::Hour | Unit::Day, count) => counted || count == Count::Dual,
        _ => false,
    })
}

/// Where `مرتين في` or `مرات في` begins before a unit: at the dual, or at في behind a number of times; at the unit of `ثلاث مرات بالأسبوع`.
pub(super) fn times_before(i: &Terms<'_>) -> Option<usize> {
    let key = |back: usize| i.doc.key_before(i.at, back);
    let by =
        may_be_by(i) && i.first().is_some_and(|term| term.clitics == Proclitics::BA.with(Proclitics::AL));
    let gap = usize::from(!by);
    if !by && !super::context::is_behind_in(i) {
        return None;
    }
    let words = gap + if matches!(key(gap + 1), "واحده" | "واحدة") { 2 } else { 1 };
    if is_rank(i.doc, i.at, words) {
        return None;
    }
    let twice =
        i.at.checked_sub(words).filter(|at| i.doc.means(*at, |sense| sense == Sense::Word(Word::Twice)));
    if twice.is_some() {
        return twice;
    }
    match key(words).trim_start_matches('و') {
        "مره" | "مرة" | "مرات" => Some(i.at - gap),
        _ if !by && i.at.checked_sub(2).is_some_and(|at| is_amount(i.doc, at)) => Some(i.at - 1),
        _ => None,
    }
}

/// True before a word that may carry بال, on it or apart; most are told without their proclitics.
fn may_be_by(i: &Terms<'_>) -> bool {
    i.key().starts_with('ب') || !i.doc.stands_alone(i.at)
}

/// `لأول مرة في العام`, `بعد ثلاثة أيام في الشهر`: a rank, or a length from somewhere, counts nothing that comes back.
fn is_rank(doc: &Doc<'_>, at: usize, words: usize) -> bool {
    (words + 1..=words + 2).filter_map(|back| at.checked_sub(back)).any(|before| {
        let rank = || doc.numerals(before).is_some_and(|found| found.ordinal.is_some());
        doc.means(before, |sense| {
            matches!(sense, Sense::Word(Word::Every) | Sense::Edge(_) | Sense::Relator(_))
        }) || rank()
    })
}

/// `كل صباح`, `كل مساء`: every day.
fn every_part(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let (i, ()) = word_with(Clitics::Prep, Word::Every)(i)?;
    let definite = i.first().is_some_and(|term| term.clitics.article());
    let (i, _) = super::clock::part_of_day(i)?;
    if definite { fail() } else { Ok((i, (Period::Word("P1D"), "set.part_of_day"))) }
}

/// `الخامس من كل شهر`, `يوم 15 من كل شهر`.
fn day_of_every_month(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let i = super::terminal::single(Clitics::Prep, Unit::Day)(i).map_or(i, |(rest, _)| rest);
    let (i, n) = super::terminal::count(Clitics::Prep, 1, 31)(i)?;
    let (i, ()) = of_every(i, Unit::Month)?;
    Ok((i, (Period::DayOfMonth(u8::try_from(n).unwrap_or(1)), "set.day_of_month")))
}

/// `الخميس الأول من كل شهر`, `أول أحد من كل شهر`.
fn weekday_of_every_month(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let rank = |i| {
        let last = super::terminal::key(&["اخر"]);
        alt((|i| ordinal(Clitics::Bare)(i).map(|(i, _)| (i, ())), |i| last(i).map(|(i, _)| (i, ())))).parse(i)
    };
    let day = |i| weekday_name(i).map(|(i, _)| (i, ()));
    let i = super::terminal::single(Clitics::Prep, Unit::Day)(i).map_or(i, |(rest, _)| rest);
    let (i, _) = alt(((day, rank), (rank, day))).parse(i)?;
    let (i, ()) = of_every(i, Unit::Month)?;
    let month = Box::new(Length::of(Amount::Exact(1, 1), Unit::Month));
    Ok((i, (Period::Every(month), "set.weekday_of_month")))
}

/// `يوم الجمعة من كل أسبوع`.
fn weekday_of_every_week(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let i = super::terminal::single(Clitics::Prep, Unit::Day)(i).map_or(i, |(rest, _)| rest);
    let (i, (day, ..)) = weekday_name(i)?;
    let (i, ()) = of_every(i, Unit::Week)?;
    Ok((i, (Period::Weekday(day), "set.weekday")))
}

/// `من كل شهر`.
fn of_every(i: Terms<'_>, unit: Unit) -> Res<'_, ()> {
    let (i, ()) = super::terminal::word(Word::From)(i)?;
    let (i, ()) = super::terminal::word(Word::Every)(i)?;
    let (i, _) = super::terminal::single(Clitics::Bare, unit)(i)?;
    Ok((i, ()))
}

/// `يوميا`, `نصف سنويا`.
fn adverb(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let (i, (period, _)) =
        sense(
            Classes::SET,
            Clitics::Bare,
            |found| if let Sense::Set(period) = found { Some(period) } else { None },
        )(i)?;
    Ok((i, (Period::Word(period), "set.adverb")))
}

/// `كل خميس`, `كل يوم جمعة`.
fn every_weekday(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let (i, ()) = word_with(Clitics::Prep, Word::Every)(i)?;
    let i = match super::terminal::single(Clitics::Bare, Unit::Day)(i) {
        Ok((rest, false)) if weekday_name(rest).is_ok() => rest,
        _ => i,
    };
    let (i, (day, ..)) = weekday_name(i)?;
    Ok((i, (Period::Weekday(day), "set.weekday")))
}

/// `أيام الخميس`.
fn weekdays(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let (i, _) = unit(Clitics::Prep, |unit, count, found| {
        unit == Unit::Day && count == Count::Plural && !found.definite
    })(i)?;
    let (i, (day, _, definite)) = weekday_name(i)?;
    if definite { Ok((i, (Period::Weekday(day), "set.weekday"))) } else { fail() }
}

/// `كل عام`, `كل ثلاثة أشهر`; not the greeting كل عام وأنتم بخير, nor a rate: `لكل مليون ساعة عمل`.
fn every(i: Terms<'_>) -> Res<'_, (Period, &'static str)> {
    let rate = i.first().is_some_and(|term| term.clitics.has(Proclitics::LA));
    let (i, ()) = word_with(Clitics::Prep, Word::Every)(i)?;
    let (rest, found) = length(true)(i)?;
    if rate {
        return fail();
    }
    let greeting = matches!(rest.key(), "وانتم" | "وانت" | "وحضرتك" | "وانتي" | "وحضراتكم" | "وشعبنا");
    let exact = found.length.parts().all(|(amount, _)| matches!(amount, Amount::Exact(..)));
    if greeting || !exact { fail() } else { Ok((rest, (Period::Every(Box::new(found.length)), "set.every"))) }
}
