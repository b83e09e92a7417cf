//! Organisations that their head word tells, listed and unlisted: where their names end.

#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/links.rs"]
mod links;

use links::{check, recognizer};
use rasd_tokenize::{TokenBuffer, tokenize};

#[test]
fn what_a_company_is_for_belongs_to_its_name() {
    check("أعلنت شركة تركيا للغاز أمس", &["شركة تركيا للغاز ORG -", "تركيا PLACE Q43"]);
    check("أعلنت شركة في تركيا", &["تركيا PLACE Q43"]);
}

#[test]
fn an_unlisted_word_speaks() {
    check("وأضاف هاولز أن الوقت مبكر", &["هاولز PERSON -"]);
    check("وأضاف هاولز الماء", &[]);
}

#[test]
fn heads_have_complements() {
    check("أقرت منظمة معاهدة الأمن الجماعي", &["منظمة معاهدة الأمن الجماعي ORG -"]);
    check("أعلنت وزارة التربية والتعليم أمس", &["وزارة التربية والتعليم ORG -"]);
    check("فاز حزب العدالة والبناء", &["حزب العدالة والبناء ORG -"]);
    check("أعلنت وزارة التعليم العالي والبحث العلمي", &["وزارة التعليم العالي والبحث العلمي ORG -"]);
    check("أسس جمعية مكافحة التدخين للتوعية", &["جمعية مكافحة التدخين للتوعية ORG -"]);
    check("دعا مجلس الأمن للحصول على الموافقة", &["مجلس الأمن ORG -"]);
    check(
        "قال الاتحاد اللبناني لصناعة النفط",
        &["الاتحاد اللبناني لصناعة النفط ORG -", "اللبناني NORP Q822 nisba"],
    );
}

#[test]
fn a_name_is_without_the_words_that_describe_it() {
    check("قالت حركة فريليمو إنها", &["فريليمو ORG Q19046"]);
    check("لعب ليون اللبناني مباراة", &["ليون ORG -", "اللبناني NORP Q822 nisba"]);
}

#[test]
fn an_adjective_is_no_channel() {
    check("ذكرت قناة اللبنانية أن", &["اللبنانية ORG -"]);
    check("ذكرت القناة أن الشركات اللبنانية قالت", &["اللبنانية NORP Q822 nisba"]);
}

#[test]
fn quotes_make_a_newspaper_not_a_region() {
    check("كتب في «الشرق الأدنى» مقالا", &["الشرق الأدنى ORG -"]);
    check("عاد من الشرق الأدنى مساء", &["الشرق الأدنى PLACE Q7203"]);
}

#[test]
fn some_heads_bear_the_name_of_a_person() {
    check("أعلنت مؤسسة سمير الطبية", &["مؤسسة سمير الطبية ORG -"]);
    check("قال مكتب بوتين", &["بوتين PERSON Q7747"]);
}

#[test]
fn newspapers_and_clubs_are_called_like_places() {
    check("نشرت جريدة طرابلس مقالا", &["جريدة طرابلس ORG -", "طرابلس PLACE -"]);
    check("ميزانية بلدية عنبتا أمس", &["بلدية عنبتا ORG -"]);
}

#[test]
fn names_have_several_nouns_and_adjectives() {
    check("قرار هيئة سوق رأس المال", &["هيئة سوق رأس المال ORG -"]);
    check("قضت المحكمة العليا برد الدعوى", &["المحكمة العليا ORG -"]);
    check("قالت مؤسسة كهرباء لبنان إنها", &["مؤسسة كهرباء لبنان ORG -", "لبنان PLACE Q822"]);
    check("انعقد المجلس القومي الأعلى أمس", &["المجلس القومي الأعلى ORG -"]);
    check("دعا مجلس الأمن والهيئة إلى", &["مجلس الأمن ORG -"]);
}

#[test]
fn a_year_in_brackets_is_no_acronym() {
    check("بيان نقابة العاملين (1970)", &["نقابة العاملين ORG -"]);
}

