//! From year, month and day of some calendar to a point; nothing when there is no such day.

use super::Resolved;
use crate::calendar::{self, Calendar, CalendarDate, HijriRule};
use crate::civil::CivilDate;
use crate::context::Context;
use crate::point::{Point, Stamp};
use crate::said::{DaySaid, Era, MonthSaid, Said, YearSaid};

/// A point with the date in its own calendar.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) stamp: Stamp,
    pub(super) calendar: Calendar,
    pub(super) cal_value: Option<String>,
}

impl Placed {
    pub(super) fn gregorian(point: Point) -> Self {
        Self { stamp: point.into(), calendar: Calendar::Gregorian, cal_value: None }
    }
}

/// The calendar of a year: that of its era or month, else what its size and the region say.
pub(super) fn calendar_of(
    year: YearSaid,
    month: Option<MonthSaid>,
    context: &Context,
    hijri_document: bool,
) -> Calendar {
    if let Some(era) = year.era {
        return era.calendar();
    }
    match month.and_then(|month| month.calendar) {
        Some(Calendar::Hijri) if year.number >= 1600 => Calendar::Gregorian,
        Some(calendar) => calendar,
        None if (context.region() == Some("SA") || hijri_document) && is_hijri_of_today(year, context) => {
            Calendar::Hijri
        }
        None => Calendar::Gregorian,
    }
}

/// The years that are said without هـ in a text that dates by the Hijra: from 1480 on they are of our calendar.
pub(super) const BARE_HIJRI: core::ops::RangeInclusive<i32> = 1300..=1479;

/// So many years after the reference a bare Hijri year may lie: `عام 1453` of a text of 2021 is of our calendar.
const AHEAD: i32 = 3;

/// A bare year that may be Hijri, and is not far ahead of the reference.
fn is_hijri_of_today(year: YearSaid, context: &Context) -> bool {
    let begins = || calendar::year_days(Calendar::Hijri, year.number, context.hijri_rule());
    let near = |date: CivilDate| begins().is_some_and(|(first, _)| first.year() <= date.year() + AHEAD);
    BARE_HIJRI.contains(&year.number) && context.date().is_none_or(near)
}

/// True for a date that shows that the document dates by the Hijra: one with a Hijri year of the last two centuries.
pub(super) fn dates_by_hijra(said: &Said) -> bool {
    let late = said.year.is_some_and(|year| year.number >= *BARE_HIJRI.start());
    late && crate::grammar::calendar(said) == Calendar::Hijri
}

/// Hijri years before it are none of living people.
pub(super) const OLD: i32 = 1300;

/// The year of a date that was said in the Hijri calendar.
pub(super) fn own_year(said: &Said, found: &Resolved) -> Option<(Calendar, i32)> {
    let year = said.year.filter(|year| year.era != Some(Era::Bh))?;
    (found.calendar == Some(Calendar::Hijri.name())).then_some((Calendar::Hijri, year.number))
}

/// The year counted without a gap; two digits are completed around the reference, but in `عام 32 م`.
pub(super) fn number(year: YearSaid, context: &Context) -> Option<i32> {
    Some(match year.era {
        Some(Era::Bce | Era::Bh) => 1 - year.number,
        Some(Era::Libya) => year.number.checked_add(if year.number < 1400 { 632 } else { 570 })?,
        Some(Era::Ce) if year.marked => year.number,
        None | Some(Era::Ce) if year.digits == 2 => {
            let pivot = context.date().map_or(2030, |date| date.year() + 10);
            let this = pivot - pivot.rem_euclid(100) + year.number;
            if this > pivot { this - 100 } else { this }
        }
        _ => year.number,
    })
}

/// The point of a year, month and day; `None` when the calendar has no such day.
pub(super) fn place(
    calendar: Calendar,
    year: i32,
    month: Option<u8>,
    day: Option<DaySaid>,
    context: &Context,
) -> Option<Placed> {
    let rule = context.hijri_rule();
    let Some(month) = month else { return place_year(calendar, year, rule) };
    let days = calendar::days_in_month(calendar, year, month, rule);
    let (number, counted) = match day {
        None => return place_month(calendar, year, month, rule),
        Some(DaySaid::Number(number)) => (number, false),
        Some(DaySaid::Last) => (days, false),
        Some(DaySaid::Middle) => (15, true),
        Some(DaySaid::FromEnd(nights)) => (days.checked_sub(nights)?, true),
        Some(DaySaid::NthWeekday(n, weekday)) => {
            return nth_weekday(calendar, year, month, (n, weekday), rule);
        }
        Some(DaySaid::NthWeek(n)) => return nth_week(calendar, year, month, n, context),
        Some(DaySaid::Half(n)) => return part_of_month(calendar, year, month, (n, 15, 2), rule),
        Some(DaySaid::Third(n)) => return part_of_month(calendar, year, month, (n, 10, 3), rule),
    };
    let date = CalendarDate { calendar, year, month, day: number };
    let approximate = counted || !calendar::is_exact(calendar, year, rule);
    let stamp = Stamp { approximate, ..Point::Day(date.to_civil(rule)?).into() };
    Some(Placed { stamp, calendar, cal_value: own(calendar, || date.text()) })
}

