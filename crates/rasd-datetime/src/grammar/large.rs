//! Periods by their place in a larger one: centuries, millennia, decades, quarters, halves, seasons, weekends.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::date::Named;
use super::input::{Res, Terms, fail};
use super::moved;
use super::terminal::{Clitics, comma, count, ordinal, sense, shift, single, this, word};
use super::year;
use crate::lexicon::{Classes, Cues, Fraction, Sense, Word};
use crate::said::{Era, Large, Said, Shift, Unit, YearSaid};

/// Any of them.
pub(super) fn large(i: Terms<'_>) -> Res<'_, Named> {
    alt((
        century,
        millennium,
        decade_of_century,
        decade_word,
        decade_name,
        fraction_of_year,
        fraction_of_century,
        alt((season, weekend, week_of_year, moved_quarter)),
    ))
    .parse(i)
}

/// True when a unit is followed by an ordinal: القرن التاسع عشر is no bare القرن.
pub(super) fn is_counted(i: Terms<'_>) -> bool {
    let after_edge = i.skip(1);
    ordinal(Clitics::Bare)(after_edge.skip(1)).is_ok()
}

/// The number of a century: an ordinal, or digits with ال.
pub(super) fn number(i: Terms<'_>, high: i64) -> Res<'_, i32> {
    let (i, n) = count(Clitics::Bare, 1, high)(i)?;
    Ok((i, i32::try_from(n).unwrap_or(0)))
}

/// `القرن التاسع عشر`, `القرن الـ21`, `القرن الخامس قبل الميلاد`, `القرن السابع الهجري`.
fn century(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = single(Clitics::Prep, Unit::Century)(i)?;
    let (i, n) = number(i, 99)?;
    let (i, era) = opt(year::era).parse(i)?;
    let year = era.map(|era| YearSaid { number: 0, digits: 0, era: Some(era), marked: true });
    Ok((i, (Said { large: Some(Large::Century(n)), year, ..Said::default() }, "date.century")))
}

/// `الألفية الثالثة`, `الألفية الثالثة قبل الميلاد`.
fn millennium(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = single(Clitics::Prep, Unit::Millennium)(i)?;
    let (i, n) = number(i, 20)?;
    let (i, era) = opt(year::era).parse(i)?;
    let year = era.map(|era| YearSaid { number: 0, digits: 0, era: Some(era), marked: true });
    Ok((i, (Said { large: Some(Large::Millennium(n)), year, ..Said::default() }, "date.millennium")))
}

/// `الألف الثالث قبل الميلاد`: a thousand is a millennium only with its era.
pub(super) fn thousand(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = super::terminal::key(&["الالف"])(i)?;
    let (i, found) = ordinal(Clitics::Bare)(i)?;
    let (i, era) = year::era(i)?;
    let year = Some(YearSaid { number: 0, digits: 0, era: Some(era), marked: true });
    match i32::try_from(found.n) {
        Ok(n @ 1..=20) => {
            Ok((i, (Said { large: Some(Large::Millennium(n)), year, ..Said::default() }, "date.millennium")))
        }
        _ => fail(),
    }
}

/// The century that a decade lies in: `القرن الماضي`, `القرن العشرين`.
enum Within {
    Number(i32),
    Moved(i8),
}

fn of_century(i: Terms<'_>) -> Res<'_, Within> {
    let (i, _) = opt(alt((word(Word::From), word(Word::In)))).parse(i)?;
    if let Ok((rest, found)) = moved::unit(Unit::Century)(i) {
        return match found.shift {
            Shift::By(by) => Ok((rest, Within::Moved(by))),
            _ => fail(),
        };
    }
    let (i, _) = single(Clitics::Bare, Unit::Century)(i)?;
    let (i, n) = number(i, 30)?;
    Ok((i, Within::Number(n)))
}

/// `الثمانينيات`, `ثمانينيات القرن الماضي`, `عقد الثمانينات`.
fn decade_name(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, _) = opt(single(Clitics::Prep, Unit::Decade)).parse(i)?;
    let (i, (tens, found)) = sense(Classes::DECADE, Clitics::Prep, |found| {
        if let Sense::Decade(tens) = found { Some(tens) } else { None }
    })(i)?;
    let (after, century) = opt(of_century).parse(i)?;
    if century.is_none() && (is_age(i) || counts_tens(start, tens) || found.amb > 0 && !found.definite) {
        return fail();
    }
    let large = match century {
        Some(Within::Number(n)) => Large::DecadeOf(tens / 10 + 1, n - 1),
        Some(Within::Moved(by)) => {
            let moved = Some(crate::said::Moved { unit: Unit::Century, shift: Shift::By(by) });
            let said = Said { large: Some(Large::Decade(tens)), moved, ..Said::default() };
            return Ok((after, (said, "date.decade")));
        }
        None => Large::Decade(tens),
    };
    Ok((after, (Said { large: Some(large), ..Said::default() }, "date.decade")))
}

/// `في الثمانينيات من عمره` is an age.
fn is_age(i: Terms<'_>) -> bool {
    let of = i.key() == "من";
    let key = if of { i.skip(1).key() } else { i.key() };
    key.starts_with("عمر") || key.starts_with("العمر")
}

/// `رجل في الخمسينات`, `الحرارة في الثلاثينات`: tens of years or degrees; not `أشهر رجل في الثمانينيات`, `كانت الحرارة في الأربعينات`.
fn counts_tens(i: Terms<'_>, tens: u8) -> bool {
    let key = |back: usize| i.doc.key_before(i.at, back);
    let best = matches!(key(3), "افضل" | "اشهر" | "اجمل" | "اغني" | "اقوي" | "اول" | "اهم" | "ابرز" | "احسن");
    let person = matches!(key(2), "رجل" | "امراة" | "امراه" | "سيدة" | "سيده" | "شاب" | "شابة" | "شابه");
    let heat = matches!(key(2), "الحرارة" | "الحراره") && tens <= 40 && !key(3).contains("كان");
    key(1) == "في" && (person && !best || heat)
}

/// `العقد الأول من الألفية الثالثة`: the decade in the first century of it; none is read before an era.
fn of_millennium(i: Terms<'_>) -> Res<'_, Within> {
    let (i, _) = opt(word(Word::From)).parse(i)?;
    let (i, _) = single(Clitics::Bare, Unit::Millennium)(i)?;
    let (i, n) = number(i, 3)?;
    if year::era(i).is_ok() { fail() } else { Ok((i, Within::Number((n - 1) * 10 + 1))) }
}

/// `العقد الأول من القرن 21`, `العقد الثامن من القرن العشرين`.
fn decade_of_century(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = single(Clitics::Prep, Unit::Decade)(i)?;
    let (i, n) = alt((|i| number(i, 10), |i| trailing(i, 10))).parse(i)?;
    let (i, within) = alt((of_century, of_millennium)).parse(i)?;
    let nth = u8::try_from(n).unwrap_or(1);
    match within {
        Within::Number(century) => {
            let said = Said { large: Some(Large::DecadeOf(nth, century - 1)), ..Said::default() };
            Ok((i, (said, "date.decade_of_century")))
        }
        Within::Moved(by) => {
            let moved = Some(crate::said::Moved { unit: Unit::Century, shift: Shift::By(by) });
            let said = Said { large: Some(Large::Decade((nth - 1) * 10)), moved, ..Said::default() };
            Ok((i, (said, "date.decade_of_century")))
        }
    }
}

/// الأخير as the last of so many.
fn trailing(i: Terms<'_>, last: i32) -> Res<'_, i32> {
    let (i, found) = shift(i)?;
    if found == Shift::Trailing { Ok((i, last)) } else { fail() }
}

/// `عقد 1980`: a decade by its first year.
fn decade_word(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = single(Clitics::Prep, Unit::Decade)(i)?;
    let (i, (year, width)) = super::terminal::digits(Clitics::Bare, 1000, 2090)(i)?;
    if width != 4 || year % 10 != 0 {
        return fail();
    }
    let tens = u8::try_from(year % 100 / 10 + 1).unwrap_or(1);
    let century = i32::try_from(year / 100).unwrap_or(0);
    Ok((i, (Said { large: Some(Large::DecadeOf(tens, century)), ..Said::default() }, "date.decade")))
}

/// `الربع الثالث من عام 2021`, `النصف الأول من 2020`, `الربع الأخير من العام الماضي`.
///
/// Quarters and halves of a match or a book have no year and are none; those of profits need none.
fn fraction_of_year(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, (fraction, _)) = sense(Classes::FRACTION, Clitics::Prep, |found| {
        if let Sense::Fraction(fraction) = found { Some(fraction) } else { None }
    })(i)?;
    let parts = match fraction {
        Fraction::Quarter => 4,
        Fraction::Half => 2,
        Fraction::Third => return fail(),
    };
    let (i, n) = alt((|i| number(i, i64::from(parts)), |i| trailing(i, parts))).parse(i)?;
    let n = u8::try_from(n).unwrap_or(1);
    let large = if fraction == Fraction::Quarter { Large::Quarter(n) } else { Large::Half(n) };
    let said = Said { large: Some(large), ..Said::default() };
    let (j, _) = opt(alt((word(Word::From), word(Word::In)))).parse(i)?;
    let (i, said) = match with_year(j, &said) {
        Ok((rest, said)) => fiscal(rest, &said),
        Err(_) if is_economic(start) && j.at == i.at && !super::context::in_a_row(i) => (i, said),
        Err(error) => return Err(error),
    };
    Ok((i, (said, if fraction == Fraction::Quarter { "date.quarter" } else { "date.half_year" })))
}

/// `الربع الثالث من عام 2005 / 2006`: a fiscal year has the number of the year that it ends in.
fn fiscal<'a>(i: Terms<'a>, said: &Said) -> (Terms<'a>, Said) {
    let last = || {
        let (rest, _) = super::terminal::mark(&["/"])(i).ok()?;
        let (rest, (number, width)) = super::terminal::digits(Clitics::Bare, 1000, 2999)(rest).ok()?;
        let number = i32::try_from(number).ok()?;
        let first = said.year.filter(|first| width == 4 && first.digits == 4)?;
        let year = YearSaid { number: first.number.max(number), ..first };
        (first.number.abs_diff(number) == 1).then_some((rest, Said { year: Some(year), ..*said }))
    };
    last().unwrap_or((i, *said))
}

/// True shortly behind a figure that is published by quarters: `أرباح البنك في الربع الثالث`.
fn is_economic(i: Terms<'_>) -> bool {
    const REACH: usize = 6;
    (1..=REACH).filter_map(|back| i.at.checked_sub(back)).any(|at| i.doc.cues(at).has(Cues::ECONOMIC))
}

/// `النصف الثاني من القرن العشرين`: its years 1950 to 1999.
fn fraction_of_century(i: Terms<'_>) -> Res<'_, Named> {
    let (i, (fraction, _)) = sense(Classes::FRACTION, Clitics::Prep, |found| {
        if let Sense::Fraction(fraction) = found { Some(fraction) } else { None }
    })(i)?;
    let parts = match fraction {
        Fraction::Quarter => 4,
        Fraction::Third => 3,
        Fraction::Half => 2,
    };
    let (i, n) = alt((|i| number(i, i64::from(parts)), |i| trailing(i, parts))).parse(i)?;
    let part = (u8::try_from(n).unwrap_or(1), u8::try_from(parts).unwrap_or(2));
    let (i, within) = of_century(i)?;
    let said = match within {
        Within::Number(century) if year::era(i).is_err() => {
            Said { large: Some(Large::PartOfCentury(part, Some(century - 1))), ..Said::default() }
        }
        Within::Number(_) => return fail(),
        Within::Moved(by) => Said {
            large: Some(Large::PartOfCentury(part, None)),
            moved: Some(crate::said::Moved { unit: Unit::Century, shift: Shift::By(by) }),
            ..Said::default()
        },
    };
    Ok((i, (said, "date.part_of_century")))
}

/// The year of a part of it: `عام 2021`, `2021`, `ألفين وعشرين`, `العام الماضي`, `هذا العام`.
pub(super) fn with_year<'a>(i: Terms<'a>, said: &Said) -> Res<'a, Said> {
    if let Ok((i, year)) = alt((year::marked, year::with_era)).parse(i) {
        return Ok((i, Said { year: Some(year), ..*said }));
    }
    if let Ok((i, (number, 4))) = super::terminal::digits(Clitics::Prep, 1000, 2999)(i) {
        let year =
            YearSaid { number: i32::try_from(number).unwrap_or(0), digits: 4, era: None, marked: false };
        return Ok((i, Said { year: Some(year), ..*said }));
    }
    if let Ok((i, year)) = year::in_words(i) {
        return Ok((i, Said { year: Some(year), ..*said }));
    }
    if let Ok((rest, moved)) = moved::unit(Unit::Year)(i) {
        return Ok((rest, Said { moved: Some(moved), ..*said }));
    }
    let (i, definite) = single(Clitics::Bare, Unit::Year)(i)?;
    let (i, fiscal) = opt(word(Word::Fiscal)).parse(i)?;
    if fiscal.is_some()
        && let Ok((i, (number, 4))) = super::terminal::digits(Clitics::Bare, 1900, 2100)(i)
        && (i.key() == "/" || super::context::is_open(i))
    {
        let number = i32::try_from(number).unwrap_or(0);
        let year = Some(YearSaid { number, digits: 4, era: None, marked: true });
        return Ok((i, Said { year, ..*said }));
    }
    if fiscal.is_some()
        && let Ok((rest, shift @ Shift::By(_))) = shift(i)
    {
        let moved = Some(crate::said::Moved { unit: Unit::Year, shift });
        return Ok((rest, Said { moved, ..*said }));
    }
    let moved = Some(crate::said::Moved { unit: Unit::Year, shift: Shift::By(0) });
    if definite { Ok((i, Said { moved, ..*said })) } else { fail() }
}

/// `صيف 2014`, `شتاء 2010-2011`, `الصيف الماضي`, `فصل الربيع`.
///
/// ربيع alone is not read: it is a name, a month, or a time that is not on the calendar.
fn season(i: Terms<'_>) -> Res<'_, Named> {
    let (i, demonstrative) = opt(this).parse(i)?;
    let (i, (season, found)) =
        sense(
            Classes::SEASON,
            Clitics::Prep,
            |found| if let Sense::Season(n) = found { Some(n) } else { None },
        )(i)?;
    let said = Said { large: Some(Large::Season(season)), ..Said::default() };
    let (j, _) = opt(alt((word(Word::From), |i| comma(i).map(|(i, _)| (i, ()))))).parse(i)?;
    if let Ok((rest, said)) = with_year(j, &said) {
        let rest = second_year(rest).map_or(rest, |(rest, ())| rest);
        return Ok((rest, (said, "date.season")));
    }
    if let Ok((rest, shift)) = shift(i)
        && shift != Shift::Trailing
    {
        return Ok((rest, (Said { shift: Some(shift), ..said }, "date.season")));
    }
    match demonstrative {
        Some(shift) if found.definite => Ok((i, (Said { shift: Some(shift), ..said }, "date.season"))),
        _ => fail(),
    }
}

/// The second year of a winter: `-2011`, `/2011`.
fn second_year(i: Terms<'_>) -> Res<'_, ()> {
    let (i, _) = super::terminal::mark(&["-", "/", "–"])(i)?;
    let (i, _) = super::terminal::digits(Clitics::Bare, 0, 2999)(i)?;
    Ok((i, ()))
}

/// `نهاية الأسبوع`, `عطلة نهاية الأسبوع الماضي`, `نهاية هذا الأسبوع`.
fn weekend(i: Terms<'_>) -> Res<'_, Named> {
    let said = Said { large: Some(Large::Weekend), ..Said::default() };
    if let Ok((i, ())) = word_weekend(i) {
        let (i, shift) = opt(alt((shift, this))).parse(i)?;
        return Ok((i, (Said { shift: Some(shift.unwrap_or(Shift::By(0))), ..said }, "date.weekend")));
    }
    let late = i.key().contains("اواخر");
    let (i, edge) = super::terminal::edge(i)?;
    let (i, moved) = moved::unit(Unit::Week)(i)?;
    if edge != crate::said::Edge::End || late {
        return fail();
    }
    Ok((i, (Said { shift: Some(moved.shift), ..said }, "date.weekend")))
}

/// `في الربع الماضي`, `خلال هذا الربع`: a quarter of the year counted from the reference.
fn moved_quarter(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let placed = || matches!(super::context::key_before(&start), "في" | "خلال" | "وفي" | "وخلال");
    let (i, demonstrative) = opt(this).parse(i)?;
    let (i, ((), found)) = sense(Classes::FRACTION, Clitics::Bare, |found| {
        (found == Sense::Fraction(Fraction::Quarter)).then_some(())
    })(i)?;
    let (i, shift) = match demonstrative {
        Some(shift) => (i, shift),
        None => shift(i)?,
    };
    let quarter = found.definite && matches!(shift, Shift::By(_)) && !is_of_another(i);
    let fits = quarter && (placed() || is_economic(start));
    let said = Said { large: Some(Large::QuarterFrom), shift: Some(shift), ..Said::default() };
    if fits { Ok((i, (said, "date.quarter"))) } else { fail() }
}

/// `الربع الحالي من المباراة`, `هذا الربع من القرآن`: a quarter of what is no year.
fn is_of_another(rest: Terms<'_>) -> bool {
    word(Word::From)(rest).is_ok_and(|(whole, ())| {
        let year = |i: Terms<'_>| i.classes().has(Classes::YEAR_UNIT.or(Classes::NUMBER));
        !(year(whole) || this(whole).is_ok() && year(whole.skip(1)))
    })
}

/// `الأسبوع 32 من سنة 2019`, `الأسبوع الثاني من عام 2019`.
fn week_of_year(i: Terms<'_>) -> Res<'_, Named> {
    let (i, _) = single(Clitics::Prep, Unit::Week)(i)?;
    let (i, n) = number(i, 53)?;
    let (i, _) = opt(alt((word(Word::From), word(Word::In)))).parse(i)?;
    let said = Said { large: Some(Large::Week(u8::try_from(n).unwrap_or(1))), ..Said::default() };
    let (i, said) = with_year(i, &said)?;
    Ok((i, (said, "date.week_of_year")))
}

fn word_weekend(i: Terms<'_>) -> Res<'_, ()> {
    super::terminal::word_with(Clitics::Prep, Word::Weekend)(i)
}

/// The sign of the era that a number of a century has.
pub(crate) fn is_before_christ(said: &Said) -> bool {
    said.year.is_some_and(|year| year.era == Some(Era::Bce))
}
