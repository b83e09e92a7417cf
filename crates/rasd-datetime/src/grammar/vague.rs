//! Lengths whose amount nobody says: `بضعة أيام`, `منذ سنوات`, `آلاف السنين`.

use nom::Parser;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::amount::names_a_year;
use super::input::{Res, Terms, fail};
use super::length::{Found, Said};
use super::terminal::{Clitics, key, sense, shift, unit};
use crate::lexicon::{Classes, Count, Cues, Sense, Word};
use crate::said::{Amount, Length, Modifier};
use crate::terms::Doc;

/// `بضعة أيام`, `عدة سنوات`, `مئات السنين`.
pub(super) fn vague(i: Terms<'_>) -> Res<'_, Found> {
    let (i, _) =
        sense(Classes::SOME, Clitics::Prep, |found| (found == Sense::Word(Word::Some)).then_some(()))(i)?;
    let few = super::context::key_before(&i).contains("بضع");
    let (i, (unit, count, definite)) = unit(Clitics::Bare, |_, _, _| true)(i)?;
    if count != Count::Plural || definite && few {
        return fail();
    }
    let amount = if few { Amount::Between(3, 9) } else { Amount::Some };
    Ok((i, (Length::of(amount, unit), Some(Modifier::Vague))))
}

/// A plural with no number at all: `سنوات`, `أيام`, read only after a preposition that wants a length.
pub(super) fn plural(i: Terms<'_>) -> Res<'_, Said> {
    let core = i.at;
    let (i, many) = opt(scale_of).parse(i)?;
    let (i, (unit, count, definite)) =
        unit(Clitics::Bare, |_, _, found| found.amb == 0 || found.amb == 1)(i)?;
    let plain = count == Count::Plural && (many.is_some() || !definite) && !names_a_year(i, unit);
    if !plain {
        return fail();
    }
    let amount = many.map_or(Amount::Some, |(low, high)| Amount::Between(low, high));
    let (i, described) = opt(how_many).parse(i)?;
    if many.is_none() && described.is_none() && !is_of_a_verb(i.doc, core) && says_whose(i) {
        return fail();
    }
    Ok((i, Said { length: Length::of(amount, unit), modifier: Some(Modifier::Vague), core }))
}

/// The adjective of a plural that nobody counts.
fn how_many(i: Terms<'_>) -> Res<'_, &str> {
    key(&["طويله", "عديده", "كثيره", "قليله", "معدوده", "طوال"])(i)
}

/// `انتظر ساعات طويلة`, `عاش سنوات عديدة`: the adjective is licence enough; not of what may be contracts, `عقود طويلة`.
pub(super) fn described(i: Terms<'_>) -> Res<'_, Said> {
    if opens_described(i) { plural(i) } else { fail() }
}

/// A plural unit with its adjective stands here.
pub(super) fn opens_described(i: Terms<'_>) -> bool {
    if !i.classes().has(Classes::PLURAL) {
        return false;
    }
    let plural = unit(Clitics::Prep, |_, count, found| count == Count::Plural && found.amb == 0)(i);
    plural.is_ok_and(|(rest, _)| how_many(rest).is_ok())
}

/// `منذ أيام الدولة العثمانية`, `طوال سنوات الحرب`, `ساعات الصباح الأولى`: what is definite behind the plural says which ones they are; not the
/// verb of `منذ أيام التقى الوزير`, nor another time: `قبل أيام الخميس`.
fn says_whose(rest: Terms<'_>) -> bool {
    /// The letters of إلا and الآن.
    const LONGEST_SMALL: usize = 4;
    const WHEN: Classes =
        Classes::DAY.or(Classes::DAY_UNIT).or(Classes::DAY_PART).or(Classes::WEEKDAY).or(Classes::PRESENT);
    let word = rest.first().is_some_and(|next| next.kind == TokenKind::Word);
    let text = rest.doc.stream.text(rest.doc.token_of(rest.at));
    let noun = text.starts_with("ال") && !text.ends_with(['ت', 'ى']);
    let small = rest.cues().has(Cues::PARTICLE.or(Cues::TOLD));
    let long = rest.key().chars().count() > LONGEST_SMALL;
    word && long && noun && !small && shift(rest).is_err() && !rest.classes().has(WHEN)
}

/// `توفي قبل أيام الفنان`, `يعاني منذ سنوات الشعب`: behind قبل, and behind a verb and its preposition, the subject follows.
fn is_of_a_verb(doc: &Doc<'_>, at: usize) -> bool {
    let key = |back: usize| doc.key_before(at, back);
    let verb = at.checked_sub(2).is_some_and(|verb| doc.cues(verb).has(Cues::TOLD.or(Cues::REPORT)));
    let present = key(2).starts_with('ي') && key(2).chars().count() >= 4;
    verb || present || matches!(key(1), "قبل" | "وقبل")
}

/// مئات and آلاف before a plural.
fn scale_of(i: Terms<'_>) -> Res<'_, (i64, i64)> {
    if !i.classes().has(Classes::SMALL) {
        return fail();
    }
    let (i, found) = key(&["عشرات", "مئات", "مءات", "الاف", "ملايين"])(i)?;
    Ok((
        i,
        match found {
            "عشرات" => (20, 99),
            "الاف" => (2000, 9999),
            "ملايين" => (2_000_000, 9_999_999),
            _ => (200, 999),
        },
    ))
}

/// `آلاف السنين`, `مئات السنين`.
pub(super) fn scaled(i: Terms<'_>) -> Res<'_, Said> {
    let (_, _) = scale_of(i)?;
    plural(i)
}
