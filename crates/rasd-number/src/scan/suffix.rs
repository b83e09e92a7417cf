//! What stands directly behind a numeral: percent signs, multiples, phrases.

use nom::Parser;
use nom::branch::alt;
use rasd_tokenize::Proclitics;

use super::draft::Suffix;
use super::near::{ahead, behind, is_definite, is_noun};
use crate::grammar::input::{Res, Terms, bare, sign, term};
use crate::grammar::numeral::Numeral;
use crate::lexicon::{Class, Sense, phrases_from};
use crate::value::Number;

/// The phrase that begins at the input, longest first, among those that the condition takes.
pub(crate) fn phrase(input: Terms<'_>, wanted: impl Fn(Sense) -> bool) -> Option<(Terms<'_>, Sense)> {
    let first = input.first().filter(|term| term.lexeme.word != 0)?;
    let fits = |words: &[u16]| {
        words.iter().enumerate().skip(1).all(|(n, word)| {
            input.nth(n).is_some_and(|term| {
                term.lexeme.word == *word && term.proclitics.without(Proclitics::AL).is_empty()
            })
        })
    };
    phrases_from(first.lexeme.word)
        .iter()
        .find(|phrase| wanted(phrase.sense) && fits(&phrase.words))
        .map(|phrase| (input.skip(phrase.words.len()), phrase.sense))
}

/// «في المئة», «بالمئة», «٪», «%».
pub(crate) fn percent(input: Terms<'_>) -> Res<'_, ()> {
    alt((percent_sign, in_the_hundred, by_the_hundred)).parse(input)
}

fn percent_sign(input: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = sign(&["%", "٪", "﹪", "％"])(input)?;
    Ok((rest, ()))
}

/// «في المئة», «في المية».
fn in_the_hundred(input: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = bare(Class::IN)(input)?;
    let (rest, _) = term(|term| term.is(Class::HUNDRED) && term.proclitics == Proclitics::AL)(rest)?;
    Ok((rest, ()))
}

/// «بالمئة», «بالمية».
fn by_the_hundred(input: Terms<'_>) -> Res<'_, ()> {
    let by = Proclitics::BA.with(Proclitics::AL);
    let (rest, _) = term(|term| term.is(Class::HUNDRED) && term.proclitics == by)(input)?;
    Ok((rest, ()))
}

/// «بالألف», «في الألف», «‰».
pub(crate) fn permille(input: Terms<'_>) -> Res<'_, ()> {
    alt((permille_sign, in_the_thousand, by_the_thousand)).parse(input)
}

fn permille_sign(input: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = sign(&["‰", "؉"])(input)?;
    Ok((rest, ()))
}

fn in_the_thousand(input: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = bare(Class::IN)(input)?;
    let (rest, _) = term(|term| is_thousand(term) && term.proclitics == Proclitics::AL)(rest)?;
    Ok((rest, ()))
}

fn by_the_thousand(input: Terms<'_>) -> Res<'_, ()> {
    let by = Proclitics::BA.with(Proclitics::AL);
    let (rest, _) = term(|term| is_thousand(term) && term.proclitics == by)(input)?;
    Ok((rest, ()))
}

fn is_thousand(term: &crate::term::Term) -> bool {
    term.is(Class::SCALE) && term.lexeme.exponent == 3
}

/// «ثلاثة أضعاف», and «ثلاث مرات» beside a comparison.
pub(crate) fn times<'a>(rest: Terms<'a>, numeral: &Numeral) -> Option<(Terms<'a>, Suffix)> {
    let next = rest.first().filter(|term| term.proclitics.is_empty())?;
    let start = Terms::from(rest, numeral.at);
    let compared = || behind(start, 4, Class::COMPARATIVE) || ahead(rest.skip(1), 2, Class::COMPARATIVE);
    let many = numeral.value >= Number::from(11) && next.is(Class::MULTIPLE_DUAL) && rest.key(next) == "ضعفا";
    let multiple = next.is(Class::MULTIPLE) && !is_proverb(rest) || next.is(Class::TIMES) && compared();
    (multiple || many).then(|| (rest.skip(1), Suffix::Times))
}

/// «ثلاثة أمثال شعبية» are sayings; «ثلاثة أمثال السعر» is threefold.
fn is_proverb(rest: Terms<'_>) -> bool {
    let like = rest.first().is_some_and(|next| rest.key(next) == "امثال");
    let open = rest.nth(1).is_some_and(|next| is_noun(rest, next) && !is_definite(rest, next));
    like && open && !rest.nth(1).is_some_and(|next| next.is(Class::DIMENSION | Class::MA))
}
