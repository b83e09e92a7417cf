//! A point in time put together from its parts, in any order a text has them:
//! `مساء الخميس 6 يناير 2022`, `غدا الساعة الثالثة عصرا بتوقيت مكة`, `الخميس بعد أسبوعين`.

use super::context;
use super::date::{self, Named};
use super::input::{Res, Terms, fail};
use super::merge::{self, Joint, joint, merge};
use super::terminal::{Clitics, edge, sense, shift};
use super::{clock, deixis, iso, large, moved, numbered, numeric, offset, year};
use crate::context::DateOrder;
use crate::lexicon::{Classes, Sense};
use crate::said::{Edge, Modifier, Moved, Part, Said, Shift, Unit};
use nom::Parser;
use nom::branch::alt;

/// The most parts a point is put together from.
const MAX_PARTS: usize = 6;

/// A point, with an edge or a bound before it.
pub(super) fn point<'a>(order: DateOrder) -> impl Fn(Terms<'a>) -> Res<'a, (Named, usize)> {
    move |i| {
        if i.start != i.at {
            return anew(order)(i);
        }
        let found = i.doc.points.at(i.at, || {
            let (rest, (found, core)) = anew(order)(i).ok()?;
            Some((rest.at, found, core))
        });
        found.map_or_else(fail, |(rest, found, core)| Ok((Terms { at: rest, ..i }, (found, core))))
    }
}

/// A point where none was read lately.
fn anew<'a>(order: DateOrder) -> impl Fn(Terms<'a>) -> Res<'a, (Named, usize)> {
    move |i| {
        if let Ok((rest, (said, rule))) = edged(i, order) {
            return Ok((rest, ((said, rule), i.at + 1)));
        }
        if let Ok((rest, modifier)) = super::bound::bound_of_date(i)
            && let Ok((end, (said, rule))) = parts(rest, order)
            && said.modifier.is_none()
            && (!said.is_time_only() || modifier == Modifier::Approx)
        {
            return Ok((end, ((Said { modifier: Some(modifier), ..said }, rule), rest.at)));
        }
        let (rest, found) = parts(i, order)?;
        let core = if found.0.offset.is_some() { offset::core(i) } else { i.at };
        Ok((rest, (found, core)))
    }
}

