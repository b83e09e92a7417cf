//! An amount of one unit: `عشر سنوات`, `نصف ساعة`, `يومان`, `سنة ونصف`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, cardinal, fraction, ordinal, sense, unit, word};
use super::torn::{in_brackets, torn_years};
use crate::lexicon::{Classes, Count, Cues, Fraction, Sense, Word};
use crate::numerals::Numeral;
use crate::said::{Amount, Edge, Unit, sum};

/// The classes of what counts a unit.
pub(super) const PARTS: Classes =
    Classes::NUMERAL.or(Classes::FRACTION).or(Classes::EDGE).or(Classes::BRACKET);

/// An amount and its unit; the flag tells of a bare singular.
pub(super) fn part(i: Terms<'_>, clitics: Clitics) -> Res<'_, (Amount, Unit, bool)> {
    let classes = i.classes();
    if !classes.has(PARTS.or(Classes::UNIT)) {
        return fail();
    }
    if classes.has(PARTS)
        && let Ok((rest, (amount, unit))) = alt((numbered(clitics), fraction_of(clitics))).parse(i)
    {
        return Ok((rest, (amount, unit, false)));
    }
    let (rest, (unit, count, definite)) = unit(clitics, |_, _, found| found.amb < 2)(i)?;
    match count {
        Count::Dual if definite && is_ranked(rest) => fail(),
        Count::Dual if unit == Unit::Decade && opens(i) && are_contracts(i, rest) => fail(),
        Count::Dual => {
            let (rest, amount) = and_fraction(rest, 2, unit);
            Ok((rest, (amount, unit, false)))
        }
        Count::Single if !definite && !names_a_year(rest, unit) && !is_counted(i) => {
            if let Ok((rest, one)) = cardinal(Clitics::Bare)(rest)
                && one.n == 1
                && one.d == 1
                && one.words
                && !one.definite
            {
                return Ok((rest, (Amount::Exact(1, 1), unit, false)));
            }
            let doubtful =
                i.doc.senses(i.at).any(|found| found.sense == Sense::Unit(unit, count) && found.amb > 0);
            let (rest, amount) = and_fraction(rest, 1, unit);
            if doubtful && amount == Amount::Exact(1, 1) && word(Word::Whole)(rest).is_err() {
                return fail();
            }
            Ok((rest, (amount, unit, amount == Amount::Exact(1, 1))))
        }
        _ => fail(),
    }
}

/// Nothing of the expression stands before it, nor a word that wants a length: `وقع عقدين`, not `التوقيع قبل عقدين`.
fn opens(i: Terms<'_>) -> bool {
    i.at == i.start && !super::context::cues_before(&i).has(Cues::LASTING)
}

/// `الدقيقتين الثالثة عشرة والسبعين`, `الدقيقتين 12 و45`: two minutes named by their numbers are no length.
fn is_ranked(rest: Terms<'_>) -> bool {
    if rest.first().is_some_and(|term| term.digits.is_some()) {
        return true;
    }
    ordinal(Clitics::Bare)(rest).is_ok_and(|(_, found)| found.definite)
}

/// A numeral stands before the unit, so that it is not one of it: `ألف ليلة`.
fn is_counted(i: Terms<'_>) -> bool {
    i.at == i.start
        && i.at
            .checked_sub(1)
            .is_some_and(|at| i.doc.numerals(at).is_some_and(|found| found.cardinal.is_some()))
}

/// `ونصف`, `ونصف السنة`, `وربع`: that much more of the unit.
fn and_fraction(i: Terms<'_>, whole: i64, of: Unit) -> (Terms<'_>, Amount) {
    let Ok((rest, (n, d))) = small_fraction(i, Clitics::And) else { return (i, Amount::Exact(whole, 1)) };
    if let Ok((after, (named, ..))) = unit(Clitics::Bare, |_, count, _| count == Count::Single)(rest) {
        return if named == of {
            (after, Amount::Exact(whole * d + n, d))
        } else {
            (i, Amount::Exact(whole, 1))
        };
    }
    (rest, Amount::Exact(whole * d + n, d))
}

/// نصف, ثلث, ربع, or a fraction in words.
pub(super) fn small_fraction(i: Terms<'_>, clitics: Clitics) -> Res<'_, (i64, i64)> {
    if !i.classes().has(PARTS) {
        return fail();
    }
    let counts = cardinal(clitics)(i)
        .is_ok_and(|(rest, _)| unit(Clitics::Bare, |_, count, _| count != Count::Dual)(rest).is_ok());
    if counts {
        return fail();
    }
    if let Ok((rest, found)) = fraction(clitics)(i)
        && found.d > 0
    {
        return Ok((rest, (found.n, found.d)));
    }
    let (rest, (value, _)) = sense(Classes::FRACTION.or(Classes::EDGE), clitics, |found| match found {
        Sense::Fraction(Fraction::Half) | Sense::Edge(Edge::Mid) => Some((1, 2)),
        Sense::Fraction(Fraction::Third) => Some((1, 3)),
        Sense::Fraction(Fraction::Quarter) => Some((1, 4)),
        _ => None,
    })(i)?;
    let mid = matches!(i.key().trim_start_matches('و'), "منتصف" | "اواسط" | "وسط");
    if mid { fail() } else { Ok((rest, value)) }
}

/// `نصف ساعة`, `ثلاثة أرباع الساعة`.
fn fraction_of<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, (Amount, Unit)> {
    move |i| {
        let (i, (n, d)) = small_fraction(i, clitics)?;
        let (rest, (unit, ..)) = unit(Clitics::Bare, |unit, count, found| {
            let whole = (n, d) == (3, 4) && i.doc.term(i.at).is_some_and(|term| term.digits.is_none());
            count == Count::Single && found.amb < 2 && !(found.definite && unit > Unit::Day && !whole)
        })(i)?;
        if unit == Unit::Hour
            && let Ok(found) = ranked_hour(rest)
        {
            return Ok((found.0, (Amount::Exact(n, d), unit)));
        }
        if unit == Unit::Night
            || names_a_year(rest, unit)
            || matches!(rest.key(), "الاول" | "الثاني" | "الاخير" | "الاولي" | "الثانيه")
        {
            return fail();
        }
        Ok((rest, (Amount::Exact(n, d), unit)))
    }
}

/// `ربع الساعة الأول`, `نصف الساعة الأخير`: the rank is that of the part, not of the hour.
fn ranked_hour(i: Terms<'_>) -> Res<'_, ()> {
    let hour = super::context::key_before(&i).starts_with("ال");
    let ranked = matches!(i.key(), "الاول" | "الثاني" | "الاخير");
    if hour && ranked { Ok((i.skip(1), ())) } else { fail() }
}

/// `عشر سنوات`, `11 شهرا`, `2.5 ساعة`, `ثلاثة أيام ونصف`.
pub(super) fn numbered<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, (Amount, Unit)> {
    move |start| {
        // A bracket has no و before it, and joins no further length.
        if matches!(clitics, Clitics::Bare | Clitics::Prep)
            && let Ok(found) = in_brackets(start)
        {
            return Ok(found);
        }
        let (i, low) = alt((torn_years(clitics), cardinal(clitics))).parse(start)?;
        let (i, high) = opt(|i| up_to(i, &low)).parse(i)?;
        let (rest, (unit, count, definite)) = unit(Clitics::Bare, |_, _, _| true)(i)?;
        if count == Count::Dual || definite || !counts_time(start, &low, rest, unit) {
            return fail();
        }
        let Some(high) = high else { return Ok(with_fraction(rest, &low, unit)) };
        let least = same_scale(low.n, high);
        let fits = high > least && low.d == 1;
        if fits { Ok((rest, (Amount::Between(least, high), unit))) } else { fail() }
    }
}

/// Not `ألف ليلة`, `000 يوم`, `10 عام 1946`, `عمره 25 عاما`, `ثمانية عشر عقدا مع موردين`.
fn counts_time(start: Terms<'_>, low: &Numeral, rest: Terms<'_>, unit: Unit) -> bool {
    let tale = unit == Unit::Night && low.n >= 1000;
    let group = low.n == 0 && start.first().is_some_and(|term| term.width == 3);
    let contracts = || unit == Unit::Decade && are_contracts(start, rest);
    let amount = low.d > 0 && low.n >= 0 && !tale && !group;
    amount && !names_a_weekday(rest) && !names_a_year(rest, unit) && !is_an_age(start, unit) && !contracts()
}

/// `ثلاثة أيام ونصف`, `سنتان ونصف السنة`: a fraction of the same unit belongs to the amount.
fn with_fraction<'a>(rest: Terms<'a>, whole: &Numeral, of: Unit) -> (Terms<'a>, (Amount, Unit)) {
    let plain = (rest, (Amount::Exact(whole.n, whole.d), of));
    let Ok((after, (n, d))) = small_fraction(rest, Clitics::And) else { return plain };
    let after = match unit(Clitics::Bare, |_, count, _| count == Count::Single)(after) {
        Ok((named, (same, ..))) if same == of => named,
        Ok(_) => return plain,
        Err(_) => after,
    };
    sum((whole.n, whole.d), (n, d)).map_or(plain, |(n, d)| (after, (Amount::Exact(n, d), of)))
}

/// The upper end of `5-8`, `خمسة إلى ثمانية`, `ثلاثة أو أربعة`; two numbers in a row side by side need nothing between: `تلات أربع`.
fn up_to<'a>(i: Terms<'a>, low: &Numeral) -> Res<'a, i64> {
    let joint = alt((
        |i| super::terminal::mark(&["-", "–", "—"])(i).map(|(i, _)| (i, ())),
        word(Word::To),
        word(Word::Or),
    ))
    .parse(i);
    let (i, apart) = joint.map_or((i, false), |(i, ())| (i, true));
    let (i, high) = cardinal(Clitics::Bare)(i)?;
    let estimate = low.words && high.words && high.n == low.n + 1;
    if high.d == 1 && (apart || estimate) { Ok((i, high.n)) } else { fail() }
}

