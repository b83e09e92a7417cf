//! What the words that were read last told, so that those of them that come again are not looked up.

use rasd_tokenize::{TokenKind, TokenStream};

use super::parts::NamePart;
use super::words::Known;
use crate::cast::index;
use crate::find::Begin;

/// What one look at the lists and tables tells of a word. It follows from the letters of the word alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) known: Known,
    /// Where it stands in the names of listed persons.
    pub(crate) part: NamePart,
    /// Which names may begin with it.
    pub(crate) begin: Begin,
}

/// Words that are kept, each at the place of its hash: a power of two.
const PLACES: usize = 4096;

/// The longest word that is kept, in bytes.
const LONGEST: usize = 26;

/// A word with what was told of it.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    hash: u32,
    length: u8,
    letters: [u8; LONGEST],
    told: Told,
}

/// The words that were read last. A word that comes to the place of another one takes it.
#[derive(Debug, Default)]
pub(crate) struct Memo(Vec<Place>);

impl Memo {
    /// What is told of token `at`, as it was told before or as `look` tells it.
    #[inline]
    pub(crate) fn told(&mut self, stream: TokenStream<'_>, at: usize, look: impl FnOnce() -> Told) -> Told {
        let word = stream.get(at).filter(|token| token.kind == TokenKind::Word);
        let text = word
            .map_or(&[][..], |word| stream.source().as_bytes().get(word.span.range()).unwrap_or_default());
        let length = u8::try_from(text.len()).unwrap_or(u8::MAX);
        if length == 0 || usize::from(length) > LONGEST {
            return look();
        }
        if self.0.is_empty() {
            self.0.resize(PLACES, Place::default());
        }
        let hash = stream.hash(at);
        let Some(place) = self.0.get_mut(place_of(hash)) else { return look() };
        let same = place.hash == hash && place.length == length;
        if !(same && place.letters.get(..text.len()) == Some(text)) {
            *place = Place { hash, length, told: look(), ..Place::default() };
            place.letters.iter_mut().zip(text).for_each(|(letter, byte)| *letter = *byte);
        }
        place.told
    }
}

/// The place of a hash: its bits brought to the top, of which the highest are taken.
#[inline]
fn place_of(hash: u32) -> usize {
    index(hash.wrapping_mul(0x9E37_79B1) >> (u32::BITS - PLACES.trailing_zeros()))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Memo, Told};
    use crate::find::Begin;
    use rasd_tokenize::{TokenBuffer, tokenize};

    /// What is told of each word when the looks are counted.
    #[track_caller]
    fn check(text: &str, expected: &[usize]) {
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(text, &mut buffer).unwrap();
        let (mut memo, mut looks) = (Memo::default(), 0);
        let mut look = |at| {
            memo.told(stream, at, || {
                looks += 1;
                Told { begin: Begin { word: Some(looks), ..Begin::default() }, ..Told::default() }
            })
        };
        let told: Vec<_> = (0..stream.len()).map(|at| look(at).begin.word.unwrap_or_default()).collect();
        let expected: Vec<u32> = expected.iter().map(|&look| u32::try_from(look).unwrap()).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn a_word_that_comes_again_is_not_looked_up() {
        check("زار الوفد ثم زار", &[1, 2, 3, 1]);
    }

    #[test]
    fn spellings_of_one_key_are_two_words() {
        check("أمن امن أمن", &[1, 2, 3]);
    }

    #[test]
    fn long_words_and_what_is_no_word_are_looked_up_each_time() {
        let long = "م".repeat(LONGEST);
        check(&format!("{long} 5 {long} 5"), &[1, 2, 3, 4]);
    }
}
