//! Durations: `عشر سنوات`, `ساعة ونصف`, `ثلاثة أسابيع وأربعة أيام`, `بضعة أيام`, `منذ سنوات`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::TokenKind;

use super::input::{Res, Terms, fail};
use super::less::less;
use super::terminal::{
    Clitics, cardinal, comma, fraction, ordinal, sense, shift, single, unit, word, word_with,
};
use super::torn::{in_brackets, torn_years};
use super::vague::vague;
use crate::lexicon::{Classes, Count, Cues, Fraction, Sense, Word, may_bound_behind};
use crate::numerals::Numeral;
use crate::said::{Amount, Edge, Length, Modifier, Unit};

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

/// A bound of a date: those of `حدود 1967` and `إلى حدود 1967` are a border, unlike `في حدود 1967`.
pub(super) fn bound_of_date(i: Terms<'_>) -> Res<'_, Modifier> {
    let border = i.key() == "حدود" && !matches!(super::context::key_before(&i), "في" | "وفي");
    if border { fail() } else { bound(i) }
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

/// A length, and what its amount is but exact.
pub(super) type Found = (Length, Option<Modifier>);

/// An amount of a unit, and what follows it; the flag tells of a bare singular.
type First<'a> = Option<(Terms<'a>, (Amount, Unit, bool))>;

/// `نيف وعشرون سنة`: more than so many.
fn and_some(i: Terms<'_>) -> Res<'_, Found> {
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
    while let Ok((rest, (amount, unit, one))) = more(i) {
        let apart = |found| is_same_time(found, unit) || between && found < unit;
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
fn more(i: Terms<'_>) -> Res<'_, (Amount, Unit, bool)> {
    if let Ok((rest, _)) = comma(i)
        && let Ok((rest, found)) = part(rest, Clitics::MaybeAnd)
        && !found.2
    {
        return Ok((rest, found));
    }
    part(i, Clitics::And)
}

/// An amount and its unit; the flag tells of a bare singular.
pub(super) fn part(i: Terms<'_>, clitics: Clitics) -> Res<'_, (Amount, Unit, bool)> {
    if !i.classes().has(PARTS.or(Classes::UNIT)) {
        return fail();
    }
    if let Ok((rest, (amount, unit))) = alt((numbered(clitics), fraction_of(clitics))).parse(i) {
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

/// The classes of what counts a unit.
const PARTS: Classes = Classes::NUMERAL.or(Classes::FRACTION).or(Classes::EDGE).or(Classes::BRACKET);

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
            count == Count::Single && found.amb < 2 && !(found.definite && unit > Unit::Day)
        })(i)?;
        if unit == Unit::Night
            || names_a_year(rest, unit)
            || matches!(rest.key(), "الاول" | "الثاني" | "الاخير" | "الاولي" | "الثانيه")
        {
            return fail();
        }
        Ok((rest, (Amount::Exact(n, d), unit)))
    }
}

/// `عشر سنوات`, `11 شهرا`, `2.5 ساعة`, `ثلاثة أيام ونصف`.
fn numbered<'a>(clitics: Clitics) -> impl Fn(Terms<'a>) -> Res<'a, (Amount, Unit)> {
    move |i| {
        let start = i;
        // A bracket has no و before it, and joins no further length.
        if matches!(clitics, Clitics::Bare | Clitics::Prep)
            && let Ok(found) = in_brackets(i)
        {
            return Ok(found);
        }
        let (i, low) = alt((torn_years(clitics), cardinal(clitics))).parse(i)?;
        let (i, high) = opt(|i| up_to(i, &low)).parse(i)?;
        let (rest, (unit, count, definite)) = unit(Clitics::Bare, |_, _, _| true)(i)?;
        let tale = unit == Unit::Night && low.n >= 1000;
        let group = low.n == 0 && start.first().is_some_and(|term| term.width == 3);
        if group
            || count == Count::Dual
            || definite
            || low.d <= 0
            || low.n < 0
            || tale
            || names_a_year(rest, unit)
            || is_an_age(start, unit)
            || unit == Unit::Decade && are_contracts(start, rest)
        {
            return fail();
        }
        if let Some(high) = high {
            let least = same_scale(low.n, high);
            let fits = high > least && low.d == 1;
            return if fits { Ok((rest, (Amount::Between(least, high), unit))) } else { fail() };
        }
        let Ok((after, (n, d))) = small_fraction(rest, Clitics::And) else {
            return Ok((rest, (Amount::Exact(low.n, low.d), unit)));
        };
        let after = match super::terminal::unit(Clitics::Bare, |_, count, _| count == Count::Single)(after) {
            Ok((named, (same, ..))) if same == unit => named,
            Ok(_) => return Ok((rest, (Amount::Exact(low.n, low.d), unit))),
            Err(_) => after,
        };
        let sum = low
            .n
            .checked_mul(d)
            .zip(n.checked_mul(low.d))
            .and_then(|(a, b)| a.checked_add(b))
            .zip(low.d.checked_mul(d));
        match sum {
            Some((n, d)) => Ok((after, (Amount::Exact(n, d), unit))),
            None => fail(),
        }
    }
}

/// `5-8 ملايين`: the scale of the upper end is the lower one's too.
fn same_scale(low: i64, high: i64) -> i64 {
    let scale =
        [1_000_000_000, 1_000_000, 1000].into_iter().find(|scale| high % scale == 0 && high / scale > low);
    scale.filter(|_| low < 1000).map_or(low, |scale| low * scale)
}

/// `عام 1946` names a year: عام before it is no unit.
pub(super) fn names_a_year(rest: Terms<'_>, unit: Unit) -> bool {
    unit == Unit::Year && rest.first().is_some_and(|term| matches!(term.width, 3 | 4))
}

/// A numeral stands before the unit, so that it is not one of it: `ألف ليلة`.
fn is_counted(i: Terms<'_>) -> bool {
    i.at == i.start
        && i.at
            .checked_sub(1)
            .is_some_and(|at| i.doc.numerals(at).is_some_and(|found| found.cardinal.is_some()))
}

/// `عمره 25 عاما`, `ابن عشر سنين`, `دون 18 عاما` are ages.
pub(super) fn is_an_age(start: Terms<'_>, unit: Unit) -> bool {
    let before = super::context::key_before(&start);
    let stem = before.trim_start_matches(['و', 'ب']);
    unit == Unit::Year && (stem.starts_with("عمر") || matches!(stem, "العمر" | "ابن" | "ابنه" | "دون" | "سن"))
}

/// `وقعت الشركة ثمانية عشر عقدا مع موردين`: what is signed, or has a party, is no decade.
fn are_contracts(start: Terms<'_>, rest: Terms<'_>) -> bool {
    let signed = (1..=5).filter_map(|back| start.at.checked_sub(back)).any(|at| {
        let stem = start.doc.key(at).strip_prefix(['و', 'ف', 'س']).map_or(Cues::NONE, Cues::of);
        start.doc.cues(at).or(stem).has(Cues::CONTRACT)
    });
    signed || matches!(rest.key(), "مع" | "بقيمه" | "بقيمة" | "بمبلغ" | "لتوريد" | "لبناء" | "لشراء")
}

/// The upper end of `5-8`, `خمسة إلى ثمانية`, `ثلاثة أو أربعة`; two numbers in a row side by side need nothing between: `تلات أربع`.
fn up_to<'a>(i: Terms<'a>, low: &Numeral) -> Res<'a, i64> {
    let joint = alt((
        |i| super::terminal::key(&["-", "–", "—"])(i).map(|(i, _)| (i, ())),
        word(Word::To),
        word(Word::Or),
    ))
    .parse(i);
    let (i, apart) = joint.map_or((i, false), |(i, ())| (i, true));
    let (i, high) = cardinal(Clitics::Bare)(i)?;
    let estimate = low.words && high.words && high.n == low.n + 1;
    if high.d == 1 && (apart || estimate) { Ok((i, high.n)) } else { fail() }
}

