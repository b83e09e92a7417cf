//! صفر is a month, and the nil of a score.

use rasd_tokenize::{Proclitics, TokenKind};

use super::context::key_before;
use super::input::Terms;
use super::year;
use crate::lexicon::{Classes, Sense};

/// `صفر - صفر`, `2-صفر`, `صفر اثنين`, `1صفر`: a number, or a dash and a number, stands beside it and no year behind it;
/// not `12 صفر 1440`, `12-صفر-1440`.
pub(super) fn is_nil(i: Terms<'_>) -> bool {
    let nil = i.doc.means(i.at, |sense| sense == Sense::Numeral) && key_before(&i) != "شهر";
    nil && !has_year(i.skip(1)) && (is_behind_a_score(i) || is_before_a_score(i))
}

/// A year of three or four digits or with its era follows, behind a dash or a slash perhaps: `28 صفر 50 هـ`.
fn has_year(i: Terms<'_>) -> bool {
    let long = |i: Terms<'_>| i.first().is_some_and(|term| matches!(term.width, 3 | 4));
    let year = |i: Terms<'_>| long(i) || year::with_era(i).is_ok();
    year(i) || is_dash(i.key()) && year(i.skip(1))
}

fn is_dash(key: &str) -> bool {
    matches!(key, "-" | "–" | "—" | "/" | ":")
}

/// A number in digits, or another nil.
fn is_goals(i: Terms<'_>) -> bool {
    let digits = i.first().is_some_and(|term| term.kind == TokenKind::Num && term.width <= 2);
    digits || i.doc.means(i.at, |sense| sense == Sense::Numeral) && i.key() == "صفر"
}

/// `2 - صفر`, `1صفر`, `3 لصفر`.
fn is_behind_a_score(i: Terms<'_>) -> bool {
    let before = |back: usize| i.at.checked_sub(back).map(|at| Terms { at, ..i });
    let glued = i.first().is_some_and(|term| term.glued);
    let side = || before(1).is_some_and(|start| start.classes().has(Classes::NUMBER) && is_side(start, i));
    is_dash(key_before(&i)) && before(2).is_some_and(is_goals)
        || glued && before(1).is_some_and(is_goals)
        || side()
}

/// `صفر - 2`, `صفر اثنين`, `صفر 2`; not `15 صفر - 3 أكتوبر`, `من 5 صفر - 10 صفر`: behind a day and before another month it is one.
fn is_before_a_score(i: Terms<'_>) -> bool {
    let next = i.skip(1);
    let words =
        || next.doc.numerals(next.at).is_some_and(|found| found.cardinal.is_some_and(|found| found.words));
    let number = if is_dash(next.key()) { next.skip(1) } else { next };
    let goals = is_goals(number) || number.at == next.at && words();
    goals && !is_behind_a_day(i) && !number.skip(1).classes().has(Classes::MONTH)
}

/// A number but another nil stands before it.
fn is_behind_a_day(i: Terms<'_>) -> bool {
    let number = |at: usize| i.doc.classes(at).has(Classes::NUMERAL) && i.doc.key(at) != "صفر";
    i.at.checked_sub(1).is_some_and(number)
}

/// `فاز ثلاثة صفر`, `فازوا 3 لصفر`: the number from `start` up to nil is the other side of a score; not `في ثالث صفر`, `عشرين صفر`,
/// `صبيحة 10 لصفر`: a day is a rank, has two digits or stands where days stand.
pub(super) fn is_side(start: Terms<'_>, nil: Terms<'_>) -> bool {
    const DAYS: Classes = Classes::DAY_UNIT.or(Classes::NIGHT).or(Classes::PART).or(Classes::DAY_PART);
    let placed = matches!(key_before(&start), "في" | "وفي" | "صبيحة" | "صبيحه" | "بتاريخ")
        || start.at.checked_sub(1).is_some_and(|at| start.doc.classes(at).has(DAYS));
    let to = nil.first().is_some_and(|term| term.clitics.has(Proclitics::LA));
    let few = start.doc.numerals(start.at).and_then(|found| found.cardinal);
    let few = few.is_some_and(|found| found.d == 1 && (1..10).contains(&found.n) && (found.words || to));
    let definite = start.first().is_some_and(|term| term.clitics.article());
    few && !definite && !placed
}
