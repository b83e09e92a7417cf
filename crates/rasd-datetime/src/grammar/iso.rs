//! Moments in the format of ISO 8601: `2022-01-06T20:30`, `2022-01-06T20:30:45Z`, `2022-01-06T20:30+03:00`.

use nom::Parser;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::date::Named;
use super::input::{Res, Terms, fail};
use super::numeric;
use super::terminal::{at_kind, digits, glued, mark};
use super::zone;
use crate::civil::CivilTime;
use crate::context::DateOrder;
use crate::said::{ClockSaid, Said};

/// A date, the letter T and a time with nothing between them.
pub(super) fn moment(i: Terms<'_>) -> Res<'_, Named> {
    if !at_kind(i, TokenKind::Date) || !at_kind(i.skip(1), TokenKind::Latin) || !glued(i.skip(1)) {
        return fail();
    }
    let (rest, (said, _)) = numeric::full(i, DateOrder::DayFirst)?;
    let Some(hour) = hour(rest.key()) else { return fail() };
    let (rest, _) = mark(&[":"])(rest.skip(1))?;
    let (rest, (minute, second)) = minutes(rest)?;
    let Some(time) = CivilTime::new(hour, minute, second) else { return fail() };
    let (rest, _) = opt(parts_of_second).parse(rest)?;
    let (rest, zone) = opt(universal_or_offset).parse(rest)?;
    let clock = Some(ClockSaid { time, settled: true });
    Ok((rest, (Said { clock, zone, ..said }, "date.iso")))
}

/// `T20`.
fn hour(word: &str) -> Option<u8> {
    let digits = word.strip_prefix(['T', 't']).filter(|digits| digits.len() == 2)?;
    digits.parse().ok()
}

/// `30`, or `30:45`, which looks like a time of its own.
fn minutes(i: Terms<'_>) -> Res<'_, (u8, u8)> {
    let (minute, second) = match i.key().split_once(':') {
        Some(parts) if at_kind(i, TokenKind::Time) => parts,
        None if at_kind(i, TokenKind::Num) => (i.key(), "0"),
        _ => return fail(),
    };
    match (minute.parse(), second.parse()) {
        (Ok(minute), Ok(second)) if glued(i) && minute < 60 => Ok((i.skip(1), (minute, second))),
        _ => fail(),
    }
}

/// `.123`, which no value keeps.
fn parts_of_second(i: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = mark(&["."])(i)?;
    let (rest, _) = digits(super::terminal::Clitics::Bare, 0, 999_999_999)(rest)?;
    if glued(i) { Ok((rest, ())) } else { fail() }
}

/// `Z`, `+03:00`.
fn universal_or_offset(i: Terms<'_>) -> Res<'_, &'static str> {
    if !glued(i) {
        return fail();
    }
    if i.key().eq_ignore_ascii_case("z") { Ok((i.skip(1), "Z")) } else { zone::offset(i) }
}
