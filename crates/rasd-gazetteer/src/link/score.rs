//! The points of the candidates and their shares.

use super::context::{Surroundings, field};
use super::known::Known;
use super::{Doubt, Doubts, Ranked, Reason};
use crate::kind::EntityKind;
use crate::shape::{Page, WordClass};
use crate::{Class, NameFlags, NameHit, Tier};

/// Ranks the entities that the hits of one place in the text may mean; `certain` are entities that the text names for certain
/// elsewhere; and what speaks against all of them. Empty when it is more likely no name.
pub(crate) fn rank(
    page: &Page<'_>,
    hits: &[NameHit],
    around: &Surroundings,
    certain: &Known<'_>,
    titled: bool,
) -> (Vec<Ranked>, Doubts) {
    let Some(first) = hits.first() else { return (Vec::new(), Doubts::default()) };
    let mut points: Vec<(Ranked, i16)> = Vec::new();
    for hit in hits {
        if hit.flags.has(NameFlags::NEVER_ALONE) {
            continue;
        }
        let class = if hit.is_nisba() { Class::Norp } else { hit.class };
        let reasons = reasons(page, hit, class, around, certain, titled);
        let sum = reasons.iter().map(|(_, points)| points).sum();
        let same =
            points.iter_mut().find(|(known, _)| known.class == class && same_entity(page, &known.hit, hit));
        let ranked = Ranked { hit: *hit, class, percent: 0, reasons };
        match same {
            Some(place) if place.1 < sum => *place = (ranked, sum),
            Some(_) => {}
            None => points.push((ranked, sum)),
        }
    }
    let doubts = doubts(page, first, &points);
    (settle(points, doubts.points()), doubts)
}

/// The same entity in two lists has the same Wikidata id.
pub(crate) fn same_entity(page: &Page<'_>, a: &NameHit, b: &NameHit) -> bool {
    if a.list() == b.list() || a.class != b.class {
        return a.is_same_entry(b);
    }
    let id = |hit: &NameHit| page.overlay.entity(hit).and_then(|entity| entity.id("wikidata"));
    id(a).is_some() && id(a) == id(b)
}

fn reasons(
    page: &Page<'_>,
    hit: &NameHit,
    class: Class,
    around: &Surroundings,
    certain: &Known<'_>,
    titled: bool,
) -> Vec<(Reason, i16)> {
    let flags = hit.flags;
    let at = hit.tokens().start;
    let mut reasons = vec![(Reason::Rank, i16::from(hit.rank) / 3)];
    let mut add = |reason, points: i16| {
        if points != 0 {
            reasons.push((reason, points));
        }
    };
    add(Reason::List, i16::try_from(hit.list()).map_or(-60, |list| list.min(30) * -2));
    add(Reason::Spelling, spelling(hit.tier));
    add(Reason::Historic, if flags.has(NameFlags::HISTORIC) { -8 } else { 0 });
    add(Reason::Transliteration, if flags.has(NameFlags::TRANSLIT) { -15 } else { 0 });
    add(Reason::Head, head(page, hit, class));
    add(Reason::Preposition, preposition(page, hit, class));
    add(Reason::Region, around.region(at, hit.region));
    add(Reason::Field, fields(page, hit, class));
    add(Reason::Document, if certain.has(page, hit) { 20 } else { 0 });
    add(Reason::Title, title_points(class, titled));
    add(Reason::Quoted, if quoted_name(page, hit, class) { 15 } else { 0 });
    if flags.has(NameFlags::CUE) && !reasons.iter().any(|(reason, points)| is_cue(*reason) && *points > 0) {
        reasons.push((Reason::NoCue, -80));
    }
    reasons
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

/// مدينة برشلونة, نادي برشلونة.
fn head(page: &Page<'_>, hit: &NameHit, class: Class) -> i16 {
    let Some(before) = page.before(hit.tokens().start) else { return 0 };
    let place =
        WordClass::PLACE.with(WordClass::PLACE_IN).with(WordClass::DIRECTION).with(WordClass::OF_PLACE);
    let speaks = match class {
        Class::Place => page.has(before, place),
        Class::Org => {
            page.has(before, WordClass::ORG_BEFORE.with(WordClass::ORG)) && !is_adjective(page, hit)
        }
        _ => false,
    };
    if speaks { 30 } else { 0 }
}

/// في, إلى, من before a place.
fn preposition(page: &Page<'_>, hit: &NameHit, class: Class) -> i16 {
    let before = page.before(hit.tokens().start).map(|before| page.stream.key(before));
    let speaks = matches!(
        before,
        Some("في" | "الي" | "من" | "وفي" | "بين" | "نحو" | "غادر" | "زار" | "قرب" | "داخل" | "خارج")
    );
    if class == Class::Place && speaks { 8 } else { 0 }
}

fn fields(page: &Page<'_>, hit: &NameHit, class: Class) -> i16 {
    let classes = match (class, hit.kind) {
        (Class::Org, EntityKind::Club) => WordClass::SPORT,
        (Class::Org, EntityKind::Media) => {
            return if beside(page, hit) && !is_adjective(page, hit) { 25 } else { 0 };
        }
        (Class::Person, _) => return if acts(page, hit) { 25 } else { 0 },
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

/// الدول العربية: a name that is also a nisba qualifies the definite noun before it.
fn is_adjective(page: &Page<'_>, hit: &NameHit) -> bool {
    let at = hit.tokens().start;
    page.is_nisba(at) && page.before(at).is_some_and(|before| page.is_definite(before))
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
fn doubts(page: &Page<'_>, hit: &NameHit, candidates: &[(Ranked, i16)]) -> Doubts {
    let at = hit.tokens().start;
    let single = hit.tokens().len() == 1;
    let letters = hit.span.slice(page.stream.source()).chars().count();
    let common = WordClass::COMMON
        .with(WordClass::VERB)
        .with(WordClass::SAY)
        .with(WordClass::STOP)
        .with(WordClass::TIME)
        .with(WordClass::MONTH);
    let grammar = || hit.proclitics.is_empty() && page.has(at, WordClass::STOP) && !quoted(page, hit);
    let prayed = || page.before(at).is_some_and(|before| page.has(before, WordClass::PRAYER));
    let speaks = |doubt: Doubt| match doubt {
        Doubt::Base => true,
        Doubt::AllNeedCue => candidates.iter().all(|(ranked, _)| ranked.hit.needs_cue()),
        Doubt::Short => single && !hit.proclitics.is_empty() && letters <= 3,
        Doubt::CommonWord => single && page.has(at, common),
        Doubt::Grammar => single && grammar(),
        Doubt::Prayer => single && prayed(),
    };
    Doubt::ALL.into_iter().filter(|&doubt| speaks(doubt)).fold(Doubts::default(), Doubts::with)
}

/// Shares of all candidates and of the reading that it is no name; empty when that one has more than half.
fn settle(mut points: Vec<(Ranked, i16)>, nothing: i16) -> Vec<Ranked> {
    let none = weight(nothing);
    let sum: u64 = points.iter().map(|(_, points)| weight(*points)).sum::<u64>().saturating_add(none);
    if share(none, sum) > 50 {
        return Vec::new();
    }
    points.sort_by_key(|(_, points)| core::cmp::Reverse(*points));
    let percent = |points: i16| share(weight(points), sum);
    points.into_iter().map(|(ranked, points)| Ranked { percent: percent(points), ..ranked }).collect()
}

/// A part of a sum in hundredths.
pub(crate) fn share(part: u64, sum: u64) -> u8 {
    let percent = u128::from(part) * 100 / u128::from(sum.max(1));
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
