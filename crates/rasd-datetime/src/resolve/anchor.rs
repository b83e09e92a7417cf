//! What an expression is counted from: the day of the document, or of the words it stands in.

use rasd_tokenize::TokenKind;

use super::tense;
use crate::calendar::Calendar;
use crate::civil::{CivilDate, CivilTime};
use crate::grammar::{Expression, Meaning};
use crate::lexicon::Cues;
use crate::said::{DaySaid, Era, Said, Unit};
use crate::terms::Doc;

/// The day, and perhaps the time, that relative expressions start from.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Anchor {
    pub(super) date: Option<CivilDate>,
    /// The first day of the month or year, where no more is known than that.
    pub(super) period: Option<(CivilDate, Unit)>,
    pub(super) time: Option<CivilTime>,
    /// True inside a quotation that was dated.
    pub(super) quoted: bool,
    /// True when the day is that of the document's own first line.
    pub(super) dateline: bool,
}

impl Anchor {
    /// What was said on a day, or in a month or year.
    pub(super) fn of_speech(date: CivilDate, grain: Unit) -> Self {
        let day = grain == Unit::Day;
        let (date, period) = if day { (Some(date), None) } else { (None, Some((date, grain))) };
        Self { date, period, quoted: true, ..Self::default() }
    }

    /// The day from which so large a unit is counted: any of the month for months and years.
    pub(super) fn day_for(&self, unit: Unit) -> Option<CivilDate> {
        self.date.or(self.period.filter(|(_, grain)| unit >= *grain).map(|(day, _)| day))
    }

    /// The rule that what is counted from it is resolved by.
    pub(super) const fn rule(&self) -> &'static str {
        match (self.quoted, self.dateline) {
            (true, _) => "resolve.quotation",
            (_, true) => "resolve.dateline",
            _ => "resolve.reference",
        }
    }
}

/// How many terms may stand before the day of a dateline.
const DATELINE: usize = 4;

/// How many terms of a long sentence are looked at on either side, so that time stays linear.
const REACH: usize = 60;

/// How many terms before one the clause that governs its own begins at most.
pub(super) const TWO_CLAUSES: usize = 2 * REACH + 1;

/// The quotations of a document, as ranges of terms.
pub(super) fn quotations(doc: &Doc<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for &at in doc.marks() {
        match doc.stream.text(doc.token_of(at)) {
            "«" | "“" | "„" => open = Some(at),
            "»" | "”" => found.extend(open.take().map(|first| (first, at))),
            "\"" => match open.take() {
                Some(first) => found.push((first, at)),
                None => open = Some(at),
            },
            _ => open = None,
        }
    }
    found
}

/// The day of a document that opens with its place and day: `القاهرة - 8 يناير 2022: …`.
///
/// `earlier` is how many terms of the document stand before this part.
pub(super) fn dateline(doc: &Doc<'_>, found: &[Expression], earlier: usize) -> Option<CivilDate> {
    let first = found.first().filter(|first| first.first + earlier <= DATELINE)?;
    let Meaning::Point(said, None) = &first.meaning else { return None };
    let verb = |at: usize| doc.cues(at).has(Cues::TOLD) || doc.cues(at).has(Cues::REPORT);
    let closed = matches!(doc.key(first.end), ":" | "-" | "–" | "—")
        || doc.kind(first.end) == Some(TokenKind::Newline);
    if !closed || (0..first.first).any(verb) {
        return None;
    }
    full_day(said).filter(|date| (1900..2100).contains(&date.year()))
}

/// The Gregorian day of a date that says all of it.
pub(super) fn full_day(said: &Said) -> Option<CivilDate> {
    let (year, month) = (said.year?, said.month?);
    let Some(DaySaid::Number(day)) = said.day else { return None };
    let gregorian = crate::grammar::calendar(said) == Calendar::Gregorian && year.era != Some(Era::Bce);
    let clear = gregorian && year.digits == 4 && month.other == 0;
    CivilDate::new(year.number, month.month, day).filter(|_| clear)
}

