//! Numbers inside nouns, on request: «شركتان» is two, «إحدى الدول» one of them.

use super::draft::Draft;
use super::near::{is_definite, is_noun};
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::matches::{NumberKind, Role, Value};
use crate::value::Number;

/// The implicit number at the input, when the options ask for it.
#[inline]
pub(crate) fn implicit(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let options = input.scene.options;
    if options.implicit_counts || options.partitives { any(input) } else { None }
}

#[inline(never)]
fn any(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    dual_noun(input).or_else(|| partitive(input))
}

/// A feminine noun in the dual: «شركتان», «طالبتين». The masculine dual cannot be told from other words by its letters.
fn dual_noun(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let noun = input.first().filter(|term| input.scene.options.implicit_counts && term.is_word())?;
    let key = input.key(noun);
    let letters: Vec<char> = key.chars().collect();
    let stem: Vec<char> = key.strip_prefix("ال").unwrap_or(key).chars().collect();
    let dual =
        letters.len() >= 5 && (key.ends_with("تان") || key.ends_with("تين")) && stem.get(2) != Some(&'ا');
    let free = noun.class.without(PHRASES).is_plain();
    let rest = input.skip(1);
    let mut draft =
        Draft::new(NumberKind::Count, Value::Exact(Number::TWO), input.at, rest.at, "number.implicit.dual");
    draft.implicit = true;
    draft.confidence = 70;
    (dual && free).then_some((rest, draft))
}

/// A noun that belongs to phrases is free all the same.
const PHRASES: Class =
    Class::PHRASE.with(Class::OPENS_MEASURE).with(Class::OPENS_BOUND).with(Class::TIMES_DUAL);

/// «إحدى الدول», «أحد الأعضاء».
fn partitive(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let one = |term: &&crate::term::Term| {
        term.is(Class::UNIT) && term.is(Class::COMPOUND_ONLY) && term.lexeme.value == 1
    };
    input.first().filter(|term| input.scene.options.partitives && one(term) && !term.definite())?;
    let rest = input.skip(1);
    rest.first().filter(|noun| is_noun(rest, noun) && is_definite(rest, noun))?;
    let mut draft = Draft::new(
        NumberKind::Cardinal,
        Value::Exact(Number::ONE),
        input.at,
        rest.at,
        "number.implicit.partitive",
    );
    draft.implicit = true;
    draft.role = Some(Role::Partitive);
    Some((rest, draft))
}
