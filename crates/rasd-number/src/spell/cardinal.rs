//! Cardinal numbers, alone and with what they count.
//!
//! A numeral is a row of coordinates joined by و: scales, hundreds, and what is below a hundred. Scale words are nouns and are counted by
//! the same rules as any other: ألف in «ثلاثة آلاف» stands as كتاب in «ثلاثة كتب», so one rule serves both.

use super::generated::SCALES;
use super::integer::{Integer, Part, below_thousand};
use super::line::Line;
use super::noun::{Form, Forms, Head, noun};
use super::style::{ArticlePlace, Frame, Gender};
use super::units::{below_hundred, hundreds, unit};

/// A whole number that counts nothing named: «ثلاثة آلاف وخمسة».
pub(super) fn cardinal(line: &mut Line, n: &Integer, frame: Frame) {
    if n.is_zero() {
        return below_hundred(line, 0, frame);
    }
    let parts = n.parts(line.style.order);
    coordinates(line, &parts, None, frame);
}

/// A whole number with its noun.
///
/// * 0: «صفر شركة». 1: «شركة واحدة». 2: «شركتان», the numeral inside the noun.
/// * Everything else is for [`coordinates`].
pub(super) fn counted(line: &mut Line, n: &Integer, forms: &Forms<'_>, frame: Frame) {
    let head = Head { forms, tail: None, says_one: true };
    let frame = frame.gender(forms.gender).construct(false);
    if n.is_zero() {
        let zero = unit(0, frame.construct(true), line);
        line.articled(frame.definite, &zero);
        return noun(line, head, Form::Singular, frame.definite(false).genitive());
    }
    let parts = n.parts(line.style.order);
    coordinates(line, &parts, Some(head), frame);
}

/// A count above zero of a noun that says no واحد: «نصف», «ثلاثة أرباع», «جزء».
pub(super) fn coordinated(line: &mut Line, n: &Integer, forms: &Forms<'_>, frame: Frame) {
    let parts = n.parts(line.style.order);
    coordinates(line, &parts, Some(Head { forms, tail: None, says_one: false }), frame.gender(forms.gender));
}

/// The parts joined by و. The last one governs the noun, all have the case of the whole.
///
/// When 1 or 2 comes last after something greater, the noun is said twice, the second time in the singular or the dual, since واحد
/// and اثنان never stand before their noun: «مئة شركة وشركة» 101, «مئة ألف وألفان» 102000.
fn coordinates(line: &mut Line, parts: &[Part], head: Option<Head<'_>>, frame: Frame) {
    let Some((last, before)) = parts.split_last() else { return };
    match (head, before.split_last(), last) {
        (Some(head), Some((governor, first)), Part::Small(n @ 1..=2)) => {
            plain(line, first, frame);
            governing(line, *governor, Head { tail: None, ..head }, frame.construct(false));
            line.and();
            noun(line, head, if *n == 1 { Form::Singular } else { Form::Dual }, frame);
        }
        (Some(head), _, _) => {
            plain(line, before, frame);
            governing(line, *last, head, frame);
        }
        (None, _, _) => {
            plain(line, before, frame);
            alone(line, *last, frame);
        }
    }
}

/// Parts before the last: absolute, each followed by و.
fn plain(line: &mut Line, parts: &[Part], frame: Frame) {
    for part in parts {
        alone(line, *part, frame.construct(false));
        line.and();
    }
}

/// A part without a noun: «ثلاثة آلاف», «مئتان», «خمسة وعشرون».
fn alone(line: &mut Line, part: Part, frame: Frame) {
    match part {
        Part::Scale { at, count } => scale(line, at, count, None, frame),
        Part::Hundreds(n) => hundreds(line, n, frame),
        Part::Small(n) => below_hundred(line, n, frame),
    }
}

/// The scale word counted like any masculine noun: «ألف», «ألفان», «ثلاثة آلاف», «أحد عشر ألفا», «مئة ألف».
fn scale(line: &mut Line, at: usize, count: u16, tail: Option<&Forms<'_>>, frame: Frame) {
    let Some(forms) = SCALES.get(at) else { return };
    let head = Head { forms, tail, says_one: false };
    coordinates(line, &below_thousand(count), Some(head), frame.gender(Gender::Masculine));
}

/// A part right before its noun.
///
/// * 3 to 10, construct, genitive plural: «ثلاث شركات», «خمسة آلاف».
/// * 11 to 99, accusative singular, the numeral absolute: «إحدى عشرة شركة», «خمسون ألفا».
/// * hundreds and scales, construct, genitive singular, the dual without its ن: «مئة شركة», «مئتا ألف», «مليونا ليرة».
fn governing(line: &mut Line, part: Part, head: Head<'_>, frame: Frame) {
    let own = frame.construct(false);
    match part {
        Part::Small(1) => single(line, head, frame),
        Part::Small(2) => noun(line, head, Form::Dual, frame),
        Part::Small(n @ 3..=10) => {
            let (numeral, named) = article_in_construct(line, own);
            below_hundred(line, n, numeral.construct(true));
            noun(line, head, Form::Plural, named.construct(frame.construct));
        }
        Part::Small(n) => {
            below_hundred(line, n, own);
            noun(line, head, Form::Singular, frame.accusative().definite(false));
        }
        Part::Hundreds(n) => {
            let (numeral, named) = article_in_construct(line, own);
            hundreds(line, n, numeral.construct(true));
            noun(line, head, Form::Singular, named.construct(frame.construct));
        }
        Part::Scale { at, count } => scale(line, at, count, Some(head.forms), own),
    }
}

/// One: «شركة واحدة», «الشركة الواحدة»; of a scale word the word alone, «ألف».
fn single(line: &mut Line, head: Head<'_>, frame: Frame) {
    noun(line, head, Form::Singular, frame);
    if head.says_one {
        let one = unit(1, frame, line);
        line.articled(frame.definite, &one);
    }
}

/// Who has the article in a construct, the numeral or the noun; the noun is in the genitive.
///
/// First: «الثلاث شركات», «المئة ألف». Last: «ثلاث الشركات», «مئة الألف».
fn article_in_construct(line: &Line, frame: Frame) -> (Frame, Frame) {
    let last = line.style.article == ArticlePlace::Last;
    (frame.definite(frame.definite && !last), frame.definite(frame.definite && last).genitive())
}
