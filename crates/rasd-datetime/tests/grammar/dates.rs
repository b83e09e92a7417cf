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
fn two_names_side_by_side() {
    check("8 مارس آذار 1963", "1963-03-08");
    check("تشرين الثاني نوفمبر 1975", "1975-11");
    check("من 1 يوليو تموز إلى 31 أغسطس آب 2006", "2006-07-01/2006-08-31");
    let context = Context::new();
    assert_eq!(found("أيار حزيران 1967", &context), ["أيار = XXXX-05", "حزيران 1967 = 1967-06"]);
}

#[test]
fn signs_on_both_sides_of_a_month() {
    check("9-شباط-1999", "1999-02-09");
    check("9.فبراير.1999", "1999-02-09");
    check("22 / شعبان / 1428 هجرية", "2007-09-04");
}

#[test]
fn parts_of_months() {
    check("النصف الأول من شهر تموز 2003", "2003-07-01/2003-07-15");
    check("النصف الثاني من فبراير 2024", "2024-02-16/2024-02-29");
    check("الثلث الأخير من آب 1990", "1990-08-21/1990-08-31");
    check_hijri("العشر الأواخر من رمضان 1441", "2020-05-14/2020-05-23", "1441-09");
}

#[test]
fn days_counted_together() {
    let on = context("2021-06-01");
    assert_eq!(found("يومي 11 و12 آذار 2004", &on), ["11 = 2004-03-11", "12 آذار 2004 = 2004-03-12"]);
    let text = "في 2 و4 و9 أيلول 1999";
    assert_eq!(found(text, &on), ["2 = 1999-09-02", "4 = 1999-09-04", "9 أيلول 1999 = 1999-09-09"]);
    assert_eq!(found("شارك 2 و4 أيلول 1999", &on), ["4 أيلول 1999 = 1999-09-04"]);
    assert_eq!(found("في حزيران وتموز 1986", &on), ["حزيران = 1986-06", "تموز 1986 = 1986-07"]);
    assert_eq!(
        found("الاثنين والثلاثاء الماضيين", &on),
        ["الاثنين = 2021-05-31", "الثلاثاء الماضيين = 2021-05-25"]
    );
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
    check("ربيع 1968", "1968-21");
    check("السنة الميلادية 1999", "1999");
    check("عام 70 م", "0070");
    check("2500 سنة قبل الميلاد", "-2499");
    check("الألف الثاني قبل الميلاد", "-1XXX");
    check("الألفية الأولى قبل الميلاد", "-0XXX");
    check("النصف الثاني من القرن الثامن عشر", "1750/1799");
    check("الربع الأخير من القرن العشرين", "1975/1999");
    check("العشرية الثانية من القرن العشرين", "191X");
}

#[test]
fn quarters_of_figures_need_no_year() {
    let on = context("2022-05-08");
    assert_eq!(found("تراجعت أرباح المصرف في الربع الأول", &on), ["الربع الأول = 2022-Q1"]);
    assert_eq!(found("بلغت إيرادات النصف الثاني مليونا", &on), ["النصف الثاني = 2021-H2"]);
    assert!(found("سجل في الربع الأول من المباراة", &on).is_empty());
}

#[test]
fn years_in_lists() {
    let context = Context::new();
    assert_eq!(
        found("فاز أعوام 1934 و1938 و1982 بالكأس", &context),
        ["1934 = 1934", "1938 = 1938", "1982 = 1982"]
    );
    assert_eq!(found("مونديال 1974 شهد مفاجآت", &context), ["1974 = 1974"]);
    assert_eq!(found("وفي 1999 عاد", &context), ["1999 = 1999"]);
    assert!(found("2000", &context).is_empty(), "four digits and nothing else are a number");
}

#[test]
fn what_is_beside_a_date_is_no_part_of_it() {
    let context = context("2022-05-31");
    let king = only("بناه الملك فؤاد الأول عام 1925", &context);
    assert_eq!((king.value.as_deref(), king.modifier), (Some("1925"), None));
    assert_eq!(found("هبط في سبتمبر من 108 نقاط", &context), ["سبتمبر = 2021-09"]);
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
    check_hijri("السنة الهجرية 1440", "2018-09/2019-08", "1440");
    check_hijri("مستهل شعبان سنة 648هـ", "1250-11-05~", "0648-08-01");
    check_hijri("12 ربيع الأول سنة إحدى عشرة", "0632-06-10~", "0011-03-12");
    check_hijri("رجب الخير 1442هـ", "2021-02-13/2021-03-13", "1442-07");
    check_hijri("القرنين الثاني والثالث الهجريين", "0719~/0913~", "01XX/02XX");
}

#[test]
fn days_before_the_reform_are_kept_as_written() {
    let fall = only("29 مايو 1453", &Context::new());
    assert_eq!((fall.value.as_deref(), fall.calendar), (Some("1453-05-29"), Some("julian?")));
    assert_eq!(only("29 مايو 1953", &Context::new()).calendar, None);
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
        ("سنة 226 هـ / 841 م", Check::DualOk),
        ("9 أغسطس 2022 = 11 محرم 1444", Check::DualOk),
        ("8 جمادى الآخرة 13 هـ (9 أغسطس 634م)", Check::DualOk),
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
    check("القرنين السادس والسابع عشر", "15XX/16XX");
    check("القرن الثالث عشر والرابع عشر", "12XX/13XX");
    check("من القرن الأول حتى الخامس", "00XX/04XX");
    check("من 30 ديسمبر إلى 2 يناير 2018", "2017-12-30/2018-01-02");
    check("من 20/8 إلى 27/8/2011", "2011-08-20/2011-08-27");
    check("20-27/8/2011", "2011-08-20/2011-08-27");
    check("2011-08-20/2011-08-27", "2011-08-20/2011-08-27");
    check("بين أبريل ومارس", "XXXX-04/XXXX-03");
    check("بين العامين 1979 و1983", "1979/1983");
    let context = Context::new();
    assert_eq!(found("خلال الأعوام 1911 - 1914 تغير", &context), ["1911 - 1914 = 1911/1914"]);
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
fn the_middle_of_a_month_is_about_its_fifteenth() {
    let middle = only("منتصف تموز", &Context::new());
    assert_eq!(middle.modifier.map(rasd_datetime::Modifier::name), Some("MID"));
    assert_eq!(middle.value.as_deref(), Some("XXXX-07-15"));
}

#[test]
fn proclitics_stay_outside() {
    let all = found("وفي مايو 2001، وبعام 2002، ولعام 2003، وبالقرن التاسع عشر", &context(""));
    assert_eq!(all, ["مايو 2001 = 2001-05", "عام 2002 = 2002", "عام 2003 = 2003", "القرن التاسع عشر = 18XX"]);
}

#[test]
fn the_running_month() {
    let context = crate::context("2022-01-20");
    assert_eq!(crate::found("يوم 15 الجاري", &context), ["يوم 15 الجاري = 2022-01-15"]);
    assert_eq!(crate::found("في 15 من الجاري", &context), ["15 من الجاري = 2022-01-15"]);
}
