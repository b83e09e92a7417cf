//! Durations: `عشر سنوات`, `ساعة ونصف`, `ثلاثة أسابيع وأربعة أيام`, `بضعة أيام`, `منذ سنوات`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::amount::{PARTS, are_contracts, numbered, part};
use super::bound::bound;
use super::input::{Res, Terms, fail};
use super::less::less;
use super::terminal::{Clitics, cardinal, comma, shift, single, unit, word};
use super::two_lengths::{either, estimate, ranged};
use super::vague::vague;
use crate::lexicon::{Classes, Count, Cues, Word};
use crate::said::{Amount, Length, Modifier, Unit};

/// A length with what bounds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub(super) length: Length,
    pub(super) modifier: Option<Modifier>,
    /// The term where the length begins, after its bound.
    pub(super) core: usize,
}

/// A length, with a bound before it perhaps. `one` licenses a bare singular as one of its unit: `بعد عام`.
pub(super) fn length<'a>(one: bool) -> impl Fn(Terms<'a>) -> Res<'a, Said> {
    move |i| {
        let start = i;
        let (i, modifier) = opt(bound).parse(i)?;
        if modifier == Some(Modifier::LessThan) && start.key() == "دون" {
            return fail();
        }
        let core =
            if word(Word::From)(i).is_ok() || word(Word::Between)(i).is_ok() { i.at + 1 } else { i.at };
        let bounded = one && modifier.is_some();
        let (i, length) = amount(i, one).or_else(|error| if bounded { decade(i) } else { Err(error) })?;
        let (i, _) = opt(word(Word::Whole)).parse(i)?;
        Ok((i, Said { length: length.0, modifier: modifier.or(length.1), core }))
    }
}

