//! Numbers from text beside the crate `duckling` and the cost of validating UTF-8, and hostile text.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use duckling::DimensionKind;
use rasd_number::{NumberBuffer, Options, find_with};
use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

/// Numbers, money, quantities from raw text, where tokens are made in the measured time, and from tokens.
fn articles(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let options = Options::default();
    let (mut buffer, mut memory) = (TokenBuffer::default(), NumberBuffer::default());
    let mut count = |text: &str| {
        let stream = tokenize(text, &mut buffer).expect("short enough");
        find_with(&stream, &options, &mut memory).len()
    };
    let expected: usize = documents.iter().map(|document| count(document)).sum();
    let mut group = criterion.benchmark_group("number");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("rasd, from text", |b| {
        b.iter(|| assert_eq!(documents.iter().map(|document| count(document)).sum::<usize>(), expected));
    });
    let mut buffers = vec![TokenBuffer::default(); documents.len()];
    let streams: Vec<TokenStream<'_>> = documents
        .iter()
        .zip(&mut buffers)
        .map(|(text, buffer)| tokenize(text, buffer).expect("short enough"))
        .collect();
    let mut memory = NumberBuffer::default();
    group.bench_function("rasd, from tokens", |b| {
        b.iter(|| {
            let found = streams.iter().map(|stream| find_with(stream, &options, &mut memory).len());
            assert_eq!(found.sum::<usize>(), expected);
        });
    });
    group.bench_function("from_utf8", |b| {
        b.iter(|| {
            documents.iter().all(|document| std::str::from_utf8(black_box(document.as_bytes())).is_ok())
        });
    });
    group.finish();
    let kinds = [
        DimensionKind::Numeral,
        DimensionKind::Ordinal,
        DimensionKind::AmountOfMoney,
        DimensionKind::Quantity,
    ];
    rasd_benches::peer::duckling(criterion, "number", &documents, &kinds, count);
}

/// Units of hostile text: what begins numbers everywhere.
const HOSTILE: [&str; 12] = [
    "و",
    "ألف ",
    "1,",
    "123 ",
    "ثلاثة و",
    "خمسة وعشرون ",
    "بين 3 و",
    "ريال ",
    "5 ريال ",
    "دينار الكويت ",
    "5 درجة ",
    "( ",
];

/// The time of hostile text is a straight line.
fn hostile(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("number, hostile");
    group.sample_size(10);
    let options = Options::default();
    let (mut buffer, mut memory) = (TokenBuffer::default(), NumberBuffer::default());
    for unit in HOSTILE {
        for size in [1 << 18, 1 << 20] {
            let text = unit.repeat(size / unit.len());
            group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
            group.bench_with_input(BenchmarkId::new(unit.trim(), size), &text, |b, text| {
                b.iter(|| {
                    let stream = tokenize(text, &mut buffer).expect("short enough");
                    find_with(&stream, &options, &mut memory).len()
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, articles, hostile);
criterion_main!(benches);
