//! Fractions: «ثلاثة أرباع», «ثلثا», «1/8», «واحد من كل ثمانية».

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::Proclitics;

use super::cardinal::{cardinal, minus_word};
use super::input::{Res, Terms, bare, sign, term, word};
use super::numeral::{Numeral, Shape};
use crate::digits::{self, Mark};
use crate::lexicon::Class;
use crate::scan::is_particle;
use crate::term::Term;
use crate::value::Number;

/// The value of a fraction in words: «نصف», «ثلثا», «ثلاثة أرباع», «½».
pub(crate) fn parts(input: Terms<'_>) -> Res<'_, Number> {
    alt((counted_parts, word_part, char_part)).parse(input)
}

/// «ثلاثة أرباع» is 3/4, «عشرة أخماس» is 10/5, «مئة واثنان وثلاثون أخماس» is 132/5.
fn counted_parts(input: Terms<'_>) -> Res<'_, Number> {
    if !input.scene.holds(Class::FRACTION_PLURAL) {
        return input.fail();
    }
    let (rest, count) = plain_count(input)?;
    let (rest, plural) = term(|term| term.is(Class::FRACTION_PLURAL) && term.proclitics.is_empty())(rest)?;
    match Number::quotient(&count, &plural.lexeme.denominator.into()) {
        Some(value) => Ok((rest, value)),
        None => input.fail(),
    }
}

/// A whole number before a plural denominator.
fn plain_count(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, numeral) = super::cardinal::plain_sum(input)?;
    let last_unit = rest.before(1).is_some_and(|term| term.conjoined() && term.is(Class::UNIT | Class::TEN));
    if numeral.is_integer() && !(last_unit && rest.at > input.at + 1) {
        Ok((rest, numeral))
    } else {
        input.fail()
    }
}

/// «نصف» is 1/2, «ثلثا الأعضاء» is 2/3; «إلا ثلثا» without a whole behind it is the accusative of one part.
fn word_part(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, part) = term(|term| term.is(Class::FRACTION) && !term.is(Class::TENS))(input)?;
    let accusative = part.is(Class::DUAL) && input.key(part).ends_with('ا');
    let third = part.lexeme.denominator == 3;
    let less = input.before(1).is_some_and(|before| before.is(Class::EXCEPT));
    let governs = governs_whole(rest, third) || third && !less && is_measured(rest);
    let parts = if accusative && !governs { 1 } else { part.lexeme.parts };
    Ok((rest, Number::ratio(parts.into(), part.lexeme.denominator.into())))
}

/// «كيلومتر», «مليون»: one unit or scale is the whole.
fn is_measured(rest: Terms<'_>) -> bool {
    let single = Class::MEASURE.with(Class::COIN).with(Class::TIME_UNIT).with(Class::SCALE);
    rest.first().is_some_and(|unit| unit.is(single) && unit.proclitics.is_empty() && !unit.is(Class::SHORT))
}

/// «الأعضاء»: a definite whole in the genitive; behind «ثلثا», which is no other word, «أعضاء المجلس» and «أعضائها» too.
fn governs_whole(rest: Terms<'_>, third: bool) -> bool {
    let Some(noun) = rest.first().filter(|noun| noun.is_word()) else { return false };
    let key = rest.key(noun);
    let letters = |stem: &str| stem.chars().count();
    let owned =
        ["ها", "هم", "هن", "نا"].iter().filter_map(|end| key.strip_suffix(end)).any(|stem| letters(stem) > 2);
    let plain =
        noun.class.is_plain() && noun.proclitics.is_empty() && letters(key) > 2 && !is_particle(rest, noun);
    let construct =
        plain && rest.nth(1).is_some_and(|next| next.is_word() && rest.key(next).starts_with("ال"));
    looks_definite(key) || third && (plain && owned || construct)
}

/// True for a folded word with ال, also behind و ف ب ك and in لل.
pub(crate) fn looks_definite(key: &str) -> bool {
    let key = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    key.starts_with("ال") || key.starts_with("لل") || key.starts_with("بال") || key.starts_with("كال")
}

/// «½», also glued to a whole number.
fn char_part(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, part) = word(Class::FRACTION_CHAR)(input)?;
    Ok((rest, Number::ratio(part.lexeme.parts.into(), part.lexeme.denominator.into())))
}

/// A fraction as a numeral of its own, with the scale that it is of: «ربع مليون» is 250000, «ثلاثة أرباع المليون» is 750000.
pub(crate) fn fraction(input: Terms<'_>) -> Res<'_, Numeral> {
    if input.first().is_some_and(|first| first.is(Class::MINUS)) {
        return minus_part(input);
    }
    let part = input.first().is_some_and(|term| term.is(Class::FRACTION | Class::FRACTION_CHAR));
    if !part && !input.scene.holds(Class::FRACTION_PLURAL) {
        return input.fail();
    }
    input.scene.memo.fractions.parse(input, whole_fraction)
}

/// «سالب ثلاثة أرباع» is -3/4; «ناقص ثلث الكمية» lacks a third, and «الرابعة ناقص ربع» takes away.
fn minus_part(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, ()) = minus_word(input)?;
    if rest.first().is_some_and(|next| next.is(Class::MINUS)) || takes_away(input) {
        return input.fail();
    }
    let (rest, mut found) = fraction(rest)?;
    let whole = rest.first().is_some_and(|noun| noun.is_word() && !is_particle(rest, noun));
    if found.len() == 1 && whole {
        return input.fail();
    }
    found.value = found.value.negated();
    (found.at, found.rule) = (input.at, "number.fraction.negative");
    Ok((rest, found))
}

