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
        let found = RESOLVER.with_borrow_mut(|resolver| read(resolver, document));
        mentions.extend(found.into_iter().map(mention));
    }
}

thread_local! {
    /// The memory that a thread works in, from document to document.
    static RESOLVER: RefCell<Resolver> = RefCell::default();
}

/// The tokens of the longest document whose memory is kept for the next: some megabytes.
const KEPT: usize = 1 << 16;

/// Reads a document; what a huge one took goes back to the system.
fn read(resolver: &mut Resolver, document: &DocView<'_>) -> Vec<TemporalMatch> {
    resolver.start(context(&document.context));
    let found = resolver.read_stream(&document.stream);
    if document.stream.len() > KEPT {
        *resolver = Resolver::default();
    }
    found
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

#[cfg(test)]
mod tests {
    use super::{KEPT, read};
    use crate::{Context, DocView};
    use rasd_datetime::{Point, Resolver};
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// A resolver that is kept still knows the last date; a new one knows none.
    #[track_caller]
    fn check(text: &str, focus: Option<Point>) {
        let mut buffer = TokenBuffer::default();
        let document = DocView { stream: tokenize(text, &mut buffer).unwrap(), context: Context::default() };
        let mut resolver = Resolver::default();
        assert_eq!(read(&mut resolver, &document).len(), 1);
        assert_eq!(resolver.focus(), focus);
    }

    #[test]
    fn memory_of_a_huge_document_is_let_go() {
        let told = "في تموز 1969 ";
        check(told, Some(Point::Month(1969, 7)));
        check(&(told.to_owned() + &"كلمة ".repeat(KEPT)), None);
    }
}
