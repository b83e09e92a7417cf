//! The rules one by one, each against forms that grammars print.

use super::*;

#[track_caller]
fn check(speller: Speller, n: i128, expected: &str) {
    assert_eq!(speller.cardinal(n), expected);
}

#[track_caller]
fn check_counted(speller: Speller, n: i128, noun: &Noun, expected: &str) {
    assert_eq!(speller.counted(n, noun), expected);
}

#[track_caller]
fn check_ordinal(speller: Speller, n: i128, expected: &str) {
    assert_eq!(speller.ordinal(n).unwrap(), expected);
}

#[track_caller]
fn check_figure(speller: Speller, figure: &str, expected: &str) {
    assert_eq!(speller.cardinal(figure.parse::<Figure>().unwrap()), expected);
}

#[track_caller]
fn check_money(speller: Speller, amount: &str, code: &str, expected: &str) {
    assert_eq!(speller.money(amount.parse::<Figure>().unwrap(), code).unwrap(), expected);
}

fn nominative() -> Speller {
    Speller::new()
}

fn acc() -> Speller {
    nominative().case(Case::Accusative)
}

fn genitive() -> Speller {
    nominative().case(Case::Genitive)
}

fn fem() -> Speller {
    nominative().gender(Gender::Feminine)
}

fn company() -> Noun {
    Noun::new("شركة", "شركات", Gender::Feminine)
}

fn book() -> Noun {
    Noun::new("كتاب", "كتب", Gender::Masculine)
}

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
fn a_counted_noun_is_plural_after_three_to_ten() {
    check_counted(nominative(), 3, &company(), "ثلاث شركات");
    check_counted(nominative(), 10, &book(), "عشرة كتب");
    check_counted(nominative(), 103, &company(), "مئة وثلاث شركات");
    check_counted(nominative(), 2010, &book(), "ألفان وعشرة كتب");
}

#[test]
fn a_counted_noun_is_accusative_after_eleven_to_ninety_nine() {
    check_counted(nominative(), 11, &company(), "إحدى عشرة شركة");
    check_counted(genitive(), 12, &book(), "اثني عشر كتابا");
    check_counted(nominative(), 21, &company(), "إحدى وعشرون شركة");
    check_counted(acc(), 199, &book(), "مئة وتسعة وتسعين كتابا");
}

#[test]
fn a_counted_noun_is_genitive_singular_after_hundreds_and_scales() {
    check_counted(nominative(), 100, &company(), "مئة شركة");
    check_counted(nominative(), 200, &book(), "مئتا كتاب");
    check_counted(acc(), 300, &book(), "ثلاثمئة كتاب");
    check_counted(nominative(), 2000, &company(), "ألفا شركة");
    check_counted(genitive(), 2000, &company(), "ألفي شركة");
    check_counted(nominative(), 5000, &company(), "خمسة آلاف شركة");
    check_counted(nominative(), 2_000_000, &Noun::new("ليرة", "ليرات", Gender::Feminine), "مليونا ليرة");
    check_counted(nominative(), 1100, &book(), "ألف ومئة كتاب");
    check_counted(nominative(), 200_000, &book(), "مئتا ألف كتاب");
}

