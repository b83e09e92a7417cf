//! Random text of what goes wrong.

use alloc::string::String;
use alloc::vec::Vec;

use proptest::prelude::*;

use super::{Subject, check_map};
use crate::map::{MapWriter, OffsetMap};
use crate::operation::Operation;
use crate::profile::Profile;
use crate::simd::Level;
use crate::span::Span;

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
