//! Persons by the shape of their names: known name words, compounds, what a title stands before.

use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::{Class, next_word};

/// Words in the name of a person.
const LONGEST: usize = 8;

/// What stands before a name and speaks for it, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cue {
    Nothing,
    /// A verb of saying.
    Saying,
    /// A profession, a relative, or a title that is also an ordinary word.
    WeakTitle,
    /// An office, with or without its complement.
    Office,
    /// السيد, الدكتور.
    Honorific,
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
    let mut titles = titles.iter().peekable();
    let mut at = 0;
    while at < page.stream.len() {
        while titles.next_if(|title| title.tokens.end < at).is_some() {}
        let title = titles.peek().filter(|title| title.tokens.end == at);
        match person(page, at, title.copied()) {
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
fn person(page: &Page<'_>, at: usize, title: Option<&Shape>) -> Option<Shape> {
    if title.is_none() && !may_begin(page, at) {
        return None;
    }
    let cue = cue(page, at, title);
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

fn cue(page: &Page<'_>, at: usize, title: Option<&Shape>) -> Cue {
    let class = title.map(|title| page.class(title.tokens.start));
    match class {
        Some(class) if class.any(WordClass::WEAK_TITLE) => Cue::WeakTitle,
        Some(class) if class.any(WordClass::HONORIFIC) => Cue::Honorific,
        Some(class) if class.any(WordClass::OFFICE) => Cue::Office,
        Some(_) => Cue::WeakTitle,
        None if said(page, at) => Cue::Saying,
        None => Cue::Nothing,
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

/// Words that end a name: grammar, verbs, times, a clitic or a title inside a name, a listed place or organisation of its own.
fn blocked(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let never = WordClass::STOP
        .with(WordClass::WEEKDAY)
        .with(WordClass::SAY)
        .with(WordClass::VERB)
        .with(WordClass::TIME)
        .with(WordClass::DIRECTION);
    let joins = WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL);
    let joining = page.has(at, joins) || chain.is_some() && page.has_whole(at, WordClass::PARTICLE);
    let inside = chain.is_some() && page.named(at).cut > 0 || is_title(page, at);
    inside || page.has(at, never) && !joining || is_other_name(page, at, chain)
}

/// A title inside a name begins the next one, unless it is a frequent name word: نجم, أمير.
fn is_title(page: &Page<'_>, at: usize) -> bool {
    page.has(at, WordClass::TITLE) && (page.named(at).strength < 3 || page.is_definite(at))
}

/// A place, organisation or nisba of the lists that is no frequent name word.
fn is_other_name(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let named = page.named(at);
    let surname = named.surname && named.strength >= 2 && chain.is_some();
    let other = |hit: &crate::NameHit| {
        let cut = hit.span.start() > page.start(at, 0);
        let weight = if hit.tokens().len() > 1 { 255 } else { hit.rank };
        hit.class != Class::Person
            && !hit.needs_cue()
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
        let definite = page.stream.key(next).starts_with("ال");
        return (definite || page.has(next, WordClass::DIVINE)).then(|| joined(3)).flatten();
    }
    if page.has_whole(next, WordClass::DIVINE) && page.named(at).strength > 0 {
        return joined(3);
    }
    if whole(WordClass::KUNYA.with(WordClass::FILIAL)) && bears_name(page, next) {
        return borne(page, at, next, chain);
    }
    let particle = chain.is_some() && page.has_whole(at, WordClass::PARTICLE);
    let fits = page.named(next).strength > 0 || page.may_be_name(next);
    (particle && fits).then(|| joined(2)).flatten()
}

/// أبو مازن, أم كلثوم, بن راشد, أبو عبد الله.
fn borne(page: &Page<'_>, at: usize, next: usize, chain: Option<&Chain>) -> Option<Part> {
    let (known, last) = match compound(page, next, None).filter(|_| page.has_whole(next, WordClass::SERVANT))
    {
        Some(Part::Known { last, .. }) => (true, last),
        _ => (page.named(next).strength >= 2, next),
    };
    let part = |strength| Some(Part::Known { strength, last, given: true });
    if page.has(at, WordClass::KUNYA) {
        let father = !page.stream.key(at).ends_with('م');
        return (father || known).then(|| part(if known { 3 } else { 2 })).flatten();
    }
    (chain.is_some() || known).then(|| part(if chain.is_some() { 2 } else { 1 })).flatten()
}

/// A word that may stand after أبو or بن.
fn bears_name(page: &Page<'_>, at: usize) -> bool {
    let house = at > 0 && page.stream.text(at - 1) == "آل";
    let never = WordClass::STOP.with(WordClass::SAY).with(WordClass::WEEKDAY).with(WordClass::TITLE);
    page.is_word(at) && (house || !page.has(at, never)) && page.stream.key(at).len() >= 4
}

/// A word of the lists of name words, or a person of the lists who goes by one word.
fn known(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> Option<Part> {
    let named = page.named(at);
    if page.is_person(at) {
        return Some(Part::Known { strength: 2, last: at, given: false });
    }
    let common = WordClass::COMMON
        .with(WordClass::MONTH)
        .with(WordClass::ORG)
        .with(WordClass::ORG_BEFORE)
        .with(WordClass::PLACE)
        .with(WordClass::OFFICE)
        .with(WordClass::PROFESSION)
        .with(WordClass::DIRECTION);
    let strength = match named.strength {
        3 if page.has(at, common) => 1,
        _ if page.has(at, common) || page.class(at).any(WordClass::SUFFIXED) => 0,
        strength => strength,
    };
    let given = named.given;
    let first = chain.is_none();
    let relation = page.is_nisba(at) || page.class(at).any(WordClass::ADJECTIVE);
    if relation && (first || !chain.is_some_and(|chain| takes_article(page, at, chain))) {
        return None;
    }
    if page.stream.key(at).starts_with("ال") {
        let taken = chain.map_or(strength >= 2, |chain| takes_article(page, at, chain));
        return (taken && strength > 0).then_some(Part::Known { strength, last: at, given });
    }
    (strength > 0).then_some(Part::Known { strength, last: at, given })
}

/// A surname with the article. A nisba of a country stands before the name, not behind it: الوزير الكندي سعيد, سعيد الكندي.
fn takes_article(page: &Page<'_>, at: usize, chain: &Chain) -> bool {
    let named = page.named(at);
    named.surname && named.strength > 0 && (chain.given || chain.parts > 1)
}

/// A word that no list has: after a given name, or after a title.
fn unknown(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> Option<Part> {
    let foreign = page.looks_foreign(at);
    let allowed = match chain {
        None => cue >= Cue::WeakTitle && page.may_be_name(at) || cue == Cue::Saying && foreign,
        Some(chain) if surname_by_shape(page, at) => {
            chain.given && chain.parts <= 2 && (cue != Cue::Nothing || page.stream.key(at).ends_with('ي'))
        }
        Some(chain) if !page.may_be_name(at) || chain.unknown >= 2 || !foreign && begins_clitic(page, at) => {
            false
        }
        Some(chain) => {
            foreign
                || chain.known < 2
                    && (chain.given && chain.parts == 1 || cue >= Cue::WeakTitle && chain.parts < 3)
        }
    };
    allowed.then_some(Part::Unknown { foreign })
}

/// و ب ل at the beginning of an unlisted word are rather clitics: بوقوع, لراديو.
fn begins_clitic(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at).starts_with(['و', 'ب', 'ل'])
}

/// A definite word that is no adjective and in no list: الزهار.
fn surname_by_shape(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    let known = WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::ADJECTIVE);
    let plural = ["ات", "ون", "ين", "ية", "ة"].iter().any(|ending| key.ends_with(ending));
    let participle = key.starts_with("الم") && key.len() >= 12;
    key.starts_with("ال")
        && key.len() >= 10
        && !plural
        && !participle
        && page.hits_at(at).is_empty()
        && !page.class(at).any(known)
}

/// Is it enough for a person? The confidence and the rule.
fn accept(chain: Chain, cue: Cue) -> Option<(u8, &'static str)> {
    let Chain { parts, known, weak, unknown, given, foreign, .. } = chain;
    match cue {
        Cue::Honorific | Cue::Office if known > 0 => Some((95, "entity.person.title")),
        Cue::Honorific | Cue::Office if foreign || weak > 0 => Some((85, "entity.person.title")),
        Cue::Honorific if unknown > 0 => Some((70, "entity.person.title")),
        Cue::WeakTitle if known > 0 => Some((90, "entity.person.title")),
        Cue::WeakTitle if parts >= 2 && (foreign || weak > 0) => Some((75, "entity.person.title")),
        Cue::Saying if parts >= 2 && known > 0 => Some((90, "entity.person.said")),
        Cue::Saying if known > 0 || foreign => Some((75, "entity.person.said")),
        Cue::Saying if parts == 1 && weak > 0 => Some((60, "entity.person.said")),
        _ if known >= 2 => Some((90, "entity.person.words")),
        _ if known == 1 && parts >= 2 && given => Some((80, "entity.person.words")),
        _ if known == 1 && parts >= 2 && (weak > 0 || foreign) => Some((70, "entity.person.words")),
        _ => None,
    }
}
