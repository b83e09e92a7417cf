//! Numerals at a token, for crates that build larger things of them.

use core::ops::Range;

use nom::Parser;
use nom::branch::alt;
use rasd_normalize::Span;
use rasd_tokenize::{Proclitics, TokenStream};

use crate::grammar::cardinal::cardinal;
use crate::grammar::fraction::fraction;
use crate::grammar::input::{Res, Scene, Terms, term};
use crate::grammar::memo::Memo;
use crate::grammar::numeral::{Numeral as Found, Shape};
use crate::grammar::ordinal::ordinal;
use crate::lex::lex_next;
use crate::lexicon::Class;
use crate::look_up::Words;
use crate::options::Options;
use crate::term::{Seen, Term};
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
    Numerals::over(*stream, &mut NumeralBuffer::default()).cardinal(token)
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
    Numerals::over(*stream, &mut NumeralBuffer::default()).ordinal(token)
}

fn any_ordinal(input: Terms<'_>) -> Res<'_, Found> {
    let (rest, found) = alt((ordinal, definite_cardinal)).parse(input)?;
    if matches!(found.shape, Shape::Ordinal | Shape::Cardinal) { Ok((rest, found)) } else { input.fail() }
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
    Numerals::over(*stream, &mut NumeralBuffer::default()).fraction(token)
}

fn any_fraction(input: Terms<'_>) -> Res<'_, Found> {
    let (rest, found) = alt((fraction, crate::grammar::fraction::slash)).parse(input)?;
    if found.shape == Shape::Fraction { Ok((rest, found)) } else { input.fail() }
}

/// The memory that [`Numerals`] reads words into, reused from text to text.
#[derive(Debug, Default)]
pub struct NumeralBuffer {
    /// The terms of the sentence from the first token that was asked for on, as far as they were needed.
    terms: Vec<Term>,
    /// The tokens of that sentence.
    sentence: Range<usize>,
    /// The token behind the terms.
    next: usize,
    /// What stands in the terms.
    seen: Seen,
    /// How often the terms were begun anew: with the first term it numbers the scenes of the memo.
    runs: u64,
    memo: Memo,
    words: Words,
}

/// The numerals of one text at any token, for grammars that ask at many: each word is looked up once, whatever is asked of it.
///
/// Ask from left to right: going back reads the words again.
///
/// ```
/// use rasd_number::{NumeralBuffer, Numerals};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let (mut buffer, mut words) = (TokenBuffer::default(), NumeralBuffer::default());
/// let stream = tokenize("الساعة الثالثة ونصف وخمس دقائق", &mut buffer)?;
/// let mut numerals = Numerals::over(stream, &mut words);
/// assert_eq!(numerals.ordinal(1).unwrap().value, 3.into());
/// assert_eq!(numerals.fraction(2).unwrap().value.to_string(), "1/2");
/// assert_eq!(numerals.cardinal(3).unwrap().value, 5.into());
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Debug)]
pub struct Numerals<'d, 'b> {
    stream: TokenStream<'d>,
    buffer: &'b mut NumeralBuffer,
}

impl<'d, 'b> Numerals<'d, 'b> {
    /// The numerals of a text.
    pub fn over(stream: TokenStream<'d>, buffer: &'b mut NumeralBuffer) -> Self {
        buffer.sentence = 0..0;
        buffer.restart(0);
        Self { stream, buffer }
    }

    /// As [`cardinal_at`].
    pub fn cardinal(&mut self, token: usize) -> Option<Numeral> {
        self.numeral(token, longest_cardinal)
    }

    /// As [`ordinal_at`].
    pub fn ordinal(&mut self, token: usize) -> Option<Numeral> {
        self.numeral(token, any_ordinal)
    }

    /// As [`fraction_at`].
    pub fn fraction(&mut self, token: usize) -> Option<Numeral> {
        self.numeral(token, any_fraction)
    }

    /// Runs a rule at a token.
    fn numeral(
        &mut self,
        token: usize,
        rule: impl for<'a> Fn(Terms<'a>) -> Res<'a, Found>,
    ) -> Option<Numeral> {
        let range = self.buffer.seek(&self.stream, token)?;
        let number = (self.buffer.runs << 32) | u64::try_from(range.start).unwrap_or(u64::MAX);
        let terms = self.buffer.terms.get(range)?;
        let options = Options::default();
        let seen = self.buffer.seen.clone();
        let scene = Scene::new(self.stream, (terms, seen), &options, (&self.buffer.memo, number));
        let (rest, found) = rule(Terms::new(&scene, 0)).ok()?;
        numeral_of(terms, rest.at, token, found)
    }
}

