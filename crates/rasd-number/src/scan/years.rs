//! The years, months, weeks or days of an age: «45 عاما», «عامين», «ثلاث سنوات ونصف».

use super::choose;
use super::near::is_noun;
use crate::grammar::fraction::parts;
use crate::grammar::input::{Terms, term, word};
use crate::lexicon::{Class, SPANS};
use crate::matches::Value;
use crate::value::Number;

/// Years, months, weeks, days.
pub(super) const UNITS: Class = Class::YEARS.with(Class::MONTHS).with(Class::WEEKS).with(Class::DAYS);

/// The unit of an age, in UCUM: years, months, weeks, days.
pub(super) fn unit(input: Terms<'_>) -> Option<(Terms<'_>, &'static str)> {
    let (rest, word) = term(|term| term.is(UNITS) && term.proclitics.is_empty())(input).ok()?;
    let code = match word.class {
        class if class.any(Class::YEARS) => "a",
        class if class.any(Class::MONTHS) => "mo",
        class if class.any(Class::WEEKS) => "wk",
        _ => "d",
    };
    Some((rest, code))
}

/// A number of units with what is added to it: «45 عاما», «عامين», «ثلاث سنوات ونصف», «35 سنة وستة أشهر».
pub(super) fn counted(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    let (rest, value, code) = whole(input)?;
    Some(with_part(rest, value, code))
}

/// An amount of years with the months or the part of a year that are added to it.
fn with_part<'a>(rest: Terms<'a>, value: Value, code: &'static str) -> (Terms<'a>, Value, &'static str) {
    let Some(years) = value.exact().filter(|_| code == "a") else { return (rest, value, code) };
    match months(rest).or_else(|| part_of_year(rest)) {
        Some((rest, part)) => (rest, Value::Exact(years.plus(&part)), code),
        None => (rest, value, code),
    }
}

/// «وستة أشهر», «وشهرين»: as a part of a year.
fn months(rest: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    rest.first().filter(|next| next.conjoined() && !next.definite())?;
    let dual = rest.first().is_some_and(|next| next.is(Class::MONTHS) && rest.key(next).ends_with('ن'));
    let (rest, count) = if dual {
        (rest.skip(1), Number::TWO)
    } else {
        let (rest, numeral) = choose::numeral(rest)?;
        let (rest, code) = unit(rest)?;
        (rest, numeral.to_value().exact().filter(|_| code == "mo")?.clone())
    };
    let part = count.over(&12.into()).filter(|part| *part < Number::ONE)?;
    Some((rest, part))
}

/// «ونصف», «ونصف السنة».
fn part_of_year(rest: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    rest.first().filter(|next| next.conjoined() && next.is(Class::FRACTION) && !next.definite())?;
    let (rest, part) = parts(rest).ok().filter(|(_, part)| *part < Number::ONE)?;
    let named = rest.first().is_some_and(|next| next.is(Class::YEARS) && rest.key(next).starts_with("ال"));
    let other = rest.first().is_some_and(|next| next.is(UNITS | Class::TIME_UNIT | Class::SCALE));
    match (named, other) {
        (true, _) => Some((rest.skip(1), part)),
        (false, true) => None,
        (false, false) => Some((rest, part)),
    }
}

/// One year, month, week or day, unsaid: «عمره سنة», «عمرها عام ونصف»; «عام 2010» and «عمره يوم وفاته 80 عاما» are none.
pub(super) fn one(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    input.first().filter(|first| SPANS.contains(&input.key(first)))?;
    let (rest, code) = unit(input)?;
    rest.first().is_none_or(|next| !next.is_digits() || next.conjoined()).then_some(())?;
    let rest = match word(Class::UNIT)(rest) {
        Ok((after, one)) if one.lexeme.value == 1 && one.proclitics.is_empty() => after,
        _ => rest,
    };
    rest.first().is_none_or(|next| next.conjoined() || !is_noun(rest, next)).then_some(())?;
    Some(with_part(rest, Value::Exact(Number::ONE), code))
}

/// A number of units, or two of them.
fn whole(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    if !input.scene.holds(UNITS) {
        return None;
    }
    if let Some((rest, numeral)) = choose::numeral(input) {
        let (rest, code) = unit(rest)?;
        return Some((rest, numeral.to_value(), code));
    }
    let dual =
        input.first().is_some_and(|term| input.key(term).ends_with("ان") || input.key(term).ends_with("ين"));
    let (rest, code) = unit(input)?;
    dual.then_some((rest, Value::Exact(Number::TWO), code))
}
