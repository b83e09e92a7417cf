//! Every profile on every kind of text beside the physical limits and the peers, for `perf` and `valgrind --tool=callgrind`. The texts
//! are worked on in pieces, and the best round of each piece counts, which other work on the machine disturbs least.
//!
//! `normalize [ROUNDS [TEXT [NAME]]]` measures only what the names begin with.

#![allow(clippy::print_stdout)] // the figures are what the program is for

use std::hint::black_box;
use std::time::{Duration, Instant};

use icu_normalizer::ComposingNormalizerBorrowed;
use rasd_normalize::{Normalizer, OffsetMap, Profile};
use unicode_normalization::UnicodeNormalization;

/// The size of a piece: as much as an article or a few.
const PIECE: usize = 1 << 16;
/// No measurement takes much longer.
const PATIENCE: Duration = Duration::from_secs(2);

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let rounds = arguments.next().map_or(Ok(20), |n| n.parse())?;
    let (kind, name) = (arguments.next().unwrap_or_default(), arguments.next().unwrap_or_default());
    for (title, text) in rasd_benches::texts()?.iter().filter(|(title, _)| title.starts_with(&kind)) {
        println!("{title}, {} bytes", text.len());
        let run = Run { rounds, pieces: rasd_benches::pieces(text, PIECE), name: &name };
        run.limits();
        run.profiles();
    }
    Ok(())
}

/// One text to measure on.
struct Run<'t> {
    rounds: u32,
    pieces: Vec<&'t str>,
    name: &'t str,
}

impl Run<'_> {
    fn limits(&self) {
        let mut copy = vec![0; PIECE];
        self.best("memcpy", |text| {
            black_box(copy.get_mut(..text.len()).unwrap_or_default()).copy_from_slice(text.as_bytes());
        });
        self.best("simdutf8", |text| simdutf8::basic::from_utf8(text.as_bytes()).is_ok());
        self.best("from_utf8", |text| std::str::from_utf8(text.as_bytes()).is_ok());
        let icu = ComposingNormalizerBorrowed::new_nfkc();
        self.best("icu_normalizer NFKC", |text| icu.normalize(text).len());
        self.best("unicode-normalization NFKC", |text| text.nfkc().collect::<String>());
    }

    fn profiles(&self) {
        for profile in Profile::all() {
            let normalizer = profile.normalizer();
            self.profile(profile.name(), &normalizer);
            self.profile(&format!("{profile}, borrowed"), &normalizer);
            self.profile(&format!("{profile}, scalar"), &normalizer.without_simd());
        }
    }

    fn profile(&self, name: &str, normalizer: &Normalizer) {
        let (mut out, mut map) = (String::new(), OffsetMap::default());
        if name.ends_with("borrowed") {
            self.best(name, |text| normalizer.normalize(text).map(|normalized| normalized.text().len()));
        } else {
            self.best(name, |text| normalizer.normalize_into(text, &mut out, &mut map));
        }
    }

    /// Prints the speed of the best rounds.
    fn best<T>(&self, name: &str, mut work: impl FnMut(&str) -> T) {
        if !name.starts_with(self.name) {
            return;
        }
        let started = Instant::now();
        let mut best = vec![Duration::MAX; self.pieces.len()];
        for _ in 0..self.rounds {
            for (piece, best) in self.pieces.iter().zip(&mut best) {
                let start = Instant::now();
                black_box(work(black_box(piece)));
                *best = start.elapsed().min(*best);
            }
            if started.elapsed() > PATIENCE {
                break;
            }
        }
        let time: Duration = best.iter().sum();
        let bytes = u128::from(rasd_benches::bytes(&self.pieces));
        println!("  {name:32} {:>6} MB/s", bytes * 1000 / time.as_nanos().max(1));
    }
}
