//! Scenes of texts for the tests that hold short ways to the whole grammar.

use rasd_tokenize::{TokenBuffer, tokenize};

use super::input::{Scene, Terms};
use super::memo::Memo;
use crate::lex::{lex, survey};
use crate::look_up::Words;
use crate::options::Options;

/// What was found of the words of one text serves the next.
#[derive(Default)]
pub(crate) struct Stage {
    buffer: TokenBuffer,
    words: Words,
}

impl Stage {
    /// Shows the input at each term of a text that is one sentence.
    pub(crate) fn show<T>(&mut self, text: &str, look: impl Fn(Terms<'_>) -> T) -> Vec<T> {
        let stream = tokenize(text, &mut self.buffer).unwrap();
        let (mut terms, mut sights, words) = (Vec::new(), Vec::new(), &mut self.words);
        survey(&stream, 0..stream.len(), words, &mut sights);
        let seen = lex(&stream, 0..stream.len(), &sights, words, &mut terms);
        let (options, memo) = (Options::default(), Memo::default());
        let scene = Scene::new(stream, (&terms, seen), &options, (&memo, 0));
        (0..terms.len()).map(|at| look(Terms::new(&scene, at))).collect()
    }
}
