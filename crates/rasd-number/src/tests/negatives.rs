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
    check("رقم الكتاب ISBN 978-9953-68-123-4.", &["identifier 9789953681234 | 978-9953-68-123-4"]);
    check("البطاقة 4000-1234-5678-9010", &["identifier 4000123456789010 | 4000-1234-5678-9010"]);
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
    check("متحور BA.5 الجديد", &[]);
    check(
        "الأعوام 2019-2020-2021-2022",
        &["cardinal 2019 | 2019", "cardinal 2020 | 2020", "cardinal 2021 | 2021", "cardinal 2022 | 2022"],
    );
}

#[test]
fn accusatives_of_what_was_told() {
    check("كتب روايات كثيرة ونشر خمسا منها", &["cardinal 5 | خمسا"]);
    check("ثمن اللوحات مرتفع فباع ثلاثا منها", &["cardinal 3 | ثلاثا"]);
    check("رأى في الغابة سبعا جائعا", &[]);
    check("رأى سبعا منها يفترس غزالا", &[]);
}

#[test]
fn what_holds_for_each() {
    check("توزع النشرة على الطلبة بسعر رمزي للنسخة الواحدة", &[]);
    check("ينتج المصنع 30 واطا للوح الواحد", &["quantity 30 W | 30 واطا"]);
    check("أضف للرقم الواحد صفرا", &["cardinal 1 | الواحد", "cardinal 0 | صفرا"]);
    check("قدم للعدد الواحد تعريفا", &["cardinal 1 | الواحد"]);
    check("كررها للمرة الواحدة بعد المئة", &["cardinal 1 | الواحدة", "cardinal 100 | المئة"]);
    check("كررها للمرة الواحدة", &[]);
    check("بقي الصف الواحد فارغا", &["cardinal 1 | الواحد"]);
    check("اختار واحدا للفريق", &["cardinal 1 | واحدا"]);
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

#[test]
fn names_and_accounts() {
    check("دول مجموعة 5+1", &[]);
    check("الحساب SA44 2000 0001 2345 6789", &[]);
    check("فيتامين ب12", &[]);
    check("جامعة 8 ماي 1945", &[]);
    check("30 فبراير 2021", &[]);
    check("بلغ الإنتاج في مارس 2500 طن", &["quantity 2500 t | 2500 طن"]);
}

#[test]
fn digits_said_one_by_one() {
    check("صفر خمسة خمسة أربعة ثلاثة اثنان واحد", &["phone 0554321 | صفر خمسة خمسة أربعة ثلاثة اثنان واحد"]);
    check("هاتفي تسعة ثمانية سبعة، ستة خمسة", &["phone 98765 | تسعة ثمانية سبعة، ستة خمسة"]);
    check("واحد، اثنان، ثلاثة", &["cardinal 1 | واحد", "cardinal 2 | اثنان", "cardinal 3 | ثلاثة"]);
}

#[test]
fn day_and_night() {
    check("خدمة 24/7 للزبائن", &[]);
    check("يعمل ٢٤/٧", &[]);
}

#[test]
fn words_that_are_verbs_and_names_too() {
    check("وتلت المغرب تونس", &[]);
    check("من تلت سنين", &[]);
    check("محمد عبد الواحد", &[]);
    check("عشر مرات في الثانية", &["cardinal 10 | عشر"]);
}

#[test]
fn a_slash_behind_the_code_of_a_region() {
    check("للاستعلام 01/654321", &["phone 01654321 | 01/654321"]);
}

#[test]
fn empty_hands() {
    check("عاد صفر اليدين", &[]);
}

#[test]
fn the_third_that_is_not() {
    check("خياران لا ثالث لهما", &[]);
}

#[test]
fn verbs_written_like_two_ninths() {
    check("تسعى الحكومة إلى خفض العجز", &[]);
    check("وهي تسعى للحصول على المقعد", &[]);
}

#[test]
fn the_number_of_a_file_is_no_telephone_number() {
    check("القرار رقم 05/201612 الصادر", &["cardinal 5 | 05", "cardinal 201612 | 201612"]);
}

#[test]
fn prices_are_no_eighths() {
    check("كان ثمنا باهظا", &[]);
    check("دفع 15 دولارا ثمنا للكتاب", &["money 15 USD | 15 دولارا"]);
    check("ورثت ثمن التركة", &["fraction 1/8 | ثمن"]);
}

#[test]
fn years_are_no_identifiers() {
    check("بطاقة هوية مدنية ( 1939 )", &["cardinal 1939 | 1939"]);
    check("الرقم الوطني 1939", &["identifier 1939 | 1939"]);
    check("جواز سفر صادر في 1985", &["cardinal 1985 | 1985"]);
    check("جواز سفر صادر عام 1985", &["cardinal 1985 | 1985"]);
}

#[test]
fn digits_like_a_year_behind_an_identity_card() {
    check("هوية رقم 1939", &["identifier 1939 | 1939"]);
    check("بطاقة هوية رقم 1939", &["identifier 1939 | 1939"]);
    check("بطاقة هوية رقم: 1939", &["identifier 1939 | 1939"]);
    check("جواز سفر رقم 1985", &["identifier 1985 | 1985"]);
    check("جواز سفر 1985", &["identifier 1985 | 1985"]);
}

#[test]
fn a_number_of_another_country_may_have_dots() {
    check("+1 202.555.0121", &["phone 12025550121 | +1 202.555.0121"]);
    check("ارتفع +1.5 نقطة", &["quantity 1.5 point | +1.5 نقطة"]);
}

#[test]
fn borders_and_bounds_of_other_numbers() {
    check("دولة على حدود 1967", &["cardinal 1967 | 1967"]);
    check("دولة على حدود 1967 وعاصمتها القدس", &["cardinal 1967 | 1967"]);
    check("عام 2020 تقريبا 500 حالة", &["cardinal 2020 | 2020", "cardinal 500 Approx | تقريبا 500"]);
    check("إلى حدود 500 شخص", &["cardinal 500 Approx | حدود 500"]);
}

#[test]
fn designations_behind_a_dash_with_spaces() {
    check("عينة من اليورانيوم - 235 النادر", &[]);
    check("حلقت قاذفة من طراز ب - 52، ثم سقطت", &[]);
    check("مقاتلات ميغ - 29 الروسية", &[]);
    check("وصلت من ميغ - 5 طائرات", &["cardinal 5 | 5"]);
    check("باعت هواوي - 50 ألف هاتف", &["cardinal 50000 | 50 ألف"]);
    check("سجل اليورانيوم - 60 بالمئة", &["percent 60 | 60 بالمئة"]);
    check("أسهم هواوي - 10%", &["percent 10 | 10%"]);
}

#[test]
fn the_second_of_time() {
    check("في أجزاء من الثانية", &[]);
    check("تقاس في الثانية الواحدة", &["cardinal 1 | الواحدة"]);
    check("المرتبة الثانية من الثانية عشرة", &["ordinal 2 | الثانية", "ordinal 12 | الثانية عشرة"]);
}

#[test]
fn one_of_the_best() {
    check("تعد المدينة واحدة من أقدم المدن", &[]);
    check("كل واحد منهم", &[]);
    check("نجت واحدة من السفن", &["cardinal 1 | واحدة"]);
}

#[test]
fn the_latter_is_no_ordinal() {
    check("وأكد أن الأخيرة رفضت", &[]);
    check("هذه القصة، الأخيرة من نوعها", &["ordinal -1 | الأخيرة"]);
    check("في الجلسة الأخيرة رفضت", &["ordinal -1 | الأخيرة"]);
}

#[test]
fn elements_and_races() {
    check("اليورانيوم 238 خام", &[]);
    check("الكربون 12 ثابت", &[]);
    check("البلوتونيوم - 240 ليخزن", &[]);
    check("اليورانيوم 600 طن", &["quantity 600 t | 600 طن"]);
    check("خصب اليورانيوم 15%", &["percent 15 | 15%"]);
    check("بطل فورمولا واحد", &[]);
    check("سباق فورمولا 1", &[]);
    check("واحدة من كبار الشركات", &[]);
    check("واحد من سكان الحي", &["cardinal 1 | واحد"]);
    check("ألف ابن رشد كتابا", &[]);
    check("الحروف الخمسة", &["cardinal 5 | الخمسة"]);
    check("حروف الألف والباء", &[]);
}

#[test]
fn a_nation_has_no_card() {
    check("فاز المنتخب الوطني بكأس 1994 بعد صبر", &["cardinal 1994 | 1994"]);
    check("أنقذ الدفاع المدني 4500 نازح", &["cardinal 4500 | 4500"]);
    check("الرقم الوطني 4455667788", &["identifier 4455667788 | 4455667788"]);
    check("البطاقة رقم 5567", &["identifier 5567 | 5567"]);
}

#[test]
fn who_whistles_and_the_one_god() {
    check("صفر الحكم بداية اللعب", &[]);
    check("الله الواحد القهار", &[]);
    check("بلغت درجة الحرارة صفر", &["cardinal 0 | صفر"]);
    check("الواحد منهم", &["cardinal 1 | الواحد"]);
    check("قاس سانتيمترين", &["quantity 2 cm | سانتيمترين"]);
}

#[test]
fn models_that_are_somewhere() {
    check("كوفيد 19 في القرية", &[]);
    check("هبطت بوينغ 747 في المطار", &[]);
    check("ويندوز 11 في المدارس", &[]);
    check("خسرت بوينغ 8 في المئة", &["percent 8 | 8 في المئة"]);
    check("باعت بوينغ 12 طائرات", &["cardinal 12 | 12"]);
}

#[test]
fn shares_of_brands_are_numbers() {
    check("انخفض سهم الفورد 12", &["cardinal 12 | 12"]);
    check("هاتف الآيفون 12", &[]);
}

#[test]
fn characters_and_events_by_their_number() {
    check("كتب &#039; في النص", &[]);
    check("أحداث 11/9 في أمريكا", &[]);
    check("بعد هجمات 9/11", &[]);
    check("نجح 9/11 من المشاركين", &["fraction 9/11 | 9/11"]);
}

#[test]
fn years_before_christ_are_no_amounts() {
    check("بني المعبد تقريبا 700 ق م", &["cardinal 700 | 700"]);
    check("بني المعبد نحو 700 ق.م", &["cardinal 700 | 700"]);
    check("حضر تقريبا 700 شخص", &["cardinal 700 Approx | تقريبا 700"]);
}

#[test]
fn cards_in_blocks() {
    check("بطاقة رقم 4111 2222 3333 4444", &["identifier 4111222233334444 | 4111 2222 3333 4444"]);
    check("البطاقة 4111-2222-3333-4444", &["identifier 4111222233334444 | 4111-2222-3333-4444"]);
}

#[test]
fn compounds_and_consoles() {
    check("غاز سادس فلوريد الكبريت", &[]);
    check("لعبة إكس بوكس 360", &[]);
}