/// «ناقص» behind a word or a number, unless that says what something equals.
fn takes_away(input: Terms<'_>) -> bool {
    let less = input.first().is_some_and(|minus| input.key(minus) == "ناقص");
    let from = |before: &Term| before.is_digits() || before.is_word() && !before.is(Class::EQUALS);
    less && input.before(1).is_some_and(from)
}

fn whole_fraction(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, value) = parts(input)?;
    let single_word = rest.at == input.at + 1;
    let scale = rest.first().filter(|term| of_scale(term, &value));
    if let Some(scale) = scale {
        let factor = match scale.class {
            class if class.any(Class::SCALE) => Number::power_of_ten(scale.lexeme.exponent.into()),
            _ => scale.lexeme.value.into(),
        };
        let rest = rest.skip(1);
        let value = value.times(&factor);
        let mut found =
            Numeral::new(Shape::Cardinal, value, input.at, rest.at, "number.cardinal.fraction_of_scale");
        found.exponent = scale.lexeme.exponent.into();
        return Ok((rest, found));
    }
    let rule = if single_word { "number.fraction.word" } else { "number.fraction.counted" };
    Ok((rest, Numeral::new(Shape::Fraction, value, input.at, rest.at, rule)))
}

/// «مليون», «المليون», «دزينة»; «مئة», «المئة» only after half, a third or a quarter.
fn of_scale(term: &Term, value: &Number) -> bool {
    let free = !term.conjoined() && !term.proclitics.preposition();
    let hundred = term.is(Class::HUNDRED) && *value >= Number::ratio(1, 4);
    free && (term.is(Class::SCALE | Class::DOZEN) && !term.is(Class::COMPOUND_ONLY) || hundred)
}

/// Digits over digits, with a whole number before it or not: «1/8», «2 1/4», «1½».
pub(crate) fn slash(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, (whole, part)) =
        alt((whole_and_slash, whole_and_char, slash_and_whole, slash_only)).parse(input)?;
    let mut found = match whole {
        Some(whole) => {
            let sum = if whole.is_negative() { whole.plus(&part.negated()) } else { whole.plus(&part) };
            Numeral::new(Shape::Fraction, sum, input.at, rest.at, "number.fraction.mixed_digits")
        }
        None => Numeral::new(Shape::Fraction, part, input.at, rest.at, "number.fraction.slash"),
    };
    found.digits = true;
    found.words = false;
    Ok((rest, found))
}

type WholeAndPart = (Option<Number>, Number);

