//! Section D: units of measure.

use super::check;

#[test]
fn units() {
    check("على بعد 12 كم من الساحل", &["quantity 12 km | 12 كم"]);
    check("مساحته 300 متر مربع", &["quantity 300 m2 | 300 متر مربع"]);
    check("مساحته 300 م2", &["quantity 300 m2 | 300 م2"]);
    check("سرعته 80 كيلومترا في الساعة", &["quantity 80 km h | 80 كيلومترا في الساعة"]);
    check("ربع نقطة مئوية", &["quantity 1/4 pp | ربع نقطة مئوية"]);
}

#[test]
fn duals_and_parts() {
    check("شرب لترين", &["quantity 2 L | لترين"]);
    check("لتر ونصف", &["quantity 1.5 L | لتر ونصف"]);
    check("متر و60 سنتيمترا", &["quantity 1.6 m | متر و60 سنتيمترا"]);
    check("فدانان و6 قراريط", &["quantity 2.25 feddan | فدانان و6 قراريط"]);
}

#[test]
fn a_verse_is_no_petabyte() {
    check("نظم ثلاثة وسبعين بيتا", &["cardinal 73 | ثلاثة وسبعين"]);
    check("سعة القرص 3 بيتا بايت", &["quantity 3 PBy | 3 بيتا بايت"]);
}

#[test]
fn letters_of_a_unit_and_of_a_name() {
    check("محرك سعته 1600 سي سي", &["quantity 1600 cm3 | 1600 سي سي"]);
    check("ركبت الشركة 8 سي سي تي في في المبنى", &["cardinal 8 | 8"]);
}

#[test]
fn temperatures() {
    check("خمس درجات تحت الصفر", &["quantity -5 Cel | خمس درجات تحت الصفر"]);
    check("37 درجة مئوية", &["quantity 37 Cel | 37 درجة مئوية"]);
    check("زاوية -30 درجة", &["quantity -30 deg | -30 درجة"]);
    check("بلغت -30 درجة", &["quantity -30 Cel | -30 درجة"]);
}

#[test]
fn a_year_is_no_length() {
    check("انهار سنة 1350 م في زلزال", &["cardinal 1350 | 1350"]);
}

/// A sentence without an anchor is passed by: units and «عدة» begin nothing on their own, the dual and a unit alone do.
#[test]
fn units_far_from_numbers() {
    check("قدم الوزير في المؤتمر عدة مقترحات عن كل متر من الأرض المزروعة", &[]);
    check("قطع العداء في السباق الطويل كيلومترين قبل أن يتوقف", &["quantity 2 km | كيلومترين"]);
    check("كيلومتر.", &["quantity 1 km | كيلومتر"]);
}

#[test]
fn a_part_less() {
    check("اشترى كيلو إلا ربعا", &["quantity 0.75 kg | كيلو إلا ربعا"]);
    check("3 أمتار إلا ربع", &["quantity 2.75 m | 3 أمتار إلا ربع"]);
    check("برد حتى -7 درجات", &["quantity -7 Cel EqualOrLess | حتى -7 درجات"]);
}

#[test]
fn knots() {
    check("رياح سرعتها 15 عقدة بحرية", &["quantity 15 [kn_i] | 15 عقدة بحرية"]);
}

#[test]
fn magnitudes() {
    check("زلزال قوته 4.9 على سلم ريشتر", &["quantity 4.9 ML | 4.9 على سلم ريشتر"]);
    check("هزة بلغت 5 درجات على مقياس ريشتر", &["quantity 5 ML | 5 درجات على مقياس ريشتر"]);
}

#[test]
fn powers_apart() {
    check("مساحته ( 15000 م 2 )", &["quantity 15000 m2 | 15000 م 2"]);
    check("بارتفاع 5 م 3 سم", &["quantity 5 m | 5 م", "quantity 3 cm | 3 سم"]);
    check("المسافة 400 م 3", &["quantity 400 m | 400 م", "cardinal 3 | 3"]);
    check("50 ميكروغراما", &["quantity 50 ug | 50 ميكروغراما"]);
}

#[test]
fn degrees_above_zero() {
    check("سجلت 5 درجات فوق الصفر", &["quantity 5 Cel | 5 درجات فوق الصفر"]);
    check("بطول ديسي مترين", &["quantity 2 dm | ديسي مترين"]);
}

