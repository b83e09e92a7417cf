//! Bounds and approximation around an amount: «نحو 20 ألفا», «ما لا يقل عن 35», «ثلاثة على الأقل», «مئة ونيف».

use super::below::below_zero_words;
use super::draft::{Draft, Measure};
use super::near::{closes, is_definite, is_noun, is_plural};
use super::suffix::phrase;
use super::{age, apart, measure, multiple, range};
use crate::grammar::input::{Terms, sign, word};
use crate::grammar::numeral::Shape;
use crate::lexicon::{Class, Sense};
use crate::matches::{Modifier, NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// An amount with nothing before it: a range or a measure, with what stands behind it.
pub(crate) fn amount(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|first| measure::may_begin(first) || first.is(range::OPENERS))?;
    let measured = if measure::may_begin(input.first()?) { measure::measure(input) } else { None };
    let (rest, draft) = longest(range::range_of(input, measured.as_ref()), measured.map(single))?;
    Some(behind(rest, draft))
}

/// The same at a place where any number is one.
pub(crate) fn any_amount(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|term| !term.conjoined())?;
    let number = longest(range::range(input), measure::any(input).map(single));
    longest(age::of_life(input).or_else(|| multiple::multiple(input)), number)
}

fn longest<'a>(a: Option<(Terms<'a>, Draft)>, b: Option<(Terms<'a>, Draft)>) -> Option<(Terms<'a>, Draft)> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if a.1.end >= b.1.end { a } else { b }),
        (a, b) => a.or(b),
    }
}

/// A measure as a match.
fn single((rest, measure): (Terms<'_>, Measure)) -> (Terms<'_>, Draft) {
    (rest, draft(measure))
}

fn draft(measure: Measure) -> Draft {
    let numeral = measure.numeral;
    let plain = if numeral.shape == Shape::Fraction { NumberKind::Fraction } else { NumberKind::Cardinal };
    let kind = measure.suffix.kind().unwrap_or(plain);
    let value = numeral.to_value();
    let mut draft = Draft::new(kind, value, measure.at, measure.end, measure.rule);
    draft.modifier = (numeral.shape == Shape::Vague).then_some(Modifier::Vague);
    draft.others = numeral.others;
    draft.suffix = measure.suffix;
    draft.implicit = measure.implicit;
    draft.check = measure.check;
    draft
}

/// «نحو 20 ألف متفرج», «أكثر من 10 وأقل من 20», «نيف وعشرون».
#[inline]
pub(crate) fn bounded(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let first = input.first()?;
    let opens = if first.is_word() {
        first.lexeme.class.any(Class::ODD | Class::OPENS_BOUND)
    } else {
        !first.is_digits()
    };
    if opens { any_bound(input) } else { None }
}

#[inline(never)]
fn any_bound(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, draft) = odd_and(input)
        .or_else(|| with_phrase(input))
        .or_else(|| apart::apart(input))
        .or_else(|| compared(input))?;
    Some(two_sided(rest, draft))
}

/// A bound and the amount directly behind it; «تحت الصفر» alone says no amount.
fn with_phrase(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, modifier) = before(input).filter(|_| below_zero_words(input).is_none())?;
    let (rest, modifier) =
        before(rest).map_or((rest, modifier), |(rest, second)| (rest, stronger(modifier, second)));
    let rest = conjoined_only(rest)?;
    let until = input.first().is_some_and(|first| first.is(Class::TO) || input.key(first) == "حدود");
    if let Some((after, mut draft)) = any_amount(rest)
        .filter(|(after, draft)| !is_before_christ(*after) && (!until || is_counted(*after, draft)))
    {
        draft.modifier = Some(draft.modifier.filter(|known| *known == Modifier::Vague).unwrap_or(modifier));
        draft.at = input.at;
        draft.core.0 = draft.core.0.max(rest.at);
        draft.rule = "number.bound.before";
        let (after, draft) = keep_modifier(after, draft);
        return Some(or_equal(after, draft));
    }
    None
}

/// «أقل من 40 أو يساوي»: the bound is one of what it allows; «أقل من 40 أو يساوي 50» and «أو يساوي سعر السوق» compare once more.
fn or_equal(rest: Terms<'_>, mut draft: Draft) -> (Terms<'_>, Draft) {
    let equal = rest.first().is_some_and(|next| next.is(Class::OR))
        && rest.nth(1).is_some_and(|next| next.is(Class::EQUALS) && !next.conjoined());
    let closed = closes(rest.skip(2));
    let modifier = match draft.modifier {
        Some(Modifier::MoreThan) => Modifier::EqualOrMore,
        Some(Modifier::LessThan) => Modifier::EqualOrLess,
        _ => return (rest, draft),
    };
    if !equal || !closed {
        return (rest, draft);
    }
    let after = rest.skip(2);
    draft.modifier = Some(modifier);
    draft.end = after.at;
    (after, draft)
}

