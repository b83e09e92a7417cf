//! Tokenizes the corpus as often as asked, for `perf` and `valgrind --tool=callgrind`; prints the throughput.

use std::time::Instant;

use rasd_tokenize::{TokenBuffer, tokenize};

fn main() -> anyhow::Result<()> {
    let rounds: u32 = std::env::args().nth(1).map_or(Ok(20), |n| n.parse())?;
    let text = rasd_benches::corpus()?;
    let mut buffer = TokenBuffer::default();
    let mut best = std::time::Duration::MAX;
    let mut tokens = 0;
    for _ in 0..rounds {
        let start = Instant::now();
        tokens = tokenize(&text, &mut buffer)?.len();
        best = best.min(start.elapsed());
    }
    let nanoseconds = best.as_nanos().max(1);
    let length = u128::try_from(text.len())?;
    eprintln!("{length} bytes, {tokens} tokens, best of {rounds}: {} MB/s", length * 1000 / nanoseconds);
    Ok(())
}
