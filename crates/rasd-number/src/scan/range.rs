//! Ranges: «بين 100 و200», «من 5 إلى 7 ملايين», «10-15», «ثلاثة أو أربعة».

use super::below::BELOW_ZERO;
use super::draft::{Draft, Measure, Suffix};
use super::measure;
use super::near::{behind, is_noun};
use crate::grammar::input::{Terms, bare, sign, word};
use crate::grammar::numeral::Shape;
use crate::lexicon::Class;
use crate::matches::{Modifier, NumberKind, Value};
use crate::value::Number;

/// What a range may begin with besides a number.
pub(crate) const OPENERS: Class = Class::MA.with(Class::BETWEEN).with(Class::FROM).with(Class::TIMES_DUAL);

/// The range that begins at the input.
pub(crate) fn range(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    range_of(input, measure::measure(input).as_ref())
}

/// The same when the measure that begins there is known.
pub(crate) fn range_of<'a>(
    input: Terms<'a>,
    low: Option<&(Terms<'a>, Measure)>,
) -> Option<(Terms<'a>, Draft)> {
    let first = input.first()?;
    let opened = if first.is(OPENERS) { between(input).or_else(|| from_to(input)) } else { None };
    opened
        .or_else(|| low.and_then(|(rest, low)| joined(input, *rest, low)))
        .or_else(|| if first.is(ESTIMATED) { estimate(input) } else { None })
        .or_else(|| if first.is(Class::TIMES_DUAL) { twice_or_thrice(input) } else { None })
}

/// What a number of two neighbours begins with.
const ESTIMATED: Class = Class::UNIT.with(Class::TEN);

/// «مرتين أو ثلاث».
#[inline(never)]
fn twice_or_thrice(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, _) = word(Class::TIMES_DUAL)(input).ok()?;
    let (rest, _) = bare(Class::OR)(rest).ok()?;
    let (rest, high) = measure::any(rest)?;
    let three = *high.value() == Number::from(3) && matches!(high.suffix, Suffix::None);
    let value = Value::Range(Some(Number::TWO), Some(3.into()));
    three.then(|| (rest, Draft::new(NumberKind::Cardinal, value, input.at, rest.at, "number.range.or")))
}

/// «بين مئة وعشرين ومئة وخمسين»: split at the و that leaves two whole numbers, the lesser first.
#[inline(never)]
fn between<'a>(input: Terms<'a>) -> Option<(Terms<'a>, Draft)> {
    let ma = input.first().is_some_and(|term| term.is(Class::MA));
    let start = if ma { input.skip(1) } else { input };
    let (rest, _) = word(Class::BETWEEN)(start).ok()?;
    let mut best: Option<(Terms<'a>, Draft)> = None;
    for n in 1..MAX_LOW {
        let Some(term) = rest.nth(n) else { break };
        if !term.conjoined() || !measure::may_begin(term) {
            continue;
        }
        let middle = rest.at + n;
        let until = Terms::until(rest, middle);
        let low = measure::any(until).or_else(|| measure::one(until)).filter(|(after, _)| after.at == middle);
        let high = measure::any(Terms::from(rest, middle));
        let Some(((_, low), (after, high))) = low.zip(high) else { continue };
        if best.as_ref().is_some_and(|(known, _)| known.at >= after.at) {
            continue;
        }
        if let Some(draft) = join(input.at, after.at, &low, &high, "number.range.between") {
            best = Some((after, draft));
        }
    }
    best.or_else(|| between_joined(input, rest))
}

/// «ما بين 20 - 30», «بين 6 إلى 7 دولارات»; the years of «بين 1990 - 1995» are no amount.
fn between_joined<'a>(input: Terms<'a>, rest: Terms<'a>) -> Option<(Terms<'a>, Draft)> {
    let (after, low) = measure::measure(rest)?;
    let (after, mut draft) = joined(rest, after, &low)?;
    let year = |number: &Number| number.to_u32().is_some_and(|year| (1000..=2999).contains(&year));
    let dated = matches!(&draft.value, Value::Range(Some(low), Some(high)) if year(low) && year(high));
    (draft.at, draft.core.0) = (input.at, input.at);
    (!dated || draft.kind != NumberKind::Cardinal).then_some((after, draft))
}

/// The lower end of «بين … و…» has at most so many terms.
const MAX_LOW: usize = 16;

