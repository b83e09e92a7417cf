//! Cardinals: pieces joined by و, with a sign, a decimal part or a fraction.

use nom::Parser;
use nom::branch::alt;

use super::decimal::{decimal_of_power, spelled_point};
use super::fraction::{parts, slash};
use super::input::{Res, Terms, bare, sign, word};
use super::numeral::{Numeral, Shape};
use super::piece::{Piece, Size, piece};
use super::sum::Sum;
use crate::lexicon::Class;
use crate::value::Number;

/// The most pieces that one number can have: each fills a field of its own.
pub(super) const MAX_PIECES: usize = 80;

/// A cardinal with everything that may belong to it.
///
/// «سالب ثلاثة آلاف وخمسمئة وواحد» is -3501, «مليونان ونصف» is 2500000, «ثلاثة فاصل خمسة» is 3.5.
pub(crate) fn cardinal(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, negative) = minus(input);
    let first = rest;
    let (rest, mut numeral) = unsigned(first)?;
    numeral.at = input.at;
    if negative {
        numeral.value = numeral.value.negated();
        numeral.others.clear();
        numeral.rule = "number.cardinal.negative";
    }
    numeral.end = rest.at;
    Ok((rest, numeral))
}

/// A cardinal without its sign: the sum of its pieces, then what the word behind it makes of it.
fn unsigned(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, Summed { sum, pieces }) = sum(input)?;
    let plain = numeral(input, rest, &sum, &pieces);
    let Some(next) = rest.first() else { return Ok((rest, plain)) };
    let longer = match next.class {
        _ if plain.digits
            && (next.is_digits()
                || next.is(Class::FRACTION_CHAR)
                || matches!(rest.text(next), "/" | "⁄")) =>
        {
            slash(input)
        }
        class if class.any(Class::POINT) => spelled_point(input),
        class if class.any(Class::EXCEPT) => less_part(input),
        _ if next.conjoined() => alt((decimal_of_power, mixed)).parse(input),
        _ => input.fail(),
    };
    longer.or(Ok((rest, plain)))
}

/// The input behind a sign, and whether there is one.
fn minus(input: Terms<'_>) -> (Terms<'_>, bool) {
    match input.first() {
        Some(first) if first.is(Class::MINUS) || !first.is_word() && !first.is_digits() => {
            alt((minus_word, minus_sign)).parse(input).map_or((input, false), |(rest, ())| (rest, true))
        }
        _ => (input, false),
    }
}

/// «سالب», «ناقص» before a numeral.
pub(super) fn minus_word(input: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = word(Class::MINUS)(input)?;
    match rest.first() {
        Some(next) if next.proclitics.is_empty() => Ok((rest, ())),
        _ => input.fail(),
    }
}

/// A minus sign apart from its digits: «- 5» at the start of a sentence or behind a bracket.
fn minus_sign(input: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = sign(&["-", "−"])(input)?;
    let clear = input
        .before(1)
        .is_none_or(|before| matches!(input.text(before), "(" | "[" | ":" | "<" | ">" | "=" | "<=" | ">="));
    match rest.first() {
        Some(next) if clear && next.is_digits() => Ok((rest, ())),
        _ => input.fail(),
    }
}

/// A sum and what its pieces are.
#[derive(Clone, Debug)]
pub(crate) struct Summed {
    pub(super) sum: Sum,
    pub(super) pieces: Pieces,
}

/// What is known of the pieces of a sum.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // independent facts
pub(super) struct Pieces {
    count: usize,
    /// One holds digits, one holds words, one is a dual scale.
    digits: bool,
    words: bool,
    dual: bool,
    /// The last one is in words and ends with a scale.
    last_scaled: bool,
    /// The other reading of a single piece.
    other: Option<Number>,
}

impl Pieces {
    fn new(first: Piece) -> Self {
        Self {
            count: 1,
            digits: first.digits,
            words: !first.digits || first.scaled,
            dual: first.dual,
            last_scaled: first.scaled && !first.digits,
            other: first.other,
        }
    }

