//! «كيلو» is a kilogram, and a kilometre where a way is told: «على بعد كيلو ونصف», «سرنا 5 كيلو».

use super::choose;
use super::near::{is_definite, is_noun};
use super::unit::by_time;
use crate::grammar::input::Terms;
use crate::lexicon::{Class, DISTANCES, FOODS, WALKS};
use crate::term::Term;

/// True for «كيلو» at the input when it is a stretch of a way.
pub(super) fn is_of_a_way(input: Terms<'_>) -> bool {
    if !input.first().is_some_and(|unit| is_kilo(input, unit)) {
        return false;
    }
    let counts = |n: &usize| input.before(*n).is_some_and(|term| is_counting(input, term));
    let Some(head) = (1..=MOST).find(|n| !counts(n)) else { return false };
    let start = Terms::from(input, input.at + 1 - head);
    !is_food(behind(input))
        && (is_far(start) || is_walked(start, input) || is_beside(start, input) || is_speed(behind(input)))
}

/// «120 كيلو في الساعة», «بالساعة»: so fast goes what is on its way.
fn is_speed(rest: Terms<'_>) -> bool {
    let Some(next) = rest.first() else { return false };
    let hour = |n: usize| rest.nth(n).is_some_and(|hour| matches!(rest.key(hour), "الساعة" | "الساعه"));
    let open = !rest.nth(2).is_some_and(|clock| clock.is(Class::ORDINAL) || clock.is_digits());
    by_time(rest.key(next)) == Some("h") || next.is(Class::IN) && hour(1) && open
}

/// An amount of kilos has no more words.
const MOST: usize = 8;

/// «كيلو», «كيلوين».
fn is_kilo(input: Terms<'_>, unit: &Term) -> bool {
    matches!(input.key(unit), "كيلو" | "الكيلو" | "كيلوين" | "كيلوان")
}

/// A part of an amount of kilos: «كيلو ونصف كيلو».
fn is_counting(input: Terms<'_>, term: &Term) -> bool {
    term.is_digits() || term.is(choose::OPENERS) || is_kilo(input, term)
}

/// «يبعد البيت كيلو ونصف», «على بعد نحو 3 كيلو», «يبلغ طول الطريق 12 كيلو».
fn is_far(start: Terms<'_>) -> bool {
    const WORDS: usize = 4;
    let word = |n| start.before(n).filter(|term| term.is_word());
    let pair = |n, first, second| {
        word(n).is_some_and(|term| start.key(term) == second)
            && word(n + 1).is_some_and(|term| start.key(term) == first)
    };
    let distant = |n| {
        word(n)
            .map(|term| start.key(term))
            .is_some_and(|key| DISTANCES.contains(&key) && (n <= 2 || !key.contains("مساف")))
    };
    let clause = |term: &Term| matches!(start.key(term), "الذي" | "التي");
    (1..=WORDS).take_while(|n| word(*n).is_some_and(|term| !clause(term))).any(distant)
        || (1..=2).any(|n| pair(n, ON, "بعد") || pair(n, "طول", "الطريق"))
}

/// «على» as a folded key.
const ON: &str = "علي";

/// «سرنا 5 كيلو», «مشى نحو كيلو ونصف»; «مشى 3 كيلو تفاح» tells no way.
fn is_walked(start: Terms<'_>, unit: Terms<'_>) -> bool {
    let about = start.before(1).is_some_and(|term| term.is(Class::BOUND));
    let verb = start.before(if about { 2 } else { 1 });
    let cause = start.before(if about { 3 } else { 2 }).is_some_and(|from| from.is(Class::FROM));
    let walked = verb.is_some_and(|verb| WALKS.contains(&start.key(verb)) && !verb.proclitics.preposition());
    let rest = behind(unit);
    let goods =
        |next: &Term| is_noun(rest, next) && !is_definite(rest, next) && !rest.key(next).starts_with('و');
    walked && !cause && !rest.first().is_some_and(goods)
}

/// «3 كيلو ذهب», «3 كيلو من اللحم».
fn is_food(rest: Terms<'_>) -> bool {
    let from = usize::from(rest.first().is_some_and(|from| from.is(Class::FROM)));
    rest.nth(from).is_some_and(|food| FOODS.contains(&rest.key(food)))
}

/// «قبل كيلو ونصف من الجسر».
fn is_beside(start: Terms<'_>, unit: Terms<'_>) -> bool {
    let rest = behind(unit);
    let side = start.before(1).is_some_and(|side| side.is(Class::BEFORE));
    side && rest.first().is_some_and(|from| from.is(Class::FROM))
        && (1..=2).any(|n| rest.nth(n).is_some_and(|place| is_definite(rest, place)))
}

/// What stands behind the kilos and what is added to them: «ونصف», «ونصف الكيلو».
fn behind(unit: Terms<'_>) -> Terms<'_> {
    let added = |n: &usize| {
        unit.nth(*n).is_some_and(|term| term.is(Class::FRACTION) && term.conjoined() || is_kilo(unit, term))
    };
    let end = (1..=3).find(|n| !added(n)).unwrap_or(1);
    unit.skip(end)
}