#[test]
fn the_smaller_unit_tells_the_kilo() {
    check("مسافة 5 كيلو و200 متر", &["quantity 5.2 km | 5 كيلو و200 متر"]);
    check("وزن 5 كيلو و200 غرام", &["quantity 5.2 kg | 5 كيلو و200 غرام"]);
}

#[test]
fn a_kilo_of_a_way() {
    check("وقف على بعد 3 كيلو من القرية", &["quantity 3 km | 3 كيلو"]);
    check("تبعد القرية كيلو ونصف عن النهر", &["quantity 1.5 km | كيلو ونصف"]);
    check("مشينا نحو 7 كيلو", &["quantity 7 km Approx | نحو 7 كيلو"]);
    check("سار كيلو ونصف الكيلو من القرية", &["quantity 1.5 km | كيلو ونصف الكيلو"]);
    check("تعطلت قبل كيلو ونصف كيلو من موقع الجسر", &["quantity 1.5 km | كيلو ونصف كيلو"]);
    check("تعطلت قبل 4 كيلو من الميناء", &["quantity 4 km | 4 كيلو"]);
    check("ركضت 9 كيلو وشربت", &["quantity 9 km | 9 كيلو"]);
    check("يبلغ طول الطريق 18 كيلو", &["quantity 18 km | 18 كيلو"]);
}

#[test]
fn a_kilo_of_goods() {
    check("وزنه 4 كيلو", &["quantity 4 kg | 4 كيلو"]);
    check("اشترى كيلو ونصف كيلو من التمر", &["quantity 1.5 kg | كيلو ونصف كيلو"]);
    check("سار حاملا 6 كيلو من الأرز", &["quantity 6 kg | 6 كيلو"]);
    check("تعب بعد 3 كيلو من التمر", &["quantity 3 kg | 3 كيلو"]);
    check("مشى 3 كيلو تفاح في يده", &["quantity 3 kg | 3 كيلو"]);
    check("على مسافة من بيته اشترى 3 كيلو موز", &["quantity 3 kg | 3 كيلو"]);
    check("اشترى في الطريق 3 كيلو", &["quantity 3 kg | 3 كيلو"]);
}

#[test]
fn letters_of_units_behind_brackets() {
    check("الممر بطول ( 48 ) م", &["quantity 48 m | ( 48 ) م"]);
    check("سار ( 17 ) كم", &["quantity 17 km | ( 17 ) كم"]);
    check("ضاع ( 25 ) كغ", &["quantity 25 kg | ( 25 ) كغ"]);
    check("مساحته ( 300 ) م2", &["quantity 300 m2 | ( 300 ) م2"]);
    check("الفقرة ( 7 ) م", &["cardinal 7 | 7"]);
    check("سنة ( 1941 ) م", &["cardinal 1941 | 1941"]);
    check("حجمه 600 م 3", &["quantity 600 m3 | 600 م 3"]);
}

#[test]
fn powers_of_ten_and_sides() {
    check("كتلته 3 × 10−4 كجم", &["quantity 0.0003 kg | 3 × 10−4 كجم"]);
    check("المسافة 3 × 10^5 م", &["quantity 300000 m | 3 × 10^5 م"]);
    check("طوله 2×10^-3 م", &["quantity 0.002 m | 2×10^-3 م"]);
    check("غرفة 5×6 م", &["quantity 5 m | 5", "quantity 6 m | 6 م"]);
    check("صندوق 2 × 3 × 5 سم", &["quantity 2 cm | 2", "quantity 3 cm | 3", "quantity 5 cm | 5 سم"]);
    check("لوحة 5×6", &["cardinal 5 | 5", "cardinal 6 | 6"]);
    check("طوله 10−15 م", &["quantity 10..15 m | 10−15 م"]);
}

#[test]
fn two_below_zero() {
    check("سالب مترين", &["quantity -2 m | سالب مترين"]);
    check("بلغت ناقص درجتين مئويتين", &["quantity -2 Cel | ناقص درجتين مئويتين"]);
    check("قطع مترين", &["quantity 2 m | مترين"]);
    check("مئة ناقص عشرة", &["cardinal 100 | مئة", "cardinal -10 | ناقص عشرة"]);
}

