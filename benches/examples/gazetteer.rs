//! Finds the names of a text as often as asked, for `perf` and `valgrind --tool=callgrind`; prints the best times, which other work
//! on the machine disturbs least.
//!
//! `gazetteer ROUNDS tokenize|names|entities|load [FILE]`: without a file it reads the corpus.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rasd_gazetteer::{NameHit, Overlay, Recognizer};
use rasd_tokenize::{TokenBuffer, tokenize};

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let rounds: u32 = arguments.next().map_or(Ok(20), |n| n.parse())?;
    let what = arguments.next().unwrap_or_else(|| "entities".into());
    let documents = rasd_benches::documents_of(arguments.next().as_deref())?;
    let text = documents.concat();
    let limit = best(rounds, || std::str::from_utf8(black_box(text.as_bytes())).is_ok());
    report("from_utf8", text.len(), limit);
    report(&what, text.len(), measure(&what, rounds, &documents)?);
    Ok(())
}

fn measure(what: &str, rounds: u32, documents: &[String]) -> anyhow::Result<Duration> {
    let mut buffer = TokenBuffer::default();
    let overlay = || anyhow::Ok(Overlay::new(rasd_gazetteer_data::lists()?));
    Ok(match what {
        "tokenize" => best(rounds, || {
            documents.iter().filter_map(|d| Some(tokenize(d, &mut buffer).ok()?.len())).sum::<usize>()
        }),
        "names" => {
            let lists = overlay()?;
            let mut hits: Vec<NameHit> = Vec::new();
            best(rounds, || {
                let mut count = 0;
                for stream in documents {
                    if let Ok(stream) = tokenize(stream, &mut buffer) {
                        lists.all_in(&stream, &mut hits);
                        count += hits.len();
                    }
                }
                count
            })
        }
        "load" => best(rounds, || overlay().map(|lists| lists.lists().len())),
        _ => {
            let recognizer = Recognizer::new(overlay()?);
            best(rounds, || {
                documents
                    .iter()
                    .filter_map(|d| Some(recognizer.find_in(&tokenize(d, &mut buffer).ok()?).len()))
                    .sum::<usize>()
            })
        }
    })
}

fn best<T>(rounds: u32, mut work: impl FnMut() -> T) -> Duration {
    let time = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..rounds).map(time).min().unwrap_or_default()
}

fn report(name: &str, bytes: usize, time: Duration) {
    let bytes = u128::try_from(bytes).unwrap_or_default();
    eprintln!("{name}: {time:?}, {} MB/s", bytes * 1000 / time.as_nanos().max(1));
}
