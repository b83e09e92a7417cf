//! Why the mentions of a document are the ones they are: what else was found, and what it lost to.

use std::collections::BTreeMap;

use rasd_normalize::Span;
use rasd_tokenize::TextTooLong;

use crate::by_place::ByPlace;
use crate::resolve::{self, Order, is_listed_name};
use crate::{Document, Kind, Mention, Pipeline};

/// What was found in a document, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// What [`Pipeline::run`] gives.
    pub kept: Vec<Mention>,
    /// What it leaves out, sorted as the mentions are.
    pub lost: Vec<Lost>,
    /// What the annotators say of what they found, kept or not.
    pub notes: Vec<Note>,
}

/// What an annotator says of one of its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The place of the mention.
    pub span: Span,
    /// Lines for people, for example the readings of a name with their points.
    pub text: String,
}

/// What the annotators found before anything was settled.
#[derive(Debug, Default)]
pub(crate) struct Finds {
    /// The mentions with the name of who found them.
    pub(crate) mentions: Vec<(&'static str, Mention)>,
    pub(crate) notes: Vec<Note>,
}

/// A mention that is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lost {
    /// What was found.
    pub mention: Mention,
    /// The name of the annotator that found it.
    pub annotator: &'static str,
    /// What it lost to, which may have lost in its turn.
    pub winner: Option<Mention>,
    /// Why.
    pub reason: Reason,
}

/// Why a mention is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// Another value covers more of the text: «3.2» in «3.2 مليار دولار».
    Shorter,
    /// Another value of the same length tells more: an age is more than a duration.
    LessTelling,
    /// Another value of the same length and rank begins before it, or was found first.
    Later,
    /// A number inside a listed name: «12» in «القناة 12 الإسرائيلية».
    PartOfName,
    /// A name that shares words with a value.
    TouchesValue,
    /// It was found twice.
    Twice,
    /// Its kind is not asked for.
    NotAskedFor,
}

impl Reason {
    /// The name in the output.
    ///
    /// ```
    /// assert_eq!(rasd_pipeline::Reason::PartOfName.name(), "part_of_name");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Reason::Shorter => "shorter",
            Reason::LessTelling => "less_telling",
            Reason::Later => "later",
            Reason::PartOfName => "part_of_name",
            Reason::TouchesValue => "touches_value",
            Reason::Twice => "twice",
            Reason::NotAskedFor => "not_asked_for",
        }
    }
}

impl Pipeline {
    /// As [`Pipeline::run`], with what was left out and why. It costs more than a run; it is meant for people.
    ///
    /// ```
    /// use rasd_pipeline::{Document, Pipeline, Reason};
    ///
    /// let text = "القناة 12 الإسرائيلية";
    /// let explained = Pipeline::default().explain(Document { text, ..Document::default() })?;
    /// let lost = &explained.lost[0];
    /// assert_eq!((lost.mention.span.slice(text), lost.reason), ("12", Reason::PartOfName));
    /// assert_eq!(lost.winner.as_ref().map(|winner| winner.span.slice(text)), Some(text));
    /// # Ok::<(), rasd_tokenize::TextTooLong>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Pipeline::run`].
    pub fn explain(&self, document: Document<'_>) -> Result<Explanation, TextTooLong> {
        let Finds { mentions: found, notes } = self.find(document)?;
        let mut mentions: Vec<Mention> = found.iter().map(|(_, mention)| mention.clone()).collect();
        let settled = resolve::settle(&mut mentions, |_| true);
        let (kept, all) = (ByPlace::new(&settled), ByPlace::new(found.iter().map(|(_, mention)| mention)));
        let mut rest = by_order(&settled);
        let mut lost = Vec::new();
        for (annotator, mention) in &found {
            if !take(&mut rest, mention) {
                lost.push(loser(annotator, mention, [&kept, &all]));
            } else if !self.keeps(mention.kind) {
                let reason = Reason::NotAskedFor;
                lost.push(Lost { mention: mention.clone(), annotator, winner: None, reason });
            }
        }
        lost.sort_by_key(|lost| resolve::order(&lost.mention));
        let kept = settled.into_iter().filter(|mention| self.keeps(mention.kind)).collect();
        Ok(Explanation { kept, lost, notes })
    }
}

/// The mentions by their place and kind.
fn by_order(mentions: &[Mention]) -> BTreeMap<Order, Vec<&Mention>> {
    let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for mention in mentions {
        all.entry(resolve::order(mention)).or_default().push(mention);
    }
    all
}

/// Takes a mention out of those that are left; false when it is none of them.
fn take(rest: &mut BTreeMap<Order, Vec<&Mention>>, mention: &Mention) -> bool {
    let Some(alike) = rest.get_mut(&resolve::order(mention)) else { return false };
    let at = alike.iter().position(|kept| *kept == mention);
    at.map(|at| alike.swap_remove(at)).is_some()
}

