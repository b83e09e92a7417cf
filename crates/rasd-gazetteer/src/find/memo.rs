//! What the words that were read last are in the lists: in running text the same words come again and again.

use rasd_tokenize::{Token, TokenStream, WordCache};

use super::walk::Begins;
use super::{NameHit, Overlay, Walker};

/// Names of words that are kept, in two megabytes more: when there are so many, all are forgotten.
const NAMES: usize = 1 << 15;

/// What the lists have for a word that stands alone, and `more`. It follows from the letters of the word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Told<T> {
    pub(crate) more: T,
    /// The names that it is: the first of [`Memo::alone`], and how many there are.
    first: u16,
    names: u8,
    /// Longer names begin with it, too.
    begins: Begins,
}

/// More names than are kept of one word.
const MANY: u8 = u8::MAX;

impl<T> Told<T> {
    /// What is told of a token that does not come again and again: its names are looked for where they are asked for.
    pub(crate) fn unkept(more: T) -> Self {
        Self { more, first: 0, names: MANY, begins: Begins::UNKNOWN }
    }

    /// No name is the word or begins with it.
    #[inline]
    pub(crate) fn is_nothing(&self) -> bool {
        self.names == 0 && self.begins == Begins::NOTHING
    }

    /// The names that begin with token `at` are to be looked for: they were not kept, or longer ones may begin here.
    #[inline]
    pub(crate) fn asks_lists(&self, at: usize, walker: &mut Walker<'_>) -> bool {
        self.names == MANY || self.begins != Begins::NOTHING && walker.may_go_on(at, self.begins)
    }
}

/// What the words that were read last told; it goes with the lists.
#[derive(Debug, Default)]
pub(crate) struct Memo<T> {
    words: WordCache<Told<T>>,
    /// The names that they are, as hits in a text that begins with the word.
    alone: Vec<NameHit>,
    /// The hits of one word.
    hits: Vec<NameHit>,
}

impl<T: Copy> Memo<T> {
    /// What is told of a word, as it was told before or as a `look` tells it, which leaves the names that the word is in the hits and
    /// says how longer ones begin with it.
    #[inline]
    pub(crate) fn told(
        &mut self,
        stream: &TokenStream<'_>,
        at: usize,
        look: impl FnOnce(&mut Vec<NameHit>) -> (T, Begins),
    ) -> Told<T> {
        if self.alone.len() >= NAMES {
            self.alone.clear();
            self.words.forget();
        }
        let Self { words, alone, hits } = self;
        words.get_or(stream, at, || {
            hits.clear();
            let (more, begins) = look(hits);
            let start = stream.get(at).map_or(0, |token| token.span.start());
            let (first, names) = keep(hits, start, alone);
            Told { more, first, names, begins }
        })
    }

    /// Adds the names that a word is, which stands at token `at`.
    #[inline]
    pub(crate) fn names(&self, told: &Told<T>, at: usize, token: &Token, hits: &mut Vec<NameHit>) {
        if told.names > 0 {
            let first = usize::from(told.first);
            let alone = self.alone.get(first..first + usize::from(told.names)).unwrap_or_default();
            hits.extend(alone.iter().map(|hit| hit.moved(0, token.span.start(), at)));
        }
    }

    /// What it keeps is of the words of this text's buffer.
    pub(crate) fn is_of(&self, stream: &TokenStream<'_>) -> bool {
        self.words.is_of(stream)
    }

    /// Room for the hits of one word.
    pub(crate) fn room(&mut self) -> &mut Vec<NameHit> {
        &mut self.hits
    }
}

/// Keeps the hits of a word that begins at byte `start`: where the first of them is, and how many there are.
fn keep(hits: &[NameHit], start: u32, alone: &mut Vec<NameHit>) -> (u16, u8) {
    match (u16::try_from(alone.len()), u8::try_from(hits.len())) {
        (_, Ok(0)) => (0, 0),
        (Ok(first), Ok(count)) if count < MANY => {
            alone.extend(hits.iter().map(|hit| hit.moved(start, 0, 0)));
            (first, count)
        }
        _ => (0, MANY),
    }
}

/// What words told the plain matcher.
pub(super) type Beginnings = Memo<()>;

impl Beginnings {
    /// Every name that begins with token `at`, which is a word.
    #[inline]
    pub(super) fn names_from(
        &mut self,
        stream: &TokenStream<'_>,
        (at, token): (usize, &Token),
        walker: &mut Walker<'_>,
        hits: &mut Vec<NameHit>,
    ) {
        let told = self.told(stream, at, |names| ((), walker.names_alone(at, names)));
        if told.is_nothing() {
            return;
        }
        if told.asks_lists(at, walker) {
            walker.names_from(at, hits);
        } else {
            self.names(&told, at, token, hits);
        }
    }
}

impl Overlay {
    /// [`Overlay::all_in`] without what was told before.
    #[cfg(test)]
    fn walked_in(&self, stream: &TokenStream<'_>) -> Vec<NameHit> {
        let (views, mut hits) = (self.views(), Vec::new());
        let mut walker = Walker::new(self, &views, *stream);
        let wordlike = |at: &usize| crate::wordlike(*stream, *at);
        (0..stream.len()).filter(wordlike).for_each(|at| walker.names_from(at, &mut hits));
        hits
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rasd_tokenize::{TokenBuffer, tokenize};

    use crate::{Class, Entry, Gazetteer, GazetteerBuilder, NameFlags, Overlay};

    /// Names that are one word, begin with others, or are spelled alike.
    const NAMES: [&str; 9] =
        ["كوريا", "كوريا الجنوبية", "غزة", "قطاع غزة", "الصين", "علي", "على", "وهران", "بن علي"];

    fn overlay() -> Overlay {
        let list = |names: &[&str]| {
            let mut builder = GazetteerBuilder::new("places");
            for name in names {
                let flags = if *name == "على" { NameFlags::EXACT } else { NameFlags::default() };
                let entry = Entry::new(name, Class::Place, "اسم").name(name, flags, crate::Derive::Nothing);
                builder.add(&entry).unwrap();
            }
            Gazetteer::from_bytes(builder.build().unwrap()).unwrap()
        };
        Overlay::new([list(&NAMES), list(&NAMES[2..6])])
    }

    /// A word of the lists or another one, behind a clitic or not, with a mark or not.
    fn word() -> impl Strategy<Value = String> {
        let words: Vec<&str> =
            NAMES.iter().flat_map(|name| name.split(' ')).chain(["غزه", "عَلِي", "بيت", "3", "G20"]).collect();
        let clitics = prop::sample::select(vec!["", "", "و", "ب", "لل", "وبال", "«"]);
        (clitics, prop::sample::select(words)).prop_map(|(clitic, word)| format!("{clitic}{word}"))
    }

    proptest! {
        #[test]
        fn what_was_told_before_changes_nothing(texts in prop::collection::vec(prop::collection::vec(word(), 0..12), 1..8)) {
            let overlay = overlay();
            let (mut buffer, mut hits) = (TokenBuffer::default(), Vec::new());
            for text in texts.iter().map(|words| words.join(" ")) {
                let stream = tokenize(&text, &mut buffer).unwrap();
                overlay.all_in(&stream, &mut hits);
                prop_assert_eq!(&hits, &overlay.walked_in(&stream), "{}", text);
            }
        }
    }
}
