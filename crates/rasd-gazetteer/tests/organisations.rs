//! Organisations by their head words: what refers back, what is a device, a deed or an office.

#![allow(clippy::unwrap_used)]

use rasd_gazetteer::{EntityMatch, Gazetteer, GazetteerBuilder, Overlay, Recognizer, seed};
use rasd_tokenize::{TokenBuffer, tokenize};

const LIST: &str = "key\tname\tclass\ttype\tids\tflags\tregion
OM\tعمان\tPLACE\tcountry\t\tnisba;rank=200\tOM
BG\tبلغاريا\tPLACE\tcountry\t\tnisba;rank=200\tBG
qamar\tتنظيم القمر\tORG\tarmed_group\t\trank=120\t
council\tمجلس السلم\tORG\tintl_org\t\trank=160\t
t1\tسمير\tPERSON\tgiven\t\trank=160\t
t2\tحداد\tPERSON\tsurname\t\trank=90\t
t3\tسميرة\tPERSON\tgiven\t\trank=160\t
";

/// Text, class and role of each find, without nisbas.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let mut builder = GazetteerBuilder::new("test");
    for entry in seed::read_tsv(LIST).unwrap() {
        builder.add(&entry).unwrap();
    }
    let recognizer =
        Recognizer::new(Overlay::new([Gazetteer::from_bytes(builder.build().unwrap()).unwrap()]));
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    let line = |found: &EntityMatch| {
        let role = found.role.map(|role| format!(" {}", role.as_str())).unwrap_or_default();
        format!("{} {}{role}", found.span.slice(text), found.class)
    };
    let found = recognizer.find_in(&stream);
    let found: Vec<String> = found.iter().map(line).filter(|line| !line.ends_with("nisba")).collect();
    assert_eq!(found, expected, "{text}");
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
fn an_office_ends_before_the_object() {
    check("رفع وزير المالية الضرائب", &["وزير المالية PERSON office"]);
    check("خفض وزير التجارة الرسوم", &["وزير التجارة PERSON office"]);
    check("قال وزير التربية والتعليم العالي", &["وزير التربية والتعليم العالي PERSON office"]);
    check("قال وزير الشؤون الاجتماعية", &["وزير الشؤون الاجتماعية PERSON office"]);
    check("قال وزير المالية السابق", &["وزير المالية السابق PERSON office"]);
}
