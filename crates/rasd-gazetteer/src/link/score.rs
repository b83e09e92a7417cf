//! The points of the candidates and their shares.

use super::context::{Surroundings, field};
use super::known::Known;
use super::lies::lies;
use super::longer::Longer;
use super::merge::merge;
use super::qualify::{is_adjective, is_kind_of_place, is_nisba_of_noun, qualifies};
use super::{Doubt, Doubts, Ranked, Reason, Reasons};
use crate::kind::EntityKind;
use crate::shape::{Page, WordClass};
use crate::{Class, NameFlags, NameHit, Tier};

/// Ranks the entities that the hits of one place in the text may mean, from the [`reasons`] of each; `certain` are entities that the text
/// names for certain elsewhere. Leaves nothing in `ranked` when it is more likely no name; gives what speaks against all of them.
pub(crate) fn rank(
    page: &Page<'_>,
    hits: &[NameHit],
    reasons: &[Reasons],
    certain: &Known<'_>,
    ranked: &mut Vec<Ranked>,
) -> Doubts {
    ranked.clear();
    let Some(first) = hits.first() else { return Doubts::default() };
    let readings = hits.iter().zip(reasons).filter(|(hit, reasons)| stands_alone(hit, reasons));
    let mut readings =
        readings.map(|(hit, reasons)| reading(hit, class_of(page, hit), *reasons, certain.has(page, hit)));
    if hits.len() == 1 {
        let only = readings.next();
        let doubts = doubts(page, first, only.as_slice());
        keep(only, doubts, ranked);
        return doubts;
    }
    merge(page, readings, ranked);
    let doubts = doubts(page, first, ranked);
    if !settle(ranked, doubts.points()) {
        ranked.clear();
    }
    doubts
}

/// Ranks the only reading of a place anew: its entity is certain elsewhere; the `doubts` are those of before.
pub(crate) fn rank_known(
    page: &Page<'_>,
    only: &NameHit,
    reasons: Reasons,
    doubts: Doubts,
    ranked: &mut Vec<Ranked>,
) {
    ranked.clear();
    keep(
        stands_alone(only, &reasons).then(|| reading(only, class_of(page, only), reasons, true)),
        doubts,
        ranked,
    );
}

/// Keeps the only reading of a place, as most have, when it is likely enough; it needs no room for others.
fn keep(mut only: Option<Ranked>, doubts: Doubts, ranked: &mut Vec<Ranked>) {
    if settle(only.as_mut_slice(), doubts.points()) {
        if ranked.capacity() == 0 {
            *ranked = Vec::with_capacity(1);
        }
        ranked.extend(only);
    }
}

/// Behind the word that is listed with it, a name counts that never does alone: مدينة المحمدية.
fn stands_alone(hit: &NameHit, reasons: &Reasons) -> bool {
    let listed = || reasons.iter().any(|found| found == (Reason::Head, LISTED_WITH_HEAD));
    !hit.flags.has(NameFlags::NEVER_ALONE) || listed()
}

/// The points of a name that the lists have together with the word before it.
const LISTED_WITH_HEAD: i16 = 60;

/// The reading of a hit, `known` elsewhere in the text or not, before its share is settled.
fn reading(hit: &NameHit, class: Class, reasons: Reasons, known: bool) -> Ranked {
    let reasons = cued(hit, if known { reasons.with(Reason::Document, 20) } else { reasons });
    Ranked { hit: *hit, class, percent: 0, reasons }
}

fn class_of(page: &Page<'_>, hit: &NameHit) -> Class {
    if hit.is_nisba() || is_nisba_of_noun(page, hit) { Class::Norp } else { hit.class }
}

/// A name that asks for a cue loses without one.
fn cued(hit: &NameHit, reasons: Reasons) -> Reasons {
    let uncued = hit.needs_cue() && !reasons.iter().any(|(reason, points)| is_cue(reason) && points > 0);
    if uncued { reasons.with(Reason::NoCue, -80) } else { reasons }
}

