//! Durations and recurrences.

use rasd_datetime::{Context, TemporalKind, find};

use crate::{context, found, only};

#[track_caller]
fn check(text: &str, value: &str) {
    let found = only(text, &Context::new());
    assert_eq!((found.span.slice(text), found.value.as_deref()), (text, Some(value)));
    assert_eq!(found.kind, TemporalKind::Duration);
}

#[test]
fn lengths_less_a_part() {
    check("ثلاث ساعات إلا ربعا", "PT2H45M");
    check("ساعتين إلا ثلثا", "PT1H40M");
    check("ثلاث سنوات إلا شهرا", "P2Y11M");
    check("ثلاث ساعات إلا خمس دقائق", "PT2H55M");
    check("سنة إلا شهرين", "P10M");
}

#[test]
fn a_set_before_its_hour() {
    let said = |text| found(text, &Context::new());
    assert_eq!(said("يعمل كل يوم الساعة 3 مساء"), ["كل يوم = P1D", "الساعة 3 مساء = T15:00"]);
    assert_eq!(said("يغلق كل شهر الساعة 3 مساء"), ["كل شهر = P1M", "الساعة 3 مساء = T15:00"]);
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
    check_set("أيام الآحاد", "XXXX-WXX-7");
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

#[test]
fn weekdays_that_share_their_every() {
    let found = crate::found("كل سبت واثنين", &Context::new());
    assert_eq!(found, ["كل سبت = XXXX-WXX-6", "اثنين = XXXX-WXX-1"]);
}

#[test]
fn times_in_a_period() {
    check_set("يطعمها مرتين في اليوم", "P1D");
    check_set("زاره ثلاث مرات في الشهر", "P1M");
    check_set("مرة واحدة في السنة", "P1Y");
    assert_eq!(
        crate::found("يقرأ ثلاث ساعات في اليوم", &Context::new()),
        ["ثلاث ساعات = PT3H", "في اليوم = P1D"]
    );
    assert!(crate::found("سافر مرتين في العام الماضي", &Context::new()).iter().all(|f| !f.ends_with("P1Y")));
}

#[test]
fn ranges_of_two_units() {
    check("ما بين ثمانية أشهر وسنة", "P8M..P12M");
    check("من أسبوع إلى تسعة أيام", "P7D..P9D");
    check("بين ستة أعوام وعقدين", "P6Y..P20Y");
}

#[test]
fn nights_lie_within_days() {
    assert_eq!(crate::found("ثلاثة أيام وليلتان", &Context::new()), ["ثلاثة أيام = P3D", "ليلتان = P2D"]);
    assert_eq!(crate::found("أقاموا يومين وليلة", &Context::new()), ["يومين = P2D"]);
}

#[test]
fn a_bound_of_what_follows_bounds_no_length() {
    let text = "سقط خلال 24 ساعة وأكثر من 200 جريح";
    assert_eq!(find(text, &Context::new())[0].span.slice(text), "24 ساعة");
}

#[test]
fn a_rank_counts_nothing_that_comes_back() {
    for text in ["هطلت الأمطار لأول مرة في العام", "آخر مرة في الأسبوع", "بعد ثلاثة أيام في الشهر"]
    {
        assert!(find(text, &Context::new()).iter().all(|found| found.kind != TemporalKind::Set), "{text}");
    }
}

#[test]
fn months_of_2000_metres_and_of_fiscal_years() {
    for text in ["حل أولا في الثلث الأول في 2000 متر", "الأشهر الستة الأولى من العام المالي 2021"]
    {
        let ranges = find(text, &Context::new());
        assert!(ranges.iter().all(|found| found.kind != TemporalKind::DateRange), "{text}");
    }
}

#[test]
fn a_unit_with_a_name_is_no_length() {
    for text in ["مضى شهر العسل سريعا", "مرت ساعة الصفر"] {
        assert!(find(text, &Context::new()).is_empty(), "{text}");
    }
    let text = "تحدث لمدة ساعة اليوم";
    assert_eq!(find(text, &Context::new())[0].span.slice(text), "ساعة");
}

#[test]
fn a_bounded_decade_behind_a_preposition_of_time() {
    let texts = |text| found(text, &Context::new());
    assert_eq!(texts("منذ أكثر من عقد"), ["منذ أكثر من عقد = P10Y"]);
    assert_eq!(texts("على مدى أكثر من عقد"), ["أكثر من عقد = P10Y"]);
    assert!(texts("وقعت أكثر من عقد").is_empty());
    assert!(texts("منذ نحو عقد الاتفاق").is_empty());
}

#[test]
fn a_part_of_a_year_with_its_number_is_no_length() {
    assert_eq!(found("مر ثلثا عام 2015 دون تقدم", &Context::new()), ["عام 2015 = 2015"]);
}

#[test]
fn twice_in_a_period_leaves_its_conjunction() {
    let text = "مرة في الأسبوع ومرتين في الشهر";
    assert_eq!(found(text, &Context::new()), ["في الأسبوع = P1W", "مرتين في الشهر = P1M"]);
}

#[test]
fn two_contracts_are_no_decades() {
    let texts = |text| found(text, &Context::new());
    assert!(texts("وقع عقدين للتنقيب عن النفط").is_empty());
    assert!(texts("أبرم النادي عقدين جديدين").is_empty());
    assert_eq!(texts("وقعت الحكومة اتفاقا قبل عقدين"), ["قبل عقدين = ?"]);
    assert_eq!(texts("مر عقدان على الحرب"), ["عقدان = P20Y"]);
}

#[test]
fn a_contract_is_no_bounded_decade() {
    let on = crate::context("2022-03-16");
    for text in [
        "قبل أكثر من عقد زواج",
        "قبل أكثر من عقد وقعه مع النادي.",
        "لا يحق للاعب التفاوض قبل أقل من عقد",
        "خلال أقل من عقد تأمين",
        "خلال أكثر من عقد بين الطرفين",
    ] {
        assert!(found(text, &on).is_empty(), "{text}: {:?}", found(text, &on));
    }
    assert_eq!(found("خلال أقل من عقد من الزمن", &on), ["أقل من عقد من الزمن = P10Y"]);
    assert_eq!(found("قبل أكثر من عقد، اندلعت الحرب", &on), ["قبل أكثر من عقد = 2012"]);
}

#[test]
fn lengths_from_a_day_that_is_described() {
    let on = crate::context("2022-03-16");
    for (text, length) in [
        ("قبل شهر من اليوم المحدد للانتخابات", "قبل شهر = P1M"),
        ("قبل أسبوع من اليوم المقرر للاجتماع", "قبل أسبوع = P1W"),
        ("بعد يومين من اليوم المشؤوم", "بعد يومين = P2D"),
        ("بعد سنة من اليوم المشهود", "بعد سنة = P1Y"),
    ] {
        assert_eq!(found(text, &on), [length]);
    }
    assert_eq!(found("بعد ساعة من اليوم.", &on).first().map(String::as_str), Some("بعد ساعة = PT1H"));
}
