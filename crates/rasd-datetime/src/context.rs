//! What a text does not say itself: the day it was written, where, and how doubtful dates are read.

use crate::calendar::HijriRule;
use crate::civil::{CivilDate, CivilDateTime, CivilTime};
use crate::lexicon::REGIONS;

/// The order of day and month in a numeric date where both would fit.
///
/// ```
/// use rasd_datetime::{Context, DateOrder, parse};
/// let us = Context::new().with_date_order(DateOrder::MonthFirst);
/// assert_eq!(parse("3/4/2019", &us).unwrap().value.as_deref(), Some("2019-03-04"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// `3/4/2019` is 3 April: every Arabic locale of CLDR.
    #[default]
    DayFirst,
    /// `3/4/2019` is 4 March.
    MonthFirst,
}

/// Which day a date without a year means when the text gives no hint.
///
/// ```
/// use rasd_datetime::{CivilDate, Context, Preference, parse};
/// let news = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap());
/// assert_eq!(parse("3 آذار", &news).unwrap().value.as_deref(), Some("2021-03-03"));
/// let plans = news.with_preference(Preference::Future);
/// assert_eq!(parse("3 آذار", &plans).unwrap().value.as_deref(), Some("2022-03-03"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preference {
    /// The latest one up to the reference day, as in news.
    #[default]
    Past,
    /// The first one from the reference day on, as in plans.
    Future,
}

/// The names of the Gregorian months in use somewhere, and of the months of the other calendars.
///
/// ```
/// use rasd_datetime::{Calendar, CalendarDate, DateFormat, MonthSystem};
/// let date = CalendarDate { calendar: Calendar::Gregorian, year: 2022, month: 7, day: 1 };
/// let written = |months| DateFormat::new().with_months(months).format(date).unwrap();
/// assert_eq!(written(MonthSystem::Levant), "1 تموز 2022");
/// assert_eq!(written(MonthSystem::Morocco), "1 يوليوز 2022");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MonthSystem {
    /// يناير فبراير: Egypt, the Gulf, Sudan, Yemen, Libya.
    #[default]
    EgyptGulf,
    /// كانون الثاني شباط: Syria, Lebanon, Jordan, Palestine, Iraq.
    Levant,
    /// جانفي فيفري: Algeria, Tunisia.
    MaghrebFr,
    /// يناير فبراير … يوليوز غشت شتنبر: Morocco.
    Morocco,
    /// إبريل أغشت شتمبر: Mauritania.
    Mauritania,
    /// أي النار النوار: Libya, 1986 to 2011.
    LibyaGaddafi,
    /// The Islamic months.
    Hijri,
    /// The Iranian months.
    Persian,
    /// The Coptic months.
    Coptic,
}

impl MonthSystem {
    /// The Gregorian system of that name: `egypt`, `levant`, `maghreb`, `morocco`, `mauritania`, `libya`.
    ///
    /// ```
    /// use rasd_datetime::MonthSystem;
    /// assert_eq!(MonthSystem::from_name("levant"), Some(MonthSystem::Levant));
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "egypt" | "gulf" => Self::EgyptGulf,
            "levant" => Self::Levant,
            "maghreb" => Self::MaghrebFr,
            "morocco" => Self::Morocco,
            "mauritania" => Self::Mauritania,
            "libya" => Self::LibyaGaddafi,
            _ => return None,
        })
    }

    /// The system of a region (ISO 3166-1 alpha-2); the Egyptian one where nothing else is known.
    ///
    /// ```
    /// use rasd_datetime::MonthSystem;
    /// assert_eq!(MonthSystem::of_region("TN"), MonthSystem::MaghrebFr);
    /// assert_eq!(MonthSystem::of_region("FR"), MonthSystem::EgyptGulf);
    /// ```
    pub fn of_region(region: &str) -> Self {
        settings(region).map_or(Self::EgyptGulf, |found| found.months)
    }
}

/// The week and the month names of a region.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RegionSettings {
    pub(crate) first_day: u8,
    pub(crate) weekend: (u8, u8),
    pub(crate) months: MonthSystem,
}

fn settings(region: &str) -> Option<&'static RegionSettings> {
    REGIONS.iter().find(|(code, _)| *code == region).map(|(_, found)| found)
}

/// The reading of a document: everything that a date needs and its text does not say. No clock is ever read.
///
/// ```
/// use rasd_datetime::{parse, CivilDate, Context};
/// let context = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap()).with_region("LB");
/// let found = parse("قبل ثلاثة أيام", &context).unwrap();
/// assert_eq!(found.value.as_deref(), Some("2022-01-05"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    date: Option<CivilDate>,
    time: Option<CivilTime>,
    region: Option<[u8; 2]>,
    hijri: HijriRule,
    week_start: Option<u8>,
    preference: Preference,
    order: DateOrder,
}

impl Context {
    /// Nothing known: relative dates stay unresolved.
    ///
    /// ```
    /// use rasd_datetime::{Context, parse};
    /// assert_eq!(parse("غدا", &Context::new()).unwrap().value, None);
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// The day on which the text was written.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context, parse};
    /// let context = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap());
    /// assert_eq!(parse("أمس", &context).unwrap().value.as_deref(), Some("2022-01-07"));
    /// ```
    #[must_use]
    pub fn with_date(mut self, date: CivilDate) -> Self {
        self.date = Some(date);
        self
    }

