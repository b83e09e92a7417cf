//! A numeral with what it measures: «3.2 مليار دولار», «500 متر مربع», «لتر ونصف», «عشرون جنيها وخمسون قرشا».

use super::added::{added_part, less, scaled_rest};
use super::below::{below_zero, below_zero_words};
use super::choose;
use super::draft::{Measure, Money, Suffix};
use super::money::{self, currency_at};
use super::multiple;
use super::near::behind;
use super::sides;
use super::suffix::{percent, permille, times};
use super::unit::{self, unit_at};
use crate::grammar::fraction::{looks_definite, parts};
use crate::grammar::input::{Terms, bare, sign, term, word};
use crate::grammar::numeral::{Numeral, Shape};
use crate::lexicon::{Class, PRICING, TALLIES};
use crate::term::Term;
use crate::value::Number;

/// What a measured or bare number may begin with besides digits and signs.
const OPENERS: Class =
    choose::OPENERS.with(Class::COIN_SIGN).with(Class::COIN).with(Class::MEASURE).with(Class::OPENS_MEASURE);

/// One look at a term: may a measured or bare number begin with it?
pub(crate) fn may_begin(term: &Term) -> bool {
    term.is_digits() || !term.is_word() || term.is(OPENERS)
}

/// A measured or bare number that may stand alone.
pub(crate) fn measure(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    let measured = whole_measure(input);
    let bare = choose::licensed(input).map(|(rest, numeral)| (rest, Measure::bare(numeral)));
    match (measured, bare) {
        (Some(measured), Some(bare)) if bare.1.end > measured.1.end => Some(bare),
        (Some(measured), _) => Some(measured),
        (None, bare) => bare,
    }
}

/// A number whose licence is given by its place: the end of a range, a number behind a bound.
pub(crate) fn any(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    whole_measure(input).or_else(|| {
        let (rest, numeral) =
            choose::licensed(input).or_else(|| choose::numeral(input)).or_else(|| definite_part(input))?;
        Some((rest, Measure::bare(numeral)))
    })
}

/// «الربع», «النصف» behind a bound.
fn definite_part(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    crate::grammar::fraction::fraction(input).ok()
}

/// A number with a suffix, before or behind it.
fn whole_measure(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    input.scene.memo.measures.get_or(input, || measured(input))
}

fn measured(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    let first = input.first()?;
    let sign = !first.is_digits() && (!first.is_word() || first.is(Class::COIN_SIGN));
    let found = if sign { prefixed(input) } else { None };
    let found = if first.is(Class::MINUS) { minus_two(input) } else { found };
    let found = found.or_else(|| suffixed(input));
    let (rest, measure) = if first.is(NAMED) { found.or_else(|| implicit(input)) } else { found }?;
    let (rest, measure) = below_zero(rest, measure);
    let (rest, measure) = match rest.first() {
        Some(next) if next.conjoined() || next.is(Class::EXCEPT) => compound(rest, measure),
        _ => (rest, measure),
    };
    match rest.first() {
        Some(next) if !next.is_word() => Some(repeated(rest, measure)),
        _ => Some((rest, measure)),
    }
}

/// Coins and units.
const NAMED: Class = Class::COIN.with(Class::MEASURE).with(Class::OPENS_MEASURE);

/// «%15», «$10», «USD 10».
#[inline(never)]
fn prefixed(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    if let Ok((rest, _)) = sign(&["%", "٪"])(input) {
        let behind_number = input.before(1).is_some_and(crate::term::Term::is_digits);
        let digits = rest.first().is_some_and(super::super::term::Term::is_digits);
        let (rest, numeral) = choose::numeral(rest).filter(|_| digits && !behind_number)?;
        return Some((rest, with(input, rest, numeral, Suffix::Percent, "number.percent.sign_before")));
    }
    input.first().filter(|term| term.is(Class::COIN_SIGN))?;
    let (rest, money) = currency_at(input)?;
    let digits = rest.first().is_some_and(|next| next.is_digits() && next.proclitics.is_empty());
    let (rest, mut numeral) = choose::numeral(rest).filter(|_| digits)?;
    let rest = cents(rest, &mut numeral);
    Some((rest, with(input, rest, numeral, Suffix::Money(money), "money.sign_amount")))
}

