//! The laws of every normalizer, on every character, every pair of the Arabic blocks, and random text.

#![allow(clippy::as_conversions, clippy::cast_possible_truncation)]

mod pairs;
mod random;

use alloc::string::String;
use alloc::vec::Vec;

use crate::map::OffsetMap;
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
