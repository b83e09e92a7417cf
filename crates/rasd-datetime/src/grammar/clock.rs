//! Clock times: `الساعة الثالثة والنصف عصرا`, `9:45 م`, `الثامنة إلا ربعا مساء بتوقيت مكة`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::date::Named;
use super::input::{Res, Terms, fail};
use super::minutes::{Minutes, dialect_one, hour, minute_unit, minutes, seconds};
use super::terminal::{Clitics, at_kind, digits, mark, sense, single, word, word_with};
use super::{appointment, context, turned, zone};
use crate::civil::CivilTime;
use crate::lexicon::{Classes, Cues, Sense, Word};
use crate::said::{ClockSaid, Part, Said, Unit};
use crate::terms::{Doc, SenseAt};

/// A clock time with what belongs to it: a part of the day, a zone.
pub(super) fn clock(i: Terms<'_>) -> Res<'_, Named> {
    const MARKS: Classes = Classes::PART.or(Classes::DAY_PART).or(Classes::ZONE).or(Classes::TIME_TOKEN);
    let in_digits = i.classes().has(Classes::NUMBER);
    let unmarked = in_digits && !i.ahead().has(MARKS);
    if !i.classes().has(Classes::CLOCK) || unmarked || turned::is_behind_sign(i) {
        return fail();
    }
    if !i.ahead().has(Classes::NUMBER.or(Classes::TIME_TOKEN)) {
        return spoken(i);
    }
    alt((turned::turned, digital, dotted, french, spaced, spoken, packed)).parse(i)
}

/// `1700 بتوقيت غرينتش`, `الساعة 1530 ت غ`: hours and minutes in four digits before a zone, where an hour stands; not the price of
/// `وصل سعر الذهب إلى 1700 بتوقيت غرينتش`.
fn packed(i: Terms<'_>) -> Res<'_, Named> {
    if !i.ahead().has(Classes::ZONE) {
        return fail();
    }
    let start = i;
    let (i, announced) = hour_word(i);
    let (i, (number, width)) = digits(Clitics::Prep, 0, 2359)(i)?;
    let (i, zone) = zone::zone(i)?;
    let (Ok(hour), Ok(minute)) = (u8::try_from(number / 100), u8::try_from(number % 100)) else {
        return fail();
    };
    let Some(time) = CivilTime::new(hour, minute, 0).filter(|_| width == 4) else { return fail() };
    if !announced && number >= 1000 && !takes_an_hour(start) || is_price(start, 4) {
        return fail();
    }
    let clock = Some(ClockSaid { time, settled: true });
    Ok((i, (Said { clock, zone: Some(zone), ..Said::default() }, "time.digital")))
}

/// The head of a clause, في, عند or أي, or a day or a part of it stands before.
pub(super) fn takes_an_hour(i: Terms<'_>) -> bool {
    let Some(before) = i.at.checked_sub(1) else { return true };
    let of_time = |sense| {
        matches!(
            sense,
            Sense::Part(_) | Sense::DayPart(..) | Sense::Weekday(_) | Sense::Day(_) | Sense::Shift(_)
        )
    };
    let small = matches!(i.doc.key(before), "في" | "وفي" | "عند" | "وعند" | "اي" | "حتي");
    let mark = matches!(i.doc.kind(before), Some(TokenKind::Punct | TokenKind::Newline));
    small || mark || i.doc.means(before, of_time)
}

/// A word of price or of power among the few words before: `سعر الساعة 17,50`, `الكيلو واط في الساعة 0,45`.
fn is_price(i: Terms<'_>, reach: usize) -> bool {
    let word = |at: &usize| i.doc.kind(*at) == Some(TokenKind::Word) || i.doc.key(*at) == ":";
    (1..=reach)
        .map_while(|back| i.at.checked_sub(back))
        .take_while(word)
        .any(|at| i.doc.cues(at).has(Cues::PRICE))
}

/// `7 : 20 صباحا`: blanks around the colon, after الساعة or before a part of the day in words.
fn spaced(i: Terms<'_>) -> Res<'_, Named> {
    let (i, announced) = hour_word(i);
    let (i, (hour, _)) = digits(Clitics::Prep, 0, 24)(i)?;
    let (i, _) = mark(&[":"])(i)?;
    let (i, (minute, width)) = digits(Clitics::Bare, 0, 59)(i)?;
    let (Ok(hour), Ok(minute)) = (u8::try_from(hour), u8::try_from(minute)) else { return fail() };
    let Some(time) = CivilTime::new(hour, minute, 0).filter(|_| width == 2) else { return fail() };
    let clock = Some(ClockSaid { time, settled: hour > 12 || hour == 0 });
    let (rest, (said, rule)) = finish(i, &Said { clock, ..Said::default() }, "time.digital")?;
    if announced || is_worded(&said) { Ok((rest, (said, rule))) } else { fail() }
}

/// A part of the day in words belongs to it, no letter that means metres and pages too.
pub(super) fn is_worded(said: &Said) -> bool {
    said.part.is_some_and(|part| !matches!(part, Part::Am | Part::Pm))
}

/// `الساعة 3.30 عصرا`, `الساعة 17,30`: a dot or a comma for the colon, after الساعة or, the dot, before a part of the day in words;
/// not the price of `سعر الساعة 17,50 جنيها`.
fn dotted(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, before) = opt(part_before).parse(i)?;
    let (i, announced) = hour_word(i);
    let marks: &[char] = if announced { &['.', ','] } else { &['.'] };
    let Some((hour, minute)) = i.key().split_once(marks).filter(|_| at_kind(i, TokenKind::Num)) else {
        return fail();
    };
    let (true, Ok(hour), Ok(minute)) = (minute.len() == 2, hour.parse(), minute.parse()) else {
        return fail();
    };
    let Some(time) = CivilTime::new(hour, minute, 0) else { return fail() };
    let clock = Some(ClockSaid { time, settled: hour > 12 || hour == 0 });
    let (rest, (said, rule)) =
        finish(i.skip(1), &Said { part: before, clock, ..Said::default() }, "time.digital")?;
    let verb = rest.cues().has(Cues::TOLD.or(Cues::SCHEDULED));
    let amount = is_price(start, 2) || !verb && !context::is_open(rest) || context::counts_a_noun(rest);
    if announced && !amount || is_worded(&said) { Ok((rest, (said, rule))) } else { fail() }
}

/// `21h30`, `الساعة 9h15`: the colon of French; few hours without their word may be a length.
fn french(i: Terms<'_>) -> Res<'_, Named> {
    const LEAST: u32 = 6;
    if !i.ahead().has(Classes::TIME_TOKEN) {
        return fail();
    }
    let start = i;
    let (i, _) = hour_word(i);
    let said = i.at > start.at;
    let (i, (hour, _)) = digits(Clitics::Prep, 0, 23)(i)?;
    if !said && (hour < LEAST || context::cues_before(&start).has(Cues::LASTING)) {
        return fail();
    }
    let minute = i.key().strip_prefix(['h', 'H']).and_then(|minute| minute.parse().ok());
    let minute = minute.filter(|_| at_kind(i, TokenKind::Latin) && super::terminal::glued(i));
    let (Ok(hour), Some(minute)) = (u8::try_from(hour), minute) else { return fail() };
    let Some(time) = CivilTime::new(hour, minute, 0) else { return fail() };
    let clock = Some(ClockSaid { time, settled: true });
    finish(i.skip(1), &Said { clock, ..Said::default() }, "time.digital")
}

/// `14:30`, `الساعة 05:16 مساء`, `بعد الظهر 7:00`.
fn digital(i: Terms<'_>) -> Res<'_, Named> {
    if !i.ahead().has(Classes::TIME_TOKEN) {
        return fail();
    }
    let start = i;
    let (i, before) = opt(part_before).parse(i)?;
    let (i, _) = hour_word(i);
    if !at_kind(i, TokenKind::Time) || is_reference(start) {
        return fail();
    }
    let mut fields = i.key().split(':').map(|field| field.parse::<u8>().ok());
    let (hour, minute, second) =
        (fields.next().flatten(), fields.next().flatten(), fields.next().map(Option::unwrap_or_default));
    let written = i.key().split(':').next().unwrap_or_default().len();
    let (Some(hour), Some(minute)) = (hour, minute) else { return fail() };
    let Some(time) = CivilTime::new(hour, minute, second.unwrap_or(0)) else { return fail() };
    let settled = hour > 12 || hour == 0 || written == 2 && hour < 10;
    finish(
        i.skip(1),
        &Said { part: before, clock: Some(ClockSaid { time, settled }), ..Said::default() },
        "time.digital",
    )
}

/// A verse, a score, a proportion.
fn is_reference(i: Terms<'_>) -> bool {
    (1..=3).any(|back| i.at.checked_sub(back).is_some_and(|at| i.doc.cues(at).has(Cues::REFERENCE)))
}

/// الساعة, في تمام, and what else announces an hour; true when it was there.
pub(super) fn hour_word(i: Terms<'_>) -> (Terms<'_>, bool) {
    let (i, exact) = match word_with(Clitics::Prep, Word::AfterHour)(i) {
        Ok((rest, ())) => (rest, true),
        Err(_) => (i, false),
    };
    match single(Clitics::Prep, Unit::Hour)(i) {
        Ok((rest, true)) => (rest, true),
        _ => (i, exact),
    }
}

/// `الساعة الثالثة والنصف`, `الثامنة إلا ربعا مساء`.
///
/// Without الساعة an hour is a time only with minutes or a part of the day.
fn spoken(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, before) = opt(part_before).parse(i)?;
    let (i, announced) = hour_word(i);
    if !announced && ends_a_score(i) {
        return fail();
    }
    let (i, hour) = match hour(i) {
        Err(_) if announced => dialect_one(i)?,
        found => found?,
    };
    let i = if hour.minutes.is_some() { minute_unit(i).0 } else { i };
    let (after, minutes) = minutes(i, announced)?;
    let (after, second) = if minutes.is_some() { opt(seconds).parse(after)? } else { (after, None) };
    let minutes = match (hour.minutes, minutes) {
        (Some(first), more) => {
            Some(Minutes { value: first + more.map_or(0, |more| more.value), words: true })
        }
        (None, minutes) => minutes,
    };
    let (after, _) = opt(word(Word::AfterHour)).parse(after)?;
    let said = Said { part: before, ..Said::default() };
    let (rest, (mut said, rule)) = finish(after, &said, "time.spoken")?;
    let spoken_minutes = minutes.is_some_and(|minutes| minutes.words);
    if said.part.is_some() && said.part == before && !announced && !hour.feminine {
        return fail();
    }
    let letter = said.part.is_some_and(|part| matches!(part, Part::Am | Part::Pm));
    if !announced && (hour.is_first || letter && minutes.is_none() && !is_hour_by_letter(start, rest)) {
        return fail();
    }
    let at = hour.feminine
        && (context::key_before(&start) == "عند"
            || appointment::is_scheduled(start) && appointment::closes(rest));
    if !(announced || at || said.part.is_some() || spoken_minutes && hour.feminine) {
        return fail();
    }
    if !announced && !hour.feminine && minutes.is_none() && letter && !hour.digits {
        return fail();
    }
    let minutes = minutes.map_or(0, |minutes| minutes.value);
    // The quarter before one at noon is behind twelve.
    let noon = matches!(said.part, Some(Part::Noon | Part::Midday | Part::Afternoon | Part::Daytime));
    let whole = if noon && hour.value == 1 && minutes < 0 { 13 } else { i64::from(hour.value) };
    let total = whole * 60 + minutes;
    let total = if total < 0 { total + 24 * 60 } else { total };
    let (Ok(h), Ok(m)) = (u8::try_from(total / 60), u8::try_from(total % 60)) else { return fail() };
    let Some(time) = CivilTime::new(h, m, second.unwrap_or(0)) else { return fail() };
    said.clock = Some(ClockSaid { time, settled: hour.value > 12 || hour.value == 0 });
    Ok((rest, (said, rule)))
}

/// م and ص behind a number mean metres and pages too: `9 م` is an hour alone, behind a day, beside an hour of the other half of the
/// day, or beside any where hours are told.
fn is_hour_by_letter(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let doc = start.doc;
    let own = rest.at.checked_sub(1).map(|own| doc.key(own));
    let letter = |at: usize| doc.means(at, |sense| matches!(sense, Sense::Part(Part::Am | Part::Pm)));
    let beside = |at: usize, first: usize| {
        letter(at) && (own != Some(doc.key(at)) || tells_hours(Terms { at: first, ..start }))
    };
    let before = |back: usize| start.at.checked_sub(back);
    super::length::is_all(start, rest)
        || before(1).is_some_and(|at| is_day(doc, at) || beside(at, at.saturating_sub(1)))
        || before(2).is_some_and(|at| {
            beside(at, at.saturating_sub(1)) || is_day(doc, at) && matches!(doc.key(at + 1), "،" | ",")
        })
        || beside(rest.at + 2, start.at)
}

/// A word of days or a date.
fn is_day(doc: &Doc<'_>, at: usize) -> bool {
    let date = doc.term(at).is_some_and(|term| term.kind == TokenKind::Date || term.width == 4);
    date || doc.means(at, |sense| {
        matches!(
            sense,
            Sense::Weekday(_)
                | Sense::Day(_)
                | Sense::Shift(_)
                | Sense::Month { .. }
                | Sense::Unit(Unit::Day, _)
        )
    })
}

/// A day, الساعة or a word of opening hours stands before: `الأحد 3 م - 9 م`, `ساعات العمل: 3 م - 9 م`.
pub(super) fn tells_hours(i: Terms<'_>) -> bool {
    let hour = |at| i.doc.means(at, |sense| matches!(sense, Sense::Unit(Unit::Hour, _)));
    let mut near = (1..=4).map_while(|back| i.at.checked_sub(back));
    i.at.checked_sub(1).is_some_and(|at| is_day(i.doc, at) || hour(at))
        || near.any(|at| i.doc.cues(at).has(Cues::OPEN_HOURS))
}

/// The 2 of `3-2 مساء أمس` and the nil of `1 - صفر مساء الجمعة` are no hours.
fn ends_a_score(i: Terms<'_>) -> bool {
    let sign = matches!(context::key_before(&i), "-" | "–" | "/" | ":" | "." | "*");
    let glued = i.first().is_some_and(|term| term.glued && term.digits.is_some());
    let number = |at| i.doc.counts(at) || i.doc.term(at).is_some_and(|term| term.digits.is_some());
    sign && (glued || i.at.checked_sub(2).is_some_and(number))
}

/// The part of the day and the zone after a time.
pub(super) fn finish<'a>(i: Terms<'a>, said: &Said, rule: &'static str) -> Res<'a, Named> {
    let (j, _) = opt(alt((word(Word::In), word(Word::From)))).parse(i)?;
    let (i, part) = match part_after_clock(j) {
        Ok((rest, part)) => (rest, Some(part)),
        Err(_) => (i, None),
    };
    let (i, zone) = opt(alt((zone::zone, zone::tight_offset))).parse(i)?;
    Ok((i, (Said { part: part.or(said.part), zone, ..*said }, rule)))
}

/// A part of the day; where it follows a time even ص and م count.
pub(super) fn part_after_clock(i: Terms<'_>) -> Res<'_, Part> {
    let (rest, (part, found)) =
        sense(Classes::PART.or(Classes::DAY_PART), Clitics::Prep, |found| match found {
            Sense::Part(part) | Sense::DayPart(part, 0) => Some(part),
            _ => None,
        })(i)?;
    if is_place(i, &found) { fail() } else { Ok((rest, part)) }
}

/// `مساء`, `في المساء` behind an hour that is one end of a range.
pub(super) fn part_behind(i: Terms<'_>) -> Res<'_, Part> {
    let (i, _) = opt(word(Word::In)).parse(i)?;
    match part_after_clock(i)? {
        (_, Part::Am | Part::Pm) => fail(),
        found => Ok(found),
    }
}

/// A part of the day before its hour; `الليلة` is a day as well, to which the hour is added.
fn part_before(i: Terms<'_>) -> Res<'_, Part> {
    if i.classes().has(Classes::DAY_PART) && i.doc.has(i.at, |found| matches!(found, Sense::DayPart(..))) {
        fail()
    } else {
        part_of_day(i)
    }
}

/// A part of the day in words.
pub(super) fn part_of_day(i: Terms<'_>) -> Res<'_, Part> {
    let (rest, (part, found)) = sense(Classes::PART, Clitics::Prep, |found| match found {
        Sense::Part(part) if !matches!(part, Part::Am | Part::Pm) => Some(part),
        _ => None,
    })(i)?;
    if is_place(i, &found) || part == Part::Forenoon && is_deadline(i) { fail() } else { Ok((rest, part)) }
}

/// `ألا يبحروا قبل ظهر الجمعة`, `سلم البحث قبل ظهر الأحد`: before noon, where nothing is told that was done in the forenoon.
fn is_deadline(i: Terms<'_>) -> bool {
    const REACH: usize = 6;
    let not = |at: usize| {
        matches!(
            i.doc.stream.text(i.doc.token_of(at)),
            "لا" | "ولا"
                | "لن"
                | "ولن"
                | "لم"
                | "ولم"
                | "ألا"
                | "ألّا"
                | "لئلا"
                | "ما"
                | "وما"
                | "مش"
                | "يجب"
        )
    };
    let told = |at: &usize| i.doc.cues(*at).has(Cues::TOLD.or(Cues::REPORT));
    let noon = i.skip(1).key() == "ظهر";
    let mut before = (1..=REACH).filter_map(|back| i.at.checked_sub(back));
    let mut around = (i.at.saturating_sub(REACH)..i.at).chain(i.at + 2..i.at + 5);
    noon && (before.any(not) || !around.any(|at| told(&at)))
}

/// `أمس بالمغرب`, `أمس في المغرب`: behind these prepositions it is a country; `بالعصر` and `في الصباح` are none.
fn is_place(i: Terms<'_>, found: &SenseAt) -> bool {
    found.amb == 2 && (found.clitics.preposition() || matches!(context::key_before(&i), "في" | "وفي"))
}

/// An hour with nothing else, as the end of a range of times may be; true when it is said as hours are.
pub(super) fn bare_hour(i: Terms<'_>) -> Res<'_, (Said, bool)> {
    let (i, _) = hour_word(i);
    let (rest, found) = hour(i)?;
    let rest = if found.minutes.is_some() { minute_unit(rest).0 } else { rest };
    let minute = found.minutes.and_then(|minutes| u8::try_from(minutes).ok()).unwrap_or(0);
    let Some(time) = CivilTime::new(found.value, minute, 0) else { return fail() };
    let clock = Some(ClockSaid { time, settled: found.value > 12 || found.value == 0 });
    Ok((rest, (Said { clock, ..Said::default() }, found.feminine)))
}

/// `23 أكتوبر في السابعة`, `مساء اليوم في السابعة`, `الليلة في 7`: an hour behind its date and في, when nothing follows that it could
/// count or rank; behind a weekday or أمس it may be a rank: `حل أمس في الرابعة`, and so it
/// is behind a verb of results: `حل الفريق مساء الخميس في الخامسة`.
pub(super) fn hour_of_day<'a>(i: Terms<'a>, day: &Said) -> Res<'a, Said> {
    let (rest, (said, feminine)) = bare_hour(i)?;
    let closed = rest.first().is_none_or(|next| next.kind != TokenKind::Word || next.clitics.conjunction());
    let in_digits = i.classes().has(Classes::NUMBER) && day.part.is_some();
    let spoken = feminine && (day.month.is_some() || day.part.is_some());
    let fits = day.part.is_none_or(|part| said.clock.is_some_and(|clock| agrees(clock.time.hour(), part)));
    let ranks = appointment::is_of_result(Terms { at: i.start, ..i });
    if fits && !ranks && closed && (spoken || in_digits) && !ends_a_score(rest) {
        Ok((rest, said))
    } else {
        fail()
    }
}

/// An hour of the part of the day: none of the evening is the third.
fn agrees(hour: u8, part: Part) -> bool {
    match part {
        Part::Morning | Part::Forenoon => (4..=12).contains(&hour),
        Part::Noon | Part::Midday => matches!(hour, 11..=15 | 1..=3),
        Part::Afternoon => !matches!(hour, 8..=11),
        Part::Evening => matches!(hour, 4..=12 | 16..),
        _ => true,
    }
}
