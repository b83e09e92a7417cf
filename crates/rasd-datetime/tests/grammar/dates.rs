//! Dates, years and larger periods without a reference.

use rasd_datetime::{Check, Context, DateOrder, HijriRule};

use crate::{context, found, only};

/// The text is one expression with this value.
#[track_caller]
fn check(text: &str, value: &str) {
    let found = only(text, &Context::new());
    assert_eq!((found.span.slice(text), found.value.as_deref()), (text, Some(value)));
}

#[test]
fn months_of_every_region() {
    check("7 كانون الثاني 1998", "1998-01-07");
    check("7 جانفي 1998", "1998-01-07");
    check("30 غشت 2003", "2003-08-30");
    check("2 أوت 1999", "1999-08-02");
    check("19 شتنبر 2016", "2016-09-19");
    check("4 هانيبال 1993", "1993-08-04");
    check("تشرين الأول 1917", "1917-10");
    check("8 ت2 2009", "2009-11-08");
}

#[test]
fn two_names_of_one_month() {
    check("9 آب/أغسطس 1945", "1945-08-09");
    check("9 آب (أغسطس) 1945", "1945-08-09");
    check("9 آب «أغسطس» 1945", "1945-08-09");
    let text = "3 أيار/حزيران 2011";
    assert_eq!(only(text, &Context::new()).check, Some(Check::MonthConflict));
}

#[test]
fn days_in_words() {
    check("الثاني والعشرين من نوفمبر 1943", "1943-11-22");
    check("أول مايو 1886", "1886-05-01");
    check("فاتح نونبر 1954", "1954-11-01");
    check("اليوم الخامس من حزيران 1967", "1967-06-05");
    check("آخر يوم من شباط 2016", "2016-02-29");
}

#[test]
fn numeric_dates() {
    check("23/7/1952", "1952-07-23");
    check("1952-07-23", "1952-07-23");
    check("٢٣‏/٧‏/١٩٥٢م", "1952-07-23");
    check("7/23/1952", "1952-07-23");
    check("23 / 7 / ( 1952 )", "1952-07-23");
    check("23-7-52", "1952-07-23");
    check("7/1952", "1952-07");
    let swapped = only("5/6/1967", &Context::new());
    assert_eq!(
        (swapped.value.as_deref(), swapped.candidates.as_slice()),
        (Some("1967-06-05"), ["1967-05-06".to_owned()].as_slice())
    );
    let month_first = Context::new().with_date_order(DateOrder::MonthFirst);
    assert_eq!(found("6/5/1967", &month_first), ["6/5/1967 = 1967-06-05"]);
}

#[test]
fn years() {
    check("عام 1973", "1973");
    check("سنة ست وخمسين وتسعمئة وألف", "1956");
    check("عام ألفين وثلاثة", "2003");
    check("323 ق.م", "-0322");
    check("عام 30 قبل الميلاد", "-0029");
    check("القرن الثالث عشر", "12XX");
    check("القرن الأول قبل الميلاد", "-00XX");
    check("السبعينيات", "197X");
    check("ثلاثينات القرن العشرين", "193X");
    check("العقد الثاني من القرن الحادي والعشرين", "201X");
    check("الألفية الثانية", "1XXX");
    check("خريف 1983", "1983-23");
    check("الربع الأول من عام 2019", "2019-Q1");
    check("النصف الثاني من 2018", "2018-H2");
}

#[test]
fn edges_of_periods() {
    for (text, modifier, core) in [
        ("مطلع القرن الثامن عشر", "START", "القرن الثامن عشر"),
        ("منتصف الخمسينيات", "MID", "الخمسينيات"),
        ("نهاية عام 1989", "END", "عام 1989"),
    ] {
        let found = only(text, &Context::new());
        assert_eq!((found.span.slice(text), found.core.slice(text)), (text, core));
        assert_eq!(found.modifier.map(rasd_datetime::Modifier::name), Some(modifier));
    }
    let late = only("أواخر عام 2005", &Context::new());
    assert_eq!((late.begin.as_deref(), late.end_point.as_deref()), (Some("2005-09-02"), Some("2005-12-31")));
}

