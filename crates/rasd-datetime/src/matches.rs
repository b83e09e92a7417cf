//! What the crate finds: one record a time expression.

use rasd_normalize::Span;

use crate::civil::CivilDate;
pub use crate::said::Modifier;

/// What a time expression is.
///
/// ```
/// use rasd_datetime::{Context, TemporalKind, parse};
/// assert_eq!(parse("كل يوم", &Context::new()).unwrap().kind, TemporalKind::Set);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TemporalKind {
    /// A day, or a longer period on the calendar.
    Date,
    /// A time of day.
    Time,
    /// A time on a day.
    DateTime,
    /// From a date to a date.
    DateRange,
    /// From a time to a time.
    TimeRange,
    /// A length of time.
    Duration,
    /// Something that comes back.
    Set,
}

impl TemporalKind {
    /// The name in the output.
    ///
    /// ```
    /// use rasd_datetime::TemporalKind;
    /// assert_eq!(TemporalKind::DateRange.name(), "date_range");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::DateTime => "datetime",
            Self::DateRange => "date_range",
            Self::TimeRange => "time_range",
            Self::Duration => "duration",
            Self::Set => "set",
        }
    }
}

/// What a cross-check of an expression with itself found.
///
/// ```
/// use rasd_datetime::{Check, Context, parse};
/// let dual = parse("12 ربيع الآخر 1443هـ الموافق 17 نوفمبر 2021م", &Context::new()).unwrap();
/// assert_eq!(dual.check, Some(Check::DualOk));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Check {
    /// Two calendars name one day, give or take one.
    DualOk,
    /// Two calendars name different days; the Gregorian one is kept.
    DualMismatch,
    /// The weekday is that of the date.
    WeekdayOk,
    /// The weekday is another one; the date is kept.
    WeekdayMismatch,
    /// Two month names are of different months; the first is kept.
    MonthConflict,
}

impl Check {
    /// The name in the output.
    ///
    /// ```
    /// use rasd_datetime::Check;
    /// assert_eq!(Check::WeekdayMismatch.name(), "weekday_mismatch");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::DualOk => "dual_ok",
            Self::DualMismatch => "dual_mismatch",
            Self::WeekdayOk => "weekday_ok",
            Self::WeekdayMismatch => "weekday_mismatch",
            Self::MonthConflict => "month_conflict",
        }
    }
}

/// A time expression in the terms of TIMEX3 (ISO 24617-1).
///
/// ```
/// use rasd_datetime::{Context, parse};
/// let timex = parse("ثلاثة أيام", &Context::new()).unwrap().timex.unwrap();
/// assert_eq!((timex.class, timex.value.as_str()), ("DURATION", "P3D"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub class: &'static str,
    /// The value.
    pub value: String,
    /// The modifier.
    pub modifier: Option<&'static str>,
}

/// A time expression that was found: where it stands, what it says, and what it means.
///
/// ```
/// use rasd_datetime::{Context, find};
/// let found = find("بدأت في أواخر القرن التاسع عشر.", &Context::new());
/// assert_eq!(found[0].value.as_deref(), Some("18XX"));
/// assert_eq!(found[0].modifier.map(|modifier| modifier.name()), Some("END"));
/// assert_eq!(found[0].rule, "date.century");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemporalMatch {
    /// The bytes, with what bounds the expression.
    pub span: Span,
    /// The bytes without it.
    pub core: Span,
    /// What it is.
    pub kind: TemporalKind,
    /// The canonical value; `None` where the text leaves it open.
    pub value: Option<String>,
    /// How it is bounded, or where in its period it lies.
    pub modifier: Option<Modifier>,
    /// The least value of a vague length.
    pub lo: Option<String>,
    /// The greatest value of a vague length.
    pub hi: Option<String>,
    /// EDTF (ISO 8601-2, level 2), where it can say the date.
    pub edtf: Option<String>,
    /// TIMEX3.
    pub timex: Option<Timex>,
    /// The first moment it covers.
    pub begin: Option<String>,
    /// The last moment it covers.
    pub end_point: Option<String>,
    /// The days it covers, both included, where they are known.
    pub days: Option<(CivilDate, CivilDate)>,
    /// The value as said, before it was resolved.
    pub underspecified: Option<String>,
    /// The calendar it is said in, when that is not the Gregorian one.
    pub calendar: Option<&'static str>,
    /// The date in that calendar.
    pub cal_value: Option<String>,
    /// What the cross-check found.
    pub check: Option<Check>,
    /// `event_name` after ثورة and the like.
    pub role: Option<&'static str>,
    /// Other values, the likeliest first.
    pub candidates: Vec<String>,
    /// How sure the reading is, in hundredths.
    pub confidence: u8,
    /// The rule of the grammar that read it.
    pub rule: &'static str,
    /// The rule that resolved it, where more than the expression was needed.
    pub resolved_by: Option<&'static str>,
}
