//! Scores in digits: «3-1» beside a word of play, «2 - صفر», «فاز 2 / 1».

use super::draft::Draft;
use super::near::{behind, in_sentence, is_definite, is_noun, is_plural};
use super::tally;
use crate::digits::{self, Mark};
use crate::grammar::input::{Terms, term};
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// No side scores more than this.
const MOST: u32 = 199;

/// The score that begins at the input.
#[inline]
pub(crate) fn score(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let marked = input.nth(1).is_some_and(|mark| !mark.is_word());
    let found = if marked { in_digits(input) } else { None };
    if found.is_none() && input.scene.holds(tally::CUES) { tally::tally(input) } else { found }
}

#[inline(never)]
fn in_digits(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    match input.nth(1).map(|mark| input.text(mark))? {
        "-" | "–" | "−" => dashed(input),
        "/" => slashed(input),
        _ => None,
    }
}

/// «فاز 2 / 1», «تعادلا 1/1»: a slash only behind a word that a result follows.
fn slashed(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, (left, _)) = side(input)?;
    let (rest, (right, _)) = side(rest.skip(1))?;
    let placed = input.before(1).is_some_and(|before| {
        before.is(Class::IN | Class::LABEL | Class::YEARS) || matches!(input.text(before), "/" | "-")
    });
    let goes_on = rest.first().is_some_and(|next| matches!(rest.text(next), "/" | "-") || next.is(NOT_PLAY));
    let goes_on = goes_on
        || rest.before(1).is_some_and(|term| term.glued)
            && rest.first().is_some_and(|next| is_noun(rest, next));
    let small = left <= Number::from(30) && right <= Number::from(30);
    let value = Value::Score(left, right);
    let draft = Draft::new(NumberKind::Score, value, input.at, rest.at, "score.slash");
    (small && !placed && !goes_on && behind(input, 12, Class::RESULT)).then_some((rest, draft))
}

/// What is measured, priced or dated is no score.
const NOT_PLAY: Class = Class::MEASURE
    .with(Class::COIN)
    .with(Class::SCALE)
    .with(Class::MONTH)
    .with(Class::MONTH_STEM)
    .with(Class::YEARS);

/// «3-1», «2 - صفر».
fn dashed(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, (left, left_word)) = side(input)?;
    let (rest, (right, right_word)) = side(rest.skip(1))?;
    let more = rest.first().is_some_and(|next| {
        matches!(rest.text(next), "-" | "–" | "/") && rest.nth(1).is_some_and(Term::is_digits)
    });
    let counted = rest.first().is_some_and(|next| next.is(NOT_PLAY));
    let thing = rest.first().is_some_and(|next| is_thing(rest, next));
    let cued = in_sentence(input, Class::SCORE) || left_word || right_word;
    let cued = cued || !in_sentence(input, Class::AGE | Class::LABEL) && is_set(input, rest, left > right);
    if more || counted || !(cued || left >= right && !thing && alone_enough(input, rest)) {
        return None;
    }
    let value = Value::Score(left, right);
    Some((rest, Draft::new(NumberKind::Score, value, input.at, rest.at, "score.dash")))
}

/// «4 - 6 و6 - 1 و6 - 2»: pairs joined by و, of which this or the one beside it falls.
fn is_set(input: Terms<'_>, rest: Terms<'_>, falls: bool) -> bool {
    let next = rest.first().filter(|next| next.conjoined()).and_then(|_| games(rest));
    let before = || games(Terms::from(input, input.at.checked_sub(3)?));
    let last = input.first().filter(|first| first.conjoined()).and_then(|_| before());
    let beside = [next, last].into_iter().flatten();
    let falling = |(left, right): (u32, u32)| left > right;
    games(input).is_some() && beside.clone().count() > 0 && (falls || beside.into_iter().any(falling))
}

/// The games of a pair with a dash; no set has more than a few.
fn games(input: Terms<'_>) -> Option<(u32, u32)> {
    const MOST: u32 = 7;
    let side = |n: usize| {
        let term = input.nth(n).filter(|term| term.is_digits())?;
        digits::short(input.text(term))?.value.to_u32().filter(|games| *games <= MOST)
    };
    input.nth(1).filter(|dash| matches!(input.text(dash), "-" | "–"))?;
    side(0).zip(side(2))
}

/// «المعرض 5 - 3 شركات»: a plural is counted.
fn is_thing(rest: Terms<'_>, next: &Term) -> bool {
    is_plural(rest, next) && !is_definite(rest, next) && !next.conjoined()
}

/// A falling pair between no other digits: «( الأهلي ) 5 - 3 ..».
fn alone_enough(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let dash_before =
        input.before(1).is_some_and(|before| matches!(input.text(before), "-" | "/" | "–" | "."));
    let clear_after = rest.first().is_none_or(|next| !next.glued);
    let word_before = input.before(1).is_some_and(|before| {
        before.is_word() && !before.is(Class::LABEL | Class::IN | Class::FROM | Class::ON | Class::TO)
            || matches!(input.text(before), ")" | "،" | ",")
    });
    !dash_before && clear_after && word_before
}

/// A small whole number, or «صفر».
fn side(input: Terms<'_>) -> Option<(Terms<'_>, (Number, bool))> {
    if let Ok((rest, _)) = term(|term| term.is(Class::ZERO) && !term.definite())(input) {
        return Some((rest, (Number::ZERO, true)));
    }
    let (rest, word) = term(Term::is_digits)(input).ok()?;
    let read = digits::read(input.text(word), Mark::Point).filter(|read| read.plain && !read.leading_zero)?;
    let value = read.value.magnitude();
    let dash = read.signed && word.glued;
    debug_assert!(!dash || read.signed);
    value.to_u32().filter(|value| *value <= MOST && !read.signed)?;
    Some((rest, (value, false)))
}
