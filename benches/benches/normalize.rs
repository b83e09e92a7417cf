//! Profiles with their map beside the peers and the physical limits.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use charabia::Segment;
use charabia::normalizer::{Normalize, NormalizerOption};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use icu_normalizer::ComposingNormalizerBorrowed;
use rasd_normalize::{Normalizer, OffsetMap, Profile};
use unicode_normalization::UnicodeNormalization;

type Group<'c> = BenchmarkGroup<'c, WallTime>;

fn rasd(group: &mut Group<'_>, name: &str, normalizer: &Normalizer, text: &str) {
    let (mut out, mut map) = (String::new(), OffsetMap::default());
    let expected = normalizer.normalize(text).expect("short enough").text().len();
    group.bench_function(name, |b| {
        b.iter(|| {
            normalizer.normalize_into(black_box(text), &mut out, &mut map).expect("short enough");
            assert_eq!(out.len(), expected);
        });
    });
}

fn profiles(criterion: &mut Criterion) {
    for (name, text) in rasd_benches::texts().expect("a corpus") {
        let mut group = criterion.benchmark_group(format!("normalize {name}"));
        group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
        for profile in
            [Profile::Search, Profile::Match, Profile::Lucene, Profile::Conservative, Profile::CamelAr]
        {
            rasd(&mut group, profile.name(), &profile.normalizer(), &text);
            if profile <= Profile::Lucene {
                rasd(
                    &mut group,
                    &format!("{profile} without simd"),
                    &profile.normalizer().without_simd(),
                    &text,
                );
            }
        }
        if name == "unchanged" {
            let search = Profile::Search.normalizer();
            group.bench_function("search, borrowed", |b| {
                b.iter(|| {
                    assert!(search.normalize(black_box(&text)).expect("short enough").map().is_identity());
                });
            });
        }
        peers(&mut group, &text);
        limits(&mut group, &text);
        group.finish();
    }
}

fn peers(group: &mut Group<'_>, text: &str) {
    let mut out = String::new();
    group.bench_function("a loop over chars(), no map", |b| {
        b.iter(|| {
            out.clear();
            out.extend(black_box(text).chars().filter_map(by_hand));
            out.len()
        });
    });
    let icu = ComposingNormalizerBorrowed::new_nfkc();
    group.bench_function("icu_normalizer NFKC, no map", |b| b.iter(|| icu.normalize(black_box(text)).len()));
    group.bench_function("unicode-normalization NFKC, no map", |b| {
        b.iter(|| {
            out.clear();
            out.extend(black_box(text).nfkc());
            out.len()
        });
    });
    group.sample_size(10);
    let options = NormalizerOption::default();
    group.bench_function("charabia, segmented", |b| {
        b.iter(|| {
            black_box(text).segment().map(|token| token.normalize(&options).lemma().len()).sum::<usize>()
        });
    });
    group.sample_size(100);
}

/// What most people write first: the letters and marks of the `lucene` profile.
fn by_hand(c: char) -> Option<char> {
    match c {
        '\u{640}' | '\u{64B}'..='\u{652}' => None,
        'أ' | 'إ' | 'آ' => Some('ا'),
        'ى' => Some('ي'),
        'ة' => Some('ه'),
        other => Some(other),
    }
}

fn limits(group: &mut Group<'_>, text: &str) {
    let mut copy = vec![0; text.len()];
    group.bench_function("memcpy", |b| {
        b.iter(|| black_box(&mut copy).copy_from_slice(black_box(text.as_bytes())));
    });
    group.bench_function("simdutf8", |b| {
        b.iter(|| simdutf8::basic::from_utf8(black_box(text.as_bytes())).is_ok());
    });
    group.bench_function("str::from_utf8", |b| {
        b.iter(|| std::str::from_utf8(black_box(text.as_bytes())).is_ok());
    });
}

criterion_group!(benches, profiles);
criterion_main!(benches);
