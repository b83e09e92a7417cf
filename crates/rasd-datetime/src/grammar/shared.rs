//! What coordinated dates say once for all: `في يناير وفبراير 2020`, `يومي 5 و6 مايو`, `السبت والأحد المقبلين`.

use rasd_tokenize::Proclitics;

use super::{Expression, Meaning, Period};
use crate::lexicon::{Count, Sense, Word};
use crate::said::{DaySaid, Said, Shift, Unit};
use crate::terms::Doc;

/// Gives every date what the one joined to it says for both, and finds the days that are named by their number alone.
pub(super) fn complete(doc: &Doc<'_>, mut found: Vec<Expression>) -> Vec<Expression> {
    for at in (1..found.len()).rev() {
        if let Some((before, [next, ..])) = found.split_at_mut_checked(at)
            && let Some(expression) = before.last_mut()
            && coordinated(doc, expression, next)
        {
            share(doc, expression, next);
            of_every_week(doc, expression, next);
        }
    }
    super::weekday_list::settle(doc, &mut found);
    recur_alike(doc, &mut found);
    super::week::of_days(with_weekdays(doc, with_days(doc, found)))
}

/// True for the day after a weekday that comes back: days in a row are those of one week.
fn follows(set: &Meaning, weekday: u8) -> bool {
    matches!(set, Meaning::Set(Period::Weekday(before)) if weekday == before % 7 + 1)
}

/// `أيام الاثنين والخميس`: what is joined to a weekday that comes back comes back too; not `أيام السبت والأحد`.
fn recur_alike(doc: &Doc<'_>, found: &mut [Expression]) {
    for at in 1..found.len() {
        let Some((before, [expression, ..])) = found.split_at_mut_checked(at) else { return };
        if let Some(last) = before.last()
            && matches!(last.meaning, Meaning::Set(Period::Weekday(_)))
            && coordinated(doc, last, expression)
            && let Meaning::Point(said, None) = &expression.meaning
            && let Some(weekday) = said.weekday.filter(|weekday| !follows(&last.meaning, *weekday))
            && said.is_weekday_only()
        {
            expression.meaning = Meaning::Set(Period::Weekday(weekday));
            expression.rule = last.rule;
        }
    }
}

/// و or a comma, and nothing else, stands between the two.
pub(super) fn coordinated(doc: &Doc<'_>, first: &Expression, second: &Expression) -> bool {
    let joined = |at: usize| doc.term(at).is_some_and(|term| term.clitics.conjunction());
    first.end == second.first && joined(second.first)
        || first.end + 1 == second.first && matches!(doc.key(first.end), "،" | ",")
}

/// `يومي الجمعة والسبت من كل أسبوع`: what is said behind the second day is said of both.
fn of_every_week(doc: &Doc<'_>, first: &mut Expression, second: &Expression) {
    let every = || doc.means(second.end.saturating_sub(2), |sense| sense == Sense::Word(Word::Every));
    let Meaning::Point(said, None) = &first.meaning else { return };
    if let (Meaning::Set(Period::Weekday(_)), Some(weekday)) = (&second.meaning, said.weekday)
        && said.is_weekday_only()
        && every()
    {
        first.meaning = Meaning::Set(Period::Weekday(weekday));
        first.rule = second.rule;
    }
}

/// The year, or the adjective in the dual: `5 يناير و3 فبراير 2020`, `السبت والأحد المقبلين`.
fn share(doc: &Doc<'_>, first: &mut Expression, second: &Expression) {
    let (Meaning::Point(a, None), Meaning::Point(b, None)) = (&mut first.meaning, &second.meaning) else {
        return;
    };
    let open = a.year.is_none() && a.shift.is_none() && a.moved.is_none();
    let months = a.month.zip(b.month).filter(|(a, b)| a.calendar == b.calendar && a.month <= b.month);
    if open && months.is_some() && b.year.is_some() {
        a.year = b.year;
    }
    let alike = months.is_some() || a.weekday.is_some() && b.weekday.is_some() && b.month.is_none();
    let dual = second.end.checked_sub(1).is_some_and(|last| doc.key(last).ends_with("ين"));
    if let Some(shift @ (Shift::By(_) | Shift::Next)) = b.shift
        && open
        && alike
        && dual
    {
        a.shift = Some(shift);
    }
}

