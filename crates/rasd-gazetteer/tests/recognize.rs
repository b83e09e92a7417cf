//! Recognizing and linking: the traps of Arabic names, each with the context that settles it.

#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/links.rs"]
mod links;

use links::{check, recognizer};
use rasd_tokenize::{TokenBuffer, tokenize};

#[test]
fn the_country_nearby_settles_the_city() {
    check("زار الوفد طرابلس شمال لبنان", &["طرابلس PLACE Q168954", "لبنان PLACE Q822"]);
    check("عاد إلى طرابلس بعد غياب عن ليبيا", &["طرابلس PLACE Q3579", "ليبيا PLACE Q1016"]);
}

#[test]
fn amman_and_oman() {
    check("وصل الملك إلى عمان قادما من الأردن", &["عمان PLACE Q3805", "الأردن PLACE Q810"]);
    check("أمطار على سلطنة عمان", &["سلطنة عمان PLACE Q842"]);
}

#[test]
fn diacritics_are_evidence() {
    check("زار عمّان وفد من عُمان", &["عمّان PLACE Q3805", "عُمان PLACE Q842"]);
    check("أمطار في عَمَّان", &["عَمَّان PLACE Q3805"]);
}

#[test]
fn nothing_is_cut_off_a_name() {
    check("وقال كلاوس إن", &["كلاوس PERSON -"]);
    check("سافر كلبنان", &["لبنان PLACE Q822"]);
}

#[test]
fn an_adjective_qualifies_the_noun_before_it() {
    check("تصاعد الدخان الرمادي", &[]);
    check("وصل إلى الرمادي", &["الرمادي PLACE Q208186"]);
}

#[test]
fn the_word_of_a_place_speaks_against_the_club() {
    check("مباراة ودية في منطقة الشمال", &[]);
    check("مباراة ودية يخسرها الشمال", &["الشمال ORG -"]);
}

#[test]
fn the_nisba_of_a_title_stands_before_the_name() {
    check("قال الدكتور اللبناني خافيير سولاندو", &["اللبناني NORP Q822 nisba", "خافيير سولاندو PERSON -"]);
    check("قال الدكتور اللبناني أمس", &["اللبناني NORP Q822 nisba"]);
}

#[test]
fn the_capital_is_meant_before_the_state() {
    check("في واشنطن", &["واشنطن PLACE Q61"]);
    check("وأعلنت واشنطن قبول الدعوة", &["واشنطن PLACE Q61 metonym"]);
}

#[test]
fn a_club_by_its_field_a_city_by_its_head() {
    check("خسر برشلونة المباراة بهدف", &["برشلونة ORG Q7156"]);
    check("سافرت إلى مدينة برشلونة", &["برشلونة PLACE Q1492"]);
    check("فوز مانشستر يونايتد", &["مانشستر يونايتد ORG Q18656", "مانشستر PLACE Q18125"]);
    check("مصانع في مانشستر", &["مانشستر PLACE Q18125"]);
}

#[test]
fn the_channel_needs_its_cue() {
    check("قالت قناة الجزيرة إن", &["الجزيرة ORG Q44084"]);
    check("عادت السفن إلى الجزيرة", &[]);
}

#[test]
fn nothing_is_cut_off_a_known_word() {
    check("اجتمع وكيل الوزارة", &["وكيل الوزارة PERSON - office"]);
    check("سافر إلى كيل أمس", &["كيل PLACE Q1707"]);
}

#[test]
fn sunset_is_no_country() {
    check("بعد صلاة المغرب", &[]);
    check("سافر إلى المغرب", &["المغرب PLACE Q1028"]);
}

#[test]
fn turkic_is_not_turkish() {
    check("قمة الدول التركية", &["التركية NORP - nisba"]);
    check("الشركات التركية", &["التركية NORP Q43 nisba"]);
}

#[test]
fn ali_is_not_the_preposition() {
    check("اعتمد على حسن", &[]);
    check("وصل علي حسن مساء", &["علي حسن PERSON -"]);
    check("اتفقوا علي العودة إلي البيت", &[]);
}

#[test]
fn common_words_that_are_towns_stay_words() {
    check("كان الوقف في البلدة الجديدة دون مدينة", &[]);
    check("في مدينة الجديدة بالمغرب", &["الجديدة PLACE Q311000", "المغرب PLACE Q1028"]);
}

#[test]
fn surnames_that_are_towns_are_persons() {
    check("وقال جورج رايس", &["جورج رايس PERSON -"]);
}

#[test]
fn every_link_says_why() {
    let recognizer = recognizer();
    let mut buffer = TokenBuffer::default();
    let stream = tokenize("زار طرابلس شمال لبنان", &mut buffer).unwrap();
    let found = recognizer.find_in(&stream);
    let reasons = format!("{:?}", found[0].candidates[0].reasons);
    assert_eq!(found[0].candidates.len(), 2);
    assert!(reasons.contains("(Region, 25)") && reasons.contains("(Preposition, 8)"), "{reasons}");
}
