//! What a word may do in an expression, as far as its sense tells: the first look at a text asks for no more.

use super::sense::{Count, Part, Relator, Sense, Unit, Word};

/// The roles of a word, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

impl Roles {
    /// It belongs to the vocabulary.
    pub(crate) const KNOWN: Self = Self(1);
    /// An expression may begin with it.
    pub(crate) const BEGINS: Self = Self(1 << 1);
    /// An expression may be nothing else; يوم only with ال.
    pub(crate) const ALONE: Self = Self(1 << 2);
    /// It means something without a word of time behind it.
    pub(crate) const TELLS: Self = Self(1 << 3);
    /// It may join the ends of a range.
    pub(crate) const JOINS: Self = Self(1 << 4);
    /// A plural unit: one other word may stand before its adjective.
    pub(crate) const PLURAL: Self = Self(1 << 5);

    /// The roles of a sense.
    pub(super) fn of(sense: Sense) -> Self {
        let roles = [
            (begins(sense), Self::BEGINS),
            (is_alone(sense), Self::ALONE),
            (!links(sense), Self::TELLS),
            (joins(sense), Self::JOINS),
            (matches!(sense, Sense::Unit(_, Count::Plural)), Self::PLURAL),
        ];
        roles.iter().filter(|(has, _)| *has).fold(Self::KNOWN, |all, (_, role)| all.or(*role))
    }

    /// True when it has this role.
    pub(crate) const fn has(self, role: Self) -> bool {
        self.0 & role.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Words that only hold an expression together begin none.
fn begins(sense: Sense) -> bool {
    match sense {
        Sense::Name(_) | Sense::EraLetter(_) | Sense::Era(_) | Sense::Shift(_) | Sense::Zone(_) => false,
        Sense::Word(word) => matches!(
            word,
            Word::From
                | Word::Between
                | Word::Every
                | Word::AfterHour
                | Word::About
                | Word::More
                | Word::Less
                | Word::Atleast
                | Word::Atmost
                | Word::Some
                | Word::Scaled
                | Word::Weekend
        ),
        _ => true,
    }
}

/// Words that may be an expression alone; يوم only with ال.
fn is_alone(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Month { .. }
            | Sense::Weekday(_)
            | Sense::Part(Part::Midnight)
            | Sense::Unit(_, Count::Dual)
            | Sense::Season(_)
            | Sense::Day(_)
            | Sense::DayPart(..)
            | Sense::Present
            | Sense::Set(_)
            | Sense::Decade(_)
            | Sense::Word(Word::Weekend)
    )
}

/// Words that mean nothing without a word of time behind them.
fn links(sense: Sense) -> bool {
    matches!(sense, Sense::Word(Word::From | Word::To | Word::In | Word::On | Word::Or | Word::Joins))
}

/// Words that join the ends of a range.
fn joins(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Word(Word::To | Word::Between)
            | Sense::Relator(Relator::Until)
            | Sense::Unit(Unit::Century, _)
    )
}
