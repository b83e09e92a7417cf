//! Persons told by a word of descent, a blessing or a trade, and what only looks like one.

#![allow(clippy::unwrap_used)]

mod common;

use common::{lines, recognizer};
use rasd_gazetteer::EntityMatch;

const LIST: &str = "key\tname\tclass\ttype\tids\tflags\tregion
iq\tبغداد\tPLACE\tcapital\t\trank=150\tIQ
at\tالنمسا\tPLACE\tcountry\t\tnisba;rank=200\tAT
t1\tمحمد\tPERSON\tgiven\t\trank=200\t
t2\tسمير\tPERSON\tgiven\t\trank=160\t
t3\tرشاد\tPERSON\tgiven\t\trank=120\t
t4\tبغداد\tPERSON\tsurname\t\trank=60\t
t5\tالخطاب\tPERSON\tsurname\t\trank=60\t
t6\tهاينريش\tPERSON\tgiven\t\trank=90\t
t7\tسميث\tPERSON\tsurname\t\trank=90\t
t8\tآدم\tPERSON\tgiven\t\trank=120\t
t9\tبلال\tPERSON\tgiven\t\trank=120\t
mutanabbi\tالمتنبي\tPERSON\tpoet\t\trank=120\t
";

/// Text and class of each find.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let line = |found: &EntityMatch| format!("{} {}", found.span.slice(text), found.class);
    assert_eq!(lines(&recognizer(LIST), text, line), expected, "{text}");
}

#[test]
fn any_word_before_bin_bears_the_name() {
    check("روى كعب بن رشاد ذلك", &["كعب بن رشاد PERSON"]);
    check("عاد المثنى بن سمير", &["المثنى بن سمير PERSON"]);
    check("خرج نهشل بن محمد الهمداني ليلا", &["نهشل بن محمد الهمداني PERSON"]);
    check("أكد بن رشاد ذلك", &["بن رشاد PERSON"]);
    for text in
        ["سقط نظام بن رشاد أمس", "ثم هرب بن رشاد", "بعد رحيل بن رشاد", "مجموعة بن رشاد", "المخلوع بن رشاد"]
    {
        check(text, &[]);
    }
    check("سمع من دغفل بن أبي رشاد", &["دغفل بن أبي رشاد PERSON"]);
    check("سار زهران بن سمير بن محمد غربا", &["زهران بن سمير بن محمد PERSON"]);
}

#[test]
fn coffee_and_verbs_bear_no_name() {
    for text in ["فنجان بن محمص", "شجرة بن", "كيس بن جديد", "اشترى بن طازج", "في بن"]
    {
        check(text, &[]);
    }
}

#[test]
fn a_name_ends_before_a_title_and_not_with_bin() {
    check("عاش سمير بن محمد بن الإمام", &["سمير بن محمد PERSON"]);
}

#[test]
fn scholars_are_called_sons() {
    check("ذكر ابن الأثير ذلك", &["ابن الأثير PERSON"]);
    check("نقل عن ابن الشبلنج القضاعي", &["ابن الشبلنج القضاعي PERSON"]);
    check("كتاب ابن أبي ربيعة", &["ابن أبي ربيعة PERSON"]);
}

#[test]
fn an_ordinary_son_has_no_name() {
    for text in [
        "قال ابن عمي إنه مريض",
        "جاء ابن البلد",
        "قال ابن الجيران",
        "عاد ابن الشهيد",
        "ابن الثامنة عشرة",
        "ذهب ابن أخيه",
        "وصل ابن الشارع",
        "ابن الوطن",
    ] {
        check(text, &[]);
    }
}

#[test]
fn blessings_stand_behind_names() {
    check("قال الشوكاني رحمه الله إن", &["الشوكاني PERSON"]);
    check("كان بلال رضي الله عنه مؤذنا", &["بلال PERSON"]);
    check("مات سمير رحمه الله", &["سمير PERSON"]);
    check("صلى النبي محمد صلى الله عليه", &["محمد PERSON"]);
}

#[test]
fn a_blessing_makes_no_name() {
    for text in ["قال عليه السلام", "الرسول عليه السلام", "كان جده رحمه الله كريما", "الوالد رحمه الله"]
    {
        check(text, &[]);
    }
}

#[test]
fn a_town_or_another_name_ends_a_full_name() {
    check("زار محمد بن سمير بغداد", &["محمد بن سمير PERSON", "بغداد PLACE"]);
    check("كتب آدم سميث ومالتوس", &["آدم سميث PERSON"]);
    check("قال آدم سميث ويلسون", &["آدم سميث ويلسون PERSON"]);
}

#[test]
fn a_trade_and_a_nisba_tell_a_person() {
    check("هاينريش شوبيرن ملحن لبناني", &["هاينريش شوبيرن PERSON"]);
    check("شوبيرن ملحن لبناني", &[]);
}

#[test]
fn things_called_after_persons_are_no_persons() {
    check("مقياس هاينريش سميث", &[]);
    check("خوارزمية سمير محمد", &[]);
    check("نظرية سمير محمد", &["سمير محمد PERSON"]);
}

#[test]
fn a_complement_that_is_a_thing_names_no_organisation() {
    for text in ["بنك الدم", "مجلس العزاء مفتوح", "اتحاد الخلايا", "جبهة القتال هادئة"]
    {
        check(text, &[]);
    }
    check("بنك الدم المركزي", &["بنك الدم المركزي ORG"]);
    check("ديوان المتنبي مشهور", &["المتنبي PERSON"]);
}
