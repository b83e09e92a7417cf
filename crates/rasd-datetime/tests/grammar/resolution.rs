//! The rules of a document: each one with a text of its own, and the name that the match carries.

use rasd_datetime::{Context, Preference, find};

use crate::{context, found};

/// The expression with this surface has this value by this rule.
#[track_caller]
fn check(text: &str, reference: &str, surface: &str, value: &str, rule: &str) {
    let all = find(text, &context(reference));
    let hit = all.iter().rfind(|found| found.span.slice(text) == surface);
    let hit = hit.unwrap_or_else(|| panic!("{surface} is not in {:?}", found(text, &context(reference))));
    assert_eq!((hit.value.as_deref(), hit.resolved_by), (Some(value), Some(rule)));
}

#[test]
fn quotations_count_from_their_own_day() {
    let text = "في 20 آذار 2003 أعلن الرئيس: «ستبدأ الحملة الأسبوع المقبل». ويبدأ الأسبوع المقبل موسم آخر";
    let all = found(text, &context("2022-01-08"));
    assert_eq!(all, ["20 آذار 2003 = 2003-03-20", "الأسبوع المقبل = 2003-W13", "الأسبوع المقبل = 2022-W02"]);
    check("في 20 آذار 2003 أعلن: «ستبدأ غدا»", "", "غدا", "2003-03-21", "resolve.quotation");
}

#[test]
fn quotations_may_be_dated_behind() {
    let text = "وأكدت «أن العمل سيبدأ غدا» في كلمة ألقتها يوم 7 مايو 2018";
    check(text, "2022-01-08", "غدا", "2018-05-08", "resolve.quotation");
}

#[test]
fn the_tense_of_a_quotation_is_its_own() {
    check(
        "قال المدرب الأحد «سنلعب أفضل في الدور الثاني»",
        "2022-06-15",
        "الأحد",
        "2022-06-12",
        "resolve.weekday_past",
    );
}

#[test]
fn a_dateline_dates_its_document() {
    let text = "عمان - 4 مارس 2019: وصل الوفد أمس، ويغادر بعد غد";
    check(text, "", "أمس", "2019-03-03", "resolve.dateline");
    check(text, "", "بعد غد", "2019-03-06", "resolve.dateline");
    check(text, "2022-06-15", "أمس", "2022-06-14", "resolve.reference");
    assert_eq!(found("ولد الكاتب في 4 مارس 1919 - وغادر أمس", &Context::new())[1], "أمس = ?");
}

#[test]
fn a_day_said_earlier_lends_its_year() {
    let text = "اندلعت الحرب في 22 أيلول 1980. وبعد أعوام أحيا الناس ذكرى 22 أيلول";
    check(text, "2022-01-08", "22 أيلول", "1980-09-22", "resolve.earlier_mention");
}

#[test]
fn a_weekday_chooses_the_year() {
    check(
        "وصل الوفد في 27 ديسمبر 2021، وغادر الأحد 2 يناير",
        "",
        "الأحد 2 يناير",
        "2022-01-02",
        "resolve.weekday_fit",
    );
}

#[test]
fn the_nearest_date_lends_its_year() {
    check(
        "افتتح المعرض في 4 مايو 1998 واختتم في 10 حزيران",
        "2022-01-08",
        "10 حزيران",
        "1998-06-10",
        "resolve.nearest_focus",
    );
}

#[test]
fn a_hijri_month_lends_its_year() {
    check(
        "بدأت الغزوة في رجب 9 هـ وعاد الجيش في رمضان",
        "",
        "رمضان",
        "0630-12-15~/0631-01-13~",
        "resolve.nearest_focus",
    );
}

#[test]
fn scheduled_events_are_ahead() {
    let on = "2022-06-15";
    check("يفتتح الوزير المعرض السبت", on, "السبت", "2022-06-18", "resolve.weekday_future");
    check("افتتح المعرض الاثنين ويستمر حتى السبت", on, "السبت", "2022-06-18", "resolve.weekday_future");
    check("من المقرر أن يجتمعوا في 3 أغسطس", on, "3 أغسطس", "2022-08-03", "resolve.future");
    check("كان من المقرر أن يجتمعوا في 3 مارس", on, "3 مارس", "2022-03-03", "resolve.reference");
    check("لم يصل الوفد الأحد", on, "الأحد", "2022-06-12", "resolve.weekday_past");
}

