//! Time zones behind a clock time: `بتوقيت مكة`, `بتوقيت غرينتش+3`, `UTC+03:00`.

use rasd_tokenize::TokenKind;

use super::context;
use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, at_kind, glued, sense};
use crate::lexicon::{Classes, Sense, ZONES};

/// The offsets in use somewhere.
const OFFSETS: [&str; 38] = [
    "-12:00", "-11:00", "-10:00", "-09:30", "-09:00", "-08:00", "-07:00", "-06:00", "-05:00", "-04:00",
    "-03:30", "-03:00", "-02:00", "-01:00", "+00:00", "+01:00", "+02:00", "+03:00", "+03:30", "+04:00",
    "+04:30", "+05:00", "+05:30", "+05:45", "+06:00", "+06:30", "+07:00", "+08:00", "+08:45", "+09:00",
    "+09:30", "+10:00", "+10:30", "+11:00", "+12:00", "+12:45", "+13:00", "+14:00",
];

/// The offset of a zone from UTC, empty where it changes with the season: `بتوقيت غرينتش`, `بالتوقيت المحلي`.
pub(super) fn zone(i: Terms<'_>) -> Res<'_, &'static str> {
    let at = i;
    let (i, (zone, _)) =
        sense(
            Classes::ZONE,
            Clitics::Prep,
            |found| if let Sense::Zone(zone) = found { Some(zone) } else { None },
        )(i)?;
    let named = at.key().contains("توقيت") || at.at == at.start;
    let zone = ZONES.get(usize::from(zone)).map_or("", |(_, offset)| *offset);
    let latin = at.first().is_some_and(|term| term.kind == TokenKind::Latin);
    let known =
        named || latin || zone == "Z" || context::key_before(&at) == "توقيت" || at.key().starts_with('ت');
    match offset(i) {
        Ok((rest, offset)) if known && zone == "Z" && !is_other_end(rest, offset) => Ok((rest, offset)),
        _ if known => Ok((i, zone)),
        _ => fail(),
    }
}

/// `+3`, `+03:00`, `-0500`, behind the zone or the time that it is counted from.
pub(super) fn offset(i: Terms<'_>) -> Res<'_, &'static str> {
    let (rest, sign) = sign(i)?;
    let digits = rest.key().trim_start_matches(['+', '-']);
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) if at_kind(rest, TokenKind::Time) => parts,
        None if at_kind(rest, TokenKind::Num) && digits.len() == 4 => digits.split_at(2),
        None if at_kind(rest, TokenKind::Num) && digits.len() <= 2 => (digits, "00"),
        _ => return fail(),
    };
    let fits = |offset: &&&str| {
        let same = offset
            .get(1..3)
            .is_some_and(|known| known.trim_start_matches('0') == hours.trim_start_matches('0'));
        offset.starts_with(sign) && same && offset.get(4..6) == Some(minutes)
    };
    match OFFSETS.iter().find(fits) {
        Some(offset) => Ok((rest.skip(1), *offset)),
        None => fail(),
    }
}

/// `10:00 غرينتش-12:00 غرينتش`: what looks like an offset is the other end of a range when it has a zone of its own.
fn is_other_end(rest: Terms<'_>, offset: &str) -> bool {
    offset.starts_with('-') && zone(rest).is_ok()
}

/// `+03:00` glued to its time; with a minus it is the other end of a range: `10:00-11:00`.
pub(super) fn tight_offset(i: Terms<'_>) -> Res<'_, &'static str> {
    let clock = glued(i) && at_kind(i.skip(1), TokenKind::Time);
    if clock && sign(i)?.1 == "+" { offset(i) } else { fail() }
}

/// The sign, a token of its own or the beginning of the number.
fn sign(i: Terms<'_>) -> Res<'_, &'static str> {
    let (sign, apart) = match i.key() {
        "+" => ("+", true),
        "-" | "−" => ("-", true),
        key if key.starts_with('+') => ("+", false),
        key if key.starts_with('-') => ("-", false),
        _ => return fail(),
    };
    let rest = if apart { i.skip(1) } else { i };
    if apart && !glued(rest) { fail() } else { Ok((rest, sign)) }
}