/// «حتى 50 شخصا», «حتى 70%»: «حتى» bounds what is measured or counted; «حتى 2015» is a time, «حتى الثلاثة» "even", and
/// «حدود 1967» a border.
fn is_counted(after: Terms<'_>, draft: &Draft) -> bool {
    match draft.kind {
        NumberKind::Money | NumberKind::Quantity | NumberKind::Percent => true,
        NumberKind::Cardinal => after.first().is_some_and(|noun| counts(after, noun, draft)),
        _ => false,
    }
}

/// «تقريبا 600 ق م», «نحو 600 قبل الميلاد»: a year and no amount.
fn is_before_christ(after: Terms<'_>) -> bool {
    let key = |n: usize| after.nth(n).map_or("", |term| after.key(term));
    match key(0) {
        "ق" => key(1) == "م" || key(1) == "." && key(2) == "م",
        "قبل" => key(1) == "الميلاد",
        text => text.starts_with("ق.م"),
    }
}

/// The noun is counted: a plural, an accusative, or a singular behind a number from a hundred on that is no year.
fn counts(after: Terms<'_>, noun: &Term, draft: &Draft) -> bool {
    let time = noun.is(Class::YEARS | Class::MONTHS | Class::WEEKS | Class::DAYS | Class::TIME_UNIT);
    let year = |value: &Number| value.to_u32().is_some_and(|value| (1900..=2100).contains(&value));
    let large = draft.value.exact().is_some_and(|value| *value >= 100.into() && !year(value));
    let key = after.key(noun);
    let accusative = key.ends_with('ا') && !key.ends_with("ها") && !key.starts_with('و');
    let singular = noun.class.is_plain() && (large || accusative);
    let free = is_noun(after, noun) && !noun.conjoined() && !is_definite(after, noun);
    free && !time && (singular || is_plural(after, noun))
}

/// Nothing may hang on the first word of the amount but ال or ب.
fn conjoined_only(rest: Terms<'_>) -> Option<Terms<'_>> {
    let first = rest.first()?;
    (!first.conjoined()).then_some(rest)
}

/// A phrase behind the amount does not change the bound before it.
fn keep_modifier(rest: Terms<'_>, draft: Draft) -> (Terms<'_>, Draft) {
    let modifier = draft.modifier;
    let (rest, mut draft) = behind(rest, draft);
    draft.modifier = modifier;
    (rest, draft)
}

/// The phrase that qualifies what follows; with the article it is another word: «على هذا النحو».
fn before(input: Terms<'_>) -> Option<(Terms<'_>, Modifier)> {
    input.first().filter(|first| !first.definite())?;
    let (rest, sense) = phrase(input, |sense| matches!(sense, Sense::Before(_)))?;
    let Sense::Before(modifier) = sense else { return None };
    Some((rest, modifier))
}

/// A bound says more than an approximation.
fn stronger(first: Modifier, second: Modifier) -> Modifier {
    if first == Modifier::Approx { second } else { first }
}

/// «>= 30», «<١٠٠».
fn compared(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, modifier) = comparison(input)?;
    let (rest, mut draft) = any_amount(rest)?;
    draft.modifier = Some(modifier);
    draft.at = input.at;
    draft.rule = "number.bound.sign";
    Some((rest, draft))
}

fn comparison(input: Terms<'_>) -> Option<(Terms<'_>, Modifier)> {
    let first = input.first().filter(|first| !first.is_word() && !first.is_digits())?;
    let equal = input.nth(1).is_some_and(|next| input.text(next) == "=");
    let skip = if equal { 2 } else { 1 };
    let modifier = match (input.text(first), equal) {
        (">", true) | ("≥" | ">=", false) => Modifier::EqualOrMore,
        ("<", true) | ("≤" | "<=", false) => Modifier::EqualOrLess,
        (">", false) => Modifier::MoreThan,
        ("<", false) => Modifier::LessThan,
        _ => return None,
    };
    let rest = input.skip(skip);
    rest.first()
        .is_some_and(|next| next.is_digits() || matches!(rest.text(next), "-" | "−"))
        .then_some((rest, modifier))
}

/// «نيف وعشرون»: more than twenty.
fn odd_and(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, _) = word(Class::ODD)(input).ok()?;
    rest.first().filter(|next| next.conjoined())?;
    let (rest, mut draft) = longest(None, measure::any(rest).map(single))?;
    draft.modifier = Some(Modifier::MoreThan);
    draft.at = input.at;
    draft.rule = "number.bound.odd";
    Some((rest, draft))
}