/// «من 5 إلى 7 ملايين», «من عشرة لعشرين», «من كيلومتر إلى كيلومترين».
#[inline(never)]
fn from_to(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, _) = word(Class::FROM)(input).ok()?;
    rest.first().filter(|term| !term.conjoined() && !term.proclitics.preposition())?;
    let (rest, low) = measure::any(rest).or_else(|| measure::one(rest))?;
    let rest = to(rest)?;
    let (rest, high) = measure::any(rest)?;
    let draft = join(input.at, rest.at, &low, &high, "number.range.from_to")?;
    Some((rest, draft))
}

/// «إلى», «حتى», or ل on the next word.
fn to(rest: Terms<'_>) -> Option<Terms<'_>> {
    if let Ok((rest, _)) = bare(Class::TO)(rest) {
        return Some(rest);
    }
    let attached = rest.first().is_some_and(|term| term.proclitics == rasd_tokenize::Proclitics::LA);
    attached.then_some(rest)
}

/// «10-15», «10 – 15», «ثلاثة إلى خمسة», «ثلاثة أو أربعة».
#[inline]
fn joined<'a>(input: Terms<'a>, rest: Terms<'a>, low: &Measure) -> Option<(Terms<'a>, Draft)> {
    let next = rest.first()?;
    let joint = if next.is_word() { next.is(Class::TO | Class::OR) } else { true };
    if joint { joined_by(input, rest, low) } else { None }
}

#[inline(never)]
fn joined_by<'a>(input: Terms<'a>, rest: Terms<'a>, low: &Measure) -> Option<(Terms<'a>, Draft)> {
    if let Ok((rest, _)) = sign(&["-", "–", "—", "−", "~"])(rest) {
        let (rest, high) = measure::measure(rest)?;
        let plain = low.numeral.digits == high.numeral.digits && !glued_dash(rest) && !is_dashed(input);
        let draft = join(input.at, rest.at, low, &high, "number.range.dash").filter(|_| plain)?;
        return Some((rest, draft));
    }
    if let Some((rest, high)) = signed_end(rest) {
        let draft = join(input.at, rest.at, low, &high, "number.range.dash")?;
        return Some((rest, draft));
    }
    if let Ok((rest, _)) = bare(Class::TO)(rest) {
        if behind(input, 2, Class::IDENTIFIER) {
            return None;
        }
        let (rest, high) = measure::measure(rest)?;
        let draft = join(input.at, rest.at, low, &high, "number.range.to")?;
        return (!is_change(input, low, &high)).then_some((rest, draft));
    }
    let (rest, _) = bare(Class::OR)(rest).ok()?;
    let (rest, high) = measure::any(rest)?;
    let draft = join(input.at, rest.at, low, &high, "number.range.or")?;
    let next = spread(low, &high).plus(&Number::ONE);
    (matches!(high.suffix, Suffix::None | Suffix::Times | Suffix::Unit { .. } | Suffix::Money(_))
        && adjacent(low, &high, &next))
    .then_some((rest, draft))
}

/// «صعد 8 دولارات إلى 538 دولارا»: by how much and to what, each with its unit.
fn is_change(input: Terms<'_>, low: &Measure, high: &Measure) -> bool {
    let both = !matches!(low.suffix, Suffix::None) && !matches!(high.suffix, Suffix::None);
    both && behind(input, 6, Class::GROWTH)
}

/// «10$-20$»: the dash was read as the sign of the second number.
fn signed_end(rest: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    rest.first().filter(|term| term.glued && term.is_digits() && rest.text(term).starts_with(['-', '−']))?;
    let (rest, mut high) = measure::measure(rest)?;
    high.numeral.value = high.numeral.value.magnitude();
    Some((rest, high))
}

/// A third number behind another dash: a date or a telephone number.
fn glued_dash(rest: Terms<'_>) -> bool {
    rest.first().is_some_and(|term| matches!(rest.text(term), "-" | "/" | "–"))
        && rest.nth(1).is_some_and(crate::term::Term::is_digits)
}

/// «1-2-3-4»: digits and a glued dash stand before the first number.
fn is_dashed(input: Terms<'_>) -> bool {
    let glued = input.first().is_some_and(|first| first.glued && first.is_digits());
    glued
        && input.before(1).is_some_and(|dash| dash.glued && matches!(input.text(dash), "-" | "–"))
        && input.before(2).is_some_and(crate::term::Term::is_digits)
}

