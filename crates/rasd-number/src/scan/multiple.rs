//! Multiples said with one word: «ضعف السعر», «ضعفي المبلغ», «تضاعف مرتين», «أكبر مرة ونصف».

use super::draft::Draft;
use super::near::{behind, is_definite, is_noun};
use super::suffix::phrase;
use crate::grammar::fraction::parts;
use crate::grammar::input::{Terms, word};
use crate::grammar::numeral::Numeral;
use crate::lexicon::{Class, RATES, Sense};
use crate::matches::{NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// The multiple that begins at the input.
#[inline]
pub(crate) fn multiple(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if input.first()?.is(OPENERS) { any(input) } else { None }
}

#[inline(never)]
fn any(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, value) = match twofold(input).or_else(|| once(input)).or_else(|| twice(input)) {
        Some(rest) => {
            and_part(rest).map_or((rest, Number::TWO), |(rest, part)| (rest, Number::TWO.plus(&part)))
        }
        None => one_and_part(input)?,
    };
    let value = Value::Exact(value);
    let mut draft = Draft::new(NumberKind::Multiplier, value, input.at, rest.at, "number.multiplier.word");
    if input.first().is_some_and(|term| term.is(Class::MULTIPLE_DUAL)) {
        draft.others.push(3.into());
    }
    Some((rest, draft))
}

/// «ونصف», «ونصف الضعف» behind a multiple: a part of one time more; «ونصف السكان» is a part of something else.
fn and_part(rest: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    rest.first().filter(|next| next.conjoined() && next.is(Class::FRACTION) && !next.definite())?;
    let (rest, part) = parts(rest).ok().filter(|(_, part)| *part < Number::ONE)?;
    let again = rest.first().is_some_and(|next| matches!(rest.key(next), "الضعف" | "المثل" | "المرة"));
    let other = || rest.first().is_some_and(|next| is_noun(rest, next) || next.is(Class::SCALE));
    if again { Some((rest.skip(1), part)) } else { (!other()).then_some((rest, part)) }
}

/// «ثلاثة أضعاف ونصف» is 3.5 times.
pub(super) fn with_part(rest: Terms<'_>, mut numeral: Numeral) -> (Terms<'_>, Numeral) {
    let Some((rest, part)) = and_part(rest) else { return (rest, numeral) };
    numeral.value = numeral.value.plus(&part);
    (rest, numeral)
}

/// What a multiple may begin with.
const OPENERS: Class = Class::MULTIPLE.with(Class::MULTIPLE_DUAL).with(Class::TIMES_DUAL).with(Class::TIMES);

/// «ضعفي العدد», «مثلي المبلغ»: twice, in the classical language three times.
fn twofold(input: Terms<'_>) -> Option<Terms<'_>> {
    let (rest, term) = word(Class::MULTIPLE_DUAL)(input).ok()?;
    let like = input.key(term).starts_with('م');
    let size = rest.first().is_some_and(|next| next.is(SIZE) || next.is(Class::MA));
    let whole = rest.first().is_some_and(|next| is_noun(rest, next) && is_definite(rest, next));
    let grown = behind(input, 4, Class::GROWTH | Class::COMPARATIVE | Class::EQUALS);
    let open = rest.first().is_none_or(|next| !next.is_word());
    let reached = input.before(1).is_some_and(|to| to.is(Class::TO));
    if term.definite() {
        return (!like && reached && grown && open).then_some(rest);
    }
    (size || !like && (whole || grown && open)).then_some(rest)
}

/// «ضعف السعر», «يعادل ضعف الناتج», «ارتفع إلى الضعف»; else «ضعف» is weakness.
fn once(input: Terms<'_>) -> Option<Terms<'_>> {
    let (rest, term) = word(Class::MULTIPLE)(input).ok()?;
    let singular = input.key(term).ends_with("ضعف");
    let grown = behind(input, 5, Class::GROWTH | Class::COMPARATIVE);
    if term.definite() {
        let reached = term.proclitics.preposition()
            || input.before(1).is_some_and(|to| to.is(Class::TO) || RATES.contains(&input.key(to)));
        return (singular && reached && grown).then_some(rest);
    }
    let before = |class: Class| input.before(1).is_some_and(|before| before.is(class));
    let equal = before(Class::EQUALS) || grown && before(Class::TO) || is_exceeded(input);
    let extent = rest.first().is_some_and(|next| next.is(Class::EXTENT | Class::MA));
    let whole = rest.first().is_some_and(|next| is_noun(rest, next));
    (singular && (extent && !before(Class::FRAILTY) || whole && equal)).then_some(rest)
}

/// «أكثر من ضعف», «يزيد على ضعف».
fn is_exceeded(input: Terms<'_>) -> bool {
    let over = input.before(1).is_some_and(|before| before.is(Class::FROM | Class::ON));
    over && input.before(2).is_some_and(|before| before.is(Class::COMPARATIVE | Class::GROWTH))
}

/// What has a size.
const SIZE: Class = Class::DIMENSION.with(Class::WHOLE);

/// «تضاعف مرتين», «أكبر بمرتين», «مرتين أكثر», «زاد مرتين ونصف»; «صليت مرتين ونصف» counts.
fn twice(input: Terms<'_>) -> Option<Terms<'_>> {
    let (rest, _) = word(Class::TIMES_DUAL)(input).ok()?;
    let bounded = phrase(rest, |sense| matches!(sense, Sense::Before(_))).is_some();
    let grown = || behind(input, 4, Class::GROWTH) || rate_before(input);
    let more = || rest.first().is_some_and(Term::conjoined) && and_part(rest).is_some() && grown();
    ((is_compared(input, rest) || more()) && !bounded).then_some(rest)
}

/// «بمعدل مرتين ونصف».
fn rate_before(input: Terms<'_>) -> bool {
    input.before(1).is_some_and(|rate| RATES.contains(&input.key(rate)))
}

/// «أكبر مرة ونصف», «أعلى بمرة وربع»: one time and a part of it.
fn one_and_part(input: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    let (rest, times) = word(Class::TIMES)(input).ok()?;
    let single = input.key(times).ends_with(['ة', 'ه']) && !times.definite();
    let (rest, part) = and_part(rest).filter(|_| single)?;
    is_compared(input, rest).then(|| (rest, part.plus(&Number::ONE)))
}

/// A word of comparison stands before the input or right behind the multiple.
fn is_compared(input: Terms<'_>, rest: Terms<'_>) -> bool {
    behind(input, 4, Class::COMPARATIVE) || rest.first().is_some_and(|next| next.is(Class::COMPARATIVE))
}
