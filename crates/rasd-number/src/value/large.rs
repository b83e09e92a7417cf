//! The numbers that do not fit into two words, and all arithmetic that needs more room than one.

use core::cmp::Ordering;

use super::int::Int;

/// A number of any size: digits over what stands below them.
#[derive(Clone, Debug)]
pub(super) struct Large {
    /// The numerator, or all digits of a decimal.
    pub(super) top: Int,
    pub(super) form: Form,
}

/// What stands below the digits.
#[derive(Clone, Debug)]
pub(super) enum Form {
    Integer,
    /// So many digits after the decimal mark, as written.
    Decimal(u32),
    /// A denominator above zero.
    Ratio(Int),
}

impl Large {
    pub(super) const fn integer(top: Int) -> Self {
        Self { top, form: Form::Integer }
    }

    /// `numerator / denominator` of two whole numbers, kept as said; `None` when one is not whole or the denominator is zero.
    pub(super) fn quotient(numerator: &Self, denominator: &Self) -> Option<Self> {
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

    /// The whole part when nothing is left over.
    pub(super) fn whole(&self) -> Option<Int> {
        let (top, below) = self.parts();
        top.div_rem(&below).filter(|(_, rest)| rest.is_zero()).map(|(quotient, _)| quotient)
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        if let (Form::Integer, Form::Integer) = (&self.form, &other.form) {
            return Self::integer(self.top.add(&other.top));
        }
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        Self::lowest(&a.mul(&d).add(&c.mul(&b)), &b.mul(&d))
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        if let (Form::Integer, Form::Integer) = (&self.form, &other.form) {
            return Self::integer(self.top.mul(&other.top));
        }
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        Self::lowest(&a.mul(&c), &b.mul(&d))
    }

    pub(super) fn over(&self, other: &Self) -> Option<Self> {
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

    pub(super) fn negated(self) -> Self {
        Self { top: self.top.neg(), form: self.form }
    }

    pub(super) fn cmp(&self, other: &Self) -> Ordering {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        if b == d { a.cmp(&c) } else { a.mul(&d).cmp(&c.mul(&b)) }
    }

    /// How many digits were written after the decimal mark.
    pub(super) fn scale(&self) -> u32 {
        if let Form::Decimal(scale) = self.form { scale } else { 0 }
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
    pub(super) fn finite(self) -> Option<(Int, u32)> {
        match self.form {
            Form::Integer => Some((self.top, 0)),
            Form::Decimal(scale) => Some((self.top, scale)),
            Form::Ratio(below) => match Self::lowest(&self.top, &below) {
                Self { top, form: Form::Integer } => Some((top, 0)),
                Self { top, form: Form::Decimal(scale) } => Some((top, scale)),
                Self { form: Form::Ratio(_), .. } => None,
            },
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
            return Self::integer(top);
        }
        match finite_scale(&below) {
            None => Self { top, form: Form::Ratio(below) },
            Some(scale) => {
                let factor = Int::pow10(scale).div_rem(&below).map_or(Int::ONE, |(quotient, _)| quotient);
                Self { top: top.mul(&factor), form: Form::Decimal(scale) }
            }
        }
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
