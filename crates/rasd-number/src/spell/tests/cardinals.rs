//! Cardinals alone.

use super::*;

#[test]
fn one_and_two_agree_with_the_noun() {
    check(nominative(), 1, "واحد");
    check(fem(), 1, "واحدة");
    check(nominative(), 2, "اثنان");
    check(genitive(), 2, "اثنين");
    check(fem().case(Case::Accusative), 2, "اثنتين");
}

#[test]
fn three_to_ten_take_the_opposite_gender() {
    check(nominative(), 3, "ثلاثة");
    check(fem(), 3, "ثلاث");
    check(fem(), 10, "عشر");
    check(acc().gender(Gender::Feminine), 5, "خمسا");
    check(acc(), 5, "خمسة");
}

#[test]
fn eight_of_a_feminine_noun_is_defective() {
    check(fem(), 8, "ثمان\u{64D}");
    check(genitive().gender(Gender::Feminine), 8, "ثمان\u{64D}");
    check(acc().gender(Gender::Feminine), 8, "ثمانيا");
    check(fem().state(State::Construct), 8, "ثماني");
    check(fem().definite(true), 8, "الثماني");
    check(fem(), 28, "ثمان\u{64D} وعشرون");
    check(acc().gender(Gender::Feminine), 28, "ثمانيا وعشرين");
    check(fem().definite(true), 28, "الثماني والعشرون");
    check(fem(), 18, "ثماني عشرة");
    check(nominative(), 8, "ثمانية");
    check_counted(genitive(), 8, &company(), "ثماني شركات");
    check_counted(acc(), 8, &company(), "ثماني شركات");
    check_counted(nominative(), 28, &company(), "ثمان\u{64D} وعشرون شركة");
}

#[test]
fn eleven_and_twelve_agree_in_both_parts() {
    check(nominative(), 11, "أحد عشر");
    check(fem(), 11, "إحدى عشرة");
    check(acc(), 11, "أحد عشر");
    check(nominative(), 12, "اثنا عشر");
    check(genitive(), 12, "اثني عشر");
    check(fem(), 12, "اثنتا عشرة");
    check(acc().gender(Gender::Feminine), 12, "اثنتي عشرة");
}

#[test]
fn thirteen_to_nineteen_have_no_cases() {
    check(nominative(), 13, "ثلاثة عشر");
    check(fem(), 13, "ثلاث عشرة");
    check(acc().gender(Gender::Feminine), 15, "خمس عشرة");
    check(genitive(), 19, "تسعة عشر");
}

#[test]
fn tens_have_the_cases_of_a_sound_plural() {
    check(nominative(), 20, "عشرون");
    check(acc(), 20, "عشرين");
    check(genitive(), 99, "تسعة وتسعين");
    check(acc().gender(Gender::Feminine), 23, "ثلاثا وعشرين");
    check(acc(), 21, "واحدا وعشرين");
    check(fem(), 21, "إحدى وعشرون");
    check(fem(), 22, "اثنتان وعشرون");
}

#[test]
fn hundreds_take_a_unit_without_ta() {
    check(nominative(), 100, "مئة");
    check(nominative(), 200, "مئتان");
    check(acc(), 200, "مئتين");
    check(nominative(), 300, "ثلاثمئة");
    check(nominative(), 800, "ثمانمئة");
    check(nominative().state(State::Construct), 200, "مئتا");
    check(genitive().state(State::Construct), 200, "مئتي");
}

#[test]
fn hundreds_in_two_spellings_and_two_writings() {
    check(nominative().hundred(HundredSpelling::SilentAlif), 300, "ثلاثمائة");
    check(nominative().hundred(HundredSpelling::SilentAlif), 200, "مائتان");
    check(nominative().join(HundredJoin::Separate), 300, "ثلاث مئة");
    check(nominative().join(HundredJoin::Separate), 800, "ثماني مئة");
    check(nominative().join(HundredJoin::Separate).hundred(HundredSpelling::SilentAlif), 900, "تسع مائة");
}

#[test]
fn scale_words_are_counted_like_nouns() {
    check(nominative(), 1000, "ألف");
    check(nominative(), 2000, "ألفان");
    check(genitive(), 2000, "ألفين");
    check(fem(), 3000, "ثلاثة آلاف");
    check(nominative(), 11_000, "أحد عشر ألفا");
    check(genitive(), 12_000, "اثني عشر ألفا");
    check(nominative(), 100_000, "مئة ألف");
    check(nominative(), 200_000, "مئتا ألف");
    check(acc(), 200_000, "مئتي ألف");
    check(nominative(), 103_000, "مئة وثلاثة آلاف");
    check(nominative(), 21_003_000_000_000, "واحد وعشرون تريليونا وثلاثة مليارات");
}

#[test]
fn one_and_two_of_a_scale_after_a_hundred_repeat_the_scale() {
    check(nominative(), 101_000, "مئة ألف وألف");
    check(genitive(), 102_000, "مئة ألف وألفين");
    check(nominative(), 1_102_000_000, "مليار ومئة مليون ومليونان");
}

#[test]
fn the_accusative_alif_has_three_writings() {
    check(nominative().tanwin(Tanwin::BeforeAlif), 50_000, "خمسون ألف\u{64B}ا");
    check(nominative().tanwin(Tanwin::OnAlif), 50_000, "خمسون ألفا\u{64B}");
    check(acc().tanwin(Tanwin::BeforeAlif), 1000, "ألف\u{64B}ا");
}

#[test]
fn in_construct_the_scale_loses_its_tanwin() {
    check(nominative().state(State::Construct), 25_000, "خمسة وعشرون ألف");
    check(nominative().state(State::Construct), 2_000_000, "مليونا");
    check(genitive().state(State::Construct), 2000, "ألفي");
    check_counted(nominative(), 25_000, &company(), "خمسة وعشرون ألف شركة");
}

#[test]
fn modern_order_goes_down() {
    check(nominative(), 1965, "ألف وتسعمئة وخمسة وستون");
    check(nominative(), 2_200_000, "مليونان ومئتا ألف");
    check(nominative(), 325_412, "ثلاثمئة وخمسة وعشرون ألفا وأربعمئة واثنا عشر");
}

#[test]
fn classical_order_goes_up() {
    let classical = nominative().order(Order::Classical);
    check(classical, 1965, "خمسة وستون وتسعمئة وألف");
    check(classical.gender(Gender::Feminine).case(Case::Genitive), 1205, "خمس ومئتين وألف");
    check(classical, 2021, "أحد وعشرون وألفان");
    check(classical, 5125, "خمسة آلاف ومئة وخمسة وعشرون");
    check_counted(classical, 103, &company(), "ثلاث ومئة شركة");
    check_counted(classical, 1001, &company(), "واحدة وألف شركة");
}

#[test]
fn zero_and_negative_numbers() {
    check(nominative(), 0, "صفر");
    check(acc(), 0, "صفرا");
    check(acc().gender(Gender::Feminine), 0, "صفرا");
    check_counted(nominative(), 0, &company(), "صفر شركة");
    check(nominative(), -5, "سالب خمسة");
    check(nominative().negative(NegativeWord::Naqis), -5, "ناقص خمسة");
    check(nominative(), i128::MIN + 1, &format!("سالب {}", nominative().cardinal(i128::MAX)));
}