/// What speaks for a hit and against it, but for what the document is certain of; `titled` behind the title of a person.
pub(crate) fn reasons(
    page: &Page<'_>,
    hit: &NameHit,
    around: &Surroundings,
    longer: &Longer,
    titled: bool,
) -> Reasons {
    let class = class_of(page, hit);
    let flags = hit.flags;
    let at = hit.tokens().start;
    let when = |holds: bool, points: i16| if holds { points } else { 0 };
    Reasons::new([
        i16::from(hit.rank) / 3,
        i16::try_from(hit.list()).map_or(-60, |list| list.min(30) * -2),
        spelling(hit.tier),
        when(hit.vocalized, 80),
        when(flags.has(NameFlags::HISTORIC), -8),
        when(flags.has(NameFlags::TRANSLIT), -15),
        head(page, hit, class, longer),
        preposition(page, hit, class),
        if is_no_cue(page, hit) { 0 } else { around.region(at, hit.region) },
        fields(page, hit, class),
        0,
        title_points(class, titled),
        when(quoted_name(page, hit, class), 15),
        0,
    ])
}

/// السوق العربية, الدولة الإسلامية: the country is no cue of an adjective or of what may be described so.
fn is_no_cue(page: &Page<'_>, hit: &NameHit) -> bool {
    hit.needs_cue() && (qualifies(page, hit) || is_kind_of_place(page, hit))
}

/// What makes up for the flag `cue`.
fn is_cue(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Head | Reason::Region | Reason::Field | Reason::Document | Reason::Title | Reason::Quoted
    )
}

fn title_points(class: Class, titled: bool) -> i16 {
    match (titled, class) {
        (false, _) => 0,
        (true, Class::Person) => 30,
        (true, _) => -15,
    }
}

fn spelling(tier: Tier) -> i16 {
    match tier {
        Tier::Exact | Tier::Diacritics => 0,
        Tier::Hamza => -3,
        Tier::Teh => -6,
        Tier::Folded => -10,
        Tier::Maqsura => -12,
    }
}

/// مدينة برشلونة, نادي برشلونة, الجيش المالي; the city is not the club.
fn head(page: &Page<'_>, hit: &NameHit, class: Class, longer: &Longer) -> i16 {
    let Some(before) = page.before(hit.tokens().start) else { return 0 };
    let place =
        WordClass::PLACE.with(WordClass::PLACE_IN).with(WordClass::DIRECTION).with(WordClass::OF_PLACE);
    let organisation = WordClass::ORG_BEFORE.with(WordClass::ORG);
    let speaks = match class {
        Class::Place => page.has(before, place),
        Class::Org => page.has(before, organisation) && !is_adjective(page, hit),
        Class::Norp => page.has(before, WordClass::OF_PLACE.with(WordClass::FORCE)),
        _ => false,
    };
    match speaks {
        true if longer.names(hit) => LISTED_WITH_HEAD,
        true => 30,
        false if class == Class::Org && page.has(before, WordClass::PLACE) => -40,
        false => 0,
    }
}

/// في, إلى, من before a place; على الصعيد is on a level rather than in Upper Egypt.
fn preposition(page: &Page<'_>, hit: &NameHit, class: Class) -> i16 {
    let at = hit.tokens().start;
    let Some(before) = page.before(at).filter(|_| class == Class::Place) else { return 0 };
    if page.stream.text(before) == "على" && hit.tokens().len() == 1 && page.has(at, WordClass::COMMON) {
        return -40;
    }
    let speaks = page.has(before, WordClass::LOCATIVE);
    if speaks { 8 } else { 0 }
}

