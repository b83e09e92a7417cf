//! Hostile text costs no more a byte however long it is: what is asked of its terms is counted, not the time.

use rasd_tokenize::{TokenBuffer, tokenize};

use super::{Memory, read};
use crate::civil::CivilDate;
use crate::context::Context;
use crate::terms::{Doc, Tables};

/// How often anything is asked of the terms of a unit that is repeated.
fn asked(unit: &str, times: usize) -> usize {
    let text = unit.repeat(times);
    let mut buffer = TokenBuffer::default();
    let doc = Doc::of(tokenize(&text, &mut buffer).unwrap(), Tables::default());
    let context = Context::new().with_date(CivilDate::new(2022, 1, 8).unwrap());
    read(&doc, &context, &mut Memory::default());
    doc.asked.get()
}

/// Four times the text asks at most four times as much, and a little for the ends.
#[track_caller]
fn check(unit: &str) {
    let (short, long) = (asked(unit, 500), asked(unit, 2000));
    assert!(long <= short * 9 / 2 + 1000, "{unit}: {short} and {long}");
}

#[test]
fn beginnings_without_an_end() {
    for unit in ["يوم ", "2020 ", "محرم ", "كانون ", "خمسة وعشرون ", "( ", "سنة و"]
    {
        check(unit);
    }
}

#[test]
fn ranges_and_shifts_without_an_end() {
    for unit in ["من 3 إلى ", "قبل ثلاثة ", "من بين منذ قبل بعد ", "الخميس من ", "2011 و", "5 مايو و"]
    {
        check(unit);
    }
}

#[test]
fn signs_and_quotations() {
    for unit in ["/1", "12/", "« قال ", "\" في 2020 ", "«قال في 3 أيار: غدا» ", "ـ 5 "] {
        check(unit);
    }
}

/// One sentence without a verb, with dates whose year the clause decides.
#[test]
fn sentences_without_an_end() {
    for unit in ["في 3 أيار ", "يوم الأحد في 3 أيار و", "سيصل الخميس وقال إن "]
    {
        check(unit);
    }
}
