//! The points of one reading.

use core::fmt;

use super::Reason;

/// The points that a reading was given and taken, by reason.
///
/// ```
/// use rasd_gazetteer::{Reason, Reasons};
///
/// let reasons = Reasons::default().with(Reason::Rank, 66).with(Reason::NoCue, -80);
/// assert_eq!(reasons.points(), -14);
/// assert_eq!(reasons.iter().collect::<Vec<_>>(), [(Reason::Rank, 66), (Reason::NoCue, -80)]);
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Reasons {
    /// In the order of [`Reason::ALL`].
    points: [i16; Reason::ALL.len()],
}

impl Reasons {
    pub(crate) const fn new(points: [i16; Reason::ALL.len()]) -> Self {
        Self { points }
    }

    /// The reasons with these points for one of them.
    #[must_use]
    #[inline]
    pub fn with(mut self, reason: Reason, points: i16) -> Self {
        let place = Reason::ALL.into_iter().position(|known| known == reason);
        if let Some(place) = place.and_then(|place| self.points.get_mut(place)) {
            *place = points;
        }
        self
    }

    /// What gives or takes points, in the order of [`Reason::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (Reason, i16)> {
        Reason::ALL.into_iter().zip(self.points).filter(|(_, points)| *points != 0)
    }

    /// All points together.
    pub fn points(&self) -> i16 {
        self.points.iter().sum()
    }
}

impl fmt::Debug for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
