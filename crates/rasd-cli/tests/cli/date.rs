//! `rasd date`: a date in another calendar, in Arabic.

use crate::support::rasd;

#[track_caller]
fn check(args: &[&str], expected: &str) {
    let run = rasd(&[&["date"], args].concat(), b"");
    assert_eq!((run.out.trim_end(), run.status), (expected, Some(0)), "{}", run.err);
}

#[test]
fn every_calendar_and_region() {
    check(&["2022-01-06"], "6 يناير 2022");
    check(&["2022-01-06", "--months", "levant", "--weekday"], "الخميس 6 كانون الثاني 2022");
    check(&["2011-07-01", "--months", "morocco", "--arabic-digits"], "١ يوليوز ٢٠١١");
    check(&["2022-01-06", "--to-calendar", "hijri"], "3 جمادى الآخرة 1443هـ");
    check(&["1443-06-03", "--from-calendar", "hijri", "--era"], "6 يناير 2022م");
    check(&["2021-03-21", "--to-calendar", "persian"], "1 فروردين 1400 هـ.ش");
    check(&["1582-10-15", "--to-calendar", "julian", "--iso"], "1582-10-05");
}

#[test]
fn dates_in_words_are_read() {
    check(&["12 ربيع الآخر 1443هـ", "--iso"], "2021-11-17");
    check(&["الأول من محرم سنة 1444 للهجرة"], "30 يوليو 2022");
}

#[test]
fn what_is_no_day_is_refused() {
    assert_eq!(rasd(&["date", "2021-02-29"], b"").status, Some(2));
    let run = rasd(&["date", "-", "--iso"], "2020-02-29\n2021-02-29\n".as_bytes());
    assert_eq!((run.out.as_str(), run.status), ("2020-02-29\n\n", Some(1)));
}
