//! A resolved point or period, and how it is written: the canonical value, EDTF (ISO 8601-2) and TIMEX3.

use core::fmt::{self, Write as _};

use crate::civil::{CivilDate, CivilDateTime, CivilTime, YearText, days_in_month};
use crate::said::Part;

/// A point in time at the grain it was said with.
///
/// ```
/// use rasd_datetime::{Point, Stamp};
/// assert_eq!(Stamp::from(Point::Quarter(2021, 3)).value(), "2021-Q3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// A millennium by its leading digit: 2 is 2000 to 2999.
    Millennium(i32),
    /// A millennium before Christ by its leading digit: 2 is the 3rd millennium BC.
    MillenniumBce(i32),
    /// A century by its leading digits: 18 is 1800 to 1899.
    Century(i32),
    /// A century before Christ by its leading digits: 4 is the 5th century BC.
    CenturyBce(i32),
    /// A decade by its leading digits: 198.
    Decade(i32),
    /// An astronomical year.
    Year(i32),
    /// From one year to another, both included: a Hijri century.
    Years(i32, i32),
    /// Half a year.
    Half(i32, u8),
    /// A quarter of a year.
    Quarter(i32, u8),
    /// A season, EDTF 21 (spring) to 24 (winter).
    Season(i32, u8),
    /// A month.
    Month(i32, u8),
    /// From one month to another, both included: a Hijri year.
    Months((i32, u8), (i32, u8)),
    /// An ISO 8601 week.
    Week(i32, u8),
    /// From one day to another, both included.
    Days(CivilDate, CivilDate),
    /// A day.
    Day(CivilDate),
    /// A part of a day.
    DayPart(CivilDate, Daypart),
    /// A time on a day.
    Moment(CivilDateTime),
    /// A time of day.
    Clock(CivilTime),
    /// A part of any day.
    Part(Daypart),
    /// A month of some year.
    YearlessMonth(u8),
    /// A day of some year.
    YearlessDay(u8, u8),
    /// A weekday of some week, Monday is 1.
    Weekday(u8),
    /// A time on some weekday.
    WeekdayClock(u8, CivilTime),
    /// A part of some weekday.
    WeekdayPart(u8, Daypart),
    /// A time on a day of some year.
    YearlessMoment(u8, u8, CivilTime),
    /// A season of some year.
    YearlessSeason(u8),
    /// The present.
    Present,
}

/// A part of the day in TIMEX3: `MO`, `MI`, `AF`, `EV`, `NI`, `DT`.
///
/// ```
/// use rasd_datetime::{CivilDate, Context, parse};
/// let context = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap());
/// assert_eq!(parse("صباح الأحد", &context).unwrap().value.as_deref(), Some("2022-01-02TMO"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Daypart(pub(crate) Part);

impl Daypart {
    /// The code of TIMEX3.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context, Resolver};
    /// let mut thread = Resolver::new(Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap()));
    /// let evening = thread.read("مساء الخميس");
    /// assert!(evening[0].value.as_ref().is_some_and(|value| value.ends_with("TEV")));
    /// ```
    pub const fn code(self) -> &'static str {
        self.0.code()
    }
}

/// A point with what else belongs to its writing.
///
/// ```
/// use rasd_datetime::{CivilDate, Point, Stamp};
/// let badr = Stamp { approximate: true, ..Point::Day(CivilDate::new(624, 3, 13).unwrap()).into() };
/// assert_eq!(badr.value(), "0624-03-13~");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The point.
    pub point: Point,
    /// True when a day may be off by one or two: a trailing `~`.
    pub approximate: bool,
    /// The offset from UTC, `Z` or `+03:00`, where it is known.
    pub offset: Option<&'static str>,
}

impl From<Point> for Stamp {
    fn from(point: Point) -> Self {
        Self { point, approximate: false, offset: None }
    }
}

/// The bytes of most values: a day and its part.
const ROOM: usize = 16;

