//! Reads the numbers of standard input and spells each one out again.
//!
//! ```sh
//! echo "باعت الشركة ألفي طن بنحو 3.2 مليون دينار كويتي" | cargo run -p rasd-number --example read_and_spell
//! ```

#![allow(clippy::print_stdout)]

use std::io::{Read, stdin};

use rasd_number::spell::{Figure, Speller};
use rasd_number::{Options, find};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    stdin().lock().read_to_string(&mut text)?;
    for found in find(&text, &Options::default()) {
        let words = found
            .value
            .exact()
            .map(|number| Figure::try_from(number).map(|figure| Speller::new().cardinal(figure)));
        println!("{:?}\t{}\t{}", found.kind, found.span.slice(&text), words.transpose()?.unwrap_or_default());
    }
    Ok(())
}
