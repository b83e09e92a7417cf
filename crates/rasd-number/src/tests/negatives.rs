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
