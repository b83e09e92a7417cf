//! Section D: money.

use super::{check, check_in, region};

#[test]
fn qualified() {
    check("دفع 40 دينارا كويتيا", &["money 40 KWD | 40 دينارا كويتيا"]);
    check("سبعة ملايين ريال عماني", &["money 7000000 OMR | سبعة ملايين ريال عماني"]);
    check("3 جنيهات إسترلينية", &["money 3 GBP | 3 جنيهات إسترلينية"]);
    check("٤٥٠ د.ك شهريا", &["money 450 KWD | ٤٥٠ د.ك"]);
    check("$75", &["money 75 USD | $75"]);
    check("ستون كرونة سويدية", &["money 60 SEK | ستون كرونة سويدية"]);
}

#[test]
fn bare_coins_stay_open_without_context() {
    check("ثمنه 80 ريالا", &["money 80 ? | 80 ريالا"]);
    check_in("ثمنه 80 ريالا", &region(*b"QA"), &["money 80 QAR | 80 ريالا"]);
    check("يبيعه في الدوحة بنحو 80 ريالا في قطر", &["money 80 QAR Approx | نحو 80 ريالا"]);
    check("دفع 5 دنانير أردنية ثم 8 دنانير", &["money 5 JOD | 5 دنانير أردنية", "money 8 JOD | 8 دنانير"]);
}

#[test]
fn subunits_and_parts() {
    check_in("خمسة عشر جنيها وعشرة قروش", &region(*b"EG"), &["money 15.1 EGP | خمسة عشر جنيها وعشرة قروش"]);
    check("ثلاثة دولارات وخمسون سنتا", &["money 3.5 USD | ثلاثة دولارات وخمسون سنتا"]);
    check("دينار ونصف الدينار الكويتي", &["money 1.5 KWD | دينار ونصف الدينار الكويتي"]);
    check("باعه بمليوني دولار ونصف المليون", &["money 2500000 USD | مليوني دولار ونصف المليون"]);
    check("درهم وعشرون فلسا", &["money 1.2 AED | درهم وعشرون فلسا"]);
    check("خمسون هللة", &["money 0.5 SAR | خمسون هللة"]);
}

#[test]
fn a_dirham_is_a_part_of_some_currencies() {
    check("أنفق ثلاثين ريالا قطريا وأربعين درهما", &["money 30.4 QAR | ثلاثين ريالا قطريا وأربعين درهما"]);
    check("ديناران وستون درهما ليبيا", &["money 2.06 LYD | ديناران وستون درهما ليبيا"]);
    check("ستون درهما ليبيا", &["money 0.06 LYD | ستون درهما ليبيا"]);
    check("ستون درهما مغربيا", &["money 60 MAD | ستون درهما مغربيا"]);
}

#[test]
fn subunits_in_the_dual() {
    check_in("خمسة جنيهات وقرشان", &region(*b"EG"), &["money 5.02 EGP | خمسة جنيهات وقرشان"]);
}

#[test]
fn the_dual_of_foreign_coins() {
    check("كلفه ذلك يوروين", &["money 2 EUR | يوروين"]);
    check("ليرتان لبنانيتان", &["money 2 LBP | ليرتان لبنانيتان"]);
}

#[test]
fn implicit_and_genitive() {
    check("دولاران فقط", &["money 2 USD | دولاران"]);
    check("خسرت ملايين الدولارات", &["money 2000000..9999999 USD Vague | ملايين الدولارات"]);
    check("6 ملايين من الدولارات", &["money 6000000 USD | 6 ملايين من الدولارات"]);
    check("باعه بالدولار", &[]);
}

#[test]
fn said_twice() {
    check("ألف دولار (1000$) نقدا", &["money 1000 USD | ألف دولار (1000$)"]);
}

#[test]
fn signs_are_read_as_written() {
    check("70 د.إ", &["money 70 AED | 70 د.إ"]);
    check("70 د.أ", &["money 70 JOD | 70 د.أ"]);
    check("90 أوقية من الفضة", &["quantity 90 [oz_tr] | 90 أوقية"]);
}

#[test]
fn a_price_that_is_bounded() {
    check("لم يتجاوز سعره 100 دولار", &["money 100 USD EqualOrLess | 100 دولار"]);
}

#[test]
fn letters_and_a_sign() {
    check("السعر 15 US$ فقط", &["money 15 USD | 15 US$"]);
    check("السعر US$ 15 فقط", &["money 15 USD | US$ 15"]);
    check("بمبلغ 20 دولارا أمريكيا و 30 C$", &["money 20 USD | 20 دولارا أمريكيا", "money 30 CAD | 30 C$"]);
}