#[test]
fn ends_of_a_range_stand_together() {
    let on = "2022-06-15";
    check(
        "العرض من اليوم حتى الاثنين",
        on,
        "من اليوم حتى الاثنين",
        "2022-06-15/2022-06-20",
        "resolve.reference",
    );
    let text = "من السبت إلى الأربعاء المقبل";
    check(text, on, text, "2022-06-18/2022-06-22", "resolve.weekday_past");
}

#[test]
fn news_look_back_and_plans_ahead() {
    check("اجتمع الوزراء في 3 مارس", "2022-01-08", "3 مارس", "2021-03-03", "resolve.reference");
    check("سيجتمع الوزراء في 3 مارس", "2022-01-08", "3 مارس", "2022-03-03", "resolve.future");
    let ahead = context("2022-01-08").with_preference(Preference::Future);
    assert_eq!(found("الاجتماع في 3 مارس", &ahead), ["3 مارس = 2022-03-03"]);
}

#[test]
fn nothing_is_guessed() {
    assert_eq!(found("اجتمعوا في 3 مارس", &Context::new()), ["3 مارس = XXXX-03-03"]);
    assert_eq!(found("وصلوا الخميس", &Context::new()), ["الخميس = XXXX-WXX-4"]);
    assert_eq!(found("وصلوا أمس", &Context::new()), ["أمس = ?"]);
    let all = find("يبدأ العمل العام المقبل", &Context::new());
    assert_eq!(all[0].underspecified.as_deref(), Some("ANCHOR+1Y"));
}

#[test]
fn weekdays_around_the_reference() {
    let on = "2022-06-15";
    check("عادوا الثلاثاء الماضي", on, "الثلاثاء الماضي", "2022-06-14", "resolve.weekday_before");
    check("يعودون الأربعاء المقبل", on, "الأربعاء المقبل", "2022-06-22", "resolve.weekday_after");
    check("عادوا الجمعة", on, "الجمعة", "2022-06-10", "resolve.weekday_past");
    check("سيعودون الجمعة", on, "الجمعة", "2022-06-17", "resolve.weekday_future");
}

#[test]
fn months_around_the_reference() {
    let on = "2022-04-20";
    check("في أيار الماضي", on, "أيار الماضي", "2021-05", "resolve.reference");
    check("في أيار المقبل", on, "أيار المقبل", "2022-05", "resolve.reference");
    check("5 أيار العام المقبل", on, "5 أيار العام المقبل", "2023-05-05", "resolve.reference");
}

#[test]
fn places_in_a_month_are_of_this_year() {
    let on = "2022-04-20";
    check("ثاني سبت من أيار", on, "ثاني سبت من أيار", "2022-05-14", "resolve.this_year");
    check("اليوم الثالث من أيار", on, "اليوم الثالث من أيار", "2022-05-03", "resolve.this_year");
    check("وصل في اليوم الثالث من أيار", on, "اليوم الثالث من أيار", "2021-05-03", "resolve.reference");
}

#[test]
fn the_one_mentioned() {
    let text = "تأسست في نيسان 1947، وفي الشهر نفسه أغلقت، وفي العام التالي عادت";
    check(text, "", "الشهر نفسه", "1947-04", "resolve.mentioned");
    check(text, "", "العام التالي", "1948", "resolve.mentioned");
}

#[test]
fn offsets_keep_their_grain() {
    let on = "2022-01-31T10:00";
    check("قبل أربعة أيام", on, "قبل أربعة أيام", "2022-01-27", "resolve.reference");
    check("بعد شهر", on, "بعد شهر", "2022-02", "resolve.reference");
    check("قبل ثلاث سنوات", on, "قبل ثلاث سنوات", "2019", "resolve.reference");
    check("قبل ساعتين", on, "قبل ساعتين", "2022-01-31T08:00", "resolve.reference");
    check("بعد أسبوعين", on, "بعد أسبوعين", "2022-W07", "resolve.reference");
}