fn fields(page: &Page<'_>, hit: &NameHit, class: Class) -> i16 {
    let classes = match (class, hit.kind) {
        (Class::Org, EntityKind::Club) => WordClass::SPORT,
        (Class::Org, EntityKind::Media) => {
            return if beside(page, hit) && !is_adjective(page, hit) { 25 } else { 0 };
        }
        (Class::Person, _) => return if acts(page, hit) { 25 } else { 0 },
        (Class::Place, _) => return if lies(page, hit) { 25 } else { 0 },
        (Class::Org | Class::Product, EntityKind::Company) => WordClass::MARKET,
        _ => return 0,
    };
    let tokens = hit.tokens();
    if field(page, tokens.start, tokens.end, classes) { 25 } else { 0 }
}

/// A verb before or behind it: وصل أنان, أنان يزور, كانت رايس قد.
fn acts(page: &Page<'_>, hit: &NameHit) -> bool {
    let verb = WordClass::VERB.with(WordClass::SAY);
    let tokens = hit.tokens();
    page.before(tokens.start).is_some_and(|at| page.has(at, verb))
        || page.has(tokens.end, verb)
        || page.stream.key(tokens.end) == "قد"
}

/// A word of the media up to three words before, or a verb of saying beside it.
fn beside(page: &Page<'_>, hit: &NameHit) -> bool {
    let tokens = hit.tokens();
    let said = page.before(tokens.start).is_some_and(|at| page.has(at, WordClass::SAY))
        || page.has(tokens.end, WordClass::SAY);
    said || (tokens.start.saturating_sub(3)..tokens.start).any(|at| page.has(at, WordClass::MEDIA))
}

/// «الشرق الأوسط» in quotes is the newspaper, not the region.
fn quoted_name(page: &Page<'_>, hit: &NameHit, class: Class) -> bool {
    !matches!(class, Class::Place | Class::Norp) && quoted(page, hit)
}

/// «الجزيرة»
fn quoted(page: &Page<'_>, hit: &NameHit) -> bool {
    const MARKS: [&str; 8] = ["\"", "«", "»", "“", "”", "'", "‘", "’"];
    let tokens = hit.tokens();
    let before = tokens.start.checked_sub(1).map(|at| page.stream.text(at));
    before.is_some_and(|text| MARKS.contains(&text)) && MARKS.contains(&page.stream.text(tokens.end))
}

/// What speaks for the reading that it is no name.
fn doubts(page: &Page<'_>, hit: &NameHit, candidates: &[Ranked]) -> Doubts {
    let at = hit.tokens().start;
    let single = hit.tokens().len() == 1;
    let letters = || hit.span.slice(page.stream.source()).chars().count();
    let common = WordClass::COMMON
        .with(WordClass::VERB)
        .with(WordClass::SAY)
        .with(WordClass::STOP)
        .with(WordClass::TIME)
        .with(WordClass::MONTH);
    let all = |class: Class| candidates.iter().all(|ranked| ranked.class == class);
    let title = || hit.class == Class::Place && page.has(at, WordClass::TITLE);
    let grammar = || hit.proclitics.is_empty() && page.has(at, WordClass::STOP) && !quoted(page, hit);
    let prayed = || page.before(at).is_some_and(|before| page.has(before, WordClass::PRAYER));
    Doubts::default()
        .with(Doubt::Base)
        .when(Doubt::AllNeedCue, candidates.iter().all(|ranked| ranked.hit.needs_cue()))
        .when(Doubt::Short, single && !hit.proclitics.is_empty() && letters() <= 3)
        .when(Doubt::CommonWord, single && (page.has(at, common) || title()))
        .when(Doubt::Grammar, single && grammar())
        .when(Doubt::Prayer, single && prayed())
        .when(Doubt::Qualifies, single && is_qualifier(page, candidates))
        .when(Doubt::Qualifies, single && all(Class::Place) && is_adjective_of_noun(page, at))
        .when(Doubt::Qualifies, single && all(Class::Person) && may_qualify(page, hit, candidates))
}

