//! Annotators in a row over one document, and over many documents side by side.

use std::fmt;
use std::panic::{RefUnwindSafe, UnwindSafe};

use rasd_gazetteer::{Gazetteer, GazetteerError, Overlay};
use rasd_tokenize::{TextTooLong, TokenBuffer, TokenStream, tokenize};
use rayon::prelude::*;

use crate::explain::{Finds, Note};
use crate::{Context, Entities, Kind, Marks, Mention, Numbers, Temporals, resolve};

/// One document as the annotators see it: tokenized once, with what is known besides the text.
#[derive(Clone, Copy, Debug)]
pub struct DocView<'d> {
    /// Text, tokens, keys and sentences.
    pub stream: TokenStream<'d>,
    /// Reference time and region.
    pub context: Context,
}

/// Finds mentions of some sort. An annotator sees the document alone, never what the others found, so that adding one
/// changes nothing that another finds.
pub trait Annotator: Send + Sync + UnwindSafe + RefUnwindSafe {
    /// The name, for diagnostics.
    fn name(&self) -> &'static str;

    /// The kinds of what it finds: any, unless it is implemented. [`Pipeline::run`] does not ask who finds nothing but opt-in kinds that
    /// are not kept.
    fn finds(&self) -> &[Kind] {
        Kind::ALL
    }

    /// Appends what it finds to `mentions`, in any order.
    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>);

    /// What it can say of the mentions that it finds beyond their fields, for [`Pipeline::explain`] alone: nothing, unless
    /// it is implemented.
    fn explain(&self, document: &DocView<'_>) -> Vec<Note> {
        let _ = document;
        Vec::new()
    }
}

/// A document to run over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Document<'t> {
    /// The text.
    pub text: &'t str,
    /// Reference time and region.
    pub context: Context,
}

/// What one thread keeps between documents, so that in steady state nothing is allocated but the results.
#[derive(Debug, Default)]
pub struct Scratch {
    tokens: TokenBuffer,
    mentions: Vec<Mention>,
}

/// For how many mentions the room stays when a document is done: for most documents enough, and less than a megabyte.
const MENTIONS_KEPT: usize = 1024;

/// The bytes of the longest document whose tokens leave their room for the next: some megabytes.
const TEXT_KEPT: usize = 1 << 19;

impl Scratch {
    /// What a huge document of this length took goes back to the system.
    fn let_go(&mut self, length: usize) {
        if length > TEXT_KEPT {
            self.tokens = TokenBuffer::default();
        }
        self.mentions.shrink_to(MENTIONS_KEPT);
    }
}

/// Annotators and the overlap rules. Built once, immutable, shared by threads.
pub struct Pipeline {
    annotators: Vec<Box<dyn Annotator>>,
    kinds: Vec<Kind>,
}

impl Pipeline {
    /// A pipeline without annotators that keeps every kind which is not opt-in.
    pub fn empty() -> Self {
        let kinds = Kind::ALL.iter().copied().filter(|kind| !kind.is_opt_in()).collect();
        Self { annotators: Vec::new(), kinds }
    }

    /// Everything that rasd finds, with these lists of names instead of the embedded ones.
    pub fn with_lists(lists: Overlay) -> Self {
        Self::empty().with(Numbers::default()).with(Temporals).with(Marks).with(Entities::new(lists))
    }

    /// Adds an annotator after the ones it has.
    #[must_use]
    pub fn with(mut self, annotator: impl Annotator + 'static) -> Self {
        self.annotators.push(Box::new(annotator));
        self
    }

