//! Organisations by their head words: what refers back, what is a device, a deed or an office.

#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/roles.rs"]
mod roles;

use roles::found;

const LIST: &str = "key\tname\tclass\ttype\tids\tflags\tregion
OM\tعمان\tPLACE\tcountry\t\tnisba;rank=200\tOM
BG\tبلغاريا\tPLACE\tcountry\t\tnisba;rank=200\tBG
qamar\tتنظيم القمر\tORG\tarmed_group\t\trank=120\t
council\tمجلس السلم\tORG\tintl_org\t\trank=160\t
majlis\tمجلس الأمن الوطني\tORG\tgovernment\t\trank=120\tOM
ghaith\tمؤسسة الغيث\tORG\tintl_org\t\trank=120\tOM
raqeeb\tالرقيب\tORG\tchannel\t\trank=160\t
nahda\tحزب النهضة\tORG\tparty\t\trank=120\t
t4\tعلي\tPERSON\tgiven\t\trank=200\t
t1\tسمير\tPERSON\tgiven\t\trank=160\t
t2\tحداد\tPERSON\tsurname\t\trank=90\t
t3\tسميرة\tPERSON\tgiven\t\trank=160\t
";

/// Text, class and role of each find, without nisbas.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(LIST, text), expected, "{text}");
}

#[test]
fn a_head_with_an_adjective_of_its_own_is_another() {
    check("اجتمع مجلس السلم. ثم انعقد المجلس الزراعي أمس", &["مجلس السلم ORG"]);
    check("فاز مركز الأبحاث العماني. واحتل المركز الثالث", &["مركز الأبحاث العماني ORG"]);
    check("بيان هيئة الموانئ العمانية. وشكر الهيئة التدريسية", &["هيئة الموانئ العمانية ORG"]);
    check("اجتمع مجلس السلم. ثم قرر المجلس ذلك", &["مجلس السلم ORG", "المجلس ORG coref"]);
    check("اجتمع مجلس السلم. ثم قرر المجلس الجديد ذلك", &["مجلس السلم ORG", "المجلس ORG coref"]);
    check("قال حزب الريف. ودعم قدرات الحزب العسكرية", &["حزب الريف ORG", "الحزب ORG coref"]);
    check(
        "أعلن البنك الزراعي العماني أرباحه. وقال البنك الزراعي إن",
        &["البنك الزراعي العماني ORG", "البنك الزراعي ORG coref"],
    );
}

#[test]
fn a_head_that_is_only_described_refers_back() {
    check("هاجم تنظيم القمر قرية. وأعلن التنظيم الإرهابي ذلك", &["تنظيم القمر ORG", "التنظيم ORG coref"]);
    check("قال حزب النهضة. وأكد الحزب اليساري ذلك", &["حزب النهضة ORG", "الحزب ORG coref"]);
    check("قالت مؤسسة الغيث. وأكدت المؤسسة العمانية ذلك", &["مؤسسة الغيث ORG", "المؤسسة ORG coref"]);
    check("قالت مؤسسة الغيث. وأكدت المؤسسة البلغارية ذلك", &["مؤسسة الغيث ORG"]);
    check("بيان هيئة الموانئ العمانية. وقالت الهيئة البلغارية", &["هيئة الموانئ العمانية ORG"]);
    check("قال حزب النهضة. وفاز الحزب الأول", &["حزب النهضة ORG"]);
    check("اجتمع مجلس السلم. ثم انعقد المجلس التعليمي", &["مجلس السلم ORG"]);
}

#[test]
fn devices_and_deeds_are_no_organisations() {
    check("اشترى جهاز التنظيف الجديد. ثم كسر الجهاز", &[]);
    check("جهاز التلفزيون البلغاري", &[]);
    check("له دور في تنظيم الأسرة العمانية", &[]);
    check("تنظيم السباق العماني", &[]);
    check("داهم جهاز المخابرات العماني المكان", &["جهاز المخابرات العماني ORG"]);
    check("هاجم تنظيم القمر قرية", &["تنظيم القمر ORG"]);
}

