//! One century in two calendars.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::input::{Res, Terms, fail};
use super::large::number;
use super::terminal::{Clitics, single};
use super::year;
use crate::said::{Era, Large, Said, Unit};

/// `القرن الخامس الهجري / الحادي عشر الميلادي`, `(الثاني عشر الميلادي)`: the same century in our calendar.
pub(super) fn century_again<'a>(i: Terms<'a>, said: &Said) -> Res<'a, Said> {
    fn ours(i: Terms<'_>) -> Res<'_, Said> {
        let (i, _) = opt(single(Clitics::Bare, Unit::Century)).parse(i)?;
        let (i, n) = number(i, 30)?;
        match year::era(i)? {
            (i, Era::Ce) => Ok((i, Said { large: Some(Large::Century(n)), ..Said::default() })),
            _ => fail(),
        }
    }
    let hijri = said.year.is_some_and(|year| year.era == Some(Era::Ah));
    let Some(Large::Century(first)) = said.large.filter(|_| hijri) else { return fail() };
    let signed = |i| {
        let (i, _) = opt(super::terminal::mark(&["/", "-", "=", "–", "،"])).parse(i)?;
        ours(i)
    };
    let (rest, again) = alt((signed, super::terminal::bracketed(ours))).parse(i)?;
    match again.large {
        Some(Large::Century(n)) if overlap(first, n) => Ok((rest, again)),
        _ => fail(),
    }
}

/// A century of the Hijra has ten years at least of one of ours: the fifth of the eleventh, the sixth nothing to speak of of the thirteenth.
const fn overlap(hijri: i32, ours: i32) -> bool {
    let (first, begin) = (622 + (hijri - 1) * 97, (ours - 1) * 100);
    first + 87 >= begin && first + 10 <= begin + 100
}
