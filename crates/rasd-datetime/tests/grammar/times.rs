//! Clock times, zones, days with times.

use rasd_datetime::Context;

use crate::{context, found, only};

#[track_caller]
fn check(text: &str, value: &str) {
    let found = only(text, &Context::new());
    assert_eq!((found.span.slice(text), found.value.as_deref()), (text, Some(value)));
}

#[test]
fn hours_and_parts_of_the_day() {
    check("الساعة الخامسة عصرا", "T17:00");
    check("التاسعة والربع صباحا", "T09:15");
    check("الحادية عشرة إلا ثلثا ليلا", "T22:40");
    check("الساعة الثانية عشرة ظهرا", "T12:00");
    check("الساعة الثانية عشرة ليلا", "T24:00");
    check("الساعة السابعة وعشرين دقيقة مساء", "T19:20");
    check("الساعة العاشرة والنصف إلا خمس دقائق صباحا", "T10:25");
    check("الساعة 5 فجرا", "T05:00");
    check("6:50 م", "T18:50");
    check("الساعة 23:15", "T23:15");
}

#[test]
fn minutes_and_seconds() {
    check("الساعة السادسة والنصف إلا خمسا", "T06:25");
    check("الساعة الرابعة والدقيقة العاشرة", "T04:10");
    check("الساعة التاسعة و12 دقيقة و40 ثانية مساء", "T21:12:40");
    check("الساعة 7.45 مساء", "T19:45");
    check("7:20 PM", "T19:20");
    check("تمام الخامسة", "T05:00");
}

#[test]
fn letters_behind_an_hour() {
    check("9 م", "T21:00");
    check("من 8 ص إلى 5 م", "T08:00/T17:00");
    let context = context("2022-05-31");
    assert_eq!(found("الجمعة 7 م", &context), ["الجمعة 7 م = 2022-05-27T19:00"]);
    assert_eq!(found("الساعات الأولى من صباح اليوم", &context), ["صباح اليوم = 2022-05-31TMO"]);
}

#[test]
fn a_score_lends_no_hour() {
    let context = context("2022-05-31");
    assert_eq!(found("خسر 4-3 مساء أمس", &context), ["مساء أمس = 2022-05-30TEV"]);
    assert_eq!(found("فاز 2 - صفر مساء أمس", &context), ["مساء أمس = 2022-05-30TEV"]);
    assert_eq!(found("تعادلا 1 - 1 صباح اليوم", &context), ["صباح اليوم = 2022-05-31TMO"]);
}

#[test]
fn zones() {
    check("10:00 توقيت غرينيتش", "T10:00Z");
    check("الساعة 13:00 بتوقيت غرينتش", "T13:00Z");
    check("الساعة التاسعة مساء بتوقيت مكة المكرمة", "T21:00+03:00");
    check("الساعة الثالثة عصرا بالتوقيت المحلي", "T15:00");
    check("الساعة 7 مساء بتوقيت القاهرة", "T19:00");
}

#[test]
fn without_a_part_the_other_half_is_a_candidate() {
    let found = only("الساعة الرابعة", &Context::new());
    assert_eq!(
        (found.value.as_deref(), found.candidates.as_slice()),
        (Some("T04:00"), ["T16:00".to_owned()].as_slice())
    );
}

#[test]
fn times_of_a_day() {
    check("الثالثة عصر الأحد 3 نوفمبر 2019", "2019-11-03T15:00");
    check("3 نوفمبر 2019، الساعة 08:05 صباحا", "2019-11-03T08:05");
    check("صباح 3 نوفمبر 2019", "2019-11-03TMO");
    assert_eq!(
        found("غدا الساعة الرابعة عصرا", &context("2022-05-31")),
        ["غدا الساعة الرابعة عصرا = 2022-06-01T16:00"]
    );
}

#[test]
fn nights() {
    let on = context("2022-05-31");
    assert_eq!(found("ليل الأحد الاثنين", &on), ["ليل الأحد الاثنين = 2022-05-29TNI"]);
    assert_eq!(found("ليلة السبت - الأحد", &on), ["ليلة السبت - الأحد = 2022-05-28TNI"]);
    assert_eq!(found("الليلة الماضية", &on), ["الليلة الماضية = 2022-05-30TNI"]);
}