#[test]
fn one_and_two_stand_in_their_noun() {
    check_counted(nominative(), 1, &company(), "شركة واحدة");
    check_counted(acc(), 1, &book(), "كتابا واحدا");
    check_counted(nominative(), 2, &company(), "شركتان");
    check_counted(genitive(), 2, &company(), "شركتين");
    check_counted(nominative(), 101, &company(), "مئة شركة وشركة");
    check_counted(genitive(), 1002, &book(), "ألف كتاب وكتابين");
    check_counted(nominative(), 102_000, &company(), "مئة ألف وألفا شركة");
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

#[test]
fn the_article_stands_on_each_coordinate() {
    let definite = nominative().definite(true);
    check(definite, 25, "الخمسة والعشرون");
    check(definite, 15, "الخمسة عشر");
    check(definite.case(Case::Genitive), 12, "الاثني عشر");
    check(definite, 125, "المئة والخمسة والعشرون");
    check(definite.gender(Gender::Feminine), 11, "الإحدى عشرة");
    check_counted(definite, 11, &book(), "الأحد عشر كتابا");
    check_counted(definite, 1, &company(), "الشركة الواحدة");
    check_counted(definite, 2, &book(), "الكتابان");
}

#[test]
fn the_article_in_a_construct_goes_first_or_last() {
    let first = nominative().definite(true);
    let last = first.article(ArticlePlace::Last);
    check(first, 3000, "الثلاثة آلاف");
    check(last, 3000, "ثلاثة الآلاف");
    check(first, 300, "الثلاثمئة");
    check(last, 300, "الثلاثمئة");
    check(last.join(HundredJoin::Separate), 300, "ثلاث المئة");
    check(first.join(HundredJoin::Separate), 300, "الثلاث مئة");
    check(last, 100_000, "مئة الألف");
    check(last, 25_000, "الخمسة والعشرون ألفا");
    check_counted(first, 3, &company(), "الثلاث شركات");
    check_counted(last, 3, &company(), "ثلاث الشركات");
    check_counted(last, 5000, &company(), "خمسة آلاف الشركة");
    check_counted(first, 2000, &company(), "الألفا شركة");
    check_counted(last, 2000, &company(), "ألفا الشركة");
    check_counted(last, 5300, &company(), "خمسة الآلاف وثلاثمئة الشركة");
}

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

#[test]
fn decimals_as_a_number_as_digits_and_as_parts() {
    check_figure(nominative(), "3.5", "ثلاثة فاصل خمسة");
    check_figure(nominative().point(PointWord::Fasila), "3.5", "ثلاثة فاصلة خمسة");
    check_figure(nominative(), "3.05", "ثلاثة فاصل صفر خمسة");
    check_figure(nominative(), "12.125", "اثنا عشر فاصل مئة وخمسة وعشرون");
    check_figure(nominative(), "2.00", "اثنان فاصل صفر صفر");
    check_figure(nominative().decimals(DecimalReading::Digits), "3.25", "ثلاثة فاصل اثنان خمسة");
    let parts = nominative().decimals(DecimalReading::Parts);
    check_figure(parts, "3.5", "ثلاثة وخمسة أعشار");
    check_figure(parts, "3.1", "ثلاثة وع\u{64F}شر");
    check_figure(parts, "0.25", "خمسة وعشرون جزءا من مئة");
    check_figure(parts, "1.002", "واحد وجزءان من ألف");
    check_figure(parts, "0.0003", "ثلاثة أجزاء من عشرة آلاف");
    check_figure(parts, "7.0", "سبعة");
}

#[test]
fn fractions_count_their_parts() {
    check_figure(nominative(), "1/2", "نصف");
    check_figure(nominative(), "2/3", "ثلثان");
    check_figure(genitive(), "2/3", "ثلثين");
    check_figure(nominative().state(State::Construct), "2/3", "ثلثا");
    check_figure(nominative(), "3/4", "ثلاثة أرباع");
    check_figure(nominative(), "7/2", "ثلاثة ونصف");
    check_figure(nominative(), "1/5", "خ\u{64F}مس");
    check_figure(nominative(), "6/3", "اثنان");
    check_figure(nominative(), "7/13", "سبعة على ثلاثة عشر");
    check_figure(nominative(), "-1/2", "سالب نصف");
}

#[test]
fn fractions_with_a_noun() {
    let hour = Noun::new("ساعة", "ساعات", Gender::Feminine);
    let of = |figure: &str| nominative().counted(figure.parse::<Figure>().unwrap(), &hour);
    assert_eq!(of("1/2"), "نصف ساعة");
    assert_eq!(of("2/3"), "ثلثا ساعة");
    assert_eq!(of("13/4"), "ثلاث ساعات وربع ساعة");
    assert_eq!(of("3.5"), "ثلاثة فاصل خمسة ساعة");
    assert_eq!(of("7/13"), "سبعة على ثلاثة عشر من الساعة");
    assert_eq!(
        nominative().definite(true).counted("3/4".parse::<Figure>().unwrap(), &hour),
        "ثلاثة أرباع الساعة"
    );
}

#[test]
fn money_with_its_subunit() {
    check_money(nominative(), "20.50", "EGP", "عشرون جنيها وخمسون قرشا");
    check_money(genitive(), "20.50", "egp", "عشرين جنيها وخمسين قرشا");
    check_money(nominative(), "1", "SAR", "ريال واحد");
    check_money(nominative(), "2.02", "SAR", "ريالان وهللتان");
    check_money(nominative(), "0.5", "EGP", "خمسون قرشا");
    check_money(nominative(), "0.00", "EGP", "صفر جنيه");
    check_money(nominative(), "2000.035", "TND", "ألفا دينار وخمسة وثلاثون مليما");
    check_money(nominative(), "3.003", "KWD", "ثلاثة دنانير وثلاثة فلوس");
    check_money(nominative(), "1.2", "MRU", "أوقية واحدة وخ\u{64F}مس واحد");
    check_money(nominative(), "11.11", "LBP", "إحدى عشرة ليرة وأحد عشر قرشا");
    check_money(nominative(), "-3", "USD", "سالب ثلاثة دولارات");
    check_money(nominative(), "20000", "IQD", "عشرون ألف دينار");
}

#[test]
fn money_with_the_country() {
    let full = nominative().nisba(true);
    check_money(full, "20", "EGP", "عشرون جنيها مصريا");
    check_money(full, "5", "EGP", "خمسة جنيهات مصرية");
    check_money(full, "2", "LBP", "ليرتان لبنانيتان");
    check_money(full.case(Case::Genitive), "2", "USD", "دولارين أمريكيين");
    check_money(full, "100", "KWD", "مئة دينار كويتي");
    check_money(full, "1", "TRY", "ليرة تركية واحدة");
    check_money(full.definite(true), "20", "SSP", "العشرون جنيها جنوب سودانيا");
    check_money(nominative(), "20", "HKD", "عشرون دولار هونغ كونغ");
    check_money(nominative(), "2", "HKD", "دولارا هونغ كونغ");
}

#[test]
fn money_that_no_subunit_expresses_is_read_as_a_decimal() {
    check_money(nominative(), "1.555", "EGP", "واحد فاصل خمسمئة وخمسة وخمسون جنيه");
    check_money(nominative(), "1.5", "JPY", "واحد فاصل خمسة ين");
    check_money(nominative(), "1.1", "MRU", "واحد فاصل واحد أوقية");
    check_money(nominative(), "1/2", "EGP", "نصف جنيه");
}

#[test]
fn an_unknown_currency_is_an_error() {
    let error = nominative().money(1, "ZZZ").unwrap_err();
    assert!(error.is_unknown_currency());
    assert_eq!(error.to_string(), "\"ZZZ\" is not the code of a known currency");
}

#[test]
fn irregular_nouns_derive_their_forms() {
    let of = |noun: &Noun, n: i128| nominative().counted(n, noun);
    let thing = Noun::new("شيء", "أشياء", Gender::Masculine);
    assert_eq!((of(&thing, 2).as_str(), of(&thing, 11).as_str()), ("شيئان", "أحد عشر شيئا"));
    let piece = Noun::new("جزء", "أجزاء", Gender::Masculine);
    assert_eq!((of(&piece, 2).as_str(), of(&piece, 20).as_str()), ("جزءان", "عشرون جزءا"));
    let hospital = Noun::new("مستشفى", "مستشفيات", Gender::Masculine);
    assert_eq!((of(&hospital, 2).as_str(), of(&hospital, 12).as_str()), ("مستشفيان", "اثنا عشر مستشفى"));
    let desert = Noun::new("صحراء", "صحارى", Gender::Feminine);
    assert_eq!((of(&desert, 2).as_str(), of(&desert, 11).as_str()), ("صحراوان", "إحدى عشرة صحراء"));
    let camera = Noun::new("كاميرا", "كاميرات", Gender::Feminine);
    assert_eq!((of(&camera, 2).as_str(), of(&camera, 11).as_str()), ("كاميرتان", "إحدى عشرة كاميرا"));
    assert_eq!(of(&Noun::new("عصا", "عصي", Gender::Feminine), 2), "عصوان");
    let euro = Noun::new("يورو", "يورو", Gender::Masculine).with_accusative("يورو").with_dual("يوروان");
    assert_eq!((of(&euro, 2).as_str(), of(&euro, 20).as_str()), ("يوروان", "عشرون يورو"));
}

#[test]
fn digits_one_by_one() {
    assert_eq!(nominative().digits("0123").unwrap(), "صفر واحد اثنان ثلاثة");
    assert_eq!(nominative().digits("+966 (55) ١٢").unwrap(), "زائد تسعة ستة ستة، خمسة خمسة، واحد اثنان");
    assert!(nominative().digits("12a").is_err_and(|error| error.is_not_a_number()));
    assert!(nominative().digits("+").is_err());
}

#[test]
fn numbers_from_text() {
    check_figure(nominative(), " +٢٠٢٢ ", "ألفان واثنان وعشرون");
    check_figure(nominative(), "-0", "صفر");
    check_figure(nominative(), "\u{2212}7", "سالب سبعة");
    for wrong in ["", "-", "12a", "1.", ".5", "1/0", "1,5", "1e3"] {
        assert!(wrong.parse::<Figure>().is_err(), "{wrong}");
    }
}

#[test]
fn the_range_ends_below_ten_to_the_sixty_six() {
    let nines = "9".repeat(66);
    let words = nominative().cardinal(nines.parse::<Figure>().unwrap());
    assert!(words.starts_with("تسعمئة وتسعة وتسعون فيجينتيليونا"), "{words}");
    assert!(format!("1{}", "0".repeat(66)).parse::<Figure>().is_err_and(|error| error.is_out_of_range()));
    assert!(format!("0.{}", "1".repeat(64)).parse::<Figure>().is_err_and(|error| error.is_out_of_range()));
}

#[track_caller]
fn check_cldr(code: &str, stem: &str, plural: &str, adjective: &str) {
    let speller = nominative().nisba(true).tanwin(Tanwin::BeforeAlif);
    let after = |n: i128| {
        let words = speller.money(n, code).unwrap();
        let at = words.find(stem).or_else(|| words.find(plural)).unwrap();
        words[at..].to_owned()
    };
    assert_eq!(after(2), format!("{stem}ان {adjective}ان"));
    assert_eq!(after(5), format!("{plural} {adjective}ة"));
    assert_eq!(after(50), format!("{stem}\u{64B}ا {adjective}\u{64B}ا"));
    assert_eq!(after(500), format!("{stem} {adjective}"));
}

/// The forms of CLDR 48.2 (ar, plural categories two, few, many and other) for the currencies where it gives them all.
#[test]
fn currencies_agree_with_cldr() {
    check_cldr("EGP", "جنيه", "جنيهات", "مصري");
    check_cldr("LRD", "دولار", "دولارات", "ليبيري");
    check_cldr("MAD", "درهم", "دراهم", "مغربي");
}

#[test]
fn the_forms_of_every_currency_fit_together() {
    for currency in generated::CURRENCIES {
        for forms in [Some(currency.unit), currency.subunit].into_iter().flatten() {
            let stem = forms.singular.trim_end_matches(['ة', 'ا']);
            assert!(forms.dual.starts_with(stem) && forms.dual.ends_with("ان"), "{forms:?}");
            assert!(
                forms.accusative.strip_suffix('ا').is_none_or(|bare| forms.singular.starts_with(bare)),
                "{forms:?}"
            );
            assert_eq!(forms.singular.ends_with(['ة', 'ا']), forms.gender == Gender::Feminine, "{forms:?}");
        }
        assert_eq!(currency.subunit.is_some(), currency.factor > 1, "{}", currency.code);
    }
}
