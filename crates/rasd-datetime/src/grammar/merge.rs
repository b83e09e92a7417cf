//! Two parts of one point merged: `الخميس 6 يناير، 05:16`, `غدا الثلاثاء`, `العام القادم 2011`.

use nom::Parser;
use nom::combinator::opt;

use super::date;
use super::input::Terms;
use super::terminal::{Clitics, single, word};
use crate::lexicon::{Classes, Word};
use crate::said::{Moved, Said, Shift, Unit};

/// What stands between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    None,
    /// A comma or a dash.
    Comma,
    /// في, عند.
    In,
    /// من.
    From,
    /// الموافق.
    Joins,
}

/// What joins the next part to the one before it, and where that part begins.
pub(super) fn joint(i: Terms<'_>) -> (Terms<'_>, Joint) {
    const JOINTS: Classes = Classes::SAME_DAY
        .or(Classes::IN)
        .or(Classes::FROM)
        .or(Classes::SIGN)
        .or(Classes::SYMBOL)
        .or(Classes::WITHIN)
        .or(Classes::ON);
    if !i.classes().has(JOINTS) {
        return if i.key() == "عند" { (i.skip(1), Joint::In) } else { (i, Joint::None) };
    }
    if let Ok((rest, ())) = date::joins(i) {
        return (rest, Joint::Joins);
    }
    if let Ok((rest, ())) = word(Word::In)(i) {
        return (rest, Joint::In);
    }
    if let Ok((rest, ())) = word(Word::From)(i) {
        return (rest, Joint::From);
    }
    let rest = i.skip(1);
    match i.key() {
        "،" | "," => (opt(word(Word::In)).parse(rest).map_or(rest, |(rest, _)| rest), Joint::Comma),
        "-" | "–" => (rest, Joint::Comma),
        "عند" | "خلال" => (rest, Joint::In),
        "علي" if single(Clitics::Bare, Unit::Hour)(rest).is_ok() => (rest, Joint::In),
        _ => (i, Joint::None),
    }
}

/// Both in one, when no field is said twice and a text would join them so.
pub(super) fn merge(a: &Said, b: &Said, joint: Joint) -> Option<Said> {
    if let Some(found) = same_month_of_year(a, b, joint) {
        return Some(found);
    }
    let fits = if b.is_time_only() {
        day_and_time(a, b, joint)
    } else if a.is_time_only() {
        time_and_day(a, b, joint)
    } else if is_undated_weekday(a) && b.weekday.is_none() {
        weekday_and_date(a, b, joint)
    } else if is_undated_weekday(b) && a.weekday.is_none() {
        date_and_weekday(a, b, joint)
    } else if moved_day(a) && is_dated(b) {
        matches!(joint, Joint::None | Joint::Joins | Joint::Comma)
    } else {
        moved_and_year(a, b, joint)
            || year_and_month(a, b, joint)
            || month_and_day(a, b, joint)
            || a.offset.is_some() && is_dated(b) && joint == Joint::Joins
    };
    if fits { join(a, b) } else { None }
}

/// `الخميس الساعة 8`, `6 يناير، 05:16`; in `الخميس من 8 إلى 10` a range begins.
fn day_and_time(day: &Said, time: &Said, joint: Joint) -> bool {
    let ranges = joint == Joint::From && time.clock.is_some();
    is_day(day) && !is_hour_of_month(day, time) && joint != Joint::Joins && !ranges
}

/// `شهر رمضان في 10:30 بتوقيت مكة`: an hour needs a day.
fn is_hour_of_month(day: &Said, time: &Said) -> bool {
    let month = day.month.is_some() && !day.has_day() && day.weekday.is_none();
    month && time.clock.is_some()
}

/// `مساء الخميس`, `19:00، 22 ديسمبر 2016`.
fn time_and_day(time: &Said, day: &Said, joint: Joint) -> bool {
    let full = day.year.is_some() && day.month.is_some() && day.has_day() && time.clock.is_some();
    (is_day(day) || day.present) && (joint != Joint::Comma || full) && joint != Joint::Joins
}

/// `الخميس في 6 كانون الثاني`, `السبت الأسبوع الحالي`, `الخميس بعد أسبوعين`.
fn weekday_and_date(weekday: &Said, date: &Said, joint: Joint) -> bool {
    is_dated(date) && joint != Joint::From
        || is_week(date) && joint != Joint::Joins && weekday.shift.is_none()
        || moved_day(date) && joint == Joint::None
        || is_marked_year(date) && weekday.is_weekday_only() && matches!(joint, Joint::None | Joint::From)
}

/// `يوم الخميس سنة 1925`, `الأحد من سنة 1930`: no day of this week.
pub(super) fn is_marked_year(said: &Said) -> bool {
    only_year(said) && said.year.is_some_and(|year| year.marked)
}

