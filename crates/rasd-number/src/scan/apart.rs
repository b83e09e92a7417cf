//! Bounds with their subject in the middle: «لا تزيد مساحتها على 5 كيلومترات», «تجاوز عدد سكانها 3000».

use super::draft::Draft;
use super::near::{is_definite, is_noun};
use super::{age, bound};
use crate::grammar::input::Terms;
use crate::lexicon::{APPROACHES, Class, EXCESSES, Sense, phrases_from};
use crate::matches::{Modifier, NumberKind};
use crate::term::Term;

/// The subject has at most so many words.
pub(super) const MAX_SUBJECT: usize = 4;

/// The amount of a bound that its subject divides; the bound changes the value and is no part of the span.
pub(crate) fn apart(input: Terms<'_>) -> Option<(Terms<'_>, Draft)> {
    let first = input.first().filter(|term| term.lexeme.word != 0 && !term.definite())?;
    phrases_from(first.lexeme.word).iter().find_map(|phrase| {
        let Sense::Before(modifier) = phrase.sense else { return None };
        let (last, head) = phrase.words.split_last()?;
        let around = if phrase.parts { around(input, head, *last, modifier) } else { None };
        around.or_else(|| verb_first(input, &phrase.words, modifier))
    })
}

/// «يزيد عددهم على 20»: the verb, its subject, the preposition.
fn around<'a>(input: Terms<'a>, head: &[u16], last: u16, modifier: Modifier) -> Option<(Terms<'a>, Draft)> {
    let rest = words(input, head).filter(|_| !head.is_empty())?;
    let length = (1..=MAX_SUBJECT)
        .find(|n| rest.nth(*n).is_some_and(|term| term.lexeme.word == last && is_preposition(rest, term)))?;
    is_subject(rest, length).then_some(())?;
    amount(rest.skip(length + 1), aged(rest, length), modifier)
}

/// «لا يتجاوز عدد سكانها 3000», «ناهز عدد الحضور ألفا»: the verb governs the amount, its subject is something that has a size.
fn verb_first<'a>(input: Terms<'a>, phrase: &[u16], modifier: Modifier) -> Option<(Terms<'a>, Draft)> {
    let rest = words(input, phrase)?;
    let verb = || input.first().is_some_and(|verb| APPROACHES.contains(&input.key(verb)));
    (modifier != Modifier::Approx || verb()).then_some(())?;
    let exceeds = || {
        rest.before(1).is_some_and(|verb| {
            let key = rest.key(verb);
            EXCESSES.contains(&key) || APPROACHES.contains(&key)
        })
    };
    if let Some(found) = short_subject(rest, modifier).filter(|_| exceeds()) {
        return Some(found);
    }
    let sized = rest.first().is_some_and(|noun| {
        noun.is(Class::DIMENSION | Class::AGE) || is_noun(rest, noun) && is_owned(rest.key(noun))
    });
    let length = (1..MAX_SUBJECT)
        .find(|n| rest.nth(*n).is_some_and(|term| term.begins() || term.is(Class::FROM | Class::BETWEEN)))
        .filter(|_| sized)?;
    let free = rest.nth(length).is_some_and(|term| !term.proclitics.preposition());
    (free && is_subject(rest, length)).then_some(())?;
    amount(rest.skip(length), aged(rest, length), modifier)
}

/// «تجاوزت الخسائر 50 مليون دولار», «تخطت أرباح البنك مليار دولار»: a definite word or two are the subject, and what is exceeded is
/// measured or large; who overtakes 3 rivals is another.
fn short_subject(rest: Terms<'_>, modifier: Modifier) -> Option<(Terms<'_>, Draft)> {
    let noun = rest.first().filter(|noun| is_noun(rest, noun))?;
    let length = if is_definite(rest, noun) { 1 } else { 2 };
    let definite = rest.nth(length - 1).is_some_and(|last| is_definite(rest, last));
    let free = rest.nth(length).is_some_and(|next| next.begins() && next.proclitics.is_empty());
    (definite && free && is_subject(rest, length)).then_some(())?;
    let large = |draft: &Draft| match draft.kind {
        NumberKind::Money | NumberKind::Percent => true,
        NumberKind::Cardinal => {
            rest.key(noun).ends_with("عدد")
                || noun.is(Class::DIMENSION)
                || draft.value.exact().is_some_and(|value| *value >= MANY.into())
        }
        _ => false,
    };
    amount(rest.skip(length), false, modifier).filter(|(_, draft)| large(draft))
}

/// So many are not overtaken one by one.
const MANY: u16 = 100;

fn amount(rest: Terms<'_>, aged: bool, modifier: Modifier) -> Option<(Terms<'_>, Draft)> {
    let age = || age::bare(rest).filter(|_| aged);
    let (rest, mut draft) = age().or_else(|| bound::any_amount(rest))?;
    draft.modifier = Some(draft.modifier.filter(|known| *known == Modifier::Vague).unwrap_or(modifier));
    draft.rule = "number.bound.apart";
    Some((rest, draft))
}

/// The input behind words of a phrase.
fn words<'a>(input: Terms<'a>, words: &[u16]) -> Option<Terms<'a>> {
    let fits = words.iter().enumerate().all(|(n, word)| {
        input.nth(n).is_some_and(|term| {
            term.lexeme.word == *word && (n == 0 || term.proclitics.is_empty()) && !term.definite()
        })
    });
    fits.then(|| input.skip(words.len()))
}

/// «على», «عن».
fn is_preposition(input: Terms<'_>, term: &Term) -> bool {
    term.proclitics.is_empty() && (term.is(Class::ON) || input.key(term) == "عن")
}

/// Nothing but words that begin no number; «سعره» is a price here and no calorie.
fn is_subject(rest: Terms<'_>, length: usize) -> bool {
    let free = |term: &Term| !term.begins() || term.is(Class::DIMENSION);
    (0..length).all(|n| rest.nth(n).is_some_and(|term| term.is_word() && free(term) && !term.conjoined()))
}

/// A word of age is in the subject: «تقل أعمارهم عن 18 عاما».
fn aged(rest: Terms<'_>, length: usize) -> bool {
    (0..length).any(|n| rest.nth(n).is_some_and(|term| term.is(Class::AGE)))
}

/// A word with a pronoun: عددهم, سعره.
fn is_owned(key: &str) -> bool {
    key.ends_with("هم") || key.ends_with("ها") || key.ends_with('ه')
}
