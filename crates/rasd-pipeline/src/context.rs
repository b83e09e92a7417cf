//! What is known of a document besides its text.

use std::fmt;
use std::str::FromStr;

use rasd_datetime::CivilDate;

/// What is known of a document besides its text. Nothing is read from a clock or a locale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The reference time: when the document was written.
    pub reference: Option<Reference>,
    /// The country whose paper it is.
    pub region: Option<Region>,
}

/// A country, ISO 3166-1 alpha-2.
///
/// ```
/// use rasd_pipeline::Region;
///
/// let region: Region = "lb".parse().unwrap();
/// assert_eq!(region.as_str(), "LB");
/// assert!("Lebanon".parse::<Region>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region([u8; 2]);

impl Region {
    /// The code in capitals.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Region {
    type Err = ContextError;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Ok(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => Err(ContextError(format!(
                "`{code}` is no region; write two letters of ISO 3166-1, such as LB"
            ))),
        }
    }
}

/// A moment of the civil calendar, to the minute where it is known.
///
/// ```
/// use rasd_pipeline::Reference;
///
/// let day: Reference = "2022-01-08".parse().unwrap();
/// assert_eq!((day.year, day.month, day.day, day.time), (2022, 1, 8, None));
/// let moment: Reference = "2022-01-08T12:30".parse().unwrap();
/// assert_eq!(moment.time, Some((12, 30)));
/// assert!("2022-02-30".parse::<Reference>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The year, 1 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
    /// Hour and minute.
    pub time: Option<(u8, u8)>,
}

impl FromStr for Reference {
    type Err = ContextError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let error = || ContextError(format!("`{text}` is no date; write YYYY-MM-DD or YYYY-MM-DDThh:mm"));
        let (date, time) =
            text.split_once(['T', ' ']).map_or((text, None), |(date, time)| (date, Some(time)));
        let mut parts = date.splitn(3, '-');
        let year = digits(parts.next(), 4).ok_or_else(error)?;
        let month = digits(parts.next(), 2).ok_or_else(error)?;
        let day = digits(parts.next(), 2).ok_or_else(error)?;
        let date = CivilDate::new(i32::from(year), low(month), low(day)).filter(|_| year > 0);
        let date = date.ok_or_else(error)?;
        let time = time.map(|time| clock(time).ok_or_else(error)).transpose()?;
        Ok(Self { year: date.year(), month: date.month(), day: date.day(), time })
    }
}

/// `hh:mm`, perhaps with seconds and a zone, which are read and not kept.
fn clock(text: &str) -> Option<(u8, u8)> {
    let hour = digits(text.get(0..2), 2)?;
    let minute = digits(text.get(3..5), 2)?;
    let tail = text.get(5..)?;
    (hour < 24 && minute < 60 && is_tail(tail) && text.get(2..3) == Some(":"))
        .then(|| (low(hour), low(minute)))
}

/// `:ss`, `:ss.fff`, and then `Z` or `±hh:mm`, each of which may be missing.
fn is_tail(tail: &str) -> bool {
    let number = |text: &str, length, limit| digits(Some(text), length).is_some_and(|number| number < limit);
    let (seconds, zone) = tail.split_at(tail.find(['Z', '+', '-']).unwrap_or(tail.len()));
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let is_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let is_seconds =
        seconds.is_empty() || whole.strip_prefix(':').is_some_and(|text| number(text, 2, 61)) && is_fraction;
    let offset = zone.strip_prefix(['+', '-']).and_then(|offset| offset.split_once(':'));
    is_seconds
        && (zone.is_empty()
            || zone == "Z"
            || offset.is_some_and(|(h, m)| number(h, 2, 15) && number(m, 2, 60)))
}

fn digits(text: Option<&str>, length: usize) -> Option<u16> {
    text.filter(|text| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}

fn low(number: u16) -> u8 {
    u8::try_from(number).unwrap_or_default()
}

/// A date or region that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContextError(String);

impl fmt::Display for ContextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ContextError {}

#[cfg(test)]
mod tests {
    use super::Reference;

    #[track_caller]
    fn check(text: &str, expected: Option<Reference>) {
        assert_eq!(text.parse().ok(), expected, "{text}");
    }

    #[test]
    fn reads_dates_and_times() {
        check("2024-02-29", Some(Reference { year: 2024, month: 2, day: 29, time: None }));
        check(
            "2024-02-29T23:59:10Z",
            Some(Reference { year: 2024, month: 2, day: 29, time: Some((23, 59)) }),
        );
    }

    #[test]
    fn seconds_and_zones_are_read_over() {
        let moment = Reference { year: 2024, month: 1, day: 2, time: Some((10, 30)) };
        for tail in ["", ":59", ":59.123", "Z", ":00Z", "+03:00", ":59.5-11:30"] {
            check(&format!("2024-01-02T10:30{tail}"), Some(moment));
        }
    }

    #[test]
    fn refuses_what_is_no_day() {
        for text in [
            "",
            "2023-02-29",
            "2100-02-29",
            "2024-13-01",
            "2024-1-1",
            "24-01-01",
            "2024-01-01T10:30:banana",
            "2024-01-01T10:30Zz",
            "2024-01-01T10:30+3",
            "2024-01-01T24:00",
            "2024-01-01Tx",
        ] {
            check(text, None);
        }
    }
}
