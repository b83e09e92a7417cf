//! How newspapers date: sentences with the reference of their day.

use rasd_datetime::{Context, TemporalKind, find};

use crate::{context, found, only};

/// Everything that is found in a text, in order.
#[track_caller]
fn check(text: &str, reference: &str, expected: &[&str]) {
    assert_eq!(found(text, &context(reference)), expected, "{text}");
}

#[test]
fn a_bound_is_no_date_of_the_story() {
    check(
        "النزاع مستمر منذ 2005. واجتمع الطرفان في 18 كانون الأول",
        "2022-01-08",
        &["منذ 2005 = 2005/..", "18 كانون الأول = 2021-12-18"],
    );
}

#[test]
fn a_month_lends_itself_from_a_bound() {
    check(
        "هاجم منذ 28 يونيو، وفي 25 من الشهر ذاته",
        "",
        &["منذ 28 يونيو = XXXX-06-28/..", "25 من الشهر ذاته = XXXX-06-25"],
    );
}

#[test]
fn an_old_year_lends_itself_to_its_own_sentence() {
    check(
        "شيدت القلعة عام 1516. ووصل الوفد في 10 أبريل",
        "2022-06-08",
        &["عام 1516 = 1516", "10 أبريل = 2022-04-10"],
    );
    check("في عام 1516 وفي 24 أغسطس التقى الجيشان", "", &["عام 1516 = 1516", "24 أغسطس = 1516-08-24"]);
}

#[test]
fn expectation_looks_ahead() {
    let on = "2022-06-15";
    check("يتوقع أن تنحسر الموجة مساء الخميس", on, &["مساء الخميس = 2022-06-16TEV"]);
    check("نصحت البحارة ألا يبحروا قبل يوم الجمعة", on, &["يوم الجمعة = 2022-06-17"]);
    check("دعت النقابة إلى إضراب الأحد", on, &["الأحد = 2022-06-19"]);
    check("دعت النقابة الأحد إلى إضراب", on, &["الأحد = 2022-06-12"]);
}

#[test]
fn each_clause_has_its_tense() {
    let on = "2022-06-15";
    check("قال الوزير الخميس إنه سيزور المصنع الأحد", on, &["الخميس = 2022-06-09", "الأحد = 2022-06-19"]);
    check("وصل الفريق الثلاثاء، وسيلعب الجمعة", on, &["الثلاثاء = 2022-06-14", "الجمعة = 2022-06-17"]);
    check("ستفتح الطريق المقطوعة منذ مساء الخميس", on, &["منذ مساء الخميس = 2022-06-09TEV/.."]);
}

#[test]
fn after_an_event_is_a_length() {
    check("نقل إلى المستشفى وخرج بعد ثلاث ساعات", "", &["بعد ثلاث ساعات = PT3H"]);
    check("صدر الجزء الأول وأعقبه بعد ثلاث سنوات جزء ثان", "2022-01-08", &["بعد ثلاث سنوات = P3Y"]);
    check("وعاد إلى قريته بعد خمسة عشر عاما", "2022-01-08", &["بعد خمسة عشر عاما = P15Y"]);
    check("سيعود إلى قريته بعد شهرين", "2022-01-08", &["بعد شهرين = 2022-03"]);
    let text = "خرج بعد ثلاث ساعات";
    let length = only(text, &Context::new());
    assert_eq!((length.kind, length.core.slice(text)), (TemporalKind::Duration, "ثلاث ساعات"));
}

#[test]
fn lengths_with_a_half() {
    check("غاب ستة أشهر ونصف", "", &["ستة أشهر ونصف = P6M15D"]);
    check("دام الاجتماع يومين ونصف", "", &["يومين ونصف = P2DT12H"]);
}

#[test]
fn contracts_and_rates_are_no_lengths() {
    check("وقعت الوزارة ثمانية عشر عقدا مع المقاولين", "", &[]);
    check("حكم ثلاثة عقود", "", &["ثلاثة عقود = P30Y"]);
    assert!(
        find("ثلاثة حوادث لكل مليون ساعة عمل", &Context::new()).iter().all(|f| f.kind != TemporalKind::Set)
    );
}

#[test]
fn ranges_of_hijri_months_have_two_ends() {
    check("من رجب إلى رمضان 1440هـ", "", &["من رجب إلى رمضان 1440هـ = 2019-03-08/2019-06-03"]);
}

