//! Organisations that a word stands before: «صحيفة الأهرام», «شركة "النورس"», «الشركة المصرية للاتصالات», «إذاعة صوت لبنان».

use super::organisation::{agrees, definite_noun, ends, follows, head_start};
use super::purpose::purpose;
use super::words::WordClass;
use super::{Page, Shape, ShapeKind};
use crate::Class;

/// The name that a word such as شركة or صحيفة stands before, without that word: in quotes, in Latin letters, or foreign.
pub(super) fn described(page: &Page<'_>, head: usize) -> Option<Shape> {
    if !page.has(head, WordClass::ORG_BEFORE) {
        return None;
    }
    let with_head = |end, confidence, rule| {
        let (start, kind) = (head_start(page, head), ShapeKind::Organisation);
        Some(Shape { tokens: head..end, start, kind, confidence, rule })
    };
    let whole =
        company_for(page, head).or_else(|| station_of_place(page, head)).or_else(|| voice(page, head));
    if let Some(end) = whole {
        return with_head(end, 80, "entity.organisation.purpose");
    }
    if page.known(head).proclitics.article() {
        return None;
    }
    let shape = |tokens: core::ops::Range<usize>, confidence, rule| {
        let start = page.start(tokens.start, 0);
        Some(Shape { tokens, start, kind: ShapeKind::Organisation, confidence, rule })
    };
    let mut from = head + 1;
    while from < head + 3 && follows(page, from) && page.is_nisba(from) {
        from += 1;
    }
    if let Some(quoted) = quoted(page, from) {
        return shape(quoted, 80, "entity.organisation.quoted");
    }
    if let Some(end) = company_of_place(page, head).filter(|_| from == head + 1) {
        return with_head(end, 85, "entity.organisation.purpose");
    }
    let named_after =
        (from == head + 1 && page.has(head, WordClass::ORG_OF_PLACE)).then(|| place(page, from));
    if let Some(end) = named_after.flatten() {
        return with_head(end, 85, "entity.organisation.place");
    }
    let definite = (page.has(head, WordClass::ORG_DEFINITE) && from == head + 1)
        .then(|| definite_name(page, head, from));
    if let Some(end) = definite.flatten() {
        return shape(from..end, 75, "entity.organisation.definite");
    }
    let mut end = from;
    while end - from < 3 && (end == from || follows(page, end)) && brand(page, end) {
        end += 1;
    }
    if end > from { shape(from..end, 70, "entity.organisation.described") } else { None }
}

/// الشركة العالمية المتحدة للتأمين, شركة النورس للاستثمارات المالية: a company with adjectives or a name, and what it is for.
fn company_for(page: &Page<'_>, head: usize) -> Option<usize> {
    if !page.class(head).any(WordClass::ORG_LIL) || !follows(page, head + 1) {
        return None;
    }
    let from = if page.known(head).proclitics.article() { relation(page, head) } else { noun(page, head) }?;
    trade(page, head, adjectives(page, head, from))
}

/// The end of the trade that a company has behind its name: للتأمين, للاستثمارات المالية; not للمواطنين, للحكومة, لزيادة المبيعات, for whom
/// or for which it does something.
fn trade(page: &Page<'_>, head: usize, end: usize) -> Option<usize> {
    let trade = page.has(end, WordClass::TRADE) && page.stream.key(end).starts_with("لل");
    Some(purpose(page, head, end)).filter(|&last| trade && last > end)
}

/// The token after العالمية in الشركة العالمية: an adjective of relation.
fn relation(page: &Page<'_>, head: usize) -> Option<usize> {
    let at = head + 1;
    let relation = page.stream.key(at).trim_end_matches('ة').ends_with('ي');
    let fits = relation && page.is_definite_adjective(at) && agrees(page, head, at) && !ends(page, at);
    fits.then_some(at + 1)
}

/// The token after النورس in شركة النورس: a definite noun.
fn noun(page: &Page<'_>, head: usize) -> Option<usize> {
    let at = head + 1;
    (definite_noun(page, at) && !page.is_definite_adjective(at)).then_some(at + 1)
}

