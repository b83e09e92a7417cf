//! Finding names: boundaries, clitics, spelling tiers, longest match, overlays.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use rasd_gazetteer::{Class, Gazetteer, GazetteerBuilder, NameHit, Overlay, seed};
use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

const PLACES: &str = "key\tname\tclass\ttype\tflags
TR\tتركيا\tPLACE\tcountry\tnisba
CN\tالصين\tPLACE\tcountry\tnisba
LA\tاللاذقية\tPLACE\tcity\t
NY\tنيويورك\tPLACE\tcity\t
NYS\tولاية نيويورك\tPLACE\tstate\t
KSA\tالمملكة العربية السعودية\tPLACE\tcountry\t
IR\tإيران\tPLACE\tcountry\t
AM\tعمّان\tPLACE\tcity\texact
GZ\tغزة\tPLACE\tcity\t
PN\tبورتو-نوفو\tPLACE\tcity\t
LB\tلبنان\tPLACE\tcountry\t
";

fn gazetteer(name: &str, list: &str) -> Gazetteer {
    let mut builder = GazetteerBuilder::new(name);
    for entry in seed::read_tsv(list).unwrap() {
        builder.add(&entry).unwrap();
    }
    Gazetteer::from_bytes(builder.build().unwrap()).unwrap()
}

fn with<T>(text: &str, then: impl FnOnce(&TokenStream<'_>) -> T) -> T {
    let mut buffer = TokenBuffer::default();
    then(&tokenize(text, &mut buffer).unwrap())
}

fn find(overlay: &Overlay, text: &str) -> Vec<String> {
    let show = |hit: &NameHit| format!("{} {}", hit.span.slice(text), hit.tier.as_str());
    with(text, |stream| overlay.find_in(stream).iter().map(show).collect())
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let overlay = Overlay::new([gazetteer("places", PLACES)]);
    assert_eq!(find(&overlay, text), expected, "{text}");
}

#[test]
fn names_stand_between_word_boundaries() {
    check("زار تركيا أمس", &["تركيا exact"]);
    check("أتركيانا", &[]);
}

#[test]
fn clitics_are_left_out() {
    check("وبتركيا ولتركيا فتركيا", &["تركيا exact", "تركيا exact", "تركيا exact"]);
    check("للصين وبالصين", &["لصين exact", "الصين exact"]);
    check("للاذقية", &["لاذقية exact"]);
}

#[test]
fn whole_words_come_before_cuts() {
    check("لبنان", &["لبنان exact"]);
}

#[test]
fn the_longest_name_wins() {
    check("في ولاية نيويورك", &["ولاية نيويورك exact"]);
    check("في المملكة العربية السعودية اليوم", &["المملكة العربية السعودية exact"]);
}

#[test]
fn spelling_has_tiers() {
    check("ايران", &["ايران hamza"]);
    check("غزه", &["غزه teh"]);
    check("تُرْكِيا", &["تُرْكِيا diacritics"]);
    check("وَتُرْكِيا", &["تُرْكِيا diacritics"]);
    check("اللاذقيه", &["اللاذقيه teh"]);
}

#[test]
fn exact_names_keep_their_letters() {
    check("عمان", &["عمان diacritics"]);
    check("عمآن", &[]);
}

#[test]
fn hyphens_do_not_part_a_name() {
    check("بورتو نوفو وبورتو-نوفو", &["بورتو نوفو folded", "بورتو-نوفو exact"]);
}

#[test]
fn line_breaks_part_a_name() {
    check("ولاية\nنيويورك", &["نيويورك exact"]);
}

#[test]
fn nisba_forms_are_names_of_the_place() {
    let overlay = Overlay::new([gazetteer("places", PLACES)]);
    with("الشركات التركية", |stream| {
        let hits = overlay.find_in(stream);
        assert_eq!(hits.len(), 1);
        assert_eq!(overlay.entity(&hits[0]).unwrap().name(), "تركيا");
        assert_eq!(overlay.flags(&hits[0]).to_string(), "nisba;feminine;definite");
        assert_eq!(overlay.name(&hits[0]), "التركية");
    });
}

#[test]
fn overlays_find_what_each_list_finds() {
    let rivers = "key\tname\tclass\nd\tدجلة\tPLACE\nt\tتركيا\tORG\n";
    let both = Overlay::new([gazetteer("rivers", rivers), gazetteer("places", PLACES)]);
    with("بين دجلة وتركيا وإيران", |stream| {
        let found: Vec<(usize, Class)> =
            both.find_in(stream).iter().map(|hit| (hit.list(), both.entity(hit).unwrap().class())).collect();
        assert_eq!(found, [(0, Class::Place), (0, Class::Org), (1, Class::Place), (1, Class::Place)]);
    });
}

#[test]
fn the_name_shown_is_the_primary_one() {
    let list = "key\tname\tclass\tflags\nSY\tسورية\tPLACE\talias\nSY\tسوريا\tPLACE\tprimary\nEG\tمصر\tPLACE\t\nEG\tام الدنيا\tPLACE\t\n";
    let gazetteer = gazetteer("places", list);
    let names: Vec<String> = gazetteer.entities().map(|entity| entity.name()).collect();
    assert_eq!(names, ["سوريا", "مصر"]);
}

#[test]
fn every_name_is_given_back_as_written() {
    let gazetteer = gazetteer("places", PLACES);
    let names: Vec<String> = gazetteer.names().map(|(name, _, _)| name).collect();
    for entry in seed::read_tsv(PLACES).unwrap() {
        for name in entry.names {
            assert!(names.contains(&name.text), "{} in {names:?}", name.text);
        }
    }
}
