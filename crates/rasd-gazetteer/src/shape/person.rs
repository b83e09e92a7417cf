//! Persons by the shape of their names: known name words, compounds, what a title stands before.

use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::{Class, next_word};

/// Words in the name of a person.
const LONGEST: usize = 8;

/// What stands before a name and speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    Nothing,
    /// A verb of saying.
    Saying,
    /// A title or an office.
    Title,
}

/// The parts of a name so far.
#[derive(Clone, Copy, Debug)]
struct Chain {
    last: usize,
    parts: u8,
    /// Parts that are known as names.
    known: u8,
    /// Parts that are also common words, or rare names.
    weak: u8,
    /// Parts that no list has.
    unknown: u8,
    /// The first part is a given name or a compound.
    given: bool,
    /// A part of which the letters are foreign.
    foreign: bool,
    /// A single part of the highest frequency.
    frequent: bool,
}

/// One part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Known as a name, so strongly, up to this token.
    Known { strength: u8, last: usize, given: bool },
    /// A word that no list has.
    Unknown { foreign: bool },
}

/// Persons named in the text; `titles` are the offices found before.
pub(crate) fn persons(page: &Page<'_>, titles: &[Shape]) -> Vec<Shape> {
    let mut persons = Vec::new();
    let mut titles = titles.iter().map(|title| title.tokens.end).peekable();
    let mut at = 0;
    while at < page.stream.len() {
        while titles.next_if(|&end| end < at).is_some() {}
        let follows = titles.peek() == Some(&at);
        match person(page, at, follows) {
            Some(shape) => {
                at = shape.tokens.end;
                persons.push(shape);
            }
            None => at += 1,
        }
    }
    persons
}

/// The person named from token `at` on.
fn person(page: &Page<'_>, at: usize, titled: bool) -> Option<Shape> {
    if !titled && !may_begin(page, at) {
        return None;
    }
    let cue = cue(page, at, titled);
    let chain = chain(page, at, cue)?;
    let (confidence, rule) = accept(chain, cue)?;
    let cut = if page.named(at).strength > 0 { page.named(at).cut } else { page.clitic_bytes(at) };
    let tokens = at..chain.last + 1;
    Some(Shape { tokens, start: page.start(at, cut), kind: ShapeKind::Person, confidence, rule })
}

/// Without a title a name begins with a known name word or with what begins compounds.
fn may_begin(page: &Page<'_>, at: usize) -> bool {
    let begins = WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL).with(WordClass::PARTICLE);
    page.named(at).strength > 0 || page.has(at, begins) || said(page, at) && page.looks_foreign(at)
}

fn said(page: &Page<'_>, at: usize) -> bool {
    page.before(at).is_some_and(|before| page.has(before, WordClass::SAY))
}

fn cue(page: &Page<'_>, at: usize, titled: bool) -> Cue {
    if titled {
        Cue::Title
    } else if said(page, at) {
        Cue::Saying
    } else {
        Cue::Nothing
    }
}

/// The longest chain of parts from token `at` on.
fn chain(page: &Page<'_>, at: usize, cue: Cue) -> Option<Chain> {
    let first = part(page, at, None, cue)?;
    let mut chain = Chain {
        last: at,
        parts: 0,
        known: 0,
        weak: 0,
        unknown: 0,
        given: matches!(first, Part::Known { given: true, .. }),
        foreign: false,
        frequent: false,
    };
    chain.push(first, at);
    while usize::from(chain.parts) < LONGEST {
        let Some(next) = next_word(page.stream, chain.last) else { break };
        let Some(part) = part(page, next, Some(&chain), cue) else { break };
        chain.push(part, next);
    }
    Some(chain)
}

impl Chain {
    fn push(&mut self, part: Part, at: usize) {
        self.parts += 1;
        match part {
            Part::Known { strength, last, .. } => {
                self.last = last;
                self.known += u8::from(strength >= 2);
                self.weak += u8::from(strength == 1);
                self.frequent |= strength >= 3;
            }
            Part::Unknown { foreign } => {
                self.last = at;
                self.unknown += 1;
                self.foreign |= foreign;
            }
        }
    }
}

/// The part of a name that token `at` begins, after the parts of `chain`.
fn part(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> Option<Part> {
    if !page.is_word(at) || blocked(page, at, chain) {
        return None;
    }
    compound(page, at, chain).or_else(|| known(page, at, chain)).or_else(|| unknown(page, at, chain, cue))
}

/// Words that end a name: grammar, verbs, times, a clitic inside a name, a listed place or organisation of its own.
fn blocked(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let never = WordClass::STOP
        .with(WordClass::WEEKDAY)
        .with(WordClass::SAY)
        .with(WordClass::VERB)
        .with(WordClass::TIME);
    let inside_cut = chain.is_some() && page.named(at).cut > 0;
    let compound =
        WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL).with(WordClass::PARTICLE);
    inside_cut || page.has(at, never) && !page.has_whole(at, compound) || is_other_name(page, at, chain)
}

/// A place, organisation or nisba of the lists that is no frequent name word.
fn is_other_name(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let named = page.named(at);
    let surname = named.surname && named.strength >= 2 && chain.is_some();
    let other = |hit: &crate::NameHit| {
        let Some(entity) = page.overlay.entity(hit) else { return false };
        let flags = page.overlay.flags(hit);
        let cut = hit.span.start() > page.start(at, 0);
        let weight = if hit.tokens().len() > 1 { 255 } else { entity.rank() };
        entity.class() != Class::Person
            && !flags.has(crate::NameFlags::CUE)
            && !(cut && named.cut == 0 && named.strength > 0)
            && (weight >= 100 || named.strength < 2 && !surname)
    };
    !surname && page.hits_at(at).iter().any(other)
}

