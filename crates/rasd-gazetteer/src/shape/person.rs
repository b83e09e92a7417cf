//! Persons by the shape of their names: chains of known name words, compounds and, after a title, unknown words.

use super::compound_name::{is_caliph, is_joined_kunya};
use super::foreign::{
    begins_clitic, is_foreign_name_word, is_foreign_pair, is_introduced, is_nominative, is_pair_of_names,
    is_titled, joined_pair,
};
use super::hint::BEGINS;
use super::name_part::{Part, part};
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::next_word;

/// Words in the name of a person.
const LONGEST: usize = 8;

/// The bytes of و.
const AND: u32 = 2;

/// Hardly more than one token of so many begins a person.
const RARE: usize = 64;

/// What stands before a name and speaks for it, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cue {
    Nothing,
    /// A verb.
    Acting,
    /// A verb of saying.
    Saying,
    /// و behind another person: سمير وماجدة.
    Joined,
    /// A profession, a relative, or a title that is also an ordinary word.
    WeakTitle,
    /// An office, with or without its complement.
    Office,
    /// السيد, الدكتور.
    Honorific,
}

/// What the first part of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum First {
    Word,
    /// A compound that is a name by its form.
    Compound,
    /// A name word that alone is enough.
    Alone,
    /// A frequent given name that is nothing else.
    Given,
    /// An unlisted word that speaks.
    Speaker,
    /// A foreign name behind what only names follow.
    Introduced,
    /// An unlisted word with the ending of a Slavic or Georgian surname.
    Slavic,
}

/// The parts of a name so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    pub(super) last: usize,
    pub(super) parts: u8,
    /// Parts that are known as names.
    pub(super) known: u8,
    /// Parts that are frequent names.
    pub(super) frequent: u8,
    /// Parts that are also common words, or rare names.
    pub(super) weak: u8,
    /// Parts that no list has.
    pub(super) unknown: u8,
    /// The first part is a given name or a compound.
    pub(super) given: bool,
    /// A part of which the letters are foreign.
    pub(super) foreign: bool,
    /// Behind the title of one who reigns.
    pub(super) sovereign: bool,
    /// Parts joined by بن.
    pub(super) sons: u8,
    first: First,
}

/// Persons named in the text; `titles` are the offices found before.
pub(crate) fn persons(page: &Page<'_>, titles: &[Shape]) -> Vec<Shape> {
    let mut persons = Vec::with_capacity(page.stream.len() / RARE);
    let mut titles = titles.iter().peekable();
    let mut at = 0;
    loop {
        while titles.next_if(|title| title.tokens.end < at).is_some() {}
        let stop = titles.peek().map_or(page.stream.len(), |title| title.tokens.end);
        at = page.next_hint(at, stop);
        if at >= page.stream.len() {
            return persons;
        }
        let title = titles.peek().filter(|title| title.tokens.end == at);
        let after = persons.last().is_some_and(|last: &Shape| joins(page, last.tokens.end, at));
        match person(page, at, title.copied(), after) {
            Some(shape) => {
                at = shape.tokens.end;
                persons.extend(Some(shape).filter(|shape| !is_eponym(page, shape.tokens.start)));
                while let Some(next) = joined_pair(page, at) {
                    at = next.tokens.end;
                    persons.push(next);
                }
            }
            None => at += 1,
        }
    }
}

/// The person named from token `at` on.
fn person(page: &Page<'_>, at: usize, title: Option<&Shape>, after: bool) -> Option<Shape> {
    if title.is_none() && !may_begin(page, at) {
        return None;
    }
    let cue = cue(page, at, title, after);
    let sovereign = title.is_some_and(|title| page.class(title.tokens.start).any(WordClass::SOVEREIGN));
    let chain = chain(page, at, cue, sovereign)?;
    if cue == Cue::WeakTitle && is_noun_phrase(page, at, title, &chain) {
        return None;
    }
    let slavic = || (chain.parts > 1 && page.is_slavic(chain.last)).then_some((65, "entity.person.slavic"));
    let (confidence, rule) = accept(chain, cue).or_else(slavic)?;
    let cut = if page.named(at).strength > 0 { page.named(at).cut } else { page.clitic_bytes(at) };
    let tokens = at..chain.last + 1;
    Some(Shape { tokens, start: page.start(at, cut), kind: ShapeKind::Person, confidence, rule })
}

/// مطار حيدر علييف, جائزة الشيخ زايد: what is called after a person does not name him.
pub(crate) fn is_eponym(page: &Page<'_>, at: usize) -> bool {
    let honorific = |&before: &usize| page.has(before, WordClass::HONORIFIC);
    let first = page.before(at).filter(honorific).unwrap_or(at);
    page.before(first).is_some_and(|before| page.has(before, WordClass::EPONYM) && !page.is_definite(before))
}

