//! Years: after سنة and عام, with an era, after a month, or alone where the text licenses it.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, opt};
use rasd_tokenize::TokenKind;

use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, bracketed, cardinal, comma, digits, glued, sense, single, unit, word};
use crate::lexicon::{Classes, Count, Sense, Word};
use crate::said::{Era, Unit, YearSaid};
use crate::terms::is_behind_event;

/// The greatest year that words say: أكثر من ألفين وتسعمائة is an amount.
const MAX_IN_WORDS: i64 = 2999;

/// An era mark: هجرية, ق.م, or م straight after the number.
///
/// `١٤٤٣ هـ` has the era AH, `44 ق.م` BCE.
pub(super) fn era(i: Terms<'_>) -> Res<'_, Era> {
    fn mark(i: Terms<'_>) -> Res<'_, Era> {
        let (i, (era, _)) = sense(Classes::ERA, Clitics::Prep, |found| match found {
            Sense::Era(era) | Sense::EraLetter(era) => Some(era),
            _ => None,
        })(i)?;
        Ok((i, era))
    }
    alt((mark, bracketed(mark))).parse(i)
}

/// The Hijri era in words behind a year that no number names: `السنة الهجرية المقبلة`, `بعد ثلاث سنوات هجرية`.
///
/// `بعد سنتين من الهجرة` counts from an event.
pub(super) fn hijri(i: Terms<'_>) -> Res<'_, YearSaid> {
    let adjective = i.key().trim_start_matches("ال").starts_with("هجري");
    match era_word(i)? {
        (i, era @ Era::Ah) if adjective => {
            Ok((i, YearSaid { number: 0, digits: 0, era: Some(era), marked: true }))
        }
        _ => fail(),
    }
}

/// An era in words: الهجرية, قبل الميلاد.
fn era_word(i: Terms<'_>) -> Res<'_, Era> {
    let (i, (era, _)) =
        sense(
            Classes::ERA,
            Clitics::Bare,
            |found| if let Sense::Era(era) = found { Some(era) } else { None },
        )(i)?;
    Ok((i, era))
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
    number_and_era(i, 1000)
}

/// A number with its era, where م marks no year before the least.
fn number_and_era(i: Terms<'_>, least: i32) -> Res<'_, YearSaid> {
    if !i.ahead().has(Classes::ERA) {
        return fail();
    }
    let (rest, year) = number(i)?;
    let letter =
        rest.first().is_some() && rest.doc.has(rest.at, |found| matches!(found, Sense::EraLetter(_)));
    let (end, era) = era(rest)?;
    let fits = match era {
        Era::Ce if letter => {
            let least = if beside_hijri(i) { 100 } else { least };
            let size = year.digits >= 3 && (least..=2200).contains(&year.number);
            size && (glued(rest) || year.number > 1200 || least < 1000 || beside_hijri(i))
        }
        Era::Ah if letter => year.digits > 0 && year.number <= 1600,
        Era::Ap if letter => year.digits == 4 && (1200..=1500).contains(&year.number),
        Era::Ah => year.number <= 1700,
        _ => true,
    };
    if fits { Ok((end, YearSaid { era: Some(era), ..year })) } else { fail() }
}

/// The 865 of `251 هـ / 865 م`.
pub(super) fn beside_hijri(i: Terms<'_>) -> bool {
    let hijri = |sense| matches!(sense, Sense::EraLetter(Era::Ah) | Sense::Era(Era::Ah));
    matches!(super::context::key_before(&i), "/" | "-" | "=" | "–")
        && i.at.checked_sub(2).is_some_and(|at| i.doc.means(at, hijri))
}

/// `3000 سنة قبل الميلاد`, `خمسمائة عام قبل الميلاد`: years counted back from an era are its year.
fn counted_back(i: Terms<'_>) -> Res<'_, YearSaid> {
    if !i.ahead().has(Classes::ERA) {
        return fail();
    }
    let (rest, year) = number(i).or_else(|_| thousands(i))?;
    let (rest, _) = unit(Clitics::Bare, |unit, count, found| {
        unit == Unit::Year && count != Count::Dual && !found.definite
    })(rest)?;
    match era_word(rest)? {
        (rest, era @ (Era::Bce | Era::Bh)) => Ok((rest, YearSaid { era: Some(era), marked: true, ..year })),
        _ => fail(),
    }
}

/// More thousands than a year that words say has: `ثلاثة آلاف`.
fn thousands(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, found) = cardinal(Clitics::Prep)(i)?;
    match i32::try_from(found.n) {
        Ok(number @ 1..=99_999) if found.d == 1 => {
            Ok((rest, YearSaid { number, digits: 0, era: None, marked: false }))
        }
        _ => fail(),
    }
}

/// A small year after a Hijri month: `من ذي القعدة سنة عشر`.
pub(super) fn early(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, _) = single(Clitics::Bare, Unit::Year)(i)?;
    let (rest, year) = number(rest)?;
    let counted = super::context::counts_a_noun(rest);
    if year.number < 100 && !counted { Ok((rest, YearSaid { marked: true, ..year })) } else { fail() }
}

/// سنة or عام and a number: `عام 1967`, `سنة خمس ومائتين وألف للهجرة`, `السنة الهجرية 1443`.
///
/// A small number without an era is an amount (`عام واحد`).
pub(super) fn marked(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, _) = alt((single(Clitics::Prep, Unit::Year), pair)).parse(i)?;
    let (rest, own) = opt(era_word).parse(rest)?;
    let (rest, year) = number(rest)?;
    let (rest, era) = opt(era).parse(rest)?;
    let era = era.or(own);
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
    let (i, _) =
        sense(Classes::YEAR_PAIR, Clitics::Prep, |found| (found == Sense::YearPair).then_some(()))(i)?;
    Ok((i, true))
}

/// The year after a month: `من عام 2016`, `، 2016`, `2016`, `لعام 2016`, ألفين وستة عشر.
pub(super) fn after_month(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (i, _) = opt(alt((comma, map(word(Word::From), |()| ""), map(word(Word::In), |()| "")))).parse(i)?;
    alt((marked, |i| number_and_era(i, 100), bare_after_month, bracketed(bare_after_month))).parse(i)
}

/// Three or four digits, or words from a hundred on.
fn bare_after_month(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, year) = number(i)?;
    let short = year.digits == 3 && !super::context::is_open(rest);
    let in_digits = matches!(year.digits, 3 | 4) && (100..=2999).contains(&year.number) && !short;
    let in_words = year.digits == 0 && year.number >= 1000 && !super::context::counts_a_noun(rest);
    if in_digits || in_words { Ok((rest, year)) } else { fail() }
}

/// Four digits alone, from 1000 to 2999: a year where [`super::context::licenses_year`] agrees; before a zone they are no year:
/// `إلى 1700 بتوقيت غرينتش`.
pub(super) fn bare(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, (number, digits)) = digits(Clitics::Prep, 1000, 2999)(i)?;
    let year = YearSaid { number: i32::try_from(number).unwrap_or(0), digits, era: None, marked: false };
    let year_like = digits == 4 && super::context::licenses_year(i, rest, number);
    if year_like && super::zone::zone(rest).is_err() { Ok((rest, year)) } else { fail() }
}

/// `الربع الثالث من ألفين وعشرين`: words that are a year of our time behind a part of it, where they count nothing.
pub(super) fn in_words(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, year) = number(i)?;
    let fits = year.digits == 0 && (1900..=2100).contains(&year.number);
    if fits && !super::context::counts_a_noun(rest) { Ok((rest, year)) } else { fail() }
}

