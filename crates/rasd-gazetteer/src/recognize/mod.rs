//! Everything together: listed names, persons and organisations by shape, links, and what the document says of them.

mod coref;
mod describe;
mod select;

use std::collections::BTreeMap;

use rasd_tokenize::TokenStream;

use crate::kind::EntityKind;
use crate::link::{Known, Longer, Reasons, Surroundings, rank, rank_known, reasons};
use crate::pool::Pool;
use crate::shape::{
    Page, Shape, ShapeKind, Tables, WordClass, Words, defined, descended, is_eponym, offices, organisations,
    persons, places,
};
use crate::{Class, Doubts, EntityMatch, NameFlags, NameHit, Overlay, Ranked, Role};
use describe::is_more_than_the_name;
use select::select;

/// The tokens of the longest text whose tables are kept for the next: some megabytes. What a huge one took goes back to the system.
const KEPT: usize = 1 << 16;

/// Finds and links the named things of a text.
///
/// ```
/// use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder, Overlay, Recognizer};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut builder = GazetteerBuilder::new("countries");
/// builder.add(&Entry::new("KZ", Class::Place, "كازاخستان").kind("country").id("wikidata", "Q232"))?;
/// let recognizer = Recognizer::new(Overlay::new([Gazetteer::from_bytes(builder.build()?)?]));
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("انضمت كازاخستان إلى منظمة معاهدة الأمن الجماعي", &mut buffer).unwrap();
/// let found = recognizer.find_in(&stream);
/// let names: Vec<(&str, Class)> = found.iter().map(|found| (found.span.slice(stream.source()), found.class)).collect();
/// assert_eq!(names, [("كازاخستان", Class::Place), ("منظمة معاهدة الأمن الجماعي", Class::Org)]);
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
#[derive(Debug)]
pub struct Recognizer {
    overlay: Overlay,
    words: Words,
    /// The tables of pages that were read.
    tables: Pool<Tables>,
}

impl Recognizer {
    /// A recognizer with these lists.
    pub fn new(overlay: Overlay) -> Self {
        let words = Words::new(&overlay);
        Self { overlay, words, tables: Pool::default() }
    }

    /// The lists.
    pub fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// The named things of a text, by start, the longer first. The reasons of every link are in [`Ranked::reasons`].
    pub fn find_in(&self, stream: &TokenStream<'_>) -> Vec<EntityMatch> {
        let page =
            Page::new(&self.overlay, &self.words, *stream, self.tables.take(|tables| tables.is_of(stream)));
        let titles = offices(&page);
        let (persons, defined, organisations) =
            (persons(&page, &titles), defined(&page), organisations(&page));
        let places = places(&page);
        let descended = descended(&page, &persons);
        let shapes = persons.len() + defined.len() + organisations.len() + descended.len() + places.len();
        let mut found = listed(&page, &titles, shapes);
        let titles = titles.into_iter().filter(|title| is_office(&page, title));
        let shapes = persons
            .into_iter()
            .chain(titles)
            .chain(defined)
            .chain(organisations)
            .chain(descended)
            .chain(places);
        found.extend(shapes.map(|shape| by_shape(&page, shape)));
        let found = coref::resolve(&page, select(&page, found));
        if stream.len() <= KEPT {
            self.tables.give_back(page.into_tables());
        }
        found
    }
}

/// An office is worth a mention of its own when it says more than a title: وزير الخارجية, not السيد.
fn is_office(page: &Page<'_>, title: &Shape) -> bool {
    title.tokens.len() > 1 && page.has(title.tokens.start, WordClass::OFFICE)
}

fn by_shape(page: &Page<'_>, shape: Shape) -> EntityMatch {
    let end = page.end(shape.tokens.end - 1);
    let (class, role) = match shape.kind {
        ShapeKind::Person => (Class::Person, None),
        ShapeKind::Office => (Class::Person, Some(Role::Office)),
        ShapeKind::Organisation => (Class::Org, None),
        ShapeKind::Place => (Class::Place, None),
        ShapeKind::Reference => (Class::Org, Some(Role::Coref)),
    };
    EntityMatch {
        span: rasd_normalize::Span::new(shape.start, end),
        tokens: shape.tokens,
        class,
        role,
        candidates: Vec::new(),
        doubts: Doubts::default(),
        confidence: shape.confidence,
        rule: shape.rule,
    }
}

