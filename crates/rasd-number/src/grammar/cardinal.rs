//! Cardinals: pieces joined by و, with a sign, a decimal part or a fraction.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::fraction::{parts, slash};
use super::input::{Res, Terms, bare, sign, term, word};
use super::numeral::{Numeral, Shape};
use super::piece::{Piece, Size, piece};
use super::sum::Sum;
use crate::lexicon::Class;
use crate::value::Number;

/// The most pieces that one number can have: each fills a field of its own.
const MAX_PIECES: usize = 80;

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
fn minus_word(input: Terms<'_>) -> Res<'_, ()> {
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
    sum: Sum,
    pieces: Pieces,
}

/// What is known of the pieces of a sum.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // independent facts
struct Pieces {
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
fn sum(input: Terms<'_>) -> Res<'_, Summed> {
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

fn numeral(input: Terms<'_>, rest: Terms<'_>, sum: &Sum, pieces: &Pieces) -> Numeral {
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

/// A part less than a round number: «مليون إلا ربعا» is 750000, «مئة إلا ربع» 75.
fn less_part(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, Summed { sum, pieces }) = sum(input)?;
    let (rest, _) = bare(Class::EXCEPT)(rest)?;
    let (rest, part) = parts(rest)?;
    let round = sum.is_single() && (sum.exponent() > 0 || sum.value() == Number::from(100));
    if !round {
        return input.fail();
    }
    let unit = if sum.exponent() > 0 { Number::power_of_ten(sum.exponent()) } else { 100.into() };
    let mut found = numeral(input, rest, &sum, &pieces);
    found.value = sum.value().plus(&part.times(&unit).negated());
    found.exponent = 0;
    found.rule = "number.cardinal.less_part";
    Ok((rest, found))
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

/// A decimal read aloud: «ثلاثة فاصل خمسة» is 3.5, «واحد فاصلة صفر خمسة» is 1.05, «مئتين فاصلة ثلاثة من مئة» is 200.03.
fn spelled_point(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, Summed { sum: whole, pieces }) = sum(input)?;
    let (rest, _) = bare(Class::POINT)(rest)?;
    let (rest, digits) = spelled_digits(rest)?;
    let scale = u32::try_from(digits.len()).unwrap_or(u32::MAX);
    let Some(fraction) = Number::from_decimal_digits(&digits, scale) else { return input.fail() };
    let (rest, power) = opt(of_power).parse(rest)?;
    let fraction = match power {
        Some(power) => {
            Number::from_decimal_digits(&digits, 0).and_then(|top| top.over(&power)).unwrap_or(fraction)
        }
        None => fraction,
    };
    let (rest, scale) = opt(term(|term| {
        term.is(Class::SCALE | Class::SCALE_ACC | Class::SCALE_PLURAL) && term.proclitics.is_empty()
    }))
    .parse(rest)?;
    let exponent = scale.map_or(0, |scale| u32::from(scale.lexeme.exponent));
    let mut found = numeral(input, rest, &whole, &pieces);
    found.value = whole.value().plus(&fraction).times(&Number::power_of_ten(exponent));
    found.exponent = exponent;
    found.others.clear();
    found.rule = "number.cardinal.point";
    Ok((rest, found))
}

/// Zeros, then a whole number, as digits: «صفر خمسة» is 05.
fn spelled_digits(input: Terms<'_>) -> Res<'_, String> {
    let mut digits = String::new();
    let mut rest = input;
    while digits.len() < MAX_PIECES
        && let Ok((after, _)) = bare(Class::ZERO)(rest)
    {
        digits.push('0');
        rest = after;
    }
    if let Some((after, said)) = one_by_one(rest) {
        digits.push_str(&said);
        rest = after;
    } else if let Some((after, value)) = before_scale(rest).or_else(|| plain_sum(rest).ok())
        && value.is_integer()
        && rest.first().is_some_and(|term| !term.conjoined())
    {
        digits.push_str(&value.to_string());
        rest = after;
    }
    if digits.is_empty() { input.fail() } else { Ok((rest, digits)) }
}

/// Two or more digits, each said by itself: «اثنان خمسة» is 25.
fn one_by_one(input: Terms<'_>) -> Option<(Terms<'_>, String)> {
    let mut digits = String::new();
    let mut rest = input;
    while digits.len() < MAX_PIECES
        && let Ok((after, digit)) = term(|term| {
            term.is(Class::UNIT | Class::ZERO)
                && term.lexeme.value < 10
                && !term.is(Class::COMPOUND_ONLY)
                && term.proclitics.is_empty()
        })(rest)
    {
        digits.push_str(&digit.lexeme.value.to_string());
        rest = after;
    }
    let closed =
        rest.first().is_none_or(|next| !(next.is(ENDS_COMPOUND) || next.conjoined() && next.is(Class::TENS)));
    (digits.len() > 1 && closed).then_some((rest, digits))
}

/// What makes one numeral of the unit before it.
const ENDS_COMPOUND: Class =
    Class::TEN.with(Class::HUNDRED).with(Class::MANY).with(Class::SCALE).with(Class::SCALE_PLURAL);

/// The whole number before a scale that multiplies all that was said: «فاصلة خمسة وخمسين مليون»; «فاصل ثلاثة آلاف وواحد» is said of the digits.
fn before_scale(input: Terms<'_>) -> Option<(Terms<'_>, Number)> {
    let scale = (1..8).find(|n| {
        input.nth(*n).is_some_and(|term| {
            term.is(Class::SCALE | Class::SCALE_ACC | Class::SCALE_PLURAL) && term.proclitics.is_empty()
        })
    })?;
    let continued = plain_sum(input).is_ok_and(|(whole, _)| whole.at > input.at + scale + 1);
    let (after, value) = plain_sum(Terms::until(input, input.at + scale)).ok()?;
    (after.at == input.at + scale && !continued).then(|| (input.skip(scale), value))
}

/// «من عشرة», «من مئة», «من ألف».
fn of_power(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, _) = bare(Class::FROM)(input)?;
    let power = term(|term| {
        let ten = term.is(Class::TEN | Class::HUNDRED | Class::SCALE);
        ten && term.proclitics.is_empty()
    });
    let (after, term) = power(rest)?;
    let value = if term.is(Class::SCALE) {
        Number::power_of_ten(term.lexeme.exponent.into())
    } else {
        term.lexeme.value.into()
    };
    Ok((after, value))
}

/// A decimal said with its power: «مئتان وواحد وسبعة من عشرة» is 201.7, «واحد وعشرون وثمانمئة من ألف» is 21.8.
///
/// The part behind the mark is the longest one below the power.
fn decimal_of_power(input: Terms<'_>) -> Res<'_, Numeral> {
    if !input.scene.holds(Class::FROM) {
        return input.fail();
    }
    let (end, starts) = chain(input)?;
    let (rest, power) = of_power(end)?;
    for (classical, &middle) in
        [false, true].into_iter().flat_map(|classical| starts.iter().map(move |middle| (classical, middle)))
    {
        let (Ok((after, Summed { sum: whole, pieces })), Ok((last, Summed { sum: part, .. }))) =
            (sum(Terms::until(input, middle)), sum(Terms::from(input, middle)))
        else {
            continue;
        };
        let order = classical || !(whole.reversed || part.reversed);
        if order
            && after.at == middle
            && last.at == end.at
            && part.value() < power
            && whole.value().is_integer()
        {
            let mut found = numeral(input, rest, &whole, &pieces);
            found.value = whole.value().plus(&part.value().over(&power).unwrap_or(Number::ZERO));
            found.exponent = 0;
            found.rule = "number.cardinal.of_power";
            return Ok((rest, found));
        }
    }
    input.fail()
}

/// A chain of pieces joined by و whether they make one number or not, and where its later pieces begin.
fn chain(input: Terms<'_>) -> Res<'_, Vec<usize>> {
    let (mut rest, _) = piece(input)?;
    let mut starts = Vec::new();
    while starts.len() < 24
        && let Ok((after, next)) = piece(rest)
        && next.conjoined
    {
        starts.push(rest.at);
        rest = after;
    }
    if starts.is_empty() { input.fail() } else { Ok((rest, starts)) }
}
