//! Digits that are no numbers: telephone numbers, accounts, versions, models.

use super::draft::Draft;
use super::near::behind;
use crate::digits;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;

/// What the digits at the input are instead of a number: a match, or nothing at all, and where they end.
pub(crate) fn guard(input: Terms<'_>) -> Option<(Terms<'_>, Option<Draft>)> {
    if let Some((rest, digits)) = blocks(input) {
        if let Some(draft) = phone(input, rest, &digits).or_else(|| identifier(input, rest, &digits)) {
            return Some((rest, Some(draft)));
        }
        if is_dotted(input) {
            return Some((dotted_end(input), None));
        }
    }
    let first = input.first().filter(|term| term.is_digits())?;
    if crate::digits::read(input.text(first), digits::Mark::Point).is_none() && is_long(input.text(first)) {
        let mut draft = Draft::new(
            NumberKind::Identifier,
            Value::Digits(plain(input.text(first))),
            input.at,
            input.at + 1,
            "identifier.too_long",
        );
        draft.check = Some("too_long");
        return Some((input.skip(1), Some(draft)));
    }
    is_model(input).then(|| (input.skip(1), None))
}

/// Digits alone, more than are read as a number.
fn is_long(text: &str) -> bool {
    text.len() > digits::MAX_DIGITS
}

/// Blocks of digits with what a telephone number is written with: its digits, and where they end.
fn blocks(input: Terms<'_>) -> Option<(Terms<'_>, Vec<String>)> {
    let plus = input.first().is_some_and(|term| input.text(term) == "+");
    let bracket = input.first().is_some_and(|term| input.text(term) == "(")
        && input.nth(1).is_some_and(|next| next.is_digits() || input.text(next) == "+");
    let start = if plus
        || bracket && input.nth(1).is_some_and(|next| input.text(next).starts_with(['+', '0', '٠']))
    {
        input.skip(1)
    } else {
        input
    };
    let first = start.first().filter(|term| term.is_digits() && is_block(start.text(term)))?;
    let mut found = vec![plain(start.text(first))];
    let mut rest = start.skip(1);
    while found.len() < 8 {
        let separator = rest.first().is_some_and(|term| matches!(rest.text(term), "-" | "–" | ")" | "("));
        let next = if separator { rest.skip(1) } else { rest };
        match next
            .first()
            .filter(|term| term.is_digits() && term.proclitics.is_empty() && is_block(next.text(term)))
        {
            Some(term) => found.push(plain(next.text(term))),
            None => break,
        }
        rest = next.skip(1);
    }
    Some((rest, found))
}

/// Plain digits, or a sign and digits.
fn is_block(text: &str) -> bool {
    let body = text.trim_start_matches(['+', '-']);
    !body.is_empty() && body.len() < 64 && body.chars().all(|c| digits::digit(c).is_some())
}

fn plain(text: &str) -> String {
    text.chars().filter_map(digits::digit).take(64).collect()
}

/// A telephone number: by the word before it, by +, by 00, or by its blocks behind 0.
fn phone(input: Terms<'_>, rest: Terms<'_>, blocks: &[String]) -> Option<Draft> {
    let count: usize = blocks.iter().map(String::len).sum();
    let first = blocks.first()?;
    let head = input.first().map(|term| input.text(term)).unwrap_or_default();
    let plus = head.starts_with('+') && count >= 8;
    let cue = behind(input, 4, Class::PHONE) && (5..=15).contains(&count);
    let international = first.starts_with("00") && (9..=16).contains(&count);
    let national = first.starts_with('0')
        && (9..=11).contains(&count)
        && (blocks.len() > 1 || count >= 10)
        && !first.starts_with("00");
    let scaled = rest
        .first()
        .is_some_and(|next| next.is(Class::SCALE | Class::SCALE_PLURAL | Class::COIN | Class::MEASURE));
    if scaled || !(plus || cue && !is_counted(rest) || international || national) {
        return None;
    }
    let digits = blocks.concat();
    let at = if head == "(" { input.at + 1 } else { input.at };
    Some(Draft::new(NumberKind::Phone, Value::Digits(digits), at, rest.at, "phone.blocks"))
}

/// A noun is counted behind the digits.
fn is_counted(rest: Terms<'_>) -> bool {
    rest.first()
        .is_some_and(|next| next.is_word() && next.class == Class::NONE && super::near::is_plural(rest, next))
}

/// The number of an account, an identity card, a short code.
fn identifier(input: Terms<'_>, rest: Terms<'_>, blocks: &[String]) -> Option<Draft> {
    let [only] = blocks else { return None };
    let cue = behind(input, 3, Class::IDENTIFIER) && only.len() >= 4
        || behind(input, 2, Class::LABEL) && only.len() >= 10;
    if !(cue
        || only.len() >= 15
            && only.len() < 64
            && input.first().is_some_and(|term| term.proclitics.is_empty())
            && !is_counted(rest))
    {
        return None;
    }
    let round = only.trim_end_matches('0').len() <= 3;
    (!round || cue).then(|| {
        Draft::new(
            NumberKind::Identifier,
            Value::Digits(only.clone()),
            input.at,
            rest.at,
            "identifier.digits",
        )
    })
}

/// «3.2.1», «192.168.0.1»: digits glued by dots on both sides.
fn is_dotted(input: Terms<'_>) -> bool {
    let tail = |n: usize| {
        input.nth(n).is_some_and(|dot| dot.glued && input.text(dot) == ".")
            && input.nth(n + 1).is_some_and(|next| next.glued && next.is_digits())
    };
    tail(1)
}

/// The end of digits glued by dots.
fn dotted_end(mut input: Terms<'_>) -> Terms<'_> {
    while is_dotted(input) {
        input = input.skip(2);
    }
    input.skip(1)
}

/// «كوفيد-19», «إف-16», «بوينغ 737», «الإصدار 3.2», «4K».
fn is_model(input: Terms<'_>) -> bool {
    let Some(first) = input.first() else { return false };
    let hyphen = first.glued && input.before(1).is_some_and(|dash| dash.glued && input.text(dash) == "-");
    let word = input.before(2).is_some_and(|before| {
        (before.is_word() || is_latin(before)) && !before.is(Class::COIN_SIGN | Class::SCORE)
    });
    let version = input.before(1).is_some_and(|before| before.is(Class::VERSION))
        && !input.nth(1).is_some_and(Term::is_word);
    let latin = input.nth(1).is_some_and(|next| {
        next.glued && is_latin(next) && !next.is(Class::COIN_SIGN | Class::MEASURE | Class::COIN)
    });
    let stretched = input.before(1).is_some_and(|dash| input.text(dash) == "ـ")
        && input.before(2).is_some_and(|before| before.is_word() && input.key(before).chars().count() <= 3);
    hyphen && word || stretched || version || latin
}

fn is_latin(term: &Term) -> bool {
    term.kind == rasd_tokenize::TokenKind::Latin
}
