//! The parts of a person's name: known name words and words that no list has.

use super::compound_name::{compound, is_born};
use super::descent::is_blessing;
use super::foreign::begins_clitic;
use super::office::is_in_the_name_of;
use super::page::Page;
use super::person::{Chain, Cue};
use super::unlisted::unknown;
use super::words::WordClass;
use crate::kind::EntityKind;
use crate::{Class, NameFlags, next_word};

/// One part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Known as a name, so strongly, up to this token.
    Known { strength: u8, last: usize, given: bool },
    /// أبو مازن, عبد الله: a name by its form, up to this token.
    Compound { strength: u8, last: usize },
    /// A word that no list has.
    Unknown { foreign: bool },
}

impl Part {
    /// The last token of the part that token `at` begins.
    pub(super) const fn last(self, at: usize) -> usize {
        match self {
            Self::Known { last, .. } | Self::Compound { last, .. } => last,
            Self::Unknown { .. } => at,
        }
    }
}

/// The part of a name that token `at` begins, after the parts of `chain`.
pub(super) fn part(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> Option<Part> {
    if !page.is_word(at) {
        return None;
    }
    if let Some(last) = chain.and_then(|chain| regnal(page, at, chain)) {
        return Some(Part::Known { strength: 2, last, given: false });
    }
    if blocked(page, at, chain, cue) {
        return None;
    }
    if chain.is_some_and(|chain| is_complete(page, at, chain)) {
        return None;
    }
    if chain.is_some_and(|chain| is_last_surname(page, at, chain, cue)) {
        return Some(Part::Unknown { foreign: false });
    }
    compound(page, at, chain)
        .or_else(|| known(page, at, chain, cue))
        .or_else(|| unknown(page, at, chain, cue))
}

/// الملك محمد السادس, البابا بنديكتوس السادس عشر: the number of who reigns, up to this token.
fn regnal(page: &Page<'_>, at: usize, chain: &Chain) -> Option<usize> {
    let number = chain.sovereign && chain.parts <= 2 && page.class(at).any(WordClass::REGNAL);
    let number = number && page.is_definite(at);
    let teen = next_word(page.stream, at).filter(|&next| page.stream.key(next) == "عشر");
    number.then_some(teen.unwrap_or(at))
}

/// قال المتحدث أشرف القدرة إن, الكاتب أحمد التوفيق وزير الأوقاف: behind the given name of who speaks or has a title, a definite or
/// unlisted word that ends the name is the surname; an ordinary word only behind an office and before what is said.
fn is_last_surname(page: &Page<'_>, at: usize, chain: &Chain, cue: Cue) -> bool {
    let ordinary = page.class(at).any(WordClass::NO_NAME);
    let ends = || if ordinary { cue >= Cue::Office && says(page, at + 1) } else { ends_name(page, at) };
    let noun = || page.is_definite(at) && !page.is_definite_adjective(at) || page.is_unlisted_name(at);
    cue >= Cue::Saying && chain.given && chain.parts == 1 && noun() && ends()
}

/// إن, before what is said.
fn says(page: &Page<'_>, at: usize) -> bool {
    page.stream.key(at) == "ان"
}

/// Token `at` is the last word of a name when nothing of a sentence follows: punctuation, what is said, a title, or another name behind و.
pub(super) fn ends_name(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let joined = || page.stream.key(next).starts_with('و') && page.named(next).cut > 0;
    let title = WordClass::OFFICE.with(WordClass::PROFESSION);
    !page.is_word(next) || says(page, next) || page.has_whole(next, title) || joined()
}

/// سفيان البقالي ذهبية, جويس كيموبي ذهبية: a rarer word in ة behind a foreign surname ends the name; behind a surname with the article a name goes on with another one, with بن, or with a frequent name.
fn is_complete(page: &Page<'_>, at: usize, chain: &Chain) -> bool {
    let last = page.named(chain.last);
    let goes_on = WordClass::FILIAL.with(WordClass::KUNYA).with(WordClass::SERVANT).with(WordClass::PARTICLE);
    let foreign = chain.unknown > 0 && chain.foreign && page.named(at).strength < 3;
    if chain.parts > 1 && foreign && page.stream.key(at).ends_with('ة') {
        return true;
    }
    chain.parts > 1
        && page.is_definite(chain.last)
        && !last.given
        && !page.is_definite(at)
        && page.named(at).strength < 3
        && !page.has(at, goes_on)
}

/// Words that end a name: grammar, verbs, times, a clitic or a title inside a name, a listed place or organisation of its own.
fn blocked(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> bool {
    let never = WordClass::STOP
        .with(WordClass::WEEKDAY)
        .with(WordClass::SAY)
        .with(WordClass::VERB)
        .with(WordClass::TIME)
        .with(WordClass::DIRECTION);
    let joins = WordClass::KUNYA.with(WordClass::SERVANT).with(WordClass::FILIAL);
    let joining = page.has(at, joins) || chain.is_some() && page.has_whole(at, WordClass::PARTICLE);
    let bound = chain.is_some() || cue >= Cue::WeakTitle;
    let joined = page.named(at).cut > 0 && !(chain.is_some() && page.begins_with_its_letter(at));
    let inside = bound && joined || is_title(page, at, chain);
    inside
        || chain.is_none() && page.has_whole(at, WordClass::DIVINE)
        || is_born(page, at, chain, cue)
        || page.has(at, never) && !joining && !is_month_name(page, at, chain) && !is_named(page, at, chain)
        || is_other_name(page, at, chain)
        || is_blessing(page, at)
        || page.is_dotted_on(at)
}

/// كعب بن زهير, سأله كرم دروبي: a verb, too, that بن or another verb and a surname tell as a given name.
fn is_named(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let told = || page.named(at).given && is_told_by_verb(page, at) && is_before_surname(page, at);
    bears_son(page, at) || chain.is_none() && told()
}

/// رمضان عبد الصمد, ناصر شعبان, ربيع الخوري: months and weekdays are names beside another part of a name.
fn is_month_name(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let named = page.named(at);
    let next = page.named(at + 1);
    let surname =
        || next.surname && next.cut == 0 && page.is_definite(at + 1) && !page.class(at + 1).any(NO_SURNAME);
    let before = || page.has_whole(at + 1, WordClass::SERVANT.with(WordClass::KUNYA)) || surname();
    let time = WordClass::MONTH.with(WordClass::WEEKDAY);
    named.given
        && named.cut == 0
        && page.has(at, time)
        && (chain.is_some_and(|chain| chain.given) || before())
}

/// What a definite word behind a month is when it is no surname: شعبان الماضي.
const NO_SURNAME: WordClass = WordClass::NO_NAME.with(WordClass::ADJECTIVE);

/// A title inside a name begins the next one, unless it is a name word: نجم, أمير, محمد أمين, ناصر الشاعر.
fn is_title(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    if !page.has(at, WordClass::TITLE) || chain.is_none() && is_named_like_office(page, at) {
        return false;
    }
    let named = page.named(at);
    let definite = page.is_definite(at);
    let frequent = named.strength == 3 && !definite;
    let office = page.has(at, WordClass::OFFICE.with(WordClass::HONORIFIC));
    let second = chain.is_some_and(|chain| chain.given && chain.parts == 1);
    let name_follows = page.named(at + 1).strength > 0 && next_word(page.stream, at) == Some(at + 1);
    let of_definite = named.surname && !(office && name_follows);
    let surname = second && named.cut == 0 && if definite { of_definite } else { named.strength > 0 };
    let title = governs(page, at) || !frequent && !surname;
    title && !bears_son(page, at)
}

/// الخبير الاقتصادي أمين دروبي: a given name that is an office, too, behind a definite word and before a surname.
pub(super) fn is_named_like_office(page: &Page<'_>, at: usize) -> bool {
    let named = page.named(at);
    named.given
        && named.cut == 0
        && !page.has(at, WordClass::HONORIFIC)
        && !page.is_definite(at)
        && page.before(at).is_some_and(|before| page.is_definite(before))
        && is_before_surname(page, at)
}

/// شيخ الأزهر, أمير المنطقة: an office with a complement that is no name.
fn governs(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let listed = |hit: &crate::NameHit| matches!(hit.class, Class::Place | Class::Org) && !hit.is_nisba();
    let noun = page.class(next).any(WordClass::COMMON.with(WordClass::ORG).with(WordClass::PLACE));
    page.has_whole(at, WordClass::OFFICE)
        && next_word(page.stream, at) == Some(next)
        && page.is_definite(next)
        && !page.is_definite(at)
        && (noun && page.named(next).strength < 2 || page.hits_at(next).iter().any(listed))
}

/// A place, organisation or nisba of the lists that is no frequent name word and may stand alone: not فان, سحر.
fn is_other_name(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let named = page.named(at);
    let town = chain.is_some_and(|chain| chain.given && chain.parts >= 2 && is_town(page, at));
    let surname = named.surname && named.strength >= 2 && chain.is_some() && !town;
    let needs_more = |hit: &crate::NameHit| hit.needs_cue() || hit.flags.has(NameFlags::NEVER_ALONE);
    let other = |hit: &crate::NameHit| {
        let cut = hit.span.start() > page.start(at, 0);
        let weight = if hit.tokens().len() > 1 { 255 } else { hit.rank };
        hit.class != Class::Person
            && !needs_more(hit)
            && !(cut && named.cut == 0 && named.strength > 0)
            && (weight >= 100 || named.strength < 2 && !surname)
    };
    !surname && page.hits_at(at).iter().any(other) && !is_town_surname(page, at, chain)
}

/// بغداد in زار محمد بن سلمان بغداد: behind a full name a large place without article is hardly one more surname.
fn is_town(page: &Page<'_>, at: usize) -> bool {
    let large = |hit: &crate::NameHit| {
        hit.class == Class::Place
            && hit.rank >= 100
            && !hit.is_nisba()
            && !hit.needs_cue()
            && hit.proclitics.is_empty()
    };
    !page.is_definite(at) && page.hits_at(at).iter().any(large)
}

/// براق النابلسي, عبد الغني المجدلي: the nisba of a town behind a name, where that of a country describes.
pub(super) fn is_town_surname(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let key = page.stream.key(at);
    let town =
        |hit: &crate::NameHit| hit.is_nisba() && hit.kind != EntityKind::Country && hit.tokens().len() == 1;
    let hits = page.hits_at(at);
    chain.is_some_and(|chain| chain.given)
        && key.starts_with("ال")
        && key.ends_with('ي')
        && !hits.is_empty()
        && hits.iter().all(town)
}

/// A word of the lists of name words, or a person of the lists who goes by one word.
fn known(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> Option<Part> {
    let named = page.named(at);
    if page.is_person(at) {
        return Some(Part::Known { strength: 2, last: at, given: false });
    }
    if named.strength == 0 {
        return None;
    }
    let common = WordClass::COMMON
        .with(WordClass::MONTH)
        .with(WordClass::ORG)
        .with(WordClass::ORG_BEFORE)
        .with(WordClass::PLACE)
        .with(WordClass::OFFICE)
        .with(WordClass::PROFESSION)
        .with(WordClass::DIRECTION);
    let ordinary = page.has(at, common) && !is_month_name(page, at, chain);
    let named_so = || {
        first_after_honorific(page, at, chain, cue)
            || second_after_given(page, at, chain)
            || bears_son(page, at)
    };
    let strength = match named.strength {
        3 if ordinary => 1,
        1.. if ordinary && named_so() => 1,
        _ if ordinary => 0,
        1 | 2 if page.class(at).any(WordClass::SUFFIXED) && is_with_pronoun(page, at, chain, cue) => 0,
        strength => strength,
    };
    let given = named.given;
    let relation = page.class(at).any(WordClass::ADJECTIVE) || page.is_nisba(at);
    let fits = || chain.map_or_else(named_so, |chain| takes_article(page, at, chain));
    if relation && !fits() {
        return None;
    }
    if page.stream.key(at).starts_with("ال") {
        let taken = chain.map_or(strength >= 2, |chain| takes_article(page, at, chain));
        return (taken && strength > 0).then_some(Part::Known { strength, last: at, given });
    }
    (strength > 0).then_some(Part::Known { strength, last: at, given })
}

/// A word with an ending of ordinary words that begins no name behind a title, or that ends with a pronoun: شافيز مواقفه.
fn is_with_pronoun(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> bool {
    match chain {
        None => cue < Cue::WeakTitle,
        Some(_) => page.stream.text(at).ends_with('ه'),
    }
}

/// الدكتور مسلم, الدكتورة نجاح, سمير ونجاح, الخبير معين الخطيب: what follows an honorific, و behind a person, or a verb or any title where a
/// surname comes next, is a name without the article though it is an ordinary word, too.
fn first_after_honorific(page: &Page<'_>, at: usize, chain: Option<&Chain>, cue: Cue) -> bool {
    let next = page.named(at + 1);
    let on_behalf = cue == Cue::Office && is_in_the_name_of(page, at);
    let unlisted = cue >= Cue::WeakTitle && page.is_unlisted_name(at + 1) && !begins_clitic(page, at + 1);
    let surname = (next.surname && next.strength >= 2 && next.cut == 0 || unlisted) && !on_behalf;
    let acts = || is_told_by_verb(page, at) && is_before_surname(page, at);
    let before = matches!(cue, Cue::Honorific | Cue::Joined) || cue >= Cue::WeakTitle && surname || acts();
    chain.is_none() && before && page.named(at).given && !page.is_definite(at)
}

/// سأله كرم, not أكد حاجة: behind a verb that is nothing else.
fn is_told_by_verb(page: &Page<'_>, at: usize) -> bool {
    let verb = WordClass::VERB.with(WordClass::SAY);
    let other = WordClass::STOP.with(WordClass::COMMON);
    let she = |before: usize| page.stream.key(before).ends_with('ت');
    let agrees = !page.stream.key(at).ends_with('ة') || page.before(at).is_some_and(she);
    page.named(at).cut == 0
        && agrees
        && !page.has(at, WordClass::TITLE)
        && page.is_behind(at, verb)
        && !page.is_behind(at, other)
}

/// كرم دروبي: before a surname of the lists that is nothing else.
pub(super) fn is_before_surname(page: &Page<'_>, at: usize) -> bool {
    let next = at + 1;
    let joins = WordClass::SERVANT.with(WordClass::KUNYA).with(WordClass::FILIAL);
    let other = WordClass::NO_NAME
        .with(WordClass::TITLE)
        .with(WordClass::MONTH)
        .with(WordClass::ADJECTIVE)
        .with(joins);
    let named = page.named(next);
    next_word(page.stream, at) == Some(next)
        && named.is_sure_surname()
        && (!named.given || named.strength < 3 || page.is_definite(next))
        && !page.class(next).any(other)
        && page.hits_at(next).iter().all(|hit| hit.class == Class::Person)
}

/// محمد كمال, علي نجاح: a word of the name lists that is an ordinary word, too, right behind a frequent given name.
fn second_after_given(page: &Page<'_>, at: usize, chain: Option<&Chain>) -> bool {
    let second = chain.is_some_and(|chain| chain.given && chain.parts == 1);
    let head = WordClass::PLACE.with(WordClass::ORG).with(WordClass::ORG_BEFORE);
    second && page.named(at).cut == 0 && !page.is_definite(at) && !page.class(at).any(head)
}

/// سالم بن محمد, سهل بن حنيف: a given name that is an ordinary word, too, before بن.
pub(super) fn bears_son(page: &Page<'_>, at: usize) -> bool {
    let named = page.named(at);
    let son = || next_word(page.stream, at).is_some_and(|next| matches!(page.stream.key(next), "بن" | "بنت"));
    named.given && named.cut == 0 && !page.is_definite(at) && !page.has(at, WordClass::FILIAL) && son()
}

/// A surname with the article. A nisba of a country stands before the name, not behind it: الوزير الكندي سعيد, سعيد الكندي.
fn takes_article(page: &Page<'_>, at: usize, chain: &Chain) -> bool {
    let named = page.named(at);
    named.surname && named.strength > 0 && (chain.given || chain.parts > 1)
}
