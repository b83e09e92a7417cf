//! Walking the tries of the lists from one word of the text on.

use rasd_normalize::Span;
use rasd_tokenize::{Stem, Stems, TokenStream};

use super::tier::{Tier, compare, has_marks_of};
use super::views::Views;
use super::vocabulary::Place;
use super::{NameHit, Overlay};
use crate::build::LONGEST_NAME;
use crate::cast::{index, offset};
use crate::format::View;
use crate::kind::EntityKind;
use crate::{NameFlags, next_word};

/// An overlay with its lists opened, and a text.
#[derive(Debug)]
pub(crate) struct Walker<'a> {
    overlay: &'a Overlay,
    views: &'a Views<'a>,
    stream: TokenStream<'a>,
    /// The ways that go on; empty between tokens.
    paths: Vec<Path>,
}

/// A way from the root of a list.
#[derive(Clone, Copy, Debug)]
struct Path {
    list: usize,
    node: u32,
    /// How closely its words are spelled like the list.
    tier: Tier,
}

/// With what of a word longer names begin: as it is written, or otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Begins(u8);

impl Begins {
    /// No longer name begins with the word.
    pub(super) const NOTHING: Self = Self(0);
    const WHOLE: u8 = 1;
    const OTHER: u8 = 2;
    /// Whether names begin with it is not known.
    pub(super) const UNKNOWN: Self = Self(Self::WHOLE | Self::OTHER);

    fn new(whole: bool, other: bool) -> Self {
        Self(if whole { Self::WHOLE } else { 0 } | if other { Self::OTHER } else { 0 })
    }

    const fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

/// Where a name stands in the text: its tokens and the stem that it begins with.
#[derive(Clone, Copy)]
struct Reach<'s, 'a> {
    first: usize,
    last: usize,
    start: u32,
    stem: &'s Stem<'a>,
}

impl<'a> Walker<'a> {
    pub(crate) fn new(overlay: &'a Overlay, views: &'a Views<'a>, stream: TokenStream<'a>) -> Self {
        Self { overlay, views, stream, paths: Vec::new() }
    }

    /// Every name whose first word is token `at`, sorted.
    pub(crate) fn names_from(&mut self, at: usize, hits: &mut Vec<NameHit>) {
        let before = hits.len();
        let whole = self.stream.stem(at);
        if self.overlay.vocabulary.may_begin(whole.hash()) {
            self.names_with(at, &whole, hits);
        }
        self.for_each_other_stem(at, |walker, stem| walker.names_with(at, stem, hits));
        sort(hits.get_mut(before..).unwrap_or_default());
    }

    /// Every name whose first word is that stem.
    fn names_with(&mut self, at: usize, stem: &Stem<'a>, hits: &mut Vec<NameHit>) {
        let goes_on = self.goes_on(at, stem);
        if goes_on || self.overlay.vocabulary.may_be_name(stem.hash()) {
            let word = self.overlay.vocabulary.find(stem, self.views.all());
            word.map(|word| self.begin(at, stem, word, goes_on, hits));
        }
    }

    /// Every name that is token `at` alone, sorted; with what of it longer ones begin. `word` is its number among those of the
    /// vocabulary, as it is written.
    pub(crate) fn names_of(&mut self, at: usize, word: Option<u32>, hits: &mut Vec<NameHit>) -> Begins {
        let before = hits.len();
        let stem = self.stream.stem(at);
        let whole = word.is_some_and(|word| self.begin(at, &stem, index(word), false, hits));
        let mut other = false;
        self.for_each_other_stem(at, |walker, stem| {
            let word = walker.overlay.vocabulary.find(stem, walker.views.all());
            other |= word.is_some_and(|word| walker.begin(at, stem, word, false, hits));
        });
        sort(hits.get_mut(before..).unwrap_or_default());
        Begins::new(whole, other)
    }

    /// The same without knowing the number of the word.
    #[inline(never)]
    pub(super) fn names_alone(&mut self, at: usize, hits: &mut Vec<NameHit>) -> Begins {
        let whole = self.stream.stem(at);
        let vocabulary = &self.overlay.vocabulary;
        let begins = vocabulary.may_begin(whole.hash());
        let word = if begins { vocabulary.find(&whole, self.views.all()) } else { None };
        self.names_of(at, word.map(offset), hits)
    }

    /// False when no name begins with token `at`, with which names begin so, and the next word of the text.
    pub(crate) fn may_go_on(&mut self, at: usize, begins: Begins) -> bool {
        let mut goes_on = begins.has(Begins::WHOLE) && self.goes_on(at, &self.stream.stem(at));
        if begins.has(Begins::OTHER) && !goes_on {
            self.for_each_other_stem(at, |walker, stem| goes_on |= walker.goes_on(at, stem));
        }
        goes_on
    }

