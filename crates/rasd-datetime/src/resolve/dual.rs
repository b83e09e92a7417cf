//! Two datings of one day: `12 ربيع الآخر 1443هـ الموافق 17 نوفمبر 2021م`.

use super::Resolved;
use crate::calendar::{Calendar, CalendarDate, HijriRule};
use crate::civil::CivilDate;
use crate::matches::Check;

/// Two datings of one day: the Gregorian one is kept, the other one checks it.
pub(super) fn dual(first: Resolved, second: Resolved) -> Resolved {
    let (kept, other) =
        if second.calendar.is_none() || first.calendar.is_some() { (second, first) } else { (first, second) };
    let check = match (kept.stamp.and_then(|stamp| stamp.days()), other.stamp.and_then(|stamp| stamp.days()))
    {
        (Some((a, b)), Some((c, d))) => {
            let slack = if other.stamp.is_some_and(|stamp| stamp.approximate) { 2 } else { 1 };
            let meets =
                |a: CivilDate, b: CivilDate| c.days() - slack <= b.days() && a.days() <= d.days() + slack;
            let julian = || a == b && old_style(a).is_some_and(|day| meets(day, day));
            Some(if meets(a, b) || julian() { Check::DualOk } else { Check::DualMismatch })
        }
        _ => None,
    };
    let calendar = match other.calendar {
        Some("hijri") => Some("hijri+gregorian"),
        Some("persian") => Some("persian+gregorian"),
        Some("coptic") => Some("coptic+gregorian"),
        unchanged => unchanged,
    };
    Resolved { calendar, cal_value: other.cal_value, check: check.or(kept.check), ..kept }
}

/// The day that a date of the Julian calendar means: books write days before October 1582 in it.
fn old_style(date: CivilDate) -> Option<CivilDate> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    if (year, month, day) >= (1582, 10, 15) {
        return None;
    }
    CalendarDate { calendar: Calendar::Julian, year, month, day }.to_civil(HijriRule::default())
}
