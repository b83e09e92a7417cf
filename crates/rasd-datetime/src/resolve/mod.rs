//! From what an expression says to the time it means, with the help of the document.
//!
//! Every step that needs more than the expression itself is a rule with a name, which the match carries.

mod anchor;
mod calendar;
mod clock;
mod dual;
mod ends;
mod large;
#[cfg(test)]
mod linear;
mod memory;
mod mention;
mod moved;
mod numbered;
mod output;
mod story;
mod tense;
mod verb;
mod wish;
mod year_rules;
mod yearless;

use rasd_tokenize::TokenStream;

use crate::calendar::Calendar;
use crate::civil::{CivilDate, CivilTime};
use crate::context::{Context, Preference};
use crate::grammar::{Expression, Meaning, Relation, expressions};
use crate::matches::{Check, TemporalMatch};
use crate::point::{Point, Stamp};
use crate::said::{DaySaid, Large, Said, Unit, YearSaid};
use crate::terms::{Doc, Tables};
use anchor::Anchor;
use clock::{time, with_time};
use dual::dual;
use ends::{after_beginning, before_end, on_day, only_weekday, over_midnight, recurring, yearless};
pub(crate) use memory::Memory;

/// Every expression of a part of a document, resolved with what the parts before it told.
pub(crate) fn part(
    stream: TokenStream<'_>,
    context: &Context,
    memory: &mut Memory,
    tables: &mut Tables,
) -> Vec<TemporalMatch> {
    let doc = Doc::of(stream, core::mem::take(tables));
    let found = read(&doc, context, memory);
    *tables = doc.into_tables();
    found
}

fn read(doc: &Doc<'_>, context: &Context, memory: &mut Memory) -> Vec<TemporalMatch> {
    if doc.windows().is_empty() {
        memory.terms += doc.len();
        return Vec::new();
    }
    let found = expressions(doc, context.date_order());
    let dateline = context.date().map_or_else(|| memory.dateline(doc, &found), |_| None);
    memory.terms += doc.len();
    if found.is_empty() {
        return Vec::new();
    }
    let dated = dateline.map(|date| context.clone().with_date(date));
    let mut state = State::new(doc, dated.as_ref().unwrap_or(context), &found, core::mem::take(memory));
    state.dateline = dated.is_some();
    let mut matches = Vec::with_capacity(found.len());
    matches.extend(found.iter().filter_map(|expression| state.resolve(expression)));
    *memory = Memory { begun: true, dateline, ..state.memory };
    matches
}

/// What is known of the document so far.
struct State<'a> {
    doc: &'a Doc<'a>,
    context: &'a Context,
    quotations: Vec<(usize, usize)>,
    /// Days with their terms, for the quotations after them.
    dated: Vec<(usize, CivilDate)>,
    /// The term of the last day that was told of and is not known: `ذلك اليوم`.
    lost: Option<usize>,
    /// The last year told, with its term, when it was one of another calendar.
    own_year: Option<(usize, Calendar, i32)>,
    /// The last century or millennium told, with its term, when it was before Christ.
    before_christ: Option<(usize, Large)>,
    /// The last century told, with its term.
    century: Option<(usize, Stamp)>,
    /// The first days of the months that were told with their year, with their terms.
    months: Vec<(usize, CivilDate)>,
    /// The first days of the years that were told, with their terms.
    years: Vec<(usize, CivilDate)>,
    memory: Memory,
    /// True when the day of reference is the document's own.
    dateline: bool,
    /// Days that are said in full, with their terms.
    full: Vec<(usize, CivilDate)>,
}

/// A point that was resolved, and how.
#[derive(Clone, Debug, Default)]
struct Resolved {
    stamp: Option<Stamp>,
    underspecified: Option<String>,
    calendar: Option<&'static str>,
    cal_value: Option<String>,
    check: Option<Check>,
    candidates: Vec<Stamp>,
    by: Option<&'static str>,
}

impl Resolved {
    fn of(point: impl Into<Stamp>) -> Self {
        Self { stamp: Some(point.into()), ..Self::default() }
    }

    fn open(underspecified: String) -> Self {
        Self { underspecified: Some(underspecified), ..Self::default() }
    }

    fn by(self, rule: &'static str) -> Self {
        Self { by: Some(rule), ..self }
    }
}

impl<'a> State<'a> {
    fn new(doc: &'a Doc<'a>, context: &'a Context, found: &[Expression], mut memory: Memory) -> Self {
        memory.focus.at = None;
        memory.hijri |= found.iter().any(|expression| match &expression.meaning {
            Meaning::Point(said, None) => calendar::dates_by_hijra(said),
            _ => false,
        });
        let quotations = anchor::quotations(doc);
        let full = found.iter().filter_map(|expression| match &expression.meaning {
            Meaning::Point(said, None) => Some((expression.first, anchor::full_day(said)?)),
            _ => None,
        });
        let full = full.collect();
        Self {
            doc,
            context,
            quotations,
            dated: Vec::new(),
            lost: None,
            own_year: None,
            before_christ: None,
            century: None,
            months: Vec::new(),
            years: Vec::new(),
            memory,
            dateline: false,
            full,
        }
    }

