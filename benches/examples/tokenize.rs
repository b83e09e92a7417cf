//! Tokenizes the corpus as often as asked, for `perf` and `valgrind --tool=callgrind`; prints the best times, which other work on
//! the machine disturbs least.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rasd_tokenize::{Lexicon, TokenBuffer, tokenize};

fn main() -> anyhow::Result<()> {
    let rounds: u32 = std::env::args().nth(1).map_or(Ok(20), |n| n.parse())?;
    let documents = rasd_benches::documents()?;
    let text = documents.concat();
    let bytes = u128::try_from(text.len())?;
    let mut buffer = TokenBuffer::default();
    let limit = best(rounds, || std::str::from_utf8(black_box(text.as_bytes())).is_ok());
    report("from_utf8", bytes, limit);
    let articles = best(rounds, || {
        documents.iter().filter_map(|d| Some(tokenize(d, &mut buffer).ok()?.len())).sum::<usize>()
    });
    report("tokenize, articles", bytes, articles);
    let whole = best(rounds, || tokenize(&text, &mut buffer).map(|stream| stream.len()));
    report("tokenize, one text", bytes, whole);

    let stream = tokenize(&text, &mut buffer)?;
    let lexicon = Lexicon::build(rasd_benches::foreign_words(3000).into_iter().zip(0..3000u32));
    let look_up =
        best(rounds, || (0..stream.len()).map(|i| lexicon.matches(&stream, i).count()).sum::<usize>());
    let tokens = u128::try_from(stream.len())?;
    eprintln!("{tokens} tokens, {} ps a look-up that misses", look_up.as_nanos() * 1000 / tokens.max(1));
    Ok(())
}

fn best<T>(rounds: u32, mut work: impl FnMut() -> T) -> Duration {
    let time = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..rounds).map(time).min().unwrap_or_default()
}

fn report(name: &str, bytes: u128, time: Duration) {
    eprintln!("{name}: {} MB/s", bytes * 1000 / time.as_nanos().max(1));
}
