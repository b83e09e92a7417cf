//! Weekdays in a row behind أيام: all of them come back, or none.

use super::shared::coordinated;
use super::{Expression, Meaning, Period};
use crate::lexicon::{Count, Cues, Sense};
use crate::said::{Said, Shift, Unit};
use crate::terms::Doc;
use rasd_tokenize::TokenKind;

/// `وقعت الاشتباكات أيام السبت والأحد`, `أيام السبت والأحد الماضيين` are dates; `يفتح المتحف أيام السبت والأحد` come back.
pub(super) fn settle(doc: &Doc<'_>, found: &mut [Expression]) {
    let mut at = 0;
    while at < found.len() {
        let len = found.get(at..).map_or(0, |rest| length(doc, rest));
        if len > 1
            && let Some(list) = found.get_mut(at..at + len)
        {
            decide(doc, list);
        }
        at += len.max(1);
    }
}

/// How many weekdays are listed from an expression on.
fn length(doc: &Doc<'_>, rest: &[Expression]) -> usize {
    if !rest.first().is_some_and(|head| is_head(doc, head)) {
        return 0;
    }
    let joined = |pair: &[Expression]| match pair {
        [first, second] => coordinated(doc, first, second) && plain(second).is_some(),
        _ => false,
    };
    1 + rest.windows(2).take_while(|pair| joined(pair)).count()
}

/// أيام and a weekday.
fn is_head(doc: &Doc<'_>, head: &Expression) -> bool {
    matches!(head.meaning, Meaning::Set(Period::Weekday(_)))
        && doc.means(head.first, |sense| sense == Sense::Unit(Unit::Day, Count::Plural))
}

/// The weekday of a point, and what moves it.
fn plain(found: &Expression) -> Option<(u8, Option<Shift>)> {
    let Meaning::Point(said, None) = &found.meaning else { return None };
    let alone = Said { shift: None, ..**said }.is_weekday_only();
    said.weekday.filter(|_| alone).map(|weekday| (weekday, said.shift))
}

fn weekday(found: &Expression) -> Option<u8> {
    match found.meaning {
        Meaning::Set(Period::Weekday(weekday)) => Some(weekday),
        _ => plain(found).map(|(weekday, _)| weekday),
    }
}

/// Days that an adjective moves, and days in a row of which a verb tells, are dates; other days in a row come back.
fn decide(doc: &Doc<'_>, days: &mut [Expression]) {
    let shift = |day: &Expression| plain(day).and_then(|(_, shift)| shift);
    let Some((last, others)) = days.split_last() else { return };
    let moved = shift(last);
    if others.iter().any(|day| shift(day).is_some()) {
        return;
    }
    let in_a_row = days.windows(2).all(|pair| match pair {
        [first, second] => weekday(first).zip(weekday(second)).is_some_and(|(a, b)| b == a % 7 + 1),
        _ => false,
    });
    let told = in_a_row && days.first().is_some_and(|head| is_told(doc, head.first));
    for day in days {
        if moved.is_some() || told {
            date(day, moved);
        } else if in_a_row {
            come_back(day);
        }
    }
}

/// The day itself, without أيام.
fn date(found: &mut Expression, shift: Option<Shift>) {
    let Some(weekday) = weekday(found) else { return };
    if matches!(found.meaning, Meaning::Set(_)) {
        found.first = found.end.saturating_sub(1);
        found.core = found.first;
    }
    found.meaning = Meaning::Point(Box::new(Said { weekday: Some(weekday), shift, ..Said::default() }), None);
    found.rule = "date.weekday";
}

fn come_back(found: &mut Expression) {
    if let Some(weekday) = weekday(found) {
        found.meaning = Meaning::Set(Period::Weekday(weekday));
        found.rule = "set.weekday";
    }
}

/// A verb that tells what happened is the last one before: not `كان المتحف يفتح أيام السبت`, nor `كان يفتح`.
fn is_told(doc: &Doc<'_>, first: usize) -> bool {
    const REACH: usize = 6;
    let word = |at: &usize| doc.kind(*at) == Some(TokenKind::Word);
    let mut before = (1..=REACH).map_while(|back| first.checked_sub(back)).take_while(word);
    let verb = before.find(|at| {
        let imperfect = doc.key(*at).starts_with(['ي', 'ت', 'س']) && doc.key(*at).chars().count() > 3;
        imperfect || doc.cues(*at).has(Cues::TOLD)
    });
    verb.is_some_and(|at| {
        let cues = doc.cues(at);
        let present = doc.key(at).starts_with(['ي', 'ت']);
        cues.has(Cues::TOLD) && !present && !cues.has(Cues::REPORT.or(Cues::PARTICLE))
    })
}
