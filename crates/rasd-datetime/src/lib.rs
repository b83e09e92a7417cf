//! Arabic dates, times and durations in every calendar, resolved from the document.
//!
//! ```
//! use rasd_datetime::{CivilDate, Context, find};
//!
//! let context = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap()).with_region("LB");
//! let text = "وصل مساء الخميس في 6 كانون الثاني، وسيعود الأسبوع المقبل لمدة ثلاثة أيام.";
//! let found = find(text, &context);
//! let values: Vec<&str> = found.iter().filter_map(|found| found.value.as_deref()).collect();
//! assert_eq!(values, ["2022-01-06TEV", "2022-W02", "P3D"]);
//! assert_eq!(found[0].span.slice(text), "مساء الخميس في 6 كانون الثاني");
//! assert_eq!(found[0].resolved_by, Some("resolve.weekday_fit"));
//! ```
//!
//! [`find`] reads running text, [`parse`] one expression, [`find_in`] a stream that is tokenized already, a [`Resolver`] one document
//! part by part. What the text does
//! not say itself comes in a [`Context`]: the day it was written, the region, the Hijri calendar in use. No clock is ever read.
//!
//! # Conventions
//!
//! Where usage or other tools disagree, one reading is the default, and an option of the [`Context`] gives the other:
//!
//! | what | the default | the other reading |
//! |---|---|---|
//! | 3/4/2019 | day first: 3 April; the swapped date is a candidate | [`DateOrder::MonthFirst`]; 4/22 is month first anyway |
//! | 5 مايو, الخميس without more | the latest up to the reference; where its clause looks ahead, the first from there on | [`Preference::Future`] |
//! | الأحد المقبل | the first Sunday after the reference day, never the one of the week after | |
//! | the week | ISO 8601 (`2021-W38`) | [`Context::with_region`] or [`Context::with_week_start`]: its seven days |
//! | the weekend | Saturday and Sunday | [`Context::with_region`] |
//! | الساعة الثالثة | as said (`T03:00`); the other half of the day is a candidate | |
//! | 12 مساء, 12 ليلا, 12 صباحا | `T24:00`, `T24:00`, `T00:00` | |
//! | قبل سنتين, بعد شهرين | at the grain said: a year, a month; a length after a verb of the past | |
//! | Hijri days | Umm al-Qura | [`HijriRule`] in [`Context::with_hijri_rule`] |
//! | عام 1400 | Gregorian; Hijri in Saudi Arabia and in texts that date by the Hijra; the other one is a candidate | [`Context::with_region`] |
//! | days before October 1582 | as written, `julian?` as their calendar; ISO 8601 itself is proleptic Gregorian | |
//! | ranges | closed: `2013-07-13/2013-07-15` holds both days | |
//! | شهر ونصف, 24 ساعة | `P1M15D`; `PT24H` is not turned into a day | |
//! | اليوم | the day of reference; in ما نراه اليوم and the like `PRESENT_REF` | |
//! | 2000 and nothing else | a number, no year | سنة, عام or a preposition before it |
//! | hours on a weekday | to come, unless a verb of the past stands there | |
//!
//! Text is never an error. A date that no calendar has (30 February) is no date; what cannot be resolved has no
//! [`value`](TemporalMatch::value) but keeps what was [said](TemporalMatch::underspecified).

mod calendar;
mod civil;
mod context;
mod convert;
mod easter;
mod format;
mod grammar;
mod length;
mod lexicon;
mod matches;
mod numerals;
mod point;
mod resolve;
mod resolver;
mod said;
#[cfg(feature = "serde")]
mod serialize;
mod terms;
mod umm_al_qura;

use rasd_tokenize::TokenStream;

pub use calendar::{Calendar, CalendarDate, HijriRule};
pub use civil::{CivilDate, CivilDateTime, CivilTime};
pub use context::{Context, DateOrder, MonthSystem, Preference};
pub use format::DateFormat;
pub use matches::{Check, Modifier, TemporalKind, TemporalMatch, Timex};
pub use point::{Daypart, Point, Stamp};
pub use resolver::Resolver;

/// Every time expression of a text, in order; none overlap.
///
/// ```
/// use rasd_datetime::{Context, find};
/// let found = find("حكم من 2010 إلى 2015.", &Context::new());
/// assert_eq!(found[0].value.as_deref(), Some("2010/2015"));
/// ```
pub fn find(text: &str, context: &Context) -> Vec<TemporalMatch> {
    Resolver::new(context.clone()).read(text)
}

/// Every time expression of a token stream, in order; none overlap.
///
/// ```
/// use rasd_datetime::{Context, find_in};
/// use rasd_tokenize::{TokenBuffer, tokenize};
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("كل ثلاثة أشهر", &mut buffer)?;
/// assert_eq!(find_in(&stream, &Context::new())[0].value.as_deref(), Some("P3M"));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
pub fn find_in(stream: &TokenStream<'_>, context: &Context) -> Vec<TemporalMatch> {
    Resolver::new(context.clone()).read_stream(stream)
}

/// The time expression that a text is, from its first to its last letter or digit; `None` when it is anything else.
///
/// ```
/// use rasd_datetime::{Context, parse};
/// assert_eq!(parse("12 تشرين الثاني 2021", &Context::new()).unwrap().value.as_deref(), Some("2021-11-12"));
/// assert_eq!(parse("يوم 12 تشرين الثاني 2021 وما بعده", &Context::new()), None);
/// assert_eq!(parse("30 شباط 2020", &Context::new()), None);
/// ```
pub fn parse(text: &str, context: &Context) -> Option<TemporalMatch> {
    let found = find(text, context);
    let edge = |part: Option<&str>| part.is_some_and(|part| !part.contains(char::is_alphanumeric));
    let whole = |found: &TemporalMatch| {
        let span = found.span.range();
        edge(text.get(..span.start)) && edge(text.get(span.end..))
    };
    found.into_iter().next().filter(whole)
}
