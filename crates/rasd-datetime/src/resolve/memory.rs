//! What a document has told so far.

use std::collections::BTreeMap;

use super::anchor;
use crate::calendar::Calendar;
use crate::civil::CivilDate;
use crate::grammar::Expression;
use crate::point::Point;
use crate::terms::Doc;

/// What a document has told so far, as far as later parts of it may build on that.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    pub(super) focus: Focus,
    /// The year of a period counted from the reference (`هذا العام`), until another date is told.
    pub(super) moved_year: Option<i32>,
    /// The month counted from the reference (`هذا الشهر`), until another one is told.
    pub(super) moved_month: Option<(i32, u8)>,
    /// Days and months that had a year.
    pub(super) known: Known,
    /// True when the document dates by the Hijra.
    pub(super) hijri: bool,
    /// The day that the document opens with.
    pub(super) dateline: Option<CivilDate>,
    /// True when an expression was found in an earlier part.
    pub(super) begun: bool,
    /// How many terms the earlier parts have.
    pub(super) terms: usize,
}

impl Memory {
    /// The day that the document opens with, in an earlier part or this one.
    pub(super) fn dateline(&self, doc: &Doc<'_>, found: &[Expression]) -> Option<CivilDate> {
        if self.begun { self.dateline } else { anchor::dateline(doc, found, self.terms) }
    }

    /// The last year that was told, counted from the reference or not.
    pub(super) fn year(&self) -> Option<i32> {
        self.moved_year.or(self.focus.year)
    }

    /// The last date that was told.
    pub(crate) fn focus(&self) -> Option<Point> {
        let Focus { year, month, day, .. } = self.focus;
        match (day, year, month) {
            (Some(day), ..) => Some(Point::Day(day)),
            (None, Some(year), Some(month)) => Some(Point::Month(year, month)),
            (None, Some(year), None) => Some(Point::Year(year)),
            (None, None, month) => month.map(Point::YearlessMonth),
        }
    }

    /// Takes a date for told.
    pub(crate) fn tell(&mut self, date: CivilDate) {
        self.known.add(date.month(), date.day(), date.year());
        let (year, month) = (Some(date.year()), Some(date.month()));
        self.focus = Focus { year, month, day: Some(date), ..Focus::default() };
    }
}

/// The last date that was said, as far as it was known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Focus {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<CivilDate>,
    /// The year and month in the calendar they were said in, when that is another one.
    pub(super) own: Option<(Calendar, i32, u8)>,
    /// The term where it was said; none in an earlier part.
    pub(super) at: Option<usize>,
}

/// The years that days and months were last said with.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    pub(super) days: BTreeMap<(u8, u8), i32>,
    pub(super) months: BTreeMap<u8, i32>,
}

impl Known {
    /// A month, or a day of it (0 for none), with its year.
    pub(super) fn add(&mut self, month: u8, day: u8, year: i32) {
        self.days.insert((month, day), year);
        self.months.insert(month, year);
    }

    /// The year of the same day, else of the same month.
    pub(super) fn year(&self, month: u8, day: u8) -> Option<i32> {
        self.days.get(&(month, day)).or_else(|| self.months.get(&month)).copied()
    }
}
