//! The pieces of a cardinal: what stands between two و, a small number with the scales behind it.

use nom::Parser;
use nom::branch::alt;

use super::figure::{bracketed, figure, leading_point};
use super::input::{Res, Terms, bare, term, word};
use crate::digits::{self, Mark};
use crate::lexicon::Class;
use crate::value::Number;

/// The decimal fields that a small number fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// No small number, only a scale: «ألف», «مليونان».
    None,
    Zero,
    Unit,
    /// Ten to nineteen.
    Teen,
    Tens,
    Hundreds,
    Digits,
}

/// A piece.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // independent facts about one piece
pub(crate) struct Piece {
    pub(crate) size: Size,
    /// Of the small number; of a scale alone 1 or 2.
    pub(crate) value: Number,
    /// The product of the scales, as a power of ten.
    pub(crate) exponent: u32,
    /// The piece ends with a scale or is one.
    pub(crate) scaled: bool,
    /// و stands before it.
    pub(crate) conjoined: bool,
    /// The other reading of «ألفا» or of an ambiguous separator.
    pub(crate) other: Option<Number>,
    /// Written in digits.
    pub(crate) digits: bool,
    /// A dual scale: «ألفان», «ألفا شركة».
    pub(crate) dual: bool,
    /// A unit with its own tens behind it: «خمسة» in «عشرين وخمسة وعشرين».
    pub(crate) opens_tens: bool,
    /// The count of a fraction: «ثلاثة» in «عشرون وثلاثة أخماس».
    pub(crate) counts_parts: bool,
}

impl Piece {
    pub(super) fn small(size: Size, value: u16, conjoined: bool) -> Self {
        Self {
            size,
            value: value.into(),
            exponent: 0,
            scaled: false,
            conjoined,
            other: None,
            digits: false,
            dual: false,
            opens_tens: false,
            counts_parts: false,
        }
    }
}

