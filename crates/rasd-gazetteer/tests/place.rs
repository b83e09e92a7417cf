//! Places told by the head before them, and what only looks like one.

#![allow(clippy::unwrap_used)]

mod common;

use common::{lines, recognizer};
use rasd_gazetteer::EntityMatch;

const LIST: &str = "key\tname\tclass\ttype\tids\tflags\tregion
lb\tلبنان\tPLACE\tcountry\t\tnisba;rank=200\tLB
hilweh\tعين الرمان\tPLACE\tcity\t\trank=100\tLB
t1\tسمير\tPERSON\tgiven\t\trank=160\t
";

/// Text and class of each find.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let line = |found: &EntityMatch| format!("{} {}", found.span.slice(text), found.class);
    assert_eq!(lines(&recognizer(LIST), text, line), expected, "{text}");
}

#[test]
fn villages_behind_their_word() {
    check("يعيش في بلدة عبود", &["عبود PLACE"]);
    check("دخل الجيش قرية عبوين ثم انسحب", &["عبوين PLACE"]);
    check("بين بلدتي عبوين وعابود", &["عبوين PLACE", "عابود PLACE"]);
    check("وقرية عبوين اليوم", &["عبوين PLACE"]);
}

#[test]
fn villages_of_two_words() {
    check("ولد في قرية كفر زيباد", &["كفر زيباد PLACE"]);
    check("قرب بلدة دير السودان", &["دير السودان PLACE"]);
    check("زار قرية بيت دقو", &["بيت دقو PLACE"]);
    check("زار مخيم عين الرمان", &["عين الرمان PLACE"]);
    check("زار بلدة عين الرمان", &["عين الرمان PLACE"]);
    check("على ضفة نهر رأس الرمان", &[]);
}

#[test]
fn rivers_and_mountains_have_foreign_names() {
    check("على ضفة نهر دنيستر", &["نهر دنيستر PLACE"]);
    check("غرقت قرب جزيرة كوديك", &["جزيرة كوديك PLACE"]);
    check("في مدينة كوتشينغ", &["كوتشينغ PLACE"]);
}

#[test]
fn camps_and_mountains_have_names_with_the_article() {
    check("في مخيم السخنة", &["مخيم السخنة PLACE"]);
    check("إلى وادي الصرفند", &["وادي الصرفند PLACE"]);
    for text in ["مخيم النازحين", "جبل الجليد", "وادي الشعبية", "قرية الصرفند"]
    {
        check(text, &[]);
    }
}

#[test]
fn adjectives_and_verbs_name_no_place() {
    for text in [
        "قرية زراعية فقيرة",
        "بلدة ساحلية جميلة",
        "قرية تقع على التل",
        "قرية شهدت معارك",
        "قرية صيادين",
        "قرية أجداده",
        "قرية الأطفال",
        "قرية بالقرب من النهر",
        "بلدة يسكنها ألف",
        "قرية صغيرة وجميلة",
        "قرية خضراء",
        "مخيم كشفي كبير",
        "وادي سحيق",
        "بحيرة تنساب",
        "نهر جار",
        "حي شعبي مكتظ",
        "مدينة ساحرة",
        "مدينة ملاهي",
        "جبل شاهق",
        "منطقة نزاع",
        "بلدة مجاورة وأخرى",
        "القرية هاجمت",
        "قررت الدول مقاطعة أولمبياد الشتاء",
        "في ولاية كوتشينغ الثانية",
        "مدينة كارتون",
        "منطقة أوزون",
        "في مدينة بيت الشباب",
        "منطقة رأس المال",
        "قرية بيت الطفل",
        "قرية بيت متواضع",
        "قرية أسفل السد",
        "بلدة هوجم مركزها",
        "قرية مهجور نصفها",
    ] {
        check(text, &[]);
    }
}

#[test]
fn what_describes_the_village_shows_its_name() {
    check("زار قرية عرقوبة المدمرة", &["عرقوبة PLACE"]);
    check("ولد في قرية سرفشة الجبلية", &["سرفشة PLACE"]);
    check("في قرية رمثة قضاء الشمال", &["رمثة PLACE"]);
    check("بنى قرية صغيرة الحجم", &[]);
    check("في قرية تسكنها العائلة المالكة", &[]);
}

#[test]
fn a_foreign_town_may_begin_like_a_clitic() {
    check("وصل إلى بلدة بيربينيو أمس", &["بيربينيو PLACE"]);
    check("على بحيرة باتزكوارو", &["بحيرة باتزكوارو PLACE"]);
    check("بلدة بأكملها", &[]);
    check("قرية لصيادين", &[]);
    check("في معركة دوسترليتز", &["دوسترليتز PLACE"]);
    check("على قمة سياسية", &[]);
}
