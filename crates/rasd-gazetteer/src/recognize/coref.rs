//! What was named before: surnames alone, «المنظمة», acronyms in brackets.

use core::ops::Range;
use std::collections::BTreeMap;

use rasd_tokenize::{Filter, Proclitics, Stem};

use crate::shape::{Page, WordClass};
use crate::{Class, EntityMatch, Ranked, Role, next_word};

/// Gives later mentions what earlier ones say, adds surnames that stand alone, drops references without a name before them.
pub(crate) fn resolve(page: &Page<'_>, found: Vec<EntityMatch>) -> Vec<EntityMatch> {
    let before = found.len();
    let mut all = found;
    all.extend(acronyms(page, &all));
    all.extend(surnames(page, &all));
    if all.len() > before {
        all.sort_by_key(|entity| (entity.span.start(), core::cmp::Reverse(entity.span.end())));
    }
    references(page, all)
}

/// Is a token part of something found?
fn taken(page: &Page<'_>, found: &[EntityMatch]) -> Vec<bool> {
    let mut taken = vec![false; page.stream.len()];
    for at in found
        .iter()
        .filter(|entity| entity.role != Some(Role::Office))
        .flat_map(|entity| entity.tokens.clone())
    {
        if let Some(place) = taken.get_mut(at) {
            *place = true;
        }
    }
    taken
}

/// The last word of a person's name, alone later in the text: توكايف after قاسم جومارت توكايف.
fn surnames(page: &Page<'_>, found: &[EntityMatch]) -> Vec<EntityMatch> {
    let persons = bearers(page, found);
    if persons.is_empty() {
        return Vec::new();
    }
    let names = Filter::of_written(persons.iter().map(|bearer| bearer.surname));
    let first = persons.iter().map(|bearer| bearer.person.tokens.end).min().unwrap_or_default();
    let taken = taken(page, found);
    let mut surnames = Vec::new();
    let alike = page.stream.tokens().iter().enumerate().skip(first);
    let alike = alike.filter(|(_, token)| names.may_hold(token.key_hash())).map(|(at, _)| at);
    for at in alike.filter(|&at| taken.get(at) == Some(&false) && may_be_surname(page, at)) {
        let bearer = page.stream.stems(at).find_map(|stem| {
            let person = bearer(&persons, &stem).filter(|person| person.tokens.end <= at)?;
            Some((stem, person))
        });
        let Some((stem, person)) = bearer else { continue };
        let Some(start) = page.stream.stem_start(at, &stem) else { continue };
        surnames.push(EntityMatch {
            span: rasd_normalize::Span::new(start, page.end(at)),
            tokens: at..at + 1,
            class: Class::Person,
            role: None,
            candidates: person.candidates.clone(),
            doubts: person.doubts,
            confidence: 85,
            rule: "entity.person.surname",
        });
    }
    surnames
}

/// وأضاف القدرة: a surname that is an ordinary word, too, right behind a verb of saying.
fn may_be_surname(page: &Page<'_>, at: usize) -> bool {
    let said = || page.before(at).is_some_and(|before| page.has(before, WordClass::SAY));
    !page.class(at).any(WordClass::NO_NAME) || page.is_definite(at) && said()
}

/// A person with the last word of the name.
struct Bearer<'p> {
    hash: u32,
    surname: &'p str,
    person: &'p EntityMatch,
}

/// The persons of several words, sorted by the last of them; of those that share it the first.
fn bearers<'p>(page: &Page<'p>, found: &'p [EntityMatch]) -> Vec<Bearer<'p>> {
    let mut bearers: Vec<Bearer<'_>> = found.iter().filter_map(|entity| bearer_of(page, entity)).collect();
    bearers.sort_by_key(|bearer| (bearer.hash, bearer.surname));
    bearers.dedup_by_key(|bearer| bearer.surname);
    bearers
}

fn bearer_of<'p>(page: &Page<'p>, person: &'p EntityMatch) -> Option<Bearer<'p>> {
    let is_person = person.class == Class::Person && person.role.is_none() && person.tokens.len() > 1;
    let last = person.tokens.end.checked_sub(1).filter(|_| is_person)?;
    let ordinary = page.class(last).any(WordClass::NO_NAME) && !page.is_definite(last);
    let bears = !ordinary && !page.class(last).any(WordClass::DIVINE);
    bears.then(|| Bearer { hash: page.stream.hash(last), surname: page.stream.key(last), person })
}

/// The person who bears that surname.
fn bearer<'p>(bearers: &[Bearer<'p>], surname: &Stem<'_>) -> Option<&'p EntityMatch> {
    let first = bearers.partition_point(|bearer| bearer.hash < surname.hash());
    let alike = bearers.iter().skip(first).take_while(|bearer| bearer.hash == surname.hash());
    alike.into_iter().find(|bearer| surname.is(bearer.surname)).map(|bearer| bearer.person)
}

