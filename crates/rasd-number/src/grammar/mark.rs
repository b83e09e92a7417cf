//! What a single separator before three digits is: by what follows, then by the region.

use super::input::Terms;
use crate::digits::Mark;
use crate::lexicon::{Class, coin, region, region_of, thousandths};
use crate::scan::is_particle;

/// How a single separator is read here: by the currency behind it, by what is counted, then by the region.
pub(super) fn mark(input: Terms<'_>) -> Mark {
    let point = input.first().is_some_and(|term| input.text(term).contains('.'));
    if let Some(mark) = currency(input.skip(1)).and_then(|code| currency_mark(code, point)) {
        return mark;
    }
    let comma = input.scene.region.is_some_and(|region| region.comma);
    match (comma, point) {
        (true, _) => Mark::Comma,
        (false, true) if !is_measured(input) && counted(input.skip(1)) => Mark::Group,
        _ => Mark::Point,
    }
}

/// «12.500 د.ب» has three decimals, «100.000 د.ج» groups as its country does.
fn currency_mark(code: &str, point: bool) -> Option<Mark> {
    let comma = code.get(..2).and_then(region_of).is_some_and(|region| region.comma);
    match (thousandths(code), comma) {
        (true, true) => Some(Mark::Decimal),
        (true, false) if point => Some(Mark::Decimal),
        (false, true) => Some(Mark::Comma),
        _ => None,
    }
}

/// The one currency that stands at the input: by its sign, its adjective or the region of the text.
fn currency(input: Terms<'_>) -> Option<&'static str> {
    let first = input.first().filter(|term| term.is(Class::COIN | Class::COIN_SIGN) && !term.conjoined())?;
    let codes = coin(first.lexeme.coin)?.currencies;
    if let [code] = codes {
        return Some(code);
    }
    let said = input.nth(1).filter(|next| next.is(Class::NISBA)).and_then(|next| region(next.lexeme.region));
    let region = said.or(input.scene.region)?;
    region.currencies.iter().find(|code| codes.contains(code)).copied()
}

/// What follows may be measured and need not be whole.
fn is_measured(input: Terms<'_>) -> bool {
    let measures = Class::MEASURE
        | Class::SCALE
        | Class::SCALE_ACC
        | Class::SCALE_PLURAL
        | Class::COIN
        | Class::COIN_SIGN
        | Class::IN;
    input.nth(1).is_none_or(|next| next.is(measures) || !next.is_word() || !next.proclitics.is_empty())
}

/// A noun that is counted one by one stands next: «2.800 إصابة».
fn counted(input: Terms<'_>) -> bool {
    let noun = |term: &crate::term::Term| term.is_word() && term.class.is_plain() && !term.definite();
    input
        .first()
        .is_some_and(|next| noun(next) && input.key(next).chars().count() > 2 && !is_particle(input, next))
}