/// عبد الله, أبو مازن, صلاح الدين, بن راشد, دي فيلبان.
fn compound(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> Option<Part> {
    let next = next_word(page.stream, at)?;
    let joined = |strength| Some(Part::Known { strength, last: next, given: true });
    let whole = |classes| if chain.is_none() { page.has(at, classes) } else { page.has_whole(at, classes) };
    if whole(WordClass::SERVANT) {
        let definite = page.stream.key(next).starts_with("ال") && !page.is_definite_adjective(next);
        return (definite || page.has(next, WordClass::DIVINE)).then(|| joined(3)).flatten();
    }
    if page.has_whole(next, WordClass::DIVINE) && page.named(at).strength > 0 {
        return joined(3);
    }
    if whole(WordClass::KUNYA) && bears_name(page, next) {
        let known = page.named(next).strength >= 2;
        let father = !page.stream.key(at).ends_with('م');
        return (father || known).then(|| joined(if known { 3 } else { 2 })).flatten();
    }
    if whole(WordClass::FILIAL) && bears_name(page, next) {
        let known = page.named(next).strength > 0;
        return (chain.is_some() || known).then(|| joined(if chain.is_some() { 2 } else { 1 })).flatten();
    }
    let particle = chain.is_some() && page.has_whole(at, WordClass::PARTICLE);
    let fits = page.named(next).strength > 0 || page.may_be_name(next);
    (particle && fits).then(|| joined(2)).flatten()
}

/// A word that may stand after أبو or بن.
fn bears_name(page: &Page<'_>, at: usize) -> bool {
    let never = WordClass::STOP.with(WordClass::SAY).with(WordClass::WEEKDAY).with(WordClass::TITLE);
    page.is_word(at) && !page.has(at, never) && page.stream.key(at).len() >= 4
}

fn known(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> Option<Part> {
    let named = page.named(at);
    let common = WordClass::COMMON
        .with(WordClass::MONTH)
        .with(WordClass::ORG)
        .with(WordClass::ORG_BEFORE)
        .with(WordClass::PLACE)
        .with(WordClass::OFFICE)
        .with(WordClass::PROFESSION)
        .with(WordClass::DIRECTION);
    let strength = if page.has(at, common) { named.strength.min(1) } else { named.strength };
    let given = named.given;
    if page.stream.key(at).starts_with("ال") && chain.is_none_or(|chain| !takes_article(page, at, chain)) {
        return (chain.is_none() && strength >= 2 && !page.is_nisba(at)).then_some(Part::Known {
            strength,
            last: at,
            given,
        });
    }
    (strength > 0).then_some(Part::Known { strength, last: at, given })
}

/// A surname with the article: after one given name any, later only what is no nisba of a country.
fn takes_article(page: &Page<'_>, at: usize, chain: &Chain) -> bool {
    let named = page.named(at);
    named.surname && named.strength > 0 && !(page.is_nisba(at) && (chain.parts > 1 || named.strength < 2))
}

/// A word that no list has: after a given name, or after a title.
fn unknown(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> Option<Part> {
    let foreign = page.looks_foreign(at);
    let surname_after_given = |chain: &Chain| chain.given && chain.parts == 1 && surname_by_shape(page, at);
    let allowed = match chain {
        None => cue == Cue::Title && page.may_be_name(at) || cue == Cue::Saying && foreign,
        Some(chain) if cue == Cue::Title => page.may_be_name(at) && chain.unknown < 2 && chain.parts < 3,
        Some(chain) => {
            page.may_be_name(at) && (chain.given && chain.parts == 1 || foreign && chain.unknown < 2)
        }
    };
    (allowed || chain.is_some_and(surname_after_given)).then_some(Part::Unknown { foreign })
}

/// A definite word in ي that is no nisba of a country and no common adjective: الزهاوي.
fn surname_by_shape(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    let known = WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::ADJECTIVE);
    key.starts_with("ال")
        && key.ends_with('ي')
        && key.len() >= 12
        && !page.is_nisba(at)
        && !page.class(at).any(known)
}

/// Is it enough for a person? The confidence and the rule.
fn accept(chain: Chain, cue: Cue) -> Option<(u8, &'static str)> {
    let Chain { parts, known, weak, unknown, given, foreign, frequent, .. } = chain;
    match cue {
        Cue::Title if known > 0 => Some((95, "entity.person.title")),
        Cue::Title if parts >= 2 || foreign || weak > 0 => Some((85, "entity.person.title")),
        Cue::Title if unknown > 0 => Some((70, "entity.person.title")),
        Cue::Saying if parts >= 2 && known > 0 => Some((90, "entity.person.said")),
        Cue::Saying if known > 0 || foreign => Some((75, "entity.person.said")),
        _ if known >= 2 => Some((90, "entity.person.words")),
        _ if known == 1 && parts >= 2 && given => Some((80, "entity.person.words")),
        _ if known == 1 && parts >= 2 && (weak > 0 || foreign) => Some((70, "entity.person.words")),
        _ if known == 1 && frequent => Some((62, "entity.person.word")),
        _ => None,
    }
}
