//! What is known of the words of one text.

use rasd_tokenize::TokenStream;

use super::hint::{Hint, Start};
use super::look_up::{Facts, Look, Memo};
use super::words::Words;
use crate::cast::offset;
use crate::{NameHit, Overlay, Tier, is_wordlike};

/// What is known of the words of a text; its memory serves the next text.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// Names of entities, as [`Overlay::all_in`] orders them.
    pub(super) hits: Vec<NameHit>,
    /// For each token the first hit that begins with it or a later one.
    pub(super) firsts: Vec<u32>,
    /// What is known of each token.
    pub(super) facts: Vec<Facts>,
    /// The hints of the tokens, between two that tell nothing.
    hints: Vec<Hint>,
    /// Whether a name may begin with each token: most are asked for nothing else.
    pub(super) starts: Vec<Start>,
    /// The tokens that are علي, with dots.
    pub(super) alis: Vec<usize>,
    /// What the words of this text and those before it told; it goes with the lists.
    memo: Memo,
}

impl Tables {
    /// What it keeps of words is of those of this text's buffer.
    pub(crate) fn is_of(&self, stream: &TokenStream<'_>) -> bool {
        self.memo.is_of(stream)
    }

    /// Looks every word of a text up.
    pub(super) fn fill(&mut self, overlay: &Overlay, words: &Words, stream: TokenStream<'_>) {
        self.clear(stream.len());
        let views = overlay.views();
        let mut look = Look::new(overlay, words, &views, &stream);
        let Self { hits, firsts, facts, alis, memo, .. } = self;
        for ((at, token), (first, facts)) in
            stream.tokens().iter().enumerate().zip(firsts.iter_mut().zip(facts))
        {
            *first = offset(hits.len());
            if is_wordlike(token) {
                look.at(at, token, memo, hits, facts);
                if facts.known.ali {
                    alis.push(at);
                }
            }
        }
    }

    /// Empty tables for so many tokens.
    fn clear(&mut self, tokens: usize) {
        self.hits.clear();
        self.alis.clear();
        self.firsts.clear();
        self.firsts.resize(tokens, 0);
        self.facts.clear();
        self.facts.resize(tokens, Facts::default());
    }

    /// Takes back what only looks like علي where that stands for the preposition على.
    pub(super) fn drop_alis(&mut self, overlay: &Overlay, words: &Words, stream: TokenStream<'_>) {
        let views = overlay.views();
        let mut look = Look::new(overlay, words, &views, &stream);
        let Self { hits, facts, alis, memo, .. } = self;
        for &at in &*alis {
            if let Some(Facts { known, named }) = facts.get_mut(at) {
                *named = look.as_grammar(at, *known, memo);
            }
        }
        let alike = |hit: &NameHit| hit.tier >= Tier::Maqsura && hit.tokens().len() == 1;
        hits.retain(|hit| !(alike(hit) && alis.binary_search(&hit.tokens().start).is_ok()));
        self.find_firsts(stream.len());
    }

    /// Finds for each token the first hit that begins with it or a later one.
    fn find_firsts(&mut self, tokens: usize) {
        let Self { hits, firsts, .. } = self;
        let mut next = 0;
        let first = |at: usize| {
            while hits.get(next).is_some_and(|hit| hit.tokens().start < at) {
                next += 1;
            }
            offset(next)
        };
        firsts.clear();
        firsts.extend((0..tokens).map(first));
    }

    /// Finds where names may begin; what علي tells of those that begin with it or beside it is found anew.
    pub(super) fn find_starts(&mut self) {
        for &at in &self.alis {
            if let Some(facts) = self.facts.get_mut(at) {
                *facts = Facts::new(facts.known, facts.named);
            }
        }
        self.hints.clear();
        self.hints.push(Hint::default());
        self.hints.extend(self.facts.iter().map(|facts| facts.known.hint));
        self.hints.push(Hint::default());
        self.starts.clear();
        self.starts.extend(Start::of_all(&self.hints));
    }
}
