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