fn own(calendar: Calendar, text: impl FnOnce() -> String) -> Option<String> {
    (calendar != Calendar::Gregorian).then(text)
}

fn place_year(calendar: Calendar, year: i32, rule: HijriRule) -> Option<Placed> {
    if calendar == Calendar::Gregorian {
        return Some(Placed::gregorian(Point::Year(year)));
    }
    let (first, last) = calendar::year_days(calendar, year, rule)?;
    let stamp = Point::Months((first.year(), first.month()), (last.year(), last.month())).into();
    Some(Placed { stamp, calendar, cal_value: own(calendar, || crate::civil::YearText(year).to_string()) })
}

fn place_month(calendar: Calendar, year: i32, month: u8, rule: HijriRule) -> Option<Placed> {
    if calendar == Calendar::Gregorian {
        return (1..=12).contains(&month).then(|| Placed::gregorian(Point::Month(year, month)));
    }
    let (first, last) = calendar::month_days(calendar, year, month, rule)?;
    let approximate = !calendar::is_exact(calendar, year, rule);
    let stamp = Stamp { approximate, ..Point::Days(first, last).into() };
    let text = || format!("{}-{month:02}", crate::civil::YearText(year));
    Some(Placed { stamp, calendar, cal_value: own(calendar, text) })
}

/// The n-th weekday of a month, the last for −1.
fn nth_weekday(
    calendar: Calendar,
    year: i32,
    month: u8,
    (n, weekday): (i8, u8),
    rule: HijriRule,
) -> Option<Placed> {
    let (first, last) = calendar::month_days(calendar, year, month, rule)?;
    let day = if n < 0 {
        last.add_days(-(i64::from(last.iso_weekday()) - i64::from(weekday)).rem_euclid(7))?
    } else {
        let ahead = (i64::from(weekday) - i64::from(first.iso_weekday())).rem_euclid(7);
        first.add_days(ahead + 7 * (i64::from(n) - 1))?
    };
    let inside = (first..=last).contains(&day);
    inside.then(|| Placed {
        stamp: Point::Day(day).into(),
        calendar,
        cal_value: own(calendar, || CalendarDate::from_civil(day, calendar, rule).text()),
    })
}

/// The n-th whole week of a month, the last for −1.
fn nth_week(calendar: Calendar, year: i32, month: u8, n: i8, context: &Context) -> Option<Placed> {
    let (first, last) = calendar::month_days(calendar, year, month, context.hijri_rule())?;
    let start = context.week_start().unwrap_or(1);
    let begin = if n < 0 {
        let saturday = last.add_days(-6)?;
        saturday.add_days(-(i64::from(saturday.iso_weekday()) - i64::from(start)).rem_euclid(7))?
    } else {
        let ahead = (i64::from(start) - i64::from(first.iso_weekday())).rem_euclid(7);
        first.add_days(ahead + 7 * (i64::from(n) - 1))?
    };
    let end = begin.add_days(6)?;
    (begin >= first && end <= last).then(|| Placed::gregorian(Point::Days(begin, end)))
}

/// The n-th stretch of so many days of a month; the last one ends with the month.
fn part_of_month(
    calendar: Calendar,
    year: i32,
    month: u8,
    (n, size, last): (u8, u8, u8),
    rule: HijriRule,
) -> Option<Placed> {
    let (begin, end) = calendar::month_days(calendar, year, month, rule)?;
    let first = begin.add_days(i64::from(size) * (i64::from(n) - 1))?;
    let end = if n == last { end } else { first.add_days(i64::from(size) - 1)? };
    let approximate = !calendar::is_exact(calendar, year, rule);
    let stamp = Stamp { approximate, ..Point::Days(first, end).into() };
    let text = || format!("{}-{month:02}", crate::civil::YearText(year));
    Some(Placed { stamp, calendar, cal_value: own(calendar, text) })
}

/// A Hijri month in a Gregorian year: `رمضان 2019`. The one that begins in the year.
pub(super) fn hijri_in_gregorian(
    said: &Said,
    month: u8,
    gregorian: i32,
    context: &Context,
) -> Option<Placed> {
    let rule = context.hijri_rule();
    let january = CivilDate::new(gregorian, 1, 1)?;
    let around = CalendarDate::from_civil(january, Calendar::Hijri, rule).year;
    (around..=around + 1)
        .filter_map(|year| place(Calendar::Hijri, year, Some(month), said.day, context))
        .find(|placed| placed.stamp.days().is_some_and(|(first, _)| first.year() == gregorian))
}
