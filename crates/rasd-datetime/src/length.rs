//! Durations: their ISO 8601 string and what they do to a date.

use crate::civil::CivilDateTime;
use crate::said::{Amount, Length, Unit};

/// The longest fraction that ISO 8601 can write down here.
const MAX_DECIMALS: u32 = 6;

impl Length {
    /// The ISO 8601 string and, for vague amounts and ranges, the bounds. `PXY` when the amount is not said.
    pub(crate) fn iso(&self) -> (String, Option<(String, String)>) {
        if let Some((Amount::Between(low, high), unit)) = self.parts().next() {
            let bound = |n: i64| Self::of(Amount::Exact(n, 1), unit).exact_iso();
            return (format!("{}..{}", bound(low), bound(high)), Some((bound(low), bound(high))));
        }
        (self.exact_iso(), None)
    }

    fn exact_iso(&self) -> String {
        let mut totals = [Total::default(); 7];
        for (amount, unit) in self.parts() {
            match amount {
                Amount::Exact(n, d) => add_exact(&mut totals, n, d, unit),
                Amount::Some | Amount::Between(..) => {
                    if let Some(total) = totals.get_mut(order(unit)) {
                        total.unknown = true;
                    }
                }
            }
        }
        let mut text = String::from("P");
        for (slot, letter) in ['Y', 'M', 'W', 'D', 'H', 'M', 'S'].into_iter().enumerate() {
            let Some(amount) = totals.get(slot).and_then(Total::text) else { continue };
            if slot >= 4 && !text.contains('T') {
                text.push('T');
            }
            text.push_str(&amount);
            text.push(letter);
        }
        text
    }

    /// The moment that lies this length after another (before it, when `sign` is −1).
    pub(crate) fn shift(&self, from: CivilDateTime, sign: i64) -> Option<CivilDateTime> {
        let mut moment = from;
        for (amount, unit) in self.parts() {
            let Amount::Exact(n, d) = amount else { return None };
            let whole = (d == 1).then_some(n);
            let times = |per: i64| n.checked_mul(per).and_then(|n| n.checked_div(d)).map(|n| n * sign);
            moment = match unit {
                Unit::Day | Unit::Night | Unit::Week if whole.is_some() => {
                    let days = times(if unit == Unit::Week { 7 } else { 1 })?;
                    CivilDateTime { date: moment.date.add_days(days)?, ..moment }
                }
                Unit::Week => CivilDateTime { date: moment.date.add_days(times(7)?)?, ..moment },
                Unit::Day | Unit::Night => moment.add_seconds(times(86_400)?)?,
                Unit::Month if whole.is_none() => {
                    CivilDateTime { date: moment.date.add_days(times(30)?)?, ..moment }
                }
                Unit::Month => CivilDateTime { date: moment.date.add_months(times(1)?)?, ..moment },
                Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
                    let months = times(unit.iso().1.checked_mul(12)?)?;
                    CivilDateTime { date: moment.date.add_months(months)?, ..moment }
                }
                Unit::Hour => moment.add_seconds(times(3600)?)?,
                Unit::Minute => moment.add_seconds(times(60)?)?,
                Unit::Second => moment.add_seconds(times(1)?)?,
                Unit::Millisecond => moment,
            };
        }
        Some(moment)
    }

    /// True when every amount is a known number.
    pub(crate) fn is_exact(&self) -> bool {
        self.parts().all(|(amount, _)| matches!(amount, Amount::Exact(..)))
    }
}

/// The amount of one unit of ISO 8601.
#[derive(Clone, Copy, Debug)]
struct Total {
    n: i64,
    d: i64,
    used: bool,
    unknown: bool,
}

impl Default for Total {
    fn default() -> Self {
        Self { n: 0, d: 1, used: false, unknown: false }
    }
}

impl Total {
    /// Adds a fraction; what does not fit is left out.
    fn add(&mut self, n: i64, d: i64) {
        let sum = self.n.checked_mul(d).zip(n.checked_mul(self.d)).and_then(|(a, b)| a.checked_add(b));
        if let Some((n, d)) = sum.zip(self.d.checked_mul(d)) {
            *self = Self { n, d, used: true, ..*self };
        }
    }

    fn text(&self) -> Option<String> {
        if self.unknown { Some("X".into()) } else { self.used.then(|| decimal(self.n, self.d)) }
    }
}

/// The unit below that this one always has so many of.
pub(crate) const fn next_below(unit: Unit) -> Option<(Unit, i64)> {
    match unit {
        Unit::Year => Some((Unit::Month, 12)),
        Unit::Week => Some((Unit::Day, 7)),
        Unit::Day => Some((Unit::Hour, 24)),
        Unit::Hour => Some((Unit::Minute, 60)),
        Unit::Minute => Some((Unit::Second, 60)),
        _ => None,
    }
}

