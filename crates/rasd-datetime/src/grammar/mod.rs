//! The grammar: from the terms of a document to what its expressions say.
//!
//! Every rule is a free function named after what it reads. The longest rule from a term on wins; nothing nests.

mod amount;
mod appointment;
mod bound;
mod centuries;
mod clock;
pub(crate) mod context;
mod date;
mod days;
mod deixis;
mod first;
mod hours;
pub(crate) mod input;
mod iso;
mod joined;
pub(crate) mod large;
mod length;
mod less;
mod merge;
mod minutes;
mod month;
mod month_day;
mod moved;
mod nil;
mod nth;
mod numbered;
mod numeric;
pub(crate) mod offset;
#[cfg(test)]
mod oracle;
mod point;
mod range;
mod rest;
pub(crate) mod set;
mod shared;
mod stretch;
mod terminal;
mod torn;
mod trailing;
mod turned;
mod two_lengths;
mod two_years;
mod vague;
mod week;
mod weekday_list;
mod year;
mod year_range;
mod zone;

use nom::Parser;
use nom::combinator::opt;

use crate::context::DateOrder;
use crate::lexicon::{Classes, Sense, Word};
use crate::numerals::{Numeral, Numerals};
use crate::said::{Length, Modifier, Relator, Said};
use crate::terms::Doc;
use input::{Res, Terms};
pub(crate) use offset::Relation;
pub(crate) use set::Period;

/// A short document has no more expressions.
const ROOM: usize = 8;

/// The terms of a long numeral in words.
const MAX_NUMERAL: usize = 6;

/// What an expression is.
#[derive(Clone, Debug)]
pub(crate) enum Meaning {
    /// A point, and the same point in another calendar.
    Point(Box<Said>, Option<Box<Said>>),
    /// A range; an open end is `None`.
    Range(Option<Box<Said>>, Option<Box<Said>>),
    /// A length of time.
    Length(Box<Length>, Relation),
    /// Something that comes back.
    Set(Period),
}

/// An expression: where it stands, in terms, and what it says.
#[derive(Clone, Debug)]
pub(crate) struct Expression {
    pub(crate) first: usize,
    pub(crate) core: usize,
    /// The term after the core: what follows it is a bound.
    pub(crate) core_end: usize,
    pub(crate) end: usize,
    pub(crate) meaning: Meaning,
    pub(crate) modifier: Option<Modifier>,
    pub(crate) rule: &'static str,
    /// True after ثورة or حرب.
    pub(crate) event: bool,
}

/// Every expression of a document, in order.
pub(crate) fn expressions(doc: &Doc<'_>, order: DateOrder) -> Vec<Expression> {
    let mut found: Vec<Expression> = Vec::with_capacity(ROOM);
    let mut repeated = None;
    for &(first, end) in doc.windows() {
        let mut beginnings = doc.beginnings(first, end);
        while let Some(beginning) = beginnings.next() {
            if let Some(expression) = longest(Terms::from(doc, beginning, end), order) {
                beginnings.skip_to(expression.end);
                if repeated.is_some_and(|end| set::is_left_out(doc, end, &expression)) {
                    repeated = Some(expression.end);
                    continue;
                }
                repeated = matches!(expression.meaning, Meaning::Set(_)).then_some(expression.end);
                if !point::is_name(Terms::from(doc, expression.first, end)) {
                    found.push(expression);
                }
            }
        }
    }
    shared::complete(doc, found)
}