#[test]
fn brackets_give_the_short_name_and_the_head_refers_back() {
    check(
        "منظمة الدول المصدرة للنفط (أوبك) تجتمع، وتضم المنظمة دولا، وخفضت أوبك إنتاجها",
        &[
            "منظمة الدول المصدرة للنفط ORG Q7795",
            "أوبك ORG Q7795",
            "المنظمة ORG Q7795 coref",
            "أوبك ORG Q7795",
        ],
    );
    check("المنظمة دولية", &[]);
}

#[test]
fn short_name_stands_once_at_a_place_however_often_it_is_introduced() {
    let recognizer = recognizer();
    let mut buffer = TokenBuffer::default();
    let text = "انعقدت منظمة الدول المصدرة للنفط (أوبك) أمس. ".repeat(2000);
    let stream = tokenize(&text, &mut buffer).unwrap();
    let mut spans: Vec<_> = recognizer.find_in(&stream).iter().map(|found| found.span).collect();
    let count = spans.len();
    spans.sort_unstable();
    spans.dedup();
    assert_eq!((spans.len(), count), (4000, 4000));
}

#[test]
fn one_adjective_describes_an_organisation() {
    check("في المؤسسة اللبنانية", &["اللبنانية NORP Q822 nisba"]);
    check("قررت المؤسسة الوطنية للأرز", &["المؤسسة الوطنية للأرز ORG -"]);
    check("دعا الحزب اللبنانيين", &["اللبنانيين NORP Q822 nisba"]);
}

#[test]
fn a_court_of_some_town_has_no_name() {
    check("في مبنى محكمة المدينة", &[]);
}

#[test]
fn a_nisba_belongs_to_a_name_that_is_short_without_it() {
    check("قال المجلس البلدي اللبناني أمس", &["المجلس البلدي اللبناني ORG Q77", "اللبناني NORP Q822 nisba"]);
    check("قال المجلس البلدي في لبنان", &["المجلس البلدي ORG Q77", "لبنان PLACE Q822"]);
}

#[test]
fn a_company_with_its_purpose_is_named() {
    check("أعلنت الشركة العالمية المتحدة للتأمين أرباحها", &["الشركة العالمية المتحدة للتأمين ORG -"]);
    check("تراخيص شركة النورس للاستثمارات المالية", &["شركة النورس للاستثمارات المالية ORG -"]);
    check("قالت الشركة المنتجة للنفط", &[]);
    check("عادت الشركة للعمل", &[]);
}

#[test]
fn whom_a_company_sells_to_is_no_part_of_its_name() {
    for text in [
        "باعت شركة الكهرباء للمواطنين عدادات",
        "دفعت شركة المقاولات للحكومة مبلغا",
        "منحت الشركة العالمية للعاملين علاوة",
        "تسعى الشركة العالمية لزيادة المبيعات",
        "تستعد شركة الكهرباء لمواجهة الشتاء",
    ] {
        check(text, &[]);
    }
    check("باعت الشركة اللبنانية للمغرب طائرات", &["اللبنانية NORP Q822 nisba", "لمغرب PLACE Q1028"]);
}

#[test]
fn a_station_has_a_noun_and_a_place() {
    check("على أثير إذاعة صوت لبنان أمس", &["إذاعة صوت لبنان ORG -", "لبنان PLACE Q822"]);
    check("إذاعة أخبار في لبنان", &["لبنان PLACE Q822"]);
    check("نقلت قناة خبر تركيا عن مصدر", &["تركيا PLACE Q43"]);
    check("نشرت صحيفة أسعار لبنان", &["لبنان PLACE Q822"]);
}

#[test]
fn the_council_of_some_university_has_no_name() {
    check("اجتمع مجلس الجامعة أمس", &[]);
    check("في لواء نابلس", &["نابلس PLACE Q214178"]);
}
