//! Foreign names that no list has, by what stands beside them.

use super::letters;
use super::person::is_native;
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::next_word;

/// العالم النمساوي شرودنجر, زوجته ميلفا, الهولندي رايمون سلويتر: a foreign name behind a title with the article, a relative or the nisba
/// of who bears it.
pub(super) fn is_introduced(page: &Page<'_>, at: usize) -> bool {
    let introduces = |before: usize| {
        let titled = || page.is_country_nisba(before) && is_titled(page, before);
        page.has(before, WordClass::KIN)
            || is_native(page, before)
            || titled() && (page.looks_foreign(at) || is_long(page, at) || is_cued(page, at))
            || is_title(page, before) && is_cued(page, at)
    };
    !begins_clitic(page, at) && page.is_foreign_name(at) && page.before(at).is_some_and(introduces)
}

/// أكد أن سالفاتوري رفض ذلك: a name word of the lists that is nothing else, of six foreign letters between أن and a verb. Behind any other word it
/// is rather what something is called, or an object: معادلات هاملتون, الإعصار كاترينا, نال أوسكار.
pub(super) fn is_foreign_name_word(page: &Page<'_>, at: usize) -> bool {
    let told = page.before(at).is_some_and(|before| page.stream.key(before) == "ان");
    told && page.named(at).is_sure()
        && page.stream.key(at).chars().nth(5).is_some()
        && page.is_foreign_name(at)
        && page.has(at + 1, WordClass::VERB.with(WordClass::SAY))
}

/// العالم: a title with the article that is no ordinary word.
fn is_title(page: &Page<'_>, at: usize) -> bool {
    let ordinary = WordClass::WEAK_TITLE.with(WordClass::LEAD);
    page.has(at, WordClass::TITLE) && !page.has(at, ordinary) && page.is_definite(at)
}

/// الشاعر أنغلوس باسيناس, قال العالم شرودنجر إن: behind a title a foreign name goes on or ends what is said of it. قال الرئيس نواجه تحديات,
/// أنتج المخرج مسلسلين: a verb, an accusative or a dual does not.
fn is_cued(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let pair = || next_word(page.stream, at) == Some(next) && is_nominative(page, next);
    let ends = || !page.is_word(next) || page.stream.key(next) == "ان";
    is_nominative(page, at) && (pair() && page.is_foreign_name(next) || ends() && !begins_imperfect(page, at))
}

/// الشاعر الروماني أوفيد: behind a title and a nisba five letters are enough, where الرئيس اللبناني جامل ضيفه has the four of a verb.
fn is_long(page: &Page<'_>, at: usize) -> bool {
    let long = page.stream.key(at).chars().nth(4).is_some();
    long && is_nominative(page, at) && !begins_imperfect(page, at)
}

/// No accusative and no dual: not نديما, مسلسلين.
pub(super) fn is_nominative(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    !key.ends_with('ا') && !key.ends_with("ين")
}

/// نواجه, سنواجه: ن of the first person, which only a second word of the name tells from that of نوبل.
fn begins_imperfect(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    key.starts_with('ن') || key.starts_with("سن")
}

/// أنغلوس باسيناس: another foreign name behind one that is introduced.
pub(super) fn goes_on(page: &Page<'_>, at: usize) -> bool {
    page.before(at).is_some_and(|first| is_introduced(page, first)) && page.is_foreign_name(at)
}

/// العالم in العالم النمساوي: the nisba of one person behind a title.
pub(super) fn is_titled(page: &Page<'_>, nisba: usize) -> bool {
    let title = |before: usize| page.has(before, WordClass::TITLE) && page.is_definite(before);
    let one = !page.stream.key(nisba).ends_with(['ن', 'ت']);
    one && page.is_definite(nisba) && page.before(nisba).is_some_and(title)
}

/// أنيت براون, سلفان شالوم: an unlisted word of foreign letters before a foreign surname, or where a person is told before any word of names.
pub(super) fn is_foreign_pair(page: &Page<'_>, at: usize) -> bool {
    let known = page.named(at + 1).is_sure_surname();
    let pair = known && page.is_latinate_surname(at + 1) && page.is_latinate(at);
    (pair || page.is_slavic(at + 1) && page.has_foreign_letters(at) || is_told_pair(page, at))
        && next_word(page.stream, at) == Some(at + 1)
        && !begins_clitic(page, at)
}

/// قالت جيما سافيدرو: two words of foreign names behind a verb of saying.
fn is_told_pair(page: &Page<'_>, at: usize) -> bool {
    page.is_behind(at, WordClass::SAY) && is_pair_of_names(page, at)
}

/// ماسيمو زانيتي, جيما رحيمي: a foreign name that no list has, and another one or a surname of the lists.
pub(super) fn is_pair_of_names(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let surname = || page.named(next).is_sure_surname() && !page.class(next).any(WordClass::NO_NAME);
    page.is_foreign_name(at) && (page.is_foreign_name(next) && !begins_clitic(page, next) || surname())
}

/// وميغان رايلي behind a person who ends before token `at`: و joins two foreign names, the first of which no list has.
pub(super) fn joined_pair(page: &Page<'_>, at: usize) -> Option<Shape> {
    let key = page.stream.key(at).strip_prefix('و')?;
    let pair = page.named(at).strength == 0
        && letters::is_foreign_name(key)
        && !key.ends_with(['ه', 'ا'])
        && is_pair_of_names(page, at)
        && next_word(page.stream, at - 1) == Some(at)
        && next_word(page.stream, at) == Some(at + 1)
        && is_nominative(page, at + 1);
    pair.then(|| Shape {
        tokens: at..at + 2,
        start: page.start(at, 2),
        kind: ShapeKind::Person,
        confidence: 70,
        rule: "entity.person.joined",
    })
}

/// و ب ل at the beginning of an unlisted word are rather clitics: بوقوع, لراديو.
pub(super) fn begins_clitic(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at).starts_with(['و', 'ب', 'ل'])
}
