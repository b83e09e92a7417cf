//! Walking the tries of the lists from one word of the text on.

use rasd_normalize::Span;
use rasd_tokenize::{Stem, TokenStream};

use super::tier::{Tier, compare};
use super::{NameHit, Overlay};
use crate::build::LONGEST_NAME;
use crate::cast::offset;
use crate::format::View;
use crate::kind::EntityKind;
use crate::{NameFlags, next_word, wordlike};

/// An overlay with its lists opened, and a text.
#[derive(Debug)]
pub(crate) struct Walker<'a> {
    overlay: &'a Overlay,
    views: Vec<View<'a>>,
    stream: TokenStream<'a>,
}

/// A way from the root of a list: where the text stands, and the words so far.
#[derive(Clone, Copy)]
struct Path {
    list: usize,
    node: u32,
    last: usize,
    words: [u32; LONGEST_NAME],
    depth: usize,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(overlay: &'a Overlay, stream: TokenStream<'a>) -> Self {
        let views = overlay.lists().iter().map(crate::Gazetteer::view).collect();
        Self { overlay, views, stream }
    }

    /// Every name whose first word is token `at`.
    #[inline]
    pub(crate) fn names_from(&self, at: usize, hits: &mut Vec<NameHit>) {
        if !wordlike(self.stream, at) {
            return;
        }
        let vocabulary = &self.overlay.vocabulary;
        for stem in self.stream.stems(at) {
            if vocabulary.may_begin(stem.hash()) {
                self.begin(at, &stem, hits);
            }
            if let Some(marked) = stem.with_teh().filter(|marked| vocabulary.may_begin(marked.hash())) {
                self.begin(at, &marked, hits);
            }
        }
    }

    /// Every name whose first word is that stem.
    fn begin(&self, at: usize, stem: &Stem<'a>, hits: &mut Vec<NameHit>) {
        for place in self.overlay.vocabulary.places(stem, &self.views) {
            let Some(view) = self.views.get(place.list()) else { continue };
            if let Some(node) = view.child(0, place.word()) {
                let mut words = [0; LONGEST_NAME];
                words[0] = place.word();
                self.walk(view, Path { list: place.list(), node, last: at, words, depth: 1 }, at, stem, hits);
            }
        }
    }

    /// Follows the text down the trie of a list.
    fn walk(&self, view: &View<'_>, mut path: Path, first: usize, stem: &Stem<'a>, hits: &mut Vec<NameHit>) {
        loop {
            for name in view.names_at(path.node) {
                hits.extend(self.hit(view, name, &path, first, stem));
            }
            if view.is_leaf(path.node) || !self.step(view, &mut path) {
                return;
            }
        }
    }

    /// Goes on to the next word of the text; false when no name does.
    fn step(&self, view: &View<'_>, path: &mut Path) -> bool {
        let Some(last) = next_word(self.stream, path.last) else { return false };
        let Some(whole) = self.stream.stems(last).next() else { return false };
        let next = self.child(view, path, &whole).or_else(|| self.child(view, path, &whole.with_teh()?));
        let Some(((word, node), place)) = next.zip(path.words.get_mut(path.depth)) else { return false };
        *place = word;
        (path.node, path.last, path.depth) = (node, last, path.depth + 1);
        true
    }

    /// The word of the list that is the stem, and the node it leads to.
    fn child(&self, view: &View<'_>, path: &Path, stem: &Stem<'a>) -> Option<(u32, u32)> {
        let places = self.overlay.vocabulary.places(stem, &self.views);
        let of_list = places.iter().filter(|place| place.list() == path.list).map(|place| place.word());
        of_list.filter_map(|word| Some((word, view.child(path.node, word)?))).next()
    }

    fn hit(&self, view: &View<'_>, name: u32, path: &Path, first: usize, stem: &Stem<'a>) -> Option<NameHit> {
        let start = self.stream.stem_start(first, stem)?;
        let span = Span::new(start, self.stream.get(path.last)?.span.end());
        let tier = self.tier(view, name, path, first, span, stem);
        let flags = view.name_flags(name).without(NameFlags::RESPELT);
        if flags.has(NameFlags::EXACT) && tier > Tier::Diacritics {
            return None;
        }
        let entity = view.name_entity(name);
        let record = view.entity(entity)?;
        let list = self.overlay.lists().get(path.list);
        Some(NameHit {
            span,
            proclitics: stem.proclitics(),
            tier,
            first: offset(first),
            end: offset(path.last + 1),
            list: u8::try_from(path.list).unwrap_or(u8::MAX),
            name,
            entity,
            class: record.class,
            kind: list.map_or(EntityKind::Other, |list| list.kind_of(record.kind)),
            rank: record.rank,
            region: record.region,
            flags,
        })
    }

    /// Compares the text with the spelling of the list, word by word.
    fn tier(
        &self,
        view: &View<'_>,
        name: u32,
        path: &Path,
        first: usize,
        span: Span,
        stem: &Stem<'a>,
    ) -> Tier {
        let source = self.stream.source();
        if let Some(respelt) = view.respelt(name) {
            return compare_stem(span.slice(source), respelt.as_bytes(), stem);
        }
        let mut at = first;
        let mut tier = Tier::Exact;
        for (place, &word) in path.words.iter().take(path.depth).enumerate() {
            let listed = view.word_spelling(word);
            let here = if place == 0 {
                let end = self.stream.get(at).map_or(span.end(), |token| token.span.end());
                compare_stem(Span::new(span.start(), end).slice(source), listed, stem)
            } else {
                at = next_word(self.stream, at).unwrap_or(at);
                compare(self.stream.text(at), listed)
            };
            tier = tier.max(here);
        }
        tier
    }
}

/// Compares the text of a stem with the spelling of the list, whose article the text may hide.
fn compare_stem(text: &str, listed: &[u8], stem: &Stem<'_>) -> Tier {
    match listed.strip_prefix("ال".as_bytes()).filter(|_| stem.hides_article()) {
        Some(_) if stem.begins_with_lam() => {
            compare(text, listed.strip_prefix("ا".as_bytes()).unwrap_or(listed))
        }
        Some(rest) => compare(text, rest),
        None => compare(text, listed),
    }
}
