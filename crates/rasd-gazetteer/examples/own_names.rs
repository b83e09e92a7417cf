//! Compiles a list of names, finds them in standard input through clitics and spelling, and says why each is meant.
//!
//! ```sh
//! echo "وصلوا إلى نهر النيل وبالنيل تحيا البلاد" | cargo run -p rasd-gazetteer --example own_names
//! ```

#![allow(clippy::print_stdout)]

use std::io::{Read, stdin};

use rasd_gazetteer::{Class, Entry, Gazetteer, GazetteerBuilder, Overlay, Recognizer};
use rasd_tokenize::{TokenBuffer, tokenize};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut builder = GazetteerBuilder::new("rivers");
    builder
        .add(&Entry::new("nile", Class::Place, "النيل").kind("river").id("wikidata", "Q3392").rank(200))?;
    builder
        .add(&Entry::new("tigris", Class::Place, "دجلة").kind("river").id("wikidata", "Q35591").rank(180))?;
    let recognizer = Recognizer::new(Overlay::new([Gazetteer::from_bytes(builder.build()?)?]));

    let mut text = String::new();
    stdin().lock().read_to_string(&mut text)?;
    let mut buffer = TokenBuffer::default();
    for found in recognizer.find_in(&tokenize(&text, &mut buffer)?) {
        println!("{}\n{}", found.span.slice(&text), found.explain(recognizer.overlay()));
    }
    Ok(())
}
