//! What is added to an amount or taken away from it: «وخمسون قرشا», «ونصف الدينار الأردني», «و12 قيراطا», «إلا ربعا».

use rasd_tokenize::Proclitics;

use super::choose;
use super::draft::{Measure, Money, Suffix};
use super::measure::currency_behind;
use super::money::{self, currency_at};
use super::near::closes;
use super::unit::{self, unit_at};
use crate::grammar::fraction::parts;
use crate::grammar::input::{Terms, bare, term};
use crate::lexicon::Class;
use crate::value::Number;

/// «إلا ربعا»: so much less than the amount said.
pub(super) fn less(rest: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    let (rest, _) = bare(Class::EXCEPT)(rest).ok()?;
    let (after, part) = parts(rest).ok().filter(|(_, part)| *part < Number::ONE)?;
    let closed = after.first().is_none_or(|next| !next.is(Class::SCALE | Class::COIN | Class::MEASURE));
    closed.then(|| (after, part.negated()))
}

pub(super) type Added<'a> = (Terms<'a>, Number, Suffix);

pub(super) fn added_part<'a>(rest: Terms<'a>, suffix: &Suffix) -> Option<Added<'a>> {
    if let Some((rest, part)) = less(rest) {
        return matches!(suffix, Suffix::Money(_) | Suffix::Unit { .. }).then_some((
            rest,
            part,
            suffix.clone(),
        ));
    }
    let conjoined = rest.first().is_some_and(|next| next.conjoined() && !next.proclitics.preposition());
    if !conjoined {
        return None;
    }
    let measured = matches!(suffix, Suffix::Money(_) | Suffix::Unit { .. });
    if let Some((rest, part)) = part_of_scale(rest).filter(|_| measured) {
        return Some((rest, part, suffix.clone()));
    }
    match suffix {
        Suffix::Money(money) => subunits(rest, *money).or_else(|| half_coin(rest, *money)),
        Suffix::Unit { code, per } => smaller_unit(rest, code, *per).or_else(|| half_unit(rest, code, *per)),
        _ => None,
    }
}

/// «ونصف المليون» in «مليوني دولار ونصف المليون».
fn part_of_scale(rest: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    let (rest, part) = parts(rest).ok()?;
    let scale = rest.first().filter(|term| term.is(Class::SCALE) && term.proclitics == Proclitics::AL)?;
    let whole = Number::power_of_ten(scale.lexeme.exponent.into());
    Some((rest.skip(1), part.times(&whole)))
}

/// «و300 ألف» in «مليون يورو و300 ألف» (1300000): the next smaller scale of the same at the end of its clause; «و300 ألف لاجئ» are others.
pub(super) fn scaled_rest<'a>(rest: Terms<'a>, measure: &Measure) -> Option<Added<'a>> {
    let whole = &measure.numeral;
    let clear = !whole.upper.is_vague() && matches!(measure.suffix, Suffix::Money(_) | Suffix::Unit { .. });
    let joined = rest.first().is_some_and(|next| next.conjoined() && !next.proclitics.preposition());
    if whole.exponent < 6 || !clear || !joined {
        return None;
    }
    let (after, part) = choose::numeral(rest)?;
    let smaller = part.exponent >= 3 && part.exponent + 3 == whole.exponent && !part.upper.is_vague();
    let scale = Number::power_of_ten(whole.exponent);
    let fits = part.value < scale && whole.value.over(&scale).is_some_and(|count| count.is_integer());
    (smaller && fits && closes(after)).then(|| (after, part.value, measure.suffix.clone()))
}

/// «وخمسون قرشا», «و43c».
fn subunits(rest: Terms<'_>, main: Money) -> Option<Added<'_>> {
    if main.subunit {
        return None;
    }
    let (rest, count, part) = counted_coin(rest)?;
    let coin = part.coin?;
    let said =
        main.code.or(part.code.filter(|code| main.coin.is_some_and(|main| main.currencies.contains(code))));
    let (same, code) = money::shared(Money { code: said, ..main }, coin);
    let value = count.over(&money::divisor(coin, code).into())?;
    (same && value < Number::ONE).then_some((
        rest,
        value,
        Suffix::Money(Money { code: code.or(main.code), ..main }),
    ))
}

/// «وخمسون قرشا», «وقرشان», «وهللة», «وسنت واحد».
fn counted_coin(rest: Terms<'_>) -> Option<(Terms<'_>, Number, Money)> {
    if let Some((after, numeral)) = choose::numeral(rest) {
        let (after, part) = currency_at(after)?;
        return Some((after, numeral.value, part));
    }
    let coin = rest.first().filter(|term| term.is(Class::COIN))?;
    let (after, part) = currency_behind(rest)?;
    if coin.is(Class::DUAL) {
        return Some((after, Number::TWO, part));
    }
    let one = term(|term| term.is(Class::UNIT) && term.lexeme.value == 1 && term.proclitics.is_empty());
    let after = one(after).map_or(after, |(after, _)| after);
    (part.subunit && !coin.definite() && !coin.is(Class::PLURAL)).then_some((after, Number::ONE, part))
}

/// «ونصف», «ونصف الدينار الأردني».
fn half_coin(rest: Terms<'_>, main: Money) -> Option<Added<'_>> {
    let (rest, part) = parts(rest).ok()?;
    if rest.first().is_some_and(|next| next.is(Class::SCALE) && next.proclitics.is_empty()) {
        return None;
    }
    let Some((after, named)) =
        currency_at(rest).filter(|_| rest.first().is_some_and(crate::term::Term::definite))
    else {
        return Some((rest, part, Suffix::Money(main)));
    };
    Some((after, part, Suffix::Money(Money { code: main.code.or(named.code), ..main })))
}

/// «و75 سنتيمترا» behind metres.
fn smaller_unit<'a>(rest: Terms<'a>, code: &'static str, per: Option<&'static str>) -> Option<Added<'a>> {
    let kilo = code == "kg" && rest.before(1).is_some_and(|unit| rest.key(unit) == "كيلو");
    let (rest, numeral) = choose::numeral(rest)?;
    rest.first().filter(|term| term.proclitics.is_empty())?;
    let (rest, unit) = unit_at(rest, numeral.digits)?;
    // «5 كيلو و200 متر»: metres behind it say which kilo it is.
    let way = kilo && unit.code == "m" && numeral.value >= Number::from(50);
    let code = if way { "km" } else { code };
    let count = unit::fraction_of(code, unit.code)?;
    let value = numeral.value.over(&count.into())?;
    (value < Number::ONE).then_some((rest, value, Suffix::Unit { code, per }))
}

/// «ونصف», «ونصف اللتر», «ونصف لتر» behind litres.
fn half_unit<'a>(rest: Terms<'a>, code: &'static str, per: Option<&'static str>) -> Option<Added<'a>> {
    let (rest, part) = parts(rest).ok()?;
    let again = unit_at(rest, false).filter(|(_, unit)| unit.code == code && !unit.dual);
    let rest = again.map_or(rest, |(after, _)| after);
    Some((rest, part, Suffix::Unit { code, per }))
}
