//! brat stand-off annotation: a line a mention, offsets in code points, the value in a note. A line
//! `# newdoc id = …` opens each document.

use std::io::Write as _;

use rasd::Mention;

use super::offsets::Offsets;
use super::printable;
use crate::args::OffsetUnit;
use crate::input::InputDocument;

pub(super) fn write(document: &InputDocument, mentions: &[Mention], out: &mut Vec<u8>) {
    let offsets = Offsets::new(&document.text, OffsetUnit::Chars);
    // Writing to memory does not fail.
    let _ = writeln!(out, "# newdoc id = {}", printable(&document.title().unwrap_or_default()));
    for (number, mention) in (1..).zip(mentions) {
        let text = mention.span.slice(&document.text);
        let text = printable(text);
        let (start, end) = (offsets.at(mention.span.start()), offsets.at(mention.span.end()));
        let _ = writeln!(out, "T{number}\t{} {start} {end}\t{text}", label(mention));
        if let Some(note) = note(mention) {
            let _ = writeln!(out, "#{number}\tAnnotatorNotes T{number}\t{note}");
        }
    }
}

/// The class of an entity, the kind of anything else.
pub(super) fn label(mention: &Mention) -> &'static str {
    mention.entity.as_deref().map_or(mention.kind.name(), |entity| entity.class.name())
}

fn note(mention: &Mention) -> Option<String> {
    let parts = [mention.value.as_deref(), mention.currency.as_deref(), mention.unit.as_deref()];
    let note = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    (!note.is_empty()).then_some(note)
}