impl Stamp {
    /// The canonical value.
    ///
    /// ```
    /// use rasd_datetime::{Point, Stamp};
    /// assert_eq!(Stamp::from(Point::Century(18)).value(), "18XX");
    /// ```
    pub fn value(&self) -> String {
        let mut out = String::with_capacity(ROOM);
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        match self.point {
            Point::MillenniumBce(n) => write!(out, "-{n}XXX")?,
            Point::Millennium(n) => write!(out, "{n}XXX")?,
            Point::Century(n) => write!(out, "{n:02}XX")?,
            Point::CenturyBce(n) => write!(out, "-{n:02}XX")?,
            Point::Decade(n) => write!(out, "{n:03}X")?,
            Point::Year(year) => YearText(year).push_to(out),
            Point::Years(first, last) => {
                let tilde = if self.approximate { "~" } else { "" };
                return write!(out, "{}{tilde}/{}{tilde}", YearText(first), YearText(last));
            }
            Point::Half(year, half) => write!(out, "{}-H{half}", YearText(year))?,
            Point::Quarter(year, quarter) => write!(out, "{}-Q{quarter}", YearText(year))?,
            Point::Season(year, season) => write!(out, "{}-{season}", YearText(year))?,
            Point::Month(year, month) => write!(out, "{}-{month:02}", YearText(year))?,
            Point::Months(first, last) => {
                let tilde = if self.approximate { "~" } else { "" };
                let (a, b) = (YearText(first.0), YearText(last.0));
                return write!(out, "{a}-{:02}{tilde}/{b}-{:02}{tilde}", first.1, last.1);
            }
            Point::Week(year, week) => write!(out, "{}-W{week:02}", YearText(year))?,
            Point::Days(first, last) => {
                let tilde = if self.approximate { "~" } else { "" };
                return write!(out, "{first}{tilde}/{last}{tilde}");
            }
            Point::Day(day) => day.push_to(out),
            Point::DayPart(day, part) => write!(out, "{day}T{}", part.code())?,
            Point::Moment(moment) => write!(out, "{moment}{}", self.offset.unwrap_or_default())?,
            Point::Clock(time) => write!(out, "T{time}{}", self.offset.unwrap_or_default())?,
            Point::Part(part) => write!(out, "T{}", part.code())?,
            Point::YearlessMonth(month) => write!(out, "XXXX-{month:02}")?,
            Point::YearlessDay(month, day) => write!(out, "XXXX-{month:02}-{day:02}")?,
            Point::Weekday(day) => write!(out, "XXXX-WXX-{day}")?,
            Point::WeekdayClock(day, time) => {
                write!(out, "XXXX-WXX-{day}T{time}{}", self.offset.unwrap_or_default())?;
            }
            Point::WeekdayPart(day, part) => write!(out, "XXXX-WXX-{day}T{}", part.code())?,
            Point::YearlessMoment(month, day, time) => {
                write!(out, "XXXX-{month:02}-{day:02}T{time}{}", self.offset.unwrap_or_default())?;
            }
            Point::YearlessSeason(season) => write!(out, "XXXX-{season}")?,
            Point::Present => out.push_str("PRESENT_REF"),
        }
        if self.approximate { out.write_char('~') } else { Ok(()) }
    }

