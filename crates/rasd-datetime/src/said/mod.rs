//! What an expression says, before anything is resolved: plain values, every field optional.

mod length;

pub(crate) use length::{Amount, Length, Offset, sum};

use crate::calendar::Calendar;
use crate::civil::CivilTime;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Unit {
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Month,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The unit of ISO 8601 that counts it, and how many of those it has.
    pub(crate) const fn iso(self) -> (char, i64) {
        match self {
            Self::Millisecond | Self::Second => ('S', 1),
            Self::Hour => ('H', 1),
            Self::Day | Self::Night => ('D', 1),
            Self::Week => ('W', 1),
            Self::Minute | Self::Month => ('M', 1),
            Self::Year => ('Y', 1),
            Self::Decade => ('Y', 10),
            Self::Century => ('Y', 100),
            Self::Millennium => ('Y', 1000),
        }
    }

    /// True below a day.
    pub(crate) const fn is_clock(self) -> bool {
        matches!(self, Self::Millisecond | Self::Second | Self::Minute | Self::Hour)
    }
}

/// The era of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Era {
    /// م.
    Ce,
    /// ق.م.
    Bce,
    /// هـ.
    Ah,
    /// Before the Hijra.
    Bh,
    /// Solar Hijri.
    Ap,
    /// Of the martyrs.
    Coptic,
    /// The years of Libya from 1977 on, counted from the death or the birth of the Prophet in solar years.
    Libya,
}

impl Era {
    pub(crate) const fn calendar(self) -> Calendar {
        match self {
            Self::Ce | Self::Bce | Self::Libya => Calendar::Gregorian,
            Self::Ah | Self::Bh => Calendar::Hijri,
            Self::Ap => Calendar::Persian,
            Self::Coptic => Calendar::Coptic,
        }
    }
}

/// Early, mid or late in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Edge {
    Start,
    Mid,
    End,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part {
    Dawn,
    Morning,
    Forenoon,
    Noon,
    /// منتصف النهار: twelve o'clock.
    Midday,
    Afternoon,
    Evening,
    Night,
    Midnight,
    Aftermidnight,
    Daytime,
    /// ص.
    Am,
    /// م.
    Pm,
}

impl Part {
    /// The code of TIMEX3.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Dawn | Self::Morning | Self::Forenoon | Self::Am => "MO",
            Self::Noon | Self::Midday => "MI",
            Self::Afternoon => "AF",
            Self::Evening | Self::Pm => "EV",
            Self::Night | Self::Midnight | Self::Aftermidnight => "NI",
            Self::Daytime => "DT",
        }
    }
}

/// An adjective that moves a period: الماضي, المقبل.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shift {
    /// That many periods from the reference.
    By(i8),
    /// التالي: the next after the last one mentioned.
    Next,
    /// السابق: the one before the last one mentioned; of a single period only.
    Before,
    /// نفسه: the one mentioned.
    Same,
    /// الأخيرة: up to now.
    Trailing,
}

/// A preposition of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Relator {
    Ago,
    In,
    Since,
    Within,
    For,
    Until,
    From,
}

/// A bound on a date or an amount.
///
/// ```
/// use rasd_datetime::{Context, Modifier, parse};
/// assert_eq!(parse("أواخر 2014", &Context::new()).unwrap().modifier, Some(Modifier::End));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// About.
    Approx,
    /// More than.
    MoreThan,
    /// Less than.
    LessThan,
    /// At least.
    EqualOrMore,
    /// At most.
    EqualOrLess,
    /// An amount that is not said: بضعة أيام.
    Vague,
    /// Early in the period.
    Start,
    /// In the middle of it.
    Mid,
    /// Late in it.
    End,
}

impl Modifier {
    /// The name in the output: TIMEX3's, and `VAGUE`.
    ///
    /// ```
    /// use rasd_datetime::Modifier;
    /// assert_eq!(Modifier::EqualOrMore.name(), "EQUAL_OR_MORE");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approx => "APPROX",
            Self::MoreThan => "MORE_THAN",
            Self::LessThan => "LESS_THAN",
            Self::EqualOrMore => "EQUAL_OR_MORE",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::Vague => "VAGUE",
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
        }
    }
}

/// A year as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct YearSaid {
    /// The number, 2-digit years not yet completed.
    pub(crate) number: i32,
    /// How many digits it was written with; 0 for words.
    pub(crate) digits: u8,
    /// The era mark.
    pub(crate) era: Option<Era>,
    /// True after سنة or عام.
    pub(crate) marked: bool,
}

impl YearSaid {
    /// True for the era of a year that no number names: `السنة الهجرية المقبلة`.
    pub(crate) const fn is_open(self) -> bool {
        self.number == 0 && self.era.is_some()
    }
}

