//! What holds on any text.

use proptest::prelude::*;
use rasd_datetime::{Context, find, parse};

use crate::context;

/// Words of time, numbers and noise, in any order.
fn soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "الخميس",
        "6",
        "كانون",
        "الثاني",
        "2022",
        "من",
        "إلى",
        "الماضي",
        "قبل",
        "ثلاثة",
        "أيام",
        "الساعة",
        "الثامنة",
        "إلا",
        "ربعا",
        "مساء",
        "عام",
        "هـ",
        "(",
        ")",
        "،",
        "-",
        "/",
        "1443",
        "القرن",
        "التاسع",
        "عشر",
        "منذ",
        "بين",
        "و2014",
        "رمضان",
        "كل",
        "شهر",
        "نهاية",
        "هذا",
        "الأسبوع",
        "12/5/2020",
        "10:30",
        "م",
        "بعد",
        "غد",
        "«",
        "قال",
        "»",
        ".",
        "\n",
        "لعشر",
        "خلون",
        "ـ",
        "ب",
        "30",
        "شباط",
        "ق.م",
        "بتوقيت",
        "مكة",
    ]);
    prop::collection::vec(word, 0..40).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn spans_are_slices_in_order(text in prop_oneof![soup(), ".{0,80}"]) {
        let mut last = 0;
        for found in find(&text, &context("2022-01-08T12:00")) {
            prop_assert!(!found.span.is_empty() && !found.span.slice(&text).is_empty());
            prop_assert!(found.span.contains(found.core) && !found.core.slice(&text).is_empty());
            prop_assert!(found.span.range().start >= last);
            last = found.span.range().end;
        }
    }

    #[test]
    fn a_reference_only_adds(text in soup()) {
        let open = find(&text, &Context::new());
        let anchored = find(&text, &context("2022-01-08T12:00"));
        prop_assert!(anchored.iter().filter(|found| found.value.is_some()).count() >= open.iter().filter(|found| found.value.is_some()).count());
    }

    #[test]
    fn what_is_found_alone_is_parsed(day in 1u8..=28, month in 0usize..12, year in 1000i32..2100) {
        let names = ["يناير", "شباط", "مارس", "نيسان", "ماي", "حزيران", "يوليوز", "آب", "شتنبر", "تشرين الأول", "نونبر", "كانون الأول"];
        let text = format!("{day} {} {year}", names[month]);
        let value = format!("{year}-{:02}-{day:02}", month + 1);
        prop_assert_eq!(parse(&text, &Context::new()).and_then(|found| found.value), Some(value));
    }
}
