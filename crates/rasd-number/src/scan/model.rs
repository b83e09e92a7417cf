//! Digits that name a model, a version, a nuclide or what happened: «كوفيد-19», «بوينغ 737», «الإصدار 3.2», «اليورانيوم 235», «24/7».

use rasd_tokenize::Proclitics;

use super::guard::is_latin;
use super::near::{is_definite, is_noun, is_plural};
use crate::grammar::input::Terms;
use crate::lexicon::{ATTACKS, Class};
use crate::term::Term;

/// «كوفيد-19», «إف-16», «إف 16», «بوينغ 737», «الإصدار 3.2», «4K», «5G».
pub(super) fn is_model(input: Terms<'_>) -> bool {
    let Some(first) = input.first() else { return false };
    let latin = |next: &Term| {
        let unit = || next.is(Class::COIN_SIGN | Class::MEASURE | Class::COIN) && input.text(next) != "G";
        next.glued && is_latin(next) && !unit()
    };
    input.nth(1).is_some_and(latin)
        || input
            .before(1)
            .is_some_and(|before| is_version(input, first, before) || is_hyphened(input, first, before))
}

/// «الإصدار 3.2», «بوينغ 737», «اليورانيوم 235»; in «بوينغ 5 طائرات» it counts, as in «بوينغ 5 في المئة».
fn is_version(input: Terms<'_>, first: &Term, before: &Term) -> bool {
    let few = input.text(first).len() <= 3;
    let share = || input.before(2).is_some_and(|head| matches!(input.key(head), "سهم" | "اسهم" | "نسبة"));
    let few = few && !share();
    let bare =
        before.proclitics.is_empty() || few && before.is(Class::BRAND) && before.proclitics == Proclitics::AL;
    let named = before.is(Class::VERSION | Class::BRAND | Class::LETTER_NAME) && bare;
    let counted = || {
        input.nth(1).is_some_and(|next| {
            is_counted_thing(input.skip(1), next)
                || matches!(input.text(next), "%" | "٪")
                || next.is(Class::IN) && input.nth(2).is_some_and(|part| part.is(Class::HUNDRED))
        })
    };
    named && !first.definite() && !counted()
}

/// «كوفيد-19», «إف ـ 16», «BA.2».
fn is_hyphened(input: Terms<'_>, first: &Term, dash: &Term) -> bool {
    let before = input.before(2);
    let word =
        |before: &Term| (before.is_word() || is_latin(before)) && !before.is(Class::COIN_SIGN | Class::SCORE);
    let short = |before: &Term| before.is_word() && input.key(before).chars().count() <= 3;
    match input.text(dash) {
        "-" if first.glued && dash.glued => before.is_some_and(word),
        "." if first.glued && dash.glued => {
            before.is_some_and(|name| is_latin(name) && is_upper(input.text(name)))
        }
        "-" | "–" if !first.glued && !dash.glued => {
            before.is_some_and(|before| is_designated(input, before))
        }
        "\u{640}" => before.is_some_and(short),
        _ => false,
    }
}

/// Capitals alone: a name and no word of a page or a number, as in `p.45`, `No.5`.
fn is_upper(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// «ميغ - 29», «اليورانيوم - 235», «طراز ب - 52»: what has a number for a name, or a letter or two behind «طراز», and nothing that may
/// be counted behind it: not «هواوي - 50 ألف هاتف», «بوينغ - 300 قتيل», «هواوي - 10%».
fn is_designated(input: Terms<'_>, name: &Term) -> bool {
    let short = name.is_word() && input.key(name).chars().count() <= 2;
    let kind = input.before(3).is_some_and(|before| before.is(Class::VERSION));
    let rest = input.skip(1);
    let counted = rest.first().is_some_and(|next| {
        let thing = is_noun(rest, next) && !is_definite(rest, next) && !is_purpose(rest, next);
        let part =
            next.is(Class::SCALE | Class::HUNDRED | Class::COIN_SIGN) || matches!(rest.text(next), "%" | "٪");
        thing || part
    });
    (name.is(Class::BRAND | Class::LETTER_NAME) || short && kind) && !counted
}

/// «اليورانيوم - 235 ليستعمل», «لإنتاج», «كوقود»: what it is for.
fn is_purpose(rest: Terms<'_>, next: &Term) -> bool {
    let key = rest.key(next);
    let purpose = ["لي", "لت", "لان", "لاس", "كوق"].iter().any(|start| key.starts_with(start));
    next.is_unknown() && purpose && !key.ends_with(['ا', 'ة']) && !is_plural(rest, next)
}

/// A plural, a measure, a scale or a noun in the accusative: the number before it counts.
fn is_counted_thing(input: Terms<'_>, next: &Term) -> bool {
    let scale = Class::SCALE | Class::SCALE_PLURAL | Class::COIN | Class::MEASURE;
    let noun = is_noun(input, next) && (is_plural(input, next) || input.key(next).ends_with(['ا', 'ة']));
    let joined = next.conjoined()
        || next.proclitics.preposition()
        || next.class == Class::NONE && input.key(next).starts_with('و');
    !joined && (next.is(scale) || noun)
}

/// «24/7»: day and night, no numbers; «هجمات 11/9» have the name of their day.
pub(super) fn always(input: Terms<'_>) -> Option<Terms<'_>> {
    let text = |n: usize| input.nth(n).map_or("", |term| input.text(term));
    let glued = |n: usize| input.nth(n).is_some_and(|term| term.glued);
    let is = |n: usize, key: &str| input.nth(n).is_some_and(|term| input.key(term) == key);
    let named = input.before(1).is_some_and(|event| ATTACKS.contains(&input.key(event)));
    let attack = named && (is(0, "11") && is(2, "9") || is(0, "9") && is(2, "11"));
    let idiom = (is(0, "24") && is(2, "7") || attack) && text(1) == "/" && glued(1) && glued(2);
    let goes_on = input.nth(3).is_some_and(|next| next.glued && input.text(next) == "/");
    (idiom && !goes_on).then(|| input.skip(3))
}

/// «&#039;»: a character by its number.
pub(super) fn reference(input: Terms<'_>) -> Option<Terms<'_>> {
    let mark = |n: usize, text: &str| input.before(n).is_some_and(|term| input.text(term) == text);
    (mark(1, "#") && mark(2, "&")).then(|| input.skip(1))
}
