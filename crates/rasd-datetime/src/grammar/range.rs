//! Ranges: `من 3 إلى 7 مايو 2019`, `بين عامي 2011 و2014`, `1914-18`, `منذ 2010`, `من الثامنة حتى العاشرة مساء`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::{Proclitics, TokenKind};

use super::context;
use super::input::{Res, Terms, fail};
use super::joined::has_joint;
use super::month;
use super::point::point;
use super::terminal::{Clitics, edge, key, mark, ordinal, relator, word, word_with};
use super::year;
use super::year_range::years;
use crate::context::DateOrder;
use crate::lexicon::{Classes, Cues, Word};
use crate::said::{Edge, Era, Large, Modifier, Relator, Said, Unit, YearSaid};

/// A range as said: an open end is `None`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    pub(super) from: Option<Said>,
    pub(super) to: Option<Said>,
    pub(super) rule: &'static str,
    /// The term where it begins without its preposition.
    pub(super) core: usize,
}

/// Any range.
pub(super) fn range<'a>(order: DateOrder) -> impl Fn(Terms<'a>) -> Res<'a, Range> {
    move |i| {
        if let Ok(found) = super::stretch::stretch(i).or_else(|_| super::rest::rest(i)) {
            return Ok(found);
        }
        if !has_joint(i) {
            return open(i, order);
        }
        closed(i, order).or_else(|_| open(i, order))
    }
}

