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
    check("غاب ثلثا أعضاء اللجنة", &["fraction 2/3 | ثلثا"]);
    check("جاء ثلثا سكانها", &["fraction 2/3 | ثلثا"]);
    check("أخذ ثلثا من التركة", &["fraction 1/3 | ثلثا"]);
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

#[test]
fn multiples_in_one_word() {
    check("يعادل ضعف الميزانية", &["multiplier 2 | ضعف"]);
    check("أكثر من ضعف العدد", &["multiplier 2 MoreThan | أكثر من ضعف"]);
    check("بلغ ضعفي المبلغ", &["multiplier 2 | ضعفي"]);
    check("ارتفع السعر إلى الضعف", &["multiplier 2 | الضعف"]);
    check("خمسة أمثال الميزانية", &["multiplier 5 | خمسة أمثال"]);
    check("أربعين ضعفا", &["multiplier 40 | أربعين ضعفا"]);
    check("تضاعف الإنتاج مرتين", &["multiplier 2 | مرتين"]);
    check("زاد ثلاثة أضعاف ونصف", &["multiplier 3.5 | ثلاثة أضعاف ونصف"]);
    check("تضاعف مرتين ونصف المرة", &["multiplier 2.5 | مرتين ونصف المرة"]);
    check("أصاب ثلاثة أضعاف ونصف السكان", &["multiplier 3 | ثلاثة أضعاف", "fraction 1/2 | نصف"]);
}

#[test]
fn weakness_is_no_multiple() {
    check("يشكو من ضعف السمع", &[]);
    check("بسبب ضعف عدد الحاضرين", &[]);
    check("ضعف التمويل", &[]);
    check("ثلاثة أمثال شعبية", &["cardinal 3 | ثلاثة"]);
    check("زاره مرتين", &[]);
}

#[test]
fn shares_headed_by_a_noun() {
    check("تلميذ من كل ستة تلاميذ", &["fraction 1/6 | تلميذ من كل ستة"]);
    check("امرأة من كل خمس نساء", &["fraction 1/5 | امرأة من كل خمس"]);
    check("حافلة من كل ثلاث مدن", &["cardinal 3 | ثلاث"]);
    check("بنسبة 4 إلى 1", &["fraction 4/1 | 4 إلى 1"]);
}

#[test]
fn shares_headed_by_two() {
    check("تلميذان من كل ستة تلاميذ", &["fraction 2/6 | تلميذان من كل ستة"]);
    check("معلمين من كل تسعة معلمين", &["fraction 2/9 | معلمين من كل تسعة"]);
    check("شخصان من كل سبعة", &["fraction 2/7 | شخصان من كل سبعة"]);
    check("امرأتان من كل سبع نساء", &["fraction 2/7 | امرأتان من كل سبع"]);
    check("فستان من كل أربعة فساتين", &["fraction 1/4 | فستان من كل أربعة"]);
    check("إنسان من كل أربعة", &["fraction 1/4 | إنسان من كل أربعة"]);
    check("شاب من كل أربعة شبان", &["fraction 1/4 | شاب من كل أربعة"]);
}

#[test]
fn shares_from_among_every() {
    check("ستة من بين كل عشرة ناخبين", &["fraction 6/10 | ستة من بين كل عشرة"]);
    check("موظف من بين كل ثمانية موظفين", &["fraction 1/8 | موظف من بين كل ثمانية"]);
    check("ستة من بين عشرة ناخبين", &["fraction 6/10 | ستة من بين عشرة"]);
}

#[test]
fn pieces_of_a_power() {
    check("تسعة أجزاء من المئة", &["fraction 9/100 | تسعة أجزاء من المئة"]);
    check("41 جزءا من الألف", &["fraction 41/1000 | 41 جزءا من الألف"]);
}

#[test]
fn eighths_and_tenths() {
    check("ورثت ثُمن البستان", &["fraction 1/8 | ثُمن"]);
    check("عشر الأراضي", &["fraction 1/10 | عشر"]);
    check("1/2 1 لتر", &["quantity 1.5 L | 1/2 1 لتر"]);
    check("3/1000 كغ", &["quantity 3/1000 kg | 3/1000 كغ"]);
    check("9/8", &["fraction 9/8 | 9/8"]);
}

