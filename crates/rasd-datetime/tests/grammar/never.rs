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
        "31 يونيو 2015",
        "الحادي والثلاثين من أيلول 1999",
        "30 شباط",
        "29/2/1900",
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

/// Dates are proleptic Gregorian, so that October 1582 has all its days, and the year before 1 is 0.
#[test]
fn the_edges_of_calendars_are_days() {
    let context = Context::new();
    assert_eq!(found("10 أكتوبر 1582م", &context), ["10 أكتوبر 1582م = 1582-10-10"]);
    assert_eq!(found("1 ق.م", &context), ["1 ق.م = 0000"]);
    assert_eq!(found("29 فبراير 1 ق.م", &context), ["29 فبراير 1 ق.م = 0000-02-29"]);
    assert_eq!(found("29 فبراير 5 ق.م", &context), ["29 فبراير 5 ق.م = -0004-02-29"]);
    assert!(found("29 فبراير 2 ق.م", &context).is_empty());
    for (month, last) in [("نيسان", 30), ("شباط", 28), ("حزيران", 30), ("أيلول", 30), ("تشرين الثاني", 30)]
    {
        assert_eq!(found(&format!("{last} {month} 2023"), &context).len(), 1);
        assert!(found(&format!("{} {month} 2023", last + 1), &context).is_empty());
    }
}

#[test]
fn streets_and_movements() {
    for text in [
        "ميدان 6 أكتوبر",
        "شارع 17 نيسان",
        "حركة 6 أبريل",
        "جسر 26 يوليو",
        "جامعة 8 ماي",
        "صحيفة 8 مارس",
        "محافظة 6 أكتوبر",
        "فندق 5 يوليو",
        "مخيم 14 تموز",
        "تحالف 8 آذار",
    ] {
        check(text);
    }
}

#[test]
fn a_name_needs_its_word_without_the_article() {
    assert_eq!(found("وصل الفريق 3 آذار", &Context::new()), ["3 آذار = XXXX-03-03"]);
}

#[test]
fn labels_scores_and_versions() {
    for text in [
        "القرار رقم 1990",
        "النسخة 2.10.2",
        "بنتيجة 2-1",
        "تعادلا 2-2",
        "بعرض 10-15 م",
        "بارتفاع ( 12 م )",
        "ج1 ص 31",
        "المجموعات من الأولى إلى الرابعة",
        "القرار رقم ( 1990 )",
        "الهاتف 2012-555",
        "سورة يس 36:12",
        "2010 دولار",
        "صفر - 2",
        "القانون 4/2012",
        "سورة البقرة 2:183",
        "مزمور 23:1",
        "بريد 1998",
        "صفر",
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
        "طرق بابه",
        "المدير العام السابق",
        "إبان الحرب",
        "مثلث برمودا",
        "الساعة وحدة قياس الزمن",
        "مارس عمله",
    ] {
        check(text);
    }
}

#[test]
fn second_names() {
    for text in ["شارع الثورة 14 تموز", "عبد الأحد", "مرسيدس 2012", "رقمها ( 1604 )"]
    {
        check(text);
    }
}

#[test]
fn names_of_events() {
    for text in
        ["الخميس الأسود", "يوم الاثنين الأسود في البورصات", "أيلول الأسود", "الأحد الدامي", "الجمعة البيضاء"]
    {
        check(text);
    }
}

#[test]
fn letters_that_shorten_no_month() {
    for text in ["المادة 5 ت 1", "القرار 12 ت 1", "هاتف 15 ت 2", "المادة 5 ت1", "المادة رقم 5 ت1"]
    {
        check(text);
    }
}
