//! Terms as the input of nom's combinators.

use core::iter::Enumerate;

use nom::{IResult, Input, Needed};
use rasd_tokenize::TokenKind;

use crate::lexicon::{Classes, Cues};
use crate::terms::{Doc, Term};

/// A stretch of the terms of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms<'a> {
    pub(crate) doc: &'a Doc<'a>,
    /// The next term.
    pub(crate) at: usize,
    /// The term after the last one.
    pub(crate) end: usize,
    /// The term where the expression began: its proclitics are not part of it.
    pub(crate) start: usize,
}

/// What a rule gives back.
pub(crate) type Res<'a, T> = IResult<Terms<'a>, T, ()>;

impl<'a> Terms<'a> {
    /// The input from a term on, to the end of its window.
    pub(crate) fn from(doc: &'a Doc<'a>, at: usize, end: usize) -> Self {
        Self { doc, at, end, start: at }
    }

    /// The next term.
    pub(crate) fn first(&self) -> Option<Term> {
        if self.at < self.end { self.doc.term(self.at) } else { None }
    }

    /// The classes of the next term; none at the end.
    pub(crate) fn classes(&self) -> Classes {
        if self.at < self.end { self.doc.classes(self.at) } else { Classes::NONE }
    }

    /// The classes of the next term and of those behind it, as far as an expression may reach: a rule whose words are not among
    /// them need not be tried.
    pub(crate) fn ahead(&self) -> Classes {
        if self.at < self.end { self.doc.ahead(self.at) } else { Classes::NONE }
    }

    /// The term behind those that an expression may reach from the next one on.
    pub(crate) fn reach(&self) -> usize {
        if self.at < self.end { self.end.min(self.doc.reach(self.at)) } else { self.end }
    }

    /// True at the end, and before a term that stands in no expression.
    pub(crate) fn at_wall(&self) -> bool {
        self.at >= self.end || self.doc.is_wall(self.at)
    }

    /// True where no word, number or sign of the clause follows: at the end, and before punctuation.
    pub(crate) fn at_stop(&self) -> bool {
        self.first().is_none_or(|next| matches!(next.kind, TokenKind::Punct | TokenKind::Newline))
    }

    /// The key of the next term; empty at the end.
    pub(crate) fn key(&self) -> &'a str {
        if self.at < self.end { self.doc.key(self.at) } else { "" }
    }

    /// What the next term tells; nothing at the end.
    pub(crate) fn cues(&self) -> Cues {
        if self.at < self.end { self.doc.cues(self.at) } else { Cues::NONE }
    }

    /// The input after so many terms; no further than its end.
    pub(crate) fn skip(self, count: usize) -> Self {
        Self { at: (self.at + count).min(self.end), ..self }
    }

    /// The term before the next one.
    pub(crate) fn before(&self) -> Option<Term> {
        self.at.checked_sub(1).and_then(|at| self.doc.term(at))
    }
}

/// A rule that does not fit.
pub(crate) fn fail<'a, T>() -> Res<'a, T> {
    Err(nom::Err::Error(()))
}

/// The terms of an input, one after the other.
#[derive(Debug)]
pub(crate) struct Iter<'a> {
    rest: Terms<'a>,
}

impl Iterator for Iter<'_> {
    type Item = Term;

    fn next(&mut self) -> Option<Term> {
        let term = self.rest.first();
        self.rest = self.rest.skip(1);
        term
    }
}

impl<'a> Input for Terms<'a> {
    type Item = Term;
    type Iter = Iter<'a>;
    type IterIndices = Enumerate<Iter<'a>>;

    fn input_len(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    fn take(&self, index: usize) -> Self {
        Self { end: (self.at + index).min(self.end), ..*self }
    }

    fn take_from(&self, index: usize) -> Self {
        self.skip(index)
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(Term) -> bool>(&self, predicate: P) -> Option<usize> {
        self.iter_elements().position(predicate)
    }

    fn iter_elements(&self) -> Iter<'a> {
        Iter { rest: *self }
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.input_len() { Ok(count) } else { Err(Needed::new(count - self.input_len())) }
    }
}