/// «منظمة الدول المصدرة للنفط (أوبك)»: what stands in brackets behind an organisation is its short name, here and later.
fn acronyms(page: &Page<'_>, found: &[EntityMatch]) -> Vec<EntityMatch> {
    let mut short: BTreeMap<&str, (usize, &EntityMatch)> = BTreeMap::new();
    for organisation in found.iter().filter(|entity| entity.class == Class::Org && entity.role.is_none()) {
        if let Some(at) = bracketed(page, organisation.tokens.end) {
            short.entry(page.stream.key(at)).or_insert((at, organisation));
        }
    }
    if short.is_empty() {
        return Vec::new();
    }
    let taken = taken(page, found);
    let named = |at: usize| {
        let (first, organisation) = short.get(page.stream.key(at))?;
        (*first <= at && taken.get(at) == Some(&false)).then(|| acronym(page, at, organisation))
    };
    (0..page.stream.len()).filter_map(named).collect()
}

/// The word between brackets that open at a token, when it may be a short name.
fn bracketed(page: &Page<'_>, open: usize) -> Option<usize> {
    let closes = matches!(page.stream.text(open + 2), ")" | "]");
    let opens = matches!(page.stream.text(open), "(" | "[");
    (opens && closes && is_acronym(page, open + 1)).then_some(open + 1)
}

fn acronym(page: &Page<'_>, at: usize, organisation: &EntityMatch) -> EntityMatch {
    EntityMatch {
        span: rasd_normalize::Span::new(page.start(at, 0), page.end(at)),
        tokens: at..at + 1,
        class: Class::Org,
        role: None,
        candidates: organisation.candidates.clone(),
        doubts: organisation.doubts,
        confidence: 80,
        rule: "entity.organisation.acronym",
    }
}

/// Capitals, or an Arabic word that is in no list of words.
fn is_acronym(page: &Page<'_>, at: usize) -> bool {
    let text = page.stream.text(at);
    let capitals = text.len() <= 10
        && text.len() >= 2
        && text.starts_with(|letter: char| letter.is_ascii_uppercase())
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    capitals || page.may_be_name(at) && page.named(at).strength == 0
}

/// A head word with the article stands for the last organisation with that head, one with an adjective for one that has it, too: البنك
/// التجاري behind البنك التجاري القطري. Without one it is nothing.
fn references(page: &Page<'_>, found: Vec<EntityMatch>) -> Vec<EntityMatch> {
    if found.iter().all(|entity| entity.role != Some(Role::Coref)) {
        return found;
    }
    let mut heads: BTreeMap<&str, (Range<usize>, Vec<Ranked>)> = BTreeMap::new();
    let mut kept = Vec::with_capacity(found.len());
    for mut entity in found {
        if entity.role == Some(Role::Coref) {
            let Some((named, candidates)) = heads.get(head(page, entity.tokens.start)) else { continue };
            let other = is_of_another_country(page, &entity.tokens, named, candidates);
            if other || !has_adjectives_of(page, &entity.tokens, named) {
                continue;
            }
            entity.candidates.clone_from(candidates);
        } else if entity.class == Class::Org && entity.tokens.len() > 1 {
            let named = (entity.tokens.clone(), entity.candidates.clone());
            heads.insert(head(page, entity.tokens.start), named);
        }
        kept.push(entity);
    }
    kept
}

/// Every word behind the head of a reference stands in the name of what it refers to.
fn has_adjectives_of(page: &Page<'_>, reference: &Range<usize>, named: &Range<usize>) -> bool {
    let key = |at: usize| page.stream.key(at);
    reference.clone().skip(1).all(|word| named.clone().skip(1).any(|at| key(at) == key(word)))
}

/// الهيئة البلغارية behind a body of another country: the nisba of a country behind the reference, which is neither in the name of what it
/// refers to nor that of its country.
fn is_of_another_country(
    page: &Page<'_>,
    reference: &Range<usize>,
    named: &Range<usize>,
    of: &[Ranked],
) -> bool {
    let nisba = reference.end;
    let region = of.first().map(|first| first.hit.region).filter(|region| *region != [0, 0]);
    let own = |hit: &crate::NameHit| hit.is_nisba() && Some(hit.region) == region;
    has_nisba(page, reference)
        && !page.hits_at(nisba).iter().any(own)
        && !has_adjectives_of(page, &(reference.start..nisba + 1), named)
}

/// The nisba of a country describes the reference.
fn has_nisba(page: &Page<'_>, reference: &Range<usize>) -> bool {
    let feminine = |at: usize| page.stream.key(at).ends_with(['ة', 'ه']);
    let (head, nisba) = (reference.start, reference.end);
    let next = next_word(page.stream, nisba - 1) == Some(nisba);
    next && page.is_definite(nisba) && page.is_country_nisba(nisba) && feminine(head) == feminine(nisba)
}

/// The key of a head word without clitics and article.
fn head<'p>(page: &Page<'p>, at: usize) -> &'p str {
    let proclitics = page.known(at).proclitics;
    let small = usize::from(proclitics.conjunction()) + usize::from(proclitics.preposition());
    let article = match proclitics.article() {
        true if proclitics.has(Proclitics::LA) => 1,
        true => 2,
        false => 0,
    };
    page.stream.key(at).get((small + article) * 2..).unwrap_or_default()
}