/// Half a year is six months, a month and a half ends on the fifteenth day, a quarter of an hour is fifteen minutes: a fraction goes to the next unit where it is whole there.
fn add_exact(totals: &mut [Total; 7], n: i64, d: i64, unit: Unit) {
    let (below, per) = match unit {
        Unit::Month if n > d => (Unit::Day, 30),
        Unit::Day | Unit::Minute if n <= d => (unit, 1),
        _ => next_below(unit).unwrap_or((unit, 1)),
    };
    let (whole, rest) = (n / d, (n % d).saturating_mul(per));
    let moves = matches!(d, 2..=4) && below != unit && rest % d == 0;
    let mut put = |unit: Unit, n: i64, d: i64| {
        if let Some(total) = totals.get_mut(order(unit)) {
            let scale = if unit == Unit::Millisecond { 1000 } else { 1 };
            total.add(n.saturating_mul(unit.iso().1), d.saturating_mul(scale));
        }
    };
    if !moves {
        return put(unit, n, d);
    }
    if whole != 0 {
        put(unit, whole, 1);
    }
    put(below, rest / d, 1);
}

/// The place of a unit in the string.
const fn order(unit: Unit) -> usize {
    match unit {
        Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => 0,
        Unit::Month => 1,
        Unit::Week => 2,
        Unit::Day | Unit::Night => 3,
        Unit::Hour => 4,
        Unit::Minute => 5,
        Unit::Second | Unit::Millisecond => 6,
    }
}

/// A rational number as a decimal; rounded down after the sixth place when it has no end.
fn decimal(n: i64, d: i64) -> String {
    let whole = n / d;
    let mut rest = n % d;
    let mut text = whole.to_string();
    let mut places = String::new();
    while rest != 0 && places.len() < usize::try_from(MAX_DECIMALS).unwrap_or(6) {
        rest = rest.saturating_mul(10);
        places.push_str(&(rest / d).to_string());
        rest %= d;
    }
    if !places.is_empty() {
        text.push('.');
        text.push_str(&places);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::civil::{CivilDate, CivilTime};

    #[track_caller]
    fn check(parts: &[(i64, i64, Unit)], iso: &str) {
        let mut length = Length::default();
        for (n, d, unit) in parts {
            assert!(length.push(Amount::Exact(*n, *d), *unit));
        }
        assert_eq!(length.iso().0, iso);
    }

    #[test]
    fn units_keep_their_order() {
        check(&[(3, 1, Unit::Week), (4, 1, Unit::Day)], "P3W4D");
        check(&[(2, 1, Unit::Month), (1, 1, Unit::Year), (5, 1, Unit::Second)], "P1Y2MT5S");
    }

    #[test]
    fn fractions_go_to_the_next_unit_where_they_are_whole() {
        check(&[(5, 2, Unit::Year)], "P2Y6M");
        check(&[(3, 2, Unit::Hour)], "PT1H30M");
        check(&[(3, 2, Unit::Month)], "P1M15D");
        check(&[(5, 2, Unit::Day)], "P2DT12H");
        check(&[(13, 2, Unit::Month)], "P6M15D");
        check(&[(3, 4, Unit::Hour)], "PT45M");
        check(&[(3, 2, Unit::Century)], "P150Y");
        check(&[(1, 2, Unit::Minute)], "PT0.5M");
        check(&[(11, 10, Unit::Week)], "P1.1W");
        check(&[(3, 1, Unit::Millisecond)], "PT0.003S");
    }

    #[test]
    fn vague_lengths_have_an_unknown_amount() {
        assert_eq!(Length::of(Amount::Some, Unit::Year).iso().0, "PXY");
        let few = Length::of(Amount::Between(3, 9), Unit::Day).iso();
        assert_eq!(few, ("P3D..P9D".into(), Some(("P3D".into(), "P9D".into()))));
    }

    #[test]
    fn shifting_clamps_the_end_of_a_month() {
        let from = CivilDateTime { date: CivilDate::new(2022, 1, 31).unwrap(), time: CivilTime::MIDNIGHT };
        let month = Length::of(Amount::Exact(1, 1), Unit::Month);
        assert_eq!(month.shift(from, 1).unwrap().date.to_string(), "2022-02-28");
        let half = Length::of(Amount::Exact(1, 2), Unit::Year);
        assert_eq!(half.shift(from, -1).unwrap().date.to_string(), "2021-07-31");
        let hours = Length::of(Amount::Exact(3, 2), Unit::Hour);
        assert_eq!(hours.shift(from, -1).unwrap().to_string(), "2022-01-30T22:30");
    }
}
