//! Periods counted from the reference: `العام المقبل`, `هذا الأسبوع`, `الشهر نفسه`, `السنوات الخمس الماضية`.

use nom::Parser;
use nom::branch::alt;

use super::date::Named;
use super::input::{Res, Terms, fail};
use super::terminal::{self, Clitics, sense, shift, this};
use crate::lexicon::{Classes, Count, Cues, Sense};
use crate::said::{Edge, Moved, Part, Said, Shift, Unit};

/// One period of this unit, moved.
pub(super) fn unit<'a>(want: Unit) -> impl Fn(Terms<'a>) -> Res<'a, Moved> {
    move |i| {
        let (i, moved) = any(i)?;
        if moved.unit == want { Ok((i, moved)) } else { fail() }
    }
}

/// One period, moved: `العام المقبل`, `هذه السنة`, `الأسبوع قبل الماضي`, `هالسنة`.
pub(super) fn any(i: Terms<'_>) -> Res<'_, Moved> {
    if !i.ahead().has(Classes::SHIFT.or(Classes::THIS)) {
        return fail();
    }
    alt((this_unit, unit_shift, one_word)).parse(i)
}

/// `هالسنة`, `هالشهر`: the demonstrative on the word itself.
fn one_word(i: Terms<'_>) -> Res<'_, Moved> {
    let (i, (moved, _)) = sense(Classes::THIS, Clitics::Prep, |found| match found {
        Sense::Moved(unit, by) => Some(Moved { unit, shift: Shift::By(by) }),
        _ => None,
    })(i)?;
    Ok((i, moved))
}

/// `هذا العام`, `ذلك اليوم`.
fn this_unit(i: Terms<'_>) -> Res<'_, Moved> {
    let like = is_like(super::context::key_before(&i));
    let (i, shift) = this(i)?;
    let (i, (unit, ..)) =
        terminal::unit(Clitics::Bare, |_, count, found| count == Count::Single && found.definite)(i)?;
    if like && is_of_another_year(i) { fail() } else { Ok((i, Moved { unit, shift })) }
}

/// مثل, before هذا اليوم.
pub(super) fn is_like(key: &str) -> bool {
    matches!(key, "مثل" | "بمثل")
}

/// `في مثل هذا اليوم من عام 1990` is not today.
pub(super) fn is_of_another_year(i: Terms<'_>) -> bool {
    i.classes().has(Classes::FROM) && i.doc.classes(i.at + 1).has(Classes::YEAR_UNIT.or(Classes::NUMBER))
}

/// `العام المقبل`, `الشهر التالي`, `العام هذا`; not the office in `المدير العام السابق`, nor the contract in `بموجب العقد الحالي`.
fn unit_shift(i: Terms<'_>) -> Res<'_, Moved> {
    let start = i;
    if super::context::is_office(i) {
        return fail();
    }
    let (i, (unit, ..)) =
        terminal::unit(Clitics::Prep, |_, count, found| count == Count::Single && found.definite)(i)?;
    let single = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
    let moves = if single { terminal::shift_or_before } else { shift };
    let (i, shift) = alt((moves, this)).parse(i)?;
    if unit == Unit::Decade && super::context::cues_before(&start).has(Cues::CONTRACT) {
        return fail();
    }
    if shift == Shift::Trailing
        && !matches!(unit, Unit::Decade | Unit::Century | Unit::Year | Unit::Week | Unit::Month)
    {
        return fail();
    }
    Ok((i, Moved { unit, shift }))
}

/// `السنة الهجرية المقبلة`, `العام الهجري الماضي`.
fn hijri_year(i: Terms<'_>) -> Res<'_, Named> {
    let (i, definite) = terminal::single(Clitics::Prep, Unit::Year)(i)?;
    let (i, year) = super::year::hijri(i)?;
    let (i, shift) = shift(i)?;
    let moved = Some(Moved { unit: Unit::Year, shift });
    let said = Said { moved, year: Some(year), ..Said::default() };
    if definite && shift != Shift::Trailing { Ok((i, (said, "date.moved_unit"))) } else { fail() }
}

/// A moved period as a point; `الليلة الماضية` is the night of the day before.
pub(super) fn point(i: Terms<'_>) -> Res<'_, Named> {
    if let Ok(found) = hijri_year(i) {
        return Ok(found);
    }
    let (i, moved) = any(i)?;
    let said = match moved.unit {
        Unit::Night => Said {
            moved: Some(Moved { unit: Unit::Day, ..moved }),
            part: Some(Part::Night),
            ..Said::default()
        },
        _ => Said { moved: Some(moved), ..Said::default() },
    };
    Ok((i, (said, "date.moved_unit")))
}

/// The edge of a period that is not moved: `نهاية العام`, `بداية القرن`; not that of another one: `بداية الشهر الهجري`,
/// nor the words of a contract: `نص العقد`.
pub(super) fn edged(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, edge) = terminal::edge(i)?;
    let (rest, (unit, ..)) = terminal::unit(Clitics::Bare, |unit, count, found| {
        let large = matches!(unit, Unit::Month | Unit::Year | Unit::Decade | Unit::Century | Unit::Week);
        large && count == Count::Single && found.definite
    })(i)?;
    let contract = unit == Unit::Decade && start.key() == "نص";
    let described = rest.key().starts_with("ال") || shift(rest).is_ok() || contract;
    if edge == Edge::End && unit == Unit::Week || super::large::is_counted(i) || described {
        return fail();
    }
    let moved = Some(Moved { unit, shift: Shift::By(0) });
    Ok((rest, (Said { moved, edge: Some(edge), ..Said::default() }, "date.edge_of_unit")))
}
