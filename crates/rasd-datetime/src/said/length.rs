//! An amount of a unit, and lengths made of them.

use super::Unit;

/// An amount of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    /// A rational number.
    Exact(i64, i64),
    /// Between two whole numbers.
    Between(i64, i64),
    /// "Years": more than two, nobody says how many.
    Some,
}

/// The sum of two fractions; `None` when it is too large.
pub(crate) fn sum((a, b): (i64, i64), (n, d): (i64, i64)) -> Option<(i64, i64)> {
    Some((a.checked_mul(d)?.checked_add(n.checked_mul(b)?)?, b.checked_mul(d)?))
}

/// A duration as said: amounts by unit, largest first or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Length {
    pub(crate) parts: [Option<(Amount, Unit)>; 7],
}

/// A length before (−1) or after (1) the reference: most points have none, so that the document keeps it and the point its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Offset {
    pub(crate) length: u32,
    pub(crate) sign: i8,
}

impl Length {
    pub(crate) fn of(amount: Amount, unit: Unit) -> Self {
        let mut length = Self::default();
        length.push(amount, unit);
        length
    }

    /// Adds a part, summing two of one unit; false when they cannot be summed or no place is left.
    pub(crate) fn push(&mut self, amount: Amount, unit: Unit) -> bool {
        if let Some((found, _)) = self.parts.iter_mut().flatten().find(|(_, found)| *found == unit) {
            let (Amount::Exact(a, b), Amount::Exact(n, d)) = (*found, amount) else { return false };
            let sum = sum((a, b), (n, d));
            return sum.map(|(n, d)| *found = Amount::Exact(n, d)).is_some();
        }
        match self.parts.iter_mut().find(|part| part.is_none()) {
            Some(free) => {
                *free = Some((amount, unit));
                true
            }
            None => false,
        }
    }

    pub(crate) fn parts(&self) -> impl Iterator<Item = (Amount, Unit)> + '_ {
        self.parts.iter().flatten().copied()
    }

    /// True for one of a unit and nothing else, which a bare singular says.
    pub(crate) fn is_one(&self) -> bool {
        let mut parts = self.parts();
        matches!((parts.next(), parts.next()), (Some((Amount::Exact(1, 1), _)), None))
    }

    /// The smallest unit: the grain of a point counted with it.
    pub(crate) fn grain(&self) -> Option<Unit> {
        self.parts().map(|(_, unit)| unit).min()
    }
}