/// A month as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MonthSaid {
    /// The calendar of its name, `None` for شهر 3.
    pub(crate) calendar: Option<Calendar>,
    pub(crate) month: u8,
    /// The second reading of an open name, 0 otherwise.
    pub(crate) other: u8,
    /// How doubtful the name is (see [`crate::lexicon::Entry`]).
    pub(crate) amb: u8,
}

/// A day of a month, as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DaySaid {
    /// The number; `approx` for counts from the end of an unknown month length.
    Number(u8),
    /// So many nights from the end: `لليلة بقيت`.
    FromEnd(u8),
    Last,
    /// منتصف: the 15th.
    Middle,
    /// The n-th weekday of the month; −1 for the last one.
    NthWeekday(i8, u8),
    /// The n-th week of the month; −1 for the last one.
    NthWeek(i8),
    /// The first or second half of the month.
    Half(u8),
    /// The n-th ten days of the month; the third ends with it.
    Third(u8),
}

/// A period larger than a month, or of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Large {
    Quarter(u8),
    Half(u8),
    /// A quarter counted from that of the reference.
    QuarterFrom,
    /// A season of the year, EDTF 21 to 24; with a second year شتاء 2010-2011.
    Season(u8),
    Century(i32),
    Millennium(i32),
    /// A decade by its tens: الثمانينيات.
    Decade(u8),
    /// The n-th decade of a century.
    DecadeOf(u8, i32),
    /// The n-th of so many parts of a century; of the moved one where none is given.
    PartOfCentury((u8, u8), Option<i32>),
    Weekend,
    /// A week of a year by its number.
    Week(u8),
}

/// A period counted from the reference or from the last one mentioned: الأسبوع الماضي, هذا العام, أمس.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) unit: Unit,
    pub(crate) shift: Shift,
}

/// A clock time as said, before a part of the day has moved it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClockSaid {
    pub(crate) time: CivilTime,
    /// True when a 24-hour clock was written (00:30, 14:30).
    pub(crate) settled: bool,
}

/// A point in time as said.
#[allow(clippy::struct_excessive_bools)] // facts that are there or not, each of its own
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) year: Option<YearSaid>,
    pub(crate) month: Option<MonthSaid>,
    pub(crate) day: Option<DaySaid>,
    pub(crate) weekday: Option<u8>,
    pub(crate) large: Option<Large>,
    pub(crate) moved: Option<Moved>,
    /// A shift on a named month, weekday or season: شباط الماضي.
    pub(crate) shift: Option<Shift>,
    pub(crate) edge: Option<Edge>,
    pub(crate) part: Option<Part>,
    pub(crate) clock: Option<ClockSaid>,
    /// The offset of the zone, empty where it changes with the season.
    pub(crate) zone: Option<&'static str>,
    /// قبل / بعد with a length.
    pub(crate) offset: Option<Offset>,
    pub(crate) feast: Option<u8>,
    pub(crate) modifier: Option<Modifier>,
    /// الآن.
    pub(crate) present: bool,
    /// اليوم, which may mean nowadays.
    pub(crate) today: bool,
    /// A minute of the hour of reference.
    pub(crate) minute: Option<u8>,
    /// Two month names that do not agree.
    pub(crate) conflict: bool,
    /// Numeric date whose day and month could be swapped.
    pub(crate) swappable: bool,
}

impl Said {
    /// True when a day of a month is said.
    pub(crate) fn has_day(&self) -> bool {
        self.day.is_some()
    }

    /// True when nothing but a length before or after something is said.
    pub(crate) fn is_offset_only(&self) -> bool {
        *self == Self { offset: self.offset, modifier: self.modifier, ..Self::default() }
    }

    /// True when a weekday is said and nothing else.
    pub(crate) fn is_weekday_only(&self) -> bool {
        self.weekday.is_some() && *self == Self { weekday: self.weekday, ..Self::default() }
    }

    /// True when a month of our calendar is said and nothing else.
    pub(crate) fn is_month_only(&self) -> bool {
        let ours = self.month.is_some_and(|month| month.calendar.unwrap_or_default() == Calendar::Gregorian);
        ours && *self == Self { month: self.month, ..Self::default() }
    }

    /// True when only a time of day is said.
    pub(crate) fn is_time_only(&self) -> bool {
        (self.clock.is_some() || self.part.is_some())
            && self.year.is_none()
            && self.month.is_none()
            && self.day.is_none()
            && self.weekday.is_none()
            && self.large.is_none()
            && self.moved.is_none()
            && self.offset.is_none()
            && self.feast.is_none()
            && !self.present
    }
}
