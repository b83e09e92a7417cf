//! Points counted from the reference: `قبل ثلاثة أيام`, `بعد شهرين`, `في غضون يومين من الآن`, `منذ سنوات`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;
use rasd_tokenize::{Proclitics, TokenKind};

use super::input::{Res, Terms, fail};
use super::length::{self, length};
use super::terminal::{Clitics, relator, sense, shift, word};
use super::trailing;
use super::vague::{self, plural};
use crate::lexicon::{Classes, Count, Cues, Sense, Word};
use crate::said::{Amount, Length, Modifier, Moved, Relator, Said, Shift, Unit};

/// How a length relates to the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    /// Just a length.
    Plain,
    /// منذ: from so long ago until now.
    Since,
    /// الماضية (−1) or المقبلة (1).
    Trailing(i8),
    /// بعد and قبل something said: no anchor but the event.
    Event,
}

/// A length before (−1) or after (1) the reference, or a day near it.
type Counted = ((length::Said, Option<Moved>), i8);

/// A length with a preposition.
pub(super) type Related = (length::Said, Relation, &'static str);

/// `قبل ثلاثة أيام`, `بعد شهرين`, `من الآن` included: a point.
pub(super) fn point(i: Terms<'_>) -> Res<'_, super::date::Named> {
    let counted = i.classes().has(AGO_OR_IN) || i.ahead().has(Classes::NOW);
    if !counted {
        return fail();
    }
    let (i, ((found, moved), sign)) = alt((ago_or_in, within_from_now)).parse(i)?;
    let of_years = found.length.grain() == Some(Unit::Year);
    let (i, year) = if of_years { opt(super::year::hijri).parse(i)? } else { (i, None) };
    let offset = Some(i.doc.keep_length(found.length, sign));
    let said = Said { offset, moved, modifier: found.modifier, year, ..Said::default() };
    Ok((i, (said, if sign < 0 { "date.ago" } else { "date.in" })))
}

/// The classes of قبل and بعد.
const AGO_OR_IN: Classes = Classes::AGO.or(Classes::AHEAD);

/// `يوما بعد يوم`: again and again.
fn is_repeated(i: Terms<'_>) -> bool {
    let (before, unit) = (super::context::key_before(&i), i.skip(1).key());
    let bare = before.strip_suffix('ا').unwrap_or(before);
    !unit.is_empty() && (before == unit || bare == unit)
}

fn ago_or_in(i: Terms<'_>) -> Res<'_, Counted> {
    if !i.classes().has(AGO_OR_IN) || is_repeated(i) {
        return fail();
    }
    let (i, sign) = alt((
        |i| relator(Relator::Ago)(i).map(|(i, ())| (i, -1)),
        |i| relator(Relator::In)(i).map(|(i, ())| (i, 1)),
    ))
    .parse(i)?;
    let (i, found) = length(true)(i)?;
    let clock = found.length.grain().is_none_or(Unit::is_clock);
    let (i, from_now) =
        opt(alt((word(Word::Now), |i| if clock { fail() } else { from_today(i) }))).parse(i)?;
    let (i, moved) = if clock || from_now.is_some() { (i, None) } else { opt(from_a_day).parse(i)? };
    let exact = found.length.is_exact() && found.length.parts().all(|(_, unit)| unit != Unit::Millisecond);
    let event = from_now.is_none() && moved.is_none() && governs_event(i) || names_what_follows(i);
    if !exact || event || shift(i).is_ok() { fail() } else { Ok((i, ((found, moved), sign))) }
}

/// `بعد يومين من الغد`, `قبل أسبوع من أمس`: the day that it is counted from.
fn from_a_day(i: Terms<'_>) -> Res<'_, Moved> {
    let (i, ()) = word(Word::From)(i)?;
    let (i, (by, _)) = sense(Classes::DAY, Clitics::Bare, |found| match found {
        Sense::Day(by) => Some(by),
        _ => None,
    })(i)?;
    Ok((i, Moved { unit: Unit::Day, shift: Shift::By(by) }))
}

/// `بعد أسبوع من اليوم`; not of a day that is described: `بعد أسبوع من اليوم الأول`, `قبل شهر من اليوم المحدد للانتخابات`.
fn from_today(i: Terms<'_>) -> Res<'_, ()> {
    let (i, ()) = word(Word::From)(i)?;
    let (i, _) = super::deixis::today(i)?;
    let definite = i.key().starts_with("ال") && !i.cues().has(Cues::PARTICLE);
    let described = definite && super::deixis::weekday_name(i).is_err();
    let ranked = super::terminal::ordinal(Clitics::Bare)(i).is_ok() || i.key().starts_with("الذ");
    if ranked || described { fail() } else { Ok((i, ())) }
}

/// The term where a shifted point begins without its preposition and bound: the length itself.
pub(super) fn core(i: Terms<'_>) -> usize {
    let after = alt((relator(Relator::Ago), relator(Relator::In), relator(Relator::Within))).parse(i);
    let rest = after.map_or(i, |(rest, ())| rest);
    super::bound::bound(rest).map_or(rest, |(rest, _)| rest).at
}

/// The unit is the first word of a name: `قبل يوم الجمعة`, `بعد شهر رمضان`, `قبل يوم 5 مايو`, `قبل يوم أمس`.
fn names_what_follows(i: Terms<'_>) -> bool {
    let bare = i.at.checked_sub(1).is_some_and(|at| {
        let alone = at.checked_sub(1).is_none_or(|at| !i.doc.counts(at));
        alone
            && i.doc.means(at, |sense| {
                matches!(sense, Sense::Unit(Unit::Day | Unit::Night | Unit::Month, Count::Single))
            })
    });
    bare && (i.classes().has(Classes::DAY)
        || super::deixis::weekday_name(i).is_ok()
        || super::month::named(Clitics::Bare)(i).is_ok()
        || super::date::date(i).is_ok())
}

/// The length is counted from an event: `بعد أربعة أيام من الفيضان`.
fn governs_event(i: Terms<'_>) -> bool {
    let after_from = i.key() == "من" && word(Word::Now)(i).is_err();
    after_from || matches!(i.key(), "علي" | "عليه")
}

/// `في غضون 17 يوما من الآن`.
fn within_from_now(i: Terms<'_>) -> Res<'_, Counted> {
    let (i, _) = opt(relator(Relator::Within)).parse(i)?;
    let (i, found) = length(true)(i)?;
    let (i, ()) = word(Word::Now)(i)?;
    Ok((i, ((found, None), 1)))
}

/// A length with a preposition that keeps it a length.
pub(super) fn related(i: Terms<'_>) -> Res<'_, Related> {
    if !i.ahead().has(Classes::UNIT) {
        return fail();
    }
    alt((since, event, trailing, known, by_how_much, wanted)).parse(i)
}

/// `منذ سنوات`, `منذ عشرين عاما`, `منذ ما يزيد على تسعة أشهر`.
fn since(i: Terms<'_>) -> Res<'_, Related> {
    let (i, ()) = relator(Relator::Since)(i)?;
    let (i, found) = alt((length(true), plural, vague::scaled)).parse(i)?;
    Ok((i, (found, Relation::Since, "duration.since")))
}

/// `بعد أربعة أيام من الفيضان`, `قبل سنوات`.
fn event(i: Terms<'_>) -> Res<'_, Related> {
    if !i.classes().has(AGO_OR_IN) || is_repeated(i) {
        return fail();
    }
    let (i, ()) = alt((relator(Relator::Ago), relator(Relator::In))).parse(i)?;
    let (i, found) = alt((length(true), plural)).parse(i)?;
    let exact = found.length.parts().all(|(amount, _)| matches!(amount, Amount::Exact(..)));
    if exact && !governs_event(i) { fail() } else { Ok((i, (found, Relation::Event, "duration.event"))) }
}

/// `السنوات الخمس الماضية`, `آخر ثلاثة أيام`.
fn trailing(i: Terms<'_>) -> Res<'_, Related> {
    let (i, (found, sign)) = alt((trailing::trailing, trailing::last_few)).parse(i)?;
    Ok((i, (found, Relation::Trailing(sign), "duration.trailing")))
}

/// `السنوات الخمس`.
fn known(i: Terms<'_>) -> Res<'_, Related> {
    let (i, found) = trailing::known(i)?;
    Ok((i, (found, Relation::Plain, "duration.plain")))
}

/// `قبل رحيله بسنوات`, `بعد الحادث بأسابيع`, `قبل الفجر بساعة`: how long before or after, behind ب.
///
/// What is described is no length: `قبل الاحتفال بيوم المرأة`, `بعد مروره بأيام عصيبة`, `بعد الحكم عليه بسنوات من السجن`.
fn by_how_much(i: Terms<'_>) -> Res<'_, Related> {
    if !says_how_much(&i) {
        return fail();
    }
    let (rest, found) = plural(i).or_else(|_| one(i))?;
    let described = rest.key().ends_with(['ه', 'ة']) || rest.key() == "من" || is_definite(rest);
    if described || shift(rest).is_ok() {
        return fail();
    }
    Ok((rest, (found, Relation::Event, "duration.event")))
}

/// A singular that is all there is of its phrase: `بساعة`; not `بعام جديد`.
fn one(i: Terms<'_>) -> Res<'_, length::Said> {
    let core = i.at;
    let (rest, (unit, ..)) = super::terminal::unit(Clitics::Prep, |_, count, found| {
        count == Count::Single && !found.definite && found.amb < 2
    })(i)?;
    let closed = rest.first().is_none_or(|term| term.kind == TokenKind::Punct || term.clitics.conjunction())
        || rest.cues().has(Cues::PARTICLE.or(Cues::TOLD));
    let length = Length::of(Amount::Exact(1, 1), unit);
    if closed && rest.key() != "(" {
        Ok((rest, length::Said { length, modifier: None, core }))
    } else {
        fail()
    }
}

/// The article, which the letters of إلى only look like.
fn is_definite(rest: Terms<'_>) -> bool {
    rest.first().is_some_and(|term| term.kind == TokenKind::Word)
        && rest.key().starts_with("ال")
        && !rest.cues().has(Cues::PARTICLE)
}

/// ب, and قبل or بعد with its event before it, in words only, of which none takes ب for itself.
pub(super) fn says_how_much(i: &Terms<'_>) -> bool {
    const REACH: usize = 5;
    if !i.classes().has(Classes::UNIT) || i.first().is_none_or(|term| term.clitics != Proclitics::BA) {
        return false;
    }
    let doc = i.doc;
    let from = |at: usize| doc.classes(at).has(Classes::AGO.or(Classes::AHEAD));
    let word = |at: &usize| doc.kind(*at) == Some(TokenKind::Word) && !takes_by(doc, *at);
    let words = (1..=REACH).map_while(|back| i.at.checked_sub(back)).take_while(word);
    words.enumerate().find(|(_, at)| from(*at)).is_some_and(|(between, _)| between > 0)
}

/// A word that takes ب for itself, behind و too: `والحكم عليه بسنوات`.
fn takes_by(doc: &crate::terms::Doc<'_>, at: usize) -> bool {
    let bare = doc.key(at).strip_prefix('و').is_some_and(|bare| Cues::of(bare).has(Cues::TAKES_BY));
    bare || doc.cues(at).has(Cues::TAKES_BY)
}

/// A bare singular or plural where a preposition or a bound wants a length: `لمدة أسبوع`, `طوال يوم`, `خلال أيام`, `تقل عن سنة`. The preposition is not part of
/// it, but for طوال.
fn wanted(i: Terms<'_>) -> Res<'_, Related> {
    let prefixed = super::context::cues_before(&i).has(Cues::LASTING);
    if let Ok((rest, ())) = relator(Relator::For)(i)
        && matches!(i.key(), "طوال" | "طيله")
        && super::stretch::stretch(rest).is_err()
        && let Ok((rest, found)) = length(true)(rest)
    {
        return Ok((rest, (found, Relation::Plain, "duration.throughout")));
    }
    if prefixed {
        let (rest, found) = alt((length(true), plural, vague::scaled)).parse(i)?;
        return if shift(rest).is_ok_and(|(_, found)| found != Shift::Same) {
            fail()
        } else {
            Ok((rest, (found, Relation::Plain, "duration.plain")))
        };
    }
    let any = length(true)(i).ok();
    let bounded = |found: &length::Said| found.modifier.is_some_and(|bound| bound != Modifier::Approx);
    let doubtful = any
        .is_some_and(|(rest, found)| found.length.is_one() && !bounded(&found) && !length::is_all(i, rest));
    let found = if doubtful { length(false)(i).ok() } else { any };
    let (rest, found) = found.map_or_else(|| alt((vague::scaled, vague::described)).parse(i), Ok)?;
    Ok((rest, (found, Relation::Plain, "duration.plain")))
}
