//! Years: after سنة and عام, with an era, after a month, or alone where the text licenses it.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt};

use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, bracketed, cardinal, comma, digits, glued, sense, single, word};
use crate::lexicon::{Sense, Word};
use crate::said::{Era, Unit, YearSaid};

/// The greatest year that words say: أكثر من ألفين وتسعمائة is an amount.
const MAX_IN_WORDS: i64 = 2999;

/// An era mark: هجرية, ق.م, or م straight after the number.
///
/// `١٤٤٣ هـ` has the era AH, `44 ق.م` BCE.
pub(super) fn era(i: Terms<'_>) -> Res<'_, Era> {
    fn mark(i: Terms<'_>) -> Res<'_, Era> {
        let (i, (era, _)) = sense(Clitics::Prep, |found| match found {
            Sense::Era(era) | Sense::EraLetter(era) => Some(era),
            _ => None,
        })(i)?;
        Ok((i, era))
    }
    alt((mark, bracketed(mark))).parse(i)
}

/// A number that may be a year, in digits or words, in brackets perhaps.
fn number(i: Terms<'_>) -> Res<'_, YearSaid> {
    fn in_digits(i: Terms<'_>) -> Res<'_, YearSaid> {
        let (i, (number, digits)) = digits(Clitics::Prep, 1, 99_999)(i)?;
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        Ok((i, YearSaid { number, digits, era: None, marked: false }))
    }
    fn in_words(i: Terms<'_>) -> Res<'_, YearSaid> {
        let (rest, found) = cardinal(Clitics::Prep)(i)?;
        match i32::try_from(found.n) {
            Ok(number) if found.words && found.d == 1 && (1..=MAX_IN_WORDS).contains(&found.n) => {
                Ok((rest, YearSaid { number, digits: 0, era: None, marked: false }))
            }
            _ => fail(),
        }
    }
    alt((in_digits, in_words, bracketed(in_digits))).parse(i)
}

/// A number with its era: `1443هـ`, `2021م`, `44 ق.م`.
///
/// The one letter م is also a metre: it marks the era only after four digits that look like a year.
pub(super) fn with_era(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, year) = number(i)?;
    let letter =
        rest.first().is_some() && rest.doc.has(rest.at, |found| matches!(found, Sense::EraLetter(_)));
    let (end, era) = era(rest)?;
    let fits = match era {
        Era::Ce if letter => {
            year.digits == 4 && (1000..=2200).contains(&year.number) && (glued(rest) || year.number > 1200)
        }
        Era::Ah if letter => year.digits > 0 && year.number <= 1600,
        Era::Ap if letter => year.digits == 4 && (1200..=1500).contains(&year.number),
        Era::Ah => year.number <= 1700,
        _ => true,
    };
    if fits { Ok((end, YearSaid { era: Some(era), ..year })) } else { fail() }
}

/// سنة or عام and a number: `عام 1967`, `سنة خمس ومائتين وألف للهجرة`.
///
/// A small number without an era is an amount (`عام واحد`).
pub(super) fn marked(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, _) = alt((single(Clitics::Prep, Unit::Year), pair)).parse(i)?;
    let (rest, year) = number(rest)?;
    let (rest, era) = opt(era).parse(rest)?;
    let enough = match year.digits {
        0 => year.number >= 100,
        1 => false,
        2 => year.number > 31 || era.is_some(),
        _ => true,
    };
    let counted = year.digits == 0 && super::context::counts_a_noun(rest) && year.number < 1000;
    if (enough || era.is_some()) && !counted {
        Ok((rest, YearSaid { era, marked: true, ..year }))
    } else {
        fail()
    }
}

/// عامي before the first of two years.
fn pair(i: Terms<'_>) -> Res<'_, bool> {
    let (i, _) = sense(Clitics::Prep, |found| (found == Sense::YearPair).then_some(()))(i)?;
    Ok((i, true))
}

/// The year after a month: `من عام 2016`, `، 2016`, `2016`, `لعام 2016`, ألفين وستة عشر.
pub(super) fn after_month(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (i, _) = opt(alt((comma, map(word(Word::From), |()| ""), map(word(Word::In), |()| "")))).parse(i)?;
    alt((marked, with_era, bare_after_month, bracketed(bare_after_month))).parse(i)
}

/// Three or four digits, or words from a hundred on.
fn bare_after_month(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, year) = number(i)?;
    let in_digits = matches!(year.digits, 3 | 4) && (100..=2999).contains(&year.number);
    let in_words = year.digits == 0 && year.number >= 1000 && !super::context::counts_a_noun(rest);
    if in_digits || in_words { Ok((rest, year)) } else { fail() }
}

/// Four digits alone, from 1000 to 2999: a year where [`super::context::licenses_year`] agrees.
pub(super) fn bare(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, (number, digits)) = digits(Clitics::Prep, 1000, 2999)(i)?;
    let year = YearSaid { number: i32::try_from(number).unwrap_or(0), digits, era: None, marked: false };
    if digits == 4 && super::context::licenses_year(i, rest, number) { Ok((rest, year)) } else { fail() }
}

/// Any year that stands alone.
pub(super) fn alone(i: Terms<'_>) -> Res<'_, YearSaid> {
    alt((marked, with_era, bare)).parse(i)
}
