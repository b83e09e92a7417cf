//! Walking the tries of the lists from one word of the text on.

use rasd_normalize::Span;
use rasd_tokenize::{TokenKind, TokenStream};

use super::cuts::{Cut, cuts};
use super::filter::Filter;
use super::tier::{Tier, compare};
use super::{NameHit, Overlay};
use crate::build::LONGEST_NAME;
use crate::cast::{index, offset};
use crate::format::View;
use crate::hash::hash;
use crate::kind::EntityKind;
use crate::{NameFlags, next_word, wordlike};

/// The lists of an overlay, opened, and a text.
pub(crate) struct Walker<'a> {
    filter: &'a Filter,
    lists: &'a [crate::Gazetteer],
    views: Vec<View<'a>>,
    stream: TokenStream<'a>,
    composed: String,
}

/// The longest stem whose final ه is also read as ة, in bytes.
const LONGEST_STEM: usize = crate::build::LONGEST_WORD;

/// A way from the root: where the text stands, and the words so far.
#[derive(Clone, Copy)]
struct Path {
    node: u32,
    last: usize,
    words: [u32; LONGEST_NAME],
    depth: usize,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(overlay: &'a Overlay, stream: TokenStream<'a>) -> Self {
        let views = overlay.lists().iter().map(crate::Gazetteer::view).collect();
        Self { filter: &overlay.filter, lists: overlay.lists(), views, stream, composed: String::new() }
    }

    /// Every name whose first word is token `at`.
    #[inline]
    pub(crate) fn names_from(&mut self, at: usize, hits: &mut Vec<NameHit>) {
        let Some(token) = self.stream.get(at) else { return };
        let key = self.stream.key(at);
        match token.kind {
            TokenKind::Word => {
                self.stem(at, key, Cut::WHOLE, hits);
                cuts(key, |cut| self.cut(at, key, cut, hits));
            }
            _ if wordlike(self.stream, at) => self.stem(at, key, Cut::WHOLE, hits),
            _ => {}
        }
    }

    #[inline]
    fn cut(&mut self, at: usize, key: &str, cut: Cut, hits: &mut Vec<NameHit>) {
        let Some(rest) = key.get(cut.rest..) else { return };
        if cut.head.is_empty() {
            self.stem(at, rest, cut, hits);
            return;
        }
        let mut composed = core::mem::take(&mut self.composed);
        composed.clear();
        composed.push_str(cut.head);
        composed.push_str(rest);
        self.stem(at, &composed, cut, hits);
        self.composed = composed;
    }

    /// Names that begin with the stem, or with the stem and ة for its ه.
    #[inline]
    fn stem(&self, at: usize, stem: &str, cut: Cut, hits: &mut Vec<NameHit>) {
        self.lists(at, stem.as_bytes(), cut, hits);
        let Some(open) = stem.as_bytes().strip_suffix("ه".as_bytes()).filter(|open| open.len() > 2) else {
            return;
        };
        let mut marked = [0; LONGEST_STEM];
        if let Some(place) = marked.get_mut(..stem.len()) {
            let (front, teh) = place.split_at_mut(open.len());
            front.copy_from_slice(open);
            teh.copy_from_slice("ة".as_bytes());
            self.lists(at, place, cut, hits);
        }
    }

    #[inline]
    fn lists(&self, at: usize, stem: &[u8], cut: Cut, hits: &mut Vec<NameHit>) {
        let hashed = hash(stem);
        let lists = self.filter.lists(hashed);
        if lists == 0 {
            return;
        }
        for (list, view) in self.views.iter().enumerate().filter(|(list, _)| lists & Filter::bit(*list) != 0)
        {
            if let Some(word) = view.word(stem, hashed)
                && let Some(node) = view.child(0, word)
            {
                let mut words = [0; LONGEST_NAME];
                words[0] = word;
                self.walk(list, Path { node, last: at, words, depth: 1 }, at, cut, hits);
            }
        }
    }

