//! Finds a word whatever its marks and hamzas are, and shows it as the source has it.
//!
//! ```sh
//! echo "قالَ الأُستاذُ أحمد" | cargo run -p rasd-normalize --example search_in_source -- الاستاذ
//! ```

#![allow(clippy::print_stdout)]

use std::io::{BufRead, stdin};

use rasd_normalize::{Profile, Span};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let word = std::env::args().nth(1).ok_or("give a word to look for")?;
    let search = Profile::Search.normalizer();
    let wanted = search.normalize(&word)?.text().to_owned();
    for line in stdin().lock().lines() {
        let line = line?;
        let normalized = search.normalize(&line)?;
        for (at, found) in normalized.text().match_indices(&wanted) {
            let place = Span::new(at.try_into()?, (at + found.len()).try_into()?);
            let source = normalized.map().source(place);
            println!("{source}\t{}", source.slice(&line));
        }
    }
    Ok(())
}
