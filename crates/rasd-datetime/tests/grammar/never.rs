//! What is no date: impossible days, names, labels, scores, other words that look alike.

use rasd_datetime::Context;

use crate::found;

#[track_caller]
fn check(text: &str) {
    assert!(found(text, &Context::new()).is_empty(), "{:?}", found(text, &Context::new()));
}

#[test]
fn impossible_days() {
    for text in [
        "31 نيسان 2019",
        "29 فبراير 2100",
        "30/2/2012",
        "14/17/2012",
        "2012-02-30",
        "31 محرم 1440هـ",
        "الساعة 25:10",
    ] {
        check(text);
    }
}

#[test]
fn leap_days_are_days() {
    let context = Context::new();
    assert_eq!(found("29 فبراير 2000", &context), ["29 فبراير 2000 = 2000-02-29"]);
    assert_eq!(found("29 شباط 2024", &context), ["29 شباط 2024 = 2024-02-29"]);
    assert_eq!(found("29 شباط", &context), ["29 شباط = XXXX-02-29"]);
}

#[test]
fn streets_and_movements() {
    for text in ["ميدان 6 أكتوبر", "شارع 17 نيسان", "حركة 6 أبريل", "جسر 26 يوليو", "جامعة 8 ماي"]
    {
        check(text);
    }
}

#[test]
fn labels_scores_and_versions() {
    for text in [
        "القرار رقم 1990",
        "النسخة 2.10.2",
        "بنتيجة 2-1",
        "الهاتف 2012-555",
        "سورة يس 36:12",
        "2010 دولار",
        "صفر - 2",
    ] {
        check(text);
    }
}

#[test]
fn words_that_look_alike() {
    for text in [
        "أحد الطلاب",
        "مرة ثانية",
        "عمل محرم",
        "درجة الصفر",
        "الأمين العام",
        "بشكل عام",
        "رجب الطيب",
        "الربيع العربي",
        "مارس عمله",
    ] {
        check(text);
    }
}
