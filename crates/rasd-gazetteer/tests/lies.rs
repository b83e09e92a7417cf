//! Places that a direction and another place tell.

#![allow(clippy::unwrap_used)]

mod common;

use common::{lines, recognizer};
use rasd_gazetteer::EntityMatch;

const LIST: &str = "key\tname\tclass\ttype\tids\tflags\tregion
tripoli\tطرابلس\tPLACE\tcity\t\trank=140\tLB
zawiya\tالزاوية\tPLACE\tcity\t\tcue;rank=90\tLY
bank\tالضفة الغربية\tPLACE\tregion\t\trank=140\t
hebron\tالخليل\tPLACE\tcity\t\tcue;rank=90\tPS
samara\tسمارا\tPLACE\tcity\t\tnever_alone;rank=90\tRU
samara\tمدينة سمارا\tPLACE\tcity\t\talias\tRU
sabha\tسبها\tPLACE\tcity\t\trank=90\tLY
";

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let line = |found: &EntityMatch| format!("{} {}", found.span.slice(text), found.class);
    assert_eq!(lines(&recognizer(LIST), text, line), expected, "{text}");
}

#[test]
fn a_place_lies_in_a_direction_from_another() {
    check("اشتباكات في الزاوية غرب طرابلس", &["الزاوية PLACE", "طرابلس PLACE"]);
    check("خرج من الخليل جنوب شرقي الضفة الغربية", &["الخليل PLACE", "الضفة الغربية PLACE"]);
}

#[test]
fn what_lies_nowhere_needs_its_cue() {
    check("جلس في الزاوية", &[]);
    check("صورة الخليل غرب طرابلس", &["طرابلس PLACE"]);
    check("جلس في الزاوية غرب البيت", &[]);
}

#[test]
fn no_noun_stands_behind_the_future() {
    check("وصل إلى سبها أمس", &["سبها PLACE"]);
}

#[test]
fn a_name_that_never_stands_alone_stands_behind_its_word() {
    check("زار مدينة سمارا أمس", &["سمارا PLACE"]);
    check("غنت سمارا أمس", &[]);
}
