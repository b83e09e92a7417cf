//! Numerals at a token, for crates that build larger things of them.

use core::ops::Range;

use nom::Parser;
use nom::branch::alt;
use rasd_normalize::Span;
use rasd_tokenize::{Proclitics, TokenStream};

use crate::grammar::cardinal::cardinal;
use crate::grammar::fraction::fraction;
use crate::grammar::input::{Memo, Res, Scene, Terms, term};
use crate::grammar::numeral::{Numeral as Found, Shape};
use crate::grammar::ordinal::ordinal;
use crate::lexicon::Class;
use crate::options::Options;
use crate::term::{Term, lex_numeral};
use crate::value::Number;

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Written {
    /// «2021», «٣٫٥».
    Digits,
    /// «ألفين وواحد وعشرين».
    Words,
    /// «3 آلاف».
    Mixed,
}

/// A numeral at a place of the text, whatever it counts.
///
/// ```
/// use rasd_number::{Written, cardinal_at};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("بعد خمسة وعشرين يوما", &mut buffer)?;
/// let numeral = cardinal_at(&stream, 1).unwrap();
/// assert_eq!(numeral.value.to_string(), "25");
/// assert_eq!(numeral.tokens, 1..3);
/// assert_eq!(numeral.written, Written::Words);
/// assert_eq!(cardinal_at(&stream, 0), None);
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Numeral {
    /// The value.
    pub value: Number,
    /// Its tokens; a proclitic written apart from the first word («و عشرون», «الـ19») belongs to them.
    pub tokens: Range<usize>,
    /// Its bytes, without و ف ب ل ك before it, with ال.
    pub span: Span,
    /// What is written before the first word.
    pub proclitics: Proclitics,
    /// ال stands before the first word.
    pub definite: bool,
    /// How it is written.
    pub written: Written,
}

/// The longest cardinal that begins at a token: «2021», «خمسة وعشرون», «ألفين ونصف», «3 آلاف». `None` when none begins there.
///
/// Words that are numbers only in the right company («خمس», «ألف») are taken as numbers: the caller knows the company.
pub fn cardinal_at(stream: &TokenStream<'_>, token: usize) -> Option<Numeral> {
    numeral_at(stream, token, longest_cardinal)
}

