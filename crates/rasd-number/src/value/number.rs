//! An exact number, as it was said.

use super::int::Int;
use super::large::{Form, Large};

/// An exact number: a whole number of any size, a decimal with the scale it was written with, or a ratio.
///
/// Two numbers are equal when they have the same value: `1.50` equals `3/2`. [`Display`](core::fmt::Display) writes the
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
#[derive(Clone)]
pub struct Number(pub(super) Repr);

/// Whatever fits into two words stays in them; `Large` only holds what does not fit, so common numbers need no memory of their own.
#[derive(Clone)]
pub(super) enum Repr {
    Integer(i64),
    /// All digits, and how many of them stand after the decimal mark, as written.
    Decimal(i64, u32),
    /// A denominator above zero.
    Ratio(i64, i64),
    Large(Box<Large>),
}

/// Ten to this power and below fit into a word.
const MAX_POWER: u32 = 18;
/// So many digits after the mark may be asked for without being written.
const MAX_SCALE: u32 = 65_535;

impl Number {
    /// Zero.
    pub const ZERO: Self = Self(Repr::Integer(0));
    /// One.
    pub const ONE: Self = Self(Repr::Integer(1));
    /// Two.
    pub const TWO: Self = Self(Repr::Integer(2));

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
        if exponent <= MAX_POWER {
            return Self(Repr::Integer(10_i64.pow(exponent)));
        }
        Large::integer(Int::pow10(exponent)).into()
    }

    /// The digits of a decimal number and how many of them stand after the mark: `("150", 2)` is 1.50.
    ///
    /// `None` when `digits` holds anything but ASCII digits, and when `scale` is above 65,535 and above the number of digits: a few
    /// digits shall not make a number that fills the memory as soon as it is written or compared.
    ///
    /// ```
    /// # use rasd_number::Number;
    /// assert_eq!(Number::from_decimal_digits("5", 3).unwrap().to_string(), "0.005");
    /// assert_eq!(Number::from_decimal_digits("5", u32::MAX), None);
    /// ```
    pub fn from_decimal_digits(digits: &str, scale: u32) -> Option<Self> {
        if scale > MAX_SCALE && usize::try_from(scale).map_or(true, |scale| scale > digits.len()) {
            return None;
        }
        let form = if scale == 0 { Form::Integer } else { Form::Decimal(scale) };
        Some(Large { top: Int::from_digits(digits)?, form }.into())
    }

    /// `numerator / denominator` of two whole numbers, kept as said; `None` when one is not whole or the denominator is zero.
    pub(crate) fn quotient(numerator: &Self, denominator: &Self) -> Option<Self> {
        if let (Repr::Integer(top), Repr::Integer(below)) = (&numerator.0, &denominator.0)
            && *below > 0
        {
            return Some(Self(Repr::Ratio(*top, *below)));
        }
        Large::quotient(&numerator.large(), &denominator.large()).map(Self::from)
    }

    /// The value as `i128` when it is whole and fits.
    pub fn to_i128(&self) -> Option<i128> {
        match &self.0 {
            Repr::Integer(value) => Some((*value).into()),
            _ => self.large().whole().and_then(|whole| whole.to_i128()),
        }
    }

    /// The value as `u32` when it is whole and fits.
    pub fn to_u32(&self) -> Option<u32> {
        match &self.0 {
            Repr::Integer(value) => u32::try_from(*value).ok(),
            _ => self.to_i128().and_then(|value| u32::try_from(value).ok()),
        }
    }

    /// True when the value is whole.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Repr::Integer(_) => true,
            _ => self.large().whole().is_some(),
        }
    }

    /// True when the value lies below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Integer(top) | Repr::Decimal(top, _) | Repr::Ratio(top, _) => *top < 0,
            Repr::Large(large) => large.top.is_negative(),
        }
    }

    /// True when the value is zero.
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Repr::Integer(top) | Repr::Decimal(top, _) | Repr::Ratio(top, _) => *top == 0,
            Repr::Large(large) => large.top.is_zero(),
        }
    }

    /// How many digits were written after the decimal mark: 2 for `1.50`, 0 for a whole number or a ratio.
    pub fn scale(&self) -> u32 {
        match &self.0 {
            Repr::Decimal(_, scale) => *scale,
            Repr::Large(large) => large.scale(),
            _ => 0,
        }
    }

    /// Numerator and denominator of a ratio as said, in decimal; `None` for whole numbers and decimals.
    pub fn as_ratio(&self) -> Option<(String, String)> {
        let large = self.large();
        if let Form::Ratio(below) = &large.form {
            Some((large.top.to_string(), below.to_string()))
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
        if let Repr::Integer(value) = &self.0 {
            return Some(((*value).into(), 1));
        }
        let (top, below) = self.large().reduced();
        top.to_i128().zip(below.to_i128())
    }

    /// The sum, in lowest terms: a whole number, a finite decimal or a ratio.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if let (Repr::Integer(a), Repr::Integer(b)) = (&self.0, &other.0)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self(Repr::Integer(sum));
        }
        self.large().plus(&other.large()).into()
    }

    /// The product, in lowest terms.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        if let (Repr::Integer(a), Repr::Integer(b)) = (&self.0, &other.0)
            && let Some(product) = a.checked_mul(*b)
        {
            return Self(Repr::Integer(product));
        }
        self.large().times(&other.large()).into()
    }

    /// The quotient, in lowest terms; `None` for a division by zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        if let (Repr::Integer(a), Repr::Integer(b)) = (&self.0, &other.0)
            && let (Some(quotient), Some(0)) = (a.checked_div(*b), a.checked_rem(*b))
        {
            return Some(Self(Repr::Integer(quotient)));
        }
        self.large().over(&other.large()).map(Self::from)
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        let small = match &self.0 {
            Repr::Integer(top) => top.checked_neg().map(Repr::Integer),
            Repr::Decimal(top, scale) => top.checked_neg().map(|top| Repr::Decimal(top, *scale)),
            Repr::Ratio(top, below) => top.checked_neg().map(|top| Repr::Ratio(top, *below)),
            Repr::Large(_) => None,
        };
        small.map_or_else(|| self.large().negated().into(), Self)
    }

    /// The number without its sign.
    #[must_use]
    pub fn magnitude(&self) -> Self {
        if self.is_negative() { self.negated() } else { self.clone() }
    }

    /// How many zeros a whole number ends with; `None` for others.
    pub(crate) fn trailing_zeros(&self) -> Option<u32> {
        match &self.0 {
            Repr::Integer(value) => Some(zeros(*value)),
            Repr::Large(large) if matches!(large.form, Form::Integer) => Some(large.top.trailing_zeros()),
            _ => None,
        }
    }

    /// All digits and the scale of a whole number or decimal; a ratio only when it has an end.
    #[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
    pub(super) fn finite(&self) -> Option<(Int, u32)> {
        self.large().finite()
    }

    /// Numerator over denominator in lowest terms; the denominator is above zero.
    #[cfg(feature = "num-rational")]
    pub(super) fn reduced(&self) -> (Int, Int) {
        self.large().reduced()
    }

    /// The same number with room to calculate.
    pub(super) fn large(&self) -> Large {
        let small = |top: i64| Int::Small(top.into());
        match &self.0 {
            Repr::Integer(top) => Large::integer(small(*top)),
            Repr::Decimal(top, scale) => Large { top: small(*top), form: Form::Decimal(*scale) },
            Repr::Ratio(top, below) => Large { top: small(*top), form: Form::Ratio(small(*below)) },
            Repr::Large(large) => Large::clone(large),
        }
    }

    /// The same number in two words, when it fits.
    fn small(large: &Large) -> Option<Repr> {
        let top = large.top.to_i64()?;
        Some(match &large.form {
            Form::Integer => Repr::Integer(top),
            Form::Decimal(scale) => Repr::Decimal(top, *scale),
            Form::Ratio(below) => Repr::Ratio(top, below.to_i64()?),
        })
    }
}

