//! Days by their number alone, and what is said of a whole week or month.

use rasd_datetime::{CivilDate, Context, find};

use crate::only;

/// Monday, 7 November 2016.
fn context() -> Context {
    Context::new().with_date(CivilDate::new(2016, 11, 7).unwrap())
}

/// The text has one expression, `part`, with this value.
#[track_caller]
fn check(text: &str, part: &str, value: &str) {
    let found = only(text, &context());
    assert_eq!((found.span.slice(text), found.value.as_deref()), (part, Some(value)));
}

#[track_caller]
fn check_none(text: &str) {
    assert_eq!(find(text, &context()).len(), 0, "{text}");
}

#[test]
fn a_day_by_its_number() {
    check("وصل الوفد يوم 27 وغادر بعده", "يوم 27", "2016-10-27");
    check("سيصل الوفد يوم 27 إلى العاصمة", "يوم 27", "2016-11-27");
    check_none("سجل في يوم 10 لاعبين جدد");
}

#[test]
fn a_weekday_and_its_number() {
    check("تسلم الطلبات حتى الجمعة 11", "الجمعة 11", "2016-11-11");
    check("اجتمعوا يوم الجمعة 28", "يوم الجمعة 28", "2016-10-28");
    check("سيعقد الثلاثاء الخامس عشر", "الثلاثاء الخامس عشر", "2016-11-15");
    check("من الجمعة 11 حتى الثلاثاء 15", "من الجمعة 11 حتى الثلاثاء 15", "2016-11-11/2016-11-15");
}

/// The texts of all expressions.
#[track_caller]
fn check_texts(text: &str, expected: &[&str]) {
    let context = context();
    let found = find(text, &context);
    let texts: Vec<&str> = found.iter().map(|found| found.span.slice(text)).collect();
    assert_eq!(texts, expected);
}

#[test]
fn what_is_counted_behind_a_weekday_is_no_day() {
    check_texts("وصل الخميس 10 بالمئة من الناخبين", &["الخميس"]);
    check_texts("قتل السبت 5 من رجال الشرطة", &["السبت"]);
    check_texts("قتل الأحد 17 وجرح آخرون", &["الأحد"]);
    check_texts("تنطلق المباراة الثلاثاء الثامنة بتوقيت غرينتش", &["الثلاثاء"]);
}

#[test]
fn a_weekday_that_no_month_near_has_with_that_number() {
    let text = "تسلم الطلبات حتى الجمعة 15.";
    let found = only(text, &context());
    assert_eq!(found.check, Some(rasd_datetime::Check::WeekdayMismatch));
}

#[test]
fn a_day_of_every_month_comes_back() {
    check("يدفع الراتب يوم 15 من كل شهر", "يوم 15 من كل شهر", "XXXX-XX-15");
}

#[test]
fn the_number_of_a_day_that_was_told_before() {
    let text = "بدأ المؤتمر في 12 مايو 2015 وانتهى يوم 15";
    let values: Vec<_> = find(text, &context()).into_iter().filter_map(|found| found.value).collect();
    assert_eq!(values, ["2015-05-12", "2015-05-15"]);
}

#[test]
fn a_score_behind_a_weekday_is_no_date() {
    let text = "فاز الفريق الأحد 3-2";
    let texts: Vec<&str> = find(text, &context()).iter().map(|found| found.span.slice(text)).collect();
    assert_eq!(texts, ["الأحد"]);
}

#[test]
fn a_day_by_its_number_with_a_time() {
    check("يبدأ الحفل الساعة 8 مساء يوم 15", "الساعة 8 مساء يوم 15", "2016-11-15T20:00");
    check("سنلتقي يوم 15، 8 مساء", "يوم 15، 8 مساء", "2016-11-15T20:00");
}

#[test]
fn an_hour_behind_its_day() {
    check("انتهى العرض في 23 أكتوبر في السابعة", "23 أكتوبر في السابعة", "2016-10-23T07:00");
    check("نلتقي الليلة في 7.", "الليلة في 7", "2016-11-07T19:00");
    check_texts("توفي في 23 أكتوبر في السابعة من عمره", &["23 أكتوبر"]);
    check_texts("حل أمس في الرابعة، خلف المتصدر", &["أمس"]);
}

#[test]
fn what_is_left_of_a_period() {
    check("سأسافر بقية الأسبوع", "بقية الأسبوع", "2016-11-07/2016-W45");
    check("سيغيب باقي هذا الشهر", "باقي هذا الشهر", "2016-11-07/2016-11");
    check_none("بقية أعضاء الوفد");
    check_texts("قضى بقية الأسبوع مع أسرته عام 2005", &["عام 2005"]);
}

#[test]
fn all_of_a_period() {
    check("بقي المتجر مفتوحا طوال اليوم", "طوال اليوم", "P1D");
    check("ظلت الأسعار ثابتة طيلة الشهر", "طيلة الشهر", "P1M");
    check("طوال العام الماضي", "العام الماضي", "2015");
    check_texts("بقي اللاعب طوال العقد", &[]);
}

#[test]
fn weekdays_of_a_week() {
    check("الأسبوع المقبل بين الأربعاء والجمعة", "الأسبوع المقبل بين الأربعاء والجمعة", "2016-11-16/2016-11-18");
    check(
        "من الاثنين إلى الخميس من الأسبوع المقبل",
        "من الاثنين إلى الخميس من الأسبوع المقبل",
        "2016-11-14/2016-11-17",
    );
    check(
        "من الأحد إلى الخميس من الأسبوع الماضي",
        "من الأحد إلى الخميس من الأسبوع الماضي",
        "2016-10-30/2016-11-03",
    );
}

#[test]
fn midday_is_twelve_o_clock() {
    check("تلتقي اللجنة عند منتصف النهار", "منتصف النهار", "T12:00");
}