    /// EDTF, where it can say the point.
    ///
    /// ```
    /// use rasd_datetime::{Point, Stamp};
    /// assert_eq!(Stamp::from(Point::Half(2020, 1)).edtf().as_deref(), Some("2020-40"));
    /// ```
    pub fn edtf(&self) -> Option<String> {
        let plain = |point| Some(Stamp { point, ..*self }.value());
        match self.point {
            Point::Half(year, half) => Some(format!("{}-{}", YearText(year), 39 + half)),
            Point::Quarter(year, quarter) => Some(format!("{}-{}", YearText(year), 32 + quarter)),
            Point::Week(..) => {
                let (first, last) = self.days()?;
                plain(Point::Days(first, last))
            }
            Point::DayPart(day, _) => plain(Point::Day(day)),
            Point::Year(year) if !(-9999..=9999).contains(&year) => Some(format!("Y{year}")),
            Point::Millennium(_)
            | Point::MillenniumBce(_)
            | Point::Century(_)
            | Point::CenturyBce(_)
            | Point::Decade(_)
            | Point::Year(_)
            | Point::Years(..)
            | Point::Season(..)
            | Point::Month(..)
            | Point::Months(..)
            | Point::Days(..)
            | Point::Day(_)
            | Point::Moment(_)
            | Point::YearlessMonth(_)
            | Point::YearlessDay(..)
            | Point::YearlessSeason(_) => Some(self.value()),
            _ => None,
        }
    }

    /// The `value` of TIMEX3.
    ///
    /// ```
    /// use rasd_datetime::{Point, Stamp};
    /// assert_eq!(Stamp::from(Point::Season(2014, 22)).timex(), "2014-SU");
    /// ```
    pub fn timex(&self) -> String {
        match self.point {
            Point::Millennium(n) => n.to_string(),
            Point::MillenniumBce(n) => format!("BC{n}"),
            Point::Century(n) => format!("{n:02}"),
            Point::CenturyBce(n) => format!("BC{n:02}"),
            Point::Decade(n) => format!("{n:03}"),
            Point::Year(year) if year <= 0 => format!("BC{:04}", 1 - i64::from(year)),
            Point::Season(year, season) => format!("{}-{}", YearText(year), season_code(season)),
            Point::YearlessSeason(season) => format!("XXXX-{}", season_code(season)),
            _ => Stamp { approximate: false, ..*self }.value(),
        }
    }

    /// The type of TIMEX3.
    ///
    /// ```
    /// use rasd_datetime::{CivilTime, Point, Stamp};
    /// assert_eq!(Stamp::from(Point::Clock(CivilTime::MIDNIGHT)).timex_type(), "TIME");
    /// ```
    pub const fn timex_type(&self) -> &'static str {
        match self.point {
            Point::Moment(_)
            | Point::Clock(_)
            | Point::Part(_)
            | Point::DayPart(..)
            | Point::WeekdayClock(..)
            | Point::WeekdayPart(..)
            | Point::YearlessMoment(..) => "TIME",
            _ => "DATE",
        }
    }

    /// The first and the last day it covers.
    ///
    /// ```
    /// use rasd_datetime::{Point, Stamp};
    /// let (first, last) = Stamp::from(Point::Quarter(2021, 3)).days().unwrap();
    /// assert_eq!((first.to_string(), last.to_string()), ("2021-07-01".into(), "2021-09-30".into()));
    /// ```
    pub fn days(&self) -> Option<(CivilDate, CivilDate)> {
        let years = |first, last| Some((CivilDate::new(first, 1, 1)?, CivilDate::new(last, 12, 31)?));
        let months = |a: (i32, u8), b: (i32, u8)| {
            Some((CivilDate::new(a.0, a.1, 1)?, CivilDate::new(b.0, b.1, days_in_month(b.0, b.1))?))
        };
        match self.point {
            Point::MillenniumBce(n) => years(1 - (n + 1) * 1000, -n * 1000),
            Point::Millennium(n) => years((n * 1000).max(1), n * 1000 + 999),
            Point::Century(n) => years((n * 100).max(1), n * 100 + 99),
            Point::CenturyBce(n) => years(1 - (n + 1) * 100, -n * 100),
            Point::Decade(n) => years(n * 10, n * 10 + 9),
            Point::Year(year) => years(year, year),
            Point::Years(first, last) => years(first, last),
            Point::Half(year, half) => months((year, half * 6 - 5), (year, half * 6)),
            Point::Quarter(year, quarter) => months((year, quarter * 3 - 2), (year, quarter * 3)),
            Point::Season(year, 24) => months((year, 12), (year + 1, 2)),
            Point::Season(year, season) => months((year, season * 3 - 60), (year, season * 3 - 58)),
            Point::Month(year, month) => months((year, month), (year, month)),
            Point::Months(first, last) => months(first, last),
            Point::Week(year, week) => {
                let monday = CivilDate::of_iso_week(year, week)?;
                Some((monday, monday.add_days(6)?))
            }
            Point::Days(first, last) => Some((first, last)),
            Point::Day(day) | Point::DayPart(day, _) => Some((day, day)),
            Point::Moment(moment) => Some((moment.date, moment.date)),
            _ => None,
        }
    }
}

