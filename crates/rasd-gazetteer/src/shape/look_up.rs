//! Looking the words of a text up: each is looked for once, and what was found of it is kept for when it comes again.

use rasd_tokenize::{Proclitics, Token, TokenKind, TokenStream};

use super::hint::Hint;
use super::named::{Named, sift};
use super::words::{Known, WordClass, Words};
use crate::find::{Begins, Views, Walker};
use crate::{NameHit, Overlay};

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    pub(super) known: Known,
    pub(super) named: Named,
}

impl Facts {
    /// All that is known of a word that is so `named`: nothing is cut off a frequent name, nor the future off any: سامر; but و, which may begin
    /// what is no name: وليد.
    pub(super) fn new(known: Known, named: Named) -> Self {
        let future = known.proclitics.has(Proclitics::SA) && named.is_sure() && named.given;
        let frequent = named.is_frequent() && !known.proclitics.has(Proclitics::WA);
        let known = if future || frequent { known.uncut() } else { known };
        Self { known: Known { hint: Hint::of(&known, named), ..known }, named }
    }
}

/// What is told of a word that stands alone.
type Told = crate::find::Told<Facts>;

/// What the words that were read last told.
pub(super) type Memo = crate::find::Memo<Facts>;

/// A look at one text.
pub(super) struct Look<'v> {
    overlay: &'v Overlay,
    words: &'v Words,
    views: &'v Views<'v>,
    stream: &'v TokenStream<'v>,
    walker: Walker<'v>,
}

impl<'v> Look<'v> {
    pub(super) fn new(
        overlay: &'v Overlay,
        words: &'v Words,
        views: &'v Views<'v>,
        stream: &'v TokenStream<'v>,
    ) -> Self {
        Self { overlay, words, views, stream, walker: Walker::new(overlay, views, *stream) }
    }

    /// Writes what is known of token `at`, and adds the names that begin with it to the `hits`.
    #[inline]
    pub(super) fn at(
        &mut self,
        at: usize,
        token: &Token,
        memo: &mut Memo,
        hits: &mut Vec<NameHit>,
        facts: &mut Facts,
    ) {
        let told = self.told(at, token, memo);
        *facts = told.more;
        if told.is_nothing() {
            return;
        }
        if told.asks_lists(at, &mut self.walker) {
            let known = facts.known;
            *facts = Facts::new(known, self.names_from(at, known, is_grammar(known), memo.room()));
            hits.extend_from_slice(memo.room());
        } else {
            memo.names(&told, at, token, hits);
        }
    }

    /// What is told of a token, as it was told before or as a look tells it.
    #[inline]
    fn told(&mut self, at: usize, token: &Token, memo: &mut Memo) -> Told {
        if token.kind != TokenKind::Word {
            return Told::unkept(Facts { known: self.known(at).1, ..Facts::default() });
        }
        let stream = self.stream;
        memo.told(stream, at, |hits| self.look(at, token, hits))
    }

    /// The number of token `at` among the words of the lists, and what the tables have for it.
    fn known(&self, at: usize) -> (Option<u32>, Known) {
        let word = self.overlay.word(self.views, *self.stream, at);
        (word, self.words.known(*self.stream, at, self.words.fact(word)))
    }

    /// Looks for a word among the tables and the names of one word; how longer ones begin with it.
    #[inline(never)]
    fn look(&mut self, at: usize, token: &Token, hits: &mut Vec<NameHit>) -> (Facts, Begins) {
        let (word, known) = self.known(at);
        let begins = self.walker.names_of(at, word, hits);
        let key = self.stream.key_bytes(at);
        let named = sift(hits, known, key, token.span.start(), is_grammar(known));
        (Facts::new(known, named), begins)
    }

    /// What a token that is a word of grammar in this text tells as a word of a person's name.
    pub(super) fn as_grammar(&mut self, at: usize, known: Known, memo: &mut Memo) -> Named {
        self.names_from(at, known, true, memo.room())
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

    /// With the number of the word two of them fill a line of the processor's cache.
    #[test]
    fn what_is_kept_of_a_word_is_small() {
        assert_eq!(size_of::<(u32, super::Told)>(), 32);
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
