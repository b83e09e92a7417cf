//! The normalizer: steps compiled to as few passes as may be.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::glyph;
use crate::map::{MapWriter, OffsetMap};
use crate::operation::Operation;
use crate::pass;
use crate::profile::Profile;
use crate::simd::{Fast, Level};
use crate::step::{Reach, Step};
use crate::table::Table;

/// Normalizes text by the operations it was built from.
///
/// It is immutable and `Sync`: build it once, use it from every thread.
///
/// ```
/// use rasd_normalize::{Normalizer, Operation};
///
/// let normalizer = Normalizer::builder().operation(Operation::DropTashkeel).operation(Operation::FoldTeh).build();
/// assert_eq!(normalizer.normalize("مَدرسة")?.text(), "مدرسه");
/// # Ok::<(), rasd_normalize::TextTooLong>(())
/// ```
#[derive(Clone, Debug)]
pub struct Normalizer {
    stages: Vec<Stage>,
    level: Level,
}

/// Steps that run together.
#[derive(Clone, Debug)]
enum Stage {
    /// In one pass.
    Fused(Box<(Table, Fast)>),
    /// One after the other over the whole text: from the first to the last that looks that far.
    Stepwise(Vec<Step>),
}

impl Normalizer {
    pub(crate) fn from_steps(steps: &[Step]) -> Self {
        let is_whole = |step: &Step| step.reach() == Reach::Text;
        let first = steps.iter().position(is_whole).unwrap_or(steps.len());
        let end = steps.iter().rposition(is_whole).map_or(first, |last| last + 1);
        let (before, rest) = steps.split_at_checked(first).unwrap_or((steps, &[]));
        let (whole, after) = rest.split_at_checked(end - first).unwrap_or((rest, &[]));
        let stages = [Stage::fused(before), Stage::stepwise(whole), Stage::fused(after)];
        Self { stages: stages.into_iter().flatten().collect(), level: Level::best() }
    }

    /// The same without vector instructions: to measure what they bring, or to hold the two equal.
    #[must_use]
    pub fn without_simd(self) -> Self {
        Self { level: Level::Scalar, ..self }
    }

    /// Normalizes `text`: the text, borrowed when nothing changed, with the map back.
    ///
    /// # Errors
    ///
    /// When the text or its normalization is longer than `u32::MAX` bytes, 4 GiB.
    pub fn normalize<'t>(&self, text: &'t str) -> Result<Normalized<'t>, TextTooLong> {
        let mut out = String::new();
        let mut map = OffsetMap::default();
        let text = if self.run(self.level, text, &mut out, &mut map)? {
            Cow::Owned(out)
        } else {
            Cow::Borrowed(text)
        };
        Ok(Normalized { text, map })
    }

    /// Normalizes `text` into `out` and `map`, whose memory is used again: in steady state nothing is allocated.
    ///
    /// ```
    /// use rasd_normalize::{OffsetMap, Profile};
    ///
    /// let normalizer = Profile::Search.normalizer();
    /// let (mut out, mut map) = (String::new(), OffsetMap::default());
    /// for line in ["أوّل", "ثانٍ"] {
    ///     normalizer.normalize_into(line, &mut out, &mut map)?;
    ///     assert_eq!(map.normalized_len() as usize, out.len());
    /// }
    /// assert_eq!(out, "ثان");
    /// # Ok::<(), rasd_normalize::TextTooLong>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the text or its normalization is longer than `u32::MAX` bytes, 4 GiB; `out` and `map` then hold nothing of use.
    pub fn normalize_into(
        &self,
        text: &str,
        out: &mut String,
        map: &mut OffsetMap,
    ) -> Result<(), TextTooLong> {
        if !self.run(self.level, text, out, map)? {
            out.clear();
            out.push_str(text);
        }
        Ok(())
    }

    /// True when something changed; else `out` holds nothing of use.
    pub(crate) fn run(
        &self,
        level: Level,
        text: &str,
        out: &mut String,
        map: &mut OffsetMap,
    ) -> Result<bool, TextTooLong> {
        let Some((first, others)) = self.stages.split_first() else {
            *map = OffsetMap::identity(u32::try_from(text.len()).map_err(|_| TextTooLong(()))?);
            return Ok(false);
        };
        let mut changed = first.run(level, text, out, map)?;
        for stage in others {
            let mut next = String::new();
            let mut after = OffsetMap::default();
            let so_far = if changed { out.as_str() } else { text };
            if stage.run(level, so_far, &mut next, &mut after)? {
                *out = next;
                *map = map.then(&after);
                changed = true;
            }
        }
        Ok(changed)
    }
}

impl Normalizer {
    pub(crate) fn stages_are_local(&self) -> bool {
        self.stages.iter().all(|stage| matches!(stage, Stage::Fused(_)))
    }
}

impl Stage {
    fn fused(steps: &[Step]) -> Option<Self> {
        let table = (!steps.is_empty()).then(|| Table::new(steps.to_vec()))?;
        let fast = Fast::new(&table);
        Some(Self::Fused(Box::new((table, fast))))
    }

    fn stepwise(steps: &[Step]) -> Option<Self> {
        (!steps.is_empty()).then(|| Self::Stepwise(steps.to_vec()))
    }

    fn run(
        &self,
        level: Level,
        text: &str,
        out: &mut String,
        map: &mut OffsetMap,
    ) -> Result<bool, TextTooLong> {
        match self {
            Self::Fused(compiled) => pass::run(&compiled.0, &compiled.1, level, text, out, map),
            Self::Stepwise(steps) => stepwise(steps, text, out, map),
        }
    }
}

/// The steps one after the other over the whole text: the definition that the fused pass has to equal.
pub(crate) fn stepwise(
    steps: &[Step],
    text: &str,
    out: &mut String,
    map: &mut OffsetMap,
) -> Result<bool, TextTooLong> {
    let end = u32::try_from(text.len()).map_err(|_| TextTooLong(()))?;
    let mut glyphs = Vec::new();
    glyph::read(text, 0, &mut glyphs);
    for step in steps {
        step.apply(&mut glyphs);
    }
    out.clear();
    out.extend(glyphs.iter().map(|glyph| glyph.c));
    u32::try_from(out.len()).map_err(|_| TextTooLong(()))?;
    let mut writer = MapWriter::new(text.len(), core::mem::take(map));
    glyph::write(&glyphs, text, end, &mut writer);
    *map = writer.finish(Level::best());
    Ok(!(map.is_identity() && out == text))
}

impl Profile {
    /// The normalizer of the profile. It costs a millisecond or two to build: keep it.
    pub fn normalizer(self) -> Normalizer {
        Normalizer::from_steps(&self.steps())
    }
}

impl From<Operation> for Normalizer {
    /// One operation by itself.
    fn from(operation: Operation) -> Self {
        Self::from_steps(&[operation.step()])
    }
}

/// A normalized text with its map to the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalized<'t> {
    text: Cow<'t, str>,
    map: OffsetMap,
}

impl<'t> Normalized<'t> {
    pub(crate) fn new(text: Cow<'t, str>, map: OffsetMap) -> Self {
        Self { text, map }
    }

    /// The normalized text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The map to the source.
    pub fn map(&self) -> &OffsetMap {
        &self.map
    }

    /// Both.
    pub fn into_parts(self) -> (Cow<'t, str>, OffsetMap) {
        (self.text, self.map)
    }
}

/// A text, or what it would become, is longer than `u32::MAX` bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextTooLong(pub(crate) ());

impl fmt::Display for TextTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the text is longer than 4 GiB; cut it at a line end and normalize the parts")
    }
}

impl core::error::Error for TextTooLong {}
