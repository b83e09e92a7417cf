//! The record of a resolved expression.

use rasd_normalize::Span;

use super::anchor::Anchor;
use super::{Resolved, State};
use crate::civil::{CivilDate, CivilDateTime, CivilTime};
use crate::grammar::{Expression, Meaning, Period, Relation};
use crate::matches::{Modifier, TemporalKind, TemporalMatch, Timex};
use crate::point::{Point, Stamp};
use crate::said::{Edge, Length, Said};

/// The record with nothing but its place.
fn blank(state: &State<'_>, expression: &Expression, kind: TemporalKind) -> TemporalMatch {
    let doc = state.doc;
    let end_of = |end: usize| end.checked_sub(1).and_then(|at| doc.term(at)).map(|term| term.end);
    let end = end_of(expression.end).unwrap_or(0);
    let whole = expression.core_end == expression.end;
    let core_end = if whole { end } else { end_of(expression.core_end).unwrap_or(end) };
    let first = match doc.term(expression.first) {
        Some(term) if bracketed(state, expression) => term.end,
        term => term.map_or(0, |term| term.start),
    };
    let core = if expression.core == expression.first { None } else { doc.term(expression.core) };
    TemporalMatch {
        span: Span::new(first, end),
        core: Span::new(core.map_or(first, |term| term.start.max(first)), core_end),
        kind,
        value: None,
        modifier: expression.modifier,
        lo: None,
        hi: None,
        edtf: None,
        timex: None,
        begin: None,
        end_point: None,
        days: None,
        underspecified: None,
        calendar: None,
        cal_value: None,
        check: None,
        role: None,
        candidates: Vec::new(),
        confidence: 95,
        rule: expression.rule,
        resolved_by: None,
    }
}

/// An opening bracket that nothing inside closes is not part of the expression.
fn bracketed(state: &State<'_>, expression: &Expression) -> bool {
    let inside = |key: &str| (expression.first..expression.end).any(|at| state.doc.key(at) == key);
    state.doc.key(expression.first) == "(" && !inside(")")
}

/// The record of a point.
pub(super) fn point(
    state: &State<'_>,
    expression: &Expression,
    said: &Said,
    found: Resolved,
) -> TemporalMatch {
    let kind = match found.stamp.map(|stamp| stamp.point) {
        Some(Point::Moment(_) | Point::WeekdayClock(..) | Point::YearlessMoment(..)) => {
            TemporalKind::DateTime
        }
        Some(Point::Clock(_)) => TemporalKind::Time,
        Some(Point::Days(..)) if expression.rule == "date.weekend" => TemporalKind::DateRange,
        _ => TemporalKind::Date,
    };
    let mut record = blank(state, expression, kind);
    record.modifier = record.modifier.or(edge(said.edge)).or(middle(said));
    record.underspecified = found.underspecified;
    record.calendar = found.calendar.or(found.stamp.and_then(|stamp| old_style(&stamp)));
    record.cal_value = found.cal_value;
    record.check = found.check;
    record.resolved_by = found.by;
    record.candidates = found.candidates.iter().map(Stamp::value).collect();
    record.confidence = confidence(&record);
    if let Some(stamp) = found.stamp {
        write_point(&mut record, &stamp);
    }
    record
}

/// Texts write days before the reform in the calendar of their time; they are kept as written.
fn old_style(stamp: &Stamp) -> Option<&'static str> {
    let day = match stamp.point {
        Point::Day(day) | Point::DayPart(day, _) => day,
        Point::Moment(moment) => moment.date,
        _ => return None,
    };
    let reform = (1582, 10, 15);
    ((day.year(), day.month(), day.day()) < reform && !stamp.approximate).then_some("julian?")
}

fn edge(edge: Option<Edge>) -> Option<Modifier> {
    edge.map(|edge| match edge {
        Edge::Start => Modifier::Start,
        Edge::Mid => Modifier::Mid,
        Edge::End => Modifier::End,
    })
}

/// منتصف الشهر is about its fifteenth.
fn middle(said: &Said) -> Option<Modifier> {
    (said.day == Some(crate::said::DaySaid::Middle)).then_some(Modifier::Mid)
}

