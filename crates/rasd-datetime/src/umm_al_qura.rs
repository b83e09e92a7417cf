//! The civil calendar of Saudi Arabia as it was printed, for 1343 to 1500 AH.
//!
//! The rule of the calendar changed several times before 1423, and its first years have months of 28 and 31 days, so that no
//! formula gives the years before 1420: the one that libraries apply backwards misses two months of five. Source: the
//! month starts that hijridate 2.6.0 (MIT) tabulates from the printed calendars.

use crate::civil::CivilDate;

/// The first year of the table.
const FIRST_YEAR: i32 = 1343;

/// 1 Muharram 1343 is 1 August 1924: days from 1 January 1970.
const FIRST_DAY: i64 = -16_589;

/// The lengths of the months of each year: two bits a month, Muharram in the lowest, counted from 28 days.
#[allow(clippy::unreadable_literal)] // a bit table
#[rustfmt::skip]
const LENGTHS: [u32; 158] = [
    0xa8a9a6, 0x666665, 0x9a2766, 0x6969a5, 0x5a69a5, 0x35a666, 0xb2a666, 0x9a6599,
    0x9a5666, 0x666666, 0x9699a6, 0x666999, 0x9a6666, 0x65a665, 0xa66666, 0x69659a,
    0x65966a, 0xa66666, 0x666666, 0x666666, 0xa66666, 0x6a2666, 0xa66666, 0x666666,
    0x666666, 0xa66666, 0x69a666, 0x666666, 0xa99966, 0xa65999, 0x999999, 0xa5a666,
    0x696666, 0x666a59, 0xa69996, 0x666666, 0x999999, 0x666666, 0x6659a6, 0x9969a6,
    0x666699, 0x666666, 0x6a65a6, 0xa6665a, 0xa66665, 0x666669, 0xa66666, 0x59a666,
    0xa66666, 0xa66665, 0xa66566, 0x696666, 0x6659a6, 0x9966a6, 0x666699, 0x99a666,
    0x699999, 0xa6659a, 0x665999, 0x99666a, 0x6599a9, 0x966a69, 0x6669a5, 0x9a6666,
    0x999999, 0x996666, 0x6599a6, 0x9666a6, 0x59a699, 0x66a696, 0xa69a59, 0x9a9965,
    0x9a6599, 0x996666, 0x599a66, 0x666a66, 0x9a6999, 0x9aa659, 0x9aa565, 0x9a9596,
    0x999666, 0x6659a6, 0x6699a6, 0x9a6999, 0x69a665, 0xa6a596, 0xa69659, 0x999969,
    0x966669, 0x5999a9, 0x6669a6, 0x5a6999, 0x9a6666, 0x999999, 0x9665a6, 0x6596a6,
    0x9666a6, 0x599a99, 0x669a66, 0x669999, 0xa66666, 0x999699, 0x9659a9, 0x5969a9,
    0x6666a6, 0x99a699, 0x69a665, 0x699966, 0x66659a, 0x99966a, 0x6665a9, 0x9999a9,
    0x6699a5, 0x9a9996, 0xa69659, 0x9a5966, 0x69659a, 0xa5999a, 0x666699, 0x9a6666,
    0x69a659, 0xa99966, 0xa96599, 0x999666, 0x6659a6, 0x9999a6, 0x5a69a5, 0x6a6696,
    0x69a659, 0x699666, 0x6659a6, 0x99669a, 0x659a99, 0x969a99, 0x5a9a65, 0x9a6996,
    0x9a6659, 0x999969, 0x659a69, 0x9669a6, 0x59a9a5, 0x69a696, 0xa99a59, 0xa66665,
    0xa65999, 0x996669, 0x6599a9, 0x9669a6, 0xa66999, 0x9a6665, 0x9a5996, 0x99965a,
    0x66599a, 0x99666a, 0x665a69, 0x999a66, 0x699999, 0xa9965a,
];

/// The days before each year of the table, and before the first one after it.
const STARTS: [i64; LENGTHS.len() + 1] = starts();

#[allow(clippy::as_conversions, clippy::indexing_slicing)] // evaluated when it is compiled
const fn starts() -> [i64; LENGTHS.len() + 1] {
    let mut starts = [0; LENGTHS.len() + 1];
    let mut year = 0;
    while year < LENGTHS.len() {
        let (ones, twos) = (LENGTHS[year] & 0x55_5555, LENGTHS[year] & 0xaa_aaaa);
        starts[year + 1] = starts[year] + 12 * 28 + (ones.count_ones() + 2 * twos.count_ones()) as i64;
        year += 1;
    }
    starts
}

/// The days of a month.
fn month_days(lengths: u32, month: u8) -> i64 {
    28 + i64::from((lengths >> (2 * (month - 1))) & 3)
}

/// True when a year is in the table.
pub(crate) fn covers(year: i32) -> bool {
    lengths_of(year).is_some()
}

fn lengths_of(year: i32) -> Option<u32> {
    let place = usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?;
    LENGTHS.get(place).copied()
}

/// The Gregorian day of a Hijri one; `None` when the table has no such day.
pub(crate) fn to_civil(year: i32, month: u8, day: u8) -> Option<CivilDate> {
    let lengths = lengths_of(year)?;
    if !(1..=12).contains(&month) || !(1..=month_days(lengths, month)).contains(&i64::from(day)) {
        return None;
    }
    let place = usize::try_from(year - FIRST_YEAR).ok()?;
    let months: i64 = (1..month).map(|month| month_days(lengths, month)).sum();
    CivilDate::from_days(FIRST_DAY + STARTS.get(place)? + months + i64::from(day) - 1)
}

/// The Hijri year, month and day of a Gregorian day; `None` outside the table.
pub(crate) fn from_civil(date: CivilDate) -> Option<(i32, u8, u8)> {
    let days = date.days() - FIRST_DAY;
    let place = STARTS.partition_point(|start| *start <= days).checked_sub(1)?;
    let (lengths, year) = (*LENGTHS.get(place)?, FIRST_YEAR + i32::try_from(place).ok()?);
    let mut left = days - STARTS.get(place)?;
    for month in 1..=12 {
        let length = month_days(lengths, month);
        if left < length {
            return Some((year, month, u8::try_from(left + 1).ok()?));
        }
        left -= length;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check((year, month, day): (i32, u8, u8), gregorian: &str) {
        let date = to_civil(year, month, day).unwrap();
        assert_eq!(date.to_string(), gregorian);
        assert_eq!(from_civil(date), Some((year, month, day)));
    }

    /// The death of King Faisal and the seizure of the Grand Mosque among them.
    #[test]
    fn days_of_history() {
        check((1395, 3, 13), "1975-03-25");
        check((1400, 1, 1), "1979-11-20");
        check((1412, 8, 27), "1992-03-01");
        check((1343, 1, 1), "1924-08-01");
    }

    #[test]
    fn every_day_comes_once() {
        let mut days = FIRST_DAY;
        while let Some((year, month, day)) = from_civil(CivilDate::from_days(days).unwrap()) {
            assert_eq!(to_civil(year, month, day).unwrap().days(), days);
            days += 1;
        }
        assert_eq!(CivilDate::from_days(days).unwrap().to_string(), "2077-11-17");
    }

    #[test]
    fn what_is_not_there_is_none() {
        assert_eq!(to_civil(1342, 12, 1), None);
        assert_eq!(to_civil(1445, 13, 1), None);
        assert_eq!(to_civil(1445, 0, 1), None);
        assert_eq!(to_civil(1501, 1, 1), None);
        assert!(!covers(1501) && covers(1500));
    }
}
