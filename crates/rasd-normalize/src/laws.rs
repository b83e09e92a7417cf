//! The laws of every normalizer, on every character, every pair of the Arabic blocks, and random text.

#![allow(clippy::as_conversions, clippy::cast_possible_truncation)]

use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;
use unicode_normalization::char::canonical_combining_class;

use crate::map::{MapWriter, OffsetMap};
use crate::normalizer::{Normalizer, stepwise};
use crate::operation::Operation;
use crate::pass::work;
use crate::profile::Profile;
use crate::simd::Level;
use crate::span::Span;
use crate::step::Step;

/// A normalizer with the steps that define it.
struct Subject {
    name: String,
    steps: Vec<Step>,
    normalizer: Normalizer,
    own: bool,
}

impl Subject {
    fn new(name: &str, steps: Vec<Step>, own: bool) -> Self {
        let normalizer = Normalizer::from_steps(&steps);
        Self { name: name.into(), steps, normalizer, own }
    }

    fn operation(operation: Operation) -> Self {
        Self::new(operation.name(), [operation.step()].into(), true)
    }

    fn profile(profile: Profile) -> Self {
        let own = profile <= Profile::QuranSearch;
        Self::new(profile.name(), profile.steps(), own)
    }

    fn run(&self, level: Level, text: &str) -> (String, OffsetMap) {
        let (mut out, mut map) = (String::new(), OffsetMap::default());
        if !self.normalizer.run(level, text, &mut out, &mut map).unwrap() {
            out = text.into();
        }
        (out, map)
    }

    fn define(&self, text: &str) -> (String, OffsetMap) {
        let (mut out, mut map) = (String::new(), OffsetMap::default());
        stepwise(&self.steps, text, &mut out, &mut map).unwrap();
        (out, map)
    }

    /// Fused = sequential, on one text.
    #[track_caller]
    fn check_same(&self, text: &str) {
        let (expected, expected_map) = self.define(text);
        for level in Level::all() {
            let (out, map) = self.run(level, text);
            if out != expected {
                let lines = text.lines().zip(out.lines().zip(expected.lines()));
                let wrong = lines.filter(|(_, (one, two))| one != two).take(5).map(|(line, (one, two))| {
                    format!(
                        "{} gave {} instead of {}",
                        line.escape_unicode(),
                        one.escape_unicode(),
                        two.escape_unicode()
                    )
                });
                panic!("{} {level:?}: {:#?}", self.name, wrong.collect::<Vec<_>>());
            }
            if self.steps.len() == 1 || self.own {
                assert_same_map(&self.name, text, &out, &map, &expected_map);
            }
        }
    }

    #[track_caller]
    fn check_laws(&self, text: &str) {
        self.check_same(text);
        let (out, map) = self.run(Level::best(), text);
        check_map(text, &out, &map);
        if self.own {
            self.check_twice(text);
        }
    }

    /// What was normalized stays as it is.
    #[track_caller]
    fn check_twice(&self, text: &str) {
        let (once, _) = self.run(Level::best(), text);
        let (twice, _) = self.run(Level::best(), &once);
        assert_eq!(twice, once, "{} twice on {}", self.name, text.escape_unicode());
    }
}

/// Both lead every character of the normalized text to the same place.
#[track_caller]
fn assert_same_map(name: &str, text: &str, out: &str, map: &OffsetMap, expected: &OffsetMap) {
    assert_eq!(map.normalized_len(), expected.normalized_len());
    for (at, c) in out.char_indices().step_by(out.len() / 1000 + 1) {
        let one = Span::new(at as u32, (at + c.len_utf8()) as u32);
        assert_eq!(map.source(one), expected.source(one), "{name} at {at} of {}", text.escape_unicode());
    }
}

/// Total, monotone, tiling, covering; never a boundary inside a character.
#[track_caller]
fn check_map(text: &str, out: &str, map: &OffsetMap) {
    assert_eq!(map.source_len() as usize, text.len());
    assert_eq!(map.normalized_len() as usize, out.len());
    let mut ends = (0, 0);
    for (old, new) in map.edits() {
        assert_eq!(old.start() - ends.0, new.start() - ends.1, "what lies between edits is as long");
        assert!(text.is_char_boundary(old.range().start) && text.is_char_boundary(old.range().end));
        assert!(out.is_char_boundary(new.range().start) && out.is_char_boundary(new.range().end));
        ends = (old.end(), new.end());
    }
    assert_eq!(map.source_len() - ends.0, map.normalized_len() - ends.1);
    let mut last = 0;
    for (at, c) in out.char_indices() {
        let one = Span::new(at as u32, (at + c.len_utf8()) as u32);
        let source = map.source(one);
        assert!(!source.is_empty() && !source.slice(text).is_empty(), "{c:?} comes from characters");
        assert!(source.start() >= last, "monotone");
        assert!(map.normalized(source).contains(one), "covers");
        last = source.start();
    }
    for (at, c) in text.char_indices() {
        let one = Span::new(at as u32, (at + c.len_utf8()) as u32);
        let new = map.normalized(one);
        assert!(out.is_char_boundary(new.range().start) && out.is_char_boundary(new.range().end));
        if !new.is_empty() {
            assert!(map.source(new).contains(one), "covers back");
        }
    }
}

