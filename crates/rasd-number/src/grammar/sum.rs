//! Joining pieces to one number: every piece fills decimal fields that are still empty.

use super::piece::{Piece, Size};
use crate::value::Number;

/// A group that is complete: a number times its scale.
#[derive(Clone, Debug)]
struct Group {
    value: Number,
    exponent: u32,
}

/// Groups, the largest first; most numbers have one at most, which needs no memory of its own.
#[derive(Clone, Debug, Default)]
struct Groups {
    first: Option<Group>,
    more: Vec<Group>,
}

impl Groups {
    fn push(&mut self, group: Group) {
        if self.first.is_none() {
            self.first = Some(group);
        } else {
            self.more.push(group);
        }
    }

    fn pop(&mut self) {
        if self.more.pop().is_none() {
            self.first = None;
        }
    }

    fn last(&self) -> Option<&Group> {
        self.more.last().or(self.first.as_ref())
    }

    fn iter(&self) -> impl Iterator<Item = &Group> {
        self.first.iter().chain(&self.more)
    }

    fn len(&self) -> usize {
        usize::from(self.first.is_some()) + self.more.len()
    }

    fn is_empty(&self) -> bool {
        self.first.is_none()
    }
}

/// A cardinal as it grows.
///
/// `pending` is the small number since the last scale; a scale without و multiplies it, a scale with و is added.
#[derive(Clone, Debug)]
pub(crate) struct Sum {
    groups: Groups,
    pending: Option<Number>,
    /// The size that was joined last, while something is pending.
    last: Size,
    /// Units came before hundreds: the classical order «خمس وستين وتسعمائة وألف».
    pub(crate) reversed: bool,
}

impl Sum {
    /// A number that begins with this piece.
    pub(crate) fn new(piece: &Piece) -> Self {
        let mut sum = Self { groups: Groups::default(), pending: None, last: piece.size, reversed: false };
        if piece.size == Size::None || piece.scaled {
            sum.groups.push(Group {
                value: piece.value.times(&Number::power_of_ten(piece.exponent)),
                exponent: piece.exponent,
            });
        } else {
            sum.pending = Some(piece.value.clone());
        }
        sum
    }

    /// The value so far.
    pub(crate) fn value(&self) -> Number {
        let pending = self.pending.clone().unwrap_or(Number::ZERO);
        self.groups.iter().fold(pending, |total, group| total.plus(&group.value))
    }

    /// The scale that the number ends with, as a power of ten; 0 when it ends with a small number.
    pub(crate) fn exponent(&self) -> u32 {
        if self.pending.is_some() { 0 } else { self.groups.last().map_or(0, |group| group.exponent) }
    }

    /// True for one group or one small number: what a scale behind a range is spread over.
    pub(crate) fn is_single(&self) -> bool {
        self.groups.len() + usize::from(self.pending.is_some()) == 1
    }

    /// Joins a piece behind و; false when the piece begins another number.
    pub(crate) fn join(&mut self, piece: &Piece) -> bool {
        let joined = match piece.size {
            Size::None => self.join_scale(piece),
            Size::Zero => None,
            _ if piece.counts_parts => None,
            _ => self.join_small(piece),
        };
        if let Some(sum) = joined {
            *self = sum;
            return true;
        }
        false
    }

    /// «وألف», «ومليونان»: closes what is pending and adds the scale above or below it.
    fn join_scale(&self, piece: &Piece) -> Option<Self> {
        let mut sum = self.clone();
        if let Some(pending) = sum.pending.take() {
            sum.groups.push(Group { value: pending, exponent: 0 });
        }
        let value = piece.value.times(&Number::power_of_ten(piece.exponent));
        let total = sum.value();
        let ascending = total.is_integer() && total < Number::power_of_ten(piece.exponent);
        let descending = sum.has_room_below(&value);
        if !(ascending || self.pending.is_none() && descending) {
            return None;
        }
        sum.reversed |= ascending;
        sum.groups.push(Group { value, exponent: piece.exponent });
        Some(sum)
    }

    /// «وعشرون», «وتسعمئة», «و500», «وخمسة آلاف».
    fn join_small(&self, piece: &Piece) -> Option<Self> {
        let mut sum = self.clone();
        sum.pending = Some(match &self.pending {
            None => piece.value.clone(),
            Some(pending) => {
                sum.reversed |= self.fits(piece)?;
                pending.plus(&piece.value)
            }
        });
        sum.last = piece.size;
        if piece.scaled {
            return sum.close(piece.exponent);
        }
        let pending = sum.pending.clone()?;
        sum.has_room_below(&pending).then_some(sum)
    }

    /// Whether a small number joins the pending one; the answer is whether the order is the classical one.
    fn fits(&self, piece: &Piece) -> Option<bool> {
        let pending = self.pending.as_ref()?.to_u32()?;
        match (self.last, piece.size) {
            (Size::Hundreds, Size::Unit | Size::Teen | Size::Tens) if !self.reversed => Some(false),
            (Size::Unit, Size::Tens) if pending % 100 < 10 => {
                Some(self.reversed).filter(|reversed| !reversed)
            }
            (Size::Tens, Size::Unit) if pending % 10 == 0 && !self.reversed && !piece.opens_tens => {
                Some(false)
            }
            (Size::Unit | Size::Teen | Size::Tens, Size::Hundreds)
                if pending < 100 && self.groups.is_empty() =>
            {
                Some(true)
            }
            (Size::Hundreds, Size::Digits) if !self.reversed => {
                (piece.value.is_integer() && piece.value < Number::from(100)).then_some(false)
            }
            _ => None,
        }
    }

    /// Multiplies what is pending, and the smaller groups since the last larger scale: «ألف وخمسمئة مليون».
    fn close(mut self, exponent: u32) -> Option<Self> {
        let mut coefficient = self.pending.take()?;
        while let Some(group) = self.groups.last().filter(|group| group.exponent < exponent) {
            let room = group.value.trailing_zeros()?;
            if coefficient >= Number::power_of_ten(room) {
                return None;
            }
            coefficient = coefficient.plus(&group.value);
            self.groups.pop();
        }
        let value = coefficient.times(&Number::power_of_ten(exponent));
        if !self.has_room_below(&value) {
            return None;
        }
        self.groups.push(Group { value, exponent });
        Some(self)
    }

    /// True when the last group ends with zeros enough to hold the number.
    fn has_room_below(&self, value: &Number) -> bool {
        self.groups.last().is_none_or(|group| {
            group.value.trailing_zeros().is_some_and(|zeros| *value < Number::power_of_ten(zeros))
        })
    }
}