fn whole_and_slash(input: Terms<'_>) -> Res<'_, WholeAndPart> {
    let (rest, whole) = integer(input)?;
    let (rest, part) = over_digits(rest)?;
    if part >= Number::ONE {
        return input.fail();
    }
    Ok((rest, (Some(whole), part)))
}

fn whole_and_char(input: Terms<'_>) -> Res<'_, WholeAndPart> {
    let (rest, whole) = integer(input)?;
    let (rest, part) = char_part(rest)?;
    Ok((rest, (Some(whole), part)))
}

/// «1/2 1 لتر»: the whole number behind its part, as the eye reads it from the right.
fn slash_and_whole(input: Terms<'_>) -> Res<'_, WholeAndPart> {
    let (rest, part) = over_digits(input)?;
    let apart = rest.first().is_some_and(|next| !next.glued && next.proclitics.is_empty());
    let (rest, whole) = integer(rest)?;
    let measured = rest.first().is_some_and(|next| next.is(Class::MEASURE | Class::COIN));
    if apart && measured && part < Number::ONE { Ok((rest, (Some(whole), part))) } else { input.fail() }
}

/// «3/8»; «24/7» is always, «12/4» is no part of one unless it stands alone, «2017/4418» the number of a file.
fn slash_only(input: Terms<'_>) -> Res<'_, WholeAndPart> {
    let (rest, part) = over_digits(input)?;
    let labelled = [1, 2]
        .into_iter()
        .any(|n| input.before(n).is_some_and(|before| before.is(Class::LABEL | Class::IDENTIFIER)));
    let always = input.first().is_some_and(|first| input.text(first) == "24") && part == Number::ratio(24, 7);
    let whole_text = input.at == 0 && rest.first().is_none() && !always;
    let page = !whole_text && rest.before(1).is_some_and(|below| is_page(rest, below));
    if labelled || page || part >= Number::ONE && !whole_text {
        input.fail()
    } else {
        Ok((rest, (None, part)))
    }
}

/// «البخاري 3/145»: a volume and its page; a part of so many says what it is of, «نجح 145/160 طالبا», or has a round number below.
fn is_page(rest: Terms<'_>, below: &Term) -> bool {
    let text = rest.text(below);
    let small = text.chars().count() < 3 || text.ends_with(['0', '٠', '5', '٥']);
    let whole =
        rest.first().is_some_and(|next| next.is_word() && !is_particle(rest, next) && !next.conjoined());
    !small && !whole
}

/// Plain digits without a sign of their own, or with one.
fn integer(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, term) = term(super::super::term::Term::is_digits)(input)?;
    match digits::read(input.text(term), Mark::Point).filter(|read| read.plain) {
        Some(read) => Ok((rest, read.value)),
        None => input.fail(),
    }
}

/// The denominators said of parts have so few digits.
const MAX_DENOMINATOR: u32 = 999;

/// «1/8»: nothing between, denominator at least 2.
fn over_digits(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, top) = integer(input)?;
    let (rest, bar) = sign(&["/", "⁄"])(rest)?;
    let (after, below) = integer(rest)?;
    let tight = bar.glued && rest.first().is_some_and(|term| term.glued);
    let dated = after.first().is_some_and(|term| term.glued && matches!(after.text(term), "/" | "-"));
    match Number::quotient(&top, &below) {
        Some(value) if tight && !dated && is_denominator(&below) => Ok((after, value)),
        _ => input.fail(),
    }
}

/// Up to three digits, or a power of ten: «2/1000».
fn is_denominator(number: &Number) -> bool {
    let power = || (3..=9).any(|exponent| *number == Number::power_of_ten(exponent));
    *number >= Number::TWO && (*number <= Number::from(MAX_DENOMINATOR) || power())
}

/// A share of a number: «واحدة من كل ثماني» is 1/8, «9 من أصل 12» is 9/12, «ثلاثة أجزاء من المئة» is 3/100.
pub(crate) fn ratio(input: Terms<'_>) -> Res<'_, Numeral> {
    let (rest, (top, pieces)) = share_top(input)?;
    let (rest, rule) = share_link(rest, pieces)?;
    let (rest, below) = cardinal(rest)?;
    if !below.value.is_integer() || below.value < Number::TWO {
        return input.fail();
    }
    let Some(value) = Number::quotient(&top, &below.value) else { return input.fail() };
    if rule != "number.fraction.over" && value >= Number::ONE {
        return input.fail();
    }
    let mut found = Numeral::new(Shape::Fraction, value, input.at, rest.at, rule);
    found.digits = below.digits;
    Ok((rest, found))
}

/// «من كل خمسة», «من بين كل خمسة» behind a noun: so many the share is of.
pub(crate) fn of_every(input: Terms<'_>) -> Res<'_, Number> {
    let (rest, _) = bare(Class::FROM)(input)?;
    let (rest, _) = opt(bare(Class::ORIGIN | Class::BETWEEN)).parse(rest)?;
    let (rest, _) = bare(Class::EVERY)(rest)?;
    let (rest, below) = cardinal(rest)?;
    if below.value.is_integer() && below.value >= Number::TWO {
        Ok((rest, below.value))
    } else {
        input.fail()
    }
}

/// The number of the share, or «جزء»; whether «أجزاء» were counted.
fn share_top(input: Terms<'_>) -> Res<'_, (Number, bool)> {
    if let Ok((rest, numeral)) = super::cardinal::signed_sum(input) {
        let (rest, pieces) = opt(bare(Class::PIECE)).parse(rest)?;
        return if numeral.is_integer() { Ok((rest, (numeral, pieces.is_some()))) } else { input.fail() };
    }
    let (rest, _) = word(Class::PIECE)(input)?;
    Ok((rest, (Number::ONE, true)))
}

/// «من كل», «من بين كل», «من أصل», «من بين», «من», «على»: what joins the two numbers of a share; «من المئة» behind «أجزاء».
fn share_link(input: Terms<'_>, pieces: bool) -> Res<'_, &'static str> {
    if let Ok((rest, _)) = bare(Class::ON)(input) {
        return Ok((rest, "number.fraction.over"));
    }
    let (rest, _) = bare(Class::FROM)(input)?;
    let (rest, origin) = opt(bare(Class::ORIGIN | Class::BETWEEN)).parse(rest)?;
    if let Ok((rest, _)) = bare(Class::EVERY)(rest) {
        return Ok((rest, "number.fraction.of_every"));
    }
    let free = rest.first().is_some_and(|term| {
        let power = pieces && term.is(Class::TEN | Class::HUNDRED | Class::SCALE);
        term.proclitics.is_empty() || power && term.proclitics == Proclitics::AL
    });
    match origin {
        Some(_) => Ok((rest, "number.fraction.out_of")),
        None if free => Ok((rest, "number.fraction.of")),
        None => input.fail(),
    }
}
