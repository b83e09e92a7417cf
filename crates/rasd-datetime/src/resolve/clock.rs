//! The hour that a spoken time means, alone and on its day: the part of the day moves it to its half of the clock.

use super::Resolved;
use crate::civil::{CivilDateTime, CivilTime};
use crate::point::{Daypart, Point, Stamp};
use crate::said::{ClockSaid, Part, Said};

/// The time on a 24-hour clock, and the other reading where the text leaves both open.
///
/// صباحا: as said, 12 is midnight. ظهرا: 11 and 12 as said, 1 to 3 in the afternoon. عصرا, مساء: the second half, a round 12 in the
/// evening is the end of the day. ليلا: 6 to 11 in the evening, 12 is midnight, 1 to 5 as said.
fn settle(said: ClockSaid, part: Option<Part>) -> (CivilTime, Option<CivilTime>) {
    let (hour, minute, second) = (said.time.hour(), said.time.minute(), said.time.second());
    let with = |hour: u8| CivilTime::new(hour, minute, second).unwrap_or(said.time);
    let later = |hour: u8| if hour < 12 { hour + 12 } else { hour };
    let round = minute == 0 && second == 0;
    if hour > 12 || hour == 0 {
        return (said.time, None);
    }
    let settled = match part {
        None if said.settled => hour,
        None => return (said.time, Some(with(if hour == 12 { 0 } else { hour + 12 }))),
        Some(Part::Morning | Part::Dawn | Part::Am | Part::Aftermidnight) => hour % 12,
        Some(Part::Forenoon | Part::Daytime) => hour,
        Some(Part::Noon | Part::Midday) => {
            if hour >= 9 {
                hour
            } else {
                hour + 12
            }
        }
        Some(Part::Evening) if hour == 12 && round => 24,
        Some(Part::Afternoon | Part::Evening | Part::Pm) => later(hour),
        Some(Part::Night | Part::Midnight) => match hour {
            12 if round => 24,
            12 => 0,
            6..=11 => hour + 12,
            _ => hour,
        },
    };
    (with(settled), None)
}

/// A time of day alone: `الثالثة عصرا` is T15:00, midnight T00:00, `منتصف النهار` T12:00.
pub(super) fn time(said: &Said) -> Resolved {
    let offset = said.zone.filter(|offset| !offset.is_empty());
    let Some(clock) = said.clock else {
        return match said.part {
            None | Some(Part::Midnight) => Resolved::of(Point::Clock(CivilTime::MIDNIGHT)),
            Some(Part::Midday) => Resolved::of(Point::Clock(CivilTime::NOON)),
            Some(part) => Resolved::of(Point::Part(Daypart(part))),
        };
    };
    let (time, other) = settle(clock, said.part);
    let stamp = |time| Stamp { offset, ..Point::Clock(time).into() };
    let mut resolved = Resolved::of(stamp(time));
    resolved.candidates.extend(other.map(stamp));
    resolved
}

/// A time of day on its day.
pub(super) fn with_time(said: &Said, mut day: Resolved) -> Option<Resolved> {
    if said.clock.is_none() && said.part.is_none() {
        return Some(day);
    }
    if let Some(stamp) = &mut day.stamp {
        stamp.point = timed(said, stamp.point)?;
        stamp.offset = said.zone.filter(|offset| !offset.is_empty());
        stamp.approximate = stamp.approximate && said.clock.is_none();
    }
    if let Some(open) = &mut day.underspecified {
        match (said.clock, said.part) {
            (Some(clock), part) => {
                open.push_str(&Stamp::from(Point::Clock(settle(clock, part).0)).value());
            }
            (None, Some(part)) => open.push_str(&Stamp::from(Point::Part(Daypart(part))).value()),
            (None, None) => {}
        }
    }
    Some(day)
}

/// A day with its time; `None` when the point is no day.
fn timed(said: &Said, point: Point) -> Option<Point> {
    if let Some(clock) = said.clock {
        let (time, _) = settle(clock, said.part);
        return Some(match point {
            Point::Day(date) => Point::Moment(CivilDateTime { date, time }),
            Point::Weekday(weekday) => Point::WeekdayClock(weekday, time),
            Point::YearlessDay(month, day) => Point::YearlessMoment(month, day, time),
            _ => return None,
        });
    }
    let part = Daypart(said.part?);
    Some(match point {
        Point::Day(date) => Point::DayPart(date, part),
        Point::Weekday(weekday) => Point::WeekdayPart(weekday, part),
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hour: u8, minute: u8, part: Part, expected: &str) {
        let said = ClockSaid { time: CivilTime::new(hour, minute, 0).unwrap(), settled: false };
        assert_eq!(settle(said, Some(part)).0.to_string(), expected);
    }

    #[test]
    fn parts_of_the_day_choose_the_half() {
        check(8, 0, Part::Morning, "08:00");
        check(12, 0, Part::Morning, "00:00");
        check(3, 30, Part::Afternoon, "15:30");
        check(12, 30, Part::Noon, "12:30");
        check(1, 0, Part::Noon, "13:00");
        check(11, 0, Part::Noon, "11:00");
        check(7, 45, Part::Evening, "19:45");
        check(12, 0, Part::Evening, "24:00");
        check(12, 30, Part::Pm, "12:30");
        check(12, 0, Part::Night, "24:00");
        check(2, 0, Part::Night, "02:00");
        check(9, 0, Part::Night, "21:00");
        check(14, 30, Part::Evening, "14:30");
    }

    #[test]
    fn without_a_part_both_halves_stay() {
        let said = ClockSaid { time: CivilTime::new(3, 20, 0).unwrap(), settled: false };
        assert_eq!(settle(said, None).1.unwrap().to_string(), "15:20");
        let written = ClockSaid { time: CivilTime::new(5, 16, 0).unwrap(), settled: true };
        assert_eq!(settle(written, None), (written.time, None));
    }
}
