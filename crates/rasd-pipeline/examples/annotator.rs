//! An annotator of one's own beside the others: everything in the square brackets of an editor is a mention.
//!
//! ```sh
//! echo "قال الوزير [تصفيق] إن 2800 شركة [كذا] سُجلت" | cargo run -p rasd-pipeline --example annotator
//! ```

#![allow(clippy::print_stdout)]

use std::io::{Read, stdin};

use rasd_normalize::Span;
use rasd_pipeline::{Annotator, DocView, Document, Kind, Mention, Pipeline};

/// Finds the remarks of an editor: «[كذا]».
struct Remarks;

impl Annotator for Remarks {
    fn name(&self) -> &'static str {
        "remarks"
    }

    fn annotate(&self, document: &DocView<'_>, mentions: &mut Vec<Mention>) {
        let text = document.stream.source();
        let opened = text.match_indices('[');
        mentions.extend(opened.filter_map(|(start, _)| remark(text, start)));
    }
}

/// The remark that begins at this byte, when it is closed.
fn remark(text: &str, start: usize) -> Option<Mention> {
    let end = start + text.get(start..)?.find(']')? + 1;
    let span = Span::new(start.try_into().ok()?, end.try_into().ok()?);
    Some(Mention { rule: "remark.brackets".into(), ..Mention::new(span, Kind::Quote) })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    stdin().lock().read_to_string(&mut text)?;
    // Quotations are left out unless they are asked for; so are the remarks that come as such.
    let pipeline = Pipeline::default().with(Remarks).kinds(Kind::ALL.iter().copied());
    for mention in pipeline.run(Document { text: &text, ..Document::default() })? {
        println!("{}\t{}\t{}\t{}", mention.span, mention.kind, mention.span.slice(&text), mention.rule);
    }
    Ok(())
}