#[test]
fn pounds_of_weight_and_of_money() {
    check("اشترى 4 باوند من الأرز", &["quantity 4 [lb_av] | 4 باوند"]);
    check("دفع 4 باوند من راتبه", &["money 4 GBP | 4 باوند"]);
    check("دفع 4 باوند", &["money 4 GBP | 4 باوند"]);
    check("طول السور ( 45 م ) تقريبا", &["quantity 45 m Approx | 45 م"]);
    check("عددهم ( 45 ) تقريبا", &["cardinal 45 Approx | 45"]);
    check("عددهم ( 45 ) ثم تقريبا", &["cardinal 45 | 45"]);
    check("خسر 1٫000٫000", &[]);
    check("خسر 1٬000٫500", &["cardinal 1000.5 | 1٬000٫500"]);
}

#[test]
fn runners_and_guns_are_no_sides() {
    check("التتابع 4×200 متر للسيدات", &["cardinal 4 | 4", "quantity 200 m | 200 متر"]);
    check("مدفع 2 × 23 مم", &["cardinal 2 | 2", "quantity 23 mm | 23 مم"]);
    check("سبحت 6 × 50 متر", &["cardinal 6 | 6", "quantity 50 m | 50 متر"]);
    check("غرفة 4 × 6 متر", &["quantity 4 m | 4", "quantity 6 m | 6 متر"]);
    check("أرض 20 × 100 متر", &["quantity 20 m | 20", "quantity 100 m | 100 متر"]);
    check("عمود 2 × 2 × 30 سم", &["quantity 2 cm | 2", "quantity 2 cm | 2", "quantity 30 cm | 30 سم"]);
}

#[test]
fn goods_beside_a_way() {
    check("اشترى قبل 3 كيلو من اللحم", &["quantity 3 kg | 3 كيلو"]);
    check("يبعد المصنع الذي ينتج 50 كيلو", &["quantity 50 kg | 50 كيلو"]);
    check("نقص وزنه من المشي 3 كيلو", &["quantity 3 kg | 3 كيلو"]);
    check("على مسافة قصيرة 30 كيلو ذهب", &["quantity 30 kg | 30 كيلو"]);
    check("يبعد المصنع 50 كيلو شمال المدينة", &["quantity 50 km | 50 كيلو"]);
}

#[test]
fn sets_are_no_powers() {
    check("تمرين 3 × 10-12 مرة", &["cardinal 3 | 3", "cardinal 10..12 | 10-12"]);
    check("طوله 2×10−3 م", &["quantity 0.002 m | 2×10−3 م"]);
    check("طوله 2×10^-3 م", &["quantity 0.002 m | 2×10^-3 م"]);
}

#[test]
fn squares_apart_before_what_goes_on() {
    check("مساحتها 63 كم 2 وسكانها كثيرون", &["quantity 63 km2 | 63 كم 2"]);
    check("ساحة 80 م 2 في البلدة", &["quantity 80 m2 | 80 م 2"]);
    check("مساحتها 63 كم 2 ،", &["quantity 63 km2 | 63 كم 2"]);
    check("على بعد 63 كم 2 شاحنات", &["quantity 63 km | 63 كم", "cardinal 2 | 2"]);
}

#[test]
fn an_hour_of_a_power() {
    check("أنتج 40 كيلوواط/ساعة", &["quantity 40 kW.h | 40 كيلوواط/ساعة"]);
    check("سرعته 40 كيلومتر/ساعة", &["quantity 40 km h | 40 كيلومتر/ساعة"]);
}

#[test]
fn two_said_twice() {
    check("اشترى طنين اثنين من القمح", &["quantity 2 t | طنين اثنين"]);
    check("دفع دولارين اثنين", &["money 2 USD | دولارين اثنين"]);
    check("دفع دولارين واثنين من اليورو", &["money 2 USD | دولارين", "cardinal 2 | اثنين"]);
}

#[test]
fn a_club_is_no_two_miles() {
    check("نانت ( فرنسا ) - ميلان ( إيطاليا )", &[]);
    check("على بعد ميلين من الجسر", &["quantity 2 [mi_i] | ميلين"]);
}

#[test]
fn speeds_by_the_hour() {
    check("بسرعة 70 كيلومترا بالساعة", &["quantity 70 km h | 70 كيلومترا بالساعة"]);
    check("مشينا 5 كيلو بالساعة", &["quantity 5 km h | 5 كيلو بالساعة"]);
    check("حوالي ستين كيلو في الساعة", &["quantity 60 km h Approx | حوالي ستين كيلو في الساعة"]);
    check("اشترى 5 كيلو بالجملة", &["quantity 5 kg | 5 كيلو"]);
}

