//! Prints the tokens of standard input: kind, place, key, text.
//!
//! ```sh
//! echo "بلغ عددها 2800شركة. وبعدها توقّف!" | cargo run -p rasd-tokenize --example tokens
//! ```

#![allow(clippy::print_stdout)]

use std::io::{Read, stdin};

use rasd_tokenize::{TokenBuffer, tokenize};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    stdin().lock().read_to_string(&mut text)?;
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(&text, &mut buffer)?;
    for (number, sentence) in (1..).zip(stream.sentences()) {
        println!("sentence {number}");
        for at in sentence.tokens() {
            if let Some(token) = stream.get(at) {
                println!("  {:?}\t{}\t{}\t{:?}", token.kind, token.span, stream.key(at), stream.text(at));
            }
        }
    }
    Ok(())
}