/// The end of the adjectives from token `end` on.
fn adjectives(page: &Page<'_>, head: usize, mut end: usize) -> usize {
    while end - head < 4 && follows(page, end) && page.is_definite_adjective(end) && !ends(page, end) {
        end += 1;
    }
    end
}

/// إذاعة صوت لبنان: a noun of the names of stations and a place behind the word of a station; not قناة خبر تركيا.
fn station_of_place(page: &Page<'_>, head: usize) -> Option<usize> {
    let station = page.class(head).any(WordClass::MEDIA) && !page.is_definite(head);
    let noun = station && follows(page, head + 1) && page.has_whole(head + 1, WordClass::BROADCAST);
    if noun && !page.is_definite(head + 1) { place(page, head + 2) } else { None }
}

/// شركة قطر للغاز: a listed place with what the company is for belongs to its name.
fn company_of_place(page: &Page<'_>, head: usize) -> Option<usize> {
    trade(page, head, place(page, head + 1)?)
}

/// A listed place that the newspaper or the club has its name from: صحيفة القدس, نادي قطر; the head belongs to the name.
pub(super) fn place(page: &Page<'_>, at: usize) -> Option<usize> {
    let place =
        |hit: &&crate::NameHit| hit.class == Class::Place && !hit.is_nisba() && hit.proclitics.is_empty();
    let first = page.hits_at(at).first().filter(place).filter(|_| follows(page, at))?;
    Some(first.tokens().end)
}

/// The end of one definite word that is no adjective and no place of the lists: صحيفة الأهرام; with the adjective that agrees with it and
/// not with the head: مجلة الفكر الجديد.
fn definite_name(page: &Page<'_>, head: usize, at: usize) -> Option<usize> {
    let name = follows(page, at)
        && definite_noun(page, at)
        && !page.is_definite_adjective(at)
        && page.hits_at(at).is_empty();
    let adjective = at + 1;
    let own = || {
        follows(page, adjective)
            && page.is_definite_adjective(adjective)
            && !page.is_nisba(adjective)
            && !ends(page, adjective)
            && agrees(page, at, adjective)
            && !agrees(page, head, adjective)
            && !(follows(page, adjective + 1) && page.stream.key(adjective + 1).starts_with("ال"))
    };
    name.then(|| if own() { adjective + 1 } else { adjective })
}

/// صحيفة صوت الأمة: a noun of the names of newspapers and stations and a definite one behind the word for a newspaper; not قناة صوت العربية,
/// nor what a station is heard with: بثت قناة صوت الانفجار.
fn voice(page: &Page<'_>, head: usize) -> Option<usize> {
    let (first, noun) = (head + 1, head + 2);
    let newspaper = matches!(page.stream.key(head), "صحيفة" | "جريدة") && !page.is_definite(head);
    let voice = newspaper && follows(page, first) && page.has_whole(first, WordClass::BROADCAST);
    let named = || follows(page, noun) && definite_noun(page, noun) && !page.is_definite_adjective(noun);
    (voice && !page.is_definite(first) && named()).then_some(noun + 1)
}

/// What stands in quotes: up to five words.
fn quoted(page: &Page<'_>, at: usize) -> Option<core::ops::Range<usize>> {
    if !matches!(page.stream.text(at), "\"" | "«" | "“" | "'" | "‘" | "”") {
        return None;
    }
    let mut end = at + 1;
    while end - at <= 5 && page.is_word(end) {
        end += 1;
    }
    let closed = matches!(page.stream.text(end), "\"" | "»" | "”" | "'" | "’" | "“");
    (closed && end > at + 1).then_some(at + 1..end)
}

/// A word of a brand: Latin letters, or an unlisted word of foreign letters.
fn brand(page: &Page<'_>, at: usize) -> bool {
    let kind = page.stream.get(at).map(|token| token.kind);
    kind == Some(rasd_tokenize::TokenKind::Latin) || page.looks_foreign(at)
}
