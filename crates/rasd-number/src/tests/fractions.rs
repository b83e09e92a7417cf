//! Section C: fractions, percents, multiples.

use super::check;

#[test]
fn words() {
    check("ثلث المحصول تلف", &["fraction 1/3 | ثلث"]);
    check("وافق ثلثا المزارعين", &["fraction 2/3 | ثلثا"]);
    check("أربعة أخماس المساحة", &["fraction 4/5 | أربعة أخماس"]);
    check("خُمس الحقول", &["fraction 1/5 | خُمس"]);
    check("خَمس حقول", &["cardinal 5 | خَمس"]);
}

#[test]
fn with_a_pronoun_or_the_article() {
    check("باعت القرية ثلثها", &["fraction 1/3 | ثلثها"]);
    check("تصدق بعشرها", &["fraction 1/10 | عشرها"]);
    check("سأل عن ثمنها", &[]);
    check("قرأت نصها", &[]);
    check("ارتفع بنسبة الربع", &["fraction 1/4 | الربع"]);
    check("أنجز الثلثين تقريبا", &["fraction 2/3 Approx | الثلثين تقريبا"]);
    check("ركض نصف الماراثون", &[]);
}

#[test]
fn duals() {
    check("فقد خمسي محصوله", &["fraction 2/5 | خمسي"]);
    check("وافق خمسا الأعضاء", &["fraction 2/5 | خمسا"]);
    check("عُشران من التركة", &["fraction 2/10 | عُشران"]);
    check("نجم خمسي", &[]);
}

#[test]
fn shares() {
    check("واحدة من كل ست نخلات", &["fraction 1/6 | واحدة من كل ست"]);
    check("9 من أصل 12 لاعبا", &["fraction 9/12 | 9 من أصل 12"]);
    check("خسر 3/8 أرضه", &["fraction 3/8 | 3/8"]);
}

#[test]
fn a_file_is_no_fraction() {
    let fractions = |text| {
        crate::find(text, &crate::Options::default())
            .into_iter()
            .filter(|found| found.kind == crate::NumberKind::Fraction)
            .count()
    };
    assert_eq!(fractions("أحيل الملف 2016/3907 إلى القاضي"), 0);
    assert_eq!(fractions("القرار رقم 14/62 لسنة مضت"), 0);
    assert_eq!(fractions("ضغطه 130/85 اليوم"), 0);
}

#[test]
fn mixed() {
    check("عشرون وثلاثة أخماس", &["cardinal 20.6 | عشرون وثلاثة أخماس"]);
    check("2 1/4", &["fraction 2.25 | 2 1/4"]);
}

#[test]
fn percents() {
    check("زاد الإنتاج 14 في المئة", &["percent 14 | 14 في المئة"]);
    check("زاد %9 هذا الشهر", &["percent 9 | %9"]);
    check("نصف في المئة", &["percent 0.5 | نصف في المئة"]);
    check("سبعة بالألف", &["permille 7 | سبعة بالألف"]);
}

#[test]
fn multiples() {
    check("أربعة أضعاف السعر", &["multiplier 4 | أربعة أضعاف"]);
    check("تضاعف الإنتاج خمس مرات", &["multiplier 5 | خمس مرات"]);
    check("اتصل به خمس مرات", &["cardinal 5 | خمس"]);
}
