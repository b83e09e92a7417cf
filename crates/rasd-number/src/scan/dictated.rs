//! Telephone numbers said digit by digit: «صفر خمسة صفر واحد اثنان ثلاثة أربعة».

use super::draft::Draft;
use super::near::behind;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;

/// So many digits in a row are a telephone number when the first is a zero, and behind a word of calling.
const LEAST: usize = 7;
const LEAST_CUED: usize = 5;
/// No telephone number is longer.
const MOST: usize = 20;

/// The telephone number that begins at the input: single digits in words, commas between them perhaps.
pub(crate) fn dictated(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    input.first().filter(|first| is_digit(first) && first.proclitics.is_empty())?;
    let before = input.before(1);
    if before.is_some_and(is_digit) {
        return None;
    }
    let (rest, digits) = run(input);
    let zero = digits.starts_with('0') && digits.len() >= LEAST;
    let cued = digits.len() >= LEAST_CUED && behind(input, 4, Class::PHONE);
    let draft = || Draft::new(NumberKind::Phone, Value::Digits(digits), input.at, rest.at, "phone.dictated");
    (zero || cued).then(|| (rest, draft()))
}

/// The digits in a row.
fn run(input: Terms<'_>) -> (Terms<'_>, String) {
    let (mut rest, mut digits) = (input, String::new());
    while digits.len() < MOST {
        let comma =
            !digits.is_empty() && rest.first().is_some_and(|mark| matches!(rest.text(mark), "،" | ","));
        let next = if comma { rest.skip(1) } else { rest };
        let Some(digit) =
            next.first().filter(|term| is_digit(term) && (digits.is_empty() || term.proclitics.is_empty()))
        else {
            break;
        };
        digits.push_str(&digit.lexeme.value.to_string());
        rest = next.skip(1);
    }
    (rest, digits)
}

/// One of the ten digits in words.
fn is_digit(term: &Term) -> bool {
    let digit = term.is(Class::UNIT | Class::ZERO) && term.lexeme.value < 10;
    digit && !term.is(Class::COMPOUND_ONLY) && !term.definite()
}
