//! صفر is a month, and the nil of a score.

use rasd_tokenize::TokenKind;

use super::context::key_before;
use super::input::Terms;
use crate::lexicon::Sense;

/// `صفر - صفر`, `2-صفر`, `صفر اثنين`, `1صفر`: a number, or a dash and a number, stands beside it and no year behind it;
/// not `12 صفر 1440`, `12-صفر-1440`.
pub(super) fn is_nil(i: Terms<'_>) -> bool {
    let nil = i.doc.means(i.at, |sense| sense == Sense::Numeral) && key_before(&i) != "شهر";
    nil && !has_year(i.skip(1)) && (is_behind_a_score(i) || is_before_a_score(i))
}

/// A year of three or four digits follows, behind a dash or a slash perhaps.
fn has_year(i: Terms<'_>) -> bool {
    let year = |i: Terms<'_>| i.first().is_some_and(|term| matches!(term.width, 3 | 4));
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

/// `2 - صفر`, `1صفر`.
fn is_behind_a_score(i: Terms<'_>) -> bool {
    let before = |back: usize| i.at.checked_sub(back).map(|at| Terms { at, ..i });
    let glued = i.first().is_some_and(|term| term.glued);
    is_dash(key_before(&i)) && before(2).is_some_and(is_goals) || glued && before(1).is_some_and(is_goals)
}

/// `صفر - 2`, `صفر اثنين`, `صفر 2`.
fn is_before_a_score(i: Terms<'_>) -> bool {
    let next = i.skip(1);
    let words =
        || next.doc.numerals(next.at).is_some_and(|found| found.cardinal.is_some_and(|found| found.words));
    is_dash(next.key()) && is_goals(next.skip(1)) || is_goals(next) || words()
}
