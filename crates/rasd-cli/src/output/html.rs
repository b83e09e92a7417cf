//! One page that shows everything, with no other file and no network: the articles with their mentions, a card on
//! each, a timeline, a table of amounts, the most frequent names.

use rasd::Mention;

use super::json::{DocumentJson, Object, key};
use super::offsets::Offsets;
use crate::args::OffsetUnit;
use crate::input::InputDocument;

const HEAD: &str = include_str!("html/head.html");
const CSS: &str = include_str!("html/page.css");
const JS: &str = include_str!("html/page.js");

#[cfg(feature = "serve")]
const TRY: &str = include_str!("html/try.html");
#[cfg(feature = "serve")]
const PLAYGROUND: &str = include_str!("html/playground.js");

/// Everything before the documents.
pub(super) fn head() -> String {
    page_head("", "")
}

fn page_head(connect: &str, form: &str) -> String {
    HEAD.replace("{language}", crate::lang::current().code())
        .replace("{css}", CSS)
        .replace("{connect}", connect)
        .replace("{try}", form)
}

#[cfg(feature = "serve")]
/// The same page with a box to type in; it asks the server that it came from.
pub(crate) fn playground() -> String {
    let program = format!("<script>\n{JS}</script>\n<script>\n{PLAYGROUND}</script>\n</body>\n</html>\n");
    page_head("; connect-src 'self'", TRY) + &program
}

/// The program of the page; it runs when all documents are there.
pub(super) fn tail() -> String {
    format!("<script>\n{JS}</script>\n</body>\n</html>\n")
}

/// A document as a block of JSON that the page reads, with its text and with offsets in UTF-16 as JavaScript counts.
pub(super) fn write(document: &InputDocument, mentions: &[Mention], out: &mut Vec<u8>) {
    let offsets = Offsets::new(&document.text, OffsetUnit::Utf16);
    let mut json = Vec::new();
    let mut object = Object::open(&mut json);
    object.text(key!("text"), &document.text);
    DocumentJson { document, mentions, offsets: &offsets }.fields(&mut object);
    object.close();
    out.extend_from_slice(b"<script type=\"application/json\" class=\"document\">");
    for (number, part) in json.split(|&byte| byte == b'<').enumerate() {
        if number > 0 {
            out.extend_from_slice(b"\\u003c");
        }
        out.extend_from_slice(part);
    }
    out.extend_from_slice(b"</script>\n");
}
