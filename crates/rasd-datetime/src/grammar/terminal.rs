//! The terminals: one term, or the few terms of a listed form, with a value.

use nom::Parser;
use nom::branch::alt;
use rasd_tokenize::{Proclitics, TokenKind};

use super::input::{Res, Terms, fail};
use crate::lexicon::{Classes, Count, Sense, Word, is_spelled};
use crate::numerals::Numeral;
use crate::said::{Edge, Relator, Shift, Unit};
use crate::terms::SenseAt;

/// Which proclitics a term inside an expression may carry. The first term of an expression may carry any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clitics {
    /// None but the article.
    Bare,
    /// ب or ل too: بعام, لعام.
    Prep,
    /// و, and it must be there: والنصف.
    And,
    /// و or nothing.
    MaybeAnd,
}

impl Clitics {
    fn allow(self, found: Proclitics) -> bool {
        let found = found.without(Proclitics::AL);
        match self {
            Self::Bare => found.is_empty(),
            Self::Prep => found.is_empty() || found == Proclitics::BA || found == Proclitics::LA,
            Self::And => found == Proclitics::WA,
            Self::MaybeAnd => found.is_empty() || found == Proclitics::WA,
        }
    }
}

fn fits(i: Terms<'_>, clitics: Clitics, found: Proclitics) -> bool {
    let free = i.at == i.start && clitics != Clitics::And;
    i.at < i.end && (free || clitics.allow(found))
}

/// A listed form of these classes whose sense the test accepts, with what else is known of it.
pub(crate) fn sense<'a, T>(
    classes: Classes,
    clitics: Clitics,
    pick: impl Fn(Sense) -> Option<T>,
) -> impl Fn(Terms<'a>) -> Res<'a, (T, SenseAt)> {
    move |i| {
        if !i.classes().has(classes) {
            return fail();
        }
        for found in i.doc.senses(i.at) {
            if let Some(value) = pick(found.sense)
                && fits(i, clitics, found.clitics)
                && i.at + usize::from(found.len) <= i.end
            {
                return Ok((i.skip(usize::from(found.len)), (value, found)));
            }
        }
        fail()
    }
}

/// A small word, without proclitics.
pub(crate) fn word<'a>(word: Word) -> impl Fn(Terms<'a>) -> Res<'a, ()> {
    word_with(Clitics::Bare, word)
}

/// A small word.
pub(crate) fn word_with<'a>(clitics: Clitics, word: Word) -> impl Fn(Terms<'a>) -> Res<'a, ()> {
    move |i| {
        let (i, _) =
            sense(Classes::of_word(word), clitics, |found| (found == Sense::Word(word)).then_some(()))(i)?;
        Ok((i, ()))
    }
}

/// True when a key is in a list; the lists write ه for a final ة, as many texts do.
fn listed(list: &[&str], key: &str) -> bool {
    let Some(end) = key.as_bytes().last() else { return false };
    let same = |item: &&str| item.len() == key.len() && item.as_bytes().last() == Some(end) && *item == key;
    let written = |stem: &str| list.iter().any(|item| item.strip_suffix('ه') == Some(stem));
    list.iter().any(same) || key.strip_suffix('ة').is_some_and(written)
}

/// A term with one of these keys.
pub(crate) fn key<'a>(keys: &'static [&'static str]) -> impl Fn(Terms<'a>) -> Res<'a, &'a str> {
    debug_assert!(keys.iter().all(|key| is_spelled(key)), "not in lexicon/spelled.rs: {keys:?}");
    move |i| {
        let found = i.key();
        if listed(keys, found) { Ok((i.skip(1), found)) } else { fail() }
    }
}

/// One of these signs.
pub(crate) fn mark<'a>(signs: &'static [&'static str]) -> impl Fn(Terms<'a>) -> Res<'a, &'a str> {
    const MARKS: Classes = Classes::SIGN.or(Classes::SYMBOL);
    move |i| if i.classes().has(MARKS) { key(signs)(i) } else { fail() }
}

/// A comma of either script.
pub(crate) fn comma(i: Terms<'_>) -> Res<'_, &str> {
    mark(&["،", ","])(i)
}

/// A unit of time: single, dual or plural.
pub(crate) fn unit<'a>(
    clitics: Clitics,
    want: impl Fn(Unit, Count, &SenseAt) -> bool,
) -> impl Fn(Terms<'a>) -> Res<'a, (Unit, Count, bool)> {
    unit_of(Classes::UNIT, clitics, want)
}

/// A unit of these classes.
fn unit_of<'a>(
    classes: Classes,
    clitics: Clitics,
    want: impl Fn(Unit, Count, &SenseAt) -> bool,
) -> impl Fn(Terms<'a>) -> Res<'a, (Unit, Count, bool)> {
    move |i| {
        if !i.classes().has(classes) {
            return fail();
        }
        for found in i.doc.senses(i.at) {
            if let Sense::Unit(unit, count) = found.sense
                && fits(i, clitics, found.clitics)
                && want(unit, count, &found)
            {
                return Ok((i.skip(usize::from(found.len)), (unit, count, found.definite)));
            }
        }
        fail()
    }
}

/// A singular unit, whatever it is.
pub(crate) fn single<'a>(clitics: Clitics, want: Unit) -> impl Fn(Terms<'a>) -> Res<'a, bool> {
    move |i| {
        let (i, (_, _, definite)) = unit_of(Classes::of_unit(want), clitics, |found, count, _| {
            found == want && count == Count::Single
        })(i)?;
        Ok((i, definite))
    }
}

