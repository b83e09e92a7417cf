//! Dates, times and durations as mentions.

use std::cell::RefCell;

use rasd_datetime::{
    self as datetime, CivilDate, CivilDateTime, CivilTime, Resolver, TemporalKind, TemporalMatch,
};

use crate::{Annotator, Candidate, Context, DocView, Kind, Label, Mention, Modifier, Timex};

/// Finds dates, times, durations and recurrences and resolves them within their document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Temporals;

impl Annotator for Temporals {
    fn name(&self) -> &'static str {
        "datetime"
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        let context = context(&document.context);
        let found = RESOLVER.with_borrow_mut(|resolver| {
            resolver.start(context);
            resolver.read_stream(&document.stream)
        });
        mentions.extend(found.into_iter().map(mention));
    }
}

thread_local! {
    /// The memory that a thread works in, from document to document.
    static RESOLVER: RefCell<Resolver> = RefCell::default();
}

fn context(context: &Context) -> datetime::Context {
    let mut known = datetime::Context::new();
    if let Some(reference) = context.reference
        && let Some(date) = CivilDate::new(reference.year, reference.month, reference.day)
    {
        known = match reference.time.and_then(|(hour, minute)| CivilTime::new(hour, minute, 0)) {
            Some(time) => known.with_reference(CivilDateTime { date, time }),
            None => known.with_date(date),
        };
    }
    match context.region {
        Some(region) => known.with_region(region.as_str()),
        None => known,
    }
}

fn mention(found: TemporalMatch) -> Mention {
    let rule = match found.resolved_by {
        Some(by) => Label::Owned(format!("{}+{by}", found.rule)),
        None => Label::Borrowed(found.rule),
    };
    Mention {
        core: (found.core != found.span).then_some(found.core),
        value: found.value,
        modifier: found.modifier.map(modifier),
        lo: found.lo,
        hi: found.hi,
        edtf: found.edtf,
        timex: found.timex.map(timex),
        begin: found.begin,
        end_point: found.end_point,
        underspecified: found.underspecified,
        calendar: found.calendar.map(Label::Borrowed),
        cal_value: found.cal_value,
        check: found.check.map(|check| Label::Borrowed(check.name())),
        role: found.role.map(Label::Borrowed),
        candidates: found.candidates.into_iter().map(candidate).collect(),
        confidence: Some(found.confidence),
        rule,
        ..Mention::new(found.span, kind(found.kind))
    }
}

fn candidate(value: String) -> Candidate {
    Candidate { value: Some(value), ..Candidate::default() }
}

fn timex(timex: datetime::Timex) -> Timex {
    Timex { class: timex.class, value: timex.value, modifier: timex.modifier }
}

const fn kind(kind: TemporalKind) -> Kind {
    match kind {
        TemporalKind::Date => Kind::Date,
        TemporalKind::Time => Kind::Time,
        TemporalKind::DateTime => Kind::Datetime,
        TemporalKind::DateRange => Kind::DateRange,
        TemporalKind::TimeRange => Kind::TimeRange,
        TemporalKind::Duration => Kind::Duration,
        TemporalKind::Set => Kind::Set,
    }
}

const fn modifier(modifier: datetime::Modifier) -> Modifier {
    match modifier {
        datetime::Modifier::Approx => Modifier::Approx,
        datetime::Modifier::MoreThan => Modifier::MoreThan,
        datetime::Modifier::LessThan => Modifier::LessThan,
        datetime::Modifier::EqualOrMore => Modifier::EqualOrMore,
        datetime::Modifier::EqualOrLess => Modifier::EqualOrLess,
        datetime::Modifier::Vague => Modifier::Vague,
        datetime::Modifier::Start => Modifier::Start,
        datetime::Modifier::Mid => Modifier::Mid,
        datetime::Modifier::End => Modifier::End,
    }
}
