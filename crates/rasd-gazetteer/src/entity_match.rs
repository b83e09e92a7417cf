//! A named thing in a text.

use core::ops::Range;

use rasd_normalize::Span;

use crate::{Class, Doubts, Explanation, Overlay, Ranked};

/// A named thing in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityMatch {
    /// The bytes of the source: clitics excluded, ال included.
    pub span: Span,
    /// The tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub class: Class,
    /// What it does there, when it is not simply named.
    pub role: Option<Role>,
    /// The readings in the lists, the likeliest first; empty when it was found by its shape.
    pub candidates: Vec<Ranked>,
    /// What speaks for the reading that it is no name, weighed against the candidates.
    pub doubts: Doubts,
    /// How sure it is that this is a name of that class, in hundredths.
    pub confidence: u8,
    /// The dotted name of the rule that found it.
    pub rule: &'static str,
}

/// What a name does in a text, when it does not simply name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// The adjective or the people of a place.
    Nisba,
    /// The seat stands for the government.
    Metonym,
    /// The words that say what office a person holds.
    Office,
    /// A noun with the article that stands for something named before.
    Coref,
}

impl Role {
    /// The name in the output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nisba => "nisba",
            Self::Metonym => "metonym",
            Self::Office => "office",
            Self::Coref => "coref",
        }
    }
}

impl EntityMatch {
    /// A reading below this many hundredths gives no id.
    pub const CERTAIN: u8 = 60;

    /// The entry it stands for, when one reading is likely enough.
    pub fn link(&self) -> Option<&Ranked> {
        self.candidates.first().filter(|best| best.percent >= Self::CERTAIN)
    }

    /// Why it stands for that entity: every reading with its points and reasons; `lists` are those of the recognizer.
    pub fn explain<'a>(&'a self, lists: &'a Overlay) -> Explanation<'a> {
        Explanation::new(self, lists)
    }
}
