//! Years, weekdays and periods that are counted from an anchor.

use super::calendar::{self, Placed};
use super::{Resolved, State, anchor, tense};
use crate::calendar::{Calendar, CalendarDate};
use crate::civil::{CivilDate, CivilDateTime, CivilTime};
use crate::context::Preference;
use crate::matches::Check;
use crate::point::{Point, Stamp};
use crate::said::{Amount, DaySaid, Large, Length, Moved, Offset, Said, Shift, Unit};

impl From<Placed> for Resolved {
    fn from(placed: Placed) -> Self {
        let foreign = placed.calendar != Calendar::Gregorian;
        Self {
            stamp: Some(placed.stamp),
            calendar: foreign.then(|| placed.calendar.name()),
            cal_value: placed.cal_value,
            ..Self::default()
        }
    }
}

impl State<'_> {
    /// A year alone. Between 1300 and 1479 the other calendar is a candidate.
    pub(super) fn year(&self, said: &Said) -> Option<Resolved> {
        let year = said.year?;
        let number = calendar::number(year, self.context)?;
        let own = calendar::calendar_of(year, None, self.context, self.memory.hijri);
        let mut found: Resolved = calendar::place(own, number, None, None, self.context)?.into();
        if year.era.is_none() && year.digits > 2 && (1300..=1479).contains(&number) {
            let other = if own == Calendar::Hijri { Calendar::Gregorian } else { Calendar::Hijri };
            found
                .candidates
                .extend(calendar::place(other, number, None, None, self.context).map(|placed| placed.stamp));
        }
        Some(found)
    }

    /// A weekday: the last one strictly before (الماضي), the first one strictly after (المقبل), else the one that the tense wants.
    pub(super) fn weekday(&self, at: usize, weekday: u8, shift: Option<Shift>) -> Resolved {
        let open = Resolved::of(Point::Weekday(weekday));
        let Some(date) = self.anchor(at).date else { return open };
        let ahead = tense::is_future(self.doc, at) || self.context.preference() == Preference::Future;
        if let Some(day) = self.weekday_of_story(at, weekday).filter(|_| !ahead && shift.is_none()) {
            let underspecified = open.stamp.map(|stamp| stamp.value());
            return Resolved { underspecified, ..Resolved::of(Point::Day(day)) }.by("resolve.nearest_focus");
        }
        let limit = tense::is_open_until(self.doc, at) || tense::is_limit_ahead(self.doc, at);
        let future = ahead && !tense::is_since(self.doc, at) || limit;
        let (days, rule) = weekday_distance(date, weekday, shift, future);
        let underspecified = open.stamp.map(|stamp| stamp.value());
        match date.add_days(days) {
            Some(day) => Resolved { underspecified, ..Resolved::of(Point::Day(day)) }.by(rule),
            None => open,
        }
    }

    /// A period counted from the anchor or from the last one mentioned.
    pub(super) fn moved(&self, at: usize, said: &Said) -> Option<Resolved> {
        if said.large == Some(Large::Weekend) {
            return Some(self.weekend(at, said.shift));
        }
        let moved = said.moved?;
        if said.today
            && said.weekday.is_none()
            && said.part.is_none()
            && said.clock.is_none()
            && anchor::is_nowadays(self.doc, at)
        {
            return Some(Resolved::of(Point::Present).by("resolve.nowadays"));
        }
        if moved.unit == Unit::Year
            && let Some(year) = said.year
        {
            return if year.is_open() { self.hijri_year(at, moved, said) } else { self.year(said) };
        }
        if let Some(found) = self.own_year_moved(at, moved).or_else(|| self.edge_of_told(at, said)) {
            return Some(found);
        }
        let mut found = Resolved::open(anchor_text(moved));
        if let Some((base, rule, steps)) = self.base(at, moved, said)
            && let Some(point) = self.period(base, self.anchor(at).time, moved.unit, steps)
        {
            found = Resolved { stamp: Some(point.into()), ..found }.by(rule);
        }
        if moved.unit == Unit::Month {
            return self.in_month(at, said, found);
        }
        Some(match said.weekday {
            Some(weekday) => weekday_in(found, moved.unit, weekday),
            None => found,
        })
    }

    /// The day to count from, by which rule, and how many steps.
    fn base(&self, at: usize, moved: Moved, said: &Said) -> Option<(CivilDate, &'static str, i64)> {
        let anchored = self.anchor(at);
        let (rule, day) = (anchored.rule(), anchored.day_for(moved.unit));
        let mentioned = || self.mentioned(at, moved.unit, said);
        match moved.shift {
            Shift::By(steps) => Some((day?, rule, i64::from(steps))),
            Shift::Next if self.counts_from_what_follows(at, moved.unit) => None,
            Shift::Next => match mentioned() {
                Some(date) => Some((date, "resolve.mentioned", 1)),
                None if tense::is_narrated(self.doc, at) || self.lost_a_day(at) => None,
                None => Some((day?, rule, 1)),
            },
            Shift::Before => {
                match mentioned().filter(|_| self.is_told_here(at) || self.opens_behind_a_date(at)) {
                    Some(date) => Some((date, "resolve.mentioned", -1)),
                    None => Some((day?, rule, -1)),
                }
            }
            Shift::Same => Some((mentioned()?, "resolve.mentioned", 0)),
            Shift::Trailing => None,
        }
    }

    /// The period of a unit, so many steps from the one that a day lies in.
    pub(super) fn period(
        &self,
        base: CivilDate,
        time: Option<CivilTime>,
        unit: Unit,
        steps: i64,
    ) -> Option<Point> {
        let of_years = |size: i32| {
            i32::try_from(steps).ok().and_then(|steps| base.year().div_euclid(size).checked_add(steps))
        };
        Some(match unit {
            Unit::Day | Unit::Night => Point::Day(base.add_days(steps)?),
            Unit::Week => self.week(base.add_days(steps.checked_mul(7)?)?)?,
            Unit::Month => {
                let day = CivilDate::new(base.year(), base.month(), 1)?.add_months(steps)?;
                Point::Month(day.year(), day.month())
            }
            Unit::Year => Point::Year(of_years(1)?),
            Unit::Decade => Point::Decade(of_years(10)?),
            Unit::Century => Point::Century(of_years(100)?),
            Unit::Millennium => Point::Millennium(of_years(1000)?),
            Unit::Hour | Unit::Minute | Unit::Second | Unit::Millisecond => {
                clock_period(base, time?, unit, steps)?
            }
        })
    }

    /// The week of a day: the ISO week, or the seven days of a region that begins elsewhere.
    fn week(&self, day: CivilDate) -> Option<Point> {
        match self.context.week_start() {
            None | Some(1) => {
                let (year, week) = day.iso_week();
                Some(Point::Week(year, week))
            }
            Some(start) => {
                let first = day.add_days(-(i64::from(day.iso_weekday()) - i64::from(start)).rem_euclid(7))?;
                Some(Point::Days(first, first.add_days(6)?))
            }
        }
    }

    /// The weekend of the region: of this week, or so many weeks away.
    fn weekend(&self, at: usize, shift: Option<Shift>) -> Resolved {
        let steps = match shift {
            Some(Shift::By(steps)) => steps,
            Some(Shift::Next) => 1,
            _ => 0,
        };
        let open = Resolved::open(anchor_text(Moved { unit: Unit::Week, shift: Shift::By(steps) }));
        let Some(date) = self.anchor(at).date else { return open };
        let (first, last) = self.context.weekend();
        let length = (i64::from(last) - i64::from(first)).rem_euclid(7);
        let ahead =
            (i64::from(last) - i64::from(date.iso_weekday())).rem_euclid(7) - length + 7 * i64::from(steps);
        let days = date.add_days(ahead).and_then(|begin| Some((begin, begin.add_days(length)?)));
        match days {
            Some((first, last)) => {
                Resolved { stamp: Some(Point::Days(first, last).into()), ..open }.by("resolve.reference")
            }
            None => open,
        }
    }

    /// A day, or a year, said with a moved month: `ال25 من الشهر ذاته`, `الشهر نفسه من 1999`, `آخر اثنين من الشهر القادم`.
    fn in_month(&self, at: usize, said: &Said, month: Resolved) -> Option<Resolved> {
        let point = month.stamp.map(|stamp| stamp.point);
        if let (Some(shift), Some(Point::Month(year, number))) = (said.shift, point) {
            let year = match shift {
                Shift::By(steps) => self.anchor(at).day_for(Unit::Year)?.year() + i32::from(steps),
                Shift::Before => year - 1,
                Shift::Next => year + 1,
                Shift::Same | Shift::Trailing => year,
            };
            return Some(Resolved { stamp: Some(Point::Month(year, number).into()), ..month });
        }
        if let (Some(year), Some(Point::Month(_, number))) = (said.year, point) {
            let year = calendar::number(year, self.context)?;
            return Some(Resolved { stamp: Some(Point::Month(year, number).into()), ..month });
        }
        let Some(day) = said.day else { return Some(month) };
        let Some(Point::Month(year, number)) = point else { return Some(self.in_open_month(said, day)) };
        let placed: Resolved =
            calendar::place(Calendar::Gregorian, year, Some(number), Some(day), self.context)?.into();
        let found = Resolved { underspecified: month.underspecified, by: month.by, ..placed };
        Some(match said.weekday {
            Some(weekday) => checked(found, weekday),
            None => found,
        })
    }

    /// A day of a month of no known year, or of no known month at all.
    fn in_open_month(&self, said: &Said, day: DaySaid) -> Resolved {
        let same = said.moved.is_some_and(|moved| moved.shift == Shift::Same);
        match (day, self.memory.focus.month.filter(|_| same)) {
            (DaySaid::Number(day), Some(month)) => {
                Resolved::of(Point::YearlessDay(month, day)).by("resolve.mentioned")
            }
            (DaySaid::Number(day), None) => Resolved::open(format!("XXXX-XX-{day:02}")),
            _ => Resolved::open("XXXX-XX-XX".into()),
        }
    }

    /// `السنة الهجرية المقبلة`: the Hijri year so many steps from that of the anchor.
    fn hijri_year(&self, at: usize, moved: Moved, said: &Said) -> Option<Resolved> {
        let open = Resolved::open(anchor_text(moved));
        let Some((base, rule, steps)) = self.base(at, moved, said) else { return Some(open) };
        Some(Resolved { underspecified: open.underspecified, ..self.hijri_from(base, steps)?.by(rule) })
    }

    /// `بعد ثلاث سنوات هجرية`; a part of a year is counted as months of our calendar: `بعد نصف سنة هجرية`.
    pub(super) fn hijri_offset(&self, at: usize, said: &Said, offset: Offset) -> Option<Resolved> {
        let (length, sign) = (self.doc.length(offset), i64::from(offset.sign));
        let open = Resolved::open(offset_text(&length, sign));
        let anchored = self.anchor(at);
        let Some((date, (Amount::Exact(years, 1), Unit::Year))) = anchored.date.zip(length.parts().next())
        else {
            return Some(self.offset(at, said, offset));
        };
        let found = self.hijri_from(date, years.checked_mul(sign)?)?;
        Some(Resolved { underspecified: open.underspecified, ..found.by(anchored.rule()) })
    }

    /// The Hijri year so many years from the one that a day lies in.
    fn hijri_from(&self, base: CivilDate, steps: i64) -> Option<Resolved> {
        let here = CalendarDate::from_civil(base, Calendar::Hijri, self.context.hijri_rule());
        let year = here.year.checked_add(i32::try_from(steps).ok()?)?;
        calendar::place(Calendar::Hijri, year, None, None, self.context).map(Resolved::from)
    }

    /// `قبل ثلاثة أيام`, `بعد شهرين`: the period at the grain said; a weekday beside it is the next one from there.
    pub(super) fn offset(&self, at: usize, said: &Said, offset: Offset) -> Resolved {
        let (length, sign) = (self.doc.length(offset), i64::from(offset.sign));
        let open = Resolved::open(offset_text(&length, sign));
        let anchored = self.anchor(at);
        let rule = anchored.rule();
        let shifted = || {
            let grain = length.grain()?;
            let time =
                if grain.is_clock() { anchored.time? } else { anchored.time.unwrap_or(CivilTime::MIDNIGHT) };
            let day = anchored.day_for(grain)?;
            let date = match said.moved {
                Some(Moved { unit: Unit::Day, shift: Shift::By(by) }) => day.add_days(i64::from(by))?,
                _ => day,
            };
            let moment = length.shift(CivilDateTime { date, time }, sign)?;
            if grain.is_clock() {
                return Some(Point::Moment(moment));
            }
            if let Some(weekday) = said.weekday {
                let ahead = (i64::from(weekday) - i64::from(moment.date.iso_weekday())).rem_euclid(7);
                return moment.date.add_days(ahead).map(Point::Day);
            }
            let whole = length.parts().all(|(amount, unit)| is_whole(amount, unit));
            let grain = if whole { grain.min(Unit::Year) } else { finer(grain) };
            self.period(moment.date, None, grain, 0)
        };
        match shifted() {
            Some(point) => Resolved { stamp: Some(point.into()), ..open }.by(rule),
            None => open,
        }
    }
}