/// `عام أو عامين`, `بعد عامين أو ثلاثة`: two amounts of one unit, either may be meant.
fn either(first: First<'_>) -> Res<'_, Found> {
    let Some((i, (first, unit, _))) = first else { return fail() };
    let (i, second) = or_part(i, unit)?;
    match (first, second) {
        (Amount::Exact(low, 1), Amount::Exact(high, 1)) if low < high => {
            Ok((i, (Length::of(Amount::Between(low, high), unit), None)))
        }
        _ => fail(),
    }
}

/// `ساعة ساعتين`, `يومين تلاتة`: one after the other says about so many.
fn estimate(i: Terms<'_>) -> Res<'_, Found> {
    let (i, (of, count, definite)) = unit(Clitics::Prep, |_, _, found| found.amb < 2)(i)?;
    let (i, low) = match count {
        Count::Single => {
            let (i, _) = unit(Clitics::Bare, |unit, count, _| unit == of && count == Count::Dual)(i)?;
            (i, 1)
        }
        Count::Dual => {
            let (i, three) = cardinal(Clitics::Bare)(i)?;
            let counted = unit(Clitics::Bare, |_, _, _| true)(i).is_ok();
            if three.n != 3
                || three.d != 1
                || !three.words
                || three.definite
                || counted
                || !super::context::is_open(i)
            {
                return fail();
            }
            (i, 2)
        }
        Count::Plural => return fail(),
    };
    if definite {
        return fail();
    }
    Ok((i, (Length::of(Amount::Between(low, low + 1), of), Some(Modifier::Approx))))
}

/// `شهرين إلى ثلاثة أشهر`, `بين سنتين وخمس سنوات`, `من 3 إلى 5 سنوات`.
fn ranged<'a>(i: Terms<'a>, first: First<'a>) -> Res<'a, Found> {
    let (i, between) = opt(alt((
        |i| word_with(Clitics::Prep, Word::Between)(i).map(|(i, ())| (i, true)),
        |i| word(Word::From)(i).map(|(i, ())| (i, false)),
    )))
    .parse(i)?;
    let i = if between.is_some() { Terms { start: i.at, ..i } } else { i };
    let first = if between.is_some() { part(i, Clitics::Prep).ok() } else { first };
    let (rest, low, of) = match first {
        Some((rest, (Amount::Exact(low, 1), unit, _))) => (rest, low, Some(unit)),
        _ => match cardinal(Clitics::Prep)(i)? {
            (rest, low) if low.d == 1 && between.is_some() => (rest, low.n, None),
            _ => return fail(),
        },
    };
    let (rest, (amount, unit, _)) = match word(Word::To)(rest) {
        Ok((rest, ())) => part(rest, Clitics::Bare)?,
        Err(_) if between == Some(true) => part(rest, Clitics::And)?,
        Err(error) => return Err(error),
    };
    match amount {
        Amount::Exact(high, 1) => match in_one_unit((low, of.unwrap_or(unit)), (high, unit)) {
            Some((low, high, unit)) if low < high && low > 0 => {
                Ok((rest, (Length::of(Amount::Between(low, high), unit), None)))
            }
            _ => fail(),
        },
        _ => fail(),
    }
}

/// Two amounts in the smaller of their units: six months and a year are 6 and 12 months. Months have no fixed number of days.
fn in_one_unit((low, of): (i64, Unit), (high, unit): (i64, Unit)) -> Option<(i64, i64, Unit)> {
    if of >= unit {
        return Some((low.checked_mul(per_unit(of, unit)?)?, high, unit));
    }
    Some((low, high.checked_mul(per_unit(unit, of)?)?, of))
}

/// How many of the smaller unit make the larger one.
fn per_unit(large: Unit, small: Unit) -> Option<i64> {
    Some(match (large, small) {
        _ if large == small => 1,
        (Unit::Century, Unit::Year) => 100,
        (Unit::Decade, Unit::Year) | (Unit::Century, Unit::Decade) => 10,
        (Unit::Year, Unit::Month) => 12,
        (Unit::Week, Unit::Day) => 7,
        (Unit::Day, Unit::Hour) => 24,
        (Unit::Hour, Unit::Minute) | (Unit::Minute, Unit::Second) => 60,
        _ => return None,
    })
}

/// `ليال ثلاث`, `أشهر ستة`: the number in words behind what it counts.
fn noun_and_number(i: Terms<'_>) -> Res<'_, Found> {
    let (i, (unit, count, definite)) = unit(Clitics::Prep, |_, _, found| found.amb < 2)(i)?;
    let (i, n) = cardinal(Clitics::Bare)(i)?;
    let few = n.words && n.d == 1 && (3..=10).contains(&n.n) && !n.definite;
    if few && count == Count::Plural && !definite {
        Ok((i, (Length::of(Amount::Exact(n.n, 1), unit), None)))
    } else {
        fail()
    }
}

fn or_part(i: Terms<'_>, of: Unit) -> Res<'_, Amount> {
    let (i, ()) = word(Word::Or)(i)?;
    if let Ok((rest, (amount, unit, _))) = part(i, Clitics::Bare)
        && unit == of
    {
        return Ok((rest, amount));
    }
    let (i, n) = cardinal(Clitics::Bare)(i)?;
    if n.d == 1 { Ok((i, Amount::Exact(n.n, 1))) } else { fail() }
}

/// True when nothing but this expression is said: the singular alone then means one.
pub(super) fn is_all(i: Terms<'_>, rest: Terms<'_>) -> bool {
    let words =
        |at: usize| i.doc.kind(at).is_some_and(|kind| !matches!(kind, TokenKind::Punct | TokenKind::Newline));
    !(0..i.at).any(words) && !(rest.at..i.doc.len()).any(words)
}
