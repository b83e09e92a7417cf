//! Centuries, decades, seasons and other periods by their place in a larger one; feasts.

use super::calendar;
use super::{Resolved, State};
use crate::calendar::Calendar;
use crate::civil::CivilDate;
use crate::lexicon::{Feast, HOLIDAYS};
use crate::point::{Point, Stamp};
use crate::said::{DaySaid, Era, Large, Moved, Said, Shift, Unit};

impl State<'_> {
    /// Centuries, decades, quarters, halves and seasons.
    pub(super) fn large(&self, at: usize, said: &Said) -> Option<Resolved> {
        let bce = self.is_before_christ_again(at, said) || crate::grammar::large::is_before_christ(said);
        let hijri = said.year.is_some_and(|year| year.era == Some(Era::Ah));
        Some(match said.large? {
            Large::Century(n) if bce => Resolved::of(Point::CenturyBce(n - 1)),
            Large::Century(n) if hijri => self.hijri_century(n)?,
            Large::Century(n) => Resolved::of(Point::Century(n - 1)),
            Large::Millennium(n) if bce => Resolved::of(Point::MillenniumBce(n - 1)),
            Large::Millennium(n) => Resolved::of(Point::Millennium(n - 1)),
            Large::DecadeOf(nth, century) => Resolved::of(Point::Decade(century * 10 + i32::from(nth) - 1)),
            Large::Decade(tens) => self.decade(at, said, tens),
            Large::PartOfCentury(part, century) => self.part_of_century(at, said, part, century)?,
            Large::Quarter(_) | Large::Half(_) if said.year.is_none() && said.moved.is_none() => {
                self.published(at, said)?
            }
            Large::Quarter(n) => self.of_year(at, said, &|year| Point::Quarter(year, n)),
            Large::Half(n) => self.of_year(at, said, &|year| Point::Half(year, n)),
            Large::QuarterFrom => self.quarter_from(at, said)?,
            Large::Season(n) => self.season(at, said, n),
            Large::Week(n) => return self.week_of_year(at, said, n),
            Large::Weekend => return None,
        })
    }

    /// `القرن السابع الهجري`: the years that 601 to 700 AH touch.
    fn hijri_century(&self, n: i32) -> Option<Resolved> {
        let rule = self.context.hijri_rule();
        let (first, _) = crate::calendar::year_days(Calendar::Hijri, (n - 1) * 100 + 1, rule)?;
        let (_, last) = crate::calendar::year_days(Calendar::Hijri, n * 100, rule)?;
        let stamp = Stamp { approximate: true, ..Point::Years(first.year(), last.year()).into() };
        Some(Resolved {
            calendar: Some("hijri"),
            cal_value: Some(format!("{:02}XX", n - 1)),
            ..Resolved::of(stamp)
        })
    }

    /// `الثمانينيات`: of the century said, else of the twentieth; العشرينيات may be of either.
    fn decade(&self, at: usize, said: &Said, tens: u8) -> Resolved {
        let decade = |century: i32| Point::Decade(century * 10 + i32::from(tens) / 10);
        let open = Resolved::open(format!("XX{}X", tens / 10));
        if let Some(Moved { shift: Shift::By(steps), .. }) = said.moved {
            return match self.anchor(at).date {
                Some(date) => {
                    let century = date.year().div_euclid(100) + i32::from(steps);
                    Resolved { stamp: Some(decade(century).into()), ..open }.by("resolve.reference")
                }
                None if steps == -1 => {
                    Resolved { stamp: Some(decade(19).into()), ..open }.by("resolve.twentieth_century")
                }
                None => open,
            };
        }
        let mut found = Resolved { stamp: Some(decade(19).into()), ..open }.by("resolve.twentieth_century");
        if tens <= 20 {
            found.candidates.push(decade(20).into());
        }
        found
    }

    /// `النصف الثاني من القرن العشرين`: 1950 to 1999; a third is of 33 years, the last one of 34.
    fn part_of_century(
        &self,
        at: usize,
        said: &Said,
        (n, of): (u8, u8),
        century: Option<i32>,
    ) -> Option<Resolved> {
        let (n, of) = (i32::from(n), i32::from(of));
        let years =
            |century: i32| Point::Years(century * 100 + (n - 1) * 100 / of, century * 100 + n * 100 / of - 1);
        if let Some(century) = century {
            return Some(Resolved::of(years(century)));
        }
        let moved = said.moved?;
        let open = Resolved::open(super::moved::anchor_text(moved));
        let Shift::By(steps) = moved.shift else { return Some(open) };
        Some(match self.anchor(at).date {
            Some(date) => {
                let century = date.year().div_euclid(100) + i32::from(steps);
                Resolved { stamp: Some(years(century).into()), ..open }.by("resolve.reference")
            }
            None => open,
        })
    }

    /// `الأسبوع 32 من سنة 2019`; a year of 52 weeks has no 53rd.
    fn week_of_year(&self, at: usize, said: &Said, n: u8) -> Option<Resolved> {
        let found = self.of_year(at, said, &|year| Point::Week(year, n));
        let Some(Stamp { point: Point::Week(year, n), .. }) = found.stamp else { return Some(found) };
        let monday = CivilDate::of_iso_week(year, n)?;
        (monday.iso_week() == (year, n)).then_some(found)
    }

    /// A part of the year said.
    fn of_year(&self, at: usize, said: &Said, point: &dyn Fn(i32) -> Point) -> Resolved {
        if let Some(year) = said.year {
            return calendar::number(year, self.context)
                .map_or_else(Resolved::default, |year| Resolved::of(point(year)));
        }
        let steps = match said.moved.map(|moved| moved.shift).or(said.shift) {
            Some(Shift::By(steps)) => i32::from(steps),
            Some(Shift::Next) => 1,
            Some(Shift::Before) => match self.year_told_here(at) {
                Some(year) => return Resolved::of(point(year - 1)).by("resolve.mentioned"),
                None => -1,
            },
            Some(Shift::Same) => {
                let year = self.memory.year();
                return year.map_or_else(Resolved::default, |year| {
                    Resolved::of(point(year)).by("resolve.mentioned")
                });
            }
            _ => 0,
        };
        let anchored = self.anchor(at);
        let rule = anchored.rule();
        let open = Resolved::open(format!("ANCHOR{steps:+}Y"));
        match anchored.date {
            Some(date) => Resolved { stamp: Some(point(date.year() + steps).into()), ..open }.by(rule),
            None => open,
        }
    }

    /// `الربع الماضي`, `هذا الربع`.
    fn quarter_from(&self, at: usize, said: &Said) -> Option<Resolved> {
        let Some(Shift::By(steps)) = said.shift else { return None };
        let open = Resolved::open(format!("ANCHOR{:+}M", i32::from(steps) * 3));
        let anchored = self.anchor(at);
        let Some(date) = anchored.day_for(Unit::Month) else { return Some(open) };
        let count = date.year() * 4 + i32::from((date.month() - 1) / 3) + i32::from(steps);
        let nth = u8::try_from(count.rem_euclid(4) + 1).unwrap_or(1);
        let point = Point::Quarter(count.div_euclid(4), nth);
        Some(Resolved { stamp: Some(point.into()), ..open }.by(anchored.rule()))
    }

    /// `أرباح الربع الثالث`: the last one that has begun.
    fn published(&self, at: usize, said: &Said) -> Option<Resolved> {
        let (text, point): (String, &dyn Fn(i32) -> Point) = match said.large? {
            Large::Quarter(n) => (format!("XXXX-Q{n}"), &move |year| Point::Quarter(year, n)),
            Large::Half(n) => (format!("XXXX-H{n}"), &move |year| Point::Half(year, n)),
            _ => return None,
        };
        let open = Resolved::open(text);
        let Some(date) = self.anchor(at).date else { return Some(open) };
        let begun = |year: &i32| Stamp::from(point(*year)).days().is_some_and(|(first, _)| first <= date);
        let year = (date.year() - 1..=date.year()).rev().find(begun)?;
        Some(Resolved { stamp: Some(point(year).into()), ..open }.by("resolve.reference"))
    }

    /// A season: of the year said, or the last or next one.
    fn season(&self, at: usize, said: &Said, n: u8) -> Resolved {
        let by = match said.shift {
            Some(Shift::By(by)) => i32::from(by),
            Some(Shift::Next) => 1,
            Some(Shift::Same) => return Resolved::of(Point::YearlessSeason(n)),
            _ => return self.of_year(at, said, &|year| Point::Season(year, n)),
        };
        let open = Resolved::of(Point::YearlessSeason(n));
        let Some(date) = self.anchor(at).date else { return open };
        let days = |year: i32| Stamp::from(Point::Season(year, n)).days();
        let ended = |year: &i32| days(*year).is_some_and(|(_, last)| last < date);
        let begun = |year: &i32| days(*year).is_some_and(|(first, _)| first <= date);
        let years = date.year() - 3..=date.year() + 3;
        let skip = usize::try_from(by.abs() - 1).unwrap_or(0);
        let found = match by.signum() {
            -1 => years.rev().filter(ended).nth(skip),
            0 => years.rev().find(begun),
            _ => years.clone().filter(|year| !begun(year)).nth(skip),
        };
        match found {
            Some(year) => Resolved {
                underspecified: open.stamp.map(|stamp| stamp.value()),
                ..Resolved::of(Point::Season(year, n))
            }
            .by("resolve.reference"),
            None => open,
        }
    }

    /// A feast in its year: `عيد الفطر 2013`.
    pub(super) fn feast(&self, said: &Said) -> Option<Resolved> {
        let feast = HOLIDAYS.get(usize::from(said.feast?))?;
        let year = said.year?;
        let number = calendar::number(year, self.context)?;
        let own = calendar::calendar_of(year, None, self.context, self.memory.hijri);
        let bare = year.era.is_none() && calendar::BARE_HIJRI.contains(&year.number);
        let day = |date: CivilDate, days: i8| {
            date.add_days(i64::from(days)).map(|date| Resolved::of(Point::Day(date)))
        };
        match *feast {
            Feast::Fixed(Calendar::Hijri, month, day) if own != Calendar::Hijri && !bare => {
                let of_month = Said { day: Some(DaySaid::Number(day)), ..Said::default() };
                Some(calendar::hijri_in_gregorian(&of_month, month, number, self.context)?.into())
            }
            Feast::Fixed(calendar, month, day) => Some(
                calendar::place(calendar, number, Some(month), Some(DaySaid::Number(day)), self.context)?
                    .into(),
            ),
            Feast::Easter(days) => day(crate::easter::western(number)?, days),
            Feast::OrthodoxEaster(days) => day(crate::easter::eastern(number)?, days),
        }
    }
}
