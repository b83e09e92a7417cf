//! Tokens, sentences and keys beside the peers and the physical limits.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use charabia::Segment;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rasd_tokenize::{Lexicon, TokenBuffer, tokenize};
use unicode_segmentation::UnicodeSegmentation;

fn tokens(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let text = documents.concat();
    let mut buffer = TokenBuffer::default();
    let expected = tokenize(&text, &mut buffer).expect("short enough").len();
    let mut group = criterion.benchmark_group("tokenize");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("rasd, articles", |b| {
        b.iter(|| {
            let count = |document: &String| tokenize(document, &mut buffer).expect("short enough").len();
            assert_eq!(documents.iter().map(count).sum::<usize>(), expected);
        });
    });
    group.bench_function("rasd, one text", |b| {
        b.iter(|| assert_eq!(tokenize(black_box(&text), &mut buffer).expect("short enough").len(), expected));
    });
    group.bench_function("from_utf8", |b| b.iter(|| std::str::from_utf8(black_box(text.as_bytes())).is_ok()));
    group.bench_function("split_whitespace", |b| b.iter(|| black_box(&text).split_whitespace().count()));
    group.bench_function("unicode_words", |b| b.iter(|| black_box(&text).unicode_words().count()));
    group.bench_function("unicode_sentences", |b| b.iter(|| black_box(&text).unicode_sentences().count()));
    group.sample_size(10);
    group.bench_function("charabia", |b| b.iter(|| black_box(text.as_str()).segment_str().count()));
    group.finish();
}

fn limits(criterion: &mut Criterion) {
    let text = rasd_benches::corpus().expect("a corpus");
    let mut copy = vec![0; text.len()];
    let mut group = criterion.benchmark_group("limits");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
    group.bench_function("memcpy", |b| {
        b.iter(|| black_box(&mut copy).copy_from_slice(black_box(text.as_bytes())));
    });
    group.finish();
}

fn lexicon(criterion: &mut Criterion) {
    let text = rasd_benches::corpus().expect("a corpus");
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(&text, &mut buffer).expect("short enough");
    // Every seventh word form, up to 3,000: most tokens miss, frequent words hit.
    let mut words: Vec<&str> = (0..stream.len()).map(|i| stream.key(i)).filter(|key| key.len() > 4).collect();
    words.sort_unstable();
    words.dedup();
    let words: Vec<&str> = words.into_iter().step_by(7).take(3000).collect();
    let mut group = criterion.benchmark_group("lexicon");
    group.bench_function("build 3000", |b| {
        b.iter(|| Lexicon::build(words.iter().map(|word| (word, 1u32))).len());
    });
    let sparse = Lexicon::build(words.iter().map(|word| (word, 1u32)));
    let foreign = Lexicon::build(rasd_benches::foreign_words(3000).into_iter().zip(0..3000u32));
    group.throughput(Throughput::Elements(u64::try_from(stream.len()).unwrap_or(u64::MAX)));
    group.bench_function("readings, some hit", |b| {
        b.iter(|| (0..stream.len()).map(|i| sparse.matches(&stream, i).count()).sum::<usize>());
    });
    group.bench_function("readings, all miss", |b| {
        b.iter(|| (0..stream.len()).map(|i| foreign.matches(&stream, i).count()).sum::<usize>());
    });
    group.finish();
}

criterion_group!(benches, tokens, limits, lexicon);
criterion_main!(benches);
