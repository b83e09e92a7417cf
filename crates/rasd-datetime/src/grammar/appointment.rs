//! Hours without الساعة, told by the verbs and nouns before them: `نلتقي في السابعة`, `تبدأ المباراة في التاسعة`.

use rasd_tokenize::TokenKind;

use super::context;
use super::input::Terms;
use crate::lexicon::Cues;
use crate::terms::Doc;

/// How many words back a verb may stand.
const REACH: usize = 5;

/// `نلتقي في السابعة`, `ينطلق القطار في الثامنة ويصل في العاشرة`: the hour of a meeting, a departure or an arrival, or of an event that
/// is to begin or to end. Else it may be an age, a rank or a chapter: `يبدأ الأطفال الدراسة في السادسة`, `حل في الرابعة`.
pub(super) fn is_scheduled(i: Terms<'_>) -> bool {
    if !context::is_behind_in(&i) {
        return false;
    }
    let tells = |at: usize, cue: Cues| told(i.doc, at).has(cue);
    let verb = |cue| words_before(i, REACH).any(|at| tells(at, cue) && !is_negated(i.doc, at));
    let event = || words_before(i, REACH).any(|at| tells(at, Cues::GATHERING));
    let numbered = || words_before(i, REACH + 3).any(|at| tells(at, Cues::NUMBERED));
    (verb(Cues::APPOINTED) || verb(Cues::SCHEDULED) && event()) && !is_of_result(i) && !numbered()
}

/// `يعقد المؤتمر من 12 إلى 15`, `أقيم المعرض الدولي بين 3 و9`: a gathering right behind the word of its holding, and nothing but what
/// describes it behind; `أسعار تذاكر المباراة من 10 إلى 15` are amounts.
pub(super) fn is_held(i: Terms<'_>) -> bool {
    let gathers = |at: usize| told(i.doc, at).has(Cues::GATHERING);
    let describes = |at: &usize| i.doc.key(*at).starts_with("ال") && !gathers(*at);
    let between = words_before(i, REACH).take_while(describes).count();
    let gathering = i.at.checked_sub(between + 1).filter(|at| gathers(*at));
    gathering.and_then(|at| at.checked_sub(1)).is_some_and(|at| holds(i.doc, at))
}

/// `يقام`, `وسيعقد`, `أقيم`, `موعد`.
fn holds(doc: &Doc<'_>, at: usize) -> bool {
    const HOLDS: [&str; 9] = ["موعد", "عقد", "عقدت", "انعقد", "اقيم", "اقيمت", "انطلق", "استمر", "استمرت"];
    let key = doc.key(at);
    told(doc, at).has(Cues::SCHEDULED) || HOLDS.contains(&key.strip_prefix('و').unwrap_or(key))
}

/// `حل الفريق مساء الخميس في الخامسة`: a verb of results stands before.
pub(super) fn is_of_result(i: Terms<'_>) -> bool {
    words_before(i, REACH).any(|at| told(i.doc, at).has(Cues::RANKING))
}

/// Nothing follows that an hour could rank, nor عمر: `يصل في السابعة إلى المطار`, not `يبدأ في السابعة من عمره` nor
/// `نلتقي في الثانية بطلنا`.
pub(super) fn closes(rest: Terms<'_>) -> bool {
    let key = rest.key();
    let noun = key.starts_with("ال") || key.starts_with('ب') && !key.starts_with("بال");
    context::is_open(rest) && key != "من" && !noun
}

/// `سأعود 22-4`, `نلتقي 12/5 في باريس`: who speaks gives the day of a meeting, a departure or a return directly behind its verb; not
/// `نصل 3/4 الطريق`.
pub(super) fn is_dated(i: Terms<'_>, rest: Terms<'_>) -> bool {
    let spoken = |at: usize| {
        let key = i.doc.key(at);
        let stem = key.strip_prefix('و').unwrap_or(key);
        stem.strip_prefix('س').unwrap_or(stem).starts_with(['ا', 'ن'])
    };
    let verb = |at: usize| spoken(at) && told(i.doc, at).has(Cues::APPOINTED) && !is_negated(i.doc, at);
    let ends =
        rest.first().is_none_or(|next| next.kind != TokenKind::Word || rest.cues().has(Cues::PARTICLE));
    ends && words_before(i, 1).any(verb)
}

/// The words before, the nearest first, as far as nothing stands between.
fn words_before(i: Terms<'_>, reach: usize) -> impl Iterator<Item = usize> + '_ {
    let word = move |at: &usize| i.doc.kind(*at) == Some(TokenKind::Word);
    (1..=reach).map_while(move |back| i.at.checked_sub(back)).take_while(word)
}

/// What a word tells without و and س: يصل, ويصل, سيصل.
fn told(doc: &Doc<'_>, at: usize) -> Cues {
    let key = doc.key(at);
    let stem = key.strip_prefix('و');
    let verb = stem.unwrap_or(key).strip_prefix('س');
    [stem, verb].into_iter().flatten().map(Cues::of).fold(doc.cues(at), Cues::or)
}

/// `لم يبدأ`, `لن يصل`.
fn is_negated(doc: &Doc<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        matches!(doc.key(before), "لم" | "ولم" | "فلم" | "لا" | "ولا" | "لن" | "ولن" | "ما" | "وما")
    })
}
