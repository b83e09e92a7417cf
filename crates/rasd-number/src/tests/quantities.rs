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