/// «$20 43»: two digits behind a whole amount are cents.
fn cents<'a>(rest: Terms<'a>, numeral: &mut Numeral) -> Terms<'a> {
    let two =
        |text: &str| text.chars().count() == 2 && text.chars().all(|c| crate::digits::digit(c).is_some());
    match rest.first() {
        Some(next)
            if next.is_digits()
                && next.proclitics.is_empty()
                && two(rest.text(next))
                && numeral.value.is_integer() =>
        {
            let read = crate::digits::read(rest.text(next), crate::digits::Mark::Point);
            let part = read.and_then(|read| read.value.over(&100.into()));
            numeral.value = numeral.value.plus(&part.unwrap_or(Number::ZERO));
            rest.skip(1)
        }
        _ => rest,
    }
}

/// A numeral and what stands behind it.
fn suffixed(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    let (rest, numeral) = choose::numeral(input).or_else(|| lone_part(input))?;
    let bracket = rest.first().is_some_and(|next| !next.is_word());
    let (rest, numeral) = if bracket { in_brackets(rest, numeral) } else { (rest, numeral) };
    attach(input, rest, &numeral)
        .or_else(|| if bracket && numeral.digits { side(input, rest, &numeral) } else { None })
        .or_else(|| lone_part(input).and_then(|(rest, part)| attach(input, rest, &part)))
}

/// The 3 of «3×4 م».
fn side<'a>(input: Terms<'a>, rest: Terms<'a>, numeral: &Numeral) -> Option<(Terms<'a>, Measure)> {
    let suffix = sides::unit_of_all(rest, &numeral.value)?;
    Some((rest, with(input, rest, numeral.clone(), suffix, "quantity.side")))
}

/// «نصف في المئة», «ربع نقطة مئوية».
fn lone_part(input: Terms<'_>) -> Option<(Terms<'_>, Numeral)> {
    let (rest, part) = crate::grammar::fraction::fraction(input).ok()?;
    (part.shape == Shape::Fraction && !is_price(input, rest, &part)).then_some((rest, part))
}

/// «ثمن الكيلو», «بلغ ثمن لتر البنزين»: what it costs, unless it is written as an eighth; «خذ ثمن كيلو السميد» is one.
fn is_price(input: Terms<'_>, rest: Terms<'_>, part: &Numeral) -> bool {
    let definite = |n: usize| rest.nth(n).is_some_and(|next| looks_definite(rest.key(next)));
    let eighth = part.len() == 1 && part.value == Number::ratio(1, 8);
    let written =
        input.first().is_some_and(|word| crate::marks::has_damma(input.text(word)) || !word.is_word());
    eighth && !written && (definite(0) || definite(1)) && is_priced(input)
}

/// A price stands at the head of a clause or behind what tells of prices.
fn is_priced(input: Terms<'_>) -> bool {
    let parts = Class::FRACTION.with(Class::FRACTION_CHAR).with(Class::MEASURE);
    if input.first().is_some_and(Term::conjoined) {
        return !behind(input, 4, parts);
    }
    input.before(1).is_none_or(|before| !before.is_word() || PRICING.contains(&input.key(before)))
}

fn attach<'a>(input: Terms<'a>, rest: Terms<'a>, numeral: &Numeral) -> Option<(Terms<'a>, Measure)> {
    let next = rest.first().filter(|next| !next.is_plain())?;
    let sign = !next.is_word();
    if (sign || next.is(Class::IN | Class::HUNDRED))
        && let Ok((rest, ())) = percent(rest)
    {
        return Some((rest, with(input, rest, decimal(numeral), Suffix::Percent, "number.percent")));
    }
    if (sign || next.is(Class::IN | Class::SCALE))
        && let Ok((rest, ())) = permille(rest)
    {
        return Some((rest, with(input, rest, numeral.clone(), Suffix::Permille, "number.permille")));
    }
    if let Some((rest, suffix)) = money::suffix(rest, numeral) {
        return Some((rest, with(input, rest, numeral.clone(), suffix, "money.amount_currency")));
    }
    if let Some((rest, suffix)) = unit::suffix(rest, numeral) {
        return Some((rest, with(input, rest, numeral.clone(), suffix, "quantity.amount_unit")));
    }
    if let Some((rest, suffix)) = times(rest, numeral) {
        let (rest, numeral) = multiple::with_part(rest, numeral.clone());
        return Some((rest, with(input, rest, numeral, suffix, "number.multiplier.times")));
    }
    let rest = if next.is(Class::BELOW) { below_zero_words(rest)? } else { return None };
    let mut numeral = numeral.clone();
    numeral.value = numeral.value.negated();
    let suffix = Suffix::Unit { code: "Cel", per: None };
    Some((rest, with(input, rest, numeral, suffix, "quantity.below_zero")))
}

