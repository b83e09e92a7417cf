//! Amounts whose digits stand apart: in brackets, or with blanks around the comma of a thousand.

use rasd_tokenize::TokenKind;

use super::amount::{is_an_age, names_a_year};
use super::input::{Res, Terms, fail};
use super::length::names_its_own;
use super::terminal::{Clitics, bracketed, comma, digits, single, unit};
use crate::lexicon::{Classes, Count, Cues};
use crate::numerals::Numeral;
use crate::said::{Amount, Unit};

/// `غاب (10) أيام`, `مدة ( 30 ) يوما`: digits in brackets before the unit that they count, in the form that they want; not the number of a
/// paragraph or a note: `في الفصل ( 3 ) أيام عطلة`, `(15) يوم الجمعة`.
pub(super) fn in_brackets(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    if !i.classes().has(Classes::BRACKET) {
        return fail();
    }
    let (rest, (n, _)) = bracketed(digits(Clitics::Bare, 3, 9999))(i)?;
    let counted = rest.key();
    let (rest, (unit, count, definite)) = unit(Clitics::Bare, |_, _, found| found.amb < 2)(rest)?;
    let agrees = match n % 100 {
        3..=10 => count == Count::Plural,
        _ => count == Count::Single && counted.ends_with(['ا', 'ه', 'ة']),
    };
    let named = definite || names_a_year(rest, unit) || names_its_own(rest);
    let label = i.at.checked_sub(1).is_none_or(|at| {
        i.doc.kind(at) != Some(TokenKind::Word) || i.doc.cues(at).has(Cues::NUMBERED.or(Cues::LABEL))
    });
    let years = unit == Unit::Year && !super::context::cues_before(&i).has(Cues::LASTING);
    if !agrees || named || label || years || is_an_age(i, unit) {
        return fail();
    }
    Ok((rest, (Amount::Exact(n.into(), 1), unit)))
}

/// `12 ، 500 سنة`: a group of three behind a comma with blanks on both sides, before years.
pub(super) fn torn_years<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Numeral> {
    move |i| {
        let apart = |i: &Terms<'_>| i.first().is_some_and(|term| !term.glued);
        let listed = matches!(super::context::key_before(&i), "،" | ",");
        let (rest, (thousands, _)) = digits(clitics, 1, 999)(i)?;
        let (group, _) = comma(rest)?;
        let (years, (ones, width)) = digits(Clitics::Bare, 0, 999)(group)?;
        single(Clitics::Bare, Unit::Year)(years)?;
        if listed || width != 3 || !apart(&rest) || !apart(&group) {
            return fail();
        }
        let n = i64::from(thousands) * 1000 + i64::from(ones);
        let end = u32::try_from(years.doc.token_of(years.at)).unwrap_or(u32::MAX);
        Ok((years, Numeral { n, d: 1, end, definite: false, words: false }))
    }
}
