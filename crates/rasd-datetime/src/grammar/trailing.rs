//! Lengths up to or from now: `السنوات الخمس الماضية`, `آخر ثلاثة أيام`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::input::{Res, Terms, fail};
use super::length::Said;
use super::terminal::{Clitics, cardinal, key, shift, unit};
use crate::lexicon::{Classes, Count};
use crate::said::{Amount, Length, Modifier, Shift, Unit};

/// A length up to or from now: `السنوات الخمس الماضية`, `الأيام العشرة المقبلة`, `3 أيام القادمة`, `العامين الماضيين`.
///
/// The sign of the second value is −1 for the past, 1 for the future.
pub(super) fn trailing(i: Terms<'_>) -> Res<'_, (Said, i8)> {
    if !i.ahead().has(Classes::SHIFT) {
        return fail();
    }
    let core = i.at;
    let (i, (amount, unit)) =
        alt((noun_first, number_first, both_definite, dual, part_of_century)).parse(i)?;
    let (i, found) = shift(i)?;
    let sign = match found {
        Shift::By(by @ (-1 | 1)) => by,
        Shift::Trailing => -1,
        Shift::Next => 1,
        _ => return fail(),
    };
    let modifier = matches!(amount, Amount::Some).then_some(Modifier::Vague);
    Ok((i, (Said { length: Length::of(amount, unit), modifier, core }, sign)))
}

/// `آخر ثلاثة أيام`, `آخر خمس سنوات`.
pub(super) fn last_few(i: Terms<'_>) -> Res<'_, (Said, i8)> {
    let core = i.at;
    if !i.classes().has(Classes::EDGE) {
        return fail();
    }
    let (i, _) = key(&["اخر", "لاخر"])(i)?;
    let (i, n) = cardinal(Clitics::Bare)(i)?;
    let (i, (unit, count, definite)) = unit(Clitics::Bare, |_, _, _| true)(i)?;
    if definite || count == Count::Dual || n.d != 1 {
        return fail();
    }
    Ok((i, (Said { length: Length::of(Amount::Exact(n.n, 1), unit), modifier: None, core }, -1)))
}

/// `السنوات الخمس`, `الأيام القليلة`, `السنوات`.
fn noun_first(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    let (i, (unit, count, definite)) = unit(Clitics::Prep, |_, _, _| true)(i)?;
    if count != Count::Plural || !definite {
        return fail();
    }
    if let Ok((rest, n)) = cardinal(Clitics::Bare)(i)
        && n.d == 1
        && n.n > 0
    {
        return Ok((rest, (Amount::Exact(n.n, 1), unit)));
    }
    let (i, _) = opt(key(&["القليله", "العديده", "القلائل", "الطويله"])).parse(i)?;
    Ok((i, (Amount::Some, unit)))
}

/// `الخمس سنوات`, `3 أيام`.
fn number_first(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    let (i, n) = cardinal(Clitics::Prep)(i)?;
    let (i, (unit, ..)) = unit(Clitics::Bare, |_, count, found| count != Count::Dual && !found.definite)(i)?;
    if n.d == 1 && n.n > 0 { Ok((i, (Amount::Exact(n.n, 1), unit))) } else { fail() }
}

/// `الست السنوات`: the article on both.
fn both_definite(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    let (i, n) = cardinal(Clitics::Prep)(i)?;
    let (i, (unit, ..)) = unit(Clitics::Bare, |_, count, found| count == Count::Plural && found.definite)(i)?;
    if n.d == 1 && n.definite && (2..100).contains(&n.n) {
        Ok((i, (Amount::Exact(n.n, 1), unit)))
    } else {
        fail()
    }
}

/// `السنوات الخمس`, `هذه السنين الست`, `الثلاثة الأيام`: so many, which the text has told of; not `العقود الثلاثة`, which may be contracts.
pub(super) fn known(i: Terms<'_>) -> Res<'_, Said> {
    if !i.classes().has(Classes::PLURAL.or(Classes::NUMERAL)) {
        return fail();
    }
    let core = i.at;
    let war = super::context::key_before(&i) == "حرب";
    let (i, (amount, unit)) = alt((noun_and_definite, both_definite)).parse(i)?;
    let edge = i.classes().has(Classes::EDGE) || i.key().starts_with("الاوا");
    if unit == Unit::Decade || war || edge {
        fail()
    } else {
        Ok((i, Said { length: Length::of(amount, unit), modifier: None, core }))
    }
}

/// `السنوات الخمس`.
fn noun_and_definite(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    let (i, (unit, ..)) =
        unit(Clitics::Prep, |_, count, found| count == Count::Plural && found.definite && found.amb < 2)(i)?;
    let (i, n) = cardinal(Clitics::Bare)(i)?;
    let several = n.words && n.definite && n.d == 1 && (3..100).contains(&n.n);
    if several { Ok((i, (Amount::Exact(n.n, 1), unit))) } else { fail() }
}

/// `ربع القرن`, `نصف القرن`, before الماضي or الأخير.
fn part_of_century(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    let (i, (n, d)) = super::amount::small_fraction(i, Clitics::Prep)?;
    let (i, definite) = super::terminal::single(Clitics::Bare, Unit::Century)(i)?;
    if definite { Ok((i, (Amount::Exact(n, d), Unit::Century))) } else { fail() }
}

/// `العامين`.
fn dual(i: Terms<'_>) -> Res<'_, (Amount, Unit)> {
    let (i, (unit, ..)) = unit(Clitics::Prep, |_, count, found| count == Count::Dual && found.definite)(i)?;
    Ok((i, (Amount::Exact(2, 1), unit)))
}