/// `حرب 48`, `نكسة 67`, `عرب الـ48`: two digits behind what is called after its year.
fn of_event(i: Terms<'_>) -> Res<'_, YearSaid> {
    let (rest, (number, digits)) = digits(Clitics::Prep, 32, 99)(i)?;
    let free = is_behind_event(i.doc.stream, i.doc.token_of(i.at))
        && (rest.at_stop() || !glued(rest))
        && !super::context::counts_a_noun(rest)
        && rest.key() != "/"
        && !may_count(i, rest)
        && !rest.classes().has(Classes::UNIT.or(Classes::MONTH));
    if digits == 2 && free {
        Ok((rest, YearSaid { number: i32::try_from(number).unwrap_or(0), digits, era: None, marked: false }))
    } else {
        fail()
    }
}

/// `انتفاضة 36 بلدة`, `حرب 50 دولة`: what an indefinite noun in ة follows may count it; nothing but a year is told of a defeat.
fn may_count(i: Terms<'_>, rest: Terms<'_>) -> bool {
    let defeat = super::context::key_before(&i).contains("نك");
    let noun = rest.first().is_some_and(|term| term.kind == TokenKind::Word && term.clitics.is_empty());
    noun && !defeat && rest.key().ends_with(['ة', 'ه'])
}

/// Any year that stands alone.
pub(super) fn alone(i: Terms<'_>) -> Res<'_, YearSaid> {
    alt((counted_back, marked, with_era, bare, of_event)).parse(i)
}
