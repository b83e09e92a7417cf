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

use rasd_tokenize::TokenKind;

use super::moved::checked;
use super::{Resolved, State, anchor, calendar, tense};
use crate::calendar::{Calendar, CalendarDate};
use crate::civil::CivilDate;
use crate::context::Preference;
use crate::lexicon::{Count, Sense};
use crate::matches::Check;
use crate::point::{Point, Stamp};
use crate::said::{DaySaid, MonthSaid, Moved, Said, Shift, Unit};

/// Half a year, in days.
const HALF_YEAR: i64 = 183;

/// How many terms behind the first of a month its own full day may begin.
const OWN_DATE: usize = 4;

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
        let year = self.year_of(at, said, month, own);
        let Some((year, rule)) = year else { return Some(open) };
        let placed: Resolved = calendar::place(own, year, Some(month.month), said.day, self.context)?.into();
        Some(Resolved { underspecified, ..placed }.by(rule))
    }

    /// The date as said, without a year: `XXXX-11-12`. Days that no year has are refused.
    fn open(&self, said: &Said, month: MonthSaid, own: Calendar) -> Option<Resolved> {
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

    /// The year that the rules give, and the rule.
    fn year_of(
        &self,
        at: usize,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
    ) -> Option<(i32, &'static str)> {
        if let Some(found) = self.counted_year(at, said, month, own) {
            return Some(found);
        }
        if said.moved.is_some() {
            return self.moved_year(at, said, own);
        }
        if let Some(shift) = said.shift {
            return self.shifted_year(at, said, month, own, shift);
        }
        let focus_year = if own == Calendar::Gregorian { self.memory.focus.year } else { None };
        let nth = matches!(said.day, Some(DaySaid::NthWeekday(..) | DaySaid::NthWeek(_) | DaySaid::Last));
        if (nth || self.is_counted_day(at) && !tense::is_past(self.doc, at))
            && self.context.date().is_some()
            && self.memory.focus.year.is_none()
        {
            let date = self.anchor(at).date?;
            return Some((self.own_year(date, own), "resolve.this_year"));
        }
        self.own_date(at, said, month, own)
            .or_else(|| self.earlier_mention(said, month, own))
            .or_else(|| self.weekday_fit(said, month, own))
            .or_else(|| self.nearest_focus(at, said, month, own, focus_year))
            .or_else(|| self.nearest_own(at, month, own))
            .or_else(|| self.nearest_reference(at, said, month, own))
    }

    /// `صحيفة الفجر / كانون الثاني (14/1/1938)`: a month with a full day of it right behind has the year of that.
    fn own_date(
        &self,
        at: usize,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
    ) -> Option<(i32, &'static str)> {
        let behind = self.full.partition_point(|(term, _)| *term <= at);
        let (term, date) = self.full.get(behind).copied()?;
        let alike = said.day.is_none() && own == Calendar::Gregorian && date.month() == month.month;
        (alike && term - at <= OWN_DATE && self.is_marked_off(at, term))
            .then(|| (date.year(), "resolve.own_date"))
    }

    /// Only marks stand between a month and the day behind it, and the second word of the month: `كانون الثاني (`.
    fn is_marked_off(&self, month: usize, day: usize) -> bool {
        let word = |at: &usize| self.doc.kind(*at) == Some(TokenKind::Word);
        let second =
            |at: usize| at == month + 1 && self.doc.numerals(at).is_some_and(|found| found.ordinal.is_some());
        (month + 1..day).filter(word).all(second)
    }

    /// True when the day is counted from the first of its month: `اليوم الثالث من أكتوبر`.
    fn is_counted_day(&self, at: usize) -> bool {
        let day = |sense| matches!(sense, Sense::Unit(Unit::Day, Count::Single));
        let definite = self.doc.term(at).is_some_and(|term| term.clitics.article());
        let ranked = || self.doc.numerals(at + 1).is_some_and(|numerals| numerals.ordinal.is_some());
        definite && self.doc.means(at, day) && ranked()
    }

    /// The date in a year of its calendar, as Gregorian days.
    fn days_in(
        &self,
        year: i32,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
    ) -> Option<(CivilDate, CivilDate)> {
        calendar::place(own, year, Some(month.month), said.day, self.context)?.stamp.days()
    }

    /// The year of its calendar that a Gregorian day lies in.
    fn own_year(&self, date: CivilDate, own: Calendar) -> i32 {
        CalendarDate::from_civil(date, own, self.context.hijri_rule()).year
    }

    /// `بعد أربعين سنة الموافق 21/11`, `بعد أسبوعين الموافق 1/1`: the year in which the day lies nearest to what was counted to.
    fn counted_year(
        &self,
        at: usize,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
    ) -> Option<(i32, &'static str)> {
        let (length, sign) = said.offset.as_ref()?;
        let shifted = self.offset(at, said, length, i64::from(*sign));
        let period = shifted.stamp?.days()?;
        let near = self.own_year(period.0, own);
        let days = |year| self.days_in(year, said, month, own).map(|days| (gap(days, period), year));
        let (_, year) =
            [near, near + 1, near - 1].into_iter().filter_map(days).min_by_key(|(gap, _)| *gap)?;
        Some((year, shifted.by?))
    }

    /// `15 آذار السنة القادمة`: the year is said, as a moved one.
    fn moved_year(&self, at: usize, said: &Said, own: Calendar) -> Option<(i32, &'static str)> {
        let Moved { unit: Unit::Year, shift } = said.moved? else { return None };
        let anchored = self.anchor(at);
        let rule = anchored.rule();
        let from = |steps: i8| anchored.date.map(|date| (self.own_year(date, own) + i32::from(steps), rule));
        match shift {
            Shift::By(steps) => from(steps),
            Shift::Same => self.memory.year().map(|year| (year, "resolve.mentioned")),
            Shift::Before => {
                self.year_told_here(at).map(|year| (year - 1, "resolve.mentioned")).or_else(|| from(-1))
            }
            Shift::Next => {
                self.memory.focus.year.map(|year| (year + 1, "resolve.mentioned")).or_else(|| from(1))
            }
            Shift::Trailing => None,
        }
    }

    /// `حزيران الماضي`: the latest one before the reference's month; المقبل: the first one after it; الجاري: this year's.
    fn shifted_year(
        &self,
        at: usize,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
        shift: Shift,
    ) -> Option<(i32, &'static str)> {
        let anchored = self.anchor(at);
        let rule = anchored.rule();
        if shift == Shift::Same {
            return self.memory.focus.year.map(|year| (year, "resolve.mentioned"));
        }
        let date = anchored.date?;
        let this = self.own_year(date, own);
        let month_said = Said { day: None, ..*said };
        let before =
            |year: &i32| self.days_in(*year, &month_said, month, own).is_some_and(|(_, last)| last < date);
        let after =
            |year: &i32| self.days_in(*year, &month_said, month, own).is_some_and(|(first, _)| first > date);
        let year = match shift {
            Shift::By(by) if by < 0 => {
                (this - 3..=this).rev().filter(before).nth(usize::from(by.unsigned_abs()) - 1)
            }
            Shift::By(0) => Some(this),
            Shift::By(by) => (this..=this + 3).filter(after).nth(usize::from(by.unsigned_abs()) - 1),
            Shift::Next => (this..=this + 2).find(after),
            Shift::Before | Shift::Same | Shift::Trailing => None,
        };
        year.map(|year| (year, rule))
    }

    /// «12 تشرين الثاني 2021 … في 12 تشرين الثاني»: the same day, else the same month.
    fn earlier_mention(&self, said: &Said, month: MonthSaid, own: Calendar) -> Option<(i32, &'static str)> {
        if own != Calendar::Gregorian {
            return None;
        }
        let day = match said.day {
            Some(DaySaid::Number(day)) => day,
            Some(_) => return None,
            None => 0,
        };
        let weekday_fits = |year: i32| match (said.weekday, CivilDate::new(year, month.month, day.max(1))) {
            (Some(weekday), Some(date)) => date.iso_weekday() == weekday,
            _ => true,
        };
        let year = self.memory.known.year(month.month, day).filter(|year| weekday_fits(*year));
        year.map(|year| (year, "resolve.earlier_mention"))
    }

    /// «الخميس في 6 كانون الثاني» after a date of January 2022: of 2021, 2022 and 2023 only 2022 fits.
    fn weekday_fit(&self, said: &Said, month: MonthSaid, own: Calendar) -> Option<(i32, &'static str)> {
        let weekday = said.weekday?;
        let near = self
            .memory
            .focus
            .day
            .or_else(|| self.memory.focus.year.and_then(|year| CivilDate::new(year, 7, 1)))
            .or(self.context.date())?;
        let center = self.own_year(near, own);
        let fits = |year: &i32| {
            self.days_in(*year, said, month, own)
                .is_some_and(|(first, last)| first == last && first.iso_weekday() == weekday)
        };
        [1, 2].into_iter().find_map(|reach| {
            let mut years = (center - reach..=center + reach).filter(fits);
            let unique = years.next().filter(|_| years.next().is_none());
            unique.map(|year| (year, "resolve.weekday_fit"))
        })
    }

    /// Within half a year of the last date told, or in its year when only that was said.
    fn nearest_focus(
        &self,
        at: usize,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
        year: Option<i32>,
    ) -> Option<(i32, &'static str)> {
        let year = year?;
        let rule = "resolve.nearest_focus";
        let future = tense::is_future(self.doc, at);
        if future && self.context.date().is_some() || !self.is_told(at, year) {
            return None;
        }
        let Some(center) = self
            .memory
            .focus
            .day
            .or_else(|| self.memory.focus.month.and_then(|month| CivilDate::new(year, month, 15)))
        else {
            return Some((year, rule));
        };
        (year - 1..=year + 1)
            .filter_map(|year| {
                let (first, _) = self.days_in(year, said, month, own)?;
                Some(((first.days() - center.days()).abs(), year))
            })
            .filter(|(distance, _)| *distance <= HALF_YEAR)
            .min()
            .map(|(_, year)| (year, rule))
    }

    /// `في رمضان 1393 عبر الجيش القناة، وفي شوال توقف القتال`: the nearest month of that calendar.
    fn nearest_own(&self, at: usize, month: MonthSaid, own: Calendar) -> Option<(i32, &'static str)> {
        let (_, year, said) = self.memory.focus.own.filter(|(calendar, ..)| *calendar == own)?;
        let future = tense::is_future(self.doc, at) && self.context.date().is_some();
        if future || !self.is_told(at, self.memory.focus.year?) {
            return None;
        }
        let year = match i16::from(month.month) - i16::from(said) {
            7.. => year - 1,
            ..=-7 => year + 1,
            _ => year,
        };
        Some((year, "resolve.nearest_focus"))
    }

    /// True when the last date is of the story told here, not an aside: `اتفاق عام 1516` lends its year to no later sentence,
    /// and a date years away from the reference only to its own sentence.
    pub(super) fn is_told(&self, at: usize, year: i32) -> bool {
        let (first, end) = anchor::sentence(self.doc, at);
        let near = self.context.date().is_none_or(|date| (date.year() - year).abs() <= 1);
        self.memory.focus.at.is_some_and(|at| (first..end).contains(&at))
            || near && self.memory.focus.month.is_some()
    }

    /// The latest one up to the reference, or the first one from it on where the text looks ahead.
    fn nearest_reference(
        &self,
        at: usize,
        said: &Said,
        month: MonthSaid,
        own: Calendar,
    ) -> Option<(i32, &'static str)> {
        let date = self.anchor(at).date?;
        let this = self.own_year(date, own);
        let days = |year: &i32| self.days_in(*year, said, month, own);
        let delivery = said.day.is_none() && tense::is_delivery(self.doc, at);
        if delivery || tense::is_future(self.doc, at) || self.context.preference() == Preference::Future {
            let found = (this..=this + 8).find(|year| days(year).is_some_and(|(_, last)| last >= date));
            return found.map(|year| (year, "resolve.future"));
        }
        let found = (this - 8..=this).rev().find(|year| days(year).is_some_and(|(first, _)| first <= date));
        found.map(|year| (year, "resolve.reference"))
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

/// How many days lie between two periods; none where they meet.
fn gap(a: (CivilDate, CivilDate), b: (CivilDate, CivilDate)) -> i64 {
    (a.0.days() - b.1.days()).max(b.0.days() - a.1.days()).max(0)
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
