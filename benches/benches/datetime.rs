//! Dates and times from text beside the crate `duckling`, and hostile text.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use duckling::DimensionKind;
use rasd_datetime::{CivilDate, Context, Resolver, find_in};
use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

fn context() -> Context {
    Context::new().with_date(CivilDate::new(2022, 1, 8).expect("a day"))
}

/// Dates, times and durations from raw text, where tokens are made in the measured time, and from tokens.
fn articles(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let context = context();
    let (mut buffer, mut resolver) = (TokenBuffer::default(), Resolver::default());
    let mut count = |text: &str| {
        resolver.start(context.clone());
        resolver.read_stream(&tokenize(text, &mut buffer).expect("short enough")).len()
    };
    let expected: usize = documents.iter().map(|document| count(document)).sum();
    let mut group = criterion.benchmark_group("datetime");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("rasd, from text", |b| {
        b.iter(|| assert_eq!(documents.iter().map(|document| count(document)).sum::<usize>(), expected));
    });
    let mut buffers = vec![TokenBuffer::default(); documents.len()];
    let streams: Vec<TokenStream<'_>> = documents
        .iter()
        .zip(&mut buffers)
        .map(|(text, buffer)| tokenize(text, buffer).expect("short"))
        .collect();
    let mut resolver = Resolver::default();
    group.bench_function("rasd, from tokens", |b| {
        b.iter(|| {
            let found = streams.iter().map(|stream| {
                resolver.start(context.clone());
                resolver.read_stream(stream).len()
            });
            assert_eq!(found.sum::<usize>(), expected);
        });
    });
    group.finish();
    let kinds = [DimensionKind::Time, DimensionKind::Duration];
    rasd_benches::peer::duckling(criterion, "datetime", &documents, &kinds, count);
}

/// Units of hostile text.
const HOSTILE: [&str; 11] = [
    "يوم ",
    "2020 ",
    "من 3 إلى ",
    "قبل ثلاثة ",
    "/1",
    "محرم ",
    "من بين منذ قبل بعد ",
    "خمسة وعشرون ",
    "الخميس من ",
    "« قال ",
    "كانون ",
];

/// Text that begins expressions everywhere and ends none: the cost a byte must not grow with the length.
fn hostile(criterion: &mut Criterion) {
    let context = context();
    let mut group = criterion.benchmark_group("datetime, hostile");
    group.sample_size(10);
    for unit in HOSTILE {
        for size in [1 << 14, 1 << 20] {
            let text = unit.repeat(size / unit.len());
            group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
            group.bench_with_input(BenchmarkId::new(unit.trim(), size), &text, |b, text| {
                let mut buffer = TokenBuffer::default();
                b.iter(|| {
                    find_in(&tokenize(black_box(text), &mut buffer).expect("short enough"), &context).len()
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, articles, hostile);
criterion_main!(benches);