/// The mention with the one that it lost to: one that is kept, or else one that lost in its turn.
fn loser(annotator: &'static str, mention: &Mention, [kept, all]: [&ByPlace<'_>; 2]) -> Lost {
    let against = |other: &Mention| reason(mention, other);
    let verdict = kept.first(mention.span, against).or_else(|| all.first(mention.span, against));
    let (winner, reason) = verdict.map_or((None, Reason::Twice), |(winner, why)| (Some(winner.clone()), why));
    Lost { mention: mention.clone(), annotator, winner, reason }
}

/// Why `mention` loses to `other`, when it does.
fn reason(mention: &Mention, other: &Mention) -> Option<Reason> {
    if !mention.span.overlaps(other.span) || mention == other {
        return None;
    }
    match (mention.kind.is_value(), other.kind.is_value()) {
        (true, true) => shorter(mention, other),
        (true, false) => {
            let inside = other.span.contains(mention.span) && other.span.len() > mention.span.len();
            (inside && is_listed_name(other)).then_some(Reason::PartOfName)
        }
        (false, true) => (mention.kind == Kind::Entity).then_some(Reason::TouchesValue),
        (false, false) => None,
    }
}

fn shorter(mention: &Mention, other: &Mention) -> Option<Reason> {
    let by_length = mention.span.len().cmp(&other.span.len());
    let by_rank = resolve::rank(other.kind).cmp(&resolve::rank(mention.kind));
    let by_place = resolve::order(other).cmp(&resolve::order(mention));
    match (by_length, by_rank, by_place) {
        (std::cmp::Ordering::Less, ..) => Some(Reason::Shorter),
        (std::cmp::Ordering::Equal, std::cmp::Ordering::Less, _) => Some(Reason::LessTelling),
        (
            std::cmp::Ordering::Equal,
            std::cmp::Ordering::Equal,
            std::cmp::Ordering::Less | std::cmp::Ordering::Equal,
        ) => Some(Reason::Later),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Reason;
    use crate::{Annotator, DocView, Document, Kind, Mention, Pipeline};
    use rasd_normalize::Span;

    #[track_caller]
    fn check(pipeline: &Pipeline, text: &str, expected: &[(&str, Reason)]) {
        let document = Document { text, ..Document::default() };
        let explained = pipeline.explain(document).unwrap();
        assert_eq!(explained.kept, pipeline.run(document).unwrap());
        for wanted in expected {
            let found: Vec<_> =
                explained.lost.iter().map(|lost| (lost.mention.span.slice(text), lost.reason)).collect();
            assert!(found.contains(wanted), "{wanted:?} is not in {found:?}");
        }
    }

    #[test]
    fn number_inside_a_name() {
        check(&Pipeline::default(), "قالت القناة 12 الإسرائيلية", &[("12", Reason::PartOfName)]);
    }

    #[test]
    fn number_inside_a_length_of_time() {
        check(&Pipeline::default(), "يعمل منذ ثلاث سنوات", &[("ثلاث", Reason::Shorter)]);
    }

    /// Takes every coin for a name.
    struct Coins;

    impl Annotator for Coins {
        fn name(&self) -> &'static str {
            "coins"
        }

        fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
            let found = document.stream.source().match_indices("دولار");
            let span = |at: usize, word: &str| {
                Span::new(at.try_into().unwrap(), (at + word.len()).try_into().unwrap())
            };
            mentions.extend(found.map(|(at, word)| Mention::new(span(at, word), Kind::Entity)));
        }
    }

    #[test]
    fn name_inside_an_amount() {
        let pipeline = Pipeline::default().with(Coins);
        check(&pipeline, "بلغ 5 دولار", &[("دولار", Reason::TouchesValue)]);
    }

    #[test]
    fn kind_that_is_not_asked_for() {
        let pipeline = Pipeline::default().kinds([Kind::Money]);
        check(&pipeline, "بلغ 5 دولارات و7 شركات", &[("7", Reason::NotAskedFor)]);
    }

    #[test]
    fn link_of_a_name_is_explained() {
        let text = "وصل إلى لبنان";
        let explained = Pipeline::default().explain(Document { text, ..Document::default() }).unwrap();
        let note = explained.notes.iter().find(|note| note.span == explained.kept[0].span).unwrap();
        assert!(note.text.contains("Q822") && note.text.contains("rank"), "{}", note.text);
    }

    #[test]
    fn nothing_is_lost_without_overlaps() {
        let text = "بلغ عدد الشركات 2800";
        let explained = Pipeline::default().explain(Document { text, ..Document::default() }).unwrap();
        assert_eq!((explained.kept.len(), explained.lost.len()), (1, 0));
    }
}