/// القمة الفرنكوفونية, القاعة الغربية: organisations, and places that ask for a cue.
fn is_qualifier(page: &Page<'_>, candidates: &[Ranked]) -> bool {
    let may_be = |ranked: &Ranked| match ranked.class {
        Class::Org => true,
        Class::Place => ranked.hit.needs_cue(),
        _ => false,
    };
    candidates.iter().all(may_be) && candidates.first().is_some_and(|first| qualifies(page, &first.hit))
}

/// الدخان الرمادي, الصحابي الجليل: an adjective with the article behind a noun with the article, unless that says what place or person
/// follows: البحر المتوسط.
fn is_adjective_of_noun(page: &Page<'_>, at: usize) -> bool {
    let other = WordClass::STOP.with(WordClass::TITLE).with(WordClass::PLACE);
    let noun = |before: usize| page.is_definite(before) && !page.has(before, other);
    page.class(at).any(WordClass::ADJECTIVE) && page.is_definite(at) && page.before(at).is_some_and(noun)
}

/// مسؤول بري, حيوان بري: a name that asks for a cue and has the ending of a relation is one only behind a verb or a title with the
/// article: قال بري, الرئيس بري, رئيس المجلس بري.
fn may_qualify(page: &Page<'_>, hit: &NameHit, candidates: &[Ranked]) -> bool {
    let at = hit.tokens().start;
    let verb = WordClass::VERB.with(WordClass::SAY);
    let titled = |(reason, points): (Reason, i16)| reason == Reason::Title && points > 0;
    let titled = || candidates.iter().any(|ranked| ranked.reasons.iter().any(titled));
    let leads = |before: usize| page.has(before, verb) || page.is_definite(before) && titled();
    let relation = page.stream.key(at).ends_with('ي') && !page.is_definite(at);
    hit.needs_cue() && relation && !page.before(at).is_some_and(leads)
}

/// Sorts the candidates and gives them their shares beside the reading that it is no name; false when that one has more than half.
fn settle(ranked: &mut [Ranked], nothing: i16) -> bool {
    let none = weight(nothing);
    let weights = ranked.iter().map(|reading| weight(reading.points()));
    let sum = weights.sum::<u64>().saturating_add(none);
    if ranked.is_empty() || share(none, sum) > 50 {
        return false;
    }
    if ranked.len() > 1 {
        ranked.sort_by_key(|reading| core::cmp::Reverse(reading.points()));
    }
    for reading in ranked {
        reading.percent = share(weight(reading.points()), sum);
    }
    true
}

/// A part of a sum in hundredths.
pub(crate) fn share(part: u64, sum: u64) -> u8 {
    let percent = match part.checked_mul(100) {
        Some(hundredfold) => hundredfold / sum.max(1),
        None => part / (sum / 100).max(1),
    };
    u8::try_from(percent).unwrap_or(100)
}

/// Two to the power of a tenth of the points, scaled to whole numbers.
fn weight(points: i16) -> u64 {
    /// 1000 times 2^(n/10).
    const TENTHS: [u64; 10] = [1000, 1072, 1149, 1231, 1320, 1414, 1516, 1625, 1741, 1866];
    let points = u32::try_from(points.clamp(-120, 250) + 120).unwrap_or_default();
    let tenth = TENTHS.iter().copied().nth(usize::try_from(points % 10).unwrap_or_default());
    tenth.unwrap_or_default() << (points / 10)
}

#[cfg(test)]
mod tests {
    use super::{share, weight};

    #[test]
    fn ten_points_double() {
        assert_eq!(weight(30), weight(20) * 2);
        assert_eq!(weight(5) * 2, weight(15));
        assert!(weight(-500) > 0);
        assert_eq!(weight(500), weight(250));
    }

    #[test]
    fn shares_are_hundredths() {
        assert_eq!(share(1, 2), 50);
        assert_eq!(share(0, 0), 0);
    }
}
