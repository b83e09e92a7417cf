//! What is no number.

use super::check;

#[test]
fn figures_of_speech() {
    check("للحكاية ألف وجه ووجه", &[]);
    check("للزينة ألف شكل ولون", &[]);
    check("بنى مصنعه من الصفر", &[]);
}

#[test]
fn words_that_look_like_numbers() {
    check("ألف الشاعر ديوانا", &[]);
    check("من الألف إلى الياء", &[]);
    check("ألف مبروك", &[]);
    check("لا أحد هناك", &[]);
    check("لست هناك", &[]);
    check("كمية كبيرة", &[]);
    check("يعيش وحده", &[]);
    check("ثمن الرغيف", &[]);
    check("ربع النهائي", &[]);
}

#[test]
fn names() {
    check("قمة مجموعة العشرين", &[]);
    check("دول مجموعة الـ77 والصين", &[]);
    check("لقاح كوفيد-19", &[]);
    check("الإصدار 4.1.2", &[]);
    check("شارع 14 يناير", &[]);
}

#[test]
fn phones_and_accounts() {
    check("اتصل على 0123 456 789", &["phone 0123456789 | 0123 456 789"]);
    check("رقم الحساب 4455667788", &["identifier 4455667788 | 4455667788"]);
}

#[test]
fn verbs_of_writing() {
    check("ألف سيبويه كتابا في النحو", &[]);
    check("وقد ألف ديوانين", &[]);
}

#[test]
fn models_of_machines() {
    check("طائرة إف 18 فوق البلدة", &[]);
    check("هاتف إكس9 الجديد", &[]);
    check("من طراز بوينغ 747 وهبطت", &[]);
    check("شبكة 5G", &[]);
}

#[test]
fn titles_and_groups() {
    check("متحف ثورة العشرين", &[]);
    check("قرأ في مجلة نصف القمر", &[]);
    check("شرب مية باردة", &[]);
    check("دونم DB", &[]);
}

#[test]
fn short_codes() {
    check("اتصل بالرقم المختصر 1717", &["phone 1717 | 1717"]);
    check("اتصل على 115", &["phone 115 | 115"]);
    check("أعلنت حالة الطوارئ 3 أيام", &["cardinal 3 | 3"]);
    check("بطاقة قدرها 1200 ميغاواط", &["quantity 1200 MW | 1200 ميغاواط"]);
}

#[test]
fn names_and_idioms_of_first_and_second() {
    check("ملعب ثاني بن راشد", &[]);
    check("نتابع الأمر أولا بأول", &[]);
    check("الأديب الذي ألف كتابه هنا", &[]);
}

#[test]
fn by_how_much_and_to_what() {
    check("صعد السعر 6 دولارات إلى 90 دولارا", &["money 6 USD | 6 دولارات", "money 90 USD | 90 دولارا"]);
    check("يكلف 6 دولارات إلى 90 دولارا", &["money 6..90 USD | 6 دولارات إلى 90 دولارا"]);
}
