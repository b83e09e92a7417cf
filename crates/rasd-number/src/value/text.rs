//! Numbers as text, both ways.

use core::fmt;
use core::str::FromStr;

use super::int::Int;
use super::large::{Form, Large};
use super::number::{Number, Repr};

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Integer(value) => fmt::Display::fmt(value, f),
            Repr::Ratio(top, below) => write!(f, "{top}/{below}"),
            Repr::Decimal(top, scale) => f.write_str(&decimal(&Int::Small((*top).into()), *scale)),
            Repr::Large(large) => fmt::Display::fmt(large, f),
        }
    }
}

impl fmt::Display for Large {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.form {
            Form::Integer => fmt::Display::fmt(&self.top, f),
            Form::Ratio(below) => write!(f, "{}/{below}", self.top),
            Form::Decimal(scale) => f.write_str(&decimal(&self.top, *scale)),
        }
    }
}

impl fmt::Debug for Number {
    /// As [`Display`](fmt::Display), with the scale of a decimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scale() {
            0 => write!(f, "Number({self})"),
            scale => write!(f, "Number({self}, scale {scale})"),
        }
    }
}

/// `digits` with a decimal mark `scale` digits from the right, without zeros at the end.
fn decimal(digits: &Int, scale: u32) -> String {
    let sign = if digits.is_negative() { "-" } else { "" };
    let scale = usize::try_from(scale).unwrap_or(usize::MAX);
    let text = digits.to_string();
    let text = text.trim_start_matches('-');
    let padded = "0".repeat(scale.saturating_add(1).saturating_sub(text.len())) + text;
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
            let part = |digits| Self::from_decimal_digits(digits, 0);
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
