//! What goes on from the last date told: in a story of years ago the day of reference tells nothing.

use super::{Resolved, State, anchor, calendar, moved, tense};
use crate::civil::CivilDate;
use crate::grammar::Expression;
use crate::lexicon::{Classes, Name, Sense};
use crate::point::{Point, Stamp};
use crate::said::{Large, Said, Shift, Unit};
use crate::terms::Doc;

/// News and its date lie no further apart, in days.
const NEWS: i64 = 31;

impl State<'_> {
    /// `تأسس المصنع عام 1952. وبعد عامين توسع`: behind a year told, in a clause that has no verb of the present or future.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let told = self.memory.focus.year.is_some() && self.is_told_near(at);
        told && !tense::is_future(self.doc, at) && !tense::has_present(self.doc, at)
    }

    /// The last date was told in the sentence of a term, or in the one before.
    fn is_told_near(&self, at: usize) -> bool {
        self.memory.focus.at.is_some_and(|told| told >= self.sentence_before(at))
    }

    /// `… عام 1971. وفي العام السابق`: a term opens its sentence, and the last date stands in the one before.
    pub(super) fn opens_behind_a_date(&self, at: usize) -> bool {
        let first = anchor::sentence(self.doc, at).0;
        let led =
            || matches!(self.doc.key(first), "في" | "وفي" | "ففي" | "كان" | "وكان" | "خلال" | "وخلال" | "منذ");
        (at == first || at == first + 1 && led()) && self.is_told_near(at)
    }

    /// `17 ديسمبر 2010. وفي 14 يناير`: the day is told as the next step of the story, and lies ahead of the last one.
    pub(super) fn is_next_step(&self, at: usize, day: CivilDate, last: CivilDate) -> bool {
        let told = self.memory.focus.month.is_some() && !self.is_of_birth();
        told && day >= last && self.opens_behind_a_date(at)
    }

    /// `ولد في 5 مارس 1970. وفي 20 أبريل فاز`: a birth or a foundation is told in passing.
    fn is_of_birth(&self) -> bool {
        const REACH: usize = 5;
        let Some(at) = self.memory.focus.at else { return false };
        let birth = |back| {
            let key = self.doc.key_before(at, back);
            let bare = key.strip_prefix('و').filter(|bare| bare.chars().count() > 2).unwrap_or(key);
            matches!(bare, "ولد" | "ولدت" | "مواليد" | "المولود" | "تاسس" | "تاسست")
        };
        (1..=REACH).any(birth)
    }

    /// `يوم الجمعة 6 أغسطس 2004، ورفع العلم السبت`: the first such day behind one of long ago that was told with its weekday.
    pub(super) fn weekday_of_story(&self, at: usize, weekday: u8) -> Option<CivilDate> {
        let &(term, day) = self.dated.last()?;
        let weekdays = |at: usize| self.doc.classes(at).has(Classes::WEEKDAY);
        let full = self.full.binary_search_by_key(&term, |(full, _)| *full).is_ok();
        let full = full && (weekdays(term) || weekdays(term + 1));
        let near = term >= anchor::sentence(self.doc, at).0 || self.opens_behind_a_date(at);
        let event = |at: usize| self.doc.means(at, |sense| sense == Sense::Name(Name::Event));
        if (term.saturating_sub(2)..term).any(event)
            || !full
            || !near
            || !self.is_long_ago(day)
            || tense::is_reported(self.doc, term..at)
        {
            return None;
        }
        let ahead = (i64::from(weekday) - i64::from(day.iso_weekday()) - 1).rem_euclid(7) + 1;
        day.add_days(ahead)
    }

    /// `في 21 مارس من كل عام`, `سنويا في سبتمبر`: a day of every year.
    pub(super) fn is_yearly(&self, expression: &Expression) -> bool {
        let (doc, end) = (self.doc, expression.end);
        let year = |at: usize| doc.classes(at).has(Classes::YEAR_UNIT);
        let behind = doc.key(end) == "من" && doc.key(end + 1) == "كل" && year(end + 2);
        let key = |back: usize| doc.key_before(expression.first, back);
        let before = || expression.first.checked_sub(2).is_some_and(year) && key(3) == "كل";
        behind || key(1) == "في" && (key(2) == "سنويا" || before())
    }

    /// `ولد سنة 57 هـ. وتوفي في 7 ذي الحجة`: a Hijri year of centuries ago was told here or in the sentence before.
    pub(super) fn tells_of_old(&self, at: usize) -> bool {
        self.own_year_told(at).is_some_and(|(_, year)| year < calendar::OLD)
    }

    /// More than a month before the reference.
    pub(super) fn is_long_ago(&self, day: CivilDate) -> bool {
        self.context.date().is_some_and(|today| today.days() - day.days() > NEWS)
    }

    /// `عام 1936 … في نهاية العام`, `القرن السابع عشر … في نهاية القرن`: the edge of the period that was told last.
    pub(super) fn edge_of_told(&self, at: usize, said: &Said) -> Option<Resolved> {
        let moved = said.moved.filter(|moved| said.edge.is_some() && moved.shift == Shift::By(0))?;
        if said.month.is_some() || tense::is_future(self.doc, at) {
            return None;
        }
        let stamp = match moved.unit {
            Unit::Year => self.year_of_story(at)?.into(),
            Unit::Century => self.century.filter(|(term, _)| *term >= self.sentence_before(at))?.1,
            _ => return None,
        };
        let open = Resolved::open(moved::anchor_text(moved));
        Some(Resolved { stamp: Some(stamp), ..open }.by("resolve.mentioned"))
    }

    /// The year told here or in the sentence before, where a verb of the past goes on.
    fn year_of_story(&self, at: usize) -> Option<Point> {
        let year = self.memory.focus.year.filter(|_| self.is_told_near(at))?;
        let told = tense::is_past(self.doc, at) || tense::has_perfect(self.doc, at);
        (told && !tense::has_present(self.doc, at)).then_some(Point::Year(year))
    }

    /// Keeps the last century told, and the month counted from the reference.
    pub(super) fn remember_periods(&mut self, at: usize, said: &Said, stamp: Stamp) {
        if matches!(said.large, Some(Large::Century(_))) {
            self.century = Some((at, stamp));
        }
        let moved = said.moved.is_some_and(|moved| moved.unit == Unit::Month && moved.shift != Shift::Same);
        match stamp.point {
            Point::Month(year, month) if moved => self.memory.moved_month = Some((year, month)),
            _ if said.month.is_some() => self.memory.moved_month = None,
            _ => {}
        }
        if let (Point::Month(year, month), Some(_), Some(_)) = (stamp.point, said.month, said.year)
            && let Some(first) = CivilDate::new(year, month, 1)
        {
            self.months.push((at, first));
        }
        if let (Point::Year(year), Some(_)) = (stamp.point, said.year)
            && let Some(first) = CivilDate::new(year, 1, 1)
        {
            self.years.push((at, first));
        }
    }

    /// `اليوم التالي لإعلان الدولة`: it is counted from what follows, which nobody dated.
    pub(super) fn counts_from_what_follows(&self, at: usize) -> bool {
        let text =
            |at: usize| if at < self.doc.len() { self.doc.stream.text(self.doc.token_of(at)) } else { "" };
        let behind = if self.doc.classes(at + 1).has(Classes::SHIFT) { at + 2 } else { at + 3 };
        self.doc.key(behind).starts_with("لل") || text(behind).starts_with("لإ")
    }

    /// `أعلن في نوفمبر 2015 أنه سيغادر`: the day, month or year, of long ago, of what is reported without quotation marks.
    pub(super) fn said_long_ago(&self, at: usize) -> Option<(CivilDate, Unit)> {
        let (clause, governor) = tense::governed(self.doc, at)?;
        let kinds = [(&self.dated, Unit::Day), (&self.months, Unit::Month), (&self.years, Unit::Year)];
        let last = |(days, grain): (&Vec<_>, _)| Some((last_between(days, governor, clause)?, grain));
        let ((term, first), grain) = kinds.into_iter().filter_map(last).max()?;
        let end = if grain == Unit::Year { CivilDate::new(first.year(), 12, 31)? } else { first };
        let reported = self.is_long_ago(end) && self.dates_the_report(governor, term);
        reported.then_some((first, grain))
    }

    /// `قال في مقابلة نشرت في 5 مارس`: في stands before the date, and nothing between the verb that reports and it tells of the speaker.
    fn dates_the_report(&self, governor: usize, term: usize) -> bool {
        let doc = self.doc;
        let Some(verb) = (governor..term).rev().find(|at| tense::is_reported(doc, *at..at + 1)) else {
            return false;
        };
        let own = doc.classes(term).has(Classes::YEAR_UNIT);
        let placed = own || matches!(doc.key_before(term, 1), "في" | "يوم" | "بتاريخ");
        let described = describes(doc, if own { term } else { term.saturating_sub(1) });
        placed
            && !described
            && (verb + 1..term).all(|at| !tense::tells_in_passing(doc, at) || is_published(doc.key(at)))
    }
}

/// `الشركة المؤسسة عام 1990`, `خالد المولود في`: a participle before a date tells of its noun; not `الوزير المصري في`, `المقال المنشور في`.
fn describes(doc: &Doc<'_>, at: usize) -> bool {
    let (key, noun) = (doc.key_before(at, 1), doc.key_before(at, 2));
    let published = key.starts_with("المنشور") || key.starts_with("المذاع");
    key.starts_with("الم") && noun.starts_with("ال") && !published && !key.ends_with('ي')
}

/// The last of some days, by the terms they stand at, between two terms.
pub(super) fn last_between(
    days: &[(usize, CivilDate)],
    first: usize,
    end: usize,
) -> Option<(usize, CivilDate)> {
    let before = days.partition_point(|(term, _)| *term < end);
    before.checked_sub(1).and_then(|last| days.get(last)).copied().filter(|(term, _)| *term >= first)
}

/// `نشرت`, `أدلى بها`: what was said was said then.
fn is_published(key: &str) -> bool {
    matches!(
        key,
        "نشرت"
            | "نشر"
            | "بثت"
            | "بث"
            | "صدر"
            | "صدرت"
            | "اجريت"
            | "اجري"
            | "ادلي"
            | "القاه"
            | "القاها"
    )
}