/// More terms than the longest numeral has: ten to the 66th in words.
const MAX_NUMERAL: usize = 240;

impl NumeralBuffer {
    /// The terms from a token on, as far as every word may be part of a numeral, and one more.
    fn seek(&mut self, stream: &TokenStream<'_>, token: usize) -> Option<Range<usize>> {
        self.open(stream, token)?;
        let first = self.index_of(token).unwrap_or_else(|| self.restart(token));
        let mut end = first;
        while end < first + MAX_NUMERAL {
            if end == self.terms.len() {
                if self.next >= self.sentence.end {
                    break;
                }
                let known = self.terms.len();
                self.next += lex_next(stream, &mut self.words, self.next, self.sentence.end, &mut self.terms);
                for term in self.terms.get(known..).unwrap_or_default() {
                    self.seen.note(term);
                }
            }
            let inside = self.terms.get(end).is_some_and(Term::continues);
            end += 1;
            if !inside {
                break;
            }
        }
        Some(first..end)
    }

    /// Turns to the sentence of a token; none when it is in none.
    fn open(&mut self, stream: &TokenStream<'_>, token: usize) -> Option<()> {
        if !self.sentence.contains(&token) {
            self.sentence = stream.sentences().get(stream.sentence_of(token))?.tokens();
            self.restart(token);
        }
        self.sentence.contains(&token).then_some(())
    }

    /// The term that begins with a token, when it is read already or the next to be read.
    fn index_of(&self, token: usize) -> Option<usize> {
        let number = u32::try_from(token).ok()?;
        let index = self.terms.partition_point(|term| term.first < number);
        match self.terms.get(index) {
            Some(term) => (term.first == number).then_some(index),
            None => (self.next == token).then_some(index),
        }
    }

    /// Forgets all terms and begins with a token.
    fn restart(&mut self, token: usize) -> usize {
        self.words.tidy();
        self.terms.clear();
        self.seen = Seen::default();
        self.runs += 1;
        self.next = token;
        0
    }
}

/// A numeral with its tokens and bytes.
fn numeral_of(terms: &[Term], end: usize, token: usize, found: Found) -> Option<Numeral> {
    let (first, last) = (terms.first()?, terms.get(end.checked_sub(1)?)?);
    let written = match (found.digits, found.words) {
        (true, false) => Written::Digits,
        (true, true) => Written::Mixed,
        _ => Written::Words,
    };
    Some(Numeral {
        value: found.value,
        tokens: token..usize::try_from(last.token).ok()?.saturating_add(1),
        span: first.span().cover(last.span()),
        proclitics: first.proclitics,
        definite: first.definite(),
        written,
    })
}

#[cfg(test)]
mod tests {
    use rasd_tokenize::{TokenBuffer, tokenize};

    use super::{Numeral, NumeralBuffer, Numerals, cardinal_at, fraction_at, ordinal_at};

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

    /// Asked in any order, the table answers as if nothing had been asked before.
    #[test]
    fn the_table_forgets_nothing_and_keeps_nothing_back() {
        let text = "بلغ الـ19 من ثلاثة و عشرين ألفا. وفي القرن الحادي والعشرين نصف مليون و3 آلاف";
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(text, &mut buffer).unwrap();
        let mut words = NumeralBuffer::default();
        let mut numerals = Numerals::over(stream, &mut words);
        let forth = 0..stream.len();
        let back = (0..stream.len()).rev();
        for token in forth.chain(back).chain((0..stream.len()).step_by(3)) {
            assert_eq!(numerals.cardinal(token), cardinal_at(&stream, token), "{token}");
            assert_eq!(numerals.ordinal(token), ordinal_at(&stream, token), "{token}");
            assert_eq!(numerals.fraction(token), fraction_at(&stream, token), "{token}");
        }
    }

    #[test]
    fn fractions() {
        fraction("والنصف عصرا", 0, "1/2 النصف");
        fraction("إلا ربعا", 1, "1/4 ربعا");
        fraction("ثلاثة أرباع الساعة", 0, "3/4 ثلاثة أرباع");
        fraction("نصف مليون", 0, "");
    }
}
