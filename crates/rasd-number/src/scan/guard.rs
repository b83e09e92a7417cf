//! Digits that are no numbers: telephone numbers, accounts, versions, models.

use super::blocks::{Blocks, blocks, is_area_code, is_block, plain};
use super::dictated::dictated;
use super::draft::Draft;
use super::identifier::{MIN_IDENTIFIER, identifier, is_hyphenated};
use super::model::{always, is_model, reference};
use super::near::{behind, is_noun};
use crate::digits;
use crate::grammar::input::Terms;
use crate::lexicon::Class;
use crate::matches::{NumberKind, Value};
use crate::term::Term;

/// What the digits at the input are instead of a number: a match, or nothing at all, and where they end.
#[inline]
pub(crate) fn guard(input: Terms<'_>) -> Option<(Terms<'_>, Option<Draft>)> {
    let first = input.first()?;
    if first.is(Class::UNIT | Class::ZERO) {
        let goes_on = input.nth(1).is_some_and(|next| next.is(Class::UNIT | Class::ZERO) || !next.is_word());
        return if goes_on { dictated(input).map(|(rest, draft)| (rest, Some(draft))) } else { None };
    }
    if first.is_word() || is_calm(input, first) { None } else { no_number(input, first) }
}

/// One look at digits: nothing is glued to them, and no word before them makes another thing of them.
#[inline]
fn is_calm(input: Terms<'_>, first: &Term) -> bool {
    let clear = |term: Option<&Term>| term.is_none_or(|term| !term.glued);
    first.is_digits()
        && !first.glued
        && clear(input.nth(1))
        && !input.scene.holds(CUES)
        && input.before(1).is_none_or(|before| before.is_word() && !before.is(NAMES) && !is_tatweel(before))
        && is_common(input.text(first))
}

/// A stroke of no letters.
fn is_tatweel(term: &Term) -> bool {
    term.span().len() == 2
}

/// Ten digits at most and no zero first, so no number of a telephone or an account that goes by its digits alone.
fn is_common(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.len() < 10 && rest.iter().all(u8::is_ascii_digit))
}

/// Words that make a name or a version of the digits behind them.
const NAMES: Class = Class::GROUP.with(Class::VERSION).with(Class::BRAND).with(Class::LETTER_NAME);

#[inline(never)]
fn no_number<'a>(input: Terms<'a>, first: &Term) -> Option<(Terms<'a>, Option<Draft>)> {
    if !first.is_digits() && !matches!(input.text(first), "+" | "(") {
        return None;
    }
    let named = || group_of_powers(input).or_else(|| account(input)).or_else(|| always(input));
    if let Some(rest) = named().or_else(|| reference(input)) {
        return Some((rest, None));
    }
    if may_be_phone(input, first)
        && let Some((rest, blocks)) = blocks(input)
        && let Some(draft) = phone(input, rest, &blocks).or_else(|| identifier(input, rest, &blocks))
    {
        return Some((rest, Some(draft)));
    }
    if !first.is_digits() {
        return None;
    }
    if is_dotted(input) && is_block(input.text(first)) || is_pointed_twice(input, first) {
        return Some((dotted_end(input), None));
    }
    if is_long(input.text(first)) && crate::digits::read(input.text(first), digits::Mark::Point).is_none() {
        let mut draft = Draft::new(
            NumberKind::Identifier,
            Value::Digits(plain(input.text(first))),
            input.at,
            input.at + 1,
            "identifier.too_long",
        );
        draft.check = Some("too_long");
        return Some((input.skip(1), Some(draft)));
    }
    if let Some(rest) = formation(input) {
        return Some((rest, None));
    }
    is_model(input).then(|| (input.skip(1), None))
}

/// One look at what a telephone number or an identifier has: a sign, a zero first, many digits or a word that speaks of it.
fn may_be_phone(input: Terms<'_>, first: &Term) -> bool {
    let text = input.text(first);
    !first.is_digits()
        || input.scene.holds(CUES)
        || text.len() >= MIN_IDENTIFIER
        || text.starts_with('+')
        || text.chars().find_map(digits::digit) == Some('0')
        || is_hyphenated(input)
}

/// Words that make a telephone number or an identifier of digits.
const CUES: Class =
    Class::PHONE.with(Class::SHORT_CODE).with(Class::IDENTIFIER).with(Class::LABEL).with(Class::FORMATION);