/// الفريق السلاوي: a definite word alone behind a title that is an ordinary word, too, qualifies it.
fn is_noun_phrase(page: &Page<'_>, at: usize, title: Option<&Shape>, chain: &Chain) -> bool {
    let weak = WordClass::WEAK_TITLE.with(WordClass::LEAD);
    let ordinary = title.is_some_and(|title| page.class(title.tokens.start).any(weak));
    ordinary && chain.parts == 1 && page.is_definite(at) && !page.named(at).given
}

/// Without a title a name begins with a known name word or with what begins compounds.
pub(super) fn may_begin(page: &Page<'_>, at: usize) -> bool {
    page.named(at).strength > 0
        || page.has(at, BEGINS)
        || (said(page, at) || acted(page, at)) && page.looks_foreign(at)
        || speaks(page, at)
        || told_by_nisba(page, at) && (page.is_latinate(at) || page.is_foreign_name(at))
        || page.is_slavic(at)
        || is_joined_kunya(page, at)
        || is_foreign_pair(page, at)
        || is_caliph(page, at)
}

fn said(page: &Page<'_>, at: usize) -> bool {
    page.is_behind(at, WordClass::SAY)
}

/// وأضاف أنغو أن: an unlisted word of foreign letters between a masculine verb of saying and what is said.
pub(super) fn speaks(page: &Page<'_>, at: usize) -> bool {
    let speech = || matches!(page.stream.key(at + 1), "ان" | "\"" | "«" | ":");
    let he = || at.checked_sub(1).is_some_and(|verb| !page.stream.key(verb).ends_with('ت'));
    said(page, at) && speech() && he() && page.is_latinate(at) && !begins_clitic(page, at)
}

/// فازت الجزائرية كيليا نمور: such a nisba before token `at` says who follows; of two foreign names it may qualify the title, too: الحارس
/// الإيطالي ماسيمو زانيتي; not another noun: السيارة الإيطالية.
fn told_by_nisba(page: &Page<'_>, at: usize) -> bool {
    let pair = || is_nominative(page, at) && is_pair_of_names(page, at);
    let qualifies = |nisba: usize| is_titled(page, nisba) && pair();
    let tells = |nisba: usize| is_native(page, nisba) || qualifies(nisba);
    page.before(at).is_some_and(|nisba| is_of_country(page, nisba) && tells(nisba))
}

/// الجزائرية, والجزائرية, للجزائرية: the nisba of a country for one person, which qualifies no noun.
pub(super) fn is_native(page: &Page<'_>, nisba: usize) -> bool {
    let noun = || page.before(nisba).is_some_and(|noun| page.is_definite(noun));
    is_of_country(page, nisba)
        && (page.is_definite(nisba) && !noun() || page.is_definite_nisba_behind_clitic(nisba))
}

/// الجزائرية, not الجزائريون, الجزائريات: the nisba of a country for one person.
fn is_of_country(page: &Page<'_>, nisba: usize) -> bool {
    page.is_country_nisba(nisba) && !page.stream.key(nisba).ends_with(['ن', 'ت'])
}

/// Token `at` begins with و and stands behind a person that ends at `end`, a comma between them or not.
fn joins(page: &Page<'_>, end: usize, at: usize) -> bool {
    let comma = at == end + 1 && matches!(page.stream.text(end), "،" | ",");
    (at == end || comma) && page.stream.key(at).starts_with('و') && page.named(at).cut == AND
}

/// كتب خالد, التقى بخالد; behind a verb with its ending only who did it, and nobody who may be a preposition: رفعه خالد, not وافقه علي طرحها.
fn acted(page: &Page<'_>, at: usize) -> bool {
    let other = || page.named(at).cut > 0 || page.known(at).ali;
    let object = || page.is_behind(at, WordClass::SUFFIXED) && other();
    page.is_behind(at, WordClass::VERB) && !object()
}

fn cue(page: &Page<'_>, at: usize, title: Option<&Shape>, after: bool) -> Cue {
    let class = title.map(|title| page.class(title.tokens.start));
    match class {
        Some(class) if class.any(WordClass::WEAK_TITLE) => Cue::WeakTitle,
        Some(class) if class.any(WordClass::HONORIFIC) => Cue::Honorific,
        Some(class) if class.any(WordClass::OFFICE) => Cue::Office,
        Some(_) => Cue::WeakTitle,
        None if after => Cue::Joined,
        None if said(page, at) => Cue::Saying,
        None if acted(page, at) => Cue::Acting,
        None if told_by_nisba(page, at) => Cue::WeakTitle,
        None => Cue::Nothing,
    }
}