#[test]
fn of_a_whole_in_the_construct() {
    check("خمس إنتاج البلاد", &["fraction 1/5 | خمس"]);
    check("خمس سكان العالم", &["fraction 1/5 | خمس"]);
    check("خمس سنوات", &["cardinal 5 | خمس"]);
    check("عثر على خمس جثث الأحد", &["cardinal 5 | خمس"]);
    check("دمرت سبع قرى الجمعة", &["cardinal 7 | سبع"]);
    check("ارتفع الإنتاج ثلثا خلال العام الماضي", &["fraction 1/3 | ثلثا"]);
    check("انخفض الدخل ثلثا حسب الخبراء", &["fraction 1/3 | ثلثا"]);
    check("خلط بنسبة 1:4", &["fraction 1/4 | 1:4"]);
}

#[test]
fn two_thirds_of_one_unit() {
    check("طولها ثلثا متر", &["quantity 2/3 m | ثلثا متر"]);
    check("ثلثا مليون نسمة", &["cardinal 2000000/3 | ثلثا مليون"]);
    check("كيلو إلا ثلثا", &["quantity 2/3 kg | كيلو إلا ثلثا"]);
}

#[test]
fn a_majority_is_a_part() {
    check("أقر بأغلبية الثلثين", &["fraction 2/3 | الثلثين"]);
}

#[test]
fn one_to_so_many() {
    check("بنسبة 1 إلى 5", &["fraction 1/5 | 1 إلى 5"]);
    check("بنسبة 1 إلى 5 بالمئة", &["percent 1..5 | 1 إلى 5 بالمئة"]);
    check("بنسبة واحد إلى خمسة فقط", &["fraction 1/5 | واحد إلى خمسة"]);
}

#[test]
fn from_one_to_so_many_is_a_range() {
    check("بارتفاع 1 إلى 3 طوابق", &["cardinal 1..3 | 1 إلى 3"]);
    check("بعمق 1 إلى 3", &["cardinal 1..3 | 1 إلى 3"]);
    check("بمعدل 1 إلى 3 مرات", &["cardinal 1..3 | 1 إلى 3"]);
    check("بمعدل 1 إلى 5 مرضى يوميا", &["cardinal 1..5 | 1 إلى 5"]);
    check("بسعة 1 إلى 5 أشخاص", &["cardinal 1..5 | 1 إلى 5"]);
    check("بمعدل واحد إلى اثنين يوميا", &["cardinal 1..2 | واحد إلى اثنين"]);
    check("بنسبة 1 إلى 5 مرضى", &["cardinal 1..5 | 1 إلى 5"]);
}

#[test]
fn a_fifth_of_what_is_his() {
    check("باع خمس ثروته", &["fraction 1/5 | خمس"]);
    check("زرع سبع أرضه", &["fraction 1/7 | سبع"]);
    check("طرح خمس أسئله", &["cardinal 5 | خمس"]);
    check("ثمن سيارته", &[]);
    check("خمس دقائق", &["cardinal 5 | خمس"]);
}

#[test]
fn verbs_with_a_doubled_letter() {
    check("خمّس العشب", &[]);
    check("ربّع المهندس الساحة", &[]);
    check("خمس سكان البلاد", &["fraction 1/5 | خمس"]);
    check("نصّ ساعة", &["fraction 1/2 | نصّ"]);
}

#[test]
fn what_a_hall_holds() {
    check("تسع الصالة ألفي زائر", &["cardinal 2000 | ألفي"]);
    check("لا تسع الصفحات كلامه", &[]);
    check("باع تسع التركة", &["fraction 1/9 | تسع"]);
}

#[test]
fn half_round() {
    check("سقف نصف كروي", &[]);
    check("نافذة نصف مفتوحة", &[]);
    check("نصف البرتقالة", &["fraction 1/2 | نصف"]);
    check("ارتفع السعر إلى الضعفين", &["multiplier 2 | الضعفين"]);
}

#[test]
fn five_of_his() {
    check("فاز في خمس مبارياته", &["cardinal 5 | خمس"]);
    check("عرض سبع أفلامه", &["cardinal 7 | سبع"]);
    check("زار خمس دوله عربيه", &["cardinal 5 | خمس"]);
    check("باع خمس إنتاجه", &["fraction 1/5 | خمس"]);
    check("أعطى خمس ثروته لأخيه", &["fraction 1/5 | خمس"]);
    check("باع خمس تجارته", &["fraction 1/5 | خمس"]);
}

