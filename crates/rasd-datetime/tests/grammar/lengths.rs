//! Durations and recurrences.

use rasd_datetime::{Context, TemporalKind};

use crate::{context, found, only};

#[track_caller]
fn check(text: &str, value: &str) {
    let found = only(text, &Context::new());
    assert_eq!((found.span.slice(text), found.value.as_deref()), (text, Some(value)));
    assert_eq!(found.kind, TemporalKind::Duration);
}

#[test]
fn numbers_of_units() {
    check("سبع سنوات", "P7Y");
    check("15 يوما", "P15D");
    check("أسبوعان", "P2W");
    check("شهرين ونصف الشهر", "P2M15D");
    check("سنة ونصف", "P1Y6M");
    check("ثلاثة أرباع الساعة", "PT45M");
    check("ساعتين وعشر دقائق", "PT2H10M");
    check("48 ساعة", "PT48H");
    check("ثلاثة عقود", "P30Y");
    check("نصف قرن", "P50Y");
    check("شهر كامل", "P1M");
    check("عام أو عامين", "P1Y..P2Y");
    check("شهر إلى شهرين", "P1M..P2M");
    check("من يومين إلى أربعة أيام", "P2D..P4D");
    check("بين سنة وثلاث سنوات", "P1Y..P3Y");
    check("بين 5 و7 أيام", "P5D..P7D");
    check("ليال أربع", "P4D");
}

#[test]
fn one_unit_twice_is_two_lengths() {
    check("شهران وثلاثة أشهر", "P5M");
    let context = Context::new();
    assert_eq!(found("دام 40 ألف سنة و30 ألف سنة", &context).len(), 2);
}

#[test]
fn vague_lengths() {
    check("منذ قرون", "PXY");
    let few = only("بضعة أسابيع", &Context::new());
    assert_eq!((few.lo.as_deref(), few.hi.as_deref()), (Some("P3W"), Some("P9W")));
}

#[test]
fn lengths_up_to_and_from_now() {
    let past = only("خلال السنوات العشر الماضية", &context("2022-01-08"));
    assert_eq!(past.value.as_deref(), Some("P10Y"));
    assert_eq!((past.begin.as_deref(), past.end_point.as_deref()), (Some("2012-01-08"), Some("2022-01-08")));
    let future = only("في الأيام الثلاثة المقبلة", &context("2022-01-08"));
    assert_eq!(
        (future.begin.as_deref(), future.end_point.as_deref()),
        (Some("2022-01-08"), Some("2022-01-11"))
    );
}

#[track_caller]
fn check_set(text: &str, value: &str) {
    let found = only(text, &Context::new());
    assert_eq!((found.kind, found.value.as_deref()), (TemporalKind::Set, Some(value)));
}

#[test]
fn recurrences() {
    check_set("كل شهرين", "P2M");
    check_set("كل يوم اثنين", "XXXX-WXX-1");
    check_set("أيام السبت", "XXXX-WXX-6");
    check_set("يصدر شهريا", "P1M");
    check_set("كل صباح", "P1D");
    check_set("العاشر من كل شهر", "XXXX-XX-10");
    check_set("الثلاثاء من كل أسبوع", "XXXX-WXX-2");
    assert!(found("كل عام وأنتم بخير", &Context::new()).is_empty());
}

#[test]
fn ages_are_left_to_others() {
    for text in ["عمرها 31 عاما", "من العمر 40 سنة", "دون 21 عاما"] {
        assert!(found(text, &Context::new()).is_empty(), "{text}");
    }
}

#[test]
fn groups_and_ranks() {
    check("100 000 ثانية", "PT100000S");
    check("لا يقل عن ثلاثة أيام", "P3D");
    assert!(crate::found("في الدقيقتين 12 و45", &Context::new()).is_empty());
}

#[test]
fn days_that_come_back_together() {
    let found = crate::found("أيام الاثنين والخميس", &Context::new());
    assert_eq!(found, ["أيام الاثنين = XXXX-WXX-1", "الخميس = XXXX-WXX-4"]);
}