fn chars(ranges: &[(u32, u32)]) -> impl Iterator<Item = char> + Clone {
    ranges.iter().flat_map(|(first, last)| *first..=*last).filter_map(char::from_u32)
}

#[test]
fn every_character_alone() {
    let lines = |chars: &mut dyn Iterator<Item = char>| {
        chars.filter(|c| *c != '\n').flat_map(|c| [c, '\n']).collect::<String>()
    };
    let all = lines(&mut ('\0'..=char::MAX));
    for profile in Profile::all() {
        Subject::profile(*profile).check_same(&all);
    }
    let blocks = [
        (0, 0x2FFF),
        (0xA640, 0xA69F),
        (0xF900, 0xFFFF),
        (0x1_0E60, 0x1_0EFF),
        (0x1_EE00, 0x1_EEFF),
        (0x1_F600, 0x1_F64F),
    ];
    let some = lines(&mut chars(&blocks));
    for operation in Operation::all() {
        Subject::operation(*operation).check_same(&some);
    }
}

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

#[test]
fn notes_name_every_order_that_matters() {
    let all = chars(&[(0x600, 0x8FF), (0x2000, 0x206F), (0xFB50, 0xFEFF)]);
    let text: String =
        all.flat_map(|c| ['ا', c, '\u{654}', '3', c, '\u{66B}', '5', c, c, '\n', c, '\n']).collect();
    let define = |operations: [Operation; 2]| {
        Subject::new("", operations.map(Operation::step).into(), true).define(&text).0
    };
    let cases =
        Operation::all().iter().flat_map(|early| Operation::all().iter().map(move |late| (*early, *late)));
    for (early, late) in cases.filter(|(early, late)| early < late) {
        let mut builder = Normalizer::builder();
        builder.operation(late).operation(early);
        if builder.notes().is_empty() {
            assert!(
                define([early, late]) == define([late, early]),
                "the order of {early} and {late} matters"
            );
        }
    }
}

/// Runs that a careless pass would read again from every character.
const RUNS: [&str; 14] = [
    "\u{64E}",
    "\u{651}\u{64E}",
    "\u{64E}\u{651}",
    "\u{654}",
    "\u{66B}",
    "\u{670}",
    "ا\u{654}",
    "\u{301}",
    "\u{200D}\u{654}",
    "<",
    "&",
    "http",
    "1",
    "،",
];

#[test]
fn work_is_linear_in_runs() {
    let work = |subject: &Subject, text: &str| {
        work::take();
        subject.run(Level::Scalar, text);
        work::take()
    };
    for subject in Profile::all().iter().copied().map(Subject::profile) {
        for run in RUNS {
            let text = |times: usize| String::from("ا") + &run.repeat(times);
            let (short, long) = (work(&subject, &text(1000)), work(&subject, &text(8000)));
            assert!(long <= 8 * short.max(1000), "{} on {run:?}: {short}, then {long}", subject.name);
        }
    }
}

/// What a step of eight or sixty-four bytes may cut: marks in and out of order, alone and behind letters that change, signs that become one byte.
const CUTS: [&str; 8] = [
    "ب\u{651}\u{64E}",
    "ب\u{651}\u{64E}\u{651}\u{64E}",
    "\u{651}\u{64E}",
    "é\u{651}\u{64E}،",
    "\u{AB}ب\u{64E}\u{BB}",
    "أ\u{64E}\u{651}\u{670}",
    "\u{651}\u{64E}…",
    "\u{654}\u{651}\u{64E}",
];

#[test]
fn marks_and_signs_at_every_lane() {
    let profiles = [Profile::Conservative, Profile::Search, Profile::Lucene].map(Subject::profile);
    let operations = [Operation::CanonicalMarks, Operation::ComposeHamza].map(Subject::operation);
    for (lane, cut) in (0..72).flat_map(|lane| CUTS.map(|cut| (lane, cut))) {
        let text = "a".repeat(lane) + &[cut, "ب"].concat().repeat(30);
        for subject in profiles.iter().chain(&operations) {
            subject.check_laws(&text);
        }
    }
}

