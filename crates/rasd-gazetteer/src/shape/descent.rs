//! Persons told by a word of descent or a blessing: «مالك بن أنس», «ابن الأثير», «النووي رحمه الله».

use super::letters::is_agent_or_verbal_noun;
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::{Class, next_word};

/// Words in such a name.
const LONGEST: usize = 9;

/// The persons whom بن, ابن or a blessing behind the name tells, where `persons` has nobody.
pub(crate) fn descended(page: &Page<'_>, persons: &[Shape]) -> Vec<Shape> {
    let mut found: Vec<Shape> = Vec::new();
    let mut at = page.next_of_descent(0);
    while at < page.stream.len() {
        let from = found.last().map_or(0, |last| last.tokens.end);
        let shape = told(page, at).filter(|shape| shape.tokens.start >= from && is_news(shape, persons));
        let end = shape.as_ref().map_or(at + 1, |shape| shape.tokens.end.max(at + 1));
        found.extend(shape);
        at = page.next_of_descent(end);
    }
    found
}

/// What is known of the words that may tell a person.
pub(super) const CLASSES: WordClass = WordClass::FILIAL.with(WordClass::DIVINE).with(WordClass::STOP);

/// بن, ابن, الله, عليه: the words that may tell a person.
pub(super) fn is_told_by(key: &str) -> bool {
    matches!(key, "بن" | "ابن" | "الله") || is_blessing_verb(key)
}

/// رحمه, عليه: the first word of a blessing.
fn is_blessing_verb(key: &str) -> bool {
    matches!(key, "رحمه" | "رحمها" | "صلي" | "رضي" | "كرم" | "عليه" | "عليها")
}

/// No person found before covers it or goes on where it ends.
fn is_news(shape: &Shape, persons: &[Shape]) -> bool {
    let next = persons.partition_point(|person| person.tokens.end <= shape.tokens.start);
    persons.get(next).is_none_or(|person| {
        person.tokens.start >= shape.tokens.start && person.tokens.end <= shape.tokens.end
            || person.tokens.start >= shape.tokens.end
    })
}

fn told(page: &Page<'_>, at: usize) -> Option<Shape> {
    match page.stream.key(at) {
        "بن" => chain(page, at),
        "ابن" => son(page, at),
        _ => blessed(page, at),
    }
}

fn shape(page: &Page<'_>, tokens: core::ops::Range<usize>, cut: u32, rule: &'static str) -> Shape {
    let start = page.start(tokens.start, cut);
    Shape { tokens, start, kind: ShapeKind::Person, confidence: 80, rule }
}

/// مالك بن أنس, المثنى بن حارثة: a word before بن that is known as a given name or has the article; any other one only where it is told, as
/// in قال كعب بن زهير, كعب بن زهير المزني: بن begins a surname in نظام بن علي, هرب بن علي.
fn chain(page: &Page<'_>, son: usize) -> Option<Shape> {
    let first = page.before(son)?;
    let given = page.named(first).given && page.named(first).strength > 0;
    let mut end = father(page, son, given)?;
    let once = end;
    while end - first < LONGEST && page.stream.key(end) == "بن" {
        let Some(further) = father(page, end, true) else { break };
        end = further;
    }
    let last = with_relation(page, end);
    let behind = || page.is_behind(first, TELLS) && !page.has(first, WordClass::COMMON);
    let told = last > once || behind() || page.is_definite(once - 1) || once > son + 2;
    let bears = may_have_father(page, first) && (given || bears(page, first, told));
    bears.then(|| shape(page, first..last, first_cut(page, first), "entity.person.son"))
}

/// What stands before a person: no verb and no noun that governs a name follows it.
const TELLS: WordClass = WordClass::SAY.with(WordClass::VERB).with(WordClass::TITLE);

/// No word of grammar, no verb, no head, and nothing inside a compound: not the محمد of أبي محمد بن سعد.
fn may_have_father(page: &Page<'_>, at: usize) -> bool {
    let heads = WordClass::ORG.with(WordClass::ORG_BEFORE).with(WordClass::PLACE).with(WordClass::SPORT);
    let never = WordClass::STOP.with(TELLS).with(heads).with(WordClass::DIVINE).with(WordClass::FILIAL);
    let joins = WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL);
    let inside = page.before(at).is_some_and(|before| page.has(before, joins));
    let given = page.named(at).given && page.named(at).strength >= 2;
    is_plain_word(page, at) && !inside && (given || !page.has(at, never))
}

/// المثنى, or where it is told any word that may be a name.
fn bears(page: &Page<'_>, at: usize, told: bool) -> bool {
    let other = page.hits_at(at).iter().any(|hit| hit.class != Class::Person);
    let free = page.class(at) == WordClass::default() && !other;
    let definite = page.is_definite(at) && !page.is_definite_adjective(at);
    free && definite && !is_agent_or_verbal_noun(page.stream.key(at))
        || told && !other && !page.is_nisba(at) && !page.known(at).proclitics.preposition()
}

/// A word of four letters' bytes or more that is no number and no abbreviation.
fn is_plain_word(page: &Page<'_>, at: usize) -> bool {
    let word = page.stream.get(at).is_some_and(|token| token.kind == rasd_tokenize::TokenKind::Word);
    word && page.stream.key(at).len() >= 6
}

