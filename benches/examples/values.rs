//! Finds the numbers or the dates of a text as often as asked, for `perf` and `valgrind --tool=callgrind`; prints the best times,
//! which other work on the machine disturbs least.
//!
//! `values ROUNDS tokenize|numbers|dates [FILE]`: without a file it reads the corpus.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rasd_datetime::{CivilDate, Context, Resolver};
use rasd_number::{NumberBuffer, Options, find_with};
use rasd_tokenize::{TokenBuffer, TokenStream, tokenize};

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let rounds: u32 = arguments.next().map_or(Ok(20), |n| n.parse())?;
    let what = arguments.next().unwrap_or_else(|| "numbers".into());
    let documents = rasd_benches::documents_of(arguments.next().as_deref())?;
    let bytes: usize = documents.iter().map(String::len).sum();
    report(&what, bytes, measure(&what, rounds, &documents));
    Ok(())
}

fn measure(what: &str, rounds: u32, documents: &[String]) -> Duration {
    let options = Options::default();
    let day = CivilDate::new(2022, 1, 8);
    let context = day.map_or_else(Context::new, |day| Context::new().with_date(day));
    let (mut resolver, mut numbers) = (Resolver::default(), NumberBuffer::default());
    match what {
        "tokenize" => best(rounds, documents, |stream| stream.tokens().len()),
        "numbers" => best(rounds, documents, |stream| find_with(stream, &options, &mut numbers).len()),
        _ => best(rounds, documents, |stream| {
            resolver.start(context.clone());
            resolver.read_stream(stream).len()
        }),
    }
}

fn best(
    rounds: u32,
    documents: &[String],
    mut count: impl for<'d> FnMut(&TokenStream<'d>) -> usize,
) -> Duration {
    let mut buffer = TokenBuffer::default();
    let mut round = || {
        let counts = documents.iter().filter_map(|text| Some(count(&tokenize(text, &mut buffer).ok()?)));
        counts.sum::<usize>()
    };
    let time = |_| {
        let start = Instant::now();
        black_box(round());
        start.elapsed()
    };
    (0..rounds).map(time).min().unwrap_or_default()
}

fn report(name: &str, bytes: usize, time: Duration) {
    let bytes = u128::try_from(bytes).unwrap_or_default();
    eprintln!("{name}: {time:?}, {} MB/s", bytes * 1000 / time.as_nanos().max(1));
}
