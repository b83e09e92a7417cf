//! Scores: «3-1» beside a word of play, «2 - صفر».

use super::draft::Draft;
use super::near::in_sentence;
use crate::digits::{self, Mark};
use crate::grammar::input::{Terms, term};
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// No side scores more than this.
const MOST: u32 = 199;

/// The score that begins at the input.
pub(crate) fn score(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.nth(1).filter(|mark| !mark.is_word() && matches!(input.text(mark), "-" | "–" | "−"))?;
    let (rest, (left, left_word)) = side(input)?;
    let (rest, (right, right_word)) = side(rest.skip(1))?;
    let more = rest.first().is_some_and(|next| {
        matches!(rest.text(next), "-" | "–" | "/") && rest.nth(1).is_some_and(Term::is_digits)
    });
    let counted = rest.first().is_some_and(|next| {
        next.is(Class::MEASURE
            | Class::COIN
            | Class::SCALE
            | Class::MONTH
            | Class::MONTH_STEM
            | Class::IN
            | Class::YEARS)
    }) && !rest.first().is_some_and(|next| next.is(Class::IN));
    let cued = in_sentence(input, Class::SCORE) || left_word || right_word;
    let falling = left >= right && !counted;
    if more || counted || !(cued || falling && alone_enough(input, rest)) {
        return None;
    }
    let value = Value::Score(left, right);
    Some((rest, Draft::new(NumberKind::Score, value, input.at, rest.at, "score.dash")))
}

/// A falling pair between no other digits: «( الأهلي ) 5 - 3 ..».
fn alone_enough(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let dash_before =
        input.before(1).is_some_and(|before| matches!(input.text(before), "-" | "/" | "–" | "."));
    let clear_after = rest.first().is_none_or(|next| !next.glued);
    let word_before = input.before(1).is_some_and(|before| {
        before.is_word() && !before.is(Class::LABEL) || matches!(input.text(before), ")" | "،" | ",")
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
