//! What was mentioned before, for what builds on it: `اليوم التالي`, `العام نفسه`, `السنة السابقة`.

use super::memory::Focus;
use super::moved::anchor_text;
use super::{Resolved, State, anchor, calendar, tense};
use crate::calendar::{Calendar, CalendarDate};
use crate::civil::CivilDate;
use crate::point::Point;
use crate::said::{Large, Moved, Said, Shift, Unit};

impl State<'_> {
    /// Keeps what later expressions may refer to.
    pub(super) fn remember(&mut self, at: usize, said: &Said, found: &Resolved) {
        let Some(stamp) = found.stamp else {
            self.lost = said.moved.filter(|moved| moved.shift == Shift::Same).map(|_| at).or(self.lost);
            return;
        };
        if let Point::YearlessMonth(month) | Point::YearlessDay(month, _) = stamp.point {
            self.memory.focus = Focus { month: Some(month), at: Some(at), ..Focus::default() };
            return;
        }
        self.remember_periods(at, said, stamp);
        let Some((first, last)) = stamp.days() else { return };
        let one_month = first.month() == last.month() && first.year() == last.year();
        let next = said.moved.is_some_and(|moved| moved.shift == Shift::Next);
        let guessed = next && found.by != Some("resolve.mentioned");
        if first == last && !guessed {
            self.dated.push((at, first));
            self.lost = None;
        }
        if said.month.is_some() && one_month {
            let day = if first == last { first.day() } else { 0 };
            self.memory.known.add(first.month(), day, first.year());
        }
        let of_year = said.moved.is_some_and(|moved| moved.unit == Unit::Year);
        if of_year || said.year.is_some() {
            self.own_year = calendar::own_year(said, found).map(|(own, year)| (at, own, year));
        }
        if said.year.is_some() || said.large.is_some() {
            let bce =
                first.year() <= 0 && matches!(said.large, Some(Large::Century(_) | Large::Millennium(_)));
            self.before_christ = said.large.filter(|_| bce).map(|large| (at, large));
        }
        if first.year() == last.year() && (of_year || said.month.is_some() || said.year.is_some()) {
            self.memory.moved_year = of_year.then_some(first.year());
        }
        let said_fully = said.month.is_some() || said.year.is_some();
        if said_fully && first.year() == last.year() {
            let month = one_month.then_some(first.month());
            let own = said.month.and_then(|month| month.calendar).filter(|own| *own != Calendar::Gregorian);
            let own = own.map(|own| {
                let date = CalendarDate::from_civil(first, own, self.context.hijri_rule());
                (own, date.year, date.month)
            });
            let day = (first == last).then_some(first);
            self.memory.focus = Focus { year: Some(first.year()), month, day, own, at: Some(at) };
        }
    }

    /// `أحداث 11 سبتمبر`: an event is called after its day for years, so that the reference tells nothing of which one, unless it
    /// was days ago.
    pub(super) fn without_guess(&self, said: &Said, found: Resolved) -> Resolved {
        const FRESH: core::ops::RangeInclusive<i64> = 0..=30;
        let ago = self.context.date().zip(found.stamp.and_then(|stamp| stamp.days()));
        let fresh = ago.is_some_and(|(now, (first, _))| FRESH.contains(&(now.days() - first.days())));
        let guessed = matches!(found.by, Some("resolve.reference" | "resolve.future")) && !fresh;
        let moved = said.moved.is_some() || said.shift.is_some() || said.offset.is_some();
        if guessed && !moved { self.of_any_year(said, found) } else { found }
    }

    /// A day or month without a year as it is said.
    pub(super) fn of_any_year(&self, said: &Said, found: Resolved) -> Resolved {
        let month =
            said.month.filter(|_| said.year.is_none() && said.moved.is_none() && said.shift.is_none());
        let open = month.and_then(|month| self.open(said, month, month.calendar.unwrap_or_default()));
        open.unwrap_or(found)
    }

    /// The last year told, of another calendar than ours, here or in the sentence before.
    pub(super) fn own_year_told(&self, at: usize) -> Option<(Calendar, i32)> {
        let (term, own, year) = self.own_year?;
        (term >= self.sentence_before(at)).then_some((own, year))
    }

    /// `في القرن الخامس قبل الميلاد … وفي القرن الخامس`: the same century again, here or in the next sentence.
    pub(super) fn is_before_christ_again(&self, at: usize, said: &Said) -> bool {
        let same =
            |(term, large): (usize, Large)| said.large == Some(large) && term >= self.sentence_before(at);
        said.year.is_none() && self.before_christ.is_some_and(same)
    }

    /// The last day told, in any form: the one of this sentence or the one before, or else one that was said in full.
    fn day_told(&self, at: usize) -> Option<CivilDate> {
        if self.lost_a_day(at) {
            return None;
        }
        let Some(&last) = self.dated.last() else { return self.memory.focus.day };
        let begin = self.sentence_before(at);
        let ahead = tense::is_future(self.doc, at);
        let (term, day) = self.day_of_story(begin).filter(|_| !ahead).unwrap_or(last);
        let near = term >= begin;
        if near { Some(day) } else { self.memory.focus.day.filter(|focus| *focus == day) }
    }

    /// The last day from a term on that no report was made on: `قالت الشرطة الأحد إن`.
    fn day_of_story(&self, begin: usize) -> Option<(usize, CivilDate)> {
        const MOST: usize = 8;
        let near = self.dated.iter().rev().take(MOST).take_while(|(term, _)| *term >= begin);
        near.copied().find(|(term, _)| !tense::is_of_report(self.doc, *term))
    }

    /// `ذلك اليوم` was told of here or in the sentence before, and nothing says which day it was.
    pub(super) fn lost_a_day(&self, at: usize) -> bool {
        self.lost.is_some_and(|term| term >= self.sentence_before(at))
    }

    /// Where the sentence before that of a term begins.
    pub(super) fn sentence_before(&self, at: usize) -> usize {
        let sentence = anchor::sentence(self.doc, at).0;
        sentence.checked_sub(1).map_or(0, |end| anchor::sentence(self.doc, end).0)
    }

    /// The last date mentioned, when it is known to the grain of the unit.
    pub(super) fn mentioned(&self, at: usize, unit: Unit, said: &Said) -> Option<CivilDate> {
        let focus = self.memory.focus;
        match unit {
            Unit::Day | Unit::Night => self.day_told(at),
            Unit::Week => focus.day,
            Unit::Month => {
                let told = self.memory.moved_month.filter(|_| said.year.is_none());
                let year = || focus.year.or(said.year.map(|year| year.number));
                let (year, month) = told.or_else(|| Some((year()?, focus.month?)))?;
                CivilDate::new(year, month, 1)
            }
            _ => CivilDate::new(self.memory.year()?, 1, 1),
        }
    }

    /// The last year told, when it was told in the sentence of a term.
    pub(super) fn year_told_here(&self, at: usize) -> Option<i32> {
        self.memory.year().filter(|_| self.is_told_here(at))
    }

    /// The last date was told in the sentence of a term.
    pub(super) fn is_told_here(&self, at: usize) -> bool {
        self.memory.focus.at.is_some_and(|told| told >= anchor::sentence(self.doc, at).0)
    }

    /// `توفي سنة 1440 هـ ... وفي العام التالي`: the year beside the last one told, in the calendar of that.
    pub(super) fn own_year_moved(&self, at: usize, moved: Moved) -> Option<Resolved> {
        let by = match moved.shift {
            Shift::Same => 0,
            Shift::Next => 1,
            Shift::Before => -1,
            _ => return None,
        };
        let (own, year) = self.own_year_told(at).filter(|_| moved.unit == Unit::Year)?;
        let found: Resolved = calendar::place(own, year + by, None, None, self.context)?.into();
        Some(Resolved { underspecified: Some(anchor_text(moved)), ..found }.by("resolve.mentioned"))
    }
}
