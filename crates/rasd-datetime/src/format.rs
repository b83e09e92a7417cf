//! Dates written out in Arabic: any calendar, the month names of any region.

use core::fmt::Write as _;

use crate::calendar::{Calendar, CalendarDate, HijriRule};
use crate::context::MonthSystem;
use crate::lexicon::MONTH_NAMES;

const WEEKDAYS: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// How a date is written.
///
/// ```
/// use rasd_datetime::{Calendar, CalendarDate, DateFormat, MonthSystem};
/// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 1, day: 6 };
/// let plain = DateFormat::new();
/// assert_eq!(plain.format(date).unwrap(), "6 يناير 2022");
/// let full = plain.with_months(MonthSystem::Levant).with_weekday().with_era();
/// assert_eq!(full.format(date).unwrap(), "الخميس 6 كانون الثاني 2022م");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct DateFormat {
    months: MonthSystem,
    hijri: HijriRule,
    weekday: bool,
    era: bool,
    arabic_digits: bool,
}

impl DateFormat {
    /// Day, month name of Egypt and the Gulf, year.
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat};
    /// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 1, day: 6 };
    /// assert_eq!(DateFormat::new().format(date).as_deref(), Some("6 يناير 2022"));
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// The names of the Gregorian months.
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat, MonthSystem};
    /// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 1, day: 6 };
    /// assert_eq!(DateFormat::new().with_months(MonthSystem::MaghrebFr).format(date).as_deref(), Some("6 جانفي 2022"));
    /// ```
    #[must_use]
    pub fn with_months(self, months: MonthSystem) -> Self {
        Self { months, ..self }
    }

    /// The Hijri calendar that the weekday of a Hijri date is computed with.
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat, HijriRule};
    /// let date = CalendarDate { calendar: Calendar::Hijri, year: 1445, month: 9, day: 1 };
    /// assert_eq!(DateFormat::new().with_hijri_rule(HijriRule::Tabular).with_weekday().format(date).as_deref(), Some("الأحد 1 رمضان 1445هـ"));
    /// ```
    #[must_use]
    pub fn with_hijri_rule(self, hijri: HijriRule) -> Self {
        Self { hijri, ..self }
    }

    /// The weekday before the date.
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat};
    /// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 1, day: 6 };
    /// assert_eq!(DateFormat::new().with_weekday().format(date).as_deref(), Some("الخميس 6 يناير 2022"));
    /// ```
    #[must_use]
    pub fn with_weekday(self) -> Self {
        Self { weekday: true, ..self }
    }

    /// م after a Gregorian year too. Other calendars and years before Christ always have their era.
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat};
    /// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 1, day: 6 };
    /// assert_eq!(DateFormat::new().with_era().format(date).as_deref(), Some("6 يناير 2022م"));
    /// ```
    #[must_use]
    pub fn with_era(self) -> Self {
        Self { era: true, ..self }
    }

    /// ٠١٢٣ in place of 0123.
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat};
    /// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 1, day: 6 };
    /// assert_eq!(DateFormat::new().with_arabic_digits().format(date).as_deref(), Some("٦ يناير ٢٠٢٢"));
    /// ```
    #[must_use]
    pub fn with_arabic_digits(self) -> Self {
        Self { arabic_digits: true, ..self }
    }

    /// The date in words and digits; `None` when its calendar has no such day, or no names here (the Julian one).
    ///
    /// ```
    /// use rasd_datetime::{Calendar, CalendarDate, DateFormat};
    /// let date = CalendarDate { calendar: Calendar::Persian, year: 1400, month: 1, day: 1 };
    /// assert_eq!(DateFormat::new().format(date).as_deref(), Some("1 فروردين 1400 هـ.ش"));
    /// ```
    pub fn format(&self, date: CalendarDate) -> Option<String> {
        let civil = date.to_civil(self.hijri)?;
        let month = self.month_name(date.calendar, date.month)?;
        let mut out = String::new();
        if self.weekday {
            let index = usize::from(civil.iso_weekday()).checked_sub(1)?;
            write!(out, "{} ", WEEKDAYS.get(index)?).ok()?;
        }
        let (year, era) = self.year(date.calendar, date.year)?;
        write!(out, "{} {month} {year}{era}", date.day).ok()?;
        Some(if self.arabic_digits { arabic_digits(&out) } else { out })
    }

    fn month_name(self, calendar: Calendar, month: u8) -> Option<&'static str> {
        let system = match calendar {
            Calendar::Gregorian => self.months,
            Calendar::Hijri => MonthSystem::Hijri,
            Calendar::Persian => MonthSystem::Persian,
            Calendar::Coptic => MonthSystem::Coptic,
            Calendar::Julian => return None,
        };
        let (_, names) = MONTH_NAMES.iter().find(|(found, _)| *found == system)?;
        names.get(usize::from(month).checked_sub(1)?).copied()
    }

    /// The number of a year and its era mark.
    fn year(self, calendar: Calendar, year: i32) -> Option<(i32, &'static str)> {
        Some(match calendar {
            Calendar::Gregorian if year <= 0 => (1i32.checked_sub(year)?, " ق.م"),
            Calendar::Gregorian => (year, if self.era { "م" } else { "" }),
            Calendar::Hijri if year <= 0 => (1i32.checked_sub(year)?, " ق.هـ"),
            Calendar::Hijri => (year, "هـ"),
            Calendar::Persian => (year, " هـ.ش"),
            Calendar::Coptic => (year, " للشهداء"),
            Calendar::Julian => return None,
        })
    }
}

