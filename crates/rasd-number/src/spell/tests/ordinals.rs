//! Ordinals.

use super::*;

#[test]
fn ordinals_to_ten_agree() {
    check_ordinal(nominative(), 1, "الأول");
    check_ordinal(fem(), 1, "الأولى");
    check_ordinal(fem(), 2, "الثانية");
    check_ordinal(nominative(), 10, "العاشر");
    check_ordinal(fem(), 8, "الثامنة");
    check_ordinal(nominative().definite(false), 2, "ثان\u{64D}");
    check_ordinal(acc().definite(false), 2, "ثانيا");
    check_ordinal(acc().definite(false), 3, "ثالثا");
    check_ordinal(nominative().definite(false).state(State::Construct), 2, "ثاني");
}

#[test]
fn ordinals_of_the_teens_agree_in_both_parts_and_have_no_cases() {
    check_ordinal(nominative(), 11, "الحادي عشر");
    check_ordinal(fem(), 11, "الحادية عشرة");
    check_ordinal(genitive(), 12, "الثاني عشر");
    check_ordinal(fem().case(Case::Accusative), 14, "الرابعة عشرة");
    check_ordinal(acc().definite(false), 13, "ثالث عشر");
    check_ordinal(nominative().definite(false), 11, "حادي عشر");
}

#[test]
fn ordinals_of_the_tens_have_two_articles() {
    check_ordinal(nominative(), 20, "العشرون");
    check_ordinal(nominative(), 21, "الحادي والعشرون");
    check_ordinal(fem().case(Case::Genitive), 75, "الخامسة والسبعين");
    check_ordinal(genitive(), 31, "الحادي والثلاثين");
    check_ordinal(nominative().definite(false), 21, "حاد\u{64D} وعشرون");
    check_ordinal(acc().definite(false), 34, "رابعا وثلاثين");
}

#[test]
fn ordinals_above_a_hundred_follow_بعد_in_the_genitive() {
    check_ordinal(nominative(), 100, "المئة");
    check_ordinal(genitive(), 200, "المئتين");
    check_ordinal(nominative(), 101, "الأول بعد المئة");
    check_ordinal(fem().order(Order::Classical), 101, "الحادية بعد المئة");
    check_ordinal(nominative(), 221, "الحادي والعشرون بعد المئتين");
    check_ordinal(fem(), 368, "الثامنة والستون بعد الثلاثمئة");
    check_ordinal(nominative(), 1000, "الألف");
    check_ordinal(nominative(), 1365, "الخامس والستون بعد الألف والثلاثمئة");
    check_ordinal(nominative().order(Order::Classical), 1365, "الخامس والستون بعد الثلاثمئة والألف");
    check_ordinal(nominative().article(ArticlePlace::Last), 3004, "الرابع بعد ثلاثة الآلاف");
}

#[test]
fn ordinals_above_a_hundred_may_begin_with_it() {
    let joined = nominative().ordinal_join(OrdinalJoin::And);
    check_ordinal(joined, 125, "المئة والخامس والعشرون");
    check_ordinal(joined.gender(Gender::Feminine).case(Case::Genitive), 1201, "الألف والمئتين والأولى");
}

#[test]
fn an_ordinal_is_whole_and_not_negative() {
    assert!(nominative().ordinal(-1).is_err_and(|error| error.is_out_of_range()));
    assert!(nominative().ordinal("1.5".parse::<Figure>().unwrap()).is_err());
}
