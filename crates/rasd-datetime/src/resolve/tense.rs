//! Which way the clause of an expression looks: ahead, or back.
//!
//! A sentence has one clause more than it has words like إن and أن: «قال الوزير الخميس إنه سيسافر الأحد» looks back on
//! الخميس and ahead to الأحد.

use super::anchor;
use crate::lexicon::{Cues, Sense};
use crate::said::Relator;
use crate::terms::Doc;

/// True when the clause of a term speaks of the future.
pub(super) fn is_future(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    (first..end).any(|i| anchor::says_future(doc, i) && !is_bygone(doc, i))
        || is_expected(doc, first, at)
        || is_urged(doc, at)
        || is_scheduled(doc, first, end)
}

/// An imperfect verb of beginnings, arrivals and meetings, and no verb of the past: `يفتتح المعرض الخميس`.
fn is_scheduled(doc: &Doc<'_>, first: usize, end: usize) -> bool {
    let negated = |i: usize| i.checked_sub(1).is_some_and(|before| matches!(doc.key(before), "لم" | "ولم"));
    let told = |i: usize| bare(doc, i).has(Cues::TOLD) || bare(doc, i).has(Cues::REPORT);
    (first..end).any(|i| bare(doc, i).has(Cues::SCHEDULED) && !negated(i)) && !(first..end).any(told)
}

/// `كان من المقرر`: what was expected once is not ahead.
fn is_bygone(doc: &Doc<'_>, at: usize) -> bool {
    let was = |key: &str| matches!(key.trim_start_matches(['و', 'ف']), "كان" | "كانت" | "كانوا");
    (1..=2).filter_map(|back| at.checked_sub(back)).any(|before| was(doc.key(before)))
}

/// True when the clause of a term tells a story: it has a verb of the past and none of the future.
pub(super) fn is_past(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    !is_future(doc, at) && (first..end).any(|i| bare(doc, i).has(Cues::TOLD))
}

/// True when an expression begins with منذ, which is never ahead.
pub(super) fn is_since(doc: &Doc<'_>, at: usize) -> bool {
    doc.means(at, |sense| sense == Sense::Relator(Relator::Since))
}

/// The clause of a term: from one complementizer, one «وسـ» or one edge of a quotation, to the next.
fn clause(doc: &Doc<'_>, at: usize) -> (usize, usize) {
    let (first, end) = anchor::near(doc, at);
    let begins =
        |i: &usize| begins_clause(doc, *i) || begins_future(doc, *i) || anchor::borders_speech(doc, *i);
    ((first..=at).rev().find(begins).unwrap_or(first), (at + 1..end).find(begins).unwrap_or(end))
}

/// وسيغادر, فستبدأ, ويستمر.
fn begins_future(doc: &Doc<'_>, at: usize) -> bool {
    let Some(rest) = doc.key(at).strip_prefix(['و', 'ف']) else { return false };
    rest.starts_with('س') && anchor::says_future(doc, at)
        || rest.starts_with(['ي', 'ت']) && Cues::of(rest).has(Cues::SCHEDULED)
}

/// A word of expectation stands before it, in its clause or in the one that governs it: `يتوقع أن ينحسر مساء الخميس`.
fn is_expected(doc: &Doc<'_>, first: usize, at: usize) -> bool {
    let expects = |i: usize| bare(doc, i).has(Cues::EXPECTED) && !is_bygone(doc, i);
    let governor = || {
        let before = first.checked_sub(1).filter(|_| begins_clause(doc, first));
        before.map_or(first, |before| clause(doc, before).0)
    };
    (governor()..at).any(expects) && !anchor::reports(doc, first, at)
}

/// A verb that wants something done stands before it, with أن, إلى or على between: `نصحهم ألا يبحروا قبل ظهر الجمعة`.
fn is_urged(doc: &Doc<'_>, at: usize) -> bool {
    let (first, _) = anchor::near(doc, at);
    let links = |i: &usize| {
        matches!(doc.key(*i), "ان" | "الي" | "علي" | "عدم" | "بعدم" | "بالا") || is_not_to(doc, *i)
    };
    (first..at)
        .rev()
        .find(links)
        .is_some_and(|link| is_not_to(doc, link) || (first..link).any(|i| bare(doc, i).has(Cues::URGED)))
}

/// ألا, which folds to the same letters as إلا.
fn is_not_to(doc: &Doc<'_>, at: usize) -> bool {
    matches!(doc.stream.text(doc.token_of(at)), "ألا" | "ألّا" | "لئلا" | "بألا")
}

/// أن and its like, and the marks that stand for it.
fn begins_clause(doc: &Doc<'_>, at: usize) -> bool {
    doc.cues(at).has(Cues::COMPLEMENTIZER) || matches!(doc.key(at), "؛" | ":")
}

/// What a word tells without و or ف, unless it has no more than the verb itself.
fn bare(doc: &Doc<'_>, at: usize) -> Cues {
    without_conjunction(doc.key(at)).map_or_else(|| doc.cues(at), Cues::of)
}

fn without_conjunction(key: &str) -> Option<&str> {
    key.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() >= 3)
}

#[cfg(test)]
mod tests {
    use super::{Cues, without_conjunction};

    fn tells(key: &str) -> bool {
        Cues::of(without_conjunction(key).unwrap_or(key)).has(Cues::TOLD)
    }

    #[test]
    fn verbs_of_stories() {
        for verb in ["وخرج", "خرجت", "واعقبه", "عادوا", "وصل", "توفي"] {
            assert!(tells(verb), "{verb}");
        }
        for word in ["الخروج", "يخرج", "وسيعود", "معرض"] {
            assert!(!tells(word), "{word}");
        }
    }
}
