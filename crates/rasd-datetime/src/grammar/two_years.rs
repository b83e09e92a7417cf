//! What two years with a sign between them are: those of a school, those of a life.

use rasd_tokenize::TokenKind;

use super::context;
use super::input::Terms;
use crate::lexicon::{Classes, Cues, Name, Sense, Word};
use crate::said::{Unit, YearSaid};

/// `السنة المالية 2021/2022`, `العام المالي الحالي 2021/2022`, `العام الدراسي (2021/2022)`, `عام 2021/2022`: a word wants two years.
pub(super) fn is_of_years(start: Terms<'_>) -> bool {
    let bracket = context::key_before(&start) == "(";
    let moved = || {
        let shifted = start.at.checked_sub(1).is_some_and(|at| start.doc.classes(at).has(Classes::SHIFT));
        shifted && start.at.checked_sub(2).is_some_and(|at| start.doc.classes(at).has(Classes::FISCAL))
    };
    follows_years(start, 0) || follows_years(start, 1) || bracket && follows_years(start, 2) || moved()
}

/// A word that two years may follow stands so many terms before.
pub(super) fn follows_years(start: Terms<'_>, back: usize) -> bool {
    start.at.checked_sub(back).is_some_and(|at| {
        start.doc.means(at, |sense| {
            matches!(
                sense,
                Sense::Word(Word::Fiscal | Word::SeasonOfPlay)
                    | Sense::Unit(Unit::Year, _)
                    | Sense::Season(_)
            )
        })
    })
}

/// The years of a school: each has four digits and one is the next after the other, in the order of either direction of writing.
pub(super) const fn are_in_a_row(first: YearSaid, second: YearSaid) -> bool {
    let four = first.digits == 4 && second.digits == 4;
    four && first.number.abs_diff(second.number) == 1
}

/// `ميزانية 2020/2021`, `بين 2019-2020 تراجع النمو`: a year of our time and the next one, and nothing that they would count.
pub(super) fn follow_each_other(
    start: Terms<'_>,
    rest: Terms<'_>,
    first: YearSaid,
    second: YearSaid,
) -> bool {
    const OURS: std::ops::RangeInclusive<i32> = 1900..=2100;
    let next = second.number == first.number + 1 && OURS.contains(&first.number);
    let open = !matches!(rest.key(), "/" | "-") && !context::counts_a_noun(rest);
    next && are_in_a_row(first, second) && open && !is_labelled(start)
}

/// `القرار 2019/2020`, `السجل التجاري 2001/2002`: the number of a paper.
fn is_labelled(start: Terms<'_>) -> bool {
    let before = |back: usize| start.at.checked_sub(back);
    let label = |at: usize| {
        let key = start.doc.key(at);
        let bare = key.strip_prefix("ال").unwrap_or(key);
        start.doc.cues(at).has(Cues::LABEL.or(Cues::NUMBERED)) || PAPERS.contains(&bare)
    };
    let number = before(1).is_some_and(|at| start.doc.kind(at) == Some(TokenKind::Num));
    number || (1..=3).filter_map(before).any(label)
}

/// What has a number of two years.
const PAPERS: [&str; 14] = [
    "قرار",
    "مرسوم",
    "قانون",
    "مادة",
    "ملف",
    "قضية",
    "كود",
    "سجل",
    "رحلة",
    "محضر",
    "رقم",
    "دعوي",
    "معاملة",
    "عقد",
];

/// `المؤرخ المسعودي (896-956)`, `ابن حيان ( 987 - 1076 )`: two years alone in brackets behind a person, as far apart as a life is long.
pub(super) fn are_of_a_life(start: Terms<'_>, rest: Terms<'_>, first: YearSaid, second: YearSaid) -> bool {
    const NAME: usize = 5;
    const LIFE: std::ops::RangeInclusive<i32> = 20..=100;
    let years = first.digits >= 3 && first.number >= 500 && second.digits >= 3 && second.number <= 2200;
    let alone = context::key_before(&start) == "(" && rest.key() == ")";
    let doc = start.doc;
    let word = |at: &usize| doc.kind(*at) == Some(TokenKind::Word);
    let mut name = (2..=NAME).map_while(|back| start.at.checked_sub(back)).take_while(word);
    let round = first.number % 10 == 0 && second.number % 10 == 0;
    years
        && !round
        && alone
        && LIFE.contains(&(second.number - first.number))
        && name.any(|at| doc.means(at, |sense| sense == Sense::Name(Name::Person)))
}
