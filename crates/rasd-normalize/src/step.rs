//! One step of a profile: an operation as the engine sees it.

use alloc::vec::Vec;
use core::fmt;

use crate::glyph::{self, Change, Glyph};

/// A step: from characters to characters.
#[derive(Clone, Copy)]
pub(crate) enum Step {
    /// Each character by itself, and none outside the blocks that [`crate::table`] keeps at hand.
    Each(fn(char) -> Change),
    /// Each character by itself, anywhere in Unicode.
    Wide(fn(char) -> Change),
    /// Each character by itself, and any may change, even those that no operation of Unicode touches.
    Any(fn(char) -> Change),
    /// Neighbours matter.
    Context(Context),
}

/// A step in which neighbours matter.
#[derive(Clone, Copy)]
pub(crate) struct Context {
    pub(crate) apply: fn(&mut Vec<Glyph>),
    /// What a character may do in this step.
    pub(crate) role: fn(char) -> Role,
    pub(crate) reach: Reach,
}

/// What a character may do to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// Nothing: before it the text may be cut.
    Inert,
    /// It may change places with other marks.
    Mark,
    /// It may act on what stands around it.
    Trigger,
}

/// How far around a trigger a step looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    /// Up to the next character that stays on either side.
    Neighbour,
    /// Up to the ends of the word: the next space on either side.
    Word,
    /// Anywhere: the step cannot be fused with others.
    Text,
}

impl Step {
    pub(crate) const fn near(apply: fn(&mut Vec<Glyph>), role: fn(char) -> Role) -> Self {
        Self::Context(Context { apply, role, reach: Reach::Neighbour })
    }

    pub(crate) const fn word(apply: fn(&mut Vec<Glyph>), role: fn(char) -> Role) -> Self {
        Self::Context(Context { apply, role, reach: Reach::Word })
    }

    pub(crate) const fn text(apply: fn(&mut Vec<Glyph>)) -> Self {
        Self::Context(Context { apply, role: |_| Role::Trigger, reach: Reach::Text })
    }

    pub(crate) fn apply(&self, glyphs: &mut Vec<Glyph>) {
        match self {
            Self::Each(rule) | Self::Wide(rule) | Self::Any(rule) => glyph::each(glyphs, rule),
            Self::Context(context) => (context.apply)(glyphs),
        }
    }

    /// What `c` may do to its neighbours here.
    pub(crate) fn role(&self, c: char) -> Role {
        match self {
            Self::Each(_) | Self::Wide(_) | Self::Any(_) => Role::Inert,
            Self::Context(context) => (context.role)(c),
        }
    }

    pub(crate) fn reach(&self) -> Reach {
        match self {
            Self::Each(_) | Self::Wide(_) | Self::Any(_) => Reach::Neighbour,
            Self::Context(context) => context.reach,
        }
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Each(_) | Self::Wide(_) | Self::Any(_) => f.write_str("Each"),
            Self::Context(context) => write!(f, "Context({:?})", context.reach),
        }
    }
}

/// The change that a letter-for-letter rule makes.
pub(crate) fn swap(rule: fn(char) -> char, c: char) -> Change {
    match rule(c) {
        same if same == c => Change::Keep,
        other => Change::To(other),
    }
}

/// Drops what `rule` names.
pub(crate) fn drop_if(rule: fn(char) -> bool, c: char) -> Change {
    if rule(c) { Change::Drop } else { Change::Keep }
}

/// Erases what `rule` names.
pub(crate) fn erase_if(rule: fn(char) -> bool, c: char) -> Change {
    if rule(c) { Change::Erase } else { Change::Keep }
}

/// The change to several characters, when there are any.
pub(crate) fn spell(text: impl IntoIterator<Item = char>, c: char) -> Change {
    let text: alloc::string::String = text.into_iter().collect();
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (None, _) => Change::Drop,
        (Some(one), None) if one == c => Change::Keep,
        (Some(one), None) => Change::To(one),
        _ => Change::Text(text),
    }
}