/// A length without what bounds it. Three rules begin with an amount of a unit, which is read once for them all.
pub(super) fn amount(i: Terms<'_>, one: bool) -> Res<'_, Found> {
    const OPENING: Classes = PARTS.or(Classes::UNIT).or(Classes::BETWEEN).or(Classes::FROM).or(Classes::SOME);
    if !i.classes().has(OPENING) {
        return and_some(i);
    }
    any_amount(i, one)
}

/// An amount, whatever it begins with.
pub(super) fn any_amount(i: Terms<'_>, one: bool) -> Res<'_, Found> {
    let first = part(i, Clitics::Prep).ok();
    either(first)
        .or_else(|_| ranged(i, first))
        .or_else(|_| estimate(i))
        .or_else(|_| span(i, first, one))
        .or_else(|_| alt((vague, and_some, noun_and_number)).parse(i))
}

/// `منذ أكثر من عقد`: ten years where a preposition of time and a bound stand before what may be a contract.
fn decade(i: Terms<'_>) -> Res<'_, Found> {
    let (rest, definite) = single(Clitics::Prep, Unit::Decade)(i)?;
    if definite || are_contracts(i, rest) || !stands_alone(rest) {
        return fail();
    }
    Ok((rest, (Length::of(Amount::Exact(1, 1), Unit::Decade), None)))
}

/// No noun or verb follows that would make it a contract: `أكثر من عقد زواج`, `أكثر من عقد وقعه مع النادي`, `أكثر من عقد بين الطرفين`.
fn stands_alone(rest: Terms<'_>) -> bool {
    let Some(term) = rest.first() else { return true };
    match term.kind {
        TokenKind::Word => {
            let said_of_time = shift(rest).is_ok() || rest.cues().has(Cues::PARTICLE) && rest.key() != "بين";
            said_of_time || term.clitics.conjunction() && !rest.cues().has(Cues::CONTRACT)
        }
        TokenKind::Num | TokenKind::Symbol | TokenKind::Latin => false,
        _ => true,
    }
}

/// A length, and what its amount is but exact.
pub(super) type Found = (Length, Option<Modifier>);

/// An amount of a unit, and what follows it; the flag tells of a bare singular.
pub(super) type First<'a> = Option<(Terms<'a>, (Amount, Unit, bool))>;

/// `نيف وعشرون سنة`: more than so many.
fn and_some(i: Terms<'_>) -> Res<'_, Found> {
    if !i.classes().has(Classes::SMALL) {
        return fail();
    }
    let (i, _) = super::terminal::key(&["نيف", "نيفا"])(i)?;
    let (i, (amount, unit)) = numbered(Clitics::And)(i)?;
    Ok((i, (Length::of(amount, unit), Some(Modifier::MoreThan))))
}

/// One amount of a unit and more joined with و.
///
/// A unit that comes twice begins another length (`ثلاث سنوات وخمس سنوات`), unless nothing but the sum is said.
fn span<'a>(start: Terms<'a>, first: First<'a>, one: bool) -> Res<'a, Found> {
    let Some((mut i, (amount, unit, bare))) = first else { return fail() };
    let between = super::context::after_word(start, Word::Between);
    let mut length = Length::of(amount, unit);
    let mut parts = 1;
    let mut before_sum = None;
    while let Ok((rest, (amount, unit, one))) = more(start, i, bare) {
        let apart = |found| is_same_time(found, unit) || between;
        if length.parts().any(|(_, found)| apart(found)) {
            break;
        }
        let again = !one && length.parts().any(|(_, found)| found == unit);
        if again && before_sum.is_none() {
            before_sum = Some((i, length));
        }
        if !length.push(amount, unit) {
            break;
        }
        parts += 1;
        i = rest;
    }
    if let Some((end, sum)) = before_sum
        && !is_all(start, i)
    {
        (i, length) = (end, sum);
    }
    let whole = word(Word::Whole)(i).is_ok();
    let (rest, length) = less(i, length);
    let hour = matches!(i.key(), "الساعة" | "الساعه") && super::context::after_word(start, Word::Every);
    if bare && parts == 1 && !whole && rest.at == i.at && (!one || names_its_own(i) && !hour) {
        return fail();
    }
    Ok((rest, (length, None)))
}

/// `مضى شهر العسل`, `مرت ساعة الصفر`: what follows a bare unit and is definite says which one it is, not how many.
pub(super) fn names_its_own(rest: Terms<'_>) -> bool {
    const WHEN: Classes = Classes::DAY
        .or(Classes::DAY_UNIT)
        .or(Classes::DAY_PART)
        .or(Classes::PART)
        .or(Classes::WEEKDAY)
        .or(Classes::PRESENT);
    let word = rest.first().is_some_and(|next| next.kind == TokenKind::Word);
    word && rest.key().starts_with("ال")
        && rest.key() != "الي"
        && shift(rest).is_err()
        && !rest.classes().has(WHEN)
}

/// `يومان وليلة`: the nights lie within the days, and are not added to them.
const fn is_same_time(a: Unit, b: Unit) -> bool {
    matches!((a, b), (Unit::Day, Unit::Night) | (Unit::Night, Unit::Day))
}

/// A further part: `وأربعة أيام`, `، يوم واحد`, `و 20 ثانية`.
fn more<'a>(start: Terms<'a>, i: Terms<'a>, bare: bool) -> Res<'a, (Amount, Unit, bool)> {
    if let Ok((rest, _)) = comma(i)
        && let Ok((rest, found)) = part(rest, Clitics::MaybeAnd)
        && !found.2
    {
        return Ok((rest, found));
    }
    part(i, Clitics::And).or_else(|_| smaller(start, i, bare))
}

/// `3 دقائق 41 ثانية`: digits and the next smaller unit of the clock need no و; not `كل ساعة 10 دقائق`, `3 دقائق 20 ثانية راحة`, where
/// another length follows.
fn smaller<'a>(start: Terms<'a>, i: Terms<'a>, bare: bool) -> Res<'a, (Amount, Unit, bool)> {
    let behind = |class: Classes| i.at.checked_sub(1).is_some_and(|at| i.doc.classes(at).has(class));
    let digits = i.classes().has(Classes::NUMBER);
    let (rest, found) = part(i, Clitics::Bare)?;
    let next = match found.1 {
        Unit::Minute => behind(Classes::HOUR),
        Unit::Second => behind(Classes::CLOCK_UNIT),
        _ => false,
    };
    let every = super::context::after_word(start, Word::Every);
    let other = matches!(rest.key(), "راحة" | "راحه" | "استراحة" | "استراحه" | "منها" | "فاصل" | "توقف");
    let whole = !every && !other && (!bare || rest.at_stop());
    if digits && next && whole { Ok((rest, found)) } else { fail() }
}

/// `ليال ثلاث`, `أشهر ستة`: the number in words behind what it counts.
fn noun_and_number(i: Terms<'_>) -> Res<'_, Found> {
    if !i.classes().has(Classes::PLURAL) {
        return fail();
    }
    let (i, (unit, count, definite)) = unit(Clitics::Prep, |_, _, found| found.amb < 2)(i)?;
    let (i, n) = cardinal(Clitics::Bare)(i)?;
    let few = n.words && n.d == 1 && (3..=10).contains(&n.n) && !n.definite;
    if few && count == Count::Plural && !definite {
        Ok((i, (Length::of(Amount::Exact(n.n, 1), unit), None)))
    } else {
        fail()
    }
}

/// True when nothing but this expression is said: the singular alone then means one.
pub(super) fn is_all(i: Terms<'_>, rest: Terms<'_>) -> bool {
    let words =
        |at: usize| i.doc.kind(at).is_some_and(|kind| !matches!(kind, TokenKind::Punct | TokenKind::Newline));
    !(0..i.at).any(words) && !(rest.at..i.doc.len()).any(words)
}
