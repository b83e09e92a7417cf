//! Vague amounts: «عشرات الآلاف» is 20000..99999, «بضع مئات» 300..900, «بضعة وعشرون» 23..29.

use nom::Parser;
use nom::branch::alt;

use crate::grammar::input::{Res, Terms, and, bare, term, word};
use crate::grammar::numeral::{Numeral, Shape, Upper};
use crate::lexicon::Class;
use crate::term::Term;
use crate::value::Number;

/// What a vague amount begins with.
pub(crate) const OPENERS: Class = Class::FEW.with(Class::SEVERAL).with(Class::MANY).with(Class::SCALE_PLURAL);

/// A vague amount.
pub(crate) fn vague(input: Terms<'_>) -> Res<'_, Numeral> {
    alt((few_and_tens, few_teens, few_scales, several_scales, few, scales)).parse(input)
}

fn between(
    input: Terms<'_>,
    rest: Terms<'_>,
    low: Number,
    high: Option<Number>,
    rule: &'static str,
) -> Numeral {
    let mut found = Numeral::new(Shape::Vague, low, input.at, rest.at, rule);
    found.upper = high.map_or(Upper::Open, Upper::To);
    found
}

/// «عشرات», «مئات الآلاف», «ملايين»: from twice the scale up to the next one.
fn scales(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, exponent) = plural_scales(input)?;
    let low = Number::TWO.times(&Number::power_of_ten(exponent));
    let high = Number::power_of_ten(exponent + 1).plus(&Number::from(-1));
    Ok((rest, between(input, rest, low, Some(high), "number.vague.scale")))
}

/// The power of ten of plural scales in a row: «مئات الآلاف», «آلاف الملايين».
fn plural_scales(input: Terms<'_>) -> Res<'_, u32> {
    let many = term(|term| term.is(Class::MANY | Class::SCALE_PLURAL) && !term.is(Class::COMPOUND_ONLY));
    let (mut rest, first) = many(input)?;
    let mut exponent = u32::from(first.lexeme.exponent);
    for _ in 0..2 {
        let Ok((after, next)) = genitive_scale(rest) else { break };
        exponent += u32::from(next.lexeme.exponent);
        rest = after;
    }
    Ok((rest, exponent))
}

/// «الآلاف», «آلاف» behind a plural scale.
fn genitive_scale(input: Terms<'_>) -> Res<'_, &Term> {
    bare(Class::SCALE_PLURAL)(input)
}

/// «بضع مئات», «بضعة آلاف»: three to nine times the scale.
fn few_scales(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, _) = word(Class::FEW)(input)?;
    let (rest, exponent) = plural_scales(rest)?;
    let scale = Number::power_of_ten(exponent);
    let (low, high) = (scale.times(&3.into()), scale.times(&9.into()));
    Ok((rest, between(input, rest, low, Some(high), "number.vague.few_scales")))
}

/// «عدة آلاف»: three thousand or more.
fn several_scales(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, _) = word(Class::SEVERAL)(input)?;
    let (rest, exponent) = plural_scales(rest)?;
    let low = Number::power_of_ten(exponent).times(&3.into());
    Ok((rest, between(input, rest, low, None, "number.vague.several_scales")))
}

/// «بضعة وعشرون»: 23 to 29.
fn few_and_tens(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, _) = word(Class::FEW)(input)?;
    let (rest, tens) = and(Class::TENS)(rest)?;
    let tens = Number::from(tens.lexeme.value);
    let (low, high) = (tens.plus(&3.into()), tens.plus(&9.into()));
    Ok((rest, between(input, rest, low, Some(high), "number.vague.few_and_tens")))
}

/// «بضع عشرة»: 13 to 19.
fn few_teens(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, _) = word(Class::FEW)(input)?;
    let (rest, _) = term(|term| term.is(Class::TEN) && term.proclitics.is_empty())(rest)?;
    Ok((rest, between(input, rest, 13.into(), Some(19.into()), "number.vague.few_teens")))
}

/// «بضع شركات»: three to nine; «عدة», «بعض» only on request.
fn few(input: Terms<'_>) -> Res<'_, Numeral> {
    let quantifiers = input.scene.options.quantifiers;
    let class = if quantifiers { Class::FEW | Class::SEVERAL } else { Class::FEW };
    let (rest, word) = word(class)(input)?;
    let high = word.is(Class::FEW).then(|| Number::from(9));
    Ok((rest, between(input, rest, 3.into(), high, "number.vague.few")))
}
