//! Which way the clause of an expression looks: ahead, or back.
//!
//! A sentence has one clause more than it has words like إن and أن: «قال الوزير الخميس إنه سيسافر الأحد» looks back on
//! الخميس and ahead to الأحد.

use rasd_tokenize::TokenKind;

use super::anchor;
use super::verb::{is_ahead, is_perfect, without_conjunction};
use super::wish::{is_wish, opens_told};
use crate::lexicon::{Classes, Cues, Sense};
use crate::said::Relator;
use crate::terms::Doc;

/// What a term tells of its clause, as bits.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Told(u16);

impl Told {
    /// It begins a clause: a complementizer, a future behind و, an edge of a quotation.
    const BEGINS: Self = Self(1);
    /// أن and its like, and the marks that stand for it.
    const LINKS: Self = Self(1 << 1);
    /// It speaks of the future.
    const FUTURE: Self = Self(1 << 2);
    /// What stands behind it is still to come.
    const EXPECTED: Self = Self(1 << 3);
    /// It wants something done.
    const URGED: Self = Self(1 << 4);
    /// It may stand between such a word and what is to be done.
    const TO: Self = Self(1 << 5);
    /// ألا.
    const NOT_TO: Self = Self(1 << 6);
    /// An imperfect of beginnings, arrivals and meetings.
    const SCHEDULED: Self = Self(1 << 7);
    /// A verb of the past.
    const PAST: Self = Self(1 << 8);
    /// A verb that reports, perhaps behind و.
    const REPORTS: Self = Self(1 << 9);
    /// A verb that tells or reports, which leaves nothing scheduled.
    const SETTLED: Self = Self(1 << 10);
    /// It looks ahead where it is a wish, a plan or an order.
    const WISHED: Self = Self(1 << 11);
    /// It was looked at.
    const SEEN: Self = Self(1 << 12);

    /// What a term tells.
    fn of(doc: &Doc<'_>, at: usize) -> Self {
        Self(doc.told(at, || Self::look(doc, at).0))
    }

    fn look(doc: &Doc<'_>, at: usize) -> Self {
        let own = Self(doc.told_by_word(at, || Self::of_word(doc, at).0));
        let bits = [
            (own.has(Self::FUTURE.or(Self::EXPECTED)) && is_bygone(doc, at), Self::FUTURE.or(Self::EXPECTED)),
            (own.has(Self::WISHED) && !is_wish(doc, at), Self::WISHED),
            (own.has(Self::SCHEDULED) && is_negated(doc, at), Self::SCHEDULED),
            (own.has(Self::SETTLED) && is_aside(doc, at), Self::SETTLED),
        ];
        let lost = bits.iter().filter(|(lost, _)| *lost).fold(Self(0), |all, (_, bit)| all.or(*bit));
        let begins = if borders_speech(doc, at) { Self::BEGINS } else { Self(0) };
        Self(own.0 & !lost.0).or(begins)
    }

