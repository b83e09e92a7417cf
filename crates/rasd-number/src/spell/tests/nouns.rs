//! Numbers with their noun, and the article.

use super::*;

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
