//! The pieces of a cardinal that are written in digits: «2800», «12 500», «52ر59», «.5».

use nom::Parser;
use nom::branch::alt;

use super::input::{Res, Terms};
use super::mark::mark;
use super::piece::{Piece, Size};
use crate::digits::{self, Mark};
use crate::lexicon::Class;
use crate::term::Term;
use crate::value::Number;

/// A piece in digits, as agencies type decimals, torn apart, or plain.
pub(super) fn figure(input: Terms<'_>) -> Res<'_, Piece> {
    alt((power, agency_decimal, spaced_decimal, digits)).parse(input)
}

/// A number in digits, with its groups: «2800», «12 500»; «000» is the torn end of one.
fn digits(input: Terms<'_>) -> Res<'_, Piece> {
    let Some(first) = input.first().filter(|term| term.is_digits()) else { return input.fail() };
    let text = input.text(first);
    let (rest, read) = if let Some((rest, groups)) = spaced_groups(input) {
        (rest, digits::read(&groups, mark(input)))
    } else {
        (input.skip(1), digits::short(text).or_else(|| digits::read(text, mark(input))))
    };
    let Some(read) = read.filter(|read| !read.is_torn_end()) else { return input.fail() };
    let piece = Piece {
        value: read.value,
        other: read.other,
        digits: true,
        ..Piece::small(Size::Digits, 0, first.conjoined())
    };
    Ok(hundreds_of(rest, piece))
}

/// «3 مئة», «8 مائة»: three to nine in digits count hundreds as words do.
fn hundreds_of(rest: Terms<'_>, piece: Piece) -> (Terms<'_>, Piece) {
    let few = piece.value.to_u32().is_some_and(|value| (3..=9).contains(&value)) && piece.value.is_integer();
    let hundred = rest.first().is_some_and(|next| next.is(Class::HUNDRED) && next.proclitics.is_empty());
    if few && hundred {
        let value = piece.value.times(&100.into());
        (rest.skip(1), Piece { value, size: Size::Hundreds, ..piece })
    } else {
        (rest, piece)
    }
}

/// «6 × 10^8», «2×10−3»: so many powers of ten.
fn power(input: Terms<'_>) -> Res<'_, Piece> {
    let times = input.nth(1).is_some_and(|mark| TIMES.contains(&input.text(mark)));
    let ten = input.nth(2).is_some_and(|ten| matches!(input.text(ten), "10" | "١٠"));
    let Some(first) = input.first().filter(|first| first.is_digits() && times && ten) else {
        return input.fail();
    };
    let Some((rest, exponent)) = exponent(input.skip(3)) else { return input.fail() };
    let read = digits::short(input.text(first)).or_else(|| digits::read(input.text(first), mark(input)));
    let scale = Number::power_of_ten(exponent.unsigned_abs().into());
    let value = read
        .and_then(|read| if exponent < 0 { read.value.over(&scale) } else { Some(read.value.times(&scale)) });
    let Some(value) = value else { return input.fail() };
    Ok((rest, Piece { value, digits: true, ..Piece::small(Size::Digits, 0, first.conjoined()) }))
}

/// The power behind the ten: «^8», «^-8», «−8»; «3 × 10-12 مرة» is a range.
fn exponent(input: Terms<'_>) -> Option<(Terms<'_>, i8)> {
    let is = |n: usize, signs: &[&str]| {
        input.nth(n).is_some_and(|term| term.glued && signs.contains(&input.text(term)))
    };
    let raised = usize::from(is(0, &["^"]));
    let signs: &[&str] = if raised > 0 { &["-", "−", "–"] } else { &["−"] };
    let minus = usize::from(is(raised, signs));
    let figure = input.nth(raised + minus).filter(|term| term.glued && term.is_digits())?;
    let text = input.text(figure);
    let plain: Option<String> = text.trim_start_matches(['-', '−']).chars().map(digits::digit).collect();
    let negative = minus > 0 || text.starts_with('−') || raised > 0 && text.starts_with('-');
    let power: i8 = plain?.parse().ok().filter(|power| *power <= MAX_POWER)?;
    (raised > 0 || negative).then(|| (input.skip(raised + minus + 1), if negative { -power } else { power }))
}

/// The signs of multiplication.
pub(crate) const TIMES: &[&str] = &["×", "x", "X", "*"];

/// No text speaks of a higher power of ten.
const MAX_POWER: i8 = 40;

/// A decimal as news agencies type it, the whole part behind the letter: «52ر59 دولار» is 59.52, «7و0 %» 0.7, «3 ر 5 %» 5.3.
fn agency_decimal(input: Terms<'_>) -> Res<'_, Piece> {
    let Some(first) = input.first().filter(|term| term.is_digits()) else { return input.fail() };
    let glued = |n: usize| input.nth(n).filter(|term| term.glued);
    let letter = input.nth(1).is_some_and(|term| input.text(term) == "ر");
    let together = glued(1).and(glued(2)).is_some();
    let behind_letter = input.nth(2).filter(|term| {
        letter && term.is_digits() && term.proclitics.is_empty() && (together || is_measured(input))
    });
    let percent = input.nth(2).is_some_and(|term| matches!(input.text(term), "%" | "٪"));
    let behind_waw = glued(1)
        .filter(|term| term.is_digits() && percent && term.proclitics == rasd_tokenize::Proclitics::WA);
    let (whole, used) = match (behind_letter, behind_waw) {
        (Some(whole), _) => (whole, 3),
        (None, Some(whole)) => (whole, 2),
        _ => return input.fail(),
    };
    decimal_piece(input, whole, first, used)
}

/// «3 ر 5 %», «35 ر 14 دولارا»; not «البند 1 ر 2», «15 ر 30».
fn is_measured(input: Terms<'_>) -> bool {
    const AMOUNT: Class = Class::SCALE
        .with(Class::SCALE_PLURAL)
        .with(Class::HUNDRED)
        .with(Class::MEASURE)
        .with(Class::COIN)
        .with(Class::COIN_SIGN);
    let label = input.before(1).is_some_and(|head| head.is(Class::LABEL));
    let amount = |next: &Term| next.is(AMOUNT) || matches!(input.text(next), "%" | "٪");
    let part = || input.nth(3).is_some_and(|next| next.is(Class::IN)) && input.nth(4).is_some_and(amount);
    !label && (input.nth(3).is_some_and(amount) || part())
}

/// A decimal or a group torn apart by blanks: «1 , 6%», «100 , 000 نسمة».
fn spaced_decimal(input: Terms<'_>) -> Res<'_, Piece> {
    let (Some(whole), Some(comma), Some(part)) = (input.first(), input.nth(1), input.nth(2)) else {
        return input.fail();
    };
    let apart =
        matches!(input.text(comma), "," | "،") && !comma.glued && !part.glued && part.proclitics.is_empty();
    if !whole.is_digits() || !part.is_digits() || !apart {
        return input.fail();
    }
    if let Some((rest, joined)) = torn_groups(input) {
        let (rest, part) = torn_end(rest).unwrap_or((rest, ""));
        return decimal_of(rest, (&joined, part), whole.conjoined()).map_or_else(|| input.fail(), Ok);
    }
    let text = input.text(part);
    let measured = input.nth(3).is_some_and(|next| {
        next.is(Class::SCALE | Class::SCALE_PLURAL | Class::COIN) || matches!(input.text(next), "%" | "٪")
    });
    if !measured || text.chars().count() > 2 {
        return input.fail();
    }
    decimal_piece(input, whole, part, 3)
}

/// Groups of three behind commas with blanks on both sides: «100 , 000», «2 , 500 استشارة»; without zeros only before what is counted.
fn torn_groups(input: Terms<'_>) -> Option<(Terms<'_>, String)> {
    let mut joined = input.first().map(|head| input.text(head).to_owned())?;
    let mut rest = input.skip(1);
    while rest.at <= input.at + 2 * MAX_GROUPS
        && let (Some(comma), Some(group)) = (rest.first(), rest.nth(1))
    {
        let apart = matches!(rest.text(comma), "," | "،") && !comma.glued && !group.glued;
        let text = rest.text(group);
        let three = text.chars().count() == 3 && text.chars().all(|c| digits::digit(c).is_some());
        if !(apart && three && group.is_digits() && group.proclitics.is_empty()) {
            break;
        }
        joined.push_str(text);
        rest = rest.skip(2);
    }
    let listed = input.before(1).is_some_and(|head| input.key(head).ends_with("ارقام"));
    let round = joined.ends_with("000") || joined.ends_with("٠٠٠");
    let counted = rest.first().is_some_and(|next| {
        next.is_word()
            && !next.conjoined()
            && !next.proclitics.preposition()
            && !next.definite()
            && (next.class.is_plain() || next.is(Class::MEASURE | Class::COIN))
    });
    (!listed && rest.at > input.at + 1 && (round || counted || torn_end(rest).is_some()))
        .then_some((rest, joined))
}

/// The decimals torn from groups, before what is measured: «, 45 نقطة» of «4 , 632 , 45 نقطة».
fn torn_end(rest: Terms<'_>) -> Option<(Terms<'_>, &str)> {
    let (comma, part) = (rest.first()?, rest.nth(1)?);
    let apart = matches!(rest.text(comma), "," | "،") && !comma.glued && !part.glued && part.is_digits();
    let text = rest.text(part);
    let measured = rest.nth(2).is_some_and(|next| next.is(Class::MEASURE | Class::COIN));
    (apart && part.proclitics.is_empty() && measured && text.chars().count() <= 2)
        .then(|| (rest.skip(2), text))
}

/// A decimal of two terms that hold digits only.
fn decimal_piece<'a>(
    input: Terms<'a>,
    whole: &crate::term::Term,
    part: &crate::term::Term,
    used: usize,
) -> Res<'a, Piece> {
    let conjoined = input.first().is_some_and(Term::conjoined);
    let texts = (input.text(whole), input.text(part));
    decimal_of(input.skip(used), texts, conjoined).map_or_else(|| input.fail(), Ok)
}

/// The piece of a whole part and decimals, each in digits only.
fn decimal_of<'a>(
    rest: Terms<'a>,
    (whole, part): (&str, &str),
    conjoined: bool,
) -> Option<(Terms<'a>, Piece)> {
    let plain = |text: &str| text.chars().map(digits::digit).collect::<Option<String>>();
    let (whole, part) = (plain(whole)?, plain(part)?);
    let scale = u32::try_from(part.len()).unwrap_or(u32::MAX);
    let value = Number::from_decimal_digits(&format!("{whole}{part}"), scale)?;
    Some((rest, Piece { value, digits: true, ..Piece::small(Size::Digits, 0, conjoined) }))
}

/// Digits in brackets before what they measure: «( 34 ) ألف دولار».
pub(super) fn bracketed(input: Terms<'_>) -> Res<'_, Piece> {
    let bracket = |n: usize, text: &str| input.nth(n).is_some_and(|term| input.text(term) == text);
    let measured = input.nth(3).is_some_and(|next| {
        let letters = next.is(Class::SHORT | Class::EVERYDAY);
        let unit = next.is(Class::MEASURE) && (!letters || is_length(input, next));
        (unit || next.is(Class::SCALE | Class::SCALE_PLURAL | Class::COIN)) && next.proclitics.is_empty()
    });
    let measured = measured && !input.before(1).is_some_and(|head| head.is(Class::LABEL));
    if !bracket(0, "(") || !bracket(2, ")") || !measured {
        return input.fail();
    }
    let (rest, piece) = digits(input.skip(1))?;
    if rest.at == input.at + 2 { Ok((rest.skip(1), piece)) } else { input.fail() }
}

/// «( 12 ) كم», «بطول ( 36 ) م»: the metre of one letter needs a word of what has a length before the bracket.
fn is_length(input: Terms<'_>, unit: &Term) -> bool {
    let sized = || input.before(1).is_some_and(|head| head.is(Class::DIMENSION));
    match input.text(unit) {
        "كم" | "كغ" | "كلغ" | "كجم" | "سم" | "مم" => true,
        "م" => sized(),
        _ => false,
    }
}

/// «.5», «٫٠١»: a decimal without its zero.
pub(super) fn leading_point(input: Terms<'_>) -> Res<'_, Piece> {
    let point = input.first().filter(|term| !term.glued && matches!(input.text(term), "." | "٫"));
    let digits = input.nth(1).filter(|term| term.glued && term.is_digits());
    let (Some(_), Some(digits)) = (point, digits) else { return input.fail() };
    let text = input.text(digits);
    let Some(read) = digits::read(text, Mark::Point).filter(|read| read.plain) else { return input.fail() };
    let scale =
        u32::try_from(text.chars().filter(|c| digits::digit(*c).is_some()).count()).unwrap_or(u32::MAX);
    let Some(value) = read.value.over(&Number::power_of_ten(scale)) else { return input.fail() };
    Ok((input.skip(2), Piece { value, digits: true, ..Piece::small(Size::Digits, 0, false) }))
}

/// Groups of three after spaces: «12 500 شخص», «1 234 567».
fn spaced_groups(input: Terms<'_>) -> Option<(Terms<'_>, String)> {
    let first = input.first()?;
    input.nth(1).filter(|next| next.is_digits() && !next.glued && next.proclitics.is_empty())?;
    if input.scene.digits_end(input.at).min(input.end) > input.at + MAX_GROUPS + 2 {
        return None;
    }
    let head = input.text(first);
    let plain = |text: &str| text.chars().all(|c| digits::digit(c).is_some());
    let head_digits = head.chars().filter(|c| digits::digit(*c).is_some()).count();
    let grouped_head =
        head.ends_with(|c| digits::digit(c).is_some()) && head.contains(['٬', ',']) && head_digits % 3 == 1;
    if head.starts_with(['0', '٠'])
        || !(head_digits <= 3 && plain(head.trim_start_matches(['-', '+', '−'])) || grouped_head)
    {
        return None;
    }
    let mut text: String = head.chars().filter(|c| !matches!(c, '٬' | ',')).collect();
    let (mut rest, mut count) = (input.skip(1), 0);
    while count <= MAX_GROUPS
        && let Some(next) =
            rest.first().filter(|term| term.is_digits() && !term.glued && term.proclitics.is_empty())
    {
        let group = rest.text(next);
        let integer: String = group.chars().take_while(|c| digits::digit(*c).is_some()).collect();
        if integer.chars().count() != 3 || !one_space(input, rest.before(1)?, next) {
            break;
        }
        text.push_str(group);
        rest = rest.skip(1);
        count += 1;
        if integer.len() != group.len() {
            break;
        }
    }
    (count > 0 && !rest.first().is_some_and(crate::term::Term::is_digits)).then_some((rest, text))
}

/// One space, and no more, stands between the terms.
fn one_space(input: Terms<'_>, left: &crate::term::Term, right: &crate::term::Term) -> bool {
    let between =
        input.scene.stream.source().get(to_usize(left.end)..to_usize(right.start)).unwrap_or_default();
    let mut chars = between.chars().filter(|c| !crate::marks::is_mark(*c));
    matches!(chars.next(), Some(' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')) && chars.next().is_none()
}

/// More groups than ten to the 66th has are a table, not a number.
const MAX_GROUPS: usize = 22;

fn to_usize(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}
