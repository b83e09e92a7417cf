//! What the tests of recognition share.

use rasd_gazetteer::{EntityMatch, Gazetteer, GazetteerBuilder, Overlay, Recognizer, seed};
use rasd_tokenize::{TokenBuffer, tokenize};

/// A recognizer of one list, as the seeds are written.
pub(crate) fn recognizer(list: &str) -> Recognizer {
    let mut builder = GazetteerBuilder::new("test");
    for entry in seed::read_tsv(list).unwrap() {
        builder.add(&entry).unwrap();
    }
    Recognizer::new(Overlay::new([Gazetteer::from_bytes(builder.build().unwrap()).unwrap()]))
}

/// A line of each find.
pub(crate) fn lines(
    recognizer: &Recognizer,
    text: &str,
    line: impl Fn(&EntityMatch) -> String,
) -> Vec<String> {
    let mut buffer = TokenBuffer::default();
    let stream = tokenize(text, &mut buffer).unwrap();
    recognizer.find_in(&stream).iter().map(line).collect()
}
