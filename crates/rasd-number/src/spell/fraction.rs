//! Decimals and common fractions.

use super::cardinal::{cardinal, coordinated};
use super::figure::integer;
use super::integer::Integer;
use super::line::Line;
use super::noun::Forms;
use super::style::{Case, DecimalReading, Frame, Gender, Gender::Masculine, PointWord};
use super::units::unit;

/// One half to one tenth, all masculine. The damma sets a part apart from the number that is written alike: خُمس is not خَمس.
static PARTS: [Forms<'static>; 9] = [
    part("نصف", "نصفان", "أنصاف", "نصفا"),
    part("ثلث", "ثلثان", "أثلاث", "ثلثا"),
    part("ربع", "ربعان", "أرباع", "ربعا"),
    part("خ\u{64F}مس", "خ\u{64F}مسان", "أخماس", "خ\u{64F}مسا"),
    part("سدس", "سدسان", "أسداس", "سدسا"),
    part("س\u{64F}بع", "س\u{64F}بعان", "أسباع", "س\u{64F}بعا"),
    part("ث\u{64F}من", "ث\u{64F}منان", "أثمان", "ث\u{64F}منا"),
    part("ت\u{64F}سع", "ت\u{64F}سعان", "أتساع", "ت\u{64F}سعا"),
    part("ع\u{64F}شر", "ع\u{64F}شران", "أعشار", "ع\u{64F}شرا"),
];

/// «جزء من مئة».
static PIECE: Forms<'static> = part("جزء", "جزءان", "أجزاء", "جزءا");

const fn part(
    singular: &'static str,
    dual: &'static str,
    plural: &'static str,
    accusative: &'static str,
) -> Forms<'static> {
    Forms { singular, dual, plural, accusative, gender: Masculine, nisba: None, complement: None }
}

/// A decimal number in the reading of the style: see [`DecimalReading`].
///
/// What follows the point has the case of the whole when it is a number, and no article: «الثلاثة فاصل خمسة».
pub(super) fn decimal(line: &mut Line, whole: &Integer, decimals: &[u8], frame: Frame) {
    match line.style.decimals {
        DecimalReading::Parts => decimal_parts(line, whole, decimals, frame),
        DecimalReading::Number => {
            point(line, whole, frame);
            let zeros = decimals.iter().take_while(|digit| **digit == 0).count();
            let (zeros, rest) = decimals.split_at(zeros);
            each_digit(line, zeros, frame.gender);
            if let Some(rest) = integer(rest).filter(|rest| !rest.is_zero()) {
                cardinal(line, &rest, frame.definite(false));
            }
        }
        DecimalReading::Digits => {
            point(line, whole, frame);
            each_digit(line, decimals, frame.gender);
        }
    }
}

fn point(line: &mut Line, whole: &Integer, frame: Frame) {
    cardinal(line, whole, frame.construct(false));
    line.word(match line.style.point {
        PointWord::Fasil => "فاصل",
        PointWord::Fasila => "فاصلة",
    });
}

/// Digits one by one, as they are cited: «صفر خمسة», in every case.
pub(super) fn each_digit(line: &mut Line, digits: &[u8], gender: Gender) {
    let cited = Frame { gender, case: Case::Nominative, definite: false, construct: false };
    for digit in digits {
        let word = unit(u16::from(*digit), cited, line);
        line.word(&word);
    }
}

/// Tenths by name, smaller parts as «جزء من مئة»: «ثلاثة وخمسة أعشار», «جزءان من مئة», «خمسة أجزاء من ألف».
fn decimal_parts(line: &mut Line, whole: &Integer, decimals: &[u8], frame: Frame) {
    let count = integer(decimals).unwrap_or_default();
    if !whole.is_zero() || count.is_zero() {
        cardinal(line, whole, frame);
        line.and_if(!count.is_zero());
    }
    if count.is_zero() {
        return;
    }
    let [tenths] = decimals else { return pieces(line, &count, decimals.len(), frame) };
    named_parts(line, u128::from(*tenths), 10, frame);
}

fn pieces(line: &mut Line, count: &Integer, digits: usize, frame: Frame) {
    coordinated(line, count, &PIECE, frame);
    line.word("من");
    let mut power = vec![0; digits];
    power.insert(0, 1);
    cardinal(line, &integer(&power).unwrap_or_default(), frame.genitive().definite(false));
}

/// A ratio of whole numbers.
///
/// * Halves to tenths by name, wholes first: «ثلاثة أرباع» 3/4, «ثلثان» 2/3, «ثلاثة ونصف» 7/2.
/// * Other parts by على: «سبعة على ثلاثة عشر» 7/13.
pub(super) fn ratio(line: &mut Line, numerator: u128, denominator: u128, frame: Frame) {
    let Some((wholes, rest)) = mixed(numerator, denominator) else {
        return over(line, numerator, denominator, frame);
    };
    if wholes > 0 || rest == 0 {
        cardinal(line, &Integer::from(wholes), frame);
        line.and_if(rest > 0);
    }
    if rest > 0 {
        named_parts(line, rest, denominator, frame);
    }
}

/// Wholes and named parts of a ratio; `None` when its parts have no name and something remains.
pub(super) fn mixed(numerator: u128, denominator: u128) -> Option<(u128, u128)> {
    let wholes = numerator.checked_div(denominator)?;
    let rest = numerator.checked_rem(denominator)?;
    (rest == 0 || denominator <= 10).then_some((wholes, rest))
}

/// «سبعة على ثلاثة عشر» 7/13.
pub(super) fn over(line: &mut Line, numerator: u128, denominator: u128, frame: Frame) {
    cardinal(line, &Integer::from(numerator), frame.construct(false));
    line.word("على");
    cardinal(line, &Integer::from(denominator), frame.construct(false).genitive());
}

/// «نصف», «ثلثان», «ثلاثة أرباع»: parts counted like any masculine noun, one without واحد.
pub(super) fn named_parts(line: &mut Line, count: u128, parts: u128, frame: Frame) {
    let at = usize::try_from(parts).ok().and_then(|parts| parts.checked_sub(2));
    if let Some(forms) = at.and_then(|at| PARTS.get(at)) {
        coordinated(line, &Integer::from(count), forms, frame);
    }
}
