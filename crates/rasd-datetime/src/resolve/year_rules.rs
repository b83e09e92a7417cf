//! The rules that give a date its year: see [`yearless`](super::yearless) for their order.

use rasd_tokenize::TokenKind;

use super::{State, calendar, tense};
use crate::calendar::{Calendar, CalendarDate};
use crate::civil::CivilDate;
use crate::context::Preference;
use crate::lexicon::{Count, Sense};
use crate::said::{DaySaid, MonthSaid, Moved, Said, Shift, Unit};

/// Half a year, in days.
const HALF_YEAR: i64 = 183;

/// How many terms behind the first of a month its own full day may begin.
const OWN_DATE: usize = 4;

/// How many years from that of the reference a date is looked for: the leap day comes back after eight at most.
const REACH: i32 = 8;

/// A year and the rule that gave it.
type Ruled = Option<(i32, &'static str)>;

/// A month without a year at its place in the text, with its day or without.
#[derive(Clone, Copy)]
pub(super) struct Yearless<'s, 'd> {
    pub(super) state: &'s State<'d>,
    /// The term that it begins with.
    pub(super) at: usize,
    pub(super) said: &'s Said,
    pub(super) month: MonthSaid,
    /// The calendar of the month's name.
    pub(super) own: Calendar,
}

impl Yearless<'_, '_> {
    /// The year that the rules give, and the rule.
    pub(super) fn year(&self) -> Ruled {
        if let Some(found) = self.counted_year() {
            return Some(found);
        }
        if self.said.moved.is_some() {
            return self.moved_year();
        }
        if let Some(shift) = self.said.shift {
            return self.shifted_year(shift);
        }
        if let Some(found) = self.this_year() {
            return Some(found);
        }
        self.own_date()
            .or_else(|| self.earlier_mention())
            .or_else(|| self.weekday_fit())
            .or_else(|| self.nearest_focus())
            .or_else(|| self.nearest_own())
            .or_else(|| self.nearest_reference())
    }

    /// `ثالث ثلاثاء من أيلول`, `اليوم الثالث من أكتوبر`: a place in a month, while no date was told.
    fn this_year(&self) -> Ruled {
        let Self { state, at, said, .. } = *self;
        let nth = matches!(said.day, Some(DaySaid::NthWeekday(..) | DaySaid::NthWeek(_) | DaySaid::Last));
        let placed = nth || self.is_counted_day() && !tense::is_past(state.doc, at);
        if !placed || state.context.date().is_none() || state.memory.focus.year.is_some() {
            return None;
        }
        Some((self.own_year(state.anchor(at).date?), "resolve.this_year"))
    }

    /// `صحيفة الفجر / كانون الثاني (14/1/1938)`: a month with a full day of it right behind has the year of that.
    fn own_date(&self) -> Ruled {
        let full = &self.state.full;
        let behind = full.partition_point(|(term, _)| *term <= self.at);
        let (term, date) = full.get(behind).copied()?;
        let gregorian = self.own == Calendar::Gregorian;
        let alike = self.said.day.is_none() && gregorian && date.month() == self.month.month;
        let near = term - self.at <= OWN_DATE && self.is_marked_off(term);
        (alike && near).then(|| (date.year(), "resolve.own_date"))
    }

    /// Only marks stand between the month and the day behind it, and the second word of the month: `كانون الثاني (`.
    fn is_marked_off(&self, day: usize) -> bool {
        let (doc, second) = (self.state.doc, self.at + 1);
        let word = |at: &usize| doc.kind(*at) == Some(TokenKind::Word);
        let ranked = |at| doc.numerals(at).is_some_and(|found| found.ordinal.is_some());
        (second..day).filter(word).all(|at| at == second && ranked(at))
    }

    /// True when the day is counted from the first of its month: `اليوم الثالث من أكتوبر`.
    fn is_counted_day(&self) -> bool {
        let (doc, at) = (self.state.doc, self.at);
        let day = |sense| matches!(sense, Sense::Unit(Unit::Day, Count::Single));
        let definite = doc.term(at).is_some_and(|term| term.clitics.article());
        let ranked = || doc.numerals(at + 1).is_some_and(|numerals| numerals.ordinal.is_some());
        definite && doc.means(at, day) && ranked()
    }

    /// What is said, in a year of its calendar, as Gregorian days.
    fn days_in(&self, year: i32) -> Option<(CivilDate, CivilDate)> {
        self.days_of(year, self.said.day)
    }

    fn days_of(&self, year: i32, day: Option<DaySaid>) -> Option<(CivilDate, CivilDate)> {
        calendar::place(self.own, year, Some(self.month.month), day, self.state.context)?.stamp.days()
    }

    /// The year of its calendar that a Gregorian day lies in.
    fn own_year(&self, date: CivilDate) -> i32 {
        CalendarDate::from_civil(date, self.own, self.state.context.hijri_rule()).year
    }

    /// `بعد أربعين سنة الموافق 21/11`, `بعد أسبوعين الموافق 1/1`: the year in which the day lies nearest to what was counted to.
    fn counted_year(&self) -> Ruled {
        let shifted = self.state.offset(self.at, self.said, self.said.offset?);
        let period = shifted.stamp?.days()?;
        let near = self.own_year(period.0);
        let days = |year| self.days_in(year).map(|days| (gap(days, period), year));
        let (_, year) =
            [near, near + 1, near - 1].into_iter().filter_map(days).min_by_key(|(gap, _)| *gap)?;
        Some((year, shifted.by?))
    }

    /// `15 آذار السنة القادمة`: the year is said, as a moved one.
    fn moved_year(&self) -> Ruled {
        let Moved { unit: Unit::Year, shift } = self.said.moved? else { return None };
        if self.own != Calendar::Gregorian
            && let Some(found) = self.own_year_told(shift)
        {
            return found;
        }
        let state = self.state;
        let anchored = state.anchor(self.at);
        let from = |steps: i8| {
            anchored.day_for(Unit::Year).map(|date| (self.own_year(date) + i32::from(steps), anchored.rule()))
        };
        let told = |year: Option<i32>, by: i32| year.map(|year| (year + by, "resolve.mentioned"));
        match shift {
            Shift::By(steps) => from(steps),
            Shift::Same => told(state.memory.year(), 0),
            Shift::Before => told(state.year_told_here(self.at), -1).or_else(|| from(-1)),
            Shift::Next => told(state.memory.focus.year, 1).or_else(|| from(1)),
            Shift::Trailing => None,
        }
    }

    /// `في محرم 1440 هـ … وفي رجب من السنة نفسها`: beside the last year told, which is of the month's calendar or of ours.
    fn own_year_told(&self, shift: Shift) -> Option<Ruled> {
        let by = match shift {
            Shift::Same => 0,
            Shift::Next => 1,
            Shift::Before => -1,
            Shift::By(_) | Shift::Trailing => return None,
        };
        let told =
            self.state.own_year_told(self.at).filter(|(own, _)| *own == self.own).map(|(_, year)| year + by);
        let ours = || {
            let year = self.state.memory.year()? + by;
            let january = self.own_year(CivilDate::new(year, 1, 1)?);
            let begins = |own: &i32| self.days_in(*own).is_some_and(|(first, _)| first.year() == year);
            (january..=january + 1).find(begins)
        };
        Some(told.or_else(ours).map(|year| (year, "resolve.mentioned")))
    }

    /// `حزيران الماضي`: the latest one before the reference's month; المقبل: the first one after it; الجاري: this year's.
    fn shifted_year(&self, shift: Shift) -> Ruled {
        if shift == Shift::Same {
            return self.state.memory.focus.year.map(|year| (year, "resolve.mentioned"));
        }
        let anchored = self.state.anchor(self.at);
        let date = anchored.day_for(Unit::Month)?;
        let this = self.own_year(date);
        let month = |year: i32| self.days_of(year, None);
        let before = |year: &i32| month(*year).is_some_and(|(_, last)| last < date);
        let after = |year: &i32| month(*year).is_some_and(|(first, _)| first > date);
        let year = match shift {
            Shift::By(by) if by < 0 => {
                (this - 3..=this).rev().filter(before).nth(usize::from(by.unsigned_abs()) - 1)
            }
            Shift::By(0) => Some(this),
            Shift::By(by) => (this..=this + 3).filter(after).nth(usize::from(by.unsigned_abs()) - 1),
            Shift::Next => (this..=this + 2).find(after),
            Shift::Before | Shift::Same | Shift::Trailing => None,
        };
        year.map(|year| (year, anchored.rule()))
    }

    /// «12 تشرين الثاني 2021 … في 12 تشرين الثاني»: the same day, else the same month.
    fn earlier_mention(&self) -> Ruled {
        if self.own != Calendar::Gregorian {
            return None;
        }
        let month = self.month.month;
        let day = match self.said.day {
            Some(DaySaid::Number(day)) => day,
            Some(_) => return None,
            None => 0,
        };
        let weekday_fits = |year: i32| match (self.said.weekday, CivilDate::new(year, month, day.max(1))) {
            (Some(weekday), Some(date)) => date.iso_weekday() == weekday,
            _ => true,
        };
        let year = self.state.memory.known.year(month, day).filter(|year| weekday_fits(*year));
        year.map(|year| (year, "resolve.earlier_mention"))
    }

    /// «الخميس في 6 كانون الثاني» after a date of January 2022: of 2021, 2022 and 2023 only 2022 fits.
    fn weekday_fit(&self) -> Ruled {
        let weekday = self.said.weekday?;
        let focus = &self.state.memory.focus;
        let midyear = || focus.year.and_then(|year| CivilDate::new(year, 7, 1));
        let near = focus.day.or_else(midyear).or(self.state.context.date())?;
        let center = self.own_year(near);
        let fits = |year: &i32| {
            let days = self.days_in(*year);
            days.is_some_and(|(first, last)| first == last && first.iso_weekday() == weekday)
        };
        [1, 2].into_iter().find_map(|reach| {
            let mut years = (center - reach..=center + reach).filter(fits);
            let unique = years.next().filter(|_| years.next().is_none());
            unique.map(|year| (year, "resolve.weekday_fit"))
        })
    }

    /// Within half a year of the last date told, or in its year when only that was said.
    fn nearest_focus(&self) -> Ruled {
        let focus = &self.state.memory.focus;
        let year = focus.year.filter(|_| self.own == Calendar::Gregorian)?;
        let told = self.state.is_told(self.at, year);
        if self.looks_ahead() && !self.was_put_off(year) {
            return None;
        }
        let rule = "resolve.nearest_focus";
        let middle = || focus.month.and_then(|month| CivilDate::new(year, month, 15));
        let Some(center) = focus.day.or_else(middle) else { return told.then_some((year, rule)) };
        let distance = |year| {
            let (first, _) = self.days_in(year)?;
            Some(((first.days() - center.days()).abs(), year))
        };
        let near = (year - 1..=year + 1).filter_map(distance).filter(|(distance, _)| *distance <= HALF_YEAR);
        let (_, year) = near.min()?;
        let next = || self.days_in(year).is_some_and(|days| self.state.is_next_step(self.at, days, center));
        (told || next()).then_some((year, rule))
    }

    /// `في رمضان 1393 عبر الجيش القناة، وفي شوال توقف القتال`: the nearest month of that calendar.
    fn nearest_own(&self) -> Ruled {
        let focus = &self.state.memory.focus;
        let (_, year, said) = focus.own.filter(|(calendar, ..)| *calendar == self.own)?;
        if self.looks_ahead() || !self.state.is_told(self.at, focus.year?) {
            return None;
        }
        let year = match i16::from(self.month.month) - i16::from(said) {
            7.. => year - 1,
            ..=-7 => year + 1,
            _ => year,
        };
        Some((year, "resolve.nearest_focus"))
    }

    /// `أرجئت المحاكمة عام 2003 إلى سبتمبر`: what was urged in a year of long ago lay ahead then.
    fn was_put_off(&self, year: i32) -> bool {
        let (state, at) = (self.state, self.at);
        let long_ago = CivilDate::new(year, 12, 31).is_some_and(|day| state.is_long_ago(day));
        long_ago && state.is_told_here(at) && tense::is_only_urged(state.doc, at)
    }

    /// The sentence speaks of the future, counted from a day that is known.
    fn looks_ahead(&self) -> bool {
        tense::is_future(self.state.doc, self.at) && self.state.context.date().is_some()
    }

    /// The latest one up to the reference, or the first one from it on where the text looks ahead.
    fn nearest_reference(&self) -> Ruled {
        let Self { state, at, said, .. } = *self;
        if self.own == Calendar::Hijri && state.tells_of_old(at) {
            return None;
        }
        let date = state.anchor(at).day_for(Unit::Month)?;
        let this = self.own_year(date);
        let days = |year: &i32| self.days_in(*year);
        let delivery = said.day.is_none() && tense::is_delivery(state.doc, at);
        let ahead = state.context.preference() == Preference::Future;
        let next = (this..=this + REACH).find(|year| days(year).is_some_and(|(_, last)| last >= date));
        let soon = |year: i32| days(&year).is_some_and(|(first, _)| first.days() - date.days() <= HALF_YEAR);
        let limit = || tense::is_limit_ahead(state.doc, at) && next.is_some_and(soon);
        if delivery || tense::is_future(state.doc, at) || ahead || limit() {
            return next.map(|year| (year, "resolve.future"));
        }
        let mut behind = (this - REACH..=this).rev();
        let found = behind.find(|year| days(year).is_some_and(|(first, _)| first <= date));
        found.map(|year| (year, "resolve.reference"))
    }
}

/// How many days lie between two periods; none where they meet.
fn gap(a: (CivilDate, CivilDate), b: (CivilDate, CivilDate)) -> i64 {
    (a.0.days() - b.1.days()).max(b.0.days() - a.1.days()).max(0)
}
