//! A numeral of any shape, and where it stands.

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

/// A numeral found by the grammar.
#[derive(Clone, Debug)]
pub(crate) struct Numeral {
    pub(crate) value: Number,
    /// The upper end of a vague amount; `Some(None)` when it is open.
    pub(crate) high: Option<Option<Number>>,
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
            high: None,
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

    /// How many terms it has.
    pub(crate) const fn len(&self) -> usize {
        self.end.saturating_sub(self.at)
    }
}
