//! Weekdays of a week that is said once for both: `الأسبوع المقبل بين الأربعاء والجمعة`, `من الاثنين إلى الخميس من الأسبوع المقبل`.

use super::{Expression, Meaning};
use crate::said::{Moved, Said, Unit};

/// The week that a point names, and nothing else of it.
fn only_week(said: &Said) -> Option<Moved> {
    let moved = said.moved.filter(|moved| moved.unit == Unit::Week)?;
    (*said == Said { moved: Some(moved), ..Said::default() }).then_some(moved)
}

/// True when both days lie in one week from Monday on; weeks of the region begin elsewhere, and `من الأحد إلى الخميس` crosses a Monday.
fn in_order(from: &Said, to: &Said) -> bool {
    from.weekday < to.weekday
}

/// Joins each week with the weekdays from the one to the other that follow it.
pub(super) fn of_days(found: Vec<Expression>) -> Vec<Expression> {
    if !found.iter().any(|found| matches!(found.meaning, Meaning::Range(..))) {
        return found;
    }
    let mut all: Vec<Expression> = Vec::with_capacity(found.len());
    for expression in found {
        match all.last().and_then(|week| days_of(week, &expression)) {
            Some(days) => {
                all.pop();
                all.push(days);
            }
            None => all.push(expression),
        }
    }
    all
}

fn days_of(week: &Expression, days: &Expression) -> Option<Expression> {
    let (Meaning::Point(said, None), Meaning::Range(Some(from), Some(to))) = (&week.meaning, &days.meaning)
    else {
        return None;
    };
    let moved = only_week(said)?;
    if week.end != days.first || !from.is_weekday_only() || !to.is_weekday_only() || !in_order(from, to) {
        return None;
    }
    let of = |day: &Said| Some(Box::new(Said { moved: Some(moved), ..*day }));
    let meaning = Meaning::Range(of(from), of(to));
    Some(Expression {
        meaning,
        rule: "range.days_of_week",
        core_end: days.core_end,
        end: days.end,
        ..week.clone()
    })
}

/// `من الاثنين إلى الخميس من الأسبوع المقبل`: the week of the second day is that of the first.
pub(super) fn shared(from: &Said, to: &Said) -> (Said, Said) {
    let weekday = |moved| Said { weekday: to.weekday, moved, ..Said::default() };
    let week = to.moved.filter(|moved| moved.unit == Unit::Week && *to == weekday(Some(*moved)));
    if week.is_some() && from.is_weekday_only() && in_order(from, to) {
        (Said { moved: week, ..*from }, *to)
    } else {
        (*from, *to)
    }
}
