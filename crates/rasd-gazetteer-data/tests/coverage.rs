//! What the embedded lists hold: how many, from where, in every spelling of the press, and the traps of Arabic names.

#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use rasd_gazetteer::{EntityMatch, Overlay, Recognizer};
use rasd_tokenize::{TokenBuffer, tokenize};

static RECOGNIZER: LazyLock<Recognizer> =
    LazyLock::new(|| Recognizer::new(Overlay::new(rasd_gazetteer_data::lists().unwrap())));

/// Text, class, Wikidata id or `-` of each find.
fn show(text: &str) -> Vec<String> {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    let line = |found: &EntityMatch| {
        let entity = found.link().and_then(|best| RECOGNIZER.overlay().entity(&best.hit));
        let id = entity.and_then(|entity| entity.id("wikidata")).unwrap_or("-");
        format!("{} {} {id}", found.span.slice(text), found.class)
    };
    RECOGNIZER.find_in(&stream).iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(show(text), expected, "{text}");
}

#[test]
fn more_than_six_hundred_organisations_are_listed() {
    let count = |list: &str| rasd_gazetteer_data::list(list).unwrap().unwrap().entity_count();
    assert!(count("organisations") >= 600, "{}", count("organisations"));
    assert!(count("media") >= 300, "{}", count("media"));
    assert!(count("nature") >= 300, "{}", count("nature"));
    assert!(count("history") >= 150, "{}", count("history"));
}

#[test]
fn every_id_has_a_source() {
    for list in rasd_gazetteer_data::lists().unwrap() {
        for entity in list.entities().filter(|entity| entity.ids().next().is_some()) {
            assert!(!matches!(entity.source(), "" | "curated"), "{} of {}", entity.name(), list.list());
        }
    }
}

#[test]
fn every_source_stands_in_the_notice() {
    let notice = include_str!("../NOTICE");
    let known = |source: &str| {
        let name = source.split([' ', '(', ',']).next().unwrap_or_default();
        matches!(name, "" | "curated") || name.starts_with("cldr") || notice.contains(name)
    };
    for list in rasd_gazetteer_data::lists().unwrap() {
        for entity in list.entities() {
            assert!(known(entity.source()), "{} is not in NOTICE", entity.source());
        }
    }
}

#[test]
fn countries_in_every_spelling() {
    for name in ["كازاخستان", "قازاخستان", "كازخستان"] {
        check(&format!("زار {name} أمس"), &[&format!("{name} PLACE Q232")]);
    }
    for name in ["قيرغيزستان", "قيرغيزيا", "قرغيزستان"] {
        check(&format!("زار {name} أمس"), &[&format!("{name} PLACE Q813")]);
    }
    for name in ["أميركا", "أمريكا", "امريكا"] {
        check(&format!("سافر إلى {name} أمس"), &[&format!("{name} PLACE Q30")]);
    }
    check("هبطت الطائرة في التشيلي ليلا", &["التشيلي PLACE Q298"]);
    for name in ["سوريا", "سورية"] {
        check(&format!("عاد من {name} أمس"), &[&format!("{name} PLACE Q858")]);
    }
    for name in ["إنجلترا", "إنكلترا", "انجلترا"] {
        check(&format!("عاد من {name} أمس"), &[&format!("{name} PLACE Q21")]);
    }
    for name in ["هونغ كونغ", "هونج كونج"] {
        check(&format!("عاد من {name} أمس"), &[&format!("{name} PLACE Q8646")]);
    }
}

#[test]
fn regions_rivers_and_seas() {
    for name in ["دارفور", "الخليج", "النيل", "خراسان", "البحر الأحمر", "بحر قزوين", "الفرات"]
    {
        let found = show(&format!("سافروا عبر {name} أمس"));
        assert!(found.iter().any(|find| find.starts_with(&format!("{name} PLACE"))), "{name}: {found:?}");
    }
}

#[test]
fn the_preposition_l_takes_the_article() {
    check("مقر للأمم المتحدة", &["لأمم المتحدة ORG -"]);
}

#[test]
fn common_words_that_are_towns_stay_words() {
    check("كان بين الناس من وقف دون جامعة في مدينة ان", &[]);
}
