//! Section A of the grammar: cardinals in words.

use super::check;

#[test]
fn units_and_tens() {
    check("اشترى خمسة وعشرين كتابا", &["cardinal 25 | خمسة وعشرين"]);
    check("ثمان وسبعون لوحة", &["cardinal 78 | ثمان وسبعون"]);
    check("غاب إحدى وثلاثون تلميذة", &["cardinal 31 | إحدى وثلاثون"]);
}

#[test]
fn teens_in_every_polarity() {
    check("زرع ثلاثة عشر شجرة", &["cardinal 13 | ثلاثة عشر"]);
    check("قرأ اثنتي عشرة رسالة", &["cardinal 12 | اثنتي عشرة"]);
    check("معه خمسطعش قلم", &["cardinal 15 | خمسطعش"]);
    check("مئة وأحد عشر مقعدا", &["cardinal 111 | مئة وأحد عشر"]);
}

#[test]
fn hundreds_joined_or_apart() {
    check("ثمانمئة مقعد", &["cardinal 800 | ثمانمئة"]);
    check("خمس مئة مقعد", &["cardinal 500 | خمس مئة"]);
    check("مئتا بيت وستون خيمة", &["cardinal 200 | مئتا", "cardinal 60 | ستون"]);
}

#[test]
fn duals_and_constructs() {
    check("بنت البلدية ألفا مسكن", &["cardinal 2000 | ألفا"]);
    check("قطف سبعين ألفا من الثمار", &["cardinal 70000 | سبعين ألفا"]);
    check("غرس مليوني شجرة", &["cardinal 2000000 | مليوني"]);
    check("ألفان وثلاثمئة مقعد", &["cardinal 2300 | ألفان وثلاثمئة"]);
    check("مئتا ألف زائر", &["cardinal 200000 | مئتا ألف"]);
}

#[test]
fn scales_multiply_or_add() {
    check("مئة ألف", &["cardinal 100000 | مئة ألف"]);
    check("مئة وألف", &["cardinal 1100 | مئة وألف"]);
    check("مئة ألف وألفان", &["cardinal 102000 | مئة ألف وألفان"]);
    check("ألف وخمسمئة مليون", &["cardinal 1500000000 | ألف وخمسمئة مليون"]);
    check("ألف مليون ألف", &["cardinal 1000000000 | ألف مليون"]);
    check("واحد فيجينتيليون", &[&format!("cardinal 1{} | واحد فيجينتيليون", "0".repeat(63))]);
}

#[test]
fn one_behind_its_noun_ends_a_numeral() {
    check(
        "قطعت سفينةٌ واحدةٌ ألفًا ومئتي ميل",
        &["cardinal 1 | واحدةٌ", "quantity 1200 [mi_i] | ألفًا ومئتي ميل"],
    );
    check("واحد وعشرون ألف نحلة", &["cardinal 21000 | واحد وعشرون ألف"]);
}

#[test]
fn the_article_on_the_second_word() {
    check("وصلت ثلاث المئة", &["cardinal 300 | ثلاث المئة"]);
    check("أنفق خمسة الملايين", &["cardinal 5000000 | خمسة الملايين"]);
    check("حضر المئة والاثنين", &["cardinal 102 | المئة والاثنين"]);
    check("أحدا وستين غصنا", &["cardinal 61 | أحدا وستين"]);
    check("كان الناتج صفرا", &["cardinal 0 | صفرا"]);
}

#[test]
fn classical_order() {
    check("سبع وأربعين وثمانمائة وألف", &["cardinal 1847 | سبع وأربعين وثمانمائة وألف"]);
    check("أربع وستمئة", &["cardinal 604 | أربع وستمئة"]);
}

#[test]
fn a_field_is_filled_once() {
    check("ثلاثمئة ومئتين", &["cardinal 300 | ثلاثمئة", "cardinal 200 | مئتين"]);
    check("300 و 212", &["cardinal 300 | 300", "cardinal 212 | 212"]);
    check("خمسة معلمين وثلاثون تلميذا", &["cardinal 5 | خمسة", "cardinal 30 | ثلاثون"]);
}

#[test]
fn missing_and_extra_spaces() {
    check("عنده ثلاثةعشر كتابا", &["cardinal 13 | ثلاثةعشر"]);
    check("سبعة و ستون غصنا", &["cardinal 67 | سبعة و ستون"]);
}

#[test]
fn digits_and_words() {
    check("زار المتحف 12 ألفا و300 طفل", &["cardinal 12300 | 12 ألفا و300"]);
    check("مليون و250 ألف نخلة", &["cardinal 1250000 | مليون و250 ألف"]);
    check("٣ ملايين", &["cardinal 3000000 | ٣ ملايين"]);
}

#[test]
fn fractions_of_scales() {
    check("مليون ونصف المليون نخلة", &["cardinal 1500000 | مليون ونصف المليون"]);
    check("ألف ونصف", &["cardinal 1500 | ألف ونصف"]);
    check("ستة ملايين وربع مليون", &["cardinal 6250000 | ستة ملايين وربع مليون"]);
    check("خمسة ونصف مليون", &["cardinal 5500000 | خمسة ونصف مليون"]);
    check("مليون إلا ربعا", &["cardinal 750000 | مليون إلا ربعا"]);
}

