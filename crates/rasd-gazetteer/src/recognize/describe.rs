//! Listed names that say more than a name: «مدينة مشهد» for مشهد, «ليون الفرنسي» for ليون.

use std::collections::BTreeSet;

use crate::kind::EntityKind;
use crate::shape::{Page, WordClass};
use crate::{Class, NameHit};

/// The hits of one place in the text describe what a shorter hit names, or name nothing.
pub(super) fn is_more_than_the_name(page: &Page<'_>, hits: &[NameHit]) -> bool {
    only_describes(page, hits)
        || is_described_force(page, hits)
        || says_where(page, hits)
        || is_portfolio(page, hits)
}

/// الجيش اللبناني describes an army, it does not name one.
fn is_described_force(page: &Page<'_>, hits: &[NameHit]) -> bool {
    let Some(first) = hits.first().filter(|first| first.tokens().len() > 1) else { return false };
    let mut tail = first.tokens().skip(1);
    page.has(first.tokens().start, WordClass::FORCE) && tail.all(|at| page.is_nisba(at))
}

/// مدينة مشهد, حركة حماس where the list also has مشهد, حماس alone: the name is مشهد; جنوب لبنان: the name is لبنان.
fn only_describes(page: &Page<'_>, hits: &[NameHit]) -> bool {
    let Some(first) = hits.first().filter(|first| first.tokens().len() > 1) else { return false };
    let at = first.tokens().start;
    let plain = |hit: &&NameHit| hit.tokens().end == first.tokens().end && !hit.is_nisba();
    let rest = || page.hits_at(at + 1).iter().filter(plain);
    let same = || has_entry_of(hits, rest());
    let country = || {
        let is_country = |hit: &NameHit| hit.kind == EntityKind::Country;
        rest().any(is_country) && !hits.iter().any(is_country)
    };
    let describes = WordClass::PLACE.with(WordClass::ORG_BEFORE);
    page.has(at, describes) && same() || page.has(at, WordClass::DIRECTION) && country()
}

/// ليون الفرنسي, حزب الله اللبناني where the list also has the name without the nisba, and not, but for clubs, papers and companies, as a
/// short form that needs a cue: منظمة التحرير الفلسطينية is the name.
fn says_where(page: &Page<'_>, hits: &[NameHit]) -> bool {
    let organisation = |first: &&NameHit| first.class == Class::Org && first.tokens().len() > 1;
    let Some(first) = hits.first().filter(organisation) else { return false };
    let tokens = first.tokens();
    let brand =
        |hit: &NameHit| matches!(hit.kind, EntityKind::Club | EntityKind::Media | EntityKind::Company);
    let shorter = |hit: &&NameHit| hit.tokens().end + 1 == tokens.end && (brand(hit) || !hit.needs_cue());
    let inner = || page.hits_at(tokens.start).iter().filter(shorter);
    page.is_country_nisba(tokens.end - 1) && has_entry_of(hits, inner())
}

/// One of the others names an entry that one of the hits names.
fn has_entry_of<'h>(hits: &[NameHit], others: impl Iterator<Item = &'h NameHit>) -> bool {
    let entries: BTreeSet<(u8, u32)> = hits.iter().map(NameHit::entry).collect();
    others.map(NameHit::entry).any(|entry| entries.contains(&entry))
}

/// وزيرة الخارجية الأميركية: what follows وزير is the portfolio, not the ministry.
fn is_portfolio(page: &Page<'_>, hits: &[NameHit]) -> bool {
    let Some(first) = hits.first().filter(|first| first.class == Class::Org) else { return false };
    let at = first.tokens().start;
    let minister = page.before(at).is_some_and(|before| page.has(before, WordClass::MINISTER));
    minister && page.is_definite(at)
}
