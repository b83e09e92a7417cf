//! Numbers of any kind with their noun.

use super::cardinal::counted;
use super::figure::Value;
use super::fraction::{decimal, mixed, named_parts, over};
use super::integer::Integer;
use super::line::Line;
use super::noun::{Form, Forms, Head, noun};
use super::style::{DecimalReading, Frame, Gender};

/// A number with its noun.
///
/// * Whole: [`counted`].
/// * Parts with a name: «نصف ساعة», «ثلثا ساعة», «ثلاث ساعات وربع ساعة», and tenths in the reading by parts.
/// * Decimals do not answer to the gender and govern the noun in the genitive singular: «ثلاثة فاصل خمسة جنيه».
/// * Other ratios take it with من: «سبعة على ثلاثة عشر من الساعة».
pub(super) fn quantity(line: &mut Line, value: &Value, forms: &Forms<'_>, frame: Frame) {
    let frame = frame.construct(false);
    match value {
        Value::Whole(n) => counted(line, n, forms, frame),
        Value::Decimal(whole, decimals) => decimal_of(line, whole, decimals, forms, frame),
        Value::Ratio(numerator, denominator) => ratio_of(line, *numerator, *denominator, forms, frame),
    }
}

fn decimal_of(line: &mut Line, whole: &Integer, decimals: &[u8], forms: &Forms<'_>, frame: Frame) {
    if let (DecimalReading::Parts, [tenths]) = (line.style.decimals, decimals) {
        return with_parts(line, whole, u128::from(*tenths), 10, forms, frame);
    }
    decimal(line, whole, decimals, frame.gender(Gender::Masculine));
    singular(line, forms, frame.genitive().definite(false));
}

fn ratio_of(line: &mut Line, numerator: u128, denominator: u128, forms: &Forms<'_>, frame: Frame) {
    if let Some((wholes, rest)) = mixed(numerator, denominator) {
        return with_parts(line, &Integer::from(wholes), rest, denominator, forms, frame);
    }
    over(line, numerator, denominator, frame);
    line.word("من");
    singular(line, forms, frame.genitive().definite(true));
}

/// «ثلاث ساعات ونصف ساعة»; the article goes on the last noun: «نصف الساعة».
fn with_parts(line: &mut Line, whole: &Integer, rest: u128, parts: u128, forms: &Forms<'_>, frame: Frame) {
    if !whole.is_zero() || rest == 0 {
        counted(line, whole, forms, frame);
        line.and_if(rest > 0);
    }
    if rest > 0 {
        named_parts(line, rest, parts, frame.construct(true).definite(false));
        singular(line, forms, frame.genitive());
    }
}

fn singular(line: &mut Line, forms: &Forms<'_>, frame: Frame) {
    noun(line, Head { forms, tail: None, says_one: false }, Form::Singular, frame);
}