    /// What a word tells, whatever stands around it.
    fn of_word(doc: &Doc<'_>, at: usize) -> Self {
        let word = Word::at(doc, at);
        let links = word.cues.has(Cues::COMPLEMENTIZER) || matches!(word.key, "؛" | ":");
        let not_to = is_not_to(doc, at);
        let bits = [
            (links || word.begins_future(), Self::BEGINS),
            (links, Self::LINKS),
            (word.says_future(), Self::FUTURE),
            (word.bare.has(Cues::WISHED), Self::WISHED),
            (word.bare.has(Cues::EXPECTED), Self::EXPECTED),
            (word.bare.has(Cues::URGED), Self::URGED),
            (word.is_to() || not_to, Self::TO),
            (not_to, Self::NOT_TO),
            (word.bare.has(Cues::SCHEDULED), Self::SCHEDULED),
            (word.bare.has(Cues::TOLD), Self::PAST),
            (word.cues.or(word.behind).has(Cues::REPORT), Self::REPORTS),
            (word.bare.has(Cues::TOLD.or(Cues::REPORT)), Self::SETTLED),
        ];
        bits.iter().filter(|(told, _)| *told).fold(Self::SEEN, |all, (_, bit)| all.or(*bit))
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a clause tells of a noun or a time in passing settles nothing of the one around it: `يلعب الفريق الذي أحرز اللقب`.
fn is_aside(doc: &Doc<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| doc.key(before));
    matches!(before, "الذي" | "التي" | "الذين" | "بعدما" | "وقد")
}

/// True when one of some terms tells this.
fn any(doc: &Doc<'_>, terms: core::ops::Range<usize>, told: Told) -> bool {
    terms.into_iter().any(|at| Told::of(doc, at).has(told))
}

/// True when a reporting verb stands among some terms.
pub(super) fn is_reported(doc: &Doc<'_>, terms: core::ops::Range<usize>) -> bool {
    any(doc, terms, Told::REPORTS)
}

/// True when the clause of a term speaks of the future.
pub(super) fn is_future(doc: &Doc<'_>, at: usize) -> bool {
    if is_told_in_passing(doc, at) {
        return false;
    }
    let (first, end) = clause(doc, at);
    any(doc, first..end, Told::FUTURE)
        || is_expected(doc, first, at)
        || is_urged(doc, at)
        || is_before_event(doc, first)
        || any(doc, first..end, Told::SCHEDULED) && !any(doc, first..end, Told::SETTLED)
}

/// `ستناقش التقرير الذي نشرته الصحيفة الأحد`, `سيغيب بعدما أصيب الأربعاء`: the first date behind a verb of the past that tells of a
/// noun, or of what went before, is that verb's, whatever the clause around it speaks of.
fn is_told_in_passing(doc: &Doc<'_>, at: usize) -> bool {
    let (begin, _) = anchor::near(doc, at);
    let key = |at: usize| doc.key(at);
    let end = at.checked_sub(1).filter(|before| matches!(key(*before), "في" | "يوم")).unwrap_or(at);
    let verb = |back: usize| end.checked_sub(back).filter(|verb| *verb > begin && is_bare_past(doc, *verb));
    if verb(1).is_some_and(|verb| is_relative(key(verb - 1)) || is_manner(doc, verb)) {
        return true;
    }
    let subject = |at: usize| {
        doc.kind(at) == Some(TokenKind::Word) && !doc.classes(at).has(DATES) && !key(at).ends_with('ا')
    };
    let owns =
        |verb: usize| is_relative(key(verb - 1)) && key(verb).ends_with(['ه', 'ا']) || is_manner(doc, verb);
    verb(2).is_some_and(|verb| subject(verb + 1) && owns(verb))
}

/// The classes of words that date something.
const DATES: Classes = Classes::WEEKDAY
    .or(Classes::MONTH)
    .or(Classes::UNIT)
    .or(Classes::DAY)
    .or(Classes::SHIFT)
    .or(Classes::NUMBER)
    .or(Classes::PRESENT);

fn is_relative(key: &str) -> bool {
    matches!(key, "الذي" | "التي" | "الذين" | "اللذين" | "اللتين")
}

/// True for the verb behind كما, بعدما, حسب ما.
fn is_manner(doc: &Doc<'_>, verb: usize) -> bool {
    let key = |back: usize| doc.key_before(verb, back);
    let source = matches!(key(2), "حسب" | "وفق" | "وفقا" | "بحسب");
    let reports = || doc.cues(verb).has(Cues::REPORT);
    let as_said = matches!(key(1), "كما" | "حسبما" | "وفقما") || matches!(key(1), "ما" | "لما") && source;
    key(1) == "بعدما" || as_said && reports()
}

/// A verb of the past where a verb is wanted: a word without a letter of the present before it, or one that tells of the past.
fn is_bare_past(doc: &Doc<'_>, at: usize) -> bool {
    let (key, cues) = (doc.key(at), doc.cues(at));
    let other = Cues::PARTICLE.or(Cues::EXPECTED).or(Cues::URGED).or(Cues::FUTURE).or(Cues::WISHED);
    let present = key.starts_with(['ي', 'ت', 'ن', 'ا', 'س']);
    let told = cues.has(Cues::TOLD) || cues.has(Cues::REPORT);
    let word = doc.kind(at) == Some(TokenKind::Word) && !doc.definite(at);
    let was = matches!(key, "كان" | "كانت");
    let owned = key.ends_with('ه') || key.ends_with("ها") || key.ends_with("هم");
    let bare = !present && !owned && key.chars().count() >= 3;
    (told || word && !cues.has(other) && (is_perfect(doc, at) || bare)) && !was
}

/// `غير اسمه`: a word of three letters that may be a verb of the past, with nothing definite behind it.
pub(super) fn is_bare_stem(doc: &Doc<'_>, at: usize) -> bool {
    let owned = at + 1 < doc.len() && !doc.key(at + 1).starts_with("ال");
    owned && is_bare_past(doc, at) && doc.key(at).chars().count() == 3
}

/// True when a verb of the clause tells or states something: nothing in it is counted from the day of reference.
pub(super) fn is_narrated(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    let present = |at: usize| doc.key(at).starts_with('ي') && doc.key(at).chars().count() >= 4;
    let verb = |at: usize| doc.group(at).is_none() && (present(at) || is_perfect(doc, at));
    !is_future(doc, at) && (any(doc, first..end, Told::PAST) || (first..end).any(verb))
}

/// True when the clause of a term tells a story: it has a verb of the past and none of the future.
pub(super) fn is_past(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    !is_future(doc, at) && any(doc, first..end, Told::PAST)
}

/// True when a verb of the past that no list has, told by its shape, follows the expression that opens its clause:
/// «وبعد أربعة أعوام أقيمت البطولة», not «بعد شهرين والتزمت», not «تعهدت بإجراء الانتخابات بعد شهرين».
pub(super) fn is_story(doc: &Doc<'_>, first: usize, end: usize) -> bool {
    let says = Word::at(doc, end).bare.has(Cues::REPORT) || Word::at(doc, end).bare.has(Cues::URGED);
    let joined = without_conjunction(doc.key(end)).is_some();
    let told = (is_perfect(doc, end) || says) && !doc.key(end).starts_with('ي') && !joined;
    clause(doc, first).0 == first && told && !is_future(doc, first)
}

/// A word in the clause has the form of a verb of the present: يفتتح, تنتهي.
pub(super) fn has_present(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    let form = |key: &str| {
        key.starts_with(['ي', 'ت', 'ن']) && key.chars().count() >= 4 && !key.ends_with(['ة', 'ا'])
    };
    let verb = |at: usize| {
        let key = doc.key(at);
        let bare = form(without_conjunction(key).unwrap_or(key));
        bare && doc.group(at).is_none() && !doc.classes(at).has(Classes::KNOWN) && !is_perfect(doc, at)
    };
    (first..end).any(verb)
}

/// A word of the clause is a verb of the past by its shape.
pub(super) fn has_perfect(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    (first..end).any(|at| doc.group(at).is_none() && is_perfect(doc, at))
}

/// The complementizer that the clause of a term begins with, and where the clause that governs it begins: `أعلن … أنه`.
pub(super) fn governed(doc: &Doc<'_>, at: usize) -> Option<(usize, usize)> {
    let first = clause(doc, at).0;
    let before = first.checked_sub(1).filter(|_| Told::of(doc, first).has(Told::LINKS))?;
    Some((first, clause(doc, before).0))
}

/// `قالت الشرطة الأحد إن`: a verb that reports stands shortly before, and what is said behind.
pub(super) fn is_of_report(doc: &Doc<'_>, at: usize) -> bool {
    const REACH: usize = 5;
    let verb = (at.saturating_sub(REACH)..at).rev().find(|at| {
        let told = Told::of(doc, *at);
        told.has(Told::REPORTS) || told.has(Told::PAST) || is_perfect(doc, *at)
    });
    let links = (at + 1..=at + 2).any(|at| at < doc.len() && Told::of(doc, at).has(Told::LINKS));
    links && verb.is_some_and(|verb| Told::of(doc, verb).has(Told::REPORTS))
}

/// A relative, a mark or a verb of the past: what stands behind it may tell of a noun.
pub(super) fn tells_in_passing(doc: &Doc<'_>, at: usize) -> bool {
    let mark = doc.kind(at) == Some(TokenKind::Punct);
    mark || is_relative(doc.key(at)) || Told::of(doc, at).has(Told::PAST) || is_perfect(doc, at)
}

/// True when an expression begins with منذ, which is never ahead.
pub(super) fn is_since(doc: &Doc<'_>, at: usize) -> bool {
    doc.means(at, |sense| sense == Sense::Relator(Relator::Since))
}

/// True behind حتى in a clause that tells no story: `المعرض مفتوح حتى الجمعة` ends ahead.
pub(super) fn is_open_until(doc: &Doc<'_>, at: usize) -> bool {
    let until = |before| doc.means(before, |sense| sense == Sense::Relator(Relator::Until));
    at.checked_sub(1).is_some_and(until) && doc.key(at - 1).starts_with("حت") && !is_past(doc, at)
}

/// True behind اعتبارا من where no verb of the past says what was done: `تتوقف الرحلات اعتبارا من الأحد` begins ahead.
pub(super) fn is_limit_ahead(doc: &Doc<'_>, at: usize) -> bool {
    let key = |back: usize| doc.key_before(at, back);
    let begins = key(1) == "من" && matches!(key(2), "اعتبارا" | "ابتداء" | "بدءا");
    let (first, end) = clause(doc, at);
    let past = |at: usize| doc.group(at).is_none() && is_perfect(doc, at);
    let done = |at: usize| Told::of(doc, at).has(Told::PAST) && !Told::of(doc, at).has(Told::REPORTS);
    begins && !(first..end).any(|at| done(at) || past(at))
}

/// The clause of a term: from one complementizer, one «وسـ» or one edge of a quotation, to the next.
fn clause(doc: &Doc<'_>, at: usize) -> (usize, usize) {
    let (first, end) = anchor::near(doc, at);
    let begins = |i: &usize| Told::of(doc, *i).has(Told::BEGINS);
    ((first..=at).rev().find(begins).unwrap_or(first), (at + 1..end).find(begins).unwrap_or(end))
}

/// A word of expectation stands before it, in its clause or in the one that governs it: `يتوقع أن ينحسر مساء الخميس`.
fn is_expected(doc: &Doc<'_>, first: usize, at: usize) -> bool {
    let governor = || {
        let before = first.checked_sub(1).filter(|_| Told::of(doc, first).has(Told::LINKS));
        before.map_or(first, |before| clause(doc, before).0)
    };
    let begin = governor();
    (any(doc, begin..at, Told::EXPECTED) || is_wished(doc, begin, at)) && !anchor::reports(doc, first, at)
}

/// `أريد غرفة ليلة الجمعة`: a wish, a plan or an order stands before it, and nothing told between.
fn is_wished(doc: &Doc<'_>, begin: usize, at: usize) -> bool {
    let wish = (begin..at).rev().find(|i| Told::of(doc, *i).has(Told::WISHED));
    let told = |i: usize| Told::of(doc, i).has(Told::SETTLED) || is_perfect(doc, i) || opens_told(doc, i);
    wish.is_some_and(|wish| !(wish + 1..at).any(told))
}

/// `سيجتمعون قبل أن يقدموا المشروع في ديسمبر`: behind قبل أن the clause looks where the one before it does.
fn is_before_event(doc: &Doc<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1).filter(|_| doc.key(first) == "ان") else { return false };
    let present = doc.key(first + 1).starts_with(['ي', 'ت', 'ن']);
    present && doc.key(before) == "قبل" && any(doc, clause(doc, before).0..before, Told::FUTURE)
}

