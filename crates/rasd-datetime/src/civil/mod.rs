//! Days and clock times of the proleptic Gregorian calendar, without time zones.
//!
//! Day counts follow Howard Hinnant's `days_from_civil`
//! (<https://howardhinnant.github.io/date_algorithms.html>): exact for every year that fits.

mod time;

use core::fmt;

pub use time::{CivilDateTime, CivilTime};

/// The years a date may have: what four digits and a few geologic texts need, far from any overflow.
pub(crate) const YEARS: core::ops::RangeInclusive<i32> = -999_999..=999_999;

/// A day of the proleptic Gregorian calendar. Year 0 is 1 BC.
///
/// ```
/// use rasd_datetime::CivilDate;
/// let day = CivilDate::new(2022, 1, 6).unwrap();
/// assert_eq!(day.iso_weekday(), 4);
/// assert_eq!(day.to_string(), "2022-01-06");
/// assert!(CivilDate::new(2021, 2, 29).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    year: i32,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// The day, or `None` when the calendar has no such day.
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert!(CivilDate::new(2024, 2, 29).is_some());
    /// assert_eq!(CivilDate::new(2023, 2, 29), None);
    /// ```
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let possible = YEARS.contains(&year) && day >= 1 && day <= days_in_month(year, month);
        possible.then_some(Self { year, month, day })
    }

    /// The day, with the day of the month clamped to the last one that exists.
    pub(crate) fn clamped(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::new(year, month, day.min(days_in_month(year, month)).max(1))
    }

    /// The astronomical year (0 is 1 BC).
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(-43, 3, 15).unwrap().year(), -43);
    /// ```
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(2022, 1, 6).unwrap().month(), 1);
    /// ```
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(2022, 1, 6).unwrap().day(), 6);
    /// ```
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1 January 1970.
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(1970, 1, 2).unwrap().days(), 1);
    /// ```
    pub fn days(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that many days after 1 January 1970; `None` outside the supported years.
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::from_days(-1), CivilDate::new(1969, 12, 31));
    /// ```
    pub fn from_days(days: i64) -> Option<Self> {
        let shifted = days.checked_add(719_468)?;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era.checked_add(era.checked_mul(400)?)? + i64::from(month <= 2);
        Self::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The weekday, 1 (Monday) to 7 (Sunday).
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(2022, 1, 6).unwrap().iso_weekday(), 4); // Thursday
    /// ```
    pub fn iso_weekday(self) -> u8 {
        u8::try_from((self.days() + 3).rem_euclid(7) + 1).unwrap_or(1)
    }

    /// The day `count` days later (earlier when negative).
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(2022, 2, 28).unwrap().add_days(1), CivilDate::new(2022, 3, 1));
    /// ```
    pub fn add_days(self, count: i64) -> Option<Self> {
        Self::from_days(self.days().checked_add(count)?)
    }

    /// The same day `count` months later; the end of a shorter month is kept (31 January + 1 = 28 February).
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(2022, 1, 31).unwrap().add_months(1), CivilDate::new(2022, 2, 28));
    /// ```
    pub fn add_months(self, count: i64) -> Option<Self> {
        let months = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(count)?;
        let year = i32::try_from(months.div_euclid(12)).ok()?;
        let month = u8::try_from(months.rem_euclid(12) + 1).ok()?;
        Self::clamped(year, month, self.day)
    }

    /// The ISO 8601 week: its year and number.
    ///
    /// ```
    /// use rasd_datetime::CivilDate;
    /// assert_eq!(CivilDate::new(2022, 1, 1).unwrap().iso_week(), (2021, 52));
    /// ```
    pub fn iso_week(self) -> (i32, u8) {
        let thursday = self.days() - i64::from(self.iso_weekday()) + 4;
        let year = Self::from_days(thursday).map_or(self.year, |day| day.year);
        let first = Self::new(year, 1, 1).map_or(thursday, Self::days);
        (year, u8::try_from((thursday - first) / 7 + 1).unwrap_or(1))
    }

    /// Monday of an ISO 8601 week.
    pub(crate) fn of_iso_week(year: i32, week: u8) -> Option<Self> {
        let fourth = Self::new(year, 1, 4)?;
        fourth.add_days(i64::from(week) * 7 - 7 - i64::from(fourth.iso_weekday()) + 1)
    }
}

/// The last digit of a number, in ASCII.
fn digit(number: u16) -> u8 {
    b'0' + u8::try_from(number % 10).unwrap_or(0)
}

