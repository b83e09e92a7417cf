//! Times of day, and days with a time.

use core::fmt;

use super::CivilDate;

/// A time of day as it was said: hour, and minute and second where they were given. Hour 24 is the end of the day.
///
/// ```
/// use rasd_datetime::CivilTime;
/// assert_eq!(CivilTime::new(19, 45, 0).unwrap().to_string(), "19:45");
/// assert!(CivilTime::new(24, 1, 0).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilTime {
    hour: u8,
    minute: u8,
    second: u8,
}

impl CivilTime {
    /// The beginning of a day.
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, second: 0 };
    /// Twelve o'clock in the day.
    ///
    /// ```
    /// use rasd_datetime::CivilTime;
    /// assert_eq!(CivilTime::NOON.to_string(), "12:00");
    /// ```
    pub const NOON: Self = Self { hour: 12, minute: 0, second: 0 };

    /// The time, or `None` when no clock shows it.
    ///
    /// ```
    /// use rasd_datetime::CivilTime;
    /// assert!(CivilTime::new(24, 0, 0).is_some());
    /// assert_eq!(CivilTime::new(12, 60, 0), None);
    /// ```
    pub fn new(hour: u8, minute: u8, second: u8) -> Option<Self> {
        let possible = minute < 60 && second < 60 && (hour < 24 || (hour, minute, second) == (24, 0, 0));
        possible.then_some(Self { hour, minute, second })
    }

    /// The hour, 0 to 24.
    ///
    /// ```
    /// use rasd_datetime::CivilTime;
    /// assert_eq!(CivilTime::new(19, 45, 10).unwrap().hour(), 19);
    /// ```
    pub const fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    ///
    /// ```
    /// use rasd_datetime::CivilTime;
    /// assert_eq!(CivilTime::new(19, 45, 10).unwrap().minute(), 45);
    /// ```
    pub const fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59.
    ///
    /// ```
    /// use rasd_datetime::CivilTime;
    /// assert_eq!(CivilTime::new(19, 45, 10).unwrap().second(), 10);
    /// ```
    pub const fn second(self) -> u8 {
        self.second
    }

    /// Seconds since midnight.
    pub(crate) fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second)
    }

    fn from_seconds(seconds: i64) -> Option<Self> {
        let part = |count: i64| u8::try_from(count).ok();
        Self::new(part(seconds / 3600)?, part(seconds / 60 % 60)?, part(seconds % 60)?)
    }
}

impl fmt::Display for CivilTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if self.second > 0 { write!(f, ":{:02}", self.second) } else { Ok(()) }
    }
}

/// A day and a time on it.
///
/// ```
/// use rasd_datetime::{CivilDate, CivilDateTime, CivilTime};
/// let moment = CivilDateTime { date: CivilDate::new(2022, 1, 6).unwrap(), time: CivilTime::new(20, 0, 0).unwrap() };
/// assert_eq!(moment.to_string(), "2022-01-06T20:00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDateTime {
    /// The day.
    pub date: CivilDate,
    /// The time of day.
    pub time: CivilTime,
}

impl CivilDateTime {
    /// The moment `count` seconds later.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, CivilDateTime, CivilTime};
    /// let moment = CivilDateTime { date: CivilDate::new(2021, 12, 31).unwrap(), time: CivilTime::new(23, 59, 30).unwrap() };
    /// assert_eq!(moment.add_seconds(30).unwrap().to_string(), "2022-01-01T00:00");
    /// ```
    pub fn add_seconds(self, count: i64) -> Option<Self> {
        let total = self.time.seconds().checked_add(count)?;
        let date = self.date.add_days(total.div_euclid(86_400))?;
        Some(Self { date, time: CivilTime::from_seconds(total.rem_euclid(86_400))? })
    }
}

impl fmt::Display for CivilDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date, self.time)
    }
}

#[cfg(test)]
mod tests {
    use super::{CivilDate, CivilDateTime, CivilTime};

    #[test]
    fn seconds_carry_into_the_day() {
        let noon = CivilDateTime {
            date: CivilDate::new(2021, 12, 31).unwrap(),
            time: CivilTime::new(23, 59, 30).unwrap(),
        };
        assert_eq!(noon.add_seconds(31).unwrap().to_string(), "2022-01-01T00:00:01");
        assert_eq!(noon.add_seconds(-86_400).unwrap().to_string(), "2021-12-30T23:59:30");
    }
}