/// «أربعة خمسة أشخاص»: two neighbours side by side are an estimate.
#[inline(never)]
fn estimate(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let small = |n: usize| input.nth(n).is_some_and(|term| term.is(Class::UNIT | Class::TEN));
    let digits = input.first().is_some_and(crate::term::Term::is_digits);
    if digits || !(small(1) || small(2)) {
        return None;
    }
    let (rest, low) = measure::any(input)?;
    let comma = sign(&["،", ","])(rest).ok().map(|(rest, _)| rest);
    let second = comma.unwrap_or(rest);
    second.first().filter(|term| term.is(Class::UNIT | Class::TEN) && term.proclitics.is_empty())?;
    let (rest, high) = measure::any(second)?;
    let words =
        !low.numeral.digits && !high.numeral.digits && low.numeral.len() == 1 && high.numeral.len() == 1;
    let noun = rest.first().is_some_and(|next| is_noun(rest, next) && !next.conjoined());
    let listed = comma.is_some()
        && (!noun || input.before(1).is_some_and(|before| matches!(input.text(before), "،" | "," | ":")));
    let next = low.value().plus(&Number::ONE);
    if !words
        || listed
        || next != *high.value()
        || low.value() < &Number::TWO
        || !matches!(low.suffix, Suffix::None)
    {
        return None;
    }
    let mut draft = join(input.at, rest.at, &low, &high, "number.range.estimate")?;
    draft.modifier = Some(Modifier::Approx);
    Some((rest, draft))
}

fn adjacent(low: &Measure, high: &Measure, next: &Number) -> bool {
    let exponent = high.numeral.exponent;
    let unit = Number::power_of_ten(exponent);
    *high.value() == *next || exponent > 0 && spread(low, high).plus(&unit) == *high.value()
}

/// The low end with the scale of the high end: «من 5 إلى 7 ملايين» is five million, «من 500 إلى ألف» stays 500.
fn spread(low: &Measure, high: &Measure) -> Number {
    let value = low.value();
    let scale = Number::power_of_ten(high.numeral.exponent);
    let coefficient = high.value().over(&scale).unwrap_or(Number::ZERO);
    let bare = low.numeral.exponent == 0 && *value < Number::from(1000) && matches!(low.suffix, Suffix::None);
    if bare && high.numeral.exponent > 0 && *value < coefficient {
        value.times(&scale)
    } else {
        value.clone()
    }
}

/// The ends; both are below zero in «من 5 إلى 10 درجات تحت الصفر» (-10..-5).
fn ends(low: &Measure, high: &Measure) -> (Number, Number) {
    let (lo, hi) = (spread(low, high), high.value().clone());
    let shared = high.rule == BELOW_ZERO && matches!(low.suffix, Suffix::None) && !lo.is_negative();
    if !shared {
        return (lo, hi);
    }
    let lo = lo.negated();
    if lo < hi { (lo, hi) } else { (hi, lo) }
}

/// Two ends as one range, when they measure the same and the first is less.
fn join(at: usize, end: usize, low: &Measure, high: &Measure, rule: &'static str) -> Option<Draft> {
    let same = low.suffix.kind().is_some() && low.suffix.kind() == high.suffix.kind();
    let whole = |measure: &Measure| {
        matches!(measure.numeral.shape, Shape::Cardinal | Shape::Fraction) && (!measure.implicit || same)
    };
    let suffix = match (&low.suffix, &high.suffix) {
        (Suffix::None, suffix) | (suffix, Suffix::None) => suffix.clone(),
        (Suffix::Money(a), Suffix::Money(b)) if a.subunit != b.subunit => return None,
        (a, b) if a.kind() == b.kind() => b.clone(),
        _ => return None,
    };
    let (lo, hi) = ends(low, high);
    if !whole(low) || !whole(high) || lo >= hi {
        return None;
    }
    let parts = low.numeral.shape == Shape::Fraction && high.numeral.shape == Shape::Fraction;
    let plain = if parts { NumberKind::Fraction } else { NumberKind::Cardinal };
    let kind = suffix.kind().unwrap_or(plain);
    let mut draft = Draft::new(kind, Value::Range(Some(lo), Some(hi)), at, end, rule);
    draft.suffix = suffix;
    Some(draft)
}