/// The bytes of clitics before the first word.
fn first_cut(page: &Page<'_>, at: usize) -> u32 {
    let and = || u32::from(page.stream.text(at).starts_with('و')) * 2;
    if page.named(at).strength > 0 { page.named(at).cut } else { page.clitic_bytes(at).max(and()) }
}

/// The end of the father's name behind بن: أنس, الخطاب, أبي طالب, عبد الله.
fn father(page: &Page<'_>, son: usize, sure: bool) -> Option<usize> {
    let at = next_word(page.stream, son)?;
    if page.has_whole(at, WordClass::KUNYA.with(WordClass::SERVANT)) {
        return next_word(page.stream, at).filter(|&next| may_bear(page, next, true)).map(|next| next + 1);
    }
    may_bear(page, at, sure).then_some(at + 1)
}

/// A word that may be the name of a father; where that is sure, an ordinary one with the article, too: مروان بن الحكم.
fn may_bear(page: &Page<'_>, at: usize, sure: bool) -> bool {
    let never = WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::FILIAL);
    let ordinary = WordClass::STOP.with(TELLS).with(WordClass::ORG).with(WordClass::FILIAL);
    let named = page.named(at);
    let definite = sure && page.is_definite(at) && !page.has(at, ordinary);
    let free = !page.has(at, never) || named.strength >= 2 && named.cut == 0 || definite;
    is_plain_word(page, at) && free && !page.is_country_nisba(at)
}

/// الثقفي behind the name: one definite relation that is not that of a country.
fn with_relation(page: &Page<'_>, end: usize) -> usize {
    let key = page.stream.key(end);
    let relation = key.starts_with("ال") && key.len() >= 10 && key.ends_with('ي');
    let free = !page.is_country_nisba(end) && !page.class(end).any(WordClass::NO_NAME.with(WordClass::TITLE));
    let adjective = page.class(end).any(WordClass::ADJECTIVE);
    let follows = next_word(page.stream, end - 1) == Some(end);
    if relation && free && !adjective && follows { end + 1 } else { end }
}

/// ابن الأثير, ابن أبي ربيعة, ابن عساكر; not ابن محمد, whose name is not told, and not ابن الجيران.
fn son(page: &Page<'_>, at: usize) -> Option<Shape> {
    let next = next_word(page.stream, at)?;
    if page.has_whole(next, WordClass::KUNYA) {
        let end = father(page, at, true)?;
        return Some(shape(page, at..with_relation(page, end), first_cut(page, at), "entity.person.son"));
    }
    let named = page.named(next);
    let free = page.class(next) == WordClass::default() && page.hits_at(next).is_empty();
    let article = page.is_definite(next) && named.strength == 0 && next_is_no_name(page, next + 1);
    let rare = named.surname && named.cut == 0 && !named.given;
    let told = free && is_plain_word(page, next) && is_scholar(page, at, next) && (article || rare);
    told.then(|| shape(page, at..with_relation(page, next + 1), first_cut(page, at), "entity.person.son"))
}

/// What follows is no other word of a name: not ابن الشهيد خالد.
fn next_is_no_name(page: &Page<'_>, at: usize) -> bool {
    page.named(at).strength == 0 || page.is_definite(at)
}

/// ذكر ابن الأثير, المؤرخ ابن الأثير, ابن الأبار القضاعي: a verb or a title before it, or a relation behind it.
fn is_scholar(page: &Page<'_>, at: usize, last: usize) -> bool {
    page.is_behind(at, TELLS) || with_relation(page, last + 1) > last + 1
}

/// النووي رحمه الله, الحسين عليه السلام, بلال رضي الله عنه: one name word or definite relation before the blessing at token `at`.
fn blessed(page: &Page<'_>, at: usize) -> Option<Shape> {
    let verb = if page.stream.key(at) == "الله" { page.before(at)? } else { at };
    let last = page.before(verb).filter(|&last| is_blessing(page, verb) && is_blessed(page, last))?;
    let joins = WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL);
    let first = page.before(last).filter(|&first| page.has(first, joins)).unwrap_or(last);
    Some(shape(page, first..last + 1, first_cut(page, first), "entity.person.blessed"))
}

/// رحمه الله, صلى الله عليه, رضي الله عنه, كرم الله وجهه, عليه السلام.
pub(super) fn is_blessing(page: &Page<'_>, at: usize) -> bool {
    let key = |at: usize| page.stream.key(at);
    if !page.known(at).form.tells_descent() {
        return false;
    }
    match key(at) {
        "رحمه" | "رحمها" | "صلي" => key(at + 1) == "الله",
        "رضي" => key(at + 1) == "الله" && matches!(key(at + 2), "عنه" | "عنها" | "عنهما"),
        "كرم" => key(at + 1) == "الله" && key(at + 2) == "وجهه",
        "عليه" | "عليها" => key(at + 1) == "السلام",
        _ => false,
    }
}

/// A name word, or a definite relation of no table; not الرسول, جده, قال.
fn is_blessed(page: &Page<'_>, at: usize) -> bool {
    let never = WordClass::NO_NAME.with(WordClass::TITLE).with(WordClass::DIVINE);
    let key = page.stream.key(at);
    let relation = key.starts_with("ال") && key.ends_with('ي') && !page.is_country_nisba(at);
    is_plain_word(page, at)
        && !page.has(at, never)
        && (page.named(at).strength > 0 || relation && key.len() >= 10)
}
