//! `rasd extract --explain`.

use crate::support::rasd;

const TEXT: &str = "قالت القناة 12 الإسرائيلية إن لبنان يعمل منذ ثلاث سنوات، وذلك في 12 تشرين الثاني";

#[track_caller]
fn check(expected: &[&str]) {
    let run = rasd(&["extract", "--explain", "--date", "2022-01-08", "--from", "text"], TEXT.as_bytes());
    assert_eq!(run.status, Some(0), "{}", run.err);
    let mut rest = run.out.as_str();
    for wanted in expected {
        let (_, after) =
            rest.split_once(wanted).unwrap_or_else(|| panic!("no {wanted} in\n{rest}\nof\n{}", run.out));
        rest = after;
    }
}

#[test]
fn rule_and_what_was_said_stand_under_a_mention() {
    check(&["date  2021-11-12", "rule      date.", "said      XXXX-11-12"]);
}

#[test]
fn what_lost_stands_under_what_it_lost_to() {
    check(&["Channel 12", "beat", "cardinal  12", "by number.cardinal.digits: a number inside the name"]);
    check(&["duration  P3Y", "beat", "ثلاث", "it covers less of the text"]);
}

#[test]
fn readings_of_a_name_have_their_points() {
    check(&["Q822 Lebanon", "because", "Q822", "rank"]);
}

#[test]
fn json_has_the_contract_and_what_was_lost() {
    let args = ["extract", "--explain", "--from", "text", "--date", "2022-01-08", "--to", "jsonl"];
    let explained = rasd(&args, TEXT.as_bytes()).json().remove(0);
    let plain =
        rasd(&["extract", "--from", "text", "--date", "2022-01-08"], TEXT.as_bytes()).json().remove(0);
    assert_eq!(explained["mentions"], plain["mentions"]);
    let lost = explained["lost"].as_array().unwrap();
    let twelve = lost.iter().find(|lost| lost["mention"]["text"] == "12").unwrap();
    assert_eq!((&twelve["reason"], &twelve["annotator"]), (&"part_of_name".into(), &"number".into()));
    assert_eq!(twelve["winner"], serde_json::json!([5, 26]));
    assert!(!explained["notes"].as_array().unwrap().is_empty());
}

#[test]
fn other_formats_are_refused() {
    let run = rasd(&["extract", "--explain", "--to", "csv", "--from", "text"], TEXT.as_bytes());
    assert!(run.status == Some(2) && run.err.contains("--explain writes text"), "{}", run.err);
}
