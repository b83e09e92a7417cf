//! An exact number, as it was said.

use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use super::int::Int;

/// An exact number: a whole number of any size, a decimal with the scale it was written with, or a ratio.
///
/// Two numbers are equal when they have the same value: `1.50` equals `3/2`. [`Display`](fmt::Display) writes the
/// shortest decimal (`1.5`) and keeps a ratio as it was said (`9/12`). No operation wraps, rounds or panics.
///
/// ```
/// use rasd_number::Number;
///
/// let half_a_million = Number::ratio(1, 2).times(&Number::from(1_000_000));
/// assert_eq!(half_a_million.to_string(), "500000");
/// assert_eq!(Number::ratio(1, 3).to_string(), "1/3");
/// assert_eq!("1.50".parse::<Number>().unwrap(), Number::ratio(3, 2));
/// ```
#[derive(Clone, Debug)]
pub struct Number {
    /// The numerator, or all digits of a decimal.
    top: Int,
    form: Form,
}

/// What stands below the digits.
#[derive(Clone, Debug)]
enum Form {
    Integer,
    /// So many digits after the decimal mark, as written.
    Decimal(u32),
    /// A denominator above zero.
    Ratio(Int),
}

impl Number {
    /// Zero.
    pub const ZERO: Self = Self { top: Int::Small(0), form: Form::Integer };
    /// One.
    pub const ONE: Self = Self { top: Int::Small(1), form: Form::Integer };
    /// Two.
    pub const TWO: Self = Self { top: Int::Small(2), form: Form::Integer };

    /// The ratio of two whole numbers as said; a denominator of zero counts as one.
    ///
    /// ```
    /// # use rasd_number::Number;
    /// assert_eq!(Number::ratio(9, 12).to_string(), "9/12");
    /// ```
    pub fn ratio(numerator: i128, denominator: i128) -> Self {
        Self::quotient(&Self::from(numerator), &Self::from(denominator)).unwrap_or_else(|| numerator.into())
    }

    /// Ten to a power.
    pub fn power_of_ten(exponent: u32) -> Self {
        Int::pow10(exponent).into()
    }

    /// The digits of a decimal number and how many of them stand after the mark: `("150", 2)` is 1.50.
    /// `None` when `digits` holds anything but ASCII digits.
    pub fn from_decimal_digits(digits: &str, scale: u32) -> Option<Self> {
        let top = Int::from_digits(digits)?;
        Some(Self { top, form: if scale == 0 { Form::Integer } else { Form::Decimal(scale) } })
    }

    /// `numerator / denominator` of two whole numbers, kept as said; `None` when one is not whole or the denominator is zero.
    pub(crate) fn quotient(numerator: &Self, denominator: &Self) -> Option<Self> {
        let (Form::Integer, Form::Integer) = (&numerator.form, &denominator.form) else { return None };
        if denominator.top.is_zero() {
            return None;
        }
        let negative = denominator.top.is_negative();
        let (top, below) = if negative {
            (numerator.top.neg(), denominator.top.neg())
        } else {
            (numerator.top.clone(), denominator.top.clone())
        };
        Some(Self { top, form: Form::Ratio(below) })
    }

    /// The value as `i128` when it is whole and fits.
    pub fn to_i128(&self) -> Option<i128> {
        if !self.is_integer() {
            return None;
        }
        let (top, below) = self.parts();
        top.div_rem(&below).and_then(|(quotient, _)| quotient.to_i128())
    }

    /// The value as `u32` when it is whole and fits.
    pub fn to_u32(&self) -> Option<u32> {
        self.to_i128().and_then(|value| u32::try_from(value).ok())
    }

    /// True when the value is whole.
    pub fn is_integer(&self) -> bool {
        if let Form::Integer = &self.form {
            true
        } else {
            let (top, below) = self.parts();
            top.div_rem(&below).is_some_and(|(_, rest)| rest.is_zero())
        }
    }

    /// True when the value lies below zero.
    pub fn is_negative(&self) -> bool {
        self.top.is_negative()
    }

    /// True when the value is zero.
    pub fn is_zero(&self) -> bool {
        self.top.is_zero()
    }

    /// How many digits were written after the decimal mark: 2 for `1.50`, 0 for a whole number or a ratio.
    pub fn scale(&self) -> u32 {
        if let Form::Decimal(scale) = self.form { scale } else { 0 }
    }

    /// Numerator and denominator of a ratio as said, in decimal; `None` for whole numbers and decimals.
    pub fn as_ratio(&self) -> Option<(String, String)> {
        if let Form::Ratio(below) = &self.form {
            Some((self.top.to_string(), below.to_string()))
        } else {
            None
        }
    }