fn confidence(record: &TemporalMatch) -> u8 {
    match (record.candidates.len(), record.resolved_by) {
        (0, None) => 95,
        (0, Some(_)) => 85,
        _ => 70,
    }
}

fn write_point(record: &mut TemporalMatch, stamp: &Stamp) {
    let value = stamp.value();
    let day = matches!(stamp.point, Point::Day(_)) && !stamp.approximate;
    let (edtf, timex) =
        if day { (Some(value.clone()), value.clone()) } else { (stamp.edtf(), stamp.timex()) };
    record.edtf = edtf;
    record.days = stamp.days();
    record.timex = Some(Timex {
        class: stamp.timex_type(),
        value: timex,
        modifier: record.modifier.map(Modifier::name),
    });
    record.value = Some(value);
    let (begin, end) = bounds(record, stamp);
    record.begin = begin;
    record.end_point = end;
}

/// The first and last moment; a third of the period for early, mid and late.
fn bounds(record: &TemporalMatch, stamp: &Stamp) -> (Option<String>, Option<String>) {
    if let Point::Moment(moment) = stamp.point {
        let text = format!("{moment}{}", stamp.offset.unwrap_or_default());
        return (Some(text.clone()), Some(text));
    }
    let Some((first, last)) = stamp.days() else { return (None, None) };
    let (first, last) = third(first, last, record.modifier);
    (Some(first.iso()), Some(last.iso()))
}

/// The part of a period that a modifier names, by thirds of its days.
fn third(first: CivilDate, last: CivilDate, modifier: Option<Modifier>) -> (CivilDate, CivilDate) {
    let third = (last.days() - first.days() + 1) / 3;
    let at = |date: CivilDate, days: i64| date.add_days(days).unwrap_or(date);
    if third == 0 {
        return (first, last);
    }
    match modifier {
        Some(Modifier::Start) => (first, at(first, third - 1)),
        Some(Modifier::Mid) => (at(first, third), at(last, -third)),
        Some(Modifier::End) => (at(last, 1 - third), last),
        _ => (first, last),
    }
}

/// The record of a range; `None` when it runs backwards.
pub(super) fn range(
    state: &State<'_>,
    expression: &Expression,
    from: Option<&Resolved>,
    to: Option<&Resolved>,
) -> Option<TemporalMatch> {
    let times = [from, to]
        .into_iter()
        .flatten()
        .all(|end| matches!(end.stamp.map(|stamp| stamp.point), Some(Point::Clock(_))));
    let kind = if times { TemporalKind::TimeRange } else { TemporalKind::DateRange };
    let mut record = blank(state, expression, kind);
    let days = |end: Option<&Resolved>| end.and_then(|end| end.stamp).and_then(|stamp| stamp.days());
    let (first, last) = (days(from), days(to));
    if first.zip(last).is_some_and(|(first, last)| first.0 > last.1) {
        return None;
    }
    record.days = first.zip(last).map(|(first, last)| (first.0, last.1));
    let (begin, end) = soft_ends(expression, first, last);
    record.begin = begin.map(CivilDate::iso);
    record.end_point = end.map(CivilDate::iso);
    record.modifier = record.modifier.or(edge_of_open(expression));
    record.calendar = [from, to].into_iter().flatten().find_map(|end| end.calendar);
    let joined = |text: fn(&Stamp) -> Option<String>| -> Option<String> {
        let end = |found: Option<&Resolved>, part: fn(&str) -> &str| match found {
            Some(found) => found.stamp.as_ref().and_then(text).map(|text| part(&text).to_owned()),
            None => Some("..".to_owned()),
        };
        Some(format!("{}/{}", end(from, first_part)?, end(to, last_part)?))
    };
    record.value = joined(|stamp| Some(stamp.value()));
    record.edtf = joined(Stamp::edtf);
    record.cal_value = calendar_range(from, to);
    record.timex = record.value.clone().map(|value| Timex { class: "DURATION", value, modifier: None });
    record.resolved_by = [from, to].into_iter().flatten().find_map(|end| end.by);
    record.underspecified = [from, to].into_iter().flatten().find_map(|end| end.underspecified.clone());
    record.confidence = confidence(&record);
    Some(record)
}

