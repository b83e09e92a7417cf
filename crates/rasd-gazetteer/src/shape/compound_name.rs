//! Names of several words by their form: عبد الله, أبو مازن, صلاح الدين, بن راشد, المعتصم بالله.

use super::name_part::Part;
use super::page::Page;
use super::person::{Chain, Cue};
use super::words::WordClass;
use crate::next_word;

/// عبد الله, أبو مازن, صلاح الدين, بن راشد, دي فيلبان.
pub(super) fn compound(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> Option<Part> {
    if is_joined_kunya(page, at) {
        return Some(Part::Compound { strength: 3, last: at });
    }
    let next = next_word(page.stream, at)?;
    let joined = |strength| Some(Part::Known { strength, last: next, given: true });
    let whole = |classes| if chain.is_none() { page.has(at, classes) } else { page.has_whole(at, classes) };
    if whole(WordClass::SERVANT) {
        return is_served(page, next).then_some(Part::Compound { strength: 3, last: next });
    }
    if page.has_whole(next, WordClass::DIVINE) {
        return divine(page, at, next);
    }
    if whole(WordClass::KUNYA.with(WordClass::FILIAL)) && bears_name(page, next, chain.is_some()) {
        return borne(page, at, next, chain);
    }
    let particle = chain.is_some() && page.has_whole(at, WordClass::PARTICLE);
    let fits = page.named(next).strength > 0 || page.may_be_name(next);
    (particle && fits).then(|| joined(2)).flatten()
}

/// الله, الرحمن: what stands behind عبد.
fn is_served(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at).starts_with("ال") || page.has(at, WordClass::DIVINE)
}

/// ولد, which is the verb without a name before it and a word of a name behind it: ولد نجيب محفوظ, not معاوية ولد الطايع.
pub(super) fn is_born(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> bool {
    let joins = WordClass::SERVANT.with(WordClass::KUNYA);
    let name =
        || page.named(at + 1).strength > 0 || page.is_definite(at + 1) || page.has_whole(at + 1, joins);
    page.stream.key_bytes(at) == "ولد".as_bytes() && !((chain.is_some() || cue >= Cue::Office) && name())
}

/// صلاح الدين, المعتصم بالله; نصر الله with another word of a name, not رسول الله.
fn divine(page: &Page<'_>, at: usize, next: usize) -> Option<Part> {
    let named = page.named(at);
    let god = page.stream.key(next) == "الله";
    if god && page.stream.key(at) == "رسول" {
        return None;
    }
    if is_caliph(page, at) || !god && named.strength >= 2 {
        return Some(Part::Compound { strength: 3, last: next });
    }
    (named.strength > 0).then_some(Part::Known { strength: 3, last: next, given: true })
}

/// المعتصم بالله
pub(super) fn is_caliph(page: &Page<'_>, at: usize) -> bool {
    page.class(at + 1).any(WordClass::DIVINE)
        && page.stream.key(at + 1) == "بالله"
        && page.stream.key(at).starts_with("ال")
}

/// أبو مازن, أم كلثوم, بن راشد, بن أبي طالب, أبو عبد الله.
fn borne(page: &Page<'_>, at: usize, next: usize, chain: Option<&Chain>) -> Option<Part> {
    let behind = next_word(page.stream, next);
    let (known, last) = match behind {
        Some(behind) if page.has_whole(next, WordClass::SERVANT) && is_served(page, behind) => (true, behind),
        Some(behind)
            if page.has_whole(next, WordClass::KUNYA)
                && (bears_name(page, behind, chain.is_some()) || is_seeker(page, behind)) =>
        {
            (true, behind)
        }
        _ => (page.named(next).strength >= 2, next),
    };
    let part = |strength| Some(Part::Known { strength, last, given: true });
    if page.has(at, WordClass::KUNYA) {
        let father = !page.stream.key(at).ends_with('م');
        return (father || known).then_some(Part::Compound { strength: if known { 3 } else { 2 }, last });
    }
    (chain.is_some() || known).then(|| part(if chain.is_some() { 2 } else { 1 })).flatten()
}

/// طالب in بن أبي طالب, which is a student elsewhere.
fn is_seeker(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at) == "طالب"
}

/// أبومازن, written in one.
pub(super) fn is_joined_kunya(page: &Page<'_>, at: usize) -> bool {
    if !page.known(at).form.begins_with_father() {
        return false;
    }
    let borne = page.stream.key_bytes(at).strip_prefix("ابو".as_bytes()).filter(|rest| rest.len() >= 6);
    let name = |rest: &[u8]| !rest.starts_with("ا".as_bytes()) || rest.starts_with("ال".as_bytes());
    borne.is_some_and(name) && page.is_unlisted_name(at)
}

/// A word that may stand after أبو or بن; inside a name a title that is also a name word, too: عبد العزيز بن سلطان.
fn bears_name(page: &Page<'_>, at: usize, inside: bool) -> bool {
    let house = at > 0 && page.stream.text(at - 1) == "آل";
    let never = WordClass::STOP.with(WordClass::SAY).with(WordClass::WEEKDAY);
    let title = page.has(at, WordClass::TITLE) && page.named(at).strength < if inside { 1 } else { 2 };
    page.is_word(at) && (house || !title && !page.has(at, never)) && page.stream.key(at).len() >= 4
}
