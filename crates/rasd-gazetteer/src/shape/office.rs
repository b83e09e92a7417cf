//! Titles and offices: the words that say what a person is, up to where the name begins.
//!
//! «وزير الاقتصاد الوطني الكازاخستاني أسيت إرجالييف»: the office is «وزير الاقتصاد الوطني الكازاخستاني».

use super::name_part::{bears_son, is_before_surname, is_named_like_office};
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::kind::EntityKind;
use crate::{Class, next_word};

/// Words in an office.
const LONGEST: usize = 10;

/// Hardly more than one token of so many begins an office.
const RARE: usize = 32;

/// Every title and office of the text, in order; they do not overlap.
pub(crate) fn offices(page: &Page<'_>) -> Vec<Shape> {
    let mut offices = Vec::with_capacity(page.stream.len() / RARE);
    let mut at = page.next_of(0, WordClass::TITLE);
    while at < page.stream.len() {
        if !page.has(at, WordClass::TITLE) || !page.is_word(at) || is_no_title(page, at) {
            at = page.next_of(at + 1, WordClass::TITLE);
            continue;
        }
        let end = complement(page, at);
        let head = page.known(at).class;
        offices.push(Shape {
            tokens: at..end,
            start: page.start(at, page.clitic_bytes(at)),
            kind: ShapeKind::Office,
            confidence: if head.any(WordClass::OFFICE) { 90 } else { 70 },
            rule: "entity.office",
        });
        at = page.next_of(end, WordClass::TITLE);
    }
    offices
}

/// أمام, written like إمام without hamza, is the preposition; سلطان بن محمد is a name.
fn is_no_title(page: &Page<'_>, at: usize) -> bool {
    let governor = page.stream.key(at) == "والي";
    let grammar = || page.class(at).any(WordClass::STOP) && !page.stream.text(at).contains('إ');
    let other = if governor { is_and_to(page, at) } else { grammar() };
    let named = bears_son(page, at) || is_named_like_office(page, at);
    other || named || is_action(page, at) || is_great_thing(page, at)
}

/// وإلى, which is no والي; without hamza it is one behind a verb of saying: قال والي المدينة.
fn is_and_to(page: &Page<'_>, at: usize) -> bool {
    page.stream.text(at).contains('إ') || !page.is_behind(at, WordClass::SAY)
}

/// مساعدة الضحايا, المراسلة الفورية: what is done; she who does it stands before another office or her name: مساعدة وزير الخارجية.
fn is_action(page: &Page<'_>, at: usize) -> bool {
    let named = page.named(at + 1);
    let office = page.has_whole(at + 1, WordClass::OFFICE) && !page.is_definite(at + 1);
    let who = || named.strength >= 2 && named.cut == 0 || is_of_station(page, at) || speaks(page, at);
    page.has(at, WordClass::ACTION) && !office && !who()
}

/// مراسلة الجزيرة: she who reports for a station of the lists.
fn is_of_station(page: &Page<'_>, at: usize) -> bool {
    let station = |hit: &crate::NameHit| hit.kind == EntityKind::Media && !hit.is_nisba();
    page.has(at, WordClass::MEDIA) && !page.is_definite(at) && page.hits_at(at + 1).iter().any(station)
}

/// قالت مساعدة الأمين العام: behind a feminine verb of saying, before an office with the article.
fn speaks(page: &Page<'_>, at: usize) -> bool {
    let said = |before: usize| page.has(before, WordClass::SAY) && page.stream.key(before).ends_with('ت');
    page.has_whole(at + 1, WordClass::OFFICE) && page.before(at).is_some_and(said)
}

/// كبير الحجم, not كبير المهندسين, كبير الأطباء, كبير الأساقفة.
fn is_great_thing(page: &Page<'_>, at: usize) -> bool {
    let people = |key: &str| ["ين", "اء", "اه"].iter().any(|ending| key.ends_with(ending));
    let name = page.named(at + 1);
    let person = || {
        page.has(at + 1, WordClass::TITLE.with(WordClass::OF_PEOPLE)) || name.strength >= 2 && name.cut == 0
    };
    let who = people(page.stream.key(at + 1)) || person();
    page.has(at, WordClass::OF_PEOPLE) && !page.is_definite(at) && !who
}