fn arabic_digits(text: &str) -> String {
    text.chars()
        .map(|c| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Context, parse};

    const GREGORIAN: [MonthSystem; 6] = [
        MonthSystem::EgyptGulf,
        MonthSystem::Levant,
        MonthSystem::MaghrebFr,
        MonthSystem::Morocco,
        MonthSystem::Mauritania,
        MonthSystem::LibyaGaddafi,
    ];

    #[track_caller]
    fn check(calendar: Calendar, (year, month, day): (i32, u8, u8), expected: &str) {
        let date = CalendarDate { calendar, year, month, day };
        assert_eq!(DateFormat::new().with_weekday().format(date).as_deref(), Some(expected));
    }

    #[test]
    fn writes_every_calendar() {
        check(Calendar::Gregorian, (2021, 11, 12), "الجمعة 12 نوفمبر 2021");
        check(Calendar::Hijri, (1443, 6, 3), "الخميس 3 جمادى الآخرة 1443هـ");
        check(Calendar::Persian, (1400, 1, 1), "الأحد 1 فروردين 1400 هـ.ش");
        check(Calendar::Coptic, (1738, 1, 1), "السبت 1 توت 1738 للشهداء");
        check(Calendar::Gregorian, (-43, 3, 15), "الجمعة 15 مارس 44 ق.م");
    }

    #[test]
    fn writes_arabic_digits() {
        let date = CalendarDate { calendar: Calendar::Gregorian, year: 2011, month: 7, day: 1 };
        let format = DateFormat::new().with_months(MonthSystem::Morocco).with_arabic_digits();
        assert_eq!(format.format(date).as_deref(), Some("١ يوليوز ٢٠١١"));
    }

    /// What is written is read back, in every system, with and without weekday and era, over many years.
    #[test]
    fn every_written_date_reads_back() {
        let context = Context::new();
        let systems = GREGORIAN.map(|system| (Calendar::Gregorian, system));
        let others = [Calendar::Hijri, Calendar::Persian, Calendar::Coptic]
            .map(|calendar| (calendar, MonthSystem::default()));
        for (calendar, system) in systems.into_iter().chain(others) {
            for step in 0..120 {
                let civil = crate::CivilDate::from_days(-16_000 + step * 397).unwrap();
                let date = CalendarDate::from_civil(civil, calendar, HijriRule::default());
                let plain = DateFormat::new().with_months(system);
                for format in [plain, plain.with_weekday(), plain.with_era().with_arabic_digits()] {
                    let text = format.format(date).unwrap();
                    let found = parse(&text, &context).unwrap_or_else(|| panic!("{text} is not read"));
                    assert_eq!(found.value, Some(civil.to_string()), "{text}");
                    if calendar != Calendar::Gregorian {
                        assert_eq!(
                            (found.calendar, found.cal_value),
                            (Some(calendar.name()), Some(date.text())),
                            "{text}"
                        );
                    }
                }
            }
        }
    }
}
