//! Section B: ordinals and what only looks like them.

use super::check;

#[test]
fn shapes() {
    check("في الجولة الرابعة", &["ordinal 4 | الرابعة"]);
    check("الطبعة الثالثة عشرة", &["ordinal 13 | الثالثة عشرة"]);
    check("الدورة السادسة والثلاثون", &["ordinal 36 | السادسة والثلاثون"]);
    check("المادة الثالثة بعد المئة", &["ordinal 103 | الثالثة بعد المئة"]);
    check("خامس أكبر مدينة", &["ordinal 5 | خامس"]);
    check("في الذكرى الخمسين للتأسيس", &["ordinal 50 | الخمسين"]);
}

#[test]
fn last() {
    check("في بيانه الأخير", &["ordinal -1 | الأخير"]);
    check("الفصل قبل الأخير", &["ordinal -2 | قبل الأخير"]);
}

#[test]
fn not_in_months_days_and_clocks() {
    check("ولد في تشرين الأول", &[]);
    check("سافر أول أمس", &[]);
    check("الساعة الخامسة", &[]);
    check("في الرابعة والنصف عصرا", &[]);
    check("لم يتكلم ثانية", &[]);
    check("ثاني أكسيد الكربون", &[]);
}

#[test]
fn behind_hundreds() {
    check("المادة الحادية بعد المئة", &["ordinal 101 | الحادية بعد المئة"]);
    check("المادة الرابعة والعشرون بعد المئتين", &["ordinal 224 | الرابعة والعشرون بعد المئتين"]);
    check("المركز ال 34", &["ordinal 34 | ال 34"]);
}

#[test]
fn verbs_and_families_are_none() {
    check("فقد أولى المدير الأمر عنايته", &[]);
    check("أولى الوزير القضية اهتماما", &[]);
    check("أولى المحاولات", &["ordinal 1 | أولى"]);
    check("قصر آل ثاني", &[]);
    check("في الثانية عشرة ظهرا", &[]);
}

#[test]
fn by_their_place() {
    check("للمرة المئة", &["ordinal 100 | المئة"]);
    check("سجل في الدقيقتين الثالثة عشرة والستين", &["ordinal 13 | الثالثة عشرة", "ordinal 60 | الستين"]);
}

#[test]
fn the_place_of_an_edition() {
    check("النسخة الـ 41 من المعرض", &["ordinal 41 | الـ 41"]);
    check("الإصدار 41", &[]);
}

#[test]
fn a_name_like_the_first() {
    check("زار باول الثلاثاء القدس", &[]);
    check("غادر باول أمس", &[]);
    check("فازت باول مباراة لها", &["ordinal 1 | اول"]);
    check("فازت بأول مباراة لها", &["ordinal 1 | أول"]);
}

#[test]
fn the_latter_is_no_rank() {
    check("ويدرس الأخير في الجامعة", &[]);
    check("التقى الأخير نظيره", &[]);
    check("فرح الناس بعد هزيمة الأخيرة", &[]);
    check("طلب من الأخير أن يعود", &[]);
    check("سمع ألبوم نجاة الأخير", &["ordinal -1 | الأخير"]);
    check("لعلها قد تكون الأخيرة هنا", &["ordinal -1 | الأخيرة"]);
    check("قرأها، باستثناء الأخيرة منها", &["ordinal -1 | الأخيرة"]);
    check("رفض قراره الأخير", &["ordinal -1 | الأخير"]);
    check("خطاب المدير الأخير", &["ordinal -1 | الأخير"]);
}

#[test]
fn kings_and_others() {
    let role = |text: &str| crate::find(text, &crate::Options::default()).pop().and_then(|found| found.role);
    for text in [
        "لويس الثالث",
        "الملك الحسن الثاني",
        "السلطان عبد المجيد الثاني",
        "الملك عبدالله الثاني",
        "إليزابيث الأولى",
        "قال هنري الثامن إنه",
    ] {
        assert_eq!(role(text), Some(crate::Role::Regnal), "{text}");
    }
    for text in [
        "وكان الثالث في الصف",
        "وأصبح الثاني هناك",
        "ولكن السابعة بقيت",
        "بيتكم الأول",
        "خطاب الملك السنوي الثاني",
        "مهرجان الملك سعود للإبل السادس",
        "جسر الملك فهد السريع الثاني",
        "فيلم ملك الغابة الثاني",
        "خسر الملك نهائيه الثاني",
        "رواية محفوظ الثانية",
        "زيارة الملك فهد الأولى",
        "لسببين الأول هو المال والثاني",
    ] {
        assert_ne!(role(text), Some(crate::Role::Regnal), "{text}");
    }
    assert_eq!(crate::find("لسببين الأول مالي والثاني سياسي", &crate::Options::default())[0].role, None);
}

#[test]
fn the_last_of_a_predicate() {
    check("لم تكن الأخيرة", &["ordinal -1 | الأخيرة"]);
    check("يعتبر الأخير في القائمة", &["ordinal -1 | الأخير"]);
    check("تعد الأخيرة من نوعها", &["ordinal -1 | الأخيرة"]);
    check("وكان الأخير هذا العام", &["ordinal -1 | الأخير"]);
    check("أعلن الأخير عودته", &[]);
    check("المعارض في باريس الأخيرة", &["ordinal -1 | الأخيرة"]);
    check("اللقاء مع سليم الأخير", &["ordinal -1 | الأخير"]);
    check("بعد فوز الأخيرة", &[]);
    check("سافر مع الأخير", &[]);
}

#[test]
fn the_last_of_a_list() {
    check("رابعا وأخيرا نشكر الضيوف", &["ordinal 4 | رابعا"]);
    check("نشكركم أولا وأخيرا", &[]);
}

#[test]
fn many_that_are_counted() {
    check("المآذن الذهبية السبع", &["cardinal 7 | السبع"]);
    check("الذكرى الذهبية الخمسون", &["ordinal 50 | الخمسون"]);
}

#[test]
fn ranks_of_players() {
    use crate::{Options, Role, find};
    let role = |text| find(text, &Options::default()).first().and_then(|found| found.role);
    assert_eq!(role("فاز الألماني هاينز مولر الثالث"), None);
    assert_eq!(role("بذكرى الخامس والعشرين للتحرير"), None);
    assert_eq!(role("الملك الألماني فريدريش الثالث"), Some(Role::Regnal));
    assert_eq!(role("حكم فريدريش الثالث"), Some(Role::Regnal));
}