    /// The moment at which the text was written.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, CivilDateTime, CivilTime, Context, parse};
    /// let moment = CivilDateTime { date: CivilDate::new(2022, 1, 8).unwrap(), time: CivilTime::new(12, 0, 0).unwrap() };
    /// let context = Context::new().with_reference(moment);
    /// assert_eq!(parse("قبل ساعتين", &context).unwrap().value.as_deref(), Some("2022-01-08T10:00"));
    /// ```
    #[must_use]
    pub fn with_reference(mut self, moment: CivilDateTime) -> Self {
        self.date = Some(moment.date);
        self.time = Some(moment.time);
        self
    }

    /// The region, ISO 3166-1 alpha-2; anything else is no region.
    ///
    /// ```
    /// use rasd_datetime::Context;
    /// assert_eq!(Context::new().with_region("LB").region(), Some("LB"));
    /// ```
    #[must_use]
    pub fn with_region(mut self, region: &str) -> Self {
        self.region = <[u8; 2]>::try_from(region.as_bytes()).ok();
        self
    }

    /// The Hijri calendar in use.
    ///
    /// ```
    /// use rasd_datetime::{Context, HijriRule, parse};
    /// let context = Context::new().with_hijri_rule(HijriRule::Tabular);
    /// assert_eq!(parse("1 رمضان 1445هـ", &context).unwrap().value.as_deref(), Some("2024-03-10~"));
    /// ```
    #[must_use]
    pub fn with_hijri_rule(mut self, rule: HijriRule) -> Self {
        self.hijri = rule;
        self
    }

    /// The first day of the week, 1 (Monday) to 7; other numbers change nothing.
    ///
    /// ```
    /// use rasd_datetime::Context;
    /// assert_eq!(Context::new().with_week_start(6).week_start(), Some(6));
    /// assert_eq!(Context::new().with_week_start(9).week_start(), None);
    /// ```
    #[must_use]
    pub fn with_week_start(mut self, weekday: u8) -> Self {
        if (1..=7).contains(&weekday) {
            self.week_start = Some(weekday);
        }
        self
    }

    /// Past or future for dates without a year.
    ///
    /// ```
    /// use rasd_datetime::{Context, Preference};
    /// assert_eq!(Context::new().with_preference(Preference::Future).preference(), Preference::Future);
    /// ```
    #[must_use]
    pub fn with_preference(mut self, preference: Preference) -> Self {
        self.preference = preference;
        self
    }

    /// Day or month first in numeric dates.
    ///
    /// ```
    /// use rasd_datetime::{Context, DateOrder};
    /// assert_eq!(Context::new().with_date_order(DateOrder::MonthFirst).date_order(), DateOrder::MonthFirst);
    /// ```
    #[must_use]
    pub fn with_date_order(mut self, order: DateOrder) -> Self {
        self.order = order;
        self
    }

    /// The day of reference.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context};
    /// let day = CivilDate::new(2022, 1, 8);
    /// assert_eq!(Context::new().with_date(day.unwrap()).date(), day);
    /// ```
    pub fn date(&self) -> Option<CivilDate> {
        self.date
    }

    /// The moment of reference, where a time is known.
    ///
    /// ```
    /// use rasd_datetime::{CivilDate, Context};
    /// assert_eq!(Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap()).moment(), None);
    /// ```
    pub fn moment(&self) -> Option<CivilDateTime> {
        Some(CivilDateTime { date: self.date?, time: self.time? })
    }

    /// The region.
    ///
    /// ```
    /// use rasd_datetime::Context;
    /// assert_eq!(Context::new().with_region("Lebanon").region(), None);
    /// ```
    pub fn region(&self) -> Option<&str> {
        self.region.as_ref().and_then(|code| core::str::from_utf8(code).ok())
    }

    /// The Hijri calendar in use.
    ///
    /// ```
    /// use rasd_datetime::{Context, HijriRule};
    /// assert_eq!(Context::new().hijri_rule(), HijriRule::UmmAlQura);
    /// ```
    pub fn hijri_rule(&self) -> HijriRule {
        self.hijri
    }

    /// Past or future for dates without a year.
    ///
    /// ```
    /// use rasd_datetime::{Context, Preference};
    /// assert_eq!(Context::new().preference(), Preference::Past);
    /// ```
    pub fn preference(&self) -> Preference {
        self.preference
    }

    /// Day or month first in numeric dates.
    ///
    /// ```
    /// use rasd_datetime::{Context, DateOrder};
    /// assert_eq!(Context::new().date_order(), DateOrder::DayFirst);
    /// ```
    pub fn date_order(&self) -> DateOrder {
        self.order
    }

    /// The first day of the week, Monday is 1: as told, else that of the region; none where neither is known.
    ///
    /// ```
    /// use rasd_datetime::Context;
    /// assert_eq!(Context::new().with_region("EG").week_start(), Some(6));
    /// assert_eq!(Context::new().week_start(), None);
    /// ```
    pub fn week_start(&self) -> Option<u8> {
        self.week_start.or_else(|| self.region().and_then(settings).map(|found| found.first_day))
    }

    pub(crate) fn weekend(&self) -> (u8, u8) {
        self.region().and_then(settings).map_or((6, 7), |found| found.weekend)
    }
}
