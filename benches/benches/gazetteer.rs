//! Names in real text: the embedded lists and a million names, beside automata over letters.
//!
//! The automata look for the same names in the same text, but have no word boundaries, no clitics and no spelling tiers: 45 % of what they find lies
//! inside words, and a name written with other hamza is not found at all.

#![allow(clippy::expect_used)] // a benchmark without its text or lists fails

use std::collections::BTreeSet;
use std::hint::black_box;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder};
use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder, NameHit, Overlay, Recognizer};
use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

const MILLION: usize = 1_000_000;

/// Memory that a name may take, in bytes.
const BYTES_PER_NAME: usize = 64;

fn default_names() -> Vec<String> {
    let lists = rasd_gazetteer_data::lists().expect("the embedded lists");
    let names: BTreeSet<String> = lists.iter().flat_map(Gazetteer::names).map(|(name, _, _)| name).collect();
    names.into_iter().collect()
}

/// The default names and pairs of their words, a million in all.
fn million_names(default: &[String]) -> Vec<String> {
    let words: BTreeSet<&str> = default.iter().flat_map(|name| name.split_whitespace()).collect();
    let words: Vec<&str> = words.into_iter().collect();
    let pairs = (0..MILLION).map(|i| {
        let (first, second) = (i * 7919 % words.len(), (i / words.len() * 104_729 + i * 31) % words.len());
        format!("{} {}", words.get(first).unwrap_or(&""), words.get(second).unwrap_or(&""))
    });
    let names: BTreeSet<String> = default.iter().cloned().chain(pairs).collect();
    names.into_iter().take(MILLION).collect()
}

fn build(names: &[String]) -> Vec<u8> {
    let mut builder = GazetteerBuilder::new("million");
    for (at, name) in names.iter().enumerate() {
        let id = at.to_string();
        let entry = Entry::new(&id, Class::Place, name).kind("city").id("geonames", &id).region("SA");
        builder.add(&entry).expect("a name");
    }
    builder.build().expect("a million names")
}

fn scan(criterion: &mut Criterion, group: &str, overlay: &Overlay) {
    let documents = rasd_benches::documents().expect("a corpus");
    let mut buffer = TokenBuffer::default();
    let mut hits: Vec<NameHit> = Vec::new();
    let mut group = criterion.benchmark_group(group);
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    let mut run = |documents: &[String]| -> usize {
        let mut count = 0;
        for document in documents {
            let stream = tokenize(document, &mut buffer).expect("short enough");
            overlay.all_in(&stream, &mut hits);
            count += hits.len();
        }
        count
    };
    let expected = run(&documents);
    assert!(expected > 1000, "names are found");
    group.bench_function("rasd, from text", |b| b.iter(|| assert_eq!(run(black_box(&documents)), expected)));
    let mut buffers = vec![TokenBuffer::default(); documents.len()];
    let tokenized = documents.iter().zip(&mut buffers).map(|(text, buffer)| tokenize(text, buffer));
    let streams: Vec<TokenStream<'_>> = tokenized.collect::<Result<_, _>>().expect("short enough");
    group.bench_function("rasd, from tokens", |b| {
        b.iter(|| {
            let found = |stream| {
                overlay.all_in(stream, &mut hits);
                hits.len()
            };
            assert_eq!(black_box(&streams).iter().map(found).sum::<usize>(), expected);
        });
    });
    group.finish();
}

fn peers(criterion: &mut Criterion, group: &str, names: &[String]) {
    let text = rasd_benches::corpus().expect("a corpus");
    let mut group = criterion.benchmark_group(group);
    group.sample_size(10);
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&[&text])));
    let automaton: CharwiseDoubleArrayAhoCorasick<u32> = CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build(names)
        .expect("an automaton");
    group.bench_function("daachorse charwise, no boundaries", |b| {
        b.iter(|| automaton.leftmost_find_iter(black_box(&text)).count());
    });
    drop(automaton);
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .match_kind(MatchKind::LeftmostLongest)
        .build(names)
        .expect("an automaton");
    group.bench_function("aho-corasick, no boundaries", |b| {
        b.iter(|| automaton.find_iter(black_box(&text)).count());
    });
    group.finish();
}

fn default_lists(criterion: &mut Criterion) {
    let names = default_names();
    let overlay = Overlay::new(rasd_gazetteer_data::lists().expect("the embedded lists"));
    scan(criterion, "gazetteer, default", &overlay);
    peers(criterion, "gazetteer, default", &names);
    criterion.bench_function("gazetteer, default/load", |b| {
        b.iter(|| Overlay::new(rasd_gazetteer_data::lists().expect("the embedded lists")).lists().len());
    });
}

fn million(criterion: &mut Criterion) {
    let names = million_names(&default_names());
    let bytes = build(&names);
    let overlay = Overlay::new([Gazetteer::from_bytes(bytes.clone()).expect("a million names")]);
    let per_name = overlay.memory() / names.len();
    assert!(per_name < BYTES_PER_NAME, "{per_name} bytes a name");
    scan(criterion, "gazetteer, million", &overlay);
    peers(criterion, "gazetteer, million", &names);
    let mut group = criterion.benchmark_group("gazetteer, million");
    group.sample_size(10);
    group.bench_function("load", |b| {
        b.iter(|| Gazetteer::from_bytes(bytes.clone()).expect("a list").name_count());
    });
    group.bench_function("build", |b| b.iter(|| build(&names).len()));
    group.finish();
}

fn recognize(criterion: &mut Criterion) {
    let documents = rasd_benches::documents().expect("a corpus");
    let recognizer = Recognizer::new(Overlay::new(rasd_gazetteer_data::lists().expect("the embedded lists")));
    let mut buffer = TokenBuffer::default();
    let mut group = criterion.benchmark_group("recognize, default");
    group.throughput(Throughput::Bytes(rasd_benches::bytes(&documents)));
    group.bench_function("rasd, from text", |b| {
        b.iter(|| {
            let mut count = 0;
            for document in &documents {
                count += recognizer.find_in(&tokenize(document, &mut buffer).expect("short enough")).len();
            }
            count
        });
    });
    group.finish();
}

criterion_group!(benches, default_lists, recognize, million);
criterion_main!(benches);