/// `خام برنت تسليم نوفمبر`, `عقود شهر سبتمبر`: a month of delivery is ahead.
pub(super) fn is_delivery(doc: &Doc<'_>, at: usize) -> bool {
    let key = |back: usize| doc.key_before(at, back);
    let of_month = |key: &str| matches!(key.trim_start_matches(['و', 'ب', 'ل']), "تسليم" | "عقود");
    let month = matches!(key(1), "شهر" | "في") && (of_month(key(2)) && key(1) != "في" || key(2) == "للتسليم");
    of_month(key(1)) || month
}

/// A verb that wants something done stands before it, with أن, إلى or على between: `نصحهم ألا يبحروا قبل ظهر الجمعة`.
fn is_urged(doc: &Doc<'_>, at: usize) -> bool {
    let (first, _) = anchor::near(doc, at);
    let link = (first..at).rev().find(|i| Told::of(doc, *i).has(Told::TO));
    link.is_some_and(|link| Told::of(doc, link).has(Told::NOT_TO) || any(doc, first..link, Told::URGED))
}

/// Nothing but a verb that wants something done puts the clause into the future.
pub(super) fn is_only_urged(doc: &Doc<'_>, at: usize) -> bool {
    let (first, end) = clause(doc, at);
    is_urged(doc, at) && !any(doc, first..end, Told::FUTURE)
}