/// `قبل نصف قرن` counts fifty whole years, `قبل نصف سنة` months.
fn is_whole(amount: Amount, unit: Unit) -> bool {
    let Amount::Exact(n, d) = amount else { return false };
    let years = if unit > Unit::Year { unit.iso().1 } else { 1 };
    d == 1 || n.checked_mul(years).and_then(|n| n.checked_rem(d)) == Some(0)
}

/// How many days away a weekday lies, and by which rule.
fn weekday_distance(date: CivilDate, weekday: u8, shift: Option<Shift>, future: bool) -> (i64, &'static str) {
    let ahead = (i64::from(weekday) - i64::from(date.iso_weekday())).rem_euclid(7);
    let back = (-ahead).rem_euclid(7);
    let strict = |days: i64| if days == 0 { 7 } else { days };
    match shift {
        Some(Shift::By(by)) if by < 0 => {
            (-(strict(back) + 7 * (-i64::from(by) - 1)), "resolve.weekday_before")
        }
        Some(Shift::Before) => (-strict(back), "resolve.weekday_before"),
        Some(Shift::By(0) | Shift::Same) => (ahead, "resolve.weekday_this"),
        Some(Shift::By(by)) => (strict(ahead) + 7 * (i64::from(by) - 1), "resolve.weekday_after"),
        Some(Shift::Next) => (strict(ahead), "resolve.weekday_after"),
        _ if future => (ahead, "resolve.weekday_future"),
        _ => (-back, "resolve.weekday_past"),
    }
}