#[test]
fn hours_on_a_day() {
    let on = context("2022-05-31");
    assert_eq!(
        found("الخميس من الساعة 4 إلى 6 مساء", &on),
        ["الخميس من الساعة 4 إلى 6 مساء = 2022-06-02T16:00/2022-06-02T18:00"]
    );
    assert_eq!(
        found("غدا من العاشرة مساء إلى الثالثة فجرا", &on),
        ["غدا من العاشرة مساء إلى الثالثة فجرا = 2022-06-01T22:00/2022-06-02T03:00"]
    );
    assert_eq!(
        found("من التاسعة مساء إلى الرابعة فجرا يوم غد", &on),
        ["من التاسعة مساء إلى الرابعة فجرا يوم غد = 2022-05-31T21:00/2022-06-01T04:00"]
    );
}

#[test]
fn ranges_of_times() {
    check("من التاسعة صباحا إلى الخامسة مساء", "T09:00/T17:00");
    check("بين الساعة 10:15 و11:45", "T10:15/T11:45");
    check("بين 4 و6 بعد الظهر", "T16:00/T18:00");
    check("بين الساعة 9 و11 مساء", "T21:00/T23:00");
    check("بين الثانية والنصف والرابعة عصرا", "T14:30/T16:00");
}

#[test]
fn a_height_in_metres_is_no_hour() {
    assert_eq!(found("طوله 1.75 م", &Context::new()), [""; 0]);
}

#[test]
fn hours_around_a_dash() {
    check("8-10 مساء", "T20:00/T22:00");
    check("9-11 صباحا", "T09:00/T11:00");
    for score in ["خسر 1-3 مساء", "انتهت 3-1 مساء", "مباراة الأهلي 1-2 مساء"]
    {
        assert_eq!(found(score, &Context::new()), [""; 0], "{score}");
    }
}

#[test]
fn offsets() {
    check("20:00 بتوقيت غرينتش+3", "T20:00+03:00");
    check("الساعة 15:00 GMT+2", "T15:00+02:00");
    check("18:30 UTC-05:00", "T18:30-05:00");
    check("20:30+03:00", "T20:30+03:00");
    check("من 9:00-12:00", "T09:00/T12:00");
    check("10:00-11:00", "T10:00/T11:00");
    check("10:00 غرينتش-12:00 غرينتش", "T10:00Z/T12:00Z");
}

#[test]
fn moments_of_iso() {
    check("2022-01-06T20:30", "2022-01-06T20:30");
    check("2022-01-06T20:30:45Z", "2022-01-06T20:30:45Z");
    check("2022-01-06T20:30:45.123+03:00", "2022-01-06T20:30:45+03:00");
}

#[test]
fn blanks_around_the_colon() {
    check("7 : 20 صباحا", "T07:20");
    check("الساعة 19 : 45", "T19:45");
    check("السابعة وخمس وثلاثين مساء", "T19:35");
}

#[test]
fn an_hour_of_what_is_to_begin() {
    let on = context("2022-01-08");
    assert_eq!(found("نلتقي في السابعة", &on), ["السابعة = T07:00"]);
    assert_eq!(
        found("ينطلق القطار في الثامنة ويصل في العاشرة", &on),
        ["الثامنة = T08:00", "العاشرة = T10:00"]
    );
    assert_eq!(found("ستبدأ المباراة في التاسعة على ملعب البلدية", &on), ["التاسعة = T09:00"]);
    for none in ["حل الفريق في الرابعة", "يبدأ الطفل في السابعة من عمره", "يصل في الثالثة والعشرين"]
    {
        assert!(found(none, &on).is_empty(), "{none}: {:?}", found(none, &on));
    }
}

#[test]
fn an_hour_beside_its_day() {
    let on = context("2022-01-08");
    let day = |text: &str| found(text, &on);
    assert_eq!(day("هذا الصباح في السابعة"), ["هذا الصباح في السابعة = 2022-01-08T07:00"]);
    assert_eq!(day("مساء اليوم في الثامنة"), ["مساء اليوم في الثامنة = 2022-01-08T20:00"]);
    assert_eq!(day("الساعة 8 مساء، 5 مايو 2020"), ["الساعة 8 مساء، 5 مايو 2020 = 2020-05-05T20:00"]);
    assert_eq!(day("19:00، 2016-12-22"), ["19:00، 2016-12-22 = 2016-12-22T19:00"]);
}

#[test]
fn about_an_hour_of_a_day() {
    let text = "يوم 14 أكتوبر حوالي الساعة 8:00 صباحا";
    let found = only(text, &context("2022-01-08"));
    assert_eq!((found.span.slice(text), found.value.as_deref()), (text, Some("2021-10-14T08:00")));
    assert_eq!(found.modifier.map(rasd_datetime::Modifier::name), Some("APPROX"));
}

