//! The year of a date that has none: seven rules, tried in this order.
//!
//! 0. `resolve.own_date`: the same month in full right behind it.
//! 1. `resolve.earlier_mention`: the same day, or month, had a year earlier in the document.
//! 2. `resolve.weekday_fit`: the weekday beside it fits one year near the last date.
//! 3. `resolve.nearest_focus`: within half a year of the last date that the text tells of.
//! 4. `resolve.future`: the sentence speaks of the future, so the first one from the reference on.
//! 5. `resolve.reference`: the latest one up to the reference.
//! 6. Nothing is known: it stays open.
//!
//! A place in a month (`ثالث ثلاثاء من أيلول`, `اليوم الثالث من أيلول`) is of the year of the reference: `resolve.this_year`.

use super::moved::checked;
use super::year_rules::Yearless;
use super::{Resolved, State, anchor, calendar};
use crate::calendar::Calendar;
use crate::civil::CivilDate;
use crate::matches::Check;
use crate::point::{Point, Stamp};
use crate::said::{DaySaid, MonthSaid, Said};

impl State<'_> {
    /// A month, with a day or without, with a year or without.
    pub(super) fn month(&self, at: usize, said: &Said) -> Option<Resolved> {
        let month = said.month?;
        let mut found = if said.year.is_some() {
            self.with_year(said, month)?
        } else {
            self.without_year(at, said, month)?
        };
        if let Some(weekday) = said.weekday {
            found = Self::against_weekday(found, weekday);
        }
        if said.swappable
            && let Some(other) = swapped(said)
        {
            let other = self.month(at, &other).and_then(|other| other.stamp);
            found.candidates.extend(other);
        }
        if said.conflict {
            found.check = Some(Check::MonthConflict);
        }
        Some(found)
    }

    fn with_year(&self, said: &Said, month: MonthSaid) -> Option<Resolved> {
        let year = said.year?;
        let number = calendar::number(year, self.context)?;
        let own = calendar::calendar_of(year, Some(month), self.context, self.memory.hijri);
        let of_month = |month: u8| -> Option<Resolved> {
            let foreign = month_calendar(said) == Some(Calendar::Hijri) && own == Calendar::Gregorian;
            let placed = if foreign {
                calendar::hijri_in_gregorian(said, month, number, self.context)
            } else {
                calendar::place(own, number, Some(month), said.day, self.context)
            };
            placed.map(Resolved::from)
        };
        let mut found = of_month(month.month)?;
        if month.other > 0 {
            let second = of_month(month.other).and_then(|found| found.stamp);
            found.candidates.extend(found.stamp.into_iter().chain(second));
            found.stamp = None;
        }
        Some(found)
    }

    fn without_year(&self, at: usize, said: &Said, month: MonthSaid) -> Option<Resolved> {
        let own = month.calendar.unwrap_or_default();
        let open = self.open(said, month, own)?;
        if month.other > 0 {
            return Some(open);
        }
        let underspecified = open.stamp.map(|stamp| stamp.value()).or_else(|| open.underspecified.clone());
        let yearless = Yearless { state: self, at, said, month, own };
        let Some((year, rule)) = yearless.year() else { return Some(open) };
        let placed: Resolved = calendar::place(own, year, Some(month.month), said.day, self.context)?.into();
        Some(Resolved { underspecified, ..placed }.by(rule))
    }

    /// The date as said, without a year: `XXXX-11-12`. Days that no year has are refused.
    pub(super) fn open(&self, said: &Said, month: MonthSaid, own: Calendar) -> Option<Resolved> {
        let leap = if own == Calendar::Gregorian { 2000 } else { 1446 };
        let days = crate::calendar::days_in_month(own, leap, month.month, self.context.hijri_rule());
        let day = match said.day {
            Some(DaySaid::Number(day)) => Some(day),
            Some(DaySaid::Middle) => Some(15),
            Some(DaySaid::Last) => Some(days),
            _ => None,
        };
        if day.is_some_and(|day| day > days.max(if own == Calendar::Hijri { 30 } else { 0 })) {
            return None;
        }
        if own != Calendar::Gregorian {
            let text = day.map_or_else(
                || format!("XXXX-{:02}", month.month),
                |day| format!("XXXX-{:02}-{day:02}", month.month),
            );
            return Some(Resolved {
                calendar: Some(own.name()),
                cal_value: Some(text.clone()),
                ..Resolved::open(text)
            });
        }
        let point = |month: u8| match day {
            Some(day) => Point::YearlessDay(month, day),
            None => Point::YearlessMonth(month),
        };
        if month.other > 0 {
            let candidates = vec![point(month.month).into(), point(month.other).into()];
            return Some(Resolved { candidates, ..Resolved::default() });
        }
        Some(match said.day {
            Some(
                DaySaid::NthWeekday(..)
                | DaySaid::NthWeek(_)
                | DaySaid::FromEnd(_)
                | DaySaid::Half(_)
                | DaySaid::Third(_),
            ) => Resolved::open(format!("XXXX-{:02}-XX", month.month)),
            _ => Resolved::of(point(month.month)),
        })
    }

    /// True when the last date is of the story told here, not an aside: `اتفاق عام 1516` lends its year to no later sentence,
    /// and a date years away from the reference only to its own sentence.
    pub(super) fn is_told(&self, at: usize, year: i32) -> bool {
        let (first, end) = anchor::sentence(self.doc, at);
        let near = self.context.date().is_none_or(|date| (date.year() - year).abs() <= 1);
        self.memory.focus.at.is_some_and(|at| (first..end).contains(&at))
            || near && self.memory.focus.month.is_some()
    }

    /// The written date is kept when its weekday disagrees; the year that would fit is a candidate.
    fn against_weekday(found: Resolved, weekday: u8) -> Resolved {
        let mut found = checked(found, weekday);
        if found.check == Some(Check::WeekdayMismatch)
            && let Some(Stamp { point: Point::Day(day), .. }) = found.stamp
        {
            let fits = [-1, 1, -2, 2]
                .into_iter()
                .filter_map(|by| CivilDate::new(day.year() + by, day.month(), day.day()));
            found.candidates.extend(
                fits.filter(|day| day.iso_weekday() == weekday)
                    .map(|day| Stamp::from(Point::Day(day)))
                    .next(),
            );
        }
        found
    }
}

fn month_calendar(said: &Said) -> Option<Calendar> {
    said.month.and_then(|month| month.calendar)
}

/// A numeric date with day and month the other way round.
fn swapped(said: &Said) -> Option<Said> {
    let (Some(month), Some(DaySaid::Number(day))) = (said.month, said.day) else { return None };
    let swapped = Said {
        month: Some(MonthSaid { month: day, ..month }),
        day: Some(DaySaid::Number(month.month)),
        swappable: false,
        weekday: None,
        ..*said
    };
    (day <= 12).then_some(swapped)
}