/// A numeral of some kind.
fn numeral(
    i: Terms<'_>,
    clitics: Clitics,
    pick: impl Fn(&crate::numerals::Numerals) -> Option<Numeral>,
) -> Res<'_, Numeral> {
    if !i.classes().has(Classes::NUMERAL) {
        return fail();
    }
    let picked = i.doc.with_numerals(i.at, |numerals| {
        let found = pick(numerals).filter(|_| fits(i, clitics, numerals.clitics))?;
        Some(Numeral { definite: found.definite || numerals.clitics.article(), ..found })
    });
    let Some(found) = picked else { return fail() };
    let end = i.doc.term_of(usize::try_from(found.end).unwrap_or(0));
    if end <= i.at || end > i.end { fail() } else { Ok((Terms { at: end, ..i }, found)) }
}

/// A cardinal in words or digits.
pub(crate) fn cardinal<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Numeral> {
    move |i| numeral(i, clitics, |found| found.cardinal)
}

/// An ordinal.
pub(crate) fn ordinal<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Numeral> {
    move |i| numeral(i, clitics, |found| found.ordinal)
}

/// A fraction: نصف, ثلاثة أرباع.
pub(crate) fn fraction<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, Numeral> {
    move |i| numeral(i, clitics, |found| found.fraction)
}

/// A whole number between two bounds, as a cardinal or an ordinal.
pub(crate) fn count<'a>(clitics: Clitics, low: i64, high: i64) -> impl Fn(Terms<'a>) -> Res<'a, i64> {
    move |i| {
        let (rest, found) = alt((ordinal(clitics), cardinal(clitics))).parse(i)?;
        if found.d == 1 && (low..=high).contains(&found.n) { Ok((rest, found.n)) } else { fail() }
    }
}

/// Digits and nothing else: their value and how many there are.
pub(crate) fn digits<'a>(clitics: Clitics, low: u32, high: u32) -> impl Fn(Terms<'a>) -> Res<'a, (u32, u8)> {
    move |i| {
        if !i.classes().has(Classes::NUMBER) {
            return fail();
        }
        let Some(term) = i.first().filter(|term| fits(i, clitics, term.clitics)) else { return fail() };
        match term.digits {
            Some(value) if (low..=high).contains(&value) => Ok((i.skip(1), (value, term.width))),
            _ => fail(),
        }
    }
}

/// A term glued to the one before it.
pub(crate) fn glued(i: Terms<'_>) -> bool {
    i.first().is_some_and(|term| term.glued)
}

/// الماضي, المقبل; السابق is no other than الماضي.
pub(crate) fn shift(i: Terms<'_>) -> Res<'_, Shift> {
    let (i, found) = shift_or_before(i)?;
    Ok((i, if found == Shift::Before { Shift::By(-1) } else { found }))
}

/// الماضي, المقبل, السابق.
pub(crate) fn shift_or_before(i: Terms<'_>) -> Res<'_, Shift> {
    let (i, (shift, _)) = sense(Classes::SHIFT, Clitics::Bare, |found| {
        if let Sense::Shift(shift) = found { Some(shift) } else { None }
    })(i)?;
    Ok((i, shift))
}

/// A shift, or this: هذا.
pub(crate) fn this(i: Terms<'_>) -> Res<'_, Shift> {
    let (i, (shift, _)) = sense(Classes::THIS, Clitics::Bare, |found| match found {
        Sense::This => Some(Shift::By(0)),
        Sense::That => Some(Shift::Same),
        _ => None,
    })(i)?;
    Ok((i, shift))
}

/// أوائل, منتصف, أواخر.
pub(crate) fn edge(i: Terms<'_>) -> Res<'_, Edge> {
    let (i, (edge, _)) =
        sense(
            Classes::EDGE,
            Clitics::Bare,
            |found| if let Sense::Edge(edge) = found { Some(edge) } else { None },
        )(i)?;
    Ok((i, edge))
}

/// قبل, منذ.
pub(crate) fn relator<'a>(want: Relator) -> impl Fn(Terms<'a>) -> Res<'a, ()> {
    move |i| {
        let (i, _) = sense(Classes::of_relator(want), Clitics::MaybeAnd, |found| {
            (found == Sense::Relator(want)).then_some(())
        })(i)?;
        Ok((i, ()))
    }
}

/// A rule between brackets of any kind, or bare quotation marks.
pub(crate) fn bracketed<'a, T>(rule: impl Fn(Terms<'a>) -> Res<'a, T>) -> impl Fn(Terms<'a>) -> Res<'a, T> {
    move |i| {
        let (i, _) = mark(&["(", "[", "«", "\"", "“"])(i)?;
        let (i, found) = rule(i)?;
        let (i, _) = key(&[")", "]", "»", "\"", "”"])(i)?;
        Ok((i, found))
    }
}

/// True when the input is at a term of this kind.
pub(crate) fn at_kind(i: Terms<'_>, kind: TokenKind) -> bool {
    i.first().is_some_and(|term| term.kind == kind)
}
