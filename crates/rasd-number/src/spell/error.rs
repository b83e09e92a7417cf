//! What can be wrong with a request.

use std::fmt;

/// A number or a currency code that cannot be spelled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpellError {
    kind: Kind,
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    NotANumber,
    OutOfRange,
    UnknownCurrency,
}

impl SpellError {
    pub(super) fn not_a_number(text: &str) -> Self {
        Self { kind: Kind::NotANumber, text: text.to_owned() }
    }

    pub(super) fn out_of_range(text: &str) -> Self {
        Self { kind: Kind::OutOfRange, text: text.to_owned() }
    }

    pub(super) fn unknown_currency(code: &str) -> Self {
        Self { kind: Kind::UnknownCurrency, text: code.to_owned() }
    }

    /// True when the text holds no number.
    pub fn is_not_a_number(&self) -> bool {
        self.kind == Kind::NotANumber
    }

    /// True when the number has no name: 10⁶⁶ and more, a zero denominator, an ordinal that is negative or not whole.
    pub fn is_out_of_range(&self) -> bool {
        self.kind == Kind::OutOfRange
    }

    /// True when no currency has the code.
    pub fn is_unknown_currency(&self) -> bool {
        self.kind == Kind::UnknownCurrency
    }
}

impl fmt::Display for SpellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            Kind::NotANumber => "is not a number",
            Kind::OutOfRange => "cannot be spelled, it is out of range",
            Kind::UnknownCurrency => "is not the code of a known currency",
        };
        write!(f, "{:?} {what}", self.text)
    }
}

impl std::error::Error for SpellError {}