    fn resolve(&mut self, expression: &Expression) -> Option<TemporalMatch> {
        let mut found = match &expression.meaning {
            Meaning::Point(said, _) if self.counts_from_event(expression, said) => {
                let length = self.doc.length(said.offset?);
                let after = Expression { rule: "duration.event", ..expression.clone() };
                output::length(self, &after, &length, Relation::Event)
            }
            Meaning::Point(said, other) => self.point_match(expression, said, other.as_deref())?,
            Meaning::Range(..) if expression.rule == "range.rest" && !self.is_ahead(expression.first) => {
                return None;
            }
            Meaning::Range(from, to) => self.range_match(expression, from.as_deref(), to.as_deref())?,
            Meaning::Length(length, relation) => output::length(self, expression, length, *relation),
            Meaning::Set(period) => output::set(self, expression, period),
        };
        if expression.event && !is_relative(&expression.meaning) {
            found.role = Some("event_name");
        }
        Some(found)
    }

    /// True for a length after an event: `وخرج بعد ثلاث ساعات` does not count from the reference, nor does `بعد دقيقة` when only
    /// the day of reference is known.
    fn counts_from_event(&self, expression: &Expression, said: &Said) -> bool {
        let offset = said.offset.filter(|offset| offset.sign > 0 && expression.rule == "date.in");
        let Some(offset) = offset.filter(|_| said.is_offset_only()) else { return false };
        let (doc, first) = (self.doc, expression.first);
        let length = doc.length(offset);
        let anchored = self.anchor(first);
        let past = || tense::is_past(doc, first) || tense::is_story(doc, first, expression.end);
        let timeless = || anchored.time.is_none() && length.grain().is_some_and(Unit::is_clock);
        !crate::grammar::ends_now(doc, expression)
            && (anchored.day_for(Unit::Year).is_none()
                || past()
                || self.goes_on(expression)
                || timeless() && !tense::is_future(doc, first))
    }

    /// True where a text looks ahead from its own day: `قضى بقية الأسبوع هناك عام 2005` tells of another one.
    fn is_ahead(&self, at: usize) -> bool {
        let future = tense::is_future(self.doc, at) || self.context.preference() == Preference::Future;
        future && self.context.date().is_some() && !self.anchor(at).quoted
    }

    fn point_match(
        &mut self,
        expression: &Expression,
        said: &Said,
        other: Option<&Said>,
    ) -> Option<TemporalMatch> {
        let mut resolved = self.point(expression.first, said)?;
        if expression.event {
            resolved = self.without_guess(said, resolved);
        } else if self.is_yearly(expression) {
            resolved = self.of_any_year(said, resolved);
        }
        if let Some(other) = other {
            resolved = dual(resolved, self.point(expression.first, other)?);
        }
        self.remember(expression.first, said, &resolved);
        Some(output::point(self, expression, said, resolved))
    }

    /// A range, closed or open; the year that bounds an open one (`منذ 2005`) is no date that the text tells of.
    fn range_match(
        &mut self,
        expression: &Expression,
        from: Option<&Said>,
        to: Option<&Said>,
    ) -> Option<TemporalMatch> {
        let end = |state: &Self, said: Option<&Said>| match said {
            Some(Said { present: true, .. }) if state.context.moment().is_some() => {
                Some(state.context.moment().map(|now| Resolved::of(Point::Moment(now))))
            }
            Some(said) => state.point(expression.first, said).map(Some),
            None => Some(None),
        };
        if let Some((from, to)) = recurring(from, to) {
            return output::range(self, expression, Some(&from), Some(&to));
        }
        let told = self.memory.focus;
        let first = end(self, from)?;
        if let (Some(said), Some(found)) = (from, &first) {
            self.remember(expression.first, said, found);
        }
        let last = end(self, to)?.map(|found| after_beginning(to, found, first.as_ref()));
        let first = first.map(|found| before_end(from, found, to, last.as_ref()));
        let (first, last) = match (first, last) {
            (Some(first), Some(last)) => {
                let (first, last) = self.over_new_year(expression.first, (from, first), (to, last));
                (Some(first), Some(last))
            }
            ends => ends,
        };
        let (first, last) = match (first, last) {
            (Some(first), Some(last)) if expression.rule.starts_with("range.clock") => {
                let (first, last) = self.appointment(expression.first, from, first, last);
                let (first, last) = over_midnight(expression.rule, first, last);
                (Some(first), Some(last))
            }
            ends => ends,
        };
        if let (Some(said), Some(found)) = (to, &last) {
            self.remember(expression.first, said, found);
        }
        if (first.is_none() || last.is_none()) && self.memory.focus.month.is_none() {
            self.memory.focus = told;
        }
        let resolved = output::range(self, expression, first.as_ref(), last.as_ref());
        resolved.or_else(|| {
            let (first, last) = match (yearless(from), yearless(to)) {
                (Some(first), None) => (Some(first), last),
                (None, Some(last)) => (first, Some(last)),
                _ => return None,
            };
            output::range(self, expression, first.as_ref(), last.as_ref())
        })
    }

