//! Clock times as news agencies write them, the minutes first and ر between: `الساعة 30ر8 مساء`, `في 30ر8 بتوقيت مكة المكرمة`.

use super::clock::{finish, hour_word, is_worded, takes_an_hour};
use super::date::Named;
use super::input::{Res, Terms, fail};
use super::terminal::{Clitics, digits, glued, key};
use crate::civil::CivilTime;
use crate::lexicon::Classes;
use crate::said::{ClockSaid, Said};

/// `الساعة 30ر8`, `00ر10 صباحا`; not the decimals of `ارتفع 30ر8 بالمئة` and `ارتفع المؤشر 30ر8 صباح اليوم`.
pub(super) fn turned(i: Terms<'_>) -> Res<'_, Named> {
    let start = i;
    let (i, announced) = hour_word(i);
    let (i, (minute, width)) = digits(Clitics::Prep, 0, 59)(i)?;
    let (i, ()) = sign(i)?;
    let (i, (hour, _)) = digits(Clitics::Bare, 0, 24)(i)?;
    let (Ok(hour), Ok(minute)) = (u8::try_from(hour), u8::try_from(minute)) else { return fail() };
    let Some(time) = CivilTime::new(hour, minute, 0).filter(|_| width == 2) else { return fail() };
    let clock = Some(ClockSaid { time, settled: hour > 12 || hour == 0 });
    let (rest, (said, rule)) = finish(i, &Said { clock, ..Said::default() }, "time.digital")?;
    let placed = said.zone.is_some() || is_worded(&said);
    if (announced || placed && takes_an_hour(start)) && !super::context::counts_a_noun(rest) {
        Ok((rest, (said, rule)))
    } else {
        fail()
    }
}

/// The ر, with nothing between it and either number.
fn sign(i: Terms<'_>) -> Res<'_, ()> {
    let (rest, _) = key(&["ر"])(i)?;
    if glued(i) && glued(rest) { Ok((rest, ())) } else { fail() }
}

/// The 30 of `30ر8 مساء` may begin one.
pub(super) fn opens(i: Terms<'_>) -> bool {
    i.classes().has(Classes::NUMBER) && i.doc.key(i.at + 1) == "ر"
}

/// The 8 of `30ر8 مساء` begins no hour.
pub(super) fn is_behind_sign(i: Terms<'_>) -> bool {
    let number =
        |back: usize| i.at.checked_sub(back).is_some_and(|at| i.doc.classes(at).has(Classes::NUMBER));
    glued(i) && super::context::key_before(&i) == "ر" && number(2)
}
