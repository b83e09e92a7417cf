//! Organisations by their head words: «منظمة معاهدة الأمن الجماعي», «وزارة التربية والتعليم», «الاتحاد الدولي للكرة».

use super::described::{described, place};
use super::letters;
use super::purpose::{is_general, with_lil};
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::{Class, next_word};

/// Words in the name of an organisation.
const LONGEST: usize = 9;

/// Hardly more than one token of so many begins an organisation.
const RARE: usize = 64;

/// Organisations named in the text by a head word, in order; they do not overlap.
pub(crate) fn organisations(page: &Page<'_>) -> Vec<Shape> {
    let heads = WordClass::ORG.with(WordClass::ORG_BEFORE);
    let mut found = Vec::with_capacity(page.stream.len() / RARE);
    let mut at = page.next_of(0, heads);
    while at < page.stream.len() {
        let shape = if page.has(at, heads) { organisation(page, at) } else { None };
        let end = shape.as_ref().map_or(at + 1, |shape| shape.tokens.end.max(at + 1));
        at = page.next_of(end, heads);
        found.extend(shape);
    }
    found
}

fn organisation(page: &Page<'_>, at: usize) -> Option<Shape> {
    if !page.has(at, WordClass::ORG) {
        return described(page, at);
    }
    let definite = page.known(at).proclitics.article();
    let end = if definite { adjectives(page, at + 1) } else { idafa(page, at) };
    let end = end.filter(|&end| !is_listed_within(page, at, end));
    let shape = |tokens, kind, confidence, rule| Shape {
        tokens,
        start: head_start(page, at),
        kind,
        confidence,
        rule,
    };
    match end.filter(|&end| is_name(page, at, end, definite)) {
        Some(end) if end > at + 1 => {
            Some(shape(at..end, ShapeKind::Organisation, 80, "entity.organisation.head"))
        }
        _ if definite => {
            let end = if has_own_adjective(page, at) { at + 2 } else { at + 1 };
            Some(shape(at..end, ShapeKind::Reference, 60, "entity.organisation.reference"))
        }
        _ => described(page, at),
    }
}

/// المجلس الاقتصادي, المركز الأول, not المجلس الجديد, التنظيم الإرهابي: a relation or a number behind the head tells it from others.
fn has_own_adjective(page: &Page<'_>, head: usize) -> bool {
    let at = head + 1;
    let class = page.class(at);
    let relation =
        || page.stream.key(at).trim_end_matches('ة').ends_with('ي') || class.any(WordClass::OFFICIAL);
    let describes = WordClass::FORMER.with(WordClass::RANK).with(WordClass::DESCRIBING);
    let told = class.any(WordClass::REGNAL) || relation() && !class.any(describes);
    told && follows(page, at)
        && !page.is_country_nisba(at)
        && page.is_definite(at)
        && page.is_definite_adjective(at)
        && agrees(page, head, at)
}

/// حزب الله اللبناني, وكالة فرانس برس where the lists have حزب الله and فرانس برس: the rest only describes.
fn is_listed_within(page: &Page<'_>, head: usize, end: usize) -> bool {
    let organisation = |hit: &crate::NameHit| hit.class == Class::Org && !hit.is_nisba();
    let with_nisba = |hit: &crate::NameHit| {
        let mut rest = hit.tokens().end..end;
        hit.tokens().len() > 1 && !rest.is_empty() && rest.all(|at| page.is_country_nisba(at))
    };
    let described = |hit: &crate::NameHit| hit.tokens().end == end && hit.proclitics.is_empty();
    let goes_on =
        |hit: &crate::NameHit| hit.tokens().len() > 1 && goes_on_otherwise(page, hit.tokens().end, end);
    let here = |hit: &crate::NameHit| organisation(hit) && !is_of_another(page, hit, end);
    page.hits_at(head).iter().any(|hit| here(hit) && (with_nisba(hit) || goes_on(hit)))
        || page.has(head, WordClass::ORG_BEFORE)
            && page.hits_at(head + 1).iter().any(|hit| organisation(hit) && described(hit))
}

