//! Ranges of clock times: `من الساعة الثالثة إلى الرابعة مساء`, `8-10 مساء`, `بين 3 و5 بعد الظهر`.

use nom::Parser;
use nom::combinator::opt;
use rasd_tokenize::Proclitics;

use super::input::{Res, Terms, fail};
use super::range::{OPENING, Opening, Range, fresh, joint, opening};
use crate::context::DateOrder;
use crate::lexicon::{Classes, Cues, PLAY, Sense};
use crate::said::{Modifier, Part, Said, Unit};
use crate::terms::Doc;

/// Two clock times: `من الساعة الثالثة إلى الرابعة مساء`, `الأحد من الساعة 9 إلى 11 مساء`, `من 9 إلى 11 صباح غد`.
pub(super) fn clocks(i: Terms<'_>, order: DateOrder) -> Res<'_, Range> {
    const PARTS: Classes = Classes::PART.or(Classes::DAY_PART);
    let core = i.at;
    let start = i;
    let opens = i.ahead().has(OPENING);
    if i.classes().has(Classes::NUMBER) && !opens && !i.ahead().has(PARTS) {
        return fail();
    }
    let (i, day) = match opens.then(|| super::point::day(order)(i)) {
        Some(Ok((rest, said))) => (rest, Some(said)),
        _ => (i, None),
    };
    let (i, opening) = opening(i);
    if opening == Opening::None && day.is_some() {
        return fail();
    }
    let (rest, (from, to)) = match opening {
        Opening::None => clock_ends(i, opening)?,
        Opening::From => clock_ends(fresh(i), opening)?,
        Opening::Between => clocks_between(fresh(i))?,
    };
    let (rest, behind) = match super::point::day(order)(rest) {
        Ok((end, said)) if day.is_none() => (end, Some(said)),
        _ => (rest, None),
    };
    let sure = |end: &End| end.said.part.is_some() || end.digital || end.minutes;
    let hours = from.announced && (to.announced || opening == Opening::From);
    if !opens && super::point::day(order)(start).is_ok()
        || !sure(&from) && !sure(&to) && !hours
        || opening == Opening::None
            && !(from.digital && to.digital || from.announced || are_hours(start, &from, &to))
    {
        return fail();
    }
    let (part_of_from, part_of_to) = parts(start, &from.said, &to.said);
    let zone = from.said.zone.or(to.said.zone);
    let (a, b) = (Said { part: part_of_from, zone, ..from.said }, Said { part: part_of_to, zone, ..to.said });
    let place = |said: Said| {
        let day = day.or(behind);
        day.map_or(said, |day| Said { clock: said.clock, part: said.part, zone: said.zone, ..day })
    };
    let rule = if behind.is_some() { "range.clock_to_day" } else { "range.clock" };
    Ok((rest, Range { from: Some(place(a)), to: Some(place(b)), rule, core }))
}

/// The parts of the day of both ends; what one end does not say it shares, unless the hours then run backwards: `من 9 إلى 5 مساء` begins in
/// the morning, `من العاشرة إلى السادسة صباحا` in the evening. What was moved from one hour to another has both in one part.
fn parts(start: Terms<'_>, from: &Said, to: &Said) -> (Option<Part>, Option<Part>) {
    let time = |said: &Said| said.clock.map_or((0, 0), |clock| (clock.time.hour(), clock.time.minute()));
    let turns = time(from) > time(to) && time(from).0 < 12 && !is_moved(start);
    match (from.part, to.part) {
        (None, Some(last)) if turns => (Some(before(last)), Some(last)),
        (Some(first), None) if turns => (Some(first), Some(after(first))),
        (first, last) => (first.or(last), last.or(first)),
    }
}

/// `تم تقديم المباراة من 8 إلى 6 مساء`, `تغير موعد الحظر من العاشرة إلى الثامنة مساء`: an hour was put off or brought forward. A
/// service that is offered has its hours: `تقديم الخدمات من 9 إلى 5 مساء`.
fn is_moved(start: Terms<'_>) -> bool {
    const MOVES: [&str; 6] = ["تغير", "تغيير", "قليص", "اجيل", "عديل", "تبكير"];
    const OFFERS: [&str; 2] = ["قديم", "قدم"];
    let before = || (1..=6).filter_map(|back| start.at.checked_sub(back));
    let ends = |at: usize, stems: &[&str]| stems.iter().any(|stem| start.doc.key(at).ends_with(stem));
    let held = |at: usize| start.doc.cues(at).has(Cues::GATHERING) || HOURS.contains(&start.doc.key(at));
    let offered = || before().any(|at| is_service(start.doc.key(at))) && !before().any(held);
    before().any(|at| ends(at, &MOVES)) || before().any(|at| ends(at, &OFFERS)) && !offered()
}

/// `الخدمات`, `خدماتها`, `طلبات`, `الوجبات`.
fn is_service(key: &str) -> bool {
    const SERVICES: [&str; 5] = ["خدم", "طلبات", "وجبات", "مشروبات", "استشارات"];
    let noun = key.strip_prefix("ال").unwrap_or(key);
    SERVICES.iter().any(|stem| noun.starts_with(stem))
}

/// What has an hour besides a gathering.
const HOURS: [&str; 8] = ["موعد", "الموعد", "موعدها", "موعده", "ساعة", "ساعات", "الحظر", "حظر"];

/// The part in which hours begin that end in a part of smaller numbers.
const fn before(part: Part) -> Part {
    match part {
        Part::Afternoon | Part::Evening | Part::Pm => Part::Morning,
        Part::Dawn | Part::Morning | Part::Am | Part::Aftermidnight => Part::Evening,
        part => part,
    }
}

/// The part in which hours end that begin in a part of greater numbers.
const fn after(part: Part) -> Part {
    match part {
        Part::Dawn | Part::Morning | Part::Am | Part::Forenoon => Part::Afternoon,
        Part::Evening | Part::Night | Part::Pm => Part::Aftermidnight,
        part => part,
    }
}

/// Two ends and what joins them.
fn clock_ends(i: Terms<'_>, opening: Opening) -> Res<'_, (End, End)> {
    let (rest, from) = clock_end(i)?;
    let (rest, ()) = joint(rest, opening)?;
    let (rest, to) = clock_end(rest)?;
    Ok((rest, (from, to)))
}

/// `بين الساعة 8 و10 مساء`, `بين الثالثة والنصف والخامسة عصرا`: the و that leaves an hour on both sides, so that most is read.
fn clocks_between(i: Terms<'_>) -> Res<'_, (End, End)> {
    const REACH: usize = 8;
    let joined = |at: &usize| i.doc.term(*at).is_some_and(|term| term.clitics.has(Proclitics::WA));
    let split = |at: usize| {
        let (rest, from) = clock_end(Terms { end: at, ..i }).ok()?;
        let (rest, to) = clock_end(fresh(Terms { at, end: i.end, ..rest })).ok().filter(|_| rest.at == at)?;
        Some((rest, (from, to)))
    };
    let ends = (i.at + 1..i.end.min(i.at + REACH)).filter(joined).filter_map(split);
    ends.max_by_key(|(rest, _)| rest.at).map_or_else(fail, Ok)
}

/// `8-10 مساء`: a part of the day in words makes hours of two numbers, but not of the score in `خسر 1-3 مساء أمس`; so does a
/// letter of each half of the day: `9 ص - 5 م`, while `3 م - 9 م` may be metres and `5 ص - 9 ص` pages.
fn are_hours(start: Terms<'_>, from: &End, to: &End) -> bool {
    let hour = |end: &End| end.said.clock.map_or(0, |clock| clock.time.hour());
    let letter = |end: &End| end.said.part.is_some_and(|part| matches!(part, Part::Am | Part::Pm));
    let worded = to.said.part.is_some() && !letter(to);
    let both =
        letter(from) && letter(to) && (from.said.part != to.said.part || super::clock::tells_hours(start));
    let score = (1..=8).filter_map(|back| start.at.checked_sub(back)).any(|at| is_of_play(start.doc, at));
    let named = from.said.part.is_some() && worded && !score;
    both || named || worded && !score && hour(from) % 12 < hour(to) % 12 && hour(from) <= 12 && hour(to) <= 12
}

/// A word that a result follows.
fn is_of_play(doc: &Doc<'_>, at: usize) -> bool {
    doc.cues(at).has(Cues::REFERENCE) || PLAY.iter().any(|stem| doc.key(at).contains(stem))
}

/// One end of a range of clock times.
struct End {
    said: Said,
    announced: bool,
    digital: bool,
    minutes: bool,
}

fn clock_end(i: Terms<'_>) -> Res<'_, End> {
    let i = match super::bound::bound(i) {
        Ok((rest, Modifier::Approx)) => fresh(rest),
        _ => i,
    };
    let announced = i.classes().has(Classes::HOUR)
        && i.doc.has(i.at, |sense| matches!(sense, Sense::Unit(Unit::Hour, _)));
    if !i.classes().has(Classes::CLOCK) {
        return fail();
    }
    if let Ok((rest, (said, rule))) = super::clock::clock(i) {
        let minutes = said.clock.is_some_and(|clock| clock.time.minute() != 0);
        return Ok((rest, End { said, announced, digital: rule == "time.digital", minutes }));
    }
    let (rest, (said, hour)) = super::clock::bare_hour(i)?;
    let (rest, part) = opt(super::clock::part_behind).parse(rest)?;
    let said = Said { part: part.or(said.part), ..said };
    let minutes = said.clock.is_some_and(|clock| clock.time.minute() != 0);
    Ok((rest, End { said, announced: hour, digital: false, minutes }))
}
