//! Ages: «يبلغ من العمر 45 عاما», «السابعة عشرة من عمرها», «(45 عاما)», «دون 18 عاما».

use super::choose;
use super::draft::{Draft, Suffix};
use super::suffix::phrase;
use crate::grammar::input::{Terms, sign, term, word};
use crate::grammar::ordinal::ordinal;
use crate::lexicon::{Class, Sense};
use crate::matches::{Modifier, NumberKind, Value};
use crate::value::Number;

/// The age that begins at the input.
pub(crate) fn age(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    said(input)
        .or_else(|| of_life(input))
        .or_else(|| decade(input))
        .or_else(|| child(input))
        .or_else(|| springs(input))
        .or_else(|| in_brackets(input))
        .or_else(|| limit(input))
}

/// Years, months, weeks, days.
const UNITS: Class = Class::YEARS.with(Class::MONTHS).with(Class::WEEKS).with(Class::DAYS);

/// The unit of an age, in UCUM: years, months, weeks, days.
fn unit(input: Terms<'_>) -> Option<(Terms<'_>, &'static str)> {
    let (rest, word) = term(|term| term.is(UNITS) && term.proclitics.is_empty())(input).ok()?;
    let code = match word.class {
        class if class.any(Class::YEARS) => "a",
        class if class.any(Class::MONTHS) => "mo",
        class if class.any(Class::WEEKS) => "wk",
        _ => "d",
    };
    Some((rest, code))
}

/// A number of units, or one or two of them: «45 عاما», «عامين».
fn counted(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    if !input.scene.holds(UNITS) {
        return None;
    }
    if let Some((rest, numeral)) = choose::numeral(input) {
        let (rest, code) = unit(rest)?;
        return Some((rest, numeral.to_value(), code));
    }
    let dual =
        input.first().is_some_and(|term| input.key(term).ends_with("ان") || input.key(term).ends_with("ين"));
    let (rest, code) = unit(input)?;
    dual.then_some((rest, Value::Exact(Number::TWO), code))
}

fn draft(input: Terms<'_>, rest: Terms<'_>, value: Value, code: &'static str, rule: &'static str) -> Draft {
    let mut draft = Draft::new(NumberKind::Age, value, input.at, rest.at, rule);
    draft.suffix = Suffix::Age(code);
    draft
}

/// «عمره 45 عاما», «يبلغ من العمر 45 عاما», «عمرها نحو 30 سنة», «عمر ناهز 83 عاما».
fn said(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let rest = cue(input)?;
    let qualified = phrase(rest, |sense| matches!(sense, Sense::Before(_)));
    let (rest, modifier) = match qualified {
        Some((rest, Sense::Before(modifier))) => (rest, Some(modifier)),
        _ => (rest, None),
    };
    let (rest, value, code) = counted(rest)?;
    let mut draft = draft(input, rest, value, code, "age.said");
    draft.modifier = modifier;
    Some((rest, draft))
}

