//! The crate `duckling` beside us, in the same run and on the same sentences.

use criterion::{Criterion, Throughput};
use duckling::{Context, DimensionKind, Lang, Locale, Options};

/// So many sentences of the corpus are measured: `duckling` is too slow for all of it.
const SENTENCES: usize = 40;

/// Adds two benchmarks to a group: what `duckling` finds of some kinds in the first sentences of the documents, and what `count` finds.
pub fn duckling(
    criterion: &mut Criterion,
    group: &str,
    documents: &[String],
    kinds: &[DimensionKind],
    mut count: impl FnMut(&str) -> usize,
) {
    let sentences: Vec<&str> =
        documents.iter().flat_map(|document| document.lines()).take(SENTENCES).collect();
    let locale = Locale::new(Lang::AR, None);
    let (context, options) = (Context::default(), Options::default());
    let peer = |sentence: &str| duckling::parse(sentence, &locale, kinds, &context, &options).len();
    let mut group = criterion.benchmark_group(group);
    group.sample_size(10);
    group.throughput(Throughput::Bytes(crate::bytes(&sentences)));
    group.bench_function(format!("duckling, {SENTENCES} sentences"), |b| {
        b.iter(|| sentences.iter().map(|sentence| peer(sentence)).sum::<usize>());
    });
    group.bench_function(format!("rasd, the same {SENTENCES} sentences"), |b| {
        b.iter(|| sentences.iter().map(|sentence| count(sentence)).sum::<usize>());
    });
    group.finish();
}