#[test]
fn horses_and_their_power() {
    check("محرك بقوة 90 حصانا", &["quantity 90 [HP] | 90 حصانا"]);
    check("قوتها 90 حصانا", &["quantity 90 [HP] | 90 حصانا"]);
    check("90 حصانا", &["quantity 90 [HP] | 90 حصانا"]);
    check("اشترى المزارع ثلاثة أحصنة", &["cardinal 3 | ثلاثة"]);
    check("شارك في السباق 20 حصانا", &["cardinal 20 | 20"]);
}

#[test]
fn two_squared_and_two_feet() {
    check("مساحتها كيلومتران مربعان", &["quantity 2 km2 | كيلومتران مربعان"]);
    check("حجمه متران مكعبان", &["quantity 2 m3 | متران مكعبان"]);
    check("يمشي الإنسان على قدمين", &[]);
    check("على ارتفاع قدمين", &["quantity 2 [ft_i] | قدمين"]);
    check("خرج بقدمين حافيتين", &[]);
    check("ارتفاعه يزيد على قدمين", &["quantity 2 [ft_i] MoreThan | يزيد على قدمين"]);
}

#[test]
fn units_of_two_words_and_of_the_hand() {
    check("يستهلك البيت 400 كيلو وات ساعة", &["quantity 400 kW.h | 400 كيلو وات ساعة"]);
    check("مولد بقدرة 90 كيلو وات", &["quantity 90 kW | 90 كيلو وات"]);
    check("سيارة تنتج 170 حصانا ميكانيكيا", &["quantity 170 [HP] | 170 حصانا ميكانيكيا"]);
    check("تحوي القطعة 800 كيلوجول", &["quantity 800 kJ | 800 كيلوجول"]);
    check("عرض الشق شبر ونصف", &["quantity 1.5 [span] | شبر ونصف"]);
    check("طول الحبل ثلاثة أشبار", &["quantity 3 [span] | ثلاثة أشبار"]);
    check("لم يتراجعوا شبرا", &[]);
    check("التقى 3 شبرا الخيمة في الدوري", &["cardinal 3 | 3"]);
    check("ركب الصغار 4 أحصنة ميكانيكية", &["cardinal 4 | 4"]);
    check("محرك بقوة 5 أحصنة", &["quantity 5 [HP] | 5 أحصنة"]);
    check("حرارته 38.5 درجة", &["quantity 38.5 Cel | 38.5 درجة"]);
}

#[test]
fn below_zero_on_either_side() {
    check("نزلت الحرارة إلى عشر درجات دون الصفر", &["quantity -10 Cel | عشر درجات دون الصفر"]);
    check("بلغت الحرارة تحت الصفر بثلاث درجات", &["quantity -3 Cel | ثلاث درجات"]);
    check("ارتفعت الحرارة بثلاث درجات", &["quantity 3 Cel | ثلاث درجات"]);
}

#[test]
fn heat_of_something_tells_of_degrees_behind_it() {
    check("بلغت حرارتها نحو 39 درجة", &["quantity 39 Cel Approx | نحو 39 درجة"]);
    check("نجحت بمجموع 95 درجة رغم ارتفاع حرارتها", &["quantity 95 deg | 95 درجة"]);
    check("يدور المحرك 90 درجة وترتفع حرارته", &["quantity 90 deg | 90 درجة"]);
}

#[test]
fn hours_of_power_and_hours_of_the_day() {
    check("بلغ الحمل 900 ميغا واط ساعة الذروة", &["quantity 900 MW | 900 ميغا واط"]);
    check("خسرت الشبكة 400 ميغا واط ساعة وقوع العطل", &["quantity 400 MW | 400 ميغا واط"]);
    check("تنتج المحطة 900 ميغا واط ساعة يوميا", &["quantity 900 MW.h | 900 ميغا واط ساعة"]);
    check("تنتج المحطة 900 ميغا واط ساعة العام الماضي", &["quantity 900 MW.h | 900 ميغا واط ساعة"]);
}

#[test]
fn what_is_not_below_zero() {
    check("ارتفعت الحرارة من تحت الصفر بخمس درجات", &["quantity 5 Cel | خمس درجات"]);
    check("نال الطالب 5 درجات دون الصفر", &["quantity 5 deg | 5 درجات"]);
    check("حصلت على 10 درجات دون الصفر", &["quantity 10 deg | 10 درجات"]);
}