/// A piece of a cardinal.
pub(crate) fn piece(input: Terms<'_>) -> Res<'_, Piece> {
    match input.first() {
        Some(first) if first.is_digits() || first.is(OPENERS) || !first.is_word() => {}
        _ => return input.fail(),
    }
    alt((scaled, dual, dozen)).parse(input)
}

/// The classes that a piece may begin with.
pub(crate) const OPENERS: Class = SINGLE
    .with(Class::SCALE)
    .with(Class::SCALE_ACC)
    .with(Class::SCALE_DUAL)
    .with(Class::SCALE_CONSTRUCT)
    .with(Class::DOZEN)
    .with(Class::DOZEN_DUAL);

/// A small number with its scales, or scales alone: «خمسة آلاف مليار», «ألف مليون», «3.2 مليار».
fn scaled(input: Terms<'_>) -> Res<'_, Piece> {
    let (rest, mut piece) = alt((small, scale_alone)).parse(input)?;
    if piece.size == Size::Zero {
        return Ok((rest, piece));
    }
    if is_adjective(input, rest) {
        return Ok((rest, piece));
    }
    if let Some((rest, exponent)) = definite_plural(input, rest) {
        let value = Piece { exponent, scaled: true, ..piece };
        return Ok((rest, value));
    }
    let (rest, exponent) = scales(rest, if piece.size == Size::None { piece.exponent } else { 0 });
    if exponent > 0 {
        piece.exponent += exponent;
        piece.scaled = true;
        decimal_before_scale(input, &mut piece);
    }
    let (rest, twelves) = nom::combinator::opt(bare(Class::DOZEN)).parse(rest)?;
    if twelves.is_some() && !piece.scaled {
        piece.value = piece.value.times(&12.into());
        piece.size = Size::Digits;
    }
    Ok((rest, piece))
}

/// «سفينة واحدة», «يوما واحدا» end a numeral: these forms of one stand behind their noun and count no scale.
fn is_adjective(input: Terms<'_>, rest: Terms<'_>) -> bool {
    let form = Class::FEMININE | Class::ACCUSATIVE;
    let one = |term: &crate::term::Term| {
        term.is(Class::UNIT) && term.lexeme.value == 1 && term.is(form) && !term.is(Class::COMPOUND_ONLY)
    };
    rest.at == input.at + 1 && input.first().is_some_and(one)
}

/// «ثلاثة الملايين»: the article on the plural scale alone.
fn definite_plural<'a>(input: Terms<'a>, rest: Terms<'a>) -> Option<(Terms<'a>, u32)> {
    let unit = input.first().filter(|term| term.is(Class::UNIT | Class::TEN) && !term.definite())?;
    let next = rest.first().filter(|next| next.is(Class::SCALE_PLURAL))?;
    let article = next.proclitics == rasd_tokenize::Proclitics::AL && may_follow(unit, next);
    (article && rest.at == input.at + 1).then(|| (rest.skip(1), u32::from(next.lexeme.exponent)))
}

/// A single separator before a scale is a decimal mark: «1,234 مليون».
fn decimal_before_scale(input: Terms<'_>, piece: &mut Piece) {
    if piece.size == Size::Digits
        && piece.other.is_some()
        && let Some(first) = input.first()
        && let Some(read) = digits::read(input.text(first), Mark::Decimal)
    {
        piece.value = read.value;
        piece.other = None;
    }
}

/// Up to three scales side by side, none smaller than the one before: «آلاف», «ألف مليون».
fn scales(mut input: Terms<'_>, mut least: u32) -> (Terms<'_>, u32) {
    let mut total = 0;
    for _ in 0..3 {
        let found =
            input.first().filter(|term| is_plain_scale(term)).map(|term| u32::from(term.lexeme.exponent));
        match found {
            Some(exponent) if exponent >= least => {
                total += exponent;
                least = exponent;
                input = input.skip(1);
            }
            _ => break,
        }
    }
    (input, total)
}

fn is_plain_scale(term: &crate::term::Term) -> bool {
    let scale = Class::SCALE | Class::SCALE_ACC | Class::SCALE_PLURAL;
    term.is(scale) && term.proclitics.is_empty()
}

/// A scale without a number: «ألف», «مليون».
fn scale_alone(input: Terms<'_>) -> Res<'_, Piece> {
    let (rest, term) = term(|term| term.is(Class::SCALE) && !term.is(Class::COMPOUND_ONLY))(input)?;
    let exponent = u32::from(term.lexeme.exponent);
    let piece = Piece { exponent, scaled: true, ..Piece::small(Size::None, 1, term.conjoined()) };
    Ok((rest, piece))
}

/// A scale in the dual, with larger scales behind it: «ألفان», «ألفا شركة», «مليوني برميل», «ألفي مليار».
fn dual(input: Terms<'_>) -> Res<'_, Piece> {
    let (rest, term) = word(Class::SCALE_DUAL | Class::SCALE_CONSTRUCT | Class::SCALE_ACC).parse(input)?;
    let exponent = u32::from(term.lexeme.exponent);
    let mut piece =
        Piece { exponent, scaled: true, dual: true, ..Piece::small(Size::None, 2, term.conjoined()) };
    if term.is(Class::SCALE_ACC) {
        accusative_or_dual(rest, input.text(term).contains(crate::marks::FATHATAN), exponent, &mut piece);
    }
    let (rest, more) = scales(rest, exponent);
    piece.exponent += more;
    Ok((rest, piece))
}

/// «ألفا شركة» is two thousand, «ألفًا» one thousand; without a noun behind it either.
fn accusative_or_dual(rest: Terms<'_>, tanwin: bool, exponent: u32, piece: &mut Piece) {
    let noun = rest.first().is_some_and(|next| next.is_word() && !next.conjoined() && !next.is(Class::FROM));
    if tanwin || !noun {
        piece.value = Number::ONE;
        piece.dual = false;
        piece.other = (!tanwin).then(|| Number::TWO.times(&Number::power_of_ten(exponent)));
    }
}

/// «دزينة», «دزينتان».
fn dozen(input: Terms<'_>) -> Res<'_, Piece> {
    let (rest, term) = word(Class::DOZEN | Class::DOZEN_DUAL).parse(input)?;
    Ok((rest, Piece::small(Size::Digits, term.lexeme.value, term.conjoined())))
}

/// A number below a thousand that fills fields side by side, or digits.
fn small(input: Terms<'_>) -> Res<'_, Piece> {
    match input.first() {
        Some(first) if first.is_digits() => figure(input),
        Some(first) if first.is_word() => alt((teen, unit_hundreds, single)).parse(input),
        _ => alt((bracketed, leading_point, single)).parse(input),
    }
}

/// «ثلاثة عشر», «إحدى عشرة», «خمستاشر».
fn teen(input: Terms<'_>) -> Res<'_, Piece> {
    let eleven = is_and_eleven(input);
    let unit = term(|term| term.is(Class::UNIT) && (term.lexeme.value > 2 || term.is(TEEN_UNITS) || eleven));
    let (rest, unit) = unit(input)?;
    let (rest, _) = term(|term| term.is(Class::TEN) && term.proclitics.is_empty())(rest)?;
    Ok((rest, Piece::small(Size::Teen, unit.lexeme.value + 10, unit.conjoined() || eleven)))
}

/// «ثلاثمئة واحد عشر»: the letters of «وأحد» without hamza, behind what eleven is added to.
fn is_and_eleven(input: Terms<'_>) -> bool {
    let one = |term: &crate::term::Term| term.lexeme.value == 1 && input.key(term) == "واحد";
    let ten = |term: &crate::term::Term| input.key(term) == "عشر";
    input.first().is_some_and(one)
        && input.nth(1).is_some_and(ten)
        && input.before(1).is_some_and(|before| before.is(LARGE))
}

/// Hundreds and scales, to which smaller numbers are added.
const LARGE: Class = Class::HUNDRED
    .with(Class::HUNDREDS)
    .with(Class::HUNDREDS_DUAL)
    .with(Class::SCALE)
    .with(Class::SCALE_DUAL)
    .with(Class::SCALE_PLURAL);

const TEEN_UNITS: Class = Class::COMPOUND_ONLY.with(Class::DIALECT);

/// «ثلاث مئة», «ثماني مائة», «خمس مئات».
fn unit_hundreds(input: Terms<'_>) -> Res<'_, Piece> {
    let unit = term(|term| {
        let third = term.is(Class::FRACTION) && term.lexeme.denominator == 3 && !term.is(Class::DIALECT);
        term.is(Class::UNIT) && term.lexeme.value > 2 && !third
    });
    let (rest, unit) = unit(input)?;
    let hundred = term(|term| {
        let many = term.is(Class::MANY) && term.lexeme.exponent == 2;
        (term.is(Class::HUNDRED) || many) && may_follow(unit, term)
    });
    let (rest, _) = hundred(rest)?;
    Ok((rest, Piece::small(Size::Hundreds, unit.lexeme.value * 100, unit.conjoined())))
}

/// Nothing is written before the second word, or the article that the first lacks: «ثلاث المئة».
fn may_follow(unit: &crate::term::Term, next: &crate::term::Term) -> bool {
    let article = next.proclitics == rasd_tokenize::Proclitics::AL && !unit.definite();
    next.proclitics.is_empty() || article
}

/// One word: «خمسة», «عشرون», «مئة», «ثلاثمئة», «صفر».
fn single(input: Terms<'_>) -> Res<'_, Piece> {
    let (rest, term) = term(|term| term.is(SINGLE))(input)?;
    let compound_only = term.is(Class::COMPOUND_ONLY) && !completes(rest, term);
    if compound_only || is_weekday(rest, term) {
        return input.fail();
    }
    let size = match term.class {
        class if class.any(Class::ZERO) => Size::Zero,
        class if class.any(Class::TENS) => Size::Tens,
        class if class.any(Class::TEN | Class::TEEN) => Size::Teen,
        class if class.any(Class::UNIT) => Size::Unit,
        _ => Size::Hundreds,
    };
    let opens_tens =
        size == Size::Unit && rest.first().is_some_and(|next| next.is(Class::TENS) && next.conjoined());
    let counts_parts =
        rest.first().is_some_and(|next| next.is(Class::FRACTION_PLURAL) && next.proclitics.is_empty());
    let counts_parts = counts_parts && matches!(size, Size::Unit | Size::Teen);
    Ok((rest, Piece { opens_tens, counts_parts, ..Piece::small(size, term.lexeme.value, term.conjoined()) }))
}

const SINGLE: Class = Class::ZERO
    .with(Class::UNIT)
    .with(Class::TEN)
    .with(Class::TEEN)
    .with(Class::TENS)
    .with(Class::HUNDRED)
    .with(Class::HUNDREDS_DUAL)
    .with(Class::HUNDREDS);

/// «أحد وعشرون», «خمست آلاف», «ميت جنيه»: what makes a compound of a word that is no number alone.
fn completes(rest: Terms<'_>, first: &crate::term::Term) -> bool {
    rest.first().is_some_and(|next| {
        let tens =
            first.is(Class::UNIT) && first.lexeme.value < 3 && next.is(Class::TENS) && next.conjoined();
        let scale = next.is(Class::SCALE_PLURAL) && next.proclitics.is_empty() && first.is(Class::DIALECT);
        let coin = first.is(Class::HUNDRED) && next.is(Class::COIN | Class::MEASURE | Class::SCALE);
        tens || scale || coin
    })
}

/// «الأحد», «الاثنين» without a compound behind them are days; «المئة والاثنين» is 102.
fn is_weekday(rest: Terms<'_>, term: &crate::term::Term) -> bool {
    let compound = rest.first().is_some_and(|next| next.is(Class::TENS) && next.conjoined());
    let joined = term.conjoined() && rest.before(2).is_some_and(|before| before.is(LARGE | Class::SCALE_ACC));
    term.is(Class::WEEKDAY) && term.definite() && !compound && !joined
}