#[test]
fn numeric_hijri_dates_are_of_umm_al_qura() {
    check("ولد في 27/8/1412هـ", "", &["27/8/1412هـ = 1992-03-01"]);
}

#[test]
fn the_west_of_the_arab_world() {
    let on = "2021-11-20";
    check("ارتفعت الأسعار في شتنبر الفارط", on, &["شتنبر الفارط = 2021-09"]);
    check("ارتفع الدين إلى غاية متم شتنبر 2021", on, &["إلى غاية متم شتنبر 2021 = ../2021-09"]);
    check("على الساعة الخامسة بعد الزوال", on, &["الساعة الخامسة بعد الزوال = T17:00"]);
    check(
        "يوم 5 ماي 2019 على الساعة العاشرة صباحا",
        on,
        &["يوم 5 ماي 2019 على الساعة العاشرة صباحا = 2019-05-05T10:00"],
    );
    check("صدر القرار في 3 التمور 1988", "", &["3 التمور 1988 = 1988-10-03"]);
    check("صدر القرار في 10 الفاتح، ونشر بعده", "", &["10 الفاتح = XXXX-09-10"]);
}

#[test]
fn one_month_in_other_years() {
    check(
        "أنتج المصنع في حزيران 1990 ضعف ما أنتج في الشهر نفسه من 1976",
        "",
        &["حزيران 1990 = 1990-06", "الشهر نفسه من 1976 = 1976-06"],
    );
    check("بين تموز وكانون الأول الجاري", "2021-11-20", &["بين تموز وكانون الأول الجاري = 2021-07/2021-12"]);
}

#[test]
fn weekdays_that_come_back() {
    check(
        "تعمل العيادة من الاثنين إلى الجمعة",
        "2021-11-20",
        &["من الاثنين إلى الجمعة = XXXX-WXX-1/XXXX-WXX-5"],
    );
}

#[test]
fn bounds_behind_a_length() {
    let text = "تستغرق ثلاثة أيام على الأقل";
    let length = only(text, &Context::new());
    assert_eq!(
        (length.value.as_deref(), length.modifier.map(rasd_datetime::Modifier::name)),
        (Some("P3D"), Some("EQUAL_OR_MORE"))
    );
    assert_eq!((length.span.slice(text), length.core.slice(text)), ("ثلاثة أيام على الأقل", "ثلاثة أيام"));
}

#[test]
fn more_bounds_behind_a_length() {
    let modifier = |text| only(text, &context("")).modifier.map(rasd_datetime::Modifier::name);
    assert_eq!(modifier("يدوم سنتين كأقصى حد"), Some("EQUAL_OR_LESS"));
    assert_eq!(modifier("ثلاثة أشهر فما فوق"), Some("EQUAL_OR_MORE"));
}

#[test]
fn marks_of_direction_inside_a_date() {
    let text = "صدر في 6\u{200f}-12\u{200f}-2020";
    assert_eq!(only(text, &Context::new()).value.as_deref(), Some("2020-12-06"));
}

#[test]
fn before_a_named_day_is_no_day_ago() {
    let on = "2022-06-15";
    check("وصلت السفن قبل شهر رمضان", on, &["شهر رمضان = 2022-04-02/2022-05-01"]);
    check("غادروا قبل يوم 5 مايو 2020", on, &["يوم 5 مايو 2020 = 2020-05-05"]);
    check("غادروا قبل يوم", on, &["قبل يوم = 2022-06-14"]);
}

#[test]
fn the_first_months_of_a_year() {
    let check = |text, expected: &str| check(text, "2024-05-15", &[expected]);
    check("نمت الأرباح في الأشهر الثمانية الأولى من 2022", "الأشهر الثمانية الأولى من 2022 = 2022-01/2022-08");
    check("خلال الخمسة أشهر الأولى من العام الماضي", "الخمسة أشهر الأولى من العام الماضي = 2023-01/2023-05");
    check("في أول أربعة أشهر من 2021", "أول أربعة أشهر من 2021 = 2021-01/2021-04");
    check("الشهرين الأخيرين من عام 2020", "الشهرين الأخيرين من عام 2020 = 2020-11/2020-12");
    check("الثلث الأخير من عام 2019", "الثلث الأخير من عام 2019 = 2019-09/2019-12");
    check("أول عشرة أيام من مايو 2023", "أول عشرة أيام من مايو 2023 = 2023-05-01/2023-05-10");
}

#[test]
fn a_day_of_the_running_month() {
    check("عاد الفريق في 20 الجاري", "2024-05-15", &["20 الجاري = 2024-05-20"]);
    check("صفحة 20 الجاري", "2024-05-15", &[]);
}

