//! `rasd spell`: words on standard output, one line a number.

use crate::support::rasd;

#[track_caller]
fn check(args: &[&str], expected: &str) {
    let run = rasd(&[&["spell"], args].concat(), b"");
    assert_eq!((run.out.trim_end(), run.status), (expected, Some(0)), "{}", run.err);
}

#[test]
fn a_cardinal_with_its_grammar() {
    check(&["1965"], "ألف وتسعمئة وخمسة وستون");
    check(&["12", "--gender", "f", "--case", "gen"], "اثنتي عشرة");
    check(&["-3.5"], "سالب ثلاثة فاصل خمسة");
    check(&["--case", "acc", "--", "-1/2"], "سالب نصفا");
    check(&["1965", "--style", "classical"], "خمسة وستون وتسعمئة وألف");
    check(&["3000", "--definite", "--style", "classical"], "ثلاثة الآلاف");
    check(&["300", "--silent-alif", "--separate-hundreds"], "ثلاث مائة");
}

#[test]
fn an_ordinal_is_definite_unless_told_otherwise() {
    check(&["21", "--ordinal"], "الحادي والعشرون");
    check(&["3", "--ordinal", "--definite", "--gender", "f"], "الثالثة");
    check(&["3", "--ordinal", "--definite=false"], "ثالث");
}

#[test]
fn money_nouns_and_digits() {
    check(&["20.50", "--currency", "EGP"], "عشرون جنيها وخمسون قرشا");
    check(&["5", "--currency", "LBP", "--nisba"], "خمس ليرات لبنانية");
    check(&["2000", "--noun", "شركة,شركات", "--gender", "f"], "ألفا شركة");
    check(&["+20 10", "--digits"], "زائد اثنان صفر، واحد صفر");
}

#[test]
fn standard_input_gives_a_line_for_a_line() {
    let run = rasd(&["spell", "-"], "٣\r\nabc\n\n-7\n\u{FFFD}\n".as_bytes());
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!((lines.len(), lines[0], lines[3], run.status), (5, "ثلاثة", "سالب سبعة", Some(1)));
    let error: serde_json::Value = serde_json::from_str(lines[1]).unwrap();
    assert_eq!((&error["line"], &error["error"]["code"]), (&2.into(), &"not_a_number".into()));
}

#[test]
fn a_line_that_is_not_utf_8_or_has_no_words_is_reported() {
    let huge = "9".repeat(67);
    let run = rasd(&["spell", "-"], &[b"\xff\n", huge.as_bytes()].concat());
    let codes: Vec<_> = run.json().iter().map(|error| error["error"]["code"].clone()).collect();
    assert_eq!((codes, run.status), (vec!["invalid_utf8".into(), "out_of_range".into()], Some(1)));
}

#[test]
fn what_cannot_be_spelled_at_all_stops_the_command() {
    for args in [["abc", "--ordinal"].as_slice(), &["3", "--currency", "ZZZ"], &["-3", "--ordinal"]] {
        let run = rasd(&[&["spell"], args].concat(), b"");
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.starts_with("rasd: "), "{}", run.err);
    }
}