#[test]
fn a_volume_and_its_page() {
    let fractions = |text| {
        crate::find(text, &crate::Options::default())
            .into_iter()
            .filter(|found| found.kind == crate::NumberKind::Fraction)
            .count()
    };
    assert_eq!(fractions("رواه البخاري 3/147"), 0);
    assert_eq!(fractions("نجح 143/162 طالبا"), 1);
    assert_eq!(fractions("تقييمه 8/10 وهو جيد"), 1);
}

#[test]
fn one_time_and_a_part() {
    check("أكبر مرة ونصف من البحيرة", &["multiplier 1.5 | مرة ونصف"]);
    check("أعلى بمرة وربع", &["multiplier 1.25 | مرة وربع"]);
    check("زاد الإنتاج بمقدار الضعف", &["multiplier 2 | الضعف"]);
    check("أكثر من مرة", &[]);
    check("جمع ربع المئة", &["cardinal 25 | ربع المئة"]);
}

#[test]
fn by_a_part() {
    check("انخفض الإنتاج بنحو الخمس", &["fraction 1/5 Approx | نحو الخمس"]);
    check("زادت الأجور بنسبة العشر", &["fraction 1/10 | العشر"]);
    check("اكتفى بنحو الخمس سنوات", &["cardinal 5 Approx | نحو الخمس"]);
    check("تقلص العدد إلى الخمس", &["fraction 1/5 | الخمس"]);
    check("تراجعت مساحة الغابة إلى العشر", &["fraction 1/10 | العشر"]);
    check("زاد أفراد الفرقة إلى الخمس", &["cardinal 5 | الخمس"]);
    check("تقلص عدد اللاعبات إلى الخمس", &["cardinal 5 | الخمس"]);
    check("وصلت بناتها إلى السبع", &["cardinal 7 | السبع"]);
    check("وصل إلى الخمس مدن الكبرى", &["cardinal 5 | الخمس"]);
    check("صلى الصلوات الخمس", &["cardinal 5 | الخمس"]);
    check("أولاده أقل من الخمس", &["cardinal 5 LessThan | أقل من الخمس"]);
}

#[test]
fn parts_below_zero() {
    check("الناتج سالب ثلاثة أرباع", &["fraction -3/4 | سالب ثلاثة أرباع"]);
    check("يساوي ناقص ثلثين.", &["fraction -2/3 | ناقص ثلثين"]);
    check("سالب نصف", &["fraction -1/2 | سالب نصف"]);
    check("خمسة دنانير ناقص ربع", &["money 5 ? | خمسة دنانير", "fraction 1/4 | ربع"]);
    check("الراتب ناقص ثلثين", &["fraction 2/3 | ثلثين"]);
    check("الصهريج ناقص ثلث الكمية", &["fraction 1/3 | ثلث"]);
}

#[test]
fn what_a_unit_costs() {
    check("ثمن الكيلو مرتفع", &[]);
    check("خذ ثمن كيلو السميد", &["quantity 1/8 kg | ثمن كيلو"]);
    check("اخلط ربع لتر الحليب وثمن لتر القشطة", &["quantity 1/4 L | ربع لتر", "quantity 1/8 L | ثمن لتر"]);
    check("ورثت الأم ثمن الدونم", &["quantity 1/8 dunam | ثمن الدونم"]);
    check("دفعوا ثمن الكيلو مقدما", &[]);
    check("بلغ ثمن لتر البنزين دينارين", &["money 2 ? | دينارين"]);
    check("أضف ثُمن لتر", &["quantity 1/8 L | ثُمن لتر"]);
    check("أضف ثمن لتر من الخل", &["quantity 1/8 L | ثمن لتر"]);
}

#[test]
fn two_times_and_a_part() {
    check("زاد بمعدل مرتين ونصف", &["multiplier 2.5 | مرتين ونصف"]);
    check("صليت مرتين ونصف", &["fraction 1/2 | نصف"]);
    check("فاز مرتين ونصف الجمهور غائب", &["fraction 1/2 | نصف"]);
}
