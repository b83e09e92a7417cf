//! Numbers of accounts, cards, books and short codes.

use super::blocks::{Blocks, plain};
use super::draft::Draft;
use super::guard::is_counted;
use super::near::behind;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;

/// The number of an account, an identity card, a short code.
pub(super) fn identifier(input: Terms<'_>, rest: Terms<'_>, blocks: &Blocks<'_>) -> Option<Draft> {
    let count = blocks.digits;
    let measured = rest.first().is_some_and(|next| next.is(Class::MEASURE | Class::COIN | Class::SCALE));
    let card = is_card_number(blocks) && is_near_card(input);
    let blocked = is_hyphenated(input) && count >= MIN_HYPHENATED && !measured && !are_years(blocks);
    if card || blocked {
        let digits = Value::Digits(blocks.concat());
        return Some(Draft::new(NumberKind::Identifier, digits, input.at, rest.at, "identifier.blocks"));
    }
    if blocks.len != 1 || count < 4 || measured {
        return None;
    }
    let named = is_near_card(input) && (!is_year(&blocks.concat()) || is_of_a_card(input));
    let cue = named || behind(input, 2, Class::LABEL) && count >= 10;
    if !(cue
        || (MIN_IDENTIFIER..64).contains(&count)
            && input.first().is_some_and(|term| term.proclitics.is_empty())
            && !is_counted(rest))
    {
        return None;
    }
    let only = blocks.concat();
    let round = only.trim_end_matches('0').len() <= 3;
    (!round || cue).then(|| {
        Draft::new(NumberKind::Identifier, Value::Digits(only), input.at, rest.at, "identifier.digits")
    })
}

/// Digits alone are an identifier when there are so many.
pub(super) const MIN_IDENTIFIER: usize = 15;

/// The digits of an ISBN of the old form; blocks with hyphens between them have as many at least.
const MIN_HYPHENATED: usize = 10;

/// «978-3-16-148410-0», «4111-1111-1111-1111»: four blocks at least, with nothing but a hyphen between them.
pub(super) fn is_hyphenated(input: Terms<'_>) -> bool {
    let glued = |n: usize| input.nth(n).filter(|term| term.glued);
    let hyphen = |n: usize| glued(n).is_some_and(|term| matches!(input.text(term), "-" | "–"));
    [1, 3, 5].into_iter().all(|n| hyphen(n) && glued(n + 1).is_some_and(Term::is_digits))
}

/// «2019-2020-2021-2022»: years in a row.
fn are_years(blocks: &Blocks<'_>) -> bool {
    blocks.texts.iter().take(blocks.len).all(|text| is_year(&plain(text)))
}

/// «4000 1234 5678 9010»: blocks of four digits.
fn is_card_number(blocks: &Blocks<'_>) -> bool {
    let four = |text: &&str| plain(text).len() == 4;
    (3..=5).contains(&blocks.len) && blocks.texts.iter().take(blocks.len).all(four)
}

/// Four digits that may be a year.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.parse().is_ok_and(|year: u16| (1800..=2100).contains(&year))
}

/// «جواز سفر رقم 1985»: nothing that makes a year of the digits stands between them and the word of the card; «هوية ( 1939 )»,
/// «جواز سفر صادر عام 1985».
fn is_of_a_card(input: Terms<'_>) -> bool {
    (1..=3)
        .map_while(|n| input.before(n).filter(|term| !dates(input, term)))
        .enumerate()
        .any(|(n, term)| is_card(input, n + 1, term))
}

/// A word of a card stands shortly before the digits.
fn is_near_card(input: Terms<'_>) -> bool {
    behind(input, 3, Class::IDENTIFIER)
        && (1..=3).any(|n| input.before(n).is_some_and(|term| is_card(input, n, term)))
}

/// «الهوية», «الرقم القومي»; «المنتخب الوطني», «الدفاع المدني» have no number.
fn is_card(input: Terms<'_>, n: usize, term: &Term) -> bool {
    let key = input.key(term);
    let adjective = matches!(key, "الوطني" | "القومي" | "المدني" | "الضريبي");
    let numbered = || input.before(n + 1).is_some_and(|head| head.is(Class::LABEL | Class::IDENTIFIER));
    term.is(Class::IDENTIFIER) && (!adjective || numbered())
}

/// A bracket, a word of years or «في»: a year stands behind it.
fn dates(input: Terms<'_>, term: &Term) -> bool {
    input.text(term) == "(" || term.is(Class::YEARS | Class::IN)
}