/// A fraction of a scale («نصف مليون») is a cardinal, too.
fn longest_cardinal(input: Terms<'_>) -> Res<'_, Found> {
    let scaled = fraction(input).ok().filter(|(_, found)| found.shape == Shape::Cardinal);
    let plain = cardinal(input);
    match (scaled, plain) {
        (Some((rest, found)), Ok((plain_rest, _))) if rest.at > plain_rest.at => Ok((rest, found)),
        (Some(scaled), Err(_)) => Ok(scaled),
        (_, plain) => plain,
    }
}

/// The longest ordinal that begins at a token: «الثالثة», «الحادي والعشرين», «أول»; tens and hundreds with the article («العشرين»)
/// count as ordinals here. `None` when none begins there.
///
/// ```
/// use rasd_number::ordinal_at;
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("في القرن التاسع عشر", &mut buffer)?;
/// let numeral = ordinal_at(&stream, 2).unwrap();
/// assert_eq!((numeral.value.to_u32(), numeral.tokens), (Some(19), 2..4));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
pub fn ordinal_at(stream: &TokenStream<'_>, token: usize) -> Option<Numeral> {
    numeral_at(stream, token, |input| {
        let (rest, found) = alt((ordinal, definite_cardinal)).parse(input)?;
        if matches!(found.shape, Shape::Ordinal | Shape::Cardinal) { Ok((rest, found)) } else { input.fail() }
    })
}

/// «العشرين», «المئة», «الحادية عشرة» said with cardinal words.
fn definite_cardinal(input: Terms<'_>) -> Res<'_, Found> {
    let round = Class::TENS | Class::HUNDRED | Class::SCALE | Class::UNIT;
    term(|term: &Term| term.is(round) && term.definite())(input)?;
    let (rest, found) = cardinal(input)?;
    if found.value >= Number::from(11) { Ok((rest, found)) } else { input.fail() }
}

/// The fraction that begins at a token: «نصف», «النصف», «ثلاثة أرباع», «1/4». `None` when none begins there.
///
/// ```
/// use rasd_number::{Number, fraction_at};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("ساعة إلا ثلاثة أرباع", &mut buffer)?;
/// assert_eq!(fraction_at(&stream, 2).unwrap().value, Number::ratio(3, 4));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
pub fn fraction_at(stream: &TokenStream<'_>, token: usize) -> Option<Numeral> {
    numeral_at(stream, token, |input| {
        let (rest, found) = alt((fraction, crate::grammar::fraction::slash)).parse(input)?;
        if found.shape == Shape::Fraction { Ok((rest, found)) } else { input.fail() }
    })
}

/// Runs a rule at a token. The look-ahead ends with the first word that is in no numeral.
fn numeral_at(
    stream: &TokenStream<'_>,
    token: usize,
    rule: impl for<'a> Fn(Terms<'a>) -> Res<'a, Found>,
) -> Option<Numeral> {
    let sentence = stream.sentences().get(stream.sentence_of(token))?.tokens();
    if !sentence.contains(&token) {
        return None;
    }
    let mut terms = Vec::with_capacity(8);
    lex_numeral(stream, token..sentence.end, &mut terms);
    let options = Options::default();
    let scene = Scene { stream: *stream, terms: &terms, options: &options, memo: Memo::default() };
    let (rest, found) = rule(Terms::new(&scene, 0)).ok()?;
    let (first, last) = (terms.first()?, terms.get(rest.at.checked_sub(1)?)?);
    let written = match (found.digits, found.words) {
        (true, false) => Written::Digits,
        (true, true) => Written::Mixed,
        _ => Written::Words,
    };
    let end = usize::try_from(last.token).ok()?.saturating_add(1);
    Some(Numeral {
        value: found.value,
        tokens: token..end,
        span: first.span().cover(last.span()),
        proclitics: first.proclitics,
        definite: first.definite(),
        written,
    })
}

#[cfg(test)]
mod tests {
    use rasd_tokenize::{TokenBuffer, tokenize};

    use super::{Numeral, cardinal_at, fraction_at, ordinal_at};

    #[track_caller]
    fn check(text: &str, found: Option<Numeral>, expected: &str) {
        let value = found.map(|found| format!("{} {}", found.value, found.span.slice(text)));
        assert_eq!(value.as_deref().unwrap_or_default(), expected, "{text}");
    }

    #[track_caller]
    fn cardinal(text: &str, token: usize, expected: &str) {
        let mut buffer = TokenBuffer::default();
        check(text, cardinal_at(&tokenize(text, &mut buffer).unwrap(), token), expected);
    }

    #[track_caller]
    fn ordinal(text: &str, token: usize, expected: &str) {
        let mut buffer = TokenBuffer::default();
        check(text, ordinal_at(&tokenize(text, &mut buffer).unwrap(), token), expected);
    }

    #[track_caller]
    fn fraction(text: &str, token: usize, expected: &str) {
        let mut buffer = TokenBuffer::default();
        check(text, fraction_at(&tokenize(text, &mut buffer).unwrap(), token), expected);
    }

    #[test]
    fn cardinals() {
        cardinal("سنة ألفين واثنين وعشرين", 1, "2022 ألفين واثنين وعشرين");
        cardinal("خمس دقائق", 0, "5 خمس");
        cardinal("وخمسة و عشرون يوما", 0, "25 خمسة و عشرون");
        cardinal("الـ19 من", 0, "19 الـ19");
        cardinal("الـ19 من", 1, "19 19");
        cardinal("نصف مليون سنة", 0, "500000 نصف مليون");
        cardinal("بعد غد", 0, "");
        cardinal("", 0, "");
    }

    #[test]
    fn ordinals() {
        ordinal("الثالثة والنصف", 0, "3 الثالثة");
        ordinal("الحادي والعشرين من", 0, "21 الحادي والعشرين");
        ordinal("العشرين من مارس", 0, "20 العشرين");
        ordinal("عشرين يوما", 0, "");
    }

    #[test]
    fn fractions() {
        fraction("والنصف عصرا", 0, "1/2 النصف");
        fraction("إلا ربعا", 1, "1/4 ربعا");
        fraction("ثلاثة أرباع الساعة", 0, "3/4 ثلاثة أرباع");
        fraction("نصف مليون", 0, "");
    }
}
