//! nom over terminals: the input and the smallest parsers.

use core::cell::{Cell, OnceCell};

use nom::error::{Error, ErrorKind};
use nom::{Err, IResult, Input, Needed};
use rasd_tokenize::{Proclitics, TokenStream};

use super::memo::Memo;
use crate::lexicon::{Class, Region, region_of};
use crate::options::Options;
use crate::term::{Seen, Term};

/// What the rules may look at: the whole sentence around the input, the text and the options.
#[derive(Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) stream: TokenStream<'a>,
    pub(crate) terms: &'a [Term],
    /// What stands in the sentence at all: a rule whose words do not is not asked.
    pub(crate) seen: Seen,
    pub(crate) options: &'a Options,
    /// The region that the options name.
    pub(crate) region: Option<&'static Region>,
    /// What rules found before: several rules ask at the same place.
    pub(crate) memo: &'a Memo,
    /// The number of the scene among those that share the memo.
    pub(crate) number: u64,
    /// What a bare degree is in this sentence, once it was asked.
    pub(crate) degree: OnceCell<&'static str>,
    /// This sentence speaks of angles, once it was asked.
    pub(crate) angles: OnceCell<bool>,
    /// The terms of digits side by side that were asked for last.
    digits: Cell<(usize, usize)>,
}

impl<'a> Scene<'a> {
    /// The scene of some terms; the memo must never have seen its number with other terms.
    pub(crate) fn new(
        stream: TokenStream<'a>,
        (terms, seen): (&'a [Term], Seen),
        options: &'a Options,
        (memo, number): (&'a Memo, u64),
    ) -> Self {
        let region = options.region_code().and_then(region_of);
        let (degree, angles, digits) = (OnceCell::new(), OnceCell::new(), Cell::new((0, 0)));
        Self { stream, terms, seen, options, region, memo, number, degree, angles, digits }
    }

    /// The end of the digits that stand side by side at a term, which is one of them.
    pub(crate) fn digits_end(&self, at: usize) -> usize {
        let (start, end) = self.digits.get();
        if (start..end).contains(&at) {
            return end;
        }
        let rest = self.terms.get(at..).unwrap_or_default();
        let end = at + rest.iter().take_while(|term| term.is_digits()).count();
        self.digits.set((at, end));
        end
    }

    /// True when some term of the sentence is of one of the classes.
    pub(crate) const fn holds(&self, class: Class) -> bool {
        self.seen.classes.any(class)
    }
}

/// A stretch of the terms of a sentence, as nom's input.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terms<'a> {
    pub(crate) scene: &'a Scene<'a>,
    /// The index of the first term.
    pub(crate) at: usize,
    /// The index of the term behind the last.
    pub(crate) end: usize,
}

/// The result of a rule.
pub(crate) type Res<'a, T> = IResult<Terms<'a>, T>;

impl<'a> Terms<'a> {
    /// The terms of a scene from `at` on.
    pub(crate) fn new(scene: &'a Scene<'a>, at: usize) -> Self {
        Self { scene, at, end: scene.terms.len() }
    }

    fn slice(&self) -> &'a [Term] {
        #[cfg(test)]
        work::one();
        self.scene.terms.get(self.at..self.end).unwrap_or_default()
    }

    /// The first term.
    pub(crate) fn first(&self) -> Option<&'a Term> {
        self.slice().first()
    }

    /// The term `n` places after the first.
    pub(crate) fn nth(&self, n: usize) -> Option<&'a Term> {
        self.slice().get(n)
    }

    /// The term `n` places before the first, 1 being the one next to it.
    pub(crate) fn before(&self, n: usize) -> Option<&'a Term> {
        #[cfg(test)]
        work::one();
        self.at.checked_sub(n).and_then(|at| self.scene.terms.get(at))
    }

    /// The input after `n` terms.
    pub(crate) fn skip(&self, n: usize) -> Self {
        Self { at: self.at.saturating_add(n).min(self.end), ..*self }
    }

    /// The same input from another term on.
    pub(crate) fn from(input: Self, at: usize) -> Self {
        Self { at, ..input }
    }

    /// The same input, ending before a term.
    pub(crate) fn until(input: Self, end: usize) -> Self {
        Self { end, ..input }
    }

    /// The text of a term.
    pub(crate) fn text(&self, term: &Term) -> &'a str {
        #[cfg(test)]
        work::one();
        self.scene.stream.text(term.index())
    }

    /// The folded key of a term, clitics included.
    pub(crate) fn key(&self, term: &Term) -> &'a str {
        #[cfg(test)]
        work::one();
        self.scene.stream.key(term.index())
    }

    /// Why a rule does not apply here.
    pub(crate) fn fail<T>(self) -> Res<'a, T> {
        Err(Err::Error(Error::new(self, ErrorKind::Verify)))
    }
}