impl From<Large> for Number {
    fn from(large: Large) -> Self {
        Self(Self::small(&large).unwrap_or_else(|| Repr::Large(Box::new(large))))
    }
}

/// How many zeros the decimal form ends with; zero has none.
fn zeros(value: i64) -> u32 {
    let (mut rest, mut count) = (value, 0);
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
        count += 1;
    }
    count
}

macro_rules! from_integer {
    ($($int:ty),*) => {$(
        impl From<$int> for Number {
            fn from(value: $int) -> Self {
                Self(Repr::Integer(value.into()))
            }
        }
    )*};
}
from_integer!(i8, u8, i16, u16, i32, u32, i64);

impl From<u64> for Number {
    fn from(value: u64) -> Self {
        i128::from(value).into()
    }
}

impl From<i128> for Number {
    fn from(value: i128) -> Self {
        Large::integer(Int::Small(value)).into()
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

    #[test]
    fn a_scale_is_bounded_unless_it_is_written_out() {
        let tiny = Number::from_decimal_digits("1", 65_535).unwrap();
        assert_eq!(tiny.to_string().len(), 65_537);
        assert!(tiny < Number::ONE);
        assert_eq!(Number::from_decimal_digits("1", 65_536), None);
        let long = format!("0.{}1", "0".repeat(70_000));
        check(&read(&long), &long);
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