#[track_caller]
fn check_hijri(text: &str, value: &str, own: &str) {
    let found = only(text, &Context::new());
    assert_eq!((found.value.as_deref(), found.cal_value.as_deref()), (Some(value), Some(own)));
    assert_eq!(found.span.slice(text), text);
}

#[test]
fn hijri_dates() {
    check_hijri("10 ذي الحجة 1442هـ", "2021-07-20", "1442-12-10");
    check_hijri("شهر رجب من عام 1441هـ", "2020-02-25/2020-03-24", "1441-07");
    check_hijri("سنة 656 للهجرة", "1258-01/1259-01", "0656");
    check_hijri("غرة رمضان 1442", "2021-04-13", "1442-09-01");
    check_hijri("14/9/1442هـ", "2021-04-26", "1442-09-14");
    check_hijri("سبع خلون من شوال سنة 1442", "2021-05-19", "1442-10-07");
    check_hijri("خمس بقين من صفر سنة 1442", "2020-10-12~", "1442-02-25");
}

#[test]
fn the_hijri_rule_is_the_contexts() {
    let civil = Context::new().with_hijri_rule(HijriRule::Tabular);
    assert_eq!(found("10 محرم 1400هـ", &civil), ["10 محرم 1400هـ = 1979-11-29~"]);
}

#[test]
fn solar_hijri_and_coptic_dates() {
    check_hijri("13 آبان 1358 هـ.ش", "1979-11-04", "1358-08-13");
    check_hijri("29 كيهك 1740 للشهداء", "2024-01-08", "1740-04-29");
}

#[test]
fn two_datings_of_one_day() {
    for (text, check) in [
        ("الثلاثاء 11 محرم 1444هـ الموافق 9 أغسطس 2022م", Check::DualOk),
        ("11 محرم 1444هـ الموافق 19 أغسطس 2022م", Check::DualMismatch),
        ("سنة 1258هـ/1842م", Check::DualOk),
        ("عام 923هـ (1517م)", Check::DualOk),
    ] {
        let found = only(text, &Context::new());
        assert_eq!((found.span.slice(text), found.check), (text, Some(check)));
        assert_eq!(found.calendar, Some("hijri+gregorian"));
    }
}

#[test]
fn ranges() {
    check("من 5 إلى 9 مايو 2018", "2018-05-05/2018-05-09");
    check("14-17 تموز 2008", "2008-07-14/2008-07-17");
    check("بين عامي 1987 و1993", "1987/1993");
    check("من عام 1948 حتى 1967", "1948/1967");
    check("1939-45", "1939/1945");
    check("من 30 نوفمبر إلى 12 ديسمبر 2015", "2015-11-30/2015-12-12");
    check("ليلة 27 على 28 يوليو 1990", "1990-07-27/1990-07-28");
    check("منذ 1991", "1991/..");
    check("حتى عام 2030", "../2030");
    check("القرنين الثاني عشر والثالث عشر", "11XX/12XX");
}

#[test]
fn weekdays_check_the_date() {
    let right = only("الاثنين 5 يونيو 1967", &Context::new());
    assert_eq!(right.check, Some(Check::WeekdayOk));
    let wrong = only("الأحد 5 يونيو 1967", &Context::new());
    assert_eq!((wrong.check, wrong.value.as_deref()), (Some(Check::WeekdayMismatch), Some("1967-06-05")));
    assert_eq!(wrong.candidates, ["1966-06-05"]);
}

#[test]
fn proclitics_stay_outside() {
    let all = found("وفي مايو 2001، وبعام 2002، ولعام 2003، وبالقرن التاسع عشر", &context(""));
    assert_eq!(all, ["مايو 2001 = 2001-05", "عام 2002 = 2002", "عام 2003 = 2003", "القرن التاسع عشر = 18XX"]);
}