    fn add(&mut self, next: &Piece) {
        self.count += 1;
        self.digits |= next.digits;
        self.words |= !next.digits || next.scaled;
        self.dual |= next.dual;
        self.last_scaled = next.scaled && !next.digits;
        self.other = None;
    }
}

/// Pieces joined by و, as far as they make one number.
pub(super) fn sum(input: Terms<'_>) -> Res<'_, Summed> {
    input.scene.memo.sums.parse(input, whole_sum)
}

fn whole_sum(input: Terms<'_>) -> Res<'_, Summed> {
    let (mut rest, first) = piece(input)?;
    let mut sum = Sum::new(&first);
    let mut pieces = Pieces::new(first);
    while pieces.count < MAX_PIECES
        && let Some((after, next)) = next_piece(rest, &pieces)
        && sum.join(&next)
    {
        pieces.add(&next);
        rest = after;
    }
    Ok((rest, Summed { sum, pieces }))
}

/// The next piece behind و; hundreds behind a scale may lack it, and what follows the hundreds of a dialect: «ألف خمسمئة»,
/// «خمسمية خمسة وعشرين».
fn next_piece<'a>(rest: Terms<'a>, pieces: &Pieces) -> Option<(Terms<'a>, Piece)> {
    let next = rest.first()?;
    if next.proclitics.preposition() || next.proclitics.has(rasd_tokenize::Proclitics::FA) {
        return None;
    }
    let (after, piece) = piece(rest).ok()?;
    let loose = piece.size == Size::Hundreds && !piece.digits && pieces.last_scaled;
    (piece.conjoined || (loose || spoken(rest)) && !next.definite()).then_some((after, piece))
}

/// Units and tens that stand bare behind the hundreds of a dialect.
fn spoken(rest: Terms<'_>) -> bool {
    const HUNDREDS: Class = Class::HUNDREDS.with(Class::HUNDREDS_DUAL);
    let dialect = |term: &crate::term::Term| term.is(HUNDREDS) && term.is(Class::DIALECT);
    rest.before(1).is_some_and(dialect)
        && rest.first().is_some_and(|unit| unit.is(Class::UNIT) && unit.proclitics.is_empty())
        && rest.nth(1).is_some_and(|tens| tens.is(Class::TENS) && tens.conjoined())
}

/// The value of a sum, for rules that need no more.
pub(crate) fn plain_sum(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, Summed { sum, .. }) = sum(input)?;
    Ok((rest, sum.value()))
}

/// The same with a sign before it.
pub(crate) fn signed_sum(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, negative) = minus(input);
    let (rest, value) = plain_sum(rest)?;
    Ok((rest, if negative { value.negated() } else { value }))
}

pub(super) fn numeral(input: Terms<'_>, rest: Terms<'_>, sum: &Sum, pieces: &Pieces) -> Numeral {
    let (digits, words) = (pieces.digits, pieces.words);
    let rule = match (digits, words) {
        (true, false) => "number.cardinal.digits",
        (true, true) => "number.cardinal.mixed",
        _ if sum.reversed => "number.cardinal.reversed",
        _ if pieces.count == 1 && pieces.dual => "number.cardinal.dual",
        _ => "number.cardinal.descending",
    };
    let mut numeral = Numeral::new(Shape::Cardinal, sum.value(), input.at, rest.at, rule);
    numeral.others.extend(pieces.other.clone());
    numeral.digits = digits;
    numeral.words = words;
    numeral.exponent = if sum.is_single() { sum.exponent() } else { 0 };
    numeral
}