/// A range with both ends.
pub(super) fn closed(i: Terms<'_>, order: DateOrder) -> Res<'_, Range> {
    alt((
        move |i| super::days::days_of_month(i, order),
        super::days::month_days,
        centuries,
        years,
        move |i| super::hours::clocks(i, order),
        move |i| points(i, order),
        move |i| numeric_days(i, order),
    ))
    .parse(i)
}

/// A new start: the proclitics of the next term are not looked at.
pub(super) fn fresh(i: Terms<'_>) -> Terms<'_> {
    Terms { start: i.at, ..i }
}

/// What opens a range.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    None,
    From,
    Between,
}

/// The classes of the words that open a range.
pub(super) const OPENING: Classes =
    Classes::BETWEEN.or(Classes::FROM).or(Classes::FROM_ON).or(Classes::SINCE);

pub(super) fn opening(i: Terms<'_>) -> (Terms<'_>, Opening) {
    if !i.classes().has(OPENING) {
        return (i, Opening::None);
    }
    if let Ok((rest, ())) = word_with(Clitics::Prep, Word::Between)(i) {
        return (rest, Opening::Between);
    }
    let from =
        alt((word_with(Clitics::Prep, Word::From), relator(Relator::From), relator(Relator::Since))).parse(i);
    match from {
        Ok((rest, ())) => (rest, Opening::From),
        Err(_) => (i, Opening::None),
    }
}

/// What joins the ends: إلى, حتى, a dash, ل; و after بين.
pub(super) fn joint(i: Terms<'_>, opening: Opening) -> Res<'_, ()> {
    let to = alt((
        |i| word_with(Clitics::MaybeAnd, Word::To)(i),
        relator(Relator::Until),
        |i| mark(&["-", "–", "—"])(i).map(|(i, _)| (i, ())),
        tatweel,
        move |i| if opening == Opening::From { key(&["ل"])(i).map(|(i, _)| (i, ())) } else { fail() },
    ))
    .parse(i);
    if let Ok((rest, ())) = to {
        return Ok((fresh(rest), ()));
    }
    let clitics = i.first().map_or(Proclitics::NONE, |term| term.clitics);
    let carried = match opening {
        Opening::Between => clitics.has(Proclitics::WA),
        Opening::From => clitics.has(Proclitics::LA),
        Opening::None => false,
    };
    if carried { Ok((fresh(i), ())) } else { fail() }
}

/// A tatweel between two numbers, for a dash.
fn tatweel(i: Terms<'_>) -> Res<'_, ()> {
    let token = i.first().map_or(usize::MAX, |term| usize::try_from(term.token).unwrap_or(usize::MAX));
    if i.doc.stream.text(token) == "\u{640}" { Ok((i.skip(1), ())) } else { fail() }
}

/// `القرنين الثامن عشر والتاسع عشر`, `من القرن الثامن إلى العاشر`: from the one to the other.
///
/// عشر counts for both: `القرنين الثامن والتاسع عشر` are the 18th and the 19th.
fn centuries(i: Terms<'_>) -> Res<'_, Range> {
    if !i.ahead().has(Classes::LONG_UNIT) {
        return fail();
    }
    let (i, opening) = opening(i);
    let core = i.at;
    let i = if opening == Opening::None { i } else { fresh(i) };
    let (i, (modifier, begins)) = before_century(i, opening)?;
    let (i, _) = super::terminal::unit(Clitics::Prep, |unit, count, _| {
        unit == Unit::Century && count != crate::lexicon::Count::Plural
    })(i)?;
    let (i, first) = ordinal(Clitics::Bare)(i)?;
    let (i, (ends, last)) = match joint(i, opening) {
        Ok((rest, ())) => (opt(edge), ordinal(Clitics::MaybeAnd)).parse(rest)?,
        Err(_) => ordinal(Clitics::And)(i).map(|(rest, last)| (rest, (None, last)))?,
    };
    let (i, era) = opt(year::era).parse(i)?;
    let year = era.map(|era| YearSaid { number: 0, digits: 0, era: Some(era), marked: true });
    let century =
        |n: i64| Some(Said { large: Some(Large::Century(i32::try_from(n).ok()?)), year, ..Said::default() });
    let eleven = last.n - first.n == 11 && first.n < 10;
    match (century(if eleven { first.n + 10 } else { first.n }), century(last.n)) {
        (Some(from), Some(to)) if first.n != last.n => {
            let (from, to) = (Said { modifier, edge: begins, ..from }, Said { edge: ends, ..to });
            Ok((i, Range { from: Some(from), to: Some(to), rule: "range.centuries", core }))
        }
        _ => fail(),
    }
}

/// `منذ حوالي القرن الرابع وحتى السابع`, `من أواخر القرن الخامس حتى منتصف السابع`.
fn before_century(i: Terms<'_>, opening: Opening) -> Res<'_, (Option<Modifier>, Option<Edge>)> {
    if opening == Opening::None {
        return Ok((i, (None, None)));
    }
    let (rest, found) = (opt(super::bound::bound_of_date), opt(edge)).parse(i)?;
    let plain = matches!(found.0, None | Some(Modifier::Approx));
    if plain { Ok((fresh(rest), found)) } else { fail() }
}

/// Two points: `من 28 يناير حتى 3 فبراير 2020`, `يوليو - أغسطس 2004`, `من الأحد إلى الخميس`.
fn points(i: Terms<'_>, order: DateOrder) -> Res<'_, Range> {
    let (i, opening) = opening(i);
    let core = i.at;
    let i = if opening == Opening::None { i } else { fresh(two_months(i)) };
    let (rest, from) = match point(order)(i) {
        Ok((rest, ((from, _), _))) => (rest, from),
        Err(_) if opening != Opening::None => {
            month_before_month(i, opening).or_else(|_| day_before_date(i, opening, order))?
        }
        Err(_) => month_before_year(i)?,
    };
    let dashed = matches!(rest.key(), "-" | "–" | "—");
    let (rest, ()) = joint(rest, opening).or_else(|_| interval(rest))?;
    let (rest, to) = match point(order)(rest) {
        Ok((rest, ((to, _), _))) => (rest, to),
        Err(error) => match super::date::month_again(rest, &from) {
            Ok(found) => found,
            Err(_) => return Err(error),
        },
    };
    let day_like = |said: &Said| {
        said.has_day()
            || said.month.is_some()
            || matches!(said.large, Some(Large::Decade(_) | Large::Century(_) | Large::DecadeOf(..)))
    };
    let fits = if opening == Opening::None {
        day_like(&from) && day_like(&to)
    } else {
        !(from.is_time_only() ^ to.is_time_only()) || from.present && to.clock.is_some()
    };
    let dual =
        dashed && from.year.is_some() && to.year.is_some() && super::calendar(&from) != super::calendar(&to);
    if !fits || dual || from.offset.is_some() || to.offset.is_some() {
        return fail();
    }
    let both = rest.at.checked_sub(1).is_some_and(|last| rest.doc.key(last).ends_with("ين"));
    let (from, to) = if both { moved_together(&from, &to) } else { (from, to) };
    let (from, to) = shared(from, to);
    let (from, to) = super::week::shared(&from, &to);
    Ok((rest, Range { from: Some(from), to: Some(to), rule: "range.points", core }))
}

/// The word before the months of `بين شهري مايو وأغسطس`; `قارن بين شهري مايو وأغسطس` tells of two months.
fn two_months(i: Terms<'_>) -> Terms<'_> {
    match key(&["شهري"])(i) {
        Ok((rest, _)) if month::named(Clitics::Bare)(fresh(rest)).is_ok() && !is_compared(i) => rest,
        _ => i,
    }
}

/// `قارن التقرير بين`, `الفرق بين`: a word of comparing among the few words before.
fn is_compared(i: Terms<'_>) -> bool {
    const COMPARES: [&str; 3] = ["قارن", "الفرق", "فارق"];
    let before = (1..=5).map_while(|back| i.at.checked_sub(back));
    before.map(|at| i.doc.key(at)).any(|key| COMPARES.iter().any(|stem| key.contains(stem)))
}

/// `من الثلاثاء إلى الخميس المقبلين`: the dual moves both days, and the second is the one after the first.
fn moved_together(from: &Said, to: &Said) -> (Said, Said) {
    let day = |said: &Said, shift| {
        said.weekday.is_some() && *said == Said { weekday: said.weekday, shift, ..Said::default() }
    };
    if to.shift.is_some() && day(to, to.shift) && day(from, None) {
        (Said { shift: to.shift, ..*from }, Said { shift: None, ..*to })
    } else {
        (*from, *to)
    }
}

/// A month name that is clear only because another month follows it: `من رجب إلى رمضان 1440هـ`.
fn month_before_month(i: Terms<'_>, opening: Opening) -> Res<'_, Said> {
    let (rest, first) = month::named(Clitics::Prep)(i)?;
    let (after, ()) = joint(rest, opening)?;
    let (_, second) = month::named(Clitics::Prep)(after)?;
    let said = Said { month: Some(first.said), ..Said::default() };
    let clear = first.said.amb < 2 && first.said.calendar == second.said.calendar;
    if clear { Ok((rest, said)) } else { fail() }
}

/// The same before a dash and a month of a year: `مارس - أبريل 2020`.
fn month_before_year(i: Terms<'_>) -> Res<'_, Said> {
    let (rest, said) = month_before_month(i, Opening::None)?;
    let (second, _) = key(&["-", "–", "—"])(rest)?;
    let (behind, last) = month::named(Clitics::Bare)(fresh(second))?;
    year::after_month(behind)?;
    if said.month == Some(last.said) { fail() } else { Ok((rest, said)) }
}

/// A numeric day and month that are clear only because a full date follows: `من 12/5 إلى 17/5/2019`.
fn day_before_date(i: Terms<'_>, opening: Opening, order: DateOrder) -> Res<'_, Said> {
    let (rest, said) = super::numeric::day_and_month(i, order)?;
    let (after, ()) = joint(rest, opening)?;
    super::numeric::full(after, order)?;
    Ok((rest, Said { swappable: false, ..said }))
}

/// `من 23/5 إلى 10/6`: one of the days is no month, so that these are no fractions.
fn numeric_days(i: Terms<'_>, order: DateOrder) -> Res<'_, Range> {
    let (i, opening) = opening(i);
    if opening == Opening::None {
        return fail();
    }
    let (rest, from) = super::numeric::day_and_month(fresh(i), order)?;
    let (rest, ()) = joint(rest, opening)?;
    let (rest, to) = super::numeric::day_and_month(rest, order)?;
    let sure = !from.swappable || !to.swappable;
    if !sure || context::counts_a_noun(rest) || are_measures(i, rest) {
        return fail();
    }
    let whole = |said: Said| Some(Said { swappable: false, ..said });
    Ok((rest, Range { from: whole(from), to: whole(to), rule: "range.points", core: i.at }))
}

/// `ارتفع ضغطه من 12/8 إلى 15/9`, `تحسن معدله من 15/10 إلى 16/12`: two readings or marks, and what a noun without ال follows.
fn are_measures(i: Terms<'_>, rest: Terms<'_>) -> bool {
    const MEASURED: [&str; 10] =
        ["ضغط", "معدل", "علام", "نسب", "درج", "نتيج", "مؤشر", "قياس", "تقييم", "تقدير"];
    let measured = |at: usize| MEASURED.iter().any(|stem| i.doc.key(at).contains(stem));
    let noun = rest.first().is_some_and(|term| term.kind == TokenKind::Word && term.clitics.is_empty());
    let noun = noun && !rest.cues().has(Cues::PARTICLE);
    noun || (i.at.saturating_sub(8)..i.at).any(measured) || (rest.at..rest.at + 3).any(measured)
}

/// `2019-05-12/2019-05-17`: the slash of ISO 8601.
fn interval(i: Terms<'_>) -> Res<'_, ()> {
    let date = |term: Option<crate::terms::Term>| term.is_some_and(|term| term.kind == TokenKind::Date);
    let (rest, _) = mark(&["/"])(i)?;
    if date(i.before()) && date(rest.first()) { Ok((fresh(rest), ())) } else { fail() }
}

/// `من 28 ديسمبر إلى 3 يناير 2020` begins in the year before.
fn ends_next_year(from: &Said, to: &Said) -> bool {
    from.month.zip(to.month).is_some_and(|(a, b)| a.calendar == b.calendar && a.month > b.month)
}

fn year_before(year: YearSaid) -> YearSaid {
    moved_by(year, -1)
}

/// `من يوليو 2019 إلى مارس` ends in the year after.
fn year_after(year: YearSaid) -> YearSaid {
    moved_by(year, 1)
}

fn moved_by(year: YearSaid, years: i32) -> YearSaid {
    let by = if matches!(year.era, Some(Era::Bce | Era::Bh)) { -years } else { years };
    YearSaid { number: year.number + by, ..year }
}

/// The end supplies the year that the beginning lacks, and the other way round.
fn shared(mut from: Said, mut to: Said) -> (Said, Said) {
    let has_year = |said: &Said| said.year.is_some() || said.moved.is_some() || said.shift.is_some();
    let wants = |said: &Said| said.month.is_some() && !has_year(said);
    if wants(&from) && to.year.is_some() && to.month.is_some() {
        from.year = if ends_next_year(&from, &to) { to.year.map(year_before) } else { to.year };
    } else if wants(&to) && from.year.is_some() && from.month.is_some() {
        to.year = if ends_next_year(&from, &to) { from.year.map(year_after) } else { from.year };
    }
    (from, to)
}

/// `منذ 2010`, `منذ يناير 2004`, `حتى عام 1888`, `لغاية عام 2003`.
///
/// حتى before a day or a clock time names that day; only from a month on does it leave the beginning open.
fn open(i: Terms<'_>, order: DateOrder) -> Res<'_, Range> {
    if !i.classes().has(Classes::SINCE.or(Classes::UNTIL)) {
        return fail();
    }
    let core = i.at + 1;
    if let Ok((rest, ())) = relator(Relator::Since)(i) {
        let (rest, ((said, _), _)) = point(order)(fresh(rest))?;
        let fits =
            said.offset.is_none() && !said.present && said.moved.is_none_or(|moved| moved.unit > Unit::Hour);
        return if fits {
            Ok((rest, Range { from: Some(said), to: None, rule: "range.since", core }))
        } else {
            fail()
        };
    }
    let (rest, ()) = relator(Relator::Until)(i)?;
    let (rest, _) = opt(word(Word::To)).parse(rest)?;
    let (rest, ((said, _), _)) = point(order)(fresh(rest))?;
    let large = said.clock.is_none()
        && said.part.is_none()
        && !said.has_day()
        && said.weekday.is_none()
        && said.offset.is_none()
        && !said.present
        && said.moved.is_none_or(|moved| moved.unit >= Unit::Month);
    if large { Ok((rest, Range { from: None, to: Some(said), rule: "range.until", core })) } else { fail() }
}