/// `كل ثلاثاء وخميس`: the weekdays joined to one that comes back, which say كل for all.
fn with_weekdays(doc: &Doc<'_>, found: Vec<Expression>) -> Vec<Expression> {
    if !found.iter().any(|found| matches!(found.meaning, Meaning::Set(Period::Weekday(_)))) {
        return found;
    }
    let mut all: Vec<Expression> = Vec::with_capacity(found.len());
    for expression in found {
        let weekday = matches!(expression.meaning, Meaning::Set(Period::Weekday(_)));
        let mut last = (weekday && doc.means(expression.first, |sense| sense == Sense::Word(Word::Every)))
            .then(|| expression.clone());
        all.push(expression);
        while let Some(next) = last.as_ref().and_then(|last| weekday_after(doc, last)) {
            all.push(next.clone());
            last = Some(next);
        }
    }
    all
}

/// The weekday without ال that is joined to the one before it by و.
fn weekday_after(doc: &Doc<'_>, before: &Expression) -> Option<Expression> {
    let at = before.end;
    doc.term(at).filter(|term| term.clitics == Proclitics::WA)?;
    let weekday = doc.senses(at).find_map(|found| match found.sense {
        Sense::Weekday(day) if !found.definite => Some(day),
        _ => None,
    })?;
    let (end, meaning) = (at + 1, Meaning::Set(Period::Weekday(weekday)));
    Some(Expression { first: at, core: at, core_end: end, end, meaning, ..before.clone() })
}

/// `في 3 و5 و7 مايو 2020`, `يومي الخامس والسادس من مايو`: the days before the last one, each of its month.
fn with_days(doc: &Doc<'_>, found: Vec<Expression>) -> Vec<Expression> {
    let mut all: Vec<Expression> = Vec::with_capacity(found.len());
    for expression in found {
        let end = all.last().map_or(0, |last| last.end);
        all.extend(days_before(doc, &expression, end));
        all.push(expression);
    }
    all
}

/// The days counted with the one of an expression, none before a term.
fn days_before(doc: &Doc<'_>, expression: &Expression, end: usize) -> Vec<Expression> {
    let Meaning::Point(said, None) = &expression.meaning else { return Vec::new() };
    if said.month.is_none() || !matches!(said.day, Some(DaySaid::Number(_))) || said.weekday.is_some() {
        return Vec::new();
    }
    let mut at = expression.first;
    let mut days = Vec::new();
    while let Some(before) = at.checked_sub(1).filter(|before| *before >= end)
        && doc.term(at).is_some_and(|term| term.clitics.conjunction())
        && let Some(day) = day_at(doc, before)
    {
        let said = Said { day: Some(DaySaid::Number(day)), ..**said };
        let (first, end) = (before, before + 1);
        let meaning = Meaning::Point(Box::new(said), None);
        days.push(Expression { first, core: first, core_end: end, end, meaning, ..expression.clone() });
        at = before;
    }
    let licensed = at.checked_sub(1).is_some_and(|at| {
        doc.means(at, |sense| {
            matches!(
                sense,
                Sense::Word(Word::In | Word::Date) | Sense::Unit(Unit::Day, Count::Dual | Count::Plural)
            )
        })
    });
    if !licensed {
        return Vec::new();
    }
    days.reverse();
    days
}

/// A term that is nothing but the number of a day.
fn day_at(doc: &Doc<'_>, at: usize) -> Option<u8> {
    let term = doc.term(at)?;
    let ordinal = || {
        let found = doc.numerals(at)?.ordinal.filter(|found| found.definite)?;
        (doc.term_of(usize::try_from(found.end).ok()?) == at + 1).then_some(found.n)
    };
    let number = match term.digits {
        Some(number) if term.width <= 2 => Some(i64::from(number)),
        Some(_) => None,
        None => ordinal(),
    };
    number.and_then(|number| u8::try_from(number).ok()).filter(|number| (1..=31).contains(number))
}
