//! Finding names in a tokenized text.

mod memo;
mod tier;
mod views;
mod vocabulary;
mod walk;

pub use tier::Tier;

use core::ops::Range;

use rasd_normalize::Span;
use rasd_tokenize::{Proclitics, TokenKind, TokenStream};

use crate::cast::{index, offset};
use crate::kind::EntityKind;
use crate::pool::Pool;
use crate::{Class, EntityRef, Gazetteer, NameFlags, is_wordlike};
use memo::Beginnings;
pub(crate) use memo::{Memo, Told};
pub(crate) use views::Views;
pub(crate) use vocabulary::{Place, Vocabulary};
pub(crate) use walk::{Begins, Walker};

/// One name of one list, found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameHit {
    /// The bytes of the source: clitics excluded, ال included.
    pub span: Span,
    /// What is written on the first word before the name.
    pub proclitics: Proclitics,
    /// How closely the text is spelled like the list.
    pub tier: Tier,
    first: u32,
    end: u32,
    list: u8,
    name: u32,
    pub(crate) entity: u32,
    pub(crate) class: Class,
    pub(crate) kind: EntityKind,
    pub(crate) rank: u8,
    pub(crate) region: [u8; 2],
    pub(crate) flags: NameFlags,
    /// The diacritics of the list stand in the text.
    pub(crate) vocalized: bool,
}

impl NameHit {
    /// The tokens of the name.
    pub fn tokens(&self) -> Range<usize> {
        index(self.first)..index(self.end)
    }

    /// The entry that it names: its list, and its place there.
    pub(crate) fn entry(&self) -> (u8, u32) {
        (self.list, self.entity)
    }

    /// True for an adjective of relation or a people.
    pub(crate) fn is_nisba(&self) -> bool {
        self.flags.has(NameFlags::NISBA)
    }

    /// True when it counts only with a cue.
    pub(crate) fn needs_cue(&self) -> bool {
        self.flags.has(NameFlags::CUE)
    }

    /// The same name of one word at token `at`, when the token of this hit begins at byte `from` and that one at `to`.
    #[inline]
    pub(crate) fn moved(self, from: u32, to: u32, at: usize) -> Self {
        let place = |byte: u32| byte - from + to;
        let span = Span::new(place(self.span.start()), place(self.span.end()));
        Self { span, first: offset(at), end: offset(at + 1), ..self }
    }

    /// The list it was found in: its place in the overlay.
    pub fn list(&self) -> usize {
        usize::from(self.list)
    }
}

/// Several gazetteers as one; the earlier a list stands the more it weighs.
///
/// ```
/// use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder, Overlay};
/// use rasd_tokenize::{TokenBuffer, tokenize};
///
/// let mut builder = GazetteerBuilder::new("countries");
/// builder.add(&Entry::new("CN", Class::Place, "الصين"))?;
/// let overlay = Overlay::new([Gazetteer::from_bytes(builder.build()?)?]);
///
/// let mut buffer = TokenBuffer::default();
/// let stream = tokenize("نحو الصين وللصين", &mut buffer).unwrap();
/// let found: Vec<&str> = overlay.find_in(&stream).iter().map(|hit| hit.span.slice(stream.source())).collect();
/// assert_eq!(found, ["الصين", "لصين"]);
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Overlay {
    lists: Vec<Gazetteer>,
    vocabulary: Vocabulary,
    /// What the words of texts that were read told.
    memos: Pool<Beginnings>,
}

impl Overlay {
    /// The most lists of an overlay; more are left out.
    pub const MOST: usize = 255;

    /// Joins the lists.
    pub fn new(lists: impl IntoIterator<Item = Gazetteer>) -> Self {
        let lists: Vec<Gazetteer> = lists.into_iter().take(Self::MOST).collect();
        let vocabulary = Vocabulary::new(&lists);
        Self { lists, vocabulary, memos: Pool::default() }
    }

    pub(crate) fn views(&self) -> Views<'_> {
        Views::new(&self.lists)
    }

    /// The number of token `at` among the words of the vocabulary, as it is written.
    #[inline]
    pub(crate) fn word(&self, views: &Views<'_>, stream: TokenStream<'_>, at: usize) -> Option<u32> {
        let hash = stream.hash(at);
        let word = if self.vocabulary.may_hold(hash) {
            self.vocabulary.find(&stream.stem(at), views.all())
        } else {
            None
        };
        word.map(offset)
    }

    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The lists, the weightiest first.
    pub fn lists(&self) -> &[Gazetteer] {
        &self.lists
    }

    /// The bytes that the lists and their index take in memory.
    pub fn memory(&self) -> usize {
        self.lists.iter().map(Gazetteer::memory).sum::<usize>() + self.vocabulary.memory()
    }

    /// The leftmost longest names: from each word on, those that take the most words; of equals the one with nothing cut off, then the
    /// one closest in spelling. Names of the same place and spelling are all given, those of earlier lists first.
    pub fn find_in(&self, stream: &TokenStream<'_>) -> Vec<NameHit> {
        let mut all = Vec::new();
        self.all_in(stream, &mut all);
        let mut longest = Vec::new();
        let mut free = 0;
        for group in all.chunk_by(|a, b| a.first == b.first) {
            let Some(best) = group.first().filter(|best| best.first >= free) else { continue };
            longest
                .extend(group.iter().filter(|hit| hit.span == best.span && hit.tier == best.tier).copied());
            free = best.end;
        }
        longest
    }

    /// Every name, overlapping ones, too: by first token, the longer first, then whole words before cut ones, then by tier and list.
    pub fn all_in(&self, stream: &TokenStream<'_>, hits: &mut Vec<NameHit>) {
        hits.clear();
        let views = self.views();
        let mut walker = Walker::new(self, &views, *stream);
        let mut memo = self.memos.take(|memo| memo.is_of(stream));
        for (at, token) in stream.tokens().iter().enumerate() {
            if token.kind == TokenKind::Word {
                memo.names_from(stream, (at, token), &mut walker, hits);
            } else if is_wordlike(token) {
                walker.names_from(at, hits);
            }
        }
        self.memos.give_back(memo);
    }

    /// The entity that a hit names.
    pub fn entity(&self, hit: &NameHit) -> Option<EntityRef<'_>> {
        let list = self.lists.get(hit.list())?;
        list.entity(hit.entity)
    }

    /// What the list says of the name that a hit found.
    #[allow(clippy::unused_self, reason = "the hit is one of this overlay")]
    pub fn flags(&self, hit: &NameHit) -> NameFlags {
        hit.flags
    }

    /// The name that a hit found, as its list writes it.
    pub fn name(&self, hit: &NameHit) -> String {
        self.lists.get(hit.list()).map(|list| list.view().name_text(hit.name)).unwrap_or_default()
    }
}