/// The terms of the sentence of a term.
pub(super) fn sentence(doc: &Doc<'_>, at: usize) -> (usize, usize) {
    let number = doc.stream.sentence_of(doc.token_of(at));
    doc.stream.sentences().get(number).map_or((0, doc.len()), |sentence| {
        let tokens = sentence.tokens();
        (doc.term_of(tokens.start), doc.term_of(tokens.end))
    })
}

/// True when a reporting verb stands between two terms.
pub(super) fn reports(doc: &Doc<'_>, first: usize, end: usize) -> bool {
    tense::is_reported(doc, first.max(end.saturating_sub(REACH))..end)
}

/// The terms of the sentence of a term that may tell its tense, no more than [`REACH`] on either side.
pub(super) fn near(doc: &Doc<'_>, at: usize) -> (usize, usize) {
    let (first, end) = sentence(doc, at);
    (first.max(at.saturating_sub(REACH)), end.min(at + REACH))
}

/// True when اليوم means nowadays: after a verb in a relative clause (ما يحدث اليوم), after a state
/// (المدينة التي نعرفها اليوم), after حتى, after عالم and the like, in كما هو الحال اليوم, and between هو and what it is
/// (وهو اليوم متحف).
pub(super) fn is_nowadays(doc: &Doc<'_>, first: usize) -> bool {
    let key = |back: usize| doc.key_before(first, back);
    let until = matches!(key(1), "حتي" | "عالم" | "الي" | "لغايه");
    let verb =
        |key: &str| key.chars().count() >= 4 && key.starts_with(['ي', 'ت', 'ن']) && !key.ends_with('ة');
    let relative = |key: &str| matches!(key, "ما" | "لما" | "مما" | "بما" | "كما" | "وما" | "عما" | "فيما");
    let state = first.checked_sub(1).is_some_and(|at| doc.cues(at).has(Cues::LASTING_STATE))
        || matches!(key(1), "تعرف" | "يعرف") && doc.key(first + 1) == "باسم";
    let like = matches!(key(1), "الحال" | "الحاله" | "الحالة" | "عليه")
        && (2..=4).any(|back| matches!(key(back), "كما" | "مثلما"));
    let opens = first.checked_sub(2).is_none_or(|at| {
        matches!(doc.kind(at), Some(TokenKind::Punct | TokenKind::Newline))
            || matches!(doc.key(at), "ان" | "لان")
    });
    let subject =
        matches!(key(1), "هو" | "هي" | "وهو" | "وهي" | "فهو" | "فهي") || key(1) == "العالم" && opens;
    until
        || state
        || became(doc, first)
        || like
        || subject && names_a_state(doc, first + 1)
        || verb(key(1)) && relative(key(2))
        || relative(key(3)) && verb(key(2))
}

/// `أصبحت المدينة اليوم من أهم المراكز`, `وأصبحت اليوم مدينة كبيرة`.
fn became(doc: &Doc<'_>, first: usize) -> bool {
    let verb = |back: usize| {
        let key = doc.key_before(first, back);
        matches!(
            key.trim_start_matches(['و', 'ف']),
            "اصبح" | "اصبحت" | "بات" | "باتت" | "صار" | "صارت" | "غدت"
        )
    };
    let among = matches!(doc.key(first + 1), "من" | "احد" | "احدي")
        && matches!(
            doc.key(first + 2).trim_start_matches("من"),
            "اهم" | "اكبر" | "ابرز" | "اشهر" | "اكثر" | "افضل" | "اقوي"
        );
    let office = || ["رئيس", "مدير", "عضو"].iter().any(|office| doc.key(first + 1).starts_with(office));
    (1..=2).any(verb) && (among || names_a_state(doc, first + 1) && !office())
}

/// What a thing or a person is for years: `متحف`, `مدينة كبيرة`; not `في باريس`, `مدعو إلى جلسة`, `قدم استقالته`.
fn names_a_state(doc: &Doc<'_>, at: usize) -> bool {
    doc.cues(at).has(Cues::LASTING_NOUN) && !doc.definite(at)
}
