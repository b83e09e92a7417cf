//! Prints what a text file says, one fact a line.
//!
//! ```sh
//! cargo run -p rasd --example facts -- seeds/documents/01-red-sea-union.txt 2019-11-20 SA
//! ```

#![allow(clippy::print_stdout)]

use rasd::{Context, Document, Pipeline};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let text = std::fs::read_to_string(args.next().ok_or("give a text file")?)?;
    let reference = args.next().map(|date| date.parse()).transpose()?;
    let region = args.next().map(|region| region.parse()).transpose()?;
    let document = Document { text: &text, context: Context { reference, region } };
    for mention in Pipeline::default().run(document)? {
        let value = mention.value.as_deref().unwrap_or("?");
        println!("{}\t{}\t{value}\t{}", mention.span, mention.kind, mention.span.slice(&text));
    }
    Ok(())
}