    /// Numerator and denominator in lowest terms, the denominator above zero, when both fit.
    ///
    /// ```
    /// # use rasd_number::Number;
    /// assert_eq!(Number::ratio(9, 12).to_fraction(), Some((3, 4)));
    /// assert_eq!("1.50".parse::<Number>().unwrap().to_fraction(), Some((3, 2)));
    /// assert_eq!(Number::power_of_ten(66).to_fraction(), None);
    /// ```
    pub fn to_fraction(&self) -> Option<(i128, i128)> {
        let (top, below) = self.reduced();
        top.to_i128().zip(below.to_i128())
    }

    /// The sum, in lowest terms: a whole number, a finite decimal or a ratio.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if let (Form::Integer, Form::Integer) = (&self.form, &other.form) {
            return self.top.add(&other.top).into();
        }
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        Self::lowest(&a.mul(&d).add(&c.mul(&b)), &b.mul(&d))
    }

    /// The product, in lowest terms.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        if let (Form::Integer, Form::Integer) = (&self.form, &other.form) {
            return self.top.mul(&other.top).into();
        }
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        Self::lowest(&a.mul(&c), &b.mul(&d))
    }

    /// The quotient, in lowest terms; `None` for a division by zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        if c.is_zero() {
            return None;
        }
        let (top, below) = (a.mul(&d), b.mul(&c));
        Some(if below.is_negative() {
            Self::lowest(&top.neg(), &below.neg())
        } else {
            Self::lowest(&top, &below)
        })
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self { top: self.top.neg(), form: self.form.clone() }
    }

    /// The number without its sign.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    /// How many zeros a whole number ends with; `None` for others.
    pub(crate) fn trailing_zeros(&self) -> Option<u32> {
        matches!(self.form, Form::Integer).then(|| self.top.trailing_zeros())
    }

    fn parts(&self) -> (Int, Int) {
        let below = match &self.form {
            Form::Integer => Int::ONE,
            Form::Decimal(scale) => Int::pow10(*scale),
            Form::Ratio(below) => below.clone(),
        };
        (self.top.clone(), below)
    }

    /// All digits and the scale of a whole number or decimal; a ratio only when it has an end.
    #[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
    pub(super) fn finite(&self) -> Option<(Int, u32)> {
        match &self.form {
            Form::Integer => Some((self.top.clone(), 0)),
            Form::Decimal(scale) => Some((self.top.clone(), *scale)),
            Form::Ratio(below) => {
                let decimal = Self::lowest(&self.top, below);
                (!matches!(decimal.form, Form::Ratio(_))).then(|| (decimal.top.clone(), decimal.scale()))
            }
        }
    }

    /// Numerator over denominator in lowest terms; the denominator is above zero.
    pub(super) fn reduced(&self) -> (Int, Int) {
        let (top, below) = self.parts();
        let common = top.gcd(&below);
        let divide =
            |part: &Int| part.div_rem(&common).map_or_else(|| part.clone(), |(quotient, _)| quotient);
        (divide(&top), divide(&below))
    }

    fn lowest(top: &Int, below: &Int) -> Self {
        let (top, below) = Self { top: top.clone(), form: Form::Ratio(below.clone()) }.reduced();
        if below == Int::ONE {
            return top.into();
        }
        finite_scale(&below).map_or_else(
            || Self { top: top.clone(), form: Form::Ratio(below.clone()) },
            |scale| {
                let factor = Int::pow10(scale).div_rem(&below).map_or(Int::ONE, |(quotient, _)| quotient);
                Self { top: top.mul(&factor), form: Form::Decimal(scale) }
            },
        )
    }
}

/// The digits after the mark that `1 / below` needs; `None` when it never ends.
fn finite_scale(below: &Int) -> Option<u32> {
    let mut rest = below.clone();
    let mut scale = 0;
    for prime in [2, 5] {
        let mut count = 0;
        while let Some((quotient, remainder)) = rest.div_rem(&Int::Small(prime))
            && remainder.is_zero()
        {
            rest = quotient;
            count += 1;
        }
        scale = scale.max(count);
    }
    (rest == Int::ONE).then_some(scale)
}

impl From<Int> for Number {
    fn from(top: Int) -> Self {
        Self { top, form: Form::Integer }
    }
}

