//! Section A.6: numbers in digits.

use super::{check, check_in, region};

#[test]
fn groups_and_decimals() {
    check("فيها ٢٬٨٠٠ نخلة", &["cardinal 2800 | ٢٬٨٠٠"]);
    check("فيها 12 500 نخلة", &["cardinal 12500 | 12 500"]);
    check("بلغ المتوسط 1,75", &["cardinal 1.75 | 1,75"]);
    check("1,5 مليون", &["cardinal 1500000 | 1,5 مليون"]);
    check(".5", &["cardinal 0.5 | .5"]);
}

#[test]
fn region_decides_a_single_separator() {
    check_in("بلغ 4.250", &region(*b"MA"), &["cardinal 4250 | 4.250"]);
    check_in("بلغ 4.250", &region(*b"EG"), &["cardinal 4.25 | 4.250"]);
}

#[test]
fn decimals_of_agencies() {
    check("أغلق عند 52ر60 دولار", &["money 60.52 USD | 52ر60 دولار"]);
    check("زاد 1 , 6%", &["percent 1.6 | 1 , 6%"]);
}

#[test]
fn glued_and_carried() {
    check("قتل الـ14 جنديا", &["cardinal 14 | الـ14"]);
    check("ب-3 حافلات", &["cardinal 3 | 3"]);
    check("20الف طن", &["quantity 20000 t | 20الف طن"]);
}

#[test]
fn thousand_digits_are_exact_and_more_are_refused() {
    let digits = "7".repeat(1000);
    check(&digits, &[&format!("cardinal {digits} | {digits}")]);
    let found = crate::find(&"7".repeat(5000), &crate::Options::default());
    assert_eq!(found[0].check, Some("too_long"));
}

#[test]
fn dots_group_before_a_decimal_comma() {
    check("دفع 640.000,500 د.ت", &["money 640000.5 TND | 640.000,500 د.ت"]);
    check("بلغ 3.125,75", &["cardinal 3125.75 | 3.125,75"]);
    check("1'250 نخلة", &["cardinal 1250 | 1'250"]);
}

#[test]
fn a_currency_decides_a_single_separator() {
    check("4.750 د.ك", &["money 4.75 KWD | 4.750 د.ك"]);
    check("250.000 د.ج", &["money 250000 DZD | 250.000 د.ج"]);
    check_in("18.500 دينار", &region(*b"TN"), &["money 18.5 TND | 18.500 دينار"]);
}

#[test]
fn torn_zeros_are_none() {
    check("000 درهم", &[]);
}

#[test]
fn groups_torn_by_blanks() {
    check("3 , 750 وثيقة", &["cardinal 3750 | 3 , 750"]);
    check("2 , 400 , 000 نسمة", &["cardinal 2400000 | 2 , 400 , 000"]);
    check("الصفحات 3 , 750 و 800", &["cardinal 3 | 3", "cardinal 750 | 750", "cardinal 800 | 800"]);
}

#[test]
fn hundreds_in_words_behind_digits() {
    check("حضر 4 مئة ضيف", &["cardinal 400 | 4 مئة"]);
    check("3 مية و21 كيسا", &["cardinal 321 | 3 مية و21"]);
}

#[test]
fn full_width() {
    check("وصلت ４５ رسالة", &["cardinal 45 | ４５"]);
    check("وصلت ３ آلاف رسالة", &["cardinal 3000 | ３ آلاف"]);
}

#[test]
fn a_stroke_behind_a_proclitic() {
    check("تبرع ب ـ 70 ألف كتاب", &["cardinal 70000 | 70 ألف"]);
    check("طائرة اف ـ 15", &[]);
}

#[test]
fn digits_in_brackets_before_a_unit() {
    check("يبعد ( 12 ) كيلومترا", &["quantity 12 km | ( 12 ) كيلومترا"]);
    check("الفصل ( 3 ) كيلومترات", &["cardinal 3 | 3"]);
}

#[test]
fn a_pair_that_is_counted_is_no_score() {
    check("المعرض 5 - 3 شركات", &["cardinal 5 | 5", "cardinal 3 | 3"]);
    check("الأرجنتين 3 - 1 للبرازيل", &["score 3-1 | 3 - 1"]);
    check("الأهلي 5 - 3 الزمالك", &["score 5-3 | 5 - 3"]);
}

#[test]
fn a_decimal_of_an_agency_torn_apart() {
    check("صعد 4 ر 6 في المئة", &["percent 6.4 | 4 ر 6 في المئة"]);
    check("صعد 4 ر6 بالمئة", &["percent 6.4 | 4 ر6 بالمئة"]);
    check("بلغ 35 ر 14 دولارا", &["money 14.35 USD | 35 ر 14 دولارا"]);
    check("2 ر3 ملايين", &["cardinal 3200000 | 2 ر3 ملايين"]);
    check("الملف 4 ر، الملف 6", &["cardinal 4 | 4", "cardinal 6 | 6"]);
    check("بين 200~300 شخص", &["cardinal 200..300 | بين 200~300"]);
}

#[test]
fn groups_torn_before_a_unit() {
    check("بلغ 5 , 714 نقطة", &["quantity 5714 point | 5 , 714 نقطة"]);
    check("أغلق على 5 , 714 , 28 نقطة", &["quantity 5714.28 point | 5 , 714 , 28 نقطة"]);
    check("كلف 2 , 350 , 5 دولار", &["money 2350.5 USD | 2 , 350 , 5 دولار"]);
    check("الصفحات 5 , 714 , 28", &["cardinal 5 | 5", "cardinal 714 | 714", "cardinal 28 | 28"]);
    check("رفع رصيده إلى نقطتين", &["quantity 2 point | نقطتين"]);
    check("ناقش في خطابه نقطتين", &[]);
}

#[test]
fn letters_between_numbers() {
    check("البند 1 ر 2", &["cardinal 1 | 1", "cardinal 2 | 2"]);
    check("الصفحة 15 ر 30", &["cardinal 15 | 15", "cardinal 30 | 30"]);
    check(
        "الأرقام 12 , 345 , 67 درجة",
        &["cardinal 12 | 12", "cardinal 345 | 345", "quantity 67 deg | 67 درجة"],
    );
    check("صعد 15 ر 30 %", &["percent 30.15 | 15 ر 30 %"]);
}