/// `غدا الثلاثاء`, `الأسبوع القادم الأحد`, `بعد شهرين يوم الخميس`, `6 يناير، الخميس`.
fn date_and_weekday(date: &Said, weekday: &Said, joint: Joint) -> bool {
    let dated = is_dated(date) && date.clock.is_none() && weekday.shift.is_none();
    moved_day(date) && joint == Joint::None
        || is_week(date) && matches!(joint, Joint::None | Joint::In)
        || dated && matches!(joint, Joint::None | Joint::Comma)
}

/// `العام القادم 2011`, `الشهر نفسه من 1999`.
fn moved_and_year(moved: &Said, year: &Said, joint: Joint) -> bool {
    let same = |moved: Moved| moved.unit == Unit::Month && moved.shift == Shift::Same;
    match moved.moved.filter(|_| only_year(year)) {
        Some(found) if found.unit == Unit::Year => !is_dated(moved) && joint == Joint::None,
        Some(found) if same(found) => matches!(joint, Joint::From | Joint::None),
        _ => false,
    }
}

/// `العام الماضي في شهر مارس`, `السنة الجاية شهر خمسة`.
fn year_and_month(year: &Said, month: &Said, joint: Joint) -> bool {
    let moved = |moved: Moved| moved.unit == Unit::Year && matches!(moved.shift, Shift::By(_));
    let only = *year == Said { moved: year.moved, ..Said::default() };
    let alone = month.year.is_none() && month.moved.is_none() && month.shift.is_none() && is_dated(month);
    let fits = only && alone && month.weekday.is_none();
    year.moved.is_some_and(moved) && fits && matches!(joint, Joint::In | Joint::None)
}

/// `الشهر المقبل يوم 15`.
fn month_and_day(month: &Said, day: &Said, joint: Joint) -> bool {
    let moved = |moved: Moved| moved.unit == Unit::Month && matches!(moved.shift, Shift::By(_));
    let only = *month == Said { moved: month.moved, ..Said::default() };
    let alone = *day == Said { day: day.day, ..Said::default() } && day.has_day();
    month.moved.is_some_and(moved) && only && alone && matches!(joint, Joint::None | Joint::In)
}

/// `الشهر نفسه من العام الماضي`: the shift is that of the year.
fn same_month_of_year(month: &Said, year: &Said, joint: Joint) -> Option<Said> {
    let only = |said: &Said| *said == Said { moved: said.moved, ..Said::default() };
    let same = month.moved? == Moved { unit: Unit::Month, shift: Shift::Same };
    let of_year = year.moved.filter(|year| year.unit == Unit::Year && year.shift != Shift::Trailing)?;
    let fits = same && only(month) && only(year) && matches!(joint, Joint::From | Joint::None);
    fits.then_some(Said { shift: Some(of_year.shift), ..*month })
}

/// A month or a day of one is said.
fn is_dated(said: &Said) -> bool {
    said.month.is_some() || said.has_day()
}

/// A day in any form; a month has no hours: `في رمضان في 30ر8 بتوقيت مكة` is a month and a time.
fn is_day(said: &Said) -> bool {
    said.has_day() || said.weekday.is_some() || moved_day(said) || said.offset.is_some()
}

fn is_undated_weekday(said: &Said) -> bool {
    said.weekday.is_some() && !is_dated(said)
}

fn only_year(said: &Said) -> bool {
    *said == Said { year: said.year, ..Said::default() } && said.year.is_some()
}

fn moved_day(said: &Said) -> bool {
    said.moved.is_some_and(|moved| moved.unit == Unit::Day)
}

fn is_week(said: &Said) -> bool {
    said.moved.is_some_and(|moved| moved.unit == Unit::Week) || said.offset.is_some()
}

/// The fields of both; `None` when one is in both.
fn join(a: &Said, b: &Said) -> Option<Said> {
    fn both<T: Copy>(a: Option<T>, b: Option<T>) -> bool {
        a.is_some() && b.is_some()
    }
    let twice = both(a.year, b.year)
        || both(a.month, b.month)
        || both(a.day, b.day)
        || both(a.weekday, b.weekday)
        || both(a.large, b.large)
        || both(a.moved, b.moved)
        || both(a.shift, b.shift)
        || both(a.edge, b.edge)
        || both(a.clock, b.clock)
        || both(a.zone, b.zone)
        || both(a.offset, b.offset)
        || both(a.feast, b.feast);
    if twice {
        return None;
    }
    Some(Said {
        year: a.year.or(b.year),
        month: a.month.or(b.month),
        day: a.day.or(b.day),
        weekday: a.weekday.or(b.weekday),
        large: a.large.or(b.large),
        moved: a.moved.or(b.moved),
        shift: a.shift.or(b.shift),
        edge: a.edge.or(b.edge),
        part: a.part.or(b.part),
        clock: a.clock.or(b.clock),
        zone: a.zone.or(b.zone),
        offset: a.offset.or(b.offset),
        feast: a.feast.or(b.feast),
        modifier: a.modifier.or(b.modifier),
        present: a.present || b.present,
        today: a.today || b.today,
        minute: a.minute.or(b.minute),
        conflict: a.conflict || b.conflict,
        swappable: a.swappable || b.swappable,
    })
}