/// Text of what goes wrong: letters that fold, marks in any order, joiners, separators, shapes, other scripts.
fn tricky() -> impl Strategy<Value = String> {
    let c = prop_oneof![
        4 => prop::char::range('\u{621}', '\u{652}'),
        2 => prop::sample::select("لابىيةهآأإٱ ".chars().collect::<Vec<_>>()),
        2 => prop::char::range('\u{64B}', '\u{65F}'),
        2 => prop::sample::select("\u{651}\u{64E}\u{654}\u{653}\u{655}\u{670}\u{640}".chars().collect::<Vec<_>>()),
        1 => prop::char::range('\u{600}', '\u{6FF}'),
        1 => prop::char::range('\u{870}', '\u{8FF}'),
        1 => prop::sample::select("0٣۵٫٬٪،؛؟.,".chars().collect::<Vec<_>>()),
        1 => prop::sample::select("\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{61C}\u{FEFF}\u{AD}\u{2066}".chars().collect::<Vec<_>>()),
        1 => prop::char::range('\u{FB50}', '\u{FDFF}'),
        1 => prop::char::range('\u{FE70}', '\u{FEFF}'),
        1 => prop::sample::select("aZéEe\u{301}\u{327}\u{308}ßİ“”…—\u{A0}\u{3000}ΩÅ한\u{1161}\u{11A8}中😀\u{1EE00}\u{10EFD}".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    prop::collection::vec(c, 0..40).prop_map(|chars| chars.into_iter().collect())
}

/// Long text: the vector paths need some.
fn long() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            3 => tricky(),
            2 => "[ء-يa-z ]{0,60}",
            1 => "(?:[ا-ي][\u{64B}-\u{652}]?){0,40}",
            1 => "(?:[بسي]\u{651}?[\u{64E}\u{650}\u{64B}]?\u{670}? ?){0,60}",
            1 => "(?:[بک ]\u{6DA}?[\u{6D6}\u{610}]?[یگ،]?){0,60}",
            1 => "(?:[A-Zأى]{0,3}[،٣۵ ]?){0,60}",
            1 => "(?:[\u{AB}\u{BB}\u{A0}éÉ]?[بأ،]?[\u{64E}\u{301}]?){0,60}",
        ],
        0..8,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn profiles_keep_the_laws(text in tricky(), long in long()) {
        thread_local!(static PROFILES: Vec<Subject> = Profile::all().iter().copied().map(Subject::profile).collect());
        PROFILES.with(|profiles| for subject in profiles {
            subject.check_laws(&text);
            subject.check_laws(&long);
        });
    }

    #[test]
    fn operations_keep_the_laws(text in tricky()) {
        thread_local!(static OPERATIONS: Vec<Subject> = Operation::all().iter().copied().map(Subject::operation).collect());
        OPERATIONS.with(|operations| for subject in operations {
            subject.check_laws(&text);
        });
    }

    #[test]
    fn any_operations_in_any_order_are_fused_rightly(
        operations in prop::collection::vec(prop::sample::select(Operation::all()), 1..6),
        texts in prop::collection::vec(tricky(), 20),
    ) {
        let steps = operations.iter().map(|operation| operation.step()).collect();
        let subject = Subject::new(&format!("{operations:?}"), steps, false);
        for text in texts {
            subject.check_same(&text);
        }
    }

    #[test]
    fn maps_compose(
        text in tricky(),
        first in prop::sample::select(Operation::all()),
        second in prop::sample::select(Operation::all()),
    ) {
        let (middle, one) = Subject::operation(first).run(Level::best(), &text);
        let (out, two) = Subject::operation(second).run(Level::best(), &middle);
        let both = one.then(&two);
        check_map(&text, &out, &both);
        let replaced: Vec<Span> = one.edits().map(|(_, new)| new).filter(|new| !new.is_empty()).collect();
        let cuts = two.edits().any(|(old, _)| replaced.iter().any(|new| old.overlaps(*new) && !old.contains(*new)));
        for (start, _) in out.char_indices() {
            for (end, c) in out.char_indices().skip_while(|(end, _)| *end < start) {
                let span = Span::new(start as u32, (end + c.len_utf8()) as u32);
                let (whole, steps) = (both.source(span), one.source(two.source(span)));
                let message = format!("{first:?} then {second:?} on {}: {whole} and {steps}", text.escape_unicode());
                let parts = both.edits().any(|(_, new)| new.overlaps(span) && !span.contains(new));
                prop_assert!(cuts || parts || steps == whole, "{}", message);
            }
        }
    }

    #[test]
    fn written_maps_are_read_back(pieces in prop::collection::vec((0..4u32, 1..200u32, 0..40u32), 0..60)) {
        let total: u32 = pieces.iter().map(|(_, old, _)| *old).sum();
        let mut map = MapWriter::new(total as usize, OffsetMap::default());
        let mut expected = Vec::new();
        for (kind, old, new) in pieces {
            match kind {
                0 | 1 => map.keep(old),
                2 => map.drop(old),
                _ => map.replace(old, new),
            }
            let source = Span::new(map.source() - old, map.source());
            let end = map.normalized();
            expected.push((kind, source, end));
        }
        let map = map.finish(Level::best());
        let mut start = 0;
        for (kind, source, end) in expected {
            let new = Span::new(start, end);
            prop_assert_eq!(map.normalized(source), new);
            match kind {
                _ if new.is_empty() => {}
                0 | 1 => {
                    let byte = Span::new(start + new.len() / 2, start + new.len() / 2 + 1);
                    prop_assert_eq!(map.source(byte).start(), source.start() + new.len() / 2);
                }
                _ => prop_assert_eq!(map.source(Span::new(start, start + 1)).start(), source.start()),
            }
            start = end;
        }
    }
}