#[test]
fn one_of_the_subunit() {
    check("مليون دولار أمريكي وسنت واحد", &["money 1000000.01 USD | مليون دولار أمريكي وسنت واحد"]);
    check("ثلاثة دنانير ودرهم", &["money 3 ? | ثلاثة دنانير"]);
    check("درهم إماراتي وفلس واحد", &["money 1.01 AED | درهم إماراتي وفلس واحد"]);
}

#[test]
fn coins_of_gold_and_of_other_countries() {
    check("خسر في سوريا 90 جنيها", &["money 90 ? | 90 جنيها"]);
    check("في دمشق من سوريا دفع 30 ليرة ذهبية", &["money 30 ? | 30 ليرة"]);
    check("في دمشق من سوريا دفع 30 ليرة", &["money 30 SYP | 30 ليرة"]);
    check("دفع 30 ليرة سورية", &["money 30 SYP | 30 ليرة سورية"]);
    check("30 سيدي غاني", &["money 30 GHS | 30 سيدي غاني"]);
    check("60 جنيه سوداني جنوبي", &["money 60 SSP | 60 جنيه سوداني جنوبي"]);
    check("اشتراه بـ 40 زلوتيات", &["money 40 PLN | 40 زلوتيات"]);
}

#[test]
fn parts_of_other_currencies() {
    check("ريال يمني وثلاثون فلسا", &["money 1.3 YER | ريال يمني وثلاثون فلسا"]);
    check("أربعون بيسة هندية", &["money 0.4 INR | أربعون بيسة هندية"]);
    check("ثماني روبيات هندية و50 بيسة", &["money 8.5 INR | ثماني روبيات هندية و50 بيسة"]);
    check("أربعون بيسة", &["money 0.04 OMR | أربعون بيسة"]);
    check("أربع ليرات تركية وثلاثون قرشا", &["money 4.3 TRY | أربع ليرات تركية وثلاثون قرشا"]);
    check("درهم إماراتي وثلاثون فلسا", &["money 1.3 AED | درهم إماراتي وثلاثون فلسا"]);
    check("سالب دولارين", &["money -2 USD | سالب دولارين"]);
}

#[test]
fn gold_for_dollars() {
    check("دفع 1700 دولار ذهبا", &["money 1700 USD | 1700 دولار"]);
    check("ربح 400 يورو ذهبية", &["money 400 EUR | 400 يورو"]);
    check("دفع 30 دينارا ذهبيا", &["money 30 ? | 30 دينارا"]);
}

#[test]
fn ounces_of_food() {
    check("أكل 4 أوقيات من السمك", &["quantity 4 [oz_av] | 4 أوقيات"]);
    check("دفع 4 أوقيات موريتانية", &["money 4 MRU | 4 أوقيات موريتانية"]);
    check("باع 4 أوقيات من الذهب", &["quantity 4 [oz_tr] | 4 أوقيات"]);
}

#[test]
fn a_sign_with_its_nation() {
    check("السعر 75 جم مصري", &["money 75 EGP | 75 جم مصري"]);
    check("السعر 75 ج.م مصري", &["money 75 EGP | 75 ج.م مصري"]);
    check("الوزن 75 جم", &["quantity 75 g | 75 جم"]);
}

#[test]
fn a_smaller_scale_of_the_same() {
    check("منحته الجائزة مليون يورو و300 ألف", &["money 1300000 EUR | مليون يورو و300 ألف"]);
    check(
        "بلغت الديون ثلاثة مليارات دولار وستمئة مليون.",
        &["money 3600000000 USD | ثلاثة مليارات دولار وستمئة مليون"],
    );
    check("نقلت السفن مليوني طن و200 ألف في العام الماضي", &["quantity 2200000 t | مليوني طن و200 ألف"]);
    check("وصل مليون يورو و300 ألف لاجئ", &["money 1000000 EUR | مليون يورو", "cardinal 300000 | 300 ألف"]);
    check(
        "صرف مليون يورو و300 ألف للمصابين",
        &["money 1000000 EUR | مليون يورو", "cardinal 300000 | 300 ألف"],
    );
    check("صرف 300 ألف يورو ومليونين.", &["money 300000 EUR | 300 ألف يورو", "cardinal 2000000 | مليونين"]);
    check("صرف مليون يورو و300.", &["money 1000000 EUR | مليون يورو", "cardinal 300 | 300"]);
}
