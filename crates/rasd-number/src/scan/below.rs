//! Amounts below zero: «5 درجات تحت الصفر», «تحت الصفر بثلاث درجات».

use rasd_tokenize::Proclitics;

use super::draft::{Measure, Suffix};
use super::unit;
use crate::grammar::input::{Terms, term, word};
use crate::lexicon::{Class, SCHOOL};

/// The rule of amounts below zero.
pub(super) const BELOW_ZERO: &str = "quantity.below_zero";

/// «تحت الصفر» makes a temperature negative: «درجتين تحت الصفر»; negative degrees without it are of temperature too.
pub(super) fn below_zero(rest: Terms<'_>, mut measure: Measure) -> (Terms<'_>, Measure) {
    if let Suffix::Unit { code, per: None } = &mut measure.suffix
        && *code == "deg"
        && measure.numeral.value.is_negative()
        && !unit::speaks_of_angles(rest)
    {
        *code = "Cel";
    }
    let degrees = matches!(measure.suffix, Suffix::Unit { code: "Cel" | "deg" | "[degF]" | "K", .. });
    if degrees
        && let Some(after) = above_zero_words(rest)
        && !unit::speaks_of_angles(rest)
    {
        if let Suffix::Unit { code, .. } = &mut measure.suffix
            && *code == "deg"
        {
            *code = "Cel";
        }
        measure.end = after.at;
        return (after, measure);
    }
    let words = || below_zero_words(rest).filter(|_| !is_mark(rest, &measure));
    match if degrees { words().or_else(|| zero_before(rest, &measure)) } else { None } {
        Some(after) => {
            measure.numeral.value = measure.numeral.value.negated();
            if let Suffix::Unit { code, .. } = &mut measure.suffix
                && *code == "deg"
            {
                *code = "Cel";
            }
            measure.end = after.at;
            measure.rule = BELOW_ZERO;
            (after, measure)
        }
        None => (rest, measure),
    }
}

/// «فوق الصفر» says of degrees what they are without it.
fn above_zero_words(rest: Terms<'_>) -> Option<Terms<'_>> {
    rest.first().filter(|next| rest.key(next) == "فوق")?;
    let (rest, _) = term(|term| term.is(Class::ZERO) && term.definite())(rest.skip(1)).ok()?;
    Some(rest)
}

/// «تحت الصفر».
pub(super) fn below_zero_words(rest: Terms<'_>) -> Option<Terms<'_>> {
    let (rest, _) = word(Class::BELOW)(rest).ok()?;
    let (rest, _) = term(|term| term.is(Class::ZERO) && term.definite())(rest).ok()?;
    Some(rest)
}

/// «10 درجات دون الصفر» is less than no mark at all where marks are given.
fn is_mark(rest: Terms<'_>, measure: &Measure) -> bool {
    rest.first().is_some_and(|below| rest.key(below) == "دون") && is_of_marks(Terms::from(rest, measure.at))
}

/// «تحت الصفر بثلاث درجات»: the words stand before the amount.
fn zero_before<'a>(rest: Terms<'a>, measure: &Measure) -> Option<Terms<'a>> {
    let start = Terms::from(rest, measure.at);
    start.first().filter(|first| first.proclitics == Proclitics::BA)?;
    let zero = start.before(1).is_some_and(|zero| zero.is(Class::ZERO) && zero.definite());
    let below = start.before(2).is_some_and(|below| below.is(Class::BELOW));
    let from = start.before(3).is_some_and(|from| from.is(Class::FROM) || start.key(from) == "عن");
    (zero && below && !from && !is_of_marks(start)).then_some(rest)
}

/// «نال الطالب 5 درجات دون الصفر»: a word of marks stands shortly before.
fn is_of_marks(start: Terms<'_>) -> bool {
    const WORDS: usize = 6;
    (1..=WORDS).any(|n| {
        start.before(n).is_some_and(|word| {
            let key = start.key(word);
            SCHOOL.contains(&key.strip_prefix("ال").unwrap_or(key))
        })
    })
}
