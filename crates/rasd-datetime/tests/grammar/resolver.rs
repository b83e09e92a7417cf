//! One document read part by part.

use rasd_datetime::{CivilDate, Context, Point, Resolver, TemporalMatch, find};

use crate::context;

/// The values of all parts, and by which rule.
#[track_caller]
fn check(parts: &[&str], reference: &str, expected: &[&str]) {
    let mut document = Resolver::new(context(reference));
    let found: Vec<TemporalMatch> = parts.iter().flat_map(|part| document.read(part)).collect();
    let values: Vec<&str> = found.iter().map(|found| found.value.as_deref().unwrap_or("-")).collect();
    assert_eq!(values, expected);
}

#[test]
fn a_later_part_counts_from_an_earlier_one() {
    check(&["انطلق المعرض عام 1998.", "وفي العام التالي توسع."], "", &["1998", "1999"]);
    check(&["في أيار 2005 فاز.", "وفي 3 حزيران خسر."], "", &["2005-05", "2005-06-03"]);
}

#[test]
fn a_year_far_from_the_reference_lends_itself_to_its_own_sentence_alone() {
    check(&["وقعت المعاهدة عام 1516.", "وعاد في 3 آذار."], "2022-01-08", &["1516", "2021-03-03"]);
}

#[test]
fn quotations_do_not_reach_into_the_next_part() {
    check(&["في 20 آذار 2003 أعلن: «", "ستبدأ غدا»"], "2022-01-08", &["2003-03-20", "2022-01-09"]);
}

#[test]
fn the_hijri_calendar_stays_in_use() {
    check(&["في 3 رجب 1440هـ", "في 5/8/1441"], "", &["2019-03-10", "2020-03-29"]);
}

#[test]
fn a_new_document_knows_nothing_of_the_last_one() {
    let mut resolver = Resolver::new(Context::new());
    resolver.read("في 6 شباط 2023");
    assert_eq!(resolver.focus(), CivilDate::new(2023, 2, 6).map(Point::Day));
    resolver.start(Context::new());
    assert_eq!(resolver.read("في 8 شباط")[0].value.as_deref(), Some("XXXX-02-08"));
}

/// Every document of the seeds, paragraph by paragraph: no sentence goes over the end of a line.
#[test]
fn parts_give_what_the_whole_gives() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds/documents");
    let mut matches = 0;
    for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        let context = context("2022-01-08");
        let whole = find(&text, &context);
        let mut document = Resolver::new(context);
        let parts = text.split_inclusive('\n').flat_map(|part| document.read(part));
        let values = |found: TemporalMatch| (found.value, found.rule, found.resolved_by);
        let (parts, whole): (Vec<_>, Vec<_>) =
            (parts.map(values).collect(), whole.into_iter().map(values).collect());
        assert_eq!(parts, whole, "{}", file.display());
        matches += parts.len();
    }
    assert!(matches > 100, "{matches} matches");
}