/// What qualifies an amount from behind: «ونيف», «على الأقل», «أو أكثر»; after its noun it changes the value but not the span.
#[inline]
fn behind(rest: Terms<'_>, draft: Draft) -> (Terms<'_>, Draft) {
    let qualifies = |term: &Term| term.lexeme.word != 0 || term.is(Class::ODD);
    if (0..2).any(|n| rest.nth(n).is_some_and(qualifies)) { qualified(rest, draft) } else { (rest, draft) }
}

#[inline(never)]
fn qualified(rest: Terms<'_>, mut draft: Draft) -> (Terms<'_>, Draft) {
    if let Ok((after, _)) = word(Class::ODD)(rest) {
        draft.modifier = Some(Modifier::MoreThan);
        draft.end = after.at;
        draft.rule = "number.bound.odd";
        return (after, draft);
    }
    if let Some((after, modifier)) = after(rest).filter(|(after, modifier)| !is_of_next(*after, *modifier)) {
        draft.modifier = Some(modifier);
        draft.end = after.at;
        draft.rule = "number.bound.behind";
        return (after, draft);
    }
    if is_bracketed(rest, &draft)
        && draft.modifier.is_none()
        && let Some((_, modifier)) =
            after(rest.skip(1)).filter(|(after, modifier)| !is_of_next(*after, *modifier))
    {
        draft.modifier = Some(modifier);
        return (rest, draft);
    }
    let noun = rest.first().is_some_and(|next| is_noun(rest, next) && !next.conjoined());
    if noun && draft.modifier.is_none() && word(Class::ODD)(rest.skip(1)).is_ok() {
        draft.modifier = Some(Modifier::MoreThan);
    }
    if let Some((_, modifier)) = after(rest.skip(1)).filter(|_| noun && draft.modifier.is_none()) {
        draft.modifier = Some(modifier);
    }
    (rest, draft)
}

/// «( 40 ) تقريبا»: the amount stands alone in brackets.
fn is_bracketed(rest: Terms<'_>, draft: &Draft) -> bool {
    let closed = rest.first().is_some_and(|next| rest.text(next) == ")");
    let start = Terms::from(rest, draft.at);
    let labelled = start.before(2).is_some_and(|label| label.is(Class::LABEL));
    closed && !labelled && start.before(1).is_some_and(|open| rest.text(open) == "(")
}

/// «عام 2020 تقريبا 500 حالة»: what approximates stands before digits of its own.
fn is_of_next(after: Terms<'_>, modifier: Modifier) -> bool {
    modifier == Modifier::Approx && after.first().is_some_and(Term::is_digits)
}

/// The phrase that qualifies what stands before it; «أو أكثر من» begins another amount.
fn after(input: Terms<'_>) -> Option<(Terms<'_>, Modifier)> {
    input.first().filter(|term| !term.conjoined() || term.is(Class::MA))?;
    let (rest, sense) = phrase(input, |sense| matches!(sense, Sense::After(_)))?;
    let Sense::After(modifier) = sense else { return None };
    let another = rest.first().is_some_and(|next| next.is(Class::FROM));
    (!another).then_some((rest, modifier))
}

/// «أكثر من 10 وأقل من 20» is 10..20.
fn two_sided(rest: Terms<'_>, draft: Draft) -> (Terms<'_>, Draft) {
    match second_side(rest, &draft) {
        Some((after, range)) => (after, range),
        None => (rest, draft),
    }
}

fn second_side<'a>(rest: Terms<'a>, first: &Draft) -> Option<(Terms<'a>, Draft)> {
    let rest = sign(&["،", ","])(rest).map_or(rest, |(rest, _)| rest);
    let or = rest.first().is_some_and(|term| term.is(Class::OR));
    let joined = or || rest.first().is_some_and(super::super::term::Term::conjoined);
    let second = if or { rest.skip(1) } else { rest };
    let (after, second) = with_phrase(second).filter(|_| joined)?;
    let (a, b) = (first.value.exact()?, second.value.exact()?);
    let (low, high) = match (side(first.modifier?)?, side(second.modifier?)?) {
        (Side::Low, Side::High) => (a, b),
        (Side::High, Side::Low) => (b, a),
        _ => return None,
    };
    if low >= high || first.kind != second.kind {
        return None;
    }
    let mut range = first.clone();
    range.value = Value::Range(Some(low.clone()), Some(high.clone()));
    range.modifier = None;
    range.end = second.end;
    range.core = (range.at, second.end);
    range.rule = "number.range.two_bounds";
    Some((after, range))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Low,
    High,
}

fn side(modifier: Modifier) -> Option<Side> {
    match modifier {
        Modifier::MoreThan | Modifier::EqualOrMore => Some(Side::Low),
        Modifier::LessThan | Modifier::EqualOrLess => Some(Side::High),
        _ => None,
    }
}