/// The token after the office that begins at `head`.
fn complement(page: &Page<'_>, head: usize) -> usize {
    let class = page.class(head);
    let mut end = head + 1;
    if class.any(WordClass::LEAD) {
        return end;
    }
    if class.any(WordClass::HONORIFIC) && !class.any(WordClass::OFFICE.with(WordClass::PROFESSION)) {
        return behind_nisba(page, head);
    }
    let mut definite = page.stream.key(head).starts_with("ال");
    while end - head < LONGEST {
        let Some(next) = next_word(page.stream, end - 1).filter(|&next| next == end) else { break };
        if definite && (is_object(page, head, next) || is_visited(page, head, next)) {
            break;
        }
        let Some(after) = step(page, class, next, definite) else { break };
        definite = !is_in_the_name_of(page, next)
            && (definite || page.stream.key(next).starts_with("ال") || listed(page, next).is_some());
        end = after;
    }
    if is_in_the_name_of(page, end - 1) {
        end - 1
    } else {
        with_seat(page, head, behind_field(page, head, end))
    }
}

/// عالم الرياضيات كارل, طبيب الفريق سمير: the token behind a definite noun between a title and a given name; not كاتب المقال كريم الخلق,
/// لاعب الوسط صالح للعب, where the word has a complement.
fn behind_field(page: &Page<'_>, head: usize, end: usize) -> usize {
    let follows = |at: usize| next_word(page.stream, at - 1) == Some(at);
    let (field, name) = (head + 1, head + 2);
    let named = page.named(name);
    let given =
        named.given && named.strength >= 2 && named.cut == 0 && !page.class(name).any(WordClass::NO_NAME);
    let noun =
        page.stream.key(field).starts_with("ال") && page.named(field).strength == 0 && page.is_word(field);
    let bare =
        end == field && !page.is_definite(head) && !page.has(head, WordClass::HONORIFIC.with(WordClass::KIN));
    let governs = || follows(name + 1) && governs_next(page, name);
    if bare && follows(field) && follows(name) && noun && given && !governs() { name } else { end }
}

/// كريم الخلق, صالح للعب: before a definite word or ل that is no surname.
fn governs_next(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let complement = page.is_definite(next) || page.stream.key(next).starts_with('ل');
    complement && !is_before_surname(page, at)
}

/// الضرائب in رفع وزير المالية الضرائب: behind a verb and an office with its complement a definite noun is the object.
fn is_object(page: &Page<'_>, head: usize, at: usize) -> bool {
    let verb = WordClass::VERB.with(WordClass::SAY);
    let key = page.stream.key(at);
    page.is_behind(head, verb)
        && key.starts_with("ال")
        && page.has(at, WordClass::COMMON.with(WordClass::PLACE))
        && (!key.starts_with("الم") || page.has(at, WordClass::PLACE))
        && !key.trim_end_matches('ة').ends_with('ي')
        && !page.is_definite_adjective(at)
        && !page.has(at, WordClass::TITLE.with(WordClass::FORMER))
        && page.named(at).strength == 0
        && page.hits_at(at).iter().all(crate::NameHit::needs_cue)
}

/// بيروت in زار وزير الخارجية الفرنسي بيروت: behind a verb and an office with its complement a listed place is the object, too.
fn is_visited(page: &Page<'_>, head: usize, at: usize) -> bool {
    let place = |hit: &crate::NameHit| {
        hit.class == Class::Place && !hit.is_nisba() && !hit.needs_cue() && hit.proclitics.is_empty()
    };
    page.is_behind(head, WordClass::VERB)
        && !page.is_nisba(at)
        && page.named(at).strength < 2
        && page.hits_at(at).iter().any(place)
}

/// باسم, which needs a complement: المتحدث باسم الحكومة.
pub(super) fn is_in_the_name_of(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at) == "باسم"
}

