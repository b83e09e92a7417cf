//! What bounds an amount: `نحو`, `أكثر من`, `على الأقل`.

use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, sense, word};
use crate::lexicon::{Classes, Cues, Sense, Word, may_bound_behind};
use crate::said::Modifier;

/// A bound of a date; what is less or more than that of a year compares with it (`تقل عن العام الماضي`, `تجاوزت عام 2019`): those of `حدود 1967` and `إلى حدود 1967` are a border, unlike `في حدود 1967`.
pub(super) fn bound_of_date(i: Terms<'_>) -> Res<'_, Modifier> {
    if !i.classes().has(Classes::BOUND) {
        return fail();
    }
    let border = i.key() == "حدود" && !matches!(super::context::key_before(&i), "في" | "وفي");
    let verbs = ["تجاوز", "جاوز", "تخط", "تعد", "فاق", "ناهز", "قارب"];
    let compares = matches!(i.key(), "تقل" | "يقل") || verbs.iter().any(|verb| i.key().starts_with(verb));
    if border || compares { fail() } else { bound(i) }
}

/// `نحو`, `أكثر من`, `ما لا يقل عن`, `في حدود`.
pub(super) fn bound(i: Terms<'_>) -> Res<'_, Modifier> {
    let (i, (modifier, _)) = sense(Classes::BOUND, Clitics::Prep, |found| match found {
        Sense::Word(Word::About) => Some(Modifier::Approx),
        Sense::Word(Word::More) => Some(Modifier::MoreThan),
        Sense::Word(Word::Less) => Some(Modifier::LessThan),
        Sense::Word(Word::Atleast) => Some(Modifier::EqualOrMore),
        Sense::Word(Word::Atmost) => Some(Modifier::EqualOrLess),
        _ => None,
    })(i)?;
    Ok((i, modifier))
}

/// `خمس سنوات أخرى على الأقل`: what says that it is more of the same may stand before the bound.
pub(super) fn bound_behind_more(i: Terms<'_>) -> Res<'_, Modifier> {
    let more = i.cues().has(Cues::FURTHER) && bound_behind(i.skip(1)).is_ok();
    bound_behind(if more { i.skip(1) } else { i })
}

/// A bound behind a length: `ثلاثة أيام على الأقل`, `أسبوعين كحد أقصى`.
pub(super) fn bound_behind(i: Terms<'_>) -> Res<'_, Modifier> {
    let first = i.doc.hash(i.at);
    if !may_bound_behind(first) {
        return fail();
    }
    let says = |words: &[Box<str>]| words.iter().enumerate().all(|(by, word)| i.skip(by).key() == &**word);
    let mut bounds = crate::lexicon::bounds_behind().iter();
    match bounds.find(|bound| bound.first == first && says(&bound.words)) {
        Some(bound) if ends_there(i.skip(bound.words.len())) => {
            Ok((i.skip(bound.words.len()), bound.modifier))
        }
        _ => fail(),
    }
}

/// Nothing follows that the bound would be of: `24 ساعة وأكثر من 200 جريح`, `عامين وأعلى راتب`.
fn ends_there(rest: Terms<'_>) -> bool {
    super::context::is_open(rest) && word(Word::From)(rest).is_err()
}
