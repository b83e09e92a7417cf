//! The contract of `rasd extract`: order, offsets, formats.

use crate::support::rasd;

#[test]
fn order_does_not_depend_on_threads() {
    let line = |n| format!("{{\"id\":{n},\"text\":\"بلغ العدد {n} في العام 2020\"}}\n");
    let input = (0..5000).map(line).collect::<Vec<_>>().concat();
    let one = rasd(&["extract", "--from", "jsonl", "--threads", "1"], input.as_bytes());
    assert_eq!(one.json().len(), 5000);
    assert_eq!(one.json()[4321]["id"], 4321);
    for threads in ["2", "7"] {
        let many = rasd(&["extract", "--from", "jsonl", "--threads", threads], input.as_bytes());
        assert!(many.out == one.out, "{threads} threads change the output");
    }
}

#[test]
fn threads_have_a_bound() {
    let run = |threads| rasd(&["extract", "--to", "jsonl", "--threads", threads], "5 آلاف".as_bytes());
    assert_eq!(run("64").json()[0]["mentions"][0]["value"], "5000");
    for threads in ["1025", "4000000000", "18446744073709551615"] {
        let refused = run(threads);
        assert!(refused.status == Some(2) && refused.err.contains("--threads"), "{refused:?}");
    }
}

#[test]
fn offsets_in_the_unit_asked_for() {
    let start = |unit| {
        let run = rasd(&["extract", "--from", "text", "--offsets", unit], "😀 بلغ 2800 شركة".as_bytes());
        run.json()[0]["mentions"][0]["start"].as_u64()
    };
    assert_eq!((start("chars"), start("utf16"), start("bytes")), (Some(6), Some(7), Some(12)));
}

#[test]
fn standard_input_is_told_apart_by_its_first_byte() {
    assert_eq!(rasd(&["extract"], "{\"id\":\"x\",\"text\":\"2800 شركة\"}".as_bytes()).json()[0]["id"], "x");
    assert_eq!(rasd(&["extract"], "2800 شركة".as_bytes()).json()[0]["mentions"][0]["value"], "2800");
}

#[test]
fn date_and_region_of_the_line_beat_the_flags() {
    let line = r#"{"text":"وصل أمس","date":"2022-01-08"}"#;
    let run = rasd(&["extract", "--from", "jsonl", "--date", "2000-01-01"], line.as_bytes());
    assert_eq!(run.json()[0]["mentions"][0]["value"], "2022-01-07");
    let run = rasd(&["extract", "--from", "text", "--date", "2000-01-01"], "وصل أمس".as_bytes());
    assert_eq!(run.json()[0]["mentions"][0]["value"], "1999-12-31");
}

#[test]
fn table_keeps_arabic_between_isolates_at_the_end_of_the_line() {
    let run = rasd(&["extract", "--from", "text", "--to", "table"], "بلغ 3.2 مليار دولار".as_bytes());
    let line = run.out.lines().next().unwrap();
    assert!(
        line.contains("money") && line.contains("3200000000 USD") && line.contains("mlyar dwlar"),
        "{line}"
    );
    assert!(line.ends_with("\u{2068}3.2 مليار دولار\u{2069}"), "{line}");
}

#[test]
fn kinds_leave_the_rest_out_and_let_no_part_appear() {
    let run =
        rasd(&["extract", "--from", "text", "--kinds", "cardinal"], "بلغ 3.2 مليار دولار و5 شركات".as_bytes());
    let values: Vec<_> =
        run.json()[0]["mentions"].as_array().unwrap().iter().map(|m| m["value"].clone()).collect();
    assert_eq!(values, ["5"]);
}

#[test]
fn addresses_and_quotations_come_when_asked_for() {
    let text = "قال «نعم» على https://example.org #رصد";
    let kinds = |args: &[&str]| -> Vec<String> {
        let run = rasd(args, text.as_bytes());
        let mentions = run.json()[0]["mentions"].as_array().unwrap().clone();
        mentions.iter().map(|mention| mention["kind"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(kinds(&["extract", "--from", "text"]), [""; 0]);
    assert_eq!(
        kinds(&["extract", "--from", "text", "--kinds", "quote,url,hashtag"]),
        ["quote", "url", "hashtag"]
    );
}

#[test]
fn numbers_in_ids_stay_as_they_are_written() {
    for id in ["18446744073709551616", "0.10", "-0", "7"] {
        let run =
            rasd(&["extract", "--from", "jsonl"], format!("{{\"text\":\"\",\"id\":{id}}}\n").as_bytes());
        assert!(run.out.contains(&format!("\"id\":{id},")), "{}", run.out);
    }
}
