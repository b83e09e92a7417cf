//! What holds on any text.

use proptest::prelude::*;
use rasd_datetime::{CivilDate, Context, TemporalKind, TemporalMatch, find, parse};
use rasd_number::spell::Speller;

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

/// The forms of a day: day, month and year, the two names of the month, the weekday, the day as an ordinal, the year in words.
const FORMS: [&str; 23] = [
    "{d}/{m}/{y}",
    "{dd}/{mm}/{y}",
    "{y}-{mm}-{dd}",
    "{y}/{m}/{d}",
    "{dd}-{mm}-{y}",
    "{dd}.{mm}.{y}",
    "{d} / {m} / {y}",
    "{d}\u{200f}/{m}\u{200f}/{y}",
    "{d}/{m}/{y}م",
    "{d} {M} {y}",
    "{d} {M} {y}م",
    "{d} {M}/{N} {y}",
    "{d} {N} ({M}) {y}",
    "{d} {N} {M} {y}",
    "{d} من {M} عام {y}",
    "{d} {N}، {y}",
    "يوم {d} {N} سنة {y}",
    "{E} {d} {M} {y}",
    "{E}، {d} {M} {y}",
    "{E} الموافق {d} {N} {y}",
    "{d}-{M}-{y}",
    "اليوم {O} من شهر {N} من عام {y}",
    "{O} من {M} عام {W}",
];

const EGYPT: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];
const LEVANT: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];
const WEEKDAYS: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

fn written(form: &str, day: CivilDate) -> String {
    let month = usize::from(day.month()) - 1;
    let ordinal = Speller::new().definite(true).ordinal(i64::from(day.day())).unwrap();
    form.replace("{d}", &day.day().to_string())
        .replace("{m}", &day.month().to_string())
        .replace("{dd}", &format!("{:02}", day.day()))
        .replace("{mm}", &format!("{:02}", day.month()))
        .replace("{y}", &day.year().to_string())
        .replace("{M}", EGYPT[month])
        .replace("{N}", LEVANT[month])
        .replace("{E}", WEEKDAYS[usize::from(day.iso_weekday()) - 1])
        .replace("{O}", &ordinal)
        .replace("{W}", &Speller::new().cardinal(i64::from(day.year())))
}

/// The digits of Europe, of the Mashriq or of Iran.
fn in_digits(text: &str, digits: usize) -> String {
    let zero = [0x30, 0x660, 0x6f0][digits];
    text.chars().map(|c| c.to_digit(10).and_then(|digit| char::from_u32(zero + digit)).unwrap_or(c)).collect()
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

    /// But for ranges: one that turns out to run backwards is none.
    #[test]
    fn a_reference_only_adds(text in soup()) {
        let range = |found: &TemporalMatch| {
            matches!(found.kind, TemporalKind::DateRange | TemporalKind::TimeRange)
        };
        let open = find(&text, &Context::new());
        let anchored = find(&text, &context("2022-01-08T12:00"));
        let single = open.iter().filter(|found| found.value.is_some() && !range(found)).count();
        prop_assert!(anchored.iter().filter(|found| found.value.is_some()).count() >= single);
    }

    /// A day in every form that says all of it is that day.
    #[test]
    fn every_form_of_a_day_reads_back(days in -171_600i64..60_000, form in 0usize..FORMS.len(), digits in 0usize..3) {
        let day = CivilDate::from_days(days).unwrap();
        let text = in_digits(&written(FORMS[form], day), digits);
        let found = parse(&text, &Context::new());
        prop_assert_eq!(found.and_then(|found| found.value), Some(day.to_string()), "{}", text);
    }

    #[test]
    fn what_is_found_alone_is_parsed(day in 1u8..=28, month in 0usize..12, year in 1000i32..2100) {
        let names = ["يناير", "شباط", "مارس", "نيسان", "ماي", "حزيران", "يوليوز", "آب", "شتنبر", "تشرين الأول", "نونبر", "كانون الأول"];
        let text = format!("{day} {} {year}", names[month]);
        let value = format!("{year}-{:02}-{day:02}", month + 1);
        prop_assert_eq!(parse(&text, &Context::new()).and_then(|found| found.value), Some(value));
    }
}
