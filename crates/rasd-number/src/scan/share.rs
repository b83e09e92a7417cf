//! Shares headed by a noun: «طفل من كل خمسة أطفال» is 1/5; ratios: «بنسبة 3 إلى 1».

use super::choose;
use super::draft::Draft;
use super::near::{is_definite, is_noun};
use super::suffix::percent;
use crate::digits::{self, Mark};
use crate::grammar::fraction::of_every;
use crate::grammar::input::{Terms, bare};
use crate::lexicon::{Class, PERSONS, PROPORTIONS};
use crate::matches::{NumberKind, Value};
use crate::term::Term;
use crate::value::Number;

/// The share that begins at the input, or one word before it.
#[inline]
pub(crate) fn share(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let first = input.first()?;
    let found = match first.is_digits() {
        true if input.nth(1).is_some_and(|colon| colon.glued) => proportion(input),
        false if first.is(Class::FROM) && input.scene.holds(Class::EVERY) => one(input),
        _ => None,
    };
    let rated =
        input.before(1).is_some_and(|before| before.is(Class::DIMENSION) && before.proclitics.preposition());
    if found.is_none() && rated { ratio(input) } else { found }
}

/// «بنسبة 1:4», «مقياس 1:50000»: digits around a colon.
#[inline(never)]
fn proportion(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (colon, below) = (input.nth(1)?, input.nth(2)?);
    if !colon.glued || !below.glued || input.text(colon) != ":" {
        return None;
    }
    behind_proportion(input).then_some(())?;
    let whole = |term: &Term| {
        digits::read(input.text(term), Mark::Point).filter(|read| read.plain && term.is_digits())
    };
    let (top, below) = (whole(input.first()?)?, whole(below)?);
    let value = Number::quotient(&top.value, &below.value)?;
    let rest = input.skip(3);
    let draft =
        Draft::new(NumberKind::Fraction, Value::Exact(value), input.at, rest.at, "number.fraction.ratio");
    Some((rest, draft))
}

/// «بنسبة», «مقياس», «النسبة» stand before the input.
fn behind_proportion(input: Terms<'_>) -> bool {
    input.before(1).is_some_and(|before| {
        let key = input.key(before);
        let bare = key.strip_prefix('ب').unwrap_or(key);
        PROPORTIONS.contains(&bare.strip_prefix("ال").unwrap_or(bare))
    })
}

/// «طفل من كل خمسة أطفال», «طفلان من كل خمسة»: the noun before «من» is the one or the two, when what is counted is its plural
/// or goes without saying.
#[inline(never)]
fn one(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let noun = input.before(1).filter(|noun| {
        is_noun(input, noun) && noun.class.is_plain() && !noun.conjoined() && !is_definite(input, noun)
    })?;
    let (rest, below) = of_every(input).ok()?;
    let counted = rest.first().filter(|next| is_noun(rest, next) && !next.conjoined());
    let top = head(input.key(noun), counted.map(|plural| rest.key(plural)))?;
    let value = Number::quotient(&top, &below).filter(|value| *value < Number::ONE)?;
    let value = Value::Exact(value);
    let mut draft =
        Draft::new(NumberKind::Fraction, value, input.at, rest.at, "number.fraction.one_of_every");
    draft.at = input.at.saturating_sub(1);
    draft.core.0 = draft.at;
    Some((rest, draft))
}

/// How many the noun is of itself: «طفل» one, «طفلان» two; a noun of neither counts nothing.
fn head(noun: &str, counted: Option<&str>) -> Option<Number> {
    let pair = pair(noun);
    let person = |key: &str| PERSONS.contains(&key);
    if pair.as_deref().is_some_and(person) {
        return Some(Number::TWO);
    }
    let Some(plural) = counted else {
        let doubtful = pair.is_some() && !person(noun);
        return (!doubtful).then_some(Number::ONE);
    };
    let two = pair.is_some_and(|one| is_sound_plural(plural, &one) || is_plural_of(plural, &one));
    let one = is_plural_of(plural, noun) && !is_pair_of_sound(plural, noun);
    one.then_some(Number::ONE).or(two.then_some(Number::TWO))
}

/// The singular of a word that may be a dual: «طفلان» طفل, «سيدتين» سيدة.
fn pair(noun: &str) -> Option<String> {
    let stem = noun.strip_suffix("ان").or_else(|| noun.strip_suffix("ين"))?;
    let feminine = stem.strip_suffix('ت').filter(|stem| stem.chars().count() > 1);
    let singular = feminine.map_or_else(|| stem.to_owned(), |stem| format!("{stem}ة"));
    (stem.chars().count() > 2).then_some(singular)
}

/// «معلمين» of «معلم», «سيدات» of «سيدة».
fn is_sound_plural(plural: &str, one: &str) -> bool {
    let stem = ["ون", "ين", "ات"].iter().find_map(|end| plural.strip_suffix(end));
    stem.is_some_and(|stem| stem == one.strip_suffix('ة').unwrap_or(one))
}

/// «معلمان من كل خمسة معلمين»: the endings hang on the same word.
fn is_pair_of_sound(plural: &str, noun: &str) -> bool {
    pair(noun).is_some_and(|one| is_sound_plural(plural, &one))
}

/// The consonants of the singular stand in the plural in their order: طفل and أطفال; «نساء» alone has another stem.
fn is_plural_of(plural: &str, singular: &str) -> bool {
    if singular == "امراة" && plural == "نساء" {
        return true;
    }
    let mut letters = plural.chars();
    let consonants = singular.chars().filter(|c| !matches!(c, 'ا' | 'و' | 'ي' | 'ة' | 'ه'));
    consonants.clone().count() > 1 && consonants.clone().all(|c| letters.any(|letter| letter == c))
}

/// «بنسبة 3 إلى 1», «بنسبة خمسة إلى واحد»: the greater side first, so that it is no range; or one first: «بنسبة 1 إلى 5».
#[inline(never)]
fn ratio(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let (rest, left) = choose::numeral(input)?;
    let (rest, _) = bare(Class::TO)(rest).ok()?;
    let (rest, right) = choose::numeral(rest)?;
    let measured = rest.first().is_some_and(|next| {
        next.is(Class::COIN | Class::MEASURE | Class::IN) || matches!(rest.text(next), "%" | "٪")
    });
    let value = Number::quotient(&left.value, &right.value)?;
    let one = left.value == Number::ONE && right.value > Number::ONE && is_one_to_many(input, rest);
    let sides = left.value > right.value || one;
    let whole = sides && left.value.is_integer() && right.value.is_integer();
    let draft =
        Draft::new(NumberKind::Fraction, Value::Exact(value), input.at, rest.at, "number.fraction.ratio");
    (whole && !measured).then_some((rest, draft))
}

/// «بنسبة 1 إلى 5» is a ratio; «بعمق 1 إلى 5», «بنسبة 1 إلى 5 أشخاص» and «بنسبة 1 إلى 5 بالمئة» are ranges.
fn is_one_to_many(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let counted = rest.first().is_some_and(|next| {
        is_noun(rest, next) && !next.conjoined() && !next.proclitics.preposition() && !is_definite(rest, next)
    });
    behind_proportion(input) && !counted && percent(rest).is_err()
}
