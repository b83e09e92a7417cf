//! Dates and times from text beside the crate `duckling`, and hostile text.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use duckling::DimensionKind;
use rasd_datetime::{CivilDate, Context, find_in};
use rasd_tokenize::{TokenBuffer, tokenize};

fn context() -> Context {
    Context::new().with_date(CivilDate::new(2022, 1, 8).expect("a day"))
}

/// Dates, times and durations from raw text: tokens are made in the measured time.
fn articles(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let context = context();
    let mut buffer = TokenBuffer::default();
    let mut count = |text: &str| find_in(&tokenize(text, &mut buffer).expect("short enough"), &context).len();
    let expected: usize = documents.iter().map(|document| count(document)).sum();
    let mut group = criterion.benchmark_group("datetime");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("rasd, from text", |b| {
        b.iter(|| assert_eq!(documents.iter().map(|document| count(document)).sum::<usize>(), expected));
    });
    group.finish();
    let kinds = [DimensionKind::Time, DimensionKind::Duration];
    rasd_benches::peer::duckling(criterion, "datetime", &documents, &kinds, count);
}

/// Text that begins expressions everywhere and ends none: the cost a byte must not grow with the length.
fn hostile(criterion: &mut Criterion) {
    let context = context();
    let mut group = criterion.benchmark_group("datetime, hostile");
    group.sample_size(10);
    for unit in ["من بين منذ قبل بعد ", "خمسة وعشرون ", "الخميس من ", "« قال ", "12/", "كانون "]
    {
        for times in [1_000, 4_000] {
            let text = unit.repeat(times);
            group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
            group.bench_with_input(BenchmarkId::new(unit.trim(), times), &text, |b, text| {
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
