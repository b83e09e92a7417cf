//! A whole number of any size: `i128` while it fits, a big integer after that. Nothing wraps.

use core::cmp::Ordering;
use core::fmt;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

/// A whole number; `Big` only holds what does not fit into `Small`, so equal numbers have equal shapes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Int {
    Small(i128),
    Big(Box<BigInt>),
}

/// Runs the checked `i128` operation, and the big one when it overflows.
macro_rules! promote {
    ($a:expr, $b:expr, $checked:ident, $op:tt) => {
        match ($a, $b) {
            (Int::Small(a), Int::Small(b)) => {
                a.$checked(*b).map_or_else(|| Int::from_big(BigInt::from(*a) $op BigInt::from(*b)), Int::Small)
            }
            (a, b) => Int::from_big(a.to_big() $op b.to_big()),
        }
    };
}

impl Int {
    pub(crate) const ONE: Self = Self::Small(1);

    pub(crate) fn from_big(value: BigInt) -> Self {
        value.to_i128().map_or_else(|| Self::Big(Box::new(value)), Self::Small)
    }

    pub(crate) fn to_big(&self) -> BigInt {
        match self {
            Self::Small(value) => BigInt::from(*value),
            Self::Big(value) => BigInt::clone(value),
        }
    }

    /// The digits `0`-`9` as a number; `None` for anything else.
    pub(crate) fn from_digits(digits: &str) -> Option<Self> {
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        if digits.len() <= 38 {
            return digits.parse().ok().map(Self::Small);
        }
        BigInt::parse_bytes(digits.as_bytes(), 10).map(Self::from_big)
    }

    pub(crate) fn pow10(exponent: u32) -> Self {
        10_i128
            .checked_pow(exponent)
            .map_or_else(|| Self::from_big(BigInt::from(10).pow(exponent)), Self::Small)
    }

    pub(crate) fn to_i128(&self) -> Option<i128> {
        match self {
            Self::Small(value) => Some(*value),
            Self::Big(_) => None,
        }
    }

    pub(crate) fn to_i64(&self) -> Option<i64> {
        self.to_i128().and_then(|value| i64::try_from(value).ok())
    }

    pub(crate) fn add(&self, other: &Self) -> Self {
        promote!(self, other, checked_add, +)
    }

    pub(crate) fn mul(&self, other: &Self) -> Self {
        promote!(self, other, checked_mul, *)
    }

    pub(crate) fn neg(&self) -> Self {
        match self {
            Self::Small(value) => {
                value.checked_neg().map_or_else(|| Self::from_big(-BigInt::from(*value)), Self::Small)
            }
            Self::Big(value) => Self::from_big(-BigInt::clone(value)),
        }
    }

    /// Quotient and remainder, rounded toward zero; `None` for a division by zero.
    pub(crate) fn div_rem(&self, other: &Self) -> Option<(Self, Self)> {
        if other.is_zero() {
            return None;
        }
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let (Some(quotient), Some(rest)) = (a.checked_div(*b), a.checked_rem(*b))
        {
            return Some((Self::Small(quotient), Self::Small(rest)));
        }
        let (quotient, rest) = self.to_big().div_rem(&other.to_big());
        Some((Self::from_big(quotient), Self::from_big(rest)))
    }

    /// The greatest common divisor, never negative.
    pub(crate) fn gcd(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) if *a != i128::MIN && *b != i128::MIN => Self::Small(a.gcd(b)),
            (a, b) => Self::from_big(a.to_big().gcd(&b.to_big())),
        }
    }

    pub(crate) fn is_zero(&self) -> bool {
        *self == Self::Small(0)
    }

    pub(crate) fn is_negative(&self) -> bool {
        match self {
            Self::Small(value) => *value < 0,
            Self::Big(value) => value.is_negative(),
        }
    }

    /// How many zeros the decimal form ends with; zero has none.
    pub(crate) fn trailing_zeros(&self) -> u32 {
        if let Self::Small(value) = self {
            let (mut rest, mut count) = (*value, 0);
            while rest != 0 && rest % 10 == 0 {
                rest /= 10;
                count += 1;
            }
            return count;
        }
        let text = self.to_string();
        let kept = text.trim_end_matches('0').len();
        u32::try_from(text.len().saturating_sub(kept)).unwrap_or(u32::MAX)
    }
}

impl PartialOrd for Int {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Int {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            (a, b) => a.to_big().cmp(&b.to_big()),
        }
    }
}

impl fmt::Display for Int {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Small(value) => fmt::Display::fmt(value, f),
            Self::Big(value) => fmt::Display::fmt(value, f),
        }
    }
}
