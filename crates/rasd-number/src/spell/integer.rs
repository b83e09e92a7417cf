//! A whole number in groups of three digits, and its parts in the order in which they are said.

use super::style::Order;

/// Groups of three digits that have a name: up to 10⁶⁶ − 1.
pub(super) const GROUPS: usize = 22;

/// A whole number without sign, the lowest group first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Integer([u16; GROUPS]);

impl From<u128> for Integer {
    fn from(mut n: u128) -> Self {
        let mut groups = [0; GROUPS];
        for group in &mut groups {
            *group = u16::try_from(n % 1000).unwrap_or_default();
            n /= 1000;
        }
        Self(groups)
    }
}

impl Integer {
    /// Decimal digits, the highest first; `None` from 10⁶⁶ upwards.
    pub(super) fn from_digits(digits: impl Iterator<Item = u16>) -> Option<Self> {
        let mut number = Self::default();
        for digit in digits {
            number = number.shifted(digit)?;
        }
        Some(number)
    }

    /// Ten times the number and one more digit.
    fn shifted(mut self, digit: u16) -> Option<Self> {
        let mut carry = digit;
        for group in &mut self.0 {
            let grown = *group * 10 + carry;
            *group = grown % 1000;
            carry = grown / 1000;
        }
        (carry == 0).then_some(self)
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().all(|group| *group == 0)
    }

    /// The last two digits, and the number with zeros in their place.
    pub(super) fn split_hundreds(mut self) -> (Self, u16) {
        let Some(low) = self.0.first_mut() else { return (self, 0) };
        let rest = *low % 100;
        *low -= rest;
        (self, rest)
    }

    /// The parts that و joins, in the order of the style.
    pub(super) fn parts(&self, order: Order) -> Vec<Part> {
        let (low, high) = self.0.split_first().map_or((0, [].as_slice()), |(low, high)| (*low, high));
        let scales = (0..GROUPS).zip(high).rev().filter_map(|(at, group)| Part::scale(at, *group));
        let mut parts: Vec<Part> = scales.chain(below_thousand(low)).collect();
        if order == Order::Classical && reverses(high) {
            parts.reverse();
        }
        parts
    }
}

/// Only numbers below 3000 turn round: see [`Order::Classical`].
fn reverses(high: &[u16]) -> bool {
    high.split_first()
        .is_some_and(|(thousands, rest)| *thousands <= 2 && rest.iter().all(|group| *group == 0))
}

/// One coordinate of a numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// 1 to 999 of a scale word, 0 for ألف, 1 for مليون and so on.
    Scale { at: usize, count: u16 },
    /// 100 to 900, as 1 to 9.
    Hundreds(u16),
    /// 1 to 99.
    Small(u16),
}

impl Part {
    fn scale(at: usize, count: u16) -> Option<Self> {
        (count > 0).then_some(Self::Scale { at, count })
    }
}

/// The parts of 0 to 999, the hundreds first.
pub(super) fn below_thousand(n: u16) -> Vec<Part> {
    let hundreds = (n >= 100).then_some(Part::Hundreds(n / 100));
    let small = (!n.is_multiple_of(100)).then_some(Part::Small(n % 100));
    hundreds.into_iter().chain(small).collect()
}
