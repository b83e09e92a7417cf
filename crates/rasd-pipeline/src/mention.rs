//! One fact of a text: where it stands and what it says.

use std::borrow::Cow;
use std::sync::Arc;

use rasd_normalize::Span;

use crate::{Entity, Kind};

/// A short text that is mostly known when the program is compiled.
pub type Label = Cow<'static, str>;

/// How a value is qualified; the names are those of TIMEX3, with `VAGUE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Modifier {
    /// «نحو», «حوالي».
    Approx,
    /// «أكثر من».
    MoreThan,
    /// «أقل من».
    LessThan,
    /// «ما لا يقل عن».
    EqualOrMore,
    /// «لا يتجاوز».
    EqualOrLess,
    /// «عشرات», «بضعة».
    Vague,
    /// «أوائل», «مطلع».
    Start,
    /// «منتصف».
    Mid,
    /// «أواخر».
    End,
}

impl Modifier {
    /// The name in the output.
    ///
    /// ```
    /// assert_eq!(rasd_pipeline::Modifier::EqualOrMore.name(), "EQUAL_OR_MORE");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Modifier::Approx => "APPROX",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::LessThan => "LESS_THAN",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::Vague => "VAGUE",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
        }
    }
}

/// A time expression in the terms of TIMEX3 (ISO 24617-1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timex {
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub class: &'static str,
    /// The value, for example `2021-W52`.
    pub value: String,
    /// The modifier, for example `END`.
    pub modifier: Option<&'static str>,
}

/// Another reading of a mention. The readings of one mention are ranked, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// The value in this reading.
    pub value: Option<String>,
    /// The currency in this reading, ISO 4217.
    pub currency: Option<Label>,
    /// The unit in this reading, UCUM.
    pub unit: Option<Label>,
    /// The id of the entity in this reading.
    pub id: Option<Label>,
    /// How likely, in hundredths; zero when nothing is known.
    pub percent: u8,
}

/// One fact of a text. Spans are in bytes of the source; fields that say nothing are empty.
///
/// ```
/// use rasd_normalize::Span;
/// use rasd_pipeline::{Kind, Mention};
///
/// let text = "بلغ 2800 شركة";
/// let mention = Mention { value: Some("2800".into()), ..Mention::new(Span::new(7, 11), Kind::Cardinal) };
/// assert_eq!(mention.span.slice(text), "2800");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, with its modifiers.
    pub span: Span,
    /// Where it stands without its modifiers, when these are part of [`Mention::span`].
    pub core: Option<Span>,
    /// What it is.
    pub kind: Kind,
    /// The canonical value; empty when the text leaves it open.
    pub value: Option<String>,
    /// How the value is qualified.
    pub modifier: Option<Modifier>,
    /// The least value of a range or a vague amount.
    pub lo: Option<String>,
    /// The greatest value of a range or a vague amount.
    pub hi: Option<String>,
    /// ISO 4217 code of an amount of money; empty when the text leaves it open.
    pub currency: Option<Label>,
    /// UCUM code of a quantity.
    pub unit: Option<Label>,
    /// The unit that a rate is divided by.
    pub per: Option<Label>,
    /// ISO 8601-2 level 2 string of a date.
    pub edtf: Option<String>,
    /// The time expression as TIMEX3.
    pub timex: Option<Timex>,
    /// First moment of the interval that a resolved date or duration covers.
    pub begin: Option<String>,
    /// Last moment of that interval.
    pub end_point: Option<String>,
    /// The value as said, before the document settled it.
    pub underspecified: Option<String>,
    /// The calendar of the date as said, when it is not the Gregorian one.
    pub calendar: Option<Label>,
    /// The date in that calendar.
    pub cal_value: Option<String>,
    /// What a cross-check found, for example `dual_ok`.
    pub check: Option<Label>,
    /// The role of the mention, for example `label` or `nisba`.
    pub role: Option<Label>,
    /// True when the number lies in a dual or singular noun.
    pub implicit: bool,
    /// The thing named, for [`Kind::Entity`]; shared by the mentions of one thing.
    pub entity: Option<Arc<Entity>>,
    /// Other readings, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// How sure the reading is, in hundredths.
    pub confidence: Option<u8>,
    /// The dotted name of the rule that fired.
    pub rule: Label,
}

impl Mention {
    /// A mention of which only place and kind are known.
    pub fn new(span: Span, kind: Kind) -> Self {
        Self {
            span,
            core: None,
            kind,
            value: None,
            modifier: None,
            lo: None,
            hi: None,
            currency: None,
            unit: None,
            per: None,
            edtf: None,
            timex: None,
            begin: None,
            end_point: None,
            underspecified: None,
            calendar: None,
            cal_value: None,
            check: None,
            role: None,
            implicit: false,
            entity: None,
            candidates: Vec::new(),
            confidence: None,
            rule: Label::Borrowed(""),
        }
    }
}
