//! What may begin an expression, told from the word and the one behind it: most beginnings end here, before any rule is tried.

use rasd_tokenize::TokenKind;

use super::context::{cues_before, key_before};
use super::input::Terms;
use super::range::OPENING;
use crate::lexicon::{Classes, Count, Cues, Sense};
use crate::said::Unit;
use crate::terms::Doc;

/// True when no rule reads an expression here: the word needs another behind it, and none that could be it is there.
///
/// `5 لاعبين`, `هذا الفريق`, `من باريس`, `عام جيد`.
pub(super) fn is_hopeless(i: Terms<'_>) -> bool {
    let doc = i.doc;
    let classes = doc.classes(i.at);
    if classes.has(Classes::ALONE.or(Classes::DATE_TOKEN).or(Classes::TIME_TOKEN)) || is_year(doc, i.at) {
        return false;
    }
    if classes.has(Classes::BRACKET) && !encloses_an_amount(i) {
        return true;
    }
    let helped = |words: usize| i.at + words < i.end && tells(doc, i.at + words);
    let many = classes.has(Classes::PLURAL) || doc.group(i.at).is_some_and(|group| group.long > 0);
    let known = || {
        doc.forms(i.at).any(|form| {
            let words = form.rest.len() + 1;
            words > 1 && helped(words) || form.classes.has(Classes::PLURAL) && helped(words + 1)
        })
    };
    !(helped(1) || many && known() || needs_nothing(i))
}

/// True when no word and no digits that an expression is made of stand here or right behind: `خمسة ملايين سيارة`, `من غير المحتمل`.
///
/// Only `عند الثالثة`, `يبدأ في الثالثة` and `الثالثة إلى الخامسة` have nothing but their numerals.
pub(super) fn is_timeless(i: Terms<'_>) -> bool {
    const TIME: Classes = Classes::UNIT
        .or(Classes::DATE_TOKEN)
        .or(Classes::TIME_TOKEN)
        .or(Classes::FIELD)
        .or(Classes::MONTH)
        .or(Classes::WEEKDAY)
        .or(Classes::ERA)
        .or(Classes::PART)
        .or(Classes::SEASON)
        .or(Classes::FRACTION)
        .or(Classes::YEAR_PAIR)
        .or(Classes::DAY)
        .or(Classes::DAY_PART)
        .or(Classes::PRESENT)
        .or(Classes::SHIFT)
        .or(Classes::THIS)
        .or(Classes::SET)
        .or(Classes::DECADE)
        .or(Classes::HOLIDAY)
        .or(Classes::EXCEPT)
        .or(Classes::AFTER_HOUR)
        .or(Classes::WEEKEND);
    const JOINED: Classes = OPENING.or(Classes::JOINS).or(Classes::SIGN);
    let ahead = i.ahead();
    let placed = || key_before(&i) == "عند" || super::appointment::is_scheduled(i);
    let hours = || ahead.has(Classes::NUMERAL) && (ahead.has(JOINED) || placed());
    !ahead.has(TIME) && !hours() && !super::turned::opens(i)
}

/// `(10) أيام`, `(12) مايو`, `(1443) هـ`: a number in brackets, with something that may be of time behind it; not `(1984)`, `(مصر)`.
fn encloses_an_amount(i: Terms<'_>) -> bool {
    let inside = i.skip(1).classes();
    let closed = || inside.has(Classes::NUMBER) && i.skip(2).key() == ")";
    inside.has(Classes::NUMERAL) && !(closed() && i.skip(3).classes() == Classes::NONE)
}

/// The four digits of a year.
fn is_year(doc: &Doc<'_>, at: usize) -> bool {
    doc.classes(at).has(Classes::NUMBER) && doc.key(at).len() == 4
}

/// True when a term may belong to the expression before it: a number, a word of the vocabulary, or a mark or small word before one, as
/// the second of `بين شهري مايو وأغسطس`.
fn tells(doc: &Doc<'_>, at: usize) -> bool {
    const LINKS: Classes = Classes::KNOWN.or(Classes::SIGN);
    let classes = doc.classes(at);
    if classes.has(LINKS) {
        return classes.has(Classes::TELLS) || doc.classes(at + 1).has(Classes::SOLID);
    }
    let months = |key: &str| key == "شهري" && doc.classes(at + 1).has(Classes::MONTH);
    let key = || Some(doc.key(at)).filter(|_| doc.kind(at) == Some(TokenKind::Word));
    classes.has(Classes::SOLID) || key().is_some_and(|key| key.is_empty() || months(key))
}

/// Words that are an expression alone where they stand: `اليوم`, `لمدة عام`, `عند الثالثة`, and a unit that is all of the text.
fn needs_nothing(i: Terms<'_>) -> bool {
    let today = || i.doc.means(i.at, |sense| sense == Sense::Unit(Unit::Day, Count::Single));
    i.classes().has(Classes::DAY_UNIT) && i.doc.definite(i.at) && today()
        || cues_before(&i).has(Cues::LASTING)
        || super::set::times_before(&i).is_some()
        || super::offset::says_how_much(&i)
        || super::turned::opens(i)
        || super::vague::opens_described(i)
        || crate::terms::is_behind_event(i.doc.stream, i.doc.token_of(i.at))
        || key_before(&i) == "عند"
        || super::appointment::is_scheduled(i)
        || super::length::is_all(i, i.skip(1))
}
