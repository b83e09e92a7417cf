//! Numbers inside nouns, and the other switches.

use super::{check, check_in};
use crate::Options;

#[test]
fn off_by_default() {
    check("زارته طالبتان", &[]);
    check("إحدى القرى", &[]);
    check("أنظمة عدة", &[]);
}

#[test]
fn on_request() {
    let options = Options { implicit_counts: true, partitives: true, ..Options::default() };
    check_in("زارته طالبتان", &options, &["count 2 | طالبتان"]);
    check_in("إحدى القرى", &options, &["cardinal 1 | إحدى"]);
    check_in("زرع البساتين", &options, &[]);
    let options = Options { quantifiers: true, ..Options::default() };
    check_in("عدة أنظمة", &options, &["cardinal 3.. Vague | عدة"]);
}

#[test]
fn standard_words_only() {
    let options = Options { strict_orthography: true, ..Options::default() };
    check("معه خمستاشر كتاب", &["cardinal 15 | خمستاشر"]);
    check_in("معه خمستاشر كتاب", &options, &[]);
}