/// The longest expression that begins at a term.
fn longest(i: Terms<'_>, order: DateOrder) -> Option<Expression> {
    if first::is_timeless(i) || first::is_hopeless(i) || inside_numeral(&i) {
        return None;
    }
    let rules: &[fn(Terms<'_>, DateOrder) -> Rule<'_>] = match opener(&i) {
        Opener::Range if !joined::has_joint(i) => return None,
        Opener::Range => &[length, range],
        Opener::Shift => &[length, point],
        Opener::Any if point::opens_length(&i) => &[set, length, range, point],
        Opener::Any => &[range, point],
    };
    let mut best: Option<Expression> = None;
    for rule in rules {
        if let Ok((_, found)) = rule(i, order)
            && best.as_ref().is_none_or(|best| found.end > best.end)
        {
            best = Some(found);
        }
    }
    best
}

/// True in the middle of a numeral: what its beginning is no part of, its end is none of either.
fn inside_numeral(i: &Terms<'_>) -> bool {
    let token = u32::try_from(i.doc.token_of(i.at)).unwrap_or(0);
    (1..=MAX_NUMERAL).any(|back| {
        let before = i.at.checked_sub(back).filter(|at| i.doc.counts_in_words(*at));
        let spans = |found: Option<Numeral>| found.is_some_and(|found| found.words && found.end > token);
        let inside = |numerals: &Numerals| spans(numerals.cardinal) || spans(numerals.ordinal);
        before.is_some_and(|at| i.doc.with_numerals(at, |found| inside(found).then_some(())).is_some())
    })
}

/// What the first word allows.
enum Opener {
    /// من, بين: only a range.
    Range,
    /// قبل, بعد: a shifted point or a length.
    Shift,
    Any,
}

fn opener(i: &Terms<'_>) -> Opener {
    const OPENING: Classes = Classes::FROM.or(Classes::BETWEEN).or(Classes::AGO).or(Classes::AHEAD);
    if !i.classes().has(OPENING) {
        return Opener::Any;
    }
    let senses = i.doc.forms(i.at).map(|form| form.sense);
    let (mut ranges, mut shifts) = (true, true);
    for sense in senses {
        ranges &= matches!(sense, Sense::Word(Word::From | Word::Between));
        shifts &= matches!(sense, Sense::Relator(Relator::Ago | Relator::In));
    }
    match (ranges, shifts) {
        (true, _) => Opener::Range,
        (_, true) => Opener::Shift,
        _ => Opener::Any,
    }
}

type Rule<'a> = Res<'a, Expression>;

fn expression(
    i: Terms<'_>,
    rest: Terms<'_>,
    core: usize,
    meaning: Meaning,
    rule: &'static str,
) -> Expression {
    let event = context::is_event(i);
    Expression { first: i.at, core, core_end: rest.at, end: rest.at, meaning, modifier: None, rule, event }
}

fn set(i: Terms<'_>, _: DateOrder) -> Rule<'_> {
    let (rest, (period, rule)) = set::set(i)?;
    let first = set::times_before(&i).filter(|_| rule == "set.times").unwrap_or(i.at);
    Ok((rest, expression(Terms { at: first, ..i }, rest, first, Meaning::Set(period), rule)))
}

fn length(i: Terms<'_>, _: DateOrder) -> Rule<'_> {
    if let Ok((rest, length)) = rest::throughout(i) {
        let meaning = Meaning::Length(Box::new(length), Relation::Plain);
        return Ok((rest, expression(i, rest, i.at, meaning, "duration.throughout")));
    }
    let (rest, (found, relation, rule)) = offset::related(i)?;
    let core_end = rest.at;
    let (rest, behind) = opt(bound::bound_behind_more).parse(rest)?;
    let base = expression(i, rest, found.core, Meaning::Length(Box::new(found.length), relation), rule);
    Ok((rest, Expression { modifier: found.modifier.or(behind), core_end, ..base }))
}

fn range(i: Terms<'_>, order: DateOrder) -> Rule<'_> {
    let (rest, found) = range::range(order)(i)?;
    let whole = matches!(found.rule, "range.years" | "range.centuries");
    let modifier = found.from.and_then(|from| from.modifier).filter(|_| whole);
    let meaning = Meaning::Range(found.from.map(Box::new), found.to.map(Box::new));
    let base = expression(i, rest, found.core, meaning, found.rule);
    Ok((rest, Expression { modifier, ..base }))
}

fn point(i: Terms<'_>, order: DateOrder) -> Rule<'_> {
    let (rest, ((said, rule), core)) = point::point(order)(i)?;
    let again = |j| other_calendar(j, &said, order).or_else(|_| centuries::century_again(j, &said));
    let (rest, other) = opt(again).parse(rest)?;
    let core_end = rest.at;
    let (rest, about) = opt(about_behind).parse(rest)?;
    let base = expression(i, rest, core, Meaning::Point(Box::new(said), other.map(Box::new)), rule);
    Ok((rest, Expression { modifier: said.modifier.or(about), core_end, ..base }))
}

/// `عام 1880 تقريبا`; what a number follows is of that number: `عام 2020 تقريبا مئة حالة`.
fn about_behind(i: Terms<'_>) -> Res<'_, Modifier> {
    match bound::bound_behind(i)? {
        (rest, Modifier::Approx) if !rest.doc.counts(rest.at) => Ok((rest, Modifier::Approx)),
        _ => input::fail(),
    }
}

/// The same day or year in another calendar: `الموافق 17 نوفمبر 2021م`, `/1505م`, `(1350م)`.
fn other_calendar<'a>(i: Terms<'a>, said: &Said, order: DateOrder) -> Res<'a, Said> {
    const LINKS: Classes = Classes::SIGN.or(Classes::SYMBOL).or(Classes::SAME_DAY);
    if i.at_wall() || !explicit(said) && !i.classes().has(LINKS) {
        return input::fail();
    }
    let (j, _) = opt(terminal::comma).parse(i)?;
    let joined = date::joins(j);
    let bracket = terminal::key(&["("])(i);
    let (j, joins) = match (joined, bracket) {
        (Ok((rest, ())), _) => (rest, true),
        (_, Ok((rest, _))) => (date::joins(rest).map_or(rest, |(rest, ())| rest), false),
        _ => match terminal::key(&["/", "-", "=", "–"])(i) {
            Ok((rest, sign)) => (rest, sign == "="),
            Err(_) => (i, false),
        },
    };
    let direct = j.at == i.at;
    if direct && !explicit(said) || said.year.is_none() && !joins {
        return input::fail();
    }
    let (rest, ((other, _), _)) = point::point(order)(Terms { start: j.at, ..j })?;
    let (a, b) = (calendar(said), calendar(&other));
    let both_years = said.year.is_some() && other.year.is_some();
    let same_grain = said.month.is_some() == other.month.is_some();
    if a == b
        || !(both_years || joins)
        || !same_grain
        || direct && !explicit(&other)
        || (!joins && !explicit(said) && !explicit(&other))
    {
        return input::fail();
    }
    let rest = if i.key() == "(" { terminal::key(&[")"])(rest)?.0 } else { rest };
    Ok((rest, other))
}

/// The calendar that a point is said in.
pub(crate) fn calendar(said: &Said) -> crate::calendar::Calendar {
    let era = said.year.and_then(|year| year.era).map(crate::said::Era::calendar);
    era.or_else(|| said.month.and_then(|month| month.calendar)).unwrap_or_default()
}

fn explicit(said: &Said) -> bool {
    said.year.is_some_and(|year| year.era.is_some())
}

/// True when an expression ends in words like `من الآن`.
pub(crate) fn ends_now(doc: &Doc<'_>, expression: &Expression) -> bool {
    (expression.first..expression.end).any(|at| {
        doc.has(at, |sense| matches!(sense, Sense::Word(crate::lexicon::Word::Now) | Sense::Present))
    })
}
