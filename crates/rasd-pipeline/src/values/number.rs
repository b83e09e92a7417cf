//! Numbers, money, quantities, ages and scores as mentions.

use std::cell::RefCell;

use rasd_number::{
    self as number, Modifier as Bound, Number, NumberBuffer, NumberKind, NumberMatch, Options, Role, Value,
};

use crate::{Annotator, Candidate, DocView, Kind, Label, Mention, Modifier};

/// Finds numbers and everything built of them.
///
/// ```
/// use rasd_pipeline::{Document, Kind, Numbers, Pipeline};
///
/// let pipeline = Pipeline::empty().with(Numbers::default());
/// let text = "بلغت الأرباح نحو مليون ونصف المليون دينار كويتي";
/// let mentions = pipeline.run(Document { text, ..Document::default() })?;
/// assert_eq!(mentions[0].kind, Kind::Money);
/// assert_eq!(mentions[0].value.as_deref(), Some("1500000"));
/// assert_eq!(mentions[0].currency.as_deref(), Some("KWD"));
/// # Ok::<(), rasd_tokenize::TextTooLong>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbers {
    options: Options,
}

impl Numbers {
    /// With these options; the region of a document that has one goes before theirs.
    pub const fn new(options: Options) -> Self {
        Self { options }
    }
}

impl Annotator for Numbers {
    fn name(&self) -> &'static str {
        "number"
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        let mut options = self.options;
        if let Some(region) = document.context.region {
            options.region = region.as_str().as_bytes().try_into().ok();
        }
        let found = BUFFER.with_borrow_mut(|buffer| read(buffer, document, options));
        mentions.extend(found.iter().map(mention));
    }
}

thread_local! {
    /// The memory that a thread works in, from document to document.
    static BUFFER: RefCell<NumberBuffer> = RefCell::default();
}

/// The tokens of the longest document whose memory is kept for the next: some megabytes.
const KEPT: usize = 1 << 16;

/// Reads a document; what a huge one took goes back to the system.
fn read(buffer: &mut NumberBuffer, document: &DocView<'_>, options: Options) -> Vec<NumberMatch> {
    let found = number::find_with(&document.stream, &options, buffer);
    if document.stream.len() > KEPT {
        *buffer = NumberBuffer::default();
    }
    found
}

/// A match as a mention.
fn mention(found: &NumberMatch) -> Mention {
    let mut mention = Mention {
        core: (found.core != found.span).then_some(found.core),
        modifier: found.modifier.map(modifier),
        currency: found.currency.map(Label::Borrowed),
        per: found.per.map(Label::Borrowed),
        check: found.check.map(Label::Borrowed),
        role: found.role.map(role),
        implicit: found.implicit,
        candidates: found.candidates.iter().map(candidate).collect(),
        confidence: Some(found.confidence),
        rule: Label::Borrowed(found.rule),
        ..Mention::new(found.span, kind(found.kind))
    };
    if found.kind == NumberKind::Age {
        age(&mut mention, found);
    } else {
        mention.unit = found.unit.map(Label::Borrowed);
        value(&mut mention, &found.value);
    }
    mention
}

/// The canonical value with its bounds.
fn value(mention: &mut Mention, value: &Value) {
    match value {
        Value::Exact(number) => mention.value = Some(number.to_string()),
        Value::Range(low, high) => {
            range(mention, low.as_ref().map(ToString::to_string), high.as_ref().map(ToString::to_string));
        }
        Value::Score(left, right) => mention.value = Some(format!("{left}-{right}")),
        Value::Digits(digits) => mention.value = Some(digits.clone()),
        _ => {}
    }
}

fn range(mention: &mut Mention, low: Option<String>, high: Option<String>) {
    mention.value =
        Some(format!("{}..{}", low.as_deref().unwrap_or_default(), high.as_deref().unwrap_or_default()));
    mention.lo = low;
    mention.hi = high;
}

/// An age as a duration of ISO 8601.
fn age(mention: &mut Mention, found: &NumberMatch) {
    let letter = match found.unit {
        Some("mo") => 'M',
        Some("wk") => 'W',
        Some("d") => 'D',
        _ => 'Y',
    };
    let duration = |number: &Number| match months(number).filter(|_| letter == 'Y') {
        Some((years, months)) => format!("P{years}Y{months}M"),
        None => format!("P{number}{letter}"),
    };
    match &found.value {
        Value::Exact(number) => mention.value = Some(duration(number)),
        Value::Range(low, high) => range(mention, low.as_ref().map(duration), high.as_ref().map(duration)),
        _ => {}
    }
}

/// The years and months of so many years and a part, where the months are whole.
fn months(years: &Number) -> Option<(u32, u32)> {
    let months = years.times(&12.into()).to_u32()?;
    (!years.is_integer()).then_some((months / 12, months % 12))
}

fn candidate(other: &number::Candidate) -> Candidate {
    Candidate {
        value: other.value.as_ref().map(ToString::to_string),
        currency: other.currency.map(Label::Borrowed),
        percent: other.percent,
        ..Candidate::default()
    }
}

fn kind(kind: NumberKind) -> Kind {
    match kind {
        NumberKind::Ordinal => Kind::Ordinal,
        NumberKind::Fraction => Kind::Fraction,
        NumberKind::Percent => Kind::Percent,
        NumberKind::Permille => Kind::Permille,
        NumberKind::Multiplier => Kind::Multiplier,
        NumberKind::Money => Kind::Money,
        NumberKind::Quantity => Kind::Quantity,
        NumberKind::Age => Kind::Age,
        NumberKind::Count => Kind::Count,
        NumberKind::Score => Kind::Score,
        NumberKind::Identifier => Kind::Identifier,
        NumberKind::Phone => Kind::Phone,
        _ => Kind::Cardinal,
    }
}

fn modifier(bound: Bound) -> Modifier {
    match bound {
        Bound::MoreThan => Modifier::MoreThan,
        Bound::LessThan => Modifier::LessThan,
        Bound::EqualOrMore => Modifier::EqualOrMore,
        Bound::EqualOrLess => Modifier::EqualOrLess,
        Bound::Vague => Modifier::Vague,
        _ => Modifier::Approx,
    }
}

fn role(role: Role) -> Label {
    Label::Borrowed(match role {
        Role::Enumerator => "enumerator",
        Role::Regnal => "regnal",
        Role::Partitive => "partitive",
        Role::Latest => "latest",
        Role::Recent => "recent",
        _ => "label",
    })
}
