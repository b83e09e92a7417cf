//! Names that are rather adjectives of the noun before them: «السوق العربية», «القاعة الغربية», «الحكومة السعودية».

use crate::kind::EntityKind;
use crate::shape::{Page, WordClass};
use crate::{Class, NameHit};

/// الدول العربية: a name that is also a nisba qualifies the definite noun before it.
pub(super) fn is_adjective(page: &Page<'_>, hit: &NameHit) -> bool {
    let at = hit.tokens().start;
    page.is_nisba(at) && page.before(at).is_some_and(|before| page.is_definite(before))
}

/// السوق العربية, القمة الفرنكوفونية, الحدود الشرقية: a name of one word with the article and the form of an adjective, behind a definite noun
/// that it agrees with; not النادي الأهلي, and not behind a name of the lists.
pub(super) fn qualifies(page: &Page<'_>, hit: &NameHit) -> bool {
    let at = hit.tokens().start;
    let adjective =
        || page.stream.key(at).starts_with("ال") && (is_relation(page, at) || page.is_definite_adjective(at));
    let noun = |before: usize| {
        page.is_definite(before)
            && !page.has(before, WordClass::STOP)
            && agrees(page, before, at)
            && !is_kind_of(page, hit, before)
            && !ends_name(page, at)
            && !is_in_apposition(page, hit, before)
    };
    hit.tokens().len() == 1 && !hit.is_nisba() && adjective() && page.before(at).is_some_and(noun)
}

/// المتصدر الأهلي, الفريقين الأهلي والزمالك: the noun before an organisation tells what it is, or another of its kind is joined.
fn is_in_apposition(page: &Page<'_>, hit: &NameHit, before: usize) -> bool {
    let describes = || page.has(before, WordClass::DESCRIBING) && !is_relation(page, before);
    let alike = |next: &NameHit| next.class == Class::Org && next.kind == hit.kind;
    hit.class == Class::Org && (describes() || joins(page, hit.tokens().end, alike))
}

/// والكويت, والترجي: behind و stands such a name.
fn joins(page: &Page<'_>, at: usize, such: impl Fn(&NameHit) -> bool) -> bool {
    let joined = |hit: &NameHit| hit.proclitics.conjunction() && !hit.is_nisba() && such(hit);
    page.hits_at(at).iter().any(joined)
}

/// الحكومة السعودية, الشركات السعودية: a country of which the name is also its nisba, behind a noun that can only be feminine or a plural of
/// things; not دعت الأمم المتحدة السعودية.
pub(super) fn is_nisba_of_noun(page: &Page<'_>, hit: &NameHit) -> bool {
    let at = hit.tokens().start;
    let noun = |before: usize| {
        page.is_definite(before)
            && takes_feminine(page.stream.key(before))
            && !ends_name(page, at)
            && !begins_list(page, at, before)
    };
    let relation = |key: &str| key.starts_with("ال") && key.ends_with("ية");
    let country =
        || hit.kind == EntityKind::Country && hit.class == Class::Place && relation(page.stream.key(at));
    hit.tokens().len() == 1 && country() && page.before(at).is_some_and(noun)
}

/// وقعت الاتفاقية السعودية والكويت, في المجموعة الثانية السعودية: countries are told, and the noun before them is done; not
/// الحكومة السعودية والكويت.
fn begins_list(page: &Page<'_>, at: usize, before: usize) -> bool {
    let country = |hit: &NameHit| hit.kind == EntityKind::Country && hit.class == Class::Place;
    page.has(before, WordClass::REGNAL)
        || joins(page, at + 1, country) && !page.has(before, WordClass::OF_PLACE)
}

/// الدولة الإسلامية: an organisation of which the name begins with the word of a place is first of all a place of that kind.
pub(super) fn is_kind_of_place(page: &Page<'_>, hit: &NameHit) -> bool {
    let organisation = WordClass::ORG.with(WordClass::ORG_BEFORE);
    let at = hit.tokens().start;
    hit.class == Class::Org
        && hit.tokens().len() > 1
        && page.has(at, WordClass::PLACE)
        && page.is_definite(at)
        && !page.has(at, organisation)
}

/// المكناسي, المحمدية: a relation by its letters.
fn is_relation(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    key.len() >= 12 && (key.ends_with('ي') || key.ends_with("ية") || key.ends_with("يه"))
}

/// النادي in النادي الأهلي: the word for what the organisation is.
fn is_kind_of(page: &Page<'_>, hit: &NameHit, before: usize) -> bool {
    let at = hit.tokens().start;
    hit.class == Class::Org && page.has(before, WordClass::ORG_BEFORE) && !page.is_nisba(at)
}

/// An adjective in ة stands behind feminines and plurals of things, another one behind the rest; a title is of its own gender.
fn agrees(page: &Page<'_>, noun: usize, adjective: usize) -> bool {
    let feminine = |at: usize| page.stream.key(at).ends_with(['ة', 'ه']);
    if feminine(adjective) {
        feminine(noun) || !page.has(noun, WordClass::TITLE)
    } else {
        !takes_feminine(page.stream.key(noun))
    }
}

/// الحكومة, الشركات, الأسواق: a noun of which the ending or the pattern أفعال tells that its adjectives are feminine.
fn takes_feminine(key: &str) -> bool {
    let letters: Vec<char> = key.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك']).chars().take(8).collect();
    key.ends_with(['ة', 'ه'])
        || key.ends_with("ات")
        || matches!(letters.as_slice(), ['ا', 'ل', 'ا', _, _, 'ا', _])
}

/// A name of the lists ends before token `at`: الأمم المتحدة in دعت الأمم المتحدة السعودية.
fn ends_name(page: &Page<'_>, at: usize) -> bool {
    /// Words in the longest such name that is looked for.
    const LONGEST: usize = 4;
    let name = |hit: &NameHit| hit.tokens().end == at && !hit.is_nisba() && !hit.needs_cue();
    (at.saturating_sub(LONGEST)..at).any(|from| page.hits_at(from).iter().any(name))
}