const fn season_code(season: u8) -> &'static str {
    match season {
        21 => "SP",
        22 => "SU",
        23 => "FA",
        _ => "WI",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(point: Point, value: &str, edtf: Option<&str>, timex: &str) {
        let stamp = Stamp::from(point);
        assert_eq!(stamp.value(), value);
        assert_eq!(stamp.edtf().as_deref(), edtf);
        assert_eq!(stamp.timex(), timex);
    }

    fn day(year: i32, month: u8, day: u8) -> CivilDate {
        CivilDate::new(year, month, day).unwrap()
    }

    #[test]
    fn large_periods() {
        check(Point::Century(18), "18XX", Some("18XX"), "18");
        check(Point::CenturyBce(4), "-04XX", Some("-04XX"), "BC04");
        check(Point::Decade(198), "198X", Some("198X"), "198");
        check(Point::Millennium(2), "2XXX", Some("2XXX"), "2");
        check(Point::Year(-43), "-0043", Some("-0043"), "BC0044");
        check(Point::Year(-15_999), "-15999", Some("Y-15999"), "BC16000");
    }

    #[test]
    fn parts_of_years() {
        check(Point::Quarter(2021, 3), "2021-Q3", Some("2021-35"), "2021-Q3");
        check(Point::Half(2020, 1), "2020-H1", Some("2020-40"), "2020-H1");
        check(Point::Season(2014, 22), "2014-22", Some("2014-22"), "2014-SU");
        check(
            Point::Months((1790, 9), (1791, 8)),
            "1790-09/1791-08",
            Some("1790-09/1791-08"),
            "1790-09/1791-08",
        );
        check(Point::Week(2021, 52), "2021-W52", Some("2021-12-27/2022-01-02"), "2021-W52");
    }

    #[test]
    fn days_and_times() {
        let noon = CivilTime::new(12, 0, 0).unwrap();
        check(Point::Day(day(2021, 11, 12)), "2021-11-12", Some("2021-11-12"), "2021-11-12");
        check(Point::Clock(noon), "T12:00", None, "T12:00");
        check(
            Point::DayPart(day(2022, 1, 6), Daypart(Part::Evening)),
            "2022-01-06TEV",
            Some("2022-01-06"),
            "2022-01-06TEV",
        );
        let stamp = Stamp { offset: Some("+03:00"), ..Point::Clock(noon).into() };
        assert_eq!(stamp.value(), "T12:00+03:00");
        let badr = Stamp { approximate: true, ..Point::Day(day(624, 3, 16)).into() };
        assert_eq!((badr.value().as_str(), badr.timex().as_str()), ("0624-03-16~", "0624-03-16"));
    }

    #[test]
    fn covered_days() {
        let covered = |point| Stamp::from(point).days().map(|(a, b)| format!("{a}/{b}")).unwrap();
        assert_eq!(covered(Point::CenturyBce(4)), "-0499-01-01/-0400-12-31");
        assert_eq!(covered(Point::Season(2010, 24)), "2010-12-01/2011-02-28");
        assert_eq!(covered(Point::Season(2014, 22)), "2014-06-01/2014-08-31");
        assert_eq!(covered(Point::Season(2014, 21)), "2014-03-01/2014-05-31");
    }
}
