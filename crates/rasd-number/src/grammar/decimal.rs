//! Decimals read aloud: «ثلاثة فاصل خمسة», «مئتان وواحد وسبعة من عشرة».

use nom::Parser;
use nom::combinator::opt;

use super::cardinal::{MAX_PIECES, Summed, numeral, plain_sum, sum};
use super::input::{Res, Terms, bare, term};
use super::numeral::Numeral;
use super::piece::piece;
use crate::lexicon::Class;
use crate::term::Term;
use crate::value::Number;

/// A decimal read aloud: «ثلاثة فاصل خمسة» is 3.5, «واحد فاصلة صفر خمسة» is 1.05, «مئتين فاصلة ثلاثة من مئة» is 200.03.
pub(super) fn spelled_point(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, Summed { sum: whole, pieces }) = sum(input)?;
    let (rest, _) = bare(Class::POINT)(rest)?;
    let (rest, digits) = spelled_digits(rest)?;
    let scale = u32::try_from(digits.len()).unwrap_or(u32::MAX);
    let Some(fraction) = Number::from_decimal_digits(&digits, scale) else { return input.fail() };
    let (rest, power) = opt(of_power).parse(rest)?;
    let fraction = match power {
        Some(power) => {
            Number::from_decimal_digits(&digits, 0).and_then(|top| top.over(&power)).unwrap_or(fraction)
        }
        None => fraction,
    };
    let (rest, scale) = opt(term(|term| {
        term.is(Class::SCALE | Class::SCALE_ACC | Class::SCALE_PLURAL) && term.proclitics.is_empty()
    }))
    .parse(rest)?;
    let exponent = scale.map_or(0, |scale| u32::from(scale.lexeme.exponent));
    let mut found = numeral(input, rest, &whole, &pieces);
    found.value = whole.value().plus(&fraction).times(&Number::power_of_ten(exponent));
    found.exponent = exponent;
    found.others.clear();
    found.rule = "number.cardinal.point";
    Ok((rest, found))
}

/// Zeros, then a whole number, as digits: «صفر خمسة» is 05.
fn spelled_digits(input: Terms<'_>) -> Res<'_, String> {
    let mut digits = String::new();
    let mut rest = input;
    while digits.len() < MAX_PIECES
        && let Ok((after, _)) = bare(Class::ZERO)(rest)
    {
        digits.push('0');
        rest = after;
    }
    if let Some((after, said)) = one_by_one(rest) {
        digits.push_str(&said);
        rest = after;
    } else if let Some((after, value)) = before_scale(rest).or_else(|| plain_sum(rest).ok())
        && value.is_integer()
        && rest.first().is_some_and(|term| !term.conjoined())
    {
        digits.push_str(&value.to_string());
        rest = after;
    }
    if digits.is_empty() { input.fail() } else { Ok((rest, digits)) }
}

/// Two or more digits, each said by itself: «اثنان خمسة» is 25.
fn one_by_one(input: Terms<'_>) -> Option<(Terms<'_>, String)> {
    let mut digits = String::new();
    let mut rest = input;
    while digits.len() < MAX_PIECES
        && let Ok((after, digit)) = term(|term| {
            term.is(Class::UNIT | Class::ZERO)
                && term.lexeme.value < 10
                && !term.is(Class::COMPOUND_ONLY)
                && term.proclitics.is_empty()
        })(rest)
    {
        digits.push_str(&digit.lexeme.value.to_string());
        rest = after;
    }
    let closed = rest.first().is_none_or(|next| {
        !(next.is(ENDS_COMPOUND) && !is_great(next) || next.conjoined() && next.is(Class::TENS))
    });
    (digits.len() > 1 && closed).then_some((rest, digits))
}

/// «مليون» multiplies all that was said: «واحد فاصل سبعة خمسة مليون» is 1750000; «خمسة ملايين» are counted.
fn is_great(next: &Term) -> bool {
    next.is(Class::SCALE) && next.lexeme.exponent >= 6 && next.proclitics.is_empty()
}

/// What makes one numeral of the unit before it.
const ENDS_COMPOUND: Class =
    Class::TEN.with(Class::HUNDRED).with(Class::MANY).with(Class::SCALE).with(Class::SCALE_PLURAL);

/// The whole number before a scale that multiplies all that was said: «فاصلة خمسة وخمسين مليون»; «فاصل ثلاثة آلاف وواحد» is said of the digits.
fn before_scale(input: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    let scale = (1..8).find(|n| {
        input.nth(*n).is_some_and(|term| {
            term.is(Class::SCALE | Class::SCALE_ACC | Class::SCALE_PLURAL) && term.proclitics.is_empty()
        })
    })?;
    let continued = plain_sum(input).is_ok_and(|(whole, _)| whole.at > input.at + scale + 1);
    let (after, value) = plain_sum(Terms::until(input, input.at + scale)).ok()?;
    (after.at == input.at + scale && !continued).then(|| (input.skip(scale), value))
}

/// «من عشرة», «من مئة», «من ألف».
fn of_power(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, _) = bare(Class::FROM)(input)?;
    let power = term(|term| {
        let ten = term.is(Class::TEN | Class::HUNDRED | Class::SCALE);
        ten && term.proclitics.is_empty()
    });
    let (after, term) = power(rest)?;
    let value = if term.is(Class::SCALE) {
        Number::power_of_ten(term.lexeme.exponent.into())
    } else {
        term.lexeme.value.into()
    };
    Ok((after, value))
}

/// A decimal said with its power: «مئتان وواحد وسبعة من عشرة» is 201.7, «واحد وعشرون وثمانمئة من ألف» is 21.8.
///
/// The part behind the mark is the longest one below the power.
pub(super) fn decimal_of_power(input: Terms<'_>) -> Res<'_, Numeral> {
    if !input.scene.holds(Class::FROM) {
        return input.fail();
    }
    let (end, starts) = chain(input)?;
    let (rest, power) = of_power(end)?;
    for (classical, &middle) in
        [false, true].into_iter().flat_map(|classical| starts.iter().map(move |middle| (classical, middle)))
    {
        let (Ok((after, Summed { sum: whole, pieces })), Ok((last, Summed { sum: part, .. }))) =
            (sum(Terms::until(input, middle)), sum(Terms::from(input, middle)))
        else {
            continue;
        };
        let order = classical || !(whole.reversed || part.reversed);
        if order
            && after.at == middle
            && last.at == end.at
            && part.value() < power
            && whole.value().is_integer()
        {
            let mut found = numeral(input, rest, &whole, &pieces);
            found.value = whole.value().plus(&part.value().over(&power).unwrap_or(Number::ZERO));
            found.exponent = 0;
            found.rule = "number.cardinal.of_power";
            return Ok((rest, found));
        }
    }
    input.fail()
}

/// A chain of pieces joined by و whether they make one number or not, and where its later pieces begin.
fn chain(input: Terms<'_>) -> Res<'_, Vec<usize>> {
    let (mut rest, _) = piece(input)?;
    let mut starts = Vec::new();
    while starts.len() < 24
        && let Ok((after, next)) = piece(rest)
        && next.conjoined
    {
        starts.push(rest.at);
        rest = after;
    }
    if starts.is_empty() { input.fail() } else { Ok((rest, starts)) }
}
