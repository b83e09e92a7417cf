//! Whether two ends can be joined behind a term: most expressions have one end, and their ranges are not tried.

use rasd_tokenize::Proclitics;

use super::input::Terms;
use super::range::OPENING;
use crate::lexicon::Classes;
use crate::terms::Doc;

/// How far from its beginning the two ends of a range are joined.
const REACH: usize = 12;

/// True when a word or sign that joins two ends is near, with a term behind it that an expression may reach. Most expressions have
/// none, and cost no more than this look.
pub(super) fn has_joint(i: Terms<'_>) -> bool {
    const JOINTS: Classes = Classes::JOINS.or(Classes::SIGN);
    if i.classes().has(Classes::NIGHT.or(Classes::BETWEEN)) {
        return true;
    }
    let last = i.reach().saturating_sub(1);
    if i.classes().has(OPENING) {
        return last > i.at + REACH || (i.at + 1..=last).any(|at| joins(i.doc, at) || may_carry(i.doc, at));
    }
    i.ahead().has(JOINTS) && (i.at..last.min(i.at + REACH)).any(|at| joins(i.doc, at))
}

/// ل, on a word or before it: it joins the ends behind من.
fn may_carry(doc: &Doc<'_>, at: usize) -> bool {
    let key = doc.key(at);
    doc.clitics(at).has(Proclitics::LA) || key.strip_prefix(['و', 'ف']).unwrap_or(key).starts_with('ل')
}

/// إلى and its like, a dash, a tatweel between numbers.
fn joins(doc: &Doc<'_>, at: usize) -> bool {
    let classes = doc.classes(at);
    classes.has(Classes::JOINS)
        || classes.has(Classes::SIGN) && matches!(doc.key(at), "-" | "–" | "—" | "/")
        || classes == Classes::NONE && doc.key(at).is_empty()
}
