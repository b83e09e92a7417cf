//! Ordinals: «الثالثة», «الحادي والعشرون», «الأول بعد المئة», «أولا», «قبل الأخير».

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::Proclitics;

use super::cardinal::plain_sum;
use super::input::{Res, Terms, bare, term, word};
use super::numeral::{Numeral, Shape};
use crate::lexicon::Class;
use crate::value::Number;

/// An ordinal of any shape.
#[inline]
pub(crate) fn ordinal(input: Terms<'_>) -> Res<'_, Numeral> {
    match input.first() {
        Some(first) if first.is(OPENERS) || first.definite() && first.is(DEFINITE_OPENERS) => any(input),
        _ => input.fail(),
    }
}

#[inline(never)]
fn any(input: Terms<'_>) -> Res<'_, Numeral> {
    alt((after_hundred, hundred_and, compound, single, enumerator, last)).parse(input)
}

/// What an ordinal may begin with.
pub(crate) const OPENERS: Class = Class::ORDINAL
    .with(Class::ORDINAL_COMPOUND)
    .with(Class::ENUMERATOR)
    .with(Class::MA)
    .with(Class::BEFORE)
    .with(Class::LAST);

/// What it may begin with when the article stands before it.
const DEFINITE_OPENERS: Class = Class::UNIT
    .with(Class::TENS)
    .with(Class::HUNDRED)
    .with(Class::HUNDREDS)
    .with(Class::HUNDREDS_DUAL)
    .with(Class::SCALE);

/// «الأول بعد المئة» and «الحادي بعد المئة» are 101, «الحادية والعشرون بعد الثلاثمئة» is 321: بعد is plus.
fn after_hundred(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, low) = alt((compound_value, single_value, first_value, definite_tens)).parse(input)?;
    let (rest, _) = bare(Class::AFTER)(rest)?;
    let high_first = rest.first().is_some_and(|term| term.definite() && term.is(HIGH));
    if !high_first {
        return input.fail();
    }
    let (rest, high) = plain_sum(rest)?;
    if !high.is_integer()
        || high < Number::from(100)
        || high.trailing_zeros().is_none_or(|zeros| low >= Number::power_of_ten(zeros))
    {
        return input.fail();
    }
    let value = high.plus(&low);
    Ok((rest, Numeral::new(Shape::Ordinal, value, input.at, rest.at, "number.ordinal.after_hundred")))
}

/// What may stand behind بعد.
const HIGH: Class = Class::HUNDRED
    .with(Class::HUNDREDS)
    .with(Class::HUNDREDS_DUAL)
    .with(Class::SCALE)
    .with(Class::SCALE_DUAL)
    .with(Class::UNIT)
    .with(Class::TEN)
    .with(Class::TENS);

/// «المئة والسابع عشر» is 117.
fn hundred_and(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, high) = term(|term| {
        term.is(Class::HUNDRED | Class::HUNDREDS | Class::HUNDREDS_DUAL | Class::SCALE) && term.definite()
    })(input)?;
    let joined = rest
        .first()
        .is_some_and(|term| term.conjoined() && term.definite() && !term.proclitics.preposition());
    if !joined {
        return input.fail();
    }
    let (rest, low) = alt((compound_value, single_value)).parse(rest)?;
    let high = if high.is(Class::SCALE) {
        Number::power_of_ten(high.lexeme.exponent.into())
    } else {
        high.lexeme.value.into()
    };
    let value = high.plus(&low);
    Ok((rest, Numeral::new(Shape::Ordinal, value, input.at, rest.at, "number.ordinal.hundred_and")))
}

/// «الثالث عشر» is 13, «الخامسة والسبعين» is 75.
fn compound(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, value) = compound_value(input)?;
    Ok((rest, Numeral::new(Shape::Ordinal, value, input.at, rest.at, "number.ordinal.compound")))
}

fn compound_value(input: Terms<'_>) -> Res<'_, Number> {
    alt((teen_value, tens_value)).parse(input)
}

/// «الثالث عشر», «حادية عشرة».
fn teen_value(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, unit) = unit(input)?;
    let (rest, _) = term(|term| term.is(Class::TEN) && term.proclitics.is_empty())(rest)?;
    Ok((rest, (unit + 10).into()))
}

/// «الحادي والعشرون», «الواحد والعشرون», «ثاني وعشرين».
fn tens_value(input: Terms<'_>) -> Res<'_, Number> {
    let definite = input.first().is_some_and(crate::term::Term::definite);
    let (rest, unit) = alt((unit, definite_unit)).parse(input)?;
    let tens = term(|term| {
        let and = term.proclitics.without(Proclitics::AL) == Proclitics::WA;
        term.is(Class::TENS) && and && term.definite() == definite
    });
    let (rest, tens) = tens(rest)?;
    Ok((rest, (unit + tens.lexeme.value).into()))
}

/// One to nine as an ordinal, or «حادي».
fn unit(input: Terms<'_>) -> Res<'_, u16> {
    let (rest, term) =
        term(|term| term.is(Class::ORDINAL | Class::ORDINAL_COMPOUND) && term.lexeme.value < 10)(input)?;
    Ok((rest, term.lexeme.value))
}

/// «الواحد» before tens with the article.
fn definite_unit(input: Terms<'_>) -> Res<'_, u16> {
    let (rest, term) = term(|term| term.is(Class::UNIT) && term.definite() && term.lexeme.value == 1)(input)?;
    Ok((rest, term.lexeme.value))
}

/// «العشرون» before بعد.
fn definite_tens(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, term) = term(|term| term.is(Class::TENS) && term.definite())(input)?;
    Ok((rest, term.lexeme.value.into()))
}

/// «الثالثة», «أول».
fn single(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, value) = single_value(input)?;
    Ok((rest, Numeral::new(Shape::Ordinal, value, input.at, rest.at, "number.ordinal.word")))
}

fn single_value(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, term) = term(|term| term.is(Class::ORDINAL))(input)?;
    Ok((rest, term.lexeme.value.into()))
}

/// «الحادية» before بعد.
fn first_value(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, term) = term(|term| term.is(Class::ORDINAL_COMPOUND))(input)?;
    Ok((rest, term.lexeme.value.into()))
}

/// «أولا», «ثانيا».
fn enumerator(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, term) = term(|term| term.is(Class::ENUMERATOR) && !term.definite())(input)?;
    let value = term.lexeme.value.into();
    Ok((rest, Numeral::new(Shape::Enumerator, value, input.at, rest.at, "number.ordinal.enumerator")))
}

/// «الأخير» is -1, «قبل الأخير» is -2.
fn last(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, _) = opt(bare(Class::MA)).parse(input)?;
    let start = if rest.first().is_some_and(|term| term.is(Class::BEFORE)) { rest } else { input };
    let (rest, before) = opt(word(Class::BEFORE)).parse(start)?;
    let (rest, _) = term(|term| term.is(Class::LAST) && term.definite())(rest)?;
    let value = Number::from(if before.is_some() { -2 } else { -1 });
    Ok((rest, Numeral::new(Shape::Last, value, start.at, rest.at, "number.ordinal.last")))
}