impl<'a> Input for Terms<'a> {
    type Item = &'a Term;
    type Iter = core::slice::Iter<'a, Term>;
    type IterIndices = core::iter::Enumerate<core::slice::Iter<'a, Term>>;

    fn input_len(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    fn take(&self, n: usize) -> Self {
        Self { end: self.at.saturating_add(n).min(self.end), ..*self }
    }

    fn take_from(&self, n: usize) -> Self {
        self.skip(n)
    }

    fn take_split(&self, n: usize) -> (Self, Self) {
        (self.take_from(n), self.take(n))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.slice().iter().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.slice().iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.slice().iter().enumerate()
    }

    fn slice_index(&self, n: usize) -> Result<usize, Needed> {
        let len = self.input_len();
        if len >= n { Ok(n) } else { Err(Needed::new(n - len)) }
    }
}

/// A term that satisfies a condition.
pub(crate) fn term<'a>(condition: impl Fn(&Term) -> bool) -> impl Fn(Terms<'a>) -> Res<'a, &'a Term> {
    move |input| match input.first() {
        Some(term) if condition(term) => Ok((input.skip(1), term)),
        _ => input.fail(),
    }
}

/// A word of one of the classes, whatever its proclitics.
pub(crate) fn word<'a>(class: Class) -> impl Fn(Terms<'a>) -> Res<'a, &'a Term> {
    term(move |term| term.is(class))
}

/// A word of one of the classes with nothing before it but, perhaps, the article.
pub(crate) fn bare<'a>(class: Class) -> impl Fn(Terms<'a>) -> Res<'a, &'a Term> {
    term(move |term| term.is(class) && term.proclitics.without(Proclitics::AL).is_empty())
}

/// A word of one of the classes behind و, and nothing else but the article.
pub(crate) fn and<'a>(class: Class) -> impl Fn(Terms<'a>) -> Res<'a, &'a Term> {
    term(move |term| term.is(class) && term.proclitics.without(Proclitics::AL) == Proclitics::WA)
}

/// A token written exactly so, which is no word.
pub(crate) fn sign<'a>(signs: &'static [&'static str]) -> impl Fn(Terms<'a>) -> Res<'a, &'a Term> {
    move |input| match input.first() {
        Some(term) if !term.is_word() && signs.contains(&input.text(term)) => Ok((input.skip(1), term)),
        _ => input.fail(),
    }
}

/// Counts the looks at the input and the rounds of loops, for the test that work is linear.
#[cfg(test)]
pub(crate) mod work {
    use core::cell::Cell;

    thread_local!(static LOOKS: Cell<u64> = const { Cell::new(0) });

    pub(crate) fn one() {
        LOOKS.with(|looks| looks.set(looks.get() + 1));
    }

    pub(crate) fn reset() {
        LOOKS.with(|looks| looks.set(0));
    }

    pub(crate) fn count() -> u64 {
        LOOKS.with(Cell::get)
    }
}

#[cfg(test)]
mod tests {
    use nom::Input;
    use rasd_tokenize::{TokenBuffer, tokenize};

    use super::{Memo, Scene, Terms};
    use crate::lex::{lex, survey};
    use crate::look_up::Words;
    use crate::options::Options;

    #[test]
    fn input_laws() {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize("خمسة وعشرون ألف كتاب", &mut buffer).unwrap();
        let (mut terms, mut sights, mut words) = (Vec::new(), Vec::new(), Words::default());
        assert!(survey(&stream, 0..stream.len(), &mut words, &mut sights));
        let seen = lex(&stream, 0..stream.len(), &sights, &mut words, &mut terms);
        assert!(seen.is_short());
        let (options, memo) = (Options::default(), Memo::default());
        let scene = Scene::new(stream, (&terms, seen), &options, (&memo, 0));
        assert_eq!(Terms::new(&scene, 0).take_from(0).input_len(), 4);
    }
}