/// A number and a fraction: «مليون ونصف المليون», «ثلاثة ونصف», «عشرون وثلاثة أخماس», «خمسة ونصف مليون».
fn mixed(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, Summed { sum, pieces }) = sum(input)?;
    let conjoined = rest
        .first()
        .is_some_and(|term| term.conjoined() && !term.proclitics.preposition() && !term.definite());
    if !conjoined {
        return input.fail();
    }
    let homograph =
        rest.first().is_some_and(|term| term.is(Class::UNIT | Class::TEN) && !term.is(Class::COMPOUND_ONLY));
    let before = rest.at;
    let (rest, part) = alt((parts, over)).parse(rest)?;
    if homograph && rest.at == before + 1 {
        return input.fail();
    }
    let mut found = numeral(input, rest, &sum, &pieces);
    let exponent = sum.exponent();
    let scale = rest
        .first()
        .filter(|term| term.is(Class::SCALE) && !term.conjoined() && !term.proclitics.preposition());
    let hundred = rest.first().is_some_and(|term| term.is(Class::HUNDRED) && term.proclitics.is_empty());
    let (rest, value) = match scale {
        None if hundred && exponent != 2 => (rest.skip(1), sum.value().plus(&part.times(&100.into()))),
        Some(scale) if exponent == 0 && !scale.definite() && sum.is_single() => {
            let whole = sum.value().plus(&part);
            (rest.skip(1), whole.times(&Number::power_of_ten(scale.lexeme.exponent.into())))
        }
        Some(scale) => {
            let part = part.times(&Number::power_of_ten(scale.lexeme.exponent.into()));
            (rest.skip(1), sum.value().plus(&part))
        }
        None if is_dozen(input, before) => (rest, sum.value().plus(&part.times(&12.into()))),
        None => (rest, sum.value().plus(&part.times(&Number::power_of_ten(exponent)))),
    };
    if scale.is_none() && exponent > 0 {
        found.others.push(sum.value().plus(&part));
    }
    found.value = value;
    found.exponent = 0;
    found.words = true;
    found.rule = "number.cardinal.and_fraction";
    found.end = rest.at;
    Ok((rest, found))
}

/// The term before the fraction is «دزينة»: a half is half of it.
fn is_dozen(input: Terms<'_>, part: usize) -> bool {
    let before = part.checked_sub(1).and_then(|before| input.scene.terms.get(before));
    before.is_some_and(|term| term.is(Class::DOZEN | Class::DOZEN_DUAL))
}

/// Less than a round number: «مليون إلا ربعا» is 750000, «مئة إلا ربع» 75, «ألف إلا خمسين» 950.
fn less_part(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, Summed { sum, pieces }) = sum(input)?;
    let (rest, _) = bare(Class::EXCEPT)(rest)?;
    let round = sum.is_single() && (sum.exponent() > 0 || sum.value() == Number::from(100));
    if !round {
        return input.fail();
    }
    let unit = if sum.exponent() > 0 { Number::power_of_ten(sum.exponent()) } else { 100.into() };
    let (rest, less) = match parts(rest) {
        Ok((rest, part)) => (rest, part.times(&unit)),
        _ if !is_of_many(input) => less_number(rest, &unit)?,
        _ => return input.fail(),
    };
    let mut found = numeral(input, rest, &sum, &pieces);
    found.value = sum.value().plus(&less.negated());
    found.exponent = 0;
    found.rule = "number.cardinal.less_part";
    Ok((rest, found))
}

/// «لم يحضر من ألف إلا خمسون», «لم يبق إلا»: what is left of many, no number less than them.
fn is_of_many(input: Terms<'_>) -> bool {
    const REACH: usize = 4;
    let denies = |term: &crate::term::Term| {
        matches!(input.key(term), "لم" | "لا" | "لن" | "ما" | "وما" | "ولم" | "ولا" | "ليس")
    };
    let counted = input.before(1).is_some_and(|term| term.is(Class::FROM | Class::EVERY));
    counted || (1..=REACH).any(|n| input.before(n).is_some_and(denies))
}

/// «خمسين» in «ألف إلا خمسين»: a number less than the unit.
fn less_number<'a>(input: Terms<'a>, unit: &Number) -> Res<'a, Number> {
    let (rest, less) = plain_sum(input)?;
    let bare = input.first().is_some_and(|first| first.proclitics.is_empty());
    if bare && less < *unit { Ok((rest, less)) } else { input.fail() }
}

/// «سبعة عشر على ثلاثة» behind a whole number.
fn over(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, Summed { sum: top, .. }) = sum(input)?;
    let (rest, _) = bare(Class::ON)(rest)?;
    let (rest, Summed { sum: below, .. }) = sum(rest)?;
    match top.value().over(&below.value()) {
        Some(value) => Ok((rest, value)),
        None => input.fail(),
    }
}