/// A fraction of a percent is said as a decimal.
fn decimal(numeral: &Numeral) -> Numeral {
    let mut numeral = numeral.clone();
    numeral.value = numeral.value.times(&Number::ONE);
    numeral
}

fn with(input: Terms<'_>, rest: Terms<'_>, numeral: Numeral, suffix: Suffix, rule: &'static str) -> Measure {
    Measure { numeral, suffix, at: input.at, end: rest.at, implicit: false, check: None, rule }
}

/// «1000 (ألف) دولار»: the same number again in brackets.
#[inline(never)]
fn in_brackets(rest: Terms<'_>, numeral: Numeral) -> (Terms<'_>, Numeral) {
    let again = || {
        let (rest, _) = sign(&["("])(rest).ok()?;
        let (rest, again) = choose::numeral(rest)?;
        let (rest, _) = sign(&[")"])(rest).ok()?;
        (again.value == numeral.value).then_some(rest)
    };
    match again() {
        Some(rest) => (rest, numeral),
        None => (rest, numeral),
    }
}

/// One of a unit or coin, unsaid: «كيلومتر» in «بين كيلومتر وكيلومترين».
pub(crate) fn one(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    let first = input.first().filter(|term| {
        let named =
            term.is(Class::COIN | Class::MEASURE) && !term.is(Class::SHORT | Class::EVERYDAY | Class::DUAL);
        named && term.proclitics.is_empty()
    })?;
    let (rest, suffix, _, _) = named(input, first)?;
    let numeral = Numeral::new(Shape::Cardinal, Number::ONE, input.at, rest.at, "number.implicit");
    let measure = with(input, rest, numeral, suffix, "quantity.implicit");
    Some((rest, Measure { implicit: true, ..measure }))
}

/// «دولاران», «كيلوان», «طن واحد», and «دينار ونصف», «متر و75 سنتيمترا» whose rest the compound reads.
#[inline(never)]
fn implicit(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    let first = input.first().filter(|term| !term.definite() && !term.is(Class::SHORT))?;
    let (rest, suffix, dual, everyday) = named(Terms::from(input, input.at), first)?;
    let one = term(|term| {
        term.is(Class::UNIT)
            && term.lexeme.value == 1
            && !term.is(Class::COMPOUND_ONLY)
            && term.proclitics.is_empty()
    });
    let (rest, value, licensed) = if dual {
        (two_again(rest), Number::TWO, !everyday || stands_alone(input, rest))
    } else if let Ok((rest, _)) = one(rest) {
        (rest, Number::ONE, true)
    } else {
        let alone = matches!(suffix, Suffix::Unit { .. }) && super::near::is_alone(input, input.at, rest.at);
        (rest, Number::ONE, alone && !everyday || continues(rest, &suffix))
    };
    if !licensed {
        return None;
    }
    let numeral = Numeral::new(Shape::Cardinal, value, input.at, rest.at, "number.implicit");
    let rule = if matches!(suffix, Suffix::Money(_)) { "money.implicit" } else { "quantity.implicit" };
    let measure = with(input, rest, numeral, suffix, rule);
    Some((rest, Measure { implicit: true, ..measure }))
}

/// «دولاران اثنان», «كيلومترين اثنين»: the dual says it already.
fn two_again(rest: Terms<'_>) -> Terms<'_> {
    let again = term(|term| {
        let dialect = term.is(Class::DIALECT | Class::COMPOUND_ONLY);
        term.is(Class::UNIT) && term.lexeme.value == 2 && !dialect && term.proclitics.is_empty()
    });
    let closed =
        |rest: &Terms<'_>| !rest.first().is_some_and(|next| next.conjoined() && next.is(Class::TENS));
    again(rest).ok().map(|(rest, _)| rest).filter(closed).unwrap_or(rest)
}

/// «سالب مترين», «ناقص درجتين»: a dual counts two below zero.
fn minus_two(input: Terms<'_>) -> Option<(Terms<'_>, Measure)> {
    let (rest, _) = bare(Class::MINUS)(input).ok()?;
    rest.first().filter(|unit| unit.is(Class::DUAL) && unit.is(NAMED) && unit.proclitics.is_empty())?;
    let (rest, mut measure) = implicit(rest)?;
    measure.numeral.value = measure.numeral.value.negated();
    measure.at = input.at;
    Some((rest, measure))
}

/// The coin or unit that a term names, whatever proclitics it has.
fn named<'a>(input: Terms<'a>, first: &crate::term::Term) -> Option<(Terms<'a>, Suffix, bool, bool)> {
    if first.is(Class::COIN) {
        let (rest, money) =
            if first.proclitics.is_empty() { currency_at(input)? } else { currency_behind(input)? };
        return Some((rest, Suffix::Money(money), first.is(Class::DUAL), first.is(Class::EVERYDAY)));
    }
    let (rest, unit) = unit_at(input, false)?;
    Some((rest, Suffix::Unit { code: unit.code, per: None }, unit.dual, unit.everyday))
}