    /// Gives the stems of token `at` with which a name may begin, but for the word as it is written: without clitics, with ة for a final ه.
    #[inline]
    fn for_each_other_stem(&mut self, at: usize, mut each: impl FnMut(&mut Self, &Stem<'a>)) {
        let vocabulary = &self.overlay.vocabulary;
        if !self.stream.stem(at).may_be_another() {
            return;
        }
        for stem in other_stems(self.stream.stems(at)).filter(|stem| vocabulary.may_begin(stem.hash())) {
            each(self, &stem);
        }
    }

    /// Every name whose first word is that stem, which is a word of the vocabulary; only those that it is when it does not go on. True
    /// when longer names begin with it.
    fn begin(
        &mut self,
        at: usize,
        stem: &Stem<'a>,
        word: usize,
        goes_on: bool,
        hits: &mut Vec<NameHit>,
    ) -> bool {
        let Some((token, start)) = self.stream.get(at).zip(self.stream.stem_start(at, stem)) else {
            return false;
        };
        let text = Span::new(start, token.span.end()).slice(self.stream.source());
        let reach = Reach { first: at, last: at, start, stem };
        let mut begins = false;
        for place in self.overlay.vocabulary.places_of(word) {
            let Some(view) = self.views.get(place.list()) else { continue };
            let Some(node) = view.child(0, place.word()) else { continue };
            let (names, leaf) = (view.names_at(node), view.is_leaf(node));
            begins |= !leaf;
            if names.is_empty() && (leaf || !goes_on) {
                continue;
            }
            let tier = compare_stem(text, view.word_spelling(place.word()), stem);
            let path = Path { list: place.list(), node, tier };
            hits.extend(names.filter_map(|name| self.hit(view, name, path, reach)));
            if goes_on && !leaf {
                self.paths.push(path);
            }
        }
        self.go_on(reach, hits);
        begins
    }

    /// False when no name begins with the stem and the next word of the text.
    #[inline]
    fn goes_on(&self, at: usize, stem: &Stem<'a>) -> bool {
        let Some(next) = next_word(self.stream, at) else { return false };
        let vocabulary = &self.overlay.vocabulary;
        let marked = || self.stream.stem(next).with_teh();
        vocabulary.may_go_on(stem.hash(), self.stream.hash(next))
            || marked().is_some_and(|next| vocabulary.may_go_on(stem.hash(), next.hash()))
    }

    /// Follows the text down the lists as far as one of them goes.
    fn go_on(&mut self, mut reach: Reach<'_, 'a>, hits: &mut Vec<NameHit>) {
        let mut paths = core::mem::take(&mut self.paths);
        for _ in 1..LONGEST_NAME {
            if paths.is_empty() {
                break;
            }
            let Some(last) = next_word(self.stream, reach.last) else { break };
            let whole = self.stream.stem(last);
            reach.last = last;
            let vocabulary = &self.overlay.vocabulary;
            let written = vocabulary.places(&whole, self.views.all());
            let marked =
                whole.with_teh().map_or(&[][..], |marked| vocabulary.places(&marked, self.views.all()));
            paths.retain_mut(|path| self.step(path, [written, marked], reach, hits));
        }
        paths.clear();
        self.paths = paths;
    }

    /// Goes on to the next word of the text; false when the way ends there.
    fn step(
        &self,
        path: &mut Path,
        next: [&[Place]; 2],
        reach: Reach<'_, 'a>,
        hits: &mut Vec<NameHit>,
    ) -> bool {
        let Some(view) = self.views.get(path.list) else { return false };
        let mut of_list = next.into_iter().flatten().filter(|place| place.list() == path.list);
        let child = |place: &Place| Some((place.word(), view.child(path.node, place.word())?));
        let Some((word, node)) = of_list.find_map(child) else { return false };
        path.node = node;
        path.tier = path.tier.max(compare(self.stream.text(reach.last), view.word_spelling(word)));
        hits.extend(view.names_at(node).filter_map(|name| self.hit(view, name, *path, reach)));
        !view.is_leaf(node)
    }

    fn hit(&self, view: &View<'_>, name: u32, path: Path, reach: Reach<'_, 'a>) -> Option<NameHit> {
        let span = Span::new(reach.start, self.stream.get(reach.last)?.span.end());
        let tier = match view.respelt(name) {
            Some(respelt) => compare_stem(span.slice(self.stream.source()), respelt.as_bytes(), reach.stem),
            None => path.tier,
        };
        let flags = view.name_flags(name).without(NameFlags::RESPELT);
        if flags.has(NameFlags::EXACT) && tier > Tier::Diacritics {
            return None;
        }
        let entity = view.name_entity(name);
        let record = view.entity(entity)?;
        let list = self.overlay.lists().get(path.list);
        Some(NameHit {
            span,
            proclitics: reach.stem.proclitics(),
            tier,
            first: offset(reach.first),
            end: offset(reach.last + 1),
            list: u8::try_from(path.list).unwrap_or(u8::MAX),
            name,
            entity,
            class: record.class,
            kind: list.map_or(EntityKind::Other, |list| list.kind_of(record.kind)),
            rank: record.rank,
            region: record.region,
            flags,
            vocalized: self.is_marked(reach)
                && has_marks_of(span.slice(self.stream.source()), &view.name_text(name)),
        })
    }

    /// True when a word of the stretch carries diacritics.
    fn is_marked(&self, reach: Reach<'_, 'a>) -> bool {
        (reach.first..=reach.last).any(|at| self.stream.get(at).is_some_and(|token| token.flags.marked()))
    }
}

/// The longer first, then whole words before cut ones, then by tier and list.
fn sort(hits: &mut [NameHit]) {
    if hits.len() > 1 {
        hits.sort_unstable_by_key(|hit| {
            (core::cmp::Reverse(hit.end), hit.span.start(), hit.tier, hit.list, hit.name)
        });
    }
}

/// The stems of a word, each also with ة for a final ه, but for the whole form as it is written.
fn other_stems(stems: Stems<'_>) -> impl Iterator<Item = Stem<'_>> {
    stems.flat_map(|stem| [Some(stem).filter(|stem| !stem.is_whole()), stem.with_teh()]).flatten()
}

/// Compares the text of a stem with the spelling of the list, whose article the text may hide.
fn compare_stem(text: &str, listed: &[u8], stem: &Stem<'_>) -> Tier {
    if !stem.hides_article() {
        return compare(text, listed);
    }
    match listed.strip_prefix("ال".as_bytes()) {
        Some(_) if stem.begins_with_lam() => {
            compare(text, listed.strip_prefix("ا".as_bytes()).unwrap_or(listed))
        }
        Some(rest) => compare(text, rest),
        None => compare(text, listed),
    }
}