/// `لم يبدأ`: what was not done.
fn is_negated(doc: &Doc<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(doc.key(before), "لم" | "ولم"))
}

/// `كان من المقرر`: what was expected once is not ahead.
fn is_bygone(doc: &Doc<'_>, at: usize) -> bool {
    let was = |key: &str| matches!(key.trim_start_matches(['و', 'ف']), "كان" | "كانت" | "كانوا");
    (1..=2).filter_map(|back| at.checked_sub(back)).any(|before| was(doc.key(before)))
}

/// ألا, which folds to the same letters as إلا.
fn is_not_to(doc: &Doc<'_>, at: usize) -> bool {
    matches!(doc.stream.text(doc.token_of(at)), "ألا" | "ألّا" | "لئلا" | "بألا")
}

/// A word with what it tells.
struct Word<'d> {
    key: &'d str,
    /// What it tells as it is written.
    cues: Cues,
    /// What stands behind و or ف.
    rest: Option<&'d str>,
    /// What that tells.
    behind: Cues,
    /// What it tells without و or ف, or with them where they are letters of its own: وقعت, وصلت.
    bare: Cues,
    /// It is a verb with سـ before it.
    ahead: bool,
}

impl<'d> Word<'d> {
    fn at(doc: &Doc<'d>, at: usize) -> Self {
        let (key, cues) = (doc.key(at), doc.cues(at));
        let rest = key.strip_prefix(['و', 'ف']);
        let behind = rest.map_or(Cues::NONE, Cues::of);
        let bare = if without_conjunction(key).is_some() { behind.or(cues) } else { cues };
        Self { key, cues, rest, behind, bare, ahead: is_ahead(doc, at) }
    }

    /// وسيغادر, فستبدأ, ويستمر.
    fn begins_future(&self) -> bool {
        self.rest.is_some_and(|rest| {
            rest.starts_with('س') && self.says_future()
                || rest.starts_with(['ي', 'ت']) && self.behind.has(Cues::SCHEDULED)
        })
    }

    /// سيغادر, وسيغادر, لن.
    fn says_future(&self) -> bool {
        self.cues.has(Cues::FUTURE) || self.ahead
    }

    /// أن, إلى, على.
    fn is_to(&self) -> bool {
        matches!(self.key, "ان" | "الي" | "علي" | "عدم" | "بعدم" | "بالا")
    }
}

/// The most terms of a name or word in quotation marks.
const NAME: usize = 2;

/// True at the edge of a quotation, but not at that of a name in quotation marks.
fn borders_speech(doc: &Doc<'_>, at: usize) -> bool {
    let quote = |at: usize| matches!(doc.key(at), "«" | "»" | "“" | "”" | "\"");
    let name = || (at.saturating_sub(NAME + 1)..at).any(quote) || (at + 1..at + NAME + 2).any(quote);
    quote(at) && !name()
}
