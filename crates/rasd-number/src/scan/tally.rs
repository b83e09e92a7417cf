//! Scores in words: «بثلاثة أهداف لهدفين» is 3-2, «بهدفين نظيفين» 2-0, «بهدف لمثله» 1-1.

use rasd_tokenize::Proclitics;

use super::choose;
use super::draft::Draft;
use super::near::behind;
use crate::grammar::input::{Terms, word};
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// No side has more points.
const MOST: u16 = 199;

/// The score that begins at the input.
#[inline(never)]
pub(crate) fn tally(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|first| !first.definite() && (input.scene.holds(NAMED) || said(input)))?;
    let (rest, left, named) = goals(input).or_else(|| bare_side(input))?;
    let (rest, right) = nothing(rest, input)
        .or_else(|| even(rest, &left))
        .or_else(|| against(rest, named))
        .or_else(|| nil(input, rest))
        .filter(|_| named || said(input))?;
    let value = Value::Score(left, right);
    Some((rest, Draft::new(NumberKind::Score, value, input.at, rest.at, "score.words")))
}

/// One of these stands in every sentence with such a score.
pub(super) const CUES: Class = NAMED.with(Class::RESULT);

/// What names goals.
const NAMED: Class = Class::GOAL.with(Class::TUPLE);

/// A word that a result follows stands before the input.
fn said(input: Terms<'_>) -> bool {
    behind(input, 6, Class::RESULT)
}

/// «ثلاثة أهداف», «هدفين», «هدف», «ثلاثية»: with the noun.
fn goals(input: Terms<'_>) -> Option<(Terms<'_>, Number, bool)> {
    if let Some((rest, count)) = small(input) {
        let (rest, _) = word(Class::GOAL)(rest).ok().filter(|(_, noun)| noun.proclitics.is_empty())?;
        return Some((rest, count, true));
    }
    let (rest, noun) = word(NAMED)(input).ok()?;
    (noun.lexeme.value > 0).then(|| (said_again(rest, noun.lexeme.value), noun.lexeme.value.into(), true))
}

/// «هدف واحد», «هدفين اثنين»: the number behind a noun that says it already.
fn said_again(rest: Terms<'_>, count: u16) -> Terms<'_> {
    let again = rest.first().is_some_and(|next| {
        next.is(Class::UNIT) && next.lexeme.value == count && count < 3 && next.proclitics.is_empty()
    });
    if again { rest.skip(1) } else { rest }
}

/// A number without its noun: «ثلاثة» in «ثلاثة مقابل واحد».
fn bare_side(input: Terms<'_>) -> Option<(Terms<'_>, Number, bool)> {
    small(input).map(|(rest, count)| (rest, count, false))
}

/// A number that goals may have.
fn small(input: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    let (rest, numeral) = choose::numeral(input)?;
    let whole = numeral.value.is_integer() && !numeral.value.is_negative() && !numeral.upper.is_vague();
    (whole && numeral.value <= MOST.into()).then_some((rest, numeral.value))
}

/// «نظيفة», «دون رد», «دون مقابل», «مقابل لا شيء».
fn nothing<'a>(rest: Terms<'a>, input: Terms<'a>) -> Option<(Terms<'a>, Number)> {
    if let Ok((after, clean)) = word(Class::CLEAN)(rest) {
        let by = input.first().is_some_and(|first| first.proclitics.has(Proclitics::BA));
        return (by && clean.proclitics.is_empty()).then_some((after, Number::ZERO));
    }
    if let Ok((after, _)) = word(Class::VERSUS)(rest) {
        let no = after.first().is_some_and(|no| after.key(no) == "لا");
        let thing = after.nth(1).is_some_and(|thing| after.key(thing).starts_with("شي"));
        return (no && thing).then(|| (after.skip(2), Number::ZERO));
    }
    let from = rest.first().is_some_and(|from| from.is(Class::FROM) && from.proclitics.is_empty());
    let (after, _) = word(Class::WITHOUT)(if from { rest.skip(1) } else { rest }).ok()?;
    let (after, _) = word(Class::REPLY)(after).ok()?;
    Some((after, Number::ZERO))
}

/// «ثلاثة صفر», «ثلاثة لصفر» behind a word that a result follows.
fn nil<'a>(input: Terms<'_>, rest: Terms<'a>) -> Option<(Terms<'a>, Number)> {
    let dated = input
        .before(1)
        .is_some_and(|before| before.is(Class::IN) || matches!(input.key(before), "حتي" | "يوم"));
    let (after, zero) = word(Class::ZERO)(rest).ok()?;
    let bare = zero.proclitics.is_empty() || zero.proclitics == Proclitics::LA;
    (bare && !is_counted(after) && !dated).then_some((after, Number::ZERO))
}

/// «لمثله», «لكل منهما», «لكل فريق»: as many on the other side.
fn even<'a>(rest: Terms<'a>, left: &Number) -> Option<(Terms<'a>, Number)> {
    let to = rest.first().filter(|term| term.proclitics == Proclitics::LA)?;
    if to.is(Class::ALIKE) {
        return Some((rest.skip(1), left.clone()));
    }
    let side = rest.nth(1).is_some_and(|next| {
        next.proclitics.is_empty() && matches!(rest.key(next), "منهما" | "منهم" | "فريق" | "طرف" | "جانب")
    });
    (to.is(Class::EVERY) && side).then(|| (rest.skip(2), left.clone()))
}

/// «لهدفين», «مقابل هدف», «لواحد», «مقابل صفر».
fn against(rest: Terms<'_>, named: bool) -> Option<(Terms<'_>, Number)> {
    let start = match word(Class::VERSUS)(rest) {
        Ok((after, versus)) if versus.proclitics.is_empty() => after,
        _ => rest.first().filter(|term| term.proclitics == Proclitics::LA && named).map(|_| rest)?,
    };
    let placed = start.first().is_some_and(|term: &Term| !term.definite() && !term.conjoined());
    let (after, count, _) = goals(start).or_else(|| bare_side(start)).filter(|_| placed)?;
    (!is_counted(after)).then_some((after, count))
}

/// A coin, a measure or a scale stands behind the second number: it counts that, and no goals.
fn is_counted(after: Terms<'_>) -> bool {
    after.first().is_some_and(|next| next.is(Class::COIN | Class::MEASURE | Class::SCALE))
}
