//! `rasd gazetteer`: lists compiled, looked into and used.

use std::path::Path;

use crate::support::{Run, folder, rasd};

fn path(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Builds a list and gives every name of the result.
#[track_caller]
fn names(test: &str, file: &str, text: &str, more: &[&str]) -> Vec<serde_json::Value> {
    let folder = folder(test);
    let (list, output) = (path(&folder, file, text), folder.join("out.gaz"));
    let output = output.to_str().unwrap();
    let built = rasd(&[&["gazetteer", "build", &list, "-o", output], more].concat(), b"");
    assert_eq!(built.status, Some(0), "{}", built.err);
    rasd(&["gazetteer", "info", "--names", output], b"").json()
}

#[track_caller]
fn check_errors(test: &str, file: &str, text: &str, expected: &[&str]) {
    let folder = folder(test);
    let (list, output) = (path(&folder, file, text), folder.join("out.gaz"));
    let run: Run = rasd(&["gazetteer", "build", &list, "-o", output.to_str().unwrap()], b"");
    let lines: Vec<&str> = run.err.lines().collect();
    assert_eq!((run.status, lines.len()), (Some(1), expected.len()), "{}", run.err);
    for (line, expected) in lines.iter().zip(expected) {
        assert!(line.contains(expected), "{line} for {expected}");
    }
    assert!(!output.exists());
}

const CLUBS: &str = "key\tname\tclass\ttype\tids\tflags\nc1\tنادي الواحة\tORG\tclub\tours=17\tprimary\nc1\tالواحة\tORG\tclub\t\talias\n";

#[test]
fn a_list_is_built_and_found() {
    let folder = folder("gazetteer-extract");
    let (list, output) = (path(&folder, "clubs.tsv", CLUBS), folder.join("clubs.gaz"));
    let output = output.to_str().unwrap();
    let built = rasd(&["gazetteer", "build", &list, "-o", output], b"");
    assert_eq!(built.status, Some(0), "{}", built.err);
    let info = rasd(&["gazetteer", "info", output], b"");
    let summary: serde_json::Value = serde_json::from_str(&info.out).unwrap();
    assert_eq!((&summary["list"], &summary["names"]), (&"clubs".into(), &2.into()));

    let text = "{\"id\":1,\"text\":\"فاز نادي الواحة أمس\"}";
    let run = rasd(
        &["extract", "--from", "jsonl", "--gazetteer", output, "--no-default-gazetteer"],
        text.as_bytes(),
    );
    // The list has the name without the word that says what it is, so that word is no part of the mention.
    let mention = &run.json()[0]["mentions"][0];
    assert_eq!((&mention["text"], &mention["value"]), (&"الواحة".into(), &"17".into()));
    assert_eq!(mention["entity"]["list"], "clubs");
}

#[test]
fn a_damaged_file_stops_the_command() {
    let folder = folder("gazetteer-damaged");
    let damaged = path(&folder, "damaged.gaz", "RASDGAZ\u{1a}");
    for args in [["gazetteer", "info", &damaged].as_slice(), &["extract", "--gazetteer", &damaged, "-"]] {
        let run = rasd(args, b"");
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
        assert!(run.err.contains("cut off"), "{}", run.err);
    }
}

#[test]
fn errors_come_all_at_once() {
    let text = "key\tname\tclass\tflags\n\tدجلة\tPLACE\t\nd\tالفرات\tRIVER\tprimary;wet\n";
    check_errors(
        "gazetteer-tsv-errors",
        "rivers.tsv",
        text,
        &[":2:1: no key", ":3:10: unknown class", ":3:24: unknown flag"],
    );
    let text = "key,name,class,flags\nd,\"دجلة, النهر\",RIVER,wet\ne,الفرات,PLACE\n,بردى,PLACE,\n";
    check_errors(
        "gazetteer-csv-errors",
        "rivers.csv",
        text,
        &[":2:17: unknown class", ":2:23: unknown flag", ":4:1: no key"],
    );
    let text = "{\"key\":\"d\",\"name\":\"دجلة\",\"class\":\"RIVER\"}\n{\"key\":\n{\"key\":\"e\",\"name\":\"الفرات\",\"class\":\"PLACE\",\"colour\":\"blue\"}\n";
    check_errors(
        "gazetteer-jsonl-errors",
        "rivers.jsonl",
        text,
        &[":1:26: unknown class", ":2:7: EOF", ":3:44: unknown field"],
    );
}

#[test]
fn csv_and_json_lines_say_the_same_as_tsv() {
    let expected = names("gazetteer-tsv", "clubs.tsv", CLUBS, &[]);
    let csv = CLUBS.replace('\t', ",");
    assert_eq!(names("gazetteer-csv", "clubs.csv", &csv, &[]), expected);
    let json = "{\"key\":\"c1\",\"class\":\"ORG\",\"type\":\"club\",\"ids\":{\"ours\":17},\"name\":\"نادي الواحة\",\"flags\":[\"primary\"]}\n\
                {\"key\":\"c1\",\"class\":\"ORG\",\"names\":[\"الواحة\"],\"flags\":\"alias\"}\n";
    assert_eq!(names("gazetteer-jsonl", "clubs.jsonl", json, &[]), expected);
}

/// Two made-up places in the form of the dump of GeoNames: 19 columns.
const DUMP: &str = "1001\tWahat Sahl\tWahat Sahl\tواحة سهل,Oase Sahl\t24.1\t40.2\tP\tPPLC\tSA\t\t01\t\t\t\t5000\t\t600\tAsia/Riyadh\t2020-01-01\n\
1002\tNahr Jari\tNahr Jari\tنهر جاري\t24.1\t40.2\tH\tSTM\tSA\t\t01\t\t\t\t0\t\t600\tAsia/Riyadh\t2020-01-01\n";

#[test]
fn geonames_dumps_are_read() {
    let found = names("gazetteer-geonames", "SA.txt", DUMP, &[]);
    let capital = found.iter().find(|row| row["name"] == "واحة سهل").unwrap();
    assert_eq!((&capital["type"], &capital["ids"]["geonames"]), (&"capital".into(), &"1001".into()));
    assert_eq!(found.len(), 2);
}

#[test]
fn geonames_languages_decide_where_they_are_given() {
    let folder = folder("gazetteer-alternates");
    let text = "1\t1001\tar\tواحة السهل\t1\t\t\t\n2\t1001\tfa\tواحه دشت\t\t\t\t\n3\t1001\tar\tالواحة القديمة\t\t\t\t1\n";
    let alternates = path(&folder, "alternates.txt", text);
    let found = names("gazetteer-geonames-alternates", "SA.txt", DUMP, &["--alternates", &alternates]);
    let flags: Vec<(&str, &str)> =
        found.iter().map(|row| (row["name"].as_str().unwrap(), row["flags"].as_str().unwrap())).collect();
    assert_eq!(flags, [("الواحة القديمة", "alias;historic"), ("واحة السهل", "primary")]);
}

#[test]
fn wikidata_dumps_are_read() {
    let entity = "[\n{\"id\":\"Q900001\",\"labels\":{\"ar\":{\"value\":\"حزب النخيل\"},\"en\":{\"value\":\"Palm Party\"}},\
        \"aliases\":{\"ar\":[{\"value\":\"النخيل\"}]},\"sitelinks\":{\"arwiki\":{}},\
        \"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q7278\"}}}}]}},\n{\"id\":\"Q900002\",\"labels\":{}}\n]\n";
    let found = names("gazetteer-wikidata", "dump.json", entity, &[]);
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|row| row["class"] == "ORG" && row["ids"]["wikidata"] == "Q900001"));
}

#[test]
fn query_results_are_read() {
    let result = "?item\t?itemLabel\t?itemAltLabel\n<http://www.wikidata.org/entity/Q900003>\t\"جبل النور\"@ar\t\"النور, جبل الضوء\"@ar\n";
    let args = ["--from", "wikidata-tsv", "--class", "place"];
    let found = names("gazetteer-sparql", "result.tsv", result, &args);
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|row| row["ids"]["wikidata"] == "Q900003" && row["class"] == "PLACE"));
}

#[test]
fn list_is_not_written_over() {
    let list = path(&folder("gazetteer_same"), "clubs.tsv", CLUBS);
    let run = rasd(&["gazetteer", "build", &list, "-o", &list], b"");
    assert!(run.status == Some(2) && run.err.contains("input and output at once"), "{}", run.err);
    assert_eq!(std::fs::read_to_string(list).unwrap(), CLUBS);
}
