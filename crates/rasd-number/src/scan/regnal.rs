//! Kings and queens with a number: «لويس الثالث», «الملك الحسن الثاني», «إليزابيث الأولى».

use super::near::{is_definite, is_particle};
use crate::grammar::input::Terms;
use crate::grammar::numeral::Numeral;
use crate::lexicon::{Class, NO_NAMES, QUEENS, TITLES};
use crate::term::Term;
use crate::value::Number;

/// True when the ordinal at the input is of the person who is named before it.
pub(super) fn is_regnal(input: Terms<'_>, found: &Numeral) -> bool {
    let Some(ordinal) = input
        .first()
        .filter(|first| first.definite() && !first.proclitics.preposition() && !first.conjoined())
    else {
        return false;
    };
    let Some(name) = input.before(1).filter(|name| may_be_name(input, name)) else { return false };
    if ordinal.is(Class::FEMININE) {
        return is_titled(input, QUEENS, 1);
    }
    if is_owned(input.key(name)) {
        return false;
    }
    let plain = !is_definite(input, name) && !is_of_country(input);
    plain && !is_first_of_two(input, found) || is_behind_title(input, name)
}

/// «الملك حسين الأول», «الملك الحسن الثاني»: a definite name stands right behind its title; «مهرجان الملك سعود للإبل السادس»,
/// «جسر الملك فهد السريع الثاني» count the festivals and the bridges.
fn is_behind_title(input: Terms<'_>, name: &Term) -> bool {
    if input.key(name).starts_with("لل") || is_adjective(input, name) {
        return false;
    }
    if !is_definite(input, name) {
        return is_titled(input, TITLES, 2);
    }
    let servant = input.before(2).is_some_and(|term| input.key(term) == "عبد");
    let title = input.before(if servant { 3 } else { 2 });
    title.is_some_and(|title| is_definite(input, title) && TITLES.contains(&input.key(title)))
}

/// A plain word, and no verb or particle that an ordinal stands behind: «وكان الثاني», «أما الثالثة».
fn may_be_name(input: Terms<'_>, name: &Term) -> bool {
    let key = input.key(name);
    let bare = key.trim_start_matches(['و', 'ف']);
    name.is_word()
        && name.class.is_plain()
        && !is_particle(input, name)
        && !NO_NAMES.contains(&key)
        && !NO_NAMES.contains(&bare)
        && name.proclitics.is_empty()
}

/// A noun with a pronoun is no name: «زواجه الثاني»; «عبدالله» ends as if it were one.
fn is_owned(key: &str) -> bool {
    let pronoun =
        ["ه", "ها", "هم", "نا", "هما", "كم", "كما", "هن", "كن"].iter().any(|end| key.ends_with(end));
    pronoun && !key.ends_with("الله")
}

/// «التشيلي فرناندو غونزاليز الثالث»: a person of a country without a title has a rank and no throne.
fn is_of_country(input: Terms<'_>) -> bool {
    let of = |n: usize| {
        input.before(n).is_some_and(|term| term.is(Class::NISBA) && is_definite(input, term))
            && !input.before(n + 1).is_some_and(|title| TITLES.contains(&input.key(title)))
    };
    of(3)
}

/// A title stands some words before the ordinal, or is the word before it.
fn is_titled(input: Terms<'_>, titles: &[&str], nearest: usize) -> bool {
    const WORDS: usize = 4;
    (nearest..=WORDS)
        .map_while(|n| input.before(n).filter(|term| term.is_word() && !is_particle(input, term)))
        .any(|term| titles.contains(&input.key(term)))
}

/// «خطاب الملك السنوي الثاني», «زيارة الملك المغربي الثاني»: the adjective is no name.
fn is_adjective(input: Terms<'_>, name: &Term) -> bool {
    let key = input.key(name);
    is_definite(input, name) && (key.ends_with('ي') || key.ends_with("ية"))
}

/// «لسببين الأول مالي والثاني سياسي»: two are told apart.
fn is_first_of_two(input: Terms<'_>, found: &Numeral) -> bool {
    const WORDS: usize = 12;
    found.value == Number::ONE
        && (2..WORDS).map_while(|n| input.nth(n)).any(|term| {
            term.conjoined() && term.definite() && term.is(Class::ORDINAL) && term.lexeme.value == 2
        })
}