/// `5-8 ملايين`: the scale of the upper end is the lower one's too.
fn same_scale(low: i64, high: i64) -> i64 {
    let scale =
        [1_000_000_000, 1_000_000, 1000].into_iter().find(|scale| high % scale == 0 && high / scale > low);
    scale.filter(|_| low < 1000).map_or(low, |scale| low * scale)
}

/// `فاز 3-1 يوم الأحد`: يوم before a weekday is that day; `غاب 15 يوم السبت رجع` is a length.
fn names_a_weekday(rest: Terms<'_>) -> bool {
    let score = matches!(rest.doc.key_before(rest.at, 3), "-" | "–" | "/" | ":");
    score
        && super::context::key_before(&rest) == "يوم"
        && super::deixis::weekday_name(rest).is_ok_and(|(_, (.., al))| al)
}

/// `عام 1946` names a year: عام before it is no unit.
pub(super) fn names_a_year(rest: Terms<'_>, unit: Unit) -> bool {
    unit == Unit::Year && rest.first().is_some_and(|term| matches!(term.width, 3 | 4))
}

/// `عمره 25 عاما`, `ابن عشر سنين`, `دون 18 عاما` are ages.
pub(super) fn is_an_age(start: Terms<'_>, unit: Unit) -> bool {
    let before = super::context::key_before(&start);
    let stem = before.trim_start_matches(['و', 'ب']);
    unit == Unit::Year && (stem.starts_with("عمر") || matches!(stem, "العمر" | "ابن" | "ابنه" | "دون" | "سن"))
}

/// `وقعت الشركة ثمانية عشر عقدا مع موردين`: what is signed, or has a party, is no decade.
pub(super) fn are_contracts(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let signed = (1..=5).filter_map(|back| start.at.checked_sub(back)).any(|at| {
        let stem = start.doc.key(at).strip_prefix(['و', 'ف', 'س']).map_or(Cues::NONE, Cues::of);
        start.doc.cues(at).or(stem).has(Cues::CONTRACT)
    });
    signed || matches!(rest.key(), "مع" | "بقيمه" | "بقيمة" | "بمبلغ" | "لتوريد" | "لبناء" | "لشراء")
}