/// The names of the lists, linked, with room for `others` and the titles; a second round gives the unsure ones the entities that the first is certain of.
fn listed(page: &Page<'_>, titles: &[Shape], others: usize) -> Vec<EntityMatch> {
    let reasons = all_reasons(page, titles);
    let mut all = Vec::with_capacity(page.hits().len());
    all.extend(spots(page, &reasons));
    let known = certain(page, &mut all);
    let mut found = Vec::with_capacity(page.hits().len() + titles.len() + others);
    found.extend(all.into_iter().filter_map(|spot| linked(page, spot, &known)));
    found
}

/// The reasons of every hit.
fn all_reasons(page: &Page<'_>, titles: &[Shape]) -> Vec<Reasons> {
    let around = Surroundings::new(page);
    let mut all = Vec::with_capacity(page.hits().len());
    for hits in by_place(page) {
        let Some(first) = hits.first() else { continue };
        let (longer, behind) = (Longer::around(page, first), is_titled(first, titles));
        all.extend(hits.iter().map(|hit| reasons(page, hit, &around, &longer, behind)));
    }
    all
}

/// The hits of each place in the text.
fn by_place<'p>(page: &'p Page<'_>) -> impl Iterator<Item = &'p [NameHit]> {
    page.hits().chunk_by(|a, b| a.span == b.span)
}

/// A title of a person ends where the hit begins.
fn is_titled(hit: &NameHit, titles: &[Shape]) -> bool {
    titles.binary_search_by_key(&hit.tokens().start, |title| title.tokens.end).is_ok()
}

/// What the lists have for one place in the text.
struct Spot<'p> {
    hits: &'p [NameHit],
    /// Those of each hit.
    reasons: &'p [Reasons],
    /// It says of a nisba no more than that it is one.
    family: bool,
    /// What the first round made of it.
    ranked: Vec<Ranked>,
    doubts: Doubts,
}

impl<'p> Spot<'p> {
    fn new(page: &Page<'_>, hits: &'p [NameHit], reasons: &'p [Reasons]) -> Self {
        let family = is_family_of_peoples(page, hits);
        Self { hits, reasons, family, ranked: Vec::new(), doubts: Doubts::default() }
    }

    /// Ranks the readings; those of `known` entities are the likelier.
    fn rank(&mut self, page: &Page<'_>, known: &Known<'_>) {
        self.doubts = rank(page, self.hits, self.reasons, known, &mut self.ranked);
    }

    /// The second round, which changes nothing without a known entity.
    fn rank_again(&mut self, page: &Page<'_>, known: &Known<'_>) {
        if known.is_empty() || !self.hits.iter().any(|hit| known.has(page, hit)) {
            return;
        }
        match (self.hits, self.reasons) {
            ([only], [reasons]) => rank_known(page, only, *reasons, self.doubts, &mut self.ranked),
            _ => self.rank(page, known),
        }
    }
}

/// The places in the text where a name may stand.
fn spots<'p>(page: &'p Page<'_>, mut reasons: &'p [Reasons]) -> impl Iterator<Item = Spot<'p>> {
    let groups = by_place(page).map(move |hits| {
        let (here, rest) = reasons.split_at_checked(hits.len()).unwrap_or_default();
        reasons = rest;
        (hits, here)
    });
    groups
        .filter(|(hits, _)| !is_more_than_the_name(page, hits))
        .map(|(hits, reasons)| Spot::new(page, hits, reasons))
}

