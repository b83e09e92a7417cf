//! Looking the words of a text up: each is looked for once, and what was found of it is kept for when it comes again.

use rasd_tokenize::{Token, TokenKind, TokenStream, WordCache};

use super::named::{Named, sift};
use super::words::{Known, WordClass, Words};
use crate::cast::{index, offset};
use crate::find::Walker;
use crate::format::View;
use crate::{NameHit, Overlay};

/// What the lists and tables tell of a word that stands alone. It follows from the letters of the word.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    known: Known,
    named: Named,
    /// The names that it is: the first of [`Memo::alone`], and how many.
    first: u32,
    count: u8,
    /// They are too many to be kept.
    many: bool,
    /// Longer names begin with it, too.
    begins: bool,
}

/// Words that are kept, in two megabytes.
const WORDS: usize = 1 << 15;

/// Names of words that are kept, in two megabytes more: when there are so many, all are forgotten.
const NAMES: usize = 1 << 15;

/// What the words that were read last told.
#[derive(Debug)]
pub(super) struct Memo {
    words: WordCache<Told>,
    /// The names that they are, as hits in a text that begins with the word.
    alone: Vec<NameHit>,
    /// The hits of one word.
    hits: Vec<NameHit>,
}

impl Default for Memo {
    fn default() -> Self {
        Self { words: WordCache::of_words(WORDS), alone: Vec::new(), hits: Vec::new() }
    }
}

/// A look at one text.
pub(super) struct Look<'v> {
    overlay: &'v Overlay,
    words: &'v Words,
    views: &'v [View<'v>],
    stream: TokenStream<'v>,
    walker: Walker<'v>,
}

impl<'v> Look<'v> {
    pub(super) fn new(
        overlay: &'v Overlay,
        words: &'v Words,
        views: &'v [View<'v>],
        stream: TokenStream<'v>,
    ) -> Self {
        Self { overlay, words, views, stream, walker: Walker::new(overlay, views, stream) }
    }

    /// What is known of token `at`, and the names that begin with it, which are added to the `hits`.
    #[inline]
    pub(super) fn at(
        &mut self,
        at: usize,
        token: &Token,
        memo: &mut Memo,
        hits: &mut Vec<NameHit>,
    ) -> (Known, Named) {
        let told = self.told(at, token, memo);
        if told.many || told.begins && self.walker.may_go_on(at) {
            let named = self.names_from(at, told.known, is_grammar(told.known), &mut memo.hits);
            hits.extend_from_slice(&memo.hits);
            return (told.known, named);
        }
        if told.count > 0 {
            let first = index(told.first);
            let alone = memo.alone.get(first..first + usize::from(told.count)).unwrap_or_default();
            hits.extend(alone.iter().map(|hit| hit.moved(0, token.span.start(), at)));
        }
        (told.known, told.named)
    }

    /// What is told of a token, as it was told before or as a look tells it.
    #[inline]
    fn told(&mut self, at: usize, token: &Token, memo: &mut Memo) -> Told {
        if token.kind != TokenKind::Word {
            return self.unkept(at);
        }
        if memo.alone.len() >= NAMES {
            memo.alone.clear();
            memo.words.forget();
        }
        let (Memo { words, alone, hits }, stream) = (memo, self.stream);
        words.get_or(&stream, at, || self.look(at, token, alone, hits))
    }

    /// What is told of a token that does not come again and again; its names are looked for where they are asked for.
    fn unkept(&mut self, at: usize) -> Told {
        let (_, known) = self.known(at);
        Told { known, named: Named::default(), first: 0, count: 0, many: true, begins: true }
    }

    /// The number of token `at` among the words of the lists, and what the tables have for it.
    fn known(&self, at: usize) -> (Option<u32>, Known) {
        let word = self.overlay.word(self.views, self.stream, at);
        (word, self.words.known(self.stream, at, self.words.fact(word)))
    }

    /// Looks for a word among the tables and the names of one word.
    #[inline(never)]
    fn look(&mut self, at: usize, token: &Token, alone: &mut Vec<NameHit>, hits: &mut Vec<NameHit>) -> Told {
        let (word, known) = self.known(at);
        hits.clear();
        let begins = self.walker.names_of(at, word, hits);
        let start = token.span.start();
        let named = sift(hits, known, self.stream.key_bytes(at), start, is_grammar(known));
        let told = Told { known, named, first: offset(alone.len()), count: 0, many: true, begins };
        let Ok(count) = u8::try_from(hits.len()) else { return told };
        alone.extend(hits.iter().map(|hit| hit.moved(start, 0, 0)));
        Told { count, many: false, ..told }
    }

    /// What a token that is a word of grammar in this text tells as a word of a person's name.
    pub(super) fn as_grammar(&mut self, at: usize, known: Known, memo: &mut Memo) -> Named {
        self.names_from(at, known, true, &mut memo.hits)
    }

    /// Every name that begins with a token; what it tells as a word of a person's name.
    fn names_from(&mut self, at: usize, known: Known, grammar: bool, hits: &mut Vec<NameHit>) -> Named {
        hits.clear();
        self.walker.names_from(at, hits);
        let start = self.stream.get(at).map_or(0, |token| token.span.start());
        sift(hits, known, self.stream.key_bytes(at), start, grammar)
    }
}

/// A word of grammar, whatever the text: علي is one only where it stands for على.
fn is_grammar(known: Known) -> bool {
    known.class.any(WordClass::STOP) && !known.ali
}

#[cfg(test)]
mod tests {
    use crate::{Class, Entry, Gazetteer, GazetteerBuilder, NameHit, Overlay, Recognizer};
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// The names that the lists find in a text, with the same recognizer as those before.
    fn names(recognizer: &Recognizer, text: &str) -> Vec<(String, String)> {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(text, &mut buffer).unwrap();
        let found = recognizer.find_in(&stream);
        let best = |hit: &NameHit| recognizer.overlay().name(hit);
        let name = |found: &crate::EntityMatch| {
            let text = found.span.slice(stream.source()).to_owned();
            (text, found.candidates.first().map(|ranked| best(&ranked.hit)).unwrap_or_default())
        };
        found.iter().map(name).collect()
    }

    fn recognizer() -> Recognizer {
        let mut builder = GazetteerBuilder::new("places");
        for name in ["كوريا", "كوريا الجنوبية", "إربد"] {
            builder.add(&Entry::new(name, Class::Place, name).rank(200)).unwrap();
        }
        Recognizer::new(Overlay::new([Gazetteer::from_bytes(builder.build().unwrap()).unwrap()]))
    }

    #[test]
    fn a_word_that_comes_again_is_found_where_it_stands() {
        let recognizer = recognizer();
        let texts = ["في كوريا وإربد", "إلى كوريا الجنوبية", "من وإربد ثم كوريا", "اربد وكوريا الجنوبية"];
        for text in texts.iter().chain(&texts) {
            assert_eq!(names(&recognizer, text), names(&self::recognizer(), text), "{text}");
        }
    }

    #[test]
    fn longer_names_begin_with_a_known_word() {
        let recognizer = recognizer();
        let found = |text| names(&recognizer, text).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(found("في كوريا"), ["كوريا"]);
        assert_eq!(found("في كوريا الجنوبية"), ["كوريا الجنوبية"]);
        assert_eq!(found("في كوريا"), ["كوريا"]);
    }
}
