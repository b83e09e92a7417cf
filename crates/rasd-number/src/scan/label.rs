//! Numbers that name a place or a rule: «المادة 12», «رقم 7», «المواد (63) و(64)».

use super::draft::Draft;
use super::near::{is_noun, is_plural};
use crate::grammar::input::Terms;
use crate::lexicon::{BEATS, COUNCILS, Class};
use crate::matches::{NumberKind, Role};
use crate::term::Term;

/// Gives a plain number its role when a label stands before it.
pub(super) fn label(input: Terms<'_>, draft: &mut Draft) {
    let plain = draft.kind == NumberKind::Cardinal && draft.role.is_none() && draft.modifier.is_none();
    let labelled = || input.scene.holds(Class::LABEL) && names(input) && is_labelled(input, draft.end);
    if plain && (is_verse(input) || labelled()) {
        draft.role = Some(Role::Label);
    }
}

/// «سورة يوسف 12», «سورة يوسف (12)».
fn is_verse(input: Terms<'_>) -> bool {
    let bracket = usize::from(input.before(1).is_some_and(|before| input.text(before) == "("));
    input.before(bracket + 2).is_some_and(|sura| input.key(sura) == "سورة")
}

/// «واحد» names nothing, unless it is a «رقم واحد».
fn names(input: Terms<'_>) -> bool {
    let number = || input.before(1).is_some_and(|before| matches!(input.key(before), "رقم" | "الرقم"));
    input.first().is_some_and(|first| !first.is(Class::UNIT) || first.lexeme.value > 1 || number())
}

/// «رقم 95 / 73», «المادة (14/24)»: the second number of a label.
fn is_slashed(input: Terms<'_>) -> bool {
    let slash = input.before(1).is_some_and(|slash| input.text(slash) == "/");
    let first = input.before(2).is_some_and(Term::is_digits);
    let bracket = usize::from(input.before(3).is_some_and(|before| input.text(before) == "("));
    slash && first && input.before(3 + bracket).is_some_and(|head| head.is(Class::LABEL))
}

/// «القرار الدولي 1701», «قرار مجلس الأمن 1701»: whose it is stands between the resolution and its number.
fn is_resolution(input: Terms<'_>, before: usize, end: usize) -> bool {
    let of = |term: &&Term| COUNCILS.contains(&input.key(term));
    let words = (before..before + 3).map_while(|n| input.before(n).filter(of)).count();
    let head = input.before(before + words);
    let resolution =
        head.is_some_and(|head| input.key(head).trim_start_matches(['و', 'ل', 'ب']).ends_with("قرار"));
    words > 0 && resolution && !is_counted(Terms::from(input, end))
}

/// The label stands right before the number, or before the numbers that it is joined to.
fn is_labelled(input: Terms<'_>, end: usize) -> bool {
    let bracket = input.before(1).is_some_and(|before| input.text(before) == "(");
    let before = if bracket { 2 } else { 1 };
    let minute = |term: &Term| input.key(term).ends_with("دقيقة");
    let beats = || {
        (before + 2..before + 5).any(|n| input.before(n).is_some_and(|term| BEATS.contains(&input.key(term))))
    };
    let is_label = |term: &Term| {
        term.is(Class::LABEL) && !(minute(term) && (is_rate(Terms::from(input, end)) || beats()))
    };
    input.before(before).is_some_and(is_label)
        || is_resolution(input, before, end)
        || is_slashed(input)
        || is_joined(input, before) && !is_counted(Terms::from(input, end)) && {
            let head = (before..=LISTED).map_while(|n| input.before(n)).find(|term| !is_listed(input, term));
            head.is_some_and(is_label)
        }
}

/// So many terms before a number the label of a list is looked for.
const LISTED: usize = 12;

/// «12 و13», «12 و(13)».
fn is_joined(input: Terms<'_>, before: usize) -> bool {
    let and = |term: &Term| term.is(Class::AND);
    input.first().is_some_and(Term::conjoined) || input.before(before).is_some_and(and)
}

/// What a list of numbers is made of.
fn is_listed(input: Terms<'_>, term: &Term) -> bool {
    term.is_digits() || term.is(Class::AND) || matches!(input.text(term), "(" | ")")
}

/// «في الدقيقة 45 حرفا»: so many a minute.
fn is_rate(rest: Terms<'_>) -> bool {
    rest.first().is_some_and(|next| {
        let key = rest.key(next);
        let thing =
            key.ends_with('ا') && !key.ends_with("ها") || key.ends_with('ة') && !key.starts_with(['ب', 'ل']);
        is_noun(rest, next) && !next.conjoined() && (thing || is_plural(rest, next))
    })
}

/// A noun is counted behind the number.
fn is_counted(rest: Terms<'_>) -> bool {
    rest.first().is_some_and(|next| is_noun(rest, next) && !next.conjoined())
}

#[cfg(test)]
mod tests {
    use crate::{Options, Role, find};

    /// The numbers of a text that are labels.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = find(text, &Options::default());
        let labels = found.iter().filter(|found| found.role == Some(Role::Label));
        let labels: Vec<&str> = labels.map(|found| found.core.slice(text)).collect();
        assert_eq!(labels, expected, "{text}");
    }

    #[test]
    fn a_label_names_one_number() {
        check("المادة 12 من القانون", &["12"]);
        check("الفصل (3) منه", &["3"]);
        check("اللاعب رقم واحد هناك", &["واحد"]);
        check("في الدقيقة 57 منها", &["57"]);
        check("في الدقيقة 38 بضربة رأسية", &["38"]);
        check("يكتب في الدقيقة 45 حرفا", &[]);
        check("نبضات القلب في الدقيقة 70", &[]);
        check("عدد دورات في الدقيقة 3000", &[]);
        check("سجل من ضربة جزاء في الدقيقة 70", &["70"]);
        check("المادة (5) على الأقل", &["5"]);
        check("شخص واحد هناك", &[]);
        check("المادة ( 15 / 26 ) منه", &["15", "26"]);
        check("ملف 15 / 26", &[]);
        check("سورة يوسف 12", &["12"]);
        check("من سورة قصيرة قرأ 3 آيات", &[]);
    }

    #[test]
    fn whose_resolution_it_is() {
        check("القرار الدولي 1559", &["1559"]);
        check("قرار الأمم المتحدة 181 منذ زمن", &["181"]);
        check("رفض مجلس الأمن 3 مشاريع", &[]);
        check("قرار مجلس الأمن 15 دولة", &[]);
    }

    #[test]
    fn a_label_names_several_numbers() {
        check("المادتان 12 و13 من القانون", &["12", "13"]);
        check("المواد ( 63 ) و ( 64 ) منه", &["63", "64"]);
        check("القراران 242 و338", &["242", "338"]);
    }

    #[test]
    fn what_is_counted_is_no_label() {
        check("المادة 5 و3 شركات", &["5"]);
        check("نشرت 12 و13 صورة", &[]);
        check("في الفصل 3، 12 و13 قتيلا", &["3"]);
    }
}