#[test]
fn what_everybody_has_is_no_organisation() {
    for text in ["في غرفة النوم الرئيسية", "في صندوق السيارة الخلفي", "فاز حزب الأغلبية", "بنك المعلومات"]
    {
        check(text, &[]);
    }
    check("غرفة التجارة العمانية", &["غرفة التجارة العمانية ORG"]);
    check("حزب العمل", &["حزب العمل ORG"]);
    check("قرار بنك الدم العماني", &["بنك الدم العماني ORG"]);
}

#[test]
fn to_is_no_governor_and_help_no_office() {
    check("من القرية وإلى المدينة والساحل", &[]);
    check("بدأت مساعدة الضحايا", &[]);
    check("المراسلة الفورية سهلة", &[]);
    check("كتاب كبير الحجم", &[]);
    check("قال والي عمان", &["والي عمان PERSON office", "عمان PLACE"]);
    check("قال كبير المهندسين", &["كبير المهندسين PERSON office"]);
    check("قالت مساعدة وزير المالية", &["مساعدة وزير المالية PERSON office"]);
    check("قالت المساعدة سميرة حداد", &["سميرة حداد PERSON"]);
}

#[test]
fn she_who_reports_or_helps_has_an_office() {
    check(
        "قالت مراسلة الرقيب سميرة حداد",
        &["مراسلة الرقيب PERSON office", "الرقيب ORG", "سميرة حداد PERSON"],
    );
    check("قالت مساعدة الأمين العام إن", &["مساعدة الأمين العام PERSON office"]);
    check("أعلن مساعدة الوزير على ذلك", &[]);
    check("بعد مراسلة الشركة", &[]);
    check("تمت المراسلة", &[]);
}

#[test]
fn the_great_one_of_people_has_an_office() {
    check("قال كبير الأساقفة", &["كبير الأساقفة PERSON office"]);
    check("قال كبير القضاة", &["كبير القضاة PERSON office"]);
    check("بيت كبير المساحة", &[]);
    check("رجل كبير السن", &[]);
    check("فرق كبير الأثر", &[]);
}

#[test]
fn a_task_of_the_state_makes_a_body_of_a_device() {
    check("قال جهاز الحرس الوطني العماني", &["جهاز الحرس الوطني العماني ORG"]);
    check("قال جهاز شؤون البيئة العماني", &["جهاز شؤون البيئة العماني ORG"]);
    check("كسر جهاز الاتصال العماني", &[]);
    check("جهاز التنفس الصناعي العماني", &[]);
    check("جهاز تنظيم ضربات القلب", &[]);
}

#[test]
fn an_office_ends_before_the_object() {
    check("رفع وزير المالية الضرائب", &["وزير المالية PERSON office"]);
    check("خفض وزير التجارة الرسوم", &["وزير التجارة PERSON office"]);
    check("قال وزير التربية والتعليم العالي", &["وزير التربية والتعليم العالي PERSON office"]);
    check("قال وزير الشؤون الاجتماعية", &["وزير الشؤون الاجتماعية PERSON office"]);
    check("قال وزير المالية السابق", &["وزير المالية السابق PERSON office"]);
}

#[test]
fn the_nisba_of_another_country_makes_another_body() {
    check("قال مجلس الأمن الوطني العماني", &["مجلس الأمن الوطني ORG"]);
    check("قال مجلس الأمن الوطني البلغاري", &["مجلس الأمن الوطني البلغاري ORG"]);
    check("فاز حزب النهضة العماني", &["حزب النهضة ORG"]);
    check("فاز حزب النهضة العمانية", &["حزب النهضة العمانية ORG"]);
    check("قال مجلس السلم العماني", &["مجلس السلم ORG"]);
}

#[test]
fn a_general_body_is_named_by_what_it_is_for() {
    check("قالت المؤسسة العامة للسكك", &["المؤسسة العامة للسكك ORG"]);
    check("قرار الاتحاد العام للفلاحين", &["الاتحاد العام للفلاحين ORG"]);
    check("قالت الهيئة العامة للحجر الصحي أمس", &["الهيئة العامة للحجر الصحي ORG"]);
    check("اجتمعت الجمعية العامة أمس", &[]);
    check("الهيئة العامة في البلاد", &[]);
    check("اجتمعت اللجنة العامة للحزب", &[]);
    check("عادت الهيئة العامة لمناقشة الأمر", &[]);
}

