//! The numerals that begin at a token, as small exact values.

use rasd_number::{NumeralBuffer, Written};
use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

/// A number with the token after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    pub(crate) n: i64,
    pub(crate) d: i64,
    /// The token after the numeral.
    pub(crate) end: u32,
    /// True when it carries ال.
    pub(crate) definite: bool,
    /// True when words take part in it.
    pub(crate) words: bool,
}

/// What may be read at one token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numerals {
    pub(crate) cardinal: Option<Numeral>,
    pub(crate) ordinal: Option<Numeral>,
    pub(crate) fraction: Option<Numeral>,
    /// What is written before the first word.
    pub(crate) clitics: Proclitics,
    /// First byte after و ف ب ل ك.
    pub(crate) start: u32,
}

impl Numerals {
    /// True when a reading with these proclitics cuts more off the word.
    pub(crate) fn cuts_less_than(&self, other: Proclitics) -> bool {
        let bare = |clitics: Proclitics| clitics.without(Proclitics::AL).is_empty();
        bare(self.clitics) && !bare(other)
    }
}

/// The numerals at a token; none when there is none.
pub(crate) fn numerals_at(
    stream: TokenStream<'_>,
    token: usize,
    fractions: bool,
    buffer: &mut NumeralBuffer,
) -> Option<Numerals> {
    let word = stream.get(token)?.kind == TokenKind::Word;
    let mut numerals = rasd_number::Numerals::over(stream, buffer);
    let cardinal = numerals.cardinal(token);
    let ordinal = if word { numerals.ordinal(token) } else { None };
    let fraction = if fractions { numerals.fraction(token) } else { None };
    let any = cardinal.as_ref().or(ordinal.as_ref()).or(fraction.as_ref())?;
    let (clitics, start) = (any.proclitics, any.span.start());
    Some(Numerals {
        cardinal: cardinal.as_ref().and_then(small),
        ordinal: ordinal.as_ref().and_then(small),
        fraction: fraction.as_ref().and_then(small),
        clitics,
        start,
    })
}

/// Digits that no word of a numeral follows.
pub(crate) fn digits_at(value: u32, token: u32, start: u32, clitics: Proclitics) -> Numerals {
    let cardinal =
        Numeral { n: value.into(), d: 1, end: token.saturating_add(1), definite: false, words: false };
    Numerals { cardinal: Some(cardinal), ordinal: None, fraction: None, clitics, start }
}

/// The numeral as 64-bit integers; none when it does not fit.
fn small(found: &rasd_number::Numeral) -> Option<Numeral> {
    let (n, d) = found.value.to_fraction()?;
    Some(Numeral {
        n: i64::try_from(n).ok()?,
        d: i64::try_from(d).ok()?,
        end: u32::try_from(found.tokens.end).ok()?,
        definite: found.definite,
        words: found.written != Written::Digits,
    })
}
