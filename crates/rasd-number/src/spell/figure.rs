//! The number to be spelled, read from digits.

use std::str::FromStr;

use super::error::SpellError;
use super::integer::Integer;
use crate::Number;

/// Digits behind the point that have a name as parts of a power of ten.
const DECIMALS: usize = 63;

/// An exact number to spell: whole, decimal with its digits as written, or a ratio.
///
/// Comes from any integer, or from text: an optional sign, digits (ASCII, Arabic-Indic or Persian) and either decimals after
/// `.` or `٫`, or a denominator after `/`. The whole part goes to 10⁶⁶ − 1, decimals to 63 digits, a ratio to 2¹²⁸ − 1 on both sides.
///
/// ```
/// use rasd_number::spell::{Figure, Speller};
/// let figure: Figure = "-٣٫٥".parse()?;
/// assert_eq!(Speller::new().cardinal(figure), "سالب ثلاثة فاصل خمسة");
/// assert!("12a".parse::<Figure>().is_err());
/// # Ok::<(), rasd_number::spell::SpellError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    pub(super) negative: bool,
    pub(super) value: Value,
}

/// What stands behind the sign.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Value {
    Whole(Integer),
    Decimal(Integer, Vec<u8>),
    Ratio(u128, u128),
}

macro_rules! from_integers {
    ($convert:ident: $($integer:ty),*) => {$(
        impl From<$integer> for Figure {
            fn from(n: $integer) -> Self {
                $convert!(n)
            }
        }
    )*};
}

macro_rules! signed {
    ($n:ident) => {
        Self { negative: $n < 0, value: Value::Whole(Integer::from(i128::from($n).unsigned_abs())) }
    };
}

macro_rules! unsigned {
    ($n:ident) => {
        Self { negative: false, value: Value::Whole(Integer::from(u128::from($n))) }
    };
}

from_integers!(signed: i8, i16, i32, i64, i128);
from_integers!(unsigned: u8, u16, u32, u64, u128);

/// Fails from 10⁶⁶ upwards: [`SpellError::is_out_of_range`].
///
/// ```
/// use rasd_number::Number;
/// use rasd_number::spell::{Figure, Speller};
/// let half = Figure::try_from(&Number::ratio(1, 2))?;
/// assert_eq!(Speller::new().cardinal(half), "نصف");
/// # Ok::<(), rasd_number::spell::SpellError>(())
/// ```
impl TryFrom<&Number> for Figure {
    type Error = SpellError;

    fn try_from(number: &Number) -> Result<Self, SpellError> {
        number.to_string().parse()
    }
}

impl FromStr for Figure {
    type Err = SpellError;

    fn from_str(text: &str) -> Result<Self, SpellError> {
        let (negative, body) = sign(text.trim());
        let value = if let Some((numerator, denominator)) = body.split_once('/') {
            ratio(numerator, denominator)?
        } else if let Some((whole, decimals)) = body.split_once(['.', '٫']) {
            decimal(whole, decimals)?
        } else {
            Value::Whole(whole(body)?)
        };
        Ok(Self { negative: negative && !value.is_zero(), value })
    }
}

impl Value {
    fn is_zero(&self) -> bool {
        match self {
            Self::Whole(n) => n.is_zero(),
            Self::Decimal(n, decimals) => n.is_zero() && decimals.iter().all(|digit| *digit == 0),
            Self::Ratio(numerator, _) => *numerator == 0,
        }
    }
}

/// The sign and what follows it.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The value of a digit in one of the three sets.
pub(super) fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

fn digits(text: &str) -> Result<Vec<u8>, SpellError> {
    let digits: Option<Vec<u8>> = text.chars().map(digit).collect();
    digits.filter(|digits| !digits.is_empty()).ok_or_else(|| SpellError::not_a_number(text))
}

fn whole(text: &str) -> Result<Integer, SpellError> {
    integer(&digits(text)?).ok_or_else(|| SpellError::out_of_range(text))
}

/// Digits as one number.
pub(super) fn integer(digits: &[u8]) -> Option<Integer> {
    Integer::from_digits(digits.iter().map(|digit| u16::from(*digit)))
}

fn decimal(left: &str, right: &str) -> Result<Value, SpellError> {
    let decimals = digits(right)?;
    if decimals.len() > DECIMALS {
        return Err(SpellError::out_of_range(right));
    }
    Ok(Value::Decimal(whole(left)?, decimals))
}

fn ratio(numerator: &str, denominator: &str) -> Result<Value, SpellError> {
    let bottom = wide(denominator)?;
    if bottom == 0 {
        return Err(SpellError::out_of_range(denominator));
    }
    Ok(Value::Ratio(wide(numerator)?, bottom))
}

fn wide(text: &str) -> Result<u128, SpellError> {
    let step = |n: u128, digit: &u8| n.checked_mul(10)?.checked_add(u128::from(*digit));
    digits(text)?.iter().try_fold(0, step).ok_or_else(|| SpellError::out_of_range(text))
}
