//! Sentences, by rule.
#![allow(clippy::unwrap_used)]

use rasd_tokenize::{TokenBuffer, tokenize};

/// The sentences of `text`, divided by `‖`.
#[track_caller]
fn check(text: &str, expected: &str) {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    let found: Vec<&str> = stream.sentences().iter().map(|sentence| sentence.span.slice(text)).collect();
    assert_eq!(found.join(" ‖ "), expected);
}

#[test]
fn end_marks() {
    check("سؤال؟ نعم! لا. ربما…", "سؤال؟ ‖ نعم! ‖ لا. ‖ ربما…");
    check("ماذا؟! لا شيء!!! حقا۔ نعم", "ماذا؟! ‖ لا شيء!!! ‖ حقا۔ ‖ نعم");
}

#[test]
fn commas_semicolons_and_colons_never_end() {
    check("أولا، ثم ثانيا؛ وثالثا: كفى", "أولا، ثم ثانيا؛ وثالثا: كفى");
}

#[test]
fn line_breaks_end() {
    check("عنوان\nنص.", "عنوان ‖ نص.");
    check("عنوان \n\n نص", "عنوان ‖ نص");
}

#[test]
fn titles_do_not_end() {
    check("وصل د. سامي مع م. ليلى. ثم غادرا", "وصل د. سامي مع م. ليلى. ‖ ثم غادرا");
}

#[test]
fn units_after_numbers_end() {
    check("ولد سنة 1950م. ثم سافر", "ولد سنة 1950م. ‖ ثم سافر");
}

#[test]
fn initials_end_with_the_line() {
    check("سنة ٣٠٠ ق.م. كانت المدينة\nوكالة أ.ف.ب.\nخبر", "سنة ٣٠٠ ق.م. كانت المدينة ‖ وكالة أ.ف.ب. ‖ خبر");
}

#[test]
fn dots_in_numbers_do_not_end() {
    check("بلغ 3.2 مليار دولار في العام 2020. ثم هبط", "بلغ 3.2 مليار دولار في العام 2020. ‖ ثم هبط");
    check("الإصدار.5 والملف.txt", "الإصدار.5 والملف.txt");
}

#[test]
fn a_missing_space_ends() {
    check("البند الرابع.ثم الخامس", "البند الرابع. ‖ ثم الخامس");
}

#[test]
fn list_numbers_do_not_end() {
    check("1. قال\n2. ذهب", "1. قال ‖ 2. ذهب");
}

#[test]
fn closing_marks_are_absorbed() {
    check("(انتهى.) وغادر", "(انتهى.) ‖ وغادر");
    check("«هل تعلم؟»، سأل.", "«هل تعلم؟»، سأل.");
}

#[test]
fn quotations_go_on_with_a_verb_of_saying() {
    check("قال: \"هل تعلم؟\" ثم ذهب.", "قال: \"هل تعلم؟\" ثم ذهب.");
    check("«انتهى الأمر.» أضاف الوزير.", "«انتهى الأمر.» أضاف الوزير.");
    check("«انتهى الأمر.» اضاف الوزير.", "«انتهى الأمر.» اضاف الوزير.");
    check("«انتهى الأمر.» غادر الوزير.", "«انتهى الأمر.» ‖ غادر الوزير.");
}

#[test]
fn dots_that_lead_do_not_end() {
    check("... وبعدها كلمة… كلمة", "... وبعدها كلمة… ‖ كلمة");
    check("أولا: ... ثانيا: ...", "أولا: ... ثانيا: ...");
}
