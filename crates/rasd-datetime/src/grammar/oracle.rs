//! What is told before a rule is tried equals what the rule says: on any words, a rule that is passed by finds nothing.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rasd_tokenize::{TokenBuffer, tokenize};

use super::input::Terms;
use super::{date, joined, length, point, range};
use crate::context::DateOrder;
use crate::lexicon::Classes;
use crate::said::{Moved, Said, Shift, Unit};
use crate::terms::{Doc, Tables};

/// Words of time, of numbers, of nothing, and marks.
const WORDS: [&str; 101] = [
    "من",
    "إلى",
    "حتى",
    "بين",
    "ومن",
    "ل",
    "لغاية",
    "-",
    "–",
    "/",
    "ـ",
    "،",
    ".",
    "(",
    ")",
    ":",
    "«",
    "»",
    "\n",
    "2010",
    "و2014",
    "1914",
    "18",
    "5",
    "13",
    "ل15",
    "17/5/2019",
    "8:30",
    "3.30",
    "٪",
    "يناير",
    "ومارس",
    "لمارس",
    "كانون",
    "الثاني",
    "رمضان",
    "الخميس",
    "والأحد",
    "للجمعة",
    "يوم",
    "ليلة",
    "اليوم",
    "أمس",
    "غدا",
    "عام",
    "عامي",
    "سنة",
    "سنوات",
    "عامين",
    "لعامين",
    "شهر",
    "الشهر",
    "أشهر",
    "أسبوع",
    "ساعة",
    "الساعة",
    "دقائق",
    "القرن",
    "القرنين",
    "الثامن",
    "والتاسع",
    "عشر",
    "الثالثة",
    "والنصف",
    "ثلاثة",
    "وعشرون",
    "خمسة",
    "ألف",
    "ألفين",
    "الماضي",
    "المقبل",
    "المقبلين",
    "هذا",
    "قبل",
    "بعد",
    "منذ",
    "خلال",
    "في",
    "على",
    "صباحا",
    "مساء",
    "الظهر",
    "بتوقيت",
    "غرينتش",
    "هـ",
    "م",
    "نيف",
    "بضعة",
    "نحو",
    "أكثر",
    "تقريبا",
    "أو",
    "كتاب",
    "الجاري",
    "ثالث",
    "خلون",
    "بقيت",
    "هالشهر",
    "لاعبين",
    "والنادي",
    "ب",
];

fn texts() -> impl Strategy<Value = String> {
    vec(select(&WORDS[..]), 1..14).prop_map(|words| words.join(" "))
}

/// The rules agree at every term of a text.
fn at_every_term(text: &str, agrees: impl Fn(Terms<'_>) -> bool) -> bool {
    let mut buffer = TokenBuffer::default();
    let doc = Doc::of(tokenize(text, &mut buffer).unwrap(), Tables::default());
    let end = doc.windows().last().map_or(0, |_| doc.len());
    (0..end).all(|at| agrees(Terms::from(&doc, at, end)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn ranges_without_a_joint_have_one_end(text in texts()) {
        let order = DateOrder::default();
        let agrees = |i: Terms<'_>| joined::has_joint(i) || range::closed(i, order).is_err();
        prop_assert!(at_every_term(&text, agrees), "{text}");
    }

    #[test]
    fn amounts_begin_as_they_may(text in texts()) {
        let end = |found: super::input::Res<'_, length::Found>| found.ok().map(|(rest, _)| rest.at);
        let agrees = |i: Terms<'_>| [false, true].into_iter().all(|one| {
            end(length::amount(i, one)) == end(length::any_amount(i, one))
        });
        prop_assert!(at_every_term(&text, agrees), "{text}");
    }

    #[test]
    fn months_are_said_by_their_words(text in texts()) {
        let end = |found: super::input::Res<'_, super::date::Named>| found.ok().map(|(rest, _)| rest.at);
        let in_reach = |i: &Terms<'_>| i.ahead().has(Classes::MONTH.or(Classes::MONTH_UNIT).or(Classes::SHIFT));
        let agrees = |i: Terms<'_>| !in_reach(&i) || end(date::date(i)) == end(date::any_date(i));
        prop_assert!(at_every_term(&text, agrees), "{text}");
    }

    #[test]
    fn nothing_goes_on_behind_a_wall(text in texts()) {
        let order = DateOrder::default();
        let moved = Some(Moved { unit: Unit::Day, shift: Shift::By(0) });
        let said = [Said::default(), Said { weekday: Some(4), ..Said::default() }, Said { moved, ..Said::default() }];
        let agrees = |i: Terms<'_>| said.iter().all(|said| {
            point::next_part(i, said, order).is_some() == point::any_next_part(i, said, order).is_some()
        });
        prop_assert!(at_every_term(&text, agrees), "{text}");
    }
}
