//! Every two characters of the Arabic blocks.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::char::canonical_combining_class;

use super::{Subject, chars};
use crate::profile::Profile;

/// The blocks of the Arabic script in the first plane.
const ARABIC: [(u32, u32); 5] =
    [(0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)];

/// What else stands beside Arabic letters.
const OTHERS: &str =
    "09 .aE\u{E9}\u{301}\u{300}\u{200B}\u{200C}\u{200D}\u{200F}\u{A0}\u{3000}\u{201C}\u{2026}中\u{1EE00}😀";

/// A line for each of `seconds`, with `first` before it.
fn pairs(first: char, seconds: &[char]) -> String {
    seconds.iter().flat_map(|second| ['ب', first, *second, '\n']).collect()
}

/// Every two characters of the blocks, and what else stands beside them.
fn check_every_pair(profile: Profile) {
    let all: Vec<char> = chars(&ARABIC).chain(OTHERS.chars()).collect();
    let subject = Subject::profile(profile);
    for first in &all {
        let text = pairs(*first, &all);
        subject.check_same(&text);
        subject.check_twice(&text);
    }
}

#[test]
fn every_pair_of_the_arabic_blocks_for_storage() {
    check_every_pair(Profile::Conservative);
}

#[test]
fn every_pair_of_the_arabic_blocks_for_search() {
    check_every_pair(Profile::Search);
}

#[test]
fn every_pair_of_the_arabic_blocks_for_names() {
    check_every_pair(Profile::Match);
}

#[test]
fn every_pair_of_the_arabic_blocks_for_foreign_names() {
    check_every_pair(Profile::MatchLoose);
}

#[test]
fn every_pair_of_the_arabic_blocks_for_the_quran() {
    check_every_pair(Profile::QuranSearch);
}

#[test]
fn pairs_as_the_peers_have_them() {
    let block: Vec<char> = chars(&ARABIC[..1]).chain(OTHERS.chars()).collect();
    let all: Vec<char> = chars(&ARABIC).chain(OTHERS.chars()).collect();
    let marks: Vec<char> = all.iter().copied().filter(|c| canonical_combining_class(*c) > 0).collect();
    for subject in Profile::all().iter().copied().map(Subject::profile).filter(|subject| !subject.own) {
        for first in &block {
            subject.check_same(&pairs(*first, &block));
        }
        for first in &all {
            subject.check_same(&pairs(*first, &marks));
        }
        for first in &marks {
            subject.check_same(&pairs(*first, &all));
        }
    }
}
