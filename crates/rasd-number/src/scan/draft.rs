//! A match before the document is known.

use crate::grammar::numeral::Numeral;
use crate::lexicon::Coin;
use crate::matches::{Modifier, NumberKind, Role, Value};
use crate::value::Number;

/// What is behind a numeral, or around it.
#[derive(Clone, Debug, Default)]
pub(crate) enum Suffix {
    /// Nothing: a bare number.
    #[default]
    None,
    Percent,
    Permille,
    Money(Money),
    Unit {
        code: &'static str,
        per: Option<&'static str>,
    },
    /// «أضعاف», «مرات» in a comparison.
    Times,
    /// Years, months, weeks or days of age.
    Age(&'static str),
}

impl Suffix {
    pub(crate) fn kind(&self) -> Option<NumberKind> {
        Some(match self {
            Self::None => return None,
            Self::Percent => NumberKind::Percent,
            Self::Permille => NumberKind::Permille,
            Self::Money(_) => NumberKind::Money,
            Self::Unit { .. } => NumberKind::Quantity,
            Self::Times => NumberKind::Multiplier,
            Self::Age(_) => NumberKind::Age,
        })
    }
}

/// The currency of an amount as far as its own words say it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Money {
    /// The coin named; `None` for a full currency name.
    pub(crate) coin: Option<&'static Coin>,
    /// The ISO 4217 code when the words settle it.
    pub(crate) code: Option<&'static str>,
    /// The amount counts a subunit alone: «خمسون قرشا».
    pub(crate) subunit: bool,
}

/// A number with what it measures, between two terms.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    pub(crate) numeral: Numeral,
    pub(crate) suffix: Suffix,
    /// The first term, and the term after the last.
    pub(crate) at: usize,
    pub(crate) end: usize,
    /// The number is inside a dual or singular noun.
    pub(crate) implicit: bool,
    pub(crate) check: Option<&'static str>,
    pub(crate) rule: &'static str,
}

impl Measure {
    /// A bare numeral.
    pub(crate) fn bare(numeral: Numeral) -> Self {
        Self {
            at: numeral.at,
            end: numeral.end,
            rule: numeral.rule,
            numeral,
            suffix: Suffix::None,
            implicit: false,
            check: None,
        }
    }

    pub(crate) fn value(&self) -> &Number {
        &self.numeral.value
    }
}

/// A match with term indexes instead of spans.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) kind: NumberKind,
    pub(crate) value: Value,
    pub(crate) others: Vec<Number>,
    pub(crate) suffix: Suffix,
    pub(crate) modifier: Option<Modifier>,
    pub(crate) role: Option<Role>,
    /// The first term and the one after the last, with modifiers.
    pub(crate) at: usize,
    pub(crate) end: usize,
    /// The same without modifiers.
    pub(crate) core: (usize, usize),
    pub(crate) implicit: bool,
    pub(crate) check: Option<&'static str>,
    pub(crate) confidence: u8,
    pub(crate) rule: &'static str,
}

impl Draft {
    /// A draft of a kind with no more than its value.
    pub(crate) fn new(kind: NumberKind, value: Value, at: usize, end: usize, rule: &'static str) -> Self {
        Self {
            kind,
            value,
            others: Vec::new(),
            suffix: Suffix::None,
            modifier: None,
            role: None,
            at,
            end,
            core: (at, end),
            implicit: false,
            check: None,
            confidence: 90,
            rule,
        }
    }
}
