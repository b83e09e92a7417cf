//! Numbers from text beside the crate `duckling`, and hostile text.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use duckling::{Context, DimensionKind, Lang, Locale};
use rasd_number::{Options, find_in};
use rasd_tokenize::{TokenBuffer, tokenize};

/// Numbers, money, quantities from raw text: tokens are made in the measured time.
fn articles(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let options = Options::default();
    let mut buffer = TokenBuffer::default();
    let mut count =
        |document: &String| find_in(&tokenize(document, &mut buffer).expect("short enough"), &options).len();
    let expected: usize = documents.iter().map(&mut count).sum();
    let mut group = criterion.benchmark_group("number");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("rasd, from text", |b| {
        b.iter(|| assert_eq!(documents.iter().map(&mut count).sum::<usize>(), expected));
    });
    group.bench_function("rasd, from tokens", |b| {
        let text = documents.concat();
        let mut buffer = TokenBuffer::default();
        let stream = tokenize(&text, &mut buffer).expect("short enough");
        b.iter(|| find_in(black_box(&stream), &options).len());
    });
    group.finish();
    duckling(criterion, &documents);
}

/// The peer on a part of the same text: it is too slow for all of it.
fn duckling(criterion: &mut Criterion, documents: &[String]) {
    let lines: Vec<&str> = documents.iter().flat_map(|document| document.lines()).take(40).collect();
    let locale = Locale::new(Lang::AR, None);
    let context = Context::default();
    let options = duckling::Options::default();
    let kinds = [
        DimensionKind::Numeral,
        DimensionKind::Ordinal,
        DimensionKind::AmountOfMoney,
        DimensionKind::Quantity,
    ];
    let mut group = criterion.benchmark_group("number");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&lines)));
    group.bench_function("duckling, 40 sentences", |b| {
        b.iter(|| {
            lines
                .iter()
                .map(|line| duckling::parse(line, &locale, &kinds, &context, &options).len())
                .sum::<usize>()
        });
    });
    group.bench_function("rasd, the same 40 sentences", |b| {
        let options = Options::default();
        let mut buffer = TokenBuffer::default();
        b.iter(|| {
            lines
                .iter()
                .map(|line| find_in(&tokenize(line, &mut buffer).expect("short enough"), &options).len())
                .sum::<usize>()
        });
    });
    group.finish();
}

/// The time of hostile text is a straight line.
fn hostile(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("number, hostile");
    group.sample_size(10);
    let options = Options::default();
    let mut buffer = TokenBuffer::default();
    for unit in ["و", "ألف ", "1,", "ثلاثة و", "بين 3 و"] {
        for size in [1 << 18, 1 << 20] {
            let text = unit.repeat(size / unit.len());
            group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
            group.bench_with_input(BenchmarkId::new(unit.trim(), size), &text, |b, text| {
                b.iter(|| find_in(&tokenize(text, &mut buffer).expect("short enough"), &options).len());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, articles, hostile);
criterion_main!(benches);