macro_rules! from_integer {
    ($($int:ty),*) => {$(
        impl From<$int> for Number {
            fn from(value: $int) -> Self {
                Int::Small(i128::from(value)).into()
            }
        }
    )*};
}
from_integer!(i8, u8, i16, u16, i32, u32, i64, u64, i128);

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Number {}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        if b == d { a.cmp(&c) } else { a.mul(&d).cmp(&c.mul(&b)) }
    }
}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.reduced().hash(state);
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.form {
            Form::Integer => fmt::Display::fmt(&self.top, f),
            Form::Ratio(below) => write!(f, "{}/{below}", self.top),
            Form::Decimal(scale) => f.write_str(&decimal(&self.top, *scale)),
        }
    }
}

/// `digits` with a decimal mark `scale` digits from the right, without zeros at the end.
fn decimal(digits: &Int, scale: u32) -> String {
    let sign = if digits.is_negative() { "-" } else { "" };
    let scale = usize::try_from(scale).unwrap_or(usize::MAX);
    let text = digits.to_string();
    let padded = format!("{:0>width$}", text.trim_start_matches('-'), width = scale.saturating_add(1));
    let (whole, fraction) = padded.split_at(padded.len().saturating_sub(scale));
    match fraction.trim_end_matches('0') {
        "" if whole == "0" => "0".to_owned(),
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

/// Why a string is not a [`Number`], or a [`Number`] not one of another type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberError(Problem);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    Syntax,
    #[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
    Range,
}

impl NumberError {
    /// The value has no end or does not fit.
    #[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
    pub(super) const fn range() -> Self {
        Self(Problem::Range)
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Problem::Syntax => "expected a whole number, a decimal like 3.5 or a ratio like 1/3",
            #[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
            Problem::Range => "the number has no finite decimal or does not fit",
        })
    }
}

impl core::error::Error for NumberError {}

impl FromStr for Number {
    type Err = NumberError;

    /// Reads what [`Display`](fmt::Display) writes.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (negative, body) = text.strip_prefix('-').map_or((false, text), |body| (true, body));
        let number = if let Some((top, below)) = body.split_once('/') {
            let part = |digits| Int::from_digits(digits).map(Self::from);
            part(top).zip(part(below)).and_then(|(top, below)| Self::quotient(&top, &below))
        } else if let Some((whole, fraction)) = body.split_once('.') {
            let scale = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
            if fraction.is_empty() || whole.is_empty() {
                None
            } else {
                Self::from_decimal_digits(&format!("{whole}{fraction}"), scale)
            }
        } else {
            Self::from_decimal_digits(body, 0)
        };
        number
            .map(|number| if negative { number.negated() } else { number })
            .ok_or(NumberError(Problem::Syntax))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Number;

    #[track_caller]
    fn check(number: &Number, expected: &str) {
        assert_eq!(number.to_string(), expected);
    }

    fn read(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn display_is_canonical() {
        check(&read("0.50"), "0.5");
        check(&read("-1.20"), "-1.2");
        check(&read("10.0"), "10");
        check(&read("9/12"), "9/12");
    }

    #[test]
    fn arithmetic_is_exact() {
        check(&Number::ratio(1, 3).times(&1_000_000.into()), "1000000/3");
        check(&Number::ratio(1, 2).plus(&3.into()), "3.5");
        check(&read("3.2").times(&Number::power_of_ten(9)), "3200000000");
        check(&Number::ratio(1, 3).plus(&Number::ratio(2, 3)), "1");
    }

    #[test]
    fn big_numbers_never_wrap() {
        let big = Number::power_of_ten(66);
        assert_eq!(big.to_string().len(), 67);
        check(&big.times(&big).over(&big).unwrap(), &big.to_string());
        assert_eq!(Number::from(i128::MIN).negated().to_string(), "170141183460469231731687303715884105728");
    }

    #[test]
    fn refuses_what_is_not_a_number() {
        for text in ["", "-", "1.", ".5", "1/0", "1/2/3", "١", "1e3", "--1"] {
            assert!(text.parse::<Number>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn reads_back_what_it_writes(top in any::<i128>(), scale in 0_u32..40) {
            let number = Number::from(top).over(&Number::power_of_ten(scale)).unwrap();
            prop_assert_eq!(number.to_string().parse::<Number>().unwrap(), number);
        }

        #[test]
        fn sum_and_order_agree(a in -1000_i128..1000, b in 1_i128..50, c in -1000_i128..1000, d in 1_i128..50) {
            let (x, y) = (Number::ratio(a, b), Number::ratio(c, d));
            prop_assert_eq!(x.plus(&y), y.plus(&x));
            prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
        }
    }
}