/// Ten bytes of ASCII.
struct DayText([u8; 10]);

impl DayText {
    fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl CivilDate {
    /// The day with a year of four digits, which formatting piece by piece would make slow.
    fn text(self, year: u16) -> DayText {
        let [month, day] = [self.month, self.day].map(u16::from);
        DayText([
            digit(year / 1000),
            digit(year / 100),
            digit(year / 10),
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ])
    }
}

impl CivilDate {
    /// Writes the day to the end of a text, as `Display` does but without its machinery.
    pub(crate) fn push_to(self, out: &mut String) {
        match u16::try_from(self.year) {
            Ok(year @ 0..=9999) => out.push_str(self.text(year).as_str()),
            _ => out.push_str(&self.to_string()),
        }
    }

    /// The day as a text of its own.
    pub(crate) fn iso(self) -> String {
        let mut out = String::with_capacity(size_of::<DayText>());
        self.push_to(&mut out);
        out
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match u16::try_from(self.year) {
            Ok(year @ 0..=9999) => f.write_str(self.text(year).as_str()),
            _ => write!(f, "{}-{:02}-{:02}", YearText(self.year), self.month, self.day),
        }
    }
}

/// A year in ISO 8601: four digits, a sign before years under zero, more digits where needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct YearText(pub(crate) i32);

impl YearText {
    /// The digits of a year that has four.
    fn digits(self) -> Option<[u8; 4]> {
        let year = u16::try_from(self.0).ok().filter(|year| *year <= 9999)?;
        Some([year / 1000, year / 100, year / 10, year].map(digit))
    }

    /// Writes the year to the end of a text, as `Display` does but without its machinery.
    pub(crate) fn push_to(self, out: &mut String) {
        match self.digits() {
            Some(digits) => out.push_str(core::str::from_utf8(&digits).unwrap_or_default()),
            None => out.push_str(&self.to_string()),
        }
    }
}

impl fmt::Display for YearText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(digits) = self.digits() {
            return f.write_str(core::str::from_utf8(&digits).unwrap_or_default());
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.0.unsigned_abs())
    }
}

/// The length of a Gregorian month; 0 when there is no such month.
pub(crate) fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u8::from(is_leap(year)),
        _ => 0,
    }
}

/// True for leap years of the proleptic Gregorian calendar.
pub(crate) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_calendar::{Date, Gregorian};

    #[test]
    fn every_day_of_four_centuries_is_what_the_other_algorithm_says() {
        let start = CivilDate::new(-1, 1, 1).unwrap().days();
        let mut other = Date::try_new_gregorian(-1, 1, 1).unwrap();
        for offset in 0..3 * 146_097 {
            let ours = CivilDate::from_days(start + offset).unwrap();
            let theirs = (other.year().extended_year(), other.month().ordinal, other.day_of_month().0);
            assert_eq!((ours.year(), ours.month(), ours.day()), theirs);
            assert_eq!(ours.days(), start + offset);
            assert_eq!(
                i64::from(ours.iso_weekday()),
                (other.to_rata_die().to_i64_date() - 1).rem_euclid(7) + 1
            );
            other = Date::from_rata_die(other.to_rata_die() + 1, Gregorian);
        }
    }

    #[test]
    fn iso_weeks_agree_with_the_other_algorithm() {
        for days in -200_000..200_000 {
            let ours = CivilDate::from_days(days).unwrap();
            let iso = Date::try_new_iso(ours.year(), ours.month(), ours.day()).unwrap().week_of_year();
            assert_eq!(ours.iso_week(), (iso.iso_year, iso.week_number));
            let monday = CivilDate::of_iso_week(iso.iso_year, iso.week_number).unwrap();
            assert!((0..7).contains(&(days - monday.days())));
        }
    }

    #[test]
    fn month_ends_clamp() {
        let last = CivilDate::new(2023, 1, 31).unwrap();
        assert_eq!(last.add_months(1).unwrap().to_string(), "2023-02-28");
        assert_eq!(last.add_months(13).unwrap().to_string(), "2024-02-29");
        assert_eq!(last.add_months(-2).unwrap().to_string(), "2022-11-30");
    }

    #[test]
    fn years_before_christ_carry_a_sign() {
        assert_eq!(CivilDate::new(-43, 3, 15).unwrap().to_string(), "-0043-03-15");
        assert_eq!(CivilDate::new(0, 2, 29).unwrap().to_string(), "0000-02-29");
        assert_eq!(YearText(-15_999).to_string(), "-15999");
    }
}
