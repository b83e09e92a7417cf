//! Section C: ranges, bounds, approximation.

use super::check;

#[test]
fn ranges() {
    check("بين 40 و60 نخلة", &["cardinal 40..60 | بين 40 و60"]);
    check("بين مئة وعشرين ومئة وخمسين", &["cardinal 120..150 | بين مئة وعشرين ومئة وخمسين"]);
    check("من 3 إلى 8 ملايين", &["cardinal 3000000..8000000 | من 3 إلى 8 ملايين"]);
    check("من 500 إلى ألف نخلة", &["cardinal 500..1000 | من 500 إلى ألف"]);
    check("ما بين أربعة وستة آلاف", &["cardinal 4000..6000 | ما بين أربعة وستة آلاف"]);
    check("عولج 7-9 مرضى", &["cardinal 7..9 | 7-9"]);
    check("ستة أو سبعة قوارب", &["cardinal 6..7 | ستة أو سبعة"]);
    check("من 20 إلى 30 دولارا", &["money 20..30 USD | من 20 إلى 30 دولارا"]);
}

#[test]
fn bounds() {
    check("نحو 30 نخلة", &["cardinal 30 Approx | نحو 30"]);
    check("ما لا يقل عن ستين قاربا", &["cardinal 60 EqualOrMore | ما لا يقل عن ستين"]);
    check("أقل من 2 في المئة", &["percent 2 LessThan | أقل من 2 في المئة"]);
    check("لا يتجاوز عددهم سبعة", &["cardinal 7 EqualOrLess | سبعة"]);
    check("12 قاربا على الأقل", &["cardinal 12 EqualOrMore | 12"]);
    check("مئة ونيف", &["cardinal 100 MoreThan | مئة ونيف"]);
    check("أكثر من 10 وأقل من 20", &["cardinal 10..20 | أكثر من 10 وأقل من 20"]);
}

#[test]
fn scores() {
    check("فاز النجم 4-2 على ضيفه", &["score 4-2 | 4-2"]);
    check("تعادل الفريقان 1 - 1", &["score 1-1 | 1 - 1"]);
}

#[test]
fn bounds_around_their_subject() {
    check("لا تزيد مساحتها على 7 هكتارات", &["quantity 7 har EqualOrLess | 7 هكتارات"]);
    check("لا يزيد وزنه عن أربعة أطنان", &["quantity 4 t EqualOrLess | أربعة أطنان"]);
    check("لا يقل عدد سكان البلدة عن تسعة آلاف", &["cardinal 9000 EqualOrMore | تسعة آلاف"]);
    check("لم تتجاوز نسبة الحضور 15 في المئة", &["percent 15 EqualOrLess | 15 في المئة"]);
    check("تزيد قيمته على 90 دولارا", &["money 90 USD MoreThan | 90 دولارا"]);
    check("زاد عددهم على ثلاثين", &["cardinal 30 MoreThan | ثلاثين"]);
    check("يزيد الأمر تعقيدا على 3 دول", &["cardinal 3 MoreThan | 3"]);
}

#[test]
fn bounds_in_every_mood() {
    check("لن يتجاوز 8 قوارب", &["cardinal 8 EqualOrLess | لن يتجاوز 8"]);
    check("لم يتعد خمسين قاربا", &["cardinal 50 EqualOrLess | لم يتعد خمسين"]);
    check("لا يقلون عن سبعين", &["cardinal 70 EqualOrMore | لا يقلون عن سبعين"]);
    check("تخطى حاجز المليون", &["cardinal 1000000 MoreThan | تخطى حاجز المليون"]);
    check("80 قاربا ونيف", &["cardinal 80 MoreThan | 80"]);
    check("على هذا النحو زهاء خمسين قاربا", &["cardinal 50 Approx | زهاء خمسين"]);
}

#[test]
fn from_one_unit() {
    check("من كيلومتر إلى كيلومترين", &["quantity 1..2 km | من كيلومتر إلى كيلومترين"]);
    check("بين دولار وثلاثة دولارات", &["money 1..3 USD | بين دولار وثلاثة دولارات"]);
}