/// مجلس الأمن القومي الكندي where the list has that of another country, حزب النهضة الأردنية, in which the nisba is of النهضة: another body.
fn is_of_another(page: &Page<'_>, hit: &crate::NameHit, end: usize) -> bool {
    let (head, at) = (hit.tokens().start, hit.tokens().end);
    let country = |nisba: &&crate::NameHit| nisba.is_nisba() && nisba.tokens().len() == 1;
    let foreign = || page.hits_at(at).iter().filter(country).all(|nisba| nisba.region != hit.region);
    let feminine = |at: usize| page.stream.key(at).ends_with('ة');
    let of_complement =
        || feminine(at) && feminine(at - 1) && !feminine(head) && !page.stream.key(head).ends_with("ات");
    at - head > 1
        && at < end
        && page.is_country_nisba(at)
        && (hit.region != [0, 0] && foreign() || of_complement())
}

/// حزب الله القتالي, مجلس الأمن للحصول: what goes on behind a listed organisation makes it another one only with a word of
/// official names: مجلس الأمن القومي.
fn goes_on_otherwise(page: &Page<'_>, from: usize, end: usize) -> bool {
    from < end && !(from..end).any(|at| page.class(at).any(WordClass::OFFICIAL))
}

pub(super) fn head_start(page: &Page<'_>, at: usize) -> u32 {
    page.start(at, page.clitic_bytes(at))
}

/// A head and its complement are a name when something in it is: a nisba or a name of the lists, an official adjective, or, for heads
/// that are names easily, any complement.
fn is_name(page: &Page<'_>, head: usize, end: usize, definite: bool) -> bool {
    let tail = || head + 1..end;
    if tail().any(|at| page.has(at, WordClass::GENERIC)) {
        return false;
    }
    let alone = tail().len() == 1 || tail().skip(1).all(|at| page.class(at).any(WordClass::RANK));
    if alone && !definite && is_no_name_alone(page, head) || is_no_body(page, head, end, definite) {
        return false;
    }
    let anchored = || tail().any(|at| page.is_nisba(at) || listed(page, at).is_some());
    let official = || tail().any(|at| page.class(at).any(WordClass::OFFICIAL));
    let class = page.class(head);
    if definite {
        let described = class.any(WordClass::ORG_DESCRIBED) && tail().len() == 1;
        let joined = || tail().any(|at| is_joined_relation(page, head, at));
        let named = official() || anchored() && !described || is_general(page, head, end) || joined();
        return named && !is_only_highest(page, head, end);
    }
    if is_of_some_place(page, head, end) {
        return false;
    }
    let weak = class.any(WordClass::ORG_WEAK) && alone;
    !weak && !class.any(WordClass::ORG_ANCHOR) || anchored() || is_part_of_body(page, end)
}

/// الهيئة العليا التي تشرف عليه: the highest one is only described; المحكمة العليا is a name.
fn is_only_highest(page: &Page<'_>, head: usize, end: usize) -> bool {
    let highest = matches!(page.stream.key(head + 1), "العليا" | "الاعلي");
    let described = matches!(page.stream.key(end), "التي" | "الذي");
    end == head + 2 && highest && described && !page.stream.key(head).ends_with("محكمة")
}

/// بمجلس النواب, في جامعة دمشق, التابعة للأمم المتحدة behind لجنة الصحة: the body that it is a part of.
fn is_part_of_body(page: &Page<'_>, at: usize) -> bool {
    let apart = matches!(page.stream.key(at), "في" | "التابع" | "التابعة");
    let body = at + usize::from(apart);
    let joined = |proclitics: rasd_tokenize::Proclitics| apart || proclitics.preposition();
    let head = page.has(body, WordClass::ORG) && !page.known(body).proclitics.article();
    let listed = |hit: &crate::NameHit| hit.class == Class::Org && !hit.is_nisba() && joined(hit.proclitics);
    follows(page, at)
        && follows(page, body)
        && (head && joined(page.known(body).proclitics) || page.hits_at(body).iter().any(listed))
}

/// تنظيم البطولة, جهاز التلفزيون: what is done or a device, unless it has a task of the state: جهاز المخابرات, الجهاز المركزي للإحصاء.
fn is_no_body(page: &Page<'_>, head: usize, end: usize, definite: bool) -> bool {
    let task = || (head + 1..end).any(|at| page.has(at, WordClass::TASK)) || definite && end > head + 2;
    page.has(head, WordClass::ORG_LISTED) || page.has(head, WordClass::ORG_TASK) && !task()
}

