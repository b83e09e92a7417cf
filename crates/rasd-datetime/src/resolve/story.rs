//! What goes on from the last date told: in a story of years ago the day of reference tells nothing.

use super::{Resolved, State, anchor, calendar, moved, tense};
use crate::civil::CivilDate;
use crate::grammar::Expression;
use crate::lexicon::{Classes, Name, Sense};
use crate::point::{Point, Stamp};
use crate::said::{Edge, Large, Said, Shift, Unit};
use crate::terms::Doc;

/// News and its date lie no further apart, in days.
const NEWS: i64 = 31;

/// How many terms stand at most between ذكرى and its date.
const MEMORY: usize = 5;

impl State<'_> {
    /// `تأسس المصنع عام 1952. وبعد عامين غير اسمه`: behind a year told, in a clause with a verb of the past and none of the present
    /// or future; not `بعد شهر من اليوم`, nor in a quotation.
    pub(super) fn goes_on(&self, expression: &Expression) -> bool {
        let (doc, at, end) = (self.doc, expression.first, expression.end);
        let told = self.memory.focus.year.is_some() && self.is_told_near(at);
        let from_today = doc.key(end) == "من" && matches!(doc.key(end + 1), "اليوم" | "الان");
        let opens = || doc.key(at).starts_with('و') && at == anchor::sentence(doc, at).0;
        let past = || {
            let verb = opens() && tense::is_bare_stem(doc, end);
            tense::is_past(doc, at) || tense::has_perfect(doc, at) || verb
        };
        told && !self.is_quoted(at)
            && !from_today
            && !tense::is_future(doc, at)
            && !tense::has_present(doc, at)
            && past()
    }

    /// A term stands between quotation marks.
    fn is_quoted(&self, at: usize) -> bool {
        let before = self.quotations.partition_point(|(open, _)| *open < at);
        before.checked_sub(1).and_then(|last| self.quotations.get(last)).is_some_and(|(_, close)| at < *close)
    }

    /// The last date was told in the sentence of a term, or in the one before.
    fn is_told_near(&self, at: usize) -> bool {
        self.memory.focus.at.is_some_and(|told| told >= self.sentence_before(at))
    }

    /// `… عام 1971. وفي العام السابق`: a term opens its sentence, and the last date stands in the one before.
    pub(super) fn opens_behind_a_date(&self, at: usize) -> bool {
        self.opens_sentence(at) && self.is_told_near(at)
    }

    /// A term opens its sentence, but for في and its like.
    fn opens_sentence(&self, at: usize) -> bool {
        let first = anchor::sentence(self.doc, at).0;
        let led =
            || matches!(self.doc.key(first), "في" | "وفي" | "ففي" | "كان" | "وكان" | "خلال" | "وخلال" | "منذ");
        at == first || at == first + 1 && led()
    }

    /// `17 ديسمبر 2010. وفي 14 يناير`: a day or month is told as the next step of the story, and lies ahead of the last one; not one
    /// that is news, nor where the text speaks of today.
    pub(super) fn is_next_step(
        &self,
        at: usize,
        (first, end): (CivilDate, CivilDate),
        last: CivilDate,
    ) -> bool {
        let focus = self.memory.focus;
        let birth = || focus.at.is_some_and(|term| self.is_of_birth(term));
        focus.month.is_some()
            && first >= last
            && self.opens_behind_a_date(at)
            && !birth()
            && !self.was_just_now(first, end)
            && !self.speaks_of_today(at)
    }

    /// The same days of this year or the last one are no more than a month ago.
    fn was_just_now(&self, first: CivilDate, end: CivilDate) -> bool {
        let Some(today) = self.context.date() else { return false };
        let in_year = |year: i32| {
            let by = year - end.year();
            let begun = CivilDate::new(first.year() + by, first.month(), first.day())?;
            let over = CivilDate::new(year, end.month(), end.day())?;
            Some(begun <= today && today.days() - over.days() <= NEWS)
        };
        [today.year(), today.year() - 1].into_iter().filter_map(in_year).any(|news| news)
    }

    /// `تعود القضية إلى 12 مارس 2018. وفي 20 أبريل`, `استقال اليوم`: here or in the sentence before.
    fn speaks_of_today(&self, at: usize) -> bool {
        const REACH: usize = 40;
        let first = self.sentence_before(at).max(at.saturating_sub(REACH));
        let end = anchor::sentence(self.doc, at).1.min(at + REACH);
        let now = |key: &str| matches!(key, "اليوم" | "تعود" | "يعود" | "وتعود" | "ويعود");
        (first..end).any(|term| now(self.doc.key(term)))
    }

    /// `ولد في 5 مارس 1970. وفي 20 أبريل فاز`: a birth or a foundation is told in passing, shortly before a date.
    fn is_of_birth(&self, at: usize) -> bool {
        const REACH: usize = 5;
        let birth = |back| {
            let key = self.doc.key_before(at, back);
            let bare = key.strip_prefix('و').filter(|bare| bare.chars().count() > 2).unwrap_or(key);
            matches!(bare, "ولد" | "ولدت" | "مواليد" | "المولود" | "تاسس" | "تاسست")
        };
        (1..=REACH).any(birth)
    }

    /// `يوم الجمعة 6 أغسطس 2004، ورفع العلم السبت`: the next day, or the one after it, behind one of long ago that was told with its
    /// weekday.
    pub(super) fn weekday_of_story(&self, at: usize, weekday: u8) -> Option<CivilDate> {
        let &(term, day) = self.dated.last()?;
        let weekdays = |at: usize| self.doc.classes(at).has(Classes::WEEKDAY);
        let full = self.full.binary_search_by_key(&term, |(full, _)| *full).is_ok();
        let full = full && (weekdays(term) || weekdays(term + 1));
        let first = anchor::sentence(self.doc, at).0;
        let joined = || self.doc.key(first).starts_with('و') && self.opens_behind_a_date(at);
        let near = term >= first || joined();
        let event = |at: usize| self.doc.means(at, |sense| sense == Sense::Name(Name::Event));
        let memory = |at: usize| self.doc.key(at).trim_start_matches(['ب', 'ل', 'و']).starts_with("ذكري");
        if (term.saturating_sub(2)..term).any(event)
            || (term.saturating_sub(MEMORY)..term).any(memory)
            || self.is_of_birth(term)
            || !full
            || !near
            || !self.is_long_ago(day)
            || tense::is_reported(self.doc, term..at)
        {
            return None;
        }
        let ahead = (i64::from(weekday) - i64::from(day.iso_weekday()) - 1).rem_euclid(7) + 1;
        day.add_days(ahead).filter(|_| ahead <= 2)
    }

    /// `في 21 مارس من كل عام`, `يقام سنويا في سبتمبر`: a day of every year; not `تراجعت الأسعار سنويا في أبريل بنسبة 2%`.
    pub(super) fn is_yearly(&self, expression: &Expression) -> bool {
        let (doc, end) = (self.doc, expression.end);
        let year = |at: usize| doc.classes(at).has(Classes::YEAR_UNIT);
        let behind = doc.key(end) == "من" && doc.key(end + 1) == "كل" && year(end + 2);
        let key = |back: usize| doc.key_before(expression.first, back);
        let before = || expression.first.checked_sub(2).is_some_and(year) && key(3) == "كل";
        let share = |at: usize| matches!(doc.stream.text(doc.token_of(at)), "%" | "٪" | "بنسبة" | "نسبة");
        let near = |at: usize| at.saturating_sub(5)..doc.len().min(end + 4);
        let held = || {
            let at = expression.first;
            tense::has_present(doc, at) && !tense::is_past(doc, at) && !near(at).any(share)
        };
        behind || key(1) == "في" && (key(2) == "سنويا" && held() || before())
    }

    /// `ولد سنة 57 هـ. وتوفي في 7 ذي الحجة`: a Hijri year of centuries ago was told here or in the sentence before.
    pub(super) fn tells_of_old(&self, at: usize) -> bool {
        self.own_year_told(at).is_some_and(|(_, year)| year < calendar::OLD)
    }

    /// More than a month before the reference.
    pub(super) fn is_long_ago(&self, day: CivilDate) -> bool {
        self.context.date().is_some_and(|today| today.days() - day.days() > NEWS)
    }

    /// `عام 1936 … في نهاية العام`, `القرن السابع عشر … في نهاية القرن`: the edge of the period that was told last. A beginning needs
    /// it in the same sentence; `منذ بداية العام` and `نهاية هذا العام` are of the reference, and so is what is reported.
    pub(super) fn edge_of_told(&self, at: usize, said: &Said) -> Option<Resolved> {
        let moved = said.moved.filter(|moved| moved.shift == Shift::By(0))?;
        let closed = said.edge? == Edge::End && self.opens_sentence(at);
        if said.month.is_some() || tense::is_future(self.doc, at) || self.is_of_now(at) {
            return None;
        }
        let stamp = match moved.unit {
            Unit::Year => self.year_of_story(at).filter(|_| closed || self.is_told_here(at))?.into(),
            Unit::Century => self.century_of_story(at, closed)?,
            _ => return None,
        };
        let open = Resolved::open(moved::anchor_text(moved));
        Some(Resolved { stamp: Some(stamp), ..open }.by("resolve.mentioned"))
    }

    /// `منذ بداية العام`, `نهاية هذا العام`, `واليوم في بداية القرن`, `أعلن أنه خسر في بداية العام`.
    fn is_of_now(&self, at: usize) -> bool {
        let now = |key: &str| {
            matches!(
                key.trim_start_matches('و'),
                "هذا" | "الحالي" | "الجاري" | "الحاضر" | "الراهن" | "اليوم" | "الان"
            )
        };
        let since = at.checked_sub(1).is_some_and(|before| tense::is_since(self.doc, before));
        since
            || tense::is_since(self.doc, at)
            || tense::governed(self.doc, at).is_some()
            || (at.saturating_sub(4)..at + 4).any(|at| now(self.doc.key(at)))
    }

    /// The century told in the sentence of a term, or in the one before when that was closed.
    fn century_of_story(&self, at: usize, closed: bool) -> Option<Stamp> {
        let (term, century) = self.century?;
        let first = if closed { self.sentence_before(at) } else { anchor::sentence(self.doc, at).0 };
        (term >= first && !tense::has_present(self.doc, at)).then_some(century)
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
        let of_year = said.moved.is_some_and(|moved| moved.unit == Unit::Year);
        match stamp.point {
            Point::Month(year, month) if moved => self.memory.moved_month = Some((year, month)),
            _ if said.month.is_some() || said.year.is_some() || of_year => self.memory.moved_month = None,
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

    /// `وهو اليوم التالي لإعلان الدولة`, `في اليوم التالي للحرب`: it is counted from what follows, which nobody dated; not where a day
    /// was told, as in `وصل السبت وعاد في اليوم التالي للعمل`.
    pub(super) fn counts_from_what_follows(&self, at: usize, unit: Unit) -> bool {
        let doc = self.doc;
        let text = |at: usize| if at < doc.len() { doc.stream.text(doc.token_of(at)) } else { "" };
        let behind = if doc.classes(at + 1).has(Classes::SHIFT) { at + 2 } else { at + 3 };
        let follows = (doc.key(behind).starts_with("لل") || text(behind).starts_with("لإ"))
            && !matches!(doc.key(behind), "للاسف" | "للمره" | "للمرة");
        let named = || matches!(doc.key_before(at, 1), "وهو" | "وهي");
        let told = || self.dated.last().is_some_and(|(term, _)| *term >= self.sentence_before(at));
        unit == Unit::Day && follows && (named() || !told())
    }

    /// `أعلن في نوفمبر 2015 أنه سيغادر`: the day, month or year, of long ago, of what is reported without quotation marks.
    pub(super) fn said_long_ago(&self, at: usize) -> Option<(CivilDate, Unit)> {
        let kinds = [(&self.dated, Unit::Day), (&self.months, Unit::Month), (&self.years, Unit::Year)];
        if !kinds.iter().any(|(days, _)| self.tells_of_long_ago(days, at)) {
            return None;
        }
        let (clause, governor) = tense::governed(self.doc, at)?;
        let last = |(days, grain): (&Vec<_>, _)| Some((last_between(days, governor, clause)?, grain));
        let ((term, first), grain) = kinds.into_iter().filter_map(last).max()?;
        let end = if grain == Unit::Year { CivilDate::new(first.year(), 12, 31)? } else { first };
        let reported = self.is_long_ago(end) && self.dates_the_report(governor, term);
        reported.then_some((first, grain))
    }

    /// One of some days is of long ago, and stands no further before a term than the clause that governs its own.
    fn tells_of_long_ago(&self, days: &[(usize, CivilDate)], at: usize) -> bool {
        let farthest = at.saturating_sub(anchor::TWO_CLAUSES);
        let near = days.iter().rev().take_while(|(term, _)| *term >= farthest);
        near.into_iter().any(|(_, day)| self.is_long_ago(*day))
    }

    /// `قال في 5 مارس`, `أعلن الوزير المصري عام 2015`, `قال في مقابلة نشرت في 5 مارس`: the date stands behind the verb that reports, its
    /// subject of a word, or what was said; all else may tell of the speaker.
    pub(super) fn dates_the_report(&self, governor: usize, term: usize) -> bool {
        const REACH: usize = 8;
        let doc = self.doc;
        let from = governor.max(term.saturating_sub(REACH + 2));
        let Some(verb) = (from..term).rev().find(|at| tense::is_reported(doc, *at..at + 1)) else {
            return false;
        };
        let placed = matches!(doc.key_before(term, 1), "في" | "يوم" | "بتاريخ");
        let head = if placed { term - 1 } else { term };
        let year = doc.classes(term).has(Classes::YEAR_UNIT);
        match head.saturating_sub(verb + 1) {
            _ if !placed && !year => false,
            0 => true,
            1 => !tense::tells_in_passing(doc, head - 1) && is_speaker(doc, head - 1, placed),
            2 if is_speaker(doc, head - 2, placed) && is_nisba(doc, head - 1) => true,
            _ => placed && is_published(doc.key(head - 1)) && (verb..head - 1).any(|at| doc.key(at) == "في"),
        }
    }
}

/// `الوزير`, `لمجلة`: a word that may be all of the one who speaks, or to whom; `تقرير عام 2019` is one name.
fn is_speaker(doc: &Doc<'_>, at: usize, placed: bool) -> bool {
    let key = doc.key(at);
    let born = key.trim_start_matches("ال").starts_with("مولود") || key == "مواليد";
    (placed || key.starts_with("ال")) && !born
}

/// `المصري`, `المصرية` behind `الوزير`: not the participle of `الشركة المؤسسة`.
fn is_nisba(doc: &Doc<'_>, at: usize) -> bool {
    let (noun, key) = (doc.key_before(at, 1), doc.key(at));
    noun.starts_with("ال")
        && key.starts_with("ال")
        && (key.ends_with('ي') || key.ends_with("ية") || key.ends_with("يه"))
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

/// `نشرت`, `الصادر`, `بيان`: what was said was said then.
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
            | "الصادر"
            | "الصادرة"
            | "المنشور"
            | "المنشورة"
            | "بيان"
            | "تصريح"
            | "مقابلة"
            | "حوار"
            | "خطاب"
    )
}