#[test]
fn no_organisation_is_for_what_is_done_once() {
    check("عاد الاتحاد العماني لمناقشة الأمر", &["الاتحاد العماني ORG"]);
    check("سافر المجلس القومي لتوقيع الاتفاق", &["المجلس القومي ORG"]);
    check("قال الاتحاد العماني لصناعة النفط", &["الاتحاد العماني لصناعة النفط ORG"]);
    check("قال المعهد الوطني للبحوث", &["المعهد الوطني للبحوث ORG"]);
}

#[test]
fn ali_before_what_on_governs_is_the_preposition() {
    check("وصف سمير علي سبيل المثال ذلك", &["سمير PERSON"]);
    check("قال سمير حداد علي هذا النحو", &["سمير حداد PERSON"]);
    check("قال سمير علي إن ذلك", &["سمير علي PERSON"]);
    check("قال علي حداد إن ذلك", &["علي حداد PERSON"]);
    check("أكد علي أنه عاد إلى البيت على الفور", &["علي PERSON"]);
}

#[test]
fn a_council_may_have_two_relations() {
    check("دعا المجلس الزراعي والصناعي إلى ذلك", &["المجلس الزراعي والصناعي ORG"]);
    check("قال المجلس العماني والصناعي", &["المجلس العماني ORG"]);
    check("زار المركز التجاري والصناعي", &[]);
}

#[test]
fn the_highest_one_is_only_described() {
    check("شكل اللجنة العليا التي تشرف على ذلك", &[]);
    check("قررت المحكمة العليا التي اجتمعت أمس", &["المحكمة العليا ORG"]);
    check("قالت الهيئة العليا للانتخابات", &["الهيئة العليا للانتخابات ORG"]);
}

#[test]
fn a_task_is_lasting() {
    check("أعلن المركز الوطني لمكافحة الأوبئة عن ذلك", &["المركز الوطني لمكافحة الأوبئة ORG"]);
    check("قالت الجمعية الملكية لحماية الطيور إن", &["الجمعية الملكية لحماية الطيور ORG"]);
    check("سعى الاتحاد العماني للحصول على المال", &["الاتحاد العماني ORG"]);
}

#[test]
fn a_part_of_a_body_is_one() {
    check("قالت لجنة الزراعة بمجلس السلم", &["لجنة الزراعة ORG", "مجلس السلم ORG"]);
    check("درس في كلية الزراعة بجامعة القمر", &["كلية الزراعة ORG", "جامعة القمر ORG"]);
    check("لجنة الزراعة التابعة لمجلس السلم", &["لجنة الزراعة ORG", "مجلس السلم ORG"]);
    check("اجتمعت لجنة الزراعة في القرية", &[]);
}

#[test]
fn newspapers_have_names_of_two_words() {
    check("نشرت مجلة الفكر الجديد مقالا", &["الفكر الجديد ORG"]);
    check("نشرت مجلة الفكر الشهرية مقالا", &["الفكر ORG"]);
    check("صدرت صحيفة صوت الفلاح أمس", &["صحيفة صوت الفلاح ORG"]);
    check("صحيفة معلومات المريض", &[]);
    check("جريدة الفكر اليومي المرير", &["الفكر ORG"]);
    for text in ["أذاعت قناة صوت الرعد", "نشرت مجلة رسالة المواطنين", "سجلت إذاعة صوت الريح"]
    {
        check(text, &[]);
    }
}

#[test]
fn who_a_library_is_called_after_is_a_person() {
    check("زار مكتبة سمير حداد", &["سمير حداد PERSON"]);
    check("في مسجد سمير حداد", &["سمير حداد PERSON"]);
}

#[test]
fn an_office_ends_before_the_place_that_is_visited() {
    check("زار رئيس الوزراء العماني المدينة", &["رئيس الوزراء العماني PERSON office"]);
    check("زار وزير المالية عمان", &["وزير المالية PERSON office", "عمان PLACE"]);
    check("زار وزير المالية في عمان المكان", &["وزير المالية PERSON office", "عمان PLACE"]);
    check("استقبل ملك عمان الوفد", &["ملك عمان PERSON office", "عمان PLACE"]);
}