    /// `الخميس من التاسعة إلى العاشرة`: hours on a weekday are an appointment, unless a verb says that it is over.
    fn appointment(
        &self,
        at: usize,
        said: Option<&Said>,
        first: Resolved,
        last: Resolved,
    ) -> (Resolved, Resolved) {
        let day = |found: &Resolved| found.stamp.and_then(|stamp| stamp.days()).map(|(day, _)| day);
        let (Some(_), Some(date), Some(today)) = (only_weekday(said), day(&first), self.anchor(at).date)
        else {
            return (first, last);
        };
        if date >= today || tense::is_past(self.doc, at) {
            return (first, last);
        }
        let later = |found: Resolved| {
            let next = day(&found).and_then(|day| day.add_days(7));
            on_day(found, next).by("resolve.weekday_future")
        };
        (later(first), later(last))
    }

    /// The anchor of an expression: the date of the quotation it stands in, else the document's.
    ///
    /// In «في 12 تشرين الثاني 2021 قال الوزير “… العام المقبل”» the next year is 2022 whenever the text was written.
    fn anchor(&self, at: usize) -> Anchor {
        let time = self.context.moment().map(|moment| moment.time);
        let document =
            Anchor { date: self.context.date(), time, dateline: self.dateline, ..Anchor::default() };
        let before = self.quotations.partition_point(|(open, _)| *open < at);
        let quotation = before.checked_sub(1).and_then(|last| self.quotations.get(last));
        let Some(&(open, close)) = quotation.filter(|(_, close)| at < *close) else {
            let reported = self.said_long_ago(at);
            return reported.map_or(document, |(date, grain)| Anchor::of_speech(date, grain));
        };
        let (first, end) = anchor::sentence(self.doc, open);
        match story::last_between(&self.dated, first, open) {
            Some((_, date)) if anchor::reports(self.doc, first, open) => Anchor::of_speech(date, Unit::Day),
            Some(_) => document,
            None => self
                .said_behind(first, (open, close), end)
                .map(|date| Anchor::of_speech(date, Unit::Day))
                .or_else(|| self.month_of_speech(first, open))
                .unwrap_or(document),
        }
    }

    /// `قال لمجلة في حزيران 2009: «…»`: the month of what was said, before the quotation.
    fn month_of_speech(&self, first: usize, open: usize) -> Option<Anchor> {
        let (term, month) = story::last_between(&self.months, first, open)?;
        self.dates_the_report(first, term).then(|| Anchor::of_speech(month, Unit::Month))
    }

    /// The day of what was said, behind the quotation: `«…» في تصريح أدلى به يوم 10 مارس 2020`.
    fn said_behind(&self, first: usize, (open, close): (usize, usize), end: usize) -> Option<CivilDate> {
        let later = self.full.partition_point(|(term, _)| *term < close);
        let (term, date) = self.full.get(later).copied().filter(|(term, _)| *term < end)?;
        let reported = anchor::reports(self.doc, first, open) || anchor::reports(self.doc, close, term);
        reported.then_some(date)
    }

    /// What a point means; `None` when there is no such day.
    fn point(&self, at: usize, said: &Said) -> Option<Resolved> {
        if let Some(minute) = said.minute {
            let hour = self.anchor(at).time.map(CivilTime::hour);
            return hour
                .and_then(|hour| CivilTime::new(hour, minute, 0))
                .map(|time| Resolved::of(Point::Clock(time)).by("resolve.reference"));
        }
        if said.is_time_only() {
            return Some(time(said));
        }
        let day = self.day(at, said)?;
        with_time(said, day)
    }

    /// The day or period that a point lies in.
    fn day(&self, at: usize, said: &Said) -> Option<Resolved> {
        if said.present {
            return Some(Resolved::of(Point::Present));
        }
        if said.feast.is_some() {
            return self.feast(said);
        }
        if let Some(offset) = said.offset {
            if said.year.is_some_and(YearSaid::is_open) {
                return self.hijri_offset(at, said, offset);
            }
            if said.month.is_none() {
                return Some(self.offset(at, said, offset));
            }
        }
        if said.large.is_some_and(|large| large != Large::Weekend) {
            return self.large(at, said);
        }
        if said.month.is_some() {
            return self.month(at, said);
        }
        if said.moved.is_some() || said.large.is_some() {
            return self.moved(at, said);
        }
        if let Some(DaySaid::Number(day)) = said.day {
            return self.numbered_day(at, said, day);
        }
        match (said.year, said.weekday) {
            (Some(_), _) => self.year(said),
            (None, Some(weekday)) => Some(self.weekday(at, weekday, said.shift)),
            (None, None) => None,
        }
    }
}

/// `هجمات أمس`, `أحداث العام الماضي`: what is counted from the reference is no name.
fn is_relative(meaning: &Meaning) -> bool {
    let Meaning::Point(said, _) = meaning else { return false };
    said.moved.is_some() || said.offset.is_some() || said.weekday.is_some() && said.month.is_none()
}