    /// Follows the text down the trie of a list.
    fn walk(&self, list: usize, mut path: Path, first: usize, cut: Cut, hits: &mut Vec<NameHit>) {
        let Some(view) = self.views.get(list) else { return };
        loop {
            for name in view.names_at(path.node) {
                hits.extend(self.hit(view, list, name, &path, first, cut));
            }
            let Some(next) = self.step(view, path) else { return };
            path = next;
        }
    }

    fn step(&self, view: &View<'_>, path: Path) -> Option<Path> {
        if view.is_leaf(path.node) {
            return None;
        }
        let last = next_word(self.stream, path.last)?;
        let key = self.stream.key(last);
        let child = |key: &str| {
            let word = view.word_of(key)?;
            Some((word, view.child(path.node, word)?))
        };
        let (word, node) = child(key).or_else(|| child(&with_teh(key)?))?;
        let mut words = path.words;
        *words.get_mut(path.depth)? = word;
        Some(Path { node, last, words, depth: path.depth + 1 })
    }

    fn hit(
        &self,
        view: &View<'_>,
        list: usize,
        name: u32,
        path: &Path,
        first: usize,
        cut: Cut,
    ) -> Option<NameHit> {
        let span = Span::new(self.stem_start(first, cut)?, self.stream.get(path.last)?.span.end());
        let tier = self.tier(view, name, path, first, span, cut);
        let flags = view.name_flags(name).without(NameFlags::RESPELT);
        if flags.has(NameFlags::EXACT) && tier > Tier::Diacritics {
            return None;
        }
        let entity = view.name_entity(name);
        let record = view.entity(entity)?;
        Some(NameHit {
            span,
            proclitics: cut.proclitics,
            tier,
            first: offset(first),
            end: offset(path.last + 1),
            list: u8::try_from(list).unwrap_or(u8::MAX),
            name,
            entity,
            class: record.class,
            kind: self.lists.get(list).map_or(EntityKind::Other, |list| list.kind_of(record.kind)),
            rank: record.rank,
            region: record.region,
            flags,
        })
    }

    /// Where the stem begins in the source.
    fn stem_start(&self, at: usize, cut: Cut) -> Option<u32> {
        let token = self.stream.get(at)?;
        if cut.skip == 0 {
            return Some(token.span.start());
        }
        if index(token.span.len()) == self.stream.key(at).len() {
            return Some(token.span.start() + offset(cut.skip));
        }
        let wanted = |reading: &rasd_tokenize::Reading<'_>| {
            reading.enclitic.is_none() && reading.proclitics == cut.proclitics
        };
        self.stream.readings(at).find(wanted).map(|reading| reading.stem.start())
    }

    /// Compares the text with the spelling of the list, word by word.
    fn tier(&self, view: &View<'_>, name: u32, path: &Path, first: usize, span: Span, cut: Cut) -> Tier {
        let source = self.stream.source();
        let written =
            |listed: &str, text: &str| match listed.strip_prefix(cut.head).filter(|_| !cut.head.is_empty()) {
                Some(rest) => compare(text, if cut.rest > cut.skip { rest_with_lam(listed) } else { rest }),
                None => compare(text, listed),
            };
        if let Some(respelt) = view.respelt(name) {
            return written(respelt, span.slice(source));
        }
        let mut at = first;
        let mut tier = Tier::Exact;
        for (place, &word) in path.words.iter().take(path.depth).enumerate() {
            let listed = view.word_spelling(word);
            let here = if place == 0 {
                let end = self.stream.get(at).map_or(span.end(), |token| token.span.end());
                written(listed, Span::new(span.start(), end).slice(source))
            } else {
                compare(self.stream.text(at), listed)
            };
            tier = tier.max(here);
            at = next_word(self.stream, at).unwrap_or(at);
        }
        tier
    }
}

/// After ل the article is written ل: الصين as in للصين.
fn rest_with_lam(listed: &str) -> &str {
    listed.strip_prefix('ا').unwrap_or(listed)
}

/// The key with ة for a final ه.
#[inline]
fn with_teh(key: &str) -> Option<String> {
    if !key.as_bytes().ends_with("ه".as_bytes()) {
        return None;
    }
    key.strip_suffix('ه').filter(|stem| stem.len() > 2).map(|stem| format!("{stem}ة"))
}