#[test]
fn scores_in_words() {
    check("فاز بأربعة أهداف لهدفين", &["score 4-2 | أربعة أهداف لهدفين"]);
    check("خسر بثلاثة أهداف لواحد", &["score 3-1 | ثلاثة أهداف لواحد"]);
    check("فاز بهدفين نظيفين", &["score 2-0 | هدفين نظيفين"]);
    check("بهدف دون رد", &["score 1-0 | هدف دون رد"]);
    check("بخماسية مقابل هدف", &["score 5-1 | خماسية مقابل هدف"]);
    check("تعادلا بهدفين لمثلهما", &["score 2-2 | هدفين لمثلهما"]);
    check("تعادلا بهدف لكل منهما", &["score 1-1 | هدف لكل منهما"]);
    check("سجل خمسة أهداف", &["cardinal 5 | خمسة"]);
    check("اجتمعوا بهدف مناقشة الأمر", &[]);
    check("فاز الفريق ثلاثة صفر على ضيفه", &["score 3-0 | ثلاثة صفر"]);
    check("انتهت المباراة صفر صفر", &["score 0-0 | صفر صفر"]);
    check("فاز الفريق 3 لصفر", &["score 3-0 | 3 لصفر"]);
    check("انتهى الدرس في خمسة صفر", &["cardinal 5 | خمسة", "cardinal 0 | صفر"]);
    check("الأعمار 4 - 6 و6 - 1", &["age 4..6 a | الأعمار 4 - 6", "cardinal 6 | 6", "cardinal 1 | 1"]);
    check("تجاوز العداء 25 منافسا", &["cardinal 25 | 25"]);
}

#[test]
fn scores_with_a_slash() {
    check("تغلب الفريق على جاره 3 / 2", &["score 3-2 | 3 / 2"]);
    check("لعبوا بطريقة 4-4-2", &[]);
}

#[test]
fn up_to_what_is_counted() {
    check("قاعة تتسع حتى 300 طالب", &["cardinal 300 EqualOrLess | حتى 300"]);
    check("خصم حتى 60%", &["percent 60 EqualOrLess | حتى 60%"]);
    check("حتى ثلاثة منهم", &["cardinal 3 | ثلاثة"]);
    check("ما لايقل عن ثلاثين خيمة", &["cardinal 30 EqualOrMore | ما لايقل عن ثلاثين"]);
    check("مش أقل من 40 واحد", &["cardinal 40 EqualOrMore | مش أقل من 40"]);
}

#[test]
fn one_or_two() {
    check("حضر ألف أو ألفان", &["cardinal 1000..2000 | ألف أو ألفان"]);
    check("غاب مرتين أو ثلاثا", &["cardinal 2..3 | مرتين أو ثلاثا"]);
    check("غاب مرتين أو ثلاث مرات", &["cardinal 2..3 | مرتين أو ثلاث"]);
}

#[test]
fn what_opens_a_range_with_a_dash() {
    check("ما بين 20 - 30 طالبا", &["cardinal 20..30 | ما بين 20 - 30"]);
    check("ما بين 5% إلى 8%", &["percent 5..8 | ما بين 5% إلى 8%"]);
    check("بين ستة إلى سبعة آلاف", &["cardinal 6000..7000 | بين ستة إلى سبعة آلاف"]);
    check("بين 1990 - 1995", &["cardinal 1990..1995 | 1990 - 1995"]);
    check("أكثرمن 80%", &["percent 80 MoreThan | أكثرمن 80%"]);
    check("أقلمن 30 كتابا", &["cardinal 30 LessThan | أقلمن 30"]);
}

