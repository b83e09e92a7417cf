//! What may begin an expression, told from the word and the one behind it: most beginnings end here, before any rule is tried.

use rasd_tokenize::TokenKind;

use super::context::{cues_before, key_before};
use super::input::Terms;
use crate::lexicon::{Count, Cues, Roles, Sense};
use crate::said::Unit;
use crate::terms::Doc;

/// The signs and brackets that rules read inside an expression.
const SIGNS: [&str; 16] = [":", "-", "–", "—", "/", "\\", ".", "؍", "=", "،", ",", "(", "[", "«", "“", "\""];

/// True when no rule reads an expression here: the word needs another behind it, and none that could be it is there.
///
/// `5 لاعبين`, `هذا الفريق`, `من باريس`, `عام جيد`.
pub(super) fn is_hopeless(i: Terms<'_>) -> bool {
    let doc = i.doc;
    if stands_alone(doc, i.at) || doc.roles(i.at).has(Roles::ALONE) {
        return false;
    }
    let helped = |words: usize| i.at + words < i.end && tells(doc, i.at + words);
    let known = || {
        doc.forms(i.at).any(|form| {
            let words = form.rest.len() + 1;
            words > 1 && helped(words) || form.roles.has(Roles::PLURAL) && helped(words + 1)
        })
    };
    !helped(1) && !known() && !needs_nothing(i)
}

/// A date or time in digits, or the four digits of a year.
fn stands_alone(doc: &Doc<'_>, at: usize) -> bool {
    match doc.kind(at) {
        Some(TokenKind::Num) => doc.key(at).len() == 4,
        Some(TokenKind::Date | TokenKind::Time) => true,
        _ => false,
    }
}

/// True when a term may belong to the expression before it: a number, a word of the vocabulary, or a mark or small word before one.
fn tells(doc: &Doc<'_>, at: usize) -> bool {
    let solid = |at: usize| {
        doc.group(at).is_some() && doc.roles(at).has(Roles::KNOWN)
            || matches!(
                doc.kind(at),
                Some(TokenKind::Num | TokenKind::Date | TokenKind::Time | TokenKind::Symbol)
            )
    };
    let roles = doc.roles(at);
    if roles.has(Roles::KNOWN) {
        return roles.has(Roles::TELLS) || solid(at + 1);
    }
    match doc.kind(at) {
        Some(TokenKind::Punct) => SIGNS.contains(&doc.key(at)) && solid(at + 1),
        Some(TokenKind::Word) => doc.key(at).is_empty(),
        _ => solid(at),
    }
}

/// Words that are an expression alone where they stand: `اليوم`, `لمدة عام`, `عند الثالثة`, and a unit that is all of the text.
fn needs_nothing(i: Terms<'_>) -> bool {
    let today =
        || i.doc.definite(i.at) && i.doc.means(i.at, |sense| sense == Sense::Unit(Unit::Day, Count::Single));
    today()
        || cues_before(&i).has(Cues::LASTING)
        || key_before(&i) == "عند"
        || super::length::is_all(i, i.skip(1))
}