/// A coin behind ب or ل: «بدولارين».
pub(super) fn currency_behind(input: Terms<'_>) -> Option<(Terms<'_>, Money)> {
    let (rest, first) = word(Class::COIN)(input).ok()?;
    let coin = crate::lexicon::coin(first.lexeme.coin)?;
    let code = if let [code] = coin.currencies { Some(*code) } else { None };
    Some((rest, Money { coin: Some(coin), code, subunit: coin.divisor > 0 }))
}

/// An everyday word in the dual counts when nothing or «من» follows: «ميلان من الطريق»; «- ميلان ( إيطاليا )» is a club in a list.
fn stands_alone(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let end = rest.first().is_none_or(|next| {
        !next.is_word() && rest.text(next) != "("
            || next.is(Class::FROM | Class::BELOW)
            || continues(rest, &Suffix::None)
    });
    let dash = |before: &Term| matches!(input.text(before), "-" | "–");
    let start =
        input.before(1).is_none_or(|before| !before.is_word() && !dash(before) || is_bound(input, before))
            || is_tally(input);
    end && start || rest.first().is_some_and(|next| next.is(Class::BELOW))
}

/// «نحو قدمين», «بطول قدمين», «يزيد على ميلين»; «يمشي على قدمين» says of no more than what.
fn is_bound(input: Terms<'_>, before: &Term) -> bool {
    let verb = || input.before(2).is_some_and(|verb| verb.lexeme.word != 0 && !verb.is(Class::ON));
    before.is(Class::DIMENSION) || before.is(Class::BOUND) && (!before.is(Class::ON) || verb())
}

/// «رفع رصيده إلى نقطتين», «ارتفع المؤشر نقطتين».
fn is_tally(input: Terms<'_>) -> bool {
    let points = input.first().is_some_and(|unit| input.key(unit).starts_with("نقطت"));
    points && (1..=3).any(|n| input.before(n).is_some_and(|term| TALLIES.contains(&input.key(term))))
}

/// A fraction or a smaller unit is added, or a fraction taken away: «لتر ونصف», «درهم وخمسين فلسا», «كيلو إلا ربعا».
fn continues(rest: Terms<'_>, suffix: &Suffix) -> bool {
    if less(rest).is_some() {
        return true;
    }
    let conjoined = rest.first().is_some_and(|next| next.conjoined() && !next.definite());
    conjoined && (added_part(rest, suffix).is_some() || matches!(suffix, Suffix::None) && parts(rest).is_ok())
}

/// What is added to an amount: «وخمسون قرشا», «ونصف الدينار الأردني», «و12 قيراطا».
#[inline(never)]
fn compound(rest: Terms<'_>, mut measure: Measure) -> (Terms<'_>, Measure) {
    match added_part(rest, &measure.suffix).or_else(|| scaled_rest(rest, &measure)) {
        Some((after, part, suffix)) => {
            measure.numeral.value = measure.numeral.value.plus(&part);
            measure.numeral.exponent = 0;
            measure.suffix = suffix;
            measure.end = after.at;
            measure.implicit = false;
            measure.rule = if matches!(measure.suffix, Suffix::Money(_)) {
                "money.amount_and_part"
            } else {
                "quantity.amount_and_part"
            };
            (after, measure)
        }
        None => (rest, measure),
    }
}

/// «ألف دولار (1000$)»: the same amount again in brackets.
#[inline(never)]
fn repeated(rest: Terms<'_>, mut measure: Measure) -> (Terms<'_>, Measure) {
    let again = || {
        let (rest, _) = sign(&["("])(rest).ok()?;
        let (rest, again) = prefixed(rest).or_else(|| suffixed(rest))?;
        let (rest, _) = sign(&[")"])(rest).ok()?;
        let same = again.value() == measure.value() && again.suffix.kind() == measure.suffix.kind();
        same.then_some(rest)
    };
    if let Some(after) = again() {
        measure.end = after.at;
        measure.check = Some("dup_ok");
        return (after, measure);
    }
    (rest, measure)
}