/// بنك الدم, مجلس العزاء, ديوان المتنبي: the one word of the complement is a thing, or a person of the lists where the head is called after none.
fn is_no_name_alone(page: &Page<'_>, head: usize) -> bool {
    let person = page.is_person(head + 1) && !page.has(head, WordClass::ORG_OF_PERSON);
    page.has(head + 1, WordClass::GENERIC_ALONE) || person
}

/// محكمة المدينة, بلدية المنطقة: the place is not named; لواء رام الله: nothing else is.
fn is_of_some_place(page: &Page<'_>, head: usize, end: usize) -> bool {
    let at = head + 1;
    let unnamed = end == at + 1 && page.is_definite(at) && page.has(at, WordClass::PLACE);
    let place = || place(page, at) == Some(end) || page.has_whole(at, WordClass::PLACE);
    unnamed || page.has(head, WordClass::PLACE) && place()
}

/// المجلس الوطني, not البنك الرأسمالية: an adjective has the gender of its noun; العليا is not told by its ending.
pub(super) fn agrees(page: &Page<'_>, head: usize, adjective: usize) -> bool {
    let feminine = |at: usize| page.stream.key(at).ends_with(['ة', 'ه']);
    let plural = page.is_nisba(adjective) && page.stream.key(adjective).ends_with(['ن', 'ت']);
    page.class(adjective).any(WordClass::OFFICIAL) || feminine(head) == feminine(adjective) && !plural
}

/// The adjectives after a definite head: المجلس التشريعي الفلسطيني; one of them must be more than an ordinary word.
fn adjectives(page: &Page<'_>, from: usize) -> Option<usize> {
    let mut end = from;
    let adjective = |at: usize| page.is_definite(at) && page.is_definite_adjective(at);
    let fits = |at: usize| adjective(at) && agrees(page, from - 1, at) && !ends(page, at);
    while end - from < 3 && follows(page, end) && fits(end) {
        end += 1;
    }
    end += usize::from(is_joined_relation(page, from - 1, end));
    (end > from).then(|| with_lil(page, from - 1, end))
}

/// والاجتماعي in المجلس الاقتصادي والاجتماعي: the second relation of a body behind one that is of no country.
fn is_joined_relation(page: &Page<'_>, head: usize, at: usize) -> bool {
    let class = page.class(head);
    let feminine = |at: usize| page.stream.key(at).ends_with('ة');
    let joins = class.any(WordClass::ORG_AND) && !class.any(WordClass::ORG_DESCRIBED);
    let relation = |key: &str| letters::is_definite_nisba(key);
    joins
        && at > head + 1
        && follows(page, at)
        && relation(page.stream.key(at - 1))
        && !page.is_nisba(at - 1)
        && page.stream.key(at).strip_prefix('و').is_some_and(relation)
        && feminine(head) == feminine(at)
}

/// Words that never belong to the name of an organisation.
pub(super) const ENDS: WordClass = WordClass::STOP
    .with(WordClass::WEEKDAY)
    .with(WordClass::TIME)
    .with(WordClass::SAY)
    .with(WordClass::VERB)
    .with(WordClass::HONORIFIC);

/// Words that begin something else behind و: والأمين العام, والهيئة, والدول.
const NOT_JOINED: WordClass = ENDS
    .with(WordClass::TITLE)
    .with(WordClass::ORG)
    .with(WordClass::ORG_BEFORE)
    .with(WordClass::PLACE)
    .with(WordClass::PLURAL_STATE);

/// A word that ends the name. الأعلى, العامة do not, though أعلى, عامة are words of grammar.
pub(super) fn ends(page: &Page<'_>, at: usize) -> bool {
    let adjective = WordClass::OFFICIAL.with(WordClass::ADJECTIVE);
    page.has(at, ENDS) && !(page.class(at).any(adjective) && page.is_definite(at))
}

/// Token `at` stands next to the word before it.
pub(super) fn follows(page: &Page<'_>, at: usize) -> bool {
    at > 0 && next_word(page.stream, at - 1) == Some(at)
}