/// The entities that the text names for certain, unless all its names are: then they need no help.
fn certain<'p>(page: &Page<'p>, spots: &mut [Spot<'_>]) -> Known<'p> {
    let mut certain = Vec::with_capacity(spots.len());
    let mut settled = true;
    for spot in spots {
        if spot.family {
            settled = false;
            continue;
        }
        spot.rank(page, &Known::default());
        let Some(best) = spot.ranked.first() else { continue };
        let sure = best.percent >= 85;
        settled &= sure && spot.ranked.len() == 1;
        certain.extend(sure.then_some(best.hit));
    }
    if settled { Known::default() } else { Known::new(page, &certain) }
}

/// The name at one place in the text.
fn linked(page: &Page<'_>, mut spot: Spot<'_>, known: &Known<'_>) -> Option<EntityMatch> {
    let first = spot.hits.first()?;
    if spot.family {
        return Some(unlinked_nisba(first));
    }
    spot.rank_again(page, known);
    let Spot { ranked: candidates, doubts, .. } = spot;
    let class = likeliest_class(&candidates)?;
    if class == Class::Person && is_eponym(page, first.tokens().start) {
        return None;
    }
    let sum: u32 = candidates
        .iter()
        .filter(|ranked| ranked.class == class)
        .map(|ranked| u32::from(ranked.percent))
        .sum();
    let tokens = if class == Class::Person { without_title(page, first.tokens()) } else { first.tokens() };
    let start = if tokens == first.tokens() { first.span.start() } else { page.start(tokens.start, 0) };
    let mut found = EntityMatch {
        span: rasd_normalize::Span::new(start, first.span.end()),
        tokens,
        class,
        role: None,
        candidates,
        doubts,
        confidence: u8::try_from(sum.min(99)).unwrap_or(99),
        rule: "entity.listed",
    };
    found.role = role(page, &found);
    Some(found)
}

/// الدول التركية are not Turkey: after دول or شعوب a nisba of a country means the family of its people.
fn is_family_of_peoples(page: &Page<'_>, hits: &[NameHit]) -> bool {
    let country = |hit: &NameHit| hit.is_nisba() && hit.kind == EntityKind::Country;
    let before = hits.first().and_then(|first| page.before(first.tokens().start));
    before.is_some_and(|before| page.has(before, WordClass::PLURAL_STATE)) && hits.iter().any(country)
}

/// A nisba of which only that is known.
fn unlinked_nisba(hit: &NameHit) -> EntityMatch {
    EntityMatch {
        span: hit.span,
        tokens: hit.tokens(),
        class: Class::Norp,
        role: Some(Role::Nisba),
        candidates: Vec::new(),
        doubts: Doubts::default(),
        confidence: 70,
        rule: "entity.nisba.family",
    }
}

/// محمد الخامس in a list that has الملك محمد الخامس: the name of a person is without titles.
fn without_title(page: &Page<'_>, tokens: core::ops::Range<usize>) -> core::ops::Range<usize> {
    let titles = WordClass::HONORIFIC.with(WordClass::OFFICE).with(WordClass::PROFESSION);
    if tokens.len() > 1 && page.has(tokens.start, titles) && page.named(tokens.start).strength < 2 {
        return tokens.start + 1..tokens.end;
    }
    tokens
}

/// The class whose readings together are the likeliest; of equals the one that is read last.
fn likeliest_class(candidates: &[Ranked]) -> Option<Class> {
    if let [only] = candidates {
        return Some(only.class);
    }
    let mut sums: BTreeMap<Class, u32> = BTreeMap::new();
    for ranked in candidates {
        *sums.entry(ranked.class).or_default() += u32::from(ranked.percent);
    }
    candidates.iter().map(|ranked| ranked.class).max_by_key(|class| sums.get(class).copied())
}

fn role(page: &Page<'_>, found: &EntityMatch) -> Option<Role> {
    let best = found.candidates.first();
    let flags = best.map(|best| best.hit.flags).unwrap_or_default();
    let relation = best.is_some_and(|best| best.class == Class::Norp && best.hit.class == Class::Place);
    if flags.has(NameFlags::NISBA) || relation {
        return Some(Role::Nisba);
    }
    let speaks = |at: usize| page.has(at, WordClass::SAY);
    let acts = page.before(found.tokens.start).is_some_and(speaks) || speaks(found.tokens.end);
    (found.class == Class::Place && flags.has(NameFlags::CAPITAL) && acts).then_some(Role::Metonym)
}

#[cfg(test)]
mod tests {
    use super::{KEPT, Recognizer};
    use crate::Overlay;
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// How many pieces of memory are kept after a text of so many words.
    #[track_caller]
    fn check(words: usize, expected: usize) {
        let recognizer = Recognizer::new(Overlay::new([]));
        let mut buffer = TokenBuffer::default();
        let text = "كلمة ".repeat(words);
        let _found = recognizer.find_in(&tokenize(&text, &mut buffer).unwrap());
        assert_eq!(recognizer.tables.free(), expected, "{words}");
    }

    #[test]
    fn the_tables_of_a_huge_text_are_not_kept() {
        check(KEPT, 1);
        check(KEPT + 1, 0);
    }
}
