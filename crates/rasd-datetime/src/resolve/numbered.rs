//! The month of a day that is told by its number alone: three rules, tried in this order.
//!
//! 1. `resolve.nearest_focus`: the month of the last date that the text tells of.
//! 2. `resolve.weekday_fit`: the nearest month in which the day falls on the weekday beside it.
//! 3. `resolve.future`, `resolve.reference`: the first such day from the reference on, or the latest one up to it.

use super::{Resolved, State, tense};
use crate::civil::CivilDate;
use crate::context::Preference;
use crate::matches::Check;
use crate::point::Point;
use crate::said::Said;

/// How many months away a day with its weekday is looked for.
const MONTHS: i32 = 1;

impl State<'_> {
    /// `الجمعة 15`, `يوم 27`; the weekday alone, with a mark of doubt, when no month near has such a Friday.
    pub(super) fn numbered_day(&self, at: usize, said: &Said, day: u8) -> Option<Resolved> {
        let fits = |date: &CivilDate| said.weekday.is_none_or(|weekday| date.iso_weekday() == weekday);
        let open = format!("XXXX-XX-{day:02}");
        let resolved = |(date, rule)| Resolved {
            underspecified: Some(open.clone()),
            ..Resolved::of(Point::Day(date)).by(rule)
        };
        let ahead = tense::is_future(self.doc, at) || self.context.preference() == Preference::Future;
        if !ahead && let Some(date) = self.in_focus(at, day).filter(fits) {
            return Some(resolved((date, "resolve.nearest_focus")));
        }
        let Some(reference) = self.anchor(at).date else { return Some(Resolved::open(open)) };
        let near: Vec<CivilDate> = months_near(reference, day).filter(fits).collect();
        let rule = match (said.weekday, ahead) {
            (Some(_), _) => "resolve.weekday_fit",
            (None, true) => "resolve.future",
            (None, false) => "resolve.reference",
        };
        let first_ahead = near.iter().find(|date| **date >= reference);
        let last_behind = near.iter().rev().find(|date| **date <= reference);
        let found = if ahead { first_ahead.or(last_behind) } else { last_behind.or(first_ahead) };
        let fitting = found.map(|date| resolved((*date, rule)));
        fitting.or_else(|| said.weekday.map(|weekday| mismatched(self.weekday(at, weekday, said.shift))))
    }

    /// The day in the month of the last date, when that is of the story told here.
    fn in_focus(&self, at: usize, day: u8) -> Option<CivilDate> {
        let (year, month) = self.memory.focus.year.zip(self.memory.focus.month)?;
        if self.is_told(at, year) { CivilDate::new(year, month, day) } else { None }
    }
}

/// A weekday that its number contradicts.
fn mismatched(weekday: Resolved) -> Resolved {
    Resolved { check: Some(Check::WeekdayMismatch), ..weekday }
}

/// A day in each month near another, the earliest first; months that do not have it are left out.
fn months_near(reference: CivilDate, day: u8) -> impl Iterator<Item = CivilDate> {
    let count = reference.year() * 12 + i32::from(reference.month()) - 1;
    (count - MONTHS..=count + MONTHS).filter_map(move |month| {
        CivilDate::new(month.div_euclid(12), u8::try_from(month.rem_euclid(12) + 1).ok()?, day)
    })
}