/// The first and last day, of which أوائل and أواخر take a third: `من أواخر 2009 إلى أوائل 2011` as far as that is no way back.
fn soft_ends(
    expression: &Expression,
    first: Option<(CivilDate, CivilDate)>,
    last: Option<(CivilDate, CivilDate)>,
) -> (Option<CivilDate>, Option<CivilDate>) {
    let (from, to) = edges(expression);
    let begin = first.map(|(a, b)| third(a, b, from).0);
    let end = last.map(|(a, b)| third(a, b, to).1);
    if begin.zip(end).is_some_and(|(begin, end)| begin > end) {
        return (first.map(|days| days.0), last.map(|days| days.1));
    }
    (begin, end)
}

/// The edges that the ends of a range name.
fn edges(expression: &Expression) -> (Option<Modifier>, Option<Modifier>) {
    let of = |said: &Option<Box<Said>>| said.as_ref().and_then(|said| edge(said.edge).or(middle(said)));
    match &expression.meaning {
        Meaning::Range(from, to) => (of(from), of(to)),
        _ => (None, None),
    }
}

/// `حتى أوائل التسعينات`: the edge of the only end is that of the whole.
fn edge_of_open(expression: &Expression) -> Option<Modifier> {
    if let Meaning::Range(Some(_), Some(_)) = &expression.meaning {
        return None;
    }
    let (from, to) = edges(expression);
    from.or(to)
}

/// Where a period in the form of an interval begins: a Hijri month, a week of the region.
fn first_part(text: &str) -> &str {
    text.split('/').next().unwrap_or(text)
}

/// Where it ends.
fn last_part(text: &str) -> &str {
    text.rsplit('/').next().unwrap_or(text)
}

fn calendar_range(from: Option<&Resolved>, to: Option<&Resolved>) -> Option<String> {
    let end = |end: Option<&Resolved>| end.and_then(|end| end.cal_value.clone());
    match (end(from), end(to)) {
        (Some(from), Some(to)) => Some(format!("{from}/{to}")),
        _ => None,
    }
}

/// The record of a length.
pub(super) fn length(
    state: &State<'_>,
    expression: &Expression,
    length: &Length,
    relation: Relation,
) -> TemporalMatch {
    let mut record = blank(state, expression, TemporalKind::Duration);
    let (iso, bounds) = length.iso();
    if let Some((low, high)) = bounds {
        record.lo = Some(low);
        record.hi = Some(high);
    }
    record.timex =
        Some(Timex { class: "DURATION", value: iso.clone(), modifier: record.modifier.map(Modifier::name) });
    record.value = Some(iso);
    let sign = match relation {
        Relation::Since | Relation::Trailing(-1) => -1,
        Relation::Trailing(_) => 1,
        Relation::Plain | Relation::Event => return record,
    };
    let anchored = state.anchor(expression.first);
    if let Some((begin, end)) = interval(anchored, length, sign) {
        record.begin = Some(begin);
        record.end_point = Some(end);
        record.resolved_by = Some(anchored.rule());
    }
    record
}

/// From the reference to the end of a length, in the order of time.
fn interval(anchored: Anchor, length: &Length, sign: i64) -> Option<(String, String)> {
    let date = anchored.date?;
    let fine = length.grain()?.is_clock();
    let time = if fine { anchored.time? } else { CivilTime::MIDNIGHT };
    let here = CivilDateTime { date, time };
    let there = length.shift(here, sign)?;
    let text = |moment: CivilDateTime| if fine { moment.to_string() } else { moment.date.iso() };
    Some(if sign < 0 { (text(there), text(here)) } else { (text(here), text(there)) })
}

/// The record of something that comes back.
pub(super) fn set(state: &State<'_>, expression: &Expression, period: &Period) -> TemporalMatch {
    let mut record = blank(state, expression, TemporalKind::Set);
    let value = match period {
        Period::Every(length) => length.iso().0,
        Period::Word(period) => (*period).to_owned(),
        Period::Weekday(day) => Stamp::from(Point::Weekday(*day)).value(),
        Period::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
    };
    record.timex = Some(Timex { class: "SET", value: value.clone(), modifier: None });
    record.value = Some(value);
    record
}