/// The longest chain of parts from token `at` on.
fn chain(page: &Page<'_>, at: usize, cue: Cue, sovereign: bool) -> Option<Chain> {
    let first = part(page, at, None, cue)?;
    let mut chain = Chain {
        last: at,
        parts: 0,
        known: 0,
        frequent: 0,
        weak: 0,
        unknown: 0,
        given: matches!(first, Part::Known { given: true, .. } | Part::Compound { .. }),
        foreign: false,
        sovereign,
        sons: 0,
        first: first_of(page, at, first),
    };
    chain.push(first, at);
    while usize::from(chain.parts) < LONGEST {
        let Some(next) = next_word(page.stream, chain.last) else { break };
        if chain.sons > 0 && is_son_of_another(page, next) {
            break;
        }
        let Some(part) = part(page, next, Some(&chain), cue) else { break };
        if is_son(page, next) && part.last(next) == next {
            break;
        }
        chain.push(part, next);
        chain.sons += u8::from(is_son(page, next));
    }
    Some(chain)
}

/// بن, بنت.
fn is_son(page: &Page<'_>, at: usize) -> bool {
    matches!(page.stream.key(at), "بن" | "بنت")
}

/// عين السلطان هيثم بن طارق سالم بن محمد: a name in pairs goes on with بن; a given name before another بن begins the next.
fn is_son_of_another(page: &Page<'_>, at: usize) -> bool {
    !is_son(page, at) && next_word(page.stream, at).is_some_and(|next| is_son(page, next))
}

impl Chain {
    fn push(&mut self, part: Part, at: usize) {
        self.parts += 1;
        match part {
            Part::Known { strength, last, .. } | Part::Compound { strength, last } => {
                self.last = last;
                self.known += u8::from(strength >= 2);
                self.frequent += u8::from(strength >= 3);
                self.weak += u8::from(strength == 1);
            }
            Part::Unknown { foreign } => {
                self.last = at;
                self.unknown += 1;
                self.foreign |= foreign;
            }
        }
    }
}

fn first_of(page: &Page<'_>, at: usize, part: Part) -> First {
    match part {
        Part::Compound { strength: 3, .. } => First::Compound,
        _ if stands_alone(page, at) || is_foreign_name_word(page, at) => First::Alone,
        Part::Unknown { .. } if page.is_slavic(at) => First::Slavic,
        Part::Unknown { .. } if speaks(page, at) => First::Speaker,
        Part::Unknown { .. } if is_introduced(page, at) => First::Introduced,
        Part::Known { strength: 3, given: true, last } if last > at || is_nothing_else(page, at) => {
            First::Given
        }
        _ => First::Word,
    }
}

/// A foreign name word of a listed person, or a frequent given name, that is nothing else: شيراك, يحيى.
fn stands_alone(page: &Page<'_>, at: usize) -> bool {
    let named = page.named(at);
    let long = page.stream.key(at).len() >= 10;
    named.listed && is_nothing_else(page, at) && named.surname && (long || named.strength == 3 && named.given)
}

/// No ordinary word, no title, no article.
fn is_nothing_else(page: &Page<'_>, at: usize) -> bool {
    !page.has(at, WordClass::NO_NAME.with(WordClass::TITLE)) && !page.is_definite(at)
}

/// Is it enough for a person? The confidence and the rule.
fn accept(chain: Chain, cue: Cue) -> Option<(u8, &'static str)> {
    let Chain { parts, known, frequent, weak, unknown, given, foreign, first, .. } = chain;
    match cue {
        Cue::Honorific | Cue::Office if known > 0 => Some((95, "entity.person.title")),
        Cue::Honorific | Cue::Office if foreign || weak > 0 => Some((85, "entity.person.title")),
        Cue::Honorific if unknown > 0 => Some((70, "entity.person.title")),
        Cue::WeakTitle | Cue::Office if first == First::Introduced => Some((75, "entity.person.title")),
        Cue::WeakTitle if known > 0 => Some((90, "entity.person.title")),
        Cue::WeakTitle if parts >= 2 && (foreign || weak > 0) => Some((75, "entity.person.title")),
        Cue::Joined if known > 0 || weak > 0 && parts >= 2 => Some((85, "entity.person.joined")),
        Cue::Saying if parts >= 2 && known > 0 => Some((90, "entity.person.said")),
        Cue::Saying if known > 0 || foreign || first == First::Speaker => Some((75, "entity.person.said")),
        Cue::Saying if given && weak > 0 && unknown > 0 => Some((75, "entity.person.said")),
        Cue::Saying if parts == 1 && weak > 0 => Some((60, "entity.person.said")),
        Cue::Acting if foreign || parts == 1 && first == First::Given => Some((65, "entity.person.acts")),
        _ if first == First::Alone && parts == 1 => Some((65, "entity.person.known")),
        _ if known >= 2 && (frequent > 0 || given) => Some((90, "entity.person.words")),
        _ if first == First::Slavic => Some((65, "entity.person.slavic")),
        _ if first == First::Compound => Some((75, "entity.person.compound")),
        _ if known == 1 && parts >= 2 && given => Some((80, "entity.person.words")),
        _ if known == 1 && parts >= 2 && (weak > 0 || foreign) => Some((70, "entity.person.words")),
        _ => None,
    }
}