#[test]
fn today_may_mean_nowadays() {
    check("ما نراه اليوم في المدينة", "2022-01-08", "اليوم", "PRESENT_REF", "resolve.nowadays");
    check("افتتح الوزير اليوم المعرض", "2022-01-08", "اليوم", "2022-01-08", "resolve.reference");
}

#[test]
fn decades_of_the_last_century() {
    check("في سبعينيات القرن الماضي", "2022-01-08", "سبعينيات القرن الماضي", "197X", "resolve.reference");
    check("في السبعينيات", "", "السبعينيات", "197X", "resolve.twentieth_century");
}

#[test]
fn weeks_begin_where_the_region_says() {
    let egypt = context("2022-01-05").with_region("EG");
    assert_eq!(found("هذا الأسبوع", &egypt), ["هذا الأسبوع = 2022-01-01/2022-01-07"]);
    assert_eq!(found("نهاية الأسبوع", &egypt), ["نهاية الأسبوع = 2022-01-07/2022-01-08"]);
    assert_eq!(found("هذا الأسبوع", &context("2022-01-05")), ["هذا الأسبوع = 2022-W01"]);
}

#[test]
fn a_month_that_the_reference_would_put_behind_the_end_stays_open() {
    assert_eq!(found("بين شباط و2014", &context("2022-01-08")), ["بين شباط و2014 = XXXX-02/2014"]);
}

#[test]
fn a_day_of_the_year_that_was_counted_to() {
    let on = context("2021-09-01");
    let values = |text| found(text, &on);
    assert_eq!(
        values("بعد أربعين سنة الموافق 21/11 خلال الساعة الثانية فجرا"),
        ["بعد أربعين سنة الموافق 21/11 خلال الساعة الثانية فجرا = 2061-11-21T02:00"]
    );
    assert_eq!(values("قبل سنتين الموافق 3 مايو"), ["قبل سنتين الموافق 3 مايو = 2019-05-03"]);
    assert_eq!(
        values("قبل أيام الموافق 5 مايو 2020").last().map(String::as_str),
        Some("5 مايو 2020 = 2020-05-05")
    );
}

#[test]
fn hijri_years_counted_from_the_reference() {
    let on = context("2021-09-01");
    let values = |text| found(text, &on);
    assert_eq!(values("السنة الهجرية القادمة"), ["السنة الهجرية القادمة = 2022-07/2023-07"]);
    assert_eq!(values("العام الهجري قبل الماضي"), ["العام الهجري قبل الماضي = 2019-08/2020-08"]);
    assert_eq!(values("بعد ثلاث سنوات هجرية"), ["بعد ثلاث سنوات هجرية = 2024-07/2025-06"]);
    assert_eq!(values("بعد عامين هجريين"), ["بعد عامين هجريين = 2023-07/2024-07"]);
    assert_eq!(values("بعد سنتين من الهجرة"), ["بعد سنتين = P2Y"]);
}

#[test]
fn the_day_nearest_to_what_was_counted_to() {
    let one = |text: &str, on: &str| {
        let found = crate::only(text, &context(on));
        (found.value, found.underspecified, found.resolved_by)
    };
    let by = Some("resolve.reference");
    let day = |value: &str, open: &str| (Some(value.to_owned()), Some(open.to_owned()), by);
    assert_eq!(one("بعد أسبوعين الموافق 1/1", "2022-12-15"), day("2023-01-01", "XXXX-01-01"));
    assert_eq!(one("بعد ستة أيام الموافق 2 يناير", "2021-12-27"), day("2022-01-02", "XXXX-01-02"));
    assert_eq!(one("قبل ثلاثة أشهر الموافق 31/12", "2022-03-16"), day("2021-12-31", "XXXX-12-31"));
    assert_eq!(found("بعد نصف سنة هجرية", &context("2022-03-16")), ["بعد نصف سنة هجرية = 2022-09"]);
}
