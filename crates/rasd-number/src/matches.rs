//! What is found in a text.

use core::fmt;

use rasd_normalize::Span;

use crate::value::Number;

/// What a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumberKind {
    /// «2800», «ألفان وثمانمئة».
    Cardinal,
    /// «الثالثة», «الحادي والعشرون».
    Ordinal,
    /// «ثلثا», «واحد من كل ثمانية».
    Fraction,
    /// «12 في المئة»: the number of percents.
    Percent,
    /// «خمسة بالألف».
    Permille,
    /// «ثلاثة أضعاف».
    Multiplier,
    /// «3.2 مليار دولار».
    Money,
    /// «500 متر مربع».
    Quantity,
    /// «يبلغ من العمر 45 عاما».
    Age,
    /// A number inside a dual noun: «شركتان». Off by default.
    Count,
    /// «3-1» beside a word of play.
    Score,
    /// A number that names and counts nothing: an account, a version.
    Identifier,
    /// A telephone number.
    Phone,
}

/// How a value is qualified; the names are those of TIMEX3, with `Vague`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
}

/// What a number does in its sentence besides counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// «المادة 5».
    Label,
    /// «أولا، …».
    Enumerator,
    /// «لويس الرابع عشر».
    Regnal,
    /// «إحدى الدول».
    Partitive,
    /// «اجتماعها الأخير».
    Latest,
    /// «الأحداث الأخيرة».
    Recent,
}

/// The value of a match.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value {
    /// One number.
    Exact(Number),
    /// Both ends belong to it; an end that is `None` is open.
    Range(Option<Number>, Option<Number>),
    /// The two sides of a score.
    Score(Number, Number),
    /// The digits of an identifier or a phone number, ASCII, as written.
    Digits(String),
}

impl Value {
    /// The number when there is exactly one.
    pub fn exact(&self) -> Option<&Number> {
        if let Self::Exact(number) = self { Some(number) } else { None }
    }
}

impl fmt::Display for Value {
    /// The canonical string: `2800`, `1/3`, `20..99`, `3..`, `3-1`, the digits of a telephone number.
    ///
    /// ```
    /// use rasd_number::{Options, find};
    ///
    /// let found = find("عشرات السفن", &Options::default());
    /// assert_eq!(found[0].value.to_string(), "20..99");
    /// ```
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(number) => write!(f, "{number}"),
            Self::Range(low, high) => {
                let end = |end: &Option<Number>| end.as_ref().map(ToString::to_string).unwrap_or_default();
                write!(f, "{}..{}", end(low), end(high))
            }
            Self::Score(left, right) => write!(f, "{left}-{right}"),
            Self::Digits(digits) => f.write_str(digits),
        }
    }
}

/// Another reading of a match, less likely than the first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Candidate {
    /// The number in this reading; `None` when only the currency differs.
    pub value: Option<Number>,
    /// The currency in this reading, ISO 4217.
    pub currency: Option<&'static str>,
    /// How likely, in percent.
    pub percent: u8,
}

/// One number, amount, quantity, age or score of a text.
///
/// ```
/// use rasd_number::{NumberKind, Options, find};
///
/// let text = "بلغت الاستثمارات نحو 3.2 مليار دولار";
/// let found = find(text, &Options::default());
/// let money = &found[0];
/// assert_eq!(money.kind, NumberKind::Money);
/// assert_eq!(money.core.slice(text), "3.2 مليار دولار");
/// assert_eq!(money.value.exact().unwrap().to_string(), "3200000000");
/// assert_eq!(money.currency, Some("USD"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NumberMatch {
    /// Where it stands with its modifiers, without و ف ب ل ك before it.
    pub span: Span,
    /// Where it stands without modifiers.
    pub core: Span,
    /// What it is.
    pub kind: NumberKind,
    /// Its value.
    pub value: Value,
    /// How the value is qualified.
    pub modifier: Option<Modifier>,
    /// What it does besides counting.
    pub role: Option<Role>,
    /// ISO 4217 code of [`NumberKind::Money`]; `None` when the text leaves it open, see `candidates`.
    pub currency: Option<&'static str>,
    /// UCUM code (or `pp`, `bp`, `barrel`, …) of [`NumberKind::Quantity`]; `a`, `mo`, `wk` or `d` of [`NumberKind::Age`].
    pub unit: Option<&'static str>,
    /// The unit of time that a rate is divided by: `h` of «كيلومترا في الساعة».
    pub per: Option<&'static str>,
    /// What a cross-check found: `dup_ok` for an amount said twice, `too_long` for digits beyond the limit.
    pub check: Option<&'static str>,
    /// True when the number lies inside a dual or singular noun.
    pub implicit: bool,
    /// Other readings, likeliest first.
    pub candidates: Vec<Candidate>,
    /// How sure the reading is, in percent.
    pub confidence: u8,
    /// The dotted name of the rule that fired.
    pub rule: &'static str,
}
