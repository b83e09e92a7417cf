//! What a text does not say itself: the day it was written, where, and how doubtful dates are read.

use crate::calendar::HijriRule;
use crate::civil::{CivilDate, CivilDateTime, CivilTime};
use crate::lexicon::REGIONS;

/// The order of day and month in a numeric date where both would fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// `3/4/2019` is 3 April: every Arabic locale of CLDR.
    #[default]
    DayFirst,
    /// `3/4/2019` is 4 March.
    MonthFirst,
}

/// Which day a date without a year means when the text gives no hint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preference {
    /// The latest one up to the reference day, as in news.
    #[default]
    Past,
    /// The first one from the reference day on, as in plans.
    Future,
}

/// The names of the Gregorian months in use somewhere, and of the months of the other calendars.
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
    pub fn new() -> Self {
        Self::default()
    }

    /// The day on which the text was written.
    #[must_use]
    pub fn with_date(mut self, date: CivilDate) -> Self {
        self.date = Some(date);
        self
    }

    /// The moment at which the text was written.
    #[must_use]
    pub fn with_reference(mut self, moment: CivilDateTime) -> Self {
        self.date = Some(moment.date);
        self.time = Some(moment.time);
        self
    }

    /// The region, ISO 3166-1 alpha-2; anything else is no region.
    #[must_use]
    pub fn with_region(mut self, region: &str) -> Self {
        self.region = <[u8; 2]>::try_from(region.as_bytes()).ok();
        self
    }

    /// The Hijri calendar in use.
    #[must_use]
    pub fn with_hijri_rule(mut self, rule: HijriRule) -> Self {
        self.hijri = rule;
        self
    }

    /// The first day of the week, 1 (Monday) to 7; other numbers change nothing.
    #[must_use]
    pub fn with_week_start(mut self, weekday: u8) -> Self {
        if (1..=7).contains(&weekday) {
            self.week_start = Some(weekday);
        }
        self
    }

    /// Past or future for dates without a year.
    #[must_use]
    pub fn with_preference(mut self, preference: Preference) -> Self {
        self.preference = preference;
        self
    }

    /// Day or month first in numeric dates.
    #[must_use]
    pub fn with_date_order(mut self, order: DateOrder) -> Self {
        self.order = order;
        self
    }

    /// The day of reference.
    pub fn date(&self) -> Option<CivilDate> {
        self.date
    }

    /// The moment of reference, where a time is known.
    pub fn moment(&self) -> Option<CivilDateTime> {
        Some(CivilDateTime { date: self.date?, time: self.time? })
    }

    /// The region.
    pub fn region(&self) -> Option<&str> {
        self.region.as_ref().and_then(|code| core::str::from_utf8(code).ok())
    }

    /// The Hijri calendar in use.
    pub fn hijri_rule(&self) -> HijriRule {
        self.hijri
    }

    pub(crate) fn preference(&self) -> Preference {
        self.preference
    }

    pub(crate) fn order(&self) -> DateOrder {
        self.order
    }

    /// The first day of the week: as told, else Monday as ISO 8601 has it.
    pub(crate) fn week_start(&self) -> Option<u8> {
        self.week_start.or_else(|| self.region().and_then(settings).map(|found| found.first_day))
    }

    pub(crate) fn weekend(&self) -> (u8, u8) {
        self.region().and_then(settings).map_or((6, 7), |found| found.weekend)
    }
}