/// An hour, minute or second, so many steps away.
fn clock_period(date: CivilDate, time: CivilTime, unit: Unit, steps: i64) -> Option<Point> {
    let size = match unit {
        Unit::Hour => 3600,
        Unit::Minute => 60,
        _ => 1,
    };
    let moment = CivilDateTime { date, time }.add_seconds(steps.checked_mul(size)?)?;
    let time = match unit {
        Unit::Hour => CivilTime::new(moment.time.hour(), 0, 0)?,
        Unit::Minute => CivilTime::new(moment.time.hour(), moment.time.minute(), 0)?,
        _ => moment.time,
    };
    Some(Point::Moment(CivilDateTime { time, ..moment }))
}

/// A weekday in a moved week, or beside a moved day.
fn weekday_in(found: Resolved, unit: Unit, weekday: u8) -> Resolved {
    let Some((first, last)) = found.stamp.and_then(|stamp| stamp.days()) else {
        return Resolved { stamp: Some(Point::Weekday(weekday).into()), ..found };
    };
    if unit == Unit::Day {
        return checked(found, weekday);
    }
    let ahead = (i64::from(weekday) - i64::from(first.iso_weekday())).rem_euclid(7);
    match first.add_days(ahead) {
        Some(day) if day <= last => Resolved { stamp: Some(Point::Day(day).into()), ..found },
        _ => found,
    }
}

