//! Everything at once: documents to facts in process, on one core and on two, and what each part takes of it.

#![allow(clippy::expect_used)] // a benchmark without its text fails

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use rasd_pipeline::{Annotator, Document, Entities, Marks, Numbers, Pipeline, Scratch, Temporals};
use rasd_tokenize::{TokenBuffer, tokenize};

/// Each annotator alone, then all of them; UTF-8 validation and tokenizing are the floor below.
fn parts(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let mut group = criterion.benchmark_group("pipeline");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("str::from_utf8", |b| {
        b.iter(|| {
            documents.iter().filter(|text| std::str::from_utf8(black_box(text.as_bytes())).is_ok()).count()
        });
    });
    group.bench_function("tokens", |b| {
        let mut buffer = TokenBuffer::default();
        b.iter(|| {
            documents
                .iter()
                .map(|text| tokenize(text, &mut buffer).expect("short enough").tokens().len())
                .sum::<usize>()
        });
    });
    let lists = || rasd_gazetteer::Overlay::new(rasd_pipeline::embedded_lists().expect("lists"));
    for (name, pipeline) in [
        ("numbers", alone(Numbers::default())),
        ("dates", alone(Temporals)),
        ("marks", alone(Marks)),
        ("entities", alone(Entities::new(lists()))),
        ("everything", Pipeline::default()),
    ] {
        let mut scratch = Scratch::default();
        let mut count = || documents.iter().map(|text| found(&pipeline, &mut scratch, text)).sum::<usize>();
        let expected = count();
        group.bench_function(name, |b| b.iter(|| assert_eq!(count(), expected)));
    }
    group.finish();
}

fn alone(annotator: impl Annotator + 'static) -> Pipeline {
    Pipeline::empty().with(annotator)
}

fn found(pipeline: &Pipeline, scratch: &mut Scratch, text: &str) -> usize {
    pipeline.run_with(scratch, Document { text, ..Document::default() }).expect("short enough").len()
}

/// The same documents on one thread and on two.
fn threads(criterion: &mut Criterion) {
    let texts = rasd_benches::documents().expect("a corpus");
    let documents: Vec<_> = texts.iter().map(|text| Document { text, ..Document::default() }).collect();
    let pipeline = Pipeline::default();
    let mut group = criterion.benchmark_group("pipeline, threads");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&texts)));
    group.sample_size(10);
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        group.bench_function(format!("{threads}"), |b| {
            b.iter(|| pool.install(|| pipeline.run_all(black_box(&documents)).len()));
        });
    }
    group.finish();
}

criterion_group!(benches, parts, threads);
criterion_main!(benches);