#[test]
fn bounds_of_a_definite_subject() {
    check("تجاوزت الخسائر ستين مليون يورو", &["money 60000000 EUR MoreThan | ستين مليون يورو"]);
    check("لم يتجاوز العدد مئة", &["cardinal 100 EqualOrLess | مئة"]);
    check("تخطت أرباح المصرف مليار دولار", &["money 1000000000 USD MoreThan | مليار دولار"]);
    check("فوق السطح 50 عاملا", &["cardinal 50 | 50"]);
    check("فاقت الأضرار 30 مليون دولار", &["money 30000000 USD MoreThan | 30 مليون دولار"]);
    check("ناهز عدد الحضور ألفي شخص", &["cardinal 2000 Approx | ألفي"]);
    check("قارب العدد خمسين", &["cardinal 50 Approx | خمسين"]);
    check("تجاوز السائق 3 حافلات", &["cardinal 3 | 3"]);
    check("نحو السوق 50 دكانا", &["cardinal 50 | 50"]);
}

#[test]
fn scores_that_say_one_twice() {
    check("فاز بأربعة أهداف مقابل هدف واحد", &["score 4-1 | أربعة أهداف مقابل هدف واحد"]);
    check("فاز بهدف واحد دون رد", &["score 1-0 | هدف واحد دون رد"]);
    check("سجل هدفا واحدا", &["cardinal 1 | واحدا"]);
}

#[test]
fn between_two_parts() {
    check("بين ثلث ونصف المزارعين", &["fraction 1/3..1/2 | بين ثلث ونصف"]);
    check("بين ربع ونصف مليون", &["cardinal 250000..500000 | بين ربع ونصف مليون"]);
}

#[test]
fn sets_of_a_match() {
    check(
        "الصربية إيفانا 4 - 6 و6 - 1 و6 - 2",
        &["score 4-6 | 4 - 6", "score 6-1 | 6 - 1", "score 6-2 | 6 - 2"],
    );
    check("الصفحات 4 - 6 و8 - 10", &["cardinal 4..6 | 4 - 6", "cardinal 8..10 | 8 - 10"]);
}

#[test]
fn more_than_two_numbers_are_no_range() {
    check("اطلب الأرقام 1-2-3-4", &["cardinal 1 | 1", "cardinal 2 | 2", "cardinal 3 | 3", "cardinal 4 | 4"]);
    check("من الصف 3-4", &["cardinal 3..4 | 3-4"]);
}

#[test]
fn a_bound_that_may_be_reached() {
    check("عدد أقل من 70 أو يساوي", &["cardinal 70 EqualOrLess | أقل من 70 أو يساوي"]);
    check("كل قيمة أكثر من عشرين أو تساوي.", &["cardinal 20 EqualOrMore | أكثر من عشرين أو تساوي"]);
    check("عدد أقل من 70 أو يساوي 90", &["cardinal 70 LessThan | أقل من 70", "cardinal 90 | 90"]);
}

#[test]
fn a_bound_reaches_over_its_whole_subject() {
    check("تجاوز عدد سكان المدينة 30 ألف نسمة", &["cardinal 30000 MoreThan | 30 ألف"]);
    check("قارب عدد الحضور الفعلي ألفا", &["cardinal 1000 Approx | ألفا"]);
}

#[test]
fn both_ends_below_zero() {
    check("من 5 إلى 10 درجات دون الصفر", &["quantity -10..-5 Cel | من 5 إلى 10 درجات دون الصفر"]);
    check("تتراوح بين 4 و9 درجات تحت الصفر", &["quantity -9..-4 Cel | بين 4 و9 درجات تحت الصفر"]);
    check("من 5 إلى 10 درجات فوق الصفر", &["quantity 5..10 Cel | من 5 إلى 10 درجات فوق الصفر"]);
}

#[test]
fn a_bound_and_another_comparison() {
    check("راتبها أقل من 300 دولار أو يساوي راتب زميلها", &["money 300 USD LessThan | أقل من 300 دولار"]);
    check("السعر أكثر من 100 دولار أو يساوي سعر السوق", &["money 100 USD MoreThan | أكثر من 100 دولار"]);
    check("النسبة أكبر من 5% أو تساوي السابقة", &["percent 5 MoreThan | أكبر من 5%"]);
}