#[test]
fn ways_to_write_an_hour() {
    check("الساعة 17,30", "T17:30");
    check("الساعة 11 ق.ظ", "T11:00");
    check("الساعة 3 ب.ظ", "T15:00");
    check("9 ص - 5 م", "T09:00/T17:00");
    check("9 صباحا - 5 مساء", "T09:00/T17:00");
}

#[test]
fn four_digits_before_a_zone() {
    check("1700 بتوقيت غرينتش", "T17:00Z");
    check("الساعة 1530 ت غ", "T15:30Z");
    assert!(found("حضر 1700 بتوقيع المدير", &Context::new()).is_empty());
    assert!(found("1790 بتوقيت غرينتش", &Context::new()).is_empty());
}

#[track_caller]
fn none_of(texts: &[&str]) {
    let on = context("2022-03-16");
    for text in texts {
        let times = found(text, &on);
        assert!(times.is_empty(), "{text}: {times:?}");
    }
}

#[test]
fn the_same_letter_behind_both_makes_no_hours() {
    none_of(&[
        "يتراوح العمق 3 م - 9 م.",
        "العرض 2 م - 4 م والطول 5 م - 9 م.",
        "الأبعاد: 4 م - 7 م",
        "يتراوح عرض الشارع 3 م - 5 م",
        "انظر 5 ص - 9 ص.",
    ]);
    check("الساعة 3 م - 9 م", "T15:00/T21:00");
    assert_eq!(found("ساعات العمل: 3 م - 9 م", &Context::new()), ["3 م - 9 م = T15:00/T21:00"]);
    assert_eq!(found("يفتح المتجر من 3 م إلى 9 م", &Context::new()), ["من 3 م إلى 9 م = T15:00/T21:00"]);
}

#[test]
fn the_price_of_an_hour() {
    none_of(&[
        "سعر الساعة 17,50 جنيها.",
        "أجر الساعة 15,50 يورو",
        "تكلفة الساعة 12,50 دولارا",
        "كيلوواط الساعة 10,50 قرشا",
        "الكيلو واط في الساعة 0,45 دينار",
        "أجرة الساعة 10,50",
    ]);
    assert_eq!(found("تبدأ الساعة 17,30 في القاعة", &Context::new()), ["الساعة 17,30 = T17:30"]);
    assert_eq!(found("الساعة 17,30 بدأت المباراة", &Context::new()), ["الساعة 17,30 = T17:30"]);
}

#[test]
fn ages_ranks_and_chapters_of_what_begins() {
    none_of(&[
        "يبدأ الطفل المشي في الثانية وينطق في الثالثة.",
        "يبدأ الأطفال الدراسة في السادسة",
        "سينطلق هاميلتون في الخامسة وفيرستابن في السادسة.",
        "يبدأ الدرس في الصفحة الثالثة وينتهي في الخامسة.",
        "تبدأ القصة في الثانية وتنتهي في الرابعة",
        "نلتقي في الثانية بطلنا.",
        "لم يبدأ في الثالثة.",
        "لن يصل في الثالثة.",
    ]);
    let on = context("2022-03-16");
    assert_eq!(found("يغادر الوفد في العاشرة", &on), ["العاشرة = T10:00"]);
    assert_eq!(found("الحفل يبدأ في الثامنة", &on), ["الثامنة = T08:00"]);
}

#[test]
fn a_rank_behind_a_part_of_the_day() {
    let on = context("2022-03-16");
    assert_eq!(found("حل الفريق مساء الخميس في الخامسة", &on), ["مساء الخميس = 2022-03-10TEV"]);
    assert_eq!(found("أنهى البطل سباق مساء أمس في الثالثة", &on), ["مساء أمس = 2022-03-15TEV"]);
    assert_eq!(found("فاز مساء اليوم في الثانية والثالثة", &on), ["مساء اليوم = 2022-03-16TEV"]);
    assert_eq!(found("وقف مساء اليوم في الثالثة", &on), ["مساء اليوم = 2022-03-16TEV"]);
}

#[test]
fn four_digits_of_a_price_before_a_zone() {
    none_of(&["وصل سعر الذهب إلى 1700 بتوقيت غرينتش.", "ربح 1700 غرينتش.", "سعر الذهب: 1700 بتوقيت غرينتش"]);
    let at = |text: &str| found(text, &Context::new());
    assert_eq!(at("هبطت الطائرة في 1700 بتوقيت غرينتش"), ["1700 بتوقيت غرينتش = T17:00Z"]);
    assert_eq!(at("هبطت 0700 بتوقيت غرينتش"), ["0700 بتوقيت غرينتش = T07:00Z"]);
}