#[test]
fn decimals_read_aloud() {
    check("سبعة فاصل خمسة", &["cardinal 7.5 | سبعة فاصل خمسة"]);
    check("واحد فاصلة صفر ثلاثة", &["cardinal 1.03 | واحد فاصلة صفر ثلاثة"]);
    check("أربعة فاصل ستة تسعة", &["cardinal 4.69 | أربعة فاصل ستة تسعة"]);
    check("سبعة أجزاء من مئة", &["fraction 7/100 | سبعة أجزاء من مئة"]);
    check("ستة وثلاثة من عشرة", &["cardinal 6.3 | ستة وثلاثة من عشرة"]);
}

#[test]
fn negatives() {
    check("سالب أربعين", &["cardinal -40 | سالب أربعين"]);
    check("بلغ الفرق -12 لترا", &["quantity -12 L | -12 لترا"]);
}

#[test]
fn vague_amounts() {
    check("عشرات الآلاف من الطيور", &["cardinal 20000..99999 Vague | عشرات الآلاف"]);
    check("بضع مئات من الكتب", &["cardinal 300..900 Vague | بضع مئات"]);
    check("بضعة وعشرون كتابا", &["cardinal 23..29 Vague | بضعة وعشرون"]);
}

#[test]
fn without_any_space() {
    check("سبعةوثلاثون كتابا", &["cardinal 37 | سبعةوثلاثون"]);
    check("تسعةآلاف كتاب", &["cardinal 9000 | تسعةآلاف"]);
    check("ستونألف كتاب", &["cardinal 60000 | ستونألف"]);
    check("وثلاثمئةوستون كتابا", &["cardinal 360 | ثلاثمئةوستون"]);
    check("مليونو400 ألف كتاب", &["cardinal 1400000 | مليونو400 ألف"]);
}

#[test]
fn a_definite_thousand() {
    check("الألف قارب", &["cardinal 1000 | الألف"]);
    check("وصل العدد إلى الألف", &["cardinal 1000 | الألف"]);
}

#[test]
fn joined_without_a_space_behind_a_proclitic() {
    check("وألفمليون دولار", &["money 1000000000 USD | ألفمليون دولار"]);
    check("خمسةوعشرون كتابا", &["cardinal 25 | خمسةوعشرون"]);
}

#[test]
fn numerals_of_dialects() {
    check("شرى جوج كتب", &["cardinal 2 | جوج"]);
    check("زرع طناشر شجرة", &["cardinal 12 | طناشر"]);
    check("عندو سبعطاشر نعجة", &["cardinal 17 | سبعطاشر"]);
    check("جا رابع واحد", &["ordinal 4 | رابع"]);
}

#[test]
fn one_of_many() {
    check("صعدوا واحدا تلو الآخر", &[]);
    check("10 ليرات للدولار الواحد", &["money 10 ? | 10 ليرات"]);
    check("دمر بيتا واحدا", &["cardinal 1 | واحدا"]);
}

#[test]
fn units_behind_the_hundreds_of_a_dialect() {
    check("متين تلاتة وستين", &["cardinal 263 | متين تلاتة وستين"]);
    check("خمسمية خمسة وعشرين", &["cardinal 525 | خمسمية خمسة وعشرين"]);
    check("خمسمئة، خمسة وعشرين", &["cardinal 500 | خمسمئة", "cardinal 25 | خمسة وعشرين"]);
}

#[test]
fn half_a_dozen_more() {
    check("ثلاث دزينات ونصف من البيض", &["cardinal 42 | ثلاث دزينات ونصف"]);
    check("دزينة ونصف من البيض", &["cardinal 18 | دزينة ونصف"]);
}

#[test]
fn eleven_without_hamza_behind_hundreds() {
    check("ثلاثمئة واحد عشر كتابا", &["cardinal 311 | ثلاثمئة واحد عشر"]);
    check("ألف واحد عشر", &["cardinal 1011 | ألف واحد عشر"]);
}

#[test]
fn digits_read_aloud_before_a_scale() {
    check("اثنان فاصل ثمانية ستة مليون", &["cardinal 2860000 | اثنان فاصل ثمانية ستة مليون"]);
    check("أربعة فاصل ستة تسعة", &["cardinal 4.69 | أربعة فاصل ستة تسعة"]);
    check("واحد فاصل ستة ملايين", &["cardinal 1600000 | واحد فاصل ستة ملايين"]);
}

#[test]
fn a_number_less_than_a_round_one() {
    check("ألف إلا ثلاثين نخلة", &["cardinal 970 | ألف إلا ثلاثين"]);
    check("مئة إلا واحدا", &["cardinal 99 | مئة إلا واحدا"]);
    check("لم يبق من المئة إلا ثلاثة", &["cardinal 100 | المئة", "cardinal 3 | ثلاثة"]);
    check("مئة إلا ألفين", &["cardinal 100 | مئة", "cardinal 2000 | ألفين"]);
}

#[test]
fn thousands_of_dialects() {
    check("دفع عشرتالاف جنيه مصري", &["money 10000 EGP | عشرتالاف جنيه مصري"]);
    check("نشب خلاف حول الغلاف", &[]);
}

#[test]
fn persons_behind_two_thousand() {
    check("حضر ألفين واحد", &["cardinal 2000 | ألفين"]);
    check("حضر ميتين واحد", &["cardinal 200 | ميتين"]);
}

#[test]
fn numerals_behind_a_sign() {
    check("كتب @سبعة وثلاثين", &["cardinal 37 | سبعة وثلاثين"]);
    check("كتب #خمس مئة كلمة", &["cardinal 500 | خمس مئة"]);
    check("شكرا @خمسة وصلت", &[]);
    check("شكرا @سامي وثلاثين آخرين", &["cardinal 30 | ثلاثين"]);
}