/// `أواخر القرن التاسع عشر`, `بداية العام 2021`, `منتصف التسعينات`, `نهاية الشهر الجاري`; not `سليم الأول عام 1516`.
fn edged(i: Terms<'_>, order: DateOrder) -> Res<'_, Named> {
    let (after, edge) = edge(i)?;
    let definite = i.first().is_some_and(|term| term.clitics.article());
    if definite || date::date(i).is_ok() || large::large(i).is_ok() {
        return fail();
    }
    let after = Terms { start: after.at, ..after };
    let prefixed = after.first().is_some_and(|term| term.clitics.preposition() || term.clitics.conjunction());
    if !prefixed && let Ok((rest, (said, rule))) = parts(after, order) {
        let fits = said.edge.is_none()
            && said.clock.is_none()
            && said.part.is_none()
            && said.weekday.is_none()
            && !said.has_day()
            && said.offset.is_none()
            && !said.present
            && !is_month_of_moved_year(&said)
            && !(said.moved.is_some_and(|moved| matches!(moved.unit, Unit::Day | Unit::Hour | Unit::Minute)));
        let rank = edge == Edge::Start && i.key() == "اول" || edge == Edge::End && i.key() == "اخر";
        let month = said.month.is_some() && edge == Edge::End;
        let ordinal = rank && said.moved.is_none() && !month;
        if fits && !ordinal {
            return Ok((rest, (Said { edge: Some(edge), ..said }, rule)));
        }
    }
    moved::edged(i)
}

/// `نهاية العام الماضي في مارس`: the month is the edge of nothing.
fn is_month_of_moved_year(said: &Said) -> bool {
    said.month.is_some() && said.moved.is_some_and(|moved| moved.unit == Unit::Year)
}

/// The parts, merged as long as they fit.
fn parts(i: Terms<'_>, order: DateOrder) -> Res<'_, Named> {
    let (mut i, (mut said, mut rule)) = part(i, order)?;
    for _ in 1..MAX_PARTS {
        let Some((rest, more, more_rule)) = next_part(i, &said, order) else { break };
        said = more;
        if weight(more_rule) > weight(rule) {
            rule = more_rule;
        }
        i = rest;
    }
    let exact = matches!(said.part, Some(Part::Midnight | Part::Midday));
    let only_part = said.is_time_only() && said.clock.is_none() && !exact;
    if only_part { fail() } else { Ok((i, (tonight(i, &said), rule))) }
}

/// `الساعة 10 الليلة`: behind an hour it says the day as well; not `الساعة 10 الليلة الماضية`.
fn tonight(rest: Terms<'_>, said: &Said) -> Said {
    let last = rest.at.checked_sub(1).map_or(Classes::NONE, |at| rest.doc.classes(at));
    let today = said.is_time_only() && said.clock.is_some() && last.has(Classes::DAY_PART);
    let moved = today && shift(rest).is_err();
    if moved { Said { moved: Some(Moved { unit: Unit::Day, shift: Shift::By(0) }), ..*said } } else { *said }
}

/// Which part names the whole.
fn weight(rule: &str) -> u8 {
    match rule {
        "date.part" => 0,
        "time.digital" | "time.spoken" => 1,
        "date.weekday" | "date.today" => 2,
        _ => 3,
    }
}

/// A rule for one part.
type Rule = fn(Terms<'_>, DateOrder) -> Res<'_, Named>;

/// The rules for one part, each with the classes that it may begin with.
const RULES: [(Classes, Rule); 16] = [
    (Classes::DATE_TOKEN, |i, _| iso::moment(i)),
    (DIGITS, numeric::date),
    (DATE, |i, _| date::date(i)),
    (Classes::CLOCK_UNIT, |i, _| minute(i)),
    (Classes::PART.or(Classes::NIGHT), |i, _| deixis::night_between(i)),
    (Classes::CLOCK, |i, _| clock::clock(i)),
    (LARGE, |i, _| large::large(i)),
    (Classes::NUMERAL, |i, _| large::thousand(i)),
    (OFFSET, |i, _| offset::point(i)),
    (Classes::THIS.or(Classes::UNIT), |i, _| moved::point(i)),
    (Classes::WEEKDAY.or(Classes::DAY_UNIT), |i, _| numbered::day(i)),
    (DEICTIC, |i, _| deixis::deictic(i)),
    (Classes::WEEKDAY.or(Classes::THIS).or(Classes::DAY_UNIT), |i, _| deixis::weekday(i)),
    (YEAR, |i, _| year_alone(i)),
    (Classes::HOLIDAY, |i, _| feast(i)),
    (Classes::PART, |i, _| part_alone(i)),
];

/// One part. What the first term may be decides which rules are tried.
fn part(i: Terms<'_>, order: DateOrder) -> Res<'_, Named> {
    let opens = opens(&i);
    for (wanted, rule) in &RULES {
        if opens.has(*wanted)
            && let Ok(found) = rule(i, order)
        {
            return Ok(found);
        }
    }
    fail()
}

/// The classes of the next term, NUMERAL only where one is there.
fn opens(i: &Terms<'_>) -> Classes {
    let classes = i.classes();
    let counts = classes.has(Classes::NUMERAL) && i.doc.counts(i.at);
    if counts { classes } else { classes.without(Classes::NUMERAL) }
}

/// Halves, quarters, seasons, decades and their like.
const PERIOD: Classes =
    Classes::FRACTION.or(Classes::SEASON).or(Classes::DECADE).or(Classes::YEAR_PAIR).or(Classes::WEEKEND);
/// Edges of periods, days with a name, and what may be one.
const EDGE: Classes = Classes::EDGE.or(Classes::MONTH_DAY).or(Classes::FRACTION);
const DIGITS: Classes = Classes::DATE_TOKEN.or(Classes::NUMBER);
const DATE: Classes = Classes::NUMERAL
    .or(Classes::MONTH)
    .or(Classes::UNIT)
    .or(Classes::WEEKDAY)
    .or(Classes::THIS)
    .or(EDGE)
    .or(Classes::BRACKET)
    .or(DIGITS);
const LARGE: Classes = Classes::LONG_UNIT.or(Classes::WEEK).or(PERIOD).or(EDGE).or(Classes::THIS);
const OFFSET: Classes = Classes::RELATOR.or(Classes::NUMERAL).or(Classes::UNIT).or(EDGE).or(PERIOD);
const DEICTIC: Classes = Classes::DAY.or(Classes::DAY_PART).or(Classes::PRESENT).or(Classes::DAY_UNIT);
const YEAR: Classes = Classes::YEAR_UNIT.or(Classes::YEAR_PAIR).or(Classes::NUMERAL).or(Classes::BRACKET);

/// True when a duration or recurrence may begin here: with an amount, a unit, a bound or a preposition.
pub(super) fn opens_length(i: &Terms<'_>) -> bool {
    const LENGTH: Classes = Classes::NUMERAL
        .or(Classes::BRACKET)
        .or(Classes::UNIT)
        .or(EDGE)
        .or(PERIOD)
        .or(Classes::RELATOR)
        .or(Classes::WEEKDAY)
        .or(Classes::THIS)
        .or(Classes::SET)
        .or(Classes::ANY_WORD);
    opens(i).has(LENGTH)
}

/// A day alone: a date, a weekday, today, or a date with its weekday.
pub(super) fn day<'a>(order: DateOrder) -> impl Fn(Terms<'a>) -> Res<'a, Said> {
    move |i| {
        if i.classes().has(Classes::WEEKDAY)
            && let Ok((rest, ((said, _), core))) = point(order)(i)
            && core == i.at
            && said.has_day()
            && said.clock.is_none()
            && said.part.is_none()
        {
            return Ok((rest, said));
        }
        let (i, (said, _)) =
            alt((|i| numeric::date(i, order), date::date, deixis::deictic, deixis::weekday)).parse(i)?;
        if said.has_day() || said.weekday.is_some() || said.moved.is_some() { Ok((i, said)) } else { fail() }
    }
}

fn year_alone(i: Terms<'_>) -> Res<'_, Named> {
    let (i, found) = year::alone(i)?;
    Ok((i, (Said { year: Some(found), ..Said::default() }, "date.year")))
}

fn minute(i: Terms<'_>) -> Res<'_, Named> {
    let (i, minute) = super::minutes::minute_of_hour(i)?;
    Ok((i, (Said { minute: Some(minute), ..Said::default() }, "time.minute")))
}

fn part_alone(i: Terms<'_>) -> Res<'_, Named> {
    let (i, found) = clock::part_of_day(i)?;
    Ok((i, (Said { part: Some(found), ..Said::default() }, "date.part")))
}

/// A feast with its year: `عيد الفطر 2013`.
fn feast(i: Terms<'_>) -> Res<'_, Named> {
    let (i, (number, _)) = sense(Classes::HOLIDAY, Clitics::Prep, |found| {
        if let Sense::Holiday(number) = found { Some(number) } else { None }
    })(i)?;
    let (i, found) = year::after_month(i)?;
    Ok((i, (Said { feast: Some(number), year: Some(found), ..Said::default() }, "date.feast")))
}

/// The next part, with what joins it, merged into what was said.
pub(super) fn next_part<'a>(
    i: Terms<'a>,
    said: &Said,
    order: DateOrder,
) -> Option<(Terms<'a>, Said, &'static str)> {
    if i.at_wall() {
        return None;
    }
    any_next_part(i, said, order)
}

/// The next part, whatever it begins with.
pub(super) fn any_next_part<'a>(
    i: Terms<'a>,
    said: &Said,
    order: DateOrder,
) -> Option<(Terms<'a>, Said, &'static str)> {
    let (j, joint) = joint(i);
    for (from, joint) in [(i, Joint::None), (j, joint)] {
        if from.at == i.at && joint != Joint::None {
            continue;
        }
        if let Ok((rest, (more, rule))) = part(from, order)
            && (rule != "date.part" || said.is_time_only() || is_adverb(from))
            && !(said.moved.is_some() && counts_one(from))
            && (!merge::is_marked_year(&more) || said.weekday.is_none() || rest.at_stop())
            && let Some(merged) = merge(said, &more, joint)
        {
            return Some((rest, merged, rule));
        }
    }
    if let Some(found) = about_an_hour(i, said).or_else(|| late_or_early(i, said)) {
        return Some(found);
    }
    let (rest, hour) = (joint == Joint::In).then(|| clock::hour_of_day(j, said).ok())??;
    Some((rest, merge(said, &hour, joint)?, "time.spoken"))
}

/// `14 أكتوبر حوالي الساعة الثامنة`: the bound of the hour is that of the whole.
fn about_an_hour<'a>(i: Terms<'a>, said: &Said) -> Option<(Terms<'a>, Said, &'static str)> {
    let (rest, modifier) = super::bound::bound(i).ok().filter(|_| !said.is_time_only())?;
    let (rest, (hour, rule)) = clock::clock(Terms { start: rest.at, ..rest }).ok()?;
    let merged = merge(said, &hour, Joint::In)?;
    (modifier == Modifier::Approx).then_some((rest, Said { modifier: Some(modifier), ..merged }, rule))
}

/// `العام الماضي في شهر واحد`: one month is as long as it lasts.
fn counts_one(i: Terms<'_>) -> bool {
    matches!(i.key(), "شهر" | "بشهر") && i.skip(1).key() == "واحد"
}

/// `أمس في وقت متأخر من الليل`, `الثلاثاء في ساعة مبكرة من الصباح`: the part of the day behind it,
/// unless that is of another day: `السبت في ساعة متأخرة من مساء الجمعة`.
fn late_or_early<'a>(i: Terms<'a>, said: &Said) -> Option<(Terms<'a>, Said, &'static str)> {
    const DAYS: Classes = Classes::WEEKDAY.or(Classes::DAY).or(Classes::DAY_UNIT).or(Classes::PRESENT);
    if !i.classes().has(Classes::IN) {
        return None;
    }
    let keys = [i.key(), i.skip(1).key(), i.skip(2).key(), i.skip(3).key()];
    let [("في", "وقت" | "ساعة" | "ساعه", late, "من")] = [(keys[0], keys[1], keys[2], keys[3])]
    else {
        return None;
    };
    let part = i.skip(4);
    let (rest, (found, _)) = part_alone(Terms { start: part.at, ..part }).ok()?;
    let dated = !said.is_time_only() && (late.starts_with("مت") || late.starts_with("مبكر"));
    let own = rest.classes().has(DAYS) || matches!(rest.key(), "امس" | "غد" | "الغد");
    (dated && !own).then_some((rest, merge(said, &found, Joint::In)?, "date.part"))
}

/// صباحا or الصباح, which may follow a day; صباح only stands before one, and ظهر behind it is a verb.
fn is_adverb(i: Terms<'_>) -> bool {
    let definite = i.first().is_some_and(|term| term.clitics.article());
    let key = i.key();
    definite || key.ends_with('ا') || key.ends_with("اء") || matches!(key, "بعد" | "قبل" | "منتصف")
}

/// True when the term before is يوم or a weekday: a day in digits may follow.
pub(super) fn after_day_word(i: Terms<'_>) -> bool {
    let comma = usize::from(matches!(context::key_before(&i), "،" | ","));
    i.at.checked_sub(1 + comma).is_some_and(|at| {
        i.doc.means(at, |sense| {
            matches!(sense, Sense::Weekday(_) | Sense::Unit(Unit::Day, crate::lexicon::Count::Single))
        })
    })
}

/// True when the term before is a weekday: `فاز الأحد 3-2` is no date.
pub(super) fn after_weekday(i: Terms<'_>) -> bool {
    i.at.checked_sub(1).is_some_and(|at| i.doc.means(at, |sense| matches!(sense, Sense::Weekday(_))))
}

/// True when the expression is the name of something: a street, a movement.
pub(super) fn is_name(i: Terms<'_>) -> bool {
    context::is_named(i)
}
