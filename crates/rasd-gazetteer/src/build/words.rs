//! The words of the names, interned by key.

use std::collections::HashMap;

use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

use super::{LONGEST_NAME, Names};
use crate::GazetteerError;
use crate::cast::{index, offset};
use crate::format::{MOST_WORDS, Section, Tables};
use crate::wordlike;

/// The longest key of a word, in bytes.
const LONGEST_WORD: usize = 200;

/// A word: its key, and how the names spell it.
#[derive(Debug)]
struct Word {
    key: String,
    spellings: Vec<(String, u32)>,
    begins: bool,
}

/// Every word of the list once.
#[derive(Debug, Default)]
pub(crate) struct Words {
    ids: HashMap<String, u32>,
    words: Vec<Word>,
}

/// The words of a name: index of the token in the stream of the name.
fn word_tokens(stream: TokenStream<'_>) -> impl Iterator<Item = usize> {
    (0..stream.len()).filter(move |&at| wordlike(stream, at))
}

/// Can the name be compiled?
///
/// # Errors
/// Why not.
pub(crate) fn check(name: &str) -> Result<(), &'static str> {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(name, &mut buffer).map_err(|_| "it is longer than 4 GiB")?;
    if name.contains(['\n', '\r', '\t']) {
        return Err("it contains a line break or a tab");
    }
    if word_tokens(stream).any(|at| stream.key(at).len() > LONGEST_WORD) {
        return Err("one of its words is longer than 200 bytes");
    }
    match word_tokens(stream).count() {
        0 => Err("it contains no word"),
        1..=LONGEST_NAME => Ok(()),
        _ => Err("it has more than 16 words"),
    }
}

impl Words {
    /// Appends the word ids of a name.
    pub(crate) fn split(&mut self, name: &str, ids: &mut Vec<u32>) {
        let mut buffer = TokenBuffer::default();
        let Ok(stream) = tokenize(name, &mut buffer) else { return };
        for (place, at) in word_tokens(stream).enumerate() {
            ids.push(self.intern(stream.key(at), stream.text(at), place == 0));
        }
    }

    fn intern(&mut self, key: &str, spelling: &str, begins: bool) -> u32 {
        let id = self.ids.get(key).copied().unwrap_or_else(|| self.insert(key));
        if let Some(word) = self.words.get_mut(index(id)) {
            word.begins |= begins;
            word.count(spelling);
        }
        id
    }

    fn insert(&mut self, key: &str) -> u32 {
        let id = offset(self.words.len());
        self.ids.insert(key.into(), id);
        self.words.push(Word { key: key.into(), spellings: Vec::new(), begins: false });
        id
    }

    /// Gives the words their final ids: those that begin a name first, each part in the order of the keys.
    ///
    /// # Errors
    /// More words than a file can hold.
    pub(crate) fn order(&mut self, names: &mut Names) -> Result<(), GazetteerError> {
        if self.words.len() >= index(MOST_WORDS) {
            return Err(GazetteerError::too_large("more than 16 million different words"));
        }
        let mut order: Vec<u32> = (0..offset(self.words.len())).collect();
        order.sort_by_key(|&id| self.words.get(index(id)).map(|word| (!word.begins, &word.key)));
        let mut place = vec![0; order.len()];
        for (new, &old) in (0..).zip(&order) {
            if let Some(slot) = place.get_mut(index(old)) {
                *slot = new;
            }
        }
        let renumber = |id: &mut u32| *id = place.get(index(*id)).copied().unwrap_or_default();
        names.words.iter_mut().for_each(renumber);
        self.ids.values_mut().for_each(renumber);
        let mut words: Vec<(u32, Word)> = place.iter().copied().zip(self.words.drain(..)).collect();
        words.sort_unstable_by_key(|(id, _)| *id);
        self.words = words.into_iter().map(|(_, word)| word).collect();
        Ok(())
    }

    /// The number of words that begin a name.
    pub(crate) fn first_words(&self) -> usize {
        self.words.partition_point(|word| word.begins)
    }

    /// A name as its words are mostly spelled.
    pub(crate) fn spelled(&self, ids: &[u32]) -> String {
        let spelling = |&id: &u32| self.words.get(index(id)).map(Word::spelling).unwrap_or_default();
        ids.iter().map(spelling).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn write(&self, tables: &mut Tables) {
        for word in &self.words {
            let spelling = if word.spelling() == word.key { "" } else { word.spelling() };
            tables.text(Section::WordLengths, Section::WordBytes, &word.key);
            tables.text(Section::WordLengths, Section::WordBytes, spelling);
        }
    }
}

impl Word {
    fn count(&mut self, spelling: &str) {
        match self.spellings.iter_mut().find(|(known, _)| known == spelling) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((spelling.into(), 1)),
        }
    }

    /// The most frequent spelling; of equals the first in the order of the letters.
    fn spelling(&self) -> &str {
        let best = self.spellings.iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
        best.map_or(&self.key, |(spelling, _)| spelling)
    }
}
