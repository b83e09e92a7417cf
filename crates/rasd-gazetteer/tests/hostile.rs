//! Files that are not what they should be: each is refused with the error of its kind, none panics.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;
use rasd_gazetteer::{Class, Derive, Entry, Gazetteer, GazetteerBuilder, NameFlags, Overlay};
use rasd_tokenize::{TokenBuffer, tokenize};

fn file() -> Vec<u8> {
    let mut builder = GazetteerBuilder::new("places");
    for (key, name) in
        [("TR", "تركيا"), ("CN", "الصين"), ("KSA", "المملكة العربية السعودية"), ("IR", "ايران")]
    {
        let entry = Entry::new(key, Class::Place, name).id("wikidata", "Q1").label("en", key);
        builder.add(&entry.name("إيران", NameFlags::ALIAS, Derive::Nisba)).unwrap();
    }
    builder.build().unwrap()
}

#[test]
fn a_cut_file_is_truncated() {
    let file = file();
    for length in 1..file.len() {
        let error = Gazetteer::from_bytes(file[..length].to_vec()).unwrap_err();
        assert!(error.is_truncated(), "{length}: {error}");
    }
    assert!(Gazetteer::from_bytes(Vec::new()).unwrap_err().is_not_a_gazetteer());
}

#[test]
fn a_foreign_file_is_no_gazetteer() {
    let mut bytes = file();
    bytes[3] ^= 1;
    assert!(Gazetteer::from_bytes(bytes).unwrap_err().is_not_a_gazetteer());
}

#[test]
fn another_version_is_refused() {
    let mut bytes = file();
    bytes[8] = 1;
    let error = Gazetteer::from_bytes(bytes).unwrap_err();
    assert!(error.is_wrong_version());
    assert_eq!(error.to_string(), "gazetteer format 1, this program reads format 2");
}

#[test]
fn another_profile_is_refused() {
    let mut bytes = file();
    bytes[16] ^= 1;
    assert!(Gazetteer::from_bytes(bytes).unwrap_err().is_wrong_profile());
}

#[test]
fn a_flipped_bit_is_damage() {
    let file = file();
    for at in 32..file.len() {
        let mut bytes = file.clone();
        bytes[at] ^= 1 << (at % 8);
        let error = Gazetteer::from_bytes(bytes).unwrap_err();
        assert!(error.is_corrupt(), "{at}: {error}");
    }
    let mut longer = file;
    longer.push(0);
    assert!(Gazetteer::from_bytes(longer).unwrap_err().is_corrupt());
}

/// Uses whatever loads in every way; nothing may panic.
fn exercise(bytes: Vec<u8>) {
    let Ok(gazetteer) = Gazetteer::from_bytes(bytes) else { return };
    for entity in gazetteer.entities() {
        let _ =
            (entity.name(), entity.ids().count(), entity.labels().count(), entity.region(), entity.kind());
    }
    let _ = gazetteer.names().count();
    let overlay = Overlay::new([gazetteer]);
    let mut buffer = TokenBuffer::default();
    let stream = tokenize("وتركيا للصين في المملكة العربية السعودية والإيرانيين", &mut buffer).unwrap();
    for hit in overlay.find_in(&stream) {
        let _ = (overlay.name(&hit), overlay.entity(&hit), overlay.flags(&hit));
    }
}

#[test]
fn resealed_damage_is_refused_or_harmless() {
    let file = file();
    for at in 40..file.len() {
        for bit in 0..8 {
            let mut bytes = file.clone();
            bytes[at] ^= 1 << bit;
            rasd_gazetteer::testing::reseal(&mut bytes);
            exercise(bytes);
        }
    }
}

proptest! {
    #[test]
    fn many_resealed_flips_are_refused_or_harmless(
        flips in prop::collection::vec((40usize..2000, any::<u8>()), 1..8),
    ) {
        let mut bytes = file();
        for (at, value) in flips {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = value;
            }
        }
        rasd_gazetteer::testing::reseal(&mut bytes);
        exercise(bytes);
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Gazetteer::from_bytes(bytes).is_err());
    }
}
