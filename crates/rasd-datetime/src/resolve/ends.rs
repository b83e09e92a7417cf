//! What the ends of a range tell of each other.

use super::{Resolved, State, tense};
use crate::calendar::Calendar;
use crate::civil::{CivilDate, CivilDateTime};
use crate::point::Point;
use crate::said::{DaySaid, MonthSaid, Said};

/// The weekday of a point that says no more of its day.
pub(super) fn only_weekday(said: Option<&Said>) -> Option<u8> {
    let said = said?;
    let bare = Said { weekday: said.weekday, clock: said.clock, part: said.part, ..Said::default() };
    said.weekday.filter(|_| *said == bare)
}

/// `من اليوم حتى الخميس`: the first Thursday from the beginning on.
pub(super) fn after_beginning(said: Option<&Said>, found: Resolved, first: Option<&Resolved>) -> Resolved {
    let begin = first.and_then(|first| first.stamp).and_then(|stamp| stamp.days());
    let (Some(weekday), Some((begin, _))) = (only_weekday(said), begin) else { return found };
    let ahead = (i64::from(weekday) - i64::from(begin.iso_weekday())).rem_euclid(7);
    on_day(found, begin.add_days(ahead))
}

/// `من الأحد إلى الخميس المقبل`: the last Sunday before that Thursday.
pub(super) fn before_end(
    said: Option<&Said>,
    found: Resolved,
    to: Option<&Said>,
    last: Option<&Resolved>,
) -> Resolved {
    let end = last.and_then(|last| last.stamp).and_then(|stamp| stamp.days());
    let (Some(weekday), Some((end, _)), None) = (only_weekday(said), end, only_weekday(to)) else {
        return found;
    };
    let back = (i64::from(end.iso_weekday()) - i64::from(weekday)).rem_euclid(7);
    on_day(found, end.add_days(-back))
}

/// `غدا من العاشرة مساء إلى الثانية صباحا` ends on the day after, `من العاشرة مساء إلى الثانية صباح غد` begins on the day before.
pub(super) fn over_midnight(rule: &str, first: Resolved, last: Resolved) -> (Resolved, Resolved) {
    let moment = |found: &Resolved| match found.stamp?.point {
        Point::Moment(moment) => Some(moment),
        _ => None,
    };
    let (Some(a), Some(b)) = (moment(&first), moment(&last)) else { return (first, last) };
    if a.date != b.date || a.time < b.time {
        return (first, last);
    }
    if rule == "range.clock_to_day" {
        (on_day(first, a.date.add_days(-1)), last)
    } else {
        (first, on_day(last, b.date.add_days(1)))
    }
}

impl State<'_> {
    /// `من سبتمبر إلى مايو` ends in the year after, and not ahead of a verb of the past; a year
    /// told before may be that of either end.
    pub(super) fn over_new_year(
        &self,
        at: usize,
        (from, first): (Option<&Said>, Resolved),
        (to, last): (Option<&Said>, Resolved),
    ) -> (Resolved, Resolved) {
        let open = |said: Option<&Said>| said.is_some_and(Said::is_month_only);
        let months = |a: &Resolved, b: &Resolved| match (a.stamp?.point, b.stamp?.point) {
            (Point::Month(y, a), Point::Month(z, b)) if (z, b) < (y, a) => {
                Some(((y, a), (y + i32::from(b < a), b)))
            }
            _ => None,
        };
        let Some(((year, a), (next, b))) = months(&first, &last).filter(|_| open(from) && open(to)) else {
            return (first, last);
        };
        let today = self.context.date();
        let told = today.is_some_and(|today| year < today.year() - 1);
        if told || self.is_put_off(at) {
            return (first, last);
        }
        let later = |today: CivilDate| (next, b) > (today.year(), today.month());
        let by = i32::from(
            today.is_some_and(later) && (tense::is_past(self.doc, at) || tense::has_perfect(self.doc, at)),
        );
        let of = |found: Resolved, year, month| Resolved {
            stamp: Some(Point::Month(year - by, month).into()),
            ..found
        };
        (of(first, year, a), of(last, next, b))
    }

    /// `أرجئت الألعاب من يوليو إلى مايو`: what is put off from a month to another lasts not between them.
    fn is_put_off(&self, at: usize) -> bool {
        const STEMS: [&str; 4] = ["ارجئ", "ارجا", "اجل", "اجيل"];
        let stem = |at: usize| STEMS.iter().any(|stem| self.doc.key(at).contains(stem));
        (at.saturating_sub(6)..at).any(stem)
    }
}

/// The same point on another day.
pub(super) fn on_day(mut found: Resolved, date: Option<CivilDate>) -> Resolved {
    if let (Some(stamp), Some(date)) = (&mut found.stamp, date) {
        stamp.point = match stamp.point {
            Point::Day(_) => Point::Day(date),
            Point::DayPart(_, part) => Point::DayPart(date, part),
            Point::Moment(moment) => Point::Moment(CivilDateTime { date, ..moment }),
            point => point,
        };
    }
    found
}

/// `من الاثنين إلى الجمعة`: bare weekdays on both ends come back every week.
pub(super) fn recurring(from: Option<&Said>, to: Option<&Said>) -> Option<(Resolved, Resolved)> {
    let weekday = |said: &Said| {
        let bare = said.weekday.filter(|_| said.is_weekday_only());
        bare.map(|day| Resolved::of(Point::Weekday(day)))
    };
    weekday(from?).zip(weekday(to?))
}

/// A month or day as said, where the year that the document lends it makes a range run backwards: `بين شباط و2014`.
pub(super) fn yearless(said: Option<&Said>) -> Option<Resolved> {
    let open = |said: &&Said| said.year.is_none() && said.moved.is_none() && said.shift.is_none();
    let said = said.filter(open)?;
    let gregorian = |month: &MonthSaid| month.calendar.unwrap_or_default() == Calendar::Gregorian;
    let month = said.month.filter(|month| month.other == 0 && gregorian(month))?.month;
    match said.day {
        None => Some(Resolved::of(Point::YearlessMonth(month))),
        Some(DaySaid::Number(day)) => Some(Resolved::of(Point::YearlessDay(month, day))),
        Some(_) => None,
    }
}