/// «عمره», «يبلغ من العمر», «سنه».
fn cue(input: Terms<'_>) -> Option<Terms<'_>> {
    if let Ok((rest, _)) = word(Class::AGE)(input) {
        return Some(skip_copula(rest));
    }
    let (rest, _) = word(Class::REACH)(input).ok()?;
    let (rest, _) = word(Class::FROM)(rest).ok()?;
    let (rest, _) = word(Class::AGE)(rest).ok()?;
    Some(rest)
}

/// «عمره كان», «عمرها الآن»: one small word between.
fn skip_copula(rest: Terms<'_>) -> Terms<'_> {
    let small = rest
        .first()
        .is_some_and(|next| matches!(rest.key(next), "كان" | "الان" | "يبلغ" | "بلغ" | "هو" | ":"));
    if small { rest.skip(1) } else { rest }
}

/// «السابعة عشرة من عمرها», «العشرين من عمره», «الـ45 من العمر».
fn of_life(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|term| term.definite() && input.scene.holds(Class::AGE))?;
    let ordinal = ordinal(input).ok().map(|(rest, found)| (rest, found.value));
    let (rest, value) =
        ordinal.or_else(|| choose::numeral(input).map(|(rest, found)| (rest, found.value)))?;
    let rest = of_age(rest)?;
    Some((rest, draft(input, rest, Value::Exact(value), "a", "age.of_life")))
}

/// «من عمره».
fn of_age(rest: Terms<'_>) -> Option<Terms<'_>> {
    let (rest, _) = word(Class::FROM)(rest).ok()?;
    let (rest, _) = word(Class::AGE)(rest).ok()?;
    Some(rest)
}

/// «الخمسينيات من عمره» is 50 to 59; «عقده الخامس» 40 to 49.
fn decade(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if let Ok((rest, word)) = word(Class::DECADE)(input) {
        let low = Number::from(word.lexeme.value);
        let rest = of_age(rest)?;
        return Some((rest, ten_years(input, rest, &low)));
    }
    let (rest, _) = word(Class::LIFE_DECADE)(input).ok()?;
    let (rest, found) = ordinal(rest).ok()?;
    let low = found.value.plus(&Number::from(-1)).times(&10.into());
    Some((rest, ten_years(input, rest, &low)))
}

fn ten_years(input: Terms<'_>, rest: Terms<'_>, low: &Number) -> Draft {
    let value = Value::Range(Some(low.clone()), Some(low.plus(&9.into())));
    draft(input, rest, value, "a", "age.decade")
}

/// «ابن عشر سنين», «ذو الـ12 ربيعا», «بنت 15 عاما».
fn child(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, _) = word(Class::AGE_CHILD)(input).ok()?;
    let numeral = choose::numeral(rest)
        .and_then(|(rest, numeral)| spring(rest).map(|rest| (rest, numeral.to_value(), "a")));
    let (rest, value, code) = numeral.or_else(|| counted(rest))?;
    Some((rest, draft(input, rest, value, code, "age.child")))
}

fn spring(rest: Terms<'_>) -> Option<Terms<'_>> {
    term(|term| term.is(Class::SPRINGS) && term.proclitics.is_empty())(rest).ok().map(|(rest, _)| rest)
}

/// «12 ربيعا».
fn springs(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if !input.scene.holds(Class::SPRINGS) {
        return None;
    }
    let (rest, numeral) = choose::numeral(input)?;
    let accusative = rest.first().is_some_and(|term| rest.key(term).ends_with('ا'));
    let rest = spring(rest).filter(|_| accusative)?;
    Some((rest, draft(input, rest, numeral.to_value(), "a", "age.springs")))
}

/// «(45 عاما)» behind a name.
fn in_brackets(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.before(1).filter(|before| !before.is_word() && input.text(before) == "(")?;
    input.before(2).filter(|before| before.is_word() && !before.is(Class::LABEL | Class::YEARS))?;
    let (rest, value, code) = counted(input)?;
    sign(&[")"])(rest).ok()?;
    let small = value.exact().is_some_and(|value| *value <= Number::from(120));
    (small && code == "a").then(|| (rest, draft(input, rest, value, code, "age.in_brackets")))
}

/// «دون 18 عاما», «فوق 65 عاما», «دون سن الـ18».
fn limit(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    if !input.scene.holds(UNITS | Class::AGE) {
        return None;
    }
    let below = input.first().filter(|term| matches!(input.key(term), "دون" | "تحت" | "فوق"))?;
    let modifier = if input.key(below) == "فوق" { Modifier::MoreThan } else { Modifier::LessThan };
    let rest = input.skip(1);
    let (rest, value, code) = aged(rest).or_else(|| counted(rest))?;
    let human = value.exact().is_some_and(|value| *value <= Number::from(100));
    let mut draft = draft(input, rest, value, code, "age.limit");
    draft.modifier = Some(modifier);
    draft.core.0 = input.at + 1;
    human.then_some((rest, draft))
}

/// «سن الـ18», «سن الثامنة عشرة».
fn aged(input: Terms<'_>) -> Option<(Terms<'_>, Value, &'static str)> {
    let (rest, _) = word(Class::AGE)(input).ok()?;
    let number = ordinal(rest).ok().map(|(rest, found)| (rest, found.value));
    let (rest, value) = number.or_else(|| choose::numeral(rest).map(|(rest, found)| (rest, found.value)))?;
    let rest = unit(rest).map_or(rest, |(rest, _)| rest);
    Some((rest, Value::Exact(value), "a"))
}