#[test]
fn the_dual_moves_both() {
    check(
        "من الأربعاء إلى السبت المقبلين",
        "2024-05-13",
        &["من الأربعاء إلى السبت المقبلين = 2024-05-15/2024-05-18"],
    );
    check(
        "هطل المطر في شهري مارس وأبريل الماضيين",
        "2024-05-15",
        &["مارس = 2024-03", "أبريل الماضيين = 2024-04"],
    );
}

#[test]
fn the_last_of_a_month() {
    let context = context("2024-05-15");
    let last = only("سافر آخر يونيو 2022", &context);
    assert_eq!(
        (last.value.as_deref(), last.modifier.map(rasd_datetime::Modifier::name)),
        (Some("2022-06"), Some("END"))
    );
}

#[test]
fn days_of_the_next_month_from_one_to_another() {
    check(
        "يقام من 12 إلى 14 الشهر المقبل",
        "2024-05-15",
        &["من 12 إلى 14 الشهر المقبل = 2024-06-12/2024-06-14"],
    );
}

#[test]
fn the_last_year_of_a_list() {
    check("فاز بها في أعوام 1954 و1961 و1973 يليه جاره", "", &["1954 = 1954", "1961 = 1961", "1973 = 1973"]);
}

#[test]
fn mornings() {
    check("وصل صبيحة يوم الاثنين", "2024-05-15", &["صبيحة يوم الاثنين = 2024-05-13TMO"]);
    check("وصل في صبيحة اليوم التالي", "", &["صبيحة اليوم التالي = ?"]);
}

#[test]
fn again_and_again() {
    check("يكبر يوما بعد يوم", "2024-05-15", &[]);
    check("سنة بعد سنة", "2024-05-15", &[]);
}

#[test]
fn what_has_passed() {
    check("مضى عام على رحيله", "", &["عام = P1Y"]);
    check("مرت شهور على الأزمة", "", &["شهور = PXM"]);
}

#[test]
fn a_deadline_is_to_come() {
    check("في موعد أقصاه 10 يوليو", "2024-05-15", &["10 يوليو = 2024-07-10"]);
}

#[test]
fn days_of_a_moved_month() {
    let on = "2022-01-08";
    check("سيعقد في 14 الشهر المقبل", on, &["14 الشهر المقبل = 2022-02-14"]);
    check("يوم 15 الشهر الحالي", on, &["يوم 15 الشهر الحالي = 2022-01-15"]);
    check("استقال 14 الشهر الماضي", on, &["الشهر الماضي = 2021-12"]);
    check("في ثاني أيام شهر رمضان 1443", on, &["ثاني أيام شهر رمضان 1443 = 2022-04-03"]);
    check("صام خمسة أيام", on, &["خمسة أيام = P5D"]);
}

#[test]
fn days_around_yesterday_and_tomorrow() {
    let on = "2022-01-08";
    check("وصل قبل يوم أمس", on, &["قبل يوم أمس = 2022-01-06"]);
    check("سيصل بعد يوم غد", on, &["بعد يوم غد = 2022-01-10"]);
    check("الشهر بعد الجاي", on, &["الشهر بعد الجاي = 2022-03"]);
}

#[test]
fn halves_of_centuries_are_whole_years() {
    let on = "2022-01-08";
    check("قبل نصف قرن", on, &["قبل نصف قرن = 1972"]);
    check("بعد ربع قرن", on, &["بعد ربع قرن = 2047"]);
    check("قبل نصف سنة", on, &["قبل نصف سنة = 2021-07"]);
}

#[test]
fn days_joined_by_what_falls_on_them() {
    check(
        "يوم الإثنين الواقع في 10 كانون الثاني 2022",
        "",
        &["يوم الإثنين الواقع في 10 كانون الثاني 2022 = 2022-01-10"],
    );
    check("بين الاثنين والأربعاء", "", &["بين الاثنين والأربعاء = XXXX-WXX-1/XXXX-WXX-3"]);
}

#[test]
fn years_in_words_behind_a_part_of_them() {
    check("الربع الثالث من ألفين وعشرين", "", &["الربع الثالث من ألفين وعشرين = 2020-Q3"]);
    check("بين عامي 1990 وألفين", "", &["بين عامي 1990 وألفين = 1990/2000"]);
    check("في ت1 2019", "", &["ت1 2019 = 2019-10"]);
}
