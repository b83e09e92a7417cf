//! Days counted from today and days of the week: `أمس`, `بعد غد`, `الخميس المقبل`, `مساء الأحد`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::context;
use super::date::Named;
use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, sense, shift, single, this};
use crate::lexicon::{Classes, Cues, Sense, Word};
use crate::said::{Moved, Part, Said, Shift, Unit};

/// أمس, غدا, الآن, اليوم.
pub(super) fn deictic(i: Terms<'_>) -> Res<'_, Named> {
    alt((counted_day, present, part_today, today)).parse(i)
}

/// `أمس`, `يوم غد`, `اليوم الذي بعد الغد`.
fn counted_day(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = opt(single(Clitics::Prep, Unit::Day)).parse(i)?;
    let (i, (by, _)) =
        sense(Classes::DAY, Clitics::Prep, |found| if let Sense::Day(by) = found { Some(by) } else { None })(
            i,
        )?;
    let moved = Some(Moved { unit: Unit::Day, shift: Shift::By(by) });
    Ok((i, (Said { moved, ..Said::default() }, "date.deictic")))
}

/// `الآن`, `حاليا`.
fn present(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = sense(Classes::PRESENT, Clitics::Prep, |found| (found == Sense::Present).then_some(()))(i)?;
    Ok((i, (Said { present: true, ..Said::default() }, "date.present")))
}

/// `الليلة`, `هذا الصباح`.
fn part_today(i: Terms<'_>) -> Res<'_, Named> {
    let (i, ((part, by), _)) = sense(Classes::DAY_PART, Clitics::Bare, |found| {
        if let Sense::DayPart(part, by) = found { Some((part, by)) } else { None }
    })(i)?;
    let moved = Some(Moved { unit: Unit::Day, shift: Shift::By(by) });
    Ok((i, (Said { moved, part: Some(part), ..Said::default() }, "date.part_of_today")))
}

/// `اليوم`, unless an adjective makes it some other day or في a rate.
pub(super) fn today(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, definite) = single(Clitics::Bare, Unit::Day)(i)?;
    let prefixed = start.first().is_some_and(|term| term.clitics.preposition());
    let rate = context::key_before(&start) == "في" && weekday_name(i).is_err() || is_like_it(start, i);
    if !definite || prefixed || rate || i.cues().has(Cues::OTHER_DAY) || shift(i).is_ok() {
        return fail();
    }
    let moved = Some(Moved { unit: Unit::Day, shift: Shift::By(0) });
    Ok((i, (Said { moved, today: true, ..Said::default() }, "date.today")))
}

/// `مثل هذا اليوم من عام 1990` is not today.
fn is_like_it(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let like = || start.at.checked_sub(2).is_some_and(|at| super::moved::is_like(start.doc.key(at)));
    context::key_before(&start) == "هذا" && like() && super::moved::is_of_another_year(rest)
}

/// A weekday with what moves it: `الخميس`, `يوم الجمعة المقبل`, `هذا الاثنين`.
///
/// Without ال it is a name or a number (خميس, أحد), so يوم must stand before it.
pub(super) fn weekday(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, demonstrative) = opt(this).parse(i)?;
    let (i, marked) = opt(single(Clitics::Prep, Unit::Day)).parse(i)?;
    let (i, (day, amb, definite)) = weekday_name(i)?;
    let (i, moved) = opt(shift).parse(i)?;
    let clear = match amb {
        0 | 1 => {
            definite
                || marked.is_some()
                || super::moved::unit(Unit::Week)(i).is_ok()
                || super::length::is_all(start, i)
        }
        _ => marked.is_some(),
    };
    let pair = amb == 1 && matches!(context::key_before(&start), "هذين" | "كلا" | "كلي" | "هاذين" | "بين");
    let servant = matches!(context::key_before(&start), "عبد" | "وعبد");
    let pair = (pair || amb == 1 && i.key() == "معا") && marked.is_none() && and_weekday(i).is_err();
    if context::is_epithet(i) {
        return fail();
    }
    if !clear || servant || pair || moved == Some(Shift::Trailing) {
        return fail();
    }
    let shift = moved.or(demonstrative);
    Ok((i, (Said { weekday: Some(day), shift, ..Said::default() }, "date.weekday")))
}

/// `بين الاثنين والأربعاء`: with a weekday behind it the first is no pair.
fn and_weekday(i: Terms<'_>) -> Res<'_, u8> {
    let (i, (day, _)) = sense(Classes::WEEKDAY, Clitics::And, |found| match found {
        Sense::Weekday(day) => Some(day),
        _ => None,
    })(i)?;
    Ok((i, day))
}

/// `ليل السبت الأحد`, `منتصف ليل السبت الأحد`, `ليلة الخميس - الجمعة`: the night that begins on the first of two days in a row.
pub(super) fn night_between(i: Terms<'_>) -> Res<'_, Named> {
    let i = match single(Clitics::Prep, Unit::Night)(i) {
        Ok((rest, _)) => rest,
        Err(_) => match super::clock::part_of_day(i)? {
            (rest, Part::Night | Part::Midnight) => rest,
            _ => return fail(),
        },
    };
    let (i, (first, ..)) = weekday_name(i)?;
    let (i, _) = opt(alt((
        |i| super::terminal::mark(&["-", "–", "/"])(i).map(|(i, _)| (i, ())),
        super::terminal::word(Word::On),
    )))
    .parse(i)?;
    let (i, (second, ..)) = weekday_name(i)?;
    if second != first % 7 + 1 {
        return fail();
    }
    Ok((i, (Said { weekday: Some(first), part: Some(Part::Night), ..Said::default() }, "date.night_between")))
}

/// A weekday's name, how doubtful it is, and whether it has ال.
pub(super) fn weekday_name(i: Terms<'_>) -> Res<'_, (u8, u8, bool)> {
    let (rest, (day, found)) = sense(Classes::WEEKDAY, Clitics::Prep, |found| {
        if let Sense::Weekday(day) = found { Some(day) } else { None }
    })(i)?;
    let doubts = i.doc.senses(i.at).filter(|other| other.sense == Sense::Weekday(day));
    let amb = doubts.map(|other| other.amb).min().unwrap_or(found.amb);
    Ok((rest, (day, amb, found.definite)))
}
