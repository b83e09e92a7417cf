//! The day of Easter, by the algorithms of Jean Meeus, *Astronomical Algorithms* (2nd ed., chapter 8).

use crate::calendar::{Calendar, CalendarDate, HijriRule};
use crate::civil::CivilDate;

#[allow(clippy::many_single_char_names)] // the names of the book
/// Easter of the Western churches, in the Gregorian calendar.
pub(crate) fn western(year: i32) -> Option<CivilDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    CivilDate::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

#[allow(clippy::many_single_char_names)] // the names of the book
/// Easter of the Eastern churches: computed in the Julian calendar, given in the Gregorian one.
pub(crate) fn eastern(year: i32) -> Option<CivilDate> {
    let (a, b, c) = (year.rem_euclid(4), year.rem_euclid(7), year.rem_euclid(19));
    let d = (19 * c + 15).rem_euclid(30);
    let e = (2 * a + 4 * b - d + 34).rem_euclid(7);
    let (month, day) = ((d + e + 114).div_euclid(31), (d + e + 114).rem_euclid(31) + 1);
    let julian = CalendarDate {
        calendar: Calendar::Julian,
        year,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
    };
    julian.to_civil(HijriRule::UmmAlQura)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published dates of both Easters.
    #[test]
    fn published_easters() {
        for (year, west, east) in [
            (1961, "1961-04-02", "1961-04-09"),
            (2013, "2013-03-31", "2013-05-05"),
            (2016, "2016-03-27", "2016-05-01"),
            (2024, "2024-03-31", "2024-05-05"),
            (2025, "2025-04-20", "2025-04-20"),
        ] {
            assert_eq!(western(year).unwrap().to_string(), west);
            assert_eq!(eastern(year).unwrap().to_string(), east);
        }
    }
}