/// What a head without article governs: nouns up to a definite one, its adjectives, what و or ل joins.
fn idafa(page: &Page<'_>, head: usize) -> Option<usize> {
    let mut end = head + 1;
    while end - head < 3 && follows(page, end) && bare_noun(page, end) {
        end += 1;
    }
    if !follows(page, end) || page.has(end, ENDS) {
        return None;
    }
    if let Some(listed) = complement(page, head, end) {
        return Some(with_lil(page, head, adjectives_of_head(page, head, listed)));
    }
    if end == head + 1 && page.has(head, WordClass::ORG_OF_PLACE) && page.is_unlisted_name(end) {
        return Some(adjectives_of_head(page, head, end + 1));
    }
    if !definite_noun(page, end) {
        return None;
    }
    end = described_by(page, head, joined(page, head, end + 1));
    end = described_by(page, head, joined(page, head, end));
    Some(with_lil(page, head, end))
}

/// The adjectives behind the complement: العلمي in وزارة التعليم العالي والبحث العلمي.
fn described_by(page: &Page<'_>, head: usize, mut end: usize) -> usize {
    while end - head < LONGEST && follows(page, end) && page.is_definite_adjective(end) && !ends(page, end) {
        end += 1;
    }
    end
}

/// A name that the head takes: a person only where heads bear such names. مؤسسة حمد الطبية, not مكتب حمد.
fn complement(page: &Page<'_>, head: usize, at: usize) -> Option<usize> {
    let bears = page.has(head, WordClass::ORG_OF_PERSON);
    let taken = |hit: &&crate::NameHit| bears || hit.class != Class::Person;
    let named = page.named(at);
    let given = bears && named.given && named.strength >= 2 && named.cut == 0;
    let described = given && follows(page, at + 1) && page.is_definite_adjective(at + 1);
    let word = (described && agrees(page, head, at + 1)).then_some(at + 1);
    listed_hits(page, at).find(taken).map(|hit| hit.tokens().end).or(word)
}

/// جامعة فلسطين التقنية: an adjective of the head behind the place; that of a country only tells where it is.
fn adjectives_of_head(page: &Page<'_>, head: usize, mut end: usize) -> usize {
    let fits = |at: usize| page.is_definite_adjective(at) && !page.is_nisba(at) && agrees(page, head, at);
    while follows(page, end) && fits(end) && !ends(page, end) {
        end += 1;
    }
    end
}

/// والتعليم after a head whose complement may be joined.
pub(super) fn joined(page: &Page<'_>, head: usize, mut end: usize) -> usize {
    let both = page.class(head).any(WordClass::ORG_AND);
    while both
        && end - head < LONGEST
        && follows(page, end)
        && page.stream.key(end).starts_with("وال")
        && !page.has(end, NOT_JOINED)
    {
        end += 1;
    }
    end
}

/// A noun without article between the head and the definite noun: معاهدة in منظمة معاهدة الأمن, سوق and رأس in هيئة سوق رأس المال.
fn bare_noun(page: &Page<'_>, at: usize) -> bool {
    let noun = |at: usize| page.has_whole(at, NOUN) && !page.has(at, WordClass::STOP);
    let joined = |at: usize| {
        page.known(at).proclitics.preposition()
            || !page.hits_at(at).iter().all(|hit| hit.proclitics.is_empty())
    };
    let feminine = |at: usize| page.stream.key(at).ends_with('ة') && !page.has(at, ENDS) && !joined(at);
    let bare = |at: usize| !page.stream.key(at).starts_with("ال") && (noun(at) || feminine(at));
    let definite = |at: usize| follows(page, at) && (definite_noun(page, at) || listed(page, at).is_some());
    bare(at) && (definite(at + 1) || follows(page, at + 1) && bare(at + 1) && definite(at + 2))
}

/// Nouns that may stand inside the name of an organisation.
pub(super) const NOUN: WordClass = WordClass::COMMON.with(WordClass::ORG).with(WordClass::PLACE_IN);

pub(super) fn definite_noun(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    key.starts_with("ال") && key.len() >= 8 && page.is_word(at) && !page.has(at, ENDS.with(WordClass::TITLE))
}

/// A listed place, organisation or person after the head: جامعة كولومبيا.
fn listed(page: &Page<'_>, at: usize) -> Option<usize> {
    listed_hits(page, at).next().map(|hit| hit.tokens().end)
}

fn listed_hits<'p>(page: &'p Page<'_>, at: usize) -> impl Iterator<Item = &'p crate::NameHit> {
    let whole = |hit: &&crate::NameHit| {
        matches!(hit.class, Class::Place | Class::Org | Class::Person)
            && hit.proclitics.is_empty()
            && !hit.is_nisba()
            && !hit.needs_cue()
    };
    page.hits_at(at).iter().filter(whole)
}