/// A day with the weekday that was said of it; the date is kept when they disagree.
pub(super) fn checked(found: Resolved, weekday: u8) -> Resolved {
    let Some(Stamp { point: Point::Day(day), .. }) = found.stamp else { return found };
    let check = if day.iso_weekday() == weekday { Check::WeekdayOk } else { Check::WeekdayMismatch };
    Resolved { check: Some(check), ..found }
}

/// The unit below, for fractions: بعد سنة ونصف is a month.
const fn finer(unit: Unit) -> Unit {
    match unit {
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => Unit::Month,
        _ => Unit::Day,
    }
}

/// `ANCHOR+1Y`, `ANCHOR-1D`.
pub(super) fn anchor_text(moved: Moved) -> String {
    let (letter, size) = moved.unit.iso();
    let time = if moved.unit.is_clock() { "T" } else { "" };
    match moved.shift {
        Shift::By(steps) => format!("ANCHOR{:+}{time}{letter}", i64::from(steps) * size),
        Shift::Next => format!("ANCHOR{size:+}{time}{letter}"),
        Shift::Before => format!("ANCHOR{:+}{time}{letter}", -size),
        Shift::Same => format!("ANCHOR+0{time}{letter}"),
        Shift::Trailing => format!("P{size}{letter}"),
    }
}

/// `ANCHOR-5M`, `ANCHOR+T2H`.
fn offset_text(length: &Length, sign: i64) -> String {
    let iso = length.iso().0;
    let sign = if sign < 0 { '-' } else { '+' };
    format!("ANCHOR{sign}{}", iso.strip_prefix('P').unwrap_or(&iso))
}
