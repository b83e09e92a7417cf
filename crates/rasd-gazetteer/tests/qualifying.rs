//! Names that are adjectives of the noun before them, and adjectives that are names.

#![allow(clippy::unwrap_used)]

mod common;

use common::{lines, recognizer};
use rasd_gazetteer::EntityMatch;

const LIST: &str = "key\tname\tclass\ttype\tids\tflags\tregion
OM\tعمان\tPLACE\tcountry\t\trank=200\tOM
SA\tالسعودية\tPLACE\tcountry\t\tnisba;rank=200\tSA
SA\tسعودي\tPLACE\t\t\tdemonym\t
un\tالأمم المتحدة\tORG\tintl_org\t\trank=160\t
khalij\tالخليجية\tORG\tchannel\t\tcue;rank=120\tOM
lusophone\tاللوسوفونية\tORG\tintl_org\t\talias;rank=120\t
KW\tالكويت\tPLACE\tcountry\t\trank=200\tKW
shabi\tالشعبي\tORG\tclub\t\trank=120\t
faisali\tالفيصلي\tORG\tclub\t\trank=120\t
watani\tالوحداتي\tORG\tclub\t\trank=100\t
dakhiliya\tالداخلية\tPLACE\tregion\t\tcue;rank=100\tOM
saeed\tالصعيد\tPLACE\tregion\t\trank=140\tOM
nahda\tالدولة النهضوية\tORG\tarmed_group\t\tcue;rank=160\tOM
";

/// Text and class of each find.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let line = |found: &EntityMatch| format!("{} {}", found.span.slice(text), found.class);
    assert_eq!(lines(&recognizer(LIST), text, line), expected, "{text}");
}

#[test]
fn a_country_nearby_makes_no_channel_of_an_adjective() {
    check("زار وفد عمان المعرض. وناقش الحضور السوق الخليجية المشتركة", &["عمان PLACE"]);
    check("في عمان بطولة للفرق الخليجية", &["عمان PLACE"]);
    check("قالت قناة الخليجية إن الدول الخليجية اتفقت", &["الخليجية ORG"]);
    check("بثت الخليجية من عمان برنامجا", &["الخليجية ORG", "عمان PLACE"]);
}

#[test]
fn an_organisation_is_no_adjective() {
    check("بدأت القمة اللوسوفونية", &[]);
    check("زار المدن اللوسوفونية", &[]);
    check("انضمت إلى اللوسوفونية", &["اللوسوفونية ORG"]);
    check("أمين عام منظمة اللوسوفونية", &["منظمة اللوسوفونية ORG"]);
    check("خسر النادي الوحداتي بهدف", &["الوحداتي ORG"]);
    check("خسر الوحداتي بهدف", &["الوحداتي ORG"]);
}

#[test]
fn a_region_that_is_an_adjective_needs_its_head() {
    check("أغلقت القاعة الداخلية في عمان", &["عمان PLACE"]);
    check("على الحدود الداخلية في عمان", &["عمان PLACE"]);
    check("أهالي محافظة الداخلية في عمان", &["الداخلية PLACE", "عمان PLACE"]);
    check("عاد من الداخلية إلى عمان", &["الداخلية PLACE", "عمان PLACE"]);
}

#[test]
fn a_state_of_some_kind_is_no_group_of_that_name() {
    check("كانت الدولة النهضوية واسعة قبل عمان", &["عمان PLACE"]);
    check("هاجم تنظيم الدولة النهضوية قرية", &["الدولة النهضوية ORG"]);
}

#[test]
fn a_country_behind_its_noun_is_a_nisba() {
    check("قررت الحكومة السعودية ذلك", &["السعودية NORP"]);
    check("أرباح الشركات السعودية", &["السعودية NORP"]);
    check("تراجع الأسواق السعودية", &["السعودية NORP"]);
    check("دعت الأمم المتحدة السعودية إلى ذلك", &["الأمم المتحدة ORG", "السعودية PLACE"]);
    check("غادر الوفد السعودية", &["السعودية PLACE"]);
    check("عاد إلى السعودية", &["السعودية PLACE"]);
}

#[test]
fn a_level_is_no_region() {
    check("على الصعيد الاقتصادي", &[]);
    check("سافر إلى الصعيد", &["الصعيد PLACE"]);
    check("ولد في الصعيد", &["الصعيد PLACE"]);
}

#[test]
fn a_country_at_the_head_of_a_list_is_no_nisba() {
    check("وقعت المعاهدة السعودية والكويت", &["السعودية PLACE", "الكويت PLACE"]);
    check("أدانت التصريحات السعودية والكويت", &["السعودية PLACE", "الكويت PLACE"]);
    check("في المرحلة الثانية السعودية تلعب", &["السعودية PLACE"]);
    check("اتفقت الحكومة السعودية والكويت", &["السعودية NORP", "الكويت PLACE"]);
    check("أرباح الشركات السعودية والأسواق", &["السعودية NORP"]);
    check("تراجع الأسواق السعودية في الكويت", &["السعودية NORP", "الكويت PLACE"]);
}

#[test]
fn a_club_in_apposition_is_no_adjective() {
    check("خسر المتصدر الشعبي أمس", &["الشعبي ORG"]);
    check("فاز على حامل اللقب الشعبي", &["الشعبي ORG"]);
    check("بين الفريقين الشعبي والفيصلي", &["الشعبي ORG", "الفيصلي ORG"]);
    check("سئم الضغط الشعبي والمطالب", &[]);
    check("الغضب الشعبي", &[]);
    check("المطعم الشعبي في الكويت", &["الكويت PLACE"]);
    check("العمل الخيري الشعبي", &[]);
}