/// المتحدث باسم الحكومة في غزة سمير حداد: between the office and the name stands where it is held.
fn with_seat(page: &Page<'_>, head: usize, end: usize) -> usize {
    if end == head + 1 || next_word(page.stream, end - 1) != Some(end) {
        return end;
    }
    let apart = usize::from(page.stream.key(end) == "في");
    let place = |hit: &&crate::NameHit| {
        let joined = hit.span.start() > page.start(end, 0);
        hit.class == Class::Place && !hit.is_nisba() && (apart == 1 || joined)
    };
    let seat = page.hits_at(end + apart).iter().find(place).map(|hit| hit.tokens().end);
    let named = |at: &usize| {
        let named = page.named(*at);
        named.given && named.strength >= 2 && named.cut == 0
    };
    seat.filter(named).unwrap_or(end)
}

/// The token after a title that takes no complement: behind the nisba of a country that stands between it and the name, as in
/// «الجنرال الفرنسي آلان بيللغريني».
fn behind_nisba(page: &Page<'_>, title: usize) -> usize {
    let (nisba, name) = (title + 1, title + 2);
    let named = page.named(name);
    let is_name = named.strength >= 2 && named.cut == 0 || page.is_latinate(name);
    let next = next_word(page.stream, title) == Some(nisba) && next_word(page.stream, nisba) == Some(name);
    let relation = page.is_definite(title) && page.is_definite(nisba) && page.is_country_nisba(nisba);
    if next && relation && is_name { name } else { nisba }
}

/// The token after one more piece of the complement.
fn step(page: &Page<'_>, head: WordClass, at: usize, definite: bool) -> Option<usize> {
    if let Some(end) = listed(page, at).filter(|&end| end > at + 1 && !page.has(at, WordClass::TITLE)) {
        return Some(end);
    }
    let governed = head.any(WordClass::OFFICE) && !definite && page.stream.key(at).starts_with("ال");
    if governed && !page.has(at, WordClass::STOP) {
        return Some(at + 1);
    }
    if page.has(at, WordClass::TITLE) {
        return noun_of_office(page, at, definite).then_some(at + 1);
    }
    if let Some(end) = listed(page, at) {
        return Some(end);
    }
    if definite && page.is_definite(at) && page.has(at, WordClass::FORMER) {
        return Some(at + 1);
    }
    if page.is_nisba(at) || page.is_definite_adjective(at) && !is_surname(page, at) {
        return Some(at + 1);
    }
    let stop = WordClass::STOP
        .with(WordClass::SAY)
        .with(WordClass::VERB)
        .with(WordClass::WEEKDAY)
        .with(WordClass::TIME);
    let key = page.stream.key(at);
    if is_in_the_name_of(page, at) {
        return Some(at + 1);
    }
    if page.has(at, stop) || is_surname(page, at) && !key.starts_with("ال") {
        return None;
    }
    let office = head.any(WordClass::OFFICE);
    let behind_former = || page.before(at).is_some_and(|before| page.has(before, WordClass::FORMER));
    let article = key.starts_with("ال") && !is_surname(page, at) && !behind_former();
    let joined = definite && (key.starts_with("وال") || key.starts_with("لل"));
    let noun =
        !definite && page.has_whole(at, WordClass::COMMON.with(WordClass::ORG).with(WordClass::ORG_BEFORE));
    (office && (article || joined || noun) || noun && head.any(WordClass::PROFESSION)).then_some(at + 1)
}

/// وكيل وزارة, نائب رئيس: an office inside an office.
fn noun_of_office(page: &Page<'_>, at: usize, definite: bool) -> bool {
    !definite && page.has_whole(at, WordClass::OFFICE) && !page.stream.key(at).starts_with("ال")
}

/// A listed place or organisation: its end.
fn listed(page: &Page<'_>, at: usize) -> Option<usize> {
    let other = |hit: &&crate::NameHit| {
        let alone = page.named(at).strength < 2 || hit.tokens().len() > 1;
        matches!(hit.class, Class::Place | Class::Org) && alone && !hit.needs_cue()
    };
    page.hits_at(at).iter().find(other).map(|hit| hit.tokens().end)
}

fn is_surname(page: &Page<'_>, at: usize) -> bool {
    let person = |hit: &crate::NameHit| hit.class == Class::Person;
    let named = page.named(at);
    let strong =
        named.strength >= 2 && !page.has(at, WordClass::COMMON.with(WordClass::ORG)) && !page.is_nisba(at);
    strong || page.hits_at(at).iter().any(person)
}
