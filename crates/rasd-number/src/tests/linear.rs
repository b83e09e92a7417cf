//! The work grows with the text and no faster, on hostile text too.

use crate::grammar::input::work;
use crate::{Options, find};

/// Twice the text is at most this much more work, in hundredths.
const MOST: u64 = 230;

#[track_caller]
fn check(unit: &str) {
    let cost = |times: usize| {
        work::reset();
        find(&unit.repeat(times), &Options::default());
        work::count().max(1)
    };
    let (once, twice) = (cost(400), cost(800));
    assert!(twice * 100 <= once * MOST, "{unit:?}: {once} then {twice}");
}

#[test]
fn grows_with_the_text() {
    for unit in [
        "و",
        "و ",
        "ألف ",
        "ثلاثة و",
        "ثلاثة و ",
        "1,",
        "1,2 ",
        "مئة وألف ",
        "بين ",
        "بين 3 و",
        "من 5 إلى ",
        "نحو ",
        "( 5 ) ",
        "دولار و",
        "3-",
        "1/2 ",
    ] {
        check(unit);
    }
}

#[test]
fn ordinary_text() {
    check("زار المتحف 12 ألفا و300 طفل من ثلاث مدن في يومين. ");
}