    /// Keeps only these kinds in the results. Overlaps are settled before, so that leaving a kind out does not let
    /// its parts appear.
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = Kind>) -> Self {
        self.kinds = kinds.into_iter().collect();
        self
    }

    /// The mentions of one document, sorted by start, longer first.
    ///
    /// # Errors
    ///
    /// When the text is longer than 4 GiB, the reach of a [`rasd_normalize::Span`].
    pub fn run(&self, document: Document<'_>) -> Result<Vec<Mention>, TextTooLong> {
        self.run_with(&mut Scratch::default(), document)
    }

    /// As [`Pipeline::run`], with buffers that the caller keeps.
    ///
    /// # Errors
    ///
    /// As [`Pipeline::run`].
    pub fn run_with(
        &self,
        scratch: &mut Scratch,
        document: Document<'_>,
    ) -> Result<Vec<Mention>, TextTooLong> {
        let settled = self.settled(scratch, document);
        scratch.let_go(document.text.len());
        settled
    }

    fn settled(&self, scratch: &mut Scratch, document: Document<'_>) -> Result<Vec<Mention>, TextTooLong> {
        let Scratch { tokens, mentions } = scratch;
        let view = DocView { stream: tokenize(document.text, tokens)?, context: document.context };
        mentions.clear();
        for annotator in self.annotators.iter().filter(|annotator| self.asks(annotator.finds())) {
            annotator.annotate(&view, mentions);
        }
        Ok(resolve::settle(mentions, |kind| self.keeps(kind)))
    }

    /// Everything that the annotators find, with who found it, and what they say of it.
    pub(crate) fn find(&self, document: Document<'_>) -> Result<Finds, TextTooLong> {
        let mut tokens = TokenBuffer::default();
        let view = DocView { stream: tokenize(document.text, &mut tokens)?, context: document.context };
        let mut finds = Finds::default();
        for annotator in &self.annotators {
            let mut mentions = Vec::new();
            annotator.annotate(&view, &mut mentions);
            finds.mentions.extend(mentions.into_iter().map(|mention| (annotator.name(), mention)));
            finds.notes.extend(annotator.explain(&view));
        }
        Ok(finds)
    }

    /// Whether what is of these kinds counts: opt-in kinds that are not kept settle no overlap.
    fn asks(&self, found: &[Kind]) -> bool {
        found.iter().any(|kind| !kind.is_opt_in() || self.keeps(*kind))
    }

    /// Whether mentions of this kind are in the results.
    pub(crate) fn keeps(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }

    /// The mentions of many documents, in their order, computed by the threads of the current rayon pool. The result
    /// does not depend on how many they are.
    pub fn run_all(&self, documents: &[Document<'_>]) -> Vec<Result<Vec<Mention>, TextTooLong>> {
        let run = |scratch: &mut Scratch, document: &Document<'_>| self.run_with(scratch, *document);
        documents.par_iter().map_init(Scratch::default, run).collect()
    }
}

impl fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.annotators.iter().map(|annotator| annotator.name()).collect();
        f.debug_struct("Pipeline").field("annotators", &names).field("kinds", &self.kinds).finish()
    }
}

impl Default for Pipeline {
    /// Everything that rasd finds, with the embedded lists.
    ///
    /// # Panics
    ///
    /// When the embedded lists were compiled for other versions of the crates than those that read them: a program that would silently
    /// find no names does not start. [`embedded_lists`] tells it as an error.
    #[expect(clippy::panic, reason = "a fault of the build, not of the input")]
    fn default() -> Self {
        match embedded_lists() {
            Ok(lists) => Self::with_lists(Overlay::new(lists)),
            Err(error) => panic!("the embedded lists of names: {error}"),
        }
    }
}

/// The embedded lists of names, the weightiest first.
///
/// # Errors
/// When one was compiled for another version of the format.
///
/// ```
/// let lists = rasd_pipeline::embedded_lists()?;
/// assert!(lists.iter().any(|list| list.list() == "countries"));
/// # Ok::<(), rasd_gazetteer::GazetteerError>(())
/// ```
pub fn embedded_lists() -> Result<Vec<Gazetteer>, GazetteerError> {
    rasd_gazetteer_data::lists()
}

#[cfg(test)]
mod tests {
    use super::{Document, Numbers, Pipeline, Scratch, TEXT_KEPT};
    use rasd_tokenize::TokenBuffer;

    /// A buffer that is kept still holds the last document; a new one holds none.
    #[track_caller]
    fn check(text: &str, is_kept: bool) {
        let mut scratch = Scratch::default();
        Pipeline::empty().run_with(&mut scratch, Document { text, ..Document::default() }).unwrap();
        let new = format!("{:?}", TokenBuffer::default());
        assert_eq!(format!("{:?}", scratch.tokens) != new, is_kept);
    }

    #[test]
    fn memory_of_a_huge_document_is_let_go() {
        check("كلمة", true);
        check(&"كلمة ".repeat(TEXT_KEPT / 9), true);
        check(&"كلمة ".repeat(TEXT_KEPT / 9 + 1), false);
        check(&"\u{640}".repeat(TEXT_KEPT), false);
    }

    #[test]
    fn room_for_mentions_stays() {
        let mut scratch = Scratch::default();
        let document = Document { text: "ثلاثة كتب و2800 شركة", ..Document::default() };
        let pipeline = Pipeline::empty().with(Numbers::default());
        assert_eq!(pipeline.run_with(&mut scratch, document).unwrap().len(), 2);
        assert!(scratch.mentions.is_empty() && scratch.mentions.capacity() > 1);
    }
}
