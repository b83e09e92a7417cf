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
