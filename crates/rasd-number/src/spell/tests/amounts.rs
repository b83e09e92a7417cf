//! Decimals, fractions, money, digits.

use super::*;

#[test]
fn decimals_as_a_number_as_digits_and_as_parts() {
    check_figure(nominative(), "3.5", "ثلاثة فاصل خمسة");
    check_figure(nominative().point(PointWord::Fasila), "3.5", "ثلاثة فاصلة خمسة");
    check_figure(nominative(), "3.05", "ثلاثة فاصل صفر خمسة");
    check_figure(acc(), "3.05", "ثلاثة فاصل صفر خمسة");
    check_figure(genitive(), "12.25", "اثني عشر فاصل خمسة وعشرين");
    check_figure(nominative().definite(true), "3.5", "الثلاثة فاصل خمسة");
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
