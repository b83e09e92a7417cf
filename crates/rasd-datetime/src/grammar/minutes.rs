//! The hour and the minutes of a clock time in words: `الثامنة إلا ربعا`, `السابعة وخمس دقائق`.

use nom::Parser;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::clock::{part_after_clock, part_of_day};
use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, cardinal, fraction, key, ordinal, sense, single, unit, word};
use crate::lexicon::{Classes, Fraction, Sense, Word};
use crate::numerals::Numeral;
use crate::said::{Edge, Unit};

pub(super) fn hour(i: Terms<'_>) -> Res<'_, Hour> {
    if let Ok((rest, found)) = ordinal(Clitics::Prep)(i)
        && (1..=12).contains(&found.n)
        && found.definite
        && is_feminine(i)
    {
        return Ok((
            rest,
            Hour {
                value: u8::try_from(found.n).unwrap_or(0),
                feminine: found.n != 1,
                is_first: found.n == 1,
                digits: false,
                minutes: None,
            },
        ));
    }
    let (rest, found) = cardinal(Clitics::Prep)(i)?;
    let (value, minutes) = split_hour(&found, rest);
    let Ok(value @ 0..=24) = u8::try_from(value) else { return fail() };
    let one = found.words && value == 1 && found.definite;
    if found.words && (value > 12 || value == 0)
        || !found.words && i.first().is_some_and(|term| term.width > 2)
    {
        return fail();
    }
    Ok((rest, Hour { value, feminine: one, is_first: false, digits: !found.words, minutes }))
}

/// `الساعة وحدة الظهر`: one o'clock as dialects say it; in `الساعة وحدة قياس الزمن` a noun follows.
pub(super) fn dialect_one(i: Terms<'_>) -> Res<'_, Hour> {
    let (i, _) = key(&["وحده", "واحده"])(i)?;
    let (after, _) = opt(word(Word::In)).parse(i)?;
    let hour = i.first().is_none_or(|next| next.kind != TokenKind::Word)
        || part_after_clock(after).is_ok()
        || past(i, true).is_ok()
        || less(i).is_ok();
    let one = Hour { value: 1, feminine: false, is_first: false, digits: false, minutes: None };
    if hour { Ok((i, one)) } else { fail() }
}

/// An hour and the minutes that its numeral has swallowed: ثلاثة ونصف is 3:30, `ثلاثة وعشرين دقيقة` 3:20.
fn split_hour(found: &Numeral, rest: Terms<'_>) -> (i64, Option<i64>) {
    if found.words && matches!(found.d, 2..=4) {
        return (found.n / found.d, Some(found.n % found.d * 60 / found.d));
    }
    let swallowed = found.words && (21..60).contains(&found.n) && found.n % 10 != 0 && minute_unit(rest).1;
    if swallowed {
        (found.n % 10, Some(found.n / 10 * 10))
    } else {
        (if found.d == 1 { found.n } else { -1 }, None)
    }
}

/// الثالثة but not الثالث.
pub(super) fn is_feminine(i: Terms<'_>) -> bool {
    let key = i.key();
    key.ends_with('ه')
        || key.ends_with('ة')
        || matches!(key.trim_start_matches(['ب', 'ل', 'و']), "الحاديه" | "الثانيه" | "الاولي" | "اولي")
}

/// `والنصف`, `والنصف وخمس دقائق`, `إلا ربعا`, `و18 دقيقة`.
pub(super) fn minutes(i: Terms<'_>, announced: bool) -> Res<'_, Option<Minutes>> {
    let (i, first) = opt(|i| past(i, announced)).parse(i)?;
    let (i, second) = if first.is_some() { opt(|i| past(i, announced)).parse(i)? } else { (i, None) };
    let (i, less) = opt(less).parse(i)?;
    let sum = first.map_or(0, |m| m.value) + second.map_or(0, |m| m.value) - less.map_or(0, |m| m.value);
    let words = [first, second, less].iter().flatten().any(|m| m.words);
    let any = first.or(second).or(less);
    Ok((i, any.map(|_| Minutes { value: sum, words })))
}

/// و and minutes.
fn past(i: Terms<'_>, announced: bool) -> Res<'_, Minutes> {
    let counted = cardinal(Clitics::And)(i).map(|(rest, found)| (found, minute_unit(rest)));
    if let Ok((rest, value)) = minute_by_rank(i) {
        return Ok((rest, Minutes { value, words: true }));
    }
    let named = matches!(counted, Ok((_, (_, true))));
    if !named && let Ok((rest, value)) = part_of_hour(i, Clitics::And) {
        return Ok((rest, Minutes { value, words: true }));
    }
    let (found, (rest, _)) = counted?;
    let licensed = named || found.n % 5 == 0 && (announced || in_words(rest));
    let other_unit = !named && unit(Clitics::Bare, |_, _, _| true)(rest).is_ok();
    if !other_unit && found.d == 1 && (1..60).contains(&found.n) && licensed {
        Ok((rest, Minutes { value: found.n, words: named }))
    } else {
        fail()
    }
}

/// `السابعة وخمسة وثلاثين مساء`: a part of the day in words, where none but minutes stand before it.
fn in_words(rest: Terms<'_>) -> bool {
    let (rest, _) = opt(word(Word::In)).parse(rest).unwrap_or((rest, None));
    part_of_day(Terms { start: rest.at + 1, ..rest }).is_ok()
}

/// `والدقيقة العشرين`.
fn minute_by_rank(i: Terms<'_>) -> Res<'_, i64> {
    let (rest, definite) = single(Clitics::And, Unit::Minute)(i)?;
    let (rest, n) = super::terminal::count(Clitics::Bare, 1, 59)(rest)?;
    if definite { Ok((rest, n)) } else { fail() }
}

/// `و30 ثانية` behind the minutes.
pub(super) fn seconds(i: Terms<'_>) -> Res<'_, u8> {
    let (rest, found) = cardinal(Clitics::And)(i)?;
    let (rest, _) = unit(Clitics::Bare, |unit, _, _| unit == Unit::Second)(rest)?;
    match u8::try_from(found.n) {
        Ok(n @ 1..=59) if found.d == 1 => Ok((rest, n)),
        _ => fail(),
    }
}

pub(super) fn minute_unit(i: Terms<'_>) -> (Terms<'_>, bool) {
    match unit(Clitics::Bare, |unit, _, _| unit == Unit::Minute)(i) {
        Ok((rest, _)) => (rest, true),
        Err(_) => (i, false),
    }
}

/// إلا and minutes.
fn less(i: Terms<'_>) -> Res<'_, Minutes> {
    let (i, ()) = word(Word::Except)(i)?;
    let counted = cardinal(Clitics::Bare)(i).map(|(rest, found)| (found, minute_unit(rest)));
    let named = matches!(counted, Ok((_, (_, true))));
    if !named && let Ok((rest, value)) = part_of_hour(i, Clitics::Bare) {
        return Ok((rest, Minutes { value, words: true }));
    }
    let (found, (rest, _)) = counted?;
    if found.d == 1 && (1..60).contains(&found.n) {
        Ok((rest, Minutes { value: found.n, words: true }))
    } else {
        fail()
    }
}

/// Half, a third or a quarter of an hour, in minutes.
fn part_of_hour(i: Terms<'_>, clitics: Clitics) -> Res<'_, i64> {
    if let Ok((rest, (minutes, _))) = sense(Classes::FRACTION.or(Classes::EDGE), clitics, |found| match found
    {
        Sense::Fraction(Fraction::Half) | Sense::Edge(Edge::Mid) => Some(30),
        Sense::Fraction(Fraction::Quarter) => Some(15),
        Sense::Fraction(Fraction::Third) => Some(20),
        _ => None,
    })(i)
    {
        return Ok((rest, minutes));
    }
    let (rest, found) = fraction(clitics)(i)?;
    if matches!(found.d, 2..=4) && found.n < found.d { Ok((rest, 60 / found.d * found.n)) } else { fail() }
}

/// `الدقيقة الثالثة` of this hour, said alone: elsewhere it is a minute of a match.
pub(super) fn minute_of_hour(i: Terms<'_>) -> Res<'_, u8> {
    let (rest, definite) = single(Clitics::Bare, Unit::Minute)(i)?;
    let (rest, n) = super::terminal::count(Clitics::Bare, 1, 59)(rest)?;
    match u8::try_from(n) {
        Ok(minute) if definite && super::length::is_all(i, rest) => Ok((rest, minute)),
        _ => fail(),
    }
}

/// An hour as said.
#[derive(Clone, Copy)]
pub(super) struct Hour {
    pub(super) value: u8,
    /// An ordinal or الواحدة, as hours are counted in the standard language.
    pub(super) feminine: bool,
    /// الأولى, which is an hour only behind الساعة: `الساعات الأولى من صباح الأحد`.
    pub(super) is_first: bool,
    pub(super) digits: bool,
    /// Minutes that stood in the numeral.
    pub(super) minutes: Option<i64>,
}

/// Minutes past or to an hour.
#[derive(Clone, Copy)]
pub(super) struct Minutes {
    pub(super) value: i64,
    pub(super) words: bool,
}