/// «مجموعة 5+1»: a body named by its members.
fn group_of_powers(input: Terms<'_>) -> Option<Terms<'_>> {
    input.before(1).filter(|before| before.is(Class::GROUP))?;
    let next = input.nth(1)?;
    let apart = input.text(next) == "+" && input.nth(2).is_some_and(Term::is_digits);
    let signed = next.is_digits() && input.text(next).starts_with('+');
    apart.then(|| input.skip(3)).or_else(|| signed.then(|| input.skip(2)))
}

/// «SA03 8000 0000 6080»: where the blocks of an account end that stand behind its country and check digits.
fn account(input: Terms<'_>) -> Option<Terms<'_>> {
    let country = |text: &str| {
        let (letters, digits) = text.split_at_checked(2).unwrap_or_default();
        digits.len() == 2
            && letters.bytes().all(|b| b.is_ascii_alphabetic())
            && digits.bytes().all(|b| b.is_ascii_digit())
    };
    input.before(1).filter(|before| is_latin(before) && country(input.text(before)))?;
    blocks(input).filter(|(_, blocks)| blocks.len > 2).map(|(rest, _)| rest)
}

/// «بطريقة 4-3-3», «خطة 3 / 5 / 2»: the lines of a team.
fn formation(input: Terms<'_>) -> Option<Terms<'_>> {
    behind(input, 2, Class::FORMATION).then_some(())?;
    let line = |term: &Term| term.is_digits().then(|| plain(input.text(term))).filter(|text| text.len() == 1);
    let mut rest = input.skip(1);
    let mut lines = 1;
    while rest.first().is_some_and(|mark| matches!(rest.text(mark), "-" | "–" | "/"))
        && rest.nth(1).and_then(line).is_some()
    {
        rest = rest.skip(2);
        lines += 1;
    }
    (lines > 2).then_some(rest)
}

/// Digits alone, more than are read as a number.
fn is_long(text: &str) -> bool {
    text.len() > digits::MAX_DIGITS
}

/// A telephone number: by the word before it, by +, by 00, or by its blocks behind 0.
fn phone(input: Terms<'_>, rest: Terms<'_>, blocks: &Blocks<'_>) -> Option<Draft> {
    let count = blocks.digits;
    if count < 3 {
        return None;
    }
    let mut first = blocks.first();
    let (zero, zeros) = (first.next() == Some('0'), first.next() == Some('0'));
    let head = input.first().map(|term| input.text(term)).unwrap_or_default();
    let plus = head.starts_with('+') && count >= 8;
    let cue =
        behind(input, 4, Class::PHONE) && (5..=15).contains(&count) || is_short_code(input, rest, count);
    let international = zero && zeros && (9..=16).contains(&count);
    let area = blocks.len == 2 && is_area_code(input, input.skip(1));
    let national = zero && !zeros && (area || (9..=11).contains(&count) && (blocks.len > 1 || count >= 10));
    let scaled = rest
        .first()
        .is_some_and(|next| next.is(Class::SCALE | Class::SCALE_PLURAL | Class::COIN | Class::MEASURE));
    if scaled || !(plus || cue && !is_counted(rest) || international || national) {
        return None;
    }
    let at = if head == "(" { input.at + 1 } else { input.at };
    Some(Draft::new(NumberKind::Phone, Value::Digits(blocks.concat()), at, rest.at, "phone.blocks"))
}

/// «الخط الساخن 16023», «اتصل على 911»: three digits are enough where nothing is counted behind them.
fn is_short_code(input: Terms<'_>, rest: Terms<'_>, count: usize) -> bool {
    let place = input.before(1).is_some_and(|before| before.is(Class::ON | Class::LABEL | Class::SHORT_CODE));
    let called = place && behind(input, 3, Class::PHONE) || behind(input, 2, Class::SHORT_CODE);
    let counted = rest.first().is_some_and(|next| is_noun(rest, next) && !next.conjoined());
    called && (3..=15).contains(&count) && !counted
}

/// A noun is counted behind the digits.
pub(super) fn is_counted(rest: Terms<'_>) -> bool {
    rest.first()
        .is_some_and(|next| next.is_word() && next.class.is_plain() && super::near::is_plural(rest, next))
}

/// «3.2.1», «192.168.0.1»: digits glued by dots on both sides.
fn is_dotted(input: Terms<'_>) -> bool {
    let tail = |n: usize| {
        input.nth(n).is_some_and(|dot| dot.glued && input.text(dot) == ".")
            && input.nth(n + 1).is_some_and(|next| next.glued && next.is_digits())
    };
    tail(1)
}

/// «1٫000٫000»: a point of decimals stands twice.
fn is_pointed_twice(input: Terms<'_>, first: &Term) -> bool {
    let again = input.nth(1).is_some_and(|next| next.glued && input.text(next).starts_with('٫'));
    again && input.text(first).contains('٫')
}

/// The end of digits glued by dots.
fn dotted_end(mut input: Terms<'_>) -> Terms<'_> {
    while is_dotted(input) {
        input = input.skip(2);
    }
    input.skip(1)
}

pub(super) fn is_latin(term: &Term) -> bool {
    term.kind == rasd_tokenize::TokenKind::Latin
}
