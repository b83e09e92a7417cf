//! What stands near a numeral: the questions that several rules ask.

use crate::grammar::fraction::looks_definite;
use crate::grammar::input::Terms;
use crate::lexicon::{Class, INVENTORY};
use crate::term::Term;

/// One of the `distance` terms before the input is of a class; punctuation that ends a clause stops the search.
pub(crate) fn behind(input: Terms<'_>, distance: usize, class: Class) -> bool {
    input.scene.holds(class)
        && (1..=distance)
            .map_while(|n| input.before(n).filter(|term| !ends_clause(input, term)))
            .any(|term| term.is(class))
}

/// One of the `distance` terms from the input on is of a class.
pub(crate) fn ahead(input: Terms<'_>, distance: usize, class: Class) -> bool {
    input.scene.holds(class)
        && (0..distance)
            .map_while(|n| input.nth(n).filter(|term| !ends_clause(input, term)))
            .any(|term| term.is(class))
}

/// Some term of the sentence is of a class.
pub(crate) fn in_sentence(input: Terms<'_>, class: Class) -> bool {
    input.scene.holds(class)
}

fn ends_clause(input: Terms<'_>, term: &Term) -> bool {
    !term.is_word() && matches!(input.text(term), "؛" | "؟" | "!" | "." | "\n")
}

/// Nothing follows in the clause: the text ends, or a mark stands that opens nothing.
pub(crate) fn closes(rest: Terms<'_>) -> bool {
    const MARKS: [&str; 11] = [".", "،", ",", "؛", ";", "!", "؟", "?", ")", "»", "\n"];
    rest.first().is_none_or(|next| !next.is_word() && MARKS.contains(&rest.text(next)))
}

/// The word, its clitics cut as far as letters tell, carries ال.
pub(crate) fn is_definite(input: Terms<'_>, term: &Term) -> bool {
    term.definite() || looks_definite(input.key(term))
}

/// A word that may be the noun a number counts: no particle, no proclitic و.
pub(crate) fn is_noun(input: Terms<'_>, term: &Term) -> bool {
    term.is_word() && !term.is(NO_NOUN) && !is_particle(input, term) && input.key(term).chars().count() > 1
}

/// Classes that no counted noun has.
const NO_NOUN: Class = Class::FROM
    .with(Class::TO)
    .with(Class::IN)
    .with(Class::ON)
    .with(Class::OR)
    .with(Class::AFTER)
    .with(Class::BEFORE)
    .with(Class::BETWEEN)
    .with(Class::EVERY)
    .with(Class::EXCEPT)
    .with(Class::MA);

/// A preposition, a pronoun or another word of grammar, which is never counted.
pub(crate) fn is_particle(input: Terms<'_>, term: &Term) -> bool {
    INVENTORY.particles.whole(&input.scene.stream, term.index()).is_some()
}

/// «قد» and its like stand before the term: it is a verb.
pub(crate) fn is_perfect(input: Terms<'_>) -> bool {
    input.before(1).is_some_and(|before| before.is(Class::PERFECT))
}

/// A plural: by its ending, its pattern or the list.
pub(crate) fn is_plural(input: Terms<'_>, term: &Term) -> bool {
    if !term.is_word() || is_particle(input, term) {
        return false;
    }
    is_plural_shape(input.key(term))
        || term.is(Class::PLURAL | Class::MEASURE | Class::COIN) && !term.definite()
        || is_time_plural(term)
}

fn is_time_plural(term: &Term) -> bool {
    term.is(Class::YEARS | Class::MONTHS | Class::WEEKS | Class::DAYS | Class::TIME_UNIT)
}

/// The same of a word with the article: «الخطوات», «الدول».
pub(crate) fn is_definite_plural(input: Terms<'_>, term: &Term) -> bool {
    let key = input.key(term);
    let stem = key.strip_prefix("ال").unwrap_or(key);
    is_plural_shape(stem) || term.is(Class::PLURAL) || is_time_plural(term)
}

/// «شركات», «أطفال»: the ending of a plural, or the alef inside of one.
fn is_plural_shape(stem: &str) -> bool {
    let letters = stem.chars().count();
    letters > 3 && stem.ends_with("ات") || (5..=7).contains(&letters) && has_inner_alef(stem)
}

/// «أيام», «دقائق»: the alef of a broken plural.
pub(super) fn has_inner_alef(stem: &str) -> bool {
    stem.chars().nth(2) == Some('ا')
}

/// Nothing but punctuation stands in the sentence outside the terms `at..end`.
pub(crate) fn is_alone(input: Terms<'_>, at: usize, end: usize) -> bool {
    let content = &input.scene.seen.content;
    content.is_empty() || at <= content.start && content.end <= end
}
