//! What organisations are for: «للصليب الأحمر», «لكرة القدم», «لمكافحة الأوبئة».

use super::Page;
use super::organisation::{ENDS, NOUN, definite_noun, follows, joined};
use super::words::WordClass;

/// الهيئة العامة للاستثمار, الجمعية الملكية لحماية البيئة, not الجمعية العامة, الأمانة العامة للجامعة: with what it is for, which is a
/// task or no other organisation.
pub(super) fn is_general(page: &Page<'_>, head: usize, end: usize) -> bool {
    let purpose = head + 2;
    let other = WordClass::ORG.with(WordClass::ORG_BEFORE).with(WordClass::TITLE).with(WordClass::PLACE);
    let general = matches!(page.stream.key(head + 1), "العام" | "العامة");
    (general || page.has(purpose, WordClass::TASK))
        && end > purpose
        && page.stream.key(purpose).starts_with('ل')
        && !page.has(purpose, other)
        && page.hits_at(purpose).is_empty()
}

/// للصليب الأحمر, لكرة القدم after a head that takes it.
pub(super) fn with_lil(page: &Page<'_>, head: usize, end: usize) -> usize {
    if page.class(head).any(WordClass::ORG_LIL) { purpose(page, head, end) } else { end }
}

/// The end of what says behind a name what the organisation is for: للصليب الأحمر, لكرة القدم, لرصد الزلازل; not للحصول على, for which
/// it does something. A task is lasting, whatever follows: لمكافحة الأوبئة.
pub(super) fn purpose(page: &Page<'_>, head: usize, end: usize) -> usize {
    if !follows(page, end) || page.has(end, ENDS) || is_act(page, end) {
        return end;
    }
    let key = page.stream.key(end);
    let last = if key.starts_with("لل") && key.len() >= 10 {
        end + 1
    } else if is_noun_behind_lam(page, end) && follows(page, end + 1) && definite_noun(page, end + 1) {
        end + 2
    } else {
        return end;
    };
    let last = joined(page, head, qualified(page, end, last));
    let governed = || follows(page, last) && governs_purpose(page, last);
    if !page.has(end, WordClass::TASK) && governed() { end } else { last }
}

/// لمناقشة الأمر: what somebody does once.
fn is_act(page: &Page<'_>, at: usize) -> bool {
    page.has(at, WordClass::ACT) && !page.stream.key(at).starts_with("لل")
}

/// The adjectives behind a complement with ل: للصليب الأحمر.
fn qualified(page: &Page<'_>, from: usize, mut end: usize) -> usize {
    let adjective = |at: usize| page.is_definite_adjective(at) || is_short_relation(page, at);
    while end - from < 4 && follows(page, end) && adjective(end) && !page.has(end, ENDS) {
        end += 1;
    }
    end
}

/// الصحي, الفني: a relation of a word of two letters and its ending.
fn is_short_relation(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    key.starts_with("ال") && key.ends_with('ي') && key.len() == 10 && page.hits_at(at).is_empty()
}

/// لرصد, لعلوم, لكرة: a noun of the tables or a feminine behind ل.
fn is_noun_behind_lam(page: &Page<'_>, at: usize) -> bool {
    let key = page.stream.key(at);
    let noun = page.has(at, NOUN.with(WordClass::TASK))
        && page.known(at).proclitics.preposition()
        && !page.is_definite(at);
    key.starts_with('ل') && key.len() >= 8 && (noun || key.ends_with('ة') && page.hits_at(at).is_empty())
}

/// على in للحصول على: a preposition that a verbal noun of purpose governs.
fn governs_purpose(page: &Page<'_>, at: usize) -> bool {
    matches!(page.stream.key(at), "علي" | "الي" | "من" | "عن" | "مع" | "بين" | "ضد")
}
