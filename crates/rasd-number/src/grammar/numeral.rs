//! A numeral of any shape, and where it stands.

use crate::matches::Value;
use crate::value::Number;

/// What a numeral is before anything around it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Cardinal,
    /// A fraction below one, or one that was said with its denominator.
    Fraction,
    Ordinal,
    Enumerator,
    Last,
    /// «عشرات الآلاف», «بضع مئات»: between two numbers.
    Vague,
}

/// The upper end of an amount.
#[derive(Clone, Debug)]
pub(crate) enum Upper {
    /// The amount is one number.
    Exact,
    /// It ends here: «عشرات» at 99.
    To(Number),
    /// It is open: «عدة آلاف».
    Open,
}

impl Upper {
    /// The amount is not one number.
    pub(crate) const fn is_vague(&self) -> bool {
        !matches!(self, Self::Exact)
    }
}

/// A numeral found by the grammar.
#[derive(Clone, Debug)]
pub(crate) struct Numeral {
    pub(crate) value: Number,
    /// How far a vague amount reaches.
    pub(crate) upper: Upper,
    pub(crate) shape: Shape,
    /// The first term.
    pub(crate) at: usize,
    /// The term after the last.
    pub(crate) end: usize,
    /// The scale it ends with, as a power of ten, when it is one group: what a range spreads to its other end.
    pub(crate) exponent: u32,
    /// Other readings.
    pub(crate) others: Vec<Number>,
    /// Holds digits, holds words.
    pub(crate) digits: bool,
    pub(crate) words: bool,
    pub(crate) rule: &'static str,
}

impl Numeral {
    pub(crate) fn new(shape: Shape, value: Number, at: usize, end: usize, rule: &'static str) -> Self {
        Self {
            value,
            upper: Upper::Exact,
            shape,
            at,
            end,
            exponent: 0,
            others: Vec::new(),
            digits: false,
            words: true,
            rule,
        }
    }

    /// One number, or both ends of a vague amount.
    pub(crate) fn to_value(&self) -> Value {
        match &self.upper {
            Upper::Exact => Value::Exact(self.value.clone()),
            Upper::To(high) => Value::Range(Some(self.value.clone()), Some(high.clone())),
            Upper::Open => Value::Range(Some(self.value.clone()), None),
        }
    }

    /// How many terms it has.
    pub(crate) const fn len(&self) -> usize {
        self.end.saturating_sub(self.at)
    }
}
